"""ERPNext's Department beside a unit: names go both ways once, everything else belongs to the unit."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.overrides.department import DepartmentMilikUnit

UNIT = "Unit Organisasi"


def nilai(unit, kolom):
	return frappe.db.get_value(UNIT, unit, kolom)


def test_nama_dari_department_sampai_ke_unit_tanpa_putaran(kapuas):
	frappe.set_user("Administrator")
	unit = kapuas.cerita.unit_dituju
	department = frappe.get_doc("Department", nilai(unit, "department"))
	department.department_name = "Bidang Nama Baru"
	department.save()
	assert nilai(unit, "nama_unit") == "Bidang Nama Baru"
	assert department.department_name == f"Bidang Nama Baru ({unit})"
	dokumen = frappe.get_doc(UNIT, unit)
	dokumen.nama_unit = "Bidang Nama Lain"
	dokumen.save()
	assert (
		frappe.db.get_value("Department", dokumen.department, "department_name")
		== f"Bidang Nama Lain ({unit})"
	)
	assert dokumen.department.startswith("Bidang Nama Lain"), "nama rekaman Department ikut"
	assert nilai(unit, "department") == dokumen.department


@pytest.mark.parametrize("cara", ["pindah", "nonaktif", "ganti_nama", "hapus", "gabung"])
def test_department_milik_unit_tidak_diubah_sendiri(kapuas, cara):
	frappe.set_user("Administrator")
	satu, dua = (nilai(u, "department") for u in (kapuas.cerita.unit_dituju, kapuas.cerita.unit_pemilik))
	dokumen = frappe.get_doc("Department", satu)
	with pytest.raises(DepartmentMilikUnit, match="milik unit"):
		if cara == "pindah":
			dokumen.parent_department = frappe.db.get_value("Department", dua, "parent_department")
			dokumen.save()
		elif cara == "nonaktif":
			dokumen.disabled = 1
			dokumen.save()
		elif cara == "ganti_nama":
			frappe.rename_doc("Department", satu, "Nama Lain")
		elif cara == "gabung":
			frappe.rename_doc("Department", satu, dua, merge=True)
		else:
			frappe.delete_doc("Department", satu, force=True)


def test_department_lain_tetap_bebas(kapuas):
	frappe.set_user("Administrator")
	perusahaan = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
	bebas = frappe.get_doc(
		{"doctype": "Department", "department_name": "Koperasi", "company": perusahaan}
	).insert()
	bebas.department_name = "Koperasi Pegawai"
	bebas.save()
	frappe.delete_doc("Department", bebas.name)
	assert not frappe.db.exists("Department", bebas.name)
