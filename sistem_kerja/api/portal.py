"""Methods of the portal page /sistem-kerja: what an employee or leader sees there and may do.

Each method checks permission itself and does no more than check, call, return. Guests never get here: none of the
methods allows them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.api import berkas_bukti, rincian_dokumen, rincian_laporan
from sistem_kerja.layanan import beranda as beranda_portal
from sistem_kerja.layanan import kiriman
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.tindakan import lakukan, tersendiri
from sistem_kerja.regulasi.istilah import Dokumen

LAPORAN = Dokumen.LAPORAN_PELAKSANAAN_TUGAS.value


# --- reading ---


@frappe.whitelist(methods=["GET"])
def beranda() -> dict[str, Any]:
	"""The first screen: who I am, what waits for me, my open assignments, teams, notices."""
	return beranda_portal.isi()


@frappe.whitelist(methods=["GET"])
def rincian(doctype: str, name: str) -> dict[str, Any]:
	"""One document in readable form with its letters, history and the acts open to me."""
	dokumen = _baca(doctype, name)
	return rincian_dokumen.susun(dokumen, beranda_portal.saya().name, beranda_portal.punya_desk())


# --- writing ---


@frappe.whitelist(methods=["POST"])
def tindak(
	doctype: str,
	name: str,
	tindakan: str,
	catatan: str = "",
	versi: str | None = None,
	kunci: str | None = None,
) -> dict[str, Any]:
	"""Carry out an act; the document's guard decides whether it is mine to do.

	`kunci`, here and below, is made by the page for each thing to be sent: sending that again finds the first answer.
	"""

	def kerja(_lama):
		dokumen = lakukan(doctype, name, tindakan, catatan, versi)
		return {
			"status": dokumen.status,
			"nama_pemegang": dokumen.nama_pemegang,
			"pemegang_jabatan": dokumen.pemegang_jabatan,
			# Handing a document on can end one's own view of it.
			"terbaca": bool(dokumen.has_permission("read")),
		}

	return tersendiri(lambda: kiriman.sekali(kunci, f"tindak {name} {tindakan}", catatan, kerja))


@frappe.whitelist(methods=["POST"])
def simpan_laporan(
	isi: dict,
	penugasan: str | None = None,
	laporan: str | None = None,
	versi: str | None = None,
	kunci: str | None = None,
	permintaan: str | None = None,
) -> dict[str, Any]:
	"""Save a report as draft: a new one for my assignment `penugasan` (answering `permintaan`), or my own `laporan`.

	The same form with other content changes the draft that it made before, instead of making another.
	"""
	bersih = rincian_laporan.bersihkan(isi)

	def kerja(lama):
		nama = laporan or kiriman.yang_dibuat(LAPORAN, lama)
		if nama:
			dokumen = _laporan_saya(nama)
			# What this form itself wrote last, without learning of it, is no change by somebody else.
			if not lama or lama["versi"] != cstr(dokumen.modified):
				_pastikan_terbaru(dokumen, versi or (lama and lama["versi"]))
		else:
			dokumen = _laporan_baru(penugasan)
			dokumen.permintaan = permintaan or None
		dokumen.update(bersih)
		dokumen.save()  # checks create or write, then the guard
		return _tersimpan(dokumen)

	return kiriman.sekali(kunci, f"laporan {laporan or penugasan}", isi, kerja, perbarui=True)


@frappe.whitelist(methods=["POST"])
def unggah_bukti(laporan: str, kunci: str | None = None) -> dict[str, Any]:
	"""Attach the uploaded file (form field `file`) to my report as its evidence, in place of an earlier one."""
	nama, isi = berkas_bukti.kiriman()
	return _bukti(kunci, "unggah", laporan, nama, lambda dokumen: berkas_bukti.pasang(dokumen, nama, isi))


@frappe.whitelist(methods=["POST"])
def lepas_bukti(laporan: str, kunci: str | None = None) -> dict[str, Any]:
	"""Take the evidence off my report again."""
	return _bukti(kunci, "lepas", laporan, "", berkas_bukti.lepas)


@frappe.whitelist(methods=["POST"])
def tambah_bukti(laporan: str, kunci: str | None = None) -> dict[str, Any]:
	"""Attach the uploaded file (form field `file`) to my report beside the evidence that it has."""
	nama, isi = berkas_bukti.kiriman()
	return _bukti(kunci, "unggah", laporan, nama, lambda dokumen: berkas_bukti.tambah(dokumen, nama, isi))


@frappe.whitelist(methods=["POST"])
def lepas_bukti_lain(laporan: str, baris: str, kunci: str | None = None) -> dict[str, Any]:
	"""Take one of the further files off my report again."""
	return _bukti(kunci, "lepas", laporan, baris, lambda dokumen: berkas_bukti.lepas_lain(dokumen, baris))


# --- helpers ---


def _bukti(
	kunci: str | None, apa: str, laporan: str, isi: str, ubah: Callable[[Any], None]
) -> dict[str, Any]:
	def kerja(_lama):
		dokumen = _laporan_saya(laporan)
		ubah(dokumen)
		return _tersimpan(dokumen)

	return kiriman.sekali(kunci, f"{apa} {laporan}", isi, kerja)


def _baca(doctype: str, name: str):
	if doctype not in DOCTYPE:
		frappe.throw(_("{0} tidak ada di portal.").format(doctype), TindakanTidakSah)
	dokumen = frappe.get_doc(doctype, name)
	dokumen.check_permission("read")
	return dokumen


def _laporan_saya(nama: str):
	"""My own report. The guard asks again whether it may still be edited; leaders never edit it."""
	dokumen = frappe.get_doc(LAPORAN, nama)
	dokumen.check_permission("write")
	if dokumen.pegawai != beranda_portal.saya().name:
		frappe.throw(_("Laporan hanya dapat diubah oleh pegawai yang membuatnya."), TidakBerwenang)
	return dokumen


def _laporan_baru(penugasan: str | None):
	if not penugasan:
		frappe.throw(_("Pilih penugasan yang dilaporkan."), TindakanTidakSah)
	asal = frappe.get_doc(Dokumen.PENUGASAN.value, penugasan)
	asal.check_permission("read")
	if asal.pegawai != beranda_portal.saya().name:
		frappe.throw(_("Laporan hanya dibuat oleh pegawai yang ditugaskan."), TidakBerwenang)
	dokumen = frappe.new_doc(LAPORAN)
	dokumen.update({"penugasan": penugasan, "tanggal": today()})
	return dokumen


def _pastikan_terbaru(dokumen, versi: str | None) -> None:
	if versi and cstr(dokumen.modified) != versi:
		frappe.throw(
			_(
				"Laporan ini sudah diubah di tempat lain (misalnya tab atau perangkat lain). Salin dulu isian Anda, lalu muat ulang."
			),
			SalinanUsang,
		)


def _tersimpan(dokumen) -> dict[str, Any]:
	return {
		"name": dokumen.name,
		"versi": cstr(dokumen.modified),
		"bukti": rincian_laporan.nama_berkas(dokumen.bukti),
		"bukti_url": dokumen.bukti,
		"bukti_lain": rincian_laporan.bukti_lain(dokumen),
	}
