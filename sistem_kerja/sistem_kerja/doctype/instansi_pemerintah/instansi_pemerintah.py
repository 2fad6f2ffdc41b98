from frappe.model.document import Document


class InstansiPemerintah(Document):
	"""Another institution: one that we ask for people, or that asks for ours."""
