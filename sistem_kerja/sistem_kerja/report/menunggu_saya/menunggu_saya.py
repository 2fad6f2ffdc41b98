import frappe
from frappe import _

from sistem_kerja.layanan import menunggu, organisasi, perwakilan


def execute(filters: dict | None = None):
	"""What waits for whoever opens the report, across all documents; nobody sees another's list."""
	baris = menunggu.daftar(frappe.session.user, (filters or {}).get("jenis"))
	return kolom(), baris, perwakilan.pesan(organisasi.pegawai_pengguna())


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
		data("name", _("Dokumen"), 300, "Dynamic Link", options="doctype"),
		data("tenggat", _("Tenggat"), 230, "Date"),
		data("doctype", _("Jenis Dokumen"), 210),
		data("status", _("Status"), 170),
		data("jabatan", _("Sebagai"), 300),
		data("sejak", _("Sejak"), 170, "Datetime"),
		data("unit", _("Unit Pemilik Kinerja"), 240),
		data("nama_pegawai", _("Pegawai"), 180),
		data("dasar", _("Dasar"), 280),
	]
