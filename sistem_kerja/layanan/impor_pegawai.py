"""Employees of a SIMPEG export into Employee: compared and written by chunks, key NIP."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.integrasi.simpeg.bidang import PEGAWAI
from sistem_kerja.integrasi.simpeg.masalah import Masalah, Tingkat
from sistem_kerja.integrasi.simpeg.pegawai import KamusUnit, PegawaiSiap, PemeriksaPegawai
from sistem_kerja.layanan import garis_lapor, himpunan, kedudukan
from sistem_kerja.layanan.impor_hasil import Hasil
from sistem_kerja.regulasi.istilah import KATEGORI_JENJANG, JenisJabatan, Jenjang

KELAMIN = {"L": "Male", "P": "Female"}
# Field of the export -> column of Employee, where the value goes in as it is.
KOLOM = {
	"gelar_depan": "sk_gelar_depan",
	"gelar_belakang": "sk_gelar_belakang",
	"tanggal_lahir": "date_of_birth",
	"jenis_asn": "sk_jenis_asn",
	"golongan": "sk_golongan",
	"tmt": "date_of_joining",
	"pendidikan": "sk_pendidikan",
	"surel": "company_email",
	"jenis_jabatan": "sk_jenis_jabatan",
}
DIBACA = (
	*(
		"name",
		"sk_nip",
		"status",
		"employee_name",
		"gender",
		"designation",
		"department",
		"company",
		"user_id",
	),
	*("sk_unit", "sk_jenjang", "sk_kategori_jf", *KOLOM.values()),
)
KELAS = "erpnext.setup.doctype.employee.employee.Employee"
TERISI = {
	*("first_name", "gender", "date_of_birth", "date_of_joining", "status", "company", "naming_series"),
	*("sk_nip", "employee_name"),
}


class ImporPegawai:
	"""One run over a file. `tulis` False: a dry run, which reads and compares only."""

	def __init__(self, hasil: Hasil, tulis: bool, lingkup: str | None = None):
		self._hasil, self._tulis, self._lingkup = hasil, tulis, lingkup
		self._unit = _unit_aktif()
		kode = {u.name.upper(): u.name for u in self._unit.values()}
		nama: dict[str, tuple[str, ...]] = {}
		for u in self._unit.values():
			kunci = " ".join(u.nama_unit.lower().split())
			nama[kunci] = (*nama.get(kunci, ()), u.name)
		self._periksa = PemeriksaPegawai(KamusUnit(kode, nama), getdate(today())).periksa
		self._memimpin = {u.kepala: u for u in self._unit.values() if u.kepala}
		self._tanpa_nip = _tanpa_nip()
		self._jabatan = {d.lower(): d for d in frappe.get_all("Designation", pluck="name", limit=0)}
		self._terlihat: set[str] = set()
		self._ditulis: list[str] = []
		self._company = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
		if not self._company:
			frappe.throw(_("Perusahaan (Company) pemerintah daerah belum diisi di Pengaturan Sistem Kerja."))
		self._penghalang = himpunan.penghalang("Employee", KELAS, TERISI) if tulis else []
		self._kerangka = himpunan.kerangka(
			"Employee", company=self._company, status="Active", create_user_permission=0
		)

	def jalankan(self, baris: Iterable[tuple[int, dict[str, Any]]]) -> None:
		with himpunan.tanpa_bersih_cache():
			for bagian in himpunan.potongan(self._siap(baris)):
				self._sepotong([p for p in bagian if p])
				self._hasil.maju(len(bagian))
		self._laporkan_yang_hilang()
		if self._tulis and not self._penghalang:
			self._tetapkan_kedudukan()

	def _tetapkan_kedudukan(self) -> None:
		"""Evaluator, leaders and history of all that were written; the tree is numbered with the lines, or by itself."""
		hitung = kedudukan.hitung_pegawai(self._ditulis, "Impor SIMPEG")
		if self._ditulis and not hitung.atasan:
			garis_lapor.terapkan({}, paksa=True)

	def _siap(self, baris: Iterable[tuple[int, dict[str, Any]]]) -> Iterator[PegawaiSiap | None]:
		for nomor, sel in baris:
			siap, masalah = self._periksa(nomor, sel)
			self._hasil.catat(masalah)
			if not siap:
				self._hasil.ditolak += 1
				if nip := "".join(filter(str.isdigit, str(sel.get("nip") or ""))):
					self._terlihat.add(nip)  # in the file, though refused: not missing from it
			yield siap

	def _sepotong(self, bagian: list[PegawaiSiap]) -> None:
		ada = {
			b.sk_nip: b
			for b in frappe.get_all(
				"Employee", filters={"sk_nip": ("in", [p.nip for p in bagian])}, fields=DIBACA, limit=0
			)
		}
		baru: list[dict[str, Any]] = []
		ubahan: dict[str, dict[str, tuple[Any, Any]]] = {}
		for satu in bagian:
			self._terlihat.add(satu.nip)
			lama = ada.get(satu.nip)
			tolak = self._tolak_lama(satu, lama) if lama else self._tolak_baru(satu)
			if tolak:
				self._hasil.ditolak += 1
				self._hasil.catat([tolak])
			elif lama:
				beda = self._beda(satu, lama)
				self._hasil.berubah += bool(beda)
				self._hasil.tidak_berubah += not beda
				if beda:
					ubahan[lama.name] = beda
			else:
				baru.append(self._kolom(satu, satu.bawaan) | {"sk_nip": satu.nip})
				self._hasil.baru += 1
		if self._tulis:
			self._lengkapi_jabatan([*baru, *({k: n for k, (_l, n) in u.items()} for u in ubahan.values())])
			self._tulis_baru(baru)
			self._tulis_ubahan(ubahan)

	def _tolak_lama(self, satu: PegawaiSiap, lama: Any) -> Masalah | None:
		"""Reasons to leave a stored employee alone: he is not active, or the number seems to be another person's."""
		if lama.status != "Active":
			return _masalah(
				satu,
				_("{0} berstatus {1}, bukan aktif.").format(lama.employee_name, _(lama.status)),
				_("Aktifkan dahulu di data pegawai, atau hapus barisnya."),
			)
		if not _mirip(satu.isi["nama"], lama.employee_name):
			return _masalah(
				satu,
				_("NIP ini milik {0}, sedangkan berkas menyebut {1}.").format(
					lama.employee_name, satu.isi["nama"]
				),
				_("Betulkan NIP-nya; bila orangnya sama, betulkan dahulu namanya di data pegawai."),
			)
		unit = self._memimpin.get(lama.name)
		if unit and satu.isi.get("unit", unit.name) != unit.name:
			pesan = _("{0} masih memimpin {1}, sedangkan berkas menempatkannya di unit lain.")
			self._hasil.catat(
				[
					_masalah(
						satu,
						pesan.format(lama.employee_name, unit.nama_unit),
						_("Ganti pejabat unit itu bila ia sudah pindah."),
						Tingkat.PERINGATAN,
					)
				]
			)
		return None

	def _tolak_baru(self, satu: PegawaiSiap) -> Masalah | None:
		lahir = satu.isi.get("tanggal_lahir") or satu.bawaan.get("tanggal_lahir")
		kembar = self._tanpa_nip.get((satu.isi["nama"].lower(), lahir))
		if not kembar:
			return None
		return _masalah(
			satu,
			_("Pegawai {0} dengan nama dan tanggal lahir yang sama sudah ada tanpa NIP.").format(kembar),
			_("Isi dahulu NIP pada pegawai itu, supaya tidak tercatat dua kali."),
		)

	def _kolom(self, satu: PegawaiSiap, bawaan: dict[str, Any]) -> dict[str, Any]:
		"""The columns of Employee that a record fills, by the rules of the document path."""
		isi = {**bawaan, **satu.isi}
		hasil = {kolom: isi[k] for k, kolom in KOLOM.items() if isi.get(k)}
		hasil["employee_name"] = isi["nama"]
		if isi.get("kelamin"):
			hasil["gender"] = KELAMIN[isi["kelamin"]]
		if isi.get("unit"):
			hasil["sk_unit"] = isi["unit"]
			hasil["department"] = self._unit[isi["unit"]].department
		if isi.get("jabatan"):
			hasil["designation"] = self._jabatan.get(isi["jabatan"].lower(), isi["jabatan"])
		if isi.get("jenis_jabatan") == JenisJabatan.FUNGSIONAL.value:
			hasil["sk_jenjang"] = isi["jenjang"]
			hasil["sk_kategori_jf"] = KATEGORI_JENJANG[Jenjang(isi["jenjang"])].value
		elif isi.get("jenis_jabatan"):
			hasil["sk_jenjang"] = hasil["sk_kategori_jf"] = None
		return hasil

	def _beda(self, satu: PegawaiSiap, lama: Any) -> dict[str, tuple[Any, Any]]:
		"""Column -> (old, new) of what differs; an empty cell says nothing about a stored value."""
		return {k: (lama[k], n) for k, n in self._kolom(satu, {}).items() if (lama[k] or None) != (n or None)}

	def _lengkapi_jabatan(self, baris: list[dict[str, Any]]) -> None:
		kurang = {b["designation"].lower(): b["designation"] for b in baris if b.get("designation")}
		kurang = {k: n for k, n in kurang.items() if k not in self._jabatan}
		himpunan.sisipkan(
			"Designation", [{"name": n, "designation_name": n} for n in kurang.values()], abaikan_kembar=True
		)
		self._jabatan |= kurang
		for satu in baris:
			if satu.get("designation"):
				satu["designation"] = self._jabatan[satu["designation"].lower()]

	def _tulis_baru(self, baru: list[dict[str, Any]]) -> None:
		for satu in baru:
			satu["first_name"] = satu["employee_name"]
		if self._penghalang:
			for satu in baru:
				frappe.get_doc({"doctype": "Employee", **self._kerangka, **satu}).insert()
			return
		baris = [{**self._kerangka, **satu} for satu in baru]
		for satu, nama in zip(baris, himpunan.beri_nama(self._kerangka["naming_series"], baris), strict=True):
			satu["name"] = satu["employee"] = nama
		himpunan.sisipkan("Employee", baris)
		self._ditulis += [b["name"] for b in baris]

	def _tulis_ubahan(self, ubahan: dict[str, dict[str, tuple[Any, Any]]]) -> None:
		for beda in ubahan.values():
			if "employee_name" in beda:
				beda |= {
					"first_name": beda["employee_name"],
					"middle_name": (None, None),
					"last_name": (None, None),
				}
		if self._penghalang:
			for nama, beda in ubahan.items():
				dokumen = frappe.get_doc("Employee", nama)
				dokumen.update({k: n for k, (_l, n) in beda.items()})
				dokumen.save()
			return
		himpunan.perbarui("Employee", ubahan)
		self._ditulis += ubahan
		self._hasil.segarkan["Employee"] += ubahan

	def _laporkan_yang_hilang(self) -> None:
		"""Active employees with an NIP that the file does not name; they are listed, nothing happens to them."""
		saring: dict[str, Any] = {"status": "Active", "sk_nip": ("is", "set"), "company": self._company}
		if self._lingkup:
			lft, rgt = frappe.db.get_value("Unit Organisasi", self._lingkup, ("lft", "rgt"))
			kode = frappe.get_all("Unit Organisasi", {"lft": (">=", lft), "rgt": ("<=", rgt)}, pluck="name")
			saring["sk_unit"] = ("in", kode)
		kolom = ("name", "sk_nip", "employee_name", "sk_unit")
		for b in frappe.get_all("Employee", filters=saring, fields=kolom, order_by="employee_name", limit=0):
			if b.sk_nip not in self._terlihat:
				self._hasil.catat([_hilang(b)])


def _unit_aktif() -> dict[str, Any]:
	"""Units that an employee may be put in: dissolved ones are not chosen any more."""
	kolom = ("name", "nama_unit", "department", "kepala", "berakhir")
	hari_ini = getdate(today())
	semua = frappe.get_all("Unit Organisasi", fields=kolom, limit=0)
	return {u.name: u for u in semua if not u.berakhir or getdate(u.berakhir) >= hari_ini}


def _tanpa_nip() -> dict[tuple[str, Any], str]:
	"""(name, birth date) -> Employee of active employees without an NIP."""
	baris = frappe.get_all(
		"Employee",
		filters={"status": "Active", "sk_nip": ("is", "not set")},
		fields=("name", "employee_name", "date_of_birth"),
		limit=0,
	)
	return {(b.employee_name.lower(), b.date_of_birth): b.name for b in baris}


def _mirip(satu: str, dua: str) -> bool:
	"""Whether two spellings may be one person's name: a word in common, or letters nearly alike."""
	a, b = satu.lower(), dua.lower()
	return bool(set(a.split()) & set(b.split())) or difflib.SequenceMatcher(None, a, b).ratio() > 0.6


def _masalah(satu: PegawaiSiap, masalah: str, saran: str, tingkat: Tingkat = Tingkat.DITOLAK) -> Masalah:
	return Masalah(satu.baris, "NIP", satu.nip, masalah, saran, tingkat)


def _hilang(b: Any) -> Masalah:
	return Masalah(
		0,
		PEGAWAI,
		b.sk_nip,
		_("{0} ({1}) di {2} tidak ada di berkas; datanya dibiarkan.").format(
			b.employee_name, b.name, b.sk_unit or _("tanpa unit")
		),
		_("Bila ia sudah pindah atau berhenti, ubah statusnya di data pegawai."),
		Tingkat.INFORMASI,
	)
