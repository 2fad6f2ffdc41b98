"""Install, update and uninstall. Idempotent; what an administrator changed stays."""

from __future__ import annotations

import frappe
from frappe.custom.doctype.custom_field.custom_field import create_custom_fields
from frappe.custom.doctype.property_setter.property_setter import make_property_setter
from frappe.permissions import add_permission, update_permission_property

from sistem_kerja.custom_fields import CUSTOM_FIELDS, berurutan
from sistem_kerja.layanan import cetak_meja, profil, rekaman_awal, setelan_kabar
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.profil import NASIONAL, daftar
from sistem_kerja.sistem_kerja.workflow.susun import nama_workflow, pasang_semua

# Rights of our roles on ERPNext's records: doctype, role, rights.
IZIN_ERPNEXT = (
	("Employee", "Pengelola Kepegawaian", ("read", "write", "create", "report", "export", "import")),
	("Department", "Pengelola Kepegawaian", ("read", "report")),
	("Designation", "Pengelola Kepegawaian", ("read", "write", "create", "report")),
	("Employee", "Auditor Sistem Kerja", ("read", "report")),
	("Employee", "Administrator Sistem Kerja", ("select",)),
	# Rows are those of layanan.izin: a leader's own units below; an employee only himself.
	("Employee", "Pimpinan", ("select", "read", "report")),
	("Employee", "Pejabat Penilai Kinerja", ("select",)),
	("Employee", "Pegawai ASN", ("read", "report")),
	# Rows are those of overrides.workflow: Workflows of our documents only.
	("Workflow", "Administrator Sistem Kerja", ("read", "write")),
	("Workflow State", "Administrator Sistem Kerja", ("read", "write", "create")),
	("Workflow Action Master", "Administrator Sistem Kerja", ("read", "write", "create")),
)
# What the mandatory links of a form ask for: to be chosen, not to be read.
DIPILIH = (("Company", "Pengelola Kepegawaian"),)
AKUN_PEGAWAI = ("Employee", "user_id", "search_index")  # the Property Setter keeps the index at each migrate
HALAMAN_WORKFLOW = "workflow-builder"


def before_install() -> None:
	versi = frappe.get_attr("erpnext.__version__")
	for nama, angka in (("Frappe", frappe.__version__), ("ERPNext", versi)):
		if int(angka.split(".")[0]) != 15:
			frappe.throw(
				f"sistem_kerja memerlukan {nama} 15; yang terpasang {angka}. Pakai cabang version-15."
			)


def after_install() -> None:
	pasang()


def after_migrate() -> None:
	pasang()


def pasang() -> None:
	"""Bring custom fields, rights and shipped profiles into the site; Workflows only where none exists yet."""
	create_custom_fields(berurutan(), ignore_validate=True)
	_beri_izin()
	_buka_workflow_builder()
	_indeks_akun()
	setelan_kabar.lengkapi()
	cetak_meja.pasang()
	rekaman_awal.pasang()
	for kode in (NASIONAL, *daftar()):
		profil.pasang(kode)
	if frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi"):
		pasang_semua()


def _beri_izin() -> None:
	for doctype, role, hak in IZIN_ERPNEXT:
		if frappe.db.exists("Custom DocPerm", {"parent": doctype, "role": role}):
			continue
		add_permission(doctype, role, 0, hak[0])
		for satu in hak:
			update_permission_property(doctype, role, 0, satu, 1, validate=False)
	for doctype, role in DIPILIH:
		if not frappe.db.exists("Custom DocPerm", {"parent": doctype, "role": role}):
			add_permission(doctype, role, 0, "select")
			update_permission_property(doctype, role, 0, "read", 0, validate=False)


def _buka_workflow_builder() -> None:
	"""The page of Frappe's Workflow Builder is the System Manager's; our administrators adapt their Workflows there too."""
	if frappe.db.exists("Custom Role", {"page": HALAMAN_WORKFLOW}):
		return
	peran = frappe.get_all("Has Role", {"parent": HALAMAN_WORKFLOW, "parenttype": "Page"}, pluck="role")
	isi = {"doctype": "Custom Role", "page": HALAMAN_WORKFLOW}
	semua = dict.fromkeys((*peran, "Administrator Sistem Kerja"))
	frappe.get_doc({**isi, "roles": [{"role": r} for r in semua]}).insert()


def _indeks_akun() -> None:
	"""Whose account a user is, is asked in every request; ERPNext would read all employees for it."""
	make_property_setter(*AKUN_PEGAWAI, 1, "Check")
	frappe.db.add_index(AKUN_PEGAWAI[0], [AKUN_PEGAWAI[1]])


def before_uninstall() -> None:
	"""Take back what was added to ERPNext; the app's own DocTypes go with the app."""
	for doctype, bidang in CUSTOM_FIELDS.items():
		nama = [b["fieldname"] for b in bidang]
		for satu in frappe.get_all("Custom Field", {"dt": doctype, "fieldname": ("in", nama)}, pluck="name"):
			frappe.delete_doc("Custom Field", satu, force=True)
	frappe.db.delete(
		"Property Setter", dict(zip(("doc_type", "field_name", "property"), AKUN_PEGAWAI, strict=True))
	)
	cetak_meja.lepas()
	rekaman_awal.lepas()
	for doctype, role in (*(i[:2] for i in IZIN_ERPNEXT), *DIPILIH):
		frappe.db.delete("Custom DocPerm", {"parent": doctype, "role": role})
	frappe.db.delete("Has Role", {"parenttype": "Custom Role", "role": "Administrator Sistem Kerja"})
	# Frappe keeps them until the next migrate, and would call what is no longer there every day.
	frappe.db.delete("Scheduled Job Type", {"method": ("like", "sistem_kerja.%")})
	for dokumen in Dokumen:
		frappe.delete_doc(
			"Workflow", nama_workflow(dokumen.value), force=True, ignore_missing=True, ignore_on_trash=True
		)
	frappe.clear_cache()
