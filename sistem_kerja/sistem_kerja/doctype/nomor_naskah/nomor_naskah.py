import frappe
from frappe import _
from frappe.model.document import Document


class NomorNaskah(Document):
	"""One number of a book: a letter's, reserved, cancelled, or written down from the manual book. Never deleted.

	Its name is its place (book, unit, year, running number, inserted letter), so the database itself refuses a twin.
	"""

	def autoname(self):
		self.name = f"{self.buku}:{self.unit}:{self.tahun}:{self.urut:04d}{self.sisipan or ''}"

	def validate(self):
		if not self.flags.oleh_sistem:
			frappe.throw(
				_(
					"Buku nomor tidak ditulis dengan tangan: nomor diberikan saat naskah ditandatangani. Pakai tombol "
					"Cadangkan Nomor, Sisipkan, Batalkan, atau Buku Manual."
				)
			)

	def on_trash(self):
		frappe.throw(
			_("Nomor yang sudah tercatat tidak dapat dihapus, supaya tidak ada sela. Batalkan nomornya.")
		)


def on_doctype_update():
	frappe.db.add_unique(
		"Nomor Naskah", ["buku", "unit", "tahun", "urut", "sisipan"], constraint_name="nomor_dalam_buku"
	)
	frappe.db.add_index("Nomor Naskah", ["dokumen"])
