"""`make gambar`: takes the pictures of the guides anew, as the browser tests see the screens."""

import contextlib
import re
import shutil
import tempfile
from pathlib import Path

from alat import bench
from alat.hasil import ringkasan
from alat.kunci import kunci
from alat.persiapan import LANGKAH_BENCH, LANGKAH_DASAR, alasan_tanpa_bench
from alat.pesan import GagalLangkah, Kemajuan, ucap
from alat.prasyarat import periksa_tempat
from alat.tempat import Rumah
from alat.uji import siapkan_semua, suite_peramban

RUJUKAN = re.compile(r"gambar/([a-z0-9_]+\.png)")


def gambar(rumah: Rumah) -> int:
	"""Run the browser suite with a folder for its pictures; those that a page shows go to docs/gambar."""
	periksa_tempat(rumah, 1)
	if sebab := alasan_tanpa_bench(rumah):
		raise GagalLangkah(sebab, bench.SARAN_JARINGAN)
	kemajuan = Kemajuan(LANGKAH_BENCH + 1 + LANGKAH_DASAR + 2)
	with kunci(rumah.akar / "kerja.kunci", "make gambar"), contextlib.ExitStack() as tumpukan:
		siapkan_semua(rumah, kemajuan, tumpukan)
		folder = Path(tumpukan.enter_context(tempfile.TemporaryDirectory()))
		with kemajuan.langkah("Uji peramban, dengan gambarnya", tampak=True):
			hasil = suite_peramban(rumah, SISTEM_KERJA_POTRET=str(folder))
		diganti, tanpa = salin(folder, rumah.kode)
	ucap(f"\nGambar panduan yang diperbarui: {len(diganti)}. Lihat hasilnya sebelum disimpan ke git.")
	if tanpa:
		ucap(f"Tidak terambil, sebab ujinya gagal atau namanya lain: {', '.join(tanpa)}.")
	return ringkasan([hasil])


def salin(folder: Path, kode: Path) -> tuple[list[str], list[str]]:
	"""Copy the pictures that README and docs show; names of those copied, and of those that no test took."""
	halaman = [kode / "README.md", *(kode / "docs").rglob("*.md")]
	nama = sorted({n for satu in halaman for n in RUJUKAN.findall(satu.read_text(encoding="utf-8"))})
	ada = [n for n in nama if (folder / n).is_file()]
	for satu in ada:
		shutil.copyfile(folder / satu, kode / "docs" / "gambar" / satu)
	return ada, [n for n in nama if n not in ada]
