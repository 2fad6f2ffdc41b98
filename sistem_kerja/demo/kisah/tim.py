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


def susun(l: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-82, lambda: tim_lintas(l)),
		(-79, lambda: tim_dalam(l)),
		(-77, lambda: tim_selesai(l)),
		(-11, lambda: tim_draf(l)),
	]


def susun_tim(l: Lakon, unit: str, isi: dict, bentuk: str, ketua: str, anggota: list[tuple[str, str]], **lain):
	"""A draft; where the ketua has a decree of his own he comes with it."""
	return l.buat(
		TIM,
		unit_pemilik=l.unit[unit],
		bentuk=bentuk,
		kegiatan=isi["kegiatan"],
		nama_tim=f"Tim {isi['kegiatan']}",
		rumpun_sub_kegiatan=isi["rumpun"],
		ketua=None if l.tersendiri("ketua") else ketua,
		cascading="Sasaran strategis 1 dan program prioritas kepala daerah",
		abk_ketua=1.2,
		anggota=[{"pegawai": p, "tugas": tugas} for p, tugas in anggota],
		analisis_kebutuhan=[{"unsur": unsur, "isi": teks} for unsur, teks in ANALISIS],
		**lain,
	)


def usulkan(l: Lakon, tim, calon: list[str], untuk: str = "ketua", sampai: str = "") -> Iterator[int]:
	"""Candidates with the consideration of the evaluator where that is asked for, to the appointment of the first."""
	isi = {"abk": 1, "cascading": "Program prioritas kepala daerah"} if untuk == "pengendali" else {}
	d = l.buat(USULAN, tim=tim.name, untuk=untuk, calon=[{"pegawai": c} for c in calon], **isi)
	yield 1
	if untuk == "ketua" and "Minta Pertimbangan" in l.terbuka(l.giliran(d)):
		d = l.tindak(d, "Minta Pertimbangan")
		yield 1
		d = l.tindak(d, "Beri Pertimbangan", PERTIMBANGAN)
		yield 1
	d = l.tindak(d, "Usulkan")
	yield 2
	if d.status != sampai:
		l.tindak(d, "Tetapkan", terpilih=calon[0])
		_perjanjian(l, tim, calon[0], untuk)
		yield 1
	return frappe.get_doc(TIM, tim.name)


def _perjanjian(l: Lakon, tim, pegawai: str, untuk: str) -> None:
	"""The agreement that who was appointed makes of his task."""
	d = l.buat(
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
	l.tindak(d)


def tetapkan(l: Lakon, tim, ketua: str) -> Iterator[int]:
	"""From the draft to the decree, with all that must go before."""
	if l.tersendiri("ketua"):
		tim = yield from usulkan(l, tim, [ketua])
	tim = l.tindak(tim, "Usulkan")
	yield 2
	return l.tindak(tim, "Tetapkan")


def terima_semua(l: Lakon, tim) -> None:
	saring = {"tim": tim.name, "status": "Ditugaskan"}
	for penugasan in frappe.get_all("Penugasan", saring, pluck="name", order_by="name"):
		l.terima(penugasan)


def ubah(l: Lakon, tim, jenis: str, alasan: str, sampai: str = "", **isi) -> Iterator[int]:
	d = l.buat(UBAH, tim=tim.name, jenis=jenis, alasan=alasan, **isi)
	yield 1
	d = l.tindak(d, "Usulkan")
	if d.status != sampai:
		yield 2
		l.tindak(d, "Tetapkan")
	return frappe.get_doc(TIM, tim.name)


def tim_lintas(l: Lakon) -> Kisah:
	"""Across units: who is lent comes by a request. Its work, reports and problem are in `kerja_tim`."""
	isi, pinjam = dasar.TIM_LINTAS, l.muda(DITUJU, 1)
	diminta = {
		"kegiatan": isi["kegiatan"],
		"maksud_tujuan": "Menyediakan analis data bagi tim percepatan penurunan stunting.",
		"kompetensi": "Penautan dan penyajian data lintas perangkat daerah.",
		"ekspektasi_target": "Data sasaran terpadu yang diperbarui tiap bulan.",
		"jumlah": 1,
	}
	permohonan = lintas(l, diminta, pinjam, -65, 60)
	yield 1
	disebut = [{"pegawai": pinjam, "tugas": "Menautkan data sasaran lintas perangkat daerah"}]
	permohonan = yield from l.maju(permohonan, jeda=1, pegawai_ditugaskan=disebut)
	ketua, satu, *_ = l.staf(PEMILIK, jf=True)
	dua = l.staf(PEMILIK)[-1]
	anggota = [
		(satu, "Mengoordinasikan pengukuran di puskesmas"),
		(dua, "Mengelola administrasi dan jadwal tim"),
		(pinjam, "Menautkan data sasaran lintas perangkat daerah"),
	]
	bentuk = l.bentuk_tim("ad_hoc", "tim_kerja")
	tujuan = "Prevalensi stunting turun dua persen pada akhir tahun."
	tim = susun_tim(l, PEMILIK, isi, bentuk, ketua, anggota, tujuan=tujuan, **l.masa(-65, 400))
	yield 1
	if l.kenal_pengendali():
		tim = yield from usulkan(l, tim, [l.muda(SEBELAH)], "pengendali")
	tim = yield from tetapkan(l, tim, ketua)
	yield 1
	terima_semua(l, tim)
	yield from kerja_tim.lintas(l, tim)


def tim_dalam(l: Lakon) -> Kisah:
	"""Inside one unit, near its end; a member joined later, and its extension waits to be fixed."""
	isi, ketua = dasar.TIM_DALAM, l.muda(DITUJU)
	satu, dua = l.staf(DITUJU, jf=True)[-2:]
	anggota = [(satu, "Mengembangkan borang layanan"), (dua, "Menguji layanan")]
	tujuan = "Dua belas layanan dapat dipakai daring."
	bentuk = l.bentuk_tim("squad", "tim_kerja")
	tim = susun_tim(l, DITUJU, isi, bentuk, ketua, anggota, tujuan=tujuan, **l.masa(-60, 21))
	yield 2
	tim = yield from tetapkan(l, tim, ketua)
	yield 2
	terima_semua(l, tim)
	yield 30
	masuk = {"tindakan": "Masuk", "pegawai": l.staf(DITUJU)[-1], "tugas": "Menulis panduan pengguna"}
	alasan = "Panduan pengguna belum ada yang menulis."
	tim = yield from ubah(
		l, tim, "Perubahan Anggota", alasan, perubahan=[masuk], tanggal_berlaku=l.hari(-38)
	)
	terima_semua(l, tim)
	yield 8
	yield from kerja_tim.dalam(l, tim)
	alasan = "Dua layanan menunggu penyelarasan dengan sistem pusat."
	yield from ubah(
		l, tim, "Perpanjangan", alasan, "Menunggu Penetapan", selesai_baru=l.hari(60), tanggal_berlaku=l.hari(0)
	)


def tim_selesai(l: Lakon) -> Kisah:
	"""Reported, accepted, closed."""
	isi, ketua, anggota = dasar.TIM_SELESAI, l.muda(DITUJU, 1), l.utama
	if anggota == ketua:
		anggota = l.lain
	tujuan = "Seluruh perangkat daerah memakai surel resmi dan tanda tangan elektronik."
	bentuk = l.bentuk_tim("tim_kerja", "squad")
	tugas = [(anggota, "Memindahkan kotak surat dan mendaftarkan sertifikat elektronik")]
	tim = susun_tim(l, DITUJU, isi, bentuk, ketua, tugas, tujuan=tujuan, **l.masa(-64, 5))
	yield 2
	tim = yield from tetapkan(l, tim, ketua)
	yield 1
	terima_semua(l, tim)
	yield 35
	yield from kerja_tim.sampai_selesai(l, tim)
	alasan = "Seluruh hasil kerja tim sudah diterima."
	yield from ubah(l, tim, "Penutupan", alasan, tanggal_berlaku=l.hari(-12))


def tim_draf(l: Lakon) -> Kisah:
	"""Prepared; where the ketua is proposed first, three candidates wait to be chosen from."""
	ketua, *lain = l.staf(SEBELAH, jf=True)[:3]
	anggota = [(p, "Mengumpulkan laporan desa") for p in lain[:1]]
	tujuan = "Delapan puluh persen desa melaporkan kejadian penyakit tiap pekan."
	bentuk = l.bentuk_tim("squad", "tim_kerja")
	tim = susun_tim(l, SEBELAH, dasar.TIM_DRAF, bentuk, ketua, anggota, tujuan=tujuan, **l.masa(5, 90))
	yield 2
	if l.tersendiri("ketua"):
		yield from usulkan(l, tim, [ketua, *lain], sampai="Menunggu Penetapan")
