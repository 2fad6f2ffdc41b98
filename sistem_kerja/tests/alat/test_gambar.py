"""Which pictures `make gambar` renews."""

from __future__ import annotations

from alat.gambar import salin


def test_hanya_gambar_yang_dipakai_halaman_disalin(tmp_path):
	kode, folder = tmp_path / "kode", tmp_path / "potret"
	for satu in (kode / "docs" / "gambar", kode / "docs" / "panduan", folder):
		satu.mkdir(parents=True)
	(kode / "README.md").write_text("![Dua kata](docs/gambar/satu.png)", encoding="utf-8")
	(kode / "docs" / "panduan" / "a.md").write_text("![Dua kata](../gambar/dua.png)", encoding="utf-8")
	(kode / "docs" / "gambar" / "satu.png").write_bytes(b"lama")
	(folder / "satu.png").write_bytes(b"baru")
	(folder / "tiga.png").write_bytes(b"tidak dipakai")
	assert salin(folder, kode) == (["satu.png"], ["dua.png"])
	assert (kode / "docs" / "gambar" / "satu.png").read_bytes() == b"baru"
	assert sorted(b.name for b in (kode / "docs" / "gambar").iterdir()) == ["satu.png"]
