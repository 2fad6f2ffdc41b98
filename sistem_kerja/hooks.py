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

# Lists and documents share one condition, which takes the DocType.
_BERIZIN = (
	*("Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas", "Naskah Dinas"),
	*("Perjanjian Kinerja", "Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim"),
	*("Kendala Pelaksanaan", "Pemantauan Berkala", "Permintaan Laporan", "Rekomendasi Penilaian"),
	*("Pengajuan Sukarela", "Perubahan Penugasan", "Paraf Naskah", "Nomor Naskah", "Sertifikat Elektronik"),
	*("Pejabat Sementara", "Perubahan Unit", "Riwayat Kedudukan", "Penetapan Penilai"),
	"Permintaan Perbaikan Data",
)
# Called by their numbers in letters and histories: never renamed; deleted only where nothing points at them.
# fmt: off
_KEUTUHAN = "sistem_kerja.layanan.keutuhan."
_BERNOMOR = (*_BERIZIN, "Peluang", "Peta Jabatan", "Kompetensi Pegawai", "Unit Organisasi", "Profil Sistem Kerja",
	"Versi Profil", "Penerapan Profil", "Penghitungan Kedudukan", "Impor SIMPEG", "Masalah Impor")
_HAPUS = {"on_trash": f"{_KEUTUHAN}tolak_bila_dirujuk"}
_GABUNG, _NAMA = f"{_KEUTUHAN}jaga_gabung", f"{_KEUTUHAN}tolak_ganti_nama_dipakai"
_TIMPA = {
	doctype: {nama: f"sistem_kerja.overrides.{doctype.lower()}.{nama}" for nama in peristiwa.split()}
	for doctype, peristiwa in {
		"Workflow": "validate on_trash",
		"Employee": "onload before_validate validate on_update after_rename on_trash",
		"File": "validate on_trash",
		"Department": "validate on_update before_rename on_trash",
		"User": "before_validate validate on_update",
	}.items()
}

doc_events = {
	**{d: {"before_rename": f"{_KEUTUHAN}tolak_ganti_nama", **_HAPUS} for d in _BERNOMOR},
	**{d: {"before_rename": _GABUNG, **_HAPUS} for d in ("Kompetensi", "Instansi Pemerintah")},
	"Designation": {"before_rename": _GABUNG, "after_rename": f"{_KEUTUHAN}sesudah_ganti_jabatan", **_HAPUS},
	**{d: {"before_rename": _NAMA} for d in ("Role", "Workflow State")},
	# fmt: on
	"Workflow": {"before_rename": _NAMA, **_TIMPA["Workflow"]},
	"Employee": {"before_rename": _GABUNG, **_TIMPA["Employee"]},
	"Print Format": {"validate": "sistem_kerja.layanan.cetak_meja.sesuaikan"},
	"File": _TIMPA["File"],
	"Department": _TIMPA["Department"],
	"User": {"before_rename": _GABUNG, **_HAPUS, **_TIMPA["User"]},
}

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
		"sistem_kerja.layanan.pdf_naskah.lengkapi",
		"sistem_kerja.layanan.cetak_massal.buang_lama",
	],
	# In the morning, when people read them; a run that was missed is made up for.
	"cron": {
		"0 5 * * *": ["sistem_kerja.layanan.pemantauan.harian"],
		"0 6 * * *": ["sistem_kerja.layanan.pengingat.harian"],
		"0 7 * * *": ["sistem_kerja.layanan.ringkasan_harian.harian"],
	},
}
default_log_clearing_doctypes = {"Kiriman Portal": 400}
override_doctype_dashboards = {"Employee": "sistem_kerja.overrides.employee.hubungan"}
standard_queries = {"Unit Organisasi": "sistem_kerja.api.cari_unit.cari"}
override_doctype_class = {"Module Onboarding": "sistem_kerja.overrides.module_onboarding.PerkenalanModul"}
override_whitelisted_methods = {
	"frappe.desk.doctype.dashboard_settings.dashboard_settings.create_dashboard_settings": "sistem_kerja.overrides.dashboard_settings.create_dashboard_settings",
	"frappe.model.workflow.apply_workflow": "sistem_kerja.layanan.tindakan.apply_workflow",
	"frappe.model.workflow.get_transitions": "sistem_kerja.layanan.tindakan.get_transitions",
	"frappe.model.workflow.get_common_transition_actions": "sistem_kerja.layanan.tindakan_massal.get_common_transition_actions",
	"frappe.model.workflow.bulk_workflow_approval": "sistem_kerja.layanan.tindakan_massal.bulk_workflow_approval",
	"frappe.workflow.doctype.workflow_action.workflow_action.apply_action": "sistem_kerja.layanan.tindakan.tautan_surel_ditutup",
	"frappe.workflow.doctype.workflow_action.workflow_action.confirm_action": "sistem_kerja.layanan.tindakan.tautan_surel_ditutup",
}

pdf_generator = ["sistem_kerja.layanan.cetak_meja.buat"]
jinja = {"methods": ["sistem_kerja.layanan.naskah.konteks_naskah"], "filters": ["sistem_kerja.kode_qr.qr"]}
sistem_kerja_penandatangan = {"sertifikat_lokal": "sistem_kerja.integrasi.tanda_tangan.sertifikat_lokal.SertifikatLokal"}
page_renderer = [f"sistem_kerja.layanan.{n}" for n in ("halaman_verifikasi.HalamanVerifikasi", "halaman_portal.HalamanPortal")]

_SKRIP_MEJA = (
	*("templat_frappe", "pemilih_tanggal", "kepala_dokumen", "penolakan", "alur", "paraf", "daftar_alur", "tampilan_daftar", "cetak_massal", "tanda_tangan"),
	*("organisasi", "pilihan", "tim", "kegiatan", "ekspor_skp", "perkenalan"),
)
app_include_css = "/assets/sistem_kerja/css/meja.css"
app_include_js = [f"/assets/sistem_kerja/js/{nama}.js" for nama in _SKRIP_MEJA]
doctype_js = {
	"Employee": "public/js/employee.js",
	"Surat Permohonan Pelibatan": "public/js/calon_permohonan.js",
	"Unit Organisasi": "public/js/unit_peta.js",
	"Profil Sistem Kerja": [
		*("public/js/perbedaan_profil.js", "public/js/terapkan_profil.js"),
		*(f"public/js/profil/{n}.js" for n in ("kontrol", "pilihan", "cacat", "perbedaan", "berkas", "tombol", "bawaan")),
	],
	"Penerapan Profil": "public/js/perbedaan_profil.js",
}

role_home_page = {"Pegawai ASN": "sistem-kerja"}
