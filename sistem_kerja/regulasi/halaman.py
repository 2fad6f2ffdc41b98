"""Pages of the documentation that follow from the profiles, so that they cannot say anything else."""

from __future__ import annotations

from collections.abc import Iterable

from sistem_kerja.regulasi.model import Profil

KEPALA_PERTENTANGAN = """# Pertentangan di dalam peraturan

Halaman ini dibuat dari `[[pertentangan]]` tiap profil; jangan disunting di sini. Untuk memperbaruinya:

```sh
python -m sistem_kerja.regulasi halaman-pertentangan > docs/pertentangan.md
```

Bila batang tubuh dan lampiran suatu peraturan berbeda, batang tubuh yang dipakai; bila hanya lampiran yang mengatur,
lampiran yang dipakai. Bila satu bagian bertentangan dengan dirinya sendiri, bunyi yang lebih khusus yang dipakai.
"""


def pertentangan(semua: Iterable[Profil]) -> str:
	"""docs/pertentangan.md: every conflict that the profiles note, by regulation."""
	bagian = [KEPALA_PERTENTANGAN]
	for profil in semua:
		baris = [
			f"| {nomor} | {_sel(p.tentang)} | {_sel(p.batang_tubuh)} | {_sel(p.lampiran)} | {_sel(p.dipakai)} ({_sel(p.dasar)}) |"
			for nomor, p in enumerate(profil.pertentangan, 1)
		]
		kepala = ["| No. | Tentang | Batang tubuh | Lampiran | Yang dipakai |", "|---|---|---|---|---|"]
		isi = "\n".join([*kepala, *baris]) if baris else "Tidak ada."
		bagian.append(f"## {profil.daerah.peraturan}\n\n{isi}\n")
	return "\n".join(bagian)


def _sel(teks: str) -> str:
	return " ".join(teks.split()).replace("|", "\\|")
