"""Who looks in benchmarks.penugasan_situs, and what one measurement is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import frappe

from benchmarks.penugasan_isi import akun
from benchmarks.peta_kedudukan import AWAL

ADMIN = "admin"
HR, BUPATI, PEMIMPIN, KECIL, PEGAWAI = SIAPA = ("HR", "bupati", "dinas", "seksi", "pegawai")


@dataclass
class Ukuran:
	"""One thing to measure: done by whom, beside what."""

	nama: str
	siapa: str
	kerja: Callable[[], Any]
	acuan: Callable[[], Any]
	nama_acuan: str = "SQL"


class Pelaku:
	"""Who works: an administrator, an HR officer, the kepala daerah, the head of the largest agency, the head of a lowest unit, an employee with a team."""

	def __init__(self) -> None:
		besar = """select a.name, a.kepala, a.lft, a.rgt from `tabUnit Organisasi` a
			join `tabUnit Organisasi` u on u.lft between a.lft and a.rgt join tabEmployee e on e.sk_unit = u.name
			where a.name like %s and a.kepala > '' and a.parent_unit_organisasi is not null
			group by a.name order by count(*) desc limit 1"""
		self.unit, dinas, self.lft, self.rgt = sql(besar, f"{AWAL}%")[0]
		akar = "select kepala from `tabUnit Organisasi` where name like %s and parent_unit_organisasi is null"
		kecil = "select kepala from `tabUnit Organisasi` where lft > %s and rgt < %s and rgt = lft + 1 and kepala > '' limit 1"
		orang = f"select pegawai from `tabPenugasan` where tim > '' and name like '{AWAL}%%' order by name limit 1"
		self.pegawai = sql(orang)[0][0]
		self.akun = {
			ADMIN: "Administrator",
			HR: "pengelola@contoh.invalid",
			BUPATI: akun(sql(akar, f"{AWAL}%")[0][0]),
			PEMIMPIN: akun(dinas),
			KECIL: akun(sql(kecil, self.lft, self.rgt)[0][0]),
			PEGAWAI: akun(self.pegawai),
		}


def sql(kueri: str, *nilai: Any) -> Any:
	return frappe.db.sql(kueri, nilai)
