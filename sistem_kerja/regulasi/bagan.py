"""The path of a document as a picture: an SVG without any other file, readable on paper and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from sistem_kerja.regulasi.model import AturanAlur, Profil, Tahap, Tindakan

LEBAR, TINGGI, JARAK = 280, 62, 46  # of a box, and between two of them
KIRI, ATAS = 24, 76
SISI = 190  # room on the right for arrows that skip or go back
WARNA = {"jalan": "#1f4e79", "akhir": "#2e7d32", "tolak": "#b3261e", "balik": "#8a6d00"}


def gambar(profil: Profil, alur: AturanAlur) -> str:
	"""The flow of a document as SVG text: one box per status, one arrow per act, dashed where it goes back."""
	letak = {t.status: i for i, t in enumerate(alur.tahap)}
	panah = [(t, x) for t in alur.tahap for x in t.tindakan]
	loncat = [(t, x) for t, x in panah if letak[x.ke] != letak[t.status] + 1]
	tinggi = ATAS + len(alur.tahap) * (TINGGI + JARAK)
	lebar = KIRI * 2 + LEBAR + SISI + 34 * len(loncat)
	isi = [
		f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {tinggi}" width="{lebar}" height="{tinggi}" '
		'font-family="Liberation Sans, Arial, sans-serif" font-size="13">',
		_kepala_panah(),
		f'<rect width="{lebar}" height="{tinggi}" fill="#ffffff"/>',
		_teks(KIRI, 28, f"{alur.dokumen}: {_kata(alur.jalur)}{_arah(alur)}", ukuran=17, tebal=True),
		_teks(KIRI, 50, f"{profil.daerah.nama}, {alur.dasar}", warna="#555555"),
		*(_kotak(i, t) for i, t in enumerate(alur.tahap)),
		*(_lurus(letak[t.status], x) for t, x in panah if (t, x) not in loncat),
		*_samping(loncat, letak),
		"</svg>",
	]
	return "\n".join(isi) + "\n"


def _arah(alur: AturanAlur) -> str:
	return f" ({alur.arah})" if "instansi" in alur.jalur else ""


def _kata(kode: object) -> str:
	return str(kode).replace("_", " ")


def _teks(
	x: float, y: float, teks: str, warna: str = "#1b1b1b", ukuran: int = 13, tebal: bool = False
) -> str:
	gaya = ' font-weight="bold"' if tebal else ""
	return f'<text x="{x}" y="{y}" fill="{warna}" font-size="{ukuran}"{gaya}>{escape(teks)}</text>'


def _kepala_panah() -> str:
	tanda = "".join(
		f'<marker id="{nama}" markerWidth="9" markerHeight="9" refX="8" refY="4.5" orient="auto">'
		f'<path d="M0,0 L9,4.5 L0,9 z" fill="{warna}"/></marker>'
		for nama, warna in WARNA.items()
	)
	return f"<defs>{tanda}</defs>"


def _y(urutan: int) -> int:
	return ATAS + urutan * (TINGGI + JARAK)


def _kotak(urutan: int, tahap: Tahap) -> str:
	warna = WARNA["tolak" if tahap.status == "Ditolak" else "akhir" if tahap.docstatus else "jalan"]
	y = _y(urutan)
	pelaku = _kata(tahap.pelaku) if tahap.pelaku else "selesai" if not tahap.tindakan else ""
	if tahap.pencatat:
		pelaku += f" (dicatat {_kata(tahap.pencatat)})"
	tenggat = f", {tahap.tenggat_hari} hari" if tahap.tenggat_hari else ""
	return (
		f'<rect x="{KIRI}" y="{y}" width="{LEBAR}" height="{TINGGI}" rx="8" fill="#f6f8fb" stroke="{warna}" '
		f'stroke-width="2"/>{_teks(KIRI + 12, y + 25, tahap.status, warna, 15, True)}'
		f"{_teks(KIRI + 12, y + 46, pelaku + tenggat, '#444444', 12)}"
	)


def _lurus(urutan: int, tindakan: Tindakan) -> str:
	x, y = KIRI + 40, _y(urutan) + TINGGI
	return (
		f'<path d="M{x},{y} V{y + JARAK - 2}" stroke="{WARNA["jalan"]}" stroke-width="2" fill="none" '
		f'marker-end="url(#jalan)"/>{_teks(x + 10, y + 27, _label(tindakan), ukuran=12)}'
	)


def _samping(loncat: list[tuple[Tahap, Tindakan]], letak: dict[str, int]) -> Iterator[str]:
	"""Arrows that skip steps or go back run on the right, each in a lane of its own."""
	keluar: dict[str, int] = {}
	masuk: dict[str, int] = {}
	for lajur, (tahap, tindakan) in enumerate(loncat):
		dari, ke = letak[tahap.status], letak[tindakan.ke]
		jenis = "balik" if ke < dari else "tolak" if tindakan.wajib_alasan else "jalan"
		garis = ' stroke-dasharray="6 4"' if jenis == "balik" else ""
		ke_luar = keluar[tahap.status] = keluar.get(tahap.status, -1) + 1
		ke_dalam = masuk[tindakan.ke] = masuk.get(tindakan.ke, -1) + 1
		x = KIRI + LEBAR
		y1, y2 = _y(dari) + 16 + ke_luar * 17, _y(ke) + TINGGI - 10 - ke_dalam * 9
		jalur = x + SISI + lajur * 34
		yield (
			f'<path d="M{x},{y1} H{jalur} V{y2} H{x + 4}" stroke="{WARNA[jenis]}" stroke-width="1.6" fill="none"{garis} '
			f'marker-end="url(#{jenis})"/>{_teks(x + 10, y1 - 4, _label(tindakan), WARNA[jenis], 12)}'
		)


def _label(tindakan: Tindakan) -> str:
	tambahan = [_kata(n) for n in tindakan.naskah]
	return tindakan.nama + (f" [{', '.join(tambahan)}]" if tambahan else "")
