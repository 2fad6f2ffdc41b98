from frappe.model.document import Document


class AturanProsesBisnis(Document):
	pass
