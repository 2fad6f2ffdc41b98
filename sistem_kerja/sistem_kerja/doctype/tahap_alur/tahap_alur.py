from frappe.model.document import Document


class TahapAlur(Document):
	pass
