import frappe
from frappe import _
from frappe.model.document import Document
from frappe.utils import getdate


class KompetensiPegawai(Document):
	"""One competence of one employee: level, evidence, until when it holds. Renewed in place, with its history."""

	def validate(self):
		lain = {"pegawai": self.pegawai, "kompetensi": self.kompetensi, "name": ("!=", self.name or "")}
		if sudah := frappe.db.get_value("Kompetensi Pegawai", lain, "name"):
			frappe.throw(
				_("{0} sudah tercatat pada {1}. Perbarui catatan {2}, jangan membuat yang kedua.").format(
					self.kompetensi, self.nama_pegawai or self.pegawai, sudah
				),
				frappe.DuplicateEntryError,
				title=_("Kompetensi sudah tercatat"),
			)
		if self.diperoleh and self.berlaku_sampai and getdate(self.berlaku_sampai) < getdate(self.diperoleh):
			frappe.throw(
				_("Berlaku Sampai mendahului tanggal diperoleh. Perbaiki salah satunya."),
				title=_("Tanggal terbalik"),
			)


def on_doctype_update():
	frappe.db.add_unique("Kompetensi Pegawai", ["pegawai", "kompetensi"])
	frappe.db.add_index("Kompetensi Pegawai", ["kompetensi", "tingkat"])
