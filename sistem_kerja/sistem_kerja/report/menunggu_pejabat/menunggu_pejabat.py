import frappe
from frappe import _

from sistem_kerja.layanan import menunggu


def execute(filters: dict | None = None):
	"""Documents held up by a vacant office or a missing account, with what mends it."""
	baris = menunggu.tertahan(frappe.session.user)
	for satu in baris:
		satu.perbaikan = (
			_("Isi kepala unit itu, atau tunjuk Plt. atau Plh. di Pejabat Sementara.")
			if satu.menunggu_unit and satu.menunggu_pejabat.endswith(" kosong")
			else _("Buatkan atau aktifkan akun pengguna pegawai itu.")
		)
	return kolom(), baris


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
		data("name", _("Dokumen"), 230, "Dynamic Link", options="doctype"),
		data("menunggu_pejabat", _("Menunggu Pejabat"), 480),
		data("perbaikan", _("Yang Harus Dilakukan"), 430),
		data("doctype", _("Jenis Dokumen"), 200),
		data("status", _("Status"), 160),
		data("menunggu_unit", _("Unit Organisasi"), 180, "Link", options="Unit Organisasi"),
		data("sejak", _("Sejak"), 150, "Datetime"),
	]
