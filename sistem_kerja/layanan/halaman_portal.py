"""The portal at /sistem-kerja: one light page of its own with one script and one style sheet; /kerja leads to it.

Its data comes through the whitelisted methods in `api/`, each of which checks by itself what is whose.
"""

from __future__ import annotations

import gzip
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import frappe
from frappe.website.page_renderers.base_renderer import BaseRenderer
from jinja2 import Environment, Template
from markupsafe import Markup
from werkzeug.wrappers import Response

from sistem_kerja.layanan import bagian_portal, beranda
from sistem_kerja.layanan.organisasi import pegawai_pengguna

ALAMAT, ALAMAT_LAMA = "sistem-kerja", "kerja"
ASET = {"portal.js": "text/javascript", "portal.css": "text/css"}
SETAHUN = "public, max-age=31536000, immutable"
KEPALA = {
	"X-Robots-Tag": "noindex, nofollow",
	"Referrer-Policy": "same-origin",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
}
ASAL_SENDIRI = (
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
	"manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class HalamanPortal(BaseRenderer):
	"""Hook `page_renderer`."""

	def can_render(self) -> bool:
		return self.path in (ALAMAT, ALAMAT_LAMA) or self.path.startswith(f"{ALAMAT}/")

	def render(self) -> Response:
		if self.path == ALAMAT_LAMA:
			return _ke(_dengan_kueri(f"/{ALAMAT}"), 301)
		nama = self.path.removeprefix(ALAMAT).strip("/")
		if nama in ASET:
			return _aset(nama)
		if nama == "luring":
			return _rangka()
		if nama == "pekerja.js":
			return _pekerja()
		if nama:
			return _jawab(b"", "text/plain", 404)
		return _suruh_masuk() if frappe.session.user == "Guest" else _halaman()


def _halaman() -> Response:
	kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	return _susun(
		csrf_token=frappe.sessions.get_csrf_token(),
		pengguna=frappe.session.user,
		daerah=kode and frappe.db.get_value("Profil Sistem Kerja", kode, "nama", cache=True),
		bagian=bagian_portal.bagian(frappe.session.user),
		awal=_awal(),
	)


def _rangka() -> Response:
	"""The same page without a person, for the service worker: nothing in it is anybody's."""
	return _susun(csrf_token="", pengguna="", daerah=None, bagian=bagian_portal.semua(), awal=None)


def _susun(**isi: Any) -> Response:
	jawab = _jawab(_templat().render(**isi, versi=versi()).encode(), "text/html")
	jawab.headers["Cache-Control"] = "no-store"  # it names a person and holds his token
	jawab.headers["Content-Security-Policy"] = ASAL_SENDIRI
	return jawab


@lru_cache(maxsize=1)
def _templat() -> Template:
	"""Compiled once for the process: Frappe's own environment lives for one request and compiled it for every page."""
	berkas = Path(frappe.get_app_path("sistem_kerja", "templates", "portal.html"))
	return Environment(autoescape=True).from_string(berkas.read_text(encoding="utf-8"))


def _awal() -> Markup | None:
	"""What Beranda shows, so that the first screen needs no second journey; other addresses ask for their own."""
	if frappe.form_dict.get("buka") or not pegawai_pengguna():
		return None
	# In a block of data nothing runs, and without "<" nothing can end it.
	return Markup(frappe.as_json(beranda.isi(), indent=None).replace("<", "\\u003c"))


def _pekerja() -> Response:
	"""The service worker; at an address of its own so that it may serve the page, and asked for anew each time."""
	isi = (_folder() / "pasang" / "pekerja.js").read_text(encoding="utf-8")
	jawab = _jawab(f'const VERSI = "{versi()}";\n{isi}'.encode(), "text/javascript")
	jawab.headers.update({"Cache-Control": "no-cache", "Service-Worker-Allowed": f"/{ALAMAT}"})
	return jawab


def _suruh_masuk() -> Response:
	"""To the login and back: `?buka=penugasan/PNG-...` (links in mail) is kept, a fragment cannot be."""
	buka = frappe.form_dict.get("buka")
	tujuan = f"/{ALAMAT}" + (f"?buka={quote(buka)}" if buka else "")
	# Frappe's login page breaks on a fragment that it does not know, and browsers carry ours over unless we give one.
	return _ke(f"/login?redirect-to={quote(tujuan)}#login", 302)  # 301 would be remembered after the login


def _dengan_kueri(alamat: str) -> str:
	kueri = frappe.request.query_string.decode("ascii", "ignore")
	return f"{alamat}?{kueri}" if kueri else alamat


def _ke(alamat: str, status: int) -> Response:
	jawab = _jawab(b"", "text/plain", status)
	jawab.headers.update({"Location": alamat, "Cache-Control": "no-store"})
	jawab.autocorrect_location_header = False
	return jawab


def _jawab(isi: bytes, jenis: str, status: int = 200) -> Response:
	jawab = Response(isi, status, mimetype=jenis)
	jawab.headers.update(KEPALA)
	return jawab


# --- script and style: many small files in the source, one each for the browser ---


def _aset(nama: str) -> Response:
	isi, padat = _gabungan(nama, versi())
	mau_padat = "gzip" in frappe.request.accept_encodings
	jawab = _jawab(padat if mau_padat else isi, ASET[nama])
	if mau_padat:
		jawab.headers["Content-Encoding"] = "gzip"
	jawab.headers["Vary"] = "Accept-Encoding"
	# The address carries the version, so what was fetched under it never changes.
	kini = frappe.form_dict.get("v") == versi()
	jawab.headers["Cache-Control"] = SETAHUN if kini else "no-cache"
	return jawab


@lru_cache(maxsize=4)
def _gabungan(nama: str, _versi: str) -> tuple[bytes, bytes]:
	isi = "\n".join(b.read_text(encoding="utf-8") for b in _berkas(Path(nama).suffix)).encode()
	return isi, gzip.compress(isi, 9, mtime=0)


def versi() -> str:
	"""Changes with any of the files, here and on every other server of the same release alike."""
	cap = [(b.name, b.stat().st_size, b.stat().st_mtime_ns) for a in (".css", ".js") for b in _berkas(a)]
	return _sidik(tuple(cap))


@lru_cache(maxsize=4)
def _sidik(_cap: tuple) -> str:
	isi = b"".join(b.read_bytes() for a in (".css", ".js") for b in _berkas(a))
	return hashlib.sha256(isi).hexdigest()[:12]


def _berkas(akhiran: str) -> list[Path]:
	"""`dasar` is what the others stand on, `kerja` begins when all are there; between them the order does not matter."""
	return sorted(_folder().glob(f"*{akhiran}"), key=lambda b: (b.stem != "dasar", b.stem == "kerja", b.name))


def _folder() -> Path:
	return Path(frappe.get_app_path("sistem_kerja", "public", "portal"))
