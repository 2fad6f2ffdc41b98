"""Volunteering in the five regencies: each path from the wish to the finished report, and every refusal with its article."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi import profil as aturan_profil
from sistem_kerja.tests.situs import sukarela as s

# Who acts: bidang or dinas of the work (P) and of the employee (D); the employee himself.
DALAM = {
	"boalemo": [("Kirim", "pegawai"), ("Setujui", "D bidang")],
	"kapuas": [("Kirim", "pegawai"), ("Setujui", "D bidang")],
	"pekalongan": [("Kirim", "pegawai"), ("Setujui", "D dinas")],
	"pulang_pisau": [("Kirim", "pegawai"), ("Setujui", "D dinas")],
	"surakarta": [("Kirim", "pegawai"), ("Setujui", "D dinas")],
}
PENILAI_AKHIR = [("Kirim", "pegawai"), ("Setujui", "P bidang"), ("Mintakan Persetujuan", "pegawai")]
ASAL_DAHULU = [
	*(("Kirim", "pegawai"), ("Setujui", "D dinas"), ("Setujui", "P dinas")),
	("Tugaskan", "D dinas"),
]
LINTAS = {
	"boalemo": [*PENILAI_AKHIR, ("Setujui", "D bidang")],
	"kapuas": [*PENILAI_AKHIR, ("Setujui", "D dinas")],
	"pekalongan": ASAL_DAHULU,
	"surakarta": ASAL_DAHULU,
	"pulang_pisau": [
		*(("Kirim", "pegawai"), ("Rekomendasikan", "D bidang"), ("Setujui", "P dinas")),
		*(("Mintakan Persetujuan", "pegawai"), ("Setujui", "D dinas"), ("Susun Surat", "pegawai")),
		("Tetapkan", "D dinas"),
	],
}
MENUGASKAN = {"pulang_pisau": "Surat Perintah Tugas"}  # elsewhere Surat Penugasan
TERTULIS_DALAM = {"pekalongan"}
PASAL_INSTANSI = {
	"boalemo": "Lampiran II.B.b",
	"kapuas": "Lampiran A.2.3.b",
	"pekalongan": "Pasal 16 ayat (1)",
	"pulang_pisau": "Lampiran II.B.2.B",
	"surakarta": "Lampiran IV angka 3.2",
}


def orang(daerah) -> dict[str, str]:
	inti = daerah.cerita
	return {
		"P bidang": daerah.kepala(inti.unit_pemilik),
		"P dinas": daerah.kepala_dinas(inti.unit_pemilik),
		"D bidang": daerah.kepala(inti.unit_dituju),
		"D dinas": daerah.kepala_dinas(inti.unit_dituju),
		"pegawai": inti.pegawai,
	}


def langkah(daerah, dokumen) -> list:
	kata = {v: k for k, v in orang(daerah).items()}
	return [(b.tindakan, kata.get(b.pegawai, b.pegawai)) for b in dokumen.riwayat]


@pytest.mark.parametrize("jalur", ["dalam", "lintas"])
def test_dari_pengajuan_sampai_laporan_selesai(tiap_daerah, jalur):
	daerah, kode, inti = tiap_daerah, tiap_daerah.kode, tiap_daerah.cerita
	lintas = jalur == "lintas"
	awal = s.pengajuan(daerah, inti.unit_pemilik if lintas else None)
	dokumen = s.maju(awal)
	assert dokumen.status == "Disetujui" and dokumen.jalur == f"sukarela_{jalur}_unit"
	assert langkah(daerah, dokumen) == (LINTAS if lintas else DALAM)[kode]
	penugasan = frappe.get_doc(s.PNG, dokumen.penugasan)
	assert (penugasan.status, penugasan.jalur) == ("Ditugaskan", dokumen.jalur)
	assert (penugasan.sumber_tipe, penugasan.sumber) == (s.PSK, dokumen.name)
	siapa = orang(daerah)
	penetap = siapa[(LINTAS if lintas else DALAM)[kode][-1][1]]
	semua = s.surat(dokumen.name, penugasan.name)
	tertulis = lintas or kode in TERTULIS_DALAM
	assert ("Surat Pengajuan Sukarela" in [x.jenis for x in semua]) is tertulis
	assert dokumen.bentuk == ("tertulis" if tertulis else "lisan")
	menugaskan = MENUGASKAN.get(kode, "Surat Penugasan")
	assert (semua[-1].jenis, semua[-1].penanda_tangan) == (menugaskan, penetap)
	if tertulis:
		assert semua[0].penanda_tangan == inti.pegawai
		assert "Pengajuan Sukarela Pelibatan" in semua[-1].isi, "surat penugasan merujuk suratnya"
	sebagai(inti.pegawai)
	lakukan(s.PNG, penugasan.name, "Terima")
	laporan = s.laporkan(penugasan.name)
	penugasan.reload()
	assert (laporan.status, penugasan.status) == ("Selesai", "Selesai")
	singkatan = aturan_profil.muat(kode).daerah.singkatan
	for d in (dokumen, penugasan, laporan):
		assert all(b.dasar.startswith(singkatan) for b in d.riwayat), d.doctype


def test_ditolak_beralasan_dengan_surat_bila_peraturannya_menyebut(tiap_daerah):
	dokumen = s.pengajuan(tiap_daerah, tiap_daerah.cerita.unit_pemilik)
	dokumen = s.maju(dokumen, "Menunggu Pimpinan Unit")
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar, match="alasan"):
		lakukan(s.PSK, dokumen.name, "Tolak", " ")
	dokumen = lakukan(s.PSK, dokumen.name, "Tolak", "Timnya sudah lengkap.")
	assert dokumen.status == "Ditolak" and dokumen.alasan_penolakan == "Timnya sudah lengkap."
	akhir = s.surat(dokumen.name)[-1]
	assert (akhir.jenis, akhir.penanda_tangan) == ("Surat Jawaban Pelibatan", dokumen.riwayat[-1].pegawai)
	assert "Timnya sudah lengkap." in akhir.isi
	assert not frappe.db.exists(s.PNG, {"sumber": dokumen.name})


def test_lintas_instansi_ditolak_dengan_pasalnya(tiap_daerah):
	lain = "PKL.DINKES.KESMAS" if tiap_daerah.kode != "pekalongan" else "KPS.DINKES.KESMAS"
	for isi in ({"instansi_tujuan": "Badan Pusat Statistik"}, {"unit_pemilik": lain}):
		with pytest.raises(KetentuanDilanggar) as galat:
			s.pengajuan(tiap_daerah, **isi)
		assert PASAL_INSTANSI[tiap_daerah.kode] in str(galat.value)


def test_pekalongan_lisan_di_dalam_unit_tanpa_surat_pengajuan(pekalongan):
	dokumen = s.maju(s.pengajuan(pekalongan, bentuk="lisan"))
	assert [x.jenis for x in s.surat(dokumen.name)] == []
	assert s.surat(dokumen.penugasan)[0].jenis == "Surat Penugasan"


def test_keinginan_lisan_dicatat_pimpinan_lalu_dikirim_pegawai(kapuas):
	pegawai, kepala = kapuas.cerita.pegawai, kapuas.kepala(kapuas.cerita.unit_dituju)
	dokumen = s.pengajuan(kapuas, oleh=kepala, pegawai=pegawai)
	assert dokumen.pemegang == pegawai and dokumen.bentuk == "lisan"
	with pytest.raises(TidakBerwenang):
		lakukan(s.PSK, dokumen.name, "Kirim")
	assert s.maju(dokumen).status == "Disetujui"


def test_orang_lain_tidak_mengajukan_atas_nama_pegawai(kapuas):
	lain, pegawai = kapuas.fungsional("Ahli Muda")[0], kapuas.cerita.pegawai
	with pytest.raises(frappe.PermissionError):
		s.pengajuan(kapuas, oleh=lain, pegawai=pegawai)
	dokumen = s.pengajuan(kapuas, oleh=lain)
	dokumen.pegawai = pegawai
	with pytest.raises(frappe.PermissionError):
		dokumen.save()


def test_sesudah_dikirim_isinya_tetap_dan_ditarik_mencabut_surat(kapuas):
	dokumen = s.maju(s.pengajuan(kapuas, kapuas.cerita.unit_pemilik), "Menunggu Pimpinan Unit")
	sebagai(kapuas.cerita.pegawai)
	dokumen.kegiatan = "Lain"
	with pytest.raises(TindakanTidakSah, match="sudah tetap"):
		dokumen.save()
	dokumen = lakukan(s.PSK, dokumen.name, "Tarik")
	assert dokumen.status == "Draf" and [x.status for x in s.surat(dokumen.name)] == ["Dicabut"]
	with pytest.raises(TindakanTidakSah, match="tidak dapat dihapus"):
		dokumen.delete(ignore_permissions=True)


def test_kapuas_paling_banyak_tiga_kali_dan_dua_belas_bulan(kapuas):
	unit = kapuas.cerita.unit_pemilik
	for _ke in range(3):
		s.maju(s.pengajuan(kapuas, unit))
	with pytest.raises(KetentuanDilanggar, match=r"ke-4.*Pasal 9 ayat \(4\)"):
		s.maju(s.pengajuan(kapuas, unit))
	assert s.maju(s.pengajuan(kapuas)).status == "Disetujui", "di dalam unit bukan perbantuan"
	lama = s.pengajuan(kapuas, unit, mulai="2027-01-01", selesai="2028-01-31")
	with pytest.raises(KetentuanDilanggar, match="13 bulan"):
		lakukan(s.PSK, lama.name, "Kirim")


def test_pekalongan_dalam_satu_tahun_anggaran(pekalongan):
	dokumen = s.pengajuan(pekalongan, mulai="2026-12-01", selesai="2027-01-31")
	with pytest.raises(KetentuanDilanggar, match=r"tahun anggaran.*Pasal 11 ayat \(2\)"):
		lakukan(s.PSK, dokumen.name, "Kirim")


def test_pimpinan_struktural_tidak_ditugaskan_dengan_cara_ini(tiap_daerah):
	kepala = tiap_daerah.kepala(tiap_daerah.cerita.unit_dituju)
	dokumen = s.pengajuan(tiap_daerah, oleh=kepala)
	with pytest.raises(KetentuanDilanggar, match="bukan Pejabat Fungsional atau Pelaksana"):
		lakukan(s.PSK, dokumen.name, "Kirim")


def test_tanggal_terbalik_ditolak(kapuas):
	dokumen = s.pengajuan(kapuas, mulai="2026-12-10", selesai="2026-12-01")
	with pytest.raises(KetentuanDilanggar, match="mendahului tanggal mulai"):
		lakukan(s.PSK, dokumen.name, "Kirim")


def test_dilebihi_saat_diputuskan_walau_belum_saat_dikirim(kapuas):
	"""The limit is asked again when the assignment is given, not only when the wish is sent."""
	unit = kapuas.cerita.unit_pemilik
	tunda = s.maju(s.pengajuan(kapuas, unit), "Menunggu Penilai")
	for _ke in range(3):
		s.maju(s.pengajuan(kapuas, unit))
	sebagai(tunda.pemegang)
	with pytest.raises(KetentuanDilanggar, match="ke-4"):
		lakukan(s.PSK, tunda.name, "Setujui")
	assert frappe.db.get_value(s.PSK, tunda.name, "status") == "Menunggu Penilai"
	assert not frappe.db.exists(s.PNG, {"sumber": tunda.name})
