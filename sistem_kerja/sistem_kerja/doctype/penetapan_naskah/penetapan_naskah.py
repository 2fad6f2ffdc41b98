from frappe.model.document import Document


class PenetapanNaskah(Document):
	pass
