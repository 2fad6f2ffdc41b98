"""Requests for people on every path: inside a unit, across units, to another institution and from one."""

from __future__ import annotations

from collections.abc import Callable

from sistem_kerja.demo.kisah.dasar import INSTANSI
from sistem_kerja.demo.lakon import DITUJU, PEMILIK, SPP, TETANGGA, Lakon
from sistem_kerja.demo.waktu import Kisah
from sistem_kerja.layanan import peluang

LINTAS, DALAM, INSTANSI_LAIN = (
	"penunjukan_lintas_unit",
	"penunjukan_dalam_unit",
	"penunjukan_lintas_instansi",
)
SEBAGIAN = {
	"kegiatan": "Penyajian Data Gizi untuk Kecamatan",
	"maksud_tujuan": "Menyajikan data gizi tiap kecamatan dalam halaman yang mudah dibaca camat dan lurah.",
	"ekspektasi_target": "Satu halaman data gizi per kecamatan, diperbarui tiap triwulan.",
}
DITOLAK = {
	"kegiatan": "Digitalisasi Arsip Rekam Gizi",
	"maksud_tujuan": "Mengalihmediakan rekam gizi lima tahun terakhir.",
	"kompetensi": "Alih media dan penataan arsip elektronik.",
	"ekspektasi_target": "Sepuluh ribu berkas dialihmediakan.",
	"jumlah": 3,
}
ALASAN_TOLAK = "Seluruh pegawai sedang menyelesaikan pemindahan pusat data sampai akhir triwulan; ajukan lagi sesudahnya."
KELUAR = {
	"kegiatan": "Penyelarasan Data Sasaran Stunting",
	"maksud_tujuan": "Menyelaraskan data sasaran dengan data statistik resmi.",
	"kompetensi": "Metodologi survei dan penautan data.",
	"ekspektasi_target": "Satu daftar sasaran yang disepakati.",
	"jumlah": 1,
}
MASUK = {
	"kegiatan": "Pendampingan Aplikasi Perizinan Kabupaten Rekaan",
	"maksud_tujuan": "Mendampingi pemasangan aplikasi perizinan di Kabupaten Rekaan.",
	"kompetensi": "Pengembangan aplikasi web dan pengelolaan peladen.",
	"ekspektasi_target": "Aplikasi terpasang dan dua orang pengelola setempat terlatih.",
	"jumlah": 1,
}
KOSONG = {
	"kegiatan": "Penyusunan Standar Sarana Posyandu",
	"maksud_tujuan": "Menyusun standar sarana posyandu bersama unit teknis.",
	"kompetensi": "Penyusunan standar dan telaah kebijakan.",
	"ekspektasi_target": "Satu rancangan standar sarana.",
	"jumlah": 1,
}


def susun(lk: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-52, lambda: sebagian(lk)),
		(-41, lambda: ditolak(lk)),
		(-47, lambda: keluar(lk, "Pemetaan Kebutuhan Data Sektoral", sampai="")),
		(-13, lambda: keluar(lk, KELUAR["kegiatan"], sampai="Menunggu Balasan Instansi")),
		(-12, lambda: masuk_berjalan(lk)),
		(-7, lambda: menunggu_yang_kosong(lk)),
		(-5, lambda: dalam_unit_menunggu(lk)),
	]


def lintas(lk: Lakon, isi: dict, pegawai: str, mulai: int, selesai: int, **lain):
	"""A draft across units, for somebody of the level of `pegawai`."""
	return lk.buat(
		SPP,
		jalur=LINTAS,
		unit_pemilik=lk.unit[PEMILIK],
		unit_dituju=lk.unit[DITUJU],
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta=lk.jenjang(pegawai),
		**{**isi, **lk.masa(mulai, selesai), **lain},
	)


def dalam_unit(lk: Lakon, unit: str, pegawai: list[str], kegiatan: str, tugas: str, mulai: int, selesai: int):
	"""A draft inside a unit that names these people."""
	return lk.buat(
		SPP,
		jalur=DALAM,
		unit_pemilik=lk.unit[unit],
		kegiatan=kegiatan,
		maksud_tujuan=f"{tugas} menurut rencana kerja tahun ini.",
		kompetensi="Memahami proses kerja unit.",
		ekspektasi_target=f"{kegiatan} selesai pada waktunya.",
		pegawai_ditugaskan=[{"pegawai": p, "tugas": tugas} for p in pegawai],
		**lk.masa(mulai, selesai),
	)


def sebagian(lk: Lakon) -> Kisah:
	"""Two needs, one of them met; the rest is opened to volunteers."""
	orang = lk.muda(DITUJU)
	butuh = [
		{"kompetensi": k, "jenis_jabatan": "Fungsional", "jenjang": lk.jenjang(orang), "jumlah": 1}
		for k in ("Pengelolaan Basis Data", "Visualisasi Data")
	]
	d = lintas(lk, SEBAGIAN, orang, -40, 30, kebutuhan=butuh, jumlah=2)
	yield 1
	disebut = [{"pegawai": orang, "kebutuhan": 1, "tugas": "Menata basis data gizi kecamatan"}]
	d = yield from lk.maju(d, jeda=3, pegawai_ditugaskan=disebut, keputusan_sisa="Tetap Terbuka")
	lk.terima(d.pegawai_ditugaskan[0].penugasan)
	yield 4
	lk.sebagai_kepala(PEMILIK)
	peluang.dari_permohonan(d.name, str(lk.hari(20)))
	yield 0


def ditolak(lk: Lakon) -> Kisah:
	d = lintas(lk, DITOLAK, lk.utama, -30, 40)
	yield 1
	d = lk.tindak(d)
	yield 3
	yield from lk.tolak(d, ALASAN_TOLAK)


def keluar(lk: Lakon, kegiatan: str, sampai: str) -> Kisah:
	"""To another institution, through the Sekretaris Daerah or the Pejabat yang Berwenang; its answer is recorded."""
	d = lk.buat(
		SPP,
		jalur=INSTANSI_LAIN,
		arah="keluar",
		instansi=INSTANSI[1][0],
		unit_pemilik=lk.unit[PEMILIK],
		**{**KELUAR, "kegiatan": kegiatan, **lk.masa(-20, 60)},
	)
	yield 1
	balasan = {
		"nomor_surat_luar": f"B-77/SU/{lk.hari_ini.year}",
		"tanggal_surat_luar": lk.hari(-35),
		"pegawai_luar": [
			{
				"nama": "Sekar Rekaan",
				"nip": "199912312024212001",
				"pangkat": "Penata Muda, III/a",
				"jabatan": "Statistisi Ahli Pertama",
				"tugas": "Menautkan data sasaran dengan data survei",
			}
		],
	}
	yield from lk.maju(d, sampai=sampai, jeda=4, **balasan)


def masuk(lk: Lakon, kegiatan: str, tanggal_surat: int):
	"""What another institution asks of us, as recorded by the HR officer; its letter is so many days from today."""
	return lk.buat(
		SPP,
		jalur=INSTANSI_LAIN,
		arah="masuk",
		instansi=INSTANSI[0][0],
		nomor_surat_luar=f"800/77/SETDA/{lk.hari_ini.year}",
		tanggal_surat_luar=lk.hari(tanggal_surat),
		unit_dituju=lk.unit[DITUJU],
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta=lk.jenjang(lk.utama),
		**{**MASUK, "kegiatan": kegiatan, **lk.masa(-30, 45)},
	)


def masuk_berjalan(lk: Lakon) -> Kisah:
	"""Its list of people waits to be approved."""
	d = masuk(lk, "Pelatihan Pengelola Aplikasi Kabupaten Rekaan", -16)
	yield 1
	disebut = [{"pegawai": lk.utama, "tugas": "Melatih pengelola aplikasi"}]
	yield from lk.maju(d, sampai="Menunggu Persetujuan Daftar", pegawai_ditugaskan=disebut)


def menunggu_yang_kosong(lk: Lakon) -> Kisah:
	"""Asked of a unit where nobody can answer: its office is vacant, or who answers has no account yet."""
	d = lk.buat(
		SPP,
		jalur=LINTAS,
		unit_pemilik=lk.unit[PEMILIK],
		unit_dituju=lk.kosong(),
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta="Ahli Muda",
		**{**KOSONG, **lk.masa(0, 40)},
	)
	yield 2
	lk.tindak(d)


def dalam_unit_menunggu(lk: Lakon) -> Kisah:
	"""Prepared; where the evaluator proposes, proposed."""
	orang = lk.staf(TETANGGA, jf=True)[1:2]
	d = dalam_unit(
		lk, TETANGGA, orang, "Peliputan Pelayanan Puskesmas", "Menyusun liputan pelayanan puskesmas", 2, 40
	)
	yield 1
	kini = lk.giliran(d)
	if kini.alur().tahap[0].tindakan[0].nama == "Usulkan":
		lk.tindak(d)
