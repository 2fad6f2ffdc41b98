import frappe
from frappe import _
from frappe.utils.nestedset import NestedSet

from sistem_kerja.layanan import department, kedudukan, organisasi, pemegang, peran_jabatan


class UnitOrganisasi(NestedSet):
	"""A unit of the regency's organisation, headed by an office; keeps an ERPNext Department in step."""

	nsm_parent_field = "parent_unit_organisasi"

	def validate(self):
		self._pastikan_kepala_tunggal()
		department.selaraskan(self)

	def _pastikan_kepala_tunggal(self) -> None:
		if not self.kepala:
			self.nama_kepala = None
			return
		lain = frappe.db.get_value(
			"Unit Organisasi", {"kepala": self.kepala, "name": ("!=", self.name or "")}, "nama_unit"
		)
		if lain:
			frappe.throw(
				_(
					"{0} sudah memimpin {1}. Seorang pejabat memimpin satu unit; kosongkan dahulu yang lama."
				).format(self.nama_kepala or self.kepala, lain)
			)

	def on_update(self):
		super().on_update()
		organisasi.lupakan()
		lama = self.get_doc_before_save()
		if not lama or lama.kepala != self.kepala:
			pejabat_lama = lama.kepala if lama else None
			peran_jabatan.selaraskan([p for p in (self.kepala, pejabat_lama) if p])
			pemegang.segarkan(self.jabatan_kepala, pejabat_lama)
		if self._mengubah_kedudukan(lama):
			kepala = [p for p in {self.kepala, lama.kepala} if p]
			kedudukan.hitung_unit(self.name, kepala, _("{0} berubah").format(self.nama_unit))

	def _mengubah_kedudukan(self, lama) -> bool:
		penentu = ("kepala", "parent_unit_organisasi", "peran", "tingkat", "tipologi", "jabatan_kepala")
		return bool(lama) and any(self.get(k) != lama.get(k) for k in penentu)

	def on_trash(self):
		dipakai = frappe.db.count("Employee", {"sk_unit": self.name})
		if dipakai:
			frappe.throw(
				_("{0} masih mempunyai {1} pegawai. Pindahkan dahulu.").format(self.nama_unit, dipakai)
			)
		super().on_trash()

	def after_delete(self):
		department.hapus(self)
		organisasi.lupakan()


def on_doctype_update():
	frappe.db.add_index("Unit Organisasi", ["lft", "rgt"])
