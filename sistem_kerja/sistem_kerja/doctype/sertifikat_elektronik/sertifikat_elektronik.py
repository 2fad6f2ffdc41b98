import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah


class SertifikatElektronik(Document):
	"""A certificate of one employee: what it says. Its PKCS#12 lies encrypted beside it and leaves the server by no route."""

	def validate(self):
		if not self.flags.oleh_sistem:
			frappe.throw(
				_("Sertifikat dipasang oleh pemiliknya sendiri, dengan tombol Pasang Sertifikat."),
				TindakanTidakSah,
			)

	def get_password(self, fieldname="password", raise_exception=True):
		"""Frappe lets a System Manager ask for whatever is stored encrypted (frappe.client.get_password)."""
		frappe.throw(_("Isi sertifikat tidak dapat dibaca lewat jalan mana pun."), TidakBerwenang)

	def on_trash(self):
		frappe.throw(_("Sertifikat tidak dihapus; cabut supaya tidak dapat dipakai lagi."), TindakanTidakSah)
