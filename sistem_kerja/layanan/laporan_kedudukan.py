"""Rows of the reports on positions: set queries under the same condition as the list of employees."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import izin, organisasi
from sistem_kerja.regulasi.istilah import PeranStruktural
from sistem_kerja.regulasi.struktur import Struktur, Unit

# Columns of both sources are named alike, so that one report shows today and any other day.
KINI = """
	select `tabEmployee`.name pegawai, `tabEmployee`.employee_name nama, `tabEmployee`.sk_nip nip,
		`tabEmployee`.designation jabatan, `tabEmployee`.sk_jenjang jenjang, `tabEmployee`.sk_unit unit,
		u.nama_unit, `tabEmployee`.sk_penilai penilai, p.employee_name nama_penilai,
		`tabEmployee`.sk_penilai_jabatan penilai_jabatan, `tabEmployee`.sk_kedudukan_dasar dasar,
		`tabEmployee`.sk_kedudukan_alasan alasan, `tabEmployee`.sk_pimpinan_unit_kerja pimpinan_unit_kerja,
		k.employee_name nama_pimpinan_unit_kerja,
		`tabEmployee`.sk_pimpinan_unit_organisasi pimpinan_unit_organisasi,
		o.employee_name nama_pimpinan_unit_organisasi, `tabEmployee`.sk_penetapan penetapan,
		`tabEmployee`.sk_penetapan_sampai penetapan_sampai
	from `tabEmployee`
	join `tabUnit Organisasi` u on u.name = `tabEmployee`.sk_unit
	left join `tabEmployee` p on p.name = `tabEmployee`.sk_penilai
	left join `tabEmployee` k on k.name = `tabEmployee`.sk_pimpinan_unit_kerja
	left join `tabEmployee` o on o.name = `tabEmployee`.sk_pimpinan_unit_organisasi
	where `tabEmployee`.status = 'Active' and {syarat}
	order by u.lft, `tabEmployee`.employee_name
"""
PADA_TANGGAL = """
	select e.name pegawai, e.employee_name nama, e.sk_nip nip, e.designation jabatan, e.sk_jenjang jenjang,
		`tabRiwayat Kedudukan`.unit, u.nama_unit, `tabRiwayat Kedudukan`.penilai, p.employee_name nama_penilai,
		`tabRiwayat Kedudukan`.penilai_jabatan, `tabRiwayat Kedudukan`.dasar, `tabRiwayat Kedudukan`.alasan,
		`tabRiwayat Kedudukan`.pimpinan_unit_kerja, k.employee_name nama_pimpinan_unit_kerja,
		`tabRiwayat Kedudukan`.pimpinan_unit_organisasi, o.employee_name nama_pimpinan_unit_organisasi,
		`tabRiwayat Kedudukan`.penetapan, t.selesai penetapan_sampai
	from `tabRiwayat Kedudukan`
	join `tabEmployee` e on e.name = `tabRiwayat Kedudukan`.pegawai
	left join `tabUnit Organisasi` u on u.name = `tabRiwayat Kedudukan`.unit
	left join `tabEmployee` p on p.name = `tabRiwayat Kedudukan`.penilai
	left join `tabEmployee` k on k.name = `tabRiwayat Kedudukan`.pimpinan_unit_kerja
	left join `tabEmployee` o on o.name = `tabRiwayat Kedudukan`.pimpinan_unit_organisasi
	left join `tabPenetapan Penilai` t on t.name = `tabRiwayat Kedudukan`.penetapan
	where `tabRiwayat Kedudukan`.mulai <= %(tanggal)s
		and (`tabRiwayat Kedudukan`.selesai is null or `tabRiwayat Kedudukan`.selesai >= %(tanggal)s) and {syarat}
	order by u.lft, e.employee_name
"""
TANPA = """
	select `tabEmployee`.name pegawai, `tabEmployee`.employee_name nama, `tabEmployee`.sk_nip nip,
		`tabEmployee`.designation jabatan, `tabEmployee`.sk_unit unit, u.nama_unit,
		`tabEmployee`.sk_jenis_jabatan jenis, `tabEmployee`.sk_penilai_jabatan penilai_jabatan,
		`tabEmployee`.sk_kedudukan_alasan alasan
	from `tabEmployee`
	left join `tabUnit Organisasi` u on u.name = `tabEmployee`.sk_unit
	where `tabEmployee`.status = 'Active' and coalesce(`tabEmployee`.sk_penilai, '') = '' and {syarat}
	order by u.lft, `tabEmployee`.employee_name
"""


def daftar(saring: dict[str, Any]) -> list[dict]:
	"""Position of each employee whom the user may see, today or on `tanggal`; `unit` with everything below."""
	tanggal = getdate(saring.get("tanggal") or today())
	if tanggal == getdate(today()):
		return _baca(KINI, "Employee", saring)
	return _baca(PADA_TANGGAL, "Riwayat Kedudukan", saring, tanggal=tanggal)


def tanpa_penilai(saring: dict[str, Any]) -> list[dict]:
	"""Active employees whom nobody evaluates, with what is to be done."""
	baris, pohon = _baca(TANPA, "Employee", saring), organisasi.struktur()
	for satu in baris:
		kosong = _unit_penilai(pohon, satu)
		satu["unit_penilai"] = kosong and kosong.kode
		satu["jenis_sebab"], satu["perbaikan"] = _perbaikan(satu, kosong)
	return baris


def _unit_penilai(pohon: Struktur, satu: dict) -> Unit | None:
	"""The unit whose vacant office should evaluate: the nearest one of that name above."""
	if not satu["penilai_jabatan"] or satu["unit"] not in pohon:
		return None
	atas = pohon.ke_atas(satu["unit"])
	return next((u for u in atas if u.jabatan_kepala == satu["penilai_jabatan"]), None)


def _baca(kueri: str, doctype: str, saring: dict[str, Any], **nilai: Any) -> list[dict]:
	syarat = [izin.syarat_daftar(doctype=doctype) or "(1 = 1)"]
	if saring.get("unit"):
		syarat.append("u.lft between %(kiri)s and %(kanan)s")
		batas = frappe.db.get_value("Unit Organisasi", saring["unit"], ("lft", "rgt")) or (0, -1)
		nilai["kiri"], nilai["kanan"] = batas
	if saring.get("hanya_penetapan"):
		kolom = "sk_penetapan" if doctype == "Employee" else "penetapan"
		syarat.append(f"coalesce(`tab{doctype}`.{kolom}, '') != ''")
	# The condition holds escaped values and our own words only; its text is not a pattern for parameters.
	teks = " and ".join([syarat[0].replace("%", "%%"), *syarat[1:]])
	return frappe.db.sql(kueri.format(syarat=teks), nilai, as_dict=True)


def _perbaikan(satu: dict, kosong: Unit | None) -> tuple[str, str]:
	if not satu["unit"] or not satu["jenis"]:
		return _("Data belum lengkap"), _("Isi Unit Organisasi dan Jenis Jabatan pada data pegawai.")
	if kosong and kosong.peran is PeranStruktural.KEPALA_DAERAH:
		return _("Kepala daerah belum dicatat"), _(
			"Catat {0} sebagai pegawai (tanpa NIP) dan isikan pada unitnya, agar namanya muncul sebagai penilai."
		).format(satu["penilai_jabatan"])
	if satu["penilai_jabatan"]:
		return _("Jabatan penilai kosong"), _(
			"Isi pejabat {0} pada unitnya, tetapkan Pejabat Sementara, atau buat Penetapan Penilai."
		).format(satu["penilai_jabatan"])
	if not satu["alasan"]:
		return _("Belum dihitung"), _("Jalankan Hitung Ulang Semua Kedudukan di Pengaturan Sistem Kerja.")
	return _("Tidak ada aturan"), _(
		"Ikuti petunjuk pada Sebab: periksa unit, jenjang, tipologi, atau profil; atau buat Penetapan Penilai."
	)
