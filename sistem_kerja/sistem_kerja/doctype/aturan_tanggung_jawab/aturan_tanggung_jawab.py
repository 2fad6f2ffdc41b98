from frappe.model.document import Document


class AturanTanggungJawab(Document):
	pass
