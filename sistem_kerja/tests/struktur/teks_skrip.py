"""Texts of our JavaScript, read character by character: what stands in __(), and string literals at large."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A string, a template, a comment, or a bracket: what matters for finding where an argument ends.
BUTIR = re.compile(
	r"""(?P<komentar>//[^\n]*|/\*.*?\*/)"""
	r"""|(?P<petik>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')"""
	r"""|(?P<panggil>(?<![\w$])__\()"""
	r"""|(?P<tanda>[`(){}\[\],])""",
	re.DOTALL,
)
LABEL = re.compile(
	r"""\b(?:label|description|placeholder|primary_action_label)\s*:\s*("(?:\\.|[^"\\\n])*")"""
)


class TeksDisisipi(ValueError):
	"""__(`… ${…}`): a text that extraction can never find again."""


def _buka(mentah: str) -> str:
	return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", lambda c: _lepas(c[1]), mentah[1:-1])


def _lepas(huruf: str) -> str:
	if len(huruf) == 5:
		return chr(int(huruf[1:], 16))
	return {"n": "\n", "t": "\t"}.get(huruf, huruf)


def _akhir_templat(sumber: str, dari: int) -> int:
	"""Position after the closing backtick of the template that opens at `dari`, nested ones included."""
	i = dari + 1
	while sumber[i] != "`":
		if sumber[i] == "\\":
			i += 2
		elif sumber.startswith("${", i):
			i = _akhir_sisipan(sumber, i + 2)
		else:
			i += 1
	return i + 1


def _akhir_sisipan(sumber: str, i: int) -> int:
	dalam = 1
	while dalam:
		butir = BUTIR.search(sumber, i)
		i = butir.end()
		if butir["tanda"] == "`":
			i = _akhir_templat(sumber, butir.start())
		elif butir["tanda"] in ("{", "}"):
			dalam += 1 if butir["tanda"] == "{" else -1
	return i


def _argumen(sumber: str, i: int) -> Iterator[tuple[str, int]]:
	"""Literals of the first argument of the call that opens before `i`, those inside further calls left out."""
	dalam = 0
	while butir := BUTIR.search(sumber, i):
		i = butir.end()
		if butir["petik"] and not dalam:
			yield _buka(butir["petik"]), butir.start()
		elif butir["tanda"] == "`":
			akhir = _akhir_templat(sumber, butir.start())
			if not dalam:
				if "${" in sumber[butir.start() : akhir]:
					raise TeksDisisipi(sumber[butir.start() : akhir])
				yield _buka(sumber[butir.start() : akhir]), butir.start()
			i = akhir
		elif butir["panggil"] or (butir["tanda"] or "") in ("(", "[", "{"):
			dalam += 1
		elif butir["tanda"] and butir["tanda"] != ",":
			dalam -= 1
			if dalam < 0:
				return
		elif butir["tanda"] == "," and not dalam:
			return


def teks(sumber: str) -> Iterator[tuple[str, int]]:
	"""Texts in __() and labels that Frappe's controls translate themselves, with their line."""
	for awal in re.finditer(r"(?<![\w$])__\(", sumber):
		for satu, tempat in _argumen(sumber, awal.end()):
			yield satu, sumber.count("\n", 0, tempat) + 1
	for label in LABEL.finditer(sumber):
		yield _buka(label[1]), sumber.count("\n", 0, label.start()) + 1


def literal(sumber: str) -> Iterator[str]:
	"""Every quoted string; what stands in a template's insertion is read as source as well."""
	for satu in re.finditer(r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", sumber):
		yield _buka(satu[0])
	# Keys of object literals are words too: { Terbuka: "green" }.
	yield from re.findall(r"(?<![\w$.])([A-Za-z_]\w*)\s*:", sumber)
