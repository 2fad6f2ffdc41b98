"""Fixtures of the tests of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from sistem_kerja.regulasi import __main__ as perintah
from sistem_kerja.tests.regulasi.contoh_perintah import PROFIL


@pytest.fixture
def jalankan(capsys):
	"""Runs one command; its exit code, its output, its error stream."""

	def _jalankan(*argumen: object) -> tuple[int, str, str]:
		try:
			kode = perintah.main([str(a) for a in argumen])
		except SystemExit as berhenti:
			kode = berhenti.code
		keluaran = capsys.readouterr()
		return kode, keluaran.out, keluaran.err

	return _jalankan


@pytest.fixture
def berkas_profil(tmp_path) -> Path:
	berkas = tmp_path / "contoh.toml"
	berkas.write_text(PROFIL, encoding="utf-8")
	return berkas
