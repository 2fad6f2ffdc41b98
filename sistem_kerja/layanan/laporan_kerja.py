"""Rows of the reports on the work: who reported in time, and how long requests took. Set queries under the same
condition as the lists."""

from __future__ import annotations

from typing import Any

import frappe
from frappe.utils import date_diff, getdate, today

from sistem_kerja.layanan import izin
from sistem_kerja.layanan.potongan_laporan import BATAS

TEPAT, TERLAMBAT, BELUM, MENUNGGU = "Tepat waktu", "Terlambat", "Belum melapor", "Belum jatuh tempo"
# A report sent before versions were kept counts from the day it was begun; one that is regular does not close the matter.
KEPATUHAN = """
	select `tabPenugasan`.name penugasan, `tabPenugasan`.selesai batas, count(distinct l.name) jumlah,
		min(if(l.sifat = 'Berkala', null, coalesce(v.waktu, l.creation))) dikirim,
		max(if(l.sifat = 'Berkala', null, l.name)) laporan
	from `tabPenugasan`
	left join `tabUnit Organisasi` u on u.name = `tabPenugasan`.unit_pemilik
	left join `tabLaporan Pelaksanaan Tugas` l on l.penugasan = `tabPenugasan`.name and l.status != 'Draf'
	left join `tabVersi Laporan` v on v.parent = l.name and v.urut = 1
	where `tabPenugasan`.docstatus = 1 and `tabPenugasan`.status != 'Dibatalkan'
		and `tabPenugasan`.selesai between %(dari)s and %(sampai)s and {syarat}
	group by `tabPenugasan`.selesai, `tabPenugasan`.name
	order by `tabPenugasan`.selesai, `tabPenugasan`.name
"""
RINCIAN = """
	select p.name penugasan, p.pegawai, p.nama_pegawai nama, p.unit_pemilik unit, u.nama_unit, p.kegiatan, p.status
	from tabPenugasan p left join `tabUnit Organisasi` u on u.name = p.unit_pemilik where p.name in %(nama)s
"""
PERMOHONAN = """
	select p.*, timestampdiff(second, p.dikirim, p.dijawab) detik from (
		select `tabSurat Permohonan Pelibatan`.name permohonan, `tabSurat Permohonan Pelibatan`.kegiatan,
			`tabSurat Permohonan Pelibatan`.tanggal, `tabSurat Permohonan Pelibatan`.unit_pemilik unit, u.nama_unit, d.nama_unit nama_dituju,
			`tabSurat Permohonan Pelibatan`.status, min(r.waktu) dikirim,
			if(`tabSurat Permohonan Pelibatan`.docstatus = 1, max(r.waktu), null) dijawab, count(*) langkah
		from `tabSurat Permohonan Pelibatan`
		join `tabRiwayat Alur` r on r.parent = `tabSurat Permohonan Pelibatan`.name
			and r.parenttype = 'Surat Permohonan Pelibatan'
		left join `tabUnit Organisasi` u on u.name = `tabSurat Permohonan Pelibatan`.unit_pemilik
		left join `tabUnit Organisasi` d on d.name = `tabSurat Permohonan Pelibatan`.unit_dituju
		where `tabSurat Permohonan Pelibatan`.tanggal between %(dari)s and %(sampai)s and {syarat}
		group by `tabSurat Permohonan Pelibatan`.name) p
	order by detik desc, p.permohonan
"""
TAHAP = """
	select dari_status tahap, sebagai, count(*) jumlah, avg(detik) rata, max(detik) terlama from (
		select r.dari_status, r.sebagai, timestampdiff(second,
			lag(r.waktu) over (partition by r.parent order by r.idx), r.waktu) detik
		from `tabSurat Permohonan Pelibatan`
		join `tabRiwayat Alur` r on r.parent = `tabSurat Permohonan Pelibatan`.name
			and r.parenttype = 'Surat Permohonan Pelibatan'
		left join `tabUnit Organisasi` u on u.name = `tabSurat Permohonan Pelibatan`.unit_pemilik
		where `tabSurat Permohonan Pelibatan`.tanggal between %(dari)s and %(sampai)s and {syarat}
	) langkah
	where detik is not null and dari_status != 'Draf'
	group by dari_status, sebagai
	order by rata desc
"""
HARI = 86400


def kepatuhan(saring: dict[str, Any]) -> tuple[list[dict], dict[str, int]]:
	"""Assignments that end in the period, with when their last report was sent and whether in time; and how many there
	are of each `keadaan`. Rows are cut off at the report's limit, what they say is read for those shown only."""
	hari_ini, hasil, jumlah = getdate(today()), [], dict.fromkeys((TEPAT, TERLAMBAT, BELUM, MENUNGGU), 0)
	for satu in baca(KEPATUHAN, "Penugasan", saring, as_dict=False):
		baris = dict(zip(("penugasan", "batas", "jumlah", "dikirim", "laporan"), satu, strict=True))
		baris["keadaan"], baris["hari"] = _keadaan(baris, hari_ini)
		if saring.get("keadaan") in (None, "", baris["keadaan"]):
			jumlah[baris["keadaan"]] += 1
			hasil.append(baris)
	tampil = hasil[:BATAS]
	nama = {"nama": tuple(b["penugasan"] for b in tampil) or ("",)}
	rinci = {r["penugasan"]: r for r in frappe.db.sql(RINCIAN, nama, as_dict=True)}
	return [{**b, **rinci[b["penugasan"]]} for b in tampil], jumlah


def _keadaan(satu: dict, hari_ini) -> tuple[str, int]:
	"""The state and the days past the end of the assignment."""
	if satu["dikirim"]:
		telat = date_diff(getdate(satu["dikirim"]), satu["batas"])
		return (TERLAMBAT, telat) if telat > 0 else (TEPAT, 0)
	telat = date_diff(hari_ini, satu["batas"])
	return (BELUM, telat) if telat > 0 else (MENUNGGU, 0)


def permohonan(saring: dict[str, Any]) -> list[dict]:
	"""Requests sent in the period, the longest first; `hari` from sending to the answer, None while it is awaited."""
	return [
		{**satu, "hari": None if satu["detik"] is None else satu["detik"] / HARI}
		for satu in baca(PERMOHONAN, "Surat Permohonan Pelibatan", saring)
	]


def tahap_permohonan(saring: dict[str, Any]) -> list[dict]:
	"""Days that requests spent in each step with each office: how often, on average, at most."""
	return [
		{**satu, "rata": float(satu["rata"]) / HARI, "terlama": satu["terlama"] / HARI}
		for satu in baca(TAHAP, "Surat Permohonan Pelibatan", saring)
	]


def baca(kueri: str, doctype: str, saring: dict[str, Any], as_dict: bool = True) -> list:
	"""Rows of a query of this kind (the period, {syarat}) that the user may see."""
	syarat = [izin.syarat_daftar(doctype=doctype) or "(1 = 1)"]
	tahun = getdate(today()).year
	nilai: dict[str, Any] = {
		"dari": getdate(saring.get("dari") or f"{tahun}-01-01"),
		"sampai": getdate(saring.get("sampai") or f"{tahun}-12-31"),
		"hari_ini": getdate(today()),
	}
	if saring.get("unit"):
		syarat.append("u.lft between %(kiri)s and %(kanan)s")
		batas = frappe.db.get_value("Unit Organisasi", saring["unit"], ("lft", "rgt")) or (0, -1)
		nilai["kiri"], nilai["kanan"] = batas
	# The condition holds escaped values and our own words only; its text is not a pattern for parameters.
	teks = " and ".join([syarat[0].replace("%", "%%"), *syarat[1:]])
	return frappe.db.sql(kueri.format(syarat=teks), nilai, as_dict=as_dict)
