"""Acts that a browser may send again: each carries a key, and a key is answered once.

The key is claimed by inserting its row in the transaction of the act itself: a second request with it waits for the
first, then finds its answer; where the first was undone, nothing was done and the second acts. No cache can forget it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, now

from sistem_kerja.layanan.galat import SedangDiproses, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.penyimpanan import sedang_diproses

KIRIMAN = "Kiriman Portal"
POLA = re.compile(r"[A-Za-z0-9-]{8,64}")


class KunciTerpakai(TindakanTidakSah):
	"""The key stands for another act."""


def sekali(
	kunci: str | None,
	perbuatan: str,
	isi: Any,
	kerja: Callable[[dict[str, Any] | None], dict[str, Any]],
	perbarui: bool = False,
) -> dict[str, Any]:
	"""The answer of `kerja`, which runs once for this key: a repeat with the same content gets the first answer.

	`perbuatan` names the act and what it is done to. With `perbarui` a repeat with other content runs as well and is
	given the first answer, so that it goes on with what the first one made; without it that is refused.
	"""
	if not kunci:
		return kerja(None)
	sidik = hashlib.sha256(
		f"{perbuatan}\0{json.dumps(isi, sort_keys=True, default=cstr)}".encode()
	).hexdigest()
	lama = _klaim(kunci, perbuatan)
	if lama and lama.sidik == sidik:
		return json.loads(lama.hasil)
	if lama and not perbarui:
		frappe.throw(
			_("Kiriman ini sudah diterima dengan isi lain. Muat ulang, lalu lihat dahulu hasilnya."),
			KunciTerpakai,
		)
	hasil = kerja(json.loads(lama.hasil) if lama else None)
	frappe.db.set_value(KIRIMAN, kunci, {"sidik": sidik, "hasil": frappe.as_json(hasil, indent=None)})
	return hasil


def _klaim(kunci: str, perbuatan: str) -> frappe._dict | None:
	"""What an earlier act left under this key; None when this one is the first, which then holds it."""
	if not POLA.fullmatch(kunci):
		frappe.throw(_("Kunci kiriman tidak sah. Muat ulang halaman, lalu kirim lagi."), KunciTerpakai)
	k, kini, saya = frappe.qb.DocType(KIRIMAN), now(), frappe.session.user
	with sedang_diproses(_("Kiriman ini")):
		frappe.qb.into(k).ignore().columns(
			*("name", "creation", "modified", "owner", "modified_by", "pengguna", "perbuatan")
		).insert(kunci, kini, kini, saya, saya, saya, perbuatan).run()
		# A locking read sees what was committed while we waited, which the transaction's own snapshot may not.
		ada = frappe.db.get_value(
			KIRIMAN, kunci, ("pengguna", "perbuatan", "sidik", "hasil"), as_dict=True, for_update=True
		)
	if ada.pengguna != saya:
		frappe.throw(_("Kiriman ini milik akun lain. Kirim dari akun Anda sendiri."), TidakBerwenang)
	if ada.perbuatan != perbuatan:
		frappe.throw(_("Kunci kiriman sudah dipakai untuk hal lain. Muat ulang halaman."), KunciTerpakai)
	return ada if ada.hasil else None


def yang_dibuat(doctype: str, lama: dict[str, Any] | None) -> str | None:
	"""The document that the first act with this key made, which a repeat goes on with; None where there is none.

	One that was deleted since is made anew.
	"""
	nama = lama and lama["name"]
	if not nama or frappe.db.exists(doctype, nama):
		return nama
	if frappe.db.get_value(doctype, nama, "name", for_update=True):  # committed after our snapshot was taken
		frappe.throw(_("{0} baru saja tersimpan. Ulangi sebentar lagi.").format(nama), SedangDiproses)
	return None
