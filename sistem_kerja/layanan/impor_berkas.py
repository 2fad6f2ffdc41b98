"""The file of an import and how its columns are read; what changes must be tried again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import frappe
from frappe import _

from sistem_kerja.integrasi.simpeg import bidang, kolom
from sistem_kerja.integrasi.simpeg.lembar import Lembar
from sistem_kerja.integrasi.simpeg.masalah import GalatBerkas
from sistem_kerja.layanan.galat import TindakanTidakSah

DT = "Impor SIMPEG"
SEDANG = ("Menunggu", "Berjalan")
# What only the engine writes; a client's values for these are put back.
MILIK_MESIN = (
	*(
		"status",
		"diperiksa",
		"pesan",
		"waktu",
		"lama",
		"sidik",
		"baris_judul",
		"jumlah_baris",
		"baru",
		"berubah",
	),
	*("tidak_berubah", "ditolak", "tidak_ada", "peringatan", "diperbaiki"),
)


class ImporDitahan(TindakanTidakSah):
	"""The import may not run yet: not tried, changed since, or with refused rows."""


def siapkan(doc) -> None:
	"""Validate: recognise the columns of a new file; what changed must be tried again."""
	if doc.flags.oleh_sistem:
		return
	lama = doc.get_doc_before_save()
	if lama:
		tolak_bila_berjalan(lama)
	for kunci in MILIK_MESIN:
		doc.set(kunci, lama.get(kunci) if lama else None)
	if not doc.berkas and lama:  # taken off, so that another can be uploaded
		doc.set("pemetaan", [])
		_kosongkan(doc)
	elif not lama or (lama.berkas, lama.jenis) != (doc.berkas, doc.jenis):
		_kenali_kolom(doc)
		_kosongkan(doc)
	elif peta(lama) != peta(doc) or lama.lingkup != doc.lingkup:
		_kosongkan(doc)
	else:
		_kembalikan_kolom(doc, lama)


def _kosongkan(doc) -> None:
	doc.update(dict.fromkeys(set(MILIK_MESIN) - {"baris_judul"}, 0) | {"status": "Draf", "pesan": None})
	doc.update({"waktu": None, "sidik": None})


def _kenali_kolom(doc) -> None:
	try:
		nomor, semua = kolom.kenali(lembar(doc), doc.jenis)
	except GalatBerkas as galat:
		frappe.throw(_(str(galat)), ImporDitahan, title=_("Berkas tidak dapat dipakai"))
	doc.baris_judul = nomor
	nama = {b.kode: b.nama for b in bidang.BIDANG[doc.jenis]}
	doc.set("pemetaan", [])
	for satu in semua:
		doc.append(
			"pemetaan",
			{
				"nomor": satu.nomor,
				"judul": satu.judul,
				"contoh": satu.contoh,
				"bidang": nama.get(satu.bidang),
			},
		)


def _kembalikan_kolom(doc, lama) -> None:
	"""Only `bidang` of a column is the officer's."""
	if [p.nomor for p in doc.pemetaan] != [p.nomor for p in lama.pemetaan]:
		frappe.throw(_("Baris kolom tidak dapat ditambah atau dihapus; kosongkan isinya saja."), ImporDitahan)


def peta(doc) -> dict[int, str]:
	"""Column number -> field; an unknown name stays as it is and is refused by kolom.periksa_pemetaan."""
	kode = {b.nama: b.kode for b in bidang.BIDANG[doc.jenis]}
	return {p.nomor: kode.get(p.bidang, p.bidang) if p.bidang else "" for p in doc.pemetaan}


def _jalan_berkas(doc) -> Path:
	"""Path of the attached file, which the user must be allowed to read."""
	nama = doc.berkas and frappe.get_all(
		"File", filters={"file_url": doc.berkas}, pluck="name", order_by="creation desc", limit=20
	)
	for satu in nama or ():
		berkas = frappe.get_doc("File", satu)
		if berkas.has_permission("read"):
			return Path(berkas.get_full_path())
	frappe.throw(_("Berkas tidak ditemukan. Unggah berkasnya lagi."), ImporDitahan)


def lembar(doc) -> Lembar:
	jalan = _jalan_berkas(doc)
	if not jalan.is_file():
		frappe.throw(_("Berkas tidak ditemukan. Unggah berkasnya lagi."), ImporDitahan)
	return Lembar(jalan, kolom.pengenal(doc.jenis))


def sidik(doc) -> str:
	"""Fingerprint of what a dry run tried: the file and how its columns are read."""
	isi = hashlib.sha256(_jalan_berkas(doc).read_bytes())
	isi.update(repr((doc.jenis, doc.baris_judul, sorted(peta(doc).items()))).encode())
	return isi.hexdigest()


def tolak_bila_berjalan(doc) -> None:
	if doc.status in SEDANG:
		frappe.throw(_("Impor ini sedang berjalan. Tunggu sampai selesai."), TindakanTidakSah)
