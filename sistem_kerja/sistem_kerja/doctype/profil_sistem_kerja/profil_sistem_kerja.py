import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan import profil

ASAL = ("sumber_sidik", "sumber_dilewati", "sumber_isi")


class ProfilSistemKerja(Document):
	"""One regency's rules in the desk. Saved only when the pure rules can read them."""

	def validate(self):
		if not self.is_new() and self.has_value_changed("kode"):
			frappe.throw(_("Kode profil tidak dapat diubah."))
		self._jaga_asal()
		profil.pastikan(self)
		if not self.is_new():
			self.versi = (self.versi or 1) + 1

	def _jaga_asal(self):
		"""Which shipped rules a profile came from, and a new one's version, are said by code, not by whoever saves."""
		if self.flags.dari_berkas:
			return
		lama = self.get_doc_before_save()
		self.update({kolom: lama.get(kolom) if lama else None for kolom in ASAL})
		self.versi = lama.versi if lama else 1

	def on_update(self):
		profil.lupakan(self.kode)

	def _berlaku(self) -> bool:
		return frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil") == self.name

	def on_trash(self):
		if self._berlaku():
			frappe.throw(_("Profil ini sedang berlaku. Terapkan profil lain dahulu."))
		profil.lupakan(self.kode)
