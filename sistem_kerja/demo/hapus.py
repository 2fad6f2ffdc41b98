"""Takes the example regency out of the site again, with everything that was made from it."""

from __future__ import annotations

from collections.abc import Callable

import frappe

from sistem_kerja.demo.muat import AKUN_KANTOR

BERALUR = ("Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas")


def hapus(lapor: Callable[[str], None] = print) -> None:
	"""Remove example employees, units, their documents, letters and accounts. Real data is not touched."""
	pegawai = frappe.get_all("Employee", filters={"sk_contoh": 1}, fields=("name", "user_id"))
	unit = frappe.get_all(
		"Unit Organisasi", filters={"contoh": 1}, fields=("name", "department"), order_by="lft desc"
	)
	if not (pegawai or unit):
		lapor("Tidak ada data contoh.")
		return
	_pastikan_tak_dipakai([u.name for u in unit])
	_hapus_dokumen([u.name for u in unit])
	orang = [p.name for p in pegawai]
	for doctype in ("Riwayat Kedudukan", "Penetapan Penilai"):
		baris = frappe.get_all(doctype, {"pegawai": ("in", orang)}, pluck="name", limit=0)
		_hapus_baris(doctype, baris)
	_hapus_baris("Unit Organisasi", [u.name for u in unit])
	_hapus_baris("Employee", [p.name for p in pegawai])
	_hapus_baris("Department", [u.department for u in unit if u.department])
	akun = [p.user_id for p in pegawai if p.user_id] + [a[0] for a in AKUN_KANTOR]
	for surel in akun:
		if frappe.db.exists("User", surel):
			frappe.delete_doc("User", surel, force=True)
	_bangun_ulang_pohon()
	frappe.clear_cache()
	lapor(f"Dihapus: {len(unit)} unit, {len(pegawai)} pegawai, {len(akun)} akun, dan dokumen mereka.")


def _pastikan_tak_dipakai(unit: list[str]) -> None:
	nyata = frappe.get_all(
		"Employee", filters={"sk_contoh": 0, "sk_unit": ("in", unit)}, pluck="employee_name", limit=3
	)
	if nyata:
		frappe.throw(
			f"Unit contoh masih ditempati pegawai nyata ({', '.join(nyata)}). Pindahkan mereka dahulu."
		)


def _hapus_dokumen(unit: list[str]) -> None:
	"""Documents of example units: their letters, files, history and ToDos with them."""
	for doctype in BERALUR:
		nama = frappe.get_all(doctype, filters={"unit_pemilik": ("in", unit)}, pluck="name")
		if not nama:
			continue
		surat = frappe.get_all(
			"Naskah Dinas", filters={"dokumen_tipe": doctype, "dokumen": ("in", nama)}, pluck="name"
		)
		berkas = frappe.get_all("File", filters={"attached_to_name": ("in", surat + nama)}, pluck="name")
		_hapus_baris("Naskah Dinas", surat)
		_hapus_baris(doctype, nama)
		# Last: as long as its letter or sent document stands, a file cannot be deleted.
		for satu in berkas:
			frappe.delete_doc("File", satu, force=True)


def _hapus_baris(doctype: str, nama: list[str]) -> None:
	"""Rows with their children, in set statements: controllers refuse to delete what was issued, rightly so."""
	if not nama:
		return
	for anak in frappe.get_meta(doctype).get_table_fields():
		frappe.db.delete(anak.options, {"parenttype": doctype, "parent": ("in", nama)})
	for terkait, tipe, kolom in (
		("ToDo", "reference_type", "reference_name"),
		("DocShare", "share_doctype", "share_name"),
		("Version", "ref_doctype", "docname"),
		("Comment", "reference_doctype", "reference_name"),
	):
		frappe.db.delete(terkait, {tipe: doctype, kolom: ("in", nama)})
	frappe.db.delete(doctype, {"name": ("in", nama)})


def _bangun_ulang_pohon() -> None:
	from frappe.utils.nestedset import rebuild_tree

	rebuild_tree("Unit Organisasi")
	rebuild_tree("Department")
	rebuild_tree("Employee")
