from frappe.model.document import Document


class KolomImporSIMPEG(Document):
	"""A column of an import's file and the field that it fills."""
