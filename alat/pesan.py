"""What the user reads: numbered progress lines, and failures that say what to do."""

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

BARIS_CATATAN = 15

# First match wins: text found in a log (lower case) -> advice. A full disk breaks everything else, hence first.
TANDA = (
	(
		("no space left on device", "enospc", "errno: 28", "disk full"),
		"Disk penuh. Kosongkan ruang (perlu sekitar 6 GB) atau pindahkan rumah: SISTEM_KERJA_HOME=/disk/lain.",
	),
	(
		(
			"unknownissuer",
			"certificate verify failed",
			"self-signed certificate",
			"unable to get local issuer",
		),
		"Sertifikat TLS tidak dikenal (jaringan dengan proxy pemeriksa?). Pasang sertifikat kantor ke sistem:"
		" salin ke /usr/local/share/ca-certificates/, jalankan update-ca-certificates, lalu ulangi.",
	),
	(
		(
			"could not resolve host",
			"name or service not known",
			"temporary failure in name resolution",
			"failed to resolve",
			"network is unreachable",
			"connection timed out",
			"failed to connect",
			"enotfound",
			"etimedout",
			"econnrefused",
			"eai_again",
			"temporary failure resolving",
		),
		"Jaringan tidak tersedia atau diblokir. Periksa sambungan/proxy (github.com, PyPI, npm), lalu ulangi.",
	),
	(
		("address already in use", "bind on unix socket", "eaddrinuse"),
		"Port sudah dipakai program lain. Ulangi; untuk port web pilih yang lain: make demo PORT=8080.",
	),
	(
		("permission denied", "eacces", "operation not permitted", "read-only file system"),
		"Tidak ada hak tulis. Periksa pemilik folder, atau pilih folder lain dengan SISTEM_KERJA_HOME.",
	),
	(
		("cannot allocate memory", "out of memory", "heap limit", "killed"),
		"Memori kurang (perlu sekitar 2 GB bebas). Tutup program lain, lalu ulangi.",
	),
)
SARAN_UMUM = "Baca catatan di atas, perbaiki penyebabnya, lalu ulangi perintah yang sama; langkah yang selesai dilewati."


def saran_dari_catatan(teks: str) -> str | None:
	"""Advice for a well-known cause found in a log, None when nothing is recognised."""
	kecil = teks.lower()
	for tanda, saran in TANDA:
		if any(t in kecil for t in tanda):
			return saran
	return None


def ekor(catatan: Path | None, jumlah: int = BARIS_CATATAN) -> list[str]:
	"""Last lines of a log; progress bars (carriage returns) are reduced to their last state."""
	if not catatan or not catatan.exists():
		return []
	with catatan.open("rb") as berkas:
		berkas.seek(0, 2)
		berkas.seek(max(0, berkas.tell() - 64_000))
		teks = berkas.read().decode("utf-8", "replace")
	baris = [b.rstrip("\r").rsplit("\r", 1)[-1].rstrip() for b in teks.split("\n")]
	return [b for b in baris if b][-jumlah:]


class GagalLangkah(Exception):
	"""A step failed: `apa` happened, `saran` says what to do, `catatan` is the log of the step."""

	def __init__(self, apa: str, saran: str | None = None, catatan: Path | None = None):
		super().__init__(apa)
		self.apa, self.saran, self.catatan = apa, saran, catatan

	def teks(self) -> str:
		"""The whole message, ready to print."""
		baris_akhir = ekor(self.catatan)
		bagian = [f"GAGAL: {self.apa}"]
		if self.catatan:
			bagian.append(f"Catatan: {self.catatan}")
		if baris_akhir:
			bagian.append(f"{len(baris_akhir)} baris terakhir:")
			bagian += [f"  | {b}" for b in baris_akhir]
		dikenal = saran_dari_catatan("\n".join(ekor(self.catatan, 60)))
		bagian.append(f"Yang perlu dilakukan: {dikenal or self.saran or SARAN_UMUM}")
		if dikenal and self.saran and self.saran != dikenal:
			bagian.append(f"  atau: {self.saran}")
		return "\n".join(bagian)


class Dihentikan(BaseException):
	"""A signal asked us to end; like KeyboardInterrupt, not an Exception, so that nothing swallows it."""


def ucap(teks: str = "") -> None:
	"""Print one line at once, also into a pipe."""
	print(teks, flush=True)


class Kemajuan:
	"""Numbers the steps: `[3/9] Menyiapkan bench ... (42 s)`."""

	def __init__(self, jumlah: int):
		self.jumlah, self.nomor = jumlah, 0

	@contextlib.contextmanager
	def langkah(self, nama: str, perkiraan: str = "", tampak: bool = False) -> Iterator[None]:
		"""Announce a step, time it; `tampak` for a step whose own output is shown."""
		self.nomor += 1
		kepala = f"[{self.nomor}/{self.jumlah}] {nama}"
		if perkiraan:
			kepala += f" (biasanya {perkiraan})"
		sys.stdout.write(kepala + (" ...\n" if tampak else " ... "))
		sys.stdout.flush()
		mulai = time.monotonic()
		try:
			yield
		except BaseException:
			ucap("" if tampak else "berhenti")
			raise
		lama = f"({time.monotonic() - mulai:.0f} s)"
		ucap(f"[{self.nomor}/{self.jumlah}] selesai {lama}" if tampak else lama)
