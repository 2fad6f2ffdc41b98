"""Tables as files that a spreadsheet opens right: CSV with BOM and semicolons, XLSX with every cell as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_RUMUS = ("=", "+", "-", "@", "\t", "\r")


def aman(sel: object) -> str:
	"""Text that no spreadsheet runs as a formula."""
	isi = "" if sel is None else str(sel)
	return f"'{isi}" if isi.startswith(_RUMUS) and len(isi) > 1 else isi


def csv_bytes(judul: Sequence[str], baris: Iterable[Sequence[object]]) -> bytes:
	"""Semicolons, because Indonesian spreadsheets use the comma in numbers; a BOM, or they read Windows-1252."""
	wadah = io.StringIO()
	tulis = csv.writer(wadah, delimiter=";", lineterminator="\r\n")
	tulis.writerow(judul)
	tulis.writerows([aman(s) for s in satu] for satu in baris)
	return wadah.getvalue().encode("utf-8-sig")


def xlsx_bytes(
	judul: Sequence[str],
	baris: Iterable[Sequence[object]],
	lembar: str = "Lembar 1",
	lebar: Sequence[int] = (),
) -> bytes:
	"""Headings bold and frozen; cells are text, so that long numbers keep their digits."""
	from openpyxl import Workbook  # only where an XLSX is written
	from openpyxl.cell import WriteOnlyCell
	from openpyxl.styles import Alignment, Font, PatternFill
	from openpyxl.utils import get_column_letter

	buku = Workbook(write_only=True)
	kertas = buku.create_sheet(lembar)
	kertas.freeze_panes = "A2"
	for i, _judul in enumerate(judul):
		kertas.column_dimensions[get_column_letter(i + 1)].width = lebar[i] if i < len(lebar) else 22
	atas = []
	for satu in judul:
		sel = WriteOnlyCell(kertas, value=satu)
		sel.font, sel.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6F0")
		atas.append(sel)
	kertas.append(atas)
	for isi in baris:
		satu_baris = []
		for nilai in isi:
			# A number stays one (row numbers sort); all else is text, which is never run as a formula.
			sel = WriteOnlyCell(
				kertas, value=nilai if isinstance(nilai, int) else "" if nilai is None else str(nilai)
			)
			if not isinstance(nilai, int):
				sel.data_type, sel.number_format = "s", "@"
				sel.alignment = Alignment(wrap_text=True, vertical="top")
			satu_baris.append(sel)
		kertas.append(satu_baris)
	wadah = io.BytesIO()
	buku.save(wadah)
	return wadah.getvalue()
