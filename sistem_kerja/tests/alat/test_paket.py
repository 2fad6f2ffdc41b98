"""System packages: what is asked for, how it is installed, and what an ordinary user is told."""

import subprocess

import pytest

from alat import paket
from alat.pesan import GagalLangkah
from alat.tempat import Rumah


@pytest.fixture
def rumah(tmp_path):
	return Rumah(tmp_path / "rumah", tmp_path)


def test_hanya_yang_kurang_disebut(rumah):
	daftar = {"ada": lambda _: True, "tidak-ada": lambda _: False}
	assert paket.kurang(rumah, daftar) == ["tidak-ada"]


def test_skrip_pasang_sah_dan_tidak_menyalakan_layanan():
	skrip = paket.skrip_pasang(["mariadb-server", "git"])
	assert "policy-rc.d" in skrip and "exit 101" in skrip
	assert "systemctl disable mariadb " in skrip
	assert "redis" not in skrip  # what we did not install is not ours to disable
	assert subprocess.run(["sh", "-n", "-c", skrip]).returncode == 0


def test_tanpa_hak_disebut_perintah_yang_tepat(rumah, monkeypatch):
	monkeypatch.setattr(paket, "awalan_root", lambda _: None)
	monkeypatch.setattr(paket.shutil, "which", lambda _: "/usr/bin/apt-get")
	with pytest.raises(GagalLangkah) as gagal:
		paket.pasang(rumah, {"redis-server": lambda _: False})
	assert paket.perintah_manual(["redis-server"]) in gagal.value.teks()


def test_tanpa_sudo_disebut_su(rumah, monkeypatch):
	monkeypatch.setattr(paket, "awalan_root", lambda _: None)
	monkeypatch.setattr(paket.shutil, "which", lambda nama: None if nama == "sudo" else f"/usr/bin/{nama}")
	with pytest.raises(GagalLangkah, match="sudo tidak ada") as gagal:
		paket.pasang(rumah, {"redis-server": lambda _: False})
	perintah = "su -c 'apt-get update && apt-get install -y --no-install-recommends redis-server'"
	assert perintah in gagal.value.teks()


def test_program_yang_hilang_dari_path_dikenali(rumah, monkeypatch, tmp_path):
	"""As on a machine without the package: the program is nowhere on PATH."""
	asli = paket.cari
	monkeypatch.setattr(paket, "cari", lambda nama, r: None if nama == "redis-server" else asli(nama, r))
	assert paket.kurang(rumah, {"redis-server": paket.BENCH["redis-server"]}) == ["redis-server"]


def test_tanpa_apt_disebut_nama_paket(rumah, monkeypatch):
	monkeypatch.setattr(paket.shutil, "which", lambda _: None)
	with pytest.raises(GagalLangkah, match="redis-server"):
		paket.pasang(rumah, {"redis-server": lambda _: False})


def test_yang_lengkap_tidak_memasang_apa_pun(rumah, monkeypatch):
	monkeypatch.setattr(paket, "_pasang_apt", lambda *_: pytest.fail("memasang"))
	assert paket.pasang(rumah, {"git": lambda _: True}) == []
