from frappe.model.document import Document


class AturanPelaporan(Document):
	pass
