"""Decrees on teams: forming and changing a team, appointing its ketua or a pengendali. And the performance agreement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sistem_kerja.regulasi.naskah.bagian import daftar_orang, kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import AnggotaNaskah, Bagian, IsiKeputusan, IsiPerjanjian
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.teks import daftar, rapi

DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN")
JENIS_PENUGASAN = {"individual": "Individual", "tim": "Tim Kerja"}


def keputusan(jenis: str, bagian: Bagian, isi: IsiKeputusan) -> dict[str, Any]:
	"""A decree of the kind `jenis`: Menimbang, Mengingat, MEMUTUSKAN, annex of members and responsibilities."""
	nama = NASKAH[jenis].nama
	wajib(nama, isi.mengingat, tentang=rapi(isi.tentang), menimbang=isi.menimbang, diktum=isi.diktum)
	jabatan = rapi(bagian.penandatangan.jabatan)
	return {
		**kerangka(jenis, nama, bagian),
		"judul": f"KEPUTUSAN {jabatan.upper()}",
		"tentang": rapi(isi.tentang).upper(),
		"menimbang": daftar(isi.menimbang),
		"mengingat": daftar(isi.mengingat),
		"jabatan": jabatan.upper(),
		"diktum": [
			{"sebutan": sebutan, "teks": rapi(teks)}
			for sebutan, teks in zip(DIKTUM, isi.diktum, strict=False)
		],
		"anggota": _anggota(isi.anggota),
		"tanggung_jawab": [{"judul": rapi(j), "butir": daftar(b)} for j, b in isi.tanggung_jawab],
	}


def _anggota(semua: Iterable[AnggotaNaskah]) -> list[dict[str, str]]:
	return [
		{**orang, "peran": rapi(satu.peran), "tugas": rapi(satu.tugas)}
		for satu in semua
		for orang in daftar_orang([satu.orang])
	]


def perjanjian_kinerja(bagian: Bagian, isi: IsiPerjanjian) -> dict[str, Any]:
	"""Agreement for a year: targets with their indicators, and for each activity whether one person or a team does it."""
	nama = NASKAH["perjanjian_kinerja"].nama
	wajib(nama, isi.dasar, sasaran=isi.sasaran, kepada=rapi(isi.atasan))
	judul = [f"PERJANJIAN KINERJA TAHUN {isi.tahun}", rapi(isi.subjek).upper()]
	return {
		**kerangka("perjanjian_kinerja", nama, bagian),
		"judul": [f"PERUBAHAN {judul[0]}" if isi.mengubah else judul[0], judul[1]],
		"mengubah": rapi(isi.mengubah),
		"dasar": daftar(isi.dasar),
		"nama": rapi(bagian.penandatangan.nama),
		"jabatan": rapi(bagian.penandatangan.jabatan),
		"atasan": rapi(isi.atasan),
		"tahun": str(isi.tahun),
		"sasaran": [
			dict(zip(("sasaran", "indikator", "target"), map(rapi, b), strict=True)) for b in isi.sasaran
		],
		"kegiatan": [
			{"kegiatan": rapi(k), "jenis": JENIS_PENUGASAN.get(jenis, "-")} for k, jenis in isi.kegiatan
		],
	}
