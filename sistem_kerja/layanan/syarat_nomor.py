"""What the acts in the book of numbers ask for: the right, a reason, a date that has come, a book, a row's status."""

from __future__ import annotations

from datetime import date
from typing import Any, NoReturn

import frappe
from frappe import _
from frappe.utils import cstr, formatdate, getdate, today

from sistem_kerja.layanan import nomor, organisasi
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.nomor import REGISTER, Buku
from sistem_kerja.regulasi import naskah as aturan_naskah
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.naskah import NASKAH

PENULIS = {"Pengelola Kepegawaian", "Administrator Sistem Kerja"}


def pastikan_berhak() -> None:
	"""Throw unless the user keeps the books of numbers."""
	if frappe.session.user != "Administrator" and not PENULIS & set(frappe.get_roles()):
		frappe.throw(
			_("Buku nomor hanya diurus Pengelola Kepegawaian atau Administrator Sistem Kerja."),
			TidakBerwenang,
			title=_("Tidak berhak"),
		)


def wajib_alasan(alasan: str) -> str:
	if len(cstr(alasan).strip()) < 5:
		tolak(_("Alasan wajib diisi, sedikitnya lima huruf; ia tercatat dalam buku nomor."))
	return cstr(alasan).strip()


def buku_untuk(unit: str, jenis: str, tanggal: date) -> tuple[Buku, Any, str]:
	"""Book, rule of numbering and classification code for a kind of letter (its name) of a unit on a date."""
	kode = kode_naskah(jenis)
	pohon = organisasi.struktur()
	if unit not in pohon:
		tolak(_("Unit {0} tidak ada. Pilih unit dari daftar.").format(unit))
	aturan = nomor.aturan_nomor(kode, tanggal)
	try:
		klasifikasi = aturan_naskah.penetapan(organisasi.profil_aktif(), kode, tanggal).kode_klasifikasi
	except AturanTidakAda as galat:
		milik = [p for p in organisasi.profil_aktif().penetapan if p.naskah == kode and p.berlaku(tanggal)]
		if not milik:
			tolak(str(galat))
		klasifikasi = milik[0].kode_klasifikasi
	return Buku(aturan.buku, pohon.berdiri_sendiri(unit).kode, tanggal.year), aturan, klasifikasi


def kode_naskah(jenis: str) -> str:
	"""The code of a kind of letter, from its name."""
	for kode, satu in NASKAH.items():
		if satu.nama == jenis:
			return kode
	tolak(_("«{0}» bukan jenis naskah yang dikenal. Pilih dari daftar.").format(cstr(jenis)))


def terakhir(buku: Buku):
	"""The last running number of a locked book as it is now, or None."""
	baris = frappe.db.sql(
		"""select urut, nomor, tanggal from `tabNomor Naskah` where buku = %(buku)s and unit = %(unit)s and tahun = %(tahun)s
		and sisipan = '' order by urut desc limit 1 lock in share mode""",
		buku.saring(),
		as_dict=True,
	)
	return baris[0] if baris else None


def terkunci(nama: str, *status: str):
	baris = frappe.get_doc(REGISTER, nama, for_update=True)
	if baris.status not in status:
		tolak(
			_("Nomor {0} berstatus {1}; ini hanya untuk yang berstatus {2}.").format(
				baris.nomor, _(baris.status), ", ".join(_(s) for s in status)
			)
		)
	return baris


def hari(tanggal: str | date | None) -> date:
	satu = getdate(tanggal or today())
	if satu > getdate(today()):
		tolak(
			_(
				"Tanggal {0} belum tiba. Nomor untuk tanggal itu diambil pada harinya, supaya nomor berurut menurut tanggal."
			).format(formatdate(satu))
		)
	return satu


def tolak(pesan: str) -> NoReturn:
	frappe.throw(pesan, TindakanTidakSah, title=_("Tidak dapat dilakukan"))
