"""Rows of child tables: they are kept and changed with their document only.

Frappe lets whoever may write a document save, insert or delete one of its rows on its own (`PUT /api/resource/<row>`,
`frappe.client.save`). The guard of the document would never see that. When a document is saved, these methods
of its rows are not called.
"""

from __future__ import annotations

import frappe
from frappe import _
from frappe.model.document import Document

from sistem_kerja.layanan.galat import TindakanTidakSah


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
