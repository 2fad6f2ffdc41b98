"""Children and locks: nothing is left behind, nobody waits for ever."""

import contextlib
import fcntl
import os
import select
import subprocess
import sys

import pytest

from alat.jalankan import jalankan, kode_keluar, lingkungan
from alat.kunci import buka, kunci
from alat.pesan import GagalLangkah
from alat.tempat import Rumah


@pytest.fixture
def rumah(tmp_path):
	(tmp_path / "rumah").mkdir()
	return Rumah(tmp_path / "rumah", tmp_path)


def test_gagal_membawa_catatan_perintah(rumah):
	catatan = rumah.catatan("x")
	with pytest.raises(GagalLangkah, match="Langkah gagal") as gagal:
		jalankan(["sh", "-c", "echo sebabnya; exit 3"], rumah, "Langkah gagal", catatan=catatan)
	assert "| sebabnya" in gagal.value.teks()


def test_program_yang_tidak_ada_adalah_gagal_langkah(rumah):
	with pytest.raises(GagalLangkah, match="tidak ditemukan"):
		jalankan(["program-yang-tidak-ada"], rumah, "Langkah gagal", catatan=rumah.catatan("x"))


def test_cucu_proses_ikut_berhenti_pada_batas_waktu(rumah, tmp_path):
	pid = tmp_path / "pid"
	with pytest.raises(subprocess.TimeoutExpired):
		kode_keluar(["sh", "-c", f"sleep 60 & echo $! > '{pid}'; wait"], rumah, batas=1)
	# Killed is not yet gone: the kernel tells when it is, also of a zombie that init has not fetched.
	with contextlib.suppress(ProcessLookupError):
		(cucu,) = select.select([os.pidfd_open(int(pid.read_text()))], [], [], 5)[0] or (None,)
		assert cucu, "cucu proses masih hidup"


def test_lingkungan_anak_tanpa_setelan_pemanggil(rumah, monkeypatch):
	monkeypatch.setenv("PYTHONPATH", "/lain")
	monkeypatch.setenv("FRAPPE_DB_PORT", "3306")
	env = lingkungan(rumah, TAMBAHAN="1")
	assert "PYTHONPATH" not in env and "FRAPPE_DB_PORT" not in env
	assert env["TAMBAHAN"] == "1"
	assert env["PATH"].startswith(str(rumah.perkakas / "bin"))
	assert "/usr/sbin" in env["PATH"].split(":")


def test_kunci_menyebut_pemegangnya(rumah):
	berkas = rumah.akar / "kerja.kunci"
	with kunci(berkas, "make demo"), pytest.raises(GagalLangkah, match="make demo"):
		with kunci(berkas, "make test", batas=0):
			pass
	with kunci(berkas, "make test", batas=0):
		pass
	fd = buka(berkas)
	fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
	os.close(fd)


def test_alat_hanya_memakai_pustaka_standar(rumah):
	"""The tool runs before anything is installed."""
	from alat import perintah

	akar = os.path.dirname(os.path.dirname(perintah.__file__))
	kode = "import alat.demo, alat.uji, alat.murni, alat.urusan, alat.perintah"
	assert (
		subprocess.run(
			[sys.executable, "-I", "-S", "-c", f"import sys; sys.path.append({akar!r}); {kode}"]
		).returncode
		== 0
	)
