"""Facts of a volunteer's letters, for the pure builders of `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import bagian_naskah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.aturan import kutip_lengkap
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat

PENGAJUAN, JAWABAN = "surat_pengajuan_sukarela", "surat_jawaban"


def penerima_tembusan(dokumen, jenis: str, k: aturan_alur.Konteks) -> list[Pejabat]:
	"""Offices that get a copy by the flow; of the volunteer's letter not the one that it is addressed to."""
	if jenis == PENGAJUAN:
		return aturan_alur.tembusan(dokumen.alur(), k, kecuali=(_dituju(dokumen, k).unit,))
	return aturan_alur.tembusan(dokumen.alur(), k)


def pengajuan(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	k, alur = dokumen.konteks(), dokumen.alur()
	awal = aturan_alur.tahap(alur, aturan_alur.terbit_pada(alur, PENGAJUAN)[1].ke).pelaku
	dituju = _dituju(dokumen, k)
	pertama = aturan_alur.pelaku(awal, k) if awal else dituju
	isi = naskah.IsiPengajuan(
		orang=bagian_naskah.orang([dokumen.pegawai])[0],
		kegiatan=dokumen.kegiatan or "",
		tugas=tuple((dokumen.tugas or "").splitlines()),
		alasan=dokumen.alasan or "",
		unit_pemilik=k.struktur.sebut(dokumen.unit_pemilik),
		mulai=getdate(dokumen.mulai),
		selesai=getdate(dokumen.selesai),
		melalui=pertama.jabatan if pertama.unit != dituju.unit else "",
	)
	bagian = replace(
		bagian,
		yth=dituju.jabatan,
		di=dokumen.aturan().daerah.ibu_kota,
		dasar_hukum=(kutip_lengkap(dokumen.aturan(), alur.dasar),),
		tembusan=_tembusan(dokumen, PENGAJUAN, k),
	)
	return naskah.surat_pengajuan_sukarela(bagian, isi)


def jawaban(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	k, surat = dokumen.konteks(), _surat_pengajuan(dokumen)
	isi = naskah.IsiJawaban(
		disetujui=not dokumen.alasan_penolakan,
		nomor_permohonan=surat.nomor if surat else "",
		tanggal_permohonan=getdate(surat.tanggal) if surat else None,
		hal_permohonan=surat.hal if surat else "",
		orang=bagian_naskah.orang([dokumen.pegawai]),
		alasan=dokumen.alasan_penolakan or "",
		kegiatan=dokumen.kegiatan,
		mulai=getdate(dokumen.mulai),
		selesai=getdate(dokumen.selesai),
		dituangkan=naskah.yang_menugaskan(dokumen.alur()),
	)
	# The step's own article, which says who answers and how, stands before that of the flow.
	dasar = dokumen.riwayat[-1].dasar if dokumen.riwayat else ""
	singkatan = f"{dokumen.aturan().daerah.singkatan} "
	dasar = dasar.removeprefix(singkatan) if dasar.startswith(singkatan) else dokumen.alur().dasar
	bagian = replace(
		bagian,
		yth=f"Sdr. {dokumen.nama_pegawai}",
		di=dokumen.aturan().daerah.ibu_kota,
		dasar_hukum=(kutip_lengkap(dokumen.aturan(), dasar),),
		tembusan=_tembusan(dokumen, JAWABAN, k),
	)
	return naskah.surat_jawaban_sukarela(bagian, isi)


def _tembusan(dokumen, jenis: str, k: aturan_alur.Konteks) -> tuple[str, ...]:
	aturan = naskah.penetapan(k.profil, jenis, k.tanggal, naskah.objek_pada(jenis, k.jalur))
	return naskah.tulis_tembusan(penerima_tembusan(dokumen, jenis, k), aturan, k)


def _dituju(dokumen, k: aturan_alur.Konteks) -> Pejabat:
	alur = dokumen.alur()
	tertulis = any(PENGAJUAN in t.naskah for s in alur.tahap for t in s.tindakan)
	peran = aturan_alur.penerima(alur, PENGAJUAN) if tertulis else Peran.PIMPINAN_UNIT_PEGAWAI
	return aturan_alur.pelaku(peran, k)


def _surat_pengajuan(dokumen):
	return frappe.db.get_value(
		"Naskah Dinas",
		{
			"dokumen_tipe": dokumen.doctype,
			"dokumen": dokumen.name,
			"jenis": naskah.NASKAH[PENGAJUAN].nama,
			"status": "Berlaku",
		},
		("nomor", "tanggal", "hal"),
		as_dict=True,
	)
