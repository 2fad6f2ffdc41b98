"""Surat pengajuan sukarela, and the answer to it."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import (
	daftar_orang,
	jangka_waktu,
	kerangka_surat,
	lampiran_nama,
	wajib,
)
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiJawaban, IsiPengajuan
from sistem_kerja.regulasi.naskah.jawaban import DAFTAR, PENUTUP, WAKTU, masa
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import tanggal_panjang

KALIMAT = {
	"pembuka": "Berdasarkan {dasar_hukum}, saya yang bertanda tangan di bawah ini:",
	"pengajuan": "dengan ini mengajukan diri secara sukarela untuk dilibatkan dalam {kegiatan} pada {unit_pemilik}"
	"[, dengan persetujuan {melalui}], dengan penjelasan sebagai berikut:",
	"penutup": "Demikian pengajuan ini saya sampaikan, atas perhatian dan persetujuannya diucapkan terima kasih.",
}
_MENINDAKLANJUTI = (
	"Menindaklanjuti {surat_permohonan} dan berdasarkan {dasar_hukum}, dengan ini kami sampaikan bahwa pengajuan sukarela "
	"Saudara untuk dilibatkan dalam {kegiatan} "
)
# The same fields as the answer to a request has: both are parts of one letter, Surat Jawaban.
KALIMAT_JAWABAN = {
	"pembuka_sukarela_setuju": _MENINDAKLANJUTI + "dapat kami setujui.",
	"pembuka_sukarela_tolak": _MENINDAKLANJUTI + "tidak dapat kami setujui, dengan alasan sebagai berikut:",
	"waktu": WAKTU,
	"penutup": PENUTUP,
}


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
	tulis = penulis(
		bagian,
		KALIMAT,
		dasar_hukum=gabung(daftar(bagian.dasar_hukum)),
		kegiatan=sebut_kegiatan(isi.kegiatan),
		unit_pemilik=isi.unit_pemilik,
		melalui=isi.melalui,
	)
	return {
		**kerangka_surat("surat_pengajuan_sukarela", nama, bagian, kapital=False),
		**{nama: tulis(nama) for nama in KALIMAT},
		"orang": daftar_orang([isi.orang]),
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
	tulis = penulis(
		bagian,
		KALIMAT_JAWABAN,
		surat_permohonan=menurut,
		dasar_hukum=gabung(daftar(bagian.dasar_hukum)),
		rekomendasi="",
		kegiatan=sebut_kegiatan(isi.kegiatan),
		**masa(isi),
	)
	kerangka = kerangka_surat("surat_jawaban", nama, bagian)
	return {
		**kerangka,
		**lampiran_nama(bagian, kerangka, DAFTAR, isi.orang if isi.disetujui else ()),
		"disetujui": isi.disetujui,
		"pembuka": tulis(f"pembuka_sukarela_{'setuju' if isi.disetujui else 'tolak'}"),
		"alasan": paragraf(isi.alasan),
		"waktu": tulis("waktu") if isi.disetujui and isi.mulai and isi.selesai else None,
		"penutup": tulis("penutup"),
	}
