"""Locks between invocations that share one home."""

import contextlib
import fcntl
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from alat.pesan import GagalLangkah, ucap

BATAS_TUNGGU = 1800


def coba_kunci(fd: int, jenis: int) -> bool:
	"""Try a flock without waiting."""
	try:
		fcntl.flock(fd, jenis | fcntl.LOCK_NB)
	except BlockingIOError:
		return False
	return True


def buka(berkas: Path) -> int:
	berkas.parent.mkdir(parents=True, exist_ok=True)
	return os.open(berkas, os.O_RDWR | os.O_CREAT, 0o600)


@contextlib.contextmanager
def kunci(berkas: Path, siapa: str, batas: float = BATAS_TUNGGU) -> Iterator[None]:
	"""Hold a file alone; tells who holds it while waiting, gives up after `batas` seconds."""
	fd = buka(berkas)
	try:
		_tunggu(fd, berkas, batas)
		os.ftruncate(fd, 0)
		os.pwrite(fd, f"{siapa}, pid {os.getpid()}".encode(), 0)
		yield
	finally:
		os.close(fd)  # releases the lock


def _tunggu(fd: int, berkas: Path, batas: float) -> None:
	"""Poll the lock up to the deadline; a blocking flock could not be given one."""
	akhir = time.monotonic() + batas
	diberitahu = False
	while not coba_kunci(fd, fcntl.LOCK_EX):
		pemegang = os.pread(fd, 200, 0).decode(errors="replace") or "perintah lain"
		if time.monotonic() > akhir:
			raise GagalLangkah(
				f"{berkas.parent} masih dipakai oleh {pemegang}",
				"Tunggu perintah itu selesai, atau pakai rumah lain: SISTEM_KERJA_HOME=/folder/lain.",
			)
		if not diberitahu and batas > 5:
			ucap(f"Menunggu {pemegang} selesai memakai {berkas.parent} ...")
			diberitahu = True
		threading.Event().wait(0.2)
