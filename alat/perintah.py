"""The commands behind `make ...`."""

import argparse
import os
import signal
import sys

from alat import jalankan
from alat.pesan import Dihentikan, GagalLangkah, saran_dari_catatan, ucap
from alat.tempat import rumah_dari

MODUL = {
	"demo": "dari nol sampai situs contoh yang berjalan (DAERAH=..., SAJIKAN=0, PORT=8000)",
	"test": "semua uji; yang perlu Frappe dijalankan bila bench ada atau dapat dibuat",
	"gambar": "ambil ulang gambar panduan (docs/gambar) dengan uji peramban",
	"lint": "periksa gaya kode dan tipe (ruff check, ruff format --check, mypy)",
	"pratinjau": "jalankan contoh tanpa Frappe: aturan dan naskah PDF (DAERAH=...)",
	"siap": "siapkan bench, aset dan situs uji untuk pengembang",
	"contoh": "muat daerah contoh ke situs demo (DAERAH=...)",
	"hapus-contoh": "hapus daerah contoh dari situs demo (DAERAH=...)",
	"layanan": "jalankan MariaDB dan Redis pribadi sampai Ctrl-C",
	"berhenti": "hentikan layanan pribadi yang tertinggal",
	"bersih": "hapus semua yang dibuat alat ini (bench, situs, data)",
}


def pengurai() -> argparse.ArgumentParser:
	"""Command line of `python3 -m alat`."""
	p = argparse.ArgumentParser(prog="alat", description="Alat penyiapan sistem_kerja", add_help=True)
	sub = p.add_subparsers(dest="perintah", metavar="PERINTAH")
	for nama, arti in MODUL.items():
		s = sub.add_parser(nama, help=arti, description=arti)
		if nama in ("demo", "pratinjau", "contoh", "hapus-contoh"):
			s.add_argument("--daerah", default="kapuas")
		if nama == "demo":
			# Text: what cannot be read as a number is refused in our own words.
			s.add_argument("--port", default="8000")
			s.add_argument("--sajikan", default="1")
	return p


def bantuan() -> None:
	"""List of the targets."""
	ucap("Perintah sistem_kerja (make PERINTAH):\n")
	for nama, arti in MODUL.items():
		ucap(f"  {nama:<14}{arti}")
	ucap("\nSEGAR=1 membuat situs demo atau situs uji dari awal.")
	ucap("Semua hasil ada di SISTEM_KERJA_HOME (bawaan: ~/.local/share/sistem_kerja).")


def baca_port(teks: str) -> int:
	"""PORT=... as a number."""
	if not teks.isascii() or not teks.isdigit():
		raise GagalLangkah(f"PORT={teks} bukan angka", "Pilih PORT antara 1024 dan 65535.")
	return int(teks)


def baca_ya(teks: str, nama: str) -> bool:
	"""A switch of the command line: 1 or 0."""
	if teks not in ("0", "1"):
		raise GagalLangkah(f"{nama}={teks} tidak dikenal", f"Pilih {nama}=1 atau {nama}=0.")
	return teks == "1"


def _tangkap_isyarat() -> None:
	def berhenti(nomor, _bingkai):
		raise Dihentikan(nomor)

	for nomor in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
		signal.signal(nomor, berhenti)


def _abaikan_isyarat() -> None:
	"""During the last clean-up a second Ctrl-C must not leave processes behind."""
	for nomor in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
		signal.signal(nomor, signal.SIG_IGN)


def jalankan_perintah(kata: list[str]) -> int:
	"""Run one command; the exit code."""
	pilihan = pengurai().parse_args(kata)
	_tangkap_isyarat()
	try:
		if not pilihan.perintah:
			bantuan()
			return 0
		return _pilih(pilihan)
	except GagalLangkah as gagal:
		ucap("\n" + gagal.teks())
		return 1
	except BrokenPipeError:  # whoever read our output has gone, as in `make help | head`
		os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
		return 128 + signal.SIGPIPE
	except OSError as salah:
		ucap("\n" + GagalLangkah(f"Kesalahan sistem: {salah}", saran_dari_catatan(str(salah))).teks())
		return 1
	except Dihentikan as henti:
		ucap("\nDihentikan.")
		return 128 + int(henti.args[0])
	finally:
		_abaikan_isyarat()
		jalankan.hentikan_semua()


def _pilih(pilihan: argparse.Namespace) -> int:
	"""Import only what the command needs: the tool answers fast and a broken part stays local."""
	rumah = rumah_dari()
	if pilihan.perintah == "demo":
		from alat.demo import demo

		return demo(rumah, pilihan.daerah, baca_port(pilihan.port), baca_ya(pilihan.sajikan, "SAJIKAN"))
	if pilihan.perintah in ("contoh", "hapus-contoh"):
		from alat.demo import ubah_contoh

		return ubah_contoh(rumah, pilihan.daerah, muat=pilihan.perintah == "contoh")
	if pilihan.perintah == "test":
		from alat.uji import uji

		return uji(rumah)
	if pilihan.perintah == "gambar":
		from alat.gambar import gambar

		return gambar(rumah)
	if pilihan.perintah == "lint":
		from alat.murni import lint

		return lint(rumah)
	if pilihan.perintah == "pratinjau":
		from alat.murni import pratinjau

		return pratinjau(rumah, pilihan.daerah)
	if pilihan.perintah == "siap":
		from alat.uji import siap

		return siap(rumah)
	from alat import urusan

	return {"layanan": urusan.jaga, "berhenti": urusan.berhenti, "bersih": urusan.bersih}[pilihan.perintah](
		rumah
	)
