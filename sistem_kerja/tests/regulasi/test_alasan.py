"""Acts that refuse, return or take back, over all profiles: the reason is asked for, and only the sender withdraws."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import AturanAlur, Tahap, Tindakan

DAERAH = ("nasional", "boalemo", "kapuas", "pekalongan", "pulang_pisau", "surakarta")
MENOLAK = ("tolak", "tidak", "kembali")


def _semua(kode: str) -> Iterator[tuple[AturanAlur, Tahap, Tindakan]]:
	for alur in profil.muat(kode).alur:
		for tahap in alur.tahap:
			for tindakan in tahap.tindakan:
				yield alur, tahap, tindakan


def _mundur(alur: AturanAlur, tahap: Tahap, tindakan: Tindakan) -> bool:
	urut = [t.status for t in alur.tahap]
	return urut.index(tindakan.ke) <= urut.index(tahap.status)


def _menarik(tindakan: Tindakan) -> bool:
	"""An act of another than whoever holds the document: the sender takes it back."""
	return tindakan.oleh not in (None, Peran.SISTEM)


def _sebut(alur: AturanAlur, tahap: Tahap, tindakan: Tindakan) -> str:
	return f"{alur.dokumen}, {alur.jalur} {alur.arah}, {tahap.status}: {tindakan.nama}"


@pytest.mark.parametrize("kode", DAERAH)
def test_menolak_dan_mengembalikan_wajib_beralasan(kode):
	tanpa, diperiksa = [], 0
	for alur, tahap, tindakan in _semua(kode):
		mengirim_lagi = tahap.pelaku is Peran.PEGAWAI  # mended and sent again by the employee himself
		mundur = _mundur(alur, tahap, tindakan) and not _menarik(tindakan) and not mengirim_lagi
		kata = f"{tindakan.nama} {tindakan.ke}".lower()
		if mundur or any(k in kata for k in MENOLAK):
			diperiksa += 1
			if not tindakan.wajib_alasan:
				tanpa.append(_sebut(alur, tahap, tindakan))
	assert tanpa == [] and diperiksa >= 20


@pytest.mark.parametrize("kode", DAERAH)
def test_yang_menarik_hanya_pengirim_dan_hanya_sampai_dijawab(kode):
	salah = []
	for alur, tahap, tindakan in _semua(kode):
		if not _menarik(tindakan):
			continue
		awal = alur.tahap[0]
		if tindakan.oleh is not awal.pelaku or tindakan.ke != awal.status:
			salah.append(f"{_sebut(alur, tahap, tindakan)}: bukan oleh pengirim ke draf")
		# Where others can bring the document here, it was answered before.
		datang = [
			x
			for _t, x in ((t, x) for t in alur.tahap for x in t.tindakan if t.pelaku is not awal.pelaku)
			if x.ke == tahap.status
		]
		if datang and tindakan.syarat != "belum_dijawab":
			salah.append(f"{_sebut(alur, tahap, tindakan)}: juga sesudah dijawab")
	assert salah == []
