"""Fingerprints: which state of the sources a dump, an asset build or a site was made from."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from alat.jalankan import baca
from alat.tempat import APLIKASI, Rumah

# Kinds of files that shape what the database of a site holds.
JENIS_DATA = {".json", ".toml", ".csv", ".txt", ".yaml"}
BUKAN_APLIKASI = {"tests", "pratinjau", "__pycache__", "node_modules", "public"}


def sidik_berkas(berkas: Iterable[Path], akar: Path) -> str:
	"""Fingerprint of names and contents, whatever the order and wherever the root lies."""
	jumlah = hashlib.sha256()
	for satu in sorted(berkas):
		jumlah.update(str(satu.relative_to(akar)).encode() + b"\0")
		jumlah.update(hashlib.sha256(satu.read_bytes()).digest())
	return jumlah.hexdigest()[:16]


def berkas_di(folder: Path, akhiran: set[str] | None = None, bukan: set[str] = BUKAN_APLIKASI) -> list[Path]:
	"""Files below a folder, without those in the named sub-folders."""
	return [
		b
		for b in folder.rglob("*")
		if b.is_file()
		and (akhiran is None or b.suffix in akhiran)
		and not bukan.intersection(b.relative_to(folder).parts)
	]


def sidik_aplikasi(kode: Path) -> str:
	"""State of everything that `migrate` may act on: a demo site is migrated when it changes."""
	folder = kode / APLIKASI
	return sidik_berkas(berkas_di(folder, {*JENIS_DATA, ".py", ".html", ".js"}), kode)


def sidik_pemasangan(kode: Path) -> str:
	"""State of what is in the database right after installation and after the cast of the tests was made.

	Narrower than `sidik_aplikasi`: a changed rule or controller needs no new test dump, a changed DocType,
	fixture, installer or cast does.
	"""
	folder = kode / APLIKASI
	kode_py = [b for b in folder.glob("*.py")]
	for sub in ("demo", "sistem_kerja/workflow", "tests/pemeran"):
		kode_py += berkas_di(folder / sub, {".py"}) if (folder / sub).is_dir() else []
	return sidik_berkas({*kode_py, *berkas_di(folder, JENIS_DATA)}, kode)


def sidik_aset(kode: Path) -> str:
	"""State of what `bench build` compiles of our app."""
	folder = kode / APLIKASI
	publik = folder / "public"
	berkas = [b for b in publik.rglob("*") if b.is_file()] if publik.is_dir() else []
	return sidik_berkas([*berkas, *([folder / "hooks.py"] if (folder / "hooks.py").exists() else [])], kode)


def versi(rumah: Rumah, aplikasi: str) -> str:
	"""Commit of an app in the bench, or its version when git cannot tell."""
	folder = rumah.bench / "apps" / aplikasi
	komit = baca(["git", "-C", folder, "rev-parse", "--short=10", "HEAD"], rumah)
	return komit or sidik_berkas([folder / aplikasi / "__init__.py"], folder)


def kunci_dasar(rumah: Rumah) -> str:
	"""Key of the base dump."""
	return f"{versi(rumah, 'frappe')}-{versi(rumah, 'erpnext')}"


def kunci_uji(rumah: Rumah) -> str:
	"""Key of the dump of the test site."""
	return hashlib.sha256(f"{kunci_dasar(rumah)} {sidik_pemasangan(rumah.kode)}".encode()).hexdigest()[:16]
