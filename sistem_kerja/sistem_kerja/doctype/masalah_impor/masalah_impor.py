import frappe
from frappe.model.document import Document


class MasalahImpor(Document):
	"""One problem that an import found; written in bulk by layanan.impor, by nobody else."""


def on_doctype_update():
	frappe.db.add_index("Masalah Impor", ["impor", "baris"])
