"""Copying a profile, and its way to a TOML file and back; what is refused leaves nothing behind."""

from __future__ import annotations

import re
from typing import Any

import frappe
from frappe import _
from frappe.utils import escape_html, getdate

from sistem_kerja.layanan import profil as layanan_profil
from sistem_kerja.layanan.baris_profil import ke_baris
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.perbedaan import Perbedaan, perbedaan

DOCTYPE = "Profil Sistem Kerja"
# The largest shipped profile has 90 kB.
BATAS = 512 * 1024
POLA_KODE = re.compile(r"[a-z][a-z0-9_]{1,39}")
IDENTITAS = (
	*("kode", "nama", "jenis", "kepala_daerah", "ibu_kota", "peraturan", "tentang", "singkatan"),
	*("tanggal", "berlaku_sejak"),
)


def salin(kode: str, identitas: dict[str, Any]) -> str:
	"""A new profile with the rules of `kode` and an identity of its own; returns its code.

	Keys of `identitas` that are left out are taken over. Rules that began with the old regulation begin with the new one.
	"""
	data = layanan_profil.data(kode)
	lama = data["daerah"]
	baru = {**lama, **{k: v for k, v in identitas.items() if k in IDENTITAS and v}, "versi": 1}
	for kolom in ("tanggal", "berlaku_sejak"):
		baru[kolom] = getdate(baru[kolom])
	pastikan_kode_baru(baru["kode"])
	isi = {b: [_bergeser(a, lama, baru) for a in data[b]] for b in aturan.BAGIAN if data.get(b)}
	return _simpan_baru({"daerah": baru, **isi})


def _bergeser(satu: dict[str, Any], lama: dict[str, Any], baru: dict[str, Any]) -> dict[str, Any]:
	return satu | (
		{"berlaku_sejak": baru["berlaku_sejak"]} if satu.get("berlaku_sejak") == lama["berlaku_sejak"] else {}
	)


def pastikan_kode_baru(kode: str) -> None:
	if not POLA_KODE.fullmatch(kode or ""):
		frappe.throw(
			_(
				"Kode «{0}» tidak sah. Pakai huruf kecil, angka, dan garis bawah, diawali huruf; misalnya kapuas_2026."
			).format(escape_html(kode or ""))
		)
	if frappe.db.exists(DOCTYPE, kode):
		frappe.throw(
			_(
				"Profil {0} sudah ada. Pilih kode lain, atau buka profil itu untuk mengganti aturannya."
			).format(kode),
			frappe.DuplicateEntryError,
		)


def _simpan_baru(data: dict[str, Any]) -> str:
	dokumen = frappe.new_doc(DOCTYPE)
	dokumen.update({**ke_baris(data), "versi": 1})
	return dokumen.insert().name


def ekspor(kode: str) -> str:
	"""The own rules of a stored profile as TOML text."""
	return aturan.simpan(aturan.periksa(layanan_profil.data(kode)))


def baca(isi: str) -> tuple[dict[str, Any], Profil]:
	"""TOML text as plain data with the checked own rules. Throws, naming every fault by its key in the file."""
	if len(isi.encode()) > BATAS:
		frappe.throw(
			_("Berkas lebih besar dari {0} kB. Berkas profil berisi aturan saja; periksa berkasnya.").format(
				BATAS // 1024
			)
		)
	try:
		data = aturan.baca_teks(isi)
		sendiri = aturan.periksa(data)
		nasional = data if sendiri.daerah.kode == aturan.NASIONAL else layanan_profil.data(aturan.NASIONAL)
		aturan.gabung(data, nasional, lengkap=True)
	except GalatProfil as galat:
		_tolak(galat)
	return data, sendiri


def _tolak(galat: GalatProfil) -> None:
	butir = "".join(f"<li><b>{escape_html(k)}</b>: {escape_html(p)}</li>" for k, p in galat.semua)
	pembuka = _("Berkas TOML ditolak karena {0} kesalahan; tidak ada yang disimpan.").format(len(galat.semua))
	frappe.throw(f"<p>{pembuka}</p><ol>{butir}</ol>", title=_("Profil tidak sah"), wide=True)


def banding(isi: str, kode: str | None) -> tuple[Profil, list[Perbedaan]]:
	"""What a file would bring: its rules, and how they differ from those of the profile that they would replace."""
	_data, baru = baca(isi)
	if not kode:
		pastikan_kode_baru(baru.daerah.kode)
		return baru, []
	_pastikan_milik(kode, baru)
	return baru, perbedaan(aturan.periksa(layanan_profil.data(kode)), baru)


def impor(isi: str, kode: str | None, versi: int) -> str:
	"""Store a file's rules: as a new profile, or in place of those of `kode`, whose version was shown. Returns the code."""
	data, baru = baca(isi)
	if not kode:
		pastikan_kode_baru(baru.daerah.kode)
		return _simpan_baru(data)
	_pastikan_milik(kode, baru)
	dokumen = frappe.get_doc(DOCTYPE, kode)
	if dokumen.versi != versi:
		frappe.throw(
			_(
				"Profil {0} berubah sejak perbedaannya ditampilkan. Muat ulang halaman, lalu impor lagi."
			).format(kode),
			frappe.TimestampMismatchError,
		)
	dokumen.update({k: v for k, v in ke_baris(data).items() if k != "versi"})
	return dokumen.save().name


def _pastikan_milik(kode: str, baru: Profil) -> None:
	if baru.daerah.kode != kode:
		frappe.throw(
			_(
				"Berkas ini berisi profil {0}, bukan {1}. Impor sebagai profil baru dari daftar Profil Sistem Kerja, atau "
				"perbaiki kode pada bagian [daerah]."
			).format(escape_html(baru.daerah.kode), kode)
		)
