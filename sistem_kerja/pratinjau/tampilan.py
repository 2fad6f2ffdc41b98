"""The preview as text, for a terminal of 100 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from sistem_kerja.pratinjau.berkas import Berkas, Langkah
from sistem_kerja.pratinjau.perjalanan import Perjalanan
from sistem_kerja.pratinjau.surat import Surat
from sistem_kerja.pratinjau.tolakan import Percobaan
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.naskah import NASKAH
from sistem_kerja.regulasi.tanggal import rentang, tanggal_panjang

LEBAR = 96
KAPASITAS = {
	Peran.PIMPINAN_UNIT_PEMILIK: "pimpinan unit pemilik kinerja",
	Peran.PIMPINAN_UNIT_DITUJU: "pimpinan unit yang dituju",
	Peran.PENILAI_DITUJU: "Pejabat Penilai Kinerja pegawai yang diminta",
	Peran.PENILAI_PEGAWAI: "Pejabat Penilai Kinerja pegawai",
	Peran.PEGAWAI: "pegawai yang ditugaskan",
	Peran.EVALUATOR: "peninjau laporan",
	Peran.PENETAP: "yang menetapkan",
}


def tulis(p: Perjalanan, percobaan: Iterable[Percobaan], berkas: dict[str, Path]) -> Iterator[str]:
	"""Lines of the whole preview. `berkas`: where each letter was written."""
	yield from _kepala(p)
	for nomor, dokumen in enumerate((p.permohonan, p.penugasan, p.laporan), 1):
		yield from _dokumen(str(nomor), str(dokumen.dokumen), dokumen, p)
		if dokumen is p.laporan:
			yield from _rantai(p)
	muda = p.latar.orang(p.latar.cerita.pegawai_lain)
	yield from _dokumen(
		"4", f"Permohonan yang sama bila yang diminta {muda.jabatan}", p.lain, p, ringkas=True
	)
	yield from _judul("5. YANG DITOLAK PROFIL INI")
	for satu in percobaan:
		yield from _percobaan(satu)
	yield from _judul("6. NASKAH")
	for surat in p.surat:
		yield from _surat(surat, berkas[surat.jenis])


def _kepala(p: Perjalanan) -> Iterator[str]:
	latar, k = p.latar, p.latar.konteks
	orang, unit = latar.orang(latar.cerita.pegawai), {u.kode: u.nama for u in latar.contoh.units}
	yield f"PRATINJAU {k.profil.daerah.nama.upper()} (tanpa Frappe; semua pegawai rekaan)"
	yield from _isian("Peraturan", f"{k.profil.daerah.peraturan}; profil {k.profil.versi}")
	yield from _isian(
		"Tanggal", f"{tanggal_panjang(k.tanggal)} (semua tindakan; tenggat dihitung dari hari itu)"
	)
	yield from _isian("Unit pemilik", unit[latar.cerita.unit_pemilik])
	yield from _isian("Unit dituju", unit[latar.cerita.unit_dituju])
	yield from _isian("Masa", rentang(latar.mulai, latar.selesai))
	yield from _isian("Pegawai", f"{orang.nama_lengkap}, {orang.jabatan}")
	for sebutan, pejabat in (
		("Penilai", p.kedudukan.penilai),
		("Unit kerja", p.kedudukan.pimpinan_unit_kerja),
		("Unit organisasi", p.kedudukan.pimpinan_unit_organisasi),
		*(("Rekomendasi", r) for r in p.kedudukan.rekomendasi),
	):
		yield from _isian(sebutan, f"{_orang(p, pejabat)} [{pejabat.dasar}]")


def _dokumen(nomor: str, judul: str, dokumen: Berkas, p: Perjalanan, ringkas: bool = False) -> Iterator[str]:
	yield from _judul(f"{nomor}. {judul.upper()}")
	if not ringkas:
		yield from _lipat(f"Alur menurut {kutip(p.latar.konteks.profil, dokumen.alur.dasar)}.", "  ")
	for urut, langkah in enumerate(dokumen.langkah, 1):
		yield from _langkah(urut, langkah, p, ringkas)
	yield f"  Status akhir: {dokumen.status}."


def _langkah(urut: int, s: Langkah, p: Perjalanan, ringkas: bool) -> Iterator[str]:
	otomatis = " (dilalui sendiri: pejabat yang sama)" if s.otomatis else ""
	yield from _lipat(f"{urut}. {s.tindakan}: {s.dari} → {s.ke}{otomatis}", "  ", "     ")
	kapasitas = KAPASITAS.get(s.peran, str(s.peran).replace("_", " "))
	yield from _lipat(f"{_orang(p, s.pejabat)}, sebagai {kapasitas}" if s.pejabat else "Oleh sistem", "     ")
	if ringkas:
		return
	tenggat = f"Tenggat {tanggal_panjang(s.tenggat)} ({s.tenggat_hari} hari). " if s.tenggat else ""
	yield from _lipat(f"{tenggat}Dasar: {s.dasar}", "     ")
	if s.catatan:
		yield from _lipat(f"Catatan: {s.catatan}", "     ")
	for temuan in s.peringatan:
		yield from _lipat(f"Peringatan: {temuan}", "     ")
	if s.naskah:
		yield from _lipat(f"Terbit: {', '.join(NASKAH[n].nama for n in s.naskah)}", "     ")


def _rantai(p: Perjalanan) -> Iterator[str]:
	yield "  Rantai evaluasi laporan; yang terakhir menyatakan selesai:"
	for urut, pejabat in enumerate(p.laporan.rantai, 1):
		yield from _lipat(f"{urut}) {_orang(p, pejabat)} [{pejabat.dasar}]", "     ", "        ")


def _percobaan(satu: Percobaan) -> Iterator[str]:
	yield from _lipat(f"- {satu.perihal}", "  ", "    ")
	for temuan in satu.temuan:
		yield from _lipat(f"DITOLAK: {temuan}", "    ", "      ")
	if not satu.temuan:
		yield "    Tidak dilarang profil ini."


def _surat(surat: Surat, berkas: Path) -> Iterator[str]:
	yield from _lipat(f"- {surat.sebutan} Nomor {surat.nomor}", "  ", "    ")
	yield from _lipat(f"Ditandatangani {surat.nama}, {surat.penanda_tangan.jabatan} [{surat.dasar}]", "    ")
	yield f"    {berkas}"


def _orang(p: Perjalanan, pejabat: Pejabat) -> str:
	nama = p.latar.orang(pejabat.pegawai).nama_lengkap if pejabat.pegawai else "(kosong)"
	return f"{nama}, {pejabat.jabatan}"


def _judul(teks: str) -> Iterator[str]:
	yield ""
	yield from textwrap.wrap(teks, LEBAR)


def _isian(nama: str, nilai: str) -> Iterator[str]:
	yield from _lipat(f"{nama:16} {nilai}", "  ", " " * 19)


def _lipat(teks: str, awal: str, lanjut: str | None = None) -> list[str]:
	"""Folded at LEBAR; what has no blank (a path) stays whole."""
	return textwrap.wrap(
		teks,
		LEBAR,
		initial_indent=awal,
		subsequent_indent=awal if lanjut is None else lanjut,
		break_long_words=False,
		break_on_hyphens=False,
	)
