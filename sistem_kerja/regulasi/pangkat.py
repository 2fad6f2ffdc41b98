"""Ranks: golongan and pangkat of a PNS (I/a to IV/e), golongan of a PPPK (I to XVII, without pangkat).

Only the names and their order; which jenjang asks for which golongan each jabatan fungsional regulates itself.
"""

from __future__ import annotations

from sistem_kerja.regulasi.galat import GalatRegulasi

PNS, PPPK = "PNS", "PPPK"

PANGKAT_PNS = {
	"I/a": "Juru Muda",
	"I/b": "Juru Muda Tingkat I",
	"I/c": "Juru",
	"I/d": "Juru Tingkat I",
	"II/a": "Pengatur Muda",
	"II/b": "Pengatur Muda Tingkat I",
	"II/c": "Pengatur",
	"II/d": "Pengatur Tingkat I",
	"III/a": "Penata Muda",
	"III/b": "Penata Muda Tingkat I",
	"III/c": "Penata",
	"III/d": "Penata Tingkat I",
	"IV/a": "Pembina",
	"IV/b": "Pembina Tingkat I",
	"IV/c": "Pembina Utama Muda",
	"IV/d": "Pembina Utama Madya",
	"IV/e": "Pembina Utama",
}
GOLONGAN_PNS = tuple(PANGKAT_PNS)
GOLONGAN_PPPK = (
	*("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
	*("X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
)
_URUTAN = {PNS: GOLONGAN_PNS, PPPK: GOLONGAN_PPPK}


class GalatPangkat(GalatRegulasi):
	"""A golongan that does not exist, or two that cannot be compared."""


def daftar(jenis_asn: str) -> tuple[str, ...]:
	"""All golongan of a kind of ASN, lowest first."""
	try:
		return _URUTAN[jenis_asn]
	except KeyError:
		raise GalatPangkat(f"Jenis ASN «{jenis_asn}» tidak dikenal. Pilih PNS atau PPPK.") from None


def urutan(golongan: str, jenis_asn: str) -> int:
	"""Position from the lowest (0). Raises GalatPangkat when the golongan is not one of that kind."""
	semua = daftar(jenis_asn)
	if golongan not in semua:
		raise GalatPangkat(
			f"Golongan «{golongan}» bukan golongan {jenis_asn}. Tulis salah satu dari {semua[0]} sampai {semua[-1]}."
		)
	return semua.index(golongan)


def pangkat(golongan: str, jenis_asn: str) -> str | None:
	"""Name of the pangkat; None for a PPPK, who has none."""
	urutan(golongan, jenis_asn)
	return PANGKAT_PNS[golongan] if jenis_asn == PNS else None


def sebut(golongan: str, jenis_asn: str) -> str:
	"""As letters print it: "Pembina Tk. I (IV/b)", or "Golongan IX" for a PPPK."""
	nama = pangkat(golongan, jenis_asn)
	return f"{nama.replace('Tingkat', 'Tk.')} ({golongan})" if nama else f"Golongan {golongan}"


def sekurangnya(golongan: str, minimal: str, jenis_asn: str) -> bool:
	"""Whether `golongan` is `minimal` or above; both must be of that kind of ASN."""
	return urutan(golongan, jenis_asn) >= urutan(minimal, jenis_asn)
