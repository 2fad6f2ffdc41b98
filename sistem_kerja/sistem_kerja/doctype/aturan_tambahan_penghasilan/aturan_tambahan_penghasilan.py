from frappe.model.document import Document


class AturanTambahanPenghasilan(Document):
	pass
