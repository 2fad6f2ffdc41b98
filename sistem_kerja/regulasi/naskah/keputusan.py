"""Decrees (penetapan): Menimbang, Mengingat, MEMUTUSKAN, as many diktum as needed, annexes; naskah_dinas of Permendagri
1/2023 and the rules on produk hukum."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from sistem_kerja.regulasi.naskah.bagian import kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian
from sistem_kerja.regulasi.naskah.bentuk_keputusan import IsiKeputusan, LampiranNaskah
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import Kalimat, medan, penulis
from sistem_kerja.regulasi.naskah.kalimat_keputusan import KALIMAT
from sistem_kerja.regulasi.naskah.teks import daftar, rapi, tulis_nip, tulis_pangkat
from sistem_kerja.regulasi.tanggal import terbilang

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def sebutan_diktum(ke: int) -> str:
	"""KESATU, KEDUA, ... KESEPULUH, KESEBELAS, KEDUA BELAS, ... without end."""
	return "KESATU" if ke == 1 else f"KE{terbilang(ke).upper()}"


def sebutan_lampiran(banyak: int) -> tuple[str, ...]:
	"""How a decree with so many annexes names them: Lampiran; Lampiran I, Lampiran II."""
	return ("Lampiran",) if banyak == 1 else tuple(f"Lampiran {ROMAWI[i]}" for i in range(banyak))


def butir_kalimat(tulis: Callable[[str], str], bawaan: Kalimat, awalan: str) -> list[str]:
	"""The points of one part of a decree in their order; those that come out empty are left out."""
	pola = re.compile(rf"{awalan}_(\d+|akhir)")
	return [teks for nama in bawaan if pola.fullmatch(nama) and (teks := tulis(nama))]


def keputusan(jenis: str, bagian: Bagian, isi: IsiKeputusan, ragam: str = "") -> dict[str, Any]:
	"""A decree of the kind `jenis`; `ragam` names the points that a change of it takes instead of `diktum`."""
	nama, bawaan = NASKAH[jenis].nama, KALIMAT[jenis]
	jabatan, tentang = rapi(bagian.penandatangan.jabatan), rapi(isi.tentang)
	kosong = dict.fromkeys((m for satu in bawaan.values() for m in medan(satu)), "")
	tulis = penulis(bagian, bawaan, **{**kosong, **isi.medan, "jabatan": jabatan, "tentang": tentang})
	menimbang = butir_kalimat(tulis, bawaan, "ubah_menimbang" if ragam else "menimbang")
	mengingat = butir_kalimat(tulis, bawaan, "mengingat")
	diktum = butir_kalimat(tulis, bawaan, ragam or "diktum")
	wajib(nama, (), tentang=tentang, menimbang=menimbang, mengingat=mengingat, diktum=diktum)
	kepala = kerangka(jenis, nama, bagian)
	return {
		**kepala,
		"penandatangan": _selaku(kepala["penandatangan"], isi.selaku),
		"judul": f"KEPUTUSAN {jabatan.upper()}",
		"hal": (tentang[:1].upper() + tentang[1:])[:140],
		"tentang": tentang.upper(),
		"rahmat": tulis("rahmat"),
		"jabatan": _dengan_selaku(jabatan, isi.selaku).upper(),
		"menimbang": [_bahwa(satu) for satu in menimbang],
		"mengingat": [_titik_koma(satu) for satu in mengingat],
		"memperhatikan": [_titik_koma(satu) for satu in daftar(isi.memperhatikan)],
		"diktum": _diktum(diktum, isi),
		"lampiran": _lampiran(isi.lampiran),
	}


def _dengan_selaku(jabatan: str, selaku: str) -> str:
	return f"{jabatan} selaku {rapi(selaku)}" if selaku else jabatan


def _selaku(penandatangan: dict[str, Any], selaku: str) -> dict[str, Any]:
	"""The signer's office with the capacity that the regulation adds, on a line of its own."""
	if not selaku:
		return penandatangan
	*atas, akhir = penandatangan["jabatan"]
	return {**penandatangan, "jabatan": [*atas, akhir.removesuffix(","), f"SELAKU {rapi(selaku).upper()},"]}


def _bahwa(teks: str) -> str:
	return _titik_koma(teks if teks.startswith("bahwa ") else f"bahwa {teks}")


def _titik_koma(teks: str) -> str:
	return teks.rstrip(" .;,") + ";"


def _diktum(kalimat: list[str], isi: IsiKeputusan) -> list[dict[str, Any]]:
	"""Under the first one stands who is appointed, or what changes."""
	hasil: list[dict[str, Any]] = [
		{"sebutan": sebutan_diktum(ke), "teks": re.sub(r"([.;,])\.$", ".", satu), "rincian": [], "butir": []}
		for ke, satu in enumerate(kalimat, 1)
	]
	if isi.orang:
		orang = isi.orang
		rincian = (
			("Nama", orang.nama),
			("NIP", tulis_nip(orang.nip)),
			("Pangkat/Golongan", tulis_pangkat(orang.pangkat)),
			("Jabatan", orang.jabatan),
			("Unit Kerja", orang.unit),
		)
		hasil[0]["rincian"] = [
			{"label": label, "isi": rapi(nilai)} for label, nilai in rincian if rapi(nilai)
		]
	ubahan = daftar(isi.ubahan)
	hasil[0]["butir"] = [
		satu.rstrip(".;") + (";" if ke < len(ubahan) else ".") for ke, satu in enumerate(ubahan, 1)
	]
	return hasil


def _lampiran(semua: Iterable[LampiranNaskah]) -> list[dict[str, Any]]:
	ada = list(semua)
	return [
		{
			"sebutan": sebutan.upper(),
			"judul": rapi(satu.judul).upper(),
			"kolom": [{"judul": k.judul, "kelas": k.kelas} for k in satu.kolom],
			"baris": [[_sel(sel) for sel in baris] for baris in satu.baris],
			"jumlah": list(satu.jumlah),
			"butir": [{"judul": rapi(j), "butir": daftar(b)} for j, b in satu.butir],
		}
		for sebutan, satu in zip(sebutan_lampiran(len(ada)), ada, strict=False)
	]


def _sel(teks: str) -> list[str]:
	return daftar(teks.split("\n"))
