from frappe import _

from sistem_kerja.layanan import laporan_tim


def execute(filters: dict | None = None):
	"""Running teams, the nearest end first; those past their end too, until they are extended or closed."""
	return kolom(), laporan_tim.tim_aktif(filters or {})


def kolom() -> list[dict]:
	def tautan(nama: str, label: str, doctype: str, lebar: int) -> dict:
		return {"fieldname": nama, "label": label, "fieldtype": "Link", "options": doctype, "width": lebar}

	def data(nama: str, label: str, lebar: int, jenis: str = "Data") -> dict:
		return {"fieldname": nama, "label": label, "fieldtype": jenis, "width": lebar, "align": "left"}

	return [
		tautan("tim", _("Tim Kerja"), "Tim Kerja", 150),
		data("nama_tim", _("Nama Tim"), 260),
		data("keadaan", _("Keadaan"), 130),
		data("selesai", _("Selesai"), 110, "Date"),
		data("sisa", _("Sisa Hari"), 90, "Int"),
		data("mulai", _("Mulai"), 110, "Date"),
		data("nama_unit", _("Unit Pemilik Kinerja"), 230),
		data("nama_ketua", _("Ketua"), 190),
		data("nama_pengendali", _("Pengendali"), 170),
		data("anggota", _("Anggota"), 90, "Int"),
		data("lintas", _("Lintas Unit"), 90, "Check"),
		data("kegiatan", _("Kegiatan"), 260),
	]
