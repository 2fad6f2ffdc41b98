"""Every flow of every regency ends, whatever people do in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.model import AturanAlur, Tahap

# Documents that act on after they were fixed: received, finished, amended.
BERLANJUT = (Dokumen.PENUGASAN, Dokumen.PERJANJIAN_KINERJA, Dokumen.TIM_KERJA)
SEMUA_ALUR = [
	pytest.param(kode, alur, id=f"{kode}: {alur.dokumen} {alur.jalur} {alur.arah}")
	for kode, p in {k: profil.muat(k) for k in profil.daftar()}.items()
	for alur in p.alur
]


def _jalan_ke_akhir(alur: AturanAlur, status: str) -> list[str]:
	"""The shortest way from a status to one where nobody acts any more; empty when there is none."""
	tahap: dict[str, Tahap] = {t.status: t for t in alur.tahap}
	antre, dilihat = [[status]], {status}
	while antre:
		jalan = antre.pop(0)
		if not tahap[jalan[-1]].tindakan:
			return jalan
		for tindakan in tahap[jalan[-1]].tindakan:
			if tindakan.ke not in dilihat:
				dilihat.add(tindakan.ke)
				antre.append([*jalan, tindakan.ke])
	return []


@pytest.mark.parametrize(("daerah", "alur"), SEMUA_ALUR)
def test_dari_tiap_status_ada_jalan_ke_akhir_yang_sah(daerah, alur):
	akhir = {t.status for t in alur.tahap if t.docstatus and not t.tindakan}
	assert akhir
	for tahap in alur.tahap:
		assert {*_jalan_ke_akhir(alur, tahap.status)[-1:]} & akhir, tahap.status


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([a.values[1] for a in SEMUA_ALUR]), st.data())
def test_tindakan_acak_tidak_pernah_buntu(alur, data):
	"""Whatever people do, in whatever order, the document can still be brought to its end."""
	tahap = {t.status: t for t in alur.tahap}
	kini = alur.tahap[0]
	for _ in range(data.draw(st.integers(0, 12))):
		if not kini.tindakan:
			break
		assert not kini.docstatus or alur.dokumen in BERLANJUT
		kini = tahap[data.draw(st.sampled_from(kini.tindakan)).ke]
	assert tahap[_jalan_ke_akhir(alur, kini.status)[-1]].docstatus == 1
