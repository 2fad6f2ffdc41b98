"""Script report: who reported in time, who is late, who has not reported."""

from __future__ import annotations

from typing import Any

from frappe import _

from sistem_kerja.layanan import laporan_kerja, potongan_laporan

WARNA = {
	laporan_kerja.TEPAT: "Green",
	laporan_kerja.TERLAMBAT: "Orange",
	laporan_kerja.BELUM: "Red",
	laporan_kerja.MENUNGGU: "Blue",
}


def execute(filters: dict[str, Any] | None = None):
	"""Columns, rows, message, chart, summary; rows are those that the user may see."""
	baris, jumlah = laporan_kerja.kepatuhan(filters or {})
	for satu in baris:
		satu["keadaan"] = _(satu["keadaan"])
	pesan = potongan_laporan.pesan() if sum(jumlah.values()) > len(baris) else None
	return _kolom(), baris, pesan, _grafik(jumlah) if baris else None, _ringkasan(jumlah)


def _kolom() -> list[dict[str, Any]]:
	return [
		_tautan("penugasan", _("Penugasan"), "Penugasan", 150),
		_tautan("pegawai", _("Pegawai"), "Employee", 130),
		{"fieldname": "nama", "label": _("Nama"), "fieldtype": "Data", "width": 170},
		{"fieldname": "nama_unit", "label": _("Unit Pemilik Kinerja"), "fieldtype": "Data", "width": 225},
		{"fieldname": "kegiatan", "label": _("Kegiatan"), "fieldtype": "Data", "width": 220},
		{"fieldname": "batas", "label": _("Selesai"), "fieldtype": "Date", "width": 125},
		{"fieldname": "status", "label": _("Status"), "fieldtype": "Data", "width": 110},
		{"fieldname": "keadaan", "label": _("Pelaporan"), "fieldtype": "Data", "width": 130},
		{"fieldname": "hari", "label": _("Hari Terlambat"), "fieldtype": "Int", "width": 170},
		{"fieldname": "jumlah", "label": _("Laporan"), "fieldtype": "Int", "width": 105},
		{"fieldname": "dikirim", "label": _("Laporan Akhir Dikirim"), "fieldtype": "Datetime", "width": 235},
		_tautan("laporan", _("Laporan Akhir"), "Laporan Pelaksanaan Tugas", 150),
	]


def _tautan(nama: str, label: str, ke: str, lebar: int) -> dict[str, Any]:
	return {"fieldname": nama, "label": label, "fieldtype": "Link", "options": ke, "width": lebar}


def _grafik(jumlah: dict[str, int]) -> dict[str, Any]:
	data = {
		"labels": [_(n) for n in jumlah],
		"datasets": [{"name": _("Penugasan"), "values": [*jumlah.values()]}],
	}
	return {"data": data, "type": "bar"}


def _ringkasan(jumlah: dict[str, int]) -> list[dict[str, Any]]:
	return [{"label": _(n), "value": j, "datatype": "Int", "indicator": WARNA[n]} for n, j in jumlah.items()]
