"""Command line: ask a profile, check one, compare two. JSON with --json, else a table; exit 1 on bad input."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from sistem_kerja.regulasi import alur, bagan, banding, halaman, profil, tampilan, tanya
from sistem_kerja.regulasi.galat import GalatProfil, GalatRegulasi
from sistem_kerja.regulasi.model import Profil

PROGRAM = "python -m sistem_kerja.regulasi"


class _Pengurai(argparse.ArgumentParser):
	"""argparse that says in Indonesian what is wrong, and exits with 1."""

	def error(self, message: str) -> NoReturn:
		for asing, kita in (
			("the following arguments are required", "argumen wajib belum ditulis"),
			("unrecognized arguments", "argumen tidak dikenal"),
			("invalid choice", "pilihan tidak dikenal"),
			("choose from", "pilihannya"),
			("expected one argument", "perlu satu nilai"),
			("one of the arguments", "tulis salah satu dari"),
			("is required", ""),
			("not allowed with argument", "tidak boleh bersama"),
			("ignored explicit argument", "tidak menerima nilai"),
			("ambiguous option:", "pilihan rancu:"),
			("could match", "dapat berarti"),
			("argument", "argumen"),
		):
			message = message.replace(asing, kita)
		print(f"Perintah salah: {message.strip()}\nLihat: {self.prog} --help", file=sys.stderr)
		raise SystemExit(1)


def _tanggal(teks: str) -> date:
	try:
		return date.fromisoformat(teks)
	except ValueError:
		raise GalatRegulasi(f"Tanggal «{teks}» tidak dikenal. Tulis seperti 2025-03-01.") from None


def _pengurai() -> argparse.ArgumentParser:
	utama = _Pengurai(prog=PROGRAM, description="Bertanya kepada peraturan Sistem Kerja suatu daerah.")
	perintah = utama.add_subparsers(dest="perintah", required=True, parser_class=_Pengurai)

	def tambah(nama: str, bantuan: str, *, daerah: bool = True) -> argparse.ArgumentParser:
		satu = perintah.add_parser(nama, help=bantuan, description=bantuan)
		satu.add_argument("--json", action="store_true", help="jawaban sebagai JSON")
		if daerah:
			mana = satu.add_mutually_exclusive_group(required=True)
			mana.add_argument("--daerah", help="kode daerah: " + ", ".join(profil.daftar()))
			mana.add_argument("--profil", type=Path, help="berkas profil TOML sendiri")
			satu.add_argument(
				"--tanggal", help="tanggal yang ditanyakan, misalnya 2025-03-01 (bawaan: hari ini)"
			)
		return satu

	tambah("daftar", "daerah yang tersedia beserta tipologinya", daerah=False)
	tambah("periksa", "periksa berkas profil", daerah=False).add_argument("berkas", type=Path)
	_tambah_kedudukan(tambah)
	_tambah_alur(tambah)
	tambah("halaman-pertentangan", "halaman docs/pertentangan.md dari semua profil", daerah=False)
	tambah("penetapan", "naskah dan penanda tangan").add_argument("--objek", required=True)
	tambah("ketentuan", "batas dan syarat").add_argument("--kode", default="")
	for nama, kolom in tanya.MENURUT.items():
		satu = tambah(nama, nama.replace("_", " "))
		if kolom:
			satu.add_argument(f"--{kolom}", default="", dest="pilih")
	beda = tambah("banding", "beda dua daerah", daerah=False)
	beda.add_argument("satu")
	beda.add_argument("dua")
	beda.add_argument("--tanggal")
	return utama


def _tambah_kedudukan(tambah: Callable[[str, str], argparse.ArgumentParser]) -> None:
	penilai = tambah("penilai", "siapa menilai kinerja suatu jabatan")
	penilai.add_argument("--tipologi", required=True)
	penilai.add_argument(
		"--jabatan", required=True, help='misalnya "JF Ahli Madya", "Pelaksana", "Kepala Bidang"'
	)
	penilai.add_argument(
		"--tanpa", action="append", default=[], help="jabatan atau tingkat yang tidak ada di unit itu"
	)
	tambah("evaluasi", "rantai peninjau laporan").add_argument("--tipologi", required=True)
	tambah("kepemimpinan", "pimpinan unit").add_argument("--tipologi", required=True)


def _tambah_alur(tambah: Callable[[str, str], argparse.ArgumentParser]) -> None:
	semua = {
		"alur": tambah("alur", "langkah suatu dokumen"),
		"bagan": tambah("bagan", "langkah suatu dokumen sebagai gambar SVG"),
	}
	for satu in semua.values():
		satu.add_argument("--dokumen", required=True, help="misalnya surat_permohonan_pelibatan")
		satu.add_argument("--jalur", required=True, help="misalnya penunjukan_lintas_unit")
		satu.add_argument(
			"--arah", default="keluar", help="keluar (bawaan) atau masuk; hanya lintas instansi"
		)
	semua["bagan"].add_argument("-o", "--keluaran", type=Path, required=True, help="berkas .svg")


def _profil(pilihan: argparse.Namespace) -> Profil:
	return profil.muat_berkas(pilihan.profil) if pilihan.profil else _muat(pilihan.daerah)


def _muat(daerah: str) -> Profil:
	return profil.muat_berkas(Path(daerah)) if daerah.endswith(".toml") else profil.muat(daerah)


def _jawab(pilihan: argparse.Namespace) -> tuple[Any, str]:
	"""The answer and its text."""
	if pilihan.perintah == "daftar":
		return _daftar()
	if pilihan.perintah == "periksa":
		return _periksa(pilihan.berkas)
	if pilihan.perintah == "halaman-pertentangan":
		teks = halaman.pertentangan([profil.muat(kode) for kode in profil.daftar()])
		return {"halaman": teks}, teks.rstrip("\n")
	tanggal = _tanggal(pilihan.tanggal) if pilihan.tanggal else date.today()
	if pilihan.perintah == "banding":
		semua = banding.banding(_muat(pilihan.satu), _muat(pilihan.dua), tanggal)
		return semua, tampilan.beda(semua, pilihan.satu, pilihan.dua)
	p = _profil(pilihan)
	isi: Any
	if pilihan.perintah == "bagan":
		return _gambar(p, pilihan, tanggal)
	if pilihan.perintah in tanya.MENURUT:
		isi = tanya.bagian(p, tanggal, pilihan.perintah, getattr(pilihan, "pilih", ""))
		return isi, tampilan.banyak(isi)
	if pilihan.perintah == "ketentuan":
		isi = tanya.ketentuan(p, tanggal, kode=pilihan.kode)
		return isi, tampilan.banyak(isi)
	nama = {
		"penilai": ("tipologi", "jabatan", "tanpa"),
		"evaluasi": ("tipologi",),
		"kepemimpinan": ("tipologi",),
		"alur": ("dokumen", "jalur", "arah"),
		"penetapan": ("objek",),
	}[pilihan.perintah]
	isi = getattr(tanya, pilihan.perintah)(p, tanggal, **{n: getattr(pilihan, n) for n in nama})
	return isi, tampilan.satu(isi)


def _daftar() -> tuple[Any, str]:
	semua = []
	for kode in profil.daftar():
		p = profil.muat(kode)
		tipologi = [a.kode.value for a in p.tipologi if a.dasar.startswith(("Pasal", "Lampiran"))]
		daerah = p.daerah
		semua.append(
			{
				"kode": kode,
				"nama": daerah.nama,
				"peraturan": daerah.peraturan,
				"berlaku_sejak": daerah.berlaku_sejak.isoformat(),
				"versi": daerah.versi,
				"tipologi": tipologi,
			}
		)
	return semua, tampilan.banyak(semua)


def _periksa(berkas: Path) -> tuple[Any, str]:
	p = profil.muat_berkas(berkas)
	jumlah = {nama: len(getattr(p, nama)) for nama in profil.BAGIAN if getattr(p, nama)}
	isi = {"berkas": berkas.name, "daerah": p.daerah.kode, "sah": True, "aturan": jumlah}
	return isi, f"{berkas.name}: profil {p.daerah.nama} sah.\n" + tampilan.satu({"aturan": jumlah})


def _gambar(p: Profil, pilihan: argparse.Namespace, tanggal: date) -> tuple[Any, str]:
	dokumen, jalur = tanya.baca_dokumen(pilihan.dokumen), tanya.baca_jalur(pilihan.jalur)
	aturan = alur.cari(p, dokumen, jalur, tanggal, tanya.baca_arah(pilihan.arah))
	try:
		pilihan.keluaran.write_text(bagan.gambar(p, aturan), encoding="utf-8")
	except OSError as galat:
		raise GalatRegulasi(
			f"{pilihan.keluaran} tidak dapat ditulis ({galat.strerror}). Pilih tempat lain."
		) from galat
	return {"berkas": str(pilihan.keluaran)}, f"Gambar: {pilihan.keluaran}"


def main(argumen: Sequence[str] | None = None) -> int:
	"""Run one command; the exit code is 0, or 1 with a message on the error stream."""
	try:
		pilihan = _pengurai().parse_args(argumen)
		isi, teks = _jawab(pilihan)
	except GalatProfil as galat:
		print(f"Profil {galat.berkas} tidak sah:", file=sys.stderr)
		for kunci, pesan in galat.semua:
			print(f"- {pesan}" if kunci == "-" else f"- {kunci}: {pesan}", file=sys.stderr)
		return 1
	except GalatRegulasi as galat:
		print(galat, file=sys.stderr)
		return 1
	try:
		print(json.dumps(isi, ensure_ascii=False, indent=2) if pilihan.json else teks, flush=True)
	except BrokenPipeError:  # the reader (head, less) has seen enough
		os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
	return 0


if __name__ == "__main__":
	sys.exit(main())
