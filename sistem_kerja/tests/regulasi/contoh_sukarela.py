"""Examples of the letters of volunteering and of changed assignments, on the stage of contoh_naskah."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sistem_kerja.regulasi.naskah import (
	Bagian,
	IsiPengajuan,
	IsiPerubahan,
	Penandatangan,
	surat_pengajuan_sukarela,
	surat_perubahan_penugasan,
)
from sistem_kerja.tests.regulasi import contoh_naskah as c


def isi(daerah: str) -> tuple[IsiPengajuan, IsiPerubahan]:
	d, orang = c.DAERAH[daerah], c.ORANG[0]
	pengajuan = IsiPengajuan(
		orang=orang,
		kegiatan="Penataan Katalog Data",
		tugas=("Menyusun katalog data",),
		alasan="Berpengalaman menyusun metadata.",
		unit_pemilik=d["pemohon"],
		mulai=date(2025, 3, 3),
		selesai=date(2025, 5, 30),
		melalui=f"Kepala {d['dituju']}",
	)
	perubahan = IsiPerubahan(
		jenis="Perpanjangan",
		orang=orang,
		kegiatan="Penataan Katalog Data",
		nomor_semula="800.1.11.1/1/UJI/2025",
		mulai=date(2025, 3, 3),
		selesai_semula=date(2025, 5, 30),
		selesai_baru=date(2025, 6, 30),
		alasan="Datanya lebih banyak daripada perkiraan.",
		dasar=d["dasar_hukum"],
	)
	return pengajuan, perubahan


def semua(daerah: str) -> dict[str, dict]:
	d, orang, (pengajuan, perubahan) = c.DAERAH[daerah], c.ORANG[0], isi(daerah)
	pegawai = Penandatangan(orang.jabatan, orang.nama, orang.nip, orang.pangkat)
	surat = Bagian(
		d["kop"],
		c.kepala(daerah, "Pengajuan Sukarela Pelibatan"),
		pegawai,
		d["kertas"],
		f"Kepala {d['pemohon']}",
		d["tempat"],
		d["dasar_hukum"],
		c.TEMBUSAN,
	)
	ubahan = replace(surat, kepala=c.kepala(daerah), penandatangan=c.penandatangan(daerah))
	return {
		"surat_pengajuan_sukarela": surat_pengajuan_sukarela(surat, pengajuan),
		"surat_perubahan_penugasan": surat_perubahan_penugasan(ubahan, perubahan),
	}
