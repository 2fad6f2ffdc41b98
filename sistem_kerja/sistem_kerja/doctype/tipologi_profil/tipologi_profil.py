from frappe.model.document import Document


class TipologiProfil(Document):
	pass
