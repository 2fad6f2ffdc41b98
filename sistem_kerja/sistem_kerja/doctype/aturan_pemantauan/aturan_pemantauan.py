from frappe.model.document import Document


class AturanPemantauan(Document):
	pass
