import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan import paraf


class ParafNaskah(Document):
	"""One office's paraf on a letter before it is signed: whose turn, who gave it, when, on which text."""

	def validate(self):
		if not self.flags.oleh_sistem:
			frappe.throw(_("Paraf dibuat oleh sistem; bubuhkan atau kembalikan dengan tombolnya."))

	def onload(self):
		self.set_onload("giliran_saya", paraf.giliran_saya(self))

	def on_trash(self):
		frappe.throw(_("Catatan paraf tidak dapat dihapus."))
