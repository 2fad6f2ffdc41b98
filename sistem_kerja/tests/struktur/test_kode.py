"""House rules of the code that no linter knows: API, rights, translations, sizes, tests that test."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from sistem_kerja.tests.struktur import sumber as s

PENGENDALI, PYTHON, FUNGSI, SKRIP, PORTAL, UJI = 200, 300, 45, 150, 300, 350
METODE = {"GET", "POST", "PUT", "DELETE"}


def _terbuka() -> Iterator[tuple[Path, s.Fungsi, ast.expr]]:
	for berkas in s.python():
		for fungsi in s.fungsi(berkas):
			if hiasan := s.whitelist(fungsi):
				yield berkas, fungsi, hiasan


def _argumen(fungsi: s.Fungsi) -> list[ast.arg]:
	a = fungsi.args
	biasa = [*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))]
	return [arg for arg in biasa if arg.arg not in ("self", "cls")]


def test_fungsi_terbuka_bertipe_dan_bermetode():
	salah = []
	for berkas, fungsi, hiasan in _terbuka():
		metode = {k.arg: k.value for k in getattr(hiasan, "keywords", [])}.get("methods")
		isi = set(ast.literal_eval(metode)) if metode else set()
		if not isi or not isi <= METODE:
			salah.append(f"{s.sebut(berkas, fungsi)} {fungsi.name}: methods=[...] tidak disebut atau salah")
		salah += [
			f"{s.sebut(berkas, fungsi)} {fungsi.name}: argumen {a.arg} tanpa tipe"
			for a in _argumen(fungsi)
			if a.annotation is None
		]
	assert salah == []


def test_ada_fungsi_terbuka_yang_diperiksa():
	assert len(list(_terbuka())) >= 3


def test_ignore_permissions_selalu_dijelaskan():
	salah = []
	for berkas in s.python():
		sumber = berkas.read_text(encoding="utf-8")
		if "ignore_permissions" not in sumber:
			continue
		kata = list(tokenize.generate_tokens(io.StringIO(sumber).readline))
		komentar = {k.start[0] for k in kata if k.type == tokenize.COMMENT}
		for baris in {
			k.start[0] for k in kata if k.type == tokenize.NAME and k.string == "ignore_permissions"
		}:
			if not komentar & set(range(baris - 3, baris + 1)):
				salah.append(s.sebut(berkas, baris))
	assert salah == []


def test_terjemahan_menerima_teks_utuh():
	"""Extraction reads the source: an f-string, a sum or a formatted text inside _() is never found again."""
	salah = []
	for berkas in s.python():
		for simpul in ast.walk(s.pohon(berkas)):
			if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name) and simpul.func.id == "_":
				isi = simpul.args[0]
				if isinstance(isi, ast.JoinedStr | ast.BinOp) or s.nama_panggilan(isi) == "format":
					salah.append(s.sebut(berkas, simpul))
	for berkas in s.berkas(".js"):
		for nomor, baris in enumerate(berkas.read_text(encoding="utf-8").splitlines(), 1):
			if re.search(r"\b__\(\s*(`[^`]*\$\{|\"[^\"]*\"\s*\+|'[^']*'\s*\+)", baris):
				salah.append(s.sebut(berkas, nomor))
	assert salah == []


def _panjang(berkas: Path) -> int:
	return len(berkas.read_text(encoding="utf-8").splitlines())


def _batas(berkas: Path) -> int:
	if berkas.suffix == ".js":
		return PORTAL if s.PAKET / "public" / "portal" in berkas.parents else SKRIP
	if berkas in s.python(uji=True):
		return UJI
	return PENGENDALI if s.MODUL / "doctype" in berkas.parents else PYTHON


def test_berkas_tidak_terlalu_panjang():
	salah = []
	for berkas in (*s.python(), *s.python(uji=True), *s.berkas(".js")):
		batas = _batas(berkas)
		if (panjang := _panjang(berkas)) > batas:
			salah.append(f"{s.sebut(berkas)}: {panjang} baris, batas {batas}")
	assert salah == []


def test_fungsi_tidak_terlalu_panjang():
	salah = []
	for berkas in s.python():
		for fungsi in s.fungsi(berkas):
			panjang = fungsi.end_lineno - fungsi.lineno + 1
			if panjang > FUNGSI:
				salah.append(f"{s.sebut(berkas, fungsi)} {fungsi.name}: {panjang} baris, batas {FUNGSI}")
	assert salah == []


def test_tidak_ada_penampung_serba_ada():
	nama = {"utils.py", "helpers.py", "common.py", "misc.py"}
	assert [s.sebut(b) for b in s.python() if b.name in nama] == []


# --- tests ---


def _memeriksa(simpul: ast.AST, penolong: set[str]) -> bool:
	for satu in ast.walk(simpul):
		if isinstance(satu, ast.Assert):
			return True
		if isinstance(satu, ast.Call) and s.nama_panggilan(satu) in penolong | {"raises", "expect", "fail"}:
			return True
	return False


def _penolong() -> set[str]:
	"""Helpers of the tests that check something themselves."""
	bukan_uji = [f for b in s.python(uji=True) for f in s.fungsi(b) if not f.name.startswith("test_")]
	return {f.name for f in bukan_uji if _memeriksa(f, set())}


def test_setiap_uji_memeriksa_sesuatu():
	penolong = _penolong()
	tanpa = [
		f"{s.sebut(berkas, fungsi)} {fungsi.name}"
		for berkas in s.python(uji=True)
		for fungsi in s.fungsi(berkas)
		if fungsi.name.startswith("test_") and not _memeriksa(fungsi, penolong)
	]
	assert tanpa == []


def test_uji_tidak_menunggu_dengan_tidur():
	salah = []
	for berkas in s.python(uji=True):
		for simpul in ast.walk(s.pohon(berkas)):
			tidur = isinstance(simpul, ast.Call) and s.nama_panggilan(simpul) == "sleep"
			impor = isinstance(simpul, ast.ImportFrom) and simpul.module == "time"
			if tidur or (impor and any(a.name == "sleep" for a in simpul.names)):
				salah.append(s.sebut(berkas, simpul))
	assert salah == []


@pytest.mark.parametrize(
	("isi", "memeriksa"),
	[
		("def f():\n\tassert 1", True),
		("def f():\n\twith pytest.raises(X):\n\t\tg()", True),
		("def f():\n\tcek(1)", True),
		("def f():\n\tg()", False),
	],
)
def test_pemeriksa_uji_kosong(isi, memeriksa):
	assert _memeriksa(ast.parse(isi), {"cek"}) is memeriksa
