"""Letters of documents: issuing with a number, freezing."""

from __future__ import annotations

import json
from typing import Any

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import (
	isi_naskah,
	nomor,
	organisasi,
	paraf,
	pdf_naskah,
	pemberitahuan,
	status_naskah,
)
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi import naskah as aturan_naskah


def terbitkan(dokumen, jenis: str) -> str:
	"""Sign a letter: number, date, frozen content. The PDF follows after the commit, outside the number's lock."""
	aturan = isi_naskah.penetapan(dokumen, jenis)
	pejabat = isi_naskah.penanda_tangan(dokumen, jenis)
	kop = organisasi.struktur().berdiri_sendiri(pejabat.unit)
	kode_surat = frappe.db.get_value("Unit Organisasi", kop.kode, "kode_surat") or kop.kode
	tanggal = getdate(today())
	konsep = isi_naskah.susun(dokumen, jenis)  # whatever is missing is refused before a number is taken
	diparaf = paraf.pastikan(dokumen, jenis, konsep)
	format_nomor = frappe.db.get_single_value("Pengaturan Sistem Kerja", "format_nomor")
	angka = nomor.berikutnya(aturan.kode_klasifikasi, kode_surat, tanggal, format_nomor)
	kepala = aturan_naskah.Kepala(angka.teks, tanggal, dokumen.aturan().daerah.ibu_kota)
	isi = aturan_naskah.bernomor(konsep, kepala)
	naskah = frappe.new_doc("Naskah Dinas")
	naskah.update(
		{
			"jenis": aturan_naskah.NASKAH[jenis].nama,
			"nomor": angka.teks,
			"kunci_nomor": angka.kunci,
			"urut": angka.urut,
			"tahun": angka.tahun,
			"tanggal": tanggal,
			"hal": aturan_naskah.NASKAH[jenis].hal,
			**_tentang(dokumen),
			"unit": pejabat.unit,
			"penanda_tangan": pejabat.pegawai,
			"nama_penanda_tangan": isi["penandatangan"]["nama"],
			"jabatan_penanda_tangan": pejabat.sebutan,
			"dasar": aturan.dasar,
			"profil_versi": dokumen.profil_versi,
			"isi": json.dumps(isi, ensure_ascii=False, indent=1),
		}
	)
	naskah.flags.oleh_sistem = True
	naskah.flags.ignore_links = True  # each was read from its record just now
	# Issued by the act of signing; nobody writes letters by hand, so no role may create them.
	naskah.insert(ignore_permissions=True)
	status_naskah.hubungkan(naskah, dokumen)
	paraf.tautkan(diparaf, naskah.name)
	frappe.enqueue(
		pdf_naskah.PEMBUAT, nama=naskah.name, enqueue_after_commit=True, job_id=f"naskah-{naskah.name}"
	)
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
		"pegawai": dokumen.get("pegawai"),
	}


def konteks_naskah(doc, jenis: str) -> dict[str, Any]:
	"""For print formats: the frozen content of the issued letter, or the draft as it stands."""
	ada = isi_naskah.terbit(doc, jenis)
	if ada:
		return json.loads(ada.isi)
	with sebagai_pesan():
		return isi_naskah.susun(doc, jenis)
