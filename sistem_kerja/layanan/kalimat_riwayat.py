"""A document's history as sentences: "12 Maret 2026: Siti menyetujui sebagai Plh. Kepala Dinas, menggantikan Budi"."""

from __future__ import annotations

from typing import Any

from frappe import _
from frappe.utils import get_datetime

from sistem_kerja.regulasi.tanggal import tanggal_panjang

LEBUR = " (pejabat yang sama)"


def kata_kerja(tindakan: str) -> str:
	"""What somebody did, for the acts that the shipped rules name; a regency's own act is quoted."""
	return {
		"Kirim": _("mengirim"),
		"Usulkan": _("mengusulkan"),
		"Sampaikan": _("menyampaikan"),
		"Minta": _("meminta"),
		"Tarik": _("menarik kembali"),
		"Setujui": _("menyetujui"),
		"Setujui Daftar": _("menyetujui daftar pegawainya"),
		"Tolak": _("menolak"),
		"Kembalikan": _("mengembalikan untuk diperbaiki"),
		"Rekomendasikan": _("merekomendasikan"),
		"Tidak Merekomendasikan": _("tidak merekomendasikan"),
		"Minta Rekomendasi": _("meminta rekomendasi"),
		"Minta Pertimbangan": _("meminta pertimbangan"),
		"Beri Pertimbangan": _("memberi pertimbangan"),
		"Pertimbangkan": _("mempertimbangkan"),
		"Teruskan": _("meneruskan"),
		"Instruksikan": _("menginstruksikan"),
		"Nyatakan Tersedia": _("menyatakan pegawainya tersedia"),
		"Nyatakan Tidak Tersedia": _("menyatakan pegawainya tidak tersedia"),
		"Mintakan Persetujuan": _("memintakan persetujuan"),
		"Catat": _("mencatat"),
		"Catat Persetujuan": _("mencatat persetujuan"),
		"Catat Penolakan": _("mencatat penolakan"),
		"Tetapkan": _("menetapkan"),
		"Tugaskan": _("menugaskan"),
		"Susun Surat": _("menyusun surat"),
		"Terima": _("menerima"),
		"Selesaikan": _("menyelesaikan"),
		"Nyatakan Selesai": _("menyatakan selesai"),
		"Akhiri": _("mengakhiri"),
		"Batalkan": _("membatalkan"),
		"Ganti": _("mengganti"),
		"Tiadakan": _("meniadakan"),
		"Putuskan": _("memutuskan"),
		"Tindak Lanjuti": _("menindaklanjuti"),
		"Tindak Lanjuti dan Teruskan": _("menindaklanjuti dan meneruskan"),
		"Tindak Lanjuti dan Tunggu Instansi": _("menindaklanjuti dan menunggu instansi lain"),
	}.get(tindakan) or _("melakukan «{0}»").format(_(tindakan))


def semua(dokumen) -> list[dict[str, Any]]:
	"""The rows of `riwayat`, newest first: day, time, sentence, the status reached, note and article."""
	return [_baris(b) for b in reversed(dokumen.get("riwayat") or [])]


def _baris(b) -> dict[str, Any]:
	waktu = get_datetime(b.waktu)
	return {
		"tanggal": tanggal_panjang(waktu.date()),
		"jam": f"{waktu:%H.%M}",
		"kalimat": kalimat(b),
		"ke": b.ke_status if b.ke_status != b.dari_status else None,
		"catatan": b.catatan,
		"dasar": b.dasar,
	}


def kalimat(b) -> str:
	"""One row in words. What the system wrote by itself is named as it is."""
	if not b.pegawai and b.nama == "Sistem":
		return _("Tercatat oleh sistem: {0}").format(_(b.tindakan))
	lebur = b.tindakan.endswith(LEBUR)
	isi = _("{0} {1}").format(b.nama, kata_kerja(b.tindakan.removesuffix(LEBUR)))
	if b.sebagai:
		isi = _("{0} sebagai {1}").format(isi, b.sebagai)
	if b.nama_diwakili:
		isi = _("{0}, menggantikan {1}").format(isi, b.nama_diwakili)
	return _("{0}; sekaligus, karena pejabatnya sama").format(isi) if lebur else isi
