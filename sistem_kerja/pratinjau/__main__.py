"""`python -m sistem_kerja.pratinjau --daerah kapuas --keluaran DIR`: a profile at work without a site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sistem_kerja import cetak
from sistem_kerja.demo.daerah import daftar
from sistem_kerja.pratinjau.perjalanan import siapkan, tempuh
from sistem_kerja.pratinjau.surat import Surat
from sistem_kerja.pratinjau.tampilan import tulis
from sistem_kerja.pratinjau.tolakan import coba
from sistem_kerja.regulasi.galat import GalatRegulasi


def main(kata: Sequence[str] | None = None) -> int:
	"""Exit code: 0, or 1 with one line saying what is wrong."""
	pilihan = _pilihan(kata)
	try:
		latar = siapkan(pilihan.daerah, _tanggal(pilihan.tanggal))
		jalan, percobaan = tempuh(latar), coba(latar)
		berkas = _simpan(pilihan.daerah, jalan.surat, Path(pilihan.keluaran))
	except GalatRegulasi as galat:
		return _gagal(str(galat))
	except OSError as galat:
		return _gagal(f"Naskah tidak dapat ditulis ke {pilihan.keluaran}: {galat.strerror or galat}.")
	for baris in tulis(jalan, percobaan, berkas):
		print(baris)
	if any(b.suffix == ".html" for b in berkas.values()):
		print("\nWeasyPrint tidak tersedia di sini, sehingga naskah ditulis sebagai HTML, bukan PDF.")
	return 0


def _pilihan(kata: Sequence[str] | None) -> argparse.Namespace:
	pengurai = argparse.ArgumentParser(
		prog="python -m sistem_kerja.pratinjau",
		description="Menjalankan kasus contoh menurut profil daerah tanpa Frappe dan mencetak naskahnya.",
	)
	pengurai.add_argument("--daerah", required=True, help=f"kode daerah: {', '.join(daftar())}")
	pengurai.add_argument("--keluaran", default="keluaran", help="folder naskah (bawaan: keluaran)")
	pengurai.add_argument("--tanggal", default="", help="tanggal kasus, TTTT-BB-HH (bawaan: hari ini)")
	return pengurai.parse_args(kata)


def _tanggal(teks: str) -> date:
	try:
		return date.fromisoformat(teks) if teks else date.today()
	except ValueError:
		raise GalatRegulasi(f"Tanggal «{teks}» tidak sah. Tulis TTTT-BB-HH, misalnya 2025-03-01.") from None


def _simpan(daerah: str, surat: Sequence[Surat], folder: Path) -> dict[str, Path]:
	"""Write the letters as PDF, or as HTML where WeasyPrint or its libraries are missing."""
	folder.mkdir(parents=True, exist_ok=True)
	hasil = {}
	for urut, satu in enumerate(surat, 1):
		nama = f"{daerah}_{urut}_{satu.sebutan.lower().replace(' ', '_')}"
		halaman = cetak.html(satu.isi)
		berkas = folder / (f"{nama}.pdf" if _ada_weasyprint() else f"{nama}.html")
		berkas.write_bytes(cetak.pdf(halaman) if berkas.suffix == ".pdf" else halaman.encode())
		hasil[satu.jenis] = berkas
	return hasil


def _ada_weasyprint() -> bool:
	try:
		import weasyprint  # noqa: F401
	except (ImportError, OSError):  # OSError: Pango is not installed
		return False
	return True


def _gagal(pesan: str) -> int:
	print(f"Pratinjau gagal: {' '.join(pesan.split())}", file=sys.stderr)
	return 1


if __name__ == "__main__":
	sys.exit(main())
