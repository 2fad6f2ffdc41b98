"""Who fixes a document by the profile's `penetapan` of what it is about: the role `penetap` in its flow."""

from __future__ import annotations

from dataclasses import replace

from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.model import AturanPenetapan


def aturan(dokumen) -> AturanPenetapan:
	"""The rule by which this document is fixed. Raises AturanTidakAda where the regulation has none."""
	return aturan_alur.penetapan(dokumen.aturan(), dokumen.objek_penetapan, dokumen.tanggal_hukum())


def lengkapi(k: aturan_alur.Konteks, dokumen) -> aturan_alur.Konteks:
	"""The context with the office that fixes this document; without one where the unit is not filled in yet."""
	satu = aturan(dokumen)
	pejabat = aturan_alur.pelaku(satu.penanda_tangan, k)
	return replace(k, penetap=replace(pejabat, dasar=kutip(k.profil, satu.dasar)))
