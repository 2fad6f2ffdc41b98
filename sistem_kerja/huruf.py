"""Faces of letters: free metric twins that come with the app (public/huruf), so that every server prints alike.

Arial is set in Liberation Sans, Bookman Old Style in TeX Gyre Bonum; other faces are the machine's own.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "public" / "huruf"
ATURAN = FOLDER / "huruf.conf"


def konfigurasi():
	"""A weasyprint FontConfiguration that knows the app's faces before the machine's.

	Fontconfig reads its rules once, when the configuration is made; the environment is put back after that.
	"""
	from weasyprint.text.fonts import FontConfiguration

	semula = os.environ.get("FONTCONFIG_FILE")
	os.environ["FONTCONFIG_FILE"] = str(ATURAN)
	try:
		return FontConfiguration()
	finally:
		if semula is None:
			del os.environ["FONTCONFIG_FILE"]
		else:
			os.environ["FONTCONFIG_FILE"] = semula
