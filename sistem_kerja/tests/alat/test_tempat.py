"""Where things are put, and what the checks before any work refuse."""

import os
import socket

import pytest

from alat import basisdata, port, prasyarat
from alat.jalankan import indeks_pip
from alat.pesan import GagalLangkah
from alat.tempat import Rumah, rumah_dari


@pytest.fixture
def rumah(tmp_path):
	return Rumah(tmp_path / "rumah", tmp_path / "kode saya")


def test_rumah_menurut_lingkungan(tmp_path):
	assert rumah_dari({"SISTEM_KERJA_HOME": str(tmp_path)}).akar == tmp_path
	assert rumah_dari({"XDG_DATA_HOME": str(tmp_path)}).akar == tmp_path / "sistem_kerja"
	assert str(rumah_dari({}).akar).endswith("/.local/share/sistem_kerja")


def test_cap_bertahan_sampai_dihapus(rumah):
	assert rumah.baca_cap("bench") == ""
	rumah.tulis_cap("bench", "abc")
	assert rumah.baca_cap("bench") == "abc"
	rumah.hapus_cap("bench")
	assert rumah.baca_cap("bench") == ""


def test_keluaran_pindah_ke_rumah_bila_kode_tidak_dapat_ditulis(rumah, monkeypatch):
	rumah.kode.mkdir()
	assert rumah.keluaran == rumah.kode / "keluaran"
	monkeypatch.setattr(os, "access", lambda *_: False)
	assert rumah.keluaran == rumah.akar / "keluaran"


def test_port_terpakai_diganti_dan_port_umum_dihindari():
	with socket.socket() as s:
		s.bind(("127.0.0.1", 0))
		s.listen()
		terpakai = s.getsockname()[1]
		assert not port.bebas(terpakai)
		assert port.pilih(terpakai) != terpakai
		with pytest.raises(GagalLangkah, match=f"Port {terpakai}"):
			prasyarat.periksa_port(terpakai)
	assert port.pilih(3306) != 3306
	assert port.pilih(terpakai) == terpakai
	assert port.pilih(terpakai, [terpakai]) != terpakai


def test_soket_pendek_walau_rumah_panjang(tmp_path):
	panjang = Rumah(tmp_path / ("x" * 120), tmp_path)
	assert len(str(basisdata.soket(panjang))) < 107
	dekat = Rumah(tmp_path, tmp_path)
	assert len(str(basisdata.soket(dekat))) < 107


def test_server_basis_data_hanya_lokal(rumah):
	perintah = basisdata.perintah_server(rumah, 13316)
	assert "--no-defaults" in perintah
	assert "--bind-address=127.0.0.1" in perintah
	assert "--port=13316" in perintah


def test_daerah_harus_punya_profil_dan_contoh(rumah):
	profil, contoh = (rumah.kode / "sistem_kerja" / f for f in ("regulasi/profil", "demo"))
	for folder in (profil, contoh):
		folder.mkdir(parents=True)
	for nama in ("nasional", "kapuas", "pulang_pisau", "tanpa_contoh"):
		(profil / f"{nama}.toml").touch()
	for nama in ("kapuas", "pulang_pisau", "tanpa_profil"):
		(contoh / f"struktur_{nama}.toml").touch()
	assert prasyarat.daerah_tersedia(rumah.kode) == ["kapuas", "pulang_pisau"]
	prasyarat.periksa_daerah(rumah, "kapuas")
	for salah in ("nasional", "tanpa_contoh", "tanpa_profil", "../kapuas", ""):
		with pytest.raises(GagalLangkah) as gagal:
			prasyarat.periksa_daerah(rumah, salah)
		assert "kapuas, pulang_pisau" in gagal.value.saran
	assert prasyarat.host("pulang_pisau") == "pulang-pisau.localhost"


def test_disk_sempit_dikatakan_sebelum_bekerja(rumah):
	with pytest.raises(GagalLangkah, match="Ruang disk"):
		prasyarat.periksa_tempat(rumah, 10**9)


def test_indeks_pip_diteruskan(tmp_path):
	assert indeks_pip({"PIP_INDEX_URL": "https://a.test/simple"}) == "https://a.test/simple"
	berkas = tmp_path / "pip.conf"
	berkas.write_text("[global]\nindex-url = https://b.test/simple\n")
	assert indeks_pip({"PIP_CONFIG_FILE": str(berkas)}) == "https://b.test/simple"
