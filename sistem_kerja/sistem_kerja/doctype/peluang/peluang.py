import frappe
from frappe import _
from frappe.model.document import Document
from frappe.utils import formatdate, getdate, today

from sistem_kerja.layanan import izin, organisasi
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah


class Peluang(Document):
	"""An open need of a unit that employees may volunteer for; the rest of a request, or made by the unit's leader."""

	def validate(self):
		if not izin.boleh_untuk_unit(self.unit_pemilik):
			frappe.throw(_("Anda hanya dapat membuka peluang bagi unit yang Anda pimpin."), TidakBerwenang)
		if self.is_new() or self.has_value_changed("unit_pemilik"):
			organisasi.wajib_aktif(self.unit_pemilik)
		self._periksa_tanggal()
		pemilik = self.permohonan and frappe.db.get_value(
			"Surat Permohonan Pelibatan", self.permohonan, "unit_pemilik"
		)
		if self.permohonan and pemilik != self.unit_pemilik:
			frappe.throw(_("Permohonan itu milik unit lain. Pilih permohonan unit ini."), TindakanTidakSah)

	def _periksa_tanggal(self) -> None:
		mulai, selesai, tutup = (getdate(self.get(k)) for k in ("mulai", "selesai", "tutup"))
		salah = []
		if selesai < mulai:
			salah.append(
				_("Selesai ({0}) mendahului Mulai ({1}).").format(formatdate(selesai), formatdate(mulai))
			)
		if tutup > selesai:
			pesan = _(
				"Ditutup pada ({0}) sesudah Selesai ({1}): pengajuan berakhir paling lambat pada hari selesainya."
			)
			salah.append(pesan.format(formatdate(tutup), formatdate(selesai)))
		dibuka = self.status != "Ditutup" and any(map(self.has_value_changed, ("tutup", "status")))
		if dibuka and tutup < getdate(today()):
			pesan = _(
				"Ditutup pada ({0}) sudah lewat, sehingga tidak ada yang dapat mengajukan diri. Pilih hari ini atau sesudahnya."
			)
			salah.append(pesan.format(formatdate(tutup)))
		if salah:
			frappe.throw(salah, TindakanTidakSah, as_list=True)

	def on_trash(self):
		if frappe.db.exists("Pengajuan Sukarela", {"peluang": self.name}):
			frappe.throw(
				_(
					"Peluang ini sudah dijawab pegawai, sehingga tidak dihapus. Ubah statusnya menjadi Ditutup."
				),
				TindakanTidakSah,
			)
