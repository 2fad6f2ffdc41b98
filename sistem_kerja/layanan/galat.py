"""Refusals, each a class of its own so that tests and clients can tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import frappe
from frappe import _

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.ketentuan import Temuan, tolak


class TidakBerwenang(frappe.PermissionError):
	"""The wrong person acts."""


class TindakanTidakSah(frappe.ValidationError):
	"""The act is not possible: wrong status, bypassed step, edited engine field."""


class KetentuanDilanggar(frappe.ValidationError):
	"""The regulation forbids it; the message cites the article."""


class SalinanUsang(frappe.TimestampMismatchError):
	"""The form was opened before someone else's change."""

	http_status_code = 409


class SedangDiproses(frappe.ValidationError):
	"""Somebody else writes the same rows at this moment; the act was not done and can be tried again."""

	http_status_code = 409


@contextmanager
def sebagai_pesan() -> Iterator[None]:
	"""Turn an error of the pure rules into a message for the user."""
	try:
		yield
	except GalatRegulasi as galat:
		frappe.throw(str(galat), TindakanTidakSah, title=_("Tidak dapat dilakukan"))


def laporkan(temuan: Iterable[Temuan]) -> None:
	"""Throw when a finding forbids, all of them in one message; else show the warnings.

	The desk reads the findings from the answer (`sk_temuan`) and shows them as a list: public/js/penolakan.js.
	"""
	semua = list(temuan)
	larangan = [str(t) for t in tolak(semua)]
	if larangan:
		frappe.local.response["sk_temuan"] = [_uraian(t) for t in semua]
	if len(larangan) == 1:
		frappe.throw(larangan[0], KetentuanDilanggar, title=_("Ditolak"))
	if larangan:
		frappe.throw(larangan, KetentuanDilanggar, title=_("Ditolak"), as_list=True)
	for satu in semua:
		frappe.msgprint(str(satu), title=_("Peringatan"), indicator="orange", alert=True)


NAMA_DOKUMEN = re.compile(r"\b([A-Z]{2,4})-\d{4}-\d{4,}\b")


def _uraian(temuan: Temuan) -> dict[str, Any]:
	return {
		"tingkat": temuan.tingkat.value,
		"pesan": temuan.pesan,
		"dasar": temuan.dasar,
		"tautan": _tautan(temuan.pesan),
	}


def _tautan(teks: str) -> dict[str, str]:
	"""Documents that a text calls by number -> their DocType. Whether the reader may open them is asked there."""
	nomor = {m[0]: m[1] for m in NAMA_DOKUMEN.finditer(teks)}
	if not nomor:
		return {}
	milik = frappe.get_all(
		"DocType", {"module": "Sistem Kerja", "autoname": ("like", "format:%")}, ("name", "autoname")
	)
	jenis = {d.autoname.removeprefix("format:").split("-")[0]: d.name for d in milik}
	return {nama: jenis[awalan] for nama, awalan in nomor.items() if awalan in jenis}
