"""Who acts where a document's own facts would say so, for a way that is shown before there is a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from sistem_kerja.regulasi import kedudukan as aturan_kedudukan
from sistem_kerja.regulasi import kendala, pemantauan, rantai_laporan
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import AturanPenetapan
from sistem_kerja.regulasi.pelaku import Konteks, pelaku

Cari = Callable[[Konteks], tuple[Pejabat, ...]]
# What the usual document of a kind fixes: a team of the ordinary kind, a unit's agreement, a ketua.
_DITETAPKAN = {
	Dokumen.TIM_KERJA: "tim_kerja",
	Dokumen.PERUBAHAN_TIM: "tim_kerja",
	Dokumen.PERJANJIAN_KINERJA: "perjanjian_kinerja",
	Dokumen.USULAN_KETUA_TIM: "ketua_tim",
}


def penetap(dokumen: Dokumen, k: Konteks, cari_aturan: Callable[..., AturanPenetapan]) -> Pejabat | None:
	"""The office that fixes such a document, by `cari_aturan(profil, objek, tanggal)`; None where no rule does.

	Raises GalatRegulasi when the organisation has no such office.
	"""
	if dokumen not in _DITETAPKAN:
		return None
	satu = cari_aturan(k.profil, _DITETAPKAN[dokumen], k.tanggal)
	return replace(pelaku(satu.penanda_tangan, k), dasar=kutip(k.profil, satu.dasar))


def evaluator(dokumen: Dokumen, k: Konteks) -> tuple[Pejabat, ...]:
	"""The offices that the role `evaluator` means in such a document, in order. Raises GalatRegulasi."""
	return _EVALUATOR.get(dokumen, _rantai_evaluasi)(k)


def _rantai_evaluasi(k: Konteks) -> tuple[Pejabat, ...]:
	return aturan_kedudukan.rantai_evaluasi(k.profil, k.struktur, _unit(k), k.tanggal)


def _unit(k: Konteks) -> str:
	if not k.unit_pemilik:
		raise AturanTidakAda(
			"Unit pemilik kinerja belum dipilih, sehingga peninjau laporan belum dapat ditentukan."
		)
	return k.unit_pemilik


def _pemutus(k: Konteks) -> tuple[Pejabat, ...]:
	_unit(k)
	lingkup = kendala.lingkup_dari(k, [k.pegawai.unit] if k.pegawai else [])
	return tuple(p.pejabat for p in kendala.pemutus(k, lingkup, []) if p.pejabat)


def _pemantau(k: Konteks) -> tuple[Pejabat, ...]:
	_unit(k)
	return (pemantauan.pemantau(k, pemantauan.aturan_tim(k.profil, k.tanggal)),)


def _pemberi_rekomendasi(k: Konteks) -> tuple[Pejabat, ...]:
	if k.pegawai is None:
		raise AturanTidakAda("Pegawai belum dipilih, sehingga pemberi rekomendasi belum dapat ditentukan.")
	ada = aturan_kedudukan.rekomendasi(k.profil, k.struktur, k.pegawai, k.tanggal)
	return ada or _rantai_evaluasi(k)[:1]


_EVALUATOR: Mapping[Dokumen, Cari] = MappingProxyType(
	{
		Dokumen.KENDALA_PELAKSANAAN: _pemutus,
		Dokumen.PEMANTAUAN_BERKALA: _pemantau,
		Dokumen.PERMINTAAN_LAPORAN: lambda k: rantai_laporan.peminta(k)[:1],
		Dokumen.REKOMENDASI_PENILAIAN: _pemberi_rekomendasi,
	}
)
