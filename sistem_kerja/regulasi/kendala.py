"""Who decides on a problem that is reported with its alternatives: one leader, or the leader of each unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import Lingkup, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat, pimpinan_unit_organisasi
from sistem_kerja.regulasi.model_kerja import AturanKendala
from sistem_kerja.regulasi.pelaku import Konteks, pelaku

# Problems for which each leader decides for his own unit or institution.
KOLABORASI = (Lingkup.LINTAS_UNIT_KOLABORASI, Lingkup.LINTAS_INSTANSI_KOLABORASI)
_DASARNYA = {
	Lingkup.LINTAS_UNIT_KOLABORASI: Lingkup.LINTAS_UNIT,
	Lingkup.LINTAS_INSTANSI_KOLABORASI: Lingkup.LINTAS_INSTANSI,
}


@dataclass(frozen=True)
class Pemutus:
	"""One decision to be made: by an office of ours, or by another institution (`instansi`) whose answer is recorded."""

	pejabat: Pejabat | None
	instansi: str = ""
	dasar: str = ""


def aturan(k: Konteks, lingkup: Lingkup) -> AturanKendala:
	"""The rule for a scope. Raises AturanTidakAda."""
	pastikan_berlaku(k.profil, k.tanggal)
	for satu in berlaku(k.profil.kendala, k.tanggal):
		if satu.lingkup == lingkup:
			return satu
	raise AturanTidakAda(
		f"{k.profil.daerah.singkatan} tidak mengatur kendala {lingkup.value.replace('_', ' ')}. Pilih lingkup lain."
	)


def lingkup_dari(k: Konteks, unit_orang: Iterable[str], instansi: Iterable[str] = ()) -> Lingkup:
	"""The scope that follows from whose people work together; whether leaders must collaborate is said by the reporter."""
	if any(instansi):
		return Lingkup.LINTAS_INSTANSI
	pemilik = pelaku(Peran.PIMPINAN_UNIT_PEMILIK, k)
	lain = {pimpinan_unit_organisasi(k.profil, k.struktur, u, k.tanggal).unit for u in unit_orang}
	return Lingkup.LINTAS_UNIT if lain - {pemilik.unit} else Lingkup.DALAM_UNIT


def periksa_lingkup(dipilih: Lingkup, nyata: Lingkup) -> None:
	"""Raises AturanTidakAda when the scope chosen is not that of the people who work together."""
	if _DASARNYA.get(dipilih, dipilih) is not nyata:
		boleh = [nyata, *(luas for luas, asal in _DASARNYA.items() if asal is nyata)]
		raise AturanTidakAda(
			f"Lingkup {_sebut(dipilih)} tidak sesuai dengan orang yang terlibat; pilih "
			f"{' atau '.join(map(_sebut, boleh))}."
		)


def pemutus(
	k: Konteks,
	lingkup: Lingkup,
	unit_orang: Iterable[str],
	instansi: Iterable[str] = (),
	pilihan: Peran | None = None,
) -> tuple[Pemutus, ...]:
	"""Who decides, in order. `pilihan` is the one chosen where the rule names one leader or another.

	`unit_orang` are the units of the people of the team, `instansi` the other institutions that take part.
	Raises AturanTidakAda.
	"""
	satu = aturan(k, lingkup)
	dasar = kutip(k.profil, satu.dasar)
	if lingkup not in KOLABORASI:
		return (Pemutus(replace(_pejabat(k, _terpilih(satu, pilihan, dasar)), dasar=dasar), dasar=dasar),)
	hasil: list[Pemutus] = []
	for unit in dict.fromkeys((k.unit_pemilik or "", *unit_orang)):
		pejabat = pimpinan_unit_organisasi(k.profil, k.struktur, unit, k.tanggal)
		if all(p.pejabat and p.pejabat.unit != pejabat.unit for p in hasil):
			hasil.append(Pemutus(replace(pejabat, dasar=dasar), dasar=dasar))
	if Peran.PEJABAT_BERWENANG_LUAR in satu.pemutus:
		hasil += [Pemutus(None, nama, dasar) for nama in dict.fromkeys(instansi) if nama]
	return tuple(hasil)


def _terpilih(satu: AturanKendala, pilihan: Peran | None, dasar: str) -> Peran:
	if pilihan is None:
		return satu.pemutus[0]
	if pilihan not in satu.pemutus:
		boleh = " atau ".join(p.value.replace("_", " ") for p in satu.pemutus)
		raise AturanTidakAda(f"Kendala ini disampaikan kepada {boleh} ({dasar}). Pilih salah satunya.")
	return pilihan


def _pejabat(k: Konteks, peran: Peran) -> Pejabat:
	# "Pejabat Penilai Kinerja": of him who reports.
	return pelaku(Peran.PENILAI_PEGAWAI if peran is Peran.PENILAI else peran, k)


def _sebut(lingkup: Lingkup) -> str:
	return f"«{lingkup.value.replace('_', ' ')}»"
