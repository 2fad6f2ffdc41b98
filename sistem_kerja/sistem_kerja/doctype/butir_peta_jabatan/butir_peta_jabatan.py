from frappe.model.document import Document


class ButirPetaJabatan(Document):
	"""One position of a Peta Jabatan: how many are needed (ABK) and how many there are."""
