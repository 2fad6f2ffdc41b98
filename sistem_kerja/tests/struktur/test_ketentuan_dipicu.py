"""No limit without its provocation: each code of a profile in force is broken once through a document."""

from __future__ import annotations

import ast
from collections import Counter
from datetime import date

from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.pemeriksa import Pemeriksa
from sistem_kerja.tests.situs.ketentuan.pemicu import TAK_TERLANGGAR
from sistem_kerja.tests.struktur import sumber as s

PEMICU = s.PAKET / "tests" / "situs" / "ketentuan"


def _dipicu() -> Counter[str]:
	"""Codes named by `@memicu(...)`, read from the source: the provocations themselves need a bench."""
	return Counter(
		ast.literal_eval(kode)
		for berkas in PEMICU.glob("*.py")
		for fungsi in s.fungsi(berkas)
		for hiasan in fungsi.decorator_list
		if isinstance(hiasan, ast.Call) and s.nama_panggilan(hiasan) == "memicu"
		for kode in hiasan.args
	)


def _berlaku() -> set[tuple[str, str]]:
	hasil = set()
	for kode in profil.daftar():
		p = profil.muat(kode)
		aturan = Pemeriksa(p, max(date.today(), p.daerah.berlaku_sejak)).aturan
		hasil |= {(kode, a.kode) for a in aturan.values() if a.nilai is not False}
	return hasil


def test_setiap_ketentuan_yang_berlaku_dipicu():
	dipicu = _dipicu()
	tanpa = sorted(f"{d}: {k}" for d, k in _berlaku() - set(TAK_TERLANGGAR) if k not in dipicu)
	assert not tanpa, "tulis pemicunya pada tests/situs/ketentuan"
	assert max(dipicu.values()) == 1


def test_tidak_ada_pemicu_atau_pengecualian_yang_basi():
	berlaku = _berlaku()
	assert set(_dipicu()) <= {k for _, k in berlaku}
	assert set(TAK_TERLANGGAR) <= berlaku and all(TAK_TERLANGGAR.values())
