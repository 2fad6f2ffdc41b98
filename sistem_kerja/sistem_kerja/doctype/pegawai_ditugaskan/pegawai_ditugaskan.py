from frappe.model.document import Document


class PegawaiDitugaskan(Document):
	pass
