"""A profile copied, carried to a TOML file and back, and offered in a new shipped version."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja import install
from sistem_kerja.api import profil as api
from sistem_kerja.layanan import penerapan, profil_bawaan, salin_profil
from sistem_kerja.layanan import profil as layanan_profil
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.perbedaan import perbedaan

PROFIL = "Profil Sistem Kerja"
ADMIN, PENGELOLA = "administrator.sk@contoh.invalid", "pengelola@contoh.invalid"
BARU = {
	"kode": "uji_daerah",
	"nama": "Kabupaten Uji",
	"peraturan": "Peraturan Bupati Uji Nomor 1 Tahun 2026",
	"singkatan": "Perbup Uji 1/2026",
	"tanggal": "2026-01-05",
	"berlaku_sejak": "2026-02-01",
}


@pytest.fixture
def admin(situs):
	frappe.set_user(ADMIN)


def sendiri(kode: str):
	frappe.cache.delete_value("sk_profil")
	return aturan.periksa(layanan_profil.data(kode))


def test_salin_membawa_aturan_dengan_identitas_sendiri(admin):
	assert api.salin("kapuas", BARU) == "uji_daerah"
	baru, lama = sendiri("uji_daerah"), sendiri("kapuas")
	assert baru.daerah.nama == "Kabupaten Uji" and baru.daerah.versi == 1
	assert baru.daerah.kepala_daerah == "Bupati", "yang tidak diisi diambil dari asalnya"
	beda = perbedaan(lama, baru)
	assert {b.bagian for b in beda if not b.lama.startswith("Berlaku sejak")} == {"Identitas Daerah"}
	assert all(a.berlaku_sejak == baru.daerah.berlaku_sejak for a in baru.penilaian)
	assert frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil") != "uji_daerah"
	assert not frappe.db.get_value(PROFIL, "uji_daerah", "sumber_sidik")


@pytest.mark.parametrize("kode", ["Kapuas Baru", "1kapuas", "kapuas; drop", "", "x" * 60])
def test_kode_yang_tidak_sah_ditolak(admin, kode):
	with pytest.raises(frappe.ValidationError, match="Kode"):
		salin_profil.pastikan_kode_baru(kode)


def test_kode_yang_sudah_ada_ditolak(admin):
	with pytest.raises(frappe.DuplicateEntryError, match="sudah ada"):
		api.salin("kapuas", BARU | {"kode": "pekalongan"})


def test_duplikat_bawaan_frappe_berversi_satu_dan_tanpa_asal(admin):
	asli = frappe.get_doc(PROFIL, "kapuas")
	asli.nama = "Kabupaten Kapuas"
	asli.save()
	salinan = frappe.copy_doc(asli, ignore_no_copy=False)
	assert not salinan.kode and not salinan.sumber_sidik
	salinan.kode = "kapuas_dua"
	salinan.versi = 40
	salinan.sumber_sidik = "palsu"
	salinan.insert()
	assert (salinan.versi, salinan.sumber_sidik) == (1, None)
	assert sendiri("kapuas_dua").alur == sendiri("kapuas").alur


@pytest.mark.parametrize("kode", ["nasional", *aturan.daftar()])
def test_ekspor_lalu_impor_sama(admin, kode):
	api.ekspor(kode)
	assert frappe.response["type"] == "download" and frappe.response["filename"] == f"{kode}.toml"
	isi = frappe.response["filecontent"].decode()
	assert aturan.periksa(aturan.baca_teks(isi)) == sendiri(kode)
	baru, beda = salin_profil.banding(isi, kode)
	assert beda == [] and baru.daerah.kode == kode


def test_impor_sebagai_profil_baru(admin):
	isi = salin_profil.ekspor("kapuas").replace('kode = "kapuas"', 'kode = "kapuas_salinan"', 1)
	assert api.periksa_impor(isi)["kode"] == "kapuas_salinan"
	assert not frappe.db.exists(PROFIL, "kapuas_salinan"), "memeriksa tidak menyimpan"
	assert api.impor(isi) == "kapuas_salinan"
	satu, dua = sendiri("kapuas"), sendiri("kapuas_salinan")
	assert not [b for b in perbedaan(satu, dua) if b.bagian != "Identitas Daerah"]
	with pytest.raises(frappe.DuplicateEntryError):
		api.impor(isi)


def test_impor_mengganti_setelah_perbedaannya_tampak(admin):
	isi = salin_profil.ekspor("kapuas").replace('ibu_kota = "Kuala Kapuas"', 'ibu_kota = "Kota Uji"', 1)
	tampak = api.periksa_impor(isi, "kapuas")
	assert [(b["bagian"], b["baru"]) for b in tampak["perbedaan"]] == [
		("Identitas Daerah", "Ibu kota: Kota Uji")
	]
	assert sendiri("kapuas").daerah.ibu_kota == "Kuala Kapuas"
	api.impor(isi, "kapuas", tampak["versi"])
	assert sendiri("kapuas").daerah.ibu_kota == "Kota Uji"
	assert frappe.db.get_value(PROFIL, "kapuas", "versi") == tampak["versi"] + 1
	with pytest.raises(frappe.TimestampMismatchError, match="berubah sejak"):
		api.impor(isi, "kapuas", tampak["versi"])


@pytest.mark.parametrize(
	("ubah", "pesan"),
	[
		(lambda s: s + "\n[[alur", "bukan TOML"),
		(lambda s: "[" * 20000, "bukan TOML"),
		(lambda s: s + "#" * salin_profil.BATAS, "lebih besar"),
		(lambda s: s.replace('kode = "kapuas"', 'kode = "lain"', 1), "berisi profil lain"),
		(lambda s: s.replace('tingkat = "tolak"', 'tingkat = "keras"'), r"ketentuan\[\d+\]\.tingkat"),
		(lambda s: "x = 1", "wajib diisi"),
	],
)
def test_berkas_yang_salah_ditolak_utuh(admin, ubah, pesan):
	lama = sendiri("kapuas")
	isi = ubah(salin_profil.ekspor("kapuas"))
	for panggil in (lambda: api.periksa_impor(isi, "kapuas"), lambda: api.impor(isi, "kapuas", 1)):
		with pytest.raises(frappe.ValidationError, match=pesan):
			panggil()
	assert sendiri("kapuas") == lama


def test_semua_kesalahan_berkas_disebut(admin):
	isi = salin_profil.ekspor("kapuas").replace('tingkat = "tolak"', 'tingkat = "keras"')
	with pytest.raises(frappe.ValidationError) as galat:
		api.periksa_impor(isi, "kapuas")
	assert str(galat.value).count("<li>") == isi.count('tingkat = "keras"') > 3


@pytest.mark.parametrize("user", [PENGELOLA, "auditor@contoh.invalid", "Guest"])
def test_tanpa_hak_tulis_tidak_mengubah_apa_pun(situs, user):
	isi = salin_profil.ekspor("kapuas")
	frappe.set_user(user)
	for panggil in (
		lambda: api.salin("kapuas", BARU),
		lambda: api.periksa_impor(isi, "kapuas"),
		lambda: api.impor(isi, "kapuas", 1),
		lambda: api.impor(isi),
		lambda: api.ambil_bawaan("kapuas", "x"),
		lambda: api.lewati_bawaan("kapuas", "x"),
	):
		with pytest.raises(frappe.PermissionError):
			panggil()
	if user == "Guest":
		for baca in (api.pilihan, lambda: api.ekspor("kapuas"), lambda: api.jalan("kapuas")):
			with pytest.raises(frappe.PermissionError):
				baca()
	else:
		assert api.pilihan()["pilihan"]["peran"] and api.jalan("kapuas")["jalan"]


# --- a new version of the shipped profile ---


@pytest.fixture
def versi_baru(monkeypatch):
	"""As after an update of the app: the shipped profile of Kapuas allows six months instead of twelve."""
	asli = aturan.baca

	def baca(kode: str):
		data = asli(kode)
		if kode == "kapuas":
			data = data | {"ketentuan": [dict(k) for k in data["ketentuan"]]}
			next(k for k in data["ketentuan"] if k["kode"] == "periode.maks_bulan")["nilai"] = 6
		return data

	monkeypatch.setattr(aturan, "baca", baca)


def test_tanpa_versi_baru_tidak_ada_tawaran(admin):
	assert api.penawaran("kapuas") is None


def test_pembaruan_aplikasi_tidak_mengubah_profil(situs, versi_baru):
	lama = frappe.get_doc(PROFIL, "kapuas")
	install.after_migrate()
	kini = frappe.get_doc(PROFIL, "kapuas")
	assert (kini.versi, str(kini.modified), kini.sumber_sidik) == (
		*(lama.versi, str(lama.modified), lama.sumber_sidik),
	)
	assert sendiri("kapuas").ketentuan != profil_bawaan.bawaan("kapuas").ketentuan
	tawaran = api.penawaran("kapuas")
	assert [(b["tentang"], b["baru"]) for b in tawaran["perubahan"]] == [("Periode: maks bulan", "Nilai: 6")]
	assert tawaran["suntingan"] == [] and tawaran["asal_diketahui"]


def test_lewati_sampai_ada_yang_lebih_baru(admin, versi_baru, monkeypatch):
	versi = frappe.db.get_value(PROFIL, "kapuas", "versi")
	api.lewati_bawaan("kapuas", api.penawaran("kapuas")["sidik"])
	assert api.penawaran("kapuas") is None
	assert frappe.db.get_value(PROFIL, "kapuas", "versi") == versi
	baca = aturan.baca

	def lebih_baru(kode: str):
		return baca(kode) | {"daerah": baca(kode)["daerah"] | {"ibu_kota": "Kota Lain"}}

	monkeypatch.setattr(aturan, "baca", lebih_baru)
	assert api.penawaran("kapuas")


def test_ambil_menyebut_suntingan_yang_akan_hilang(admin, versi_baru):
	dokumen = frappe.get_doc(PROFIL, "kapuas")
	dokumen.ketentuan[0].pesan += " (disunting)"
	dokumen.save()
	tawaran = api.penawaran("kapuas")
	assert len(tawaran["suntingan"]) == 1 and "(disunting)" in tawaran["suntingan"][0]["baru"]
	assert len(tawaran["perubahan"]) == 1, "suntingan bukan perubahan profil bawaan"
	versi = frappe.db.get_value(PROFIL, "kapuas", "versi")
	with pytest.raises(frappe.ValidationError, match="berubah lagi"):
		api.ambil_bawaan("kapuas", "yang-lain")
	api.ambil_bawaan("kapuas", tawaran["sidik"])
	assert not perbedaan(sendiri("kapuas"), profil_bawaan.bawaan("kapuas"))
	assert frappe.db.get_value(PROFIL, "kapuas", "versi") == versi + 1
	assert api.penawaran("kapuas") is None


def test_asal_profil_lama_dicatat_hanya_bila_belum_disunting(situs):
	kosong = {"sumber_sidik": None, "sumber_isi": None}
	frappe.db.set_value(PROFIL, "kapuas", kosong)
	frappe.db.set_value(PROFIL, "boalemo", kosong)
	dokumen = frappe.get_doc(PROFIL, "boalemo")
	dokumen.ketentuan[0].pesan += " (disunting)"
	dokumen.save()
	install.pasang()
	assert frappe.db.get_value(PROFIL, "kapuas", "sumber_sidik")
	assert not frappe.db.get_value(PROFIL, "boalemo", "sumber_sidik")
	tawaran = api.penawaran("boalemo")
	assert tawaran and not tawaran["asal_diketahui"] and len(tawaran["perubahan"]) == 1


def test_mengambil_tidak_menerapkan(admin, kapuas, versi_baru):
	versi = frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi")
	api.ambil_bawaan("kapuas", api.penawaran("kapuas")["sidik"])
	assert frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi") == versi
	frappe.set_user("Administrator")
	assert penerapan.berlakukan("kapuas", hitung=False) != versi
