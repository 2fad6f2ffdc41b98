from frappe.model.document import Document


class TindakanAlur(Document):
	pass
