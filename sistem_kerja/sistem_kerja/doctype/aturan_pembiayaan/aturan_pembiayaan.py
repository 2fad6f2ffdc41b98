from frappe.model.document import Document


class AturanPembiayaan(Document):
	pass
