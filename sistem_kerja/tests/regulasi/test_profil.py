"""Profiles: what ships loads, and every kind of broken input is refused naming file and key."""

from __future__ import annotations

import copy
import re
import sys
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatProfil
from sistem_kerja.regulasi.istilah import Jalur, Tipologi

if sys.version_info >= (3, 11):
	import tomllib
else:
	import tomli as tomllib

CONTOH = {
	"daerah": {
		"kode": "contoh",
		"nama": "Kabupaten Contoh",
		"jenis": "Kabupaten",
		"kepala_daerah": "Bupati",
		"ibu_kota": "Contoh",
		"peraturan": "Peraturan Bupati Contoh Nomor 1 Tahun 2025",
		"singkatan": "Perbup Contoh 1/2025",
		"tanggal": date(2025, 1, 2),
		"berlaku_sejak": date(2025, 1, 2),
	},
	"penilaian": [
		{"tipologi": ["dinas_badan"], "dinilai": {}, "penilai": ["administrator"], "dasar": "Pasal 7"},
	],
	"kepemimpinan": [
		{
			"tipologi": [],
			"unit_organisasi": ["jpt_pratama"],
			"unit_kerja": ["administrator"],
			"dasar": "Pasal 1",
		},
	],
	"evaluasi": [{"tipologi": [], "tahap": [["administrator"]], "dasar": "Pasal 9"}],
}


def _contoh() -> dict:
	return copy.deepcopy(CONTOH)


def _ganti(jalan: tuple, nilai) -> dict:
	"""The sample with one value replaced, or removed when `nilai` is Ellipsis."""
	data = _contoh()
	tempat = data
	for kunci in jalan[:-1]:
		tempat = tempat[kunci]
	if nilai is ...:
		del tempat[jalan[-1]]
	else:
		tempat[jalan[-1]] = nilai
	return data


RUSAK = [
	("kunci asing di akar", ("rahasia",), 1, "rahasia", "kunci tidak dikenal"),
	("kunci asing di daerah", ("daerah", "gubernur"), "X", "daerah.gubernur", "kunci tidak dikenal"),
	("kunci asing di aturan", ("penilaian", 0, "penila"), [], "penilaian[0].penila", "kunci tidak dikenal"),
	(
		"kunci asing di dinilai",
		("penilaian", 0, "dinilai", "pangkat"),
		"",
		"penilaian[0].dinilai.pangkat",
		"kunci",
	),
	("daerah hilang", ("daerah",), ..., "daerah", "wajib diisi"),
	("daerah bukan tabel", ("daerah",), "Kapuas", "daerah", "nilai tidak sah"),
	("nama daerah hilang", ("daerah", "nama"), ..., "daerah.nama", "wajib diisi"),
	("nama daerah kosong", ("daerah", "nama"), "  ", "daerah.nama", "tidak boleh kosong"),
	("tanggal bukan tanggal", ("daerah", "tanggal"), "kemarin", "daerah.tanggal", "nilai tidak sah"),
	("versi bukan bilangan", ("daerah", "versi"), "satu", "daerah.versi", "nilai tidak sah"),
	("penilaian bukan senarai", ("penilaian",), "x", "penilaian", "nilai tidak sah"),
	("aturan bukan tabel", ("penilaian", 0), "x", "penilaian[0]", "nilai tidak sah"),
	("dasar hilang", ("penilaian", 0, "dasar"), ..., "penilaian[0].dasar", "wajib diisi"),
	("dasar kosong", ("penilaian", 0, "dasar"), "", "penilaian[0].dasar", "tidak boleh kosong"),
	("penilai hilang", ("penilaian", 0, "penilai"), ..., "penilaian[0].penilai", "wajib diisi"),
	("penilai kosong", ("penilaian", 0, "penilai"), [], "penilaian[0].penilai", "tidak boleh kosong"),
	(
		"penilai tak dikenal",
		("penilaian", 0, "penilai"),
		["raja"],
		"penilaian[0].penilai",
		"«raja» bukan peran",
	),
	(
		"rekomendasi tak dikenal",
		("penilaian", 0, "rekomendasi"),
		["raja"],
		"penilaian[0].rekomendasi",
		"«raja»",
	),
	(
		"tipologi tak dikenal",
		("penilaian", 0, "tipologi"),
		["kapal"],
		"penilaian[0].tipologi[0]",
		"yang boleh",
	),
	(
		"jenjang tak dikenal",
		("penilaian", 0, "dinilai", "jenjang"),
		["Ahli"],
		"penilaian[0].dinilai.jenjang[0]",
		"yang",
	),
	(
		"jenis tak dikenal",
		("penilaian", 0, "dinilai", "jenis"),
		["Honorer"],
		"penilaian[0].dinilai.jenis[0]",
		"yang",
	),
	(
		"berlaku_sejak salah",
		("penilaian", 0, "berlaku_sejak"),
		"x",
		"penilaian[0].berlaku_sejak",
		"nilai tidak sah",
	),
	(
		"berlaku terbalik",
		("penilaian", 0, "berlaku_sampai"),
		date(2024, 1, 1),
		"penilaian[0].berlaku_sampai",
		"mendahului",
	),
	(
		"unit_kerja kosong",
		("kepemimpinan", 0, "unit_kerja"),
		[],
		"kepemimpinan[0].unit_kerja",
		"tidak boleh kosong",
	),
	(
		"pimpinan asing",
		("kepemimpinan", 0, "unit_organisasi"),
		["x"],
		"kepemimpinan[0].unit_organisasi",
		"«x»",
	),
	("tahap kosong", ("evaluasi", 0, "tahap"), [], "evaluasi[0].tahap", "tidak boleh kosong"),
	(
		"tahap berisi kosong",
		("evaluasi", 0, "tahap"),
		[["camat"], []],
		"evaluasi[0].tahap[1]",
		"tidak boleh kosong",
	),
	("tahap asing", ("evaluasi", 0, "tahap"), [["x"]], "evaluasi[0].tahap[0]", "«x» bukan peran"),
]


# What tells the writer of a profile what to do about it.
OBAT = re.compile(
	r"hapus|perbaiki|tambahkan|tulis|sebut |isi |wajib diisi|bedakan|pisahkan|gabungkan|periksa|hubungkan|yang boleh"
	r"|tidak boleh kosong",
	re.IGNORECASE,
)


@pytest.mark.parametrize(("jalan", "nilai", "kunci", "pesan"), [pytest.param(*r[1:], id=r[0]) for r in RUSAK])
def test_masukan_rusak_ditolak_dengan_kunci(jalan, nilai, kunci, pesan):
	with pytest.raises(GalatProfil) as galat:
		profil.periksa(_ganti(jalan, nilai))
	assert galat.value.kunci == kunci
	assert pesan in str(galat.value)
	berkas = "?.toml" if jalan == ("daerah",) else "contoh.toml"
	assert str(galat.value).startswith(f"Profil {berkas}, kunci «{kunci}»: ")
	assert OBAT.search(galat.value.pesan), galat.value.pesan
	assert not re.search(r"\b(should|input|valid|or)\b", galat.value.pesan), "pesan bukan bahasa Indonesia"


@pytest.mark.parametrize(
	("isi", "pesan"),
	[("[daerah", "bukan TOML yang benar"), ("a = 1\na = 2", "bukan TOML yang benar")],
)
def test_berkas_rusak(tmp_path, monkeypatch, isi, pesan):
	(tmp_path / "rusak.toml").write_text(isi)
	monkeypatch.setattr(profil, "FOLDER", tmp_path)
	with pytest.raises(GalatProfil, match=pesan) as galat:
		profil.baca("rusak")
	assert galat.value.berkas == "rusak.toml"


def test_berkas_tidak_ada_menyebut_yang_tersedia():
	with pytest.raises(GalatProfil, match=r"profil yang tersedia: .*kapuas.*pekalongan"):
		profil.baca("atlantis")


@pytest.mark.parametrize("kode", profil.daftar())
class TestYangDisertakan:
	def test_dua_kali_muat_sama(self, kode):
		assert profil.muat(kode) == profil.muat(kode)

	def test_nama_berkas_sama_dengan_kode(self, kode):
		assert profil.muat(kode).daerah.kode == kode

	def test_tiap_aturan_menyebut_dasar_dan_berlaku_sejak_peraturannya(self, kode):
		p = profil.periksa(profil.baca(kode))
		for nama in profil.BAGIAN:
			for aturan in getattr(p, nama):
				assert aturan.dasar
				assert aturan.berlaku_sejak >= p.daerah.berlaku_sejak

	def test_disimpan_lalu_dibaca_kembali_sama(self, kode):
		milik = profil.periksa(profil.baca(kode))
		assert profil.periksa(tomllib.loads(profil.simpan(milik))) == milik

	def test_gabungan_disimpan_lalu_dibaca_kembali_sama(self, kode):
		p = profil.muat(kode)
		assert profil.periksa(tomllib.loads(profil.simpan(p))) == p

	def test_aturan_daerah_mendahului_nasional(self, kode):
		p, milik = profil.muat(kode), profil.periksa(profil.baca(kode))
		assert p.penilaian[: len(milik.penilaian)] == milik.penilaian
		assert not p.penilaian[-1].tipologi
		assert p.penilaian[-1].dasar.startswith("PermenPANRB 7/2022")

	def test_tiap_tipologi_berpemimpin_punya_rantai_evaluasi(self, kode):
		p = profil.periksa(profil.baca(kode))
		assert {t for a in p.kepemimpinan for t in a.tipologi} == {t for a in p.evaluasi for t in a.tipologi}
		assert Tipologi.PEMERINTAH_DAERAH not in {t for a in p.kepemimpinan for t in a.tipologi}


def test_nasional_disimpan_lalu_dibaca_kembali_sama():
	nasional = profil.periksa(profil.baca(profil.NASIONAL))
	assert profil.periksa(tomllib.loads(profil.simpan(nasional))) == nasional


def test_aturan_nasional_dikutip_dengan_namanya_sendiri():
	kapuas = profil.muat("kapuas")
	assert kutip(kapuas, "Pasal 8") == "Perbup Kapuas 14/2024 Pasal 8"
	assert kutip(kapuas, kapuas.penilaian[-1].dasar).startswith("PermenPANRB 7/2022")


def test_aturan_berhenti_berlaku_pada_tanggalnya():
	data = _contoh()
	data["penilaian"] = [
		{**data["penilaian"][0], "berlaku_sampai": date(2025, 6, 30)},
		{**data["penilaian"][0], "dasar": "Pasal 7A", "berlaku_sejak": date(2025, 7, 1)},
	]
	p = profil.periksa(data)

	def dasar(tanggal: date) -> list[str]:
		return [a.dasar for a in berlaku(p.penilaian, tanggal)]

	assert dasar(date(2025, 1, 1)) == []
	assert dasar(date(2025, 1, 2)) == dasar(date(2025, 6, 30)) == ["Pasal 7"]
	assert dasar(date(2025, 7, 1)) == ["Pasal 7A"]


def test_sebelum_hari_pertama_ditolak():
	p = profil.periksa(_contoh())
	with pytest.raises(AturanTidakAda, match="baru berlaku sejak 02-01-2025; tanggal 01-01-2025"):
		pastikan_berlaku(p, date(2025, 1, 1))
	pastikan_berlaku(p, date(2025, 1, 2))


@settings(max_examples=60, deadline=None)
@given(st.text("abcdefghij_", min_size=1, max_size=12))
def test_kunci_tak_dikenal_apa_pun_ditolak(kunci):
	if kunci in {"berlaku_sejak", "dasar"}:
		return
	with pytest.raises(GalatProfil) as galat:
		profil.periksa(_ganti(("evaluasi", 0, kunci), "x"))
	assert (galat.value.berkas, galat.value.kunci) == ("contoh.toml", f"evaluasi[0].{kunci}")


@settings(max_examples=60, deadline=None)
@given(
	st.sampled_from([r[1] for r in RUSAK if len(r[1]) > 1]),
	st.none()
	| st.booleans()
	| st.integers()
	| st.text(max_size=5)
	| st.lists(st.text(max_size=3), max_size=2),
)
def test_masukan_apa_pun_diterima_atau_ditolak_dengan_galat_profil(jalan, nilai):
	try:
		profil.periksa(_ganti(jalan, nilai))
	except GalatProfil as galat:
		assert galat.berkas == "contoh.toml" and galat.kunci


# ---- Cacat yang baru tampak bila seluruh profil dibaca ----

TAHAP = [
	{"status": "Draf", "pelaku": "pegawai", "tindakan": [{"nama": "Kirim", "ke": "Menunggu"}]},
	{
		"status": "Menunggu",
		"pelaku": "penilai_pegawai",
		"tindakan": [{"nama": "Setujui", "ke": "Disetujui"}, {"nama": "Kembalikan", "ke": "Draf"}],
	},
	{"status": "Disetujui", "docstatus": 1},
]


def _alur(tahap: list | None = None, **lain: Any) -> dict:
	isi = {"dokumen": "Pengajuan Sukarela", "jalur": "sukarela_dalam_unit", "dasar": "Pasal 3", **lain}
	return isi if tahap is None else {**isi, "tahap": tahap}


def _kecamatan(**lain: Any) -> dict:
	return {
		"kode": "kecamatan",
		"nama": "Kecamatan",
		"pemimpin": ["camat"],
		"tingkat": "administrator",
		"di_bawah": ["kepala_daerah"],
		"bagan": {"sekretaris_kecamatan": "camat", "kepala_seksi": "camat"},
		"dasar": "Pasal 2",
		**lain,
	}


def _tahap(ganti: dict[int, dict]) -> list[dict]:
	"""TAHAP with some steps changed; a number past the end adds one."""
	hasil = copy.deepcopy(TAHAP)
	for i, isi in ganti.items():
		if i < len(hasil):
			hasil[i] = {**hasil[i], **isi}
		else:
			hasil.append(isi)
	return hasil


def _nilai(tipologi: list, dinilai: dict, penilai: str = "administrator", dasar: str = "Pasal 8") -> dict:
	return {"tipologi": tipologi, "dinilai": dinilai, "penilai": [penilai], "dasar": dasar}


CACAT = [
	(
		"alur tanpa akhir",
		{"alur": [_alur(_tahap({1: {"tindakan": [{"nama": "Kembalikan", "ke": "Draf"}]}}))]},
		{
			"alur[0].tahap[0]": "tidak ada jalan ke akhir; tambahkan tindakan",
			"alur[0].tahap[1]": "tidak ada jalan ke akhir; tambahkan tindakan",
			"alur[0].tahap[2]": "«Disetujui» tidak dapat dicapai dari tahap pertama; hapus atau hubungkan",
		},
	),
	(
		"akhir tanpa docstatus bukan akhir",
		{"alur": [_alur(_tahap({2: {"docstatus": 0}}))]},
		{f"alur[0].tahap[{i}]": "tidak ada jalan ke akhir" for i in range(3)},
	),
	(
		"status yang tidak tercapai",
		{"alur": [_alur(_tahap({3: {"status": "Ditolak", "docstatus": 1}}))]},
		{"alur[0].tahap[3]": "«Ditolak» tidak dapat dicapai dari tahap pertama; hapus atau hubungkan"},
	),
	(
		"tindakan ke status yang tidak ada",
		{
			"alur": [
				_alur(
					_tahap({0: {"tindakan": [{"nama": "Kirim", "ke": "Menunggu"}, {"nama": "X", "ke": "Y"}]}})
				)
			]
		},
		{"alur[0].tahap[0].tindakan": "«X» menuju status «Y» yang tidak ada; tambahkan status itu"},
	),
	(
		"status ditulis dua kali",
		{"alur": [_alur([*TAHAP, {"status": "Disetujui", "docstatus": 1}])]},
		{"alur[0].tahap": "status yang sama ditulis dua kali; gabungkan"},
	),
	(
		"dua tindakan bernama sama",
		{
			"alur": [
				_alur(
					_tahap({1: {"tindakan": [{"nama": "A", "ke": "Disetujui"}, {"nama": "A", "ke": "Draf"}]}})
				)
			]
		},
		{"alur[0].tahap[1].tindakan": "dua tindakan ber-nama «A» pada satu tahap; bedakan"},
	),
	(
		"dua tindakan ke tujuan sama tanpa syarat",
		{
			"alur": [
				_alur(
					_tahap(
						{
							1: {
								"tindakan": [
									{"nama": "A", "ke": "Disetujui", "syarat": "s"},
									{"nama": "B", "ke": "Disetujui"},
								]
							}
						}
					)
				)
			]
		},
		{"alur[0].tahap[1].tindakan": "dua tindakan ber-tujuan «Disetujui» pada satu tahap; bedakan"},
	),
	(
		"tindakan tanpa pelaku",
		{"alur": [_alur(_tahap({0: {"pelaku": None}}))]},
		{"alur[0].tahap[0].pelaku": "tidak menyebut pelakunya; isi pelaku"},
	),
	(
		"bagan berputar",
		{"tipologi": [_kecamatan(bagan={"kepala_seksi": "lurah", "lurah": "kepala_seksi"})]},
		{
			"tipologi[0].bagan.kepala_seksi": "periksa lingkaran dalam bagan",
			"tipologi[0].bagan.lurah": "periksa lingkaran dalam bagan",
		},
	),
	(
		"bagan dengan atasan yang tidak ada",
		{"tipologi": [_kecamatan(bagan={"kepala_seksi": "lurah"})]},
		{"tipologi[0].bagan.kepala_seksi": "«lurah» tidak ada dalam bagan; tambahkan atau perbaiki"},
	),
	(
		"tipologi tanpa pemimpin",
		{"tipologi": [_kecamatan(pemimpin=[])]},
		{"tipologi[0].pemimpin": "tidak boleh kosong; sebut jabatan"},
	),
	(
		"dua aturan penilaian bertumpang tindih sebagian",
		{
			"penilaian": [
				_nilai(["kecamatan"], {"jenjang": ["Ahli Muda", "Ahli Madya"]}),
				_nilai(["kecamatan"], {"jenjang": ["Ahli Madya", "Ahli Utama"]}),
			]
		},
		{"penilaian[1].dinilai": "juga diatur penilaian[0]; tulis pengecualian lebih dahulu, atau pisahkan"},
	),
	(
		"aturan umum mendahului pengecualiannya",
		{
			"penilaian": [
				_nilai(["kecamatan"], {"jenis": ["Fungsional"]}),
				_nilai(["kecamatan"], {"jenis": ["Fungsional"], "jenjang": ["Ahli Utama"]}),
			]
		},
		{"penilaian[1].dinilai": "juga diatur penilaian[0]; tulis pengecualian lebih dahulu"},
	),
	(
		"aturan penilaian yang sama dua kali",
		{"penilaian": [_nilai(["kecamatan"], {}), _nilai(["kecamatan"], {}, "pengawas")]},
		{"penilaian[1].dinilai": "juga diatur penilaian[0]"},
	),
	(
		"dua aturan bagi pejabat yang sama",
		{
			"penilaian": [
				_nilai(["kecamatan"], {"peran": ["kepala_seksi", "lurah"]}),
				_nilai(["kecamatan"], {"peran": ["kepala_seksi", "sekretaris_kecamatan"]}),
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
	"tipologi": _kecamatan(),
	"alur": _alur(),
	"ketentuan": {"kode": "squad.maks_bulan", "tingkat": "tolak", "pesan": "x", "dasar": "Pasal 1"},
	"penetapan": {"objek": "laporan", "naskah": "laporan", "penanda_tangan": "pegawai", "dasar": "Pasal 1"},
	"pelaporan": {"bentuk": "individu", "pelapor": ["pegawai"], "penerima": ["penilai"], "dasar": "Pasal 1"},
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
				_nilai(["kecamatan"], {"jenis": ["Fungsional"], "jenjang": ["Ahli Utama"]}),
				_nilai(["kecamatan"], {"jenis": ["Fungsional"]}),
				_nilai(["kecamatan", "kelurahan"], {}),
				_nilai(["kecamatan"], {"peran": ["lurah"]}),
				_nilai([], {}),
			],
		}
	)
	assert len(p.penilaian) == 5


def _gabung(**isi: Any) -> profil.Profil:
	data = {"daerah": CONTOH["daerah"], **isi}
	return profil.gabung(data, profil.baca(profil.NASIONAL), lengkap=True)


@pytest.mark.parametrize(
	("bagian", "aturan"),
	[
		("penilaian", _nilai(["jptp_sebagai_penilai"], {"jenis": ["Fungsional"]}, "jpt_pratama")),
		(
			"kepemimpinan",
			{
				"tipologi": ["jptp_sebagai_penilai"],
				"unit_organisasi": ["jpt_pratama"],
				"unit_kerja": ["jpt_pratama"],
				"dasar": "Pasal 1",
			},
		),
		("evaluasi", {"tipologi": ["jptp_sebagai_penilai"], "tahap": [["jpt_pratama"]], "dasar": "Pasal 1"}),
	],
)
def test_tipologi_yang_tidak_dinyatakan_ditolak(bagian, aturan):
	with pytest.raises(GalatProfil) as galat:
		_gabung(**{bagian: [aturan]})
	assert (galat.value.berkas, galat.value.kunci) == ("contoh.toml", f"{bagian}[0].tipologi")
	assert "«jptp_sebagai_penilai» tidak dinyatakan; tambahkan [[tipologi]] kode itu" in galat.value.pesan
	tipologi = _kecamatan(
		kode="jptp_sebagai_penilai", pemimpin=["kepala_badan"], tingkat="jpt_pratama", bagan={}
	)
	assert _gabung(tipologi=[tipologi], **{bagian: [aturan]})


def test_tipologi_yang_dicakup_atau_nasional_bukan_tipologi_asing():
	p = _gabung(
		tipologi=[_kecamatan(mencakup=["kelurahan"])],
		penilaian=[_nilai(["kelurahan", "rsud_b"], {"jenjang": ["Ahli Utama"]})],
	)
	assert p.tipologi_berlaku(Tipologi.KELURAHAN, date(2025, 3, 3)) is Tipologi.KECAMATAN


def test_pelaksana_tanpa_penilai_ditolak():
	dinilai = {"jenis": ["Pelaksana"]}
	with pytest.raises(GalatProfil) as galat:
		_gabung(tipologi=[_kecamatan()], penilaian=[_nilai(["kecamatan"], dinilai, "kepala_bidang")])
	((kunci, pesan),) = galat.value.semua
	assert (galat.value.berkas, kunci) == ("contoh.toml", "tipologi[0] kecamatan")
	assert pesan.startswith("Pelaksana di mana pun tidak mendapat penilai: ")
	assert "Perbup Contoh 1/2025 Pasal 8 (Kepala Bidang) tidak ada" in pesan and OBAT.search(pesan)
	assert _gabung(tipologi=[_kecamatan()], penilaian=[_nilai(["kecamatan"], dinilai, "camat")])


def test_semua_jenjang_yang_tanpa_penilai_disebut_sekaligus():
	with pytest.raises(GalatProfil) as galat:
		_gabung(
			tipologi=[_kecamatan()], penilaian=[_nilai(["kecamatan"], {"jenis": ["Fungsional"]}, "asisten")]
		)
	assert [pesan.split(" di mana pun")[0] for _, pesan in galat.value.semua] == [
		f"JF {j}"
		for j in (
			*("Ahli Utama", "Ahli Madya", "Ahli Muda", "Ahli Pertama"),
			*("Penyelia", "Mahir", "Terampil", "Pemula"),
		)
	]


def test_pejabat_tanpa_penilai_pimpinan_atau_peninjau_ditolak():
	kepala = _nilai(["kecamatan"], {"peran": ["kepala_seksi"]}, "kepala_bidang")
	with pytest.raises(GalatProfil, match=r"Kepala Bidang\) tidak ada di atas unitnya"):
		_gabung(tipologi=[_kecamatan()], penilaian=[kepala])
	with pytest.raises(GalatProfil, match="Tidak ada pejabat peninjau laporan"):
		_gabung(evaluasi=[{"tipologi": ["kecamatan"], "tahap": [["lurah"]], "dasar": "Pasal 1"}])
	pimpinan = {"unit_organisasi": ["lurah"], "unit_kerja": ["lurah"], "dasar": "Pasal 1"}
	with pytest.raises(GalatProfil, match="Pimpinan unit .* tidak ada di atasnya"):
		_gabung(kepemimpinan=[{"tipologi": ["kecamatan"], **pimpinan}])


def test_senarai_jalur_menjadi_satu_alur_tiap_jalur():
	jalur = ["sukarela_dalam_unit", "sukarela_lintas_unit"]
	p = profil.periksa({"daerah": CONTOH["daerah"], "alur": [_alur(TAHAP, jalur=jalur)]})
	assert [a.jalur for a in p.alur] == [Jalur.SUKARELA_DALAM_UNIT, Jalur.SUKARELA_LINTAS_UNIT]
	satu, dua = (a.model_dump(exclude={"jalur"}) for a in p.alur)
	assert satu == dua
	with pytest.raises(GalatProfil, match=r"alur\[1\].*mengatur hal yang sama dengan alur\[0\]"):
		profil.periksa({"daerah": CONTOH["daerah"], "alur": [_alur(TAHAP, jalur=[jalur[0], jalur[0]])]})
	with pytest.raises(GalatProfil, match=r"alur\[0\].jalur.*nilai tidak dikenal; yang boleh"):
		profil.periksa({"daerah": CONTOH["daerah"], "alur": [_alur(TAHAP, jalur=["laut"])]})


def test_alur_tanpa_tahap_memakai_tahap_nasional_dengan_pasal_sendiri():
	p = _gabung(alur=[_alur(penetap_tim="sekretaris_daerah")])
	nasional = {(a.dokumen, a.jalur): a for a in profil.periksa(profil.baca(profil.NASIONAL)).alur}
	milik = p.alur[0]
	assert milik.tahap == nasional[milik.dokumen, milik.jalur].tahap
	assert (milik.dasar, milik.penetap_tim) == ("Pasal 3", "sekretaris_daerah")
	assert len([a for a in p.alur if (a.dokumen, a.jalur) == (milik.dokumen, milik.jalur)]) == 1


def test_alur_tanpa_tahap_yang_tidak_diatur_nasional_ditolak():
	asing = _alur(jalur="sukarela_dalam_unit", dokumen="Surat Permohonan Pelibatan")
	with pytest.raises(GalatProfil) as galat:
		_gabung(alur=[asing])
	assert galat.value.berkas == "contoh.toml" and galat.value.kunci.startswith("alur ")
	assert "tulis tahapnya" in galat.value.pesan


def test_aturan_daerah_mengganti_aturan_nasional_yang_sama():
	p = _gabung(
		ketentuan=[{"kode": "tim.satu_ketua", "tingkat": "peringatan", "pesan": "x", "dasar": "Pasal 4"}],
		tipologi=[_kecamatan(mencakup=["kelurahan"])],
	)
	assert [a.dasar for a in p.ketentuan if a.kode == "tim.satu_ketua"] == ["Pasal 4"]
	assert [a.kode for a in p.tipologi].count(Tipologi.KECAMATAN) == 1
	assert Tipologi.KELURAHAN not in {a.kode for a in p.tipologi}
