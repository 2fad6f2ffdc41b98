"""Faces of letters: free metric twins that come with the app (public/huruf), so that every server prints alike.

Arial is set in Liberation Sans, Bookman Old Style in TeX Gyre Bonum; other faces are the machine's own.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).parent / "public" / "huruf"
# The prescribed face; the name under which its twin is known here, so that an installed face of the same name cannot
# take its place; how the twin's files begin.
KEMBAR = (("Arial", "Naskah Sans", "LiberationSans"), ("Bookman Old Style", "Naskah Bonum", "texgyrebonum"))
MESIN = "/etc/fonts/fonts.conf"


def konfigurasi():
	"""A weasyprint FontConfiguration that knows the app's faces before the machine's.

	Fontconfig reads its rules once, when the configuration is made, from a file that the environment names; both are
	put back after that.
	"""
	from weasyprint.text.fonts import FontConfiguration

	semula = os.environ.get("FONTCONFIG_FILE")
	with tempfile.NamedTemporaryFile("w", suffix=".conf", encoding="utf-8") as berkas:
		berkas.write(aturan(semula or MESIN))
		berkas.flush()
		os.environ["FONTCONFIG_FILE"] = berkas.name
		try:
			return FontConfiguration()
		finally:
			if semula is None:
				del os.environ["FONTCONFIG_FILE"]
			else:
				os.environ["FONTCONFIG_FILE"] = semula


def aturan(mesin: str) -> str:
	"""Rules for fontconfig: our files under names of their own, each asked for before the face that it stands for."""
	nama = "".join(
		f"""<match target="scan"><test name="file" compare="contains"><string>{escape(f"{FOLDER}/{awal}")}</string></test>
		<edit name="family" mode="assign_replace"><string>{kembar}</string></edit></match>
		<match target="pattern"><test name="family"><string>{diminta}</string></test>
		<edit name="family" mode="prepend" binding="strong"><string>{kembar}</string></edit></match>
		"""
		for diminta, kembar, awal in KEMBAR
	)
	return f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
	<fontconfig><dir>{escape(str(FOLDER))}</dir>{nama}
	<include ignore_missing="yes">{escape(mesin)}</include></fontconfig>"""
