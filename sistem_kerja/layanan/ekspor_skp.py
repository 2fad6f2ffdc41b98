"""Results for the SKP as XLSX: what was done, with which evidence, and what was recommended. One file, three sheets."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, get_url
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from sistem_kerja.layanan import izin, organisasi, unit_terlihat

PORSI = 1000
HASIL = (
	*("NIP", "Nama", "Unit", "Kegiatan", "Tugas", "Ekspektasi/Target", "Mulai", "Selesai"),
	*("Bentuk Laporan", "Judul Laporan", "Kegiatan yang Dilaksanakan", "Hasil Kerja", "Dinyatakan Selesai"),
	*("Oleh", "Laporan", "Nomor Naskah"),
)
BUKTI = ("NIP", "Nama", "Laporan", "Judul Laporan", "Berkas")
REKOMENDASI = (
	*("NIP", "Nama", "Unit", "Masa Mulai", "Masa Selesai", "Hasil Kerja", "Predikat", "Umpan Balik"),
	*("Oleh", "Sebagai", "Dasar", "Status"),
)
LAPORAN = """
	select e.sk_nip, l.nama_pegawai, u.nama_unit, p.kegiatan, p.tugas, p.ekspektasi_target, l.periode_mulai,
		l.periode_selesai, l.bentuk, l.judul, l.kegiatan_dilaksanakan, l.hasil,
		(select max(r.waktu) from `tabRiwayat Alur` r where r.parent = l.name and r.ke_status = 'Selesai') pada,
		(select max(r.sebagai) from `tabRiwayat Alur` r where r.parent = l.name and r.ke_status = 'Selesai') oleh,
		l.name, (select max(n.nomor) from `tabNaskah Dinas` n where n.dokumen = l.name and n.status = 'Berlaku') nomor,
		l.bukti
	from `tabLaporan Pelaksanaan Tugas` l
	join `tabEmployee` e on e.name = l.pegawai
	join `tabPenugasan` p on p.name = l.penugasan
	left join `tabUnit Organisasi` u on u.name = l.unit_pegawai
	where l.docstatus = 1 and l.status = 'Selesai' and l.periode_selesai between %(dari)s and %(sampai)s
		and l.name > %(sesudah)s and {syarat}
	order by l.name limit %(porsi)s
"""
SARAN = """
	select e.sk_nip, r.nama_pegawai, u.nama_unit, r.periode_mulai, r.periode_selesai, r.hasil, r.predikat,
		r.umpan_balik, r.nama_pembuat, r.sebagai, r.dasar_pembuat, r.status
	from `tabRekomendasi Penilaian` r
	join `tabEmployee` e on e.name = r.pegawai
	left join `tabUnit Organisasi` u on u.name = r.unit_pegawai
	where r.status != 'Draf' and r.periode_selesai between %(dari)s and %(sampai)s and {syarat}
	order by r.nama_pegawai, r.name
"""


def buat(tahun: int, pegawai: str | None = None, unit: str | None = None) -> bytes:
	"""The file for one employee, a unit with everything below, or all that the user may see, of one year.

	Throws PermissionError for what is not his: an employee exports himself, a leader his units, HR officers all. What
	was recommended about him an employee does not see in his own file.
	"""
	saring = _saring(pegawai, unit)
	nilai = {"dari": date(tahun, 1, 1), "sampai": date(tahun, 12, 31), "porsi": PORSI, **saring[1]}
	buku = Workbook(write_only=True)
	lembar = {nama: _lembar(buku, nama, kepala) for nama, kepala in _kepala()}
	for porsi in _laporan(saring[0], nilai):
		lain = _bukti_lain([b[14] for b in porsi])
		for baris in porsi:
			*isi, bukti = baris
			lembar["hasil"].append(_sel(isi))
			for satu in (bukti, *lain.get(baris[14], ())):
				if satu:
					lembar["bukti"].append(_sel([isi[0], isi[1], isi[14], isi[9], get_url(satu)]))
	if not _hanya_sendiri(pegawai, unit):
		for baris in frappe.db.sql(SARAN.format(syarat=saring[0].replace("l.", "r.")), nilai):
			lembar["saran"].append(_sel(baris))
	tulis = io.BytesIO()
	buku.save(tulis)
	return tulis.getvalue()


def _kepala() -> Iterable[tuple[str, Sequence[str]]]:
	return (("hasil", HASIL), ("bukti", BUKTI), ("saran", REKOMENDASI))


def _hanya_sendiri(pegawai: str | None, unit: str | None) -> bool:
	"""Whether the user exports himself and sees nobody else's results."""
	user = frappe.session.user
	return bool(
		pegawai and not unit and pegawai == organisasi.pegawai_pengguna() and not izin.melihat_semua(user)
	)


def _saring(pegawai: str | None, unit: str | None) -> tuple[str, dict[str, Any]]:
	if pegawai and not unit:
		if pegawai != organisasi.pegawai_pengguna() and not izin.melihat_semua(frappe.session.user):
			unit_terlihat.pastikan_boleh(cstr(frappe.db.get_value("Employee", pegawai, "sk_unit")))
		return "l.pegawai = %(pegawai)s", {"pegawai": pegawai}
	kode = unit_terlihat.kode(unit)
	syarat, nilai = "l.unit_pegawai in %(unit)s", {"unit": kode or ("",)}
	if pegawai:
		return f"{syarat} and l.pegawai = %(pegawai)s", {**nilai, "pegawai": pegawai}
	return syarat, nilai


def _laporan(syarat: str, nilai: dict[str, Any]) -> Iterable[list[tuple]]:
	sesudah = ""
	while porsi := frappe.db.sql(LAPORAN.format(syarat=syarat), {**nilai, "sesudah": sesudah}):
		yield list(porsi)
		sesudah = porsi[-1][14]


def _bukti_lain(laporan: list[str]) -> dict[str, list[str]]:
	hasil: dict[str, list[str]] = {}
	baris = frappe.get_all(
		"Bukti Laporan",
		filters={"parent": ("in", laporan), "parenttype": "Laporan Pelaksanaan Tugas"},
		fields=("parent", "berkas"),
		order_by="parent, idx",
		limit=0,
	)
	for satu in baris:
		hasil.setdefault(satu.parent, []).append(satu.berkas)
	return hasil


def _lembar(buku: Workbook, nama: str, kepala: Sequence[str]):
	lembar = buku.create_sheet(
		{"hasil": _("Hasil Kerja"), "bukti": _("Bukti"), "saran": _("Rekomendasi")}[nama]
	)
	lembar.freeze_panes = "A2"
	sel = []
	for satu in kepala:
		judul = WriteOnlyCell(lembar, value=_(satu))
		judul.font = Font(bold=True)
		sel.append(judul)
	lembar.append(sel)
	return lembar


def _sel(nilai: Iterable[Any]) -> list[Any]:
	"""Values as cells: dates stay dates; text that would be read as a formula is kept as text."""
	return [n if isinstance(n, date | datetime | int | float) else _teks(cstr(n)) for n in nilai]


def _teks(nilai: str) -> str:
	return f"'{nilai}" if nilai[:1] in ("=", "+", "-", "@") else nilai
