"""The page /sistem-kerja: who gets which page, what browsers may keep, that data within it cannot become markup."""

from __future__ import annotations

import gzip
import json
import re

import frappe
import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from sistem_kerja.api import kabar_saya
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.halaman_portal import HalamanPortal, versi

PNG = "Penugasan"


@pytest.fixture
def minta(monkeypatch):
	def satu(alamat: str, **kepala: str):
		jalan, _, kueri = alamat.partition("?")
		lingkungan = EnvironBuilder(path=f"/{jalan}", query_string=kueri, headers=kepala).get_environ()
		permintaan = Request(lingkungan)
		monkeypatch.setattr(frappe.local, "request", permintaan, raising=False)
		monkeypatch.setattr(frappe.local, "form_dict", frappe._dict(permintaan.args))
		halaman = HalamanPortal(jalan, 200)
		assert halaman.can_render()
		return halaman.render()

	return satu


def awal(jawab) -> dict:
	isi = re.search(r'<script type="application/json" id="awal">(.*?)</script>', jawab.get_data(as_text=True))
	return json.loads(isi[1])


def test_alamat_lama_diteruskan_dengan_kuerinya(minta):
	jawab = minta("kerja?buka=penugasan/PNG-1")
	assert (jawab.status_code, jawab.headers["Location"]) == (301, "/sistem-kerja?buka=penugasan/PNG-1")
	assert not HalamanPortal("kerjasama", 200).can_render()
	assert not HalamanPortal("sistem-kerja-lain", 200).can_render()


@pytest.mark.parametrize(
	("alamat", "ke"),
	[
		("sistem-kerja", "/login?redirect-to=/sistem-kerja#login"),
		(
			"sistem-kerja?buka=penugasan/PNG-1",
			"/login?redirect-to=/sistem-kerja%3Fbuka%3Dpenugasan/PNG-1#login",
		),
		(
			"sistem-kerja?buka=//jahat.invalid",
			"/login?redirect-to=/sistem-kerja%3Fbuka%3D//jahat.invalid#login",
		),
	],
)
def test_tamu_ke_halaman_masuk_dan_kembali(kapuas, minta, alamat, ke):
	frappe.set_user("Guest")
	jawab = minta(alamat)
	assert (jawab.status_code, jawab.headers["Location"]) == (302, ke)


def test_halaman_membawa_data_pertama_dan_tidak_disimpan(kapuas, minta):
	nama = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	frappe.db.set_value(PNG, nama, "kegiatan", "</script><script>alert(1)</script>")
	sebagai(kapuas.cerita.pegawai)
	jawab = minta("sistem-kerja")
	assert jawab.status_code == 200 and jawab.headers["Cache-Control"] == "no-store"
	assert "script-src 'self'" in jawab.headers["Content-Security-Policy"]
	teks = jawab.get_data(as_text=True)
	assert "alert(1)</script>" not in teks and teks.count("<script") == 2
	assert "</script><script>alert(1)</script>" in [b["judul"] for b in awal(jawab)["penugasan"]]
	assert f'data-pengguna="{frappe.session.user}"' in teks
	# Another address than Beranda asks for its own data.
	assert 'id="awal"' not in minta("sistem-kerja?buka=penugasan/X").get_data(as_text=True)


def test_bagian_menurut_orangnya(kapuas, minta):
	def rute() -> list[str]:
		return re.findall(r'data-rute="(\w*)"', minta("sistem-kerja").get_data(as_text=True))

	sebagai(kapuas.cerita.pegawai)
	assert rute() == ["", "tugas", "peluang", "data"]
	sebagai(kapuas.unit[kapuas.cerita.unit_pemilik].kepala)
	assert rute() == ["", "tugas", "peluang", "persetujuan", "tim", "data"]


def test_akun_tanpa_pegawai_mendapat_halaman_tanpa_data(minta):
	frappe.set_user("Administrator")
	jawab = minta("sistem-kerja")
	assert jawab.status_code == 200 and 'id="awal"' not in jawab.get_data(as_text=True)


def test_rangka_tidak_menyebut_siapa_pun(kapuas, minta):
	"""It is kept by the service worker for whoever uses the device."""
	sebagai(kapuas.cerita.pegawai)
	teks = minta("sistem-kerja/luring").get_data(as_text=True)
	assert 'data-csrf="" data-pengguna=""' in teks and 'id="awal"' not in teks
	assert frappe.session.user not in teks


@pytest.mark.parametrize("nama", ["portal.js", "portal.css"])
def test_aset_disimpan_selama_versinya(minta, nama):
	frappe.set_user("Guest")  # the login page may fetch them ahead, the service worker does
	jawab = minta(f"sistem-kerja/{nama}?v={versi()}")
	assert jawab.status_code == 200 and "immutable" in jawab.headers["Cache-Control"]
	assert "immutable" not in minta(f"sistem-kerja/{nama}?v=lama").headers["Cache-Control"]
	padat = minta(f"sistem-kerja/{nama}?v={versi()}", **{"Accept-Encoding": "gzip"})
	assert padat.headers["Content-Encoding"] == "gzip"
	assert gzip.decompress(padat.get_data()) == jawab.get_data()


def test_pekerja_memakai_versi_kini_dan_hanya_melayani_portal(minta):
	jawab = minta("sistem-kerja/pekerja.js")
	assert jawab.get_data(as_text=True).startswith(f'const VERSI = "{versi()}";')
	assert jawab.headers["Service-Worker-Allowed"] == "/sistem-kerja"
	assert jawab.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("nama", ["lain", "portal.js/x", "../hooks.py", "dasar.js"])
def test_selain_itu_tidak_ada(minta, nama):
	assert minta(f"sistem-kerja/{nama}").status_code == 404


# --- notices ---


def kabar(user: str, teks: str = "Penugasan «<b>A &amp; B</b>»", **lain) -> str:
	satu = frappe.new_doc("Notification Log")
	satu.update({"type": "Alert", "for_user": user, "subject": teks, **lain})
	return satu.insert(ignore_permissions=True).name  # as the background job writes them


def test_kabar_hanya_milik_sendiri_dan_berupa_teks(kapuas):
	sebagai(kapuas.cerita.pegawai)
	saya = frappe.session.user
	milik = kabar(saya, link="/sistem-kerja?buka=penugasan/PNG-1")
	lain = kabar("Administrator")
	isi = kabar_saya.daftar()
	baris = {b.name: b for b in isi["baris"]}
	assert milik in baris and lain not in baris
	assert baris[milik].teks == "Penugasan «A & B»"
	assert baris[milik].tautan == "/sistem-kerja?buka=penugasan/PNG-1"
	assert kabar_saya.tandai_dibaca(lain)["belum"] == isi["belum"]
	assert not frappe.db.get_value("Notification Log", lain, "read")
	assert kabar_saya.tandai_dibaca(milik)["belum"] == isi["belum"] - 1
	kabar(saya)
	assert kabar_saya.tandai_dibaca() == {"belum": 0}
	assert not frappe.db.get_value("Notification Log", lain, "read")


@pytest.mark.parametrize(
	"tautan", ["javascript:alert(1)", "//jahat.invalid", "https://jahat.invalid", "/\\jahat.invalid"]
)
def test_tautan_kabar_tidak_ke_luar(kapuas, tautan):
	sebagai(kapuas.cerita.pegawai)
	nama = kabar(frappe.session.user, link=tautan)
	assert {b.name: b for b in kabar_saya.daftar()["baris"]}[nama].tautan is None


@pytest.mark.parametrize("panggil", [kabar_saya.daftar, kabar_saya.tandai_dibaca])
def test_tamu_tidak_mendapat_kabar(kapuas, panggil):
	frappe.set_user("Guest")
	with pytest.raises(TidakBerwenang):
		panggil()
