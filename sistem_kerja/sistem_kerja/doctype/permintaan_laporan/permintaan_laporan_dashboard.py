"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "permintaan",
		"non_standard_fieldnames": {"Naskah Dinas": "dokumen", "Paraf Naskah": "dokumen"},
		"dynamic_links": {"dokumen": ["Permintaan Laporan", "dokumen_tipe"]},
		"internal_links": {"Penugasan": "penugasan", "Tim Kerja": "tim"},
		"transactions": [
			{"label": _("Asal"), "items": ["Penugasan", "Tim Kerja"]},
			{"label": _("Jawaban"), "items": ["Laporan Pelaksanaan Tugas"]},
			{"label": _("Naskah"), "items": ["Naskah Dinas", "Paraf Naskah"]},
		],
	}
