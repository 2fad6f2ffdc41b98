"""The morning mail: one for each person, listing what waits for him; none where nothing waits.

Sent where the site chose it in place of a mail for every turn (Pengaturan Sistem Kerja, Surel: Ringkasan harian).
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import get_url, today

from sistem_kerja.layanan import isi_kabar, kabar, menunggu, setelan_kabar
from sistem_kerja.layanan.setelan_kabar import RINGKASAN

TEMPLAT = "ringkasan_harian"


def harian() -> None:
	"""The job of every morning."""
	if setelan_kabar.kini().surel == RINGKASAN and kabar.ada_akun_keluar():
		kirim()


def kirim() -> int:
	"""Put today's digests into the mail queue; returns how many. One that fails does not stop the others."""
	semua = menunggu.semua()
	orang, jumlah = kabar.pembaca(semua), 0
	for user, tujuan in orang.items():
		if not tujuan.surel:
			continue
		frappe.db.savepoint("ringkasan")
		try:
			isi = susun(semua[user], tujuan)
			kabar.surati(tujuan, isi["subjek"], TEMPLAT, isi)
			jumlah += 1
		except Exception:
			frappe.db.rollback(save_point="ringkasan")
			frappe.log_error(title=f"Ringkasan harian untuk {user} tidak terkirim")
	return jumlah


def susun(baris: list[frappe._dict], tujuan: frappe._dict) -> dict[str, Any]:
	"""What the template prints, in the reader's language."""
	b = tujuan.language
	terlambat = sum(1 for satu in baris if satu.terlambat)
	subjek = _("{0} dokumen menunggu Anda", b).format(len(baris))
	if terlambat:
		subjek += " " + _("({0} terlambat)", b).format(terlambat)
	return {
		"subjek": subjek,
		"tanggal": isi_kabar.tanggal(today(), b),
		"baris": [_baris(satu, tujuan) for satu in baris],
		"tombol": _("Buka Menunggu Saya", b),
		"tautan": get_url(kabar.daftar_menunggu(tujuan.desk)),
		"kaki": isi_kabar.kaki(b, tujuan.desk),
	}


def _baris(satu: frappe._dict, tujuan: frappe._dict) -> dict[str, Any]:
	b = tujuan.language
	jalan = kabar.tautan(satu.doctype, satu.name, tujuan.desk)
	return {
		"judul": satu.judul or satu.name,
		"tautan": jalan and get_url(jalan),
		"jenis": " · ".join(t for t in (_(satu.doctype, b), _(satu.status, b), satu.unit) if t),
		"sebagai": _("sebagai {0}", b).format(satu.jabatan),
		"tenggat": _tenggat(satu, b),
		"terlambat": satu.terlambat,
	}


def _tenggat(satu: frappe._dict, bahasa: str) -> str:
	if not satu.tenggat:
		return ""
	kapan = isi_kabar.tanggal(satu.tenggat, bahasa)
	if satu.terlambat:
		return _("Tenggat {0}, lewat {1} hari", bahasa).format(kapan, -satu.sisa)
	if satu.sisa == 0:
		return _("Tenggat hari ini", bahasa)
	return _("Tenggat {0}, {1} hari lagi", bahasa).format(kapan, satu.sisa)
