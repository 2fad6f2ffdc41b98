import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TindakanTidakSah


class VersiProfil(Document):
	"""The rules of a regency, joined with the national ones, as they were when they were put in force."""

	def validate(self):
		if not (self.is_new() and self.flags.oleh_sistem):
			self._tolak()

	def on_trash(self):
		self._tolak()

	def before_rename(self, lama, baru, merge=False):
		self._tolak()

	def _tolak(self) -> None:
		frappe.throw(
			_("Versi profil dibekukan saat diterapkan dan tidak dapat dibuat, diubah, atau dihapus."),
			TindakanTidakSah,
		)
