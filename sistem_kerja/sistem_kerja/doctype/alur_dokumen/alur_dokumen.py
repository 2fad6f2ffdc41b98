from frappe.model.document import Document


class AlurDokumen(Document):
	pass
