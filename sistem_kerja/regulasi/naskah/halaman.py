"""Paper and type of a class of letters, as CSS wants them, and what no page can be made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.model import AturanKertas
from sistem_kerja.regulasi.naskah.teks import rapi

# Free or metric twins, for machines without the prescribed face.
_PENGGANTI_HURUF = {
	"arial": ("Liberation Sans", "Helvetica", "sans-serif"),
	"bookman old style": ("URW Bookman", "TeX Gyre Bonum", "Liberation Serif", "serif"),
	"times new roman": ("Liberation Serif", "Times", "serif"),
}
# Only a plain name may be a font: it is printed into a style sheet.
_NAMA_HURUF = re.compile(r"[A-Za-z][A-Za-z0-9 -]*")
SISI = ("atas", "kanan", "bawah", "kiri")
# Room for text that the margins must leave, in mm; sizes of type in pt; line spacing as a multiple of the type.
LEBAR_TEKS, TINGGI_TEKS = 100, 120
UKURAN_HURUF, SPASI, TEPI_TERKECIL = (9, 16), (1, 2), 5


def css(kertas: AturanKertas) -> dict[str, Any]:
	"""Page and type for the style sheet; `penyambung`: the first words of the next page end each page."""
	nama = rapi(kertas.huruf)
	if not _NAMA_HURUF.fullmatch(nama):
		raise GalatRegulasi(f"Nama huruf «{nama}» pada kertas kelas {kertas.kelas} tidak dapat dipakai.")
	atas, kanan, bawah, kiri = (f"{sisi:g}mm" for sisi in kertas.tepi)
	return {
		"kelas": kertas.kelas,
		"ukuran": f"{kertas.lebar:g}mm {kertas.tinggi:g}mm",
		"tepi": f"{atas} {kanan} {bawah} {kiri}",
		"huruf": ", ".join((nama, *_PENGGANTI_HURUF.get(nama.lower(), ("Liberation Sans", "sans-serif")))),
		"ukuran_huruf": f"{kertas.ukuran:g}pt",
		"spasi": f"{kertas.spasi:g}",
		"penyambung": kertas.penyambung,
	}


def cacat(kertas: AturanKertas) -> Iterator[tuple[str, str]]:
	"""(column, what is wrong and what to do) for each value from which no readable page results."""
	atas, kanan, bawah, kiri = kertas.tepi
	for sisi, nilai in zip(SISI, kertas.tepi, strict=True):
		if nilai < TEPI_TERKECIL:
			yield "tepi", f"tepi {sisi} {nilai:g} mm; isi sedikitnya {TEPI_TERKECIL} mm"
	if kertas.lebar - kiri - kanan < LEBAR_TEKS:
		yield (
			"tepi",
			f"tepi kiri dan kanan menyisakan {kertas.lebar - kiri - kanan:g} mm dari lebar {kertas.lebar:g} mm; "
			f"sisakan sedikitnya {LEBAR_TEKS} mm",
		)
	if kertas.tinggi - atas - bawah < TINGGI_TEKS:
		yield (
			"tepi",
			f"tepi atas dan bawah menyisakan {kertas.tinggi - atas - bawah:g} mm dari tinggi {kertas.tinggi:g} mm; "
			f"sisakan sedikitnya {TINGGI_TEKS} mm",
		)
	if not _NAMA_HURUF.fullmatch(rapi(kertas.huruf)):
		yield "huruf", f"«{rapi(kertas.huruf)}» bukan nama huruf; tulis misalnya Arial atau Bookman Old Style"
	for kolom, nilai, (kecil, besar), satuan in (
		("ukuran", kertas.ukuran, UKURAN_HURUF, " pt"),
		("spasi", kertas.spasi, SPASI, ""),
	):
		if not kecil <= nilai <= besar:
			yield kolom, f"{nilai:g}{satuan} di luar batas; isi {kecil} sampai {besar}{satuan}"
