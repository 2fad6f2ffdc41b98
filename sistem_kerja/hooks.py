app_name = "sistem_kerja"
app_title = "Sistem Kerja"
app_publisher = "Para pengembang sistem_kerja"
app_description = "Menjalankan peraturan Sistem Kerja pemerintah daerah di atas data pegawai ERPNext"
app_email = "sistem-kerja@contoh.invalid"
app_license = "GPL-3.0-or-later"
required_apps = ["erpnext"]

before_install = "sistem_kerja.install.before_install"
after_install = "sistem_kerja.install.after_install"
after_migrate = ["sistem_kerja.install.after_migrate"]
before_uninstall = "sistem_kerja.install.before_uninstall"

# Masters only: what an administrator edits (profiles, Workflows) is never a fixture.
# fmt: off
fixtures = [
	{"dt": "Role", "filters": [["name", "in", [
		"Pegawai ASN", "Pimpinan", "Pejabat Penilai Kinerja", "Sekretaris Daerah", "Pengelola Kepegawaian",
		"Administrator Sistem Kerja", "Auditor Sistem Kerja",
	]]]},
	{"dt": "Workflow State", "filters": [["name", "in", [
		"Draf", "Menunggu Penilai", "Menunggu Rekomendasi", "Menunggu Jawaban", "Disetujui", "Ditolak",
		"Ditugaskan", "Berjalan", "Selesai", "Evaluasi Tahap 1", "Evaluasi Tahap 2", "Evaluasi Tahap 3",
		"Perlu Perbaikan", "Menunggu Pimpinan Unit", "Menunggu Penetapan",
		"Menunggu Pejabat yang Berwenang", "Menunggu Sekretaris Daerah", "Menunggu Balasan Instansi",
		"Menunggu Ketersediaan", "Menunggu Persetujuan Daftar", "Menunggu Persetujuan Asal",
		"Menunggu Pengajuan ke Penilai", "Menunggu Surat Penugasan", "Menunggu Penolakan",
		"Berlaku", "Diubah", "Ditetapkan", "Menunggu Pertimbangan",
		"Menunggu Keputusan", "Menunggu Keputusan Berikutnya", "Menunggu Instansi Luar", "Menunggu Pemantauan",
		"Menunggu Laporan", "Dilaporkan", "Ditiadakan", "Disampaikan", "Dipertimbangkan", "Diputuskan", "Ditindaklanjuti",
		"Dibatalkan", "Diakhiri", "Diganti",
	]]]},
]
# fmt: on

doc_events = {
	"Workflow": {
		"validate": "sistem_kerja.overrides.workflow.validate",
		"on_trash": "sistem_kerja.overrides.workflow.on_trash",
	},
	"Employee": {
		"onload": "sistem_kerja.overrides.employee.onload",
		"validate": "sistem_kerja.overrides.employee.validate",
		"on_update": "sistem_kerja.overrides.employee.on_update",
		"on_trash": "sistem_kerja.overrides.employee.on_trash",
	},
	"File": {
		"validate": "sistem_kerja.overrides.file.validate",
		"on_trash": "sistem_kerja.overrides.file.on_trash",
	},
	"Department": {
		"validate": "sistem_kerja.overrides.department.validate",
		"on_update": "sistem_kerja.overrides.department.on_update",
		"before_rename": "sistem_kerja.overrides.department.before_rename",
		"on_trash": "sistem_kerja.overrides.department.on_trash",
	},
	"User": {
		"before_validate": "sistem_kerja.overrides.user.before_validate",
		"on_update": "sistem_kerja.overrides.user.on_update",
	},
}

# Lists and documents share one condition, which takes the DocType.
_BERIZIN = (
	*("Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas", "Naskah Dinas"),
	*("Perjanjian Kinerja", "Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim"),
	*("Kendala Pelaksanaan", "Pemantauan Berkala", "Permintaan Laporan", "Rekomendasi Penilaian"),
	*("Pengajuan Sukarela", "Perubahan Penugasan"),
	*("Pejabat Sementara", "Perubahan Unit", "Riwayat Kedudukan", "Penetapan Penilai"),
)
permission_query_conditions = {
	**dict.fromkeys((*_BERIZIN, "Employee"), "sistem_kerja.layanan.izin.syarat_daftar"),
	"Peluang": "sistem_kerja.layanan.izin_penugasan.syarat_peluang",
	"Peta Jabatan": "sistem_kerja.layanan.izin_organisasi.syarat_peta_jabatan",
	"Kompetensi Pegawai": "sistem_kerja.layanan.izin_organisasi.syarat_kompetensi",
	"Workflow": "sistem_kerja.overrides.workflow.syarat",
}
has_permission = {
	**dict.fromkeys(_BERIZIN, "sistem_kerja.layanan.izin.boleh"),
	"Employee": "sistem_kerja.layanan.izin.boleh_pegawai",
	"Peluang": "sistem_kerja.layanan.izin_penugasan.boleh_peluang",
	"Peta Jabatan": "sistem_kerja.layanan.izin_organisasi.boleh",
	"Kompetensi Pegawai": "sistem_kerja.layanan.izin_organisasi.boleh",
	"Workflow": "sistem_kerja.overrides.workflow.boleh",
}

scheduler_events = {
	"daily": [
		"sistem_kerja.layanan.perubahan_unit.jalankan_terjadwal",
		"sistem_kerja.layanan.penunjukan_sementara.harian",
		"sistem_kerja.layanan.peralihan_penilai.harian",
		"sistem_kerja.layanan.pemegang.harian",
		"sistem_kerja.layanan.pengingat_tim.harian",
	],
	# In the morning, when people read them; a run that was missed is made up for.
	"cron": {
		"0 5 * * *": ["sistem_kerja.layanan.pemantauan.harian"],
		"0 6 * * *": ["sistem_kerja.layanan.pengingat.harian"],
		"0 7 * * *": ["sistem_kerja.layanan.ringkasan_harian.harian"],
	},
}
standard_queries = {"Unit Organisasi": "sistem_kerja.api.cari_unit.cari"}

override_whitelisted_methods = {
	"frappe.model.workflow.apply_workflow": "sistem_kerja.layanan.tindakan.apply_workflow",
	"frappe.model.workflow.get_transitions": "sistem_kerja.layanan.tindakan.get_transitions",
	"frappe.model.workflow.get_common_transition_actions": "sistem_kerja.layanan.tindakan_massal.get_common_transition_actions",
	"frappe.model.workflow.bulk_workflow_approval": "sistem_kerja.layanan.tindakan_massal.bulk_workflow_approval",
	"frappe.workflow.doctype.workflow_action.workflow_action.apply_action": "sistem_kerja.layanan.tindakan.tautan_surel_ditutup",
	"frappe.workflow.doctype.workflow_action.workflow_action.confirm_action": "sistem_kerja.layanan.tindakan.tautan_surel_ditutup",
}

jinja = {"methods": ["sistem_kerja.layanan.naskah.konteks_naskah"]}

app_include_js = [
	"/assets/sistem_kerja/js/alur.js",
	"/assets/sistem_kerja/js/daftar_alur.js",
	"/assets/sistem_kerja/js/organisasi.js",
	"/assets/sistem_kerja/js/tim.js",
	"/assets/sistem_kerja/js/ekspor_skp.js",
]
doctype_js = {
	"Employee": "public/js/employee.js",
	"Surat Permohonan Pelibatan": "public/js/calon_permohonan.js",
	"Unit Organisasi": "public/js/unit_peta.js",
	"Profil Sistem Kerja": [
		"public/js/perbedaan_profil.js",
		"public/js/terapkan_profil.js",
		"public/js/profil/kontrol.js",
		"public/js/profil/pilihan.js",
		"public/js/profil/cacat.js",
		"public/js/profil/perbedaan.js",
		"public/js/profil/berkas.js",
		"public/js/profil/tombol.js",
		"public/js/profil/bawaan.js",
	],
	"Penerapan Profil": "public/js/perbedaan_profil.js",
}

role_home_page = {"Pegawai ASN": "kerja"}
