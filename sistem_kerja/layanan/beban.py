"""How much is on a person in a period: assignments, teams, working days; always for many people at once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

import frappe
from frappe.utils import getdate, nowdate

K = TypeVar("K", bound=Hashable)
# Statuses of an assignment that still takes its employee's time.
BERJALAN = ("Ditugaskan", "Berjalan")
# Ended early or handed over: until its last day it does so too.
SAMPAI_HARINYA = ("Diakhiri", "Diganti")


@dataclass
class Beban:
	"""Running assignments and further teams that touch a period. `hari_kerja`: Mondays to Fridays that they take of it,
	each day once for each of them; `kegiatan`: what they are, in the order of their beginning."""

	penugasan: int = 0
	tim: int = 0
	hari_kerja: int = 0
	kegiatan: list[str] = field(default_factory=list)


def beban(
	pegawai: list[str], mulai: date | str, selesai: date | str, kecuali: str = "", terkini: bool = False
) -> dict[str, Beban]:
	"""Load of each of these employees from `mulai` to `selesai`, both included, but for the assignment `kecuali`.

	Everybody has an entry. `terkini`: also what others stored since this transaction began, and nobody
	adds to it until this one ends.
	"""
	return beban_masa({0: (pegawai, getdate(mulai), getdate(selesai))}, kecuali, terkini)[0]


def beban_masa(
	permintaan: Mapping[K, tuple[Iterable[str], date, date]], kecuali: str = "", terkini: bool = False
) -> dict[K, dict[str, Beban]]:
	"""The same for many groups of people, each in a period of its own; two queries for all of them, none for nobody."""
	hasil = {k: {p: Beban() for p in pegawai} for k, (pegawai, *_masa) in permintaan.items()}
	orang = sorted({p for satu in hasil.values() for p in satu})
	if not orang:
		return hasil
	dari, sampai = min(m for _p, m, _s in permintaan.values()), max(s for _p, _m, s in permintaan.values())
	milik: dict[str, list[tuple[bool, str, date, date]]] = {}
	for satu, kegiatan, awal, akhir in _penugasan(orang, dari, sampai, kecuali, terkini):
		milik.setdefault(satu, []).append((False, kegiatan, awal, akhir))
	for satu, kegiatan, awal, akhir in _tim(orang, dari, sampai):
		milik.setdefault(satu, []).append((True, kegiatan, awal or dari, akhir or sampai))
	for kunci, (_pegawai, mulai, selesai) in permintaan.items():
		for nama, satu in hasil[kunci].items():
			for tim, kegiatan, awal, akhir in milik.get(nama, ()):
				if awal <= selesai and akhir >= mulai:
					_tambah(satu, tim, kegiatan, max(awal, mulai), min(akhir, selesai))
	return hasil


def hari_kerja(mulai: date, selesai: date) -> int:
	"""Mondays to Fridays from one day to another, both included; holidays are not known here."""
	hari = (selesai - mulai).days + 1
	if hari <= 0:
		return 0
	minggu, sisa = divmod(hari, 7)
	return minggu * 5 + sum((mulai + timedelta(days=i)).weekday() < 5 for i in range(sisa))


def _tambah(satu: Beban, tim: bool, kegiatan: str, mulai: date, selesai: date) -> None:
	if tim:
		satu.tim += 1
	else:
		satu.penugasan += 1
	satu.hari_kerja += hari_kerja(mulai, selesai)
	satu.kegiatan.append(kegiatan)


def _penugasan(pegawai: list[str], mulai: date, selesai: date, kecuali: str, terkini: bool):
	p = frappe.qb.DocType("Penugasan")
	query = (
		frappe.qb.from_(p)
		.where(p.pegawai.isin(pegawai or [""]) & (p.docstatus == 1))
		.where(p.status.isin(BERJALAN) | (p.status.isin(SAMPAI_HARINYA) & (p.selesai >= nowdate())))
		.where((p.mulai <= selesai) & (p.selesai >= mulai) & (p.name != kecuali))
		.orderby(p.mulai, p.name)
		.select(p.pegawai, p.kegiatan, p.mulai, p.selesai)
	)
	return (query.for_update() if terkini else query).run()


def _tim(pegawai: list[str], mulai: date, selesai: date):
	"""Places in running teams that are not counted as an assignment already."""
	a, t = frappe.qb.DocType("Anggota Tim"), frappe.qb.DocType("Tim Kerja")
	return (
		frappe.qb.from_(a)
		.join(t)
		.on((t.name == a.parent) & (a.parenttype == "Tim Kerja"))
		.where(a.pegawai.isin(pegawai or [""]) & (t.status == "Berjalan"))
		.where(a.penugasan.isnull() | (a.penugasan == ""))
		.where(a.mulai.isnull() | (a.mulai <= selesai))
		.where(a.selesai.isnull() | (a.selesai >= mulai))
		.orderby(a.mulai, a.name)
		.select(a.pegawai, t.nama_tim, a.mulai, a.selesai)
		.run()
	)
