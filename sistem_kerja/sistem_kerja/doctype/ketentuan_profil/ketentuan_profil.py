from frappe.model.document import Document


class KetentuanProfil(Document):
	pass
