"""The table «Jalan dan ujinya» of docs/cakupan.md: each path has its test in each regency, or a reason why it has none."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from sistem_kerja.regulasi import profil
from sistem_kerja.tests.regulasi.test_cakupan import DOCS, _kunci

SITUS = Path(__file__).parents[1] / "situs"
# What the fixtures of tests/situs/conftest.py put in force.
FIXTURE = {"tiap_daerah": set(profil.daftar()), "daerah": {"kapuas", "pekalongan"}}
# Sections of a profile whose every rule is a path or a part of one.
BAGIAN = ("alur", "pelaporan", "kendala")
SEBAB = re.compile(r"tidak diatur \(.{10,}\)(: `[^`]+`)?")


class Jalan(NamedTuple):
	"""One path: its name, the keys of the rules that it follows, and the cell of each regency."""

	nama: str
	kunci: set[str]
	sel: dict[str, str]


@cache
def _tabel() -> tuple[Jalan, ...]:
	bagian = re.split(r"^## ", (DOCS / "cakupan.md").read_text(encoding="utf-8"), flags=re.M)[1]
	assert bagian.startswith("Jalan dan ujinya\n")
	baris = [[s.strip() for s in b.strip("|").split("|")] for b in bagian.splitlines() if b.startswith("|")]
	kepala, _garis, *isi = baris
	assert kepala[:2] == ["Jalan", "Kunci"] and sorted(kepala[2:]) == profil.daftar()
	assert all(len(b) == len(kepala) for b in isi)
	return tuple(
		Jalan(b[0], set(re.findall(r"`([^`]+)`", b[1])), dict(zip(kepala[2:], b[2:], strict=True)))
		for b in isi
	)


@cache
def _ada(kode: str) -> frozenset[str]:
	"""Keys of a regency's rules, the national ones among them."""
	p = profil.muat(kode)
	return frozenset(k for b in profil.BAGIAN for a in getattr(p, b) for k in _kunci(b, a))


@cache
def _pohon(berkas: str) -> ast.Module:
	return ast.parse((SITUS / berkas).read_text(encoding="utf-8"))


def _teks(simpul: ast.AST, modul: ast.Module) -> Iterator[str]:
	"""Strings inside an expression, and inside the constants of its module that it names."""
	for x in ast.walk(simpul):
		if isinstance(x, ast.Constant) and isinstance(x.value, str):
			yield x.value
		elif isinstance(x, ast.Name):
			for satu in modul.body:
				if isinstance(satu, ast.Assign) and any(getattr(t, "id", "") == x.id for t in satu.targets):
					yield from _teks(satu.value, modul)


def _daerah_uji(uji: str) -> set[str]:
	"""The regencies for which a test is written: by its fixtures, its parameters, or what its body puts in force."""
	berkas, nama = uji.split("::")
	modul = _pohon(berkas)
	(fungsi,) = [f for f in modul.body if isinstance(f, ast.FunctionDef) and f.name == nama]
	argumen = {a.arg for a in fungsi.args.args}
	hasil = {kode for a in argumen for kode in FIXTURE.get(a, {a})}
	if "kode" in argumen:
		hasil |= {t for hiasan in fungsi.decorator_list for t in _teks(hiasan, modul)}
	for x in ast.walk(fungsi):
		if isinstance(x, ast.Call) and getattr(x.func, "id", "") == "pakai":
			hasil |= {a.value for a in x.args if isinstance(a, ast.Constant)}
	return hasil & FIXTURE["tiap_daerah"]


@pytest.mark.parametrize("kode", profil.daftar())
def test_setiap_sel_menyebut_uji_yang_ada_bagi_daerahnya(kode):
	salah = []
	for jalan in _tabel():
		sel = jalan.sel[kode]
		uji = re.findall(r"`([^`]+)`", sel)
		assert len(uji) == 1 or SEBAB.fullmatch(sel), f"{jalan.nama}: {sel}"
		salah += [f"{jalan.nama}: {u}" for u in uji if kode not in _daerah_uji(u)]
	assert not salah, f"tidak ditulis bagi {kode}"


@pytest.mark.parametrize("kode", profil.daftar())
def test_yang_diatur_diuji_dan_yang_tidak_diatur_beralasan(kode):
	for jalan in _tabel():
		diatur, sel = bool(jalan.kunci & _ada(kode)), jalan.sel[kode]
		assert diatur == ("`" in sel), f"{jalan.nama} {'' if diatur else 'tidak '}diatur di {kode}: {sel}"


def test_kunci_ada_dan_tidak_ada_jalan_yang_tertinggal():
	ditulis = {k for jalan in _tabel() for k in jalan.kunci}
	semua = frozenset().union(*map(_ada, profil.daftar()))
	assert not sorted(ditulis - semua), "tidak ada dalam profil mana pun"
	assert not sorted(k for k in semua - ditulis if k.startswith(BAGIAN)), "belum ada barisnya"


def test_daerah_suatu_uji_terbaca():
	"""The reading of the sources itself: fixture, parameter with a name, and what is put in force in the body."""
	satu = "test_jalan_lengkap.py::test_ahli_madya_sekretariat_daerah_melapor_menurut_aturannya_sendiri"
	assert _daerah_uji(satu) == {"pekalongan", "surakarta"}
	assert _daerah_uji("test_jalan_permohonan.py::test_usulan_penilai_ditolak_pimpinan_dengan_alasan") == {
		"pekalongan",
		"surakarta",
	}
	assert _daerah_uji("test_kendala.py::test_lingkup_yang_tidak_sesuai_ditolak") == {"kapuas"}
