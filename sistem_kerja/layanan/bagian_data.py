"""Which parts of his record an employee may say are wrong, what they hold now, and what a new value must look like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, getdate, today, validate_email_address, validate_phone_number

from sistem_kerja.custom_fields import PENDIDIKAN
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi.pangkat import GOLONGAN_PNS, GOLONGAN_PPPK

PALING_PANJANG = 140


@dataclass(frozen=True)
class Bagian:
	"""One part of the record. `diterapkan`: a request may change it; the others follow from a decree or are computed,
	so that an officer mends them where they belong. `jenis`: the input of a form."""

	kolom: str | None
	jenis: str = "text"
	diterapkan: bool = True
	pilihan: tuple[str, ...] = ()
	tautan: tuple[str, str] | None = None  # the DocType that the column points to, and what is shown of it

	def isi(self, nilai: str) -> dict[str, Any]:
		"""What is written into Employee."""
		if self.kolom == "employee_name":  # ERPNext puts it together of these
			return {"first_name": nilai, "middle_name": None, "last_name": None}
		return {self.kolom: nilai}


BAGIAN = {
	"NIP": Bagian("sk_nip", diterapkan=False),
	"Nama": Bagian("employee_name"),
	"Gelar Depan": Bagian("sk_gelar_depan"),
	"Gelar Belakang": Bagian("sk_gelar_belakang"),
	"Jabatan": Bagian("designation", diterapkan=False),
	"Unit Organisasi": Bagian("sk_unit", diterapkan=False, tautan=("Unit Organisasi", "nama_unit")),
	"Golongan/Ruang": Bagian("sk_golongan", "select", pilihan=(*GOLONGAN_PNS, *GOLONGAN_PPPK)),
	"Pendidikan Terakhir": Bagian("sk_pendidikan", "select", pilihan=PENDIDIKAN),
	"Tanggal Lahir": Bagian("date_of_birth", "date"),
	"Nomor Telepon": Bagian("cell_number", "tel"),
	"Surel Pribadi": Bagian("personal_email", "email"),
	"Surel Dinas": Bagian("company_email", "email"),
	"Pejabat Penilai Kinerja": Bagian("sk_penilai", diterapkan=False, tautan=("Employee", "employee_name")),
	"Lainnya": Bagian(None, diterapkan=False),
}


def tercatat(pegawai: str, bagian: str) -> str:
	"""What stands in the record now, as people read it (dates as yyyy-mm-dd)."""
	satu = _bagian(bagian)
	nilai = cstr(frappe.db.get_value("Employee", pegawai, satu.kolom)) if satu.kolom else ""
	if nilai and satu.tautan:
		return cstr(frappe.db.get_value(satu.tautan[0], nilai, satu.tautan[1]))
	return nilai


def bersih(bagian: str, nilai: Any) -> str:
	"""The new value, tidy. Throws, saying what is wrong, where it cannot be one."""
	satu, isi = _bagian(bagian), " ".join(cstr(nilai).split())
	if not isi:
		_tolak(_("Isi yang seharusnya untuk {0}.").format(_(bagian)))
	if len(isi) > PALING_PANJANG or "<" in isi or ">" in isi:
		_tolak(_("{0}: paling panjang {1} huruf, tanpa tanda < dan >.").format(_(bagian), PALING_PANJANG))
	if satu.pilihan and isi not in satu.pilihan:
		_tolak(_("{0}: pilih salah satu dari {1}.").format(_(bagian), ", ".join(satu.pilihan)))
	return _PERIKSA.get(satu.jenis, lambda b, i: i)(bagian, isi)


def _bagian(bagian: str) -> Bagian:
	if bagian not in BAGIAN:
		_tolak(_("Pilih data mana yang salah."))
	return BAGIAN[bagian]


def _tanggal(bagian: str, isi: str) -> str:
	try:
		hari = getdate(isi)
	except (ValueError, TypeError, frappe.ValidationError):
		hari = None
	if not hari or hari >= getdate(today()):
		_tolak(_("{0}: tulis tanggal yang sudah lewat, misalnya 1990-12-31.").format(_(bagian)))
	return cstr(hari)


def _surel(bagian: str, isi: str) -> str:
	if not validate_email_address(isi):
		_tolak(_("{0}: «{1}» bukan alamat surel.").format(_(bagian), isi))
	return isi


def _telepon(bagian: str, isi: str) -> str:
	if not validate_phone_number(isi) or sum(h.isdigit() for h in isi) < 8:
		_tolak(
			_("{0}: «{1}» bukan nomor telepon; tulis dengan angka, misalnya 081234567890.").format(
				_(bagian), isi
			)
		)
	return isi


_PERIKSA: dict[str, Callable[[str, str], str]] = {"date": _tanggal, "email": _surel, "tel": _telepon}


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah)
