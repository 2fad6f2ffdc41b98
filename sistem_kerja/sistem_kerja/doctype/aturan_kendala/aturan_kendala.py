from frappe.model.document import Document


class AturanKendala(Document):
	pass
