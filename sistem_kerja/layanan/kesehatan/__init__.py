"""Kesehatan Sistem: what is missing or does not agree on this site, each with what mends it.

Each check reads only and answers one `Hasil`. A check that breaks is itself shown as a fault, so that it never hides the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan.kesehatan import aturan, dokumen, mesin
from sistem_kerja.layanan.kesehatan import organisasi_pegawai as orang
from sistem_kerja.layanan.kesehatan.hasil import GANGGUAN, TINGKAT, Hasil

Pemeriksaan = Callable[[], Hasil]


def daftar() -> dict[str, dict[str, Pemeriksaan]]:
	"""All checks by group and title, in the order in which a new site is set up."""
	return {
		_("Aturan dan naskah"): {
			_("Profil yang berlaku"): aturan.profil_berlaku,
			_("Profil tersimpan"): aturan.profil_diterapkan,
			_("Company"): aturan.company,
			_("Kop surat"): aturan.kop,
			_("Buku nomor"): aturan.penomoran,
			_("Alamat Publik"): aturan.alamat_publik,
			_("Workflow"): aturan.workflow,
			_("Sertifikat elektronik"): orang.sertifikat,
		},
		_("Organisasi dan pegawai"): {
			_("Unit organisasi"): orang.unit,
			_("Kepala daerah"): orang.kepala_daerah,
			_("Pimpinan unit"): orang.unit_tanpa_kepala,
			_("Pegawai"): orang.pegawai,
			_("Unit pegawai"): orang.tanpa_unit,
			_("Penilai pegawai"): orang.tanpa_penilai,
			_("Akun pegawai"): orang.tanpa_akun,
			_("NIP"): orang.nip,
			_("Penghitungan kedudukan"): orang.penghitungan_kedudukan,
		},
		_("Dokumen"): {
			_("Dokumen tertahan"): dokumen.menunggu_pejabat,
			_("Kecocokan data"): dokumen.kecocokan,
		},
		_("Server"): {
			_("Penjadwal"): mesin.penjadwal,
			_("Pekerja antrean"): mesin.pekerja,
			_("Tugas latar belakang"): mesin.tugas_gagal,
			_("Surel"): mesin.surel,
			_("PDF naskah"): mesin.pdf,
			_("Cadangan"): mesin.cadangan,
		},
	}


def periksa() -> list[dict[str, Any]]:
	"""Every check's answer as a plain row: kelompok, judul and the columns of Hasil; nothing is written."""
	return [
		{"kelompok": kelompok, "judul": judul, **asdict(jalankan(satu))}
		for kelompok, semua in daftar().items()
		for judul, satu in semua.items()
	]


def jalankan(satu: Pemeriksaan) -> Hasil:
	"""One check; its own failure is an answer too. Its half-done reading leaves nothing behind."""
	try:
		return satu()
	except Exception as galat:
		frappe.clear_messages()
		return Hasil(
			GANGGUAN,
			_("Pemeriksaan ini sendiri gagal: {0}").format(f"{type(galat).__name__}: {galat}"[:300]),
			1,
		)


def terburuk(baris: list[dict[str, Any]]) -> str:
	return min((b["tingkat"] for b in baris), key=TINGKAT.index)
