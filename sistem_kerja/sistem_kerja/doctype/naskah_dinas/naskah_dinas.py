import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan import perjalanan_naskah


class NaskahDinas(Document):
	"""An issued letter as it was signed: number, signer, frozen text, PDF and its SHA-256."""

	def validate(self):
		if not self.flags.oleh_sistem:
			frappe.throw(_("Naskah yang sudah terbit tidak dapat dibuat atau diubah dengan tangan."))

	def onload(self):
		perjalanan_naskah.onload(self)

	def on_trash(self):
		frappe.throw(_("Naskah yang sudah terbit tidak dapat dihapus; nomornya harus tetap ada."))
