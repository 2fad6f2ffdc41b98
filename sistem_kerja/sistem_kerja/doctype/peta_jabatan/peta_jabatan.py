import frappe
from frappe import _
from frappe.model.document import Document
from frappe.utils import getdate

from sistem_kerja.layanan import isi_naskah, naskah, peta_jabatan, status_naskah
from sistem_kerja.layanan.sumber_naskah import SumberNaskah


class PetaJabatan(SumberNaskah, Document):
	"""The positions of a unit and of those below: need against filled, fixed by a decree; changed only by a new one."""

	objek_penetapan = "peta_jabatan"
	KOLOM_UNIT = "unit"

	def onload(self):
		if self.butir:
			peta_jabatan.hitung(self)  # employees come and go: what is shown is always of today

	def validate(self):
		self._periksa_butir()
		peta_jabatan.hitung(self)
		peta_jabatan.tetapkan(self)
		self.berlaku_sampai = None

	def before_submit(self):
		wajib = ("butir",) if self.flags.terbitkan else ("nomor", "tanggal", "butir")
		kurang = [self.meta.get_label(k) for k in wajib if not self.get(k)]
		if kurang:
			frappe.throw(
				_("Peta jabatan ditetapkan dengan keputusan ({0}). Isi dahulu: {1}.").format(
					self.dasar, ", ".join(map(_, kurang))
				),
				title=_("Penetapan belum lengkap"),
			)
		if getdate(self.berlaku_sejak) < getdate(self.tanggal):
			frappe.msgprint(
				_("Peta ini berlaku surut: mulai {0}, ditetapkan {1}.").format(
					frappe.format(self.berlaku_sejak, "Date"), frappe.format(self.tanggal, "Date")
				),
				indicator="orange",
				alert=True,
			)
		peta_jabatan.tolak_rangkap(self)
		if self.flags.terbitkan:  # what its decree lacks is refused before anything is written
			isi_naskah.susun(self, peta_jabatan.KEPUTUSAN)

	def on_submit(self):
		self._susun_masa()
		if self.flags.terbitkan:
			nama = naskah.terbitkan(self, peta_jabatan.KEPUTUSAN)
			nomor, tanggal = frappe.db.get_value("Naskah Dinas", nama, ("nomor", "tanggal"))
			self.db_set({"nomor": nomor, "tanggal": tanggal})

	def on_cancel(self):
		status_naskah.cabut(self, "Peta jabatan dibatalkan")
		self._susun_masa()

	def _susun_masa(self) -> None:
		peta_jabatan.susun_masa(self.unit)
		self.berlaku_sampai = frappe.db.get_value("Peta Jabatan", self.name, "berlaku_sampai")

	def _periksa_butir(self) -> None:
		"""Each position once, in this unit or one below it."""
		lft, rgt = frappe.db.get_value("Unit Organisasi", self.unit, ("lft", "rgt")) or (0, -1)
		dalam = set(
			frappe.get_all(
				"Unit Organisasi", filters={"lft": (">=", lft), "rgt": ("<=", rgt)}, pluck="name", limit=0
			)
		)
		sudah: dict[peta_jabatan.Kunci, int] = {}
		for butir in self.butir:
			if butir.jenis_jabatan != "Fungsional":
				butir.jenjang = ""
			posisi = peta_jabatan.kunci(butir, self.unit)
			if posisi[0] not in dalam:
				frappe.throw(
					_("Baris {0}: unit {1} bukan bagian dari {2}. Pilih unit di bawahnya.").format(
						butir.idx, posisi[0], self.nama_unit or self.unit
					)
				)
			if posisi in sudah:
				frappe.throw(
					_(
						"Baris {0} sama dengan baris {1}: {2} di unit yang sama. Gabungkan kebutuhannya."
					).format(butir.idx, sudah[posisi], butir.jabatan)
				)
			sudah[posisi] = butir.idx


def on_doctype_update():
	frappe.db.add_index("Peta Jabatan", ["docstatus", "unit", "berlaku_sejak"])
