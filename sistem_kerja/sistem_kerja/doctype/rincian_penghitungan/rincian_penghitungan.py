from frappe.model.document import Document


class RincianPenghitungan(Document):
	"""One employee whom a computation left without an evaluator, or whose line of report was cut."""
