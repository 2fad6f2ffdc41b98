"""What waits for a person, across all documents that move: two queries, however many documents there are.

The condition is the stored holder alone, or a role of the user that acts together (`pemegang_peran`). The holder is
whoever acts in that office today (Plt. and Plh. included), so he may read what he finds here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import frappe
from frappe.utils import date_diff, getdate, today

from sistem_kerja.layanan import izin, pencatat
from sistem_kerja.layanan.jenis_dokumen import BERALUR, kolom_daftar

UMUM = (
	"name",
	"status",
	"tenggat",
	"pemegang_user",
	"pemegang_jabatan as jabatan",
	"pemegang_dasar as dasar",
	"pemegang_sejak as sejak",
	"menunggu_pejabat",
	"menunggu_unit",
)
BATAS = 500
SEMUA = (*(d.value for d in BERALUR), "Paraf Naskah")


def daftar(user: str, jenis: str | None = None, batas: int = BATAS) -> list[frappe._dict]:
	"""Rows of what waits for `user`, the nearest due date first; `jenis` names one DocType only.

	Each: doctype, name, judul, status, jabatan (the office in which he acts), dasar, sejak, tenggat, sisa (days left,
	None without a due date), terlambat, unit (name), kode_unit, pegawai, nama_pegawai, mulai, selesai.
	"""
	peran = pencatat.peran_pengguna(user)
	return _baca(lambda d: _syarat(d, peran), jenis, batas, user=user, peran=peran)


def tertahan(user: str) -> list[frappe._dict]:
	"""Documents held up by a vacant office or a missing account, of those that `user` may see; rows as in `daftar`.

	`menunggu_pejabat` says what is missing, `menunggu_unit` the unit whose office it is (None: an account is missing).
	"""

	def syarat(doctype: str) -> str:
		terlihat = izin.syarat_daftar(user, doctype)
		return "menunggu_pejabat > ''" + (f" and {terlihat}" if terlihat else "")

	return _baca(syarat, None, BATAS, user=user)


def semua() -> dict[str, list[frappe._dict]]:
	"""The same for everybody for whom something waits: user -> rows."""
	hasil: dict[str, list[frappe._dict]] = {}
	for baris in _baca(lambda _doctype: "pemegang_user > ''", None, 0):
		hasil.setdefault(baris.pemegang_user, []).append(baris)
	return hasil


def jumlah(user: str) -> int:
	"""How many documents wait for `user`: one query."""
	peran = pencatat.peran_pengguna(user)
	bagian = " union all ".join(f"select count(*) n from `tab{d}` where {_syarat(d, peran)}" for d in SEMUA)
	return int(frappe.db.sql(f"select sum(n) from ({bagian}) m", {"user": user, "peran": peran})[0][0])


def _syarat(doctype: str, peran: list[str]) -> str:
	"""What waits for %(user)s, and for his shared roles %(peran)s where documents of this kind wait for one."""
	if peran and frappe.get_meta(doctype).has_field("pemegang_peran"):
		return "(pemegang_user = %(user)s or pemegang_peran in %(peran)s)"
	return "pemegang_user = %(user)s"


def _baca(
	syarat: Callable[[str], str], jenis: str | None, batas: int, **isi: str | list[str]
) -> list[frappe._dict]:
	doctype = [d for d in SEMUA if jenis in (None, "", d)]
	if not doctype:
		return []
	# Names of tables and columns come from the DocTypes, values are escaped by the driver.
	bagian = " union all ".join(f"select {_kolom(d)} from `tab{d}` where {syarat(d)}" for d in doctype)
	sebagian = f" limit {int(batas)}" if batas else ""
	urut = "tenggat is null, tenggat, sejak, name"
	baris = frappe.db.sql(f"select * from ({bagian}) m order by {urut}{sebagian}", isi, as_dict=True)
	return _lengkapi(baris)


def _kolom(doctype: str) -> str:
	khusus = [f"{f'`{asal}`' if asal else 'null'} as {nama}" for nama, asal in kolom_daftar(doctype).items()]
	return ", ".join([f"{frappe.db.escape(doctype)} as doctype", *UMUM, *khusus])


def _lengkapi(baris: list[frappe._dict]) -> list[frappe._dict]:
	nama = _nama_unit({b.unit for b in baris if b.unit})
	hari_ini = getdate(today())
	for satu in baris:
		satu.kode_unit, satu.unit = satu.unit, nama.get(satu.unit, satu.unit)
		satu.sisa = date_diff(satu.tenggat, hari_ini) if satu.tenggat else None
		satu.terlambat = bool(satu.tenggat and satu.sisa < 0)
	return baris


def _nama_unit(kode: Iterable[str]) -> dict[str, str]:
	saring = {"name": ("in", [*kode] or [""])}
	baris = frappe.get_all("Unit Organisasi", filters=saring, fields=("name", "nama_unit"), limit=0)
	return {b.name: b.nama_unit for b in baris}
