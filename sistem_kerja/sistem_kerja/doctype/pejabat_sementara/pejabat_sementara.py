import frappe
from frappe import _
from frappe.model.document import Document
from frappe.utils import getdate

from sistem_kerja.layanan import penunjukan_sementara, syarat_sementara
from sistem_kerja.regulasi.pejabat_sementara import Status


class PejabatSementara(Document):
	"""A Plt., Plh. or temporary ketua tim: acts wherever the one replaced would, from a day to a day, by a letter."""

	def validate(self):
		lama = self.get_doc_before_save()
		if lama:
			syarat_sementara.periksa_perubahan(self, lama)
		else:
			self.dibatalkan, self.alasan_berakhir = 0, None
		if not (lama and self._hanya_memendek(lama)):
			syarat_sementara.periksa(self)
		self.status = penunjukan_sementara.status_kini(self).value

	def _hanya_memendek(self, lama) -> bool:
		"""Ending earlier, or adding the letter's file, asks nothing anew."""
		tetap = all(self.get(k) == lama.get(k) for k in ("unit", "sifat", "pejabat", "digantikan"))
		return (
			tetap
			and getdate(self.mulai) == getdate(lama.mulai)
			and bool(self.dibatalkan or getdate(self.selesai) <= getdate(lama.selesai))
		)

	def on_update(self):
		lama = self.get_doc_before_save()
		if Status.BERLAKU.value in (self.status, lama.status if lama else None):
			penunjukan_sementara.terapkan(self, lama.pejabat if lama else None)

	def on_trash(self):
		if self.status in (Status.BERLAKU.value, Status.BERAKHIR.value):
			frappe.throw(
				_("Pejabat Sementara yang sudah pernah bertindak tidak dapat dihapus. Akhiri masanya.")
			)


def on_doctype_update():
	frappe.db.add_index("Pejabat Sementara", ["mulai", "selesai"])
