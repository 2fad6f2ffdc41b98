"""Which records point at which, read from the DocTypes themselves: for refusals and for the check of a whole site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import frappe

MODUL = "Sistem Kerja"
# Columns of others that point at records of ours, or from which our documents follow.
LUAR = (
	*(("ToDo", "reference_name", "reference_type"), ("File", "attached_to_name", "attached_to_doctype")),
	*(("Employee", "user_id", "User"), ("Employee", "designation", "Designation"), ("Employee", "reports_to", "Employee")),
)  # fmt: skip
LAMPIRAN = ("Attach", "Attach Image")


@dataclass(frozen=True)
class Kolom:
	"""A column that names a record: of `ke`, or of the DocType that stands in the column `tipe`."""

	doctype: str
	nama: str
	ke: str = ""
	tipe: str = ""
	baris: bool = False

	@property
	def induk(self) -> str:
		return "parent" if self.baris else "name"


def doctype_kita(anak: bool | None = None) -> list[str]:
	"""The app's DocTypes that keep rows: all, or the child tables only, or the others."""
	saring = {"module": MODUL, "issingle": 0} | ({} if anak is None else {"istable": int(anak)})
	return frappe.get_all("DocType", saring, pluck="name", order_by="name", limit=0)


def kolom() -> Iterator[Kolom]:
	"""Every Link and Dynamic Link of the app's DocTypes, those that it added to Employee, and `LUAR`."""
	for satu in doctype_kita():
		yield from _kolom(satu, bool(frappe.get_meta(satu).istable))
	yield from (k for k in _kolom("Employee", False) if k.nama.startswith("sk_"))
	for doctype, nama, ke in LUAR:
		tipe = frappe.get_meta(doctype).has_field(ke)
		yield Kolom(doctype, nama, tipe=ke) if tipe else Kolom(doctype, nama, ke)


def _kolom(doctype: str, baris: bool) -> Iterator[Kolom]:
	for b in frappe.get_meta(doctype).fields:
		if b.fieldtype == "Link" and not b.get("is_virtual"):
			yield Kolom(doctype, b.fieldname, b.options, baris=baris)
		if b.fieldtype == "Dynamic Link":
			yield Kolom(doctype, b.fieldname, tipe=b.options, baris=baris)


def perujuk(doctype: str, nama: str) -> dict[str, list[str]]:
	"""Documents that name this record, by DocType; not itself, and not what Frappe deletes with it (tasks, files)."""
	hasil: dict[str, set[str]] = {}
	for k in kolom():
		if k.doctype in ("ToDo", "File") or not (k.tipe or k.ke == doctype) or k.nama == "old_parent":
			continue
		saring = {k.nama: nama, **({k.tipe: doctype} if k.tipe else {})}
		pilih = ("parenttype", "parent") if k.baris else ("name",)
		for b in frappe.get_all(k.doctype, saring, pilih, as_list=True, limit=0, distinct=True):
			siapa = tuple(b) if k.baris else (k.doctype, b[0])
			if siapa != (doctype, nama):
				hasil.setdefault(siapa[0], set()).add(siapa[1])
	return {d: sorted(n) for d, n in sorted(hasil.items())}


def menggantung() -> list[tuple[str, str, str, str]]:
	"""What points nowhere: DocType, document, column and the name that it holds. One query for each column and kind."""
	hasil = [b for k in kolom() for b in _tanpa_sasaran(k)]
	for anak in doctype_kita(anak=True):
		for (induk,) in frappe.get_all(anak, fields="parenttype", distinct=True, as_list=True, limit=0):
			hasil += _cari(Kolom(anak, "parent", induk), f"and t.parenttype = {frappe.db.escape(induk)}")
	return hasil + [b for d in doctype_kita() for b in _tanpa_berkas(d)]


def _tanpa_sasaran(k: Kolom) -> list[tuple[str, str, str, str]]:
	if not k.tipe:
		return _cari(k)
	kita, hasil = doctype_kita(anak=False), []
	for (ke,) in frappe.get_all(k.doctype, fields=k.tipe, distinct=True, as_list=True, limit=0):
		if ke in kita:
			hasil += _cari(
				Kolom(k.doctype, k.nama, ke, baris=k.baris), f"and t.`{k.tipe}` = {frappe.db.escape(ke)}"
			)
	return hasil


def _cari(k: Kolom, syarat: str = "") -> list[tuple[str, str, str, str]]:
	# Names of tables and columns come from the DocTypes; values are escaped by the callers.
	baris = frappe.db.sql(
		f"""select t.`{k.induk}`, t.`{k.nama}` from `tab{k.doctype}` t left join `tab{k.ke}` y on y.name = t.`{k.nama}`
		where ifnull(t.`{k.nama}`, '') != '' and y.name is null {syarat}"""
	)
	# A file uploaded into a form that was left unsaved bears the form's temporary name; Frappe leaves it so.
	return [
		(k.doctype, nama, k.nama, ke)
		for nama, ke in baris
		if not (k.doctype == "File" and ke.startswith("new-"))
	]


def _tanpa_berkas(doctype: str) -> list[tuple[str, str, str, str]]:
	meta, hasil = frappe.get_meta(doctype), []
	for b in meta.fields:
		if b.fieldtype in LAMPIRAN:
			nama = "parent" if meta.istable else "name"
			baris = frappe.db.sql(
				f"""select t.`{nama}`, t.`{b.fieldname}` from `tab{doctype}` t where t.`{b.fieldname}` like '%%/files/%%'
				and not exists (select 1 from `tabFile` f where f.file_url = t.`{b.fieldname}`)"""
			)
			hasil += [(doctype, n, b.fieldname, url) for n, url in baris]
	return hasil


def lepas_berkas_hilang(dokumen) -> None:
	"""Take files off a document that are no more: they went with it when it was deleted, before it came back."""
	for b in dokumen.meta.fields:
		if b.fieldtype in LAMPIRAN and _hilang(dokumen.get(b.fieldname)):
			dokumen.set(b.fieldname, None)
		if b.fieldtype == "Table":
			kolom = [x.fieldname for x in frappe.get_meta(b.options).fields if x.fieldtype in LAMPIRAN]
			for baris in [r for r in dokumen.get(b.fieldname) if any(_hilang(r.get(k)) for k in kolom)]:
				dokumen.remove(baris)


def _hilang(url: str | None) -> bool:
	return "/files/" in (url or "") and not frappe.db.exists("File", {"file_url": url})
