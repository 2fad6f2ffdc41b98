"""Runs other programs: output to a log, own process group, nothing left behind."""

import configparser
import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from alat.pesan import GagalLangkah
from alat.tempat import Rumah

# Settings of the caller that would change what Frappe, bench or Python do.
BUANG = (
	"PYTHONPATH",
	"PYTHONHOME",
	"PYTHONDONTWRITEBYTECODE",  # without byte code every bench command takes seconds longer
	"VIRTUAL_ENV",
	"CI",
	"FRAPPE_DB_HOST",
	"FRAPPE_DB_PORT",
	"FRAPPE_DB_SOCKET",
	"FRAPPE_DB_TYPE",
	"FRAPPE_REDIS_CACHE",
	"FRAPPE_REDIS_QUEUE",
	"FRAPPE_SITE",
	"MAKEFLAGS",
	"MAKELEVEL",
)
SERTIFIKAT = Path("/etc/ssl/certs/ca-certificates.crt")
_hidup: list[subprocess.Popen] = []


def lingkungan(rumah: Rumah, **tambahan: str) -> dict[str, str]:
	"""Environment of every child: our tools first on PATH, no prompts, no strays of the caller."""
	env = {k: v for k, v in os.environ.items() if k not in BUANG}
	jalan = [str(rumah.perkakas / "bin"), str(rumah.node / "bin"), env.get("PATH", "")]
	# Daemons live in sbin, which an ordinary Debian user does not have on PATH.
	env["PATH"] = ":".join([*jalan, "/usr/local/sbin", "/usr/sbin", "/sbin"])
	env.update(GIT_TERMINAL_PROMPT="0", DEBIAN_FRONTEND="noninteractive", PYTHONUNBUFFERED="1")
	env.setdefault("LANG", "C.UTF-8")
	if SERTIFIKAT.exists():
		# uv, Node and Python's requests trust lists of their own; offices with an inspecting proxy need the system's.
		for nama in ("SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE"):
			env.setdefault(nama, str(SERTIFIKAT))
	if not {"UV_DEFAULT_INDEX", "UV_INDEX_URL"}.intersection(env) and (indeks := indeks_pip(env)):
		env["UV_DEFAULT_INDEX"] = indeks
	env.update(tambahan)
	return env


def indeks_pip(env: Mapping[str, str]) -> str | None:
	"""Package index that pip is configured for; uv, which bench uses, does not read pip's settings."""
	if env.get("PIP_INDEX_URL"):
		return env["PIP_INDEX_URL"]
	rumah = Path(env.get("HOME") or "/")
	atur = env.get("XDG_CONFIG_HOME") or rumah / ".config"
	berkas = [
		env.get("PIP_CONFIG_FILE") or "",
		Path(atur) / "pip" / "pip.conf",
		rumah / ".pip" / "pip.conf",
		"/etc/pip.conf",
	]
	for satu in filter(None, berkas):
		pembaca = configparser.RawConfigParser()
		with contextlib.suppress(configparser.Error, OSError, UnicodeDecodeError):
			pembaca.read(satu, encoding="utf-8")
			if indeks := pembaca.get("global", "index-url", fallback=None):
				return indeks
	return None


def cari(program: str, rumah: Rumah) -> str | None:
	"""Full path of a program as our children would find it."""
	return shutil.which(program, path=lingkungan(rumah)["PATH"])


def hentikan_grup(proses: subprocess.Popen, batas: float = 15) -> None:
	"""End a child and all it started: politely, then for good."""
	for isyarat, tunggu in ((signal.SIGTERM, batas), (signal.SIGKILL, 5)):
		with contextlib.suppress(ProcessLookupError, PermissionError):
			os.killpg(proses.pid, isyarat)
		with contextlib.suppress(subprocess.TimeoutExpired):
			proses.wait(tunggu)
			break
	with contextlib.suppress(ProcessLookupError, PermissionError):
		os.killpg(proses.pid, signal.SIGKILL)  # grandchildren that outlived their parent
	if proses in _hidup:
		_hidup.remove(proses)


def hentikan_semua() -> None:
	"""Safety net at the very end of the tool."""
	for proses in list(_hidup):
		hentikan_grup(proses, 5)


def mulai(perintah: Sequence[str | Path], rumah: Rumah, *, cwd: Path | None = None, keluar=None, env=None):
	"""Start a child in its own process group; the caller ends it with `hentikan_grup`."""
	proses = subprocess.Popen(
		[str(p) for p in perintah],
		cwd=cwd,
		env=env or lingkungan(rumah),
		stdin=subprocess.DEVNULL,
		stdout=keluar,
		stderr=subprocess.STDOUT if keluar is not None else None,
		start_new_session=True,
	)
	_hidup.append(proses)
	return proses


def kode_keluar(perintah: Sequence[str | Path], rumah: Rumah, *, batas: float = 3600, **lain) -> int:
	"""Run to the end and give the exit code; the whole group dies with an exception or a timeout."""
	proses = mulai(perintah, rumah, **lain)
	try:
		return proses.wait(batas)
	finally:
		hentikan_grup(proses)


def jalankan(
	perintah: Sequence[str | Path],
	rumah: Rumah,
	apa: str,
	*,
	catatan: Path,
	saran: str | None = None,
	tambah: bool = False,
	batas: float = 3600,
	cwd: Path | None = None,
	env: dict[str, str] | None = None,
) -> None:
	"""Run with output into the log; GagalLangkah with its last lines when it fails."""
	with catatan.open("ab" if tambah else "wb") as keluar:
		keluar.write(f"$ {' '.join(map(str, perintah))}\n".encode())
		keluar.flush()
		try:
			kode = kode_keluar(perintah, rumah, keluar=keluar, cwd=cwd, env=env, batas=batas)
		except subprocess.TimeoutExpired:
			raise GagalLangkah(
				f"{apa}: belum selesai setelah {batas / 60:.0f} menit", saran, catatan
			) from None
		except FileNotFoundError as salah:
			raise GagalLangkah(f"{apa}: program {salah.filename} tidak ditemukan", saran, catatan) from None
	if kode:
		raise GagalLangkah(f"{apa} (kode keluar {kode})", saran, catatan)


def baca(
	perintah: Sequence[str | Path], rumah: Rumah, *, batas: float = 30, cwd: Path | None = None
) -> str | None:
	"""Standard output of a short command, None when it fails or cannot run."""
	try:
		hasil = subprocess.run(
			[str(p) for p in perintah],
			cwd=cwd,
			env=lingkungan(rumah),
			stdin=subprocess.DEVNULL,
			capture_output=True,
			timeout=batas,
		)
	except (OSError, subprocess.TimeoutExpired):
		return None
	return hasil.stdout.decode("utf-8", "replace").strip() if hasil.returncode == 0 else None
