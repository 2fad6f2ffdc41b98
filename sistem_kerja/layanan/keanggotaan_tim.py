"""Who is in a team, and which teams an employee leads or is in: read from Tim Kerja and its members."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.regulasi.pejabat_sementara import Sifat
from sistem_kerja.regulasi.struktur import Pegawai

DOCTYPE, ANGGOTA = "Tim Kerja", "Anggota Tim"
BERJALAN, SELESAI = "Berjalan", "Selesai"
HIDUP = ("Berjalan", "Menunggu Penetapan", "Draf")
# Which documents of their team those who lead it (ketua, pengendali) and those who are in it may read, once sent.
PEMIMPIN = ("Laporan Pelaksanaan Tugas", "Penugasan")
SEMUA = ("Kendala Pelaksanaan", "Pemantauan Berkala")
BELUM_DIKIRIM = "status not in ('Draf', 'Menunggu Pemantauan')"


@dataclass(frozen=True)
class OrangTim:
	"""The people of a team, without those who have left it: employees, their units, other institutions."""

	ketua: str | None = None
	pengendali: str | None = None
	anggota: tuple[str, ...] = ()
	unit: tuple[str, ...] = ()
	instansi: tuple[str, ...] = ()

	@property
	def semua(self) -> tuple[str, ...]:
		return tuple(dict.fromkeys(p for p in (self.ketua, self.pengendali, *self.anggota) if p))


def orang(tim: str | None) -> OrangTim:
	"""People of a team today; nobody for no team. Two queries."""
	inti = tim and frappe.db.get_value("Tim Kerja", tim, ("ketua", "pengendali"), as_dict=True)
	if not inti:
		return OrangTim()
	baris = frappe.get_all(
		"Anggota Tim",
		filters={"parent": tim, "parenttype": "Tim Kerja"},
		or_filters=[["selesai", "is", "not set"], ["selesai", ">=", today()]],
		fields=("pegawai", "unit", "instansi_luar"),
		order_by="idx",
		limit=0,
	)
	return OrangTim(
		inti.ketua or None,
		inti.pengendali or None,
		tuple(b.pegawai for b in baris if b.pegawai and b.pegawai != inti.ketua),
		tuple(dict.fromkeys(b.unit for b in baris if b.unit)),
		tuple(dict.fromkeys(b.instansi_luar for b in baris if b.instansi_luar)),
	)


def peran(tim: str | None) -> dict[str, Pegawai | None]:
	"""Ketua and pengendali of a team for `Konteks`."""
	siapa = orang(tim)
	ada = organisasi.banyak_pegawai([p for p in (siapa.ketua, siapa.pengendali) if p]) if tim else {}
	return {"ketua_tim": ada.get(siapa.ketua or ""), "pengendali": ada.get(siapa.pengendali or "")}


def anggota(tim: str, tanggal: date | None = None) -> list[frappe._dict]:
	"""Members of a team on a date (today), the ketua first; outsiders too, who have no `pegawai`."""
	return anggota_banyak([tim], tanggal).get(tim, [])


def anggota_banyak(tim: list[str], tanggal: date | None = None) -> dict[str, list[frappe._dict]]:
	"""The same of several teams, by team; one query."""
	hari = getdate(tanggal or today())
	baris = frappe.get_all(
		ANGGOTA,
		filters={"parent": ("in", tim or [""]), "parenttype": DOCTYPE},
		fields=("parent", "name", "idx", "pegawai", "nama", "unit", "peran", "tugas", "mulai", "selesai", "penugasan",
			"permohonan", "instansi_luar", "nama_luar"),
		order_by="idx",
		limit=0,
	)  # fmt: skip
	kini = [b for b in baris if (not b.mulai or b.mulai <= hari) and (not b.selesai or b.selesai >= hari)]
	hasil: dict[str, list[frappe._dict]] = {}
	for satu in sorted(kini, key=lambda b: (b.peran != "Ketua", b.idx)):
		hasil.setdefault(satu.parent, []).append(satu)
	return hasil


def dipimpin(pegawai: str) -> list[str]:
	"""Teams that were fixed and that he leads as ketua or pengendali, or as temporary ketua today."""
	return _nama(_MEMIMPIN, pegawai)


def tim_saya(pegawai: str) -> tuple[str, ...]:
	"""Names of all teams that an employee may read for his part in them, ended ones included; kept for the request."""
	simpanan = getattr(frappe.local, "sk_tim_saya", None)
	if simpanan is None:
		simpanan = frappe.local.sk_tim_saya = {}
	if pegawai not in simpanan:
		simpanan[pegawai] = tuple(sorted(_nama(f"{_MEMIMPIN} union {_ANGGOTA}", pegawai)))
	return simpanan[pegawai]


def lupakan() -> None:
	frappe.local.sk_tim_saya = None


# Each part by an index of its own; one condition with `or` would read every team.
_MEMIMPIN = """select name from `tabTim Kerja` where ketua = %(pegawai)s and docstatus = 1
	union select name from `tabTim Kerja` where pengendali = %(pegawai)s and docstatus = 1
	union select t.name from `tabPejabat Sementara` s join `tabTim Kerja` t on t.ketua = s.digantikan
		where s.sifat = %(sifat)s and s.pejabat = %(pegawai)s and s.dibatalkan = 0
		and s.mulai <= %(kini)s and s.selesai >= %(kini)s and t.docstatus = 1"""
_ANGGOTA = """select t.name from `tabAnggota Tim` a
	join `tabTim Kerja` t on t.name = a.parent and a.parenttype = 'Tim Kerja'
	where a.pegawai = %(pegawai)s and t.docstatus = 1"""


def _nama(kueri: str, pegawai: str) -> list[str]:
	isi = {"pegawai": pegawai, "sifat": Sifat.KETUA_TIM.value, "kini": today()}
	return [b[0] for b in frappe.db.sql(kueri, isi)]


def syarat(doctype: str, pegawai: str) -> list[str]:
	"""Conditions for lists (layanan.izin): what an employee may read of a kind of document through his teams."""
	if doctype not in (*PEMIMPIN, *SEMUA):
		return []
	tim = ", ".join(frappe.db.escape(t) for t in (dipimpin if doctype in PEMIMPIN else tim_saya)(pegawai))
	return [f"(`tab{doctype}`.tim in ({tim}) and `tab{doctype}`.{BELUM_DIKIRIM})"] if tim else []
