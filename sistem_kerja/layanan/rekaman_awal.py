"""Records that a site gets once to begin with: role profiles, a module profile, a board, notices and mailed reports.

Each is made where the site has none of that name and never again, so that what an administrator changes or deletes
stays so. Notices and mailed reports come switched off.
"""

from __future__ import annotations

from typing import Any

import frappe

CATATAN = "sistem_kerja_rekaman_awal"
PEGAWAI, PENGELOLA, ADMINISTRATOR = (
	*("Pegawai (Sistem Kerja)", "Pengelola Kepegawaian (Sistem Kerja)"),
	"Administrator (Sistem Kerja)",
)
# Roles of leaders follow their office (layanan.peran_jabatan) and are in no profile.
PROFIL_PERAN = {
	PEGAWAI: "Pegawai ASN",
	PENGELOLA: "Pengelola Kepegawaian",
	ADMINISTRATOR: "Administrator Sistem Kerja",
}
PROFIL_MODUL = "Sistem Kerja"
PAPAN = "Penugasan menurut Status"
# Column and its colour.
KOLOM_PAPAN = {"Ditugaskan": "Orange", "Berjalan": "Blue", "Selesai": "Green", "Diakhiri": "Gray"}
TERTAHAN = ("Surat Permohonan Pelibatan", "Pengajuan Sukarela", "Laporan Pelaksanaan Tugas")
SURAT_BERKALA = ("Kepatuhan Pelaporan", "Menunggu Pejabat")
PESAN = (
	"{{ doc.doctype }} {{ doc.name }} belum dapat berjalan: {{ doc.menunggu_pejabat }}\n\n"
	"Tunjuk Pejabat Sementara, isi kepala unitnya, atau lengkapi akunnya; dokumen berjalan sendiri sesudah itu."
)


def pasang() -> None:
	"""Make what this site never had."""
	pernah = set(frappe.parse_json(frappe.db.get_default(CATATAN)) or [])
	baru = [isi for isi in _rekaman() if _kunci(isi) not in pernah]
	for isi in baru:
		if not frappe.db.exists(isi["doctype"], _saring(isi)):
			# A Role Profile locks itself until a job has told its users; a new one has none.
			frappe.get_doc(isi).insert().unlock()
	if baru:
		frappe.db.set_default(
			CATATAN, frappe.as_json(sorted({*pernah, *(_kunci(i) for i in baru)}), indent=None)
		)


def lepas() -> None:
	"""Before uninstalling: what was made here goes, and no user keeps a profile of ours."""
	for bidang, nama in (("role_profile_name", list(PROFIL_PERAN)), ("module_profile", [PROFIL_MODUL])):
		frappe.db.set_value("User", {bidang: ("in", nama)}, bidang, None)
	for isi in _rekaman():
		for nama in frappe.get_all(isi["doctype"], _saring(isi), pluck="name"):
			frappe.get_doc(isi["doctype"], nama).unlock()
			frappe.delete_doc(isi["doctype"], nama, force=True)
	frappe.defaults.clear_default(CATATAN)


def _kunci(isi: dict[str, Any]) -> str:
	return ":".join((isi["doctype"], *map(str, _saring(isi).values())))


def _saring(isi: dict[str, Any]) -> dict[str, Any]:
	"""By what a record is known. A mailed report is named by its report in the language of the moment."""
	if isi["doctype"] == "Auto Email Report":
		return {"report": isi["report"], "user": isi["user"]}
	return {"name": isi["name"]}


def _rekaman() -> list[dict[str, Any]]:
	return [*_profil(), _papan(), *map(_pemberitahuan, TERTAHAN), *map(_surat, SURAT_BERKALA)]


def _profil() -> list[dict[str, Any]]:
	peran = [
		{"doctype": "Role Profile", "name": nama, "role_profile": nama, "roles": [{"role": role}]}
		for nama, role in PROFIL_PERAN.items()
	]
	# ERPNext's modules stay closed: who keeps employees needs none of its accounts and stock.
	lain = {"app_name": ("not in", ("frappe", "sistem_kerja"))}
	tutup = [{"module": m} for m in frappe.get_all("Module Def", lain, pluck="name", order_by="name")]
	nama = {"name": PROFIL_MODUL, "module_profile_name": PROFIL_MODUL}
	return [*peran, {"doctype": "Module Profile", **nama, "block_modules": tutup}]


def _papan() -> dict[str, Any]:
	saring = [["Penugasan", "mulai", "Timespan", "this year", False]]
	return {
		"doctype": "Kanban Board",
		"name": PAPAN,
		"kanban_board_name": PAPAN,
		"reference_doctype": "Penugasan",
		"field_name": "status",
		"private": 0,
		"show_labels": 1,
		"filters": frappe.as_json(saring, indent=None),
		"fields": '["kegiatan", "selesai", "pemegang_jabatan"]',
		"columns": [{"column_name": k, "indicator": w} for k, w in KOLOM_PAPAN.items()],
	}


def _pemberitahuan(doctype: str) -> dict[str, Any]:
	return {
		"doctype": "Notification",
		"name": f"{doctype}: jabatan kosong atau tanpa akun",
		"enabled": 0,
		"is_standard": 0,
		"channel": "System Notification",
		"document_type": doctype,
		"event": "Value Change",
		"value_changed": "menunggu_pejabat",
		"condition": "doc.menunggu_pejabat",
		"subject": "{{ doc.doctype }} {{ doc.name }} menunggu pejabat",
		"message_type": "Markdown",
		"message": PESAN,
		"recipients": [{"receiver_by_role": "Pengelola Kepegawaian"}],
	}


def _surat(laporan: str) -> dict[str, Any]:
	return {
		"doctype": "Auto Email Report",
		"report": laporan,
		"user": "Administrator",
		"enabled": 0,
		"send_if_data": 1,
		"no_of_rows": 500,
		"frequency": "Weekly",
		"day_of_week": "Monday",
		"format": "XLSX",
		"email_to": frappe.db.get_value("User", "Administrator", "email") or "admin@example.com",
		"filters": "{}",
	}
