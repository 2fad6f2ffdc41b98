from frappe import _

from sistem_kerja.layanan import laporan_kedudukan


def execute(filters: dict | None = None):
	"""Employees whom nobody evaluates: why, and what is to be done."""
	baris = laporan_kedudukan.tanpa_penilai(filters or {})
	return kolom(), baris, None, None, _ringkasan(baris)


def kolom() -> list[dict]:
	def data(nama: str, label: str, lebar: int) -> dict:
		return {"fieldname": nama, "label": label, "fieldtype": "Data", "width": lebar, "align": "left"}

	def tautan(nama: str, label: str, menuju: str, lebar: int) -> dict:
		return {
			"fieldname": nama,
			"label": label,
			"fieldtype": "Link",
			"options": menuju,
			"width": lebar,
			"align": "left",
		}

	return [
		tautan("pegawai", _("Pegawai"), "Employee", 210),
		data("nip", _("NIP"), 190),
		data("jabatan", _("Jabatan"), 200),
		tautan("unit", _("Unit Organisasi"), "Unit Organisasi", 220),
		data("jenis_sebab", _("Jenis Sebab"), 170),
		data("alasan", _("Sebab"), 420),
		tautan("unit_penilai", _("Unit yang Jabatannya Kosong"), "Unit Organisasi", 220),
		data("perbaikan", _("Yang Harus Dilakukan"), 480),
	]


def _ringkasan(baris: list[dict]) -> list[dict]:
	jumlah: dict[str, int] = {}
	for satu in baris:
		jumlah[satu["jenis_sebab"]] = jumlah.get(satu["jenis_sebab"], 0) + 1
	semua = {"label": _("Tanpa Penilai"), "value": len(baris), "indicator": "Red" if baris else "Green"}
	return [semua, *({"label": k, "value": n, "datatype": "Int"} for k, n in sorted(jumlah.items()))]
