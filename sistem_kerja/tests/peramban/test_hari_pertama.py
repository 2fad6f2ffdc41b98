"""An administrator's first day: an empty site, the onboarding alone, and in the end a request is on its way.

SISTEM_KERJA_SITUS_KOSONG names a site with the app and nothing else; what the day makes stays in it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import sistem_kerja
from sistem_kerja.layanan.langkah_awal import LANGKAH
from sistem_kerja.tests.peramban import kosong as k
from sistem_kerja.tests.peramban.conftest import MEJA, _tunggu_menjawab
from sistem_kerja.tests.peramban.hari import Pengamat
from sistem_kerja.tests.peramban.potret import potret

SITUS = os.environ.get("SISTEM_KERJA_SITUS_KOSONG")
AKAR = Path(sistem_kerja.__file__).parent.parent
CONTOH = AKAR / "docs" / "contoh_impor"
LAMBANG = AKAR / "sistem_kerja" / "public" / "images" / "lambang_contoh.svg"
COMPANY, ADMIN, PENGELOLA = "Pemerintah Kabupaten Contoh", "admin@contoh.invalid", "hr@contoh.invalid"
SPP = "Surat Permohonan Pelibatan"
URUT = [*LANGKAH]

pytestmark = pytest.mark.skipif(not SITUS, reason="SISTEM_KERJA_SITUS_KOSONG tidak menyebut situs kosong")


@pytest.fixture(scope="module")
def alamat_kosong(situs):
	"""Web server and queue worker of the empty site."""
	k.buang_antrean(situs.local.site)
	port = k.port_bebas()
	with (
		k.proses("--site", SITUS, "serve", "--port", str(port), "--noreload") as web,
		k.proses("worker", "--quiet", "--queue", "short,default,long"),
	):
		yield _tunggu_menjawab(web, f"http://127.0.0.1:{port}")


@pytest.fixture
def halaman(peramban, alamat_kosong):
	"""The desk of somebody who has not logged in; the browser may complain of nothing."""
	pengamat = Pengamat()
	konteks = peramban.new_context(**MEJA, locale="id-ID", timezone_id="Asia/Jakarta", base_url=alamat_kosong)
	satu = pengamat.awasi(konteks.new_page())
	yield satu
	potret(satu, "hari_pertama_akhir")
	konteks.close()
	assert pengamat.keluhan == []


def tercentang(halaman: Page, banyak: int) -> None:
	"""The first steps are ticked by what the site holds now, in this order, and no other."""
	assert [judul for judul, ya in k.ruang_kerja(halaman).items() if ya] == URUT[:banyak]


def test_dari_situs_kosong_sampai_permohonan(halaman):
	k.masuk(halaman, "Administrator", k.SANDI_AWAL)
	k.wizard(halaman, COMPANY, ADMIN)
	tercentang(halaman, 0)
	isi_kop(halaman)
	terapkan_profil(halaman)
	tercentang(halaman, 2)
	potret(halaman, "meja_onboarding")
	k.langkah(halaman, URUT[2])
	k.impor(halaman, "Unit", str(CONTOH / "unit.csv"))
	beri_nama_kepala_daerah(halaman)
	tercentang(halaman, 3)
	k.langkah(halaman, URUT[3])
	k.impor(halaman, "Pegawai", str(CONTOH / "pegawai.csv"))
	tercentang(halaman, 4)
	k.langkah(halaman, URUT[4])
	k.impor(halaman, "Unit", str(CONTOH / "unit.csv"))
	tercentang(halaman, 6)
	k.langkah(halaman, URUT[5])
	expect(halaman.locator(".report-wrapper:visible, .no-report-area:visible").first).to_be_visible()
	k.ruang_kerja(halaman)
	buat_akun(halaman)
	permohonan_berangkat(halaman)


def isi_kop(halaman: Page) -> None:
	k.langkah(halaman, URUT[0])
	k.isi(
		halaman,
		"Pengaturan Sistem Kerja",
		company=COMPANY,
		kop_pemerintah=COMPANY,
		alamat="Jalan Contoh Nomor 1",
		kontak="surat@contoh.invalid",
		alamat_publik="https://naskah.contoh.invalid",
	)
	k.unggah(halaman, "lambang", str(LAMBANG))
	halaman.locator(".page-head:visible .primary-action:visible").click()
	halaman.wait_for_function("!cur_frm.is_dirty() && frappe.dom.freeze_count === 0")
	tercentang(halaman, 1)


def terapkan_profil(halaman: Page) -> None:
	"""A regency that is not shipped: copied from one that is, then put in force."""
	k.langkah(halaman, URUT[1])
	halaman.locator(".list-row-container a[data-name=kapuas]").click()
	k.siap(halaman, "Profil Sistem Kerja")
	halaman.get_by_role("button", name="Salin dan Berkas").click()
	halaman.locator(".dropdown-menu.show .dropdown-item", has_text=re.compile("^Salin$")).click()
	dialog = halaman.locator(".modal.show")
	for kolom, nilai in {"kode": "contoh", "nama": "Kabupaten Contoh", "ibu_kota": "Contoh"}.items():
		dialog.locator(f'[data-fieldname="{kolom}"] input').fill(nilai)
	dialog.get_by_role("button", name="Salin", exact=True).click()
	halaman.wait_for_url(re.compile("/profil-sistem-kerja/contoh$"))
	k.siap(halaman, "Profil Sistem Kerja")
	halaman.get_by_role("button", name="Terapkan Profil").click()
	dialog = halaman.locator(".modal-dialog:visible")
	expect(dialog).to_contain_text("menjadi aturan pertama yang berlaku")
	dialog.get_by_role("button", name="Terapkan", exact=True).click()
	k.siap(halaman, "Penerapan Profil")


def beri_nama_kepala_daerah(halaman: Page) -> None:
	halaman.goto("/app/unit-organisasi/CTH")
	k.isi(halaman, "Unit Organisasi", nama_kepala_daerah="Contoh Teladan, S.E.")
	k.simpan(halaman)


def buat_akun(halaman: Page) -> None:
	"""The HR officer by hand, the employees in one go from Kesehatan Sistem; in the end nothing is amiss."""
	k.langkah(halaman, URUT[6])
	halaman.goto("/app/user/new")
	k.isi(halaman, "User", email=PENGELOLA, first_name="Pengelola", language="id", send_welcome_email=0)
	k.simpan(halaman)
	halaman.locator(".modal.show .btn-modal-close:visible").click()  # it says that no role is given yet
	expect(halaman.locator(".modal.show")).to_have_count(0)
	halaman.locator("#user-roles_permissions_tab-tab").click()
	halaman.locator('[data-fieldname="roles"] input[data-unit="Pengelola Kepegawaian"]').check()
	k.isi(halaman, "User", new_password=k.SANDI)
	k.simpan(halaman)
	halaman.goto("/app/kesehatan-sistem")
	halaman.get_by_role("button", name="Buat Akun").click()
	expect(halaman.locator("#alert-container")).to_contain_text("10 akun dibuat")
	expect(halaman.get_by_role("heading", name="Akun pegawai")).to_be_visible()
	tunggu_akun(halaman)
	expect(halaman.locator(".butir.gangguan")).to_have_count(0)
	potret(halaman, "meja_kesehatan")
	# With every step done the onboarding has gone from the workspace.
	halaman.goto(k.RUANG)
	expect(halaman.locator(".shortcut-widget-box").first).to_be_visible()
	expect(halaman.locator(".onboarding-step:visible")).to_have_count(0)


def tunggu_akun(halaman: Page) -> None:
	"""Asked again until the worker is through."""
	for _kali in range(60):
		with halaman.expect_response(lambda r: "kesehatan.periksa" in r.url) as jawaban:
			halaman.get_by_role("button", name="Periksa Lagi").click()
		if all(
			b["tingkat"] == "baik"
			for b in jawaban.value.json()["message"]["baris"]
			if b["judul"] == "Akun pegawai"
		):
			return
	raise AssertionError("akun pegawai belum juga dibuat")


def permohonan_berangkat(halaman: Page) -> None:
	"""The HR officer writes a request and it waits for its sender, by the rules just put in force."""
	k.keluar(halaman)
	k.masuk(halaman, PENGELOLA, k.SANDI)
	halaman.goto("/app/surat-permohonan-pelibatan/new")
	k.isi(
		halaman,
		SPP,
		jalur="penunjukan_lintas_unit",
		unit_pemilik="CTH.DINKES.KESMAS",
		unit_dituju="CTH.KOMINFO.APTIKA",
		kegiatan="Sensus Gizi Contoh",
		maksud_tujuan="Mengolah data sensus gizi.",
		kompetensi="Pengolahan data",
		ekspektasi_target="Data seluruh desa terolah.",
		jumlah=1,
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta="Ahli Muda",
	)
	hari = halaman.evaluate(
		"[frappe.datetime.get_today(), frappe.datetime.add_days(frappe.datetime.get_today(), 60)]"
	)
	k.isi(halaman, SPP, mulai=hari[0], selesai=hari[1])
	k.simpan(halaman)
	expect(halaman.locator(".sk-kepala:visible")).to_contain_text("Kepala Bidang Kesehatan Masyarakat")
	potret(halaman, "hari_pertama_permohonan")
