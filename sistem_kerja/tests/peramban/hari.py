"""For tests that follow a whole day: what the browser complained of, pictures, and everything taken away afterwards."""

from __future__ import annotations

import frappe
from playwright.sync_api import Page

from sistem_kerja.demo import hapus

# The realtime server is not started for tests, and no mail server is asked for pictures of people.
DIABAIKAN = ("socket.io", "gravatar.com")


class Pengamat:
	"""Collects errors in the console and failed requests of the pages given to it."""

	def __init__(self):
		self.keluhan: list[str] = []

	def awasi(self, halaman: Page) -> Page:
		halaman.set_default_timeout(60_000)
		halaman.on("console", lambda p: self._catat(p.text, str(p.location)) if p.type == "error" else None)
		halaman.on(
			"response", lambda r: self._catat(f"{r.status} {r.url}", r.url) if r.status >= 400 else None
		)
		halaman.on("requestfailed", lambda r: self._gagal(r))
		return halaman

	def _catat(self, teks: str, tempat: str) -> None:
		if not any(satu in tempat + teks for satu in DIABAIKAN):
			self.keluhan.append(f"{teks} ({tempat})")

	def _gagal(self, permintaan) -> None:
		# A request that the page itself gave up on leaving, or that became a download, did not fail.
		if permintaan.failure != "net::ERR_ABORTED":
			self._catat(f"{permintaan.failure} {permintaan.url}", permintaan.url)


def muat_lebar(halaman: Page) -> None:
	"""Nothing may stick out at the side."""
	lebar = halaman.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
	assert lebar[0] <= lebar[1], f"{halaman.url}: isi selebar {lebar[0]} pada layar {lebar[1]}"


def hapus_sejak(waktu) -> None:
	"""Remove all documents, letters and files made since then, by statements; the counters of letters go back."""
	frappe.db.rollback()
	frappe.set_user("Administrator")
	saring = {"creation": (">=", waktu)}
	berkas = frappe.get_all("File", saring, pluck="name", limit=0)
	for doctype in ("Naskah Dinas", *hapus.BERALUR, "Peluang", "Instansi Pemerintah"):
		hapus._hapus_baris(doctype, frappe.get_all(doctype, saring, pluck="name", limit=0))
	hapus.hapus_nomor(saring)
	for satu in berkas:  # last: a file of a standing letter or sent document cannot be deleted
		frappe.delete_doc("File", satu, force=True, delete_permanently=True)
	frappe.db.commit()
