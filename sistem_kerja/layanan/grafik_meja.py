"""What the desk's charts show of a year, month by month: aggregates over the rows of the reports, by one query each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import laporan_kerja

# Twelve words, because babel's short months differ between versions.
BULAN = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
PENUGASAN = """
	select month(`tabPenugasan`.mulai), `tabPenugasan`.jalur, count(*) from `tabPenugasan`
	where `tabPenugasan`.docstatus = 1 and `tabPenugasan`.status != 'Dibatalkan'
		and `tabPenugasan`.mulai between %(dari)s and %(sampai)s and {syarat}
	group by 1, 2
"""
LAMA = f"""
	select month(p.tanggal), avg(p.detik) / 86400 from ({laporan_kerja.PERMOHONAN}) p
	where p.detik is not null group by 1
"""
KETEPATAN = f"""
	select month(k.batas), case when k.dikirim is null then 'Belum melapor'
		when date(k.dikirim) > k.batas then 'Terlambat' else 'Tepat waktu' end keadaan, count(*)
	from ({laporan_kerja.KEPATUHAN}) k where k.dikirim is not null or k.batas < %(hari_ini)s
	group by 1, 2
"""


def penugasan_per_bulan(tahun: int) -> dict[str, Any]:
	"""Assignments by the month in which they begin, one dataset for each path that occurs."""
	baris = laporan_kerja.baca(PENUGASAN, "Penugasan", _tahun(tahun), as_dict=False)
	jalur = frappe.get_meta("Penugasan").get_field("jalur").options.split("\n")
	return _susun(baris, [j for j in jalur if j in {b[1] for b in baris}])


def lama_menjawab(tahun: int) -> dict[str, Any]:
	"""Mean days from sending to the answer, by the month of the request."""
	baris = laporan_kerja.baca(LAMA, "Surat Permohonan Pelibatan", _tahun(tahun), as_dict=False)
	nama = "Rata-rata hari sampai dijawab"
	return _susun([(bulan, nama, round(float(hari), 1)) for bulan, hari in baris], [nama] if baris else [])


def ketepatan_laporan(tahun: int) -> dict[str, Any]:
	"""Assignments by the month in which they end: reported in time, late, not at all."""
	baris = laporan_kerja.baca(KETEPATAN, "Penugasan", _tahun(tahun), as_dict=False)
	urut = (laporan_kerja.TEPAT, laporan_kerja.TERLAMBAT, laporan_kerja.BELUM)
	return _susun(baris, urut if baris else ())


def _tahun(tahun: int) -> dict[str, str]:
	return {"dari": f"{tahun}-01-01", "sampai": f"{tahun}-12-31"}


def _susun(baris: list[tuple], kelompok: Iterable[str]) -> dict[str, Any]:
	"""Datasets of twelve months; without any row the desk says that there is nothing to show."""
	isi = {(bulan, nama): nilai for bulan, nama, nilai in baris}
	data = [
		{"name": _(nama), "values": [isi.get((bulan, nama), 0) for bulan in range(1, 13)]}
		for nama in kelompok
	]
	return {"labels": [_(b) for b in BULAN], "datasets": data} if data else {}
