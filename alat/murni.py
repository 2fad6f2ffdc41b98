"""The part without Frappe: its venv, lint, the preview."""

import sys
from pathlib import Path

from alat import paket, sidik
from alat.jalankan import baca, cari, jalankan, kode_keluar, lingkungan
from alat.kunci import kunci
from alat.perkakas import buat_venv
from alat.pesan import GagalLangkah, Kemajuan, ucap
from alat.prasyarat import periksa_daerah, periksa_tempat
from alat.tempat import APLIKASI, Rumah

MODUL = {
	"requirements.txt": "pydantic, jinja2, weasyprint, yaml",
	"requirements-uji.txt": "pytest, hypothesis",
}


def siapkan_venv(rumah: Rumah, *daftar: str) -> Path:
	"""Python that has the packages of the named requirement files.

	Without network the calling Python is taken when it happens to have them all.
	"""
	python = rumah.uji / "bin" / "python"
	cap = sidik.sidik_berkas([rumah.kode / d for d in daftar], rumah.kode)
	nama_cap = f"murni-{len(daftar)}"
	if python.exists() and rumah.baca_cap(nama_cap) == cap:
		return python
	try:
		buat_venv(rumah, rumah.uji, "uji")
		kebutuhan = [k for d in daftar for k in ("-r", rumah.kode / d)]
		jalankan(
			[python, "-m", "pip", "install", "--disable-pip-version-check", *kebutuhan],
			rumah,
			"Memasang pustaka Python gagal",
			catatan=rumah.catatan("venv-uji"),
			saran="Pastikan PyPI dapat dicapai (proxy? pip config?), lalu ulangi.",
		)
	except GagalLangkah:
		modul = ", ".join(MODUL[d] for d in daftar)
		if baca([sys.executable, "-c", f"import {modul}"], rumah) is None:
			raise
		return Path(sys.executable)
	rumah.tulis_cap(nama_cap, cap)
	return python


def pratinjau(rumah: Rumah, daerah: str, sebab: str = "") -> int:
	"""Walk the example with the pure rules; `sebab` says why there is no site."""
	periksa_daerah(rumah, daerah)
	periksa_tempat(rumah, 1)
	kemajuan = Kemajuan(3)
	with kunci(rumah.akar / "kerja.kunci", "pratinjau"):
		with kemajuan.langkah("Paket sistem untuk naskah PDF"):
			_pasang_paket(rumah)
		with kemajuan.langkah("Pustaka Python pratinjau"):
			python = siapkan_venv(rumah, "requirements.txt")
	with kemajuan.langkah(f"Pratinjau {daerah}", tampak=True):
		keluaran = rumah.keluaran
		kode = kode_keluar(
			[python, "-m", "sistem_kerja.pratinjau", "--daerah", daerah, "--keluaran", keluaran],
			rumah,
			cwd=rumah.kode,
			env=lingkungan(rumah, PYTHONPATH=str(rumah.kode)),
		)
		if kode:
			raise GagalLangkah(f"Pratinjau berhenti dengan kode {kode}", "Lihat pesan di atas.")
	ucap(f"Naskah: {keluaran}")
	if sebab:
		ucap(f"Situs Frappe TIDAK dibuat: {sebab}")
	ucap(f"Yang dijalankan: pratinjau tanpa Frappe (daerah {daerah}).")
	return 0


def _pasang_paket(rumah: Rumah) -> None:
	"""Missing system packages are installed when possible; the preview decides itself what it cannot do."""
	try:
		paket.pasang(rumah, paket.MURNI)
	except GagalLangkah as gagal:
		if not paket._venv(rumah):
			raise
		ucap(f"(diteruskan walau: {gagal.apa})")


def lint(rumah: Rumah) -> int:
	"""ruff check and ruff format --check over the whole checkout; mypy --strict over the pure rules."""
	ruff = _ruff(rumah)
	mypy = Path(ruff).parent / "mypy"
	# The cache goes to the home: the checkout may be read-only.
	cache = ["--cache-dir", rumah.akar / "ruff"]
	hasil = [
		kode_keluar([ruff, *kata, *cache, "."], rumah, cwd=rumah.kode)
		for kata in (["check"], ["format", "--check"])
	]
	if mypy.exists():
		aturan = f"{APLIKASI}/regulasi"
		kata = [mypy, "--strict", "--cache-dir", rumah.akar / "mypy", aturan]
		hasil.append(kode_keluar(kata, rumah, cwd=rumah.kode))
	else:
		ucap("mypy tidak terpasang, sehingga tipe aturan tidak diperiksa.")
	ucap(
		"lint: bersih"
		if not any(hasil)
		else "lint: ada yang harus diperbaiki (ruff check --fix; ruff format)"
	)
	return int(any(hasil))


def _ruff(rumah: Rumah) -> str:
	periksa_tempat(rumah, 1)
	with kunci(rumah.akar / "kerja.kunci", "make lint"):
		try:
			python = siapkan_venv(rumah, "requirements.txt", "requirements-uji.txt")
		except GagalLangkah:
			if not cari("ruff", rumah):
				raise
			return cari("ruff", rumah)
	di_venv = python.parent / "ruff"
	return str(di_venv) if di_venv.exists() else (cari("ruff", rumah) or str(di_venv))
