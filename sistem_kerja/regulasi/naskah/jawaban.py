"""Surat jawaban atas permohonan pelibatan: approval or refusal."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import (
	jangka_waktu,
	kerangka_surat,
	lampiran_nama,
	wajib,
)
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiJawaban
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.tanda_tangan import TITIK
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import tanggal_panjang

# The parts that every answer has; `_setuju` and `_tolak` are for an approval and for a refusal.
DAFTAR = "Daftar Pegawai yang Dilibatkan"
WAKTU = "Pelibatan tersebut berlaku selama {lama}, terhitung mulai tanggal {masa}[, dan dituangkan dalam {dituangkan}]."
PENUTUP = "Demikian kami sampaikan, atas perhatian dan kerja samanya diucapkan terima kasih."
_MENINDAKLANJUTI = (
	"Menindaklanjuti {surat_permohonan}[, dan berdasarkan {dasar_hukum}]%s, dengan ini kami sampaikan bahwa permohonan "
	"pelibatan Pejabat Fungsional dan/atau Pelaksana[ untuk {kegiatan}] "
)
KALIMAT = {
	# A recommendation supports an approval; a refusal is the decider's own.
	"pembuka_setuju": _MENINDAKLANJUTI % "[, serta {rekomendasi}]" + "dapat kami setujui.",
	"pembuka_tolak": _MENINDAKLANJUTI % "" + "tidak dapat kami setujui, dengan alasan sebagai berikut:",
	"nama_berikut": "Pegawai yang dilibatkan adalah sebagai berikut:",
	"nama_dalam_lampiran": "Pegawai yang dilibatkan tercantum dalam lampiran surat ini.",
	"waktu": WAKTU,
	"penutup": PENUTUP,
}


def surat_jawaban(bagian: Bagian, isi: IsiJawaban) -> dict[str, Any]:
	"""Answer to a request. An approval names people; a refusal states its reason in writing (all five regulations:
	Pekalongan Lampiran IV.b angka 2); Kapuas Lampiran A.2.3.a) angka (3) huruf d)."""
	return _surat("surat_jawaban", bagian, isi)


def surat_jawaban_instansi(bagian: Bagian, isi: IsiJawaban) -> dict[str, Any]:
	"""Answer to the institution that asked for people of ours, with their list or the reason of the refusal (Kapuas
	Lampiran A.2.3.a angka (4) huruf e; Boalemo Lampiran II.B.a.3) huruf e))."""
	return _surat("surat_jawaban_instansi", bagian, isi)


def _surat(jenis: str, bagian: Bagian, isi: IsiJawaban) -> dict[str, Any]:
	_pastikan_lengkap(isi, bagian.dasar_hukum)
	nama = f"Surat Jawaban {'Persetujuan' if isi.disetujui else 'Penolakan'} Pelibatan"
	rekomendasi = rapi(isi.rekomendasi)
	if rekomendasi and not rekomendasi.lower().startswith("atas rekomendasi"):
		rekomendasi = f"atas rekomendasi {rekomendasi}"
	tulis = penulis(
		bagian,
		KALIMAT,
		surat_permohonan=_surat_permohonan(isi),
		dasar_hukum=gabung(daftar(bagian.dasar_hukum)),
		rekomendasi=rekomendasi,
		kegiatan=sebut_kegiatan(isi.kegiatan) if rapi(isi.kegiatan) else "",
		**masa(isi),
	)
	kerangka = kerangka_surat(jenis, nama, bagian)
	nama_orang = lampiran_nama(bagian, kerangka, DAFTAR, isi.orang if isi.disetujui else ())
	pembuka = tulis("pembuka_setuju" if isi.disetujui else "pembuka_tolak")
	if isi.disetujui:
		pembuka += " " + tulis("nama_dalam_lampiran" if nama_orang["lampiran"] else "nama_berikut")
	return {
		**kerangka,
		**nama_orang,
		"disetujui": isi.disetujui,
		"pembuka": pembuka,
		"alasan": paragraf(isi.alasan),
		"waktu": tulis("waktu") if isi.disetujui else None,
		"penutup": tulis("penutup"),
	}


def masa(isi: IsiJawaban) -> dict[str, str]:
	"""The fields of WAKTU; empty where the answer has no period."""
	jangka = jangka_waktu(isi.mulai, isi.selesai) if isi.mulai and isi.selesai else {}
	return {"lama": jangka.get("lama", ""), "masa": jangka.get("rentang", ""), "dituangkan": isi.dituangkan}


def _pastikan_lengkap(isi: IsiJawaban, dasar_hukum: tuple[str, ...]) -> None:
	if isi.disetujui:
		wajib(
			"Surat jawaban persetujuan",
			dasar_hukum,
			nama_pegawai_yang_ditugaskan=isi.orang,
			jangka_waktu=isi.mulai and isi.selesai,
		)
	else:
		wajib("Surat jawaban penolakan", dasar_hukum, alasan_penolakan=rapi(isi.alasan))


def _surat_permohonan(isi: IsiJawaban) -> str:
	surat = f"surat Nomor {rapi(isi.nomor_permohonan) or TITIK}"
	if isi.tanggal_permohonan:
		surat += f" tanggal {tanggal_panjang(isi.tanggal_permohonan)}"
	if rapi(isi.hal_permohonan):
		surat += f" hal {rapi(isi.hal_permohonan)}"
	return surat
