"""`make demo`: from nothing to a running site with an example regency."""

import contextlib

from alat import basisdata, layanan, murni, sajian, situs
from alat.jalankan import kode_keluar
from alat.kunci import kunci
from alat.persiapan import (
	LANGKAH_BENCH,
	LANGKAH_DASAR,
	alasan_tanpa_bench,
	siapkan_bench,
	siapkan_dasar_dan_aset,
)
from alat.pesan import Dihentikan, GagalLangkah, Kemajuan, ucap
from alat.prasyarat import host, periksa_daerah, periksa_port, periksa_tempat
from alat.tempat import Rumah


def demo(rumah: Rumah, daerah: str, port: int, tampilkan: bool) -> int:
	"""The whole way; falls back to the preview when no bench can be had."""
	periksa_daerah(rumah, daerah)
	if tampilkan:
		periksa_port(port)
	periksa_tempat(rumah, 1)
	ucap(f"Menyiapkan demo {daerah} di {rumah.akar}")
	sebab = alasan_tanpa_bench(rumah)
	if sebab:
		ucap(f"Catatan: {sebab}. Dijalankan pratinjau tanpa Frappe.")
		return murni.pratinjau(rumah, daerah, sebab)
	nama = host(daerah)
	with contextlib.ExitStack() as tumpukan:
		# The lock is released before serving: tests may run beside a demo that is being looked at.
		with kunci(rumah.akar / "kerja.kunci", "make demo"):
			_siapkan(rumah, daerah, nama, port, tumpukan)
		if tampilkan:
			return _sajikan(rumah, daerah, nama, port)
	_selesai(rumah, daerah, nama, None)
	return 0


def _sajikan(rumah: Rumah, daerah: str, nama: str, port: int) -> int:
	"""Serve until Ctrl-C, which is the ordinary end of a demo and no failure."""
	try:
		sajian.sajikan(rumah, nama, port, lambda: _selesai(rumah, daerah, nama, port))
	except Dihentikan:
		ucap(f"\nDemo dihentikan; datanya tetap ada. Yang dijalankan: situs {nama} (bench Frappe + ERPNext).")
	return 0


def _siapkan(rumah: Rumah, daerah: str, nama: str, port: int, tumpukan: contextlib.ExitStack) -> None:
	"""All numbered steps; the services stay up with `tumpukan`."""
	kemajuan = Kemajuan(LANGKAH_BENCH + 1 + LANGKAH_DASAR + 3)
	siapkan_bench(rumah, kemajuan)
	with kemajuan.langkah("MariaDB dan Redis pribadi"):
		tumpukan.enter_context(layanan.layanan(rumah))
	siapkan_dasar_dan_aset(rumah, kemajuan)
	with kemajuan.langkah(f"Situs {nama}"):
		situs.siapkan_situs(rumah, nama)
		situs.ubah_situs(rumah, nama, host_name=f"http://localhost:{port}", **situs.SURAT)
		_hidupkan_penjadwal(rumah, nama)
	with kemajuan.langkah(f"Memuat daerah contoh {daerah}", tampak=True):
		_contoh(rumah, nama, "muat", "--daerah", daerah)
	with kemajuan.langkah("Menjalankan contoh dari permohonan sampai laporan", tampak=True):
		rumah.keluaran.mkdir(parents=True, exist_ok=True)
		_contoh(rumah, nama, "jalankan", "--daerah", daerah, "--keluaran", str(rumah.keluaran))


def _hidupkan_penjadwal(rumah: Rumah, nama: str) -> None:
	"""A site from a dump has its scheduler off; by SQL, for a bench command would take seconds."""
	basis = situs.nama_basis(nama)
	nilai = "doctype='System Settings' AND field='enable_scheduler'"
	basisdata.sql(
		rumah,
		f"USE `{basis}`; DELETE FROM tabSingles WHERE {nilai};"
		"INSERT INTO tabSingles (doctype, field, value) VALUES ('System Settings', 'enable_scheduler', '1');",
	)
	layanan.kosongkan_singgahan(rumah)


def _contoh(rumah: Rumah, nama: str, *kata: str) -> None:
	"""A command of the app itself, its output shown as it comes."""
	perintah = situs.perintah_frappe(rumah, "--site", nama, "contoh", *kata)
	if kode := kode_keluar(perintah, rumah, cwd=rumah.situs):
		raise GagalLangkah(f"contoh {kata[0]} berhenti dengan kode {kode}", "Lihat pesan di atas.")


def _selesai(rumah: Rumah, daerah: str, nama: str, port: int | None) -> None:
	"""The last lines; `port` when the site is being served."""
	ucap(f"\nNaskah contoh: {rumah.keluaran}")
	if port:
		ucap(f"Buka http://localhost:{port}  (Administrator / {situs.SANDI_ADMIN}); Ctrl-C untuk berhenti.")
	else:
		ucap(f"Untuk membukanya di peramban: make demo DAERAH={daerah}")
	ucap(f"Yang dijalankan: situs {nama} (bench Frappe + ERPNext).")


def ubah_contoh(rumah: Rumah, daerah: str, muat: bool) -> int:
	"""`make contoh`, `make hapus-contoh`: on a demo site that exists."""
	periksa_daerah(rumah, daerah)
	nama = host(daerah)
	if not (rumah.situs / nama / "site_config.json").exists():
		raise GagalLangkah(f"Situs {nama} belum ada", f"Jalankan dahulu: make demo DAERAH={daerah}")
	with kunci(rumah.akar / "kerja.kunci", "make contoh"), layanan.layanan(rumah):
		_contoh(rumah, nama, *kata_contoh(daerah, muat))
	return 0


def kata_contoh(daerah: str, muat: bool) -> tuple[str, ...]:
	"""The app's own command; taking the example away needs no name."""
	return ("muat", "--daerah", daerah) if muat else ("hapus",)
