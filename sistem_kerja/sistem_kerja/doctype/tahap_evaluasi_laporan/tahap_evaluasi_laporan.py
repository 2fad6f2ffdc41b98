from frappe.model.document import Document


class TahapEvaluasiLaporan(Document):
	pass
