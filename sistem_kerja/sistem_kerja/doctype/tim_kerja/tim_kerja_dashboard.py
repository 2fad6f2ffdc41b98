"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "tim",
		"non_standard_fieldnames": {"Naskah Dinas": "dokumen", "Paraf Naskah": "dokumen"},
		"dynamic_links": {"dokumen": ["Tim Kerja", "dokumen_tipe"]},
		"transactions": [
			{
				"label": _("Susunan"),
				"items": [
					"Usulan Ketua Tim",
					"Perubahan Tim",
					"Surat Permohonan Pelibatan",
					"Perjanjian Kinerja",
				],
			},
			{
				"label": _("Pelaksanaan"),
				"items": ["Penugasan", "Laporan Pelaksanaan Tugas", "Kendala Pelaksanaan"],
			},
			{
				"label": _("Pemantauan dan Penilaian"),
				"items": ["Pemantauan Berkala", "Rekomendasi Penilaian"],
			},
			{"label": _("Naskah"), "items": ["Naskah Dinas", "Paraf Naskah"]},
		],
	}
