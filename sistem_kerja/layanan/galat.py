"""Refusals, each a class of its own so that tests and clients can tell them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

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
	"""Throw when a finding forbids, all of them in one message; else show the warnings."""
	semua = list(temuan)
	larangan = [str(t) for t in tolak(semua)]
	if len(larangan) == 1:
		frappe.throw(larangan[0], KetentuanDilanggar, title=_("Ditolak"))
	if larangan:
		frappe.throw(larangan, KetentuanDilanggar, title=_("Ditolak"), as_list=True)
	for satu in semua:
		frappe.msgprint(str(satu), title=_("Peringatan"), indicator="orange", alert=True)
