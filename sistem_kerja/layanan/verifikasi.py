"""Is this letter genuine, and in force? What anyone may ask with a letter's code, or with its PDF.

The answer holds only what stands on the letter's face and concerns nobody: kind, number, date, office of the signer,
status. No name, NIP or subject, no name of a record, no list.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

import frappe
from frappe.utils import get_url, getdate

from sistem_kerja.regulasi.naskah import verifikasi as bentuk
from sistem_kerja.regulasi.tanggal import tanggal_panjang

DOCTYPE = "Naskah Dinas"
KOLOM = (
	*("jenis", "nomor", "tanggal", "jabatan_penanda_tangan", "status", "berakhir", "digantikan_oleh"),
	*("status_tte", "waktu_tte", "penerbit_sertifikat", "sha256"),
)
SAMA, BERBEDA, BELUM, TIDAK_DIKENAL = "sama", "berbeda", "belum", "tidak_dikenal"


@dataclass(frozen=True)
class Surat:
	"""A letter as the page shows it; `kode` is what the asker already has, or has proven by the very file."""

	kode: str
	jenis: str
	nomor: str
	tanggal: str
	jabatan: str
	status: str  # Berlaku, Dicabut, Diganti
	sejak: str  # since when it is not in force; empty where unknown
	pengganti: str  # number of what replaced it
	tte: str  # empty (ink), Menunggu TTE, Sudah TTE
	waktu_tte: str
	penerbit: str
	berberkas: bool  # whether its file is kept by now


def kode_baru() -> str:
	"""An unguessable code: 80 random bits. The unique index refuses the one in a billion billions that is taken."""
	return "".join(secrets.choice(bentuk.ABJAD) for _ in range(bentuk.PANJANG))


def cetakan(kode: str) -> dict[str, str]:
	"""What a letter prints of its code (regulasi.naskah.verifikasi.cetakan), with the address that people reach."""
	alamat = frappe.db.get_single_value("Pengaturan Sistem Kerja", "alamat_publik") or get_url()
	return bentuk.cetakan(kode, alamat)


def cari(teks: str) -> Surat | None:
	"""The letter of a typed code. Unknown and malformed codes take the same way and the same query."""
	kode = bentuk.rapikan(teks) or kode_baru()
	baris = frappe.db.get_value(DOCTYPE, {"kode_verifikasi": kode}, KOLOM, as_dict=True)
	return _surat(kode, baris) if baris else None


def cocokkan(pdf: bytes, teks: str = "") -> tuple[str, Surat | None]:
	"""Whether a file is exactly one that was issued: SAMA, BERBEDA from the letter whose code was typed or stands in
	it, BELUM where that letter has no file yet, or TIDAK_DIKENAL; with the letter. The file is not kept."""
	kode = _kode_berkas(hashlib.sha256(pdf).hexdigest())
	if kode:
		return SAMA, cari(kode)
	surat = cari(teks or bentuk.tertanam(pdf))
	if not surat:
		return TIDAK_DIKENAL, None
	return (BERBEDA if surat.berberkas else BELUM), surat


def _kode_berkas(sidik: str) -> str | None:
	"""The code of the letter to which a file of this SHA-256 belongs: its PDF, or what is kept beside it (scan, copy)."""
	kode = frappe.db.get_value(DOCTYPE, {"sha256": sidik}, "kode_verifikasi")
	if not kode:
		induk = frappe.db.get_value("Berkas Naskah", {"sha256": sidik, "parenttype": DOCTYPE}, "parent")
		kode = induk and frappe.db.get_value(DOCTYPE, induk, "kode_verifikasi")
	return kode


def _surat(kode: str, baris) -> Surat:
	pengganti = baris.digantikan_oleh
	return Surat(
		kode=bentuk.terbaca(kode),
		jenis=baris.jenis,
		nomor=baris.nomor,
		tanggal=tanggal_panjang(getdate(baris.tanggal)),
		jabatan=baris.jabatan_penanda_tangan or "",
		status=baris.status,
		sejak=tanggal_panjang(getdate(baris.berakhir)) if baris.berakhir else "",
		pengganti=(pengganti and frappe.db.get_value(DOCTYPE, pengganti, "nomor")) or "",
		tte=baris.status_tte or "",
		waktu_tte=tanggal_panjang(getdate(baris.waktu_tte)) if baris.waktu_tte else "",
		penerbit=baris.penerbit_sertifikat or "",
		berberkas=bool(baris.sha256),
	)
