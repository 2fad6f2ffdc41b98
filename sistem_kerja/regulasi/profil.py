"""Loading profiles: TOML file -> checked Profil, joined with `nasional`; and back to TOML."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import tomli_w
from pydantic import ValidationError

from sistem_kerja.regulasi import periksa_profil
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.istilah import Tipologi
from sistem_kerja.regulasi.model import AturanAlur, AturanTipologi, Profil
from sistem_kerja.regulasi.model_dasar import Aturan

if sys.version_info >= (3, 11):
	import tomllib
else:
	import tomli as tomllib

FOLDER = Path(__file__).parent / "profil"
NASIONAL = "nasional"
# What makes two rules of a section the same one: a regency's then replaces the national one. None: rules of that
# section are chosen by what they select, and the regency's are asked first.
IDENTITAS: Mapping[str, tuple[str, ...] | None] = {
	"tipologi": ("kode",),
	"penilaian": None,
	"kepemimpinan": None,
	"evaluasi": None,
	"alur": ("dokumen", "jalur", "arah"),
	"ketentuan": ("kode",),
	"penetapan": ("objek",),
	"pelaporan": ("bentuk",),
	"pengingat": ("dokumen",),
	"pemantauan": ("lingkup",),
	"kendala": ("lingkup",),
	"tanggung_jawab": ("peran",),
	"tambahan_penghasilan": ("penerima",),
	"pembiayaan": (),
	"proses_bisnis": (),
	"pertentangan": ("tentang",),
	"kertas": ("kelas",),
	"teks": ("naskah", "bagian"),
	"penomoran": ("kelas", "naskah"),
}
BAGIAN = tuple(IDENTITAS)
# A regency that tells these kinds apart, or names its own, does not know the general one any more.
KELUARGA = ("dinas_badan", "rsud", "uptd")
A = TypeVar("A", bound=Aturan)


def daftar() -> list[str]:
	"""Codes of the regencies that ship with a profile."""
	return sorted(p.stem for p in FOLDER.glob("*.toml") if p.stem != NASIONAL)


@cache
def muat(kode: str) -> Profil:
	"""The shipped profile of a regency, joined with the national rules and fully checked. Raises GalatProfil."""
	return gabung(baca(kode), baca(NASIONAL), lengkap=True)


def muat_berkas(berkas: Path) -> Profil:
	"""A profile file of one's own, joined with the shipped national rules and fully checked. Raises GalatProfil."""
	return gabung(baca_berkas(berkas), baca(NASIONAL), lengkap=True)


def baca(kode: str) -> dict[str, Any]:
	"""One shipped profile as plain data."""
	berkas = FOLDER / f"{kode}.toml"
	if not berkas.is_file():
		raise GalatProfil(berkas.name, "-", f"tidak ada; profil yang tersedia: {', '.join(daftar())}")
	return baca_berkas(berkas)


def baca_berkas(berkas: Path) -> dict[str, Any]:
	"""A TOML file as plain data. Raises GalatProfil when it cannot be read or is no TOML."""
	try:
		return baca_teks(berkas.read_text(encoding="utf-8"), berkas.name)
	except OSError as galat:
		raise GalatProfil(berkas.name, "-", f"tidak dapat dibaca ({galat.strerror})") from galat
	except UnicodeDecodeError as galat:
		raise GalatProfil(berkas.name, "-", f"bukan TOML yang benar ({galat})") from galat


def baca_teks(teks: str, nama: str = "berkas") -> dict[str, Any]:
	"""TOML text as plain data; `nama` is the file's name for the error. Raises GalatProfil when it is no TOML."""
	try:
		return tomllib.loads(teks)
	except (tomllib.TOMLDecodeError, RecursionError) as galat:
		raise GalatProfil(nama, "-", f"bukan TOML yang benar ({galat})") from galat


def simpan(profil: Profil) -> str:
	"""A profile as TOML text; loading it again gives an equal profile."""
	isi: dict[str, Any] = {"daerah": _tanpa_kosong(profil.daerah.model_dump())}
	for nama in BAGIAN:
		if aturan := getattr(profil, nama):
			isi[nama] = [_tanpa_kosong(a.model_dump()) for a in aturan]
	return tomli_w.dumps(_polos(isi))


def dari_simpanan(teks: str) -> Profil:
	"""A profile that `simpan` wrote, joined or not, taken as it stands: it was checked before. Raises GalatProfil."""
	try:
		return Profil.model_validate(tomllib.loads(teks))
	except (tomllib.TOMLDecodeError, ValidationError) as galat:
		raise GalatProfil("simpanan", "-", f"tidak dapat dibaca ({galat})") from galat


def _tanpa_kosong(data: dict[str, Any]) -> dict[str, Any]:
	return {
		k: [_tanpa_kosong(x) if isinstance(x, dict) else x for x in v] if isinstance(v, list | tuple) else v
		for k, v in data.items()
		if v is not None and (v not in ("", (), [], {}) or k in ("tipologi", "dinilai"))
	}


def _polos(nilai: Any) -> Any:
	if isinstance(nilai, dict):
		return {str(k): _polos(v) for k, v in nilai.items() if v is not None}
	if isinstance(nilai, list | tuple):
		return [_polos(v) for v in nilai]
	if isinstance(nilai, str):
		return str(nilai)
	return nilai


def gabung(milik_daerah: dict[str, Any], nasional: dict[str, Any], *, lengkap: bool = False) -> Profil:
	"""Join plain data of a regency with the national ones.

	A regency's rule stands before the national one and replaces it where both are the same (IDENTITAS). `lengkap`
	asks for the checks that walk every typical structure, too.
	"""
	satu, dua = periksa(milik_daerah), periksa(nasional)
	if satu.daerah.kode == dua.daerah.kode:
		profil = satu
	else:
		bagian = {
			nama: (*getattr(satu, nama), *_tak_diganti(nama, getattr(dua, nama), getattr(satu, nama)))
			for nama in BAGIAN
			if nama != "pertentangan"
		}
		bagian["tipologi"] = tuple(_cakupan_sisa(a, satu) for a in bagian["tipologi"])
		bagian["alur"] = tuple(_dengan_tahap(i, a, dua, satu) for i, a in enumerate(bagian["alur"]))
		profil = Profil(daerah=satu.daerah, pertentangan=satu.pertentangan, **bagian)
	if lengkap:
		_tolak(periksa_profil.gabungan(profil), satu)
	return profil


def _dengan_tahap(i: int, alur: AturanAlur, nasional: Profil, daerah: Profil) -> AturanAlur:
	if alur.tahap:
		return alur
	for induk in nasional.alur:
		if identitas("alur", induk) == identitas("alur", alur):
			return alur.model_copy(update={"tahap": induk.tahap})
	raise GalatProfil(
		f"{daerah.daerah.kode}.toml",
		f"alur[{i}]",
		f"alur {alur.dokumen} ({alur.jalur}) tanpa tahap, padahal profil nasional tidak mengaturnya; tulis tahapnya",
	)


def identitas(bagian: str, aturan: Aturan) -> tuple[Any, ...] | None:
	"""What a rule is about, where its section says so (IDENTITAS)."""
	kunci = IDENTITAS[bagian]
	return None if kunci is None else tuple(getattr(aturan, k) for k in kunci)


def _tak_diganti(bagian: str, nasional: Iterable[A], daerah: Iterable[A]) -> Iterable[A]:
	daerah = list(daerah)
	diganti = {identitas(bagian, a) for a in daerah} - {None}
	if bagian == "tipologi":
		diganti |= {
			(t,) for a in daerah if isinstance(a, AturanTipologi) for t in (*a.mencakup, *_umum(a.kode))
		}
	return (a for a in nasional if identitas(bagian, a) not in diganti)


def _cakupan_sisa(aturan: AturanTipologi, daerah: Profil) -> AturanTipologi:
	"""A national kind of organisation does not cover what the regency itself declares or has covered."""
	if aturan in daerah.tipologi:
		return aturan
	diatur = {t for a in daerah.tipologi for t in (a.kode, *a.mencakup)}
	sisa = tuple(t for t in aturan.mencakup if t not in diatur)
	return aturan if sisa == aturan.mencakup else aturan.model_copy(update={"mencakup": sisa})


def _umum(kode: Tipologi) -> tuple[Tipologi, ...]:
	return tuple(Tipologi(k) for k in KELUARGA if kode.value.startswith(f"{k}_"))


def periksa(data: dict[str, Any]) -> Profil:
	"""Check plain data of one profile. Raises GalatProfil naming file and key of every fault."""
	berkas = f"{_daerah(data).get('kode', '?')}.toml"
	try:
		profil = Profil.model_validate(_isi_bawaan(data))
	except ValidationError as galat:
		cacat = [(_kunci(satu["loc"]), _arti(dict(satu))) for satu in galat.errors()]
		cacat += _cacat_sisanya(_isi_bawaan(data), {tuple(satu["loc"][:2]) for satu in galat.errors()})
		raise GalatProfil(berkas, *cacat[0], lain=tuple(cacat[1:])) from galat
	_tolak(periksa_profil.sendiri(profil, IDENTITAS), profil)
	return profil


def _cacat_sisanya(data: dict[str, Any], rusak: set[tuple[Any, ...]]) -> list[tuple[str, str]]:
	"""Faults of the rules that can be read, so that all are told at once; none where more than rules is broken.

	`rusak`: section and place of the rules that cannot. Leaving them out shifts the places of the others; the keys
	tell the old ones.
	"""
	if any(len(satu) < 2 or satu[0] not in BAGIAN or not isinstance(satu[1], int) for satu in rusak):
		return []
	tempat = {
		b: [i for i in range(len(data[b])) if (b, i) not in rusak]
		for b in BAGIAN
		if isinstance(data.get(b), list)
	}
	sisa = Profil.model_validate({**data, **{b: [data[b][i] for i in asal] for b, asal in tempat.items()}})

	def asli(cocok: re.Match[str]) -> str:
		return f"{cocok[1]}[{tempat[cocok[1]][int(cocok[2])]}]" if cocok[1] in tempat else cocok[0]

	return [
		(re.sub(r"^(\w+)\[(\d+)\]", asli, kunci), re.sub(r"\b(\w+)\[(\d+)\]", asli, pesan))
		for kunci, pesan in periksa_profil.sendiri(sisa, IDENTITAS)
	]


def _tolak(cacat: list[tuple[str, str]], profil: Profil) -> None:
	if cacat:
		raise GalatProfil(f"{profil.daerah.kode}.toml", *cacat[0], lain=tuple(cacat[1:]))


def _daerah(data: dict[str, Any]) -> dict[str, Any]:
	daerah = data.get("daerah")
	return daerah if isinstance(daerah, dict) else {}


def _isi_bawaan(data: dict[str, Any]) -> dict[str, Any]:
	"""Rules are in force from the profile's own date unless they name another; a flow may name several paths."""
	sejak = _daerah(data).get("berlaku_sejak")
	hasil = dict(data)
	for nama in BAGIAN:
		if isinstance(hasil.get(nama), list):
			hasil[nama] = [{"berlaku_sejak": sejak, **a} if isinstance(a, dict) else a for a in hasil[nama]]
	if isinstance(hasil.get("alur"), list):
		hasil["alur"] = [satu for a in hasil["alur"] for satu in _per_jalur(a)]
	return hasil


def _per_jalur(alur: Any) -> list[Any]:
	jalur = alur.get("jalur") if isinstance(alur, dict) else None
	return [{**alur, "jalur": j} for j in jalur] if isinstance(jalur, list) and jalur else [alur]


def _kunci(loc: tuple[Any, ...]) -> str:
	return "".join(f"[{bagian}]" if isinstance(bagian, int) else f".{bagian}" for bagian in loc).lstrip(".")


ARTI = {
	"extra_forbidden": "kunci tidak dikenal; hapus atau perbaiki ejaannya",
	"missing": "wajib diisi",
	"enum": "nilai tidak dikenal; yang boleh: {expected}",
	"string_too_short": "tidak boleh kosong",
	"string_type": "nilai tidak sah; tulis sebagai teks dalam tanda kutip",
	"model_type": "nilai tidak sah; tulis sebagai tabel",
	"dict_type": "nilai tidak sah; tulis sebagai tabel",
	"tuple_type": "nilai tidak sah; tulis sebagai senarai dalam kurung siku",
}
# Kinds of faults that come in several shades.
ARTI_AWALAN = {
	"date_": "nilai tidak sah; tulis sebagai tanggal, misalnya 2025-03-01",
	"int_": "nilai tidak sah; tulis sebagai bilangan bulat",
	"float_": "nilai tidak sah; tulis sebagai bilangan",
	"bool_": "nilai tidak sah; tulis true atau false",
}


def _arti(galat: dict[str, Any]) -> str:
	jenis = galat["type"]
	arti = ARTI.get(jenis) or next((v for k, v in ARTI_AWALAN.items() if jenis.startswith(k)), "")
	if not arti:
		return f"nilai tidak sah ({galat['msg']}); perbaiki"
	return arti.format(**(galat.get("ctx") or {})).replace(" or ", " atau ")
