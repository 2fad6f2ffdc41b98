import frappe
from frappe.model.document import Document

from sistem_kerja.layanan import impor_berkas


class ImporSIMPEG(Document):
	"""One import of units or employees from a SIMPEG export: its file, its columns, what came of it."""

	def validate(self):
		impor_berkas.siapkan(self)

	def on_trash(self):
		impor_berkas.tolak_bila_berjalan(self)
		frappe.db.delete("Masalah Impor", {"impor": self.name})
