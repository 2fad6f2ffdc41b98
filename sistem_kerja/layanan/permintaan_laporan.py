"""A leader's demand for a report at any time: in whose capacity he demands it, and that it is still of use."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import keanggotaan_tim, kedudukan, organisasi, pejabat_sementara
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import pelaporan
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import Pejabat


def konteks(dokumen, evaluator: Pejabat | None = None) -> Konteks:
	return kedudukan.konteks(
		dokumen,
		unit_pemilik=dokumen.unit_pemilik,
		pegawai=organisasi.pegawai(dokumen.pegawai),
		evaluator=evaluator,
		**keanggotaan_tim.peran(dokumen.tim),
	)


def isi(dokumen) -> None:
	"""Fill what follows from the assignment, and the office that demands: the one chosen, else the user's own.

	Throws TidakBerwenang, naming who may, and TindakanTidakSah for work that is over.
	"""
	asal = frappe.get_doc("Penugasan", dokumen.penugasan)
	if asal.status not in ("Ditugaskan", "Berjalan"):
		frappe.throw(
			_("Penugasan ini berstatus «{0}». Laporan diminta selama penugasan berjalan.").format(
				asal.status
			),
			TindakanTidakSah,
		)
	dokumen.pegawai, dokumen.nama_pegawai = asal.pegawai, asal.nama_pegawai
	dokumen.unit_pemilik, dokumen.unit_pegawai, dokumen.tim = (
		asal.unit_pemilik,
		asal.unit_pegawai,
		asal.get("tim"),
	)
	_tulis_peminta(dokumen, _peminta(dokumen))
	if getdate(dokumen.paling_lambat) < getdate(today()):
		frappe.throw(
			_("Batas waktu laporan sudah lewat. Pilih tanggal hari ini atau sesudahnya."), TindakanTidakSah
		)


def _tulis_peminta(dokumen, satu: Pejabat) -> None:
	dokumen.unit_peminta, dokumen.jabatan_peminta, dokumen.dasar_peminta = satu.unit, satu.jabatan, satu.dasar


def tetapkan_peminta(dokumen) -> None:
	"""Who demands by the rules to which the demand was moved: the office that did, else the first that may."""
	boleh = pelaporan.peminta(konteks(dokumen))
	_tulis_peminta(dokumen, next((p for p in boleh if p.unit == dokumen.unit_peminta), boleh[0]))


def _peminta(dokumen) -> Pejabat:
	boleh = pelaporan.peminta(konteks(dokumen))
	saya = organisasi.pegawai_pengguna()
	for satu in boleh:
		sendiri = saya and pejabat_sementara.bertindak(satu).pegawai == saya
		if dokumen.unit_peminta == satu.unit or (not dokumen.unit_peminta and sendiri):
			return satu
	frappe.throw(
		_("Yang berwenang meminta laporan ini sewaktu-waktu adalah {0} ({1}), bukan Anda.").format(
			" atau ".join(p.jabatan for p in boleh), boleh[0].dasar
		),
		TidakBerwenang,
	)


def dasar_bagi_saya(asal) -> str:
	"""The article by which the user may demand a report of this Penugasan; empty where he may not."""
	saya = organisasi.pegawai_pengguna()
	if not saya or asal.status not in ("Ditugaskan", "Berjalan"):
		return ""
	try:
		boleh = pelaporan.peminta(konteks(asal))
	except GalatRegulasi:
		return ""
	return next((p.dasar for p in boleh if pejabat_sementara.bertindak(p).pegawai == saya), "")


def peminta(dokumen) -> Pejabat:
	"""The office that demands, whoever holds it now."""
	unit = organisasi.struktur().unit(dokumen.unit_peminta)
	return Pejabat(
		unit.kode, unit.jabatan_kepala, unit.kepala, dokumen.dasar_peminta or "", "meminta laporan"
	)
