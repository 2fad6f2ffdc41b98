"""Which acts on a document are open to an employee now: what the guard in the document would let him do."""

from __future__ import annotations

from typing import Any

from sistem_kerja.layanan import pejabat_sementara
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import Tahap, Tindakan
from sistem_kerja.regulasi.naskah import NASKAH


def daftar(dokumen: DokumenBeralur, tahap: Tahap, konteks, saya: str) -> list[dict[str, Any]]:
	"""Names, reasons and letters of these acts, for the buttons."""
	return [
		{
			"nama": t.nama,
			"ke": t.ke,
			"wajib_alasan": t.wajib_alasan,
			"terbit": [NASKAH[jenis].nama for jenis in t.naskah],
			"di_desk": _perlu_isian(dokumen, t),
		}
		for t in tahap.tindakan
		if _pelakunya(t.oleh or tahap.pelaku, dokumen, konteks, saya)
		and (not t.syarat or dokumen.syarat_terpenuhi(t.syarat))
		and not dokumen.tertutup(t)
	]


def _pelakunya(peran: Peran | None, dokumen: DokumenBeralur, konteks, saya: str) -> bool:
	if peran in (None, Peran.SISTEM):
		return False
	if peran is not Peran.PEGAWAI and saya in dokumen.subjek():
		return False
	try:
		return pejabat_sementara.pelaku(peran, konteks).pegawai == saya
	except GalatRegulasi:
		return False


def _perlu_isian(dokumen: DokumenBeralur, tindakan: Tindakan) -> bool:
	"""Whether fields must be filled for this act (naming people), which is done in the desk's form."""
	return any(not dokumen.get(kolom) for kolom in dokumen.isian(tindakan))
