"""The app's source as data for the structure tests: files, syntax trees, JSON, dotted names. Nothing is imported."""

from __future__ import annotations

import ast
import json
import runpy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

PAKET = Path(__file__).parents[2]
AKAR = PAKET.parent
NAMA = PAKET.name
MODUL = PAKET / NAMA  # the Frappe module
Fungsi = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def python(uji: bool = False) -> tuple[Path, ...]:
	"""Python files of the app; with `uji` those of the tests instead."""
	semua = (p for p in sorted(PAKET.rglob("*.py")) if "node_modules" not in p.parts)
	return tuple(p for p in semua if ((PAKET / "tests") in p.parents) == uji)


def berkas(*akhiran: str) -> list[Path]:
	"""Other sources of the app by suffix, without the tests."""
	semua = (p for a in akhiran for p in PAKET.rglob(f"*{a}"))
	return sorted(p for p in semua if "node_modules" not in p.parts and (PAKET / "tests") not in p.parents)


@cache
def pohon(satu: Path) -> ast.Module:
	return ast.parse(satu.read_text(encoding="utf-8"), filename=str(satu))


def sebut(satu: Path, simpul: ast.AST | int | None = None) -> str:
	"""file:line, as an editor opens it."""
	baris = simpul if isinstance(simpul, int) or simpul is None else simpul.lineno
	return f"{satu.relative_to(AKAR)}" + (f":{baris}" if baris else "")


def fungsi(satu: Path) -> Iterator[Fungsi]:
	return (s for s in ast.walk(pohon(satu)) if isinstance(s, Fungsi))


def nama_panggilan(simpul: ast.AST) -> str:
	"""Last part of what is called or decorated: `frappe.whitelist(...)` -> whitelist."""
	if isinstance(simpul, ast.Call):
		simpul = simpul.func
	return simpul.attr if isinstance(simpul, ast.Attribute) else getattr(simpul, "id", "")


def berkas_modul(jalan: str) -> Path | None:
	"""File of a dotted module of ours."""
	dasar = AKAR.joinpath(*jalan.split("."))
	return next((p for p in (dasar.with_suffix(".py"), dasar / "__init__.py") if p.is_file()), None)


def cari(jalan: str) -> ast.AST | None:
	"""What a dotted path names: a module, or a function or class at the top of one, or a method of such a class."""
	modul = berkas_modul(jalan)
	if modul:
		return pohon(modul)
	induk, _titik, nama = jalan.rpartition(".")
	wadah = cari(induk) if induk else None
	for simpul in getattr(wadah, "body", []):
		if isinstance(simpul, (*Fungsi.__args__, ast.ClassDef)) and simpul.name == nama:
			return simpul
	return None


def fungsi_ada(jalan: str) -> bool:
	return isinstance(cari(jalan), Fungsi)


def whitelist(simpul: ast.AST | None) -> ast.expr | None:
	"""The decorator that opens a function to clients, if any."""
	hiasan = getattr(simpul, "decorator_list", [])
	return next((h for h in hiasan if nama_panggilan(h) == "whitelist"), None)


@cache
def kait() -> dict[str, Any]:
	"""hooks.py as plain values."""
	return {k: v for k, v in runpy.run_path(str(PAKET / "hooks.py")).items() if not k.startswith("_")}


def teks(nilai: Any) -> Iterator[str]:
	"""All strings inside nested values, keys left out."""
	if isinstance(nilai, str):
		yield nilai
	elif isinstance(nilai, dict):
		for satu in nilai.values():
			yield from teks(satu)
	elif isinstance(nilai, list | tuple):
		for satu in nilai:
			yield from teks(satu)


@cache
def baca_json(satu: Path) -> Any:
	return json.loads(satu.read_text(encoding="utf-8"))


@cache
def doctype() -> dict[str, dict[str, Any]]:
	"""Our DocTypes by name; `_folder` tells where each lies."""
	hasil = {}
	for satu in sorted((MODUL / "doctype").glob("*/*.json")):
		data = baca_json(satu)
		if data.get("doctype") == "DocType":
			hasil[data["name"]] = {**data, "_folder": satu.parent}
	return hasil


def fixture(nama: str) -> list[str]:
	"""Names of the records in a fixture file."""
	return [baris["name"] for baris in baca_json(PAKET / "fixtures" / f"{nama}.json")]
