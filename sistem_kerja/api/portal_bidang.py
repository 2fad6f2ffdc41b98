"""What a short form of the portal is made of, and how its values come out of a document and go back into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import frappe
from frappe.utils import cint, cstr, today

KDL, PELUANG = "Kendala Pelaksanaan", "Peluang"
# An opening's one need stands among its fields.
KEBUTUHAN = ("kompetensi", "jenis_jabatan", "jenjang", "jumlah")
TABEL = {"alternatif", *KEBUTUHAN}


@dataclass(frozen=True)
class Bentuk:
	"""One form. `mulai(asal)`: a new document for an assignment (None: nobody begins it here). `milik(dok)`: whether
	the user changes this one. `petunjuk(dok)`: what the user should know, with its article."""

	doctype: str
	judul: str
	isian: tuple[str, ...]
	bidang: Callable[[Any], list[dict[str, Any]]]
	milik: Callable[[Any], bool]
	petunjuk: Callable[[Any], str]
	mulai: Callable[[Any], Any] | None = None
	tetap: tuple[str, ...] = ()  # fixed with the first draft


def bidang(nama: str, label: str, **lain: Any) -> dict[str, Any]:
	"""One field of a form; `bila`: shown only where that other field holds one of these values."""
	kosong = {"jenis": "", "baris": 0, "wajib": False, "pilihan": None, "bila": None, "bantu": ""}
	return {"nama": nama, "label": label, **kosong, **lain}


def nilai(dokumen, bentuk: Bentuk) -> dict[str, str]:
	"""The values of a form as text; tables in the one-line shape in which the form shows them."""
	hasil = {k: _teks(dokumen.get(k)) for k in bentuk.isian if k not in TABEL}
	if bentuk.doctype == KDL:
		hasil["alternatif"] = "\n".join(b.alternatif for b in dokumen.alternatif)
		hasil["lingkup"] = hasil["lingkup"] if hasil["lingkup"].endswith("kolaborasi") else ""
	if bentuk.doctype == PELUANG:
		satu = dokumen.kebutuhan[0] if dokumen.kebutuhan else {}
		hasil |= {k: cstr(satu.get(k)) for k in KEBUTUHAN} | {"jumlah": cstr(satu.get("jumlah") or 1)}
	return hasil


def _teks(isi: Any) -> str:
	return f"{isi:g}" if isinstance(isi, float) else cstr(isi)


def tulis(dokumen, bentuk: Bentuk, isi: dict[str, Any]) -> None:
	"""Put a form's values into the document; the caller saves."""
	baru = dokumen.is_new()
	bersih = {k: cstr(v).strip() or None for k, v in isi.items() if k not in TABEL}
	dokumen.update({k: v for k, v in bersih.items() if baru or k not in bentuk.tetap})
	if "alternatif" in isi:
		baris = [b.strip() for b in cstr(isi["alternatif"]).splitlines() if b.strip()]
		dokumen.set("alternatif", [{"alternatif": b} for b in baris])
	if bentuk.doctype == PELUANG and len(dokumen.kebutuhan) < 2 and set(isi) & set(KEBUTUHAN):
		satu = {k: cstr(isi.get(k)).strip() or None for k in KEBUTUHAN}
		satu["jumlah"] = cint(satu["jumlah"]) or 1
		dokumen.set("kebutuhan", [satu])


def baru(doctype: str, **isi: Any):
	"""A new document of today."""
	dokumen = frappe.new_doc(doctype)
	return dokumen.update({"tanggal": today(), **isi})


def siapa_saja(_dokumen) -> bool:
	"""Whoever may write the document changes it; its guard asks again."""
	return True
