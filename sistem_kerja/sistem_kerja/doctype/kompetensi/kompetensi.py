from frappe.model.document import Document


class Kompetensi(Document):
	"""A competence, expertise or skill that employees can have."""
