"""Which way a request for people goes, and what follows from that alone. Without imports of the use cases around it."""

from __future__ import annotations

import frappe

from sistem_kerja.regulasi.istilah import Arah, Jalur
from sistem_kerja.regulasi.kedudukan import Pejabat

DITOLAK = "Ditolak"


def dalam_unit(d) -> bool:
	return d.jalur == Jalur.PENUNJUKAN_DALAM_UNIT


def keluar(d) -> bool:
	"""Our request to another institution, whose answer names people who are not ours."""
	return d.jalur == Jalur.PENUNJUKAN_LINTAS_INSTANSI and d.arah != Arah.MASUK


def masuk(d) -> bool:
	"""The request of another institution for people of ours; it owns the work."""
	return d.jalur == Jalur.PENUNJUKAN_LINTAS_INSTANSI and d.arah == Arah.MASUK


def diminta(d) -> int:
	"""How many people are asked for; inside a unit, without needs counted, as many as are named."""
	if dalam_unit(d) and not d.kebutuhan:
		return len(d.pegawai_ditugaskan)
	return d.jumlah or 0


def pejabat_luar(instansi: str | None) -> Pejabat | None:
	"""The Pejabat yang Berwenang of another institution: an office, and nobody of ours."""
	if not instansi:
		return None
	jabatan = frappe.get_cached_value("Instansi Pemerintah", instansi, "jabatan_pejabat")
	return Pejabat(f"instansi:{instansi}", jabatan, None, "", f"pejabat yang berwenang di {instansi}")


def catatan_sisa(d) -> str:
	"""What the letter says of a request that is met in part; empty when it is met."""
	ada = len(d.pegawai_luar if keluar(d) else d.pegawai_ditugaskan)
	if not 0 < ada < diminta(d):
		return ""
	awal = f"Permohonan dipenuhi sebagian: {ada} dari {d.jumlah} orang."
	if d.keputusan_sisa == DITOLAK:
		return f"{awal} Selebihnya tidak dapat dipenuhi: {d.alasan_sisa}"
	return f"{awal} Selebihnya masih terbuka dan dijawab kemudian."
