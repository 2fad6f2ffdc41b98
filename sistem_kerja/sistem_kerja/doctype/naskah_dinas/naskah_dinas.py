import frappe
from frappe import _
from frappe.model.document import Document


class NaskahDinas(Document):
	"""An issued letter as it was signed: number, signer, frozen text, PDF and its SHA-256."""

	def validate(self):
		if not self.flags.oleh_sistem:
			frappe.throw(_("Naskah yang sudah terbit tidak dapat dibuat atau diubah dengan tangan."))

	def on_trash(self):
		frappe.throw(_("Naskah yang sudah terbit tidak dapat dihapus; nomornya harus tetap ada."))
