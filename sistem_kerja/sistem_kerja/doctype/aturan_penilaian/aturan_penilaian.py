from frappe.model.document import Document


class AturanPenilaian(Document):
	pass
