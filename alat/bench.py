"""The bench: Frappe and ERPNext from upstream, our checkout linked into it, assets built."""

import getpass
import json
import os
import shutil
import sys
from pathlib import Path

from alat import sidik
from alat.jalankan import baca, jalankan, lingkungan
from alat.tempat import APLIKASI, CABANG, Rumah

HULU = {"frappe": "https://github.com/frappe/frappe", "erpnext": "https://github.com/frappe/erpnext"}
SARAN_JARINGAN = "Pastikan github.com, PyPI dan registri npm dapat dicapai dari komputer ini, lalu ulangi."


def hulu_tercapai(rumah: Rumah) -> bool:
	"""Whether Frappe's sources can be fetched from here."""
	alamat = f"{HULU['frappe']}.git"
	return bool(baca(["git", "ls-remote", "--heads", alamat, CABANG], rumah, batas=40))


def aplikasi_lengkap(rumah: Rumah, aplikasi: str) -> bool:
	"""Whether an app's sources, Python package and node modules are all in place."""
	folder = rumah.bench / "apps" / aplikasi
	if not (folder / aplikasi / "__init__.py").exists() or not rumah.python_bench.exists():
		return False
	if (folder / "package.json").exists() and not (folder / "node_modules" / ".yarn-integrity").exists():
		return False
	if aplikasi not in daftar_aplikasi(rumah):
		return False
	# The stamp spares starting Python when this was found true before.
	if rumah.baca_cap(f"aplikasi-{aplikasi}"):
		return True
	if baca([rumah.python_bench, "-c", f"import {aplikasi}"], rumah, cwd=rumah.akar) is None:
		return False
	rumah.tulis_cap(f"aplikasi-{aplikasi}", "1")
	return True


def lengkap(rumah: Rumah) -> bool:
	"""Whether the bench can be used without the network."""
	return all(aplikasi_lengkap(rumah, a) for a in HULU)


def daftar_aplikasi(rumah: Rumah) -> list[str]:
	berkas = rumah.situs / "apps.txt"
	return berkas.read_text(encoding="utf-8").split() if berkas.exists() else []


def _tulis_umum(folder: Path) -> None:
	"""bench refuses root unless the current folder's common_site_config.json names the user."""
	berkas = folder / "common_site_config.json"
	folder.mkdir(parents=True, exist_ok=True)
	isi = json.loads(berkas.read_text(encoding="utf-8")) if berkas.exists() else {}
	if isi.get("frappe_user") != getpass.getuser():
		berkas.write_text(json.dumps(isi | {"frappe_user": getpass.getuser()}, indent=1), encoding="utf-8")


def buat(rumah: Rumah) -> None:
	"""`bench init` with Frappe; a half-made bench is thrown away first."""
	if aplikasi_lengkap(rumah, "frappe"):
		return
	if rumah.bench.exists():
		shutil.rmtree(rumah.bench)
	akar = rumah.akar / "akar"
	_tulis_umum(akar / "sites")
	jalankan(
		[
			*(rumah.perkakas / "bin" / "bench", "init", "--skip-assets", "--no-backups"),
			*("--frappe-branch", CABANG, "--frappe-path", HULU["frappe"]),
			*("--python", os.path.realpath(sys.executable), rumah.bench),
		],
		rumah,
		"Menyiapkan bench gagal",
		catatan=rumah.catatan("bench"),
		cwd=akar,
		saran=SARAN_JARINGAN,
	)
	_tulis_umum(rumah.situs)
	_pastikan(rumah, "frappe")


def ambil_erpnext(rumah: Rumah) -> None:
	"""Fetch ERPNext; the full address spares bench a question to GitHub's API."""
	if aplikasi_lengkap(rumah, "erpnext"):
		return
	rumah.hapus_cap("aplikasi-erpnext")
	shutil.rmtree(rumah.bench / "apps" / "erpnext", ignore_errors=True)
	_tulis_umum(rumah.situs)
	jalankan(
		[
			*(rumah.perkakas / "bin" / "bench", "get-app", "--skip-assets"),
			*("--branch", CABANG, HULU["erpnext"]),
		],
		rumah,
		"Mengambil ERPNext gagal",
		catatan=rumah.catatan("erpnext"),
		cwd=rumah.bench,
		saran=SARAN_JARINGAN,
	)
	_pastikan(rumah, "erpnext")


def _pastikan(rumah: Rumah, aplikasi: str) -> None:
	"""bench sometimes fails with exit code 0; look at what is really there."""
	from alat.pesan import GagalLangkah

	if not aplikasi_lengkap(rumah, aplikasi):
		nama = "bench" if aplikasi == "frappe" else aplikasi
		raise GagalLangkah(
			f"{aplikasi} tidak terpasang lengkap di bench", SARAN_JARINGAN, rumah.catatan(nama)
		)


def kaitkan(rumah: Rumah) -> None:
	"""Make the calling checkout the bench's sistem_kerja, whichever checkout was linked before.

	A .pth file rather than `pip install -e`: it needs no network and writes nothing into the checkout,
	which may belong to another user.
	"""
	tautan = rumah.bench / "apps" / APLIKASI
	if not tautan.is_symlink() or Path(os.readlink(tautan)) != rumah.kode:
		if tautan.is_dir() and not tautan.is_symlink():
			shutil.rmtree(tautan)
		tautan.unlink(missing_ok=True)
		tautan.symlink_to(rumah.kode)
	pustaka = next((rumah.bench / "env" / "lib").glob("python3.*")) / "site-packages"
	(pustaka / f"{APLIKASI}.pth").write_text(f"{tautan}\n", encoding="utf-8")
	daftar = daftar_aplikasi(rumah)
	if APLIKASI not in daftar:
		(rumah.situs / "apps.txt").write_text("\n".join([*daftar, APLIKASI]) + "\n", encoding="utf-8")
	_pasang_kebutuhan(rumah, "requirements.txt")


def _pasang_kebutuhan(rumah: Rumah, nama: str) -> None:
	"""Python packages that our app needs besides Frappe's; normally all are there already."""
	berkas = rumah.kode / nama
	cap = sidik.sidik_berkas([berkas], rumah.kode)
	if rumah.baca_cap(f"bench-{nama}") == cap:
		return
	jalankan(
		["uv", "pip", "install", "--python", rumah.python_bench, "-r", berkas],
		rumah,
		f"Memasang {nama} di bench gagal",
		catatan=rumah.catatan(f"bench-{nama}"),
		saran=SARAN_JARINGAN,
	)
	rumah.tulis_cap(f"bench-{nama}", cap)


def pasang_alat_uji(rumah: Rumah) -> None:
	"""pytest and playwright into the bench, for the site and browser suites."""
	_pasang_kebutuhan(rumah, "requirements-uji.txt")


def bangun_aset(rumah: Rumah) -> list[str]:
	"""Compile JS and CSS of the apps whose sources changed; gives their names."""
	manifes = rumah.situs / "assets" / "assets.json"
	perlu = []
	for aplikasi in (*HULU, APLIKASI):
		sekarang = sidik.sidik_aset(rumah.kode) if aplikasi == APLIKASI else sidik.versi(rumah, aplikasi)
		terpasang = manifes.exists() and (rumah.situs / "assets" / aplikasi).exists()
		if not terpasang or rumah.baca_cap(f"aset-{aplikasi}") != sekarang:
			perlu.append((aplikasi, sekarang))
	if perlu:
		nama = [a for a, _ in perlu]
		jalankan(
			[rumah.perkakas / "bin" / "bench", "build", "--production", "--apps", ",".join(nama)],
			rumah,
			"Membangun aset web gagal",
			catatan=rumah.catatan("aset"),
			cwd=rumah.bench,
			env=lingkungan(rumah, NODE_OPTIONS="--max-old-space-size=2048"),
		)
		for aplikasi, sekarang in perlu:
			rumah.tulis_cap(f"aset-{aplikasi}", sekarang)
	return [a for a, _ in perlu]
