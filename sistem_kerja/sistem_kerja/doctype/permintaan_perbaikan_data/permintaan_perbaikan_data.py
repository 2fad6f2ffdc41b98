import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TindakanTidakSah


class PermintaanPerbaikanData(Document):
	"""An employee's word that something in his record is wrong, and what HR answered. Written by layanan.perbaikan_data alone."""

	def validate(self):
		if not self.flags.oleh_sistem:
			frappe.throw(
				_(
					"Permintaan perbaikan dibuat pegawainya di portal (Data saya) dan dijawab dengan tombol pada formulirnya."
				),
				TindakanTidakSah,
			)

	def on_trash(self):
		frappe.throw(_("Permintaan perbaikan tidak dihapus; pegawainya dapat menariknya."), TindakanTidakSah)
