"""Loading profiles: TOML file -> checked Profil, joined with `nasional`; and back to TOML's plain data."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from sistem_kerja.regulasi.galat import AturanTidakAda, GalatProfil
from sistem_kerja.regulasi.istilah import PeranStruktural, Tingkat
from sistem_kerja.regulasi.model import Aturan, AturanAlur, Profil

try:
	import tomllib
except ModuleNotFoundError:  # Python 3.10
	import tomli as tomllib

FOLDER = Path(__file__).parent / "profil"
NASIONAL = "nasional"
BAGIAN = ("penilaian", "kepemimpinan", "evaluasi", "alur", "ketentuan", "penetapan", "kertas")
PEMILIH = {*(p.value for p in PeranStruktural), *(t.value for t in Tingkat)}
A = TypeVar("A", bound=Aturan)


def daftar() -> list[str]:
	"""Codes of the regencies that ship with a profile."""
	return sorted(p.stem for p in FOLDER.glob("*.toml") if p.stem != NASIONAL)


def muat(kode: str) -> Profil:
	"""The profile of a regency, joined with the national rules. Raises GalatProfil."""
	return gabung(baca(kode), baca(NASIONAL))


def baca(kode: str) -> dict[str, Any]:
	"""One profile file as plain data."""
	berkas = FOLDER / f"{kode}.toml"
	try:
		return tomllib.loads(berkas.read_text(encoding="utf-8"))
	except FileNotFoundError:
		raise GalatProfil(
			berkas.name, "-", f"tidak ada; profil yang tersedia: {', '.join(daftar())}"
		) from None
	except tomllib.TOMLDecodeError as galat:
		raise GalatProfil(berkas.name, "-", f"bukan TOML yang benar ({galat})") from galat


def gabung(milik_daerah: dict[str, Any], nasional: dict[str, Any]) -> Profil:
	"""Join plain data of a regency with the national ones.

	A regency's rule stands before the national one; where a rule has an identity (dokumen and jalur, kode,
	objek, kelas), the regency's replaces it.
	"""
	satu, dua = periksa(milik_daerah), periksa(nasional)
	bagian = {
		nama: (*getattr(satu, nama), *_tak_diganti(getattr(dua, nama), getattr(satu, nama)))
		for nama in BAGIAN
	}
	bagian["alur"] = tuple(_dengan_tahap(a, dua, satu) for a in bagian["alur"])
	return Profil(daerah=satu.daerah, **bagian)


def _dengan_tahap(alur: AturanAlur, nasional: Profil, daerah: Profil) -> AturanAlur:
	if alur.tahap:
		return alur
	for induk in nasional.alur:
		if _identitas(induk) == _identitas(alur):
			return alur.model_copy(update={"tahap": induk.tahap})
	nama = f"alur {alur.dokumen} ({alur.jalur})"
	raise GalatProfil(
		f"{daerah.daerah.kode}.toml", nama, "tanpa tahap, padahal profil nasional tidak mengaturnya"
	)


def _identitas(aturan: Aturan) -> tuple[Any, ...] | None:
	for kunci in (("dokumen", "jalur"), ("kode",), ("objek",), ("kelas",)):
		if all(hasattr(aturan, k) for k in kunci):
			return tuple(getattr(aturan, k) for k in kunci)
	return None


def _tak_diganti(nasional: Iterable[A], daerah: Iterable[A]) -> Iterable[A]:
	diganti = {_identitas(a) for a in daerah} - {None}
	return (a for a in nasional if _identitas(a) not in diganti)


def periksa(data: dict[str, Any]) -> Profil:
	"""Check plain data of one profile. Raises GalatProfil naming file and key of the first fault."""
	berkas = f"{_daerah(data).get('kode', '?')}.toml"
	try:
		profil = Profil.model_validate(_isi_tanggal(data))
	except ValidationError as galat:
		satu = galat.errors()[0]
		raise GalatProfil(berkas, _kunci(satu["loc"]), _arti(satu)) from galat
	_periksa_tanggal(profil, berkas)
	_periksa_pemilih(profil, berkas)
	_periksa_alur(profil, berkas)
	return profil


def _daerah(data: dict[str, Any]) -> dict[str, Any]:
	daerah = data.get("daerah")
	return daerah if isinstance(daerah, dict) else {}


def _isi_tanggal(data: dict[str, Any]) -> dict[str, Any]:
	# Rules are in force from the profile's own date unless they name another.
	sejak = _daerah(data).get("berlaku_sejak")
	hasil = dict(data)
	for nama in BAGIAN:
		if isinstance(hasil.get(nama), list):
			hasil[nama] = [{"berlaku_sejak": sejak, **a} if isinstance(a, dict) else a for a in hasil[nama]]
	return hasil


def _kunci(loc: tuple[Any, ...]) -> str:
	return "".join(f"[{bagian}]" if isinstance(bagian, int) else f".{bagian}" for bagian in loc).lstrip(".")


def _arti(galat: dict[str, Any]) -> str:
	arti = {
		"extra_forbidden": "kunci tidak dikenal",
		"missing": "wajib diisi",
		"enum": "nilai tidak dikenal; yang boleh: {expected}",
		"string_too_short": "tidak boleh kosong",
	}
	if galat["type"] not in arti:
		return f"nilai tidak sah ({galat['msg']})"
	return arti[galat["type"]].format(**(galat.get("ctx") or {}))


def _periksa_tanggal(profil: Profil, berkas: str) -> None:
	for nama in BAGIAN:
		for i, aturan in enumerate(getattr(profil, nama)):
			if aturan.berlaku_sampai and aturan.berlaku_sampai < aturan.berlaku_sejak:
				kunci = f"{nama}[{i}].berlaku_sampai"
				raise GalatProfil(
					berkas, kunci, "mendahului berlaku_sejak; aturan itu tidak akan pernah berlaku"
				)


def _periksa_pemilih(profil: Profil, berkas: str) -> None:
	def cek(kunci: str, pemilih: tuple[str, ...], boleh_kosong: bool = False) -> None:
		if not pemilih and not boleh_kosong:
			raise GalatProfil(berkas, kunci, "tidak boleh kosong")
		for satu in pemilih:
			if satu not in PEMILIH:
				raise GalatProfil(berkas, kunci, f"«{satu}» bukan peran struktural atau tingkat jabatan")

	for i, nilai in enumerate(profil.penilaian):
		cek(f"penilaian[{i}].penilai", nilai.penilai)
		cek(f"penilaian[{i}].rekomendasi", nilai.rekomendasi, boleh_kosong=True)
	for i, pimpin in enumerate(profil.kepemimpinan):
		cek(f"kepemimpinan[{i}].unit_organisasi", pimpin.unit_organisasi)
		cek(f"kepemimpinan[{i}].unit_kerja", pimpin.unit_kerja)
	for i, evaluasi in enumerate(profil.evaluasi):
		cek(f"evaluasi[{i}].tahap", tuple(p for tahap in evaluasi.tahap for p in tahap))
		for j, tahap in enumerate(evaluasi.tahap):
			cek(f"evaluasi[{i}].tahap[{j}]", tahap)


def _periksa_alur(profil: Profil, berkas: str) -> None:
	for i, alur in enumerate(profil.alur):
		status = [t.status for t in alur.tahap]
		if len(set(status)) != len(status):
			raise GalatProfil(berkas, f"alur[{i}].tahap", "status yang sama ditulis dua kali")
		for j, tahap in enumerate(alur.tahap):
			for tindakan in tahap.tindakan:
				if tindakan.ke not in status:
					kunci = f"alur[{i}].tahap[{j}].tindakan"
					raise GalatProfil(
						berkas, kunci, f"«{tindakan.nama}» menuju status «{tindakan.ke}» yang tidak ada"
					)


def berlaku(aturan: Iterable[A], tanggal: date) -> list[A]:
	"""The rules in force on that date."""
	return [a for a in aturan if a.berlaku(tanggal)]


def pastikan_berlaku(profil: Profil, tanggal: date) -> None:
	"""Raise AturanTidakAda before the regulation's first day: never a guess."""
	if tanggal < profil.daerah.berlaku_sejak:
		raise AturanTidakAda(
			f"{profil.daerah.peraturan} baru berlaku sejak {profil.daerah.berlaku_sejak:%d-%m-%Y}; "
			f"tanggal {tanggal:%d-%m-%Y} mendahuluinya. Pakai tanggal sesudah itu."
		)


def kutip(profil: Profil, dasar: str) -> str:
	"""An article with the regulation's short name in front, unless it names another regulation itself."""
	return f"{profil.daerah.singkatan} {dasar}" if _milik_sendiri(dasar) else dasar


def kutip_lengkap(profil: Profil, dasar: str) -> str:
	"""An article in full words, as a letter cites it: "Pasal 9 Peraturan Bupati ..."."""
	return f"{dasar} {profil.daerah.peraturan}" if _milik_sendiri(dasar) else dasar


def _milik_sendiri(dasar: str) -> bool:
	return dasar.startswith(("Pasal", "Lampiran"))
