"""The command line: wrong values, a full disk and a foreign folder are answered in plain Indonesian."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from alat import demo, perintah, urusan
from alat.pesan import GagalLangkah
from alat.tempat import Rumah

AKAR = Path(perintah.__file__).parents[1]


@pytest.mark.parametrize(
	("pilihan", "kata"),
	[
		(["--port", "abc"], "PORT=abc bukan angka"),
		(["--port", ""], "bukan angka"),
		(["--port", "80"], "antara 1024 dan 65535"),
		(["--sajikan", "ya"], "Pilih SAJIKAN=1 atau SAJIKAN=0"),
		(["--daerah", "jakarta"], "Pilih salah satu: boalemo, kapuas"),
	],
)
def test_nilai_salah_dijelaskan(capsys, monkeypatch, tmp_path, pilihan, kata):
	monkeypatch.setenv("SISTEM_KERJA_HOME", str(tmp_path / "rumah"))
	monkeypatch.setattr(perintah, "_tangkap_isyarat", lambda: None)
	monkeypatch.setattr(perintah, "_abaikan_isyarat", lambda: None)
	assert perintah.jalankan_perintah(["demo", *pilihan]) == 1
	keluar = capsys.readouterr().out
	assert "GAGAL: " in keluar and kata in keluar


def test_disk_penuh_di_luar_langkah_mendapat_saran(capsys, monkeypatch, tmp_path):
	def penuh(*_):
		raise OSError(errno.ENOSPC, "No space left on device", "/rumah/cap/x")

	monkeypatch.setenv("SISTEM_KERJA_HOME", str(tmp_path))
	monkeypatch.setattr(perintah, "_tangkap_isyarat", lambda: None)
	monkeypatch.setattr(perintah, "_abaikan_isyarat", lambda: None)
	monkeypatch.setattr(demo, "demo", penuh)
	assert perintah.jalankan_perintah(["demo"]) == 1
	assert "Disk penuh" in capsys.readouterr().out


def test_pembaca_yang_pergi_tidak_menimbulkan_jejak_galat():
	"""As in `make help | head -1`: the reading end is closed before we write."""
	baca, tulis = os.pipe()
	os.close(baca)
	hasil = subprocess.run([sys.executable, "-m", "alat"], cwd=AKAR, stdout=tulis, stderr=subprocess.PIPE)
	os.close(tulis)
	assert hasil.returncode == 128 + 13 and hasil.stderr == b""


def test_bersih_hanya_menghapus_rumah_sendiri(tmp_path, monkeypatch):
	monkeypatch.setattr(urusan.lay, "matikan_bila_sepi", lambda _: [])
	asing = Rumah(tmp_path / "asing", tmp_path)
	asing.akar.mkdir()
	(asing.akar / "surat.txt").touch()
	with pytest.raises(GagalLangkah, match="bukan buatan alat ini"):
		urusan.bersih(asing)
	# A first command that failed early has left its lock only.
	sendiri = Rumah(tmp_path / "rumah", tmp_path)
	sendiri.akar.mkdir()
	(sendiri.akar / "kerja.kunci").touch()
	assert urusan.bersih(sendiri) == 0
	assert not sendiri.akar.exists() and asing.akar.exists()
