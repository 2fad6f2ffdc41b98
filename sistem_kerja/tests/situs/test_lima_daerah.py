"""All five regencies on the site: the whole path, its letters, and the desk's answers against the rules'."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api import portal
from sistem_kerja.demo import hapus, jalan
from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan import isi_naskah, kedudukan
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi import kedudukan as aturan_kedudukan
from sistem_kerja.regulasi import profil as aturan_profil
from sistem_kerja.regulasi.galat import GalatRegulasi

SPP, LPT, PNG = "Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas", "Penugasan"
SAMA = " (pejabat yang sama)"
# Who acts: bidang or dinas, of the unit that owns the work (P) or of the one asked (D); the employee.
LANGKAH = {
	"boalemo": [
		("Kirim", "P bidang"),
		("Minta Rekomendasi" + SAMA, "D bidang"),
		("Rekomendasikan" + SAMA, "D bidang"),
		("Setujui", "D bidang"),
	],
	"kapuas": [
		("Kirim", "P bidang"),
		("Minta Rekomendasi", "D dinas"),
		("Rekomendasikan", "D bidang"),
		("Setujui", "D dinas"),
	],
	"pekalongan": [("Kirim", "P dinas"), ("Setujui", "D dinas")],
	"pulang_pisau": [
		("Kirim", "P dinas"),
		("Minta Rekomendasi", "D dinas"),
		("Rekomendasikan", "D bidang"),
		("Setujui", "D dinas"),
		("Susun Surat", "pegawai"),
		("Tetapkan", "D dinas"),
	],
	"surakarta": [("Kirim", "P dinas"), ("Setujui", "D dinas")],
}
MENUGASKAN = {"pulang_pisau": "Surat Perintah Tugas"}  # elsewhere Surat Penugasan
HANYA_DINAS_MENGEMBALIKAN = {"pulang_pisau", "surakarta"}
PASAL_TOLAK = {
	"boalemo": "Lampiran II.B.a.2) huruf d)",
	"kapuas": "Lampiran A.2.3.a angka (3) huruf d",
	"pekalongan": "Lampiran IV angka 4.1 huruf b angka 2)",
	"pulang_pisau": "tata cara pelibatan huruf e",
	"surakarta": "Lampiran IV angka 3.1 huruf b angka 2)",
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


def surat(*dokumen: str) -> list:
	return frappe.get_all(
		"Naskah Dinas",
		filters={"dokumen": ("in", dokumen), "status": "Berlaku"},
		fields=("jenis", "penanda_tangan", "dasar", "isi"),
		order_by="creation",
	)


def menunggu_surat(daerah):
	"""A request of Pulang Pisau after its approval: the employee must draft the letter."""
	dokumen = daerah.terkirim()
	while dokumen.status != "Menunggu Surat Penugasan":
		sebagai(pemegang(dokumen))
		if dokumen.status == "Menunggu Jawaban":
			dokumen.append("pegawai_ditugaskan", {"pegawai": daerah.cerita.pegawai})
			dokumen.save()
		maju = {"Menunggu Pimpinan Unit": "Minta Rekomendasi", "Menunggu Rekomendasi": "Rekomendasikan"}
		dokumen = lakukan(SPP, dokumen.name, maju.get(dokumen.status, "Setujui"))
	return dokumen


def test_dari_permohonan_sampai_laporan_selesai(tiap_daerah):
	siapa, kode = orang(tiap_daerah), tiap_daerah.kode
	permohonan = frappe.get_doc(SPP, jalan.tempuh(kode))
	assert (permohonan.status, permohonan.docstatus, permohonan.pemegang) == ("Disetujui", 1, None)
	assert [(b.tindakan, b.pegawai) for b in permohonan.riwayat] == [
		(tindakan, siapa[kata]) for tindakan, kata in LANGKAH[kode]
	]
	penugasan = frappe.get_doc(PNG, permohonan.pegawai_ditugaskan[0].penugasan)
	laporan = frappe.get_doc(LPT, {"penugasan": penugasan.name})
	singkatan = aturan_profil.muat(kode).daerah.singkatan
	for dokumen in (permohonan, penugasan, laporan):
		assert dokumen.profil == kode
		assert all(b.dasar.startswith(singkatan) for b in dokumen.riwayat), dokumen.doctype
	assert (penugasan.status, laporan.status, laporan.docstatus) == ("Selesai", "Selesai", 1)
	lanjut = ["Kembalikan", "Kirim", "Teruskan", "Nyatakan Selesai"]
	awal = ["Kirim", "Teruskan"] if kode in HANYA_DINAS_MENGEMBALIKAN else ["Kirim"]
	assert [b.tindakan for b in laporan.riwayat] == awal + lanjut
	assert laporan.riwayat[-1].pegawai == siapa["P dinas"]
	menugaskan = MENUGASKAN.get(kode, "Surat Penugasan")
	penjawab = siapa[LANGKAH[kode][-1][1]]
	assert [(s.jenis, s.penanda_tangan) for s in surat(permohonan.name, penugasan.name, laporan.name)] == [
		(SPP, siapa[LANGKAH[kode][0][1]]),
		("Surat Jawaban Pelibatan", penjawab),
		(menugaskan, penjawab),
		(LPT, siapa["pegawai"]),
	]
	assert menugaskan in surat(laporan.name)[0].isi, "laporan merujuk surat yang menugaskan"


def test_penolakan_beralasan(tiap_daerah):
	dokumen = tiap_daerah.terkirim()
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar) as galat:
		lakukan(SPP, dokumen.name, "Tolak", " ")
	assert PASAL_TOLAK[tiap_daerah.kode] in str(galat.value)
	dokumen = lakukan(SPP, dokumen.name, "Tolak", "Semua perancang sedang bertugas.")
	assert dokumen.status == "Ditolak" and surat(dokumen.name)[-1].jenis == "Surat Jawaban Pelibatan"
	assert not frappe.db.exists(PNG, {"permohonan": dokumen.name})


def test_penilai_di_meja_sama_dengan_aturan(tiap_daerah):
	"""Every employee: what the desk stores is what the pure rules say of the example as it is built."""
	contoh, p = tiap_daerah.contoh, aturan_profil.muat(tiap_daerah.kode)
	struktur, tanggal = contoh.struktur(), frappe.utils.getdate()
	assert kedudukan.hitung_di_bawah(contoh.units[0].kode) == len(contoh.pegawai)
	kolom = ("name", "sk_penilai", "sk_penilai_jabatan", "sk_kedudukan_dasar", "reports_to")
	nama = [o.id for o in contoh.pegawai]
	baris = frappe.get_all("Employee", {"name": ("in", nama)}, kolom, limit=0, as_list=True)
	harapan = {}
	for satu in contoh.pegawai:
		pejabat = aturan_kedudukan.penilai(p, struktur, satu.untuk_aturan(), tanggal)
		harapan[satu.id] = (pejabat.pegawai, pejabat.jabatan, pejabat.dasar, pejabat.pegawai)
	assert {b[0]: tuple(b[1:]) for b in baris} == harapan


@pytest.mark.parametrize(
	("kode", "bukan", "naskahnya"),
	[
		("pulang_pisau", "surat_penugasan", "Surat Perintah Tugas"),
		("surakarta", "surat_perintah_tugas", "Surat Penugasan"),
	],
)
def test_naskah_yang_tidak_dikenal_profil_tidak_tercetak(pakai, kode, bukan, naskahnya):
	daerah = pakai(kode)
	penugasan = frappe.get_doc(PNG, daerah.disetujui().pegawai_ditugaskan[0].penugasan)
	with pytest.raises(GalatRegulasi, match=f"Di sini naskahnya {naskahnya}"):
		isi_naskah.susun(penugasan, bukan)
	assert isi_naskah.susun(penugasan, naskahnya.lower().replace(" ", "_"))["judul"] == naskahnya.upper()


@pytest.mark.parametrize("kode", sorted(HANYA_DINAS_MENGEMBALIKAN))
def test_hanya_pimpinan_unit_organisasi_mengembalikan_laporan(pakai, kode):
	daerah = pakai(kode)
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	sebagai(pemegang(laporan))
	assert "Kembalikan" not in [t["nama"] for t in portal.rincian(LPT, laporan.name)["tindakan"]]
	with pytest.raises(TindakanTidakSah, match=r"bukan Kepala Bidang.*Teruskan"):
		lakukan(LPT, laporan.name, "Kembalikan", "Lampirkan bukti.")
	laporan = lakukan(LPT, laporan.name, "Teruskan")
	sebagai(pemegang(laporan))
	assert lakukan(LPT, laporan.name, "Kembalikan", "Lampirkan bukti.").status == "Perlu Perbaikan"


# --- Pulang Pisau: recommendation first, and a letter that the employee drafts ---


@pytest.fixture
def pulang_pisau(pakai):
	return pakai("pulang_pisau")


def test_tidak_merekomendasikan_kembali_ke_pimpinan(pulang_pisau):
	dokumen = pulang_pisau.terkirim()
	for tindakan, catatan in (("Minta Rekomendasi", ""), ("Tidak Merekomendasikan", "Bebannya penuh.")):
		sebagai(pemegang(dokumen))
		dokumen = lakukan(SPP, dokumen.name, tindakan, catatan)
	assert dokumen.status == "Menunggu Pimpinan Unit"
	assert dokumen.pemegang == orang(pulang_pisau)["D dinas"]
	assert dokumen.rekomendasi == f"Tidak Merekomendasikan: {dokumen.riwayat[-1].sebagai}"


def test_pegawai_menyusun_surat_tanpa_mengubah_permohonan(pulang_pisau):
	dokumen = menunggu_surat(pulang_pisau)
	assert dokumen.pemegang == pulang_pisau.cerita.pegawai
	jawaban = surat(dokumen.name)[-1]
	assert "dituangkan dalam surat perintah tugas" in jawaban.isi
	assert pulang_pisau.unit[pulang_pisau.cerita.unit_dituju].jabatan_kepala in jawaban.isi
	sebagai(pulang_pisau.cerita.pegawai)
	assert frappe.get_list(SPP, {"name": dokumen.name}), "terlihat selama menunggu pegawai itu"
	dokumen.reload()
	dokumen.ekspektasi_target = "Lain sama sekali"
	with pytest.raises(TindakanTidakSah, match="sudah tetap"):
		dokumen.save()
	dokumen.reload()
	dokumen.append("pegawai_ditugaskan", {"pegawai": pulang_pisau.cerita.pegawai_lain})
	with pytest.raises(TindakanTidakSah, match="sudah tetap"):
		dokumen.save()
	assert not frappe.db.exists(PNG, {"permohonan": dokumen.name}), "belum ditetapkan"


def test_pegawai_menyusun_surat_lewat_portal(pulang_pisau):
	dokumen = menunggu_surat(pulang_pisau)
	sebagai(pulang_pisau.cerita.pegawai)
	assert dokumen.name in [b.name for b in portal.beranda()["menunggu"]]
	assert [t["nama"] for t in portal.rincian(SPP, dokumen.name)["tindakan"]] == ["Susun Surat"]
	hasil = portal.tindak(SPP, dokumen.name, "Susun Surat")
	assert (hasil["status"], hasil["terbaca"]) == ("Menunggu Penetapan", False)


def test_yang_menyusun_dan_menetapkan_hanya_yang_berwenang(pulang_pisau):
	dokumen = menunggu_surat(pulang_pisau)
	sebagai(orang(pulang_pisau)["D dinas"])
	with pytest.raises(TidakBerwenang):
		lakukan(SPP, dokumen.name, "Susun Surat")
	sebagai(pulang_pisau.cerita.pegawai)
	dokumen = lakukan(SPP, dokumen.name, "Susun Surat")
	with pytest.raises((TidakBerwenang, frappe.PermissionError)):
		lakukan(SPP, dokumen.name, "Tetapkan")
	sebagai(pemegang(dokumen))
	dokumen = lakukan(SPP, dokumen.name, "Kembalikan", "Sebut tempat tugasnya.")
	assert (dokumen.status, dokumen.pemegang) == ("Menunggu Surat Penugasan", pulang_pisau.cerita.pegawai)


# --- one regency out of several ---


def test_hapus_satu_daerah_menyisakan_yang_lain(pulang_pisau):
	pulang_pisau.disetujui()
	frappe.set_user("Administrator")
	hapus.hapus(lambda pesan: None, "pulang_pisau")
	for doctype, awal in (("Unit Organisasi", "PPS."), ("Employee", "PPS-"), ("User", "pps-")):
		assert not frappe.get_all(doctype, {"name": ("like", f"{awal}%")}, limit=1), doctype
	assert frappe.db.exists("Employee", {"name": ("like", "KPS-%")})
	assert frappe.db.exists("User", "pengelola@contoh.invalid")
	assert not frappe.get_all(SPP, {"unit_pemilik": ("like", "PPS.%")})
