import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan import profil


class ProfilSistemKerja(Document):
	"""One regency's rules in the desk. Saved only when the pure rules can read them."""

	def validate(self):
		if not self.is_new() and self.has_value_changed("kode"):
			frappe.throw(_("Kode profil tidak dapat diubah."))
		profil.pastikan(self)
		if not self.is_new():
			self.versi = (self.versi or 1) + 1

	def on_update(self):
		profil.lupakan(self.kode)

	def _berlaku(self) -> bool:
		return frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil") == self.name

	def on_trash(self):
		if self._berlaku():
			frappe.throw(_("Profil ini sedang berlaku. Terapkan profil lain dahulu."))
		profil.lupakan(self.kode)
