"""One act on several documents from the list: each through the same check, each by itself, and a report of all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import frappe
from frappe import _
from frappe.model.base_document import get_controller
from frappe.model.workflow import bulk_workflow_approval as massal_bawaan
from frappe.model.workflow import get_common_transition_actions as tindakan_bersama_bawaan
from frappe.utils import strip_html

from sistem_kerja.layanan import organisasi, pdf_naskah, tindakan_terbuka, versi_profil
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.tindakan import lakukan_tersendiri
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.model import Tindakan

# Per request, so that none runs into a time limit; the list sends more in portions.
BATAS = 20
KOLOM = ("name", "status", "jalur", "profil_versi", "tanggal_aturan")


@frappe.whitelist(methods=["POST"])
def bulk_workflow_approval(
	docnames: str | list,
	doctype: str,
	action: str,
	catatan: str = "",
	versi: str | dict | None = None,
) -> dict[str, Any] | None:
	"""In place of Frappe's: act on each document and tell what was done and what was refused, and why.

	`versi` maps names to the `modified` that the user saw. Status 417 when nothing was done.
	"""
	if doctype not in DOCTYPE:
		return massal_bawaan(frappe.as_json(frappe.parse_json(docnames)), doctype, action)
	nama = list(dict.fromkeys(frappe.parse_json(docnames)))
	if not 0 < len(nama) <= BATAS:
		frappe.throw(
			_("Pilih 1 sampai {0} dokumen untuk sekali tindakan; ini {1}.").format(BATAS, len(nama)),
			TindakanTidakSah,
		)
	hasil = massal(doctype, nama, action, catatan, frappe.parse_json(versi) or {})
	if not hasil["berhasil"]:
		frappe.local.response.http_status_code = 417
	return hasil


@frappe.whitelist(methods=["GET", "POST"])
def get_common_transition_actions(docs: str | list, doctype: str) -> list[str]:
	"""In place of Frappe's: acts that are open to the user on every one of these documents now."""
	if doctype not in DOCTYPE:
		return tindakan_bersama_bawaan(docs, doctype)
	nama = [d["name"] for d in frappe.parse_json(docs)]
	calon, saya = _bersama(doctype, nama), organisasi.pegawai_pengguna()
	for satu in nama if saya else ():
		if not calon:
			break
		terbuka = tindakan_terbuka.transisi(frappe.get_doc(doctype, satu), saya)
		calon = [t for t in calon if t in {t["action"] for t in terbuka}]
	return calon if saya else []


@frappe.whitelist(methods=["GET", "POST"])
def tulisan(docnames: str | list, doctype: str, action: str) -> dict[str, bool]:
	"""What is written with an act on these documents, asked once for all before it is done: whether it must be
	written on one of them (`wajib`), and whether it is the decision itself rather than a reason (`menjawab`)."""
	if doctype not in DOCTYPE:
		return {"wajib": False, "menjawab": False}
	semua = _tindakan(doctype, frappe.parse_json(docnames)).values()
	return {
		"wajib": any(t.nama == action and t.wajib_alasan for satu in semua for t in satu),
		"menjawab": get_controller(doctype).menjawab(action),
	}


def massal(
	doctype: str, nama: list[str], tindakan: str, catatan: str = "", versi: dict[str, str] | None = None
) -> dict[str, list[dict[str, str]]]:
	"""Act on each document in a transaction of its own: {"berhasil": [name, status, pesan], "ditolak": [name, alasan]}."""
	hasil: dict[str, list[dict[str, str]]] = {"berhasil": [], "ditolak": []}
	with _pdf_bersama() as terbit:
		for satu in nama:
			sudah = len(terbit)
			if not _satu(doctype, satu, tindakan, catatan, (versi or {}).get(satu), hasil):
				del terbit[sudah:]
	frappe.clear_messages()
	return hasil


@contextmanager
def _pdf_bersama() -> Iterator[list[str]]:
	"""Letters issued meanwhile; their PDFs are made by one job, or by who collects them already."""
	luar = frappe.flags.naskah_terbit
	frappe.flags.naskah_terbit = terbit = [] if luar is None else luar
	try:
		yield terbit
	finally:
		frappe.flags.naskah_terbit = luar
		if luar is None and terbit:
			frappe.enqueue(pdf_naskah.PELENGKAP, queue="long", nama=terbit)


def _satu(doctype: str, nama: str, tindakan: str, catatan: str, versi: str | None, hasil: dict) -> bool:
	"""Act on one document and note how it went; whether it was done."""
	frappe.clear_messages()
	try:
		dokumen = lakukan_tersendiri(doctype, nama, tindakan, catatan, versi)
		# Each stands by itself: neither a later refusal nor a lock on its number may touch it.
		frappe.db.commit()
	except Exception as galat:
		alasan = _alasan(nama, galat)
		frappe.db.rollback()
		if not alasan:
			frappe.log_error(f"{tindakan} {doctype} {nama}")
		hasil["ditolak"].append({"name": nama, "alasan": alasan or _("Galat tak terduga; sudah dicatat.")})
		return False
	hasil["berhasil"].append({"name": nama, "status": dokumen.status, "pesan": _pesan()})
	return True


def _alasan(nama: str, galat: Exception) -> str:
	"""What was refused in the words of whoever refused; empty for an error that nobody foresaw."""
	if type(galat) in (frappe.PermissionError, frappe.DoesNotExistError):
		return _("{0} tidak ada, atau Anda tidak berhak melihatnya.").format(nama)
	if isinstance(galat, frappe.PermissionError | frappe.ValidationError):
		return _pesan() or strip_html(str(galat))
	return ""


def _pesan() -> str:
	"""The messages shown so far as plain text, a line each."""
	semua = [m.get("message") or "" for m in frappe.get_message_log()]
	datar = [t for m in semua for t in (m if isinstance(m, list) else [m])]
	return "\n".join(strip_html(str(t)) for t in datar if t)


def _bersama(doctype: str, nama: list[str]) -> list[str]:
	"""Acts that the statuses of all these documents have, whoever may do them; none when one is not to be seen."""
	per_dokumen = _tindakan(doctype, nama)
	if not nama or set(per_dokumen) != set(nama):
		return []
	pertama, *lain = ([t.nama for t in satu] for satu in per_dokumen.values())
	return [t for t in dict.fromkeys(pertama) if all(t in satu for satu in lain)]


def _kolom(doctype: str) -> tuple[str, ...]:
	return (*KOLOM, "arah") if frappe.get_meta(doctype).has_field("arah") else KOLOM


def _tindakan(doctype: str, nama: list[str]) -> dict[str, tuple[Tindakan, ...]]:
	"""Acts of the present status of each document that the user may see, from one query."""
	hasil: dict[str, tuple[Tindakan, ...]] = {}
	for b in frappe.get_list(
		doctype, filters={"name": ("in", nama or ["-"])}, fields=_kolom(doctype), limit=0
	):
		try:
			profil = versi_profil.muat(b.profil_versi)
			alur = aturan_alur.cari(profil, doctype, b.jalur, b.tanggal_aturan, b.get("arah") or "keluar")
			hasil[b.name] = aturan_alur.tahap(alur, b.status).tindakan
		except GalatRegulasi:
			hasil[b.name] = ()
	return hasil
