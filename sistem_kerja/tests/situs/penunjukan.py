"""Appointments for tests: made by the HR officer, and days that pass."""

from __future__ import annotations

import frappe
from frappe.utils import add_days, today

from sistem_kerja.layanan import organisasi

PS = "Pejabat Sementara"
PENGELOLA = "pengelola@contoh.invalid"


def tunjuk(unit, pejabat, sifat="Plh.", mulai=0, selesai=6, **lain):
	"""An appointment made by the HR officer; days count from today."""
	frappe.set_user(PENGELOLA)
	return frappe.get_doc(
		{
			"doctype": PS,
			"unit": unit,
			"pejabat": pejabat,
			"sifat": sifat,
			"mulai": add_days(today(), mulai),
			"selesai": add_days(today(), selesai),
			"nomor_surat": "800.1.11/1/BKPSDM/2026",
			"tanggal_surat": today(),
			**lain,
		}
	).insert()


def geser(doc, **hari):
	"""Let days pass: what was stored lies so many days away from today."""
	for kolom, jumlah in hari.items():
		frappe.db.set_value(PS, doc.name, kolom, add_days(today(), jumlah))
	organisasi.lupakan()


def rekan(daerah):
	"""Somebody of the unit asked who has an account and is not the subject of the case."""
	inti = daerah.cerita
	return next(
		p.id
		for p in daerah.contoh.pegawai
		if p.unit == inti.unit_dituju and p.jenjang and p.id != inti.pegawai
	)


def unit_dari(pegawai):
	return frappe.db.get_value("Unit Organisasi", {"kepala": pegawai}, "name")


def kosongkan(unit):
	frappe.set_user(PENGELOLA)
	dokumen = frappe.get_doc("Unit Organisasi", unit)
	dokumen.kepala = None
	dokumen.save()
	return dokumen


def peran(pegawai):
	return set(frappe.get_roles(frappe.db.get_value("Employee", pegawai, "user_id")))
