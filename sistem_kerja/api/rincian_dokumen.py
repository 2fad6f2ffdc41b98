"""A document that moves, as the portal shows it: fields in readable form, letters, history, reviewers, open acts."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import frappe
from frappe import _
from frappe.utils import cstr, flt, get_datetime, getdate, today

from sistem_kerja.api import rincian_laporan, rincian_pelaksanaan, rincian_penugasan, rincian_tim
from sistem_kerja.api.rincian_laporan import nama_berkas, nama_dari
from sistem_kerja.layanan import tindakan_terbuka
from sistem_kerja.layanan.dokumen import KOLOM_MESIN, TATA_LETAK, TURUNAN, DokumenBeralur
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.perjalanan_naskah import diubah_dengan
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.tanggal import tanggal_panjang

# Shown elsewhere on the screen, or twice otherwise (the Link already shows the name).
LEWATI = {*KOLOM_MESIN, *TURUNAN, "nama_pegawai", "rantai_evaluasi", "versi_laporan", "bukti_lain"}
LEWATI_PADA = {
	"Penugasan": {"rincian", "umpan_balik"},
	"Tim Kerja": {"anggota", "nama_tim", "nama_ketua", "nama_pengendali"},
}
JENIS = {"Date": "tanggal", "Text": "panjang", "Small Text": "panjang", "Attach": "berkas"}


def susun(dokumen: DokumenBeralur, saya: str, desk: bool) -> dict[str, Any]:
	"""Everything of one document that the reader, employee `saya`, sees. The caller has checked the permission."""
	tahap = aturan_alur.tahap(dokumen.alur(), dokumen.status)
	konteks, halangan = _konteks(dokumen)
	hasil = {
		"doctype": dokumen.doctype,
		"name": dokumen.name,
		"judul": dokumen.get("judul") or dokumen.get("nama_tim") or dokumen.get("kegiatan"),
		"status": dokumen.status,
		"versi": cstr(dokumen.modified),
		"pemegang": _pemegang(dokumen),
		"menunggu_pejabat": dokumen.menunggu_pejabat,
		"halangan": halangan,
		"bagian": _bagian(dokumen),
		"naskah": _naskah(dokumen),
		"riwayat": _riwayat(dokumen),
		"catatan_terakhir": _catatan_terakhir(dokumen),
		"tindakan": tindakan_terbuka.daftar(dokumen, tahap, konteks, saya) if konteks else [],
		"desk": _tautan_desk(dokumen) if desk else None,
	}
	hasil |= rincian_pelaksanaan.tautan(dokumen, saya)
	if dokumen.doctype == Dokumen.PENUGASAN.value:
		hasil |= rincian_penugasan.penugasan(dokumen, saya)
	if dokumen.doctype == Dokumen.TIM_KERJA.value:
		hasil |= rincian_tim.tim(dokumen)
	if dokumen.doctype == Dokumen.LAPORAN_PELAKSANAAN_TUGAS.value:
		hasil |= rincian_laporan.laporan(dokumen, tahap, saya)
	if dokumen.doctype == Dokumen.PERMINTAAN_LAPORAN.value:
		hasil |= rincian_laporan.permintaan(dokumen, saya)
	return hasil


def _konteks(dokumen: DokumenBeralur) -> tuple[aturan_alur.Konteks | None, str | None]:
	"""What roles are resolved against; an incomplete organisation must not hide the document."""
	try:
		return dokumen.konteks(), None
	except GalatRegulasi as galat:
		return None, str(galat)


def _pemegang(dokumen: DokumenBeralur) -> dict[str, Any] | None:
	bersama = dokumen.get("pemegang_peran")  # a role acts together: nobody holds it alone
	if not (dokumen.pemegang or bersama):
		return None
	return {
		"nama": dokumen.nama_pemegang or bersama,
		"jabatan": dokumen.pemegang_jabatan,
		"dasar": dokumen.pemegang_dasar,
		"tenggat": dokumen.tenggat,
		"terlambat": bool(dokumen.tenggat and cstr(dokumen.tenggat) < today()),
		"saya": dokumen.pemegang_user == frappe.session.user,
	}


# --- fields ---


def _bagian(dokumen: DokumenBeralur) -> list[dict[str, Any]]:
	"""Filled fields under the headings of the DocType, links shown by name."""
	nama = _nama_tertaut(dokumen)
	terbaca = _dokumen_terbaca(dokumen)
	lewati = LEWATI | LEWATI_PADA.get(dokumen.doctype, set())
	bagian: list[dict[str, Any]] = [{"judul": None, "isi": []}]
	for bidang in dokumen.meta.fields:
		if bidang.fieldtype == "Section Break":
			bagian.append({"judul": bidang.label, "isi": []})
		elif bidang.fieldtype not in TATA_LETAK and bidang.fieldname not in lewati and not bidang.hidden:
			isi = _isi(dokumen, bidang, nama, terbaca)
			if isi:
				bagian[-1]["isi"].append({"label": bidang.label} | isi)
	for satu in bagian:
		if [i["label"] for i in satu["isi"]] == [satu["judul"]]:  # the heading says it already
			satu["isi"][0]["label"] = None
	return [b for b in bagian if b["isi"]]


def _nama_tertaut(dokumen: DokumenBeralur) -> dict[str, dict[str, str]]:
	tautan: dict[str, set[str | None]] = {"Employee": set(), "Unit Organisasi": set()}
	for bidang in dokumen.meta.get_link_fields():
		if bidang.options in tautan:
			tautan[bidang.options].add(dokumen.get(bidang.fieldname))
	return {
		"Employee": nama_dari("Employee", "employee_name", tautan["Employee"]),
		"Unit Organisasi": nama_dari("Unit Organisasi", "nama_unit", tautan["Unit Organisasi"]),
	}


def _dokumen_terbaca(dokumen: DokumenBeralur) -> set[str]:
	"""Linked documents that the reader may open; the others are shown without a link."""
	tautan: dict[str, set[str]] = {}
	for baris in (dokumen, *dokumen.get_all_children()):
		for bidang in baris.meta.get_link_fields():
			if bidang.options in DOCTYPE and baris.get(bidang.fieldname):
				tautan.setdefault(bidang.options, set()).add(baris.get(bidang.fieldname))
	return {
		n
		for dt, semua in tautan.items()
		for n in frappe.get_list(dt, {"name": ("in", list(semua))}, pluck="name")
	}


def _isi(
	dokumen: DokumenBeralur, bidang, nama: dict[str, dict[str, str]], terbaca: set[str]
) -> dict[str, Any] | None:
	nilai = dokumen.get(bidang.fieldname)
	if nilai in (None, "", []):
		return None
	if bidang.fieldtype == "Table":
		return {"jenis": "tabel", "nilai": [_baris_anak(b, terbaca) for b in nilai]}
	if bidang.fieldtype == "Link" and bidang.options in DOCTYPE:
		return {"jenis": "dokumen", "nilai": nilai, "doctype": bidang.options, "terbaca": nilai in terbaca}
	if bidang.fieldtype == "Link":
		return {"jenis": "teks", "nilai": nama.get(bidang.options, {}).get(nilai, nilai)}
	if bidang.fieldtype == "Attach":
		return {"jenis": "berkas", "nilai": nama_berkas(nilai), "url": nilai}
	if bidang.fieldtype == "Check":
		return {"jenis": "teks", "nilai": _("Ya")} if nilai else None
	if bidang.fieldtype in ("Float", "Percent"):
		return {"jenis": "teks", "nilai": f"{flt(nilai):g}".replace(".", ",")} if nilai else None
	if bidang.fieldtype == "Select":
		return {"jenis": "teks", "nilai": _(cstr(nilai))}
	return {"jenis": JENIS.get(bidang.fieldtype, "teks"), "nilai": cstr(nilai)}


def _baris_anak(baris, terbaca: set[str]) -> dict[str, Any]:
	"""A child row as one line of text, with the document that it links to."""
	teks, tautan = [], None
	for bidang in baris.meta.fields:
		nilai = baris.get(bidang.fieldname)
		if bidang.fieldtype == "Link" and bidang.options in DOCTYPE and nilai in terbaca:
			tautan = {"doctype": bidang.options, "name": nilai}
		elif bidang.fieldtype not in ("Link", *TATA_LETAK) and nilai:
			teks.append(_teks_anak(bidang, nilai))
		elif bidang.fieldname == "putusan":
			# The card says "Keputusan": who has none yet must not look decided.
			teks.append(_("belum memutuskan"))
	return {"teks": teks, "tautan": tautan}


def _teks_anak(bidang, nilai: Any) -> str:
	"""A value of a child row as people read it: a tick by its name, dates with the month in words."""
	jenis = bidang.fieldtype
	if jenis == "Check":
		return _(bidang.label)
	if jenis not in ("Date", "Datetime"):
		return cstr(nilai)
	hari = tanggal_panjang(getdate(nilai))
	return hari if jenis == "Date" else _("{0} pukul {1}").format(hari, f"{get_datetime(nilai):%H.%M}")


def _naskah(dokumen: DokumenBeralur) -> list[frappe._dict]:
	surat = frappe.get_list(
		"Naskah Dinas",
		filters={"dokumen_tipe": dokumen.doctype, "dokumen": dokumen.name},
		fields=(
			"name",
			"jenis",
			"nomor",
			"tanggal",
			"status",
			"nama_penanda_tangan",
			"jabatan_penanda_tangan",
		),
		order_by="creation desc",
	)
	ubahan = diubah_dengan([s.name for s in surat])
	for satu in surat:
		satu.diubah_dengan = [f"{u.jenis} Nomor {u.nomor}" for u in ubahan.get(satu.name, [])]
	return surat


# --- history ---


def _riwayat(dokumen: DokumenBeralur) -> list[dict[str, Any]]:
	return [_baris_riwayat(b) for b in dokumen.riwayat]


def _baris_riwayat(b) -> dict[str, Any]:
	return {
		"waktu": cstr(b.waktu),
		"tindakan": b.tindakan,
		"nama": b.nama,
		"sebagai": b.sebagai,
		"menggantikan": b.nama_diwakili,
		"catatan": b.catatan,
		"ke": b.ke_status,
		"dasar": b.dasar,
	}


def _catatan_terakhir(dokumen: DokumenBeralur) -> dict[str, Any] | None:
	"""The note with which the document came to its present holder: the reason of a return stands out."""
	if dokumen.docstatus:
		return None
	# What the system wrote since (a notice to the superior) is no reason.
	akhir = next((b for b in reversed(dokumen.riwayat) if b.pengguna), None)
	return _baris_riwayat(akhir) if akhir and akhir.catatan else None


def _tautan_desk(dokumen: DokumenBeralur) -> str:
	return f"/app/{frappe.scrub(dokumen.doctype).replace('_', '-')}/{quote(dokumen.name)}"
