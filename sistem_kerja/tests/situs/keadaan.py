"""All kinds of documents in the middle of their way, for the tests of what is done to them then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import frappe
from frappe.utils import add_days, getdate

from sistem_kerja import cetak
from sistem_kerja.demo import jalan
from sistem_kerja.layanan import organisasi, pemeriksaan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import jalan_lain, sukarela
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.penunjukan import PENGELOLA, rekan, tunjuk
from sistem_kerja.tests.situs.test_kendala import sampaikan
from sistem_kerja.tests.situs.test_laporan_tim import kirim
from sistem_kerja.tests.situs.test_peluang import buka
from sistem_kerja.tests.situs.test_pemantauan import jatuh, rekomendasikan
from sistem_kerja.tests.situs.test_penetapan_penilai import isi as isi_penetapan
from sistem_kerja.tests.situs.test_permintaan_laporan import minta
from sistem_kerja.tests.situs.test_perubahan_penugasan import ubah as ubah_penugasan
from sistem_kerja.tests.situs.test_peta_jabatan import susun
from sistem_kerja.tests.situs.tim_berjalan import Tim

SPP, PNG, LPT = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"
KOMPETENSI = ("Pengolahan Data Uji", "Pemetaan Uji")


class Keadaan:
	"""One regency with everything under way; `semua` names each record as (DocType, name)."""

	def __init__(self, daerah):
		self.daerah, self.inti = daerah, daerah.cerita
		self.semua: dict[str, tuple[str, str]] = {}
		self._permohonan()
		self._laporan()
		self._tim()
		self._sukarela()
		self._pokok()
		frappe.set_user("Administrator")

	def usulkan_ketua(self, daerah) -> None:
		"""A proposal under way, in a regency that appoints its ketua by a letter of his own."""
		t.perjanjian_berlaku(daerah)
		rancangan = self.catat("tim draf", t.tim(daerah))
		dokumen = t.usulan(daerah, rancangan, t.orang(daerah)[:2])
		self.catat("usulan menunggu", t.bertindak(dokumen, "Minta Pertimbangan"))
		frappe.set_user("Administrator")

	def catat(self, sebutan: str, dokumen):
		self.semua[sebutan] = (dokumen.doctype, dokumen.name)
		return dokumen

	def ambil(self, sebutan: str):
		return frappe.get_doc(*self.semua[sebutan])

	def _permohonan(self) -> None:
		self.catat("permohonan draf", self.daerah.permohonan())
		self.catat("permohonan menunggu", self.daerah.terkirim(pegawai_diminta=self.inti.pegawai))
		selesai = self.catat("permohonan disetujui", self.daerah.disetujui())
		baru = frappe.get_doc(PNG, selesai.pegawai_ditugaskan[0].penugasan)
		self.catat("penugasan baru", baru)
		self.catat("naskah", frappe.get_doc("Naskah Dinas", {"dokumen": baru.name}))
		keluar = jalan_lain.langkah(jalan_lain.keluar(self.daerah), "Kirim")
		self.catat("permohonan keluar", keluar)
		self.semua["instansi"] = ("Instansi Pemerintah", keluar.instansi)

	def _laporan(self) -> None:
		rancangan = self._berbukti(self.daerah.laporan(), "bukti terkirim")
		ditinjau = self.catat("laporan ditinjau", lakukan(LPT, rancangan.name, "Kirim"))
		asal = self.catat("penugasan berjalan", frappe.get_doc(PNG, ditinjau.penugasan))
		jalan.sebagai(self.inti.pegawai)
		self.catat("laporan draf", self._berbukti(jalan.buat_laporan(asal.name), "bukti draf"))
		akhir = add_days(getdate(asal.selesai), -3)
		self.catat("perubahan penugasan", ubah_penugasan(asal, "Pengakhiran", selesai_baru=akhir))

	def _berbukti(self, laporan, sebutan: str):
		jalan.berkas_bukti.pasang(laporan, f"{sebutan}.pdf", cetak.pdf(f"<h1>{sebutan}</h1>"))
		milik = {"attached_to_doctype": LPT, "attached_to_name": laporan.name}
		self.semua[sebutan] = ("File", frappe.db.get_value("File", milik))
		return laporan

	def _tim(self) -> None:
		self.tim = Tim(self.daerah)
		self.catat("tim berjalan", self.tim.dokumen)
		self.semua["penugasan ketua"] = (PNG, self.tim.penugasan[self.tim.ketua])
		self.catat("laporan anggota", kirim(self.tim, self.tim.anggota))
		self.catat("kendala", sampaikan(self.tim))
		minta_ = minta(self.daerah, self.tim)
		self.catat("permintaan", lakukan(minta_.doctype, minta_.name, "Minta"))
		self.catat("pemantauan", jatuh(self.tim))
		saran = rekomendasikan(self.tim, self.tim.ketua, self.tim.anggota)
		self.catat("rekomendasi", lakukan(saran.doctype, saran.name, "Sampaikan"))
		akhir = add_days(getdate(self.tim.dokumen.selesai), 1)
		perpanjangan = t.ubah(self.daerah, self.tim.dokumen, "Perpanjangan", selesai_baru=akhir)
		self.catat("perubahan tim", perpanjangan)
		self.catat("perjanjian berlaku", t.perjanjian_berlaku(self.daerah))
		self.catat("perjanjian draf", t.perjanjian(self.daerah, tahun=t.tahun() + 1))

	def _sukarela(self) -> None:
		frappe.set_user(PENGELOLA)
		for nama in KOMPETENSI:
			frappe.get_doc({"doctype": "Kompetensi", "nama": nama, "jenis": "Keahlian"}).insert()
			isi = {"pegawai": self.inti.pegawai, "kompetensi": nama, "tingkat": "3 Menengah"}
			milik = frappe.get_doc({"doctype": "Kompetensi Pegawai", **isi}).insert()
		self.semua["kompetensi"] = ("Kompetensi", KOMPETENSI[0])
		self.catat("kompetensi pegawai", milik)
		kebutuhan = [{"kompetensi": KOMPETENSI[0], "jumlah": 1}]
		peluang = self.catat("peluang", buka(self.inti.unit_pemilik, kebutuhan=kebutuhan))
		diri = sukarela.pengajuan(self.daerah, self.inti.unit_pemilik, peluang=peluang.name)
		self.catat("pengajuan", lakukan(diri.doctype, diri.name, "Kirim"))

	def _pokok(self) -> None:
		unit, muda = self.inti.unit_dituju, self.daerah.fungsional("Ahli Muda")[0]
		frappe.set_user(PENGELOLA)
		self.catat("peta jabatan", susun(unit))
		self.catat(
			"penetapan", frappe.get_doc(isi_penetapan(muda, self.daerah.fungsional("Ahli Madya")[0])).insert()
		)
		self.catat("pejabat sementara", tunjuk(unit, rekan(self.daerah)))
		self.semua["unit"] = ("Unit Organisasi", unit)
		self.semua["pegawai"] = ("Employee", self.inti.pegawai)
		akun = frappe.db.get_value("Employee", self.inti.pegawai, ("user_id", "designation"))
		self.semua["akun"], self.semua["jabatan"] = ("User", akun[0]), ("Designation", akun[1])
		self.semua["profil"] = ("Profil Sistem Kerja", self.daerah.kode)
		self.semua["versi"] = ("Versi Profil", organisasi.versi_aktif())
		self.semua["workflow"] = ("Workflow", f"Alur {SPP}")


@contextmanager
def sementara() -> Iterator[None]:
	"""What is done within is undone at its end, refused or not."""
	user = frappe.session.user
	frappe.db.savepoint("tengah")
	try:
		yield
	finally:
		frappe.db.rollback(save_point="tengah")
		frappe.set_user(user)
		frappe.local.message_log = []
		organisasi.lupakan()
		frappe.db.value_cache.clear()


def coba(tindakan: Callable[[], object]) -> str | None:
	"""The refusal as its reader sees it; None where it was done. Everything else than a refusal is an error."""
	try:
		tindakan()
	except (frappe.ValidationError, frappe.PermissionError, frappe.DoesNotExistError) as galat:
		pesan = [m.get("message", "") for m in map(frappe.parse_json, frappe.local.message_log)]
		return frappe.utils.strip_html(" ".join([*pesan, str(galat)]))
	return None


def selaras() -> list[str]:
	"""What does not agree any more, stored holders included."""
	organisasi.lupakan()
	return pemeriksaan.periksa(pemegang=True)
