from frappe import _

from sistem_kerja.layanan import laporan_kedudukan


def execute(filters: dict | None = None):
	"""Who evaluates and who leads each employee, today or on another day."""
	return kolom(), laporan_kedudukan.daftar(filters or {})


def kolom() -> list[dict]:
	def pegawai(nama: str, label: str, lebar: int = 210) -> dict:
		return {
			"fieldname": nama,
			"label": label,
			"fieldtype": "Link",
			"options": "Employee",
			"width": lebar,
			"align": "left",
		}

	def data(nama: str, label: str, lebar: int = 150, jenis: str = "Data") -> dict:
		return {"fieldname": nama, "label": label, "fieldtype": jenis, "width": lebar, "align": "left"}

	return [
		pegawai("pegawai", _("Pegawai")),
		data("nip", _("NIP"), 190),
		data("jabatan", _("Jabatan"), 210),
		data("jenjang", _("Jenjang JF"), 110),
		{
			"fieldname": "unit",
			"label": _("Unit Organisasi"),
			"fieldtype": "Link",
			"options": "Unit Organisasi",
			"width": 220,
		},
		pegawai("penilai", _("Pejabat Penilai Kinerja")),
		data("penilai_jabatan", _("Jabatan Penilai"), 230),
		pegawai("pimpinan_unit_kerja", _("Pimpinan Unit Kerja")),
		pegawai("pimpinan_unit_organisasi", _("Pimpinan Unit Organisasi")),
		data("dasar", _("Dasar"), 240),
		data("alasan", _("Alasan"), 420),
		{
			"fieldname": "penetapan",
			"label": _("Penetapan Penilai"),
			"fieldtype": "Link",
			"options": "Penetapan Penilai",
			"width": 195,
		},
		data("penetapan_sampai", _("Penetapan Sampai"), 120, "Date"),
	]
