"""Teams: who is in one on a day, which teams somebody is in, how many."""

from __future__ import annotations

from datetime import date

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan.pejabat_sementara import ketua_sementara

DOCTYPE, ANGGOTA = "Tim Kerja", "Anggota Tim"
BERJALAN, SELESAI = "Berjalan", "Selesai"
HIDUP = ("Berjalan", "Menunggu Penetapan", "Draf")


def anggota(tim: str, tanggal: date | None = None) -> list[frappe._dict]:
	"""Members of a team on a date (today), the ketua first; outsiders too, who have no `pegawai`."""
	hari = getdate(tanggal or today())
	baris = frappe.get_all(
		ANGGOTA,
		filters={"parent": tim, "parenttype": DOCTYPE},
		fields=("name", "idx", "pegawai", "nama", "unit", "peran", "tugas", "mulai", "selesai", "penugasan",
			"permohonan", "instansi_luar", "nama_luar"),
		order_by="idx",
		limit=0,
	)  # fmt: skip
	kini = [b for b in baris if (not b.mulai or b.mulai <= hari) and (not b.selesai or b.selesai >= hari)]
	return sorted(kini, key=lambda b: (b.peran != "Ketua", b.idx))


def tim_aktif(pegawai: str, tanggal: date | None = None) -> list[frappe._dict]:
	"""Running teams in which an employee is ketua, member or pengendali on a date (today): name, nama_tim, peran."""
	hari = getdate(tanggal or today())
	semua = _baca([pegawai], hari, hari, berjalan=True)
	return [frappe._dict(name=b.name, nama_tim=b.nama_tim, peran=b.peran) for b in semua]


def jumlah(pegawai: list[str], mulai: date, selesai: date) -> dict[str, int]:
	"""How many running teams each of these employees is in during a period: one query."""
	hasil: dict[str, set[str]] = {}
	for b in _baca(pegawai, mulai, selesai, berjalan=True):
		hasil.setdefault(b.orang, set()).add(b.name)
	return {orang: len(nama) for orang, nama in hasil.items()}


def tim_saya(pegawai: str) -> tuple[str, ...]:
	"""Names of all teams that an employee may read for his part in them, ended ones included; kept for the request.

	Who leads them for a time in the ketua's place is in them too.
	"""
	simpanan = getattr(frappe.local, "sk_tim_saya", None)
	if simpanan is None:
		simpanan = frappe.local.sk_tim_saya = {}
	if pegawai not in simpanan:
		nama = {b.name for b in _baca([pegawai], None, None, berjalan=False)}
		simpanan[pegawai] = tuple(sorted(nama | _digantikan(pegawai)))
	return simpanan[pegawai]


def lupakan() -> None:
	frappe.local.sk_tim_saya = None


def ketua_kini(tim) -> str | None:
	"""Who leads a team today: its ketua or who stands in for him."""
	return (ketua_sementara(tim.ketua) or tim.ketua) if tim.ketua else None


def _digantikan(pegawai: str) -> set[str]:
	ketua = frappe.get_all(
		"Pejabat Sementara",
		filters={
			"sifat": "Ketua Tim Sementara",
			"pejabat": pegawai,
			"dibatalkan": 0,
			"mulai": ("<=", today()),
			"selesai": (">=", today()),
		},
		pluck="digantikan",
	)
	saring = {"ketua": ("in", ketua or [""]), "docstatus": 1}
	return set(frappe.get_all(DOCTYPE, filters=saring, pluck="name", limit=0)) if ketua else set()


def _baca(pegawai: list[str], mulai, selesai, berjalan: bool) -> list[frappe._dict]:
	"""One row per person and part: of the member table, and of the pengendali, who is no member."""
	isi = {"orang": tuple(pegawai) or ("",), "mulai": mulai, "selesai": selesai}
	tim = "t.docstatus = 1" + (" and t.status = 'Berjalan'" if berjalan else "")
	masa = " and t.mulai <= %(selesai)s and t.selesai >= %(mulai)s" if mulai else ""
	baris = " and coalesce(a.mulai, t.mulai) <= %(selesai)s and coalesce(a.selesai, t.selesai) >= %(mulai)s"
	# All parts are constants of this module, values are escaped by the driver.
	return frappe.db.sql(
		f"""select a.pegawai orang, t.name, t.nama_tim, lower(a.peran) peran
		from `tabAnggota Tim` a join `tabTim Kerja` t on t.name = a.parent and a.parenttype = 'Tim Kerja'
		where a.pegawai in %(orang)s and {tim}{masa}{baris if mulai else ""}
		union
		select t.pengendali, t.name, t.nama_tim, 'pengendali' from `tabTim Kerja` t
		where t.pengendali in %(orang)s and {tim}{masa}""",
		isi,
		as_dict=True,
	)
