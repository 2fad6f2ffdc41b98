"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "dokumen",
		"non_standard_fieldnames": {"Naskah Dinas": "dokumen", "Paraf Naskah": "dokumen"},
		"dynamic_links": {"dokumen": ["Pengajuan Sukarela", "dokumen_tipe"]},
		"internal_links": {"Penugasan": "penugasan", "Peluang": "peluang"},
		"transactions": [
			{"label": _("Terkait"), "items": ["Peluang", "Penugasan"]},
			{"label": _("Naskah"), "items": ["Naskah Dinas", "Paraf Naskah"]},
		],
	}
