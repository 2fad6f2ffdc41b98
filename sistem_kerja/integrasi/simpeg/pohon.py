"""All units of a file as one tree: twins, unknown parents, cycles, heads. So all units of a file are held at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sistem_kerja.integrasi.simpeg.bidang import UNIT, bidang
from sistem_kerja.integrasi.simpeg.lembar import Sel
from sistem_kerja.integrasi.simpeg.masalah import Masalah, Tingkat
from sistem_kerja.integrasi.simpeg.unit import UnitSiap, baca

_NAMA = {kode: b.nama for kode, b in bidang(UNIT).items()}


def periksa(
	baris: Iterable[tuple[int, Mapping[str, Sel]]], induk_ada: Mapping[str, str | None]
) -> tuple[list[UnitSiap], list[Masalah]]:
	"""Units to store and all findings. `induk_ada`: the stored units with their parents.

	Codes that differ in case only are one code, as they are to the database; the stored spelling stays.
	"""
	masalah: list[Masalah] = []
	units: dict[str, UnitSiap] = {}
	ejaan = {k.upper(): k for k in induk_ada}
	for nomor, sel in baris:
		satu, temuan = baca(nomor, sel, ejaan)
		masalah += temuan
		if not satu:
			continue
		kode = ejaan.setdefault(satu.kode.upper(), satu.kode)
		if kode in units:
			pesan = f"Kode {kode} sudah ada di baris {units[kode].baris}."
			masalah.append(_masalah(satu, "kode", satu.kode, pesan, "Hapus salah satu barisnya."))
		else:
			units[kode] = replace(satu, kode=kode)
	for kode, satu in units.items():
		if satu.induk:
			units[kode] = replace(satu, isi={**satu.isi, "induk": ejaan.get(satu.induk.upper(), satu.induk)})
	_periksa_induk(units, induk_ada, masalah)
	_periksa_putaran(units, induk_ada, masalah)
	_periksa_akar(units, induk_ada, masalah)
	return list(units.values()), masalah


def _masalah(
	satu: UnitSiap, kode: str, sebut: str, masalah: str, saran: str, tingkat: Tingkat = Tingkat.DITOLAK
) -> Masalah:
	return Masalah(satu.baris, _NAMA[kode], sebut, masalah, saran, tingkat)


def _periksa_induk(units: dict[str, UnitSiap], ada: Mapping[str, str | None], masalah: list[Masalah]) -> None:
	"""Refuse units whose parent is neither in the file nor stored, and then those below them."""
	while True:
		hilang = [u for u in units.values() if u.induk and u.induk not in units and u.induk not in ada]
		if not hilang:
			return
		for satu in hilang:
			del units[satu.kode]
			masalah.append(
				_masalah(
					*(
						satu,
						"induk",
						satu.induk or "",
						f"Unit induk {satu.induk} tidak ada, atau barisnya ditolak.",
					),
					"Tambahkan atau betulkan baris unit induknya.",
				)
			)


def _periksa_putaran(
	units: dict[str, UnitSiap], ada: Mapping[str, str | None], masalah: list[Masalah]
) -> None:
	"""Refuse units whose parents lead back to themselves, counting stored units that the file leaves as they are."""
	aman: set[str] = set()

	def induk(kode: str) -> str | None:
		return (units[kode].induk or ada.get(kode)) if kode in units else ada.get(kode)

	for awal in list(units):
		jalan: list[str] = []
		kini: str | None = awal
		while kini and kini not in aman and kini not in jalan:
			jalan.append(kini)
			kini = induk(kini)
		if kini and kini in jalan:
			lingkaran = jalan[jalan.index(kini) :]
			for kode in lingkaran:
				if kode in units:
					satu = units.pop(kode)
					sebut = " → ".join([*lingkaran, kini])
					masalah.append(
						_masalah(
							satu,
							"induk",
							satu.induk or "",
							f"Induk berputar: {sebut}.",
							"Betulkan kode induknya.",
						)
					)
		aman.update(jalan)
	_periksa_induk(units, ada, masalah)


def _periksa_akar(
	units: Mapping[str, UnitSiap], ada: Mapping[str, str | None], masalah: list[Masalah]
) -> None:
	akar = [k for k, induk in ada.items() if not induk and not (k in units and units[k].induk)]
	for satu in units.values():
		if not satu.induk and satu.kode not in ada:
			if akar:
				masalah.append(
					_masalah(
						*(satu, "induk", "", f"Unit tanpa induk, padahal {akar[0]} sudah di puncak."),
						*("Isi kode induknya, kecuali memang pemerintah daerah lain.", Tingkat.PERINGATAN),
					)
				)
			akar.append(satu.kode)


def pasang_kepala(
	units: list[UnitSiap], dikenal: Mapping[str, str], kepala_lain: Mapping[str, str]
) -> tuple[list[UnitSiap], list[Masalah]]:
	"""Put the heads' ids in (`isi["kepala"]`, None for vacant). `dikenal`: NIP -> id of an active employee.

	`kepala_lain`: id -> unit that he heads and that the file leaves alone. A head whom nobody knows leaves the office
	as it is with a warning, for employees may come later; one who would head two units is refused.
	"""
	hasil: list[UnitSiap] = []
	masalah: list[Masalah] = []
	memimpin = dict(kepala_lain)
	for satu in units:
		nip = satu.nip_kepala
		orang = dikenal.get(nip or "")
		if not nip:
			hasil.append(satu if nip is None else replace(satu, isi={**satu.isi, "kepala": None}))
		elif not orang:
			pesan = "NIP pimpinan ini belum ada sebagai pegawai aktif; jabatannya dibiarkan."
			saran = "Impor pegawai, lalu impor ulang berkas unit ini."
			masalah.append(_masalah(satu, "nip_kepala", nip, pesan, saran, Tingkat.PERINGATAN))
			hasil.append(satu)
		elif orang in memimpin:
			pesan = f"Pejabat ini sudah memimpin {memimpin[orang]}."
			saran = "Seorang pejabat memimpin satu unit; betulkan salah satunya."
			masalah.append(_masalah(satu, "nip_kepala", nip, pesan, saran))
		else:
			memimpin[orang] = satu.kode
			hasil.append(replace(satu, isi={**satu.isi, "kepala": orang}))
	return hasil, masalah
