"""Assignments inside a unit: received, reported in time, late or not at all; extended, ended, handed over, called off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import frappe
from frappe.utils import add_days

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.kisah.kerja_tim import KENDALA, rencana
from sistem_kerja.demo.kisah.permohonan import dalam_unit, masuk
from sistem_kerja.demo.lakon import PEMILIK, PNG, PPN, SEBELAH, TETANGGA, Lakon
from sistem_kerja.demo.waktu import Kisah
from sistem_kerja.layanan import pelaksanaan


def susun(l: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-75, lambda: berubah(l)),
		(-44, lambda: dibatalkan(l)),
		(-58, lambda: dikembalikan(l)),
		(-70, lambda: tidak_dilaporkan(l)),
		(-74, lambda: terlambat(l)),
		(-45, lambda: bagi_instansi_lain(l)),
	]


def tugaskan(l: Lakon, unit: str, pegawai: list[str], kegiatan: str, tugas: str, masa: tuple[int, int]) -> Iterator[int]:
	"""Assigned inside the unit and received; the assignments in the order of the people."""
	d = dalam_unit(l, unit, pegawai, kegiatan, tugas, *masa)
	yield 1
	d = yield from l.maju(d, jeda=1)
	hasil = [l.ditugaskan(d, p) for p in pegawai]
	for satu in hasil:
		l.terima(satu)
	return hasil


def ubah(l: Lakon, penugasan: str, jenis: str, alasan: str, **isi):
	return l.buat(PPN, penugasan=penugasan, jenis=jenis, alasan=alasan, **isi)


def berubah(l: Lakon) -> Kisah:
	"""Three people on one activity: one goes on longer, one stops, one is replaced; one more change waits."""
	tiga = l.staf(TETANGGA, jf=True)[:3]
	ganti = l.staf(TETANGGA, jf=True)[3]
	akhir = min(l.hari(8), l.hari_ini.replace(month=12, day=20))
	d = dalam_unit(
		l, TETANGGA, tiga, "Pemeliharaan Situs Pemerintah Daerah", "Memutakhirkan situs perangkat daerah", -60, 8
	)
	d.selesai = akhir
	d.save()
	yield 1
	d = yield from l.maju(d, jeda=1)
	satu, dua, tiga_ = (l.ditugaskan(d, p) for p in tiga)
	for nama in (satu, dua, tiga_):
		l.terima(nama)
	yield 20
	rencana(satu, tiga[0], [("Memindahkan isi situs lama", "12 situs", 80), ("Melatih pengelola", "12 orang", 25)])
	yield 6
	d = ubah(
		l, satu, "Perpanjangan", "Jumlah situs bertambah tiga.", selesai_baru=max(l.hari(35), add_days(akhir, 7))
	)
	yield 1
	l.tindak(d, "Tetapkan")
	tengah = max(l.hari(-20), l.hari(-60))
	yield 1
	d = ubah(l, dua, "Pengakhiran", "Pegawai mengikuti pelatihan dasar.", selesai_baru=tengah)
	yield 1
	l.tindak(d, "Tetapkan")
	d = ubah(
		l, tiga_, "Penggantian", "Pegawai sakit lama.", selesai_baru=tengah, pengganti=ganti
	)
	yield 2
	l.tindak(d, "Tetapkan")
	baru = frappe.db.get_value(PNG, {"sumber": d.name})
	yield 2
	l.terima(baru)
	yield 20
	ubah(l, baru, "Perpanjangan", "Menunggu isi dari tiga perangkat daerah.", selesai_baru=add_days(akhir, 7))


def dibatalkan(l: Lakon) -> Kisah:
	pegawai = l.staf(PEMILIK, jf=True)[1:2]
	hasil = yield from tugaskan(
		l, PEMILIK, pegawai, "Penyusunan Buku Saku Gizi", "Menyusun naskah buku saku", (-35, 20)
	)
	yield 3
	d = ubah(l, hasil[0], "Pembatalan", "Buku saku disusun oleh pemerintah provinsi.")
	yield 1
	l.tindak(d, "Tetapkan")


def dikembalikan(l: Lakon) -> Kisah:
	"""A problem was decided; the report was handed back with what is missing."""
	pegawai = l.staf(PEMILIK, jf=True)[:1]
	(nama,) = yield from tugaskan(
		l, PEMILIK, pegawai, "Pemutakhiran Data Posyandu", "Memutakhirkan data sarana posyandu", (-50, 25)
	)
	yield 6
	rencana(nama, pegawai[0], [("Memeriksa data 2 tahun terakhir", "210 posyandu", 100), ("Kunjungan uji petik", "20 posyandu", 50)])
	d = l.buat(
		KENDALA,
		pegawai[0],
		penugasan=nama,
		judul="Kendaraan untuk uji petik tidak tersedia",
		permasalahan="Kendaraan operasional dipakai kegiatan imunisasi sampai akhir bulan.",
		alternatif=[
			{"alternatif": "Uji petik bersama petugas imunisasi", "akibat": "Tanpa biaya tambahan", "disarankan": 1},
			{"alternatif": "Menunda uji petik sebulan", "akibat": "Laporan terlambat"},
		],
	)
	yield 1
	d = l.tindak(d, "Kirim")
	yield 2
	l.tindak(d, "Putuskan", "Uji petik dilakukan bersama petugas imunisasi mulai Senin.")
	yield 15
	laporan = l.laporkan(nama, hasil="Data 210 posyandu dimutakhirkan.", kendala="Uji petik baru separuh.")
	yield 2
	yield from l.tolak(laporan, "Lengkapi hasil uji petik 20 posyandu sebelum laporan diterima.", "Kembalikan")
	yield 1
	l.sebagai_kepala(PEMILIK)
	pelaksanaan.beri_umpan_balik(nama, "Data sarana sudah rapi; selesaikan uji petiknya pekan ini.")


def tidak_dilaporkan(l: Lakon) -> Kisah:
	"""Its period is over, and no report came."""
	pegawai = l.staf(PEMILIK)[-1:]
	yield from tugaskan(
		l, PEMILIK, pegawai, "Rekapitulasi Bantuan Pangan", "Merekap penerima bantuan pangan tambahan", (-64, -12)
	)


def terlambat(l: Lakon) -> Kisah:
	"""Reported after its end, accepted all the same."""
	pegawai = l.staf(SEBELAH, jf=True)[:1]
	(nama,) = yield from tugaskan(
		l, SEBELAH, pegawai, "Evaluasi Cakupan Imunisasi", "Mengevaluasi cakupan imunisasi lengkap", (-68, -38)
	)
	yield 40
	laporan = l.laporkan(
		nama,
		hasil="Cakupan imunisasi lengkap 91 persen; 14 desa di bawah 80 persen.",
		kendala="Data empat puskesmas terlambat masuk.",
	)
	yield 2
	while laporan.docstatus == 0:
		laporan = l.tindak(laporan)
		yield 2


def bagi_instansi_lain(l: Lakon) -> Kisah:
	"""Lent to another institution; at work there, his report waits."""
	d = masuk(l, "Pendampingan Aplikasi Perizinan Kabupaten Rekaan")
	yield 1
	disebut = [{"pegawai": l.utama, "tugas": "Memasang aplikasi dan melatih pengelolanya"}]
	d = yield from l.maju(d, pegawai_ditugaskan=disebut)
	nama = d.pegawai_ditugaskan[0].penugasan
	l.terima(nama)
	yield 15
	sebagai(l.utama)
	pelaksanaan.simpan_rincian(
		nama,
		[
			{"kegiatan": "Memasang aplikasi di peladen setempat", "target": "1 peladen", "kemajuan": 100},
			{"kegiatan": "Melatih pengelola setempat", "target": "2 orang", "kemajuan": 50},
		],
	)
	l.laporkan(nama, sifat="Berkala", hasil="Aplikasi terpasang; pelatihan pengelola berjalan separuh.")


