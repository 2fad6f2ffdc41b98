"""`make test` and `make siap`."""

import contextlib
import os
from pathlib import Path

from alat import bench, layanan, paket, sajian, sidik, situs
from alat.hasil import Hasil, jalankan_suite, ringkasan
from alat.kunci import kunci
from alat.murni import siapkan_venv
from alat.persiapan import (
	LANGKAH_BENCH,
	LANGKAH_DASAR,
	alasan_tanpa_bench,
	siapkan_bench,
	siapkan_dasar_dan_aset,
)
from alat.pesan import GagalLangkah, Kemajuan, ucap
from alat.port import pilih
from alat.prasyarat import periksa_tempat
from alat.tempat import APLIKASI, Rumah

UJI_MURNI = ("regulasi", "integrasi", "alat", "struktur")


def uji(rumah: Rumah) -> int:
	"""All suites; a suite that could not start is a failure unless Frappe cannot be had at all."""
	periksa_tempat(rumah, 1)
	with kunci(rumah.akar / "kerja.kunci", "make test"):
		hasil = [_uji_murni(rumah)]
		sebab = alasan_tanpa_bench(rumah)
		if not sebab:
			hasil += _uji_bench(rumah)
	if sebab:
		ucap(f"\nTIDAK dijalankan: uji situs dan peramban; {sebab}.")
	return ringkasan(hasil)


def _uji_murni(rumah: Rumah) -> Hasil:
	"""The suites that need no Frappe, in one pytest run."""
	kemajuan = Kemajuan(2)
	try:
		with kemajuan.langkah("Pustaka Python untuk uji aturan"):
			with contextlib.suppress(GagalLangkah):  # the tests that need a font or Pango will tell
				paket.pasang(rumah, paket.MURNI)
			python = siapkan_venv(rumah, "requirements.txt", "requirements-uji.txt")
	except GagalLangkah as gagal:
		ucap("\n" + gagal.teks())
		return Hasil("aturan", tidak_jalan=gagal.apa)
	with kemajuan.langkah("Uji aturan (tanpa Frappe)", tampak=True):
		folder = [rumah.kode / APLIKASI / "tests" / n for n in UJI_MURNI]
		return jalankan_suite(rumah, "aturan", python, folder, cwd=rumah.kode, PYTHONPATH=str(rumah.kode))


def _uji_bench(rumah: Rumah) -> list[Hasil]:
	"""Site and browser suites; a failure to prepare is reported as the failure of both."""
	kemajuan = Kemajuan(LANGKAH_BENCH + 1 + LANGKAH_DASAR + 3)
	with contextlib.ExitStack() as tumpukan:
		try:
			siapkan_semua(rumah, kemajuan, tumpukan)
		except GagalLangkah as gagal:
			ucap("\n" + gagal.teks())
			return [Hasil(n, tidak_jalan=gagal.apa) for n in ("situs", "peramban")]
		with kemajuan.langkah("Uji situs", tampak=True):
			hasil = _suite_situs_berdua(rumah)
		with kemajuan.langkah("Uji peramban", tampak=True):
			return [hasil, suite_peramban(rumah)]


def siapkan_semua(rumah: Rumah, kemajuan: Kemajuan, tumpukan: contextlib.ExitStack) -> None:
	"""Bench, services (until the stack closes), assets and test site."""
	siapkan_bench(rumah, kemajuan, paket.PERAMBAN)
	with kemajuan.langkah("MariaDB dan Redis pribadi"):
		tumpukan.enter_context(layanan.layanan(rumah))
	siapkan_dasar_dan_aset(rumah, kemajuan)
	with kemajuan.langkah(f"Situs {situs.SITUS_UJI}"):
		bench.pasang_alat_uji(rumah)
		siapkan_situs_uji(rumah)


def siapkan_situs_uji(rumah: Rumah) -> None:
	"""Test site from its dump; the dump is made when an input of the installation changed."""
	cadangan = rumah.cadangan / f"uji-{sidik.kunci_uji(rumah)}.sql.gz"
	if not cadangan.exists() or os.environ.get("SEGAR"):
		_buat_situs_uji(rumah, cadangan)
	else:
		situs.dari_cadangan(rumah, situs.SITUS_UJI, cadangan)
	situs.dari_cadangan(rumah, situs.SITUS_UJI_KEDUA, cadangan)


def siapkan_situs_kosong(rumah: Rumah) -> None:
	"""The site without data from its dump, made anew like that of the test site."""
	cadangan = rumah.cadangan / f"kosong-{sidik.kunci_uji(rumah)}.sql.gz"
	if cadangan.exists() and not os.environ.get("SEGAR"):
		situs.dari_cadangan(rumah, situs.SITUS_KOSONG, cadangan)
		return
	situs.dari_cadangan(rumah, situs.SITUS_KOSONG, situs.cadangan_dasar(rumah))
	situs.pasang_aplikasi(rumah, situs.SITUS_KOSONG)
	_simpan_cadangan(rumah, situs.SITUS_KOSONG, cadangan)


def _simpan_cadangan(rumah: Rumah, nama: str, tujuan: Path) -> None:
	"""Keep a site as a dump, in place of the former one of its kind."""
	from alat import basisdata

	jenis = tujuan.name.partition("-")[0]
	for lama in rumah.cadangan.glob(f"{jenis}-*.sql.gz"):
		lama.unlink()
	basisdata.cadangkan(rumah, situs.nama_basis(nama), tujuan)


def _buat_situs_uji(rumah: Rumah, cadangan: Path) -> None:
	situs.dari_cadangan(rumah, situs.SITUS_UJI, situs.cadangan_dasar(rumah))
	situs.pasang_aplikasi(rumah, situs.SITUS_UJI)
	situs.frappe(
		*(rumah, "Menyiapkan pemeran uji gagal", "contoh-uji"), *("--site", situs.SITUS_UJI, "contoh", "uji")
	)
	_simpan_cadangan(rumah, situs.SITUS_UJI, cadangan)
	layanan.kosongkan_singgahan(rumah)


def _suite_situs_berdua(rumah: Rumah) -> Hasil:
	"""The site tests in two processes, whole files each, every process with its copy of the site."""
	dua = f"{situs.SITUS_UJI},{situs.SITUS_UJI_KEDUA}"
	return _suite_situs(rumah, "situs", *("-n", "2", "--dist", "loadfile"), SISTEM_KERJA_SITUS=dua)


def _suite_situs(rumah: Rumah, nama: str, *kata: str, **env: str) -> Hasil:
	"""One suite under the bench's Python, in the sites folder."""
	env.setdefault("SISTEM_KERJA_SITUS", situs.SITUS_UJI)
	return jalankan_suite(
		rumah,
		nama,
		rumah.python_bench,
		[rumah.kode / APLIKASI / "tests" / nama],
		*kata,
		cwd=rumah.situs,
		SISTEM_KERJA_SITES=str(rumah.situs),
		**env,
	)


def suite_peramban(rumah: Rumah, **env: str) -> Hasil:
	"""Browser suite against a web server of its own, whose address is in SISTEM_KERJA_URL."""
	if not (rumah.kode / APLIKASI / "tests" / "peramban").is_dir():
		return Hasil("peramban", catatan="tidak ada folder")
	port = pilih(8765)
	alamat = f"http://127.0.0.1:{port}"  # a bare system may not know the name localhost
	situs.ubah_situs(rumah, situs.SITUS_UJI, host_name=alamat)
	try:
		siapkan_situs_kosong(rumah)
		with sajian.web(rumah, situs.SITUS_UJI, port):
			return _suite_situs(
				*(rumah, "peramban"),
				SISTEM_KERJA_URL=alamat,
				SISTEM_KERJA_SITUS_KOSONG=situs.SITUS_KOSONG,
				SISTEM_KERJA_CHROMIUM=paket.peramban(rumah) or "",
				**env,
			)
	except GagalLangkah as gagal:
		ucap("\n" + gagal.teks())
		return Hasil("peramban", tidak_jalan=gagal.apa)


def siap(rumah: Rumah) -> int:
	"""Bench, assets and test site for developers; nothing stays running."""
	periksa_tempat(rumah, 1)
	sebab = alasan_tanpa_bench(rumah)
	if sebab:
		raise GagalLangkah(sebab, bench.SARAN_JARINGAN)
	kemajuan = Kemajuan(LANGKAH_BENCH + 1 + LANGKAH_DASAR + 1)
	with kunci(rumah.akar / "kerja.kunci", "make siap"), contextlib.ExitStack() as tumpukan:
		siapkan_semua(rumah, kemajuan, tumpukan)
	ucap(f"\nSiap. Bench: {rumah.bench}\nSitus uji: {situs.SITUS_UJI} (Administrator / {situs.SANDI_ADMIN})")
	ucap("Jalankan layanan dengan: python3 -m alat layanan")
	return 0
