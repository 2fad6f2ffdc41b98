from frappe.model.document import Document


class AturanEvaluasi(Document):
	pass
