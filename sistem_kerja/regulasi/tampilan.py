"""Answers as text that a person reads in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

# Words for keys whose own name is not plain enough.
SEBUTAN = {
	"bila_tidak_ada": "bila tidak ada",
	"di_luar_unit": "di luar unit",
	"penuntas": "dinyatakan selesai oleh",
	"pengembali": "dikembalikan oleh",
	"penugas": "pembuat surat penugasan",
	"nilai": "batas atau isi",
}


def satu(jawaban: Mapping[str, Any]) -> str:
	"""One answer: a line per fact, empty ones left out."""
	baris = [
		(SEBUTAN.get(k, k.replace("_", " ")), v)
		for k, v in jawaban.items()
		if v not in ("", [], None, False, {})
	]
	lebar = max(len(k) for k, _ in baris)
	return "\n".join(_baris(kunci, nilai, lebar) for kunci, nilai in baris)


def banyak(jawaban: Iterable[Mapping[str, Any]]) -> str:
	return "\n\n".join(satu(j) for j in jawaban)


def _baris(kunci: str, nilai: Any, lebar: int) -> str:
	awal = f"{kunci:<{lebar}} : "
	if isinstance(nilai, list) and nilai and isinstance(nilai[0], Mapping):
		return awal.rstrip() + "\n" + "\n".join(f"  {n}. {_ringkas(x)}" for n, x in enumerate(nilai, 1))
	if isinstance(nilai, list) and nilai and isinstance(nilai[0], list):
		return awal + " -> ".join(" / ".join(map(str, x)) for x in nilai)
	if isinstance(nilai, list) and any(len(str(x)) > 40 for x in nilai):
		return awal.rstrip() + "\n" + "\n".join(f"  {n}. {x}" for n, x in enumerate(nilai, 1))
	if isinstance(nilai, Mapping):
		return awal + _ringkas(nilai)
	return awal + kata(nilai)


def kata(nilai: Any) -> str:
	"""A plain value in words."""
	if isinstance(nilai, bool):
		return "ya" if nilai else "tidak"
	if isinstance(nilai, list):
		return ", ".join(kata(n) for n in nilai)
	return str(nilai)


def _ringkas(isi: Mapping[str, Any]) -> str:
	if "status" in isi and "tindakan" in isi:
		tindakan = "; ".join(f"{t['nama']} -> {t['ke']}" for t in isi["tindakan"]) or "selesai"
		return f"{isi['status']} ({isi['pelaku'] or '-'}): {tindakan}"
	return "; ".join(
		f"{k.replace('_', ' ')}: {kata(v)}" for k, v in isi.items() if v not in ("", [], None, {})
	)


def beda(semua: Iterable[Mapping[str, Any]], satu_nama: str, dua_nama: str) -> str:
	"""Differences of two profiles, grouped by part."""
	hasil, kini = [], ""
	for baris in semua:
		if baris["bagian"] != kini:
			kini = baris["bagian"]
			hasil.append(f"\n== {kini.replace('_', ' ')} ==")
		hasil.append(f"{baris['tentang']}")
		for nama, sisi in ((satu_nama, baris["satu"]), (dua_nama, baris["dua"])):
			isi = sisi["aturan"]
			teks = isi if isinstance(isi, str) else _ringkas(isi) or "(sama, tanpa tambahan)"
			sumber = f" [{sisi['dasar']}]" if sisi["dasar"] else ""
			hasil.append(f"  {nama}: {teks}{sumber}")
	return "\n".join(hasil).strip() or "Tidak ada perbedaan."
