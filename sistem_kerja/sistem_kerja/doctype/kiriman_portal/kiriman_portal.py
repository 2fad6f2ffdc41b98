import frappe
from frappe.model.document import Document
from frappe.query_builder import Interval
from frappe.query_builder.functions import Now


class KirimanPortal(Document):
	"""The key of one act that a browser sent, with the answer it got; written by layanan.kiriman, by nobody else."""

	@staticmethod
	def clear_old_logs(days: int = 400) -> None:
		"""Called by Frappe's Log Settings: no phone sends a draft again after so long."""
		k = frappe.qb.DocType("Kiriman Portal")
		frappe.db.delete(k, filters=(k.creation < (Now() - Interval(days=days))))


def on_doctype_update():
	frappe.db.add_index("Kiriman Portal", ["creation"])
