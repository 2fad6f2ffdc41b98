"""Profil Sistem Kerja in the desk: pick lists, copy, TOML both ways, the shipped version, the simulation."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import frappe
from frappe.utils import cint

from sistem_kerja.layanan import pilihan_profil, profil_bawaan, salin_profil
from sistem_kerja.layanan import pratinjau_naskah as pratinjau_naskah_layanan
from sistem_kerja.layanan import simulasi as layanan_simulasi
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi.naskah import NASKAH
from sistem_kerja.regulasi.naskah.contoh import CONTOH
from sistem_kerja.regulasi.perbedaan import Perbedaan

DOCTYPE = "Profil Sistem Kerja"


def _pastikan(hak: str, kode: str | None = None) -> None:
	"""Throw PermissionError unless the user has this right, on one profile where it is named."""
	if kode and not frappe.db.exists(DOCTYPE, kode):
		raise frappe.DoesNotExistError
	frappe.has_permission(DOCTYPE, hak, doc=kode, throw=True)


def _baris(semua: list[Perbedaan]) -> list[dict[str, str]]:
	return [asdict(b) | {"jenis": b.jenis} for b in semua]


@frappe.whitelist(methods=["GET"])
def pilihan() -> dict[str, Any]:
	"""Choices of all coded columns."""
	_pastikan("read")
	return pilihan_profil.semua()


@frappe.whitelist(methods=["POST"])
def salin(kode: str, identitas: str | dict) -> str:
	"""A new profile with the rules of `kode`; returns its code."""
	_pastikan("read", kode)
	_pastikan("create")
	return salin_profil.salin(kode, frappe.parse_json(identitas))


@frappe.whitelist(methods=["GET"])
def ekspor(kode: str) -> None:
	"""Download the own rules of a profile as TOML."""
	_pastikan("read", kode)
	frappe.response.update(
		{"type": "download", "filename": f"{kode}.toml", "filecontent": salin_profil.ekspor(kode).encode()}
	)


@frappe.whitelist(methods=["POST"])
def periksa_impor(isi: str, kode: str | None = None) -> dict[str, Any]:
	"""What a TOML file would bring; nothing is saved. POST because a file does not fit into an address."""
	_pastikan(*(("write", kode) if kode else ("create",)))
	baru, beda = salin_profil.banding(isi, kode)
	daerah = baru.daerah
	return {
		**{"kode": daerah.kode, "nama": daerah.nama, "peraturan": daerah.peraturan},
		"perbedaan": _baris(beda),
		"versi": frappe.db.get_value(DOCTYPE, kode, "versi") if kode else None,
	}


@frappe.whitelist(methods=["POST"])
def impor(isi: str, kode: str | None = None, versi: int | str | None = None) -> str:
	"""Store the rules of a TOML file: a new profile, or in place of those of `kode` in the `versi` that was shown."""
	_pastikan(*(("write", kode) if kode else ("create",)))
	return salin_profil.impor(isi, kode, cint(versi))


@frappe.whitelist(methods=["GET"])
def penawaran(kode: str) -> dict[str, Any] | None:
	"""The shipped version that is offered to this profile, with its changes; None when there is none."""
	_pastikan("read", kode)
	satu = profil_bawaan.penawaran(kode)
	return satu and {
		"sidik": satu.sidik,
		"perubahan": _baris(satu.perubahan),
		"suntingan": _baris(satu.suntingan),
		"asal_diketahui": satu.asal_diketahui,
	}


@frappe.whitelist(methods=["POST"])
def ambil_bawaan(kode: str, sidik: str) -> str:
	"""Take the shipped version; returns the code."""
	_pastikan("write", kode)
	profil_bawaan.ambil(kode, sidik)
	return kode


@frappe.whitelist(methods=["POST"])
def lewati_bawaan(kode: str, sidik: str) -> str:
	"""Decline the shipped version; returns the code."""
	_pastikan("write", kode)
	profil_bawaan.lewati(kode, sidik)
	return kode


@frappe.whitelist(methods=["GET"])
def naskah_contoh() -> list[dict[str, str]]:
	"""Kinds of letters that can be previewed, as choices."""
	_pastikan("read")
	return [{"value": j, "label": NASKAH[j].nama} for j in CONTOH]


@frappe.whitelist(methods=["POST"])
def pratinjau_naskah(dokumen: str, naskah: str) -> None:
	"""PDF of an invented letter under a profile as it stands in the form (JSON). POST because a profile does not fit
	into an address; nothing is written."""
	isi = frappe.parse_json(dokumen)
	if not isinstance(isi, dict) or isi.get("doctype") != DOCTYPE:
		frappe.throw(frappe._("Profil yang dipratinjau tidak terbaca."))
	_pastikan("write", isi.get("name") if not isi.get("__islocal") else None)
	with sebagai_pesan():
		berkas = pratinjau_naskah_layanan.pdf(frappe.get_doc(isi), naskah)
	frappe.response.update({"type": "pdf", "filename": f"pratinjau_{naskah}.pdf", "filecontent": berkas})


@frappe.whitelist(methods=["GET"])
def jalan(kode: str) -> dict[str, Any]:
	"""The flows of a profile that can be simulated."""
	_pastikan("read", kode)
	return layanan_simulasi.jalan(kode)


@frappe.whitelist(methods=["GET"])
def simulasi(
	kode: str,
	dokumen: str,
	jalur: str,
	pegawai: str,
	arah: str = "keluar",
	unit_pemilik: str | None = None,
	unit_dituju: str | None = None,
	tanggal: str | None = None,
) -> dict[str, Any]:
	"""A document's way under the saved rules of `kode`, in force or not."""
	_pastikan("read", kode)
	return layanan_simulasi.jalankan(kode, dokumen, jalur, arah, pegawai, unit_pemilik, unit_dituju, tanggal)
