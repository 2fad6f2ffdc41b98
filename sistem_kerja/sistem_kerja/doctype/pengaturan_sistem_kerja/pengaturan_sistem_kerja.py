import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan import kedudukan
from sistem_kerja.layanan.nomor import periksa_format
from sistem_kerja.regulasi.profil import NASIONAL
from sistem_kerja.sistem_kerja.workflow.susun import pasang_semua


class PengaturanSistemKerja(Document):
	"""The profile in force, the letterhead and the numbering of letters."""

	def validate(self):
		periksa_format(self.format_nomor)
		if self.profil == NASIONAL:
			frappe.throw(_("Profil nasional hanya pelengkap. Pilih profil daerah."))

	def on_update(self):
		if self.profil and self.has_value_changed("profil"):
			pasang_semua()
			# The example is computed where it is loaded.
			if not self.flags.tanpa_hitung:
				kedudukan.hitung_semua(
					_("Profil yang berlaku diganti: {0}").format(self.profil), otomatis=True
				)
