"""The portal page: a light document of its own; everything in it comes through `sistem_kerja.api.portal`."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import frappe

no_cache = 1
sitemap = 0
SKRIP = (
	"dasar",
	"formulir",
	"formulir_lain",
	"peluang",
	"pelaksanaan",
	"tim",
	"pimpinan",
	"paraf",
	"tte",
	"kerja",
)
ASET = ("kerja.css", *(f"{nama}.js" for nama in SKRIP))


def get_context(context) -> None:
	if frappe.session.user == "Guest":
		_suruh_masuk()
	kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	context.update(
		{
			"csrf_token": frappe.sessions.get_csrf_token(),
			"pengguna": frappe.session.user,
			"daerah": kode and frappe.db.get_value("Profil Sistem Kerja", kode, "nama"),
			"versi_aset": _versi_aset(),
			"skrip": SKRIP,
		}
	)


def _suruh_masuk() -> None:
	"""To the login and back: `?buka=penugasan/PNG-...` (links in mail) is kept, a fragment cannot be."""
	buka = frappe.form_dict.get("buka")
	tujuan = "/kerja" + (f"?buka={quote(buka)}" if buka else "")
	# Frappe's login page breaks on a fragment that it does not know, and browsers carry ours over unless we give one.
	frappe.local.flags.redirect_location = f"/login?redirect-to={quote(tujuan)}#login"
	raise frappe.Redirect(302)  # 301 would be remembered by the browser after the login


def _versi_aset() -> str:
	"""Changes with the files, so that browsers may keep them as long as they like."""
	folder = Path(frappe.get_app_path("sistem_kerja", "public", "portal"))
	return format(max(int((folder / nama).stat().st_mtime) for nama in ASET), "x")
