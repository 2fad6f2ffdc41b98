import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TindakanTidakSah


class PenerapanProfil(Document):
	"""The record of a profile put in force: what it changed, which documents were moved, and whether it was taken back."""

	def validate(self):
		if not self.flags.oleh_sistem:
			self._tolak()

	def on_trash(self):
		self._tolak()

	def _tolak(self) -> None:
		frappe.throw(
			_("Catatan penerapan profil ditulis oleh sistem dan tidak dapat dibuat, diubah, atau dihapus."),
			TindakanTidakSah,
		)
