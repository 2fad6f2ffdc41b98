import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TindakanTidakSah


class RiwayatKedudukan(Document):
	"""Who evaluated and led an employee from one day to another; written by layanan.riwayat_kedudukan only."""

	def validate(self):
		self._tolak()

	def on_trash(self):
		self._tolak()

	def _tolak(self) -> None:
		frappe.throw(
			_("Riwayat kedudukan ditulis oleh sistem dan tidak dapat diubah atau dihapus."), TindakanTidakSah
		)


def on_doctype_update():
	frappe.db.add_unique("Riwayat Kedudukan", ["pegawai", "mulai"], constraint_name="pegawai_mulai")
