"""Shows the example: plays its stories, prints who did what in the main case and what there is, saves its letters."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable

import frappe

from sistem_kerja.demo import lanjutan, panggung
from sistem_kerja.demo.daerah import bangun
from sistem_kerja.demo.hapus import BERALUR
from sistem_kerja.demo.lakon import Lakon
from sistem_kerja.demo.muat import AKUN_KANTOR, SANDI, akun_cerita
from sistem_kerja.layanan import menunggu, pdf_naskah
from sistem_kerja.layanan.izin import KOLOM_UNIT

Lapor = Callable[[str], None]
KETERANGAN = {
	"Pengelola Kepegawaian": "semua daftar dan laporan; mencatat surat instansi lain",
	"Administrator Sistem Kerja": "profil, simulasi, dan Terapkan Profil",
	"Auditor Sistem Kerja": "membaca semuanya",
}


def jalankan(daerah: str, keluaran: str, lapor: Lapor = print) -> str:
	"""Run the case for a regency, print who did what, put the PDFs into `keluaran`.

	Run again, it shows the finished case and its letters. Returns the name of the request.
	"""
	nama, *lain = panggung.tempuh(daerah)
	frappe.db.commit()
	_ceritakan(nama, lapor)
	lanjutan.sebut_penolakan(lain[-1], lapor)
	lanjutan.sebut_yang_berjalan(lain, lapor)
	_simpan_pdf([nama, *lain], keluaran, lapor)
	frappe.db.commit()
	_sebut_isi(daerah, lapor)
	_sebut_akun(daerah, lapor)
	return nama


def _berkas_kasus(nama: str) -> list:
	permohonan = frappe.get_doc("Surat Permohonan Pelibatan", nama)
	penugasan = [frappe.get_doc("Penugasan", b.penugasan) for b in permohonan.pegawai_ditugaskan]
	laporan = frappe.get_all(
		"Laporan Pelaksanaan Tugas", filters={"penugasan": ("in", [p.name for p in penugasan])}, pluck="name"
	)
	return [permohonan, *penugasan, *(frappe.get_doc("Laporan Pelaksanaan Tugas", n) for n in laporan)]


def _ceritakan(nama: str, lapor: Lapor) -> None:
	for dokumen in _berkas_kasus(nama):
		lapor(f"\n{dokumen.doctype} {dokumen.name}: {dokumen.status}")
		for baris in dokumen.riwayat:
			catatan = f" — {baris.catatan}" if baris.catatan else ""
			siapa = ", ".join(filter(None, (baris.nama, baris.sebagai)))
			lapor(f"  {baris.waktu:%d-%m-%Y %H.%M}  {baris.tindakan}: {siapa}{catatan}  [{baris.dasar}]")


def _simpan_pdf(permohonan: list[str], keluaran: str, lapor: Lapor) -> None:
	os.makedirs(keluaran, exist_ok=True)
	dokumen = [d.name for nama in permohonan for d in _berkas_kasus(nama)]
	surat = frappe.get_all(
		"Naskah Dinas",
		filters={"dokumen": ("in", dokumen), "status": "Berlaku"},
		fields=("name", "jenis", "nomor", "profil_versi.profil as daerah"),
		order_by="`tabNaskah Dinas`.creation",
	)
	lapor("\nNaskah:")
	for urut, satu in enumerate(surat, 1):
		berkas = os.path.join(keluaran, f"{satu.daerah}_{urut}_{frappe.scrub(satu.jenis)}.pdf")
		with open(berkas, "wb") as tulis:
			pdf_naskah.buat_pdf(satu.name)
			tulis.write(pdf_naskah.isi_pdf(frappe.get_doc("Naskah Dinas", satu.name)))
		lapor(f"  {satu.jenis} Nomor {satu.nomor}: {berkas}")


def _sebut_isi(daerah: str, lapor: Lapor) -> None:
	"""How many documents of each kind the stories left, by status."""
	unit = [u.kode for u in bangun(daerah).units]
	lapor("\nIsi contoh:")
	for doctype in (*BERALUR, "Peluang"):
		milik = [[kolom, "in", unit] for kolom in KOLOM_UNIT.get(doctype, ("unit_pemilik",))]
		status = Counter(frappe.get_all(doctype, or_filters=milik, pluck="status", limit=0))
		if status:
			rinci = ", ".join(f"{n} {s}" for s, n in status.most_common())
			lapor(f"  {doctype} {status.total()}: {rinci}")


def _sebut_akun(daerah: str, lapor: Lapor) -> None:
	"""The accounts with what each finds; those for whom nothing waits are only counted."""
	lapor(f"\nAkun untuk masuk (sandi semua: {SANDI}; Administrator: admin):")
	for surel, nama, peran in AKUN_KANTOR:
		lapor(f"  {surel:38} {nama}: {KETERANGAN[peran[0]]}")
	giliran, tim = menunggu.semua(), _tim_dipimpin()
	orang = {o.id: o for o in (*akun_cerita(bangun(daerah)), *Lakon(daerah).pemeran())}
	tanpa = 0
	for satu in sorted(orang.values(), key=lambda o: -len(giliran.get(o.email, ()))):
		banyak = len(giliran.get(satu.email, ()))
		apa = [*tim.get(satu.id, ()), *([f"{banyak} menunggu tindakannya"] if banyak else [])]
		tanpa += not apa
		if apa:
			lapor(f"  {satu.email:38} {satu.nama}, {satu.jabatan}: {', '.join(apa)}")
	lapor(f"  dan {tanpa} akun pegawai lain; surelnya di daftar pegawai.")


def _tim_dipimpin() -> dict[str, list[str]]:
	hasil: dict[str, list[str]] = {}
	for t in frappe.get_all(
		"Tim Kerja", {"status": "Berjalan"}, ("nama_tim", "ketua", "pengendali"), limit=0
	):
		for peran in ("ketua", "pengendali"):
			if t[peran]:
				hasil.setdefault(t[peran], []).append(f"{peran} {t.nama_tim}")
	return hasil
