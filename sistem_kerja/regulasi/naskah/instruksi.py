"""Instruksi penugasan: the Pejabat yang Berwenang has the evaluators assign people to another institution."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import (
	daftar_orang,
	jangka_waktu,
	kerangka_surat,
	wajib,
)
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiInstruksi
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.tanda_tangan import TITIK
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import angka_dan_kata, tanggal_panjang

KALIMAT = {
	"pembuka": "Menindaklanjuti surat {instansi} Nomor {nomor_surat}[ tanggal {tanggal_surat}][, dan berdasarkan "
	"{dasar_hukum}], dengan ini kami instruksikan agar Saudara menugaskan [{banyak_orang} ]Pejabat Fungsional dan/atau "
	"Pelaksana untuk melaksanakan {kegiatan} pada {instansi}, dengan penjelasan sebagai berikut:",
	"pengantar_nama": "Adapun pegawai yang diminta adalah sebagai berikut:",
	"permintaan": "Ketersediaan pegawai dan daftar namanya agar disampaikan secara tertulis kepada kami setelah "
	"memperoleh rekomendasi Pimpinan Unit Organisasi.",
	"penutup": "Demikian instruksi ini untuk dilaksanakan.",
}


def instruksi_penugasan(bagian: Bagian, isi: IsiInstruksi) -> dict[str, Any]:
	"""To the Pejabat Penilai Kinerja of the people asked for (Kapuas Lampiran A.2.3.a angka (4) huruf c; Boalemo
	Lampiran II.B.a.3) huruf c)): which institution asks, for what, how many, how long."""
	wajib(
		"Instruksi penugasan",
		bagian.dasar_hukum,
		instansi_pemohon=rapi(isi.instansi),
		kegiatan=rapi(isi.kegiatan),
		jangka_waktu=isi.mulai and isi.selesai,
	)
	nama, waktu = NASKAH["instruksi_penugasan"].nama, jangka_waktu(isi.mulai, isi.selesai)
	butir = (
		("Maksud dan tujuan", isi.maksud_tujuan),
		("Kompetensi, keahlian, dan/atau keterampilan yang dibutuhkan", isi.kompetensi),
		("Ekspektasi/target kinerja", isi.ekspektasi_target),
		("Jangka waktu/durasi pelibatan", f"{waktu['lama']}, terhitung mulai tanggal {waktu['rentang']}."),
	)
	tulis = penulis(
		bagian,
		KALIMAT,
		instansi=isi.instansi,
		nomor_surat=rapi(isi.nomor_surat) or TITIK,
		tanggal_surat=tanggal_panjang(isi.tanggal_surat) if isi.tanggal_surat else "",
		dasar_hukum=gabung(daftar(bagian.dasar_hukum)),
		banyak_orang=f"{angka_dan_kata(isi.jumlah)} orang" if isi.jumlah else "",
		kegiatan=sebut_kegiatan(isi.kegiatan),
	)
	return {
		**kerangka_surat("instruksi_penugasan", nama, bagian),
		**{nama: tulis(nama) for nama in KALIMAT},
		"muatan": [{"judul": judul, "paragraf": paragraf(teks)} for judul, teks in butir if rapi(teks)],
		"diminta": daftar_orang(isi.diminta),
	}
