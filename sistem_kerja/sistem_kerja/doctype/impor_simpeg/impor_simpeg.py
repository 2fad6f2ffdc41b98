import frappe
from frappe.model.document import Document

from sistem_kerja.layanan import impor


class ImporSIMPEG(Document):
	"""One import of units or employees from a SIMPEG export: its file, its columns, what came of it."""

	def validate(self):
		impor.siapkan(self)

	def on_trash(self):
		impor.tolak_bila_berjalan(self)
		frappe.db.delete("Masalah Impor", {"impor": self.name})
