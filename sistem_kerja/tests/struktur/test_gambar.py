"""Pictures of the guides cannot go stale: a browser test takes each under its own name, and a guide shows it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from sistem_kerja.tests.struktur import sumber as s

GAMBAR = s.AKAR / "docs" / "gambar"
RUJUKAN = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


def _rujukan() -> Iterator[tuple[Path, str, Path]]:
	"""Pictures that a page of ours shows: the page, the words for who cannot see it, the file."""
	for halaman in (s.AKAR / "README.md", s.AKAR / "ARSITEKTUR.md", *sorted((s.AKAR / "docs").rglob("*.md"))):
		for teks, alamat in RUJUKAN.findall(halaman.read_text(encoding="utf-8")):
			yield halaman, teks, (halaman.parent / alamat).resolve()


def _potret() -> dict[str, str]:
	"""Names that browser tests give to pictures, with their place. A name put together at run time is none of a guide."""
	hasil: dict[str, str] = {}
	for berkas in s.python(uji=True):
		for simpul in ast.walk(s.pohon(berkas)):
			if isinstance(simpul, ast.Call) and s.nama_panggilan(simpul) in ("potret", "potret_penuh"):
				for satu in simpul.args[1:2]:
					if isinstance(satu, ast.Constant):
						hasil.setdefault(satu.value, s.sebut(berkas, simpul))
	return hasil


def test_setiap_gambar_dipakai_sebuah_panduan():
	dipakai = {berkas for _halaman, _teks, berkas in _rujukan()}
	assert [b.name for b in sorted(GAMBAR.iterdir()) if b.resolve() not in dipakai] == []


def test_setiap_rujukan_ada_gambarnya_dan_kata_gantinya():
	salah = [
		f"{halaman.relative_to(s.AKAR)}: {berkas.name}"
		for halaman, teks, berkas in _rujukan()
		if not berkas.is_file() or len(teks.split()) < 2
	]
	assert salah == []


def test_setiap_gambar_diambil_sebuah_uji_peramban():
	ambil = _potret()
	assert [b.name for b in sorted(GAMBAR.glob("*.png")) if b.stem not in ambil] == []
