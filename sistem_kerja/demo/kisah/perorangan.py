"""Assignments inside a unit: received, reported in time, late or not at all; extended, ended, handed over, called off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.kisah.kerja_tim import KENDALA, rencana
from sistem_kerja.demo.kisah.permohonan import dalam_unit, masuk
from sistem_kerja.demo.lakon import PEMILIK, PPN, SEBELAH, TETANGGA, Lakon
from sistem_kerja.demo.waktu import Kisah
from sistem_kerja.layanan import pelaksanaan


def susun(lk: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-75, lambda: berubah(lk)),
		(-44, lambda: dibatalkan(lk)),
		(-58, lambda: dikembalikan(lk)),
		(-70, lambda: tidak_dilaporkan(lk)),
		(-74, lambda: terlambat(lk)),
		(-45, lambda: bagi_instansi_lain(lk)),
	]


def tugaskan(
	lk: Lakon, unit: str, pegawai: list[str], kegiatan: str, tugas: str, masa: tuple[int, int]
) -> Iterator[int]:
	"""Assigned inside the unit and received; the assignments in the order of the people."""
	d = dalam_unit(lk, unit, pegawai, kegiatan, tugas, *masa)
	yield 1
	d = yield from lk.maju(d, jeda=1)
	hasil = [lk.ditugaskan(d, p) for p in pegawai]
	for satu in hasil:
		lk.terima(satu)
	return hasil


def ubah(lk: Lakon, penugasan: str, jenis: str, alasan: str, **isi):
	return lk.buat(PPN, penugasan=penugasan, jenis=jenis, alasan=alasan, **isi)


def diubah(lk: Lakon, *isi: str, **lain) -> Iterator[int]:
	"""The same, fixed by whoever gave the assignment. Returns the change."""
	d = ubah(lk, *isi, **lain)
	yield 1
	return lk.tindak(d, "Tetapkan")


def berubah(lk: Lakon) -> Kisah:
	"""Three people on one activity: one goes on longer, one stops, one is replaced; one more change waits."""
	*tiga, ganti = lk.staf(TETANGGA, jf=True)[1:5]
	sampai = lk.sebelum_akhir_tahun(8)
	kegiatan, tugas = "Pemeliharaan Situs Pemerintah Daerah", "Memutakhirkan situs perangkat daerah"
	lama, berhenti, diganti = yield from tugaskan(lk, TETANGGA, tiga, kegiatan, tugas, (-60, sampai))
	yield 20
	rencana(
		lama,
		tiga[0],
		[("Memindahkan isi situs lama", "12 situs", 80), ("Melatih pengelola", "12 orang", 25)],
	)
	yield 6
	lanjut, tengah = max(lk.hari(35), lk.hari(sampai + 7)), lk.hari(-20)
	yield from diubah(lk, lama, "Perpanjangan", "Jumlah situs bertambah tiga.", selesai_baru=lanjut)
	yield from diubah(lk, berhenti, "Pengakhiran", "Pegawai mengikuti pelatihan dasar.", selesai_baru=tengah)
	d = yield from diubah(
		lk, diganti, "Penggantian", "Pegawai sakit lama.", selesai_baru=tengah, pengganti=ganti
	)
	yield 2
	baru = d.penugasan_pengganti
	lk.terima(baru)
	yield 20
	ubah(lk, baru, "Perpanjangan", "Menunggu isi dari tiga unit.", selesai_baru=lk.hari(sampai + 7))


def dibatalkan(lk: Lakon) -> Kisah:
	pegawai = lk.staf(PEMILIK, jf=True)[1:2]
	hasil = yield from tugaskan(
		lk, PEMILIK, pegawai, "Penyusunan Buku Saku Gizi", "Menyusun naskah buku saku", (-35, 20)
	)
	yield 3
	yield from diubah(lk, hasil[0], "Pembatalan", "Buku saku disusun oleh pemerintah provinsi.")


def dikembalikan(lk: Lakon) -> Kisah:
	"""A problem was decided; the report was handed back with what is missing."""
	pegawai = lk.staf(PEMILIK, jf=True)[:1]
	(nama,) = yield from tugaskan(
		lk, PEMILIK, pegawai, "Pemutakhiran Data Posyandu", "Memutakhirkan data sarana posyandu", (-50, 25)
	)
	yield 6
	rencana(
		nama,
		pegawai[0],
		[
			("Memeriksa data 2 tahun terakhir", "210 posyandu", 100),
			("Kunjungan uji petik", "20 posyandu", 50),
		],
	)
	d = lk.buat(
		KENDALA,
		pegawai[0],
		penugasan=nama,
		judul="Kendaraan untuk uji petik tidak tersedia",
		permasalahan="Kendaraan operasional dipakai kegiatan imunisasi sampai akhir bulan.",
		alternatif=[
			{
				"alternatif": "Uji petik bersama petugas imunisasi",
				"akibat": "Tanpa biaya tambahan",
				"disarankan": 1,
			},
			{"alternatif": "Menunda uji petik sebulan", "akibat": "Laporan terlambat"},
		],
	)
	yield 1
	d = lk.tindak(d, "Kirim")
	yield 2
	lk.tindak(d, "Putuskan", "Uji petik dilakukan bersama petugas imunisasi mulai Senin.")
	yield 24
	laporan = lk.laporkan(nama, hasil="Data 210 posyandu dimutakhirkan.", kendala="Uji petik baru separuh.")
	yield 2
	yield from lk.tolak(
		laporan, "Lengkapi hasil uji petik 20 posyandu sebelum laporan diterima.", "Kembalikan"
	)
	yield 1
	lk.sebagai_kepala(PEMILIK)
	pelaksanaan.beri_umpan_balik(nama, "Data sarana sudah rapi; selesaikan uji petiknya pekan ini.")


def tidak_dilaporkan(lk: Lakon) -> Kisah:
	"""Its period is over, and no report came."""
	pegawai = lk.staf(PEMILIK)[-1:]
	yield from tugaskan(
		lk,
		PEMILIK,
		pegawai,
		"Rekapitulasi Bantuan Pangan",
		"Merekap penerima bantuan pangan tambahan",
		(-64, -12),
	)


def terlambat(lk: Lakon) -> Kisah:
	"""Reported after its end, accepted all the same."""
	pegawai = lk.staf(SEBELAH, jf=True)[:1]
	(nama,) = yield from tugaskan(
		lk,
		SEBELAH,
		pegawai,
		"Evaluasi Cakupan Imunisasi",
		"Mengevaluasi cakupan imunisasi lengkap",
		(-68, -38),
	)
	yield 40
	laporan = lk.laporkan(
		nama,
		hasil="Cakupan imunisasi lengkap 91 persen; 14 desa di bawah 80 persen.",
		kendala="Data empat puskesmas terlambat masuk.",
	)
	yield 2
	while laporan.docstatus == 0:
		laporan = lk.tindak(laporan)
		yield 2


def bagi_instansi_lain(lk: Lakon) -> Kisah:
	"""Lent to another institution; at work there, his report waits."""
	d = masuk(lk, "Pendampingan Aplikasi Perizinan Kabupaten Rekaan", -49)
	yield 1
	disebut = [{"pegawai": lk.utama, "tugas": "Memasang aplikasi dan melatih pengelolanya"}]
	d = yield from lk.maju(d, pegawai_ditugaskan=disebut)
	nama = d.pegawai_ditugaskan[0].penugasan
	lk.terima(nama)
	yield 15
	sebagai(lk.utama)
	pelaksanaan.simpan_rincian(
		nama,
		[
			{"kegiatan": "Memasang aplikasi di peladen setempat", "target": "1 peladen", "kemajuan": 100},
			{"kegiatan": "Melatih pengelola setempat", "target": "2 orang", "kemajuan": 50},
		],
	)
	lk.laporkan(nama, sifat="Berkala", hasil="Aplikasi terpasang; pelatihan pengelola berjalan separuh.")
