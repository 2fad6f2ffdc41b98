"""Teams: across units and inside one, running, closed and prepared; their ketua, changes, and what is proposed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import frappe

from sistem_kerja.demo.kisah import dasar, kerja_tim
from sistem_kerja.demo.kisah.permohonan import lintas
from sistem_kerja.demo.lakon import DITUJU, PEMILIK, SEBELAH, Lakon
from sistem_kerja.demo.waktu import Kisah
from sistem_kerja.layanan.perjanjian_kinerja import DOCTYPE as PK

TIM, UBAH, USULAN = "Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim"
ANALISIS = (
	("Rencana Hasil Kerja", "Hasil kerja bertahap tiap bulan; diperlukan tiga keahlian yang berbeda."),
	("Sifat Pekerjaan", "Berkala sepanjang tahun, melibatkan lebih dari satu unit."),
	("Teknis Pelaksanaan", "Dikerjakan bersama dengan rapat pekanan dan pembagian wilayah."),
)
PERTIMBANGAN = "Cakap, pernah memimpin kegiatan sejenis, dan bebannya masih memungkinkan."


def susun(lk: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-82, lambda: tim_lintas(lk)),
		(-79, lambda: tim_dalam(lk)),
		(-77, lambda: tim_selesai(lk)),
		(-11, lambda: tim_draf(lk)),
	]


def susun_tim(
	lk: Lakon, unit: str, isi: dict, bentuk: str, ketua: str, anggota: list[tuple[str, str]], **lain
):
	"""A draft; where the ketua has a decree of his own he comes with it."""
	return lk.buat(
		TIM,
		unit_pemilik=lk.unit[unit],
		bentuk=bentuk,
		kegiatan=isi["kegiatan"],
		nama_tim=f"Tim {isi['kegiatan']}",
		rumpun_sub_kegiatan=isi["rumpun"],
		ketua=None if lk.tersendiri("ketua") else ketua,
		cascading="Sasaran strategis 1 dan program prioritas kepala daerah",
		abk_ketua=1.2,
		anggota=[{"pegawai": p, "tugas": tugas} for p, tugas in anggota],
		analisis_kebutuhan=[{"unsur": unsur, "isi": teks} for unsur, teks in ANALISIS],
		**lain,
	)


def usulkan(lk: Lakon, tim, calon: list[str], untuk: str = "ketua", sampai: str = "") -> Iterator[int]:
	"""Candidates with the consideration of the evaluator where that is asked for, to the appointment of the first."""
	isi = {"abk": 1, "cascading": "Program prioritas kepala daerah"} if untuk == "pengendali" else {}
	d = lk.buat(USULAN, tim=tim.name, untuk=untuk, calon=[{"pegawai": c} for c in calon], **isi)
	yield 1
	if untuk == "ketua" and "Minta Pertimbangan" in lk.terbuka(lk.giliran(d)):
		d = lk.tindak(d, "Minta Pertimbangan")
		yield 1
		d = lk.tindak(d, "Beri Pertimbangan", PERTIMBANGAN)
		yield 1
	d = lk.tindak(d, "Usulkan")
	yield 2
	if d.status != sampai:
		lk.tindak(d, "Tetapkan", terpilih=calon[0])
		_perjanjian(lk, tim, calon[0], untuk)
		yield 1
	return frappe.get_doc(TIM, tim.name)


def _perjanjian(lk: Lakon, tim, pegawai: str, untuk: str) -> None:
	"""The agreement that who was appointed makes of his task."""
	d = lk.buat(
		PK,
		jenis={"ketua": "Ketua Tim", "pengendali": "Pengendali"}[untuk],
		unit=tim.unit_pemilik,
		pegawai=pegawai,
		tim=tim.name,
		tahun=frappe.utils.getdate(tim.mulai).year,
		sasaran=[
			{
				"sasaran": tim.tujuan,
				"indikator": "Hasil kerja tim yang diterima",
				"target": "100",
				"satuan": "persen",
			}
		],
	)
	lk.tindak(d)


def tetapkan(lk: Lakon, tim, ketua: str) -> Iterator[int]:
	"""From the draft to the decree, with all that must go before."""
	if lk.tersendiri("ketua"):
		tim = yield from usulkan(lk, tim, [ketua])
	tim = lk.tindak(tim, "Usulkan")
	yield 2
	return lk.tindak(tim, "Tetapkan")


def terima_semua(lk: Lakon, tim) -> None:
	saring = {"tim": tim.name, "status": "Ditugaskan"}
	for penugasan in frappe.get_all("Penugasan", saring, pluck="name", order_by="name"):
		lk.terima(penugasan)


def ubah(lk: Lakon, tim, jenis: str, alasan: str, sampai: str = "", **isi) -> Iterator[int]:
	d = lk.buat(UBAH, tim=tim.name, jenis=jenis, alasan=alasan, **isi)
	yield 1
	d = lk.tindak(d, "Usulkan")
	if d.status != sampai:
		yield 2
		lk.tindak(d, "Tetapkan")
	return frappe.get_doc(TIM, tim.name)


def tim_lintas(lk: Lakon) -> Kisah:
	"""Across units: who is lent comes by a request. Its work, reports and problem are in `kerja_tim`."""
	isi, pinjam = dasar.TIM_LINTAS, lk.muda(DITUJU, 1)
	diminta = {
		"kegiatan": isi["kegiatan"],
		"maksud_tujuan": "Menyediakan analis data bagi tim percepatan penurunan stunting.",
		"kompetensi": "Penautan dan penyajian data lintas perangkat daerah.",
		"ekspektasi_target": "Data sasaran terpadu yang diperbarui tiap bulan.",
		"jumlah": 1,
	}
	permohonan = lintas(lk, diminta, pinjam, -65, 60)
	yield 1
	disebut = [{"pegawai": pinjam, "tugas": "Menautkan data sasaran lintas perangkat daerah"}]
	permohonan = yield from lk.maju(permohonan, jeda=1, pegawai_ditugaskan=disebut)
	ketua, satu, *_ = lk.staf(PEMILIK, jf=True)
	dua = lk.staf(PEMILIK)[-1]
	anggota = [
		(satu, "Mengoordinasikan pengukuran di puskesmas"),
		(dua, "Mengelola administrasi dan jadwal tim"),
		(pinjam, "Menautkan data sasaran lintas perangkat daerah"),
	]
	bentuk = lk.bentuk_tim("ad_hoc", "tim_kerja")
	tujuan = "Prevalensi stunting turun dua persen pada akhir tahun."
	tim = susun_tim(lk, PEMILIK, isi, bentuk, ketua, anggota, tujuan=tujuan, **lk.masa(-65, 400))
	yield 1
	if lk.kenal_pengendali():
		tim = yield from usulkan(lk, tim, [lk.muda(SEBELAH)], "pengendali")
	tim = yield from tetapkan(lk, tim, ketua)
	yield 1
	terima_semua(lk, tim)
	yield from kerja_tim.lintas(lk, tim)


def tim_dalam(lk: Lakon) -> Kisah:
	"""Inside one unit, near its end; a member joined later, and its extension waits to be fixed."""
	isi, ketua = dasar.TIM_DALAM, lk.muda(DITUJU)
	satu, dua = lk.staf(DITUJU, jf=True)[-2:]
	anggota = [(satu, "Mengembangkan borang layanan"), (dua, "Menguji layanan")]
	tujuan = "Dua belas layanan dapat dipakai daring."
	bentuk = lk.bentuk_tim("squad", "tim_kerja")
	tim = susun_tim(
		lk, DITUJU, isi, bentuk, ketua, anggota, tujuan=tujuan, **lk.masa(-60, lk.sebelum_akhir_tahun(21))
	)
	yield 2
	tim = yield from tetapkan(lk, tim, ketua)
	yield 2
	terima_semua(lk, tim)
	yield 30
	masuk = {"tindakan": "Masuk", "pegawai": lk.staf(DITUJU)[-1], "tugas": "Menulis panduan pengguna"}
	alasan = "Panduan pengguna belum ada yang menulis."
	tim = yield from ubah(
		lk, tim, "Perubahan Anggota", alasan, perubahan=[masuk], tanggal_berlaku=lk.hari(-38)
	)
	terima_semua(lk, tim)
	yield 8
	yield from kerja_tim.dalam(lk, tim)
	yield 8
	alasan = "Dua layanan menunggu penyelarasan dengan sistem pusat."
	yield from ubah(
		lk,
		tim,
		"Perpanjangan",
		alasan,
		"Menunggu Penetapan",
		selesai_baru=lk.hari(60),
		tanggal_berlaku=lk.hari(0),
	)


def tim_selesai(lk: Lakon) -> Kisah:
	"""Reported, accepted, closed."""
	isi, ketua, anggota = dasar.TIM_SELESAI, lk.muda(DITUJU, 1), lk.utama
	if anggota == ketua:
		anggota = lk.lain
	tujuan = "Seluruh perangkat daerah memakai surel resmi dan tanda tangan elektronik."
	bentuk = lk.bentuk_tim("tim_kerja", "squad")
	tugas = [(anggota, "Memindahkan kotak surat dan mendaftarkan sertifikat elektronik")]
	tim = susun_tim(lk, DITUJU, isi, bentuk, ketua, tugas, tujuan=tujuan, **lk.masa(-64, 5))
	yield 2
	tim = yield from tetapkan(lk, tim, ketua)
	yield 1
	terima_semua(lk, tim)
	yield 35
	yield from kerja_tim.sampai_selesai(lk, tim)
	alasan = "Seluruh hasil kerja tim sudah diterima."
	yield from ubah(lk, tim, "Penutupan", alasan, tanggal_berlaku=lk.hari(-12))


def tim_draf(lk: Lakon) -> Kisah:
	"""Prepared; where the ketua is proposed first, three candidates wait to be chosen from."""
	ketua, *lain = lk.staf(SEBELAH, jf=True)[:3]
	anggota = [(p, "Mengumpulkan laporan desa") for p in lain[:1]]
	tujuan = "Delapan puluh persen desa melaporkan kejadian penyakit tiap pekan."
	bentuk = lk.bentuk_tim("squad", "tim_kerja")
	tim = susun_tim(lk, SEBELAH, dasar.TIM_DRAF, bentuk, ketua, anggota, tujuan=tujuan, **lk.masa(5, 90))
	yield 2
	if lk.tersendiri("ketua"):
		yield from usulkan(lk, tim, [ketua, *lain], sampai="Menunggu Penetapan")
