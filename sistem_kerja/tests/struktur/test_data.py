"""Fixtures, profiles and the files that every project owes its reader."""

from __future__ import annotations

import pytest

from sistem_kerja.regulasi import profil
from sistem_kerja.tests.struktur import sumber as s

FIXTURE = {
	"role": "Role",
	"workflow_state": "Workflow State",
	"workflow_action_master": "Workflow Action Master",
}
KODE = [profil.NASIONAL, *profil.daftar()]


def test_fixture_hanya_data_induk():
	"""What an administrator edits is never a fixture: bench migrate would overwrite it."""
	berkas = sorted((s.PAKET / "fixtures").iterdir())
	assert {b.stem for b in berkas} <= set(FIXTURE)
	for satu in berkas:
		assert {baris["doctype"] for baris in s.baca_json(satu)} == {FIXTURE[satu.stem]}


def test_kait_fixture_sama_dengan_berkasnya():
	"""`bench export-fixtures` writes what the filter names; a difference would be lost there."""
	for satu in s.kait()["fixtures"]:
		(_kolom, operator, nama), *lain = satu["filters"]
		assert operator == "in" and not lain
		assert sorted(nama) == sorted(s.fixture(satu["dt"].lower().replace(" ", "_"))), satu["dt"]


@pytest.mark.parametrize("kode", KODE)
def test_profil_termuat_dan_tiap_aturan_berdasar(kode):
	mentah = profil.baca(kode)
	aturan = [(bagian, a) for bagian in profil.BAGIAN for a in mentah.get(bagian, [])]
	assert aturan
	assert [(bagian, a) for bagian, a in aturan if not str(a.get("dasar", "")).strip()] == []
	assert profil.periksa(mentah).daerah.kode == kode
	assert kode == profil.NASIONAL or profil.muat(kode).alur


@pytest.mark.parametrize("kode", KODE)
def test_status_alur_ada_sebagai_workflow_state(kode):
	status = {t["status"] for a in profil.baca(kode).get("alur", []) for t in a.get("tahap", [])}
	assert status <= set(s.fixture("workflow_state"))


def test_tiap_workflow_state_dipakai_suatu_profil():
	status = {t["status"] for k in KODE for a in profil.baca(k).get("alur", []) for t in a.get("tahap", [])}
	assert set(s.fixture("workflow_state")) <= status


def test_lisensi_gpl_3():
	teks = (s.AKAR / "LICENSE").read_text(encoding="utf-8")
	assert "GNU GENERAL PUBLIC LICENSE" in teks and "Version 3, 29 June 2007" in teks
	assert s.kait()["app_license"].startswith("GPL-3.0")


def test_readme_ada_dan_berisi():
	teks = (s.AKAR / "README.md").read_text(encoding="utf-8")
	assert "make demo" in teks and "make test" in teks
