"""The summary of `make test`: the numbers and the exit code."""

import pytest

from alat import hasil
from alat.hasil import Hasil, baca_junit, ringkasan
from alat.tempat import Rumah

JUNIT = (
	"""<testsuites><testsuite name="pytest" tests="10" failures="2" errors="1" skipped="3"/></testsuites>"""
)


def test_angka_dari_junit(tmp_path):
	berkas = tmp_path / "j.xml"
	berkas.write_text(JUNIT)
	assert baca_junit(berkas, "situs") == Hasil("situs", lulus=4, gagal=3, dilewati=3)


def test_ringkasan_menjumlah_semua_suite(capsys):
	assert ringkasan([Hasil("aturan", lulus=120), Hasil("situs", lulus=3)]) == 0
	baris = capsys.readouterr().out.strip().splitlines()
	assert baris == ["aturan: 120 lulus", "situs: 3 lulus", "123 passed, 0 failed"]


@pytest.mark.parametrize(
	"buruk", [Hasil("situs", lulus=5, gagal=1), Hasil("situs", tidak_jalan="MariaDB mati")]
)
def test_satu_suite_buruk_menggagalkan_semua(capsys, buruk):
	assert ringkasan([Hasil("aturan", lulus=120), buruk]) == 1
	assert capsys.readouterr().out.rstrip().endswith(", 1 failed")


def test_folder_yang_tidak_ada_bukan_kegagalan(capsys):
	assert ringkasan([Hasil("peramban", catatan="tidak ada folder")]) == 0


@pytest.mark.parametrize(("kode", "sebab"), [(5, "tidak ada uji"), (3, "kode 3")])
def test_pytest_yang_tidak_menguji_apa_pun_adalah_kegagalan(tmp_path, monkeypatch, kode, sebab):
	monkeypatch.setattr(hasil, "kode_keluar", lambda *_, **__: kode)
	rumah = Rumah(tmp_path / "rumah", tmp_path)
	satu = hasil.jalankan_suite(rumah, "situs", tmp_path / "python", [tmp_path], cwd=tmp_path)
	assert sebab in satu.tidak_jalan and not satu.baik
