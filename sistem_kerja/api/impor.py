"""What the form of Impor SIMPEG asks for."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.integrasi.simpeg import contoh, tulis
from sistem_kerja.integrasi.simpeg.bidang import BIDANG, PEGAWAI
from sistem_kerja.integrasi.simpeg.masalah import Tingkat
from sistem_kerja.layanan import impor

JUDUL = ("Baris", "Kolom", "Nilai", "Masalah", "Yang Harus Dilakukan", "Tingkat")
LEBAR = (8, 22, 26, 60, 60, 18)
KOLOM = ("baris", "kolom", "nilai", "masalah", "saran", "tingkat")


def _pastikan(nama: str, hak: str) -> None:
	frappe.get_doc(impor.DT, nama).check_permission(hak)


@frappe.whitelist(methods=["POST"])
def jalankan(nama: str, uji_coba: int = 1) -> dict[str, Any]:
	"""Queue a dry run or the import itself."""
	_pastikan(nama, "write")
	if not int(uji_coba):
		frappe.has_permission("Employee" if _pegawai(nama) else "Unit Organisasi", "create", throw=True)
	impor.mulai(nama, bool(int(uji_coba)))
	return {"status": "Menunggu"}


def _pegawai(nama: str) -> bool:
	return frappe.db.get_value(impor.DT, nama, "jenis") == PEGAWAI


@frappe.whitelist(methods=["POST"])
def kemajuan(nama: str) -> dict[str, Any]:
	"""State and progress; POST, because it marks a run whose worker died."""
	_pastikan(nama, "read")
	return impor.kemajuan(nama)


@frappe.whitelist(methods=["GET"])
def bidang(jenis: str) -> list[str]:
	"""What a column may be read as: the choices of the table of columns."""
	frappe.has_permission(impor.DT, "read", throw=True)
	return [b.nama for b in BIDANG.get(jenis, ())]


@frappe.whitelist(methods=["GET"])
def masalah(nama: str, batas: int = 100) -> dict[str, Any]:
	"""The first problems in the order of their rows, worst first, how many there are, and how many the file lacks."""
	_pastikan(nama, "read")
	urutan = "field(tingkat, 'Ditolak', 'Peringatan', 'Diperbaiki'), baris"
	baris = frappe.db.sql(
		f"""select {", ".join(KOLOM)} from `tabMasalah Impor` where impor = %s and tingkat != %s
		order by {urutan} limit %s""",
		(nama, Tingkat.INFORMASI.value, min(int(batas), 500)),
		as_dict=True,
	)
	hilang = frappe.db.count("Masalah Impor", {"impor": nama, "tingkat": Tingkat.INFORMASI.value})
	return {
		"baris": baris,
		"jumlah": frappe.db.count("Masalah Impor", {"impor": nama}) - hilang,
		"hilang": hilang,
	}


@frappe.whitelist(methods=["GET"])
def unduh_masalah(nama: str, bentuk: str = contoh.XLSX) -> None:
	"""All problems as a file, in the order of the rows."""
	_pastikan(nama, "read")
	baris = frappe.get_all(
		"Masalah Impor",
		filters={"impor": nama},
		fields=KOLOM,
		order_by="baris, name",
		as_list=True,
		limit=0,
	)
	_kirim(f"masalah_{nama}", bentuk, baris)


def _kirim(nama: str, bentuk: str, baris: Any) -> None:
	if bentuk not in (contoh.XLSX, contoh.CSV):
		frappe.throw(_("Bentuk berkas hanya XLSX atau CSV."))
	if bentuk == contoh.CSV:
		isi = tulis.csv_bytes(JUDUL, baris)
	else:
		isi = tulis.xlsx_bytes(JUDUL, baris, "Masalah", LEBAR)
	frappe.response.update({"type": "binary", "filename": f"{nama}.{bentuk}", "filecontent": isi})


@frappe.whitelist(methods=["GET"])
def unduh_contoh(jenis: str, bentuk: str = contoh.XLSX) -> None:
	"""A sample sheet with invented people or units."""
	frappe.has_permission(impor.DT, "read", throw=True)
	if jenis not in contoh.BARIS or bentuk not in (contoh.XLSX, contoh.CSV):
		frappe.throw(_("Contoh yang ada: Unit atau Pegawai, sebagai XLSX atau CSV."))
	nama, isi = contoh.berkas(jenis, bentuk)
	frappe.response.update({"type": "binary", "filename": nama, "filecontent": isi})
