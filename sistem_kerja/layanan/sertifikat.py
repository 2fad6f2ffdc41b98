"""Certificates of employees: installed, shown, revoked. The PKCS#12 lies encrypted with the site's key and is read here
alone, for signing; its passphrase is nowhere.
"""

from __future__ import annotations

import base64
from datetime import datetime

import frappe
from frappe import _
from frappe.utils import convert_utc_to_system_timezone
from frappe.utils.password import get_decrypted_password, remove_encrypted_password, set_encrypted_password

from sistem_kerja.integrasi.tanda_tangan import sertifikat
from sistem_kerja.integrasi.tanda_tangan.dasar import GalatTandaTangan, Rahasia
from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah

DOCTYPE = "Sertifikat Elektronik"
AKTIF, DICABUT = "Aktif", "Dicabut"
BIDANG = "p12"
KOLOM = ("name", "subjek", "penerbit", "seri", "kunci", "berlaku_dari", "berlaku_sampai", "peringatan")


def aktif(pegawai: str) -> frappe._dict | None:
	"""What the certificate with which an employee signs says."""
	return frappe.db.get_value(DOCTYPE, {"pegawai": pegawai, "status": AKTIF}, KOLOM, as_dict=True)


def pasang(isi: bytes, frasa: Rahasia) -> frappe._dict:
	"""Install one's own certificate, in place of an earlier one; returns `aktif`. Refuses what could not sign."""
	saya = organisasi.pegawai_pengguna()
	if not saya:
		frappe.throw(_("Akun Anda belum terhubung dengan data pegawai yang aktif."), TidakBerwenang)
	orang = frappe.db.get_value("Employee", saya, ("employee_name", "sk_nip"), as_dict=True)
	try:
		ada = sertifikat.buka(isi, frasa)
		peringatan = sertifikat.milik(ada, orang.employee_name, orang.sk_nip or "", "")
	except GalatTandaTangan as galat:
		pesan = str(galat)
	else:
		return _simpan(saya, orang.employee_name, ada, peringatan, isi)
	frappe.throw(pesan, TindakanTidakSah, title=_("Sertifikat ditolak"))


def _simpan(saya: str, nama: str, ada: sertifikat.Sertifikat, peringatan: str, isi: bytes) -> frappe._dict:
	lama = frappe.db.get_value(DOCTYPE, {"sidik": ada.sidik}, ("pegawai", "status"), as_dict=True)
	if lama:
		kata = _("sudah Anda pasang") if lama.pegawai == saya else _("sudah dipasang pegawai lain")
		if lama.status == DICABUT:
			kata = _("sudah dicabut")
		frappe.throw(_("Sertifikat ini {0}. Pasang sertifikat yang lain.").format(kata), TindakanTidakSah)
	for satu in frappe.get_all(DOCTYPE, {"pegawai": saya, "status": AKTIF}, pluck="name"):
		_matikan(satu)
	dokumen = frappe.new_doc(DOCTYPE)
	dokumen.update(
		{
			"pegawai": saya,
			"nama_pegawai": nama,
			"status": AKTIF,
			"berlaku_dari": _waktu(ada.berlaku_dari),
			"berlaku_sampai": _waktu(ada.berlaku_sampai),
			"peringatan": peringatan,
			**{k: getattr(ada, k) for k in ("subjek", "penerbit", "seri", "kunci", "sidik")},
		}
	)
	dokumen.flags.oleh_sistem = True
	# No role creates certificates by hand; the caller is their owner.
	dokumen.insert(ignore_permissions=True)
	set_encrypted_password(DOCTYPE, dokumen.name, base64.b64encode(isi).decode(), BIDANG)
	return aktif(saya)


def _waktu(waktu: datetime) -> datetime:
	return convert_utc_to_system_timezone(waktu.replace(tzinfo=None)).replace(tzinfo=None)


def cabut(nama: str) -> None:
	"""Make a certificate unusable and forget its key: its owner, or the administrator for one that was lost."""
	dokumen = frappe.get_doc(DOCTYPE, nama, for_update=True)
	dokumen.check_permission("read")
	pengelola = {"Administrator Sistem Kerja", "System Manager"} & set(frappe.get_roles())
	if dokumen.pegawai != organisasi.pegawai_pengguna() and not pengelola:
		frappe.throw(_("Sertifikat dicabut oleh pemiliknya atau administrator."), TidakBerwenang)
	_matikan(nama)


def _matikan(nama: str) -> None:
	dokumen = frappe.get_doc(DOCTYPE, nama)
	dokumen.status = DICABUT
	dokumen.flags.oleh_sistem = True
	dokumen.save(ignore_permissions=True)  # nobody writes certificates; the caller decided who may
	remove_encrypted_password(DOCTYPE, nama, BIDANG)


def kunci(pegawai: str) -> bytes:
	"""The PKCS#12 of an employee for signing; throws TindakanTidakSah where he has none."""
	ada = aktif(pegawai)
	if not ada:
		frappe.throw(
			_("Anda belum memasang sertifikat elektronik. Pasang dahulu (.p12 atau .pfx), lalu ulangi."),
			TindakanTidakSah,
		)
	return base64.b64decode(get_decrypted_password(DOCTYPE, ada.name, BIDANG))
