from frappe.model.document import Document


class KertasNaskah(Document):
	pass
