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


def susun(l: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-52, lambda: sebagian(l)),
		(-41, lambda: ditolak(l)),
		(-47, lambda: keluar(l, "Pemetaan Kebutuhan Data Sektoral", sampai="")),
		(-13, lambda: keluar(l, KELUAR["kegiatan"], sampai="Menunggu Balasan Instansi")),
		(-12, lambda: masuk_berjalan(l)),
		(-7, lambda: menunggu_yang_kosong(l)),
		(-5, lambda: dalam_unit_menunggu(l)),
	]


def lintas(l: Lakon, isi: dict, pegawai: str, mulai: int, selesai: int, **lain):
	"""A draft across units, for somebody of the level of `pegawai`."""
	return l.buat(
		SPP,
		jalur=LINTAS,
		unit_pemilik=l.unit[PEMILIK],
		unit_dituju=l.unit[DITUJU],
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta=l.jenjang(pegawai),
		**{**isi, **l.masa(mulai, selesai), **lain},
	)


def dalam_unit(l: Lakon, unit: str, pegawai: list[str], kegiatan: str, tugas: str, mulai: int, selesai: int):
	"""A draft inside a unit that names these people."""
	return l.buat(
		SPP,
		jalur=DALAM,
		unit_pemilik=l.unit[unit],
		kegiatan=kegiatan,
		maksud_tujuan=f"{tugas} menurut rencana kerja tahun ini.",
		kompetensi="Memahami proses kerja unit.",
		ekspektasi_target=f"{kegiatan} selesai pada waktunya.",
		pegawai_ditugaskan=[{"pegawai": p, "tugas": tugas} for p in pegawai],
		**l.masa(mulai, selesai),
	)


def sebagian(l: Lakon) -> Kisah:
	"""Two needs, one of them met; the rest is opened to volunteers."""
	orang = l.muda(DITUJU)
	butuh = [
		{"kompetensi": k, "jenis_jabatan": "Fungsional", "jenjang": l.jenjang(orang), "jumlah": 1}
		for k in ("Pengelolaan Basis Data", "Visualisasi Data")
	]
	d = lintas(l, SEBAGIAN, orang, -40, 30, kebutuhan=butuh, jumlah=2)
	yield 1
	disebut = [{"pegawai": orang, "kebutuhan": 1, "tugas": "Menata basis data gizi kecamatan"}]
	d = yield from l.maju(d, jeda=3, pegawai_ditugaskan=disebut, keputusan_sisa="Tetap Terbuka")
	l.terima(d.pegawai_ditugaskan[0].penugasan)
	yield 4
	l.sebagai_kepala(PEMILIK)
	peluang.dari_permohonan(d.name, str(l.hari(20)))
	yield 0


def ditolak(l: Lakon) -> Kisah:
	d = lintas(l, DITOLAK, l.utama, -30, 40)
	yield 1
	d = l.tindak(d)
	yield 3
	yield from l.tolak(d, ALASAN_TOLAK)


def keluar(l: Lakon, kegiatan: str, sampai: str) -> Kisah:
	"""To another institution, through the Sekretaris Daerah or the Pejabat yang Berwenang; its answer is recorded."""
	d = l.buat(
		SPP,
		jalur=INSTANSI_LAIN,
		arah="keluar",
		instansi=INSTANSI[1][0],
		unit_pemilik=l.unit[PEMILIK],
		**{**KELUAR, "kegiatan": kegiatan, **l.masa(-20, 60)},
	)
	yield 1
	balasan = {
		"nomor_surat_luar": f"B-77/SU/{l.hari_ini.year}",
		"tanggal_surat_luar": l.hari(-35),
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
	yield from l.maju(d, sampai=sampai, jeda=4, **balasan)


def masuk(l: Lakon, kegiatan: str):
	"""What another institution asks of us, as recorded by the HR officer."""
	return l.buat(
		SPP,
		jalur=INSTANSI_LAIN,
		arah="masuk",
		instansi=INSTANSI[0][0],
		nomor_surat_luar=f"800/77/SETDA/{l.hari_ini.year}",
		tanggal_surat_luar=l.hari(-60),
		unit_dituju=l.unit[DITUJU],
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta=l.jenjang(l.utama),
		**{**MASUK, "kegiatan": kegiatan, **l.masa(-30, 45)},
	)


def masuk_berjalan(l: Lakon) -> Kisah:
	"""Its list of people waits to be approved."""
	d = masuk(l, "Pelatihan Pengelola Aplikasi Kabupaten Rekaan")
	yield 1
	disebut = [{"pegawai": l.utama, "tugas": "Melatih pengelola aplikasi"}]
	yield from l.maju(d, sampai="Menunggu Persetujuan Daftar", pegawai_ditugaskan=disebut)


def menunggu_yang_kosong(l: Lakon) -> Kisah:
	"""Asked of a unit where nobody can answer: its office is vacant, or who answers has no account yet."""
	d = l.buat(
		SPP,
		jalur=LINTAS,
		unit_pemilik=l.unit[PEMILIK],
		unit_dituju=l.kosong(),
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta="Ahli Muda",
		**{**KOSONG, **l.masa(0, 40)},
	)
	yield 2
	l.tindak(d)


def dalam_unit_menunggu(l: Lakon) -> Kisah:
	"""Prepared; where the evaluator proposes, proposed."""
	orang = l.staf(TETANGGA, jf=True)[1:2]
	d = dalam_unit(
		l, TETANGGA, orang, "Peliputan Pelayanan Puskesmas", "Menyusun liputan pelayanan puskesmas", 2, 40
	)
	yield 1
	kini = l.giliran(d)
	if kini.alur().tahap[0].tindakan[0].nama == "Usulkan":
		l.tindak(d)


