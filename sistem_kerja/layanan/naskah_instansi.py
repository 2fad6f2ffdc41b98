"""Facts of the letters that go to another institution, or are written because one asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import bagian_naskah, jalan_permohonan
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.aturan import kutip_lengkap
from sistem_kerja.regulasi.istilah import Peran


def yang_dituju(dokumen, k: aturan_alur.Konteks) -> tuple[str, str]:
	"""Office and place that a letter to another institution is addressed to."""
	kota = frappe.get_cached_value("Instansi Pemerintah", dokumen.instansi, "kota")
	return k.pejabat_luar.jabatan, kota or "Tempat"


def penerima_permohonan(dokumen, k: aturan_alur.Konteks) -> str:
	"""Whom our request goes to first. Where the Sekretaris Daerah signs to the other institution on behalf of the kepala
	daerah, it is addressed to him through the Sekretaris Daerah ("Bupati u.p. Sekretaris Daerah")."""
	jabatan = aturan_alur.pelaku(aturan_alur.penerima(dokumen.alur()), k).jabatan
	if not jalan_permohonan.keluar(dokumen):
		return jabatan
	atas_nama = naskah.penetapan(k.profil, "surat_permohonan_instansi", k.tanggal).atas_nama
	pemberi = naskah.pemberi_mandat(k.profil.daerah, atas_nama).split("; ")[0]
	return f"{pemberi} u.p. {jabatan}" if pemberi else jabatan


def asal_surat(dokumen) -> str:
	"""The letter from outside on which an assignment stands."""
	pengirim = jalan_permohonan.pejabat_luar(dokumen.instansi).jabatan
	return naskah.rujuk_surat("Surat", pengirim, dokumen.nomor_surat_luar, "")


def instruksi(dokumen, bagian: naskah.Bagian, dasar: str) -> dict[str, Any]:
	k = dokumen.konteks()
	isi = naskah.IsiInstruksi(
		instansi=dokumen.instansi,
		nomor_surat=dokumen.nomor_surat_luar or "",
		tanggal_surat=_tgl(dokumen.tanggal_surat_luar),
		maksud_tujuan=dokumen.maksud_tujuan or "",
		kompetensi=dokumen.kompetensi or "",
		ekspektasi_target=dokumen.ekspektasi_target or "",
		mulai=_tgl(dokumen.mulai),
		selesai=_tgl(dokumen.selesai),
		jumlah=dokumen.jumlah,
		kegiatan=dokumen.kegiatan,
		diminta=bagian_naskah.orang([dokumen.pegawai_diminta]) if dokumen.pegawai_diminta else (),
	)
	bagian = replace(
		bagian,
		yth=aturan_alur.pelaku(Peran.PENILAI_DITUJU, k).jabatan,
		di=k.profil.daerah.ibu_kota,
		dasar_hukum=(kutip_lengkap(k.profil, dasar),),
		tembusan=naskah.tembusan("instruksi_penugasan", k),
	)
	return naskah.instruksi_penugasan(bagian, isi)


def rujukan_jawaban(dokumen, jenis: str, surat) -> dict[str, Any]:
	"""Number, date and subject of what an answer answers: the letter from outside, our instruction, or the request.

	`surat`: the letter of ours that it answers, or None.
	"""
	if jenis == "surat_jawaban_instansi":
		nomor, tanggal, hal = dokumen.nomor_surat_luar, dokumen.tanggal_surat_luar, ""
	elif surat:
		nomor, tanggal, hal = surat.nomor, surat.tanggal, surat.hal
	else:
		nomor, tanggal, hal = "", None, ""
	return {"nomor_permohonan": nomor or "", "tanggal_permohonan": _tgl(tanggal), "hal_permohonan": hal or ""}


def _tgl(nilai):
	return getdate(nilai) if nilai else None
