"""docs/cakupan.md tells the truth: every article is there, every key it names exists, every rule is found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from sistem_kerja.regulasi import halaman, profil
from sistem_kerja.regulasi.istilah import Arah
from sistem_kerja.regulasi.model import Profil

AKAR = Path(__file__).parents[3]
DOCS = AKAR / "docs"
KASUS = Path(__file__).parent / "kasus"
DOCTYPE = AKAR / "sistem_kerja" / "sistem_kerja" / "doctype"
KEPALA = ["Tempat", "Yang diatur", "Profil", "Kasus", "DocType"]
TANPA = "–"

# How many ayat each pasal has (0: none), from the first to the last, as the texts have them.
AYAT = {
	"pekalongan": "0 2 0 0 0 3 6 0 0 4 3 5 4 0 6 3 3 0 3 3 0 6 0 0 3 0 4 5 2 5 0 0",
	"pulang_pisau": "0 0 2 0 0 0 2 5 0 3 4 0 3 2 0 3 3 2 6 0",
	"boalemo": "0 0 0 2 0 0 0 2 2 0 0 3 4 0 2 0 3 0 2 3 5 0",
	"kapuas": "0 0 3 0 0 0 2 4 6 7 2 0 3 3 2 2 5 0 0",
	"surakarta": "0 2 0 2 0 4 3 0 0 0 0 4 6 5 6 4 6 3 4 3 4 0 6 7 2 3 2 3 4 0 5 0",
}
# The parts of each annex, as the texts have them.
LAMPIRAN = {
	"pekalongan": [
		*("I angka 1.1", "I angka 1.2", "II angka 1", "II angka 2", "II angka 3", "3.1"),
		*(f"III huruf {h}" for h in "abcdefghijk"),
		*(f"III Tabel 3.{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15)),
		*(f"III huruf h angka {n})" for n in (1, 2, 3)),
		*(f"III huruf j angka {n})" for n in (1, 2)),
		*("IV angka 4.1 huruf a", "IV angka 4.1 huruf b angka 1)", "IV angka 4.1 huruf b angka 2)"),
		*(f"IV angka 4.1 huruf c angka {n})" for n in (1, 2, 3)),
		*(f"4.1.1 angka {n}" for n in (1, 2, 3, 4)),
		*("4.1.2", "4.1.3 angka 1", "4.1.3 angka 2", "4.1.3 angka 3", "4.2"),
		*(f"4.1.3 angka 2 tata cara pelibatan huruf {h}" for h in "abcde"),
		*(f"4.1.3 angka 3 huruf d angka {n})" for n in (1, 2, 3, 4)),
		*(f"4.2.1 huruf {h}" for h in "abcd"),
		*(f"4.2.2 huruf {h}" for h in "abcde"),
		*(f"4.3 huruf {h}" for h in "abcde"),
		*(f"V (tim kerja) huruf {h}" for h in "abcde"),
		*("V huruf a (individu)", "V huruf a (dalam tim kerja)", "V huruf b", "V huruf c"),
		*(f"VI angka {n} huruf {h}" for n in (1, 2) for h in "ab"),
	],
	"pulang_pisau": [
		*("I.A", "I.B", "II.A angka 1", "II.A angka 2", "II.A angka 3", "II.B.1.a", "II.B.1.b"),
		*(f"II.B.1.a.{n})" for n in (1, 2, 3)),
		*(f"II.B.1.b huruf b) angka ({n})" for n in (1, 2, 3)),
		*(f"II.B.1.c.{n})" for n in (1, 2, 3, 4)),
		*(f"II.B.2 alinea {n}" for n in ("kesatu", "kedua", "ketiga", "keempat")),
		*(f"II.B.2.A.1 angka {n})" for n in (1, 2, 3)),
		*(f"II.B.2.A.2 angka {n}" for n in (1, 2, 3)),
		*(f"II.B.2.A.2 angka 2, tata cara pelibatan huruf {h}" for h in "abcde"),
		*(f"II.B.2.A.2, pembagian tugas huruf {h}" for h in "abcd"),
		*(
			"II.B.2.B",
			*(f"II.B.2.B.1 huruf {h}" for h in "abcd"),
			*(f"II.B.2.B.2 huruf {h}" for h in "abcde"),
		),
		*("II.C angka 1", "II.C angka 2", "II.C angka 3", "III"),
	],
	"boalemo": [
		*("I angka 1", "I angka 2", "I angka 3", "II angka 1", "II angka 2", "II angka 3"),
		*(f"II.A angka {n}" for n in (1, 2, 3, 4)),
		*(f"II.A.{h}.{n})" for h in "ab" for n in (1, 2, 3)),
		*(f"II.A.{h}" for h in "cdef"),
		*(f"II.B angka {n}" for n in range(1, 7)),
		*("II.B.a.1)", *(f"II.B.a.{n}) huruf {h})" for n in (2, 3) for h in "abcde")),
		*(f"II.B.b.1) huruf {h})" for h in "abc"),
		*(f"II.B.b.2) huruf {h})" for h in "abcd"),
		*(f"II.C angka {n}" for n in range(1, 6)),
		*("II.C.a, individu", "II.C.a, dalam tim kerja", "II.C.b", "II.C.c", "II.D huruf a", "II.D huruf b"),
		*(f"II.C, pembagian tanggung jawab huruf {h}" for h in "abcd"),
		*(f"III.{n}.{h}" for n in range(1, 8) for h in "abc"),
	],
	"kapuas": [
		*(f"{b}.{n}" for b in "ABCDEFG" for n in (1, 2, 3)),
		*(f"A.1.c.{n}" for n in (1, 2, 3, 4)),
		*(f"A.2.{n}" for n in range(1, 8)),
		*(f"A.2.1 angka ({n})" for n in range(1, 12)),
		*(f"A.2.2 angka ({n})" for n in range(1, 8)),
		*(f"A.2.3.a angka ({n})" for n in range(1, 6)),
		*(f"A.2.3.b angka ({n})" for n in range(1, 4)),
		*(f"A.3.1.{b} angka ({n})" for b in "AB" for n in range(1, 6)),
		*(f"B.1.d.{n}" for n in (1, 2, 3, 4)),
		*(f"B.2.{n}" for n in range(1, 7)),
		*(f"C.1.c.{n}" for n in (1, 2, 3, 4)),
		*(f"{b}.2.{n}" for b in "CD" for n in range(1, 6)),
		*("D.2.6", *(f"D.1.c.{n}" for n in range(1, 6)), "E.1.b.1", "E.1.b.2"),
		*(f"{b}.1.d.{n}" for b in "FG" for n in (1, 2, 3)),
		*(f"{b}.2.{n}" for b in "EFG" for n in (1, 2)),
		*("A.3.3", "A.3.4", *(f"{b}.3.{n}" for b in "BCDEFG" for n in (2, 3))),
	],
	"surakarta": [
		*("I angka 1.1", "I angka 1.2", "II angka 1", "II angka 2", "II angka 3", "III angka 2.1"),
		*(f"III huruf {h}" for h in "abcdefghijkl"),
		*(f"IV alinea {n}" for n in ("pertama", "kedua", "ketiga", "keempat")),
		*("IV angka 3.1 huruf a", "IV angka 3.1 huruf b angka 1)", "IV angka 3.1 huruf b angka 2)"),
		*(f"IV angka 3.1 huruf c angka {n})" for n in (1, 2, 3)),
		*(f"IV angka 3.1.{m} angka {n}" for m in (1, 2) for n in (1, 2, 3)),
		*(f"IV angka 3.1.2 angka 2 tata cara pelibatan huruf {h}" for h in "abcde"),
		*(f"IV angka 3.1.2 angka 3 huruf d angka {n})" for n in range(1, 6)),
		*(f"IV angka 3.2.1 huruf {h}" for h in "abcd"),
		*(f"IV angka 3.2.2 huruf {h}" for h in "abcde"),
		*(f"IV angka 3.3 huruf {h}" for h in "abcde"),
		*(f"V (tim kerja) huruf {h}" for h in "abcde"),
		*("V huruf a (individu)", "V huruf a (tim kerja)", "V huruf b", "V huruf c"),
		*(
			"VI angka 1 huruf a",
			"VI angka 1 huruf b",
			"VI angka 2 huruf a",
			"VI angka 2 huruf b",
			"VI angka 3",
		),
	],
}
KODE = sorted(AYAT)
# The column that a section's key is taken from.
KOLOM = {
	"tipologi": "kode",
	"ketentuan": "kode",
	"penetapan": "objek",
	"pelaporan": "bentuk",
	"pemantauan": "lingkup",
	"kendala": "lingkup",
	"tanggung_jawab": "peran",
	"pertentangan": "tentang",
}


class Baris(NamedTuple):
	"""One row of a table."""

	tempat: list[str]
	profil: list[str]  # keys; empty where the rule is not checked
	alasan: str  # why it is not checked
	berkas: list[str]
	kasus: list[str]
	doctype: list[str]


@cache
def _tabel() -> dict[str, list[Baris]]:
	teks = (DOCS / "cakupan.md").read_text(encoding="utf-8")
	hasil = {}
	for bagian in re.split(r"^## ", teks, flags=re.M)[2:]:  # the first is test_cakupan_jalan's
		kode, isi = bagian.split("\n", 1)
		baris = [b for b in isi.splitlines() if b.startswith("|")]
		sel = [[s.strip() for s in b.strip("|").split("|")] for b in baris]
		assert sel[0] == KEPALA and all(len(s) == len(KEPALA) for s in sel), f"tabel {kode} tidak beraturan"
		hasil[kode.strip()] = [_baris(*s) for s in sel[2:]]
	return hasil


def _baris(tempat: str, isi: str, aturan: str, kasus: str, doctype: str) -> Baris:
	assert tempat and isi, f"baris «{tempat}» tidak lengkap"
	tanpa = re.fullmatch(r"tidak diperiksa: (.+)", aturan)
	kode = re.findall(r"`([^`]+)`", kasus)
	return Baris(
		[t.strip() for t in tempat.split(";")],
		re.findall(r"`([^`]+)`", aturan),
		tanpa[1] if tanpa else "",
		[k for k in kode if k.endswith((".yaml", ".md"))],
		[k for k in kode if not k.endswith((".yaml", ".md"))],
		[] if doctype == TANPA else doctype.split(", "),
	)


@cache
def _milik(kode: str) -> Profil:
	"""The regency's own rules, without the national ones."""
	return profil.periksa(profil.baca(kode))


def _kunci(bagian: str, aturan: Any) -> list[str]:
	"""What the page calls a rule."""
	if bagian in ("penilaian", "kepemimpinan", "evaluasi"):
		return [f"{bagian}/{t.value}" for t in aturan.tipologi] or [f"{bagian}/semua"]
	if bagian == "alur":
		masuk = "/masuk" if aturan.arah is Arah.MASUK else ""
		return [f"alur/{aturan.dokumen.value}/{aturan.jalur.value}{masuk}"]
	if bagian == "tambahan_penghasilan":
		return [f"{bagian}/{p.value}" for p in aturan.penerima]
	if bagian not in KOLOM:
		return [bagian]
	nilai = getattr(aturan, KOLOM[bagian])
	return [f"{bagian}/{getattr(nilai, 'value', nilai)}"]


def _aturan(kode: str) -> Iterator[tuple[list[str], str]]:
	"""Every rule of a profile with each article it rests on (also those of its steps and acts)."""
	for bagian in profil.BAGIAN:
		for aturan in getattr(_milik(kode), bagian):
			langkah = getattr(aturan, "tahap", ()) if bagian == "alur" else ()
			tempat = [
				*(aturan.dasar, getattr(aturan, "dasar_pengembalian", "")),
				*(t.dasar for t in langkah),
				*(x.dasar for t in langkah for x in t.tindakan),
			]
			for dasar in tempat:
				if dasar.startswith(("Pasal", "Lampiran")):
					yield _kunci(bagian, aturan), dasar


def _tempat(dasar: str) -> list[str]:
	"""The places a `dasar` names: every pasal with every ayat, and the first place of each mention of the annex."""
	hasil = []
	for satu in re.split(r"(?=\bPasal \d|\bLampiran\b)", dasar.split("Permen")[0]):
		if pasal := re.match(r"Pasal \d+", satu):
			rinci = re.findall(r"(?:ayat|dan|,) (\(\d+\))", satu)
			angka = re.findall(r"angka \d+", satu)
			hasil += [f"{pasal[0]} {'ayat ' if r[0] == '(' else ''}{r}" for r in rinci or angka] or [pasal[0]]
		elif satu.startswith("Lampiran"):
			hasil.append(re.split(r",? dan |, (?=Tabel|[A-G]\.)| serta | sampai ", f"{satu.strip(' ,')} ")[0])
	return hasil


def _kata(tempat: str) -> list[str]:
	return [k for k in re.split(r"[\s.,;]+", tempat) if k]


def _di_dalam(tempat: str, luas: str) -> bool:
	"""Whether a place is that wider one or a part of it."""
	return _kata(tempat)[: len(_kata(luas))] == _kata(luas)


@cache
def _kasus(berkas: str) -> frozenset[str]:
	isi = yaml.safe_load((KASUS / berkas).read_text(encoding="utf-8"))
	return frozenset(_nama_kasus(k["tanya"]) for k in isi["kasus"])


def _nama_kasus(tanya: dict[str, Any]) -> str:
	((tentang, isi),) = tanya.items()
	isi = isi or {}
	if tentang in ("penilai", "evaluasi", "kepemimpinan"):
		return f"{tentang}/{isi['tipologi']}"
	nilai = [*isi.values()] if tentang != "alur" else [isi["dokumen"], isi["jalur"]]
	return "/".join([tentang, *nilai, *(["masuk"] if isi.get("arah") == "masuk" else [])])


def _kasus_dari(kunci: str) -> str:
	"""The case that a key of the profile must have; empty where another page or any case will do."""
	bagian, *rinci = kunci.split("/")
	if bagian in ("pertentangan", "daerah", "tipologi") or rinci == ["semua"]:
		return ""
	if bagian == "alur":
		return "/".join(["alur", rinci[0].lower().replace(" ", "_"), *rinci[1:]])
	return "/".join(["penilai" if bagian == "penilaian" else bagian, *rinci])


def test_satu_tabel_tiap_peraturan():
	assert sorted(_tabel()) == KODE == sorted(LAMPIRAN) == profil.daftar()


@pytest.mark.parametrize("kode", KODE)
def test_setiap_pasal_dan_ayat_ada(kode):
	ada = {t for b in _tabel()[kode] for t in b.tempat}
	for nomor, jumlah in enumerate(map(int, AYAT[kode].split()), 1):
		if f"Pasal {nomor}" not in ada:
			ayat = [f"Pasal {nomor} ayat ({n})" for n in range(1, jumlah + 1)]
			assert ayat and not set(ayat) - ada, f"{kode}: Pasal {nomor} tidak lengkap"
	pasal = {int(m[1]) for t in ada if (m := re.match(r"Pasal (\d+)", t))}
	assert pasal == set(range(1, len(AYAT[kode].split()) + 1)), "pasal yang tidak ada dalam peraturan"


@pytest.mark.parametrize("kode", KODE)
def test_setiap_bagian_lampiran_ada(kode):
	ada = [t for b in _tabel()[kode] for t in b.tempat]
	kurang = [p for p in LAMPIRAN[kode] if not any(_di_dalam(t, f"Lampiran {p}") for t in ada)]
	assert not kurang


@pytest.mark.parametrize("kode", KODE)
def test_tempat_ditulis_sekali(kode):
	ada = [t for b in _tabel()[kode] for t in b.tempat]
	assert not sorted({t for t in ada if ada.count(t) > 1})


@pytest.mark.parametrize("kode", KODE)
def test_kunci_yang_disebut_ada_dalam_profil(kode):
	ada = {k for b in profil.BAGIAN for a in getattr(_milik(kode), b) for k in _kunci(b, a)} | {"daerah"}
	asing = sorted({k for b in _tabel()[kode] for k in b.profil} - ada)
	assert not asing


@pytest.mark.parametrize("kode", KODE)
def test_setiap_aturan_ada_pada_halaman(kode):
	for kunci, dasar in _aturan(kode):
		for tempat in _tempat(dasar):
			for satu in kunci:
				cocok = [
					b
					for b in _tabel()[kode]
					if satu in b.profil
					and any(
						_di_dalam(tempat, t) or (tempat.startswith("Pasal") and _di_dalam(t, tempat))
						for t in b.tempat
					)
				]
				assert cocok, f"{kode}: {satu} ({dasar}) tidak ada pada baris {tempat}"


@pytest.mark.parametrize("kode", KODE)
def test_kasus_yang_disebut_ada(kode):
	for baris in _tabel()[kode]:
		yaml_ = [b for b in baris.berkas if b.endswith(".yaml")]
		assert all((KASUS / b).is_file() for b in yaml_), baris.tempat
		asing = set(baris.kasus) - frozenset().union(*map(_kasus, yaml_))
		assert not asing, f"{kode} {baris.tempat}: {asing}"
		kurang = {_kasus_dari(k) for k in baris.profil} - {""} - set(baris.kasus)
		assert not kurang, f"{kode} {baris.tempat}: tanpa kasus {kurang}"


@pytest.mark.parametrize("kode", KODE)
def test_setiap_baris_bekerja_atau_beralasan(kode):
	doctype = {d.name.replace("_", " ").title() for d in DOCTYPE.iterdir() if d.is_dir()}
	for baris in _tabel()[kode]:
		if baris.profil:
			assert not baris.alasan and baris.doctype and (baris.kasus or baris.berkas), baris.tempat
			assert set(baris.doctype) <= doctype | {"Employee", "profil"}, baris.tempat
		else:
			assert baris.alasan and not (baris.doctype or baris.kasus or baris.berkas), baris.tempat


def test_halaman_pertentangan_mengikuti_profil():
	semua = halaman.pertentangan([profil.muat(kode) for kode in profil.daftar()])
	assert (DOCS / "pertentangan.md").read_text(encoding="utf-8").rstrip("\n") == semua.rstrip("\n")
