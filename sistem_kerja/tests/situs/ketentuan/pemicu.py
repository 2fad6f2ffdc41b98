"""One place that knows for each limit (`ketentuan`) of the profiles which act on which document breaks it.

A provocation takes a regency in force and prepares a document up to the act; test_ketentuan.py does the act in each
regency that has the rule. tests/struktur/test_ketentuan_dipicu.py fails for a rule that has none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Percobaan:
	"""An act that breaks a rule, and the document on which it is done; None where the act makes the document."""

	langkah: Callable[[], object]
	dokumen: Any = None


Pemicu = Callable[[Any], Percobaan]
PEMICU: dict[str, Pemicu] = {}
# Rules that no document can break, each with its reason: (regency, code).
TAK_TERLANGGAR = {
	("pekalongan", "sukarela.bentuk_dalam_unit"): "lisan maupun tertulis boleh, dan isiannya tidak mengenal bentuk ketiga",
}  # fmt: skip


def memicu(*kode: str) -> Callable[[Pemicu], Pemicu]:
	"""Register a provocation of these rules; a rule has one."""

	def daftarkan(fungsi: Pemicu) -> Pemicu:
		for satu in kode:
			assert satu not in PEMICU, f"{satu} sudah dipicu"
			PEMICU[satu] = fungsi
		return fungsi

	return daftarkan
