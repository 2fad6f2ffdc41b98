"""A regency that does not exist: ten overrides of the national rules, as its office would write them."""

KEENAM = """
[daerah]
kode = "keenam"
nama = "Kota Keenam"
jenis = "Kota"
kepala_daerah = "Wali Kota"
ibu_kota = "Keenam"
peraturan = "Peraturan Wali Kota Keenam Nomor 6 Tahun 2026"
singkatan = "Perwali Keenam 6/2026"
tanggal = 2026-01-05
berlaku_sejak = 2026-02-01

# 1. tipologi sendiri, yang mencakup dua tipologi lain
[[tipologi]]
kode = "unit_dipimpin_pengawas"
nama = "Unit yang dipimpin Pejabat Pengawas"
pemimpin = ["kepala_uptd", "lurah"]
tingkat = "pengawas"
di_bawah = ["kepala_dinas"]
bagan = { kepala_subbagian = "kepala_uptd" }
mencakup = ["uptd", "kelurahan"]
dasar = "Pasal 4"

# 2. susunan kecamatan yang lain: Sekretaris Kecamatan tidak ada
[[tipologi]]
kode = "kecamatan"
nama = "Kecamatan kota"
pemimpin = ["camat"]
tingkat = "administrator"
di_bawah = ["kepala_daerah"]
bagan = { kepala_seksi = "camat" }
dasar = "Pasal 5"

# 3. penilai yang lain, dengan rekomendasi
[[penilaian]]
tipologi = ["kecamatan"]
dinilai = { jenis = ["Fungsional"], jenjang = ["Ahli Utama", "Ahli Madya"] }
penilai = ["kepala_daerah"]
rekomendasi = ["camat"]
syarat = "dengan pertimbangan Camat"
dasar = "Pasal 6 ayat (1)"

# 4. pimpinan yang lain
[[kepemimpinan]]
tipologi = ["kecamatan"]
unit_organisasi = ["kepala_seksi", "camat"]
unit_kerja = ["camat"]
dasar = "Pasal 6 ayat (2)"

# 5. rantai yang lain, dengan pengembali
[[evaluasi]]
tipologi = ["kecamatan"]
tahap = [["kepala_seksi"], ["camat"], ["kepala_daerah"]]
pengembali = ["camat"]
dasar_pengembalian = "Pasal 7 ayat (3)"
dasar = "Pasal 7 ayat (2)"

# 6. alamat permohonan yang lain
[[alur]]
dokumen = "Surat Permohonan Pelibatan"
jalur = "penunjukan_lintas_unit"
tembusan = ["penilai_dituju", "sekretaris_daerah"]
penetap_tim = "sekretaris_daerah"
dasar = "Pasal 8"

  [[alur.tahap]]
  status = "Draf"
  pelaku = "pimpinan_unit_pemilik"
  tindakan = [{ nama = "Kirim", ke = "Menunggu Sekretaris Daerah", naskah = ["surat_permohonan"] }]

  [[alur.tahap]]
  status = "Menunggu Sekretaris Daerah"
  pelaku = "sekretaris_daerah"
  tenggat_hari = 2
  dasar = "Pasal 8 ayat (2)"
  tindakan = [
    { nama = "Setujui", ke = "Disetujui", naskah = ["surat_jawaban", "surat_perintah_tugas"] },
    { nama = "Tolak", ke = "Ditolak", wajib_alasan = true, naskah = ["surat_jawaban"] },
  ]

  [[alur.tahap]]
  status = "Disetujui"
  docstatus = 1

  [[alur.tahap]]
  status = "Ditolak"
  docstatus = 1

# 7. tahap nasional, pasal sendiri
[[alur]]
dokumen = "Pengajuan Sukarela"
jalur = ["sukarela_dalam_unit", "sukarela_lintas_unit"]
dasar = "Pasal 9"

# 8. batas yang lain: satu baru, satu mengganti nasional, satu dimatikan
[[ketentuan]]
kode = "squad.maks_bulan"
nilai = 7
tingkat = "tolak"
pesan = "Kelompok Kerja {bulan} bulan; paling lama {nilai} bulan. Pendekkan masanya."
dasar = "Pasal 10 ayat (1)"

[[ketentuan]]
kode = "ketua.dari_unit_pemilik"
tingkat = "tolak"
pesan = "{nama} bukan dari {unit}; ketua tim harus dari sana. Pilih orang lain."
dasar = "Pasal 10 ayat (2)"

[[ketentuan]]
kode = "penugasan.bersamaan"
nilai = false
tingkat = "peringatan"
pesan = "tidak dipakai"
dasar = "Pasal 10 ayat (3)"

# 9. penanda tangan yang lain
[[penetapan]]
objek = "ketua_tim"
naskah = "keputusan_ketua_tim"
penanda_tangan = "sekretaris_daerah"
selaku = "Ketua Tim Penilai Kinerja"
pilihan = ["kepala_daerah"]
dasar = "Pasal 11"

# 10. pelaporan, pemantauan, dan kendala yang lain, dan yang nasional tidak mengaturnya
[[pelaporan]]
bentuk = "ketua_tim"
pelapor = ["ketua_tim"]
penerima = ["sekretaris_daerah"]
melalui = ["pimpinan_unit_organisasi"]
berkala = "setelah selesai"
dasar = "Pasal 12 ayat (1)"

[[pengingat]]
sebelum = [2]
sesudah = [2, 4]
eskalasi = 6
dasar = "Pasal 12 ayat (4)"

[[pemantauan]]
lingkup = "tim_kerja"
pemantau = ["sekretaris_daerah"]
berkala = "triwulan"
dasar = "Pasal 12 ayat (2)"

[[kendala]]
lingkup = "lintas_unit"
pemutus = ["sekretaris_daerah"]
dasar = "Pasal 12 ayat (3)"

[[tanggung_jawab]]
peran = "ketua_tim"
butir = ["memimpin tim", "melapor"]
dasar = "Pasal 13"

[[tambahan_penghasilan]]
penerima = ["ketua_tim"]
sifat = "dapat diberikan"
diatur_dengan = "Peraturan Wali Kota"
dasar = "Pasal 14"

[[pembiayaan]]
sumber = ["APBD Kota Keenam"]
dasar = "Pasal 15"

[[proses_bisnis]]
peta = ["peta proses"]
penyusun = ["Bagian Organisasi"]
ditetapkan_dengan = "Peraturan Wali Kota"
dasar = "Pasal 16"

[[pertentangan]]
tentang = "masa Kelompok Kerja"
batang_tubuh = "Pasal 10: tujuh bulan"
lampiran = "Lampiran: delapan bulan"
dipakai = "Batang tubuh: tujuh bulan."
dasar = "Pasal 10 ayat (1)"
"""
