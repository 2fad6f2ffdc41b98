"""Commands of the app: `bench --site SITUS contoh muat|jalankan|hapus|uji`, `impor-pegawai BERKAS`, `periksa-data`,
`periksa-sistem`."""

from __future__ import annotations

import os

import click
import frappe
from frappe.commands import get_site, pass_context

from sistem_kerja.demo.daerah import daftar

DAERAH = click.option(
	"--daerah", default="kapuas", show_default=True, help=f"Daerah contoh: {', '.join(daftar())}."
)


@click.group("contoh", help="Daerah contoh: memuat, menjalankan kasus utama, menghapus.")
def contoh() -> None:
	pass


def _terhubung(konteks):
	frappe.init(site=get_site(konteks))
	frappe.connect()
	frappe.local.lang = "id"  # what the system answers is printed, Frappe's own words too


@contoh.command("muat", help="Muat unit dan pegawai daerah contoh; yang sudah ada dilewati.")
@DAERAH
@pass_context
def muat(konteks, daerah: str) -> None:
	from sistem_kerja.demo import muat

	_terhubung(konteks)
	try:
		muat.muat(daerah, lapor=click.echo)
		frappe.db.commit()
	finally:
		frappe.destroy()


@contoh.command(
	"jalankan", help="Jalankan kasus utama dari permohonan sampai laporan selesai; simpan PDF-nya."
)
@DAERAH
@click.option("--keluaran", default="keluaran", show_default=True, help="Folder untuk PDF.")
@pass_context
def jalankan(konteks, daerah: str, keluaran: str) -> None:
	from sistem_kerja.demo import peragaan

	_terhubung(konteks)
	try:
		peragaan.jalankan(daerah, os.path.abspath(keluaran), lapor=click.echo)
	finally:
		frappe.destroy()


@contoh.command("hapus", help="Hapus data contoh dari situs ini: satu daerah, atau semuanya.")
@click.option("--daerah", default=None, help=f"Hanya daerah contoh ini: {', '.join(daftar())}.")
@pass_context
def hapus(konteks, daerah: str | None) -> None:
	from sistem_kerja.demo import hapus

	_terhubung(konteks)
	try:
		hapus.hapus(click.echo, daerah)
		frappe.db.commit()
	finally:
		frappe.destroy()


@contoh.command("uji", help="Siapkan situs untuk uji: semua daerah contoh dan akun-akunnya.")
@pass_context
def uji(konteks) -> None:
	from sistem_kerja.demo import uji

	_terhubung(konteks)
	try:
		uji.siapkan(lapor=click.echo)
		frappe.db.commit()
	finally:
		frappe.destroy()


@click.command(
	"impor-pegawai",
	help="Impor ekspor SIMPEG (CSV/XLSX): uji coba lalu simpan; keluar 1 bila ada yang menahan.",
)
@click.argument("berkas", type=click.Path(exists=True, dir_okay=False))
@click.option("--jenis", type=click.Choice(("pegawai", "unit")), default="pegawai", show_default=True)
@click.option("--uji-coba", is_flag=True, help="Hanya memeriksa; tidak ada yang disimpan.")
@click.option("--lewati-ditolak", is_flag=True, help="Impor walau ada baris yang ditolak.")
@click.option("--lingkup", help="Kode unit yang dimuat berkas; yang hilang dicari hanya di bawahnya.")
@pass_context
def impor_pegawai(
	konteks, berkas: str, jenis: str, uji_coba: bool, lewati_ditolak: bool, lingkup: str
) -> None:
	from sistem_kerja.layanan import impor_perintah

	jalan = os.path.abspath(berkas)
	_terhubung(konteks)
	try:
		kode = impor_perintah.jalankan(
			*(jalan, jenis.capitalize(), uji_coba, lewati_ditolak, lingkup), lapor=click.echo
		)
	finally:
		frappe.destroy()
	raise SystemExit(kode)


@click.command("periksa-data", help="Periksa apakah semua dokumen saling cocok; tidak ada yang diubah.")
@click.option(
	"--pemegang",
	is_flag=True,
	help="Juga tanyakan kepada aturan siapa yang harus memegang dokumen yang berjalan.",
)
@pass_context
def periksa_data(konteks, pemegang: bool) -> None:
	from sistem_kerja.layanan import pemeriksaan

	_terhubung(konteks)
	try:
		temuan = pemeriksaan.periksa(pemegang)
	finally:
		frappe.destroy()
	for baris in temuan:
		click.echo(baris)
	click.echo(f"{len(temuan)} ketidakcocokan." if temuan else "Semua cocok.")
	raise SystemExit(bool(temuan))


@click.command("periksa-sistem", help="Kesehatan Sistem di terminal; keluar 1 bila ada gangguan.")
@pass_context
def periksa_sistem(konteks) -> None:
	from sistem_kerja.layanan import kesehatan

	_terhubung(konteks)
	try:
		frappe.local.lang = "id"
		baris = kesehatan.periksa()
	finally:
		frappe.destroy()
	for satu in baris:
		click.echo(f"{satu['tingkat'].upper():10}  {satu['judul']}: {satu['kalimat']}")
	raise SystemExit(kesehatan.terburuk(baris) == kesehatan.GANGGUAN)


commands = [contoh, impor_pegawai, periksa_data, periksa_sistem]
