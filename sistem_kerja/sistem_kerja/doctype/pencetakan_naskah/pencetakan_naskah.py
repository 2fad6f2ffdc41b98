from frappe.model.document import Document


class PencetakanNaskah(Document):
	"""Many letters put into one file for the one who asked; written by layanan.cetak_massal only."""
