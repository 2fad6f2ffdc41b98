"""The code by which anyone checks whether a letter is genuine, as it is printed and as people type it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Any

# RFC 4648 base32: without 0, 1, 8 and 9, so that what is read wrongly can be put right.
ABJAD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
PANJANG = 16  # of 32 letters: 80 bits
HALAMAN = "verifikasi"
BATAS_BACA, BANYAK_ALIRAN = 8 << 20, 400
_SALAH_BACA = str.maketrans("018", "OIB")
_BENTUK = re.compile(f"[{ABJAD}]{{{PANJANG}}}")
_TERTANAM = re.compile(rf"/{HALAMAN}/([{ABJAD}]{{{PANJANG}}})\b".encode())


def rapikan(teks: str) -> str:
	"""A code as it is kept, from what somebody typed: spaces, hyphens, small letters, 0 for O. Empty if it is none."""
	kode = re.sub(r"[\s\-–.]", "", teks[:64]).upper().translate(_SALAH_BACA)
	return kode if _BENTUK.fullmatch(kode) else ""


def terbaca(kode: str) -> str:
	"""ABCD-EFGH-IJKL-MNOP"""
	return "-".join(kode[i : i + 4] for i in range(0, len(kode), 4))


def cetakan(kode: str, situs: str) -> dict[str, Any]:
	"""What a letter prints: `alamat` (in the QR), `halaman` (to be typed, without https://), `terbaca`."""
	halaman = f"{situs.rstrip('/')}/{HALAMAN}"
	return {
		"alamat": f"{halaman}/{kode}",
		"halaman": re.sub(r"^https?://", "", halaman),
		"terbaca": terbaca(kode),
	}


def tertanam(pdf: bytes) -> str:
	"""The code in the link of a letter's PDF, found without a PDF reader, so that no upload can keep one busy.

	Reads no more than `BANYAK_ALIRAN` streams and `BATAS_BACA` bytes. Empty if there is none.
	"""
	sisa = BATAS_BACA
	for bagian in (pdf, *_aliran(pdf)):
		if ada := _TERTANAM.search(bagian[:sisa]):
			return ada[1].decode()
		sisa -= len(bagian) if bagian is not pdf else 0
		if sisa <= 0:
			break
	return ""


def _aliran(pdf: bytes) -> Iterator[bytes]:
	"""Compressed streams of a PDF as far as they can be read."""
	for awal in islice(re.finditer(rb"stream\r?\n", pdf), BANYAK_ALIRAN):
		pembuka, hasil = zlib.decompressobj(), bytearray()
		try:
			for i in range(awal.end(), len(pdf), 1024):
				hasil += pembuka.decompress(pdf[i : i + 1024], 1 << 16)
				if pembuka.eof or len(hasil) > 1 << 18:
					break
		except zlib.error:
			pass  # not compressed, or changed; what could be read is enough
		yield bytes(hasil)
