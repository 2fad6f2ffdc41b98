"""Surat Permohonan Pelibatan: both regencies' paths with their branches."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import jawab, pemegang, sebagai
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import get_transitions, lakukan

SPP = "Surat Permohonan Pelibatan"


def tindakan_dan_jabatan(dokumen):
	return [(b.tindakan, b.pegawai) for b in dokumen.riwayat]


def surat(dokumen, jenis):
	return frappe.get_all(
		"Naskah Dinas",
		filters={"dokumen": dokumen.name, "jenis": jenis},
		fields=("name", "nomor", "status", "penanda_tangan", "isi"),
		order_by="nomor",
	)


def test_kapuas_dijawab_penilai_dengan_rekomendasi_pimpinan_unit(kapuas):
	inti = kapuas.cerita
	kepala_bidang, kepala_dinas = kapuas.kepala(inti.unit_dituju), kapuas.kepala_dinas(inti.unit_dituju)
	dokumen = kapuas.disetujui(jenjang_diminta="Ahli Madya", pegawai=kapuas.fungsional("Ahli Madya")[0])
	assert tindakan_dan_jabatan(dokumen) == [
		("Kirim", kapuas.kepala(inti.unit_pemilik)),
		("Minta Rekomendasi", kepala_dinas),
		("Rekomendasikan", kepala_bidang),
		("Setujui", kepala_dinas),
	]
	assert dokumen.docstatus == 1 and dokumen.status == "Disetujui" and not dokumen.pemegang
	assert dokumen.riwayat[-1].dasar == "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (3) huruf c"
	jawaban = surat(dokumen, "Surat Jawaban Pelibatan")
	assert [j.penanda_tangan for j in jawaban] == [kepala_dinas]
	assert kapuas.unit[inti.unit_dituju].jabatan_kepala in jawaban[0].isi, "rekomendasi disebut dalam surat"


def test_kapuas_langkah_pejabat_yang_sama_dilebur(kapuas):
	inti = kapuas.cerita
	kepala_bidang = kapuas.kepala(inti.unit_dituju)
	dokumen = kapuas.terkirim(jenjang_diminta="Ahli Muda")
	assert dokumen.status == "Menunggu Jawaban" and dokumen.pemegang == kepala_bidang
	assert [b.tindakan for b in dokumen.riwayat] == [
		"Kirim",
		"Minta Rekomendasi (pejabat yang sama)",
		"Rekomendasikan (pejabat yang sama)",
	]
	dokumen = jawab(dokumen, kapuas.fungsional("Ahli Muda")[0])
	assert dokumen.status == "Disetujui" and dokumen.riwayat[-1].pegawai == kepala_bidang


def test_pekalongan_dijawab_pimpinan_unit_dengan_tembusan_penilai(pekalongan):
	inti = pekalongan.cerita
	kepala_dinas = pekalongan.kepala_dinas(inti.unit_dituju)
	dokumen = pekalongan.disetujui(jenjang_diminta="Ahli Muda", pegawai=pekalongan.fungsional("Ahli Muda")[0])
	assert tindakan_dan_jabatan(dokumen) == [
		("Kirim", pekalongan.kepala_dinas(inti.unit_pemilik)),
		("Setujui", kepala_dinas),
	]
	permohonan = surat(dokumen, SPP)[0]
	isi = frappe.parse_json(permohonan.isi)
	assert isi["alamat_surat"]["yth"] == [
		pekalongan.unit[pekalongan.unit[inti.unit_dituju].induk].jabatan_kepala
	]
	assert isi["tembusan"] == [pekalongan.unit[inti.unit_dituju].jabatan_kepala]
	assert "Pasal 15 ayat (3)" in isi["pembuka"]


def test_surat_kedua_daerah_berbeda_menurut_aturannya(pakai):
	kapuas = pakai("kapuas")
	satu = frappe.parse_json(surat(kapuas.terkirim(), SPP)[0].isi)
	frappe.set_user("Administrator")
	dua = frappe.parse_json(surat(pakai("pekalongan").terkirim(), SPP)[0].isi)
	assert satu["kertas"]["ukuran"] == "215mm 330mm" and dua["kertas"]["ukuran"] == "210mm 297mm"
	assert "Kapuas Nomor 14 Tahun 2024" in satu["pembuka"]
	assert "Pekalongan Nomor 52 Tahun 2024" in dua["pembuka"]


def test_persetujuan_menerbitkan_penugasan_dengan_suratnya(daerah):
	dokumen = daerah.disetujui()
	penugasan = frappe.get_doc("Penugasan", dokumen.pegawai_ditugaskan[0].penugasan)
	assert penugasan.docstatus == 1 and penugasan.status == "Ditugaskan"
	assert penugasan.pemegang == penugasan.pegawai == daerah.cerita.pegawai
	assert penugasan.profil == daerah.kode and penugasan.profil_versi.startswith(f"{daerah.kode}-")
	assert [s.penanda_tangan for s in surat(penugasan, "Surat Penugasan")] == [dokumen.riwayat[-1].pegawai]


@pytest.mark.parametrize("alasan", ["", "   "])
def test_tolak_tanpa_alasan_ditolak_dengan_pasalnya(daerah, alasan):
	dokumen = daerah.terkirim()
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar) as galat:
		lakukan(SPP, dokumen.name, "Tolak", alasan)
	pasal = {
		"kapuas": "Lampiran A.2.3.a angka (3) huruf d",
		"pekalongan": "Lampiran IV angka 4.1 huruf b angka 2)",
	}
	assert pasal[daerah.kode] in str(galat.value) and "alasan" in str(galat.value)
	assert frappe.db.get_value(SPP, dokumen.name, "status") != "Ditolak"


def test_tolak_dengan_alasan_menerbitkan_surat_penolakan(daerah):
	dokumen = daerah.terkirim()
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Tolak", "Semua perancang sedang bertugas.")
	assert dokumen.status == "Ditolak" and dokumen.docstatus == 1
	assert dokumen.alasan_penolakan == "Semua perancang sedang bertugas."
	isi = frappe.parse_json(surat(dokumen, "Surat Jawaban Pelibatan")[0].isi)
	assert isi["disetujui"] is False and isi["alasan"][0]["teks"] == "Semua perancang sedang bertugas."
	assert not frappe.db.exists("Penugasan", {"permohonan": dokumen.name})


def test_tidak_merekomendasikan_kembali_ke_penilai(kapuas):
	dokumen = kapuas.terkirim(jenjang_diminta="Ahli Madya")
	for tindakan, catatan in (("Minta Rekomendasi", ""), ("Tidak Merekomendasikan", "Bebannya sudah penuh.")):
		sebagai(pemegang(dokumen))
		dokumen = lakukan(SPP, dokumen.name, tindakan, catatan)
	assert dokumen.status == "Menunggu Penilai"
	assert dokumen.pemegang == kapuas.kepala_dinas(kapuas.cerita.unit_dituju)
	assert dokumen.riwayat[-1].catatan == "Bebannya sudah penuh."


def test_tarik_sebelum_dijawab_mencabut_surat_dan_nomornya_tidak_terulang(daerah):
	dokumen = daerah.terkirim()
	pengirim = dokumen.riwayat[0].pegawai
	sebagai(pengirim)
	dokumen = lakukan(SPP, dokumen.name, "Tarik")
	assert dokumen.status == "Draf" and dokumen.pemegang == pengirim
	assert [s.status for s in surat(dokumen, SPP)] == ["Dicabut"]
	dokumen = lakukan(SPP, dokumen.name, "Kirim")
	semua = surat(dokumen, SPP)
	assert [s.status for s in semua] == ["Dicabut", "Berlaku"]
	assert [s.nomor.split("/")[1] for s in semua] == ["001", "002"]


def test_tarik_setelah_ada_jawaban_ditolak(kapuas):
	dokumen = kapuas.terkirim(jenjang_diminta="Ahli Madya")
	for tindakan in ("Minta Rekomendasi", "Rekomendasikan"):
		sebagai(pemegang(dokumen))
		dokumen = lakukan(SPP, dokumen.name, tindakan)
	sebagai(dokumen.riwayat[0].pegawai)
	with pytest.raises(TindakanTidakSah):
		lakukan(SPP, dokumen.name, "Tarik")


def test_yang_menarik_hanya_pengirim(daerah):
	dokumen = daerah.terkirim()
	sebagai(dokumen.pemegang)
	with pytest.raises(TidakBerwenang):
		lakukan(SPP, dokumen.name, "Tarik")


def test_tombol_tarik_hanya_bagi_pengirim(daerah):
	dokumen = daerah.terkirim()
	tombol = {}
	for siapa, pegawai in (("pengirim", dokumen.riwayat[0].pegawai), ("pemegang", dokumen.pemegang)):
		sebagai(pegawai)
		tombol[siapa] = {t["action"] for t in get_transitions({"doctype": SPP, "name": dokumen.name})}
	assert tombol["pengirim"] == {"Tarik"}
	assert "Tarik" not in tombol["pemegang"] and "Tolak" in tombol["pemegang"]


@pytest.mark.parametrize(
	("kolom", "sebutan"),
	[
		("maksud_tujuan", "maksud dan tujuan"),
		("kompetensi", "kompetensi"),
		("ekspektasi_target", "ekspektasi/target"),
		("mulai", "jangka waktu"),
	],
)
def test_empat_isi_wajib(daerah, kolom, sebutan):
	dokumen = daerah.permohonan(**{kolom: None})
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar) as galat:
		lakukan(SPP, dokumen.name, "Kirim")
	pasal = {"kapuas": "Lampiran A.2.3.a angka (5)", "pekalongan": "Pasal 15 ayat (6)"}
	assert sebutan in str(galat.value) and pasal[daerah.kode] in str(galat.value)
	assert not surat(dokumen, SPP), "nomor tidak boleh terpakai"


def test_unit_yang_sama_bukan_lintas_unit(daerah):
	dokumen = daerah.permohonan(unit_dituju=daerah.cerita.unit_pemilik)
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar, match="bukan lintas unit"):
		lakukan(SPP, dokumen.name, "Kirim")


def test_kapuas_paling_lama_dua_belas_bulan(kapuas):
	dokumen = kapuas.permohonan(mulai="2026-01-01", selesai="2027-01-31")
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar, match=r"13 bulan.*Pasal 9 ayat \(4\)"):
		lakukan(SPP, dokumen.name, "Kirim")


def test_pekalongan_dalam_satu_tahun_anggaran(pekalongan):
	dokumen = pekalongan.permohonan(mulai="2026-12-01", selesai="2027-01-31")
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar, match=r"tahun anggaran.*Pasal 11 ayat \(2\)"):
		lakukan(SPP, dokumen.name, "Kirim")


def test_kapuas_diperbantukan_paling_banyak_tiga_kali(kapuas):
	pegawai = kapuas.cerita.pegawai
	for _ke in range(3):
		kapuas.disetujui(pegawai)
	dokumen = kapuas.terkirim()
	with pytest.raises(KetentuanDilanggar, match=r"ke-4.*Pasal 9 ayat \(4\)"):
		jawab(dokumen, pegawai)


def test_setujui_tanpa_menyebut_pegawai_ditolak(pekalongan):
	dokumen = pekalongan.terkirim()
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar, match="belum menyebut pegawai"):
		lakukan(SPP, dokumen.name, "Setujui")


def test_pegawai_dari_unit_lain_ditolak(daerah):
	lain = next(p.id for p in daerah.contoh.pegawai if p.unit == daerah.cerita.unit_pemilik and p.jenjang)
	with pytest.raises(KetentuanDilanggar, match="bukan pegawai"):
		jawab(daerah.terkirim(), lain)


def test_kapuas_yang_tidak_dinilai_penjawab_ditolak(kapuas):
	muda = kapuas.fungsional("Ahli Muda")[0]
	with pytest.raises(KetentuanDilanggar, match="tidak dinilai oleh pejabat yang menjawab"):
		jawab(kapuas.terkirim(jenjang_diminta="Ahli Madya"), muda)


def test_penjawab_tidak_menugaskan_dirinya(pekalongan):
	dokumen = pekalongan.terkirim(unit_dituju=pekalongan.unit[pekalongan.cerita.unit_dituju].induk)
	with pytest.raises((KetentuanDilanggar, TidakBerwenang)):
		jawab(dokumen, dokumen.pemegang)
	assert frappe.db.count("Penugasan", {"permohonan": dokumen.name}) == 0


def test_jabatan_kosong_menunggu_dengan_menyebut_unitnya(daerah):
	"""Sending to a vacant office does not fail: the request waits for it and goes on when it is filled."""
	dokumen = daerah.permohonan()
	frappe.set_user("Administrator")
	pejabat = daerah.kepala_dinas(daerah.cerita.unit_dituju)
	kepala = frappe.get_doc("Unit Organisasi", {"kepala": pejabat})
	kepala.kepala = None
	kepala.save()
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Kirim")
	assert not dokumen.pemegang and not dokumen.pemegang_user
	assert dokumen.menunggu_pejabat == f"{kepala.jabatan_kepala} kosong"
	assert dokumen.menunggu_unit == kepala.name and not dokumen.tenggat
	frappe.set_user("Administrator")
	kepala.reload()
	kepala.kepala = pejabat
	kepala.save()
	dokumen.reload()
	assert dokumen.pemegang == pejabat and not dokumen.menunggu_pejabat and dokumen.tenggat


def test_sebelum_peraturan_berlaku_adalah_kesalahan(daerah):
	with pytest.raises(TindakanTidakSah, match="baru berlaku sejak"):
		daerah.permohonan(tanggal="2024-01-01")
