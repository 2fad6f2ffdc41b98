"""Every text that a screen of this app can show, with the place it stands at; what en.csv lacks and what it no longer needs.

`python -m sistem_kerja.tests.struktur.teks_layar` prints both lists: the missing as lines ready for en.csv. With
`--rapikan` it takes what is unused or double out of en.csv (after a merge, for example).
The portal's own pages and the letters are Indonesian in every language (the law's language) and are not collected.
"""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomllib

from sistem_kerja.tests.struktur import sumber as s
from sistem_kerja.tests.struktur import teks_skrip

Temuan = Iterator[tuple[str, str]]  # a text and its place

# The same in both languages, or no words at all.
SAMA = re.compile(
	r"NIP|PDF|SHA-256|Plt\.|Plh\.|Status|Unit|Department|ToDo|Delete|Company|Server|Workflow|[\d\W]+|[\w.]+@[\w.]+|fa-\S+"
)
# What Frappe translates of each kind of record; a list names the fields of its rows.
REKAMAN: dict[str, dict[str, tuple[str, ...]] | tuple[str, ...]] = {
	"DocType": {
		"": ("name", "description"),
		"fields": ("label", "description", "placeholder"),
		"links": ("group",),
		"actions": ("label",),
		"states": ("title",),
	},
	"Custom Field": {"": ("label", "description", "placeholder")},
	"Report": {"": ("report_name",), "columns": ("label",), "filters": ("label",)},
	"Page": {"": ("title",)},
	"Print Format": {"": ("name",)},
	"Workspace": {
		"": ("label", "title"),
		**dict.fromkeys(("links", "shortcuts", "charts", "number_cards", "quick_lists"), ("label",)),
	},
	"Number Card": {"": ("label",)},
	"Dashboard Chart": {"": ("chart_name",)},
	"Dashboard": {"": ("dashboard_name",)},
	"Module Onboarding": {"": ("title", "subtitle", "success_message")},
	"Onboarding Step": {
		"": ("title", "description", "action_label", "intro_video_label", "callback_message")
	},
	"Form Tour": {"": ("title",), "steps": ("title", "description")},
	"Kanban Board": {"": ("kanban_board_name",), "columns": ("column_name",)},
	"Workflow State": {"": ("workflow_state_name",)},
	"Role": {"": ("role_name",)},
	"Role Profile": {"": ("role_profile",)},
	"Notification": {"": ("subject",)},
	"Auto Email Report": {"": ("report",)},
	"Web Form": {
		"": ("title", "introduction_text", "success_message", "button_label"),
		"web_form_fields": ("label", "description"),
	},
}
JUDUL_RUANG = re.compile(r"<[^>]+>")


def semua() -> dict[str, str]:
	"""Each text with the first place it was found at."""
	hasil: dict[str, str] = {}
	for sumber in (dari_rekaman, dari_python, dari_skrip, dari_jinja, dari_profil):
		for teks, tempat in sumber():
			if isinstance(teks, str) and teks.strip() and not SAMA.fullmatch(teks.strip()):
				hasil.setdefault(teks.strip(), tempat)
	return hasil


def dari_rekaman() -> Temuan:
	"""Standard records and fixtures, each by the list above. Files without a kind we know are none of a screen's."""
	for berkas in s.berkas(".json"):
		isi = s.baca_json(berkas)
		for satu in isi if isinstance(isi, list) else [isi]:
			for teks in _dari_satu(satu):
				yield teks, s.sebut(berkas)


def _dari_satu(satu: dict[str, Any]) -> Iterator[str]:
	for tabel, kolom in REKAMAN.get(satu.get("doctype", ""), {}).items():
		for baris in satu.get(tabel) or [] if tabel else [satu]:
			if isinstance(baris, dict) and baris.get("type") != "Spacer":
				yield from (baris.get(k) or "" for k in kolom)
	for bidang in satu.get("fields") or [] if satu.get("doctype") == "DocType" else []:
		if bidang["fieldtype"] == "Select":
			yield from (bidang.get("options") or "").split("\n")
	if satu.get("doctype") == "Workspace":
		yield from _judul_ruang(satu["content"])
	if satu.get("doctype") == "Notification":
		yield from _panggilan_teks(satu.get("message") or "")


def _judul_ruang(isi: str) -> Iterator[str]:
	for blok in json.loads(isi):
		if blok["type"] in ("header", "paragraph"):
			yield JUDUL_RUANG.sub("", blok["data"]["text"])


def dari_python() -> Temuan:
	"""Texts in _() and the constants that are handed to it; labels of dicts that describe fields."""
	for berkas in s.python():
		for simpul in ast.walk(s.pohon(berkas)):
			if isinstance(simpul, ast.Call) and s.nama_panggilan(simpul) in ("_", "_lt") and simpul.args:
				for teks in _isi(berkas, simpul.args[0]):
					yield teks, s.sebut(berkas, simpul)
			elif isinstance(simpul, ast.Dict):
				for teks in _label(simpul):
					yield teks, s.sebut(berkas, simpul)


def _isi(berkas: Path, simpul: ast.expr) -> Iterator[str]:
	"""Literals of an argument, and those of the module's own tables it takes its text from."""
	if isinstance(simpul, ast.Constant):
		yield simpul.value
	elif isinstance(simpul, ast.IfExp):
		yield from (*_isi(berkas, simpul.body), *_isi(berkas, simpul.orelse))
	elif isinstance(simpul, ast.BoolOp):
		for satu in simpul.values:
			yield from _isi(berkas, satu)
	elif isinstance(simpul, ast.Subscript):
		yield from _tabel(berkas, simpul.value)
	elif (
		isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Attribute) and simpul.func.attr == "get"
	):
		yield from _tabel(berkas, simpul.func.value)
		for satu in simpul.args[1:]:
			yield from _isi(berkas, satu)


def _tabel(berkas: Path, simpul: ast.expr) -> Iterator[str]:
	nama = simpul.id if isinstance(simpul, ast.Name) else None
	for satu in s.pohon(berkas).body:
		if isinstance(satu, ast.Assign) and any(getattr(t, "id", "") == nama for t in satu.targets):
			yield from _nilai(satu.value)
		elif isinstance(satu, ast.AnnAssign) and getattr(satu.target, "id", "") == nama and satu.value:
			yield from _nilai(satu.value)
		elif isinstance(satu, ast.ImportFrom) and (satu.module or "").startswith(s.NAMA):
			asal = s.berkas_modul(satu.module)
			if asal and any(a.name == nama and a.asname is None for a in satu.names):
				yield from _tabel(asal, ast.Name(nama))


def _nilai(simpul: ast.expr) -> Iterator[str]:
	"""Texts of a table: the values of a dict, the elements of a list, down to the strings."""
	if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
		yield simpul.value
	elif isinstance(simpul, ast.Dict):
		for satu in simpul.values:
			yield from _nilai(satu)
	elif isinstance(simpul, ast.List | ast.Tuple):
		for satu in simpul.elts:
			yield from _nilai(satu)


def _label(simpul: ast.Dict) -> Iterator[str]:
	"""Label and description of a field, where a dict has a fieldname or the like beside it."""
	isi = {k.value: v for k, v in zip(simpul.keys, simpul.values, strict=True) if isinstance(k, ast.Constant)}
	if {"fieldname", "fieldtype"} & set(isi):
		for kunci in ("label", "description"):
			nilai = isi.get(kunci)
			if isinstance(nilai, ast.Constant) and isinstance(nilai.value, str):
				yield nilai.value


def dari_skrip() -> Temuan:
	portal = s.PAKET / "public" / "portal"
	for berkas in s.berkas(".js"):
		if portal not in berkas.parents:
			for teks, baris in teks_skrip.teks(berkas.read_text(encoding="utf-8")):
				yield teks, s.sebut(berkas, baris)


def dari_jinja() -> Temuan:
	for berkas in s.berkas(".html", ".jinja"):
		for teks in _panggilan_teks(berkas.read_text(encoding="utf-8")):
			yield teks, s.sebut(berkas)


def _panggilan_teks(isi: str) -> Iterator[str]:
	"""_("…") of a template."""
	for _awal, teks in re.findall(r"""\b_\(\s*(["'])((?:\\.|(?!\1).)*)\1""", isi):
		yield teks


def dari_profil() -> Temuan:
	"""Statuses and acts of the flows, which Workflows put on buttons and marks."""
	for berkas in sorted((s.PAKET / "regulasi" / "profil").glob("*.toml")):
		for alur in tomllib.loads(berkas.read_text(encoding="utf-8")).get("alur", []):
			for tahap in alur.get("tahap", []):
				yield tahap["status"], s.sebut(berkas)
				yield from ((t["nama"], s.sebut(berkas)) for t in tahap.get("tindakan", []))


def kamus_baris(bahasa: str) -> list[tuple[str, str]]:
	with (s.PAKET / "translations" / f"{bahasa}.csv").open(encoding="utf-8", newline="") as berkas:
		return [(b[0], b[1]) for b in csv.reader(berkas) if b]


def kamus(bahasa: str) -> dict[str, str]:
	return dict(kamus_baris(bahasa))


def kurang() -> dict[str, str]:
	ada = kamus("en")
	return {t: tempat for t, tempat in semua().items() if t not in ada}


def berlebih() -> list[str]:
	"""Rows of en.csv whose text stands nowhere any more: neither on a screen nor as a literal that _() may meet by a variable."""
	pakai = set(semua()) | _literal()
	return [t for t in kamus("en") if t.strip() not in pakai]


def _literal() -> set[str]:
	"""Whole string literals of the source: what reaches _() or __() by a variable is written down somewhere."""
	hasil: set[str] = set()
	for berkas in s.python():
		hasil |= {
			n.value.strip()
			for n in ast.walk(s.pohon(berkas))
			if isinstance(n, ast.Constant) and isinstance(n.value, str)
		}
	for berkas in s.berkas(".js"):
		hasil |= {t.strip() for t in teks_skrip.literal(berkas.read_text(encoding="utf-8"))}
	for berkas in s.berkas(".json"):
		hasil |= {t.strip() for t in s.teks(s.baca_json(berkas))}
	return hasil


def baris_csv(teks: str) -> str:
	"""A line for en.csv that lacks only its English."""
	penulis = csv.writer(wadah := io.StringIO(), lineterminator="")
	penulis.writerow([teks, ""])
	return wadah.getvalue()


def laporan() -> str:
	tanpa, lebih = kurang(), berlebih()
	bagian = [f"Belum diterjemahkan: {len(tanpa)}. Tidak terpakai: {len(lebih)}."]
	if tanpa:
		bagian += ["Tambahkan pada translations/en.csv (asal teks di kanan):"]
		bagian += [f"{baris_csv(t)}\t# {tempat}" for t, tempat in tanpa.items()]
	if lebih:
		bagian += ["Hapus dari translations/en.csv:", *map(baris_csv, lebih)]
	return "\n".join(bagian)


def rapikan() -> None:
	"""Each text once, the first row of it, and none that is unused."""
	lebih, tetap = set(berlebih()), dict(reversed(list(kamus_baris("en"))))
	ditulis: set[str] = set()
	penulis = csv.writer(wadah := io.StringIO(), lineterminator="\n")
	for asal, _arti in kamus_baris("en"):
		if asal not in lebih and asal not in ditulis:
			penulis.writerow([asal, tetap[asal]])
			ditulis.add(asal)
	(s.PAKET / "translations" / "en.csv").write_text(wadah.getvalue(), encoding="utf-8", newline="")


if __name__ == "__main__":
	if "--rapikan" in sys.argv[1:]:
		rapikan()
	sys.stdout.write(laporan() + "\n")
