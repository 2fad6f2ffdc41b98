"""QR codes as inline SVG, for templates with and without Frappe."""

from __future__ import annotations

import segno
from markupsafe import Markup


def qr(teks: str) -> Markup:
	"""QR code of a text, error correction M, without a border; as large as its box (viewBox, no width)."""
	gambar = segno.make(teks, error="m", micro=False, boost_error=False)
	return Markup(gambar.svg_inline(border=0, omitsize=True, svgclass=None, lineclass=None))
