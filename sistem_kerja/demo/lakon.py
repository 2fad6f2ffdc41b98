"""The cast of the example's stories, and what its people do: each act by whoever the rules name for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import frappe
from frappe.utils import getdate, today

from sistem_kerja.demo.bentuk import PegawaiContoh
from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.demo.jalan import buat_laporan, sebagai
from sistem_kerja.demo.muat import AKUN_KANTOR, beri_akun
from sistem_kerja.layanan import organisasi, tindakan_terbuka
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi import syarat_tim
from sistem_kerja.regulasi.alur import menyebut_pegawai, tahap

PENGELOLA = AKUN_KANTOR[0][0]
SPP, PSK, PNG = "Surat Permohonan Pelibatan", "Pengajuan Sukarela", "Penugasan"
LPT, PPN, PLP = "Laporan Pelaksanaan Tugas", "Perubahan Penugasan", "Permintaan Laporan"
# Units of the stories: the bidang that owns the work, the one that is asked, and a neighbour of each.
PEMILIK, DITUJU, SEBELAH, TETANGGA = "pemilik", "dituju", "sebelah", "tetangga"


class Lakon:
	"""The people and units of one regency's stories. `hari_ini` is the day that everything leads up to."""

	def __init__(self, daerah: str):
		self.daerah, self.contoh, self.inti = daerah, bangun(daerah), cerita(daerah)
		self.hari_ini = getdate(today())
		self._unit = {u.kode: u for u in self.contoh.units}
		inti = self.inti
		self.unit = {PEMILIK: inti.unit_pemilik, DITUJU: inti.unit_dituju}
		self.unit[SEBELAH] = self._bidang_lain(inti.unit_pemilik)
		self.unit[TETANGGA] = self._bidang_lain(inti.unit_dituju)
		self.utama, self.lain = inti.pegawai, inti.pegawai_lain

	def _bidang_lain(self, unit: str) -> str:
		induk = self._unit[unit].induk
		return next(
			u.kode for u in self.contoh.units if u.induk == induk and u.jenis == "Bidang" and u.kode != unit
		)

	def staf(self, unit: str, jf: bool | None = None) -> list[str]:
		"""Who works directly in one of the stories' units: functional ones (True), executing ones (False), or all."""
		kode = self.unit[unit]
		orang = [p for p in self.contoh.pegawai if p.unit == kode and p.id != self._unit[kode].kepala]
		return [p.id for p in orang if jf is None or bool(p.jenjang) == jf]

	def muda(self, unit: str, ke: int = 0) -> str:
		"""The `ke`-th Ahli Muda of the unit, who may lead a team in every regency."""
		return [p for p in self.staf(unit) if self.jenjang(p) == "Ahli Muda"][ke]

	def kepala(self, unit: str) -> str:
		return self._unit[self.unit[unit]].kepala

	def dinas(self, unit: str) -> str:
		return self._unit[self.unit[unit]].induk

	def kosong(self) -> str:
		"""A unit whose head is missing, with people in it who could be asked for."""
		return next(k for k in self.contoh.kosong if any(p.unit == k for p in self.contoh.pegawai))

	def pemeran(self) -> list[PegawaiContoh]:
		"""Everybody of the stories who logs in beside those of the main case."""
		perlu = {k for satu in (SEBELAH, TETANGGA) if (k := self.kepala(satu))}
		for satu in self.unit:
			perlu |= {*self.staf(satu)}
		return [p for p in self.contoh.pegawai if p.id in perlu]

	def siapkan_akun(self) -> None:
		beri_akun(self.pemeran())

	def jenjang(self, pegawai: str) -> str | None:
		orang = next(p for p in self.contoh.pegawai if p.id == pegawai)
		return orang.jenjang and str(orang.jenjang)

	# --- what the regency rules ---

	def bentuk_tim(self, *mau: str) -> str:
		"""The first of these forms of a team that the regency knows."""
		boleh = [b.value for b in syarat_tim.bentuk(organisasi.profil_aktif(), self.hari_ini)]
		return next((b for b in mau if b in boleh), boleh[0])

	def tersendiri(self, untuk: str) -> bool:
		"""Whether ketua or pengendali is appointed by a decree of his own."""
		return bool(syarat_tim.tersendiri(organisasi.profil_aktif(), untuk, self.hari_ini))

	def kenal_pengendali(self) -> bool:
		return syarat_tim.kenal_pengendali(organisasi.profil_aktif(), self.hari_ini)

	# --- days ---

	def hari(self, geser: int) -> date:
		"""So many days from today, kept within the present year: assignments stay in one budget year."""
		awal, akhir = self.hari_ini.replace(month=1, day=1), self.hari_ini.replace(month=12, day=31)
		return min(max(self.hari_ini + timedelta(days=geser), awal), akhir)

	def sebelum_akhir_tahun(self, geser: int) -> int:
		"""Not so many days, where that would leave no room in the year for an extension."""
		return min(geser, (self.hari_ini.replace(month=12, day=20) - self.hari_ini).days)

	def masa(self, mulai: int, selesai: int) -> dict[str, date]:
		return {"mulai": self.hari(mulai), "selesai": self.hari(selesai)}

	# --- acts ---

	def sebagai_kepala(self, unit: str) -> None:
		sebagai(self.kepala(unit))

	def buat(self, doctype: str, oleh: str | None = None, **isi: Any):
		"""A draft, prepared by the HR officer unless an employee does it himself."""
		if oleh:
			sebagai(oleh)
		else:
			frappe.set_user(PENGELOLA)
		return frappe.get_doc({"doctype": doctype, **isi}).insert()

	def giliran(self, dokumen):
		"""Log in as who acts now, and read the document as he finds it."""
		kini = frappe.get_doc(dokumen.doctype, dokumen.name)
		if kini.get("pemegang_peran"):
			frappe.set_user(PENGELOLA)
		else:
			sebagai(kini.pemegang)
		return kini

	def tindak(self, dokumen, nama: str = "", catatan: str = "", **isi: Any):
		"""One act by whoever holds the document; fields in `isi` are saved before it. Without a name: what leads on."""
		dokumen = self.giliran(dokumen)
		if isi:
			dokumen.update(isi)
			dokumen.save()
		return lakukan(dokumen.doctype, dokumen.name, nama or self._maju(dokumen), catatan)

	def terbuka(self, dokumen) -> dict[str, bool]:
		"""Acts open to the user now, and whether each needs a reason."""
		kini = tahap(dokumen.alur(), dokumen.status)
		daftar = tindakan_terbuka.daftar(dokumen, kini, dokumen.konteks(), organisasi.pegawai_pengguna())
		return {t["nama"]: t["wajib_alasan"] for t in daftar}

	def _maju(self, dokumen) -> str:
		return next(nama for nama, alasan in self.terbuka(dokumen).items() if not alasan and nama != "Tarik")

	def maju(self, dokumen, sampai: str = "", jeda: int = 2, **isi: Any) -> Iterator[int]:
		"""Step by step, some days apart, until nobody acts any more or it stands in the status `sampai`.

		`isi` is filled in where people are named. Returns the document.
		"""
		while dokumen.docstatus == 0 and dokumen.status != sampai:
			sebut = isi if self._menyebut(dokumen) else {}
			dokumen = self.tindak(dokumen, **sebut)
			yield jeda
		return dokumen

	def _menyebut(self, dokumen) -> bool:
		if dokumen.doctype != SPP:
			return False
		if dokumen.status == "Menunggu Balasan Instansi":
			return True
		keluar = dokumen.jalur == "penunjukan_lintas_instansi" and dokumen.arah == "keluar"
		return not keluar and dokumen.status == menyebut_pegawai(dokumen.alur())[0].status

	def tolak(self, dokumen, alasan: str, tindakan: str = "Tolak", jeda: int = 2) -> Iterator[int]:
		"""On to the first holder who may do what needs a reason (refuse, hand back), who does it. Returns the document."""
		while True:
			dokumen = self.giliran(dokumen)
			if tindakan in self.terbuka(dokumen):
				break
			dokumen = self.tindak(dokumen)
			yield jeda
		return lakukan(dokumen.doctype, dokumen.name, tindakan, alasan)

	def ditugaskan(self, dokumen, pegawai: str) -> str:
		"""The assignment of this employee that came out of a document."""
		return frappe.db.get_value(PNG, {"sumber": dokumen.name, "pegawai": pegawai})

	def terima(self, penugasan: str):
		sebagai(frappe.db.get_value(PNG, penugasan, "pegawai"))
		return lakukan(PNG, penugasan, "Terima", "Siap melaksanakan.")

	def laporkan(self, penugasan: str, **isi: Any):
		"""A report, written and sent by the employee of this assignment."""
		asal = frappe.db.get_value(PNG, penugasan, ("pegawai", "kegiatan"), as_dict=True)
		sebagai(asal.pegawai)
		laporan = buat_laporan(penugasan, **{"judul": f"Laporan {asal.kegiatan}"[:140], **isi})
		return lakukan(LPT, laporan.name, "Kirim")
