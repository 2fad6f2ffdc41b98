import frappe
from frappe import _
from frappe.model.document import Document


class PerubahanUnit(Document):
	"""What a decree changed in the structure: which unit moved, was dissolved or merged, when, and what it affected."""

	def validate(self):
		if not self.flags.oleh_sistem:
			frappe.throw(_("Perubahan unit dibuat dari formulir unitnya, tombol Ubah Struktur."))

	def on_trash(self):
		frappe.throw(_("Catatan perubahan unit tidak dihapus. Yang terjadwal dapat dibatalkan."))
