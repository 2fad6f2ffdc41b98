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
	"modified as versi",
)
BATAS = 500
SEMUA = (*(d.value for d in BERALUR), "Paraf Naskah")
# Letters that wait for an electronic signature (layanan.tanda_tangan) are no documents that move, but wait all the same.
SURAT = "Naskah Dinas"
TTE = "`tabNaskah Dinas` n join `tabEmployee` e on e.name = n.penanda_tangan and e.status = 'Active'"
TTE_SEMUA = "n.status_tte = 'Menunggu TTE' and n.status = 'Berlaku' and e.user_id > ''"
TTE_SAYA = f"{TTE_SEMUA} and e.user_id = %(user)s"


def daftar(user: str, jenis: str | None = None, batas: int = BATAS, lewati: int = 0) -> list[frappe._dict]:
	"""Rows of what waits for `user`, the nearest due date first; `jenis` names one DocType only.
	`lewati`: how many of them were shown already.

	Each: doctype, name, judul, status, jabatan (the office in which he acts), dasar, sejak, tenggat, sisa (days left,
	None without a due date), terlambat, unit (name), kode_unit, pegawai, nama_pegawai, mulai, selesai, versi.
	"""
	peran = pencatat.peran_pengguna(user)
	return _baca(lambda d: _syarat(d, peran), jenis, batas, TTE_SAYA, lewati, user=user, peran=peran)


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
	for baris in _baca(lambda _doctype: "pemegang_user > ''", None, 0, TTE_SEMUA):
		hasil.setdefault(baris.pemegang_user, []).append(baris)
	return hasil


def jumlah(user: str) -> int:
	"""How many documents wait for `user`: one query."""
	peran = pencatat.peran_pengguna(user)
	hitung = [f"select count(*) n from `tab{d}` where {_syarat(d, peran)}" for d in SEMUA]
	bagian = " union all ".join([*hitung, f"select count(*) n from {TTE} where {TTE_SAYA}"])
	return int(frappe.db.sql(f"select sum(n) from ({bagian}) m", {"user": user, "peran": peran})[0][0])


def _syarat(doctype: str, peran: list[str]) -> str:
	"""What waits for %(user)s, and for his shared roles %(peran)s where documents of this kind wait for one."""
	if peran and frappe.get_meta(doctype).has_field("pemegang_peran"):
		return "(pemegang_user = %(user)s or pemegang_peran in %(peran)s)"
	return "pemegang_user = %(user)s"


def _baca(
	syarat: Callable[[str], str],
	jenis: str | None,
	batas: int,
	tte: str = "",
	lewati: int = 0,
	**isi: str | list[str],
) -> list[frappe._dict]:
	doctype = [d for d in SEMUA if jenis in (None, "", d)]
	# Names of tables and columns come from the DocTypes, values are escaped by the driver.
	pilih = [f"select {_kolom(d)} from `tab{d}` where {syarat(d)}" for d in doctype]
	if tte and jenis in (None, "", SURAT):
		pilih.append(f"select {_kolom_surat()} from {TTE} where {tte}")
	if not pilih:
		return []
	bagian = " union all ".join(pilih)
	sebagian = f" limit {int(batas)} offset {int(lewati)}" if batas else ""
	urut = "tenggat is null, tenggat, sejak, name"
	baris = frappe.db.sql(f"select * from ({bagian}) m order by {urut}{sebagian}", isi, as_dict=True)
	return _lengkapi(baris)


def _kolom(doctype: str) -> str:
	khusus = [f"{f'`{asal}`' if asal else 'null'} as {nama}" for nama, asal in kolom_daftar(doctype).items()]
	return ", ".join([f"{frappe.db.escape(doctype)} as doctype", *UMUM, *khusus])


def _kolom_surat() -> str:
	"""The same columns of a letter: it waits for the person whom it names, in the office in which it names him."""
	ada = {"name": "n.name", "status": "n.status_tte", "pemegang_user": "e.user_id", "dasar": "n.dasar"}
	ada |= {"jabatan": "n.jabatan_penanda_tangan", "sejak": "n.creation", "unit": "n.unit_pemilik"}
	ada |= {"judul": "concat(n.jenis, ' Nomor ', n.nomor)", "pegawai": "n.pegawai", "versi": "n.modified"}
	nama = [k.rpartition(" as ")[2] for k in (*UMUM, *kolom_daftar(BERALUR[0].value))]
	return ", ".join(
		[f"{frappe.db.escape(SURAT)} as doctype", *(f"{ada.get(k, 'null')} as {k}" for k in nama)]
	)


def _lengkapi(baris: list[frappe._dict]) -> list[frappe._dict]:
	nama = nama_unit({b.unit for b in baris if b.unit})
	hari_ini = getdate(today())
	for satu in baris:
		satu.kode_unit, satu.unit = satu.unit, nama.get(satu.unit, satu.unit)
		satu.sisa = date_diff(satu.tenggat, hari_ini) if satu.tenggat else None
		satu.terlambat = bool(satu.tenggat and satu.sisa < 0)
	return baris


def nama_unit(kode: Iterable[str]) -> dict[str, str]:
	saring = {"name": ("in", [*kode] or [""])}
	baris = frappe.get_all("Unit Organisasi", filters=saring, fields=("name", "nama_unit"), limit=0)
	return {b.name: b.nama_unit for b in baris}
