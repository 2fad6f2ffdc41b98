"""Web, worker and scheduler of a site, running until a signal."""

import contextlib
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from alat.jalankan import hentikan_grup, mulai
from alat.pesan import GagalLangkah
from alat.situs import perintah_frappe
from alat.tempat import Rumah

BATAS_WEB = 90


def perintah_web(rumah: Rumah, situs: str, port: int) -> list[str]:
	return [str(rumah.python_bench), str(Path(__file__).with_name("web.py")), situs, str(port)]


@contextlib.contextmanager
def proses(rumah: Rumah, nama: str, perintah: list[str]) -> Iterator[subprocess.Popen]:
	"""A helper process with a log of its own, ended with the block."""
	with rumah.catatan(nama).open("wb") as keluar:
		anak = mulai(perintah, rumah, cwd=rumah.situs, keluar=keluar)
		try:
			yield anak
		finally:
			hentikan_grup(anak)


@contextlib.contextmanager
def web(rumah: Rumah, situs: str, port: int) -> Iterator[subprocess.Popen]:
	"""The web server, answering."""
	with proses(rumah, "web", perintah_web(rumah, situs, port)) as anak:
		_tunggu_web(rumah, anak, port)
		yield anak


def _tunggu_web(rumah: Rumah, anak: subprocess.Popen, port: int) -> None:
	akhir = time.monotonic() + BATAS_WEB
	while not _menjawab(port):
		if anak.poll() is not None or time.monotonic() > akhir:
			raise GagalLangkah("Server web tidak menjawab", catatan=rumah.catatan("web"))
		threading.Event().wait(0.3)


def _menjawab(port: int) -> bool:
	"""No proxy here: an http_proxy of the caller must not be asked for 127.0.0.1."""
	pembuka = urllib.request.build_opener(urllib.request.ProxyHandler({}))
	try:
		with pembuka.open(f"http://127.0.0.1:{port}/api/method/ping", timeout=10) as jawaban:
			return jawaban.status == 200
	except OSError:
		return False


def sajikan(rumah: Rumah, situs: str, port: int, siap) -> None:
	"""Serve until a signal; `siap()` is called when the site answers."""
	with contextlib.ExitStack() as tumpukan:
		semua = {"web": tumpukan.enter_context(web(rumah, situs, port))}
		antre = perintah_frappe(rumah, "worker", "--quiet", "--queue", "short,default,long")
		semua["worker"] = tumpukan.enter_context(proses(rumah, "worker", antre))
		semua["schedule"] = tumpukan.enter_context(
			proses(rumah, "schedule", perintah_frappe(rumah, "schedule"))
		)
		siap()
		sys.stdout.flush()
		while all(p.poll() is None for p in semua.values()):
			threading.Event().wait(1)
		mati = next(n for n, p in semua.items() if p.poll() is not None)
		raise GagalLangkah(f"Proses {mati} berhenti sendiri", catatan=rumah.catatan(mati))
