"""Invented contents for each kind of letter, so that a regency sees its wording and paper before they are used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sistem_kerja.regulasi.naskah.bentuk import (
	Bagian,
	IsiInstruksi,
	IsiJawaban,
	IsiPengajuan,
	IsiPenugasan,
	IsiPermohonan,
	IsiPerubahan,
	Orang,
)
from sistem_kerja.regulasi.naskah.instruksi import instruksi_penugasan
from sistem_kerja.regulasi.naskah.jawaban import surat_jawaban, surat_jawaban_instansi
from sistem_kerja.regulasi.naskah.penugasan import surat_penugasan, surat_perintah_tugas
from sistem_kerja.regulasi.naskah.permohonan import surat_permohonan, surat_permohonan_instansi
from sistem_kerja.regulasi.naskah.perubahan import surat_perubahan_penugasan
from sistem_kerja.regulasi.naskah.sukarela import surat_jawaban_sukarela, surat_pengajuan_sukarela

MULAI, SELESAI = date(2025, 3, 10), date(2025, 9, 9)
KEGIATAN, PEMILIK, DITUJU = "Penyusunan Katalog Layanan", "Dinas Contoh", "Badan Misal"
TARGET = "Satu katalog layanan yang telah disetujui."
ORANG = (
	Orang("Melati Contoh, S.T.", "199001012015012901", "Penata (III/c)", "Perencana Ahli Muda", DITUJU),
	Orang("Rahmat Misal, S.Kom.", "199505052024211902", "IX", "Pranata Komputer Ahli Pertama", DITUJU),
)
PERMOHONAN = IsiPermohonan(
	maksud_tujuan="Menyusun katalog layanan perangkat daerah.",
	kompetensi="Perencanaan dan pengelolaan data.",
	ekspektasi_target=TARGET,
	mulai=MULAI,
	selesai=SELESAI,
	jumlah=len(ORANG),
	kegiatan=KEGIATAN,
	unit_pemilik=PEMILIK,
	unit_dituju=DITUJU,
	diminta=ORANG,
)
JAWABAN = IsiJawaban(
	disetujui=True,
	nomor_permohonan="000/001/CONTOH/2025",
	tanggal_permohonan=date(2025, 3, 3),
	hal_permohonan="Permohonan Pelibatan",
	orang=ORANG,
	rekomendasi="Kepala Bidang Contoh",
	kegiatan=KEGIATAN,
	mulai=MULAI,
	selesai=SELESAI,
)
PENOLAKAN = replace(
	JAWABAN, disetujui=False, orang=(), alasan="Pegawai dimaksud sedang menyelesaikan tugas lain."
)
PENGAJUAN = IsiPengajuan(
	orang=ORANG[0],
	kegiatan=KEGIATAN,
	tugas=("Menyusun katalog layanan",),
	alasan="Berpengalaman menyusun katalog layanan.",
	unit_pemilik=PEMILIK,
	mulai=MULAI,
	selesai=SELESAI,
)
PENUGASAN = IsiPenugasan(
	orang=ORANG[:1],
	tugas=(f"Melaksanakan {KEGIATAN}", "Menyampaikan laporan pelaksanaan tugas"),
	keluaran="",
	ekspektasi_target=TARGET,
	unit_pemilik=PEMILIK,
	mulai=MULAI,
	selesai=SELESAI,
	dasar=("Surat Kepala Dinas Contoh Nomor 000/001/CONTOH/2025",),
)
PERUBAHAN = IsiPerubahan(
	jenis="Perpanjangan",
	orang=ORANG[0],
	kegiatan=KEGIATAN,
	nomor_semula="000/002/CONTOH/2025",
	mulai=MULAI,
	selesai_semula=SELESAI,
	alasan="Pekerjaan belum selesai.",
	dasar=("Surat Penugasan Nomor 000/002/CONTOH/2025",),
	selesai_baru=date(2025, 12, 9),
)
INSTRUKSI = IsiInstruksi(
	instansi="Pemerintah Kabupaten Rekaan",
	nomor_surat="000/003/REKAAN/2025",
	tanggal_surat=date(2025, 3, 3),
	maksud_tujuan=PERMOHONAN.maksud_tujuan,
	kompetensi=PERMOHONAN.kompetensi,
	ekspektasi_target=TARGET,
	mulai=MULAI,
	selesai=SELESAI,
	jumlah=len(ORANG),
	kegiatan=KEGIATAN,
	diminta=ORANG,
)


def _semua(
	susun: Callable[[Bagian, Any], dict[str, Any]], *isi: Any
) -> Callable[[Bagian], list[dict[str, Any]]]:
	return lambda bagian: [susun(bagian, satu) for satu in isi]


# naskah -> the letters that show it: one for each form that it can take
CONTOH: Mapping[str, Callable[[Bagian], list[dict[str, Any]]]] = MappingProxyType(
	{
		"surat_permohonan": _semua(surat_permohonan, PERMOHONAN),
		"surat_permohonan_instansi": _semua(surat_permohonan_instansi, PERMOHONAN),
		"surat_jawaban": lambda bagian: [
			susun(bagian, isi)
			for susun in (surat_jawaban, surat_jawaban_sukarela)
			for isi in (replace(JAWABAN, orang=ORANG[:1]), PENOLAKAN)
		],
		"surat_jawaban_instansi": _semua(surat_jawaban_instansi, JAWABAN, PENOLAKAN),
		"surat_pengajuan_sukarela": _semua(surat_pengajuan_sukarela, PENGAJUAN),
		"instruksi_penugasan": _semua(instruksi_penugasan, INSTRUKSI),
		"surat_penugasan": _semua(surat_penugasan, PENUGASAN),
		"surat_perintah_tugas": _semua(surat_perintah_tugas, PENUGASAN),
		"surat_perubahan_penugasan": _semua(surat_perubahan_penugasan, PERUBAHAN),
	}
)
