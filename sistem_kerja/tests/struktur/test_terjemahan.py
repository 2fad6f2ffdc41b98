"""What stands on screens is translated: labels, choices and report columns into English, codes into Indonesian words."""

from __future__ import annotations

import ast
import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sistem_kerja.tests.struktur import sumber as s

MODUL = s.MODUL
KODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
# The same in both languages, or no words at all.
SAMA = re.compile(r"NIP|PDF|SHA-256|Plt\.|Plh\.|Status|Unit|Department|[\d\W]+")


def kamus(bahasa: str) -> dict[str, str]:
	with (s.PAKET / "translations" / f"{bahasa}.csv").open(encoding="utf-8", newline="") as berkas:
		return {b[0]: b[1] for b in csv.reader(berkas) if b}


def dari_doctype() -> Iterator[tuple[str, str]]:
	"""Texts of the DocTypes with their file: names, labels, choices."""
	for berkas in sorted((MODUL / "doctype").glob("*/*.json")):
		isi = json.loads(berkas.read_text(encoding="utf-8"))
		yield isi["name"], berkas.name
		for bidang in isi["fields"]:
			yield (bidang.get("label") or "").strip(), berkas.name
			if bidang["fieldtype"] == "Select":
				yield from (
					(pilihan.strip(), berkas.name) for pilihan in (bidang.get("options") or "").split("\n")
				)


def dari_laporan() -> Iterator[tuple[str, str]]:
	"""Names, columns and filters of the reports: every text in _() and __()."""
	for berkas in sorted((MODUL / "report").glob("*/*")):
		teks = berkas.read_text(encoding="utf-8") if berkas.suffix in (".py", ".js", ".json") else ""
		if berkas.suffix == ".json":
			yield json.loads(teks)["name"], berkas.name
		elif berkas.suffix == ".js":
			yield from ((t, berkas.name) for t in re.findall(r'__\("([^"]+)"', teks))
		elif berkas.suffix == ".py":
			yield from ((t, berkas.name) for t in _dalam_garis_bawah(berkas))


def _dalam_garis_bawah(berkas: Path) -> Iterator[str]:
	for simpul in ast.walk(s.pohon(berkas)):
		if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name) and simpul.func.id == "_":
			if isinstance(simpul.args[0], ast.Constant):
				yield simpul.args[0].value


@pytest.mark.parametrize("sumber", [dari_doctype, dari_laporan])
def test_teks_layar_ada_bahasa_inggrisnya(sumber):
	ada = kamus("en")
	kurang = {t: b for t, b in sumber() if t and t not in ada and not SAMA.fullmatch(t)}
	assert kurang == {}


def test_kode_pilihan_tampil_sebagai_kata():
	ada = kamus("id")
	kurang = {t: b for t, b in dari_doctype() if t and "_" in t and KODE.fullmatch(t) and t not in ada}
	assert kurang == {}


def test_terjemahan_tidak_ganda_dan_tidak_kosong():
	for bahasa in ("id", "en"):
		with (s.PAKET / "translations" / f"{bahasa}.csv").open(encoding="utf-8", newline="") as berkas:
			baris = [b for b in csv.reader(berkas) if b]
		asal = [b[0] for b in baris]
		assert sorted({a for a in asal if asal.count(a) > 1}) == [], bahasa
		assert [b for b in baris if len(b) < 2 or not b[1].strip()] == [], bahasa
