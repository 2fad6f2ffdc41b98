"""Which sentences of which letter a profile may word otherwise: letter -> part -> shipped text with its fields."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sistem_kerja.regulasi.naskah import (
	instruksi,
	jawaban,
	kalimat_keputusan,
	penugasan,
	perjanjian,
	permohonan,
	perubahan,
	rekomendasi,
	sukarela,
)
from sistem_kerja.regulasi.naskah.kalimat import Kalimat

KALIMAT: Mapping[str, Kalimat] = MappingProxyType(
	{
		"surat_permohonan": permohonan.KALIMAT,
		"surat_permohonan_instansi": permohonan.KALIMAT,
		"surat_jawaban": {**jawaban.KALIMAT, **sukarela.KALIMAT_JAWABAN},
		"surat_jawaban_instansi": jawaban.KALIMAT,
		"surat_pengajuan_sukarela": sukarela.KALIMAT,
		"instruksi_penugasan": instruksi.KALIMAT,
		**penugasan.KALIMAT,
		"surat_perubahan_penugasan": perubahan.KALIMAT,
		**kalimat_keputusan.KALIMAT,
		"perjanjian_kinerja": perjanjian.KALIMAT,
		"rekomendasi_penilaian": rekomendasi.KALIMAT,
	}
)
