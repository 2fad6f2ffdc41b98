"""Units of a SIMPEG export into Unit Organisasi with their Departments, key unit code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import frappe
from frappe import _
from frappe.utils import format_date, getdate, today

from sistem_kerja.integrasi.simpeg import pohon
from sistem_kerja.integrasi.simpeg.bidang import UNIT
from sistem_kerja.integrasi.simpeg.masalah import Masalah, Tingkat
from sistem_kerja.integrasi.simpeg.unit import UnitSiap
from sistem_kerja.layanan import himpunan, kedudukan, organisasi, pemegang, peran_jabatan
from sistem_kerja.layanan.impor_hasil import Hasil

DT = "Unit Organisasi"
# Field of the export -> column.
KOLOM = {
	"nama": "nama_unit",
	"induk": "parent_unit_organisasi",
	"kepala": "kepala",
	**{
		k: k
		for k in (
			"jenis",
			"tipologi",
			"peran",
			"tingkat",
			"jabatan_kepala",
			"singkatan",
			"kode_surat",
			"alamat",
			"kontak",
		)
	},
}
DIBACA = ("name", "is_group", "nama_kepala", "department", "berakhir", *KOLOM.values())
TERISI = {"kode", "nama_unit", "peran", "tingkat", "jabatan_kepala"}
KELAS = "sistem_kerja.sistem_kerja.doctype.unit_organisasi.unit_organisasi.UnitOrganisasi"
Beda = dict[str, dict[str, tuple[Any, Any]]]


class ImporUnit:
	"""One run over a file. `tulis` False: a dry run, which reads and compares only."""

	def __init__(self, hasil: Hasil, tulis: bool, lingkup: str | None = None):
		self._hasil, self._tulis = hasil, tulis
		self._ada = {u.name: u for u in frappe.get_all(DT, fields=DIBACA, limit=0)}
		self._orang: dict[str, str] = {}
		self._company = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
		if not self._company:
			frappe.throw(_("Perusahaan (Company) pemerintah daerah belum diisi di Pengaturan Sistem Kerja."))

	def jalankan(self, baris: Iterable[tuple[int, dict[str, Any]]]) -> None:
		induk = {k: u.parent_unit_organisasi for k, u in self._ada.items()}
		isi = list(baris)
		banyak = len(isi)
		units, masalah = pohon.periksa(isi, induk)
		units, lagi = self._kepala(units)
		self._hasil.catat([*masalah, *lagi])
		self._hasil.ditolak = banyak - len(units)
		baru = [u for u in units if u.kode not in self._ada]
		ubahan = {u.kode: self._beda(u) for u in units if u.kode in self._ada and not self._bubar(u)}
		ubahan = {k: b for k, b in ubahan.items() if b}
		self._hasil.baru, self._hasil.berubah = len(baru), len(ubahan)
		self._hasil.tidak_berubah = len(units) - len(baru) - len(ubahan)
		self._laporkan_yang_hilang(units, masalah)
		self._hasil.maju(banyak)
		if self._tulis and (baru or ubahan):
			self._simpan(baru, ubahan)

	def _kepala(self, units: list[UnitSiap]) -> tuple[list[UnitSiap], list[Masalah]]:
		nip = [u.nip_kepala for u in units if u.nip_kepala]
		orang = frappe.get_all(
			"Employee",
			filters={"sk_nip": ("in", nip), "status": "Active"},
			fields=("name", "sk_nip", "employee_name"),
			limit=0,
		)
		self._orang = {o.name: o.employee_name for o in orang}
		disebut = {u.kode for u in units if u.nip_kepala is not None}
		lain = {u.kepala: u.nama_unit for k, u in self._ada.items() if u.kepala and k not in disebut}
		return pohon.pasang_kepala(units, {o.sk_nip: o.name for o in orang}, lain)

	def _bubar(self, satu: UnitSiap) -> bool:
		"""A dissolved unit stays below its successor, whatever an old export says of it."""
		berakhir = self._ada[satu.kode].berakhir
		if not berakhir or getdate(berakhir) >= getdate(today()):
			return False
		pesan = _("{0} sudah bubar sejak {1}; barisnya tidak dipakai.")
		saran = _("Hapus barisnya dari ekspor. Bila unit itu dibentuk lagi, pakai kode unit yang baru.")
		pesan = pesan.format(satu.nama, format_date(berakhir))
		self._hasil.catat([Masalah(satu.baris, UNIT, satu.kode, pesan, saran, Tingkat.PERINGATAN)])
		return True

	def _beda(self, satu: UnitSiap) -> dict[str, tuple[Any, Any]]:
		"""Column -> (old, new) of what differs; an empty cell says nothing about a stored value."""
		lama = self._ada[satu.kode]
		return {
			KOLOM[k]: (lama[KOLOM[k]], n)
			for k, n in satu.isi.items()
			if (lama[KOLOM[k]] or None) != (n or None)
		}

	def _laporkan_yang_hilang(self, units: list[UnitSiap], masalah: list[Masalah]) -> None:
		disebut = {u.kode.upper() for u in units} | {
			m.nilai.upper() for m in masalah if m.kolom == "Kode Unit"
		}
		self._hasil.catat(
			Masalah(
				0,
				UNIT,
				kode,
				_("{0} tidak ada di berkas; datanya dibiarkan.").format(u.nama_unit),
				_("Bila unit itu bubar, bubarkan di Unit Organisasi."),
				Tingkat.INFORMASI,
			)
			for kode, u in self._ada.items()
			if kode.upper() not in disebut
		)

	def _simpan(self, baru: list[UnitSiap], ubahan: Beda) -> None:
		for kode, beda in ubahan.items():
			if "kepala" in beda:
				nama = self._orang.get(beda["kepala"][1] or "")
				beda["nama_kepala"] = (self._ada[kode].nama_kepala, nama)
		if himpunan.penghalang(DT, KELAS, TERISI):
			self._simpan_dokumen(baru, ubahan)
		else:
			self._simpan_himpunan(baru, ubahan)
		organisasi.lupakan()
		kedudukan.hitung_seluruhnya("Impor SIMPEG")
		self._serahkan_jabatan(baru, ubahan)

	def _simpan_dokumen(self, baru: list[UnitSiap], ubahan: Beda) -> None:
		"""The slow way, parents first; heads are cleared before they are set, so that two may change places."""
		with himpunan.tanpa_bersih_cache():
			for satu in _induk_dahulu(baru):
				frappe.get_doc({"doctype": DT, **self._baris(satu)}).insert()
			lepas = {k: {"kepala": None} for k, b in ubahan.items() if "kepala" in b}
			frappe.db.bulk_update(DT, lepas, update_modified=False)
			for kode, beda in ubahan.items():
				dokumen = frappe.get_doc(DT, kode)
				dokumen.update({k: n for k, (_l, n) in beda.items()})
				dokumen.save()

	def _simpan_himpunan(self, baru: list[UnitSiap], ubahan: Beda) -> None:
		kerangka = himpunan.kerangka(DT)
		department = self._department(baru, ubahan)
		baris = [
			{**kerangka, **self._baris(u), "name": u.kode, "department": department[u.kode]} for u in baru
		]
		himpunan.sisipkan(DT, baris)
		himpunan.perbarui(DT, ubahan)
		induk = {u.induk for u in baru} | {
			b["parent_unit_organisasi"][1] for b in ubahan.values() if "parent_unit_organisasi" in b
		}
		grup = {k: {"is_group": 1} for k in induk if k and not self._grup(k, baru)}
		frappe.db.bulk_update(DT, grup, update_modified=False)
		frappe.db.bulk_update(
			"Department",
			{department[k]: v for k, v in grup.items() if department.get(k)},
			update_modified=False,
		)
		himpunan.tata_pohon(DT, "parent_unit_organisasi")
		himpunan.tata_pohon("Department", "parent_department")
		self._hasil.segarkan[DT] += [*ubahan, *grup]

	def _grup(self, kode: str, baru: list[UnitSiap]) -> bool:
		return kode not in self._ada or bool(self._ada[kode].is_group)

	def _baris(self, satu: UnitSiap) -> dict[str, Any]:
		isi = {**satu.bawaan, **satu.isi}
		hasil = {KOLOM[k]: n for k, n in isi.items()}
		return {
			"kode": satu.kode,
			**hasil,
			"nama_kepala": self._orang.get(hasil.get("kepala") or ""),
		}

	def _department(self, baru: list[UnitSiap], ubahan: Beda) -> dict[str, str]:
		"""Departments made and kept in step as layanan.department does it. Returns unit -> Department."""
		singkatan = frappe.get_cached_value("Company", self._company, "abbr")
		puncak = frappe.db.get_value("Department", {"parent_department": ("is", "not set")}, "name")
		hasil = {k: u.department for k, u in self._ada.items()}
		hasil |= {u.kode: f"{u.nama} ({u.kode}) - {singkatan}" for u in baru}
		kerangka = himpunan.kerangka("Department", company=self._company)
		himpunan.sisipkan(
			"Department",
			[
				{
					**kerangka,
					"name": hasil[u.kode],
					"department_name": f"{u.nama} ({u.kode})",
					"is_group": 1,
					"parent_department": hasil.get(u.induk or "") or puncak,
				}
				for u in baru
			],
		)
		sejajar: Beda = {}
		for kode, beda in ubahan.items():
			ubah: dict[str, tuple[Any, Any]] = {}
			if "nama_unit" in beda:
				lama, kini = beda["nama_unit"]
				ubah["department_name"] = (f"{lama} ({kode})", f"{kini} ({kode})")
			if "parent_unit_organisasi" in beda:
				lama, kini = beda["parent_unit_organisasi"]
				ubah["parent_department"] = (hasil.get(lama or ""), hasil.get(kini or "") or puncak)
			if ubah and hasil[kode]:
				sejajar[hasil[kode]] = ubah
		himpunan.perbarui("Department", sejajar)
		self._hasil.segarkan["Department"] += sejajar
		return hasil

	def _serahkan_jabatan(self, baru: list[UnitSiap], ubahan: Beda) -> None:
		"""Roles and waiting documents follow the offices that changed hands."""
		ganti = [(k, *b["kepala"]) for k, b in ubahan.items() if "kepala" in b]
		orang = {p for _k, lama, kini in ganti for p in (lama, kini) if p}
		orang |= {u.isi["kepala"] for u in baru if u.isi.get("kepala")}
		if orang:
			peran_jabatan.selaraskan(sorted(orang))
		for kode, lama, _kini in ganti:
			pemegang.segarkan(kode, lama)


def _induk_dahulu(units: list[UnitSiap]) -> list[UnitSiap]:
	sisa, hasil = {u.kode: u for u in units}, []
	while sisa:
		giliran = [u for u in sisa.values() if u.induk not in sisa]
		hasil += giliran
		for satu in giliran:
			del sisa[satu.kode]
	return hasil
