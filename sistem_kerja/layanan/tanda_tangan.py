"""Electronic signatures on issued letters: which letters wait for one, who signs, and the signing itself.

A letter that is to be signed so has its number and its text from the act that issued it (`status_tte` *Menunggu TTE*),
but no file: what is shown of it says that it is not signed. Signing makes the PDF with the visible block, signs it and
keeps it with its hash, in one transaction on the locked row. The way of signing is an adapter
(`integrasi.tanda_tangan.dasar`), found through the hook `sistem_kerja_penandatangan`.
"""

from __future__ import annotations

import json
import re
from datetime import timezone
from typing import Any

import frappe
from frappe import _
from frappe.utils import convert_utc_to_system_timezone

from sistem_kerja import cetak
from sistem_kerja.integrasi.tanda_tangan.dasar import GalatTandaTangan, Hasil, Penanda, Penandatangan, Rahasia
from sistem_kerja.layanan import organisasi, pdf_naskah, pejabat_sementara, sertifikat
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi.naskah import NASKAH

DOCTYPE, ATUR = "Naskah Dinas", "Pengaturan Sistem Kerja"
BERDUA = "perjanjian_kinerja"  # signed by two
KAIT, TIDAK = "sistem_kerja_penandatangan", "tidak"
MENUNGGU, SUDAH = pdf_naskah.MENUNGGU_TTE, "Sudah TTE"
KOLOM = ("name", "jenis", "nomor", "tanggal", "hal", "jabatan_penanda_tangan")


# --- which letters ---


def pilihan() -> list[str]:
	"""Ways of signing that this site knows."""
	return [TIDAK, *frappe.get_hooks(KAIT)]


def status_awal(jenis: str, konsep: dict[str, Any], pegawai: str | None) -> str:
	"""`status_tte` of a letter of this kind (its name) that is being issued; empty where it is signed with ink.

	What two parties sign stays with ink: one of them alone would make it look complete.
	"""
	atur = frappe.get_cached_doc(ATUR)
	if not pegawai or konsep.get("tanda_tangan_kedua") or (atur.penandatangan or TIDAK) == TIDAK:
		return ""
	hanya = {baris.strip().lower() for baris in (atur.naskah_tte or "").splitlines() if baris.strip()}
	return MENUNGGU if not hanya or jenis.lower() in hanya else ""


def tanda(status: str) -> dict[str, Any]:
	"""What a letter shows of its signature (key `tte` of its content); nothing for ink."""
	if not status:
		return {}
	catatan = (frappe.get_cached_doc(ATUR).catatan_tte or "") if status == SUDAH else ""
	return {"tte": {"menunggu": status == MENUNGGU, "catatan": catatan}}


def menunggu() -> list[frappe._dict]:
	"""Letters that wait for the signature of whoever asks, the oldest first."""
	saya = organisasi.pegawai_pengguna()
	saring = {"penanda_tangan": saya or "", "status_tte": MENUNGGU, "status": "Berlaku"}
	return frappe.get_all(DOCTYPE, saring, KOLOM, order_by="creation", limit=500) if saya else []


def periksa_setelan(atur) -> None:
	"""Refuse settings with which letters could not be signed or checked, each with what to write instead."""
	jenis = {j.nama.lower(): j.nama for kode, j in NASKAH.items() if kode != BERDUA}
	asing = [
		b.strip()
		for b in (atur.naskah_tte or "").splitlines()
		if b.strip() and b.strip().lower() not in jenis
	]
	if asing:
		_tolak(
			_("Naskah yang ditandatangani elektronik: «{0}» tidak dikenal. Pilihannya: {1}.").format(
				", ".join(asing), ", ".join(sorted(jenis.values()))
			)
		)
	if (atur.penandatangan or TIDAK) not in pilihan():
		_tolak(
			_("Tanda tangan elektronik «{0}» tidak dikenal. Pilihannya: {1}.").format(
				atur.penandatangan, ", ".join(pilihan())
			)
		)
	for kolom, nama in (("alamat_publik", _("Alamat Publik")), ("alamat_tsa", _("Penyedia Stempel Waktu"))):
		nilai = (atur.get(kolom) or "").strip()
		if nilai and not re.fullmatch(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[\w./~-]*)?", nilai):
			_tolak(_("{0}: tulis alamat lengkap, misalnya https://sistemkerja.contohkab.go.id.").format(nama))


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah)


# --- signing ---


def adaptor() -> Penandatangan:
	"""The way of signing that the site has chosen, with its settings."""
	atur = frappe.get_cached_doc(ATUR)
	kode = atur.penandatangan or TIDAK
	jalan = frappe.get_hooks(KAIT).get(kode)
	if not jalan:
		frappe.throw(
			_(
				"Tanda tangan elektronik tidak dipakai di situs ini. Administrator memilihnya di Pengaturan Sistem Kerja; "
				"tanpa itu naskah dicetak dan ditandatangani basah."
			),
			TindakanTidakSah,
		)
	return frappe.get_attr(jalan[-1])(atur.as_dict())


def tandatangani(nama: str, frasa: Rahasia) -> frappe._dict:
	"""Sign one letter as the person whom it names. Throws TidakBerwenang, or TindakanTidakSah saying what to do."""
	naskah = frappe.get_doc(DOCTYPE, nama, for_update=True)  # who comes second waits here and is then told
	_pastikan_boleh(naskah)
	cara = adaptor()
	kunci = sertifikat.kunci(naskah.penanda_tangan) if cara.perlu_sertifikat else b""
	orang = frappe.db.get_value("Employee", naskah.penanda_tangan, ("employee_name", "sk_nip"), as_dict=True)
	penanda = Penanda(orang.employee_name, orang.sk_nip or "", "", naskah.jabatan_penanda_tangan, kunci)
	isi = json.loads(naskah.isi) | tanda(SUDAH)
	alasan = f"{naskah.jenis} Nomor {naskah.nomor}"
	try:
		hasil = cara.tandatangani(cetak.pdf(cetak.html(isi)), penanda, frasa, alasan)
	except GalatTandaTangan as galat:
		pesan = str(galat)
	else:
		_simpan(naskah, isi, hasil)
		return frappe._dict(name=naskah.name, jenis=naskah.jenis, nomor=naskah.nomor)
	frappe.throw(pesan, TindakanTidakSah, title=_("Tidak jadi ditandatangani"))


def _pastikan_boleh(naskah) -> None:
	saya = organisasi.pegawai_pengguna()
	sebut = f"{naskah.jenis} Nomor {naskah.nomor}"
	if not saya or naskah.penanda_tangan != saya:
		naskah.check_permission("read")
		frappe.throw(
			_("{0} ditandatangani oleh {1}, {2}, bukan oleh Anda.").format(
				sebut, naskah.nama_penanda_tangan, naskah.jabatan_penanda_tangan
			),
			TidakBerwenang,
		)
	if naskah.status_tte == SUDAH:
		frappe.throw(_("{0} sudah ditandatangani. Muat ulang daftarnya.").format(sebut), TindakanTidakSah)
	if naskah.status_tte != MENUNGGU:
		frappe.throw(_("{0} ditandatangani basah, bukan secara elektronik.").format(sebut), TindakanTidakSah)
	if naskah.status != "Berlaku":
		frappe.throw(
			_("{0} berstatus «{1}», sehingga tidak ditandatangani lagi.").format(sebut, _(naskah.status)),
			TindakanTidakSah,
		)
	unit = organisasi.struktur().unit(naskah.unit)
	kantor = naskah.jabatan_penanda_tangan.endswith(unit.jabatan_kepala)
	if kantor and pejabat_sementara.penjabat(unit.kode) != saya:
		frappe.throw(
			_(
				"{0} menyebut Anda sebagai {1}, tetapi jabatan itu kini dijalankan orang lain. Mintalah Pengelola "
				"Kepegawaian mencabutnya dan menerbitkan yang baru."
			).format(sebut, naskah.jabatan_penanda_tangan),
			TidakBerwenang,
		)


def _simpan(naskah, isi: dict[str, Any], hasil: Hasil) -> None:
	"""The signed file with its hash, and what is known of the signature."""
	pdf_naskah.simpan(naskah, hasil.pdf)
	utc = hasil.waktu.astimezone(timezone.utc)
	naskah.db_set(
		{
			"isi": json.dumps(isi, ensure_ascii=False, indent=1),
			"status_tte": SUDAH,
			"waktu_tte": convert_utc_to_system_timezone(utc.replace(tzinfo=None)).replace(tzinfo=None),
			"subjek_sertifikat": hasil.subjek[:140],
			"penerbit_sertifikat": hasil.penerbit[:140],
			"seri_sertifikat": hasil.seri[:140],
		}
	)
