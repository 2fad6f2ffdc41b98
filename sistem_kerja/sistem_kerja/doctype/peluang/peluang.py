import frappe
from frappe import _
from frappe.model.document import Document
from frappe.utils import getdate

from sistem_kerja.layanan import izin, organisasi
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah


class Peluang(Document):
	"""An open need of a unit that employees may volunteer for; the rest of a request, or made by the unit's leader."""

	def validate(self):
		if not izin.boleh_untuk_unit(self.unit_pemilik):
			frappe.throw(_("Anda hanya dapat membuka peluang bagi unit yang Anda pimpin."), TidakBerwenang)
		if self.is_new() or self.has_value_changed("unit_pemilik"):
			organisasi.wajib_aktif(self.unit_pemilik)
		mulai, selesai, tutup = (getdate(self.get(k)) for k in ("mulai", "selesai", "tutup"))
		if selesai < mulai or tutup > selesai:
			frappe.throw(
				_(
					"Periksa tanggalnya: mulai, lalu selesai; peluang ditutup paling lambat pada hari selesainya."
				),
				TindakanTidakSah,
			)
		pemilik = self.permohonan and frappe.db.get_value(
			"Surat Permohonan Pelibatan", self.permohonan, "unit_pemilik"
		)
		if self.permohonan and pemilik != self.unit_pemilik:
			frappe.throw(_("Permohonan itu milik unit lain. Pilih permohonan unit ini."), TindakanTidakSah)

	def on_trash(self):
		if frappe.db.exists("Pengajuan Sukarela", {"peluang": self.name}):
			frappe.throw(
				_(
					"Peluang ini sudah dijawab pegawai, sehingga tidak dihapus. Ubah statusnya menjadi Ditutup."
				),
				TindakanTidakSah,
			)
