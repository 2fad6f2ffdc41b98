"""Tools in the home: frappe-bench (with uv) in a venv, yarn 1 under an npm prefix."""

import shutil
import sys
from pathlib import Path

from alat.jalankan import baca, jalankan
from alat.tempat import Rumah

BENCH = "frappe-bench==5.31.1"
YARN = "1.22.22"  # npm's plain `yarn` may be 2.x, which cannot read Frappe's lock files
SARAN = "Pastikan PyPI dan registri npm dapat dicapai (proxy?), lalu ulangi."


def siapkan(rumah: Rumah) -> None:
	"""Both tools, each only when missing."""
	_siapkan_bench(rumah)
	_siapkan_yarn(rumah)


def buat_venv(rumah: Rumah, tempat: Path, nama: str) -> None:
	"""A fresh venv; a broken one is thrown away."""
	if (tempat / "bin" / "python").exists() and baca(
		[tempat / "bin" / "pip", "--version"], rumah
	) is not None:
		return
	shutil.rmtree(tempat, ignore_errors=True)
	jalankan(
		[sys.executable, "-m", "venv", tempat],
		rumah,
		f"Membuat lingkungan Python {nama} gagal",
		catatan=rumah.catatan(f"venv-{nama}"),
		saran="Pasang modul venv: apt-get install python3-venv",
	)


def _siapkan_bench(rumah: Rumah) -> None:
	python = rumah.perkakas / "bin" / "python"
	if rumah.baca_cap("perkakas") == BENCH and python.exists():
		return
	buat_venv(rumah, rumah.perkakas, "perkakas")
	jalankan(
		[python, "-m", "pip", "install", "--disable-pip-version-check", BENCH],
		rumah,
		"Memasang frappe-bench gagal",
		catatan=rumah.catatan("perkakas"),
		saran=SARAN,
	)
	rumah.tulis_cap("perkakas", BENCH)


def _siapkan_yarn(rumah: Rumah) -> None:
	versi = baca(["yarn", "--version"], rumah, cwd=rumah.akar) or ""
	if versi.startswith("1."):
		return
	jalankan(
		["npm", "install", "--global", "--prefix", rumah.node, "--no-fund", "--no-audit", f"yarn@{YARN}"],
		rumah,
		"Memasang yarn gagal",
		catatan=rumah.catatan("yarn"),
		saran=SARAN,
	)
