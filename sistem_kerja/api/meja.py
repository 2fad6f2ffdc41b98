"""Number cards and charts of the desk's workspaces: each for whoever looks at it, each refused with its report."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cint, getdate

from sistem_kerja.layanan import angka_meja, grafik_meja

Saringan = str | dict | list | None


@frappe.whitelist(methods=["GET", "POST"])
def laporan_lewat_tenggat(filters: Saringan = None) -> dict[str, Any]:
	"""Card: assignments of this year that ended without a report."""
	tahun = getdate().year
	saring = {"dari": f"{tahun}-01-01", "sampai": f"{tahun}-12-31", "keadaan": "Belum melapor"}
	return _kartu("Kepatuhan Pelaporan", angka_meja.belum_melapor, saring)


@frappe.whitelist(methods=["GET", "POST"])
def pegawai_tanpa_tugas(filters: Saringan = None) -> dict[str, Any]:
	"""Card: functional and executing employees without any assignment until the end of the year."""
	tahun = getdate().year
	saring = {"mulai": str(getdate()), "selesai": f"{tahun}-12-31", "keadaan": _("Tanpa penugasan")}
	return _kartu("Beban Kerja Pegawai", angka_meja.tanpa_tugas, saring)


@frappe.whitelist(methods=["GET", "POST"])
def jabatan_kosong(filters: Saringan = None) -> dict[str, Any]:
	"""Card: structural offices without a holder."""
	return _kartu("Jabatan Kosong", angka_meja.kosong, {})


@frappe.whitelist(methods=["GET", "POST"])
def penugasan_per_bulan(filters: Saringan = None, chart_name: str | None = None) -> dict[str, Any]:
	"""Chart: assignments per month by path."""
	return _grafik("Rekap Penugasan", grafik_meja.penugasan_per_bulan, filters)


@frappe.whitelist(methods=["GET", "POST"])
def lama_menjawab(filters: Saringan = None, chart_name: str | None = None) -> dict[str, Any]:
	"""Chart: mean days until a request is answered."""
	return _grafik("Lama Proses Permohonan", grafik_meja.lama_menjawab, filters)


@frappe.whitelist(methods=["GET", "POST"])
def ketepatan_laporan(filters: Saringan = None, chart_name: str | None = None) -> dict[str, Any]:
	"""Chart: reports in time, late, missing."""
	return _grafik("Kepatuhan Pelaporan", grafik_meja.ketepatan_laporan, filters)


def _kartu(laporan: str, hitung, saring: dict[str, Any]) -> dict[str, Any]:
	_pastikan_boleh(laporan)
	return {
		"value": hitung(),
		"fieldtype": "Int",
		"route": ["query-report", laporan],
		# A filter that the report keeps from an earlier visit would make it show something else.
		"route_options": {"unit": "", **saring},
	}


def _grafik(laporan: str, susun, filters: Saringan) -> dict[str, Any]:
	_pastikan_boleh(laporan)
	saring = frappe.parse_json(filters) if filters else {}
	tahun = cint(saring.get("tahun")) if isinstance(saring, dict) else 0
	return susun(tahun if 1900 < tahun < 9999 else getdate().year)


def _pastikan_boleh(laporan: str) -> None:
	"""Figures follow the report that they count: who may not open it is not told them either."""
	if not frappe.get_cached_doc("Report", laporan).is_permitted():
		frappe.throw(
			_("Anda tidak berhak membuka laporan {0}, maka angkanya pun tidak ditampilkan.").format(
				_(laporan)
			),
			frappe.PermissionError,
			title=_("Tidak berhak"),
		)
