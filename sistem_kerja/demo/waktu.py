"""The clock of the example: what its people did lies in the past weeks, each act done on its own day.

A story is a generator that does something and yields how many days pass until it goes on. Stories run together, day by
day, so that letters get their numbers in the order of their dates. Nothing is done after today.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

import frappe
from frappe.utils import data, getdate, now_datetime, today

from sistem_kerja.layanan import kabar

Kisah = Iterator[int]
BUKA = time(8, 10)
LANGKAH_MENIT, LANGKAH_SEHARI = 9, 40
# Bells of the last days only: nobody left the older ones unread.
HARI_KABAR = 10


def habiskan(kisah: Iterator[Any]) -> Any:
	"""Run one story at once, all on this day; what it returns."""
	while True:
		try:
			next(kisah)
		except StopIteration as akhir:
			return akhir.value


def jalankan(kisah: Iterable[tuple[int, Callable[[], Kisah]]]) -> None:
	"""Run stories together. Each begins so many days from today (negative: ago)."""
	kini, urut = getdate(today()), count()
	antre = [(kini + timedelta(days=mulai), next(urut), buat()) for mulai, buat in kisah]
	heapq.heapify(antre)
	sebelum, ke = None, 0
	while antre:
		jatuh, _urut, satu = heapq.heappop(antre)
		hari = min(_hari_kerja(jatuh), kini)
		ke = ke + 1 if hari == sebelum else 0
		sebelum = hari
		with pada(hari, ke), _berkabar((kini - hari).days <= HARI_KABAR):
			jeda = next(satu, None)
		if jeda is not None:
			heapq.heappush(antre, (max(hari, jatuh) + timedelta(days=jeda), next(urut), satu))


def _hari_kerja(hari: date) -> date:
	return hari + timedelta(days=max(0, 7 - hari.weekday())) if hari.weekday() > 4 else hari


@contextmanager
def pada(hari: date, ke: int = 0) -> Iterator[None]:
	"""Frappe's clock shows this day, in the morning; the `ke`-th thing of that day comes some minutes later.

	Today is as it is.
	"""
	kini = now_datetime()
	if hari >= kini.date():
		yield
		return
	pukul = datetime.combine(hari, BUKA) + timedelta(minutes=LANGKAH_MENIT * (ke % LANGKAH_SEHARI))
	# Everything that asks Frappe for the day or the time goes through this one conversion.
	asli, selisih = data.convert_utc_to_system_timezone, kini - pukul
	data.convert_utc_to_system_timezone = lambda waktu: asli(waktu) - selisih
	try:
		yield
	finally:
		data.convert_utc_to_system_timezone = asli


@contextmanager
def _berkabar(sampaikan: bool) -> Iterator[None]:
	"""Notices of what is done inside are delivered on that day, or not at all."""
	frappe.local.sk_kabar = ([], [])
	try:
		yield
	finally:
		isi, frappe.local.sk_kabar = frappe.local.sk_kabar, None
	if sampaikan and (isi[0] or isi[1]):
		frappe.set_user("Administrator")
		kabar.kirim(isi[0], isi[1])
