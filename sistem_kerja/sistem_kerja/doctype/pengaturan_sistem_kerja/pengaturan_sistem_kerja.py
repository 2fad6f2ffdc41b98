import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan import tanda_tangan
from sistem_kerja.layanan.galat import TindakanTidakSah


class PengaturanSistemKerja(Document):
	"""The profile in force, the letterhead and the notices."""

	def onload(self):
		self.set_onload("penandatangan", tanda_tangan.pilihan())

	def validate(self):
		tanda_tangan.periksa_setelan(self)
		if not self.flags.oleh_sistem and any(self.has_value_changed(k) for k in ("profil", "versi")):
			frappe.throw(
				_(
					"Profil yang berlaku diganti lewat tombol Terapkan Profil pada Profil Sistem Kerja, "
					"supaya dokumen yang sedang berjalan ikut diperiksa."
				),
				TindakanTidakSah,
			)
