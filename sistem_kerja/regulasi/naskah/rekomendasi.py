"""Rekomendasi Penilaian: what a ketua tim or pengawas tells the Pejabat Penilai Kinerja of the people whose work he led."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import daftar_orang, kerangka_surat, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian
from sistem_kerja.regulasi.naskah.bentuk_keputusan import IsiRekomendasi
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import rentang

KALIMAT = {
	"pembuka": (
		"Berdasarkan {dasar}, dengan ini disampaikan rekomendasi penilaian atas hasil pelaksanaan tugas[ {tugas}] untuk masa "
		"{masa}, sebagai berikut:"
	),
	"penutup": (
		"Demikian rekomendasi ini disampaikan sebagai bahan pertimbangan dalam penilaian kinerja. Penilaian tetap menjadi "
		"kewenangan Pejabat Penilai Kinerja."
	),
}


def rekomendasi_penilaian(bagian: Bagian, isi: IsiRekomendasi) -> dict[str, Any]:
	"""Letter to the evaluator with the rating recommended and its reason for each person."""
	jenis = "rekomendasi_penilaian"
	nama = NASKAH[jenis].nama
	wajib(nama, isi.dasar, pegawai=isi.nilai, hasil_kerja=all(rapi(n.hasil) for n in isi.nilai))
	tugas = " dalam ".join(
		filter(None, (sebut_kegiatan(isi.kegiatan) if isi.kegiatan else "", rapi(isi.tim)))
	)
	tulis = penulis(
		bagian, KALIMAT, dasar=gabung(daftar(isi.dasar)), tugas=tugas, masa=rentang(isi.mulai, isi.selesai)
	)
	return {
		**kerangka_surat(jenis, nama, bagian),
		**{nama: tulis(nama) for nama in KALIMAT},
		"nilai": [
			{
				**orang,
				"predikat": rapi(satu.predikat) or "-",
				"hasil": paragraf(satu.hasil),
				"umpan_balik": paragraf(satu.umpan_balik),
			}
			for orang, satu in zip(daftar_orang([n.orang for n in isi.nilai]), isi.nilai, strict=True)
		],
	}
