"""Letters of documents: issuing with a number, freezing."""

from __future__ import annotations

import json
from typing import Any

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import (
	isi_naskah,
	isi_peta,
	nomor,
	organisasi,
	paraf,
	pdf_naskah,
	pemberitahuan,
	status_naskah,
	tanda_tangan,
	verifikasi,
)
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi import naskah as aturan_naskah


def terbitkan(dokumen, jenis: str) -> str:
	"""Sign a letter: number, date, frozen content. The PDF follows after the commit, outside the number's lock."""
	aturan = isi_naskah.penetapan(dokumen, jenis)
	pejabat = isi_naskah.penanda_tangan(dokumen, jenis)
	unit = organisasi.struktur().berdiri_sendiri(pejabat.unit).kode
	konsep = isi_naskah.susun(dokumen, jenis)  # whatever is missing is refused before a number is taken
	diparaf = paraf.pastikan(dokumen, jenis, konsep)
	angka = nomor.ambil(dokumen, jenis, aturan.kode_klasifikasi, unit, getdate(today()))
	kepala = aturan_naskah.Kepala(angka.teks, angka.tanggal, dokumen.aturan().daerah.ibu_kota)
	kode = verifikasi.kode_baru()
	tte = tanda_tangan.status_awal(aturan_naskah.NASKAH[jenis].nama, konsep, pejabat.pegawai)
	tambahan = {"verifikasi": verifikasi.cetakan(kode), **tanda_tangan.tanda(tte)}
	isi = aturan_naskah.bernomor(konsep, kepala) | tambahan
	naskah = frappe.new_doc("Naskah Dinas")
	naskah.update(
		{
			"jenis": aturan_naskah.NASKAH[jenis].nama,
			"nomor": angka.teks,
			"tanggal": angka.tanggal,
			"hal": isi.get("hal") or aturan_naskah.NASKAH[jenis].hal,
			**_tentang(dokumen),
			"unit": pejabat.unit,
			"penanda_tangan": pejabat.pegawai,
			"nama_penanda_tangan": isi["penandatangan"]["nama"],
			"jabatan_penanda_tangan": pejabat.sebutan,
			"dasar": aturan.dasar,
			"profil_versi": dokumen.profil_versi,
			"kode_verifikasi": kode,
			"status_tte": tte,
			"isi": json.dumps(isi, ensure_ascii=False, indent=1),
		}
	)
	naskah.flags.update({"oleh_sistem": True, "ignore_links": True})  # links: read just now
	# Issued by the act of signing; nobody writes letters by hand, so no role may create them.
	naskah.insert(ignore_permissions=True)
	nomor.catat(angka, naskah)
	status_naskah.hubungkan(naskah, dokumen)
	paraf.tautkan(diparaf, naskah.name)
	pdf_naskah.jadwalkan(naskah.name)
	if isi["tembusan"]:
		pemberitahuan.kabari_tembusan(naskah, dokumen, jenis)
	return naskah.name


def _tentang(dokumen) -> dict[str, Any]:
	"""The document of a letter, with the units and the employee whom it concerns."""
	return {
		"dokumen_tipe": dokumen.doctype,
		"dokumen": dokumen.name,
		"unit_pemilik": dokumen.unit_pemilik,
		"unit_dituju": dokumen.get("unit_pegawai") or dokumen.get("unit_dituju"),
		"pegawai": getattr(dokumen, "pegawai_surat", dokumen.get("pegawai")),
	}


def konteks_naskah(doc, jenis: str) -> dict[str, Any]:
	"""For print formats: what `isi` says, and word to the printing engine (layanan.cetak_meja) of what is printed."""
	frappe.flags.naskah_dicetak = (doc.doctype, doc.name, jenis)
	return {**isi(doc, jenis), "layar": True}


def isi(dokumen, jenis: str) -> dict[str, Any]:
	"""The frozen content of the issued letter, or the draft as it stands."""
	if jenis in aturan_naskah.CETAKAN:  # the map itself: printed as it stands, never issued
		with sebagai_pesan():
			return isi_peta.cetakan(dokumen)
	if ada := terbit_untuk(dokumen, jenis):
		return json.loads(ada.isi)
	with sebagai_pesan():
		return isi_naskah.susun(dokumen, jenis)


def terbit_untuk(dokumen, jenis: str):
	"""The letter in force of this kind (Naskah Dinas), or None; a Naskah Dinas is its own."""
	if dokumen.doctype == "Naskah Dinas":
		return dokumen
	if jenis in aturan_naskah.CETAKAN:
		return None
	ada = isi_naskah.terbit(dokumen, jenis)
	return frappe.get_doc("Naskah Dinas", ada.name) if ada else None
