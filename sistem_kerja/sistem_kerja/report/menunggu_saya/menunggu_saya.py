import frappe
from frappe import _

from sistem_kerja.layanan import menunggu


def execute(filters: dict | None = None):
	"""What waits for whoever opens the report, across all documents; nobody sees another's list."""
	return kolom(), menunggu.daftar(frappe.session.user, (filters or {}).get("jenis"))


def kolom() -> list[dict]:
	def data(nama: str, label: str, lebar: int, jenis: str = "Data", **lain) -> dict:
		return {
			"fieldname": nama,
			"label": label,
			"fieldtype": jenis,
			"width": lebar,
			"align": "left",
			**lain,
		}

	return [
		data("name", _("Dokumen"), 320, "Dynamic Link", options="doctype"),
		data("doctype", _("Jenis Dokumen"), 210),
		data("status", _("Status"), 150),
		data("jabatan", _("Sebagai"), 230),
		data("tenggat", _("Tenggat"), 170, "Date"),
		data("sejak", _("Sejak"), 150, "Datetime"),
		data("unit", _("Unit Pemilik Kinerja"), 220),
		data("nama_pegawai", _("Pegawai"), 170),
		data("dasar", _("Dasar"), 240),
	]
