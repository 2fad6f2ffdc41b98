"""Who is in a team, and which teams an employee leads or is in: read from Tim Kerja and its members."""

from __future__ import annotations

from dataclasses import dataclass

import frappe
from frappe.utils import today

from sistem_kerja.layanan import organisasi
from sistem_kerja.regulasi.pejabat_sementara import Sifat
from sistem_kerja.regulasi.struktur import Pegawai

# Which documents of their team those who lead it (ketua, pengendali) and those who are in it may read, once sent.
PEMIMPIN = ("Penugasan", "Laporan Pelaksanaan Tugas")
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


def dipimpin(pegawai: str) -> list[str]:
	"""Teams that he leads as ketua or pengendali, or as temporary ketua today."""
	return _nama(f"select name from `tabTim Kerja` where {_MEMIMPIN}", pegawai)


def diikuti(pegawai: str) -> list[str]:
	"""Teams that he leads or is a member of."""
	anggota = "select parent from `tabAnggota Tim` where pegawai = %(pegawai)s and parenttype = 'Tim Kerja'"
	return _nama(f"select name from `tabTim Kerja` where {_MEMIMPIN} union {anggota}", pegawai)


_MEMIMPIN = """(ketua = %(pegawai)s or pengendali = %(pegawai)s or ketua in (
	select digantikan from `tabPejabat Sementara` where sifat = %(sifat)s and pejabat = %(pegawai)s
		and dibatalkan = 0 and mulai <= %(kini)s and selesai >= %(kini)s))"""


def _nama(kueri: str, pegawai: str) -> list[str]:
	isi = {"pegawai": pegawai, "sifat": Sifat.KETUA_TIM.value, "kini": today()}
	return [b[0] for b in frappe.db.sql(kueri, isi)]


def syarat(doctype: str, pegawai: str) -> list[str]:
	"""Conditions for lists (layanan.izin): what an employee may read of a kind of document through his teams."""
	if doctype not in (*PEMIMPIN, *SEMUA):
		return []
	tim = ", ".join(frappe.db.escape(t) for t in (dipimpin if doctype in PEMIMPIN else diikuti)(pegawai))
	return [f"(`tab{doctype}`.tim in ({tim}) and `tab{doctype}`.{BELUM_DIKIRIM})"] if tim else []
