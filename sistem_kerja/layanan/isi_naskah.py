"""Facts of a document, gathered for the pure builders of `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import frappe
from frappe.utils import cstr, getdate

from sistem_kerja.layanan import (
	bagian_naskah,
	isi_keputusan,
	isi_laporan,
	isi_perjanjian,
	isi_perubahan,
	isi_peta,
	isi_rekomendasi,
	isi_sukarela,
	jalan_permohonan,
	naskah_instansi,
	pejabat_sementara,
)
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.aturan import kutip_lengkap
from sistem_kerja.regulasi.istilah import Arah, Jalur, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import AturanPenetapan
from sistem_kerja.regulasi.naskah import NASKAH, SIFAT

# Documents whose roles the letter of an assignment that came out of them is resolved against.
TIM = "Tim Kerja"
BERSURAT = ("Surat Permohonan Pelibatan", "Pengajuan Sukarela", "Perubahan Penugasan", TIM)


def objek(dokumen, jenis: str) -> str:
	"""What a letter of this document fixes: as its source is fixed (a team), else by its kind and path."""
	if tetap := getattr(_asal(dokumen), "objek_penetapan", ""):
		return tetap
	return naskah.objek_pada(jenis, Jalur(dokumen.jalur), konteks(dokumen).arah)


def penetapan(dokumen, jenis: str) -> AturanPenetapan:
	return naskah.penetapan(dokumen.aturan(), jenis, dokumen.tanggal_hukum(), objek(dokumen, jenis))


def penanda_tangan(dokumen, jenis: str) -> Pejabat:
	"""Who signs a letter of this document today. Raises PejabatKosong."""
	asal = _asal(dokumen)
	return pejabat_sementara.penanda_tangan(
		jenis, konteks(dokumen), objek(dokumen, jenis), asal.flags.sebagai_peran
	)


def konteks(dokumen) -> aturan_alur.Konteks:
	"""What the roles in a letter are resolved against.

	An assignment's letter is signed for the request that led to it, so the request's roles count.
	"""
	return _asal(dokumen).konteks()


def _asal(dokumen):
	"""What an assignment came out of (a request, a volunteer); read once for all that its letter needs of it.

	Every other document stands for itself.
	"""
	if dokumen.doctype != "Penugasan":
		return dokumen
	if not dokumen.flags.asal:
		tipe, nama = dokumen.sumber_tipe, dokumen.sumber
		if not nama:  # made before sources were kept
			tipe, nama = (
				("Surat Permohonan Pelibatan", dokumen.permohonan)
				if dokumen.permohonan
				else (TIM, dokumen.tim)
			)
		dokumen.flags.asal = frappe.get_doc(tipe, nama) if tipe in BERSURAT and nama else dokumen
	return dokumen.flags.asal


def penerima_tembusan(dokumen, jenis: str, k: aturan_alur.Konteks | None = None) -> list[Pejabat]:
	"""Offices that get a copy of a letter; not the one that it is addressed to."""
	k = k or konteks(dokumen)
	if jenis == "laporan":
		return []
	if jenis == "surat_permohonan":
		penerima = aturan_alur.pelaku(aturan_alur.penerima(dokumen.alur()), k)
		return aturan_alur.tembusan(dokumen.alur(), k, kecuali=(penerima.unit,))
	if dokumen.doctype == "Pengajuan Sukarela":
		return isi_sukarela.penerima_tembusan(dokumen, jenis, k)
	if jenis == "surat_jawaban" and k.unit_pemilik:
		return naskah.salinan(jenis, k, aturan_alur.pelaku(Peran.PIMPINAN_UNIT_PEMILIK, k).unit)
	salinan = naskah.salinan(jenis, k, objek=objek(dokumen, jenis))
	if salinan or jenis not in aturan_alur.MENUGASKAN or k.arah is not Arah.MASUK:
		return salinan
	# Of a request from outside the flow names who gets a copy of the letter that assigns.
	penanda_tangan = aturan_alur.pelaku(penetapan(dokumen, jenis).penanda_tangan, k).unit
	return aturan_alur.tembusan(_asal(dokumen).alur(), k, kecuali=(penanda_tangan,))


def susun(dokumen, jenis: str, nomor: str = "", tanggal=None) -> dict[str, Any]:
	"""Content of a letter as a plain dict; without a number it is a draft (konsep)."""
	profil = dokumen.aturan()
	pejabat, aturan = penanda_tangan(dokumen, jenis), penetapan(dokumen, jenis)
	sifat = _asal(dokumen).get("sifat") or aturan.sifat or SIFAT[0]
	bagian = naskah.Bagian(
		kop=bagian_naskah.kop(pejabat.unit, aturan.kop),
		kepala=naskah.Kepala(
			nomor, _tgl(tanggal), profil.daerah.ibu_kota, sifat=sifat, hal=NASKAH[jenis].hal
		),
		penandatangan=bagian_naskah.penandatangan(
			pejabat, naskah.pemberi_mandat(profil.daerah, aturan.atas_nama)
		),
		kertas=naskah.kertas(profil, jenis, dokumen.tanggal_hukum()),
		teks=naskah.teks_naskah(profil, jenis, dokumen.tanggal_hukum()),
	)
	return _PENYUSUN[jenis](dokumen, bagian)


def terbit(dokumen, *jenis: str):
	"""The letter of one of these kinds in force for a document, or None."""
	saring = {
		"dokumen_tipe": dokumen.doctype,
		"dokumen": dokumen.name,
		"jenis": ("in", [NASKAH[satu].nama for satu in jenis]),
		"status": "Berlaku",
	}
	return frappe.db.get_value(
		"Naskah Dinas", saring, ("name", "jenis", "nomor", "tanggal", "hal", "isi"), as_dict=True
	)


# --- one per letter ---


def _permohonan(dokumen, bagian: naskah.Bagian, jenis: str) -> dict[str, Any]:
	k, alur = konteks(dokumen), dokumen.alur()
	di = dokumen.aturan().daerah.ibu_kota
	if jenis == "surat_permohonan":
		yth, dasar = naskah_instansi.penerima_permohonan(dokumen, k), alur.dasar
	else:
		(yth, di), dasar = naskah_instansi.yang_dituju(dokumen, k), penetapan(dokumen, jenis).dasar
	diminta = bagian_naskah.orang([dokumen.pegawai_diminta]) if dokumen.pegawai_diminta else ()
	isi = naskah.IsiPermohonan(
		maksud_tujuan=dokumen.maksud_tujuan or "",
		kompetensi=dokumen.kompetensi or "",
		ekspektasi_target=dokumen.ekspektasi_target or "",
		mulai=_tgl(dokumen.mulai),
		selesai=_tgl(dokumen.selesai),
		jumlah=dokumen.jumlah,
		kegiatan=dokumen.kegiatan,
		unit_pemilik=k.struktur.sebut(dokumen.unit_pemilik),
		unit_dituju=k.struktur.sebut(dokumen.unit_dituju) if dokumen.unit_dituju else dokumen.instansi,
		diminta=diminta,
	)
	bagian = replace(
		bagian,
		yth=yth,
		di=di,
		dasar_hukum=(_dasar(dokumen, dasar),),
		tembusan=_tembusan(dokumen, jenis, k),
	)
	return getattr(naskah, jenis)(bagian, isi)


def _jawaban(dokumen, bagian: naskah.Bagian, jenis: str) -> dict[str, Any]:
	k, dari_luar = konteks(dokumen), jalan_permohonan.masuk(dokumen)
	surat = terbit(dokumen, "instruksi_penugasan" if dari_luar else "surat_permohonan")
	isi = naskah.IsiJawaban(
		disetujui=not dokumen.alasan_penolakan,
		**naskah_instansi.rujukan_jawaban(dokumen, jenis, surat),
		orang=bagian_naskah.orang([b.pegawai for b in dokumen.pegawai_ditugaskan]),
		alasan=dokumen.alasan_penolakan or jalan_permohonan.catatan_sisa(dokumen),
		rekomendasi=_yang_merekomendasikan(dokumen),
		kegiatan=dokumen.kegiatan,
		mulai=_tgl(dokumen.mulai),
		selesai=_tgl(dokumen.selesai),
		dituangkan="" if jalan_permohonan.keluar(dokumen) else naskah.yang_menugaskan(dokumen.alur()),
	)
	if jenis == "surat_jawaban_instansi":
		yth, di = naskah_instansi.yang_dituju(dokumen, k)
	else:
		peran = Peran.PEJABAT_BERWENANG if dari_luar else Peran.PIMPINAN_UNIT_PEMILIK
		yth, di = aturan_alur.pelaku(peran, k).jabatan, dokumen.aturan().daerah.ibu_kota
	bagian = replace(
		bagian,
		yth=yth,
		di=di,
		dasar_hukum=(_dasar(dokumen, penetapan(dokumen, jenis).dasar),),
		tembusan=_tembusan(dokumen, jenis, k),
	)
	return getattr(naskah, jenis)(bagian, isi)


def _penugasan(dokumen, bagian: naskah.Bagian, jenis: str) -> dict[str, Any]:
	asal, k = _asal(dokumen), konteks(dokumen)
	dasar = [_dasar(dokumen, penetapan(dokumen, jenis).dasar)]
	if surat := terbit(asal, "surat_permohonan", "surat_pengajuan_sukarela"):
		sukarela = asal.doctype == "Pengajuan Sukarela"
		pengirim = aturan_alur.pelaku(Peran.PEGAWAI if sukarela else Peran.PIMPINAN_UNIT_PEMILIK, k)
		pengirim = asal.nama_pegawai if sukarela else pengirim.jabatan
		dasar.append(naskah.rujuk_surat("Surat", pengirim, surat.nomor, surat.hal))
	if jalan_permohonan.masuk(asal):
		dasar.append(naskah_instansi.asal_surat(asal))
	isi = naskah.IsiPenugasan(
		orang=bagian_naskah.orang([dokumen.pegawai]),
		tugas=naskah.uraian_tugas(dokumen.kegiatan, dokumen.tugas),
		keluaran="",
		ekspektasi_target=dokumen.ekspektasi_target or "",
		unit_pemilik=k.struktur.sebut(dokumen.unit_pemilik) if dokumen.unit_pemilik else dokumen.instansi,
		mulai=_tgl(dokumen.mulai),
		selesai=_tgl(dokumen.selesai),
		dasar=tuple(dasar),
	)
	return getattr(naskah, jenis)(replace(bagian, tembusan=_tembusan(dokumen, jenis, k)), isi)


def _laporan(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	asal = frappe.get_doc("Penugasan", dokumen.penugasan)
	surat = terbit(asal, *aturan_alur.MENUGASKAN)
	dasar = [_dasar(dokumen, penetapan(dokumen, "laporan").dasar)]
	if surat:
		dasar.append(naskah.rujuk_surat(surat.jenis, asal.jabatan_penugas, surat.nomor))
	akhir = dokumen.riwayat[-1] if dokumen.docstatus == 1 and dokumen.riwayat else None
	isi = naskah.IsiLaporan(
		judul=dokumen.judul,
		kegiatan=asal.kegiatan,
		dasar=tuple(dasar),
		maksud=dokumen.maksud or "",
		kegiatan_dilaksanakan=dokumen.kegiatan_dilaksanakan or "",
		hasil=dokumen.hasil or "",
		kendala=dokumen.kendala or "",
		simpulan_saran=dokumen.simpulan_saran or "",
		periode_mulai=_tgl(dokumen.periode_mulai),
		periode_selesai=_tgl(dokumen.periode_selesai),
		evaluasi=tuple(
			naskah.BarisEvaluasi(b.nama, b.sebagai, _tgl(b.waktu), b.tindakan, b.catatan or "")
			for b in dokumen.riwayat
			if b.pegawai and b.pegawai != dokumen.pegawai
		),
		dinyatakan_selesai=f"oleh {akhir.sebagai}" if akhir else "",
		**isi_laporan.rincian(dokumen),
	)
	return naskah.laporan(bagian, isi)


_PENYUSUN = {
	**{j: partial(_permohonan, jenis=j) for j in ("surat_permohonan", "surat_permohonan_instansi")},
	"surat_jawaban": lambda d, b: (
		isi_sukarela.jawaban(d, b) if d.doctype == "Pengajuan Sukarela" else _jawaban(d, b, "surat_jawaban")
	),
	"surat_jawaban_instansi": partial(_jawaban, jenis="surat_jawaban_instansi"),
	"instruksi_penugasan": lambda dokumen, bagian: naskah_instansi.instruksi(
		dokumen, bagian, penetapan(dokumen, "instruksi_penugasan").dasar
	),
	**{jenis: partial(_penugasan, jenis=jenis) for jenis in aturan_alur.MENUGASKAN},
	"laporan": _laporan,
	"surat_pengajuan_sukarela": isi_sukarela.pengajuan,
	"surat_perubahan_penugasan": isi_perubahan.perubahan,
	**isi_keputusan.PENYUSUN,
	"perjanjian_kinerja": isi_perjanjian.perjanjian,
	"rekomendasi_penilaian": isi_rekomendasi.rekomendasi,
	"keputusan_peta_jabatan": isi_peta.keputusan,
	"keputusan_kedudukan": isi_peta.keputusan_kedudukan,
}


# --- parts ---


def _tembusan(dokumen, jenis: str, k: aturan_alur.Konteks) -> tuple[str, ...]:
	return naskah.tulis_tembusan(penerima_tembusan(dokumen, jenis, k), penetapan(dokumen, jenis), k)


def _yang_merekomendasikan(dokumen) -> str:
	tindakan, _pemisah, jabatan = cstr(dokumen.rekomendasi).partition(": ")
	return jabatan if tindakan == "Rekomendasikan" else ""


def _dasar(dokumen, dasar: str) -> str:
	return kutip_lengkap(dokumen.aturan(), dasar)


def _tgl(nilai):
	return getdate(nilai) if nilai else None
