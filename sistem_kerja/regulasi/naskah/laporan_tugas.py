"""Laporan pelaksanaan tugas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sistem_kerja.regulasi.naskah.bagian import jangka_waktu, kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian, BarisEvaluasi, IsiLaporan
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.teks import daftar, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import tanggal_panjang


def laporan(bagian: Bagian, isi: IsiLaporan) -> dict[str, Any]:
	"""Report on work done, signed by the employee, with the record of its evaluation (Pekalongan Pasal 24)."""
	wajib(
		"Laporan pelaksanaan tugas",
		(),
		judul=rapi(isi.judul),
		kegiatan_yang_dilaksanakan=rapi(isi.kegiatan_dilaksanakan),
		hasil_yang_dicapai=rapi(isi.hasil),
		periode=isi.periode_mulai and isi.periode_selesai,
	)
	periode = jangka_waktu(isi.periode_mulai, isi.periode_selesai)
	nama = NASKAH["laporan"].nama
	kendala = "kendala yang dihadapi, " if rapi(isi.kendala) else ""
	return {
		**kerangka("laporan", nama, bagian, kapital=False),
		"judul": rapi(isi.judul).upper(),
		"umum": (
			f"Laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan {sebut_kegiatan(isi.kegiatan)}"
			f" untuk periode {periode['rentang']}."
		),
		"maksud": paragraf(isi.maksud),
		"ruang_lingkup": (
			f"Laporan memuat kegiatan yang dilaksanakan, hasil yang dicapai, {kendala}"
			f"serta simpulan dan saran selama {periode['lama']}."
		),
		"dasar": daftar(isi.dasar),
		"kegiatan_dilaksanakan": paragraf(isi.kegiatan_dilaksanakan),
		"hasil": paragraf(isi.hasil),
		"kendala": paragraf(isi.kendala),
		"simpulan_saran": paragraf(isi.simpulan_saran),
		"laporan_anggota": [
			{
				"nama": rapi(b.nama),
				"judul": rapi(b.judul),
				"nomor": rapi(b.nomor),
				"hasil": paragraf(b.hasil),
			}
			for b in isi.laporan_anggota
		],
		"bukti": [{"berkas": rapi(nama), "keterangan": rapi(ket)} for nama, ket in isi.bukti],
		"evaluasi": _evaluasi(isi.evaluasi),
		"dinyatakan_selesai": _dinyatakan_selesai(isi.dinyatakan_selesai),
	}


def _evaluasi(baris: Iterable[BarisEvaluasi]) -> list[dict[str, Any]]:
	return [
		{
			"pejabat": rapi(b.pejabat),
			"jabatan": rapi(b.jabatan),
			"tanggal": tanggal_panjang(b.tanggal) if b.tanggal else "-",
			"tindakan": rapi(b.tindakan),
			"catatan": paragraf(b.catatan),
		}
		for b in baris
	]


def _dinyatakan_selesai(teks: str) -> str:
	selesai = re.sub(r"^dinyatakan selesai\s*", "", rapi(teks), flags=re.IGNORECASE)
	if selesai and not selesai.lower().startswith("oleh "):
		selesai = f"oleh {selesai}"
	return f"Pekerjaan dinyatakan selesai {selesai.rstrip('.')}." if selesai else ""
