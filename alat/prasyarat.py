"""Checks before any work: Node, disk, rights, the port, the name of the regency."""

import re
import shutil
from pathlib import Path

from alat.jalankan import baca
from alat.pesan import GagalLangkah
from alat.port import bebas
from alat.tempat import APLIKASI, Rumah

NODE_TERENDAH = 18
RUANG_PERTAMA, RUANG_BERIKUT = 6, 1  # GB


def periksa_tempat(rumah: Rumah, ruang_gb: int) -> None:
	"""The home can be written and its disk has room."""
	try:
		rumah.akar.mkdir(parents=True, exist_ok=True)
		coba = rumah.akar / ".coba-tulis"
		coba.write_text("1", encoding="utf-8")
		coba.unlink()
	except OSError as salah:
		raise GagalLangkah(
			f"{rumah.akar} tidak dapat ditulis ({salah.strerror})",
			"Pilih folder lain: SISTEM_KERJA_HOME=/folder/milik/anda make demo",
		) from None
	bebas_gb = shutil.disk_usage(rumah.akar).free / 1e9
	if bebas_gb < ruang_gb:
		raise GagalLangkah(
			f"Ruang disk di {rumah.akar} tinggal {bebas_gb:.1f} GB, perlu {ruang_gb} GB",
			"Kosongkan disk, atau pakai disk lain: SISTEM_KERJA_HOME=/disk/lain/sistem_kerja make demo",
		)


def periksa_port(port: int) -> None:
	"""The web port is free; asked first, so that nobody waits for a build in vain."""
	if not 1024 <= port <= 65535:
		raise GagalLangkah(f"PORT={port} tidak dapat dipakai", "Pilih PORT antara 1024 dan 65535.")
	if not bebas(port):
		raise GagalLangkah(
			f"Port {port} sudah dipakai program lain",
			f"Hentikan program itu, atau pilih port lain: make demo PORT={port + 80}",
		)


def versi_node(rumah: Rumah) -> int | None:
	"""Major version of Node, None when it is missing."""
	teks = baca(["node", "--version"], rumah)
	cocok = re.match(r"v(\d+)\.", teks or "")
	return int(cocok.group(1)) if cocok else None


def periksa_node(rumah: Rumah) -> None:
	"""Node is recent enough to build Frappe's assets."""
	versi = versi_node(rumah)
	if versi is None or versi < NODE_TERENDAH:
		raise GagalLangkah(
			f"Node.js {versi or 'tidak ada'}; Frappe v15 memerlukan Node.js {NODE_TERENDAH} atau lebih baru",
			"Pasang Node.js 18, 20 atau 22 (https://nodejs.org, atau: apt-get install nodejs npm), lalu ulangi.",
		)


def daerah_tersedia(kode: Path) -> list[str]:
	"""Regencies that have a profile and an example organisation."""
	profil = {b.stem for b in (kode / APLIKASI / "regulasi" / "profil").glob("*.toml")}
	awalan = "struktur_"
	contoh = {b.stem.removeprefix(awalan) for b in (kode / APLIKASI / "demo").glob(f"{awalan}*.toml")}
	return sorted(profil & contoh)


def periksa_daerah(rumah: Rumah, daerah: str) -> None:
	"""The name is one we have an example for; it also becomes a folder and a host name."""
	ada = daerah_tersedia(rumah.kode)
	if daerah not in ada:
		raise GagalLangkah(
			f"Tidak ada daerah contoh '{daerah}'", f"Pilih salah satu: {', '.join(ada) or '(kosong)'}."
		)


def host(daerah: str) -> str:
	"""Site name of a regency; underscores are not allowed in host names."""
	return f"{daerah.replace('_', '-')}.localhost"
