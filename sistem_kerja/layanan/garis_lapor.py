"""`reports_to` follows the evaluator; ERPNext's tree of employees (lft, rgt) is kept true with it.

ERPNext refuses a line that runs in a circle, and a stored tree that lags behind makes it refuse lines that do not. So
a circle is cut here (the evaluator himself stays) and told, and the tree is renumbered in one pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import frappe
from frappe import _

from sistem_kerja.layanan import tulis_massal

POHON = ("lft", "rgt", "old_parent")


def terapkan(ubah: Mapping[str, str | None], paksa: bool = False) -> list[str]:
	"""Store these lines of report. Returns the employees whose line was cut because it ran in a circle."""
	if not (ubah or paksa):
		return []
	# Locked from the first row on: two renumberings at once would leave a broken tree.
	semua = frappe.db.sql(
		"select name, reports_to, lft, rgt, old_parent from `tabEmployee` order by lft, name for update"
	)
	lama = {b[0]: b[1:] for b in semua}
	atasan = {
		nama: _ada(ubah.get(nama, baris[0]), lama) if nama in ubah else _ada(baris[0], lama)
		for nama, baris in lama.items()
	}
	putus = _putus(atasan, ubah)
	nomor = _beri_nomor(atasan)
	beda = {}
	for nama, (kiri, kanan) in nomor.items():
		dia = atasan[nama]
		if lama[nama] != (dia, kiri, kanan, dia or ""):
			beda[nama] = {"reports_to": dia, "lft": kiri, "rgt": kanan, "old_parent": dia or ""}
	tulis_massal.perbarui("Employee", beda)
	return putus


def _ada(siapa: str | None, semua: Mapping) -> str | None:
	return siapa if siapa in semua else None


def _putus(atasan: dict[str, str | None], ubah: Iterable[str]) -> list[str]:
	"""Cut each circle at one of those who are being changed; `atasan` is changed in place."""
	selesai: set[str] = set()
	baru, hasil = set(ubah), []
	for awal in atasan:
		jalan: list[str] = []
		kini: str | None = awal
		while kini and kini not in selesai:
			selesai.add(kini)
			jalan.append(kini)
			kini = atasan[kini]
		if kini and kini in jalan:
			lingkaran = jalan[jalan.index(kini) :]
			potong = min([x for x in lingkaran if x in baru] or lingkaran)
			atasan[potong] = None
			hasil.append(potong)
	return hasil


def _beri_nomor(atasan: Mapping[str, str | None]) -> dict[str, tuple[int, int]]:
	"""Nested-set numbers in one walk; siblings keep their order."""
	anak: dict[str | None, list[str]] = {}
	for nama, dia in atasan.items():
		anak.setdefault(dia, []).append(nama)
	kiri: dict[str, int] = {}
	hasil: dict[str, tuple[int, int]] = {}
	nomor, tumpukan = 0, [(n, False) for n in reversed(anak.get(None, []))]
	while tumpukan:
		nama, tutup = tumpukan.pop()
		nomor += 1
		if tutup:
			hasil[nama] = (kiri[nama], nomor)
			continue
		kiri[nama] = nomor
		tumpukan.append((nama, True))
		tumpukan += [(n, False) for n in reversed(anak.get(nama, []))]
	return hasil


def jaga_simpan(doc) -> None:
	"""Before an Employee is saved: nothing in `reports_to` may make ERPNext refuse the save."""
	if doc.is_new():
		return
	_segarkan(doc)
	if not doc.reports_to or doc.reports_to == doc.old_parent:
		return
	if doc.name in _rantai(doc.reports_to):
		doc.reports_to = None
		frappe.msgprint(
			_(
				"Atasan langsung (reports_to) {0} dikosongkan, sebab garisnya akan berputar kembali kepadanya. "
				"Penilainya tetap {1}."
			).format(doc.employee_name, doc.sk_penilai_jabatan),
			title=_("Garis pelaporan berputar"),
			indicator="orange",
		)
		return
	induk = frappe.db.get_value("Employee", doc.reports_to, "lft") or 0
	if not induk or (doc.lft or 0) <= induk <= (doc.rgt or 0):
		# The stored tree lags behind the lines: renumber, or ERPNext would see a circle that is none.
		terapkan({}, paksa=True)
		_segarkan(doc)


def _segarkan(doc) -> None:
	"""The form may carry numbers from before the tree was renumbered."""
	doc.update(frappe.db.get_value("Employee", doc.name, POHON, as_dict=True) or {})


def _rantai(pegawai: str) -> set[str]:
	"""An employee and everybody above him by `reports_to`: one recursive statement."""
	baris = frappe.db.sql(
		"""with recursive naik (name, reports_to, langkah) as (
			select name, reports_to, 1 from `tabEmployee` where name = %s
			union all
			select e.name, e.reports_to, langkah + 1 from `tabEmployee` e
			join naik on e.name = naik.reports_to where langkah < 50
		) select name from naik""",
		pegawai,
	)
	return {b[0] for b in baris}
