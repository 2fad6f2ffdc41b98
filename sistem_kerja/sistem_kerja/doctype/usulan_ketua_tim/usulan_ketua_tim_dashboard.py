"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "dokumen",
		"non_standard_fieldnames": {"Naskah Dinas": "dokumen", "Paraf Naskah": "dokumen"},
		"dynamic_links": {"dokumen": ["Usulan Ketua Tim", "dokumen_tipe"]},
		"internal_links": {"Tim Kerja": "tim"},
		"transactions": [
			{"label": _("Asal"), "items": ["Tim Kerja"]},
			{"label": _("Naskah"), "items": ["Naskah Dinas", "Paraf Naskah"]},
		],
	}
