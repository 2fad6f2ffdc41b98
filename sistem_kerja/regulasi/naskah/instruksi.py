"""Instruksi penugasan: the Pejabat yang Berwenang has the evaluators assign people to another institution."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import (
	TITIK,
	daftar_orang,
	jangka_waktu,
	kerangka_surat,
	wajib,
)
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiInstruksi
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import angka_dan_kata, tanggal_panjang


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
	return {
		**kerangka_surat("instruksi_penugasan", nama, bagian),
		"pembuka": _pembuka(isi, gabung(daftar(bagian.dasar_hukum))),
		"muatan": [{"judul": judul, "paragraf": paragraf(teks)} for judul, teks in butir if rapi(teks)],
		"diminta": daftar_orang(isi.diminta),
	}


def _pembuka(isi: IsiInstruksi, rujukan: str) -> str:
	surat = f"surat {rapi(isi.instansi)} Nomor {rapi(isi.nomor_surat) or TITIK}"
	if isi.tanggal_surat:
		surat += f" tanggal {tanggal_panjang(isi.tanggal_surat)}"
	banyak = f"{angka_dan_kata(isi.jumlah)} orang " if isi.jumlah else ""
	return (
		f"Menindaklanjuti {surat}"
		+ (f", dan berdasarkan {rujukan}" if rujukan else "")
		+ f", dengan ini kami instruksikan agar Saudara menugaskan {banyak}Pejabat Fungsional dan/atau Pelaksana untuk"
		+ f" melaksanakan {sebut_kegiatan(isi.kegiatan)} pada {rapi(isi.instansi)}, dengan penjelasan sebagai berikut:"
	)
