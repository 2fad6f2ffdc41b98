"""Every example letter of a regency, for the tests that look at all of them and for the gallery."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah import verifikasi
from sistem_kerja.tests.regulasi import contoh_keputusan, contoh_naskah, contoh_sukarela

DAERAH = tuple(contoh_naskah.DAERAH)

SITUS, KODE = "https://sistemkerja.contohkab.example", "CONTOHREKAAN2345"
CATATAN = (
	"Dokumen ini ditandatangani secara elektronik. Informasi elektronik merupakan alat bukti hukum yang sah"
	" (Pasal 5 Undang-Undang Nomor 11 Tahun 2008)."
)
# Shown as they are issued, with the code to check them; True: signed electronically.
TERBIT = {
	"kapuas": {"surat_permohonan": False, "surat_penugasan": True, "keputusan_tim": False},
	"pekalongan": {"surat_jawaban_tolak": False, "keputusan_tim": True, "laporan": True},
	"surakarta": {"perjanjian": False},
}


def terbit(isi: dict[str, Any], elektronik: bool) -> dict[str, Any]:
	"""A letter with what issuing adds to it."""
	tte = {"tte": {"menunggu": False, "catatan": CATATAN}} if elektronik else {}
	return {**isi, "verifikasi": verifikasi.cetakan(KODE, SITUS), **tte}


def semua(daerah: str) -> dict[str, dict[str, Any]]:
	"""Contents by the name of the letter, in the order in which the gallery shows them."""
	ada = _tanpa_verifikasi(daerah)
	return ada | {nama: terbit(ada[nama], e) for nama, e in TERBIT.get(daerah, {}).items()}


def _tanpa_verifikasi(daerah: str) -> dict[str, dict[str, Any]]:
	return {
		**contoh_naskah.semua(daerah),
		**contoh_naskah.lintas_instansi(daerah),
		**contoh_sukarela.semua(daerah),
		**contoh_keputusan.semua(daerah),
	}
