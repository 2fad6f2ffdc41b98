"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "dokumen",
		"non_standard_fieldnames": {"Naskah Dinas": "dokumen", "Paraf Naskah": "dokumen"},
		"dynamic_links": {"dokumen": ["Laporan Pelaksanaan Tugas", "dokumen_tipe"]},
		"internal_links": {"Penugasan": "penugasan", "Tim Kerja": "tim", "Permintaan Laporan": "permintaan"},
		"transactions": [
			{"label": _("Asal"), "items": ["Penugasan", "Tim Kerja", "Permintaan Laporan"]},
			{"label": _("Naskah"), "items": ["Naskah Dinas", "Paraf Naskah"]},
		],
	}
