"""Perjanjian Kinerja: two sides, what the first promises, targets in the annex (Perpres 29/2014, PermenPANRB 53/2014)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sistem_kerja.regulasi.naskah.bagian import kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian, Penandatangan
from sistem_kerja.regulasi.naskah.bentuk_keputusan import IsiPerjanjian, Pihak
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.tanda_tangan import TITIK, tanda_tangan
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, rapi

KALIMAT = {
	"pembuka": (
		"Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, "
		"dan berdasarkan {dasar}, kami yang bertanda tangan di bawah ini:"
	),
	"janji_pertama": (
		"Pihak Pertama berjanji akan mewujudkan target kinerja tahun {tahun} sesuai dengan lampiran perjanjian ini. "
		"Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab Pihak Pertama."
	),
	"janji_kedua": (
		"Pihak Kedua melakukan supervisi yang diperlukan serta evaluasi terhadap capaian kinerja dari perjanjian ini dan "
		"mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
	),
	"perubahan": "[Perjanjian ini mengubah Perjanjian Kinerja Nomor {mengubah} dengan alasan: {alasan}.]",
}
JENIS_PENUGASAN = {"individual": "Individual", "tim": "Tim Kerja"}


def perjanjian_kinerja(bagian: Bagian, isi: IsiPerjanjian) -> dict[str, Any]:
	"""Agreement for a year; Pihak Pertama signs the letter, Pihak Kedua is his superior. Both names stand under it."""
	jenis = "perjanjian_kinerja"
	nama, penanda = NASKAH[jenis].nama, bagian.penandatangan
	wajib(nama, isi.dasar, sasaran=isi.sasaran, kepada=rapi(isi.atasan.jabatan))
	judul = f"PERJANJIAN KINERJA TAHUN {isi.tahun}"
	tulis = penulis(
		bagian,
		KALIMAT,
		dasar=gabung(daftar(isi.dasar)),
		tahun=str(isi.tahun),
		mengubah=isi.mengubah,
		alasan=rapi(isi.alasan).rstrip(".") or ("penyesuaian kegiatan" if isi.mengubah else ""),
	)
	pertama = Pihak(penanda.nama, penanda.jabatan, kapasitas=penanda.kapasitas)
	return {
		**kerangka(jenis, nama, bagian),
		"judul": [f"PERUBAHAN {judul}" if isi.mengubah else judul, rapi(isi.subjek).upper()],
		"pertama": _pihak(pertama),
		"kedua": _pihak(isi.atasan),
		**{nama: tulis(nama) for nama in KALIMAT},
		"tanda_tangan_kedua": tanda_tangan(Penandatangan(**asdict(isi.atasan)), kelas=NASKAH[jenis].kelas),
		"sasaran": [
			dict(zip(("sasaran", "indikator", "target"), map(rapi, b), strict=True)) for b in isi.sasaran
		],
		"kegiatan": [
			{
				"kegiatan": rapi(k),
				"jenis": JENIS_PENUGASAN.get(cara, "-"),
				"anggaran": rupiah(uang) if uang else "-",
			}
			for k, cara, uang in isi.kegiatan
		],
		"beranggaran": any(uang for _k, _cara, uang in isi.kegiatan),
		"jumlah_anggaran": rupiah(sum(uang or 0 for _k, _cara, uang in isi.kegiatan)),
	}


def _pihak(pihak: Pihak) -> dict[str, str]:
	kapasitas = f"{pihak.kapasitas.rstrip('.')}." if pihak.kapasitas else ""
	return {"nama": rapi(pihak.nama) or TITIK, "jabatan": rapi(f"{kapasitas} {pihak.jabatan}")}


def rupiah(jumlah: float) -> str:
	"""1250000 -> Rp1.250.000."""
	return f"Rp{jumlah:,.0f}".replace(",", ".")
