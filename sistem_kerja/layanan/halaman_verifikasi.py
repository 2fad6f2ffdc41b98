"""The page /verifikasi for anyone: a light page of its own, the answer without JavaScript.

Unknown and malformed codes get the same answer. Nothing is cached, nothing is written, an uploaded file is only hashed.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Any

import frappe
from frappe.utils import cstr
from frappe.website.page_renderers.base_renderer import BaseRenderer
from werkzeug.wrappers import Response

from sistem_kerja.layanan import batas_akses, verifikasi
from sistem_kerja.regulasi.naskah.verifikasi import HALAMAN

TEMPLAT = "sistem_kerja/templates/verifikasi.html"
BATAS_UKURAN = 10 * 1024 * 1024  # bytes
DETIK, BATAS_TANYA, BATAS_UNGGAH = 600, 60, 20  # per visitor
KEPALA = {
	"Cache-Control": "no-store",
	"X-Robots-Tag": "noindex, nofollow",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
}


class HalamanVerifikasi(BaseRenderer):
	"""Hook `page_renderer`."""

	def can_render(self) -> bool:
		return self.path == HALAMAN or self.path.startswith(f"{HALAMAN}/")

	def render(self) -> Response:
		permintaan = frappe.local.request
		kode = self.path.removeprefix(HALAMAN).strip("/") or cstr(frappe.form_dict.get("kode"))
		berkas = permintaan.files.get("berkas") if permintaan.method == "POST" else None
		unggah = bool(berkas and berkas.filename)
		if batas_akses.melampaui(
			"unggah" if unggah else "tanya", BATAS_UNGGAH if unggah else BATAS_TANYA, DETIK
		):
			return self._jawab({"keadaan": "terlalu_sering"}, 429)
		if unggah:
			return self._jawab(*_periksa_berkas(berkas.stream.read(BATAS_UKURAN + 1), kode))
		if not kode:
			return self._jawab({"keadaan": "isi"})
		surat = verifikasi.cari(kode)
		return self._jawab(
			{"keadaan": "surat" if surat else "tidak_ada", "surat": surat}, 200 if surat else 404
		)

	def _jawab(self, isi: dict[str, Any], status: int = 200) -> Response:
		gaya = _gaya()
		isi = {"surat": None, "gaya": gaya, "csrf": "", "besar": BATAS_UKURAN >> 20, **isi}
		if frappe.session.user != "Guest":  # whoever is logged in must prove that the form is ours
			isi["csrf"] = frappe.sessions.get_csrf_token()
		kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
		isi["daerah"] = kode and frappe.db.get_value("Profil Sistem Kerja", kode, "nama", cache=True)
		jawab = Response(frappe.render_template(TEMPLAT, isi), status, mimetype="text/html")
		jawab.headers.update(KEPALA)
		sidik = base64.b64encode(hashlib.sha256(gaya.encode()).digest()).decode()
		jawab.headers["Content-Security-Policy"] = (
			f"default-src 'none'; style-src 'sha256-{sidik}'; img-src data:; form-action 'self'; "
			"base-uri 'none'; frame-ancestors 'none'"
		)
		if status == 429:
			jawab.headers["Retry-After"] = str(DETIK)
		return jawab


def _periksa_berkas(isi: bytes, kode: str) -> tuple[dict[str, Any], int]:
	if len(isi) > BATAS_UKURAN:
		return {"keadaan": "terlalu_besar"}, 413
	hasil, surat = verifikasi.cocokkan(isi, kode)
	return {"keadaan": f"berkas_{hasil}", "surat": surat}, 404 if hasil == verifikasi.TIDAK_DIKENAL else 200


def _gaya() -> str:
	return Path(frappe.get_app_path("sistem_kerja", "public", "verifikasi.css")).read_text(encoding="utf-8")
