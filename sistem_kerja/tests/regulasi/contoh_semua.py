"""Every example letter of a regency, for the tests that look at all of them and for the gallery."""

from __future__ import annotations

from typing import Any

from sistem_kerja.tests.regulasi import contoh_keputusan, contoh_naskah, contoh_sukarela

DAERAH = tuple(contoh_naskah.DAERAH)


def semua(daerah: str) -> dict[str, dict[str, Any]]:
	"""Contents by the name of the letter, in the order in which the gallery shows them."""
	return {
		**contoh_naskah.semua(daerah),
		**contoh_naskah.lintas_instansi(daerah),
		**contoh_sukarela.semua(daerah),
		**contoh_keputusan.semua(daerah),
	}
