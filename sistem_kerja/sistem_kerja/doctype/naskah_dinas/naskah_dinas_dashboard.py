"""What hangs together with one letter, for its form's connections: number, initials, letters that changed it."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "naskah",
		"non_standard_fieldnames": {"Naskah Dinas": "mengubah"},
		"transactions": [
			{"label": _("Penomoran dan Paraf"), "items": ["Nomor Naskah", "Paraf Naskah"]},
			{"label": _("Diubah dengan"), "items": ["Naskah Dinas"]},
		],
	}
