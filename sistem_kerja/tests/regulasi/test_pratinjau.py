"""The preview walks the case by the rules alone: right offices, refusals with their article, letters on right paper."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sistem_kerja.demo.daerah import daftar
from sistem_kerja.pratinjau import __main__ as program
from sistem_kerja.pratinjau import perjalanan, tolakan
from sistem_kerja.pratinjau.berkas import Berkas
from sistem_kerja.regulasi import alur, profil
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Dokumen, JenisJabatan, Peran
from sistem_kerja.regulasi.struktur import Struktur

AKAR = Path(__file__).parents[3]
TANGGAL = date(2025, 3, 3)
MM = 72 / 25.4
KOMINFO = "Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian"
# (act, office, capacity) of the request, as each regulation says
LANGKAH = {
	"boalemo": [
		("Kirim", "Kepala Bidang Kesehatan Masyarakat", Peran.PIMPINAN_UNIT_PEMILIK),
		("Minta Rekomendasi", "Kepala Bidang Aplikasi Informatika", Peran.PENILAI_DITUJU),
		("Rekomendasikan", "Kepala Bidang Aplikasi Informatika", Peran.PIMPINAN_UNIT_DITUJU),
		("Setujui", "Kepala Bidang Aplikasi Informatika", Peran.PENILAI_DITUJU),
	],
	"kapuas": [
		("Kirim", "Kepala Bidang Kesehatan Masyarakat", Peran.PIMPINAN_UNIT_PEMILIK),
		(
			"Minta Rekomendasi",
			"Kepala Dinas Komunikasi, Informatika, Persandian dan Statistik",
			Peran.PENILAI_DITUJU,
		),
		("Rekomendasikan", "Kepala Bidang Aplikasi Informatika", Peran.PIMPINAN_UNIT_DITUJU),
		("Setujui", "Kepala Dinas Komunikasi, Informatika, Persandian dan Statistik", Peran.PENILAI_DITUJU),
	],
	"pekalongan": [
		("Kirim", "Kepala Dinas Kesehatan", Peran.PIMPINAN_UNIT_PEMILIK),
		("Setujui", "Kepala Dinas Komunikasi dan Informatika", Peran.PIMPINAN_UNIT_DITUJU),
	],
	"pulang_pisau": [
		("Kirim", "Kepala Dinas Kesehatan", Peran.PIMPINAN_UNIT_PEMILIK),
		("Minta Rekomendasi", KOMINFO, Peran.PIMPINAN_UNIT_DITUJU),
		("Rekomendasikan", "Kepala Bidang Aplikasi Informatika", Peran.PENILAI_DITUJU),
		("Setujui", KOMINFO, Peran.PIMPINAN_UNIT_DITUJU),
		("Susun Surat", "Pranata Komputer Ahli Muda", Peran.PEGAWAI),
		("Tetapkan", KOMINFO, Peran.PIMPINAN_UNIT_DITUJU),
	],
	"surakarta": [
		("Kirim", "Kepala Dinas Kesehatan", Peran.PIMPINAN_UNIT_PEMILIK),
		("Setujui", KOMINFO, Peran.PIMPINAN_UNIT_DITUJU),
	],
}
DASAR_TOLAKAN = {
	"boalemo": {
		"tanpa kompetensi": "PermenPANRB 7/2022 (isi surat permohonan)",
		"unit sendiri": "Perbup Boalemo 19/2024 Lampiran II.B.a.1) dan Lampiran II.B.a.2)",
		"pejabat struktural": "Perbup Boalemo 19/2024 Pasal 13 ayat (1)",
		"tanpa alasan": "Perbup Boalemo 19/2024 Lampiran II.B.a.2) huruf d)",
		"tanpa menyebut pegawai": "Perbup Boalemo 19/2024 Lampiran II.B.a.2) huruf c)",
		"Menugaskan": "Perbup Boalemo 19/2024 Lampiran II.B.a.2) huruf a)",
	},
	"pulang_pisau": {
		"tanpa kompetensi": "PermenPANRB 7/2022 (isi surat permohonan)",
		"unit sendiri": "Perbup Pulang Pisau 5/2024 Lampiran II.B.2.A.2 angka 2, tata cara pelibatan",
		"pejabat struktural": "Perbup Pulang Pisau 5/2024 Pasal 11 ayat (1)",
		"tanpa alasan": "Perbup Pulang Pisau 5/2024 Lampiran II.B.2.A.2 angka 2, tata cara pelibatan huruf e",
		"tanpa menyebut": "Perbup Pulang Pisau 5/2024 Lampiran II.B.2.A.2 angka 2, tata cara pelibatan huruf c",
		"Menugaskan": "Perbup Pulang Pisau 5/2024 Lampiran II.B.2.A.2 angka 2, tata cara pelibatan huruf a",
	},
	"surakarta": {
		"tanpa kompetensi": "Perwali Surakarta 32/2023 Pasal 17 ayat (6)",
		"unit sendiri": "Perwali Surakarta 32/2023 Pasal 17 ayat (2) dan ayat (3)",
		"pejabat struktural": "Perwali Surakarta 32/2023 Pasal 13 ayat (1)",
		"tanpa alasan": "Perwali Surakarta 32/2023 Lampiran IV angka 3.1 huruf b angka 2)",
		"tanpa menyebut": "Perwali Surakarta 32/2023 Lampiran IV angka 3.1 huruf b angka 2)",
		"Menugaskan": "Perwali Surakarta 32/2023 Lampiran IV angka 3.1.2 angka 2 tata cara pelibatan huruf a",
	},
	"kapuas": {
		"tanpa kompetensi": "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (5)",
		"unit sendiri": "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (1) dan (2)",
		"14 bulan": "Perbup Kapuas 14/2024 Pasal 9 ayat (4)",
		"pejabat struktural": "Perbup Kapuas 14/2024 Pasal 10 ayat (1)",
		"tanpa alasan": "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (3) huruf d",
		"tanpa menyebut pegawai": "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (3) huruf c",
		"Menugaskan": "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (3) huruf a",
		"Ahli Muda": "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (3) huruf c",
	},
	"pekalongan": {
		"tanpa kompetensi": "Perbup Pekalongan 52/2024 Pasal 15 ayat (6)",
		"unit sendiri": "Perbup Pekalongan 52/2024 Pasal 15 ayat (1) dan (2)",
		"14 bulan": "Perbup Pekalongan 52/2024 Pasal 11 ayat (2)",
		"31 Desember": "Perbup Pekalongan 52/2024 Pasal 11 ayat (2)",
		"pejabat struktural": "Perbup Pekalongan 52/2024 Pasal 10 ayat (1)",
		"tanpa alasan": "Perbup Pekalongan 52/2024 Lampiran IV angka 4.1 huruf b angka 2)",
		"tanpa menyebut pegawai": "Perbup Pekalongan 52/2024 Lampiran IV angka 4.1 huruf b angka 2)",
		"Menugaskan": "Perbup Pekalongan 52/2024 Pasal 15 ayat (4)",
	},
}
# These three set no limit of time and do not tie the answer to one evaluator's people.
LONGGAR = ("14 bulan", "31 Desember", "Menjawab permintaan")
TIDAK_DILARANG = {
	"boalemo": LONGGAR,
	"kapuas": ("31 Desember",),
	"pekalongan": ("Ahli Muda",),
	"pulang_pisau": LONGGAR,
	"surakarta": LONGGAR,
}
A4 = (210, 297)
HALAMAN = {"kapuas": (215, 330)}  # of letters where they are not on A4; a report always is
KEMBALI_DINI = {"boalemo", "kapuas", "pekalongan"}  # there each reviewer may return a report
PENUGASAN = {"pulang_pisau": "surat_perintah_tugas"}

# Refuses Frappe as well as anything that would only be there with it.
PENGHALANG = """
import sys
class Halang:
	def find_spec(self, nama, jalan=None, tujuan=None):
		if nama.split(".")[0] in {TERLARANG}:
			raise ImportError(nama + " dihalangi")
sys.meta_path.insert(0, Halang())
from sistem_kerja.pratinjau.__main__ import main
kode = main(sys.argv[1:])
assert not any(m.split(".")[0] in {TERLARANG} for m in sys.modules)
sys.exit(kode)
"""


@pytest.fixture(scope="module", params=daftar())
def jalan(request):
	return perjalanan.tempuh(perjalanan.siapkan(request.param, TANGGAL))


def _daerah(jalan) -> str:
	return jalan.latar.contoh.daerah


def _tanpa(terlarang: str, *kata: str) -> subprocess.CompletedProcess:
	naskah = PENGHALANG.replace("{TERLARANG}", terlarang)
	lingkungan = {
		**os.environ,
		"PYTHONPATH": str(AKAR),
		"PYTHONIOENCODING": "utf-8",
		"PYTHONDONTWRITEBYTECODE": "1",
	}
	return subprocess.run(
		[sys.executable, "-c", naskah, *kata],
		capture_output=True,
		encoding="utf-8",
		env=lingkungan,
		check=False,
	)


def test_setiap_contoh_dikenal_uji_ini():
	assert set(daftar()) == set(LANGKAH) == set(DASAR_TOLAKAN)


def test_langkah_permohonan_menurut_peraturannya(jalan):
	nyata = [(s.tindakan, s.pejabat.jabatan, s.peran) for s in jalan.permohonan.langkah]
	assert nyata == LANGKAH[_daerah(jalan)]
	assert jalan.permohonan.status == "Disetujui"


def test_tiap_langkah_beralasan_hukum_dan_orangnya_ada(jalan):
	for berkas in (jalan.permohonan, jalan.penugasan, jalan.laporan, jalan.lain):
		for langkah in berkas.langkah:
			assert langkah.dasar.startswith(berkas.konteks().profil.daerah.singkatan), langkah
			assert langkah.pejabat is None or jalan.latar.orang(langkah.pejabat.pegawai)


def test_tenggat_sejak_tanggal_kasus(jalan):
	for langkah in jalan.permohonan.langkah[1:]:
		assert (langkah.tenggat - TANGGAL).days == langkah.tenggat_hari


def test_laporan_menempuh_rantai_evaluasi(jalan):
	langkah = jalan.laporan.langkah
	awal = ["Kirim"] if _daerah(jalan) in KEMBALI_DINI else ["Kirim", "Teruskan"]
	akhir = ["Kembalikan", "Kirim", "Teruskan", "Nyatakan Selesai"]
	assert [s.tindakan for s in langkah] == awal + akhir
	peninjau = ["Kepala Bidang Kesehatan Masyarakat", "Kepala Dinas Kesehatan"]
	assert [p.jabatan for p in jalan.laporan.rantai] == peninjau
	assert langkah[-1].pejabat.jabatan == peninjau[-1]
	assert jalan.laporan.status == jalan.penugasan.status == "Selesai"


def test_satu_orang_di_langkah_berurutan_bertindak_sekali(jalan):
	sendiri = [s.tindakan for s in jalan.lain.langkah if s.otomatis]
	lebur = [] if _daerah(jalan) in ("pekalongan", "surakarta") else ["Minta Rekomendasi", "Rekomendasikan"]
	assert sendiri == lebur
	assert jalan.lain.status == "Disetujui"


def test_boalemo_uptd_direkomendasikan_kepala_subbagian():
	"""Where leader and evaluator are two persons (Lampiran III.3), the recommendation is a step of its own."""
	latar, tu = perjalanan.siapkan("boalemo", TANGGAL), "BLM.DINKES-LABKESDA.TU"
	staf = [p for p in latar.contoh.pegawai if p.unit == tu and p.jenis_jabatan != JenisJabatan.STRUKTURAL]
	k = replace(latar.konteks, unit_dituju=tu, pegawai=staf[0].untuk_aturan())
	berkas = Berkas(Dokumen.SURAT_PERMOHONAN_PELIBATAN, k)
	langkah = [berkas.maju() for _ke in range(4)]
	assert [(s.tindakan, s.pejabat.jabatan.split()[1]) for s in langkah[1:]] == [
		("Minta Rekomendasi", "UPTD"),
		("Rekomendasikan", "Subbagian"),
		("Setujui", "UPTD"),
	]
	assert berkas.status == "Disetujui" and not any(s.otomatis for s in berkas.langkah)


def test_lebur_hanya_bila_orangnya_sama_dan_syaratnya_terpenuhi():
	latar = perjalanan.siapkan("kapuas", TANGGAL)
	aturan = alur.cari(
		latar.konteks.profil, Dokumen.SURAT_PERMOHONAN_PELIBATAN, "penunjukan_lintas_unit", TANGGAL
	)

	def coba(orang: str, status: str, aturan=aturan):
		k = latar.meminta(latar.orang(orang))
		hasil = alur.lebur_ke(aturan, status, lambda _status: k, lambda _syarat: False)
		return hasil.nama if hasil else None

	muda, madya = latar.cerita.pegawai_lain, latar.cerita.pegawai
	assert coba(muda, "Menunggu Penilai") == "Minta Rekomendasi"
	assert coba(madya, "Menunggu Penilai") is None  # two persons
	assert coba(muda, "Menunggu Jawaban") is None  # the step does not allow it
	assert coba(muda, "Draf") is None
	bersyarat = aturan.model_copy(
		update={
			"tahap": tuple(
				t.model_copy(
					update={"tindakan": tuple(a.model_copy(update={"syarat": "x"}) for a in t.tindakan)}
				)
				for t in aturan.tahap
			)
		}
	)
	assert coba(muda, "Menunggu Penilai", bersyarat) is None


def test_penolakan_mengutip_pasal(jalan):
	daerah = _daerah(jalan)
	percobaan = tolakan.coba(jalan.latar)
	for kata, dasar in DASAR_TOLAKAN[daerah].items():
		satu = next(p for p in percobaan if kata in p.perihal)
		assert dasar in {t.dasar for t in satu.temuan}, satu
	for satu in percobaan:
		boleh = any(kata in satu.perihal for kata in TIDAK_DILARANG[daerah])
		assert bool(satu.temuan) != boleh, satu


def test_surat_bernomor_tanpa_kembar_dan_penanda_tangan_menurut_penetapan(jalan):
	assert [s.jenis for s in jalan.surat] == [
		"surat_permohonan",
		"surat_jawaban",
		PENUGASAN.get(_daerah(jalan), "surat_penugasan"),
		"laporan",
	]
	nomor = [s.nomor for s in jalan.surat]
	assert len(set(nomor)) == len(nomor)
	assert {n.split("/")[1] for n in nomor} == {"001"}, "buku tiap jenis dan unit mulai dari satu"
	penjawab = LANGKAH[_daerah(jalan)][-1][1]
	assert [s.penanda_tangan.jabatan for s in jalan.surat[1:3]] == [penjawab, penjawab]
	assert jalan.surat[3].penanda_tangan.pegawai == jalan.latar.cerita.pegawai


@pytest.mark.parametrize("daerah", daftar())
def test_program_tanpa_frappe(daerah, tmp_path):
	pypdf = pytest.importorskip("pypdf")
	pytest.importorskip("weasyprint")
	hasil = _tanpa(
		"{'frappe', 'erpnext', 'hrms'}",
		"--daerah",
		daerah,
		"--keluaran",
		str(tmp_path),
		"--tanggal",
		str(TANGGAL),
	)
	assert (hasil.returncode, hasil.stderr) == (0, "")
	singkatan = profil.muat(daerah).daerah.singkatan
	assert hasil.stdout.count(f"({singkatan}") >= 4
	teks = [b for b in hasil.stdout.splitlines() if str(tmp_path) not in b]
	assert max(map(len, teks)) <= 100
	berkas = sorted(tmp_path.iterdir())
	assert [b.name.removeprefix(f"{daerah}_")[2:] for b in berkas] == [
		"surat_permohonan_pelibatan.pdf",
		"surat_jawaban_pelibatan.pdf",
		f"{PENUGASAN.get(daerah, 'surat_penugasan')}.pdf",
		"laporan_pelaksanaan_tugas.pdf",
	]
	for satu in berkas:
		assert str(satu) in hasil.stdout
		lebar, tinggi = A4 if "laporan" in satu.name else HALAMAN.get(daerah, A4)
		kotak = pypdf.PdfReader(io.BytesIO(satu.read_bytes())).pages[0].mediabox
		assert (float(kotak.width), float(kotak.height)) == pytest.approx((lebar * MM, tinggi * MM), abs=0.5)


def test_tanpa_weasyprint_naskah_ditulis_sebagai_html(tmp_path):
	hasil = _tanpa("{'frappe', 'weasyprint'}", "--daerah", "kapuas", "--keluaran", str(tmp_path))
	assert hasil.returncode == 0
	assert "bukan PDF" in hasil.stdout
	berkas = sorted(tmp_path.iterdir())
	assert {b.suffix for b in berkas} == {".html"} and len(berkas) == 4
	assert "SURAT PENUGASAN" in berkas[2].read_text(encoding="utf-8")


@pytest.mark.parametrize(
	("kata", "pesan"),
	[
		(("--daerah", "kapuas", "--tanggal", "2024-06-05"), "baru berlaku sejak 06-06-2024"),
		(("--daerah", "kapuas", "--tanggal", "kemarin"), "Tanggal «kemarin» tidak sah"),
		(("--daerah", "atlantis"), "Tidak ada daerah contoh «atlantis». Yang tersedia: boalemo, kapuas"),
	],
)
def test_galat_satu_baris_dan_kode_satu(kata, pesan, tmp_path, capsys):
	assert program.main([*kata, "--keluaran", str(tmp_path / "naskah")]) == 1
	keluar, salah = capsys.readouterr()
	assert keluar == ""
	assert pesan in salah and salah.count("\n") == 1
	assert not (tmp_path / "naskah").exists()


def test_folder_yang_tidak_dapat_ditulis_disebut(tmp_path, capsys):
	(tmp_path / "berkas").write_text("bukan folder")
	assert program.main(["--daerah", "kapuas", "--keluaran", str(tmp_path / "berkas")]) == 1
	assert "Naskah tidak dapat ditulis" in capsys.readouterr().err


def test_jabatan_kosong_menghentikan_dengan_nama_unitnya():
	latar = perjalanan.siapkan("kapuas", TANGGAL)
	struktur = latar.konteks.struktur
	kosong = Struktur(replace(u, kepala=None) if u.kode == "KPS.DISKOMINFO" else u for u in struktur)
	with pytest.raises(GalatRegulasi, match=r"Jabatan Kepala Dinas Komunikasi.* kosong"):
		perjalanan.tempuh(replace(latar, konteks=replace(latar.konteks, struktur=kosong)))
