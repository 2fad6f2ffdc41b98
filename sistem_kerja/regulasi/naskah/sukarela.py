"""Surat pengajuan sukarela, and the answer to it."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import (
	daftar_orang,
	jangka_waktu,
	kerangka_surat,
	wajib,
)
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiJawaban, IsiPengajuan
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import tanggal_panjang


def surat_pengajuan_sukarela(bagian: Bagian, isi: IsiPengajuan) -> dict[str, Any]:
	"""An employee's own letter to the leader of the unit that owns the work (Kapuas Lampiran A.2.3.b; Pekalongan
	Pasal 16; Surakarta Pasal 18); refused without work, reason and period."""
	wajib(
		"Surat pengajuan sukarela",
		bagian.dasar_hukum,
		kegiatan=rapi(isi.kegiatan),
		alasan=rapi(isi.alasan),
		jangka_waktu=isi.mulai and isi.selesai,
	)
	nama = NASKAH["surat_pengajuan_sukarela"].nama
	rujukan = gabung(daftar(bagian.dasar_hukum))
	melalui = f", dengan persetujuan {rapi(isi.melalui)}" if rapi(isi.melalui) else ""
	return {
		**kerangka_surat("surat_pengajuan_sukarela", nama, bagian, kapital=False),
		"pembuka": f"Berdasarkan {rujukan}, saya yang bertanda tangan di bawah ini:",
		"orang": daftar_orang([isi.orang]),
		"pengajuan": f"dengan ini mengajukan diri secara sukarela untuk dilibatkan dalam {sebut_kegiatan(isi.kegiatan)}"
		f" pada {rapi(isi.unit_pemilik)}{melalui}, dengan penjelasan sebagai berikut:",
		"muatan": _muatan(isi),
	}


def _muatan(isi: IsiPengajuan) -> list[dict[str, Any]]:
	waktu = jangka_waktu(isi.mulai, isi.selesai)
	muatan = [
		{"judul": "Tugas yang diajukan", "paragraf": paragraf("\n".join(isi.tugas))},
		{
			"judul": "Alasan dan kompetensi, keahlian, dan/atau keterampilan",
			"paragraf": paragraf(isi.alasan),
		},
		{
			"judul": "Jangka waktu/durasi",
			"paragraf": paragraf(f"{waktu['lama']}, terhitung mulai tanggal {waktu['rentang']}."),
		},
	]
	return [m for m in muatan if m["paragraf"]]


def surat_jawaban_sukarela(bagian: Bagian, isi: IsiJawaban) -> dict[str, Any]:
	"""The answer to a volunteer; a refusal states its reason in writing. Laid out as the answer to a request."""
	if not isi.disetujui:
		wajib("Surat jawaban penolakan", bagian.dasar_hukum, alasan_penolakan=rapi(isi.alasan))
	nama = f"Surat Jawaban {'Persetujuan' if isi.disetujui else 'Penolakan'} Pengajuan Sukarela"
	menurut = "keinginan yang Saudara sampaikan secara lisan"
	if rapi(isi.nomor_permohonan):
		tanggal = f" tanggal {tanggal_panjang(isi.tanggal_permohonan)}" if isi.tanggal_permohonan else ""
		menurut = f"surat Saudara Nomor {rapi(isi.nomor_permohonan)}{tanggal} hal {rapi(isi.hal_permohonan)}"
	rujukan = gabung(daftar(bagian.dasar_hukum))
	akhir = (
		"dapat kami setujui." if isi.disetujui else "tidak dapat kami setujui, dengan alasan sebagai berikut:"
	)
	waktu = None
	if isi.disetujui and isi.mulai and isi.selesai:
		jangka = jangka_waktu(isi.mulai, isi.selesai)
		waktu = (
			f"Pelibatan tersebut berlaku selama {jangka['lama']}, terhitung mulai tanggal {jangka['rentang']},"
			f" dan dituangkan dalam {rapi(isi.dituangkan)}."
		)
	return {
		**kerangka_surat("surat_jawaban", nama, bagian),
		"disetujui": isi.disetujui,
		"pembuka": f"Menindaklanjuti {menurut} dan berdasarkan {rujukan}, dengan ini kami sampaikan bahwa pengajuan"
		f" sukarela Saudara untuk dilibatkan dalam {sebut_kegiatan(isi.kegiatan)} {akhir}",
		"orang": daftar_orang(isi.orang) if isi.disetujui else [],
		"alasan": paragraf(isi.alasan),
		"waktu": waktu,
	}
