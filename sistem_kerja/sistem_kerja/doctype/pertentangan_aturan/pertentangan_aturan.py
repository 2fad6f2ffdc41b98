from frappe.model.document import Document


class PertentanganAturan(Document):
	pass
