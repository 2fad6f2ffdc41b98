"""What only a report, or a demand for one, shows in the portal: reviewers, evidence, the versions that were sent."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import unquote

import frappe
from frappe import _
from frappe.utils import cstr

from sistem_kerja.layanan import pejabat_sementara
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.laporan import evaluator
from sistem_kerja.regulasi import pelaporan
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Dokumen, Peran
from sistem_kerja.regulasi.model import Tahap

ISIAN_LAPORAN = (
	"judul",
	"periode_mulai",
	"periode_selesai",
	"kegiatan_dilaksanakan",
	"hasil",
	"kendala",
	"simpulan_saran",
	"sifat",
)


def bersihkan(isi: dict[str, Any]) -> dict[str, str | None]:
	"""The fields of a report's form as they are stored; refuses other fields and what is no date."""
	asing = set(isi) - set(ISIAN_LAPORAN)
	if asing:
		frappe.throw(_("Isian tidak dikenal: {0}.").format(", ".join(sorted(asing))), TindakanTidakSah)
	bersih = {kolom: cstr(nilai).strip() or None for kolom, nilai in isi.items()}
	for kolom in ("periode_mulai", "periode_selesai"):
		try:
			date.fromisoformat(bersih.get(kolom) or "2000-01-01")
		except ValueError:
			frappe.throw(_("«{0}» bukan tanggal yang sah.").format(bersih[kolom]), TindakanTidakSah)
	return bersih


def nama_dari(doctype: str, kolom: str, kunci: set[str | None]) -> dict[str, str]:
	"""Names of linked people or units, all in one query.

	The reader may read the document, so also whom and which unit it names; he needs no right to their records.
	"""
	ada = [k for k in kunci if k]
	if not ada:
		return {}
	return dict(
		frappe.get_all(doctype, filters={"name": ("in", ada)}, fields=("name", kolom), as_list=True, limit=0)
	)


def nama_berkas(url: str | None) -> str | None:
	return unquote(url.rsplit("/", 1)[-1]) if url else None


def laporan(dokumen: DokumenBeralur, tahap: Tahap, saya: str) -> dict[str, Any]:
	bisa_sunting = dokumen.docstatus == 0 and tahap.pelaku is Peran.PEGAWAI and dokumen.pegawai == saya
	isian = {k: cstr(dokumen.get(k)) for k in ISIAN_LAPORAN}
	return {
		"penugasan": dokumen.penugasan,
		"peninjau": _peninjau(dokumen),
		"isian": isian if bisa_sunting else None,
		"bukti": nama_berkas(dokumen.bukti),
		"bukti_url": dokumen.bukti,
		"bukti_lain": bukti_lain(dokumen),
		"versi_terkirim": _versi(dokumen),
	}


def bukti_lain(dokumen: DokumenBeralur) -> list[dict[str, Any]]:
	"""The further evidence of a report."""
	return [{"baris": b.name, "nama": nama_berkas(b.berkas), "url": b.berkas} for b in dokumen.bukti_lain]


def _versi(dokumen: DokumenBeralur) -> list[dict[str, Any]]:
	"""What was sent each time, the newest first, with the files that went with it."""
	return [
		{
			"urut": v.urut,
			"waktu": cstr(v.waktu),
			"isi": v.isi,
			"berkas": [{"nama": nama_berkas(u), "url": u} for u in cstr(v.berkas).split("\n") if u],
			"hasil": v.hasil_tinjauan,
			"oleh": v.oleh,
			"alasan": v.alasan,
		}
		for v in reversed(dokumen.versi_laporan)
	]


def permintaan(dokumen: DokumenBeralur, saya: str) -> dict[str, Any]:
	"""Whom a demand concerns writes the report from here."""
	menunggu = dokumen.pegawai == saya and dokumen.status == "Menunggu Laporan"
	asal = frappe.db.get_value(
		Dokumen.PENUGASAN.value, dokumen.penugasan, ("status", "mulai", "selesai"), as_dict=True
	)
	awal = {
		"judul": dokumen.judul,
		"periode_mulai": cstr(asal.mulai),
		"periode_selesai": cstr(asal.selesai),
	}
	return {
		"penugasan": dokumen.penugasan,
		"isian_baru": awal if menunggu and asal.status == "Berjalan" else None,
	}


def _peninjau(dokumen: DokumenBeralur) -> list[dict[str, Any]]:
	"""The chain of reviewers with the people who act in these offices now and how far the report has come."""
	kepala = {b.urut: _orangnya(dokumen, b) for b in dokumen.rantai_evaluasi}
	nama = nama_dari("Employee", "employee_name", set(kepala.values()))
	urut_kini = pelaporan.giliran(dokumen.alur(), dokumen.status, len(dokumen.rantai_evaluasi))
	kini = 0 if urut_kini is None else urut_kini + 1
	return [
		{
			"urut": b.urut,
			"jabatan": b.jabatan,
			"nama": nama.get(kepala[b.urut]),
			"dasar": b.dasar,
			"keadaan": _keadaan(dokumen.docstatus, b.urut, kini),
		}
		for b in dokumen.rantai_evaluasi
	]


def _orangnya(dokumen: DokumenBeralur, baris) -> str | None:
	if baris.peran or baris.pegawai:
		try:
			return evaluator(dokumen, baris).pegawai
		except GalatRegulasi:
			return None  # the team has nobody in that role now
	return pejabat_sementara.penjabat(baris.unit)


def _keadaan(docstatus: int, urut: int, kini: int) -> str:
	if docstatus == 1 or (kini and urut < kini):
		return "sudah"
	return "kini" if kini and urut == kini else "nanti"
