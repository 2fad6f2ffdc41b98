"""What only an assignment shows in the portal: its reports, those that came back first, its problems, a new report."""

from __future__ import annotations

from typing import Any

import frappe
from frappe.utils import cstr

from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.istilah import Dokumen

LAPORAN, KENDALA = Dokumen.LAPORAN_PELAKSANAAN_TUGAS.value, Dokumen.KENDALA_PELAKSANAAN.value


def penugasan(dokumen: DokumenBeralur, saya: str) -> dict[str, Any]:
	laporan = frappe.get_list(
		LAPORAN,
		filters={"penugasan": dokumen.name},
		fields=("name", "judul", "status", "modified", "docstatus", "pemegang_user", "pemegang_jabatan"),
		order_by="creation desc",
	)
	kendala = frappe.get_list(
		KENDALA,
		filters={"penugasan": dokumen.name},
		fields=("name", "judul", "status"),
		order_by="creation desc",
	)
	milik_saya = dokumen.pegawai == saya
	awal = {
		"judul": dokumen.kegiatan,
		"periode_mulai": cstr(dokumen.mulai),
		"periode_selesai": cstr(dokumen.selesai),
	}
	return {
		"kembali": dikembalikan(laporan) if milik_saya else [],
		"laporan": [{k: b.get(k) for k in ("name", "judul", "status", "modified")} for b in laporan],
		"kendala": kendala,
		"isian_baru": awal if milik_saya and dokumen.status == "Berjalan" else None,
	}


def dikembalikan(laporan: list[frappe._dict]) -> list[dict[str, Any]]:
	"""Those of these reports that somebody gave back to the user, with his reason; one query.

	What the user himself took back is no return. The caller has read the reports by permission, and with them their history.
	"""
	di_saya = {b.name: b for b in laporan if not b.docstatus and b.pemegang_user == frappe.session.user}
	if not di_saya:
		return []
	riwayat = frappe.get_all(
		"Riwayat Alur",
		filters={"parenttype": LAPORAN, "parent": ("in", list(di_saya)), "pengguna": ("is", "set")},
		fields=("parent", "pengguna", "catatan", "nama", "sebagai", "waktu"),
		order_by="parent, idx",
		limit=0,
	)
	akhir = {b.parent: b for b in riwayat}  # the last row of each stays
	return [
		{
			"name": nama,
			"judul": di_saya[nama].judul,
			"alasan": b.catatan,
			"nama": b.nama,
			"sebagai": b.sebagai,
			"waktu": cstr(b.waktu),
		}
		for nama, b in akhir.items()
		if b.catatan and b.pengguna != frappe.session.user
	]
