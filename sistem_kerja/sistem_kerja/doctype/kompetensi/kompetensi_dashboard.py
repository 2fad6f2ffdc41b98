"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "kompetensi",
		"transactions": [
			{"label": _("Pemilik"), "items": ["Kompetensi Pegawai"]},
		],
	}
