import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan import kedudukan, profil


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
		if self._berlaku() and not self.is_new() and self.get_doc_before_save():
			kedudukan.hitung_semua(_("Profil {0} diubah").format(self.kode), otomatis=True)

	def _berlaku(self) -> bool:
		return frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil") == self.name

	def on_trash(self):
		if self._berlaku():
			frappe.throw(_("Profil ini sedang berlaku. Pilih profil lain di Pengaturan Sistem Kerja dahulu."))
		profil.lupakan(self.kode)
