"""Every rule of the regulations as a question with its answer: kasus/aturan_*.yaml."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from sistem_kerja.regulasi import profil, tanya
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import GalatRegulasi

KASUS = Path(__file__).parent / "kasus"


def _muat() -> list:
	hasil = []
	for berkas in sorted(KASUS.glob("aturan_*.yaml")):
		isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
		for nomor, kasus in enumerate(isi["kasus"], 1):
			kasus = {"tanggal": isi["tanggal"], **kasus}
			nama = f"{isi['daerah']} {nomor}: {kasus.get('nama') or kasus['tanya']}"
			hasil.append(pytest.param(isi["daerah"], kasus, id=nama))
	return hasil


def jawab(kode: str, tanggal: date, pertanyaan: dict[str, dict[str, Any]]) -> dict[str, Any]:
	"""The answer to a question of a case file."""
	((tentang, isi),) = pertanyaan.items()
	p = profil.muat(kode)
	if tentang in tanya.MENURUT:
		hasil = tanya.bagian(p, tanggal, tentang, *(isi or {}).values())
	elif tentang == "ketentuan":
		hasil = tanya.ketentuan(p, tanggal, **isi)
	else:
		if "tanpa" in isi:
			isi = {**isi, "tanpa": [isi["tanpa"]]}
		return getattr(tanya, tentang)(p, tanggal, **isi)
	(satu,) = hasil
	return satu


@pytest.mark.parametrize(("daerah", "kasus"), _muat())
def test_kasus(daerah, kasus):
	if "galat" in kasus:
		with pytest.raises(GalatRegulasi) as galat:
			jawab(daerah, kasus["tanggal"], kasus["tanya"])
		assert kasus["galat"] in str(galat.value)
		return
	hasil, harapan = jawab(daerah, kasus["tanggal"], kasus["tanya"]), dict(kasus["jawab"])
	assert set(harapan) <= set(hasil), "kasus menyebut kunci yang tidak ada dalam jawaban"
	for kunci in ("dasar", "dasar_pengembalian"):
		if kunci in harapan:
			harapan[kunci] = kutip(profil.muat(daerah), harapan[kunci])
	assert {k: hasil[k] for k in harapan} == harapan
