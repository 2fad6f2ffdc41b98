"""Certificates: refused with a reason, readable by nobody, the passphrase in no log."""

from __future__ import annotations

import copy
import json
import pickle

import frappe
import frappe.client
import pytest
from cryptography import x509
from frappe.desk.form.load import getdoc
from frappe.utils.password import get_decrypted_password

from sistem_kerja.api import tanda_tangan as api
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.integrasi.tanda_tangan import sertifikat as pembaca
from sistem_kerja.integrasi.tanda_tangan.dasar import GalatTandaTangan, Rahasia
from sistem_kerja.layanan import sertifikat, tanda_tangan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.tests.situs import tte as bahan
from sistem_kerja.tests.situs.tte import (  # noqa: F401
	FRASA,
	kiriman,
	menunggu,
	orang,
	p12,
	pasang,
	surat,
	tte,
)

SE = sertifikat.DOCTYPE
TANDA = x509.KeyUsage(True, *[False] * 8)
BUKAN_TANDA = x509.KeyUsage(False, False, True, *[False] * 6)


@pytest.fixture
def pejabat(kapuas) -> str:
	siapa = kapuas.kepala(kapuas.cerita.unit_dituju)
	sebagai(siapa)
	return siapa


# --- what is refused ---


@pytest.mark.parametrize(
	("lain", "pesan"),
	[
		({"hari": (-400, -1)}, "sudah kedaluwarsa sejak"),
		({"hari": (2, 400)}, "baru berlaku"),
		({"jenis": "rsa1024"}, r"Kuncinya lemah \(RSA 1024 bit\)"),
		({"tambah": (BUKAN_TANDA,)}, "tidak diterbitkan untuk menandatangani"),
		({"tambah": (x509.BasicConstraints(True, None),)}, "sertifikat penerbit"),
	],
)
def test_yang_tidak_dapat_dipakai_ditolak(pejabat, lain, pesan):
	with pytest.raises(TindakanTidakSah, match=pesan):
		pasang(pejabat, **lain)
	assert frappe.db.count(SE) == 0


@pytest.mark.parametrize(
	("isi", "frasa", "pesan"),
	[
		(None, b"salah", "Frasa sandinya salah"),
		(b"%PDF bukan sertifikat", FRASA, "bukan PKCS#12"),
		(b"x" * (33 * 1024), FRASA, "lebih dari 32 KB"),
	],
)
def test_berkas_atau_frasa_keliru(pejabat, isi, frasa, pesan):
	with pytest.raises(TindakanTidakSah, match=pesan):
		sertifikat.pasang(p12(*orang(pejabat)) if isi is None else isi, Rahasia(frasa))
	assert frappe.db.count(SE) == 0


def test_milik_orang_lain_ditolak_dan_nama_lain_diperingatkan(pejabat, kapuas):
	nama, _nip = orang(pejabat)
	with pytest.raises(TindakanTidakSah, match="milik orang lain"):
		sertifikat.pasang(p12(nama, "199912312024211001"), Rahasia(FRASA))
	hasil = sertifikat.pasang(p12("Orang Lain Rekaan"), Rahasia(FRASA))
	assert "Orang Lain Rekaan" in hasil.peringatan
	assert sertifikat.pasang(p12(nama), Rahasia(FRASA)).peringatan == ""


def test_guna_tanda_tangan_diterima(pejabat):
	assert pasang(pejabat, tambah=(TANDA,)).subjek


def test_akun_tanpa_pegawai(situs):
	frappe.set_user("auditor@contoh.invalid")
	with pytest.raises(TidakBerwenang, match="belum terhubung dengan data pegawai"):
		sertifikat.pasang(p12("Auditor Rekaan"), Rahasia(FRASA))


def test_yang_baru_menggantikan_dan_kuncinya_dilupakan(pejabat):
	lama = pasang(pejabat)
	isi = p12(*orang(pejabat))
	baru = sertifikat.pasang(isi, Rahasia(FRASA))
	assert sertifikat.aktif(pejabat).name == baru.name != lama.name
	assert frappe.db.get_value(SE, lama.name, "status") == "Dicabut"
	assert not get_decrypted_password(SE, lama.name, sertifikat.BIDANG, raise_exception=False)
	with pytest.raises(TindakanTidakSah, match="sudah Anda pasang"):
		sertifikat.pasang(isi, Rahasia(FRASA))


def test_dicabut_pemilik_atau_administrator(pejabat, kapuas, tte):  # noqa: F811
	naskah = menunggu(kapuas)
	milik = sertifikat.aktif(naskah.penanda_tangan)
	for siapa in (kapuas.cerita.pegawai, kapuas.kepala(kapuas.cerita.unit_dituju)):
		sebagai(siapa)
		with pytest.raises(frappe.PermissionError):
			sertifikat.cabut(milik.name)
	sebagai(naskah.penanda_tangan)
	api.cabut_sertifikat(milik.name)
	with pytest.raises(TindakanTidakSah, match="belum memasang sertifikat"):
		tanda_tangan.tandatangani(naskah.name, Rahasia(FRASA))
	assert not get_decrypted_password(SE, milik.name, sertifikat.BIDANG, raise_exception=False)


# --- read by nobody ---


def test_pkcs12_tidak_terbaca_lewat_jalan_mana_pun(pejabat, kapuas):
	nama = pasang(pejabat).name
	assert get_decrypted_password(SE, nama, sertifikat.BIDANG), "hanya dari dalam server"
	assert frappe.db.count("File", {"attached_to_name": nama}) == 0
	akun = [frappe.session.user, "Administrator", "pengelola@contoh.invalid"]
	for user in akun:
		frappe.set_user(user)
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			frappe.client.get_password(SE, nama, sertifikat.BIDANG)
		for baca in (lambda: frappe.client.get(SE, nama), lambda: getdoc(SE, nama)):
			try:
				isi = json.dumps([baca(), frappe.local.response], default=str)
			except frappe.PermissionError:
				continue
			assert "p12" not in isi and "MII" not in isi
	for bukan in (kapuas.cerita.pegawai, kapuas.kepala(kapuas.cerita.unit_pemilik)):
		sebagai(bukan)
		assert frappe.get_list(SE) == [] and not frappe.get_doc(SE, nama).has_permission("read")
	frappe.set_user("Guest")
	with pytest.raises(frappe.PermissionError):
		frappe.client.get(SE, nama)


def test_tidak_ditulis_atau_dihapus_dengan_tangan(pejabat):
	nama = pasang(pejabat).name
	for user in (frappe.session.user, "Administrator"):
		frappe.set_user(user)
		for coba in (
			lambda: frappe.client.set_value(SE, nama, "pegawai", "X"),
			lambda: frappe.client.insert({"doctype": SE, "pegawai": pejabat, "status": "Aktif"}),
			lambda: frappe.client.delete(SE, nama),
			lambda: frappe.client.rename_doc(SE, nama, "lain"),
		):
			with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
				coba()


# --- passphrase ---


def test_frasa_tidak_tercetak_dan_tidak_diantrekan():
	rahasia = Rahasia(FRASA)
	for teks in (repr(rahasia), str(rahasia), f"{rahasia}", repr({"frasa": rahasia})):
		assert FRASA.decode() not in teks
	for simpan in (pickle.dumps, copy.copy):
		with pytest.raises(TypeError, match="tidak boleh disimpan"):
			simpan(rahasia)
	with pytest.raises(TypeError):
		json.dumps(rahasia)


def semua_tabel_tanpa(teks: str) -> list[str]:
	"""Tables of logs, jobs and versions in which a text stands."""
	ada = []
	for tabel in ("Error Log", "Activity Log", "Access Log", "Version", "Comment", "Scheduled Job Log", "Deleted Document", "Route History", SE, "Naskah Dinas"):  # fmt: skip
		if frappe.db.table_exists(tabel):
			isi = json.dumps(frappe.db.sql(f"select * from `tab{tabel}` order by creation desc limit 500"), default=str)  # fmt: skip
			ada += [tabel] if teks in isi else []
	return ada


@pytest.mark.parametrize("gagal", [None, "frasa", "adaptor", "render"])
def test_frasa_tidak_ada_di_log_mana_pun(kapuas, tte, monkeypatch, caplog, capfd, gagal):  # noqa: F811
	"""Signed, refused, and broken inside the adapter or the drawing: the passphrase is nowhere but in the request."""
	naskah = menunggu(kapuas)
	frasa = FRASA if gagal != "frasa" else b"frasa-keliru-5566"
	catat, monitor = [], frappe.log_error
	monkeypatch.setattr(frappe, "log_error", lambda *a, **k: catat.append((a, k)) or monitor(*a, **k))
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)
	if gagal == "adaptor":
		monkeypatch.setattr("pyhanko.sign.signers.PdfSigner.sign_pdf", lambda *a, **k: 1 / 0)
	if gagal == "render":
		monkeypatch.setattr("sistem_kerja.cetak.pdf", lambda *a, **k: 1 / 0)
	kiriman(monkeypatch, frasa=frasa)
	hasil = api.tandatangani(json.dumps([naskah.name]))
	assert bool(hasil["selesai"]) is (gagal is None), (hasil, catat)
	if gagal == "frasa":
		assert "Frasa sandinya salah" in hasil["ditolak"][0]["pesan"]
	if gagal == "render":
		assert catat and "ZeroDivisionError" in str(catat)
		assert "Hubungi administrator" in hasil["ditolak"][0]["pesan"]
	monkeypatch.setattr(tanda_tangan, "_pastikan_boleh", lambda n: 1 / 0)
	jejak = _jejak(naskah.name, Rahasia(frasa))
	keluaran = "".join(capfd.readouterr()) + caplog.text + jejak + str(catat) + json.dumps(hasil)
	keluaran += str(frappe.local.message_log) + str(frappe.local.form_dict)
	assert "Rahasia(********)" in jejak
	for tempat in (keluaran, frappe.as_json(frappe.local.response)):
		assert frasa.decode() not in tempat
	assert semua_tabel_tanpa(frasa.decode()) == []
	kunci = [k for k in frappe.cache.keys("*") if frasa in (_nilai(k) or b"")]
	assert kunci == []


def _jejak(nama: str, rahasia: Rahasia) -> str:
	"""What breaks as Frappe would log it, with every local variable on the way."""
	try:
		tanda_tangan.tandatangani(nama, rahasia)
	except ZeroDivisionError:
		return frappe.get_traceback(with_context=True)
	return ""


def _nilai(kunci: bytes) -> bytes:
	jenis = frappe.cache.type(kunci)
	if jenis == b"hash":
		return b"".join(b for satu in frappe.cache.execute_command("HGETALL", kunci).items() for b in satu if isinstance(b, bytes))  # fmt: skip
	return frappe.cache.execute_command("GET", kunci) if jenis == b"string" else b""


# --- the method of the portal and the desk ---


def test_beberapa_naskah_dengan_satu_frasa(kapuas, tte, monkeypatch):  # noqa: F811
	satu, dua = menunggu(kapuas), surat(kapuas.terkirim())
	asing = surat(kapuas.disetujui(), jenis="Surat Jawaban Pelibatan")
	sebagai(satu.penanda_tangan)
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)
	kiriman(monkeypatch, frasa=FRASA)
	hasil = api.tandatangani([satu.name, asing.name, dua.name, satu.name, "tidak-ada"])
	assert [h["name"] for h in hasil["selesai"]] == [satu.name, dua.name]
	assert {h["name"] for h in hasil["ditolak"]} == {asing.name, "tidak-ada"}
	assert all(h["pesan"] for h in hasil["ditolak"])
	kiriman(monkeypatch, frasa=FRASA)
	assert [h["name"] for h in api.tandatangani([{"name": satu.name}])["ditolak"]] == [
		str({"name": satu.name})
	]
	for isi, pesan in (([], "Pilih 1 sampai"), ([str(i) for i in range(101)], "Pilih 1 sampai 100")):
		with pytest.raises(TindakanTidakSah, match=pesan):
			api.tandatangani(isi)
	kiriman(monkeypatch, frasa=b"")
	with pytest.raises(TindakanTidakSah, match="Isi frasa"):
		api.tandatangani([satu.name])
	kiriman(monkeypatch)
	with pytest.raises(TindakanTidakSah, match="belum dikirim"):
		api.tandatangani([satu.name])


def test_memasang_lewat_metode_dan_dibatasi(pejabat, monkeypatch):
	kiriman(monkeypatch, frasa=FRASA, berkas=p12(*orang(pejabat)))
	assert api.pasang_sertifikat()["subjek"]
	kiriman(monkeypatch, frasa=b"salah", berkas=p12(*orang(pejabat)))
	for _ke in range(api.BATAS_COBA):
		with pytest.raises(TindakanTidakSah, match="Frasa sandinya salah"):
			api.pasang_sertifikat()
		for berkas in frappe.local.request.files.values():
			berkas.stream.seek(0)
	with pytest.raises(TindakanTidakSah, match="Terlalu sering"):
		api.pasang_sertifikat()


def test_pembaca_menyebut_semua_cacat():
	isi = p12("Uji Rekaan", jenis="rsa1024", hari=(-9, -2))
	with pytest.raises(GalatTandaTangan) as galat:
		pembaca.buka(isi, Rahasia(FRASA))
	assert "kedaluwarsa" in str(galat.value) and "lemah" in str(galat.value)
	baik = pembaca.buka(p12("Dr. Uji Rekaan, S.T.", "199001012015012001"), Rahasia(FRASA))
	assert baik.nomor == ("199001012015012001",) and baik.kunci == "RSA 2048 bit"
	assert pembaca.milik(baik, "lain", "199001012015012001", "") == ""
	assert bahan.PENERBIT == baik.penerbit
