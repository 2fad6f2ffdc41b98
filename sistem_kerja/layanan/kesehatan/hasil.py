"""What a check of the site's health answers."""

from __future__ import annotations

from dataclasses import dataclass

# From worst to best; a "saran" may stay as it is.
GANGGUAN, PERINGATAN, SARAN, BAIK = TINGKAT = ("gangguan", "peringatan", "saran", "baik")


@dataclass(frozen=True)
class Tombol:
	"""What mends it: a page of the desk (`alamat`, for who may read `doctype`), or an act of layanan.kesehatan.perbaikan."""

	label: str
	alamat: str = ""
	doctype: str = ""
	perbaikan: str = ""


@dataclass(frozen=True)
class Hasil:
	"""One answer: how bad, how many, in a sentence, by which article, and what mends it."""

	tingkat: str
	kalimat: str
	jumlah: int = 0
	dasar: str = ""
	tombol: tuple[Tombol, ...] = ()


def baik(kalimat: str) -> Hasil:
	return Hasil(BAIK, kalimat)
