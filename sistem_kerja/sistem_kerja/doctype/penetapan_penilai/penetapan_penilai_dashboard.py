"""Which entries of an employee's history follow from one appointment of his evaluator, for its form's connections."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "penetapan",
		"transactions": [{"label": _("Kedudukan"), "items": ["Riwayat Kedudukan"]}],
	}
