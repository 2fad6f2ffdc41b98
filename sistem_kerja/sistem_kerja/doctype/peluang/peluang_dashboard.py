"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "peluang",
		"internal_links": {"Surat Permohonan Pelibatan": "permohonan"},
		"transactions": [
			{"label": _("Asal"), "items": ["Surat Permohonan Pelibatan"]},
			{"label": _("Yang Mengajukan Diri"), "items": ["Pengajuan Sukarela"]},
		],
	}
