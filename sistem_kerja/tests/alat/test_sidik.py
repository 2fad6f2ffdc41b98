"""Fingerprints decide what is rebuilt: they must see every relevant change and no other."""

import pytest

from alat import sidik
from alat.tempat import APLIKASI


@pytest.fixture
def kode(tmp_path):
	"""A checkout in miniature."""
	isi = {
		"hooks.py": "app_name = 'sistem_kerja'",
		"demo/muat.py": "1",
		"layanan/alur.py": "1",
		"regulasi/profil/kapuas.toml": "a = 1",
		"sistem_kerja/doctype/x/x.json": "{}",
		"tests/situs/test_x.py": "1",
		"public/js/x.js": "1",
	}
	for nama, teks in isi.items():
		berkas = tmp_path / APLIKASI / nama
		berkas.parent.mkdir(parents=True, exist_ok=True)
		berkas.write_text(teks)
	return tmp_path


@pytest.mark.parametrize(
	("berkas", "aplikasi", "pemasangan", "aset"),
	[
		("hooks.py", True, True, True),
		("demo/muat.py", True, True, False),
		("layanan/alur.py", True, False, False),
		("regulasi/profil/kapuas.toml", True, True, False),
		("sistem_kerja/doctype/x/x.json", True, True, False),
		("tests/situs/test_x.py", False, False, False),
		("public/js/x.js", False, False, True),
	],
)
def test_perubahan_berkas_mengubah_sidik_yang_tepat(kode, berkas, aplikasi, pemasangan, aset):
	semua = (sidik.sidik_aplikasi, sidik.sidik_pemasangan, sidik.sidik_aset)
	lama = [f(kode) for f in semua]
	(kode / APLIKASI / berkas).write_text("berubah")
	berubah = tuple(f(kode) != s for f, s in zip(semua, lama, strict=True))
	assert berubah == (aplikasi, pemasangan, aset)


def test_sidik_tidak_bergantung_pada_tempat_checkout(kode, tmp_path_factory):
	lain = tmp_path_factory.mktemp("tempat lain") / "salinan"
	import shutil

	shutil.copytree(kode, lain)
	assert sidik.sidik_aplikasi(kode) == sidik.sidik_aplikasi(lain)


def test_nama_berkas_ikut_dihitung(tmp_path):
	(tmp_path / "a").write_text("x")
	satu = sidik.sidik_berkas([tmp_path / "a"], tmp_path)
	(tmp_path / "a").rename(tmp_path / "b")
	assert sidik.sidik_berkas([tmp_path / "b"], tmp_path) != satu
