"""The way of one volunteering for who follows it: steps done, whose turn it is since when, steps to come, the answer."""

from __future__ import annotations

from typing import Any

from frappe.utils import cstr

from sistem_kerja.layanan import pejabat_sementara, tindakan_terbuka
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import Tahap


def susun(dokumen, saya: str) -> dict[str, Any]:
	"""For a reader whose right to the document was checked; `saya` is the employee behind his account."""
	alur = dokumen.alur()
	kini = aturan_alur.tahap(alur, dokumen.status)
	try:
		konteks = dokumen.konteks()
	except GalatRegulasi:  # an incomplete organisation must not hide the document
		konteks = None
	return {
		"sudah": [_sudah(b) for b in dokumen.riwayat],
		"kini": _kini(dokumen, kini),
		"nanti": [_nanti(t, konteks) for t in _jalan_utama(alur, kini)] if not kini.docstatus else [],
		"jawaban": dokumen.alasan_penolakan,
		"penugasan": dokumen.penugasan,
		"tindakan": tindakan_terbuka.daftar(dokumen, kini, konteks, saya) if konteks else [],
		"versi": cstr(dokumen.modified),
	}


def _sudah(b) -> dict[str, Any]:
	return {k: cstr(b.get(k)) for k in ("waktu", "tindakan", "nama", "sebagai", "catatan", "ke_status")}


def _kini(dokumen, tahap: Tahap) -> dict[str, Any] | None:
	if tahap.docstatus:
		return None
	return {
		"status": dokumen.status,
		"nama": dokumen.nama_pemegang,
		"jabatan": dokumen.pemegang_jabatan,
		"sejak": cstr(dokumen.pemegang_sejak),
		"tenggat": cstr(dokumen.tenggat),
		"menunggu_pejabat": dokumen.menunggu_pejabat,
		"draf": tahap.status == dokumen.alur().tahap[0].status,
	}


def _jalan_utama(alur, kini: Tahap) -> list[Tahap]:
	"""The steps after this one where everybody agrees, without the end: each first act leads there."""
	hasil: list[Tahap] = []
	while kini.tindakan:
		kini = aturan_alur.tahap(alur, kini.tindakan[0].ke)
		if kini.docstatus or kini in hasil:
			break
		hasil.append(kini)
	return hasil


def _nanti(tahap: Tahap, konteks) -> dict[str, str]:
	peran = aturan_alur.pelaksana(tahap)
	try:
		siapa = (
			"" if not konteks or peran is Peran.PEGAWAI else pejabat_sementara.pelaku(peran, konteks).sebutan
		)
	except GalatRegulasi:
		siapa = ""
	return {"status": tahap.status, "jabatan": siapa, "tindakan": tahap.tindakan[0].nama}
