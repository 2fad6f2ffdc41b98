from frappe import _

from sistem_kerja.layanan import laporan_tim


def execute(filters: dict | None = None):
	"""Who contributes what to which sasaran and kegiatan of the units' agreements of a year."""
	return kolom(), *laporan_tim.matriks(filters or {})


def kolom() -> list[dict]:
	def tautan(nama: str, label: str, doctype: str, lebar: int) -> dict:
		return {"fieldname": nama, "label": label, "fieldtype": "Link", "options": doctype, "width": lebar}

	def data(nama: str, label: str, lebar: int, jenis: str = "Data") -> dict:
		return {"fieldname": nama, "label": label, "fieldtype": jenis, "width": lebar, "align": "left"}

	return [
		data("nama_unit", _("Unit Organisasi"), 220),
		data("sasaran", _("Sasaran"), 260),
		data("kegiatan", _("Kegiatan"), 260),
		data("jenis_penugasan", _("Jenis Penugasan"), 180),
		tautan("pegawai", _("Pegawai"), "Employee", 110),
		data("nama_pegawai", _("Nama"), 190),
		data("peran", _("Peran"), 110),
		data("tugas", _("Tugas"), 240),
		tautan("tim", _("Tim Kerja"), "Tim Kerja", 140),
		tautan("penugasan", _("Penugasan"), "Penugasan", 140),
		data("mulai", _("Mulai"), 110, "Date"),
		data("selesai", _("Selesai"), 110, "Date"),
		data("status", _("Status"), 110),
		tautan("perjanjian", _("Perjanjian Kinerja"), "Perjanjian Kinerja", 140),
		data("keterangan", _("Keterangan"), 220),
	]
