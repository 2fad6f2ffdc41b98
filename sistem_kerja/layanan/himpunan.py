"""Writing many rows at once, as single documents would have written them: inserts, updates with history, trees, names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

import frappe
from frappe.model.base_document import get_controller
from frappe.model.naming import parse_naming_series
from frappe.utils import now

from sistem_kerja.layanan.nomor import pesan as pesan_nomor

T = TypeVar("T")
SEPOTONG = 500  # rows in one statement
# Handlers of Frappe on every DocType, and ours: bulk writing does what they do, or they do not concern a new row.
_PENANGAN_DIKENAL = ("frappe.", "sistem_kerja.")
_PERISTIWA = (
	"before_insert",
	"validate",
	"before_validate",
	"before_save",
	"after_insert",
	"on_update",
	"on_change",
)


def potongan(isi: Iterable[T], besar: int = SEPOTONG) -> Iterator[list[T]]:
	sumber = iter(isi)
	while bagian := list(islice(sumber, besar)):
		yield bagian


def penghalang(doctype: str, kelas: str, terisi: Iterable[str]) -> list[str]:
	"""Why rows of this DocType must be written as documents on this site; empty when they may be written in bulk.

	`kelas`: dotted name of the controller whose behaviour the bulk path reproduces; `terisi`: the fields that it fills.
	"""
	sebab = []
	meta = frappe.get_meta(doctype)
	pengendali = get_controller(doctype)
	if f"{pengendali.__module__}.{pengendali.__qualname__}" != kelas:
		sebab.append("pengendali lain")
	kait = frappe.get_doc_hooks().get(doctype, {})
	asing = [p for e in _PERISTIWA for p in kait.get(e, []) if not p.startswith(_PENANGAN_DIKENAL)]
	sebab += [f"penangan {p}" for p in asing]
	bawaan = frappe.new_doc(doctype)
	terisi = {*terisi, "name"}
	sebab += [
		f"isian wajib {f.fieldname}"
		for f in meta.fields
		if f.reqd and f.fieldname not in terisi and bawaan.get(f.fieldname) in (None, "", [])
	]
	for lain, saring in (
		("Server Script", {"script_type": "DocType Event", "reference_doctype": doctype, "disabled": 0}),
		("Document Naming Rule", {"document_type": doctype, "disabled": 0}),
		("Workflow", {"document_type": doctype, "is_active": 1}),
		("Notification", {"document_type": doctype, "enabled": 1, "event": ("!=", "Days Before")}),
		("Webhook", {"webhook_doctype": doctype, "enabled": 1}),
		("Assignment Rule", {"document_type": doctype, "disabled": 0}),
	):
		if frappe.db.exists(lain, saring):
			sebab.append(lain)
	return sebab


def kerangka(doctype: str, **isi: Any) -> dict[str, Any]:
	"""The columns of a new document with their defaults, as its insert would store them; None left out."""
	dokumen = frappe.new_doc(doctype)
	dokumen.update(isi)
	return {k: v for k, v in dokumen.get_valid_dict(ignore_virtual=True).items() if v is not None}


def sisipkan(doctype: str, baris: Sequence[Mapping[str, Any]], abaikan_kembar: bool = False) -> None:
	"""Insert rows; owner and times are those of a document made now by this user. Keys may differ between rows."""
	if not baris:
		return
	saat, pengguna = now(), frappe.session.user
	cap = {
		"creation": saat,
		"modified": saat,
		"owner": pengguna,
		"modified_by": pengguna,
		"docstatus": 0,
		"idx": 0,
	}
	kolom = list(dict.fromkeys([*cap, *(k for b in baris for k in b)]))
	# Column names come from the DocType's own meta, values are bound.
	perintah = "insert {} into `tab{}` ({}) values ".format(
		"ignore" if abaikan_kembar else "", doctype, ", ".join(f"`{k}`" for k in kolom)
	)
	tempat = f"({', '.join(['%s'] * len(kolom))})"
	for bagian in potongan(baris):
		nilai = [{**cap, **b}.get(k) for b in bagian for k in kolom]
		frappe.db.sql(perintah + ", ".join([tempat] * len(bagian)), nilai)


def perbarui(doctype: str, ubahan: Mapping[str, Mapping[str, tuple[Any, Any]]]) -> None:
	"""Update documents ({name: {column: (old, new)}}) and write the Version that saving each would have written."""
	if not ubahan:
		return
	baru = {nama: {k: n for k, (_lama, n) in isi.items()} for nama, isi in ubahan.items()}
	per_kolom: dict[tuple[str, ...], dict[str, dict[str, Any]]] = {}
	for nama, isi in baru.items():
		per_kolom.setdefault(tuple(sorted(isi)), {})[nama] = isi
	for kelompok in per_kolom.values():
		frappe.db.bulk_update(doctype, kelompok, modified=now(), modified_by=frappe.session.user)
	if frappe.get_meta(doctype).track_changes:
		sisipkan("Version", [_versi(doctype, nama, isi) for nama, isi in ubahan.items()])


def _versi(doctype: str, nama: str, isi: Mapping[str, tuple[Any, Any]]) -> dict[str, Any]:
	beda = [
		[k, "" if lama is None else str(lama), "" if n is None else str(n)] for k, (lama, n) in isi.items()
	]
	data = {
		"added": [],
		"changed": beda,
		"removed": [],
		"row_changed": [],
		"data_import": None,
		"updater_reference": None,
	}
	return {
		"name": frappe.generate_hash(length=10),
		"ref_doctype": doctype,
		"docname": nama,
		"data": json.dumps(data, separators=(",", ":")),
	}


def beri_nama(deret: str, dokumen: Sequence[Mapping[str, Any]]) -> list[str]:
	"""Names from a naming series for these rows, as make_autoname gives them, each counter moved once.

	The counter's row stays locked until the transaction ends; a rollback gives the numbers back.
	"""
	minta: list[tuple[str, int]] = []

	def catat(kunci: str, angka: int) -> str:
		minta.append((kunci, angka))
		return "\0"

	pola = [
		parse_naming_series(f"{deret}.#####", doc=frappe._dict(d), number_generator=catat) for d in dokumen
	]
	awal = {kunci: pesan_nomor(kunci, sum(k == kunci for k, _a in minta)) for kunci in {k for k, _a in minta}}
	nama = []
	for satu, (kunci, angka) in zip(pola, minta, strict=True):
		awal[kunci] += 1
		nama.append(satu.replace("\0", str(awal[kunci]).zfill(angka)))
	return nama


def tata_pohon(doctype: str, kolom_induk: str) -> int:
	"""Number a nested set anew: one query to read, statements only for what differs. Returns how many rows changed."""
	baris = frappe.db.sql(f"select name, `{kolom_induk}`, lft, rgt from `tab{doctype}` order by name")
	anak: dict[str | None, list[str]] = {}
	for nama, induk, _kiri, _kanan in baris:
		anak.setdefault(induk or None, []).append(nama)
	nomor, kini, letak = 0, [(n, False) for n in reversed(anak.get(None, []))], {}
	while kini:
		nama, tutup = kini.pop()
		nomor += 1
		if tutup:
			letak[nama] = (letak[nama][0], nomor)
			continue
		letak[nama] = (nomor, 0)
		kini.append((nama, True))
		kini.extend((n, False) for n in reversed(anak.get(nama, [])))
	ubah = [(n, *letak[n]) for n, _i, kiri, kanan in baris if n in letak and letak[n] != (kiri, kanan)]
	for bagian in potongan(ubah, 2000):
		isi = " union all ".join(["select %s, %s, %s"] * (len(bagian) - 1))
		frappe.db.sql(
			f"""update `tab{doctype}` t join (select %s as n, %s as l, %s as r {"union all " + isi if isi else ""}) v
			on v.n = t.name set t.lft = v.l, t.rgt = v.r""",
			[x for satu in bagian for x in satu],
		)
	# What NestedSet compares to notice a move; a stale one would move the node again at the next save.
	frappe.db.sql(
		f"""update `tab{doctype}` set old_parent = `{kolom_induk}`
		where ifnull(old_parent, '') != ifnull(`{kolom_induk}`, '')"""
	)
	return len(ubah)


@contextmanager
def tanpa_bersih_cache() -> Iterator[None]:
	"""ERPNext clears the whole site's cache at each saved Employee (0.7 s); once at the end is enough."""
	asli: Callable[..., None] = frappe.clear_cache
	frappe.clear_cache = lambda *a, **k: None
	try:
		yield
	finally:
		frappe.clear_cache = asli
