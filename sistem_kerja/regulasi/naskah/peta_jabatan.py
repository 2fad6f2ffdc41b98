"""Peta Jabatan as it is printed: the units of a map one under another, each with its positions, need by ABK and filled."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sistem_kerja.regulasi.naskah.bagian import kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian
from sistem_kerja.regulasi.naskah.bentuk_keputusan import BarisPeta, IsiPeta
from sistem_kerja.regulasi.naskah.teks import rapi
from sistem_kerja.regulasi.tanggal import tanggal_panjang


def peta_jabatan(bagian: Bagian, isi: IsiPeta) -> dict[str, Any]:
	"""The map on landscape paper. Nobody signs it: the decree that it belongs to is signed."""
	wajib("Peta Jabatan", (), jabatan=isi.baris)
	dasar = kerangka("peta_jabatan", "Peta Jabatan", bagian)
	lebar, tinggi = dasar["kertas"]["ukuran"].split()
	return {
		**dasar,
		"konsep": not isi.keputusan,
		"judul_dokumen": f"Peta Jabatan {rapi(isi.unit)}",
		"kertas": {**dasar["kertas"], "ukuran": f"{tinggi} {lebar}"},
		"judul": ["PETA JABATAN", rapi(isi.unit).upper()],
		"keputusan": rapi(isi.keputusan),
		"sejak": tanggal_panjang(isi.berlaku_sejak),
		"unit": [_unit(nama, list(baris)) for nama, baris in groupby(isi.baris, key=lambda b: b.unit)],
		"jumlah": _jumlah(isi.baris),
	}


def _unit(nama: str, baris: list[BarisPeta]) -> dict[str, Any]:
	return {
		"nama": rapi(nama),
		"tingkat": min(baris[0].tingkat, 5),
		"baris": [
			{
				"jabatan": rapi(b.jabatan),
				"jenjang": rapi(b.jenjang) or "-",
				"jenis": b.jenis,
				"keterangan": rapi(b.keterangan),
				**_jumlah([b]),
			}
			for b in baris
		],
		**_jumlah(baris),
	}


def _jumlah(baris: list[BarisPeta] | tuple[BarisPeta, ...]) -> dict[str, str]:
	butuh, ada = sum(b.kebutuhan for b in baris), sum(b.terisi for b in baris)
	return {"kebutuhan": str(butuh), "terisi": str(ada), "selisih": tulis_selisih(ada - butuh)}


def tulis_selisih(angka: int) -> str:
	"""Surplus with its sign, shortage with a true minus."""
	return f"+{angka}" if angka > 0 else str(angka).replace("-", "−")
