"""Everybody's position: what is stored is what the rules answer, at once for a branch, in the background for all."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.daerah import daftar
from sistem_kerja.layanan import garis_lapor, jawaban_kedudukan, kedudukan, laporan_kedudukan, penghitungan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import semua_penilai, tentukan

CATATAN = "Penghitungan Kedudukan"
KOLOM = (
	*("name", "sk_penilai", "sk_penilai_jabatan", "sk_kedudukan_dasar", "reports_to"),
	*("sk_pimpinan_unit_kerja", "sk_pimpinan_unit_organisasi", "sk_rekomendasi"),
)


def tersimpan(nama: list[str]) -> dict:
	return {b.name: b for b in frappe.get_all("Employee", {"name": ("in", nama)}, KOLOM, limit=0)}


def jalankan(nama: str | None):
	penghitungan.jalankan(nama)
	return frappe.get_doc(CATATAN, nama)


@pytest.mark.parametrize("kode", daftar())
def test_meja_sama_dengan_aturan_untuk_setiap_pegawai(pakai, kode):
	if not frappe.db.exists("Unit Organisasi", {"name": ("like", f"{_awalan(kode)}.%")}):
		pytest.skip(f"contoh {kode} tidak dimuat di situs ini")
	contoh, tanggal = pakai(kode).contoh, frappe.utils.getdate()
	kedudukan.hitung_di_bawah(next(u.kode for u in contoh.units if not u.induk))
	acuan = jawaban_kedudukan.acuan()
	orang = [p.untuk_aturan() for p in contoh.pegawai]
	jawaban = semua_penilai(acuan.profil, contoh.struktur(), orang, tanggal)
	ada = tersimpan([p.id for p in orang])
	for satu in orang:
		baris, menurut = ada[satu.id], jawaban[satu.id]
		if isinstance(menurut, GalatRegulasi):
			assert not baris.sk_penilai and not baris.reports_to
			continue
		assert (baris.sk_penilai, baris.sk_penilai_jabatan, baris.sk_kedudukan_dasar) == (
			menurut.pegawai,
			menurut.jabatan,
			menurut.dasar,
		), satu.nama
		assert baris.reports_to == menurut.pegawai
		penuh = tentukan(acuan.profil, contoh.struktur(), satu, tanggal)
		assert baris.sk_pimpinan_unit_kerja == penuh.pimpinan_unit_kerja.pegawai
		assert baris.sk_pimpinan_unit_organisasi == penuh.pimpinan_unit_organisasi.pegawai
		assert baris.sk_rekomendasi == (penuh.rekomendasi[0].pegawai if penuh.rekomendasi else None)


def _awalan(kode: str) -> str:
	from sistem_kerja.demo.daerah import bangun

	return bangun(kode).units[0].kode.split(".")[0]


def test_alasan_dalam_kata_dan_pasalnya(kapuas):
	madya = frappe.get_doc("Employee", kapuas.fungsional("Ahli Madya")[0])
	madya.save()
	assert madya.sk_kedudukan_alasan.startswith("dinilai oleh Kepala Dinas")
	assert (
		"karena Ahli Madya" in madya.sk_kedudukan_alasan and "Lampiran B.1.d.1" in madya.sk_kedudukan_alasan
	)
	assert "memimpin unit ini" in madya.sk_pimpinan_unit_organisasi_alasan


def test_kolom_hitungan_bukan_milik_klien(kapuas):
	madya = frappe.get_doc("Employee", kapuas.fungsional("Ahli Madya")[0])
	madya.sk_penilai = madya.sk_pimpinan_unit_kerja = madya.name
	madya.sk_kedudukan_alasan = "karena saya mau"
	madya.save()
	assert madya.sk_penilai == madya.reports_to == kapuas.kepala_dinas(kapuas.cerita.unit_dituju)
	assert "saya mau" not in madya.sk_kedudukan_alasan


def test_ganti_kepala_hanya_menghitung_cabangnya(kapuas, monkeypatch):
	dihitung = []
	asli = kedudukan.terapkan
	monkeypatch.setattr(
		kedudukan,
		"terapkan",
		lambda dari, baris, *lain: dihitung.extend(b.sk_unit for b in baris) or asli(dari, baris, *lain),
	)
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	lama, baru = unit.kepala, kapuas.fungsional("Ahli Madya")[0]
	unit.kepala = baru
	unit.save()
	assert dihitung and set(dihitung) == {kapuas.cerita.unit_dituju}
	muda = kapuas.fungsional("Ahli Muda")[0]
	assert tersimpan([muda])[muda].sk_penilai == tersimpan([muda])[muda].reports_to == baru
	assert tersimpan([lama])[lama].sk_penilai != lama


def test_kepala_kosong_disebut_dan_dilaporkan(kapuas):
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	unit.kepala = None
	unit.save()
	muda = kapuas.fungsional("Ahli Muda")[0]
	baris = {b["pegawai"]: b for b in laporan_kedudukan.tanpa_penilai({"unit": unit.parent_unit_organisasi})}
	assert baris[muda]["jenis_sebab"] == "Jabatan penilai kosong" and baris[muda]["unit_penilai"] == unit.name
	assert unit.jabatan_kepala in baris[muda]["perbaikan"] and "kosong" in baris[muda]["alasan"]
	assert muda not in {
		b["pegawai"] for b in laporan_kedudukan.tanpa_penilai({"unit": kapuas.cerita.unit_pemilik})
	}


def test_hitung_semua_di_latar_dengan_catatannya(kapuas):
	muda = kapuas.fungsional("Ahli Muda")[0]
	frappe.db.set_value("Employee", muda, {"sk_penilai": None, "reports_to": None}, update_modified=False)
	frappe.db.delete(CATATAN)
	catatan = jalankan(kedudukan.hitung_semua("Uji"))
	assert catatan.status == "Selesai" and catatan.total == catatan.dihitung > 100
	assert catatan.berubah >= 1 and catatan.sebab == "Uji" and catatan.oleh == "Administrator"
	assert tersimpan([muda])[muda].sk_penilai == kapuas.kepala(kapuas.cerita.unit_dituju)
	kosong = frappe.db.count(
		"Employee", {"status": "Active", "sk_unit": ("is", "set"), "sk_penilai": ("is", "not set")}
	)
	assert catatan.jumlah_tanpa == kosong
	tanpa = [b for b in catatan.rincian if b.jenis == kedudukan.TANPA]
	assert len(tanpa) == min(kosong, kedudukan.BATAS_RINCI) and all(b.alasan for b in tanpa)
	assert jalankan(kedudukan.hitung_semua("Lagi")).berubah == 0


def test_hitung_semua_ditolak_selagi_berjalan(kapuas):
	frappe.db.delete(CATATAN)
	pertama = kedudukan.hitung_semua("Pertama")
	with pytest.raises(TindakanTidakSah, match="masih berjalan"):
		kedudukan.hitung_semua("Kedua")
	assert kedudukan.hitung_semua("Profil berubah", otomatis=True) == pertama
	frappe.db.set_value(CATATAN, pertama, "status", "Berjalan")
	kedudukan.hitung_semua("Profil berubah", otomatis=True)
	assert frappe.db.get_value(CATATAN, pertama, "ulang_lagi") == "Profil berubah"


def test_yang_mati_tidak_menghalangi(kapuas):
	frappe.db.delete(CATATAN)
	mati = kedudukan.hitung_semua("Mati")
	frappe.db.set_value(
		CATATAN, mati, {"status": "Berjalan", "modified": "2024-01-01"}, update_modified=False
	)
	assert kedudukan.hitung_semua("Baru") != mati
	assert frappe.db.get_value(CATATAN, mati, "status") == "Gagal"


def test_kegagalan_tercatat_dan_yang_lain_tetap(kapuas, monkeypatch):
	frappe.db.delete(CATATAN)
	nama = kedudukan.hitung_semua("Gagal")
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)
	monkeypatch.setattr(kedudukan, "tetapkan_garis", lambda hasil: 1 / 0)
	catatan = jalankan(nama)
	assert (
		catatan.status == "Gagal" and "division" in catatan.pesan_galat and catatan.dihitung == catatan.total
	)


def test_data_salah_seorang_tidak_menggagalkan_yang_lain(kapuas):
	muda = kapuas.fungsional("Ahli Muda")[0]
	frappe.db.set_value("Employee", muda, "sk_jenjang", "Ahli Entah", update_modified=False)
	hasil = kedudukan.hitung_pegawai([muda, kapuas.fungsional("Ahli Madya")[0]], "Uji")
	assert (hasil.galat, hasil.dihitung) == (1, 2) and "Ahli Entah" in hasil.rincian[0][4]
	assert not tersimpan([muda])[muda].sk_penilai


def test_ganti_profil_meminta_penghitungan(kapuas, pakai):
	frappe.db.delete(CATATAN)
	pakai("pekalongan")
	assert "pekalongan" in frappe.get_last_doc(CATATAN).sebab


def test_hitung_semua_hanya_bagi_pengelola(kapuas):
	frappe.set_user(frappe.db.get_value("Employee", kapuas.cerita.pegawai, "user_id"))
	with pytest.raises(frappe.PermissionError):
		penghitungan.hitung_semua()


def test_garis_yang_berputar_dipotong_dan_pohonnya_benar(kapuas):
	a, b, c = kapuas.fungsional("Ahli Muda")[0], kapuas.fungsional("Ahli Madya")[0], kapuas.cerita.pegawai
	c = c if c not in (a, b) else kapuas.kepala(kapuas.cerita.unit_pemilik)
	putus = garis_lapor.terapkan({a: b, b: c, c: a})
	assert putus == [min(a, b, c)] and not frappe.db.get_value("Employee", putus[0], "reports_to")
	_pastikan_pohon()
	assert garis_lapor.terapkan({}) == []


def test_simpan_pegawai_yang_garisnya_berputar(kapuas):
	"""The evaluator reports to his own subordinate: ERPNext would refuse the save of the subordinate."""
	muda = kapuas.fungsional("Ahli Muda")[0]
	kepala = kapuas.kepala(kapuas.cerita.unit_dituju)
	frappe.db.set_value("Employee", muda, "reports_to", None, update_modified=False)
	frappe.db.set_value("Employee", kepala, "reports_to", muda, update_modified=False)
	garis_lapor.terapkan({}, paksa=True)
	frappe.clear_messages()
	dokumen = frappe.get_doc("Employee", muda)
	dokumen.save()
	assert dokumen.sk_penilai == kepala and not dokumen.reports_to
	assert any("berputar" in str(p) for p in frappe.get_message_log())


def test_pohon_yang_tertinggal_tidak_menghalangi_simpan(kapuas):
	"""Lines written by statements alone leave lft and rgt behind; ERPNext would see a circle that is none."""
	muda, kepala = kapuas.fungsional("Ahli Muda")[0], kapuas.kepala(kapuas.cerita.unit_dituju)
	garis_lapor.terapkan({muda: None, kepala: muda})
	frappe.db.set_value("Employee", kepala, "reports_to", None, update_modified=False)
	dokumen = frappe.get_doc("Employee", muda)
	dokumen.save()
	assert dokumen.reports_to == kepala
	_pastikan_pohon()


def _pastikan_pohon() -> None:
	semua = {
		b.name: b for b in frappe.get_all("Employee", fields=("name", "lft", "rgt", "reports_to"), limit=0)
	}
	assert sorted(n for b in semua.values() for n in (b.lft, b.rgt)) == list(range(1, 2 * len(semua) + 1))
	for satu in semua.values():
		if satu.reports_to:
			induk = semua[satu.reports_to]
			assert induk.lft < satu.lft < satu.rgt < induk.rgt


def test_pegawai_tidak_mengubah_jabatannya_sendiri(kapuas):
	"""HRMS lets an employee write his own record; not what his evaluator follows from."""
	dokumen = frappe.get_doc("Employee", kapuas.cerita.pegawai)
	frappe.set_user(dokumen.user_id)
	dokumen.sk_unit = kapuas.cerita.unit_pemilik
	with pytest.raises(TidakBerwenang, match="Pengelola Kepegawaian"):
		dokumen.save(ignore_permissions=True)  # as a role with the right to write would


def test_daftar_kedudukan_menurut_unit_dan_hak(kapuas):
	unit, dinas = kapuas.cerita.unit_dituju, kapuas.unit[kapuas.cerita.unit_dituju].induk
	semua, cabang = laporan_kedudukan.daftar({}), laporan_kedudukan.daftar({"unit": dinas})
	assert {b["pegawai"] for b in cabang} < {b["pegawai"] for b in semua}
	assert {b["unit"] for b in cabang} > {unit}
	frappe.set_user(frappe.db.get_value("Employee", kapuas.kepala(unit), "user_id"))
	assert {b["unit"] for b in laporan_kedudukan.daftar({})} == {unit}
	frappe.set_user(frappe.db.get_value("Employee", kapuas.cerita.pegawai, "user_id"))
	assert [b["pegawai"] for b in laporan_kedudukan.daftar({})] == [kapuas.cerita.pegawai]
	frappe.set_user("Guest")
	assert laporan_kedudukan.daftar({}) == laporan_kedudukan.tanpa_penilai({}) == []
