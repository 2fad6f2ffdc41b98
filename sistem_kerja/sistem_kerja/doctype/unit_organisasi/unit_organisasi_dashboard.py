"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "unit",
		"non_standard_fieldnames": {
			"Employee": "sk_unit",
			"Peluang": "unit_pemilik",
			"Penugasan": "unit_pemilik",
			"Surat Permohonan Pelibatan": "unit_pemilik",
			"Tim Kerja": "unit_pemilik",
		},
		"transactions": [
			{
				"label": _("Orang dan Jabatan"),
				"items": ["Employee", "Peta Jabatan", "Pejabat Sementara", "Perubahan Unit"],
			},
			{"label": _("Kinerja"), "items": ["Perjanjian Kinerja", "Tim Kerja", "Penugasan"]},
			{"label": _("Pelibatan"), "items": ["Surat Permohonan Pelibatan", "Peluang"]},
			{"label": _("Naskah"), "items": ["Naskah Dinas"]},
		],
	}
