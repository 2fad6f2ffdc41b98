"""What two regulations have different: the same from either side, nothing against itself, and right by the texts."""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from sistem_kerja.regulasi import profil, tampilan, tanya
from sistem_kerja.regulasi.aturan import berlaku
from sistem_kerja.regulasi.banding import banding
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import Profil

TANGGAL = date(2025, 3, 3)
PROFIL = {kode: profil.muat(kode) for kode in profil.daftar()}
PASANGAN = list(combinations(PROFIL, 2))
BEDA = {pasangan: banding(*(PROFIL[k] for k in pasangan), TANGGAL) for pasangan in PASANGAN}
TIDAK_DIATUR = {"aturan": "tidak diatur", "dasar": ""}


def _beda(satu: str, dua: str) -> list[dict]:
	if (satu, dua) in BEDA:
		return BEDA[satu, dua]
	return [{**baris, "satu": baris["dua"], "dua": baris["satu"]} for baris in BEDA[dua, satu]]


def _baris(satu: str, dua: str, bagian: str, tentang: str) -> dict:
	"""The one difference about something."""
	cocok = [b for b in _beda(satu, dua) if b["bagian"] == bagian and b["tentang"] == tentang]
	assert len(cocok) == 1, [b["tentang"] for b in _beda(satu, dua) if b["bagian"] == bagian]
	return cocok[0]


def _kunci(semua: list[dict]) -> list[str]:
	return sorted(json.dumps(baris, sort_keys=True) for baris in semua)


@pytest.mark.parametrize(("satu", "dua"), PASANGAN)
def test_sisi_yang_ditukar_menukar_jawaban(satu, dua):
	sebaliknya = banding(PROFIL[dua], PROFIL[satu], TANGGAL)
	ditukar = [{**baris, "satu": baris["dua"], "dua": baris["satu"]} for baris in sebaliknya]
	assert _kunci(ditukar) == _kunci(BEDA[satu, dua])


@pytest.mark.parametrize("kode", PROFIL)
def test_dengan_dirinya_sendiri_tidak_ada_beda(kode):
	assert banding(PROFIL[kode], PROFIL[kode], TANGGAL) == []
	assert banding(PROFIL[kode], profil.muat_berkas(profil.FOLDER / f"{kode}.toml"), TANGGAL) == []


@pytest.mark.parametrize(("satu", "dua"), PASANGAN)
def test_tiap_sisi_menyebut_dasarnya_dan_berbeda(satu, dua):
	assert BEDA[satu, dua]
	for baris in BEDA[satu, dua]:
		assert baris["satu"]["aturan"] != baris["dua"]["aturan"]
		for kode, sisi in ((satu, baris["satu"]), (dua, baris["dua"])):
			if sisi != TIDAK_DIATUR:
				assert sisi["dasar"].startswith((PROFIL[kode].daerah.singkatan, "PermenPANRB 7/2022"))
	kunci = [(b["bagian"], b["tentang"]) for b in BEDA[satu, dua]]
	assert len(set(kunci)) == len(kunci)


@pytest.mark.parametrize(("satu", "dua"), PASANGAN)
def test_ketentuan_yang_berbeda_disebut_semua_dan_hanya_itu(satu, dua):
	def isi(kode: str) -> dict[str, tuple[Any, Any]]:
		semua = reversed(berlaku(PROFIL[kode].ketentuan, TANGGAL))
		return {a.kode: (a.nilai, a.tingkat) for a in semua}

	kiri, kanan = isi(satu), isi(dua)
	harapan = {k for k in {*kiri, *kanan} if kiri.get(k) != kanan.get(k)}
	assert {b["tentang"] for b in BEDA[satu, dua] if b["bagian"] == "ketentuan"} == harapan


def _penilai(kode: str, tipologi: str, jabatan: str) -> dict[str, list[str]]:
	try:
		return tanya.penilai(PROFIL[kode], TANGGAL, tipologi=tipologi, jabatan=jabatan)
	except GalatRegulasi:
		return {}


def _lain(satu: dict, dua: dict) -> bool:
	"""Other offices, and not only because the same words meet another structure."""

	def beda(*kunci: str) -> bool:
		return any(sorted(satu.get(k, [])) != sorted(dua.get(k, [])) for k in kunci)

	return beda("pejabat", "bila_tidak_ada", "rekomendasi") and beda(
		"penilai", "bila_tidak_ada", "rekomendasi"
	)


@pytest.mark.parametrize(("satu", "dua"), PASANGAN)
@pytest.mark.parametrize("jabatan", ["JF Ahli Madya", "JF Terampil", "Pelaksana"])
def test_penilai_yang_berbeda_disebut_semua_dan_hanya_itu(satu, dua, jabatan):
	def dikenal(kode: str) -> set[str]:
		return {t.value for a in berlaku(PROFIL[kode].tipologi, TANGGAL) for t in (a.kode, *a.mencakup)}

	sebutan = {a.kode.value for k in (satu, dua) for a in berlaku(PROFIL[k].tipologi, TANGGAL)}
	harapan = {
		t
		for t in sebutan & dikenal(satu) & dikenal(dua)
		if _lain(_penilai(satu, t, jabatan), _penilai(dua, t, jabatan))
	}
	tentang = [b["tentang"].split(": ") for b in BEDA[satu, dua] if b["bagian"] == "penilaian"]
	assert {tipologi for tipologi, semua in tentang if jabatan in semua.split(", ")} == harapan
	hanya_satu = sebutan - (dikenal(satu) & dikenal(dua))
	assert {b["tentang"] for b in BEDA[satu, dua] if b["bagian"] == "tipologi"} == hanya_satu


# ---- Perubahan yang diketahui ----


def _ubah(p: Profil, bagian: str, cocok: str, **ubah: Any) -> Profil:
	"""A copy of a profile in which the rules whose `cocok` is named have other contents."""
	kunci, nilai = cocok.split("=")
	semua = getattr(p, bagian)
	assert any(str(getattr(a, kunci)) == nilai for a in semua)
	baru = tuple(a.model_copy(update=ubah) if str(getattr(a, kunci)) == nilai else a for a in semua)
	return p.model_copy(update={bagian: baru})


@pytest.mark.parametrize(
	("bagian", "cocok", "ubah"),
	[
		(
			"ketentuan",
			"kode=squad.maks_bulan",
			{"dasar": "Pasal 99", "catatan": "x", "pesan": "lain {bulan}"},
		),
		("penetapan", "objek=ketua_tim", {"dasar": "Pasal 99", "kode_klasifikasi": "000"}),
		("kendala", "lingkup=dalam_unit", {"uraian": "dengan kata lain", "dasar": "Pasal 99"}),
		("alur", "jalur=penunjukan_lintas_unit", {"dasar": "Pasal 99", "catatan": "x"}),
		("penilaian", "dasar=Lampiran III Tabel 3.3", {"catatan": "x"}),
	],
)
def test_kata_dan_pasal_saja_bukan_perbedaan(bagian, cocok, ubah):
	p = PROFIL["pekalongan"]
	assert banding(p, _ubah(p, bagian, cocok, **ubah), TANGGAL) == []


@pytest.mark.parametrize(
	("bagian", "cocok", "ubah", "tentang"),
	[
		("ketentuan", "kode=squad.maks_bulan", {"nilai": 6}, "squad.maks_bulan"),
		("penetapan", "objek=ketua_tim", {"penanda_tangan": Peran.KEPALA_DAERAH}, "ketua_tim"),
		("kendala", "lingkup=dalam_unit", {"pemutus": (Peran.KEPALA_DAERAH,)}, "dalam_unit"),
		("pelaporan", "bentuk=ketua_tim", {"berkala": "tiap hari"}, "ketua_tim"),
		("pembiayaan", "dasar=Pasal 18", {"sumber": ("Hibah",)}, "pembiayaan"),
	],
)
def test_satu_perubahan_satu_perbedaan(bagian, cocok, ubah, tentang):
	p = PROFIL["pekalongan" if bagian != "pembiayaan" else "kapuas"]
	lain = _ubah(p, bagian, cocok, **ubah)
	(baris,) = banding(p, lain, TANGGAL)
	assert (baris["bagian"], baris["tentang"]) == (bagian, tentang)
	((kolom, nilai),) = ubah.items()
	assert baris["satu"]["aturan"].keys() == baris["dua"]["aturan"].keys() == {kolom}
	assert baris["dua"]["aturan"][kolom] == (list(nilai) if isinstance(nilai, tuple) else nilai)


def test_aturan_yang_hilang_disebut_tidak_diatur():
	p = PROFIL["pekalongan"]
	tanpa = p.model_copy(update={"ketentuan": tuple(a for a in p.ketentuan if a.kode != "ad_hoc.lintas")})
	(baris,) = banding(p, tanpa, TANGGAL)
	assert (baris["tentang"], baris["dua"]) == ("ad_hoc.lintas", TIDAK_DIATUR)
	assert baris["satu"]["dasar"] == "Perbup Pekalongan 52/2024 Pasal 12 ayat (4) huruf a"


@pytest.mark.parametrize("urutan", [("surakarta", "kapuas"), ("kapuas", "surakarta")])
def test_tanggal_sebelum_salah_satunya_berlaku_ditolak(urutan):
	"""Otherwise a regulation that is not yet in force would look as if it had no rules."""
	with pytest.raises(AturanTidakAda, match=r"Kapuas Nomor 14 Tahun 2024 baru berlaku sejak 06-06-2024"):
		banding(*(PROFIL[k] for k in urutan), date(2024, 6, 5))
	assert banding(*(PROFIL[k] for k in urutan), date(2024, 6, 6))


def test_tampilan_mengelompokkan_menurut_bagian():
	semua = _beda("kapuas", "pekalongan")
	teks = tampilan.beda(semua, "kapuas", "pekalongan")
	bagian = list(dict.fromkeys(b["bagian"] for b in semua))
	kepala = [f"== {nama.replace('_', ' ')} ==" for nama in bagian]
	assert [baris for baris in teks.splitlines() if baris.startswith("== ")] == kepala
	assert tampilan.beda([], "a", "b") == "Tidak ada perbedaan."


# ---- Menurut bunyi peraturannya ----


def test_permohonan_lintas_unit_kapuas_kepada_penilai_pekalongan_kepada_pimpinan_unit():
	"""Kapuas A.2.3.a (3): the Penilai, with the recommendation of the Pimpinan Unit; Pekalongan Pasal 15 (3), (4)."""
	tentang = "Surat Permohonan Pelibatan / penunjukan_lintas_unit / keluar"
	baris = _baris("kapuas", "pekalongan", "alur", tentang)
	assert baris["satu"]["dasar"] == "Perbup Kapuas 14/2024 Lampiran A.2.3.a angka (3)"
	assert baris["dua"]["dasar"] == "Perbup Pekalongan 52/2024 Pasal 15 ayat (3)"

	def penugas(sisi: dict) -> set[str]:
		tahap = sisi["aturan"]["tahap"]
		return {t["pelaku"] for t in tahap for x in t["tindakan"] if "surat_penugasan" in x["naskah"]}

	assert penugas(baris["satu"]) == {"penilai_dituju"}
	assert penugas(baris["dua"]) == {"pimpinan_unit_dituju"}
	pemberi = {t["pelaku"] for t in baris["satu"]["aturan"]["tahap"] if t["status"] == "Menunggu Rekomendasi"}
	assert pemberi == {"pimpinan_unit_dituju"}
	assert (baris["satu"]["aturan"]["penetap_tim"], baris["dua"]["aturan"]["penetap_tim"]) == (
		"pimpinan_unit_pemilik",
		None,
	)


KETENTUAN = [
	# who has it, who has not, code, value, degree, article
	("pekalongan", "kapuas", "squad.maks_bulan", 12, "Pasal 1 angka 31"),
	("pekalongan", "kapuas", "ad_hoc.min_bulan", 1, "Pasal 12 ayat (4) huruf b"),
	("pekalongan", "kapuas", "ad_hoc.maks_bulan", 12, "Pasal 12 ayat (4) huruf b"),
	("pekalongan", "boalemo", "ad_hoc.lintas", None, "Pasal 12 ayat (4) huruf a"),
	("pekalongan", "surakarta", "periode.satu_tahun_anggaran", None, "Pasal 11 ayat (2)"),
	("pekalongan", "surakarta", "ketua_sementara.selisih_jenjang", 1, "Pasal 29 ayat (2)"),
	("kapuas", "pekalongan", "penugasan.maks_perbantuan", 3, "Pasal 9 ayat (4)"),
	("kapuas", "boalemo", "periode.maks_bulan", 12, "Pasal 9 ayat (4)"),
	("kapuas", "pekalongan", "ketua.pendidikan_min", "S-1/D-4", "Lampiran A.2.1 angka (11) huruf a"),
	("kapuas", "surakarta", "ketua.golongan_min", "III/a", "Lampiran A.2.1 angka (11) huruf b"),
	("kapuas", "pulang_pisau", "ketua.predikat_min", "Baik", "Lampiran A.2.1 angka (11) huruf c"),
	("kapuas", "boalemo", "ketua.pengalaman_min_tahun", 4, "Lampiran A.2.1 angka (11) huruf d"),
	("surakarta", "kapuas", "tim.maks_bulan", 12, "Pasal 14 ayat (5) huruf c"),
	("surakarta", "pekalongan", "ketua.calon_maks", 3, "Pasal 15 ayat (3)"),
	("surakarta", "boalemo", "pengendali.jenjang_min", "Ahli Muda", "Pasal 24 ayat (2)"),
	("surakarta", "pulang_pisau", "pengendali.abk_min", 1, "Pasal 24 ayat (3) huruf c"),
	("surakarta", "kapuas", "kekosongan.bulan_pengisian", [1, 4, 7, 10], "Pasal 27 ayat (2)"),
]


@pytest.mark.parametrize(("punya", "tidak", "kode", "nilai", "pasal"), KETENTUAN)
def test_ketentuan_yang_hanya_satu_yang_punya(punya, tidak, kode, nilai, pasal):
	baris = _baris(punya, tidak, "ketentuan", kode)
	assert baris["satu"]["aturan"]["nilai"] == nilai
	assert baris["satu"]["dasar"] == f"{PROFIL[punya].daerah.singkatan} {pasal}"
	assert baris["dua"] == TIDAK_DIATUR


def test_sukarela_lisan_atau_tertulis_hanya_di_pekalongan():
	baris = _baris("pekalongan", "surakarta", "ketentuan", "sukarela.bentuk_dalam_unit")
	assert baris["satu"]["aturan"]["nilai"] == ["lisan", "tertulis"]
	assert baris["satu"]["dasar"].endswith("Pasal 16 ayat (2) huruf a")
	assert baris["dua"]["aturan"]["nilai"] == ["lisan"]
	assert baris["dua"]["dasar"].endswith("Pasal 18 ayat (2) huruf a")


def test_ketua_tim_wajib_di_surakarta_diutamakan_di_kapuas():
	baris = _baris("surakarta", "kapuas", "ketentuan", "ketua.dari_unit_pemilik")
	assert (baris["satu"]["aturan"], baris["dua"]["aturan"]) == (
		{"tingkat": "tolak"},
		{"tingkat": "peringatan"},
	)
	assert baris["satu"]["dasar"].startswith("Perwali Surakarta 32/2023 Pasal 15 ayat (5)")
	assert baris["dua"]["dasar"] == "Perbup Kapuas 14/2024 Pasal 9 ayat (3)"
	jenis = _baris("surakarta", "kapuas", "ketentuan", "ketua.jenis_jabatan")
	assert jenis["satu"]["aturan"] == {"nilai": ["Fungsional Keahlian", "Pelaksana"]}
	assert jenis["dua"]["aturan"] == {"nilai": ["Fungsional", "Pelaksana"]}


def test_ahli_madya_di_rsud():
	"""Kapuas D.1.c.1: outside the hospital, with a recommendation; Pekalongan Tabel 3.8: its own Direktur."""
	baris = _baris("kapuas", "pekalongan", "penilaian", "rsud_b: JF Ahli Madya")
	assert baris["satu"]["aturan"] == {"penilai": ["Kepala Dinas"], "rekomendasi": ["Pejabat Pengawas"]}
	assert baris["satu"]["dasar"] == "Perbup Kapuas 14/2024 Lampiran D.1.c.1 dan D.2.5"
	assert baris["dua"]["aturan"]["penilai"] == ["Direktur"]
	assert "Tabel 3.8 (RSUD Tipe B)" in baris["dua"]["dasar"]


def test_ketua_tim_ditetapkan_sekretaris_daerah_di_surakarta():
	baris = _baris("surakarta", "pekalongan", "penetapan", "ketua_tim")
	assert baris["satu"]["aturan"]["penanda_tangan"] == "sekretaris_daerah"
	assert baris["satu"]["aturan"]["selaku"] == "Ketua Tim Penilai Kinerja"
	assert baris["satu"]["dasar"] == "Perwali Surakarta 32/2023 Pasal 15 ayat (4)"
	assert baris["dua"]["dasar"] == "Perbup Pekalongan 52/2024 Pasal 13 ayat (2)"


def test_pulang_pisau_menugaskan_dengan_surat_perintah_tugas():
	baris = _baris("pulang_pisau", "kapuas", "penetapan", "penugasan_individu")
	assert baris["satu"]["aturan"]["naskah"] == "surat_perintah_tugas"
	assert baris["satu"]["dasar"] == "Perbup Pulang Pisau 5/2024 Pasal 11 ayat (4)"
	assert baris["dua"]["aturan"]["naskah"] == "surat_penugasan"


def test_kecamatan_kapuas_tiga_tahap_pekalongan_dua():
	baris = _baris("kapuas", "pekalongan", "evaluasi", "kecamatan")
	assert baris["satu"]["aturan"]["tahap"] == [["Pejabat Pengawas"], ["Sekretaris Kecamatan"], ["Camat"]]
	assert baris["satu"]["dasar"] == "Perbup Kapuas 14/2024 Lampiran C.3.3"
	assert len(baris["dua"]["aturan"]["tahap"]) == 2 and baris["dua"]["aturan"]["tahap"][-1] == ["Camat"]


def test_tambahan_penghasilan_ketua_tidak_diatur_kapuas():
	baris = _baris("pekalongan", "kapuas", "tambahan_penghasilan", "ketua_tim")
	assert baris["satu"]["aturan"]["sifat"] == "dapat diberikan"
	assert "Pasal 20 ayat (2)" in baris["satu"]["dasar"] and baris["dua"] == TIDAK_DIATUR
