"""Rows of child tables: kept and changed with their document only, and dropped from it where they say nothing.

Frappe lets whoever may write a document save, insert or delete one of its rows on its own (`PUT /api/resource/<row>`,
`frappe.client.save`). The guard of the document would never see that. When a document is saved, these methods
of its rows are not called.
"""

from __future__ import annotations

from collections.abc import Callable

import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TindakanTidakSah


def buang_kosong(dokumen: Document, tabel: str, berisi: Callable[[Document], bool]) -> None:
	"""Drop the rows of a table that are not `berisi`: a mere Tab in the last cell adds one in the desk."""
	dokumen.set(tabel, [b for b in dokumen.get(tabel) if berisi(b)])
	for nomor, baris in enumerate(dokumen.get(tabel), 1):
		baris.idx = nomor


class Baris(Document):
	"""A row that refuses to be written or deleted by itself."""

	def validate(self):
		self._tolak()

	def before_update_after_submit(self):
		self._tolak()

	def before_cancel(self):
		self._tolak()

	def on_trash(self):
		self._tolak()

	def before_rename(self, lama, baru, merge=False):
		self._tolak()

	def _tolak(self) -> None:
		frappe.throw(
			_("Baris «{0}» hanya dapat diubah bersama dokumennya.").format(_(self.doctype)), TindakanTidakSah
		)
