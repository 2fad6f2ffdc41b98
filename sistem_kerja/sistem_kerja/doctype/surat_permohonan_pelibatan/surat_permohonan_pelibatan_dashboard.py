"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "permohonan",
		"non_standard_fieldnames": {
			"Naskah Dinas": "dokumen",
			"Paraf Naskah": "dokumen",
			"Surat Permohonan Pelibatan": "lanjutan_dari",
		},
		"dynamic_links": {"dokumen": ["Surat Permohonan Pelibatan", "dokumen_tipe"]},
		"internal_links": {"Tim Kerja": "tim"},
		"transactions": [
			{"label": _("Pelaksanaan"), "items": ["Penugasan", "Peluang"]},
			{"label": _("Terkait"), "items": ["Tim Kerja", "Surat Permohonan Pelibatan"]},
			{"label": _("Naskah"), "items": ["Naskah Dinas", "Paraf Naskah"]},
		],
	}
