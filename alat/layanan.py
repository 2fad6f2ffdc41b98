"""The private MariaDB and the two Redis of one home, shared by all commands that run at the same time.

Every user holds a shared lock. Whoever leaves last stops the services, so two commands never pull the
database from under each other, and nothing stays behind.
"""

import contextlib
import fcntl
import json
import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from alat import basisdata
from alat.jalankan import lingkungan
from alat.kunci import buka, coba_kunci, kunci
from alat.pesan import GagalLangkah
from alat.port import pilih
from alat.tempat import Rumah

DISUKAI = {"mariadb": 13316, "redis_cache": 13379, "redis_queue": 13389, "socketio": 13399}
BATAS_MULAI, BATAS_BERHENTI = 60, 40


def baca_port(rumah: Rumah) -> dict[str, int]:
	"""Ports used last time, or the preferred ones."""
	berkas = rumah.akar / "layanan.json"
	try:
		return DISUKAI | json.loads(berkas.read_text(encoding="utf-8"))
	except (OSError, ValueError):
		return dict(DISUKAI)


def pid_hidup(rumah: Rumah, nama: str) -> int | None:
	"""Process of a service of this home, judged by its command line: a pid file may be stale."""
	try:
		pid = int((rumah.data / f"{nama}.pid").read_text().strip())
		perintah = Path(f"/proc/{pid}/cmdline").read_bytes()
	except (OSError, ValueError):
		return None
	program = b"mariadbd" if nama == "mariadb" else b"redis-server"
	return pid if program in perintah and _milik_kita(pid, rumah, nama, perintah) else None


def _milik_kita(pid: int, rumah: Rumah, nama: str, perintah: bytes) -> bool:
	"""Redis rewrites its command line to `redis-server 127.0.0.1:port`; its working folder tells."""
	if nama == "mariadb":
		return str(rumah.data).encode() in perintah
	try:
		return Path(f"/proc/{pid}/cwd").resolve() == (rumah.data / nama).resolve()
	except OSError:
		return False


def _redis(port: int, *kata: str) -> bytes:
	"""One command to a Redis, empty when it does not answer."""
	isi = f"*{len(kata)}\r\n" + "".join(f"${len(k)}\r\n{k}\r\n" for k in kata)
	try:
		with socket.create_connection(("127.0.0.1", port), 3) as s:
			s.sendall(isi.encode())
			return s.recv(1024)
	except OSError:
		return b""


def kosongkan_singgahan(rumah: Rumah) -> None:
	"""Empty the cache: after a site is made anew, what Redis remembers of it is wrong."""
	_redis(baca_port(rumah)["redis_cache"], "FLUSHALL")


def _perintah_redis(rumah: Rumah, nama: str, port: int) -> list[str]:
	folder = rumah.data / nama
	folder.mkdir(parents=True, exist_ok=True)
	batas = ["--maxmemory", "256mb", "--maxmemory-policy", "allkeys-lru"] if nama == "redis_cache" else []
	return [
		"redis-server",
		*("--bind", "127.0.0.1", "--port", str(port), "--dir", str(folder)),
		*("--save", "", "--appendonly", "no", "--daemonize", "no", *batas),
	]


def _tunggu(benar: Callable[[], bool], batas: float) -> bool:
	"""Poll until true or until the deadline."""
	akhir = time.monotonic() + batas
	while not benar():
		if time.monotonic() > akhir:
			return False
		threading.Event().wait(0.1)
	return True


def _hidupkan_satu(rumah: Rumah, nama: str, perintah: list[str], siap: Callable[[], bool]) -> None:
	"""Start one service detached from us (another command may outlive us) and wait for its answer."""
	catatan = rumah.catatan(nama)
	with catatan.open("wb") as keluar:
		proses = subprocess.Popen(
			perintah,
			stdin=subprocess.DEVNULL,
			stdout=keluar,
			stderr=keluar,
			env=lingkungan(rumah),
			cwd=rumah.data,
			start_new_session=True,
		)
	(rumah.data / f"{nama}.pid").write_text(str(proses.pid))
	try:
		hidup = _tunggu(lambda: proses.poll() is not None or siap(), BATAS_MULAI)
	except BaseException:
		proses.kill()
		raise
	if proses.poll() is not None or not hidup:
		proses.kill()
		raise GagalLangkah(f"Layanan {nama} tidak dapat dijalankan", catatan=catatan)


def _hidupkan(rumah: Rumah) -> None:
	"""Start what does not run; ports that someone else took meanwhile are replaced."""
	port = baca_port(rumah)
	basisdata.pasang(rumah)
	for nama in ("mariadb", "redis_cache", "redis_queue"):
		if pid_hidup(rumah, nama):
			continue
		lain = [p for n, p in port.items() if n != nama]
		port[nama] = nomor = pilih(port[nama], lain)
		if nama == "mariadb":
			perintah = basisdata.perintah_server(rumah, nomor)
			_hidupkan_satu(rumah, nama, perintah, lambda: basisdata.siap(rumah))
		else:
			perintah = _perintah_redis(rumah, nama, nomor)
			_hidupkan_satu(rumah, nama, perintah, lambda n=nomor: _redis(n, "PING").startswith(b"+PONG"))
	(rumah.akar / "layanan.json").write_text(json.dumps(port), encoding="utf-8")


def tulis_konfigurasi(rumah: Rumah) -> None:
	"""Tell the bench the ports; all sites read them here, so a changed port needs one file only."""
	berkas = rumah.situs / "common_site_config.json"
	if not rumah.situs.is_dir():
		return
	port = baca_port(rumah)
	lama = json.loads(berkas.read_text(encoding="utf-8")) if berkas.exists() else {}
	cache = f"redis://127.0.0.1:{port['redis_cache']}"
	baru = lama | {
		"db_host": "127.0.0.1",
		"db_port": port["mariadb"],
		"redis_cache": cache,
		"redis_socketio": cache,
		"redis_queue": f"redis://127.0.0.1:{port['redis_queue']}",
		"socketio_port": port["socketio"],
	}
	if baru != lama:
		sementara = berkas.with_suffix(".baru")
		sementara.write_text(json.dumps(baru, indent=1), encoding="utf-8")
		sementara.replace(berkas)


def _matikan_satu(rumah: Rumah, nama: str) -> bool:
	"""Stop one service; True when it was running."""
	pid = pid_hidup(rumah, nama)
	if pid is None:
		return False
	for isyarat, batas in ((signal.SIGTERM, BATAS_BERHENTI), (signal.SIGKILL, 5)):
		with contextlib.suppress(ProcessLookupError):
			os.kill(pid, isyarat)
		if _tunggu(lambda: _sudah_mati(pid), batas):
			break
	(rumah.data / f"{nama}.pid").unlink(missing_ok=True)
	return True


def _sudah_mati(pid: int) -> bool:
	"""Gone, or a zombie of ours, which is reaped here."""
	with contextlib.suppress(ChildProcessError):
		os.waitpid(pid, os.WNOHANG)
	return not Path(f"/proc/{pid}").exists() or b"\nState:\tZ" in Path(f"/proc/{pid}/status").read_bytes()


def matikan(rumah: Rumah) -> list[str]:
	"""Stop all services; names of those that ran. MariaDB last, others may still write."""
	return [n for n in ("redis_queue", "redis_cache", "mariadb") if _matikan_satu(rumah, n)]


def _kunci_mulai(rumah: Rumah):
	return kunci(rumah.akar / "layanan.mulai", "layanan", batas=180)


def matikan_bila_sepi(rumah: Rumah) -> list[str] | None:
	"""Stop the services when no command uses them; None when one does."""
	with _kunci_mulai(rumah):
		fd = buka(rumah.akar / "layanan.pakai")
		try:
			return matikan(rumah) if coba_kunci(fd, fcntl.LOCK_EX) else None
		finally:
			os.close(fd)


@contextlib.contextmanager
def layanan(rumah: Rumah) -> Iterator[dict[str, int]]:
	"""Services run inside this block; gives the ports."""
	fd = buka(rumah.akar / "layanan.pakai")
	try:
		with _kunci_mulai(rumah):
			fcntl.flock(fd, fcntl.LOCK_SH)
			_hidupkan(rumah)
			tulis_konfigurasi(rumah)
		yield baca_port(rumah)
	finally:
		os.close(fd)
		matikan_bila_sepi(rumah)
