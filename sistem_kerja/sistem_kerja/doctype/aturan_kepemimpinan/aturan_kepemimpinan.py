from frappe.model.document import Document


class AturanKepemimpinan(Document):
	pass
