"""Invented decrees, agreements, recommendations and job maps of five regencies, with what their regulations say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sistem_kerja.regulasi import naskah, profil
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.naskah import lampiran_keputusan as lampiran
from sistem_kerja.tests.regulasi import contoh_naskah as c

TANGGAL = date(2026, 3, 3)
TIM = "Tim Kerja Layanan Digital Kecamatan"
KEGIATAN = "Penyusunan Peta Jalan Layanan Digital Kecamatan"
BENTUK = {"pekalongan": "Kelompok Kerja (squad)"}
RAGAM = ("anggota", "perpanjangan", "penutupan")
PERAN = ((Peran.KETUA_TIM, "Ketua Tim"), (Peran.ANGGOTA_TIM, "Anggota Tim"))


def medan(daerah: str, **lain: str) -> dict[str, str]:
	"""Facts of a team's decree; the article is the one by which the regency fixes it."""
	p = profil.muat(daerah)
	return {
		"peraturan": f"{p.daerah.peraturan} tentang {p.daerah.tentang}",
		"dasar": c.DAERAH[daerah]["dasar_tugas"],
		"nama_tim": TIM,
		"unit_pemilik": c.DAERAH[daerah]["dituju"],
		"kegiatan": KEGIATAN,
		"bentuk": BENTUK.get(daerah, "Tim Kerja"),
		"tujuan": "satu dokumen peta jalan yang disetujui",
		"masa": "1 Maret 2026 sampai dengan 31 Desember 2026",
		"lampiran_susunan": "Lampiran I",
		"lampiran_tanggung_jawab": "Lampiran II",
		"dasar_laporan": c.DAERAH[daerah]["dasar_tugas"],
		"pembiayaan": "; ".join(s for a in p.pembiayaan for s in a.sumber),
		**lain,
	}


def anggota(banyak: int = 2) -> tuple[naskah.AnggotaNaskah, ...]:
	orang = [
		c.ORANG[i % 2] if i < 2 else replace(c.ORANG[i % 2], nama=f"Pegawai Contoh {i}")
		for i in range(banyak)
	]
	return tuple(
		naskah.AnggotaNaskah(
			o, "Anggota" if i else "Ketua", "Menyusun peta jalan dan mengujinya bersama kecamatan."
		)
		for i, o in enumerate(orang)
	)


def tanggung_jawab(daerah: str) -> naskah.LampiranNaskah:
	punya = {a.peran: a.butir for a in reversed(profil.muat(daerah).tanggung_jawab)}
	return lampiran.tanggung_jawab("Tanggung jawab", [(nama, punya[p]) for p, nama in PERAN if p in punya])


def isi_tim(daerah: str, banyak: int = 2) -> naskah.IsiKeputusan:
	return naskah.IsiKeputusan(
		tentang=f"pembentukan {TIM}",
		medan=medan(daerah),
		memperhatikan=("Perjanjian Kinerja Tahun 2026 Nomor 000.8/001/OR/2025 tanggal 20 Desember 2025",),
		lampiran=(lampiran.susunan(f"Susunan keanggotaan {TIM}", anggota(banyak)), tanggung_jawab(daerah)),
	)


def isi_ubah(daerah: str) -> naskah.IsiKeputusan:
	lama = "Nomor 000.8/015/OR/2026 tanggal 1 Maret 2026"
	ubah = {
		"alasan": "seorang anggota beralih tugas",
		"asal": f"yang dibentuk dengan Keputusan {lama}",
		"keputusan_lama": lama,
		"sejak": "1 Juni 2026",
		"selesai_lama": "31 Desember 2026",
		"selesai_baru": "31 Maret 2027",
		"lampiran_susunan": "Lampiran",
	}
	return naskah.IsiKeputusan(
		tentang=f"perubahan susunan {TIM}",
		medan=medan(daerah, **ubah),
		memperhatikan=(f"Keputusan {lama}",),
		ubahan=("memberhentikan Rahmat Misal sebagai Anggota", "mengangkat Sari Umpama sebagai Anggota"),
		lampiran=(lampiran.susunan(f"Susunan keanggotaan {TIM}", anggota()),),
	)


def isi_orang(daerah: str, peran: str = "Ketua Tim") -> naskah.IsiKeputusan:
	kedudukan = f"{peran} {TIM}".replace("Tim Tim", "Tim")
	return naskah.IsiKeputusan(
		tentang=f"penetapan {kedudukan}",
		medan=medan(
			daerah,
			kedudukan=kedudukan,
			peran=peran,
			nama=c.ORANG[0].nama,
			dasar_perjanjian=c.DAERAH[daerah]["dasar_tugas"],
			lampiran_tanggung_jawab="Lampiran",
		),
		selaku="Ketua Tim Penilai Kinerja" if daerah == "surakarta" else "",
		orang=c.ORANG[0],
		lampiran=(tanggung_jawab(daerah),),
	)


def peta(daerah: str) -> tuple[naskah.BarisPeta, ...]:
	dinas, bidang = c.DAERAH[daerah]["dituju"], "Bidang Layanan"
	return (
		naskah.BarisPeta(dinas, f"Kepala {dinas}", "", "Struktural", 1, 1),
		naskah.BarisPeta(bidang, "Kepala Bidang Layanan", "", "Struktural", 1, 0, tingkat=1),
		naskah.BarisPeta(
			bidang, "Pranata Komputer Ahli Muda", "Ahli Muda", "Fungsional", 3, 1, "ABK 2025", 1
		),
		naskah.BarisPeta(bidang, "Pengadministrasi Umum", "", "Pelaksana", 1, 2, tingkat=1),
	)


def isi_peta(daerah: str) -> naskah.IsiKeputusan:
	unit = c.DAERAH[daerah]["dituju"]
	fakta = {"unit": unit, "lampiran": "Lampiran", "sejak": "1 April 2026"}
	return naskah.IsiKeputusan(
		tentang=f"peta jabatan {unit}",
		medan=medan(daerah, **fakta),
		selaku="Pejabat Pembina Kepegawaian",
		lampiran=(lampiran.peta(f"Peta jabatan {unit}", peta(daerah)),),
	)


def isi_kedudukan(daerah: str) -> naskah.IsiKeputusan:
	unit = c.DAERAH[daerah]["dituju"]
	baris = tuple(naskah.BarisKedudukan(o, "Kepala Bidang Layanan") for o in c.ORANG)
	return naskah.IsiKeputusan(
		tentang=f"kedudukan Pejabat Fungsional dan Pelaksana pada {unit}",
		medan=medan(daerah, unit=unit, lampiran="Lampiran"),
		selaku="Pejabat Pembina Kepegawaian",
		lampiran=(lampiran.kedudukan("Kedudukan Pejabat Fungsional dan Pelaksana", baris),),
	)


def isi_perjanjian(daerah: str) -> naskah.IsiPerjanjian:
	return naskah.IsiPerjanjian(
		tahun=2026,
		subjek=c.DAERAH[daerah]["dituju"],
		atasan=naskah.Pihak("", f"{profil.muat(daerah).daerah.kepala_daerah} Contoh"),
		dasar=(c.DAERAH[daerah]["dasar_tugas"],),
		sasaran=(
			("Meningkatnya layanan digital", "Banyaknya layanan yang dapat dipakai daring", "12 layanan"),
			("Meningkatnya kepuasan masyarakat", "Indeks Kepuasan Masyarakat", "85"),
		),
		kegiatan=((KEGIATAN, "tim", 125000000.0), ("Pengadaan Perangkat", "individual", None)),
	)


ISI_REKOMENDASI = naskah.IsiRekomendasi(
	mulai=date(2026, 1, 1),
	selesai=date(2026, 3, 31),
	nilai=(
		naskah.NilaiPegawai(
			c.ORANG[0], "Baik", "Peta jalan selesai sebelum waktunya.", "Perlu pendampingan."
		),
		naskah.NilaiPegawai(c.ORANG[1], "Sangat Baik", "1. Purwarupa diuji.\n2. Panduan ditulis."),
	),
	tim=TIM,
	kegiatan=KEGIATAN,
	dasar=("Pasal 13 ayat (3) Peraturan Bupati Contoh",),
)


def semua(daerah: str, **ubah_kepala) -> dict[str, dict]:
	"""Every decree, agreement, recommendation and map of one regency, by the name of its golden file."""
	d = c.DAERAH[daerah]
	bagian = naskah.Bagian(
		kop=d["kop"],
		kepala=c.kepala(daerah, "Rekomendasi Penilaian", **{"tanggal": TANGGAL, **ubah_kepala}),
		penandatangan=c.penandatangan(daerah),
		kertas=naskah.kertas(profil.muat(daerah), "keputusan_tim_kerja", TANGGAL),
		yth=f"Kepala {d['dituju']}",
		di=d["tempat"],
		tembusan=("Inspektur Daerah",),
	)
	bupati = replace(
		bagian,
		kop=replace(
			d["kop"],
			jenis="kepala_daerah",
			perangkat_daerah=f"{profil.muat(daerah).daerah.kepala_daerah} Contoh",
		),
		penandatangan=naskah.Penandatangan(
			f"{profil.muat(daerah).daerah.kepala_daerah} Contoh", "Ir. Contoh Teladan, M.Si."
		),
		tembusan=(),
	)
	khusus = replace(bagian, kertas=d["kertas"], tembusan=())
	sekda = replace(
		bagian,
		kop=replace(d["kop"], perangkat_daerah="Sekretariat Daerah"),
		penandatangan=naskah.Penandatangan("Sekretaris Daerah", "Dr. Sekda Contoh, M.Si."),
	)
	return {
		"keputusan_tim": naskah.keputusan("keputusan_tim_kerja", bagian, isi_tim(daerah)),
		"keputusan_perubahan": naskah.keputusan("keputusan_tim_kerja", bagian, isi_ubah(daerah), "anggota"),
		"keputusan_ketua": naskah.keputusan(
			"keputusan_ketua_tim", sekda if daerah == "surakarta" else bagian, isi_orang(daerah)
		),
		"keputusan_pengendali": naskah.keputusan(
			"keputusan_pengendali", sekda, isi_orang(daerah, "Pengendali")
		),
		"keputusan_peta_jabatan": naskah.keputusan("keputusan_peta_jabatan", bupati, isi_peta(daerah)),
		"keputusan_kedudukan": naskah.keputusan("keputusan_kedudukan", bupati, isi_kedudukan(daerah)),
		"perjanjian": naskah.perjanjian_kinerja(khusus, isi_perjanjian(daerah)),
		"rekomendasi": naskah.rekomendasi_penilaian(khusus, ISI_REKOMENDASI),
		"peta_jabatan": naskah.peta_jabatan(
			khusus, naskah.IsiPeta(d["dituju"], date(2026, 4, 1), peta(daerah), "Keputusan Nomor 800/1/2026")
		),
	}
