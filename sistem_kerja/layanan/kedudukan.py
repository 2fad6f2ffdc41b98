"""Computed position of employees: evaluator and leaders with article and reason; `reports_to` and the history follow.

Affected now: one employee, or a unit with everything below. Everybody: a background job (layanan.penghitungan).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import garis_lapor, organisasi, penetapan_penilai, riwayat_kedudukan, tulis_massal
from sistem_kerja.layanan.jawaban_kedudukan import KOLOM, KOSONG, Acuan, acuan, nilai_banyak, tanpa_penilai
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.istilah import Jalur
from sistem_kerja.regulasi.struktur import Pegawai

PORSI = 500
# More people than this in a branch are left to the background job.
BATAS_LANGSUNG = 1500
# Named one by one in a computation's record; the report Pegawai tanpa Penilai has them all.
BATAS_RINCI = 500
TANPA, SALAH, BERPUTAR = "Tanpa penilai", "Data salah", "Garis berputar"


@dataclass
class Hasil:
	"""What a computation did. `rincian`: the first of those without an evaluator, as employee, name, unit, kind, reason."""

	dihitung: int = 0
	berubah: int = 0
	tanpa: int = 0
	galat: int = 0
	rincian: list[tuple[str, str, str, str, str]] = field(default_factory=list)
	atasan: dict[str, str | None] = field(default_factory=dict)
	terputus: list[str] = field(default_factory=list)

	def rinci(self, baris, jenis: str, alasan: str) -> None:
		if len(self.rincian) < BATAS_RINCI:
			self.rincian.append((baris.name, baris.employee_name, baris.sk_unit, jenis, alasan))


def konteks(dokumen, **lain: Any) -> Konteks:
	"""What the roles of a document are resolved against: the one place where the site puts decisions on top of rules."""
	return Konteks(
		profil=dokumen.aturan(),
		struktur=organisasi.struktur(),
		tanggal=dokumen.tanggal_hukum(),
		penetapan=penetapan_penilai.pejabat(),
		**{"jalur": organisasi.baca_istilah(Jalur, dokumen.get("jalur")), **lain},
	)


def hitung(pegawai: Pegawai) -> dict[str, Any]:
	"""Values of the computed fields of one employee as of today; the reason says why when there is none."""
	return nilai_banyak(acuan(), [pegawai])[pegawai.id]


def hitung_pegawai(nama: list[str], sebab: str, sejak: date | None = None) -> Hasil:
	"""Recompute these employees now. `sejak`: first day of the change for the history (today)."""
	return _hitung({"name": ("in", nama or [""])}, sebab, sejak)


def hitung_unit(unit: str, juga: list[str] | None = None, sebab: str = "") -> Hasil | None:
	"""Recompute everybody in a unit and below, and the employees `juga` (a former head sits elsewhere).

	None when the branch is so large that the background job does it.
	"""
	sebab = sebab or f"Unit {unit} berubah"
	kode = organisasi.unit_dan_bawahannya(unit)
	if frappe.db.count("Employee", {"sk_unit": ("in", kode), "status": "Active"}) > BATAS_LANGSUNG:
		hitung_semua(sebab, otomatis=True)
		return None
	hasil = _hitung({"sk_unit": ("in", kode)}, sebab)
	if juga:
		hitung_pegawai(juga, sebab)
	return hasil


def hitung_di_bawah(unit: str) -> int:
	"""Recompute a unit and below at once, however many; returns how many employees."""
	return _hitung({"sk_unit": ("in", organisasi.unit_dan_bawahannya(unit))}, "Data dimuat").dihitung


def hitung_seluruhnya(sebab: str) -> Hasil:
	"""Everybody at once, within the caller's transaction: for imports, which run in the background themselves."""
	return _hitung({}, sebab)


def hitung_semua(sebab: str = "", otomatis: bool = False) -> str | None:
	"""Everybody, in the background. Returns the name of the Penghitungan Kedudukan."""
	from sistem_kerja.layanan import penghitungan

	return penghitungan.mulai(sebab or "Diminta", otomatis=otomatis)


def _hitung(saring: dict[str, Any], sebab: str, sejak: date | None = None) -> Hasil:
	hasil = Hasil()
	if not frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi"):
		return hasil
	dari = acuan()
	for baris in porsi(saring):
		terapkan(dari, baris, sebab, hasil, sejak)
	tetapkan_garis(hasil)
	return hasil


def porsi(saring: dict[str, Any] | None = None) -> Iterator[list]:
	"""Active employees with a unit and kind of office, some hundred at a time, in the order of their names."""
	akhir = ""
	while True:
		baris = frappe.get_all(
			"Employee",
			filters=[
				*([k, *v] if isinstance(v, tuple) else [k, "=", v] for k, v in (saring or {}).items()),
				["name", ">", akhir],
				["sk_unit", "is", "set"],
				["sk_jenis_jabatan", "is", "set"],
				["status", "=", "Active"],
			],
			fields=[*organisasi.KOLOM_PEGAWAI, *KOLOM, "reports_to"],
			order_by="name",
			limit=PORSI,
		)
		if baris:
			yield baris
		if len(baris) < PORSI:
			return
		akhir = baris[-1].name


def terapkan(dari: Acuan, baris: list, sebab: str, hasil: Hasil, sejak: date | None = None) -> None:
	"""Compute these rows of Employee and store what differs, with its history; `reports_to` waits for the end."""
	salah, nilai = _jawab(dari, baris, hasil)
	ubah = {}
	for b in baris:
		baru = nilai[b.name]
		if _beda(b, baru):
			ubah[b.name] = {k: baru[k] for k in KOLOM}
		if (b.reports_to or None) != baru["reports_to"]:
			hasil.atasan[b.name] = baru["reports_to"]
		if not baru["sk_penilai"] and b.name not in salah:
			hasil.tanpa += 1
			hasil.rinci(b, TANPA, baru["sk_kedudukan_alasan"])
	tulis_massal.perbarui("Employee", ubah)
	riwayat_kedudukan.catat({b.name: {"sk_unit": b.sk_unit, **nilai[b.name]} for b in baris}, sebab, sejak)
	hasil.dihitung += len(baris)
	hasil.berubah += len(ubah)


def tetapkan_garis(hasil: Hasil) -> None:
	"""The lines of report of a whole computation at once: circles show only when all are known."""
	hasil.terputus = garis_lapor.terapkan(hasil.atasan)
	if hasil.berubah or hasil.atasan:
		frappe.clear_document_cache("Employee")


def _jawab(dari: Acuan, baris: list, hasil: Hasil) -> tuple[set[str], dict[str, dict[str, Any]]]:
	"""Answers of the rules, and whose data is wrong: that is his own error, not everybody's."""
	orang, salah = [], {}
	for b in baris:
		try:
			orang.append(organisasi.sebagai_pegawai(b))
		except frappe.ValidationError as galat:
			frappe.clear_last_message()
			salah[b.name] = tanpa_penilai(str(galat))
			hasil.galat += 1
			hasil.rinci(b, SALAH, str(galat))
	return set(salah), nilai_banyak(dari, orang) | salah


def _beda(lama, baru: dict[str, Any]) -> bool:
	return any(_biasa(lama.get(k)) != _biasa(baru[k]) for k in KOLOM)


def _biasa(nilai: Any) -> str:
	return str(nilai) if nilai else ""


def sebelum_simpan(doc) -> None:
	"""Employee.validate: the computed fields are never the client's."""
	# A new employee has no name yet; nobody holds an office or a decision under it either.
	baris = frappe._dict({k: doc.get(k) for k in organisasi.KOLOM_PEGAWAI}, name=doc.name or "")
	if not (doc.sk_unit and doc.sk_jenis_jabatan):
		doc.update({k: v for k, v in KOSONG.items() if k != "reports_to"})
	elif doc.status != "Active":
		doc.update(tanpa_penilai(_("Pegawai tidak aktif ({0}).").format(_(doc.status))))
	elif frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi"):
		doc.update(hitung(organisasi.sebagai_pegawai(baris)))
	garis_lapor.jaga_simpan(doc)


def sesudah_simpan(doc) -> None:
	"""Employee.on_update: his history. Whom he evaluates does not depend on his own data."""
	aktif = doc.status == "Active" and doc.sk_unit and doc.sk_jenis_jabatan
	keadaan = {k: doc.get(k) for k in ("sk_unit", *KOLOM)} if aktif else None
	riwayat_kedudukan.catat({doc.name: keadaan}, "Data pegawai disimpan")
