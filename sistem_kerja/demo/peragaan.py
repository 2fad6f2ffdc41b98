"""Shows the example: makes its cases, prints who did what, and puts the letters into a folder."""

from __future__ import annotations

import os
from collections.abc import Callable

import frappe

from sistem_kerja.demo import lanjutan, panggung
from sistem_kerja.demo.daerah import bangun
from sistem_kerja.demo.muat import AKUN_KANTOR, SANDI, akun_cerita
from sistem_kerja.layanan import naskah

Lapor = Callable[[str], None]


def jalankan(daerah: str, keluaran: str, lapor: Lapor = print) -> str:
	"""Run the case for a regency, print who did what, put the PDFs into `keluaran`.

	Run again, it shows the finished case and its letters. Returns the name of the request.
	"""
	nama, *lain = panggung.tempuh(daerah)
	frappe.db.commit()
	_ceritakan(nama, lapor)
	lanjutan.sebut_penolakan(lain[-1], lapor)
	lanjutan.sebut_yang_berjalan(lain, lapor)
	_simpan_pdf([nama, *lain], keluaran, lapor)
	frappe.db.commit()
	_sebut_akun(daerah, lapor)
	return nama


def _berkas_kasus(nama: str) -> list:
	permohonan = frappe.get_doc("Surat Permohonan Pelibatan", nama)
	penugasan = [frappe.get_doc("Penugasan", b.penugasan) for b in permohonan.pegawai_ditugaskan]
	laporan = frappe.get_all(
		"Laporan Pelaksanaan Tugas", filters={"penugasan": ("in", [p.name for p in penugasan])}, pluck="name"
	)
	return [permohonan, *penugasan, *(frappe.get_doc("Laporan Pelaksanaan Tugas", n) for n in laporan)]


def _ceritakan(nama: str, lapor: Lapor) -> None:
	for dokumen in _berkas_kasus(nama):
		lapor(f"\n{dokumen.doctype} {dokumen.name}: {dokumen.status}")
		for baris in dokumen.riwayat:
			catatan = f" — {baris.catatan}" if baris.catatan else ""
			siapa = ", ".join(filter(None, (baris.nama, baris.sebagai)))
			lapor(f"  {baris.waktu:%d-%m-%Y %H.%M}  {baris.tindakan}: {siapa}{catatan}  [{baris.dasar}]")


def _simpan_pdf(permohonan: list[str], keluaran: str, lapor: Lapor) -> None:
	os.makedirs(keluaran, exist_ok=True)
	dokumen = [d.name for nama in permohonan for d in _berkas_kasus(nama)]
	surat = frappe.get_all(
		"Naskah Dinas",
		filters={"dokumen": ("in", dokumen), "status": "Berlaku"},
		fields=("name", "jenis", "nomor", "profil_versi.profil as daerah"),
		order_by="`tabNaskah Dinas`.creation",
	)
	lapor("\nNaskah:")
	for urut, satu in enumerate(surat, 1):
		berkas = os.path.join(keluaran, f"{satu.daerah}_{urut}_{frappe.scrub(satu.jenis)}.pdf")
		with open(berkas, "wb") as tulis:
			naskah.buat_pdf(satu.name)
			tulis.write(naskah.isi_pdf(frappe.get_doc("Naskah Dinas", satu.name)))
		lapor(f"  {satu.jenis} Nomor {satu.nomor}: {berkas}")


def _sebut_akun(daerah: str, lapor: Lapor) -> None:
	lapor(f"\nAkun untuk masuk (sandi semua: {SANDI}; Administrator: admin):")
	for surel, nama, _peran in AKUN_KANTOR:
		lapor(f"  {surel:38} {nama}")
	for orang in akun_cerita(bangun(daerah)):
		lapor(f"  {orang.email:38} {orang.nama}, {orang.jabatan}")
