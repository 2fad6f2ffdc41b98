"""The work of the example's teams: plans, feedback, problems, monitoring, reports and recommendations."""

from __future__ import annotations

from collections.abc import Iterator

import frappe
from frappe.utils import getdate, today

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.lakon import LPT, PEMILIK, PLP, PNG, Lakon
from sistem_kerja.layanan import organisasi, pelaksanaan, pemantauan, permintaan_laporan
from sistem_kerja.regulasi import pelaporan

RKP, KENDALA = "Rekomendasi Penilaian", "Kendala Pelaksanaan"
LAPORAN_LINTAS = {
	"hasil": "Pengukuran di 14 puskesmas selesai; 312 balita berisiko ditindaklanjuti.",
	"kegiatan_dilaksanakan": "1. Menyepakati cara ukur.\n2. Mendampingi pengukuran.\n3. Memutakhirkan daftar sasaran.",
	"kendala": "Dua puskesmas belum memiliki alat ukur panjang badan yang baku.",
}


def penugasan(tim, pegawai: str) -> str:
	return frappe.db.get_value(PNG, {"tim": tim.name, "pegawai": pegawai, "status": "Berjalan"})


def rencana(nama: str, pegawai: str, baris: list[tuple[str, str, int]]) -> None:
	"""The plan of an assignment with its progress, by its employee."""
	sebagai(pegawai)
	isi = [{"kegiatan": k, "target": target, "kemajuan": maju} for k, target, maju in baris]
	pelaksanaan.simpan_rincian(nama, isi)


def lintas(lk: Lakon, tim) -> Iterator[int]:
	"""A member's part accepted, one waiting, one handed back; the team's interim report on its way."""
	ketua, satu, *_ = lk.staf(PEMILIK, jf=True)
	dua = lk.staf(PEMILIK)[-1]
	pinjam = next(b.pegawai for b in tim.anggota if b.permohonan)
	rencana(
		penugasan(tim, satu),
		satu,
		[
			("Menyepakati cara ukur dengan puskesmas", "14 puskesmas", 100),
			("Mendampingi pengukuran balita", "14 puskesmas", 75),
			("Memutakhirkan daftar sasaran", "tiap bulan", 40),
		],
	)
	rencana(penugasan(tim, pinjam), pinjam, [("Menautkan data sasaran", "3 sumber data", 60)])
	yield 12
	sebagai(ketua)
	pelaksanaan.beri_umpan_balik(
		penugasan(tim, satu), "Cara ukur sudah seragam. Dahulukan puskesmas di hulu pada bulan ini."
	)
	yield 18
	a = lk.laporkan(
		penugasan(tim, satu), sifat="Berkala", judul="Laporan Pengukuran Balita", **LAPORAN_LINTAS
	)
	yield 2
	lk.tindak(a)
	yield 14
	b = lk.laporkan(penugasan(tim, pinjam), sifat="Berkala", judul="Laporan Penautan Data Sasaran")
	yield 2
	lk.tindak(b, "Kembalikan", "Sebutkan jumlah data yang tidak dapat ditautkan dan sebabnya.")
	yield 5
	yield from pantau(lk, tim)
	yield from kendala(lk, tim, satu)
	lk.laporkan(
		penugasan(tim, ketua), sifat="Berkala", judul="Laporan Tim, Triwulan Berjalan", **LAPORAN_LINTAS
	)
	yield 1
	lk.laporkan(penugasan(tim, dua), sifat="Berkala", judul="Laporan Administrasi dan Jadwal Tim")
	if tim.pengendali:
		judul = "Laporan Pengendalian Tim, Triwulan Berjalan"
		lk.laporkan(penugasan(tim, tim.pengendali), sifat="Berkala", judul=judul)
	yield from rekomendasi(lk, tim, ketua, satu, ditimbang=True)
	yield from minta_laporan(lk, penugasan(tim, satu), "Rekap balita berisiko per desa", dijawab=False)


def kendala(lk: Lakon, tim, pegawai: str) -> Iterator[int]:
	"""Of several units: each leader decides for his own; the first has, the next is awaited."""
	d = lk.buat(
		KENDALA,
		pegawai,
		penugasan=penugasan(tim, pegawai),
		judul="Data sasaran dua perangkat daerah tidak sama",
		lingkup="lintas_unit_kolaborasi",
		permasalahan="Daftar sasaran puskesmas dan data kependudukan berbeda pada 412 anak.",
		alternatif=[
			{
				"alternatif": "Verifikasi bersama di tiga kecamatan",
				"akibat": "Selesai dua pekan",
				"disarankan": 1,
			},
			{"alternatif": "Memakai data puskesmas saja", "akibat": "Selisih tetap ada"},
		],
	)
	yield 1
	d = lk.tindak(d, "Kirim")
	yield 2
	dokumen = lk.giliran(d)
	pilihan = [n for n in lk.terbuka(dokumen) if n.startswith("Tindak")]
	lk.tindak(d, pilihan[0], "Bidang menugaskan dua orang untuk verifikasi bersama mulai pekan depan.")
	yield 1


def pantau(lk: Lakon, tim) -> Iterator[int]:
	"""The daily job makes the monitoring of the period due; this team's is carried out."""
	frappe.set_user("Administrator")
	kini = max(getdate(today()), getdate(tim.mulai))
	masa = pemantauan.aturan.periode(pemantauan.aturan.aturan_tim(organisasi.profil_aktif(), kini), kini)
	pemantauan.buat_yang_jatuh_tempo(masa.selesai)
	nama = frappe.db.get_value(pemantauan.PTB, {"tim": tim.name})
	yield 1
	isi = {
		"hasil": "Pengukuran berjalan menurut jadwal; penautan data tertinggal dua pekan.",
		"capaian": 65,
		"umpan_balik": "Selesaikan verifikasi bersama sebelum akhir bulan; pembagian wilayah sudah baik.",
	}
	lk.tindak(frappe.get_doc(pemantauan.PTB, nama), "Sampaikan", **isi)


def rekomendasi(lk: Lakon, tim, ketua: str, pegawai: str, ditimbang: bool) -> Iterator[int]:
	"""What the ketua tells the evaluator of a member."""
	d = lk.buat(
		RKP,
		ketua,
		pegawai=pegawai,
		tim=tim.name,
		penugasan=penugasan(tim, pegawai),
		periode_mulai=tim.mulai,
		periode_selesai=lk.hari(0),
		hasil="Menyelesaikan bagiannya lebih cepat dari jadwal dan membantu anggota lain.",
		predikat="Baik",
		umpan_balik="Pertahankan; latih penyajian hasil di depan pimpinan.",
	)
	yield 1
	d = lk.tindak(d, "Sampaikan")
	yield 1
	if ditimbang:
		lk.tindak(d, "Pertimbangkan")


def minta_laporan(lk: Lakon, nama: str, judul: str, dijawab: bool) -> Iterator[int]:
	"""A leader's demand at any time, answered or waiting."""
	asal = frappe.get_doc(PNG, nama)
	d = lk.buat(
		PLP,
		pelaporan.peminta(permintaan_laporan.konteks(asal))[0].pegawai,
		penugasan=nama,
		judul=judul,
		uraian="Untuk bahan rapat pimpinan; cukup satu halaman dengan angka terakhir.",
		paling_lambat=frappe.utils.add_days(today(), 5),
	)
	d = lk.tindak(d, "Minta")
	yield 2
	if dijawab:
		laporan = lk.laporkan(nama, permintaan=d.name, judul=judul)
		yield 1
		lk.tindak(laporan)


def dalam(lk: Lakon, tim) -> Iterator[int]:
	"""A member's interim report accepted, a recommendation on its way, a demand answered."""
	anggota = [b.pegawai for b in tim.anggota if b.peran != "Ketua" and b.pegawai]
	rencana(
		penugasan(tim, anggota[0]),
		anggota[0],
		[("Borang izin usaha mikro", "4 borang", 100), ("Borang izin keramaian", "2 borang", 50)],
	)
	yield 3
	laporan = lk.laporkan(
		penugasan(tim, anggota[0]), sifat="Berkala", judul="Laporan Pengembangan Borang Layanan"
	)
	yield 2
	lk.tindak(laporan)
	yield 1
	yield from minta_laporan(lk, penugasan(tim, anggota[1]), "Hasil uji layanan daring", dijawab=True)
	yield from rekomendasi(lk, tim, tim.ketua, anggota[0], ditimbang=False)


def sampai_selesai(lk: Lakon, tim) -> Iterator[int]:
	"""The members' last reports go to the ketua, the team's up the chain to its end."""
	ketua = tim.ketua
	for satu in [b.pegawai for b in tim.anggota if b.pegawai and b.pegawai != ketua]:
		laporan = lk.laporkan(penugasan(tim, satu), judul="Laporan Pemindahan Kotak Surat")
		yield 2
		lk.tindak(laporan)
	yield 2
	laporan = lk.laporkan(
		penugasan(tim, ketua), judul="Laporan Akhir Migrasi Surel dan Tanda Tangan Elektronik"
	)
	yield 2
	while frappe.db.get_value(LPT, laporan.name, "docstatus") == 0:
		lk.tindak(laporan)
		yield 2
