"""Faults that show only when the whole profile is read: each is named with its key and remedy, all at once."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.tests.regulasi import contoh_profil as c
from sistem_kerja.tests.regulasi.contoh_profil import CONTOH, OBAT

CACAT = [
	(
		"alur tanpa akhir",
		{"alur": [c.alur(c.tahap({1: {"tindakan": [{"nama": "Kembalikan", "ke": "Draf"}]}}))]},
		{
			"alur[0].tahap[0]": "tidak ada jalan ke akhir; tambahkan tindakan",
			"alur[0].tahap[1]": "tidak ada jalan ke akhir; tambahkan tindakan",
			"alur[0].tahap[2]": "«Disetujui» tidak dapat dicapai dari tahap pertama; hapus atau hubungkan",
		},
	),
	(
		"akhir tanpa docstatus bukan akhir",
		{"alur": [c.alur(c.tahap({2: {"docstatus": 0}}))]},
		{f"alur[0].tahap[{i}]": "tidak ada jalan ke akhir" for i in range(3)},
	),
	(
		"status yang tidak tercapai",
		{"alur": [c.alur(c.tahap({3: {"status": "Ditolak", "docstatus": 1}}))]},
		{"alur[0].tahap[3]": "«Ditolak» tidak dapat dicapai dari tahap pertama; hapus atau hubungkan"},
	),
	(
		"tindakan ke status yang tidak ada",
		{
			"alur": [
				c.alur(
					c.tahap(
						{0: {"tindakan": [{"nama": "Kirim", "ke": "Menunggu"}, {"nama": "X", "ke": "Y"}]}}
					)
				)
			]
		},
		{"alur[0].tahap[0].tindakan[1].ke": "«X» menuju status «Y» yang tidak ada; tambahkan status itu"},
	),
	(
		"status ditulis dua kali",
		{"alur": [c.alur([*c.TAHAP, {"status": "Disetujui", "docstatus": 1}])]},
		{"alur[0].tahap[3].status": "status «Disetujui» ditulis dua kali; gabungkan"},
	),
	(
		"dua tindakan bernama sama",
		{
			"alur": [
				c.alur(
					c.tahap(
						{1: {"tindakan": [{"nama": "A", "ke": "Disetujui"}, {"nama": "A", "ke": "Draf"}]}}
					)
				)
			]
		},
		{"alur[0].tahap[1].tindakan[1].nama": "dua tindakan ber-nama «A» pada satu tahap; bedakan"},
	),
	(
		"dua tindakan ke tujuan sama tanpa syarat",
		{
			"alur": [
				c.alur(
					c.tahap(
						{
							1: {
								"tindakan": [
									{"nama": "A", "ke": "Disetujui", "syarat": "tahap_terakhir"},
									{"nama": "B", "ke": "Disetujui"},
								]
							}
						}
					)
				)
			]
		},
		{"alur[0].tahap[1].tindakan[1].ke": "dua tindakan ber-tujuan «Disetujui» pada satu tahap; bedakan"},
	),
	(
		"syarat dan naskah tak dikenal",
		{
			"alur": [
				c.alur(
					c.tahap(
						{
							0: {
								"tindakan": [
									{"nama": "K", "ke": "Menunggu", "syarat": "s", "naskah": ["nota"]}
								]
							}
						}
					)
				)
			],
			"penetapan": [
				{"objek": "laporan", "naskah": "nota", "penanda_tangan": "pegawai", "dasar": "Pasal 1"}
			],
		},
		{
			"alur[0].tahap[0].tindakan[0].syarat": "«s» bukan syarat yang dikenal; yang boleh: belum_dijawab",
			"alur[0].tahap[0].tindakan[0].naskah": "«nota» bukan naskah yang dikenal; yang boleh: surat_per",
			"penetapan[0].naskah": "«nota» bukan naskah yang dikenal; yang boleh",
		},
	),
	(
		"tindakan tanpa pelaku",
		{"alur": [c.alur(c.tahap({0: {"pelaku": None}}))]},
		{"alur[0].tahap[0].pelaku": "tidak menyebut pelakunya; isi pelaku"},
	),
	(
		"bagan berputar",
		{"tipologi": [c.kecamatan(bagan={"kepala_seksi": "lurah", "lurah": "kepala_seksi"})]},
		{
			"tipologi[0].bagan.kepala_seksi": "periksa lingkaran dalam bagan",
			"tipologi[0].bagan.lurah": "periksa lingkaran dalam bagan",
		},
	),
	(
		"bagan dengan atasan yang tidak ada",
		{"tipologi": [c.kecamatan(bagan={"kepala_seksi": "lurah"})]},
		{"tipologi[0].bagan.kepala_seksi": "«lurah» tidak ada dalam bagan; tambahkan atau perbaiki"},
	),
	(
		"satu tipologi dicakup dua kali",
		{
			"tipologi": [
				c.kecamatan(mencakup=["kelurahan", "uptd"]),
				c.kecamatan(kode="puskesmas", mencakup=["uptd", "kelurahan"]),
			]
		},
		{"tipologi[1].mencakup": "kelurahan, uptd sudah dicakup tipologi[0]; hapus salah satunya"},
	),
	(
		"tipologi tanpa pemimpin",
		{"tipologi": [c.kecamatan(pemimpin=[])]},
		{"tipologi[0].pemimpin": "tidak boleh kosong; sebut jabatan"},
	),
	(
		"dua aturan penilaian bertumpang tindih sebagian",
		{
			"penilaian": [
				c.nilai(["kecamatan"], {"jenjang": ["Ahli Muda", "Ahli Madya"]}),
				c.nilai(["kecamatan"], {"jenjang": ["Ahli Madya", "Ahli Utama"]}),
			]
		},
		{"penilaian[1].dinilai": "juga diatur penilaian[0]; tulis pengecualian lebih dahulu, atau pisahkan"},
	),
	(
		"aturan umum mendahului pengecualiannya",
		{
			"penilaian": [
				c.nilai(["kecamatan"], {"jenis": ["Fungsional"]}),
				c.nilai(["kecamatan"], {"jenis": ["Fungsional"], "jenjang": ["Ahli Utama"]}),
			]
		},
		{"penilaian[1].dinilai": "juga diatur penilaian[0]; tulis pengecualian lebih dahulu"},
	),
	(
		"aturan penilaian yang sama dua kali",
		{"penilaian": [c.nilai(["kecamatan"], {}), c.nilai(["kecamatan"], {}, "pengawas")]},
		{"penilaian[1].dinilai": "juga diatur penilaian[0]"},
	),
	(
		"dua aturan bagi pejabat yang sama",
		{
			"penilaian": [
				c.nilai(["kecamatan"], {"peran": ["kepala_seksi", "lurah"]}),
				c.nilai(["kecamatan"], {"peran": ["kepala_seksi", "sekretaris_kecamatan"]}),
			]
		},
		{"penilaian[1].dinilai": "juga diatur penilaian[0]"},
	),
	(
		"dua rantai bagi satu tipologi",
		{
			"evaluasi": [
				{"tipologi": ["kecamatan"], "tahap": [["camat"]], "dasar": f"Pasal {i}"} for i in (1, 2)
			]
		},
		{"evaluasi[1].tipologi": "kecamatan sudah diatur evaluasi[0]; hapus salah satunya"},
	),
	(
		"dua pimpinan bagi semua tipologi",
		{
			"kepemimpinan": [
				{"tipologi": [], "unit_organisasi": ["camat"], "unit_kerja": ["camat"], "dasar": f"Pasal {i}"}
				for i in (1, 2)
			]
		},
		{"kepemimpinan[1].tipologi": "semua tipologi sudah diatur kepemimpinan[0]; hapus salah satunya"},
	),
]


@pytest.mark.parametrize(("isi", "cacat"), [pytest.param(*c[1:], id=c[0]) for c in CACAT])
def test_cacat_isi_disebut_semua_dengan_kunci_dan_obatnya(isi, cacat):
	with pytest.raises(GalatProfil) as galat:
		profil.periksa({"daerah": CONTOH["daerah"], **isi})
	assert galat.value.berkas == "contoh.toml"
	semua = dict(galat.value.semua)
	assert semua.keys() == cacat.keys() and len(galat.value.semua) == len(semua)
	for kunci, pesan in cacat.items():
		assert pesan in semua[kunci]
		assert OBAT.search(semua[kunci])


ATURAN_KEMBAR = {
	"tipologi": c.kecamatan(),
	"alur": c.alur(),
	"ketentuan": {"kode": "tim.satu_ketua", "tingkat": "tolak", "pesan": "x", "dasar": "Pasal 1"},
	"penetapan": {"objek": "laporan", "naskah": "laporan", "penanda_tangan": "pegawai", "dasar": "Pasal 1"},
	"pelaporan": {"bentuk": "individu", "pelapor": ["pegawai"], "penerima": ["penilai"], "dasar": "Pasal 1"},
	"pengingat": {"dokumen": "Penugasan", "sesudah": [1], "dasar": "Pasal 1"},
	"pemantauan": {"lingkup": "tim_kerja", "pemantau": ["penilai"], "dasar": "Pasal 1"},
	"kendala": {"lingkup": "dalam_unit", "pemutus": ["penilai"], "dasar": "Pasal 1"},
	"tanggung_jawab": {"peran": "ketua_tim", "butir": ["x"], "dasar": "Pasal 1"},
	"tambahan_penghasilan": {"penerima": ["ketua_tim"], "sifat": "dapat diberikan", "dasar": "Pasal 1"},
	"pembiayaan": {"sumber": ["APBD"], "dasar": "Pasal 1"},
	"proses_bisnis": {"peta": ["peta proses"], "dasar": "Pasal 1"},
	"pertentangan": {"tentang": "x", "dipakai": "y", "dasar": "Pasal 1"},
	"kertas": {
		**{"kelas": "laporan", "lebar": 210, "tinggi": 297, "huruf": "Arial", "ukuran": 12},
		**{"tepi": [20, 20, 25, 30], "dasar": "Pasal 1"},
	},
	"teks": {"naskah": "surat_permohonan", "bagian": "penutup", "isi": "x", "dasar": "Pasal 1"},
	"penomoran": {"kelas": "laporan", "buku": "Laporan", "pola": "{urut}/LAP/{tahun}", "dasar": "Pasal 1"},
}


def test_setiap_bagian_beridentitas_diuji_kembarnya():
	assert set(ATURAN_KEMBAR) == {b for b, kunci in profil.IDENTITAS.items() if kunci is not None}


@pytest.mark.parametrize("bagian", ATURAN_KEMBAR)
def test_dua_aturan_tentang_hal_yang_sama_ditolak(bagian):
	satu, dua = ATURAN_KEMBAR[bagian], {**ATURAN_KEMBAR[bagian], "dasar": "Pasal 99"}
	with pytest.raises(GalatProfil) as galat:
		profil.periksa({"daerah": CONTOH["daerah"], bagian: [satu, dua]})
	assert (galat.value.berkas, galat.value.kunci) == ("contoh.toml", f"{bagian}[1]")
	assert re.search(rf"mengatur hal yang sama dengan {bagian}\[0\] \(.+\); hapus", galat.value.pesan)
	bergantian = [{**satu, "berlaku_sampai": date(2025, 6, 30)}, {**dua, "berlaku_sejak": date(2025, 7, 1)}]
	assert len(getattr(profil.periksa({"daerah": CONTOH["daerah"], bagian: bergantian}), bagian)) == 2


def test_pengecualian_boleh_mendahului_aturan_umum():
	p = profil.periksa(
		{
			"daerah": CONTOH["daerah"],
			"penilaian": [
				c.nilai(["kecamatan"], {"jenis": ["Fungsional"], "jenjang": ["Ahli Utama"]}),
				c.nilai(["kecamatan"], {"jenis": ["Fungsional"]}),
				c.nilai(["kecamatan", "kelurahan"], {}),
				c.nilai(["kecamatan"], {"peran": ["lurah"]}),
				c.nilai([], {}),
			],
		}
	)
	assert len(p.penilaian) == 5


def _ketentuan(kode: str, nilai: Any = None, pesan: str = "x") -> dict:
	isi = {"kode": kode, "tingkat": "tolak", "pesan": pesan, "dasar": "Pasal 1"}
	return isi if nilai is None else {**isi, "nilai": nilai}


@pytest.mark.parametrize(
	("aturan", "kolom", "pesan"),
	[
		(_ketentuan("squad.max_bulan", 12), "kode", "«squad.max_bulan» tidak dikenal; perbaiki ejaannya. Yang ada: squad.maks_bulan"),
		(_ketentuan("skuad.maks_bulan", 12), "kode", "«skuad.maks_bulan» tidak dikenal; perbaiki ejaannya. Yang ada: ad_hoc"),
		(_ketentuan("squad.maks_bulan"), "nilai", "harus bilangan bulat; tulis batasnya"),
		(_ketentuan("squad.maks_bulan", True), "nilai", "harus bilangan bulat"),
		(_ketentuan("squad.maks_bulan", "dua belas"), "nilai", "harus bilangan bulat"),
		(_ketentuan("permohonan.isi_minimal", []), "nilai", "harus senarai; tulis sedikitnya satu"),
		(_ketentuan("permohonan.isi_minimal", "kompetensi"), "nilai", "harus senarai"),
		(_ketentuan("permohonan.isi_minimal", ["biaya"]), "nilai", "«biaya» tidak dikenal; yang boleh: ekspektasi_target"),
		(_ketentuan("kekosongan.bulan_pengisian", [1, 13]), "nilai", "«13» tidak dikenal; yang boleh: 1, 10"),
		(_ketentuan("ketua.jenis_jabatan", ["Honorer"]), "nilai", "«Honorer» tidak dikenal; yang boleh: Fungsional"),
		(_ketentuan("ketua.predikat_min", "Cukup"), "nilai", "«Cukup» tidak dikenal; yang boleh: Sangat Kurang"),
		(_ketentuan("ketua.golongan_min", "III/x"), "nilai", "«III/x» tidak dikenal; yang boleh: I/a"),
		(_ketentuan("ketua.pendidikan_min", "Sarjana"), "nilai", "«Sarjana» tidak dikenal; yang boleh: SD"),
		(_ketentuan("ketua.pendidikan_min"), "nilai", "tidak dikenal; yang boleh: SD"),
		(_ketentuan("pengendali.jenjang_min", "Muda"), "nilai", "«Muda» tidak dikenal; yang boleh: Ahli Utama"),
		(_ketentuan("tim.satu_ketua", None, "{nama} ketua"), "pesan", "«{nama}» tidak dikenal; yang boleh: {nilai}, {jumlah}"),
		(_ketentuan("tim.satu_ketua", None, "{} ketua"), "pesan", "«{}» tidak dikenal"),
		(_ketentuan("tim.satu_ketua", None, "{jumlah ketua"), "pesan", "kurung kurawalnya tidak berpasangan; perbaiki"),
	],
)  # fmt: skip
def test_ketentuan_yang_tidak_akan_pernah_bekerja_ditolak(aturan, kolom, pesan):
	"""Otherwise a misspelt limit would limit nothing, and a misspelt fact would break the check that finds it."""
	with pytest.raises(GalatProfil) as galat:
		profil.periksa({"daerah": CONTOH["daerah"], "ketentuan": [aturan]})
	((kunci, isi),) = galat.value.semua
	assert (galat.value.berkas, kunci) == ("contoh.toml", f"ketentuan[0].{kolom}")
	assert pesan in isi and OBAT.search(isi)


def test_ketentuan_yang_dimatikan_tidak_perlu_bernilai_lain():
	p = profil.periksa({"daerah": CONTOH["daerah"], "ketentuan": [_ketentuan("squad.maks_bulan", False)]})
	assert p.ketentuan[0].nilai is False


def test_cacat_bentuk_tidak_menyembunyikan_cacat_lain():
	"""Also what stands after a rule that cannot be read is checked, under its own place."""
	baik = c.alur(c.TAHAP)
	penetapan = {"objek": "laporan", "naskah": "nota", "penanda_tangan": "pegawai", "dasar": "Pasal 1"}
	isi = {
		"alur": [baik | {"jalur": "terbang"}, c.alur(c.tahap({0: {"pelaku": None}}))],
		"penetapan": [penetapan | {"penanda_tangan": "raja"}, penetapan, penetapan],
	}
	with pytest.raises(GalatProfil) as galat:
		profil.periksa({"daerah": CONTOH["daerah"], **isi})
	assert [kunci for kunci, _pesan in galat.value.semua] == [
		*("alur[0].jalur", "penetapan[0].penanda_tangan", "alur[1].tahap[0].pelaku"),
		*("penetapan[1].naskah", "penetapan[2].naskah", "penetapan[2]"),
	]
	assert "sama dengan penetapan[1]" in galat.value.semua[-1][1]
