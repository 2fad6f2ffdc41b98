"""What hangs together with one of these documents, for the form's tab Hubungan."""

from frappe import _


def get_data() -> dict:
	return {
		"fieldname": "penugasan",
		"non_standard_fieldnames": {"Naskah Dinas": "dokumen", "Paraf Naskah": "dokumen"},
		"dynamic_links": {"dokumen": ["Penugasan", "dokumen_tipe"]},
		"internal_links": {"Surat Permohonan Pelibatan": "permohonan", "Tim Kerja": "tim"},
		"transactions": [
			{"label": _("Asal"), "items": ["Surat Permohonan Pelibatan", "Pengajuan Sukarela", "Tim Kerja"]},
			{
				"label": _("Pelaksanaan"),
				"items": ["Laporan Pelaksanaan Tugas", "Permintaan Laporan", "Kendala Pelaksanaan"],
			},
			{
				"label": _("Perubahan dan Penilaian"),
				"items": ["Perubahan Penugasan", "Rekomendasi Penilaian"],
			},
			{"label": _("Naskah"), "items": ["Naskah Dinas", "Paraf Naskah"]},
		],
	}
