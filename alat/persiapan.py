"""The steps that demo, test and siap share: from a bare machine to a bench with our app and a base dump."""

import urllib.request

from alat import bench, paket, perkakas
from alat.jalankan import cari
from alat.pesan import Kemajuan
from alat.prasyarat import RUANG_BERIKUT, RUANG_PERTAMA, periksa_node, periksa_tempat
from alat.situs import siapkan_dasar
from alat.tempat import CABANG, Rumah

LANGKAH_BENCH = 5  # numbered steps of `siapkan_bench`
ALAMAT_PERIKSA = f"{bench.HULU['frappe']}.git/info/refs?service=git-upload-pack"


def alasan_tanpa_bench(rumah: Rumah) -> str:
	"""Why no bench can be had here; empty when one exists or can be made."""
	if bench.lengkap(rumah) or _hulu_tercapai(rumah):
		return ""
	return (
		f"bench belum ada dan sumber Frappe ({bench.HULU['frappe']}, {CABANG}) tidak dapat dicapai dari sini"
	)


def _hulu_tercapai(rumah: Rumah) -> bool:
	"""With git when it is there (it knows proxies and mirrors), else by a plain request."""
	if cari("git", rumah):
		return bench.hulu_tercapai(rumah)
	try:
		with urllib.request.urlopen(ALAMAT_PERIKSA, timeout=30) as jawaban:
			return jawaban.status == 200
	except (OSError, ValueError):
		return False


def siapkan_bench(rumah: Rumah, kemajuan: Kemajuan, paket_tambahan: dict | None = None) -> None:
	"""Machine, packages, tools, Frappe, ERPNext; each step only does what is missing."""
	with kemajuan.langkah("Memeriksa komputer"):
		periksa_tempat(rumah, RUANG_BERIKUT if bench.lengkap(rumah) else RUANG_PERTAMA)
	with kemajuan.langkah("Paket sistem"):
		paket.pasang(rumah, paket.BENCH | (paket_tambahan or {}))
		paket.pasang_pilihan(rumah)
		periksa_node(rumah)
	with kemajuan.langkah("Perkakas: frappe-bench dan yarn"):
		perkakas.siapkan(rumah)
	baru = not bench.lengkap(rumah)
	with kemajuan.langkah("Bench dengan Frappe", "1-4 menit" if baru else ""):
		bench.buat(rumah)
	with kemajuan.langkah("ERPNext", "1-2 menit" if baru else ""):
		bench.ambil_erpnext(rumah)


LANGKAH_DASAR = 3  # numbered steps of `siapkan_dasar_dan_aset`, services included


def siapkan_dasar_dan_aset(rumah: Rumah, kemajuan: Kemajuan) -> None:
	"""Our app in the bench, the base dump, the assets; the services must be running."""
	with kemajuan.langkah("Mengaitkan aplikasi sistem_kerja"):
		bench.kaitkan(rumah)
	with kemajuan.langkah("Situs dasar", "" if any(rumah.cadangan.glob("dasar-*")) else "2-3 menit"):
		siapkan_dasar(rumah)
	with kemajuan.langkah("Aset web", "" if rumah.baca_cap("aset-erpnext") else "1 menit"):
		bench.bangun_aset(rumah)
