"""Packages of the operating system: which are missing, and installing them without starting any service."""

import glob
import importlib.util
import os
import shutil
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

from alat.jalankan import SERTIFIKAT, baca, cari, jalankan
from alat.pesan import GagalLangkah, ucap
from alat.tempat import Rumah

Uji = Callable[[Rumah], bool]


def _program(*nama: str) -> Uji:
	return lambda rumah: all(cari(n, rumah) for n in nama)


def _dpkg(paket: str) -> Uji:
	return lambda rumah: "install ok installed" in (baca(["dpkg", "-s", paket], rumah) or "")


def _pustaka(nama: str) -> Uji:
	"""The dynamic linker's own list: also finds libraries that no package brought."""
	return lambda rumah: nama in (baca(["ldconfig", "-p"], rumah) or "")


def _huruf(rumah: Rumah) -> bool:
	# No recursive glob: font folders are full of links, and `**` follows them in circles.
	return any(glob.glob(f"/usr/share/fonts/{p}/LiberationSerif-Regular*") for p in ("*", "*/*"))


def _pengembang_python(rumah: Rumah) -> bool:
	return (Path(sysconfig.get_paths()["include"]) / "Python.h").exists()


def _venv(rumah: Rumah) -> bool:
	return importlib.util.find_spec("ensurepip") is not None and importlib.util.find_spec("venv") is not None


PYTHON = f"python{sys.version_info[0]}.{sys.version_info[1]}"

# Package -> how to see that what we need of it is there, whoever installed it.
MURNI: dict[str, Uji] = {
	"ca-certificates": lambda rumah: SERTIFIKAT.exists(),
	f"{PYTHON}-venv": _venv,
	"libpango-1.0-0": _pustaka("libpango-1.0.so.0"),
	"libpangoft2-1.0-0": _pustaka("libpangoft2-1.0.so.0"),
	"fonts-liberation": _huruf,
}
BENCH: dict[str, Uji] = MURNI | {
	"mariadb-server": _program("mariadbd", "mariadb-install-db", "mariadb-admin", "mariadb-dump", "mariadb"),
	"redis-server": _program("redis-server"),
	"git": _program("git"),
	"curl": _program("curl"),
	"pkg-config": _program("pkg-config"),
	"build-essential": _program("cc", "c++", "make"),
	"libmariadb-dev": _dpkg("libmariadb-dev"),
	f"{PYTHON}-dev": _pengembang_python,
	"nodejs": _program("node"),
	"npm": _program("npm"),
}
PERAMBAN: dict[str, Uji] = {"chromium": lambda rumah: peramban(rumah) is not None}
# Frappe's print button calls it, our letters do not; newer Debian releases no longer carry it.
PILIHAN: dict[str, Uji] = {"wkhtmltopdf": _program("wkhtmltopdf")}


def peramban(rumah: Rumah) -> str | None:
	"""Chromium or Chrome of the system."""
	nama = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
	return next((p for n in nama if (p := cari(n, rumah))), None)


def kurang(rumah: Rumah, daftar: dict[str, Uji]) -> list[str]:
	"""Packages of the list whose content is missing on this machine."""
	return [nama for nama, ada in daftar.items() if not ada(rumah)]


def skrip_pasang(paket: list[str]) -> str:
	"""Shell script for root. Debian starts and enables services on installation: policy-rc.d and disable stop that."""
	layanan = [s for p, s in (("mariadb-server", "mariadb"), ("redis-server", "redis-server")) if p in paket]
	matikan = f"systemctl disable {' '.join(layanan)} >/dev/null 2>&1 || true\n" if layanan else ""
	return (
		"set -e\nexport DEBIAN_FRONTEND=noninteractive\nP=/usr/sbin/policy-rc.d\n"
		"if [ ! -e $P ]; then\n"
		"  trap 'rm -f $P' EXIT INT TERM HUP\n"
		"  printf '#!/bin/sh\\nexit 101\\n' > $P; chmod 755 $P\n"
		"fi\n"
		"apt-get update || true\n"
		f"apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 {' '.join(paket)}\n{matikan}"
	)


def perintah_manual(paket: list[str]) -> str:
	"""What an administrator has to type."""
	pasang = f"apt-get install -y --no-install-recommends {' '.join(paket)}"
	if shutil.which("sudo"):
		return f"sudo apt-get update && sudo {pasang}"
	return f"su -c 'apt-get update && {pasang}'"


def awalan_root(rumah: Rumah) -> list[str] | None:
	"""Prefix that makes a command run as root, None when we cannot."""
	if os.geteuid() == 0:
		return []
	if shutil.which("sudo") and baca(["sudo", "-n", "true"], rumah) is not None:
		return ["sudo", "-n"]
	return None


def _sebab_tanpa_sudo() -> str:
	return "sudo meminta sandi" if shutil.which("sudo") else "sudo tidak ada"


def pasang(rumah: Rumah, daftar: dict[str, Uji]) -> list[str]:
	"""Install what is missing; the names of what was installed."""
	perlu = kurang(rumah, daftar)
	if perlu:
		_pasang_apt(rumah, perlu)
		sisa = kurang(rumah, daftar)
		if sisa:
			raise GagalLangkah(
				f"Setelah pemasangan, ini masih tidak ditemukan: {', '.join(sisa)}",
				catatan=rumah.catatan("paket"),
			)
	return perlu


def pasang_pilihan(rumah: Rumah) -> None:
	"""Install optional packages when it is easy; never fail because of them."""
	perlu = kurang(rumah, PILIHAN)
	tersedia = [p for p in perlu if baca(["apt-cache", "show", "--no-all-versions", p], rumah)]
	if tersedia and awalan_root(rumah) is not None:
		try:
			_pasang_apt(rumah, tersedia)
		except GagalLangkah:
			ucap(f"(paket pilihan {', '.join(tersedia)} tidak terpasang; diabaikan)")


def _pasang_apt(rumah: Rumah, perlu: list[str]) -> None:
	saran = f"Pasang sendiri, lalu ulangi:\n  {perintah_manual(perlu)}"
	if not shutil.which("apt-get"):
		raise GagalLangkah(
			f"Paket yang kurang: {', '.join(perlu)}; sistem ini tidak memakai apt-get",
			"Pasang padanannya dengan pengelola paket sistem Anda, lalu ulangi (diuji pada Debian dan Ubuntu).",
		)
	awalan = awalan_root(rumah)
	if awalan is None:
		raise GagalLangkah(
			f"Paket yang kurang: {', '.join(perlu)}; Anda bukan root, dan {_sebab_tanpa_sudo()}", saran
		)
	jalankan(
		[*awalan, "sh", "-c", skrip_pasang(perlu)],
		rumah,
		f"Memasang paket sistem gagal: {', '.join(perlu)}",
		catatan=rumah.catatan("paket"),
		saran=saran,
	)
