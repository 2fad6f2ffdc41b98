"""Methods for signing electronically: the signer's certificate, the letters that wait for him, the signing.

The passphrase comes as a part of the form that is a file, not a field: Frappe copies fields into `form_dict`, which its
error log with local variables and its recorder keep.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.integrasi.tanda_tangan.dasar import Rahasia
from sistem_kerja.integrasi.tanda_tangan.sertifikat import BATAS_UKURAN
from sistem_kerja.layanan import batas_akses, organisasi, sertifikat, tanda_tangan
from sistem_kerja.layanan.galat import TindakanTidakSah

TERBANYAK = 100  # letters in one request
BATAS_COBA, DETIK = 60, 3600
BATAS_FRASA = 256


@frappe.whitelist(methods=["GET"])
def keadaan() -> dict[str, Any]:
	"""Letters that wait for my signature, and the certificate with which I sign them."""
	saya = organisasi.pegawai_pengguna()
	cara = frappe.get_cached_doc(tanda_tangan.ATUR).penandatangan or tanda_tangan.TIDAK
	return {
		"dipakai": cara != tanda_tangan.TIDAK,
		"perlu_sertifikat": cara != tanda_tangan.TIDAK and tanda_tangan.adaptor().perlu_sertifikat,
		"sertifikat": sertifikat.aktif(saya) if saya else None,
		"menunggu": tanda_tangan.menunggu(),
	}


@frappe.whitelist(methods=["POST"])
def pasang_sertifikat() -> dict[str, Any]:
	"""Install my certificate: parts `berkas` (PKCS#12) and `frasa` of the form."""
	_batasi()
	return sertifikat.pasang(_bagian("berkas", BATAS_UKURAN), Rahasia(_bagian("frasa", BATAS_FRASA)))


@frappe.whitelist(methods=["POST"])
def cabut_sertifikat(nama: str) -> None:
	"""Make a certificate unusable; the service checks that it is mine, or that I administer them."""
	sertifikat.cabut(nama)


@frappe.whitelist(methods=["POST"])
def tandatangani(naskah: str | list) -> dict[str, list[dict[str, str]]]:
	"""Sign letters with one passphrase (part `frasa`), each in a transaction of its own: {"selesai", "ditolak"}.

	The service checks for each that it is mine to sign.
	"""
	_batasi()
	nama = list(dict.fromkeys(map(str, frappe.parse_json(naskah) or [])))
	if not nama or len(nama) > TERBANYAK:
		frappe.throw(_("Pilih 1 sampai {0} naskah.").format(TERBANYAK), TindakanTidakSah)
	frasa = Rahasia(_bagian("frasa", BATAS_FRASA))
	if not frasa:
		frappe.throw(_("Isi frasa sandinya dahulu."), TindakanTidakSah)
	selesai, ditolak = [], []
	for satu in nama:
		if pesan := _satu(satu, frasa):
			ditolak.append({"name": satu, "pesan": pesan})
		else:
			selesai.append({"name": satu})
	return {"selesai": selesai, "ditolak": ditolak}


def _satu(nama: str, frasa: Rahasia) -> str:
	"""Sign one letter; why it was refused, or empty."""
	try:
		tanda_tangan.tandatangani(nama, frasa)
	except (frappe.ValidationError, frappe.PermissionError, frappe.DoesNotExistError) as galat:
		frappe.db.rollback()
		frappe.clear_messages()
		return str(galat) or _("Naskah ini tidak dapat Anda baca.")
	except Exception:
		frappe.db.rollback()
		# Without local variables, which Frappe's own log would add.
		frappe.log_error(title=f"TTE {nama}", message=frappe.get_traceback())
		frappe.db.commit()
		return _("Terjadi kesalahan; naskah ini tidak jadi ditandatangani. Hubungi administrator.")
	frappe.db.commit()
	return ""


def _batasi() -> None:
	if batas_akses.melampaui(f"tte:{frappe.session.user}", BATAS_COBA, DETIK):
		frappe.throw(_("Terlalu sering mencoba. Tunggu satu jam."), TindakanTidakSah)


def _bagian(nama: str, batas: int) -> bytes:
	kiriman = frappe.request.files.get(nama) if frappe.request else None
	if not kiriman:
		frappe.throw(_("Berkas sertifikat atau frasa sandinya belum dikirim."), TindakanTidakSah)
	return kiriman.stream.read(batas + 1)
