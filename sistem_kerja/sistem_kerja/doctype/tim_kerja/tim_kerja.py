from frappe.model.document import Document


class TimKerja(Document):
	pass
