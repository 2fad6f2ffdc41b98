"""Facts for the decrees on job maps and on positions, and for the printed map; gathered for `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import bagian_naskah, isi_keputusan, organisasi, penetap, peta_jabatan
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.istilah import JenisJabatan
from sistem_kerja.regulasi.naskah import lampiran_keputusan as lampiran
from sistem_kerja.regulasi.tanggal import tanggal_panjang

PETA, KEDUDUKAN = "keputusan_peta_jabatan", "keputusan_kedudukan"
DIATUR = (JenisJabatan.FUNGSIONAL.value, JenisJabatan.PELAKSANA.value)


def keputusan(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	"""Decree that fixes a Peta Jabatan, with its positions as annex."""
	unit = organisasi.struktur().sebut(dokumen.unit)
	judul = f"peta jabatan {unit}"
	medan = {
		"unit": unit,
		"sejak": tanggal_panjang(getdate(dokumen.berlaku_sejak)),
		"keputusan_lama": _peta_lama(dokumen),
	}
	return _keputusan(PETA, dokumen, bagian, judul, medan, lampiran.peta(judul, baris(dokumen)))


def keputusan_kedudukan(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	"""Decree that fixes who of a unit and those below stands under which Pejabat Penilai Kinerja."""
	unit = organisasi.struktur().sebut(dokumen.name)
	judul = f"kedudukan Pejabat Fungsional dan Pelaksana pada {unit}"
	lama = kedudukan_berlaku(dokumen.name)
	medan = {
		"unit": unit,
		"keputusan_lama": f"Keputusan Nomor {lama.nomor} tanggal {tanggal_panjang(lama.tanggal)}"
		if lama
		else "",
	}
	daftar = lampiran.kedudukan(
		f"Kedudukan Pejabat Fungsional dan Pelaksana pada {unit}", baris_kedudukan(dokumen.name)
	)
	return _keputusan(KEDUDUKAN, dokumen, bagian, judul, medan, daftar)


def _keputusan(jenis: str, dokumen, bagian, tentang: str, medan, daftar) -> dict[str, Any]:
	isi = naskah.IsiKeputusan(
		tentang=tentang,
		medan={**isi_keputusan.dasar_hukum(dokumen), **medan, "lampiran": "Lampiran"},
		selaku=penetap.aturan(dokumen).selaku,
		lampiran=(daftar,),
	)
	return naskah.keputusan(jenis, replace(bagian, tembusan=isi_keputusan.tembusan(dokumen, jenis)), isi)


def kedudukan_berlaku(unit: str):
	"""The decree on positions in force for a unit, or None."""
	saring = {
		"dokumen_tipe": "Unit Organisasi",
		"dokumen": unit,
		"jenis": naskah.NASKAH[KEDUDUKAN].nama,
		"status": "Berlaku",
	}
	return frappe.db.get_value("Naskah Dinas", saring, ("name", "nomor", "tanggal"), as_dict=True)


def baris_kedudukan(unit: str) -> tuple[naskah.BarisKedudukan, ...]:
	"""Active Pejabat Fungsional and Pelaksana of a unit and those below, unit by unit, with their evaluator: one query."""
	struktur, kode = organisasi.struktur(), organisasi.unit_dan_bawahannya(unit)
	semua = frappe.get_all(
		"Employee",
		filters={"sk_unit": ("in", kode), "status": "Active", "sk_jenis_jabatan": ("in", DIATUR)},
		fields=(*bagian_naskah.KOLOM_ORANG, "sk_penilai", "sk_penilai_jabatan"),
		limit=0,
	)
	urutan = {k: i for i, k in enumerate(kode)}
	semua.sort(key=lambda b: (urutan[b.sk_unit], b.designation or "", b.employee_name))
	return tuple(
		naskah.BarisKedudukan(
			bagian_naskah.sebagai_orang(b, struktur), (b.sk_penilai_jabatan or "") if b.sk_penilai else ""
		)
		for b in semua
	)


def _peta_lama(dokumen) -> str:
	"""The decree of the map that this one takes the place of."""
	saring = {
		"unit": dokumen.unit,
		"docstatus": 1,
		"name": ("!=", dokumen.name),
		"berlaku_sejak": ("<", dokumen.berlaku_sejak),
	}
	lama = frappe.db.get_value(
		"Peta Jabatan", saring, ("nomor", "tanggal"), as_dict=True, order_by="berlaku_sejak desc"
	)
	return f"peta jabatan Nomor {lama.nomor} tanggal {tanggal_panjang(lama.tanggal)}" if lama else ""


def baris(dokumen) -> tuple[naskah.BarisPeta, ...]:
	"""Positions unit by unit as the tree has them, with how many hold them now."""
	struktur = organisasi.struktur()
	urutan = {k: i for i, k in enumerate(organisasi.unit_dan_bawahannya(dokumen.unit))}
	atas = len([*struktur.ke_atas(dokumen.unit)])
	semua = [(peta_jabatan.kunci(b, dokumen.unit)[0], b) for b in dokumen.butir]
	dalam = {u: len([*struktur.ke_atas(u)]) - atas for u, _b in semua}
	return tuple(
		naskah.BarisPeta(
			unit=struktur.unit(u).nama,
			jabatan=b.jabatan,
			jenjang=b.jenjang or "",
			jenis=b.jenis_jabatan or "",
			kebutuhan=b.kebutuhan or 0,
			terisi=b.terisi or 0,
			keterangan=b.keterangan or "",
			tingkat=max(0, dalam[u]),
		)
		for u, b in sorted(semua, key=lambda ub: (urutan.get(ub[0], len(urutan)), ub[1].idx))
	)


def cetakan(dokumen) -> dict[str, Any]:
	"""The printed map of today's positions; not a letter: it has no number and nobody signs it."""
	peta_jabatan.hitung(dokumen)
	profil = dokumen.aturan()
	bentuk = dokumen.bentuk or "Keputusan"
	nomor = f"{bentuk} Nomor {dokumen.nomor} tanggal {tanggal_panjang(getdate(dokumen.tanggal))}"
	isi = naskah.IsiPeta(
		unit=organisasi.struktur().sebut(dokumen.unit),
		berlaku_sejak=getdate(dokumen.berlaku_sejak or today()),
		baris=baris(dokumen),
		keputusan=nomor if dokumen.docstatus == 1 and dokumen.nomor else "",
	)
	bagian = naskah.Bagian(
		kop=bagian_naskah.kop(dokumen.unit),
		kepala=naskah.Kepala("", None, profil.daerah.ibu_kota),
		penandatangan=naskah.Penandatangan(dokumen.penanda_tangan_jabatan or "Pejabat yang menetapkan", ""),
		kertas=naskah.kertas(profil, "peta_jabatan", dokumen.tanggal_hukum()),
	)
	return naskah.peta_jabatan(bagian, isi)
