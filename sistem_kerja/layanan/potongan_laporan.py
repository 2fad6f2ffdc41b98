"""Reports give a browser no more rows than it shows well; what is cut off is reached by a unit or a shorter period."""

from __future__ import annotations

from typing import Any

from frappe import _

BATAS = 5000


def potong(baris: list[Any]) -> tuple[list[Any], str | None]:
	"""The first rows, and what to tell the reader where some were cut off."""
	return (baris[:BATAS], pesan()) if len(baris) > BATAS else (baris, None)


def pesan() -> str:
	return _("Hanya {0} baris pertama yang ditampilkan. Pilih unit atau masa yang lebih sempit.").format(
		BATAS
	)
