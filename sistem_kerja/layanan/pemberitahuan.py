"""Handing a document to the one whose turn it is: his ToDo and bell, nobody else's."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.desk.form import assign_to


def serahkan(dokumen) -> None:
	"""Close the ToDos of earlier holders and give one to the present holder, if there is one."""
	# The holder is decided by the profile, not by what the acting user may assign or share.
	assign_to.close_all_assignments(dokumen.doctype, dokumen.name, ignore_permissions=True)
	if not dokumen.pemegang_user:
		return
	# In the reader's language, not in that of whoever acts.
	bahasa = frappe.db.get_value("User", dokumen.pemegang_user, "language")
	pesan = _("{0} «{1}» menunggu tindakan Anda sebagai {2}.", bahasa).format(
		_(dokumen.doctype, bahasa), dokumen.get_title() or dokumen.name, dokumen.pemegang_jabatan
	)
	tugas = {
		"assign_to": [dokumen.pemegang_user],
		"doctype": dokumen.doctype,
		"name": dokumen.name,
		"description": frappe.utils.escape_html(pesan),
		"date": dokumen.tenggat,
	}
	assign_to.add(tugas, ignore_permissions=True)  # as above
