"""Rights by REST: person x DocType x action, as a client without a desk would try them.

The table says what each may do with the record of one employee (Ahli Muda in the unit asked) and what hangs on it.
"""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.daerah import bangun, cerita

E, UO, RK, PP = "Employee", "Unit Organisasi", "Riwayat Kedudukan", "Penetapan Penilai"
PILIH, BACA, UBAH, BUAT = "pilih", "baca", "ubah", "buat"  # pilih: find its name, to choose it
# person -> DocType -> what he may do; nothing else
BOLEH = {
	"dirinya": {E: {BACA}, UO: {PILIH}, RK: {BACA}, PP: {BACA}},
	"rekan": {UO: {PILIH}},
	"kepala bidangnya": {E: {BACA}, UO: {BACA}, RK: {BACA}, PP: {BACA}},
	"kepala dinasnya": {E: {BACA}, UO: {BACA}, RK: {BACA}, PP: {BACA}},
	"pimpinan lain": {UO: {BACA}},
	"pengelola@contoh.invalid": {
		E: {BACA, UBAH, BUAT},
		UO: {BACA, UBAH, BUAT},
		RK: {BACA},
		PP: {BACA, UBAH, BUAT},
	},
	"administrator.sk@contoh.invalid": {
		E: {BACA, UBAH, BUAT},
		UO: {BACA, UBAH, BUAT},
		RK: {BACA},
		PP: {BACA, UBAH, BUAT},
	},
	"auditor@contoh.invalid": {E: {BACA}, UO: {BACA}, RK: {BACA}, PP: {BACA}},
	"tamu": {},
}


@pytest.fixture(scope="module")
def bahan(situs):
	"""The employee, his unit, a row of his history and a decision on him that begins much later."""
	kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	contoh, inti = bangun(kode), cerita(kode)
	unit = {u.kode: u for u in contoh.units}
	muda = inti.pegawai_lain
	rekan = [
		p.id
		for p in contoh.pegawai
		if p.unit == inti.unit_dituju and p.jenjang and p.id not in (muda, unit[inti.unit_dituju].kepala)
	]
	penetapan = frappe.get_doc(
		{
			"doctype": PP,
			"pegawai": muda,
			"penilai": unit[inti.unit_pemilik].kepala,
			"sebab": "Penetapan lain",
			"alasan": "Uji hak",
			"dasar": "Pasal 1 angka 26",
			"mulai": "2090-01-01",
			"selesai": "2090-12-31",
			"nomor_surat": "UJI/2090",
		}
	).insert()
	frappe.db.commit()
	orang = {
		"dirinya": muda,
		"rekan": rekan[0],
		"kepala bidangnya": unit[inti.unit_dituju].kepala,
		"kepala dinasnya": unit[unit[inti.unit_dituju].induk].kepala,
		"pimpinan lain": unit[inti.unit_pemilik].kepala,
	}
	# Who is named as evaluator reads the decision too; another leader is another person.
	penetapan.db_set(
		"penilai",
		next(p.id for p in contoh.pegawai if p.unit == inti.unit_pemilik and p.id not in orang.values()),
	)
	frappe.db.commit()
	akun = {siapa: frappe.db.get_value(E, p, "user_id") for siapa, p in orang.items()}
	yield {
		"akun": akun,
		E: muda,
		UO: inti.unit_dituju,
		RK: frappe.db.get_value(RK, {"pegawai": muda, "selesai": ("is", "not set")}, "name"),
		PP: penetapan.name,
	}
	frappe.db.rollback()
	frappe.delete_doc(PP, penetapan.name, force=True)
	frappe.db.commit()


def _coba(s, alamat: str, doctype: str, nama: str) -> set[str]:
	"""What is let through. Writes name a field that is not there to write, or miss a required one: rights come first."""
	sumber = f"{alamat}/api/resource/{doctype}"
	daftar = s.get(sumber, params={"limit_page_length": 0}, timeout=60)
	terlihat = daftar.ok and nama in {b["name"] for b in daftar.json()["data"]}
	dibaca = s.get(f"{sumber}/{nama}", timeout=60).ok
	assert terlihat or not dibaca, f"{doctype}: daftar dan dokumen tidak sejalan"
	hasil = {BACA} if dibaca else {PILIH} if terlihat else set()
	# 403: no right. Anything else means that the right was there and something later refused or saved it.
	if s.put(f"{sumber}/{nama}", json={"modified": "2020-01-01"}, timeout=60).status_code not in (
		401,
		403,
		404,
	):
		hasil.add(UBAH)
	if s.post(sumber, json={"first_name": "x"}, timeout=60).status_code not in (401, 403):
		hasil.add(BUAT)
	return hasil


@pytest.mark.parametrize("siapa", BOLEH)
def test_hak_menurut_orang_dan_dokumen(bahan, sesi, alamat, siapa):
	s = sesi(bahan["akun"].get(siapa, siapa)) if siapa != "tamu" else _tamu()
	for doctype in (E, UO, RK, PP):
		assert _coba(s, alamat, doctype, bahan[doctype]) == BOLEH[siapa].get(doctype, set()), (siapa, doctype)


def _tamu():
	import requests

	s = requests.Session()
	s.trust_env = False
	return s


@pytest.mark.parametrize("siapa", ["dirinya", "kepala bidangnya", "auditor@contoh.invalid"])
def test_tidak_dihapus_dan_tidak_diubah_oleh_yang_hanya_membaca(bahan, sesi, alamat, siapa):
	s = sesi(bahan["akun"].get(siapa, siapa))
	for doctype in (E, UO, RK, PP):
		sumber = f"{alamat}/api/resource/{doctype}/{bahan[doctype]}"
		for jawaban in (
			s.delete(sumber, timeout=60),
			s.put(sumber, json={"sebab": "x", "bio": "x"}, timeout=60),
		):
			assert jawaban.status_code in (403, 404), (siapa, doctype, jawaban.status_code)
	frappe.db.rollback()
	assert all(frappe.db.exists(d, bahan[d]) for d in (E, UO, RK, PP))


def test_riwayat_tidak_dihapus_bahkan_oleh_pengelola(bahan, sesi, alamat):
	s = sesi("pengelola@contoh.invalid")
	sumber = f"{alamat}/api/resource/{RK}/{bahan[RK]}"
	assert s.delete(sumber, timeout=60).status_code == 403
	assert s.put(sumber, json={"penilai": bahan[E]}, timeout=60).status_code == 403


def test_daftar_pegawai_hanya_yang_di_bawahnya(bahan, sesi, alamat):
	"""Also where a client asks for more than names, or by the desk's own ways."""
	satu = sesi(bahan["akun"]["dirinya"])
	isi = satu.get(f"{alamat}/api/resource/{E}", params={"fields": '["name","sk_nip"]'}, timeout=60).json()
	assert [b["name"] for b in isi["data"]] == [bahan[E]]
	kepala = sesi(bahan["akun"]["kepala bidangnya"])
	isi = kepala.get(
		f"{alamat}/api/resource/{E}", params={"fields": '["sk_unit"]', "limit_page_length": 0}, timeout=60
	).json()
	assert {b["sk_unit"] for b in isi["data"]} == {bahan[UO]}


def test_pertanyaan_riwayat_lewat_rest(bahan, sesi, alamat):
	metode = f"{alamat}/api/method/sistem_kerja.layanan.riwayat_kedudukan.siapa_menilai"
	isi = {"pegawai": bahan[E], "tanggal": frappe.utils.today()}
	jawaban = sesi(bahan["akun"]["dirinya"]).post(metode, json=isi, timeout=60)
	assert jawaban.ok and jawaban.json()["message"]["ada"], jawaban.text[:300]
	assert sesi(bahan["akun"]["rekan"]).post(metode, json=isi, timeout=60).status_code == 403


def test_hitung_semua_lewat_rest_hanya_bagi_pengelola(bahan, sesi, alamat):
	metode = f"{alamat}/api/method/sistem_kerja.layanan.penghitungan.hitung_semua"
	for siapa in ("dirinya", "kepala dinasnya", "auditor@contoh.invalid"):
		assert sesi(bahan["akun"].get(siapa, siapa)).post(metode, timeout=60).status_code == 403
