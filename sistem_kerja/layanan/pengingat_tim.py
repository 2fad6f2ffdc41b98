"""Teams whose end comes near or has passed: ketua and the leader of the unit are told, on fixed days, once each."""

from __future__ import annotations

import frappe
from frappe.utils import add_days, date_diff, getdate, today

from sistem_kerja.layanan import kabar

# Days from the last day of a team: a month and a week before, the day after, then each month that it stays open.
HARI = (-30, -7, 1)
TIAP = 30


def harian() -> None:
	"""Each night: notices of the teams whose day it is. One query for the teams, one for the people."""
	hari_ini = getdate(today())
	tim = frappe.get_all(
		"Tim Kerja",
		filters={"docstatus": 1, "status": "Berjalan", "selesai": ("<=", add_days(hari_ini, -HARI[0]))},
		fields=("name", "nama_tim", "selesai", "ketua", "unit_pemilik"),
		limit=0,
	)
	giliran = [(t, date_diff(hari_ini, t.selesai)) for t in tim]
	giliran = [(t, lewat) for t, lewat in giliran if lewat in HARI or (lewat > 1 and (lewat - 1) % TIAP == 0)]
	if giliran:
		akun = _akun([t for t, _lewat in giliran])
		kabar.antrekan([k for t, lewat in giliran for k in _kabar(t, lewat, akun)])


def _akun(tim: list) -> dict[str, str]:
	"""Accounts of ketua (by employee) and of unit heads (by unit)."""
	unit = dict(
		frappe.get_all(
			"Unit Organisasi",
			{"name": ("in", [t.unit_pemilik for t in tim])},
			("name", "kepala"),
			as_list=True,
			limit=0,
		)
	)
	orang = [*(t.ketua for t in tim if t.ketua), *(k for k in unit.values() if k)]
	user = dict(
		frappe.get_all(
			"Employee", {"name": ("in", orang or [""])}, ("name", "user_id"), as_list=True, limit=0
		)
	)
	return {**user, **{kode: user.get(kepala) for kode, kepala in unit.items()}}


def _kabar(tim, lewat: int, akun: dict[str, str]) -> list[kabar.Kabar]:
	tujuan = dict.fromkeys(u for u in (akun.get(tim.ketua), akun.get(tim.unit_pemilik)) if u)
	isi = {
		"ragam": "akhir_tim",
		"dari": None,
		"dokumen": "Tim Kerja",
		"judul": tim.nama_tim,
		"sasaran": [["Tim Kerja", tim.name]],
		"tenggat": tim.selesai,
		"hari": lewat,
	}
	return [{**isi, "untuk": user} for user in tujuan]
