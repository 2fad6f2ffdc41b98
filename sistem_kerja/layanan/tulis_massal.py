"""Many rows of a DocType changed by set statements.

Frappe's bulk_update writes a CASE with one WHEN for each row and column, which grows with the square of the portion; a
join with the new values does not, and it never makes a row that somebody deleted meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

import frappe

PORSI = 500


def perbarui(doctype: str, isi: Mapping[str, Mapping[str, Any]]) -> None:
	"""Set columns by document name; every document has the same columns. `modified` stays."""
	if not isi:
		return
	kolom = list(next(iter(isi.values())))
	tetapkan = ", ".join(f"d.`{k}` = baru.`{k}`" for k in kolom)
	pertama = ", ".join(["%s as `kunci`", *(f"%s as `{k}`" for k in kolom)])
	berikut = ", ".join(["%s"] * (len(kolom) + 1))
	sisa = iter(isi.items())
	while porsi := list(islice(sisa, PORSI)):
		baris = " union all ".join([f"select {pertama}", *[f"select {berikut}"] * (len(porsi) - 1)])
		nilai = [v for nama, satu in porsi for v in (nama, *(satu[k] for k in kolom))]
		# Names of columns are ours; all values go as parameters.
		frappe.db.sql(
			f"update `tab{doctype}` d join ({baris}) baru on d.name = baru.kunci set {tetapkan}", nilai
		)
