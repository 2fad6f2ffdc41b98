"""Letters that assign: surat penugasan, surat perintah tugas."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import daftar_orang, jangka_waktu, kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiPenugasan
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.teks import daftar, paragraf, rapi
from sistem_kerja.regulasi.tanggal import angka_dan_kata

KALIMAT = {
	"surat_penugasan": {
		"memutuskan": "MENUGASKAN:",
		"jangka_waktu": "{lama}, terhitung mulai tanggal {masa}",
		"penutup": "Demikian surat penugasan ini untuk dilaksanakan dengan penuh tanggung jawab.",
	},
	"surat_perintah_tugas": {
		"memutuskan": "MEMERINTAHKAN:",
		"jangka_waktu": "{lama}, terhitung mulai tanggal {masa}",
		"penutup": "Demikian surat perintah tugas ini untuk dilaksanakan dengan penuh tanggung jawab.",
	},
}
BATAS_DAFTAR = 3  # more people than this are named in a table


def uraian_tugas(kegiatan: str, tugas: str | None) -> tuple[str, ...]:
	"""The tasks that an assignment lists: the activity, then the assigner's own lines."""
	return (f"Melaksanakan {kegiatan}", *(tugas or "").splitlines())


def surat_penugasan(bagian: Bagian, isi: IsiPenugasan) -> dict[str, Any]:
	"""Written proof of assignment (Pekalongan Pasal 17 ayat (3); Kapuas Lampiran A.2.3.a) angka (3) huruf c and e)."""
	return _naskah("surat_penugasan", bagian, isi)


def surat_perintah_tugas(bagian: Bagian, isi: IsiPenugasan) -> dict[str, Any]:
	"""The same by order (Pulang Pisau Pasal 11 ayat (4)): MEMERINTAHKAN instead of MENUGASKAN."""
	return _naskah("surat_perintah_tugas", bagian, isi)


def _naskah(jenis: str, bagian: Bagian, isi: IsiPenugasan) -> dict[str, Any]:
	nama = NASKAH[jenis].nama
	wajib(
		nama.capitalize(),
		isi.dasar,
		pegawai_yang_ditugaskan=isi.orang,
		tugas=daftar(isi.tugas),
		jangka_waktu=isi.mulai and isi.selesai,
	)
	waktu = jangka_waktu(isi.mulai, isi.selesai)
	tulis = penulis(bagian, KALIMAT[jenis], lama=waktu["lama"], masa=waktu["rentang"])
	orang = daftar_orang(isi.orang)
	return {
		**kerangka(jenis, nama, bagian),
		**{nama: tulis(nama) for nama in KALIMAT[jenis]},
		"judul": nama.upper(),
		"menimbang": daftar(isi.menimbang),
		"dasar": daftar(isi.dasar),
		"orang": orang,
		"pakai_tabel": len(orang) > BATAS_DAFTAR,
		"banyak": f"{angka_dan_kata(len(orang))} orang",
		"tugas": daftar(isi.tugas),
		"pada": rapi(isi.unit_pemilik),
		"keluaran": paragraf(isi.keluaran),
		"ekspektasi_target": paragraf(isi.ekspektasi_target),
	}
