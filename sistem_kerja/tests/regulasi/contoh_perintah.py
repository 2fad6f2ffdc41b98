"""Command lines of the tests: arguments that belong together, and one question of each kind."""

from __future__ import annotations

from pathlib import Path

AKAR = Path(__file__).parents[3]
TANGGAL = ("--tanggal", "2025-03-03")
KAPUAS = ("--daerah", "kapuas", *TANGGAL)
PEKALONGAN = ("--daerah", "pekalongan", *TANGGAL)
PELIBATAN = ("--dokumen", "surat_permohonan_pelibatan", "--jalur")
PENILAI_RSUD = ("penilai", *KAPUAS, "--tipologi", "rsud", "--jabatan")
PROFIL = """
[daerah]
kode = "contoh"
nama = "Kota Contoh"
jenis = "Kota"
kepala_daerah = "Wali Kota"
ibu_kota = "Contoh"
peraturan = "Peraturan Wali Kota Contoh Nomor 2 Tahun 2025"
singkatan = "Perwali Contoh 2/2025"
tanggal = 2025-01-02
berlaku_sejak = 2025-02-03
"""
# Answers from the rules: each carries the article it stands on.
JAWABAN = {
	"penilai": (*PENILAI_RSUD, "JF Ahli Madya"),
	"evaluasi": ("evaluasi", *KAPUAS, "--tipologi", "kecamatan"),
	"kepemimpinan": ("kepemimpinan", *KAPUAS, "--tipologi", "kecamatan"),
	"alur": ("alur", *KAPUAS, *PELIBATAN, "penunjukan_lintas_unit"),
	"penetapan": ("penetapan", *KAPUAS, "--objek", "ketua_tim"),
	"ketentuan": ("ketentuan", *KAPUAS),
	"pelaporan": ("pelaporan", *KAPUAS, "--bentuk", "ketua_tim"),
	"pengingat": ("pengingat", *KAPUAS),
	"pemantauan": ("pemantauan", *KAPUAS, "--lingkup", "tim_kerja"),
	"kendala": ("kendala", *KAPUAS, "--lingkup", "lintas_unit"),
	"tanggung_jawab": ("tanggung_jawab", *KAPUAS, "--peran", "ketua_tim"),
	"tambahan_penghasilan": ("tambahan_penghasilan", *PEKALONGAN),
	"pembiayaan": ("pembiayaan", *KAPUAS),
	"proses_bisnis": ("proses_bisnis", *KAPUAS),
	"pertentangan": ("pertentangan", *KAPUAS),
}
