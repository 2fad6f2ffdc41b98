"""Checks of an employee number (NIP of a PNS, NI of a PPPK), 18 digits. Nothing is mended silently.

PNS (Perka BKN 22/2007): birth date 8, TMT CPNS year and month 6, sex 1, serial 3.
PPPK: birth date 8, year of first appointment 4, contract code above 20 2, sex 1, serial 3.
A month part of 00 or 13 to 20 is not confirmed by any text at hand: it warns, it does not refuse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.pangkat import PNS, PPPK

USIA_ANGKAT_TERENDAH = 18
USIA_ANGKAT_TERTINGGI = 58
USIA_PENSIUN_TERTINGGI = 65  # JF Ahli Utama; lower for others, which the number does not tell
_KELAMIN = {"1": "L", "2": "P"}
_SEBUT_KELAMIN = {"L": "laki-laki", "P": "perempuan"}
_ILMIAH = re.compile(r"\s*[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+\s*")


class GalatNIP(GalatRegulasi):
	"""The text cannot be read as an NIP."""


@dataclass(frozen=True)
class TemuanNIP:
	tingkat: TingkatTemuan
	pesan: str


@dataclass(frozen=True)
class BagianNIP:
	"""What the digits say. `bulan_tmt` is None and `kontrak` set for a PPPK; `jenis_asn` None when unclear."""

	tanggal_lahir: date
	tahun_tmt: int
	bulan_tmt: int | None
	kontrak: int | None
	jenis_asn: str | None
	kelamin: str
	urut: int

	@property
	def tmt(self) -> date | None:
		"""First day of the month of appointment; None for a PPPK, whose number holds the year only."""
		return date(self.tahun_tmt, self.bulan_tmt, 1) if self.bulan_tmt else None


def baca(nip: str) -> BagianNIP:
	"""The parts of a well-formed NIP. Raises GalatNIP with the first fault."""
	salah = _bentuk(nip)
	if salah:
		raise GalatNIP(salah[0])
	kode = int(nip[12:14])
	return BagianNIP(
		tanggal_lahir=date(int(nip[:4]), int(nip[4:6]), int(nip[6:8])),
		tahun_tmt=int(nip[8:12]),
		bulan_tmt=kode if 1 <= kode <= 12 else None,
		kontrak=kode - 20 if kode > 20 else None,
		jenis_asn=PNS if 1 <= kode <= 12 else PPPK if kode > 20 else None,
		kelamin=_KELAMIN[nip[14]],
		urut=int(nip[15:]),
	)


def format_nip(nip: str) -> str:
	"""As letters print it, 8-6-1-3 with spaces. Raises GalatNIP when it is not 18 digits."""
	salah = _panjang(nip)
	if salah:
		raise GalatNIP(salah)
	return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


def periksa(
	nip: str,
	tanggal_acuan: date,
	lahir: date | None = None,
	kelamin: str | None = None,
	jenis_asn: str | None = None,
) -> list[TemuanNIP]:
	"""All findings at once, compared with the employee's record where given (`kelamin` L or P).

	Whether another employee has the same number is for the caller to ask.
	"""
	salah = _bentuk(nip)
	if salah:
		return [TemuanNIP(TingkatTemuan.TOLAK, pesan) for pesan in salah]
	bagian = baca(nip)
	return [
		*(TemuanNIP(TingkatTemuan.TOLAK, p) for p in _waktu(bagian, tanggal_acuan)),
		*(TemuanNIP(TingkatTemuan.PERINGATAN, p) for p in _usia(bagian, tanggal_acuan)),
		*(TemuanNIP(TingkatTemuan.PERINGATAN, p) for p in _beda(bagian, lahir, kelamin, jenis_asn)),
	]


def _panjang(nip: str) -> str | None:
	if not isinstance(nip, str):
		return f"NIP harus disimpan sebagai teks, bukan bilangan ({nip!r}). Ubah kolomnya menjadi teks lalu isi ulang."
	if _ILMIAH.fullmatch(nip):
		return (
			f"NIP «{nip}» ditulis dalam notasi ilmiah oleh lembar kerja sehingga angkanya hilang. "
			"Ubah kolomnya menjadi teks lalu isi ulang dari sumbernya; angka yang hilang tidak dapat dipulihkan."
		)
	if not re.fullmatch(r"[0-9]*", nip):
		asing = "".join(sorted({c for c in nip if c not in "0123456789"}))
		return (
			f"NIP «{nip}» memuat tanda selain angka («{asing}»). Tulis 18 angka saja, tanpa spasi dan titik."
		)
	if len(nip) != 18:
		return (
			f"NIP «{nip}» terdiri atas {len(nip)} angka, seharusnya 18. Lengkapi menurut surat keputusannya."
		)
	return None


def _bentuk(nip: str) -> list[str]:
	panjang = _panjang(nip)
	if panjang:
		return [panjang]
	salah = []
	if not _tanggal(nip[:8]):
		salah.append(
			f"Angka 1–8 NIP ({nip[:8]}) bukan tanggal lahir yang sah. Cocokkan dengan surat keputusan pengangkatan."
		)
	if not 1 <= int(nip[8:12]) <= 9999:
		salah.append(
			f"Angka 9–12 NIP ({nip[8:12]}) bukan tahun. Cocokkan dengan surat keputusan pengangkatan."
		)
	if nip[14] not in _KELAMIN:
		salah.append(
			f"Angka ke-15 NIP ({nip[14]}) harus 1 (laki-laki) atau 2 (perempuan). Perbaiki angkanya."
		)
	if nip[15:] == "000":
		salah.append(
			"Nomor urut NIP (tiga angka terakhir) 000, padahal dimulai dari 001. "
			"Lembar kerja sering membulatkan angka panjang; isi ulang dari sumbernya sebagai teks."
		)
	return salah


def _tanggal(teks: str) -> date | None:
	try:
		return date(int(teks[:4]), int(teks[4:6]), int(teks[6:8]))
	except ValueError:
		return None


def _waktu(bagian: BagianNIP, acuan: date) -> list[str]:
	salah = []
	akhir = bagian.tmt or date(bagian.tahun_tmt, 12, 31)
	awal = bagian.tmt or date(bagian.tahun_tmt, 1, 1)
	if bagian.tanggal_lahir >= akhir:
		salah.append(
			f"Tanggal lahir dalam NIP ({bagian.tanggal_lahir:%d-%m-%Y}) tidak mendahului pengangkatannya "
			f"({_sebut_tmt(bagian)}). Periksa angka 1–14."
		)
	if awal > acuan:
		salah.append(
			f"Pengangkatan dalam NIP ({_sebut_tmt(bagian)}) melewati tanggal {acuan:%d-%m-%Y}. Periksa angka 9–14."
		)
	return salah


def _usia(bagian: BagianNIP, acuan: date) -> list[str]:
	pesan = []
	diangkat = _umur(bagian.tanggal_lahir, bagian.tmt or date(bagian.tahun_tmt, 12, 31))
	if 0 <= diangkat < USIA_ANGKAT_TERENDAH or diangkat > USIA_ANGKAT_TERTINGGI:
		pesan.append(
			f"Usia saat diangkat menurut NIP {diangkat} tahun, di luar {USIA_ANGKAT_TERENDAH}–{USIA_ANGKAT_TERTINGGI}. "
			"Pastikan NIP disalin dengan benar."
		)
	kini = _umur(bagian.tanggal_lahir, acuan)
	if kini > USIA_PENSIUN_TERTINGGI:
		pesan.append(
			f"Usia menurut NIP {kini} tahun, melewati batas usia pensiun tertinggi {USIA_PENSIUN_TERTINGGI}. "
			"Pastikan pegawai ini masih aktif."
		)
	if bagian.jenis_asn is None:
		pesan.append(
			"Angka 13–14 NIP bukan bulan (01–12, PNS) dan bukan kode kontrak PPPK (21 ke atas). "
			"Cocokkan dengan surat keputusan pengangkatan."
		)
	return pesan


def _beda(bagian: BagianNIP, lahir: date | None, kelamin: str | None, jenis_asn: str | None) -> list[str]:
	pesan = []
	if lahir and lahir != bagian.tanggal_lahir:
		pesan.append(
			f"Tanggal lahir dalam NIP ({bagian.tanggal_lahir:%d-%m-%Y}) berbeda dari data pegawai ({lahir:%d-%m-%Y}). "
			"Betulkan salah satunya menurut akta atau surat keputusan."
		)
	if kelamin and kelamin != bagian.kelamin:
		pesan.append(
			f"Jenis kelamin dalam NIP ({_SEBUT_KELAMIN[bagian.kelamin]}) berbeda dari data pegawai "
			f"({_SEBUT_KELAMIN.get(kelamin, kelamin)}). Betulkan salah satunya."
		)
	if jenis_asn and bagian.jenis_asn and jenis_asn != bagian.jenis_asn:
		pesan.append(
			f"Susunan NIP menunjukkan {bagian.jenis_asn}, data pegawai menyebut {jenis_asn}. Betulkan salah satunya."
		)
	return pesan


def _sebut_tmt(bagian: BagianNIP) -> str:
	return f"{bagian.tmt:%m-%Y}" if bagian.tmt else f"tahun {bagian.tahun_tmt}"


def _umur(lahir: date, pada: date) -> int:
	return pada.year - lahir.year - ((pada.month, pada.day) < (lahir.month, lahir.day))
