"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "instansi",
		"transactions": [
			{"label": _("Pelibatan"), "items": ["Surat Permohonan Pelibatan", "Penugasan"]},
		],
	}
