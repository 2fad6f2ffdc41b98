"""Pictures of what the tests see. Those of the guides lie in docs/gambar under the name that the test gives."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page


def potret(halaman: Page, nama: str, penuh: bool = False) -> None:
	"""A picture of the page where SISTEM_KERJA_POTRET names a folder: what is in sight, or the `penuh` length."""
	if folder := os.environ.get("SISTEM_KERJA_POTRET"):
		# The realtime server is not started for tests; the desk's notices of that would stand in every picture.
		halaman.evaluate(
			"document.querySelectorAll('#alert-container .desk-alert').forEach((e) => e.remove())"
		)
		# A dialog that was closed takes its shade away slowly.
		halaman.wait_for_function("!document.querySelector('.modal-backdrop:not(.show):not(#freeze)')")
		# As high as the page: a bar at the bottom of the screen would lie across the middle.
		layar = halaman.viewport_size
		if penuh and layar:
			tinggi = halaman.evaluate("document.documentElement.scrollHeight")
			halaman.set_viewport_size({**layar, "height": max(tinggi, layar["height"])})
		halaman.screenshot(path=Path(folder) / f"{nama}.png", full_page=penuh)
		if penuh and layar:
			halaman.set_viewport_size(layar)


def potret_penuh(halaman: Page, nama: str) -> None:
	potret(halaman, nama, penuh=True)
