from frappe.model.document import Document


class PenghitunganKedudukan(Document):
	"""One recomputation of everybody in the background; written by layanan.penghitungan only."""
