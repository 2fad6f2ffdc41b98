"""Dashboard Settings: where Frappe keeps how a user looks at charts."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TidakBerwenang

SETELAN = "Dashboard Settings"


@frappe.whitelist(methods=["POST"])
def create_dashboard_settings(user: str) -> Document:
	"""One's own settings, made where there are none.

	The charts of a workspace ask for them at the same moment. Frappe's own answers all but the first with an error,
	which a new user sees on the first page.
	"""
	if user != frappe.session.user:
		frappe.throw(_("Setelan grafik hanya dibuat oleh pemakainya sendiri."), TidakBerwenang)
	if not frappe.db.exists(SETELAN, user):
		setelan = frappe.new_doc(SETELAN)
		setelan.name = user
		# Like Frappe's: nobody has the right to make them, and these are one's own.
		setelan.insert(ignore_permissions=True, ignore_if_duplicate=True)
		frappe.db.commit()  # as Frappe's does; the next read then sees what another request made meanwhile
	return frappe.get_doc(SETELAN, user)
