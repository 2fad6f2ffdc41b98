"""A small profile as plain data, parts to build others from, and what a remedy reads like."""

from __future__ import annotations

import copy
import re
from datetime import date
from typing import Any

CONTOH = {
	"daerah": {
		"kode": "contoh",
		"nama": "Kabupaten Contoh",
		"jenis": "Kabupaten",
		"kepala_daerah": "Bupati",
		"ibu_kota": "Contoh",
		"peraturan": "Peraturan Bupati Contoh Nomor 1 Tahun 2025",
		"singkatan": "Perbup Contoh 1/2025",
		"tanggal": date(2025, 1, 2),
		"berlaku_sejak": date(2025, 1, 2),
	},
	"penilaian": [
		{"tipologi": ["dinas_badan"], "dinilai": {}, "penilai": ["administrator"], "dasar": "Pasal 7"},
	],
	"kepemimpinan": [
		{
			"tipologi": [],
			"unit_organisasi": ["jpt_pratama"],
			"unit_kerja": ["administrator"],
			"dasar": "Pasal 1",
		},
	],
	"evaluasi": [{"tipologi": [], "tahap": [["administrator"]], "dasar": "Pasal 9"}],
}


# What tells the writer of a profile what to do about it.
OBAT = re.compile(
	r"hapus|perbaiki|tambahkan|tulis|sebut |isi |wajib diisi|bedakan|pisahkan|gabungkan|periksa|hubungkan|yang boleh"
	r"|tidak boleh kosong",
	re.IGNORECASE,
)


TAHAP = [
	{"status": "Draf", "pelaku": "pegawai", "tindakan": [{"nama": "Kirim", "ke": "Menunggu"}]},
	{
		"status": "Menunggu",
		"pelaku": "penilai_pegawai",
		"tindakan": [{"nama": "Setujui", "ke": "Disetujui"}, {"nama": "Kembalikan", "ke": "Draf"}],
	},
	{"status": "Disetujui", "docstatus": 1},
]


def alur(tahap: list | None = None, **lain: Any) -> dict:
	isi = {"dokumen": "Pengajuan Sukarela", "jalur": "sukarela_dalam_unit", "dasar": "Pasal 3", **lain}
	return isi if tahap is None else {**isi, "tahap": tahap}


def kecamatan(**lain: Any) -> dict:
	return {
		"kode": "kecamatan",
		"nama": "Kecamatan",
		"pemimpin": ["camat"],
		"tingkat": "administrator",
		"di_bawah": ["kepala_daerah"],
		"bagan": {"sekretaris_kecamatan": "camat", "kepala_seksi": "camat"},
		"dasar": "Pasal 2",
		**lain,
	}


def tahap(ganti: dict[int, dict]) -> list[dict]:
	"""TAHAP with some steps changed; a number past the end adds one."""
	hasil = copy.deepcopy(TAHAP)
	for i, isi in ganti.items():
		if i < len(hasil):
			hasil[i] = {**hasil[i], **isi}
		else:
			hasil.append(isi)
	return hasil


def nilai(tipologi: list, dinilai: dict, penilai: str = "administrator", dasar: str = "Pasal 8") -> dict:
	return {"tipologi": tipologi, "dinilai": dinilai, "penilai": [penilai], "dasar": dasar}
