"""Limits of teams, candidates, agreements and volunteering: just before, on and just after each limit.

The profiles are made here from plain data, so that each check is tried alone and whatever the regencies may say; then
each regency that has a rule shows its own degree and article.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistem_kerja.regulasi import ketentuan, ketentuan_tim, pangkat, profil
from sistem_kerja.regulasi.istilah import (
	JenisJabatan,
	Jenjang,
	PeranStruktural,
	Tingkat,
	TingkatTemuan,
	Tipologi,
)
from sistem_kerja.regulasi.ketentuan import (
	FaktaJawaban,
	FaktaPenugasan,
	FaktaPerjanjianKinerja,
	FaktaPermohonan,
	FaktaSukarela,
)
from sistem_kerja.regulasi.ketentuan_tim import (
	BentukTim,
	FaktaKetua,
	FaktaPengendali,
	FaktaTim,
	FaktaUsulan,
)
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.pemeriksa import Temuan
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

TANGGAL = date(2025, 3, 3)
DAERAH = {
	"kode": "contoh",
	"nama": "Kabupaten Contoh",
	"jenis": "Kabupaten",
	"kepala_daerah": "Bupati",
	"ibu_kota": "Contoh",
	"peraturan": "Peraturan Bupati Contoh Nomor 1 Tahun 2025",
	"singkatan": "Perbup Contoh 1/2025",
	"tanggal": date(2025, 1, 2),
	"berlaku_sejak": date(2025, 1, 2),
}
# The facts that the check of each code gives to its message.
FAKTA = {
	"permohonan.isi_minimal": {"kurang"},
	"permohonan.beda_unit": {"pimpinan"},
	"penolakan.beralasan": set(),
	"jawaban.menyebut_pegawai": set(),
	"jawaban.pegawai_kembar": set(),
	"jawaban.jumlah": {"ada", "diminta"},
	"jawaban.pegawai_unit_dituju": {"nama", "unit"},
	"jawaban.dinilai_penjawab": {"nama"},
	"jawaban.bukan_penjawab": {"nama"},
	"sukarela.tanpa_lintas_instansi": set(),
	"sukarela.bentuk_dalam_unit": set(),
	"sukarela.tertulis_lintas_unit": set(),
	"penugasan.jf_pelaksana": {"nama"},
	"penugasan.setelah_kedudukan": {"nama"},
	"penugasan.setelah_perjanjian_kinerja": {"nama", "tahun"},
	"penugasan.surat_tertulis": {"nama"},
	"penugasan.kompetensi": {"nama", "kurang"},
	"penugasan.bersamaan": {"nama", "lain"},
	"penugasan.maks_perbantuan": {"nama", "ke"},
	"penugasan.beban_kerja": {"nama"},
	"periode.urut": {"mulai", "selesai"},
	"periode.satu_tahun_anggaran": {"mulai", "selesai"},
	"periode.maks_bulan": {"bulan"},
	"perjanjian_kinerja.sebelum_tahun": {"tahun", "ditetapkan"},
	"perjanjian_kinerja.jenis_penugasan": {"kegiatan"},
	"perjanjian_kinerja.ubah_bila_kegiatan_berubah": {"kegiatan"},
	"perjanjian_kinerja.ketua_tim": {"nama"},
	"perjanjian_kinerja.pengendali": {"nama"},
	"squad.maks_bulan": {"bulan"},
	"tim.maks_bulan": {"bulan"},
	"ad_hoc.min_bulan": {"bulan"},
	"ad_hoc.maks_bulan": {"bulan"},
	"ad_hoc.lintas": set(),
	"tim.satu_ketua": {"jumlah"},
	"tim.nama_rumpun_sub_kegiatan": set(),
	"tim.cascading": set(),
	"tim.tidak_diampu_pengawas": set(),
	"tim.abk_min_ketua": {"abk"},
	"tim.kebutuhan_diidentifikasi": {"kurang"},
	"ketua.jenis_jabatan": {"nama", "jabatan"},
	"ketua.dari_unit_pemilik": {"nama", "unit"},
	"ketua.dari_unit_pemilik_lintas": {"nama", "unit"},
	"ketua.calon_maks": {"jumlah"},
	"ketua.pendidikan_min": {"nama", "pendidikan"},
	"ketua.golongan_min": {"nama", "golongan"},
	"ketua.predikat_min": {"nama", "predikat"},
	"ketua.pengalaman_min_tahun": {"nama", "tahun"},
	"ketua.maks_bulan": {"bulan"},
	"ketua_sementara.selisih_jenjang": {"nama", "selisih"},
	"pengendali.jenjang_min": {"nama", "jenjang"},
	"pengendali.dari_unit_pemilik": {"nama", "unit"},
	"pengendali.calon_maks": {"jumlah"},
	"pengendali.maks_bulan": {"bulan"},
	"pengendali.abk_min": {"abk"},
	"pengendali.cascading": set(),
	"pengendali.tidak_diampu_administrator": set(),
	"kekosongan.bulan_pengisian": {"bulan"},
	"laporan.isi_minimal": {"kurang"},
	"laporan.data_dukung": set(),
	"usulan.pertimbangan_penilai": set(),
}


def _profil(**nilai: Any) -> Profil:
	"""A profile with these rules only; the code with "__" for its point. Its messages show every fact."""
	aturan = []
	for nomor, (kunci, isi) in enumerate(nilai.items(), 1):
		kode = kunci.replace("__", ".")
		fakta = "".join(f" {nama}=«{{{nama}}}»" for nama in sorted(FAKTA[kode]))
		satu = {"kode": kode, "tingkat": "tolak", "pesan": f"{kode}{fakta}", "dasar": f"Pasal {nomor}"}
		aturan.append(satu if isi is None else {**satu, "nilai": isi})
	return profil.periksa({"daerah": DAERAH, "ketentuan": aturan})


def _orang(
	nama: str = "Contoh", jenis: str = "Fungsional", jenjang: str | None = "Ahli Muda", unit: str = "U"
) -> Pegawai:
	return Pegawai(nama, nama, unit, JenisJabatan(jenis), Jenjang(jenjang) if jenjang else None)


PELAKSANA = _orang(jenis="Pelaksana", jenjang=None)
KETUA = FaktaKetua(_orang(), "U")
TIM = FaktaTim(BentukTim.TIM_KERJA, "U", "Unit U", None, None)
PENGENDALI = FaktaPengendali(KETUA, "U", "Unit U", None, None)
USULAN = FaktaUsulan("ketua", ())
TUGAS = FaktaPenugasan(_orang(), None, None, punya_penilai=True)
PERJANJIAN = FaktaPerjanjianKinerja(2025, date(2024, 12, 31))


def _tim(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan_tim.tim(p, replace(TIM, **ubah), TANGGAL)]


def _ketua(p: Profil, *, lintas: bool = False, **ubah: Any) -> list[str]:
	return _tim(p, ketua=(replace(KETUA, **ubah),), lintas=lintas)


def _pengendali(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan_tim.pengendali(p, replace(PENGENDALI, **ubah), TANGGAL)]


def _usulan(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan_tim.usulan(p, replace(USULAN, **ubah), TANGGAL)]


def _tugas(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan.penugasan(p, replace(TUGAS, **ubah), TANGGAL)]


def _sukarela(p: Profil, **fakta: bool) -> list[str]:
	return [t.pesan for t in ketentuan.sukarela(p, FaktaSukarela(**{"lintas_unit": False, **fakta}), TANGGAL)]


def _perjanjian(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan.perjanjian_kinerja(p, replace(PERJANJIAN, **ubah), TANGGAL)]


# ---- Masa ----


@pytest.mark.parametrize(
	("bentuk", "kunci"),
	[
		(BentukTim.SQUAD, "squad__maks_bulan"),
		(BentukTim.AD_HOC, "ad_hoc__maks_bulan"),
		(BentukTim.TIM_KERJA, "tim__maks_bulan"),
	],
)
def test_masa_terlama_tiap_bentuk_tim(bentuk, kunci):
	p, kode = _profil(**{kunci: 12}), kunci.replace("__", ".")
	mulai = date(2025, 3, 1)
	assert _tim(p, bentuk=bentuk, mulai=mulai, selesai=date(2026, 2, 27)) == []
	assert _tim(p, bentuk=bentuk, mulai=mulai, selesai=date(2026, 2, 28)) == []
	assert _tim(p, bentuk=bentuk, mulai=mulai, selesai=date(2026, 3, 1)) == [f"{kode} bulan=«13»"]
	assert _tim(p, bentuk=bentuk, mulai=mulai, selesai=None) == []
	for lain in {*BentukTim} - {bentuk}:
		assert _tim(p, bentuk=lain, mulai=mulai, selesai=date(2027, 3, 1)) == []


def test_masa_terpendek_tim_ad_hoc():
	p, mulai = _profil(ad_hoc__min_bulan=1), date(2025, 4, 10)
	assert _tim(p, bentuk=BentukTim.AD_HOC, mulai=mulai, selesai=date(2025, 5, 8)) == [
		"ad_hoc.min_bulan bulan=«0»"
	]
	assert _tim(p, bentuk=BentukTim.AD_HOC, mulai=mulai, selesai=date(2025, 5, 9)) == []
	assert _tim(p, bentuk=BentukTim.AD_HOC, mulai=mulai, selesai=date(2025, 5, 10)) == []
	assert _tim(p, bentuk=BentukTim.SQUAD, mulai=mulai, selesai=mulai) == []


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 36))
def test_bulan_penuh_sampai_sehari_sebelum_tanggal_yang_sama(mulai, bulan):
	mulai = mulai.replace(day=min(mulai.day, 28))
	tahun, sisa = divmod(mulai.month - 1 + bulan, 12)
	sampai = date(mulai.year + tahun, sisa + 1, mulai.day)
	assert ketentuan_tim.bulan_penuh(mulai, date.fromordinal(sampai.toordinal() - 1)) == bulan
	assert ketentuan_tim.bulan_penuh(mulai, date.fromordinal(sampai.toordinal() - 2)) == bulan - 1
	assert ketentuan_tim.bulan_penuh(mulai, sampai) == bulan


def test_masa_terbalik_hanya_disebut_terbalik():
	p = _profil(periode__urut=None, squad__maks_bulan=12, ad_hoc__min_bulan=1, ketua__maks_bulan=1)
	masa = {"mulai": date(2025, 5, 2), "selesai": date(2025, 5, 1), "ketua": (KETUA,), "lintas": True}
	urut = ["periode.urut mulai=«02-05-2025» selesai=«01-05-2025»"]
	assert _tim(p, bentuk=BentukTim.SQUAD, **masa) == urut
	assert _tim(p, bentuk=BentukTim.AD_HOC, **masa) == urut
	assert _tim(p, bentuk=BentukTim.SQUAD, **{**masa, "selesai": date(2025, 5, 2)}) == []


def test_masa_ketua_hanya_bila_ada_ketua():
	p, masa = _profil(ketua__maks_bulan=12), {"mulai": date(2025, 1, 1), "selesai": date(2026, 1, 1)}
	assert _tim(p, **masa, ketua=(KETUA,)) == ["ketua.maks_bulan bulan=«13»"]
	assert _tim(p, mulai=masa["mulai"], selesai=date(2025, 12, 31), ketua=(KETUA,)) == []
	assert _tim(p, **masa) == []


def test_masa_pengendali():
	p, mulai = _profil(pengendali__maks_bulan=12), date(2025, 1, 15)
	assert _pengendali(p, mulai=mulai, selesai=date(2026, 1, 14)) == []
	assert _pengendali(p, mulai=mulai, selesai=date(2026, 1, 15)) == ["pengendali.maks_bulan bulan=«13»"]
	assert _pengendali(p, mulai=mulai, selesai=date(2024, 1, 15)) == []
	assert _pengendali(p, mulai=None, selesai=date(2029, 1, 15)) == []


# ---- Tim ----


def test_ketua_tepat_satu():
	p = _profil(tim__satu_ketua=None)
	assert _tim(p) == _tim(p, ketua=(KETUA,)) == []
	assert _tim(p, ketua=(KETUA,) * 2) == ["tim.satu_ketua jumlah=«2»"]


def test_tim_ad_hoc_harus_lintas():
	p = _profil(ad_hoc__lintas=None)
	assert _tim(p, bentuk=BentukTim.AD_HOC) == ["ad_hoc.lintas"]
	assert _tim(p, bentuk=BentukTim.AD_HOC, lintas=True) == []
	assert _tim(p, bentuk=BentukTim.SQUAD) == []


@pytest.mark.parametrize(
	("kunci", "kolom", "salah", "benar"),
	[
		("tim__nama_rumpun_sub_kegiatan", "rumpun_sub_kegiatan", "", "Rumpun"),
		("tim__cascading", "cascading", False, True),
		("tim__tidak_diampu_pengawas", "diampu_pengawas", True, False),
	],
)
def test_syarat_tim_yang_ya_atau_tidak(kunci, kolom, salah, benar):
	p = _profil(**{kunci: None})
	assert _tim(p, **{kolom: salah}) == [kunci.replace("__", ".")]
	assert _tim(p, **{kolom: benar}) == []
	assert _tim(p, **{kolom: None}) == []  # not known, not checked


def test_beban_kerja_ketua():
	p = _profil(tim__abk_min_ketua=1)
	assert _tim(p, abk_ketua=0.99) == ["tim.abk_min_ketua abk=«0.99»"]
	assert _tim(p, abk_ketua=1) == _tim(p, abk_ketua=1.01) == _tim(p, abk_ketua=None) == []
	assert _tim(p, abk_ketua=0.0) == ["tim.abk_min_ketua abk=«0.0»"]


def test_kebutuhan_tim_disebut_yang_kurang_saja():
	p = _profil(
		tim__kebutuhan_diidentifikasi=["rencana_hasil_kerja", "sifat_pekerjaan", "teknis_pelaksanaan"]
	)
	lengkap = frozenset({"rencana_hasil_kerja", "sifat_pekerjaan", "teknis_pelaksanaan"})
	assert _tim(p, kebutuhan=lengkap) == _tim(p, kebutuhan=None) == []
	assert _tim(p, kebutuhan=lengkap - {"sifat_pekerjaan"}) == [
		"tim.kebutuhan_diidentifikasi kurang=«sifat pekerjaan»"
	]
	assert _tim(p, kebutuhan=frozenset()) == [
		"tim.kebutuhan_diidentifikasi kurang=«rencana hasil kerja, sifat pekerjaan, teknis pelaksanaan»"
	]


# ---- Ketua ----


@pytest.mark.parametrize(
	("boleh", "jenis", "jenjang", "lolos"),
	[
		(["Fungsional", "Pelaksana"], "Fungsional", "Ahli Pertama", True),
		(["Fungsional", "Pelaksana"], "Fungsional", "Terampil", True),
		(["Fungsional", "Pelaksana"], "Pelaksana", None, True),
		(["Fungsional", "Pelaksana"], "Struktural", None, False),
		(["Fungsional Keahlian", "Pelaksana"], "Fungsional", "Ahli Pertama", True),
		(["Fungsional Keahlian", "Pelaksana"], "Fungsional", "Penyelia", False),
		(["Fungsional Keterampilan"], "Fungsional", "Penyelia", True),
		(["Fungsional Keterampilan"], "Fungsional", "Ahli Utama", False),
		(["Fungsional Keahlian"], "Pelaksana", None, False),
	],
)
def test_jenis_jabatan_ketua(boleh, jenis, jenjang, lolos):
	temuan = _ketua(_profil(ketua__jenis_jabatan=boleh), pegawai=_orang("Ani", jenis, jenjang))
	assert temuan == ([] if lolos else [f"ketua.jenis_jabatan jabatan=«{jenjang or jenis}» nama=«Ani»"])


def test_ketua_dari_unit_pemilik():
	p = _profil(ketua__dari_unit_pemilik=None)
	assert _ketua(p, unit_asal="U") == _ketua(p, unit_asal="U", lintas=True) == []
	salah = ["ketua.dari_unit_pemilik nama=«Contoh» unit=«Unit U»"]
	assert _ketua(p, unit_asal="V") == _ketua(p, unit_asal="V", lintas=True) == salah


def test_ketua_tim_lintas_punya_aturan_sendiri_bila_ada():
	p = _profil(ketua__dari_unit_pemilik=None, ketua__dari_unit_pemilik_lintas=None)
	assert _ketua(p, unit_asal="V") == ["ketua.dari_unit_pemilik nama=«Contoh» unit=«Unit U»"]
	assert _ketua(p, unit_asal="V", lintas=True) == [
		"ketua.dari_unit_pemilik_lintas nama=«Contoh» unit=«Unit U»"
	]
	assert _ketua(p, unit_asal="U", lintas=True) == []


@pytest.mark.parametrize(
	("pendidikan", "lolos"),
	[
		*[(p, False) for p in ("SD", "SMA", "SMK", "SLTA", "D-3", "D3", "S1 luar negeri", "")],
		*[(p, True) for p in ("S-1/D-4", "S-1", "D-4", "S1", "D4", "S-2", "S-3", None)],
	],
)
def test_pendidikan_ketua(pendidikan, lolos):
	temuan = _ketua(_profil(ketua__pendidikan_min="S-1/D-4"), pendidikan=pendidikan)
	assert temuan == ([] if lolos else [f"ketua.pendidikan_min nama=«Contoh» pendidikan=«{pendidikan}»"])


@pytest.mark.parametrize(
	("golongan", "jenis_asn", "lolos"),
	[
		("II/d", pangkat.PNS, False),
		("III/a", pangkat.PNS, True),
		("III/b", pangkat.PNS, True),
		(None, pangkat.PNS, True),
		("V", pangkat.PPPK, True),  # the rule names a rank that only a PNS has
	],
)
def test_golongan_ketua(golongan, jenis_asn, lolos):
	temuan = _ketua(_profil(ketua__golongan_min="III/a"), golongan=golongan, jenis_asn=jenis_asn)
	assert temuan == ([] if lolos else ["ketua.golongan_min golongan=«II/d» nama=«Contoh»"])


@pytest.mark.parametrize(
	("predikat", "lolos"),
	[
		*[(p, False) for p in ("Sangat Kurang", "Kurang", "Butuh Perbaikan", "baik sekali")],
		*[(p, True) for p in ("Baik", "Sangat Baik", None)],
	],
)
def test_predikat_ketua(predikat, lolos):
	temuan = _ketua(_profil(ketua__predikat_min="Baik"), predikat=predikat)
	assert temuan == ([] if lolos else [f"ketua.predikat_min nama=«Contoh» predikat=«{predikat}»"])


def test_pengalaman_ketua():
	p = _profil(ketua__pengalaman_min_tahun=4)
	assert _ketua(p, pengalaman_tahun=3.5) == ["ketua.pengalaman_min_tahun nama=«Contoh» tahun=«3.5»"]
	assert _ketua(p, pengalaman_tahun=3.0) == ["ketua.pengalaman_min_tahun nama=«Contoh» tahun=«3»"]
	assert _ketua(p, pengalaman_tahun=4) == _ketua(p, pengalaman_tahun=None) == []


def test_perjanjian_kinerja_ketua_dan_pengendali():
	p = _profil(perjanjian_kinerja__ketua_tim=None, perjanjian_kinerja__pengendali=None)
	assert _ketua(p, perjanjian_kinerja=False) == ["perjanjian_kinerja.ketua_tim nama=«Contoh»"]
	belum = replace(KETUA, perjanjian_kinerja=False)
	assert _pengendali(p, orang=belum) == ["perjanjian_kinerja.pengendali nama=«Contoh»"]
	for ada in (True, None):
		assert _ketua(p, perjanjian_kinerja=ada) == []
		assert _pengendali(p, orang=replace(KETUA, perjanjian_kinerja=ada)) == []


@pytest.mark.parametrize(
	("diganti", "pengganti", "selisih"),
	[
		("Ahli Muda", "Ahli Muda", 0),
		("Ahli Muda", "Ahli Pertama", 1),
		("Ahli Muda", "Ahli Madya", 1),
		("Ahli Muda", "Ahli Utama", 2),
		("Ahli Muda", "Penyelia", 2),
		("Ahli Pertama", "Penyelia", 1),
		("Pemula", "Ahli Utama", 7),
	],
)
def test_selisih_jenjang_ketua_sementara(diganti, pengganti, selisih):
	for batas in (selisih - 1, selisih, selisih + 1):
		p = _profil(ketua_sementara__selisih_jenjang=batas)
		temuan = ketentuan_tim.ketua_sementara(
			p, _orang("Lama", jenjang=diganti), _orang("Baru", jenjang=pengganti), TANGGAL
		)
		salah = [f"ketua_sementara.selisih_jenjang nama=«Baru» selisih=«{selisih}»"]
		assert [t.pesan for t in temuan] == (salah if selisih > batas else [])


def test_ketua_sementara_tanpa_jenjang_tidak_dihitung():
	p = _profil(ketua_sementara__selisih_jenjang=0)
	assert ketentuan_tim.ketua_sementara(p, _orang(), PELAKSANA, TANGGAL) == []
	assert ketentuan_tim.ketua_sementara(_profil(), _orang(), _orang(jenjang="Pemula"), TANGGAL) == []


# ---- Pengendali ----


@pytest.mark.parametrize(
	("jenis", "jenjang", "lolos"),
	[
		("Fungsional", "Ahli Pertama", False),
		("Fungsional", "Ahli Muda", True),
		("Fungsional", "Ahli Utama", True),
		("Fungsional", "Penyelia", False),  # highest of the other kategori
		("Pelaksana", None, False),
		("Struktural", None, False),
	],
)
def test_jenjang_pengendali(jenis, jenjang, lolos):
	orang = replace(KETUA, pegawai=_orang("Budi", jenis, jenjang))
	temuan = _pengendali(_profil(pengendali__jenjang_min="Ahli Muda"), orang=orang)
	assert temuan == ([] if lolos else [f"pengendali.jenjang_min jenjang=«{jenjang or jenis}» nama=«Budi»"])


def test_pengendali_dari_unit_pemilik():
	p = _profil(pengendali__dari_unit_pemilik=None)
	assert _pengendali(p) == []
	assert _pengendali(p, unit_pemilik="V") == ["pengendali.dari_unit_pemilik nama=«Contoh» unit=«Unit U»"]


def test_beban_kerja_pengendali():
	p = _profil(pengendali__abk_min=1)
	assert _pengendali(p, abk=0.9) == ["pengendali.abk_min abk=«0.9»"]
	assert _pengendali(p, abk=1) == _pengendali(p, abk=2) == _pengendali(p, abk=None) == []


@pytest.mark.parametrize(
	("kunci", "kolom", "salah"),
	[
		("pengendali__tidak_diampu_administrator", "diampu_administrator", True),
		("pengendali__cascading", "cascading", False),
	],
)
def test_syarat_pengendali_yang_ya_atau_tidak(kunci, kolom, salah):
	p = _profil(**{kunci: None})
	assert _pengendali(p, **{kolom: salah}) == [kunci.replace("__", ".")]
	assert _pengendali(p, **{kolom: not salah}) == _pengendali(p, **{kolom: None}) == []


# ---- Calon, kekosongan ----


@pytest.mark.parametrize("untuk", ["ketua", "pengendali"])
def test_banyak_calon(untuk):
	p = _profil(**{f"{untuk}__calon_maks": 3})
	calon = tuple(_orang(str(n)) for n in range(4))
	assert _usulan(p, untuk=untuk, calon=calon[:2]) == _usulan(p, untuk=untuk, calon=calon[:3]) == []
	assert _usulan(p, untuk=untuk, calon=calon) == [f"{untuk}.calon_maks jumlah=«4»"]
	lain = {"ketua": "pengendali", "pengendali": "ketua"}[untuk]
	assert _usulan(p, untuk=lain, calon=calon) == []


def test_pertimbangan_penilai_atas_calon():
	p = _profil(usulan__pertimbangan_penilai=None)
	assert _usulan(p, pertimbangan_penilai=False) == ["usulan.pertimbangan_penilai"]
	assert _usulan(p, pertimbangan_penilai=True) == _usulan(p, pertimbangan_penilai=None) == []


@pytest.mark.parametrize("bulan", range(1, 13))
def test_bulan_pengisian_kekosongan(bulan):
	p, hari = _profil(kekosongan__bulan_pengisian=[1, 4, 7, 10]), date(2025, bulan, 28)
	salah = [] if bulan in (1, 4, 7, 10) else [f"kekosongan.bulan_pengisian bulan=«{bulan:02}-2025»"]
	assert _usulan(p, mengisi_kekosongan=True, ditetapkan=hari) == salah
	assert _usulan(p, ditetapkan=hari) == _usulan(p, mengisi_kekosongan=True) == []


# ---- Pengajuan sukarela ----


def test_sukarela_tidak_lintas_instansi():
	p = _profil(sukarela__tanpa_lintas_instansi=None)
	assert _sukarela(p, lintas_instansi=True) == ["sukarela.tanpa_lintas_instansi"]
	assert _sukarela(p) == _sukarela(p, lintas_unit=True) == []


def test_sukarela_lintas_unit_harus_tertulis():
	p = _profil(sukarela__tertulis_lintas_unit=None)
	assert _sukarela(p, lintas_unit=True, lisan=True) == ["sukarela.tertulis_lintas_unit"]
	assert _sukarela(p, lintas_unit=True) == _sukarela(p, lisan=True) == []


@pytest.mark.parametrize(
	("bentuk", "lisan_boleh"), [(["lisan"], True), (["lisan", "tertulis"], True), (["tertulis"], False)]
)
def test_bentuk_sukarela_dalam_unit(bentuk, lisan_boleh):
	p = _profil(sukarela__bentuk_dalam_unit=bentuk)
	assert _sukarela(p, lisan=True) == ([] if lisan_boleh else ["sukarela.bentuk_dalam_unit"])
	assert _sukarela(p, lisan=False) == _sukarela(p, lintas_unit=True, lisan=True) == []


# ---- Perjanjian kinerja ----


@pytest.mark.parametrize(
	("ditetapkan", "lolos"),
	[
		(date(2024, 12, 30), True),
		(date(2024, 12, 31), True),
		(date(2025, 1, 1), False),
		(date(2026, 1, 1), False),
	],
)
def test_perjanjian_kinerja_sebelum_tahunnya(ditetapkan, lolos):
	temuan = _perjanjian(_profil(perjanjian_kinerja__sebelum_tahun=None), ditetapkan=ditetapkan)
	salah = [f"perjanjian_kinerja.sebelum_tahun ditetapkan=«{ditetapkan:%d-%m-%Y}» tahun=«2025»"]
	assert temuan == ([] if lolos else salah)


@pytest.mark.parametrize(
	("kunci", "kolom"),
	[
		("perjanjian_kinerja__jenis_penugasan", "kegiatan_tanpa_jenis"),
		("perjanjian_kinerja__ubah_bila_kegiatan_berubah", "kegiatan_berubah"),
	],
)
def test_setiap_kegiatan_perjanjian_kinerja_disebut(kunci, kolom):
	p, kode = _profil(**{kunci: None}), kunci.replace("__", ".")
	assert _perjanjian(p) == []
	assert _perjanjian(p, **{kolom: ("A", "B")}) == [f"{kode} kegiatan=«A»", f"{kode} kegiatan=«B»"]


# ---- Penugasan dan laporan ----


@pytest.mark.parametrize(
	("kunci", "kolom", "salah", "benar", "fakta"),
	[
		("penugasan__surat_tertulis", "surat", False, (True, None), ""),
		("penugasan__beban_kerja", "beban_kerja", False, (True, None), ""),
		("penugasan__setelah_perjanjian_kinerja", "perjanjian_kinerja", False, (True, None), " tahun=«2025»"),
		("penugasan__setelah_kedudukan", "punya_penilai", False, (True,), ""),
		(
			"penugasan__jf_pelaksana",
			"pegawai",
			_orang(jenis="Struktural", jenjang=None),
			(PELAKSANA, _orang()),
			"",
		),
	],
)
def test_syarat_penugasan_yang_ya_atau_tidak(kunci, kolom, salah, benar, fakta):
	p = _profil(**{kunci: None})
	assert _tugas(p, **{kolom: salah}) == [f"{kunci.replace('__', '.')} nama=«Contoh»{fakta}"]
	assert all(_tugas(p, **{kolom: satu}) == [] for satu in benar)


def test_perjanjian_kinerja_tahun_penugasannya():
	p = _profil(penugasan__setelah_perjanjian_kinerja=None)
	masa = {"mulai": date(2026, 1, 5), "selesai": date(2026, 2, 5)}
	(pesan,) = _tugas(p, perjanjian_kinerja=False, **masa)
	assert pesan.endswith("tahun=«2026»")


def test_kompetensi_dan_tugas_bersamaan_disebut_semua():
	p = _profil(penugasan__kompetensi=None, penugasan__bersamaan=None)
	assert _tugas(p) == []
	assert _tugas(p, kompetensi_kurang=("statistika", "GIS"), bersamaan=("Sensus", "Dasbor")) == [
		"penugasan.bersamaan lain=«Sensus, Dasbor» nama=«Contoh»",
		"penugasan.kompetensi kurang=«statistika, GIS» nama=«Contoh»",
	]


def test_perbantuan_hanya_dihitung_lintas_unit():
	p = _profil(penugasan__maks_perbantuan=3, periode__maks_bulan=12)
	assert _tugas(p, perbantuan_lintas_unit=1) == _tugas(p, perbantuan_lintas_unit=2) == []
	assert _tugas(p, perbantuan_lintas_unit=3) == ["penugasan.maks_perbantuan ke=«4» nama=«Contoh»"]
	masa = {"mulai": date(2025, 1, 1), "selesai": date(2026, 1, 1)}
	assert _tugas(p, **masa) == ["periode.maks_bulan bulan=«13»"]
	assert _tugas(p, **{**masa, "selesai": date(2025, 12, 31)}) == []
	assert _tugas(p, **masa, perbantuan_lintas_unit=3, lintas_unit=False) == []


def test_satu_tahun_anggaran():
	p, mulai = _profil(periode__satu_tahun_anggaran=None), date(2025, 12, 1)
	assert _tugas(p, mulai=mulai, selesai=date(2025, 12, 31)) == []
	assert _tugas(p, mulai=mulai, selesai=date(2026, 1, 1)) == [
		"periode.satu_tahun_anggaran mulai=«01-12-2025» selesai=«01-01-2026»"
	]


def test_data_dukung_laporan():
	p = _profil(laporan__data_dukung=None)

	def laporan(ada: bool | None) -> list[str]:
		return [t.kode for t in ketentuan.laporan(p, {}, None, None, TANGGAL, ada_bukti=ada)]

	assert laporan(False) == ["laporan.data_dukung"]
	assert laporan(True) == laporan(None) == []


# ---- Sekaligus, tidak ada, dimatikan, tingkat ----


def test_semua_temuan_tim_sekaligus():
	nilai = {
		**{"squad__maks_bulan": 12, "ketua__maks_bulan": 6, "tim__satu_ketua": None, "tim__cascading": None},
		**{
			"tim__nama_rumpun_sub_kegiatan": None,
			"tim__tidak_diampu_pengawas": None,
			"tim__abk_min_ketua": 1,
		},
		**{"tim__kebutuhan_diidentifikasi": ["sifat_pekerjaan"], "ketua__jenis_jabatan": ["Pelaksana"]},
		**{
			"ketua__dari_unit_pemilik": None,
			"ketua__pendidikan_min": "S-1/D-4",
			"ketua__golongan_min": "III/a",
		},
		**{
			"ketua__predikat_min": "Baik",
			"ketua__pengalaman_min_tahun": 4,
			"perjanjian_kinerja__ketua_tim": None,
		},
	}
	buruk = FaktaKetua(_orang("A"), "V", "SMA", "II/a", pangkat.PNS, "Kurang", 1, False)
	fakta = replace(
		TIM,
		bentuk=BentukTim.SQUAD,
		mulai=date(2025, 1, 1),
		selesai=date(2026, 6, 1),
		ketua=(buruk, replace(buruk, pegawai=_orang("B"))),
		rumpun_sub_kegiatan="",
		diampu_pengawas=True,
		abk_ketua=0.5,
		cascading=False,
		kebutuhan=frozenset(),
	)
	temuan = ketentuan_tim.tim(_profil(**nilai), fakta, TANGGAL)
	kode = [t.kode for t in temuan]
	tentang_ketua = {k.replace("__", ".") for k in nilai if k.startswith(("ketua__", "perjanjian"))}
	tentang_ketua.discard("ketua.maks_bulan")
	assert {*kode} == {k.replace("__", ".") for k in nilai}
	assert all(kode.count(k) == (2 if k in tentang_ketua else 1) for k in kode)
	assert ketentuan.tolak(temuan) == temuan


def test_semua_temuan_pengendali_sekaligus():
	nilai = {
		**{
			"pengendali__jenjang_min": "Ahli Muda",
			"pengendali__dari_unit_pemilik": None,
			"pengendali__abk_min": 1,
		},
		**{"pengendali__maks_bulan": 12, "pengendali__tidak_diampu_administrator": None},
		**{"pengendali__cascading": None, "perjanjian_kinerja__pengendali": None},
	}
	orang = FaktaKetua(PELAKSANA, "V", perjanjian_kinerja=False)
	fakta = FaktaPengendali(orang, "U", "Unit U", date(2025, 1, 1), date(2026, 1, 1), 0.1, True, False)
	temuan = ketentuan_tim.pengendali(_profil(**nilai), fakta, TANGGAL)
	assert sorted(t.kode for t in temuan) == sorted(k.replace("__", ".") for k in nilai)


def test_profil_tanpa_aturan_tidak_menemukan_apa_pun():
	p = _profil()
	buruk = FaktaKetua(
		_orang(jenis="Struktural", jenjang=None), "V", "SD", "I/a", pangkat.PNS, "Kurang", 0, False
	)
	masa = (date(2025, 1, 2), date(2025, 1, 1))
	fakta = FaktaTim(
		BentukTim.AD_HOC, "U", "U", *masa, (buruk, buruk), False, "", True, 0.0, False, frozenset()
	)
	assert ketentuan_tim.tim(p, fakta, TANGGAL) == []
	assert ketentuan_tim.pengendali(p, FaktaPengendali(buruk, "U", "U", *masa, 0, True, False), TANGGAL) == []
	assert (
		ketentuan_tim.usulan(p, FaktaUsulan("ketua", (PELAKSANA,) * 9, True, TANGGAL, False), TANGGAL) == []
	)
	assert (
		ketentuan.perjanjian_kinerja(p, FaktaPerjanjianKinerja(2025, TANGGAL, ("A",), ("B",)), TANGGAL) == []
	)


def test_aturan_bernilai_false_dimatikan():
	fakta = replace(TIM, ketua=(KETUA, KETUA))
	assert ketentuan_tim.tim(_profil(tim__satu_ketua=False), fakta, TANGGAL) == []
	assert len(ketentuan_tim.tim(_profil(tim__satu_ketua=True), fakta, TANGGAL)) == 1


def test_aturan_menurut_tanggalnya():
	data = {
		"daerah": DAERAH,
		"ketentuan": [
			{
				**{
					"kode": "tim.abk_min_ketua",
					"nilai": nilai,
					"tingkat": tingkat,
					"pesan": "{abk} < {nilai}",
				},
				**{"dasar": dasar, "berlaku_sejak": sejak, "berlaku_sampai": sampai},
			}
			for nilai, tingkat, dasar, sejak, sampai in (
				(1, "peringatan", "Pasal 1", date(2025, 1, 2), date(2025, 6, 30)),
				(2, "tolak", "Pasal 2", date(2025, 7, 1), None),
			)
		],
	}
	p, fakta = profil.periksa(data), replace(TIM, abk_ketua=0.5)
	(lama,) = ketentuan_tim.tim(p, fakta, date(2025, 6, 30))
	(baru,) = ketentuan_tim.tim(p, fakta, date(2025, 7, 1))
	assert lama == Temuan(
		TingkatTemuan.PERINGATAN, "0.5 < 1", "Perbup Contoh 1/2025 Pasal 1", "tim.abk_min_ketua"
	)
	assert (baru.pesan, baru.tingkat, baru.dasar) == (
		*("0.5 < 2", TingkatTemuan.TOLAK),
		"Perbup Contoh 1/2025 Pasal 2",
	)


def test_aturan_daerah_menggantikan_aturan_nasional():
	satu = {"kode": "tim.satu_ketua", "tingkat": "peringatan", "pesan": "{jumlah} ketua", "dasar": "Pasal 5"}
	p = profil.gabung({"daerah": DAERAH, "ketentuan": [satu]}, profil.baca(profil.NASIONAL))
	orang = replace(KETUA, unit_asal="V")
	temuan = ketentuan_tim.tim(p, replace(TIM, ketua=(orang, orang)), TANGGAL)
	assert [(t.kode, t.tingkat.value, t.dasar.split(" (")[0]) for t in temuan] == [
		("tim.satu_ketua", "peringatan", "Perbup Contoh 1/2025 Pasal 5"),
		("ketua.dari_unit_pemilik", "peringatan", "PermenPANRB 7/2022"),
	]


# ---- Daerah yang disertakan ----

BURUK = FaktaKetua(
	_orang("Buruk", "Struktural", None, "V"), "V", "SD", "I/a", pangkat.PNS, "Sangat Kurang", 0, False
)
LAMA = (date(2025, 1, 1), date(2029, 1, 1))


def _struktur() -> Struktur:
	def unit(
		kode: str, induk: str | None, peran: PeranStruktural, tingkat: Tingkat, tipologi: Tipologi | None
	) -> Unit:
		return Unit(kode, f"Unit {kode}", induk, peran, tingkat, f"Kepala {kode}", tipologi, f"kepala {kode}")

	dinas = (PeranStruktural.KEPALA_DINAS, Tingkat.JPT_PRATAMA, Tipologi.DINAS_BADAN)
	return Struktur(
		[
			unit("K", None, PeranStruktural.KEPALA_DAERAH, Tingkat.KEPALA_DAERAH, Tipologi.PEMERINTAH_DAERAH),
			unit("U", "K", *dinas),
			unit("V", "K", *dinas),
		]
	)


def _segala_temuan(p: Profil) -> list[Temuan]:
	"""Every check with facts that break every rule there is; some several times, to reach rules that exclude others."""
	struktur, asing = _struktur(), _orang("Asing", unit="V")
	tim = FaktaTim(
		BentukTim.SQUAD, "U", "Unit U", *LAMA, (BURUK, BURUK), False, "", True, 0.0, False, frozenset()
	)
	banyak = tuple(_orang(str(n)) for n in range(9))
	minta = FaktaPermohonan("U", "U", "", "", "", None, None, (asing,))
	jawab = FaktaJawaban((asing, asing), 1, "U", (False, False), "Asing")
	tugas = FaktaPenugasan(BURUK.pegawai, *LAMA, False, 9, ("lain",), False, False, ("GIS",), False)
	pk = FaktaPerjanjianKinerja(2025, date(2025, 1, 1), ("A",), ("B",))
	return [
		*(
			t
			for bentuk in BentukTim
			for lintas in (False, True)
			for t in ketentuan_tim.tim(p, replace(tim, bentuk=bentuk, lintas=lintas), TANGGAL)
		),
		*ketentuan_tim.tim(p, replace(tim, bentuk=BentukTim.AD_HOC, selesai=LAMA[0]), TANGGAL),
		*ketentuan_tim.tim(p, replace(tim, selesai=date(2024, 1, 1)), TANGGAL),
		*ketentuan_tim.pengendali(p, FaktaPengendali(BURUK, "U", "Unit U", *LAMA, 0.0, True, False), TANGGAL),
		*(
			t
			for untuk in ("ketua", "pengendali")
			for t in ketentuan_tim.usulan(
				p, FaktaUsulan(untuk, banyak, True, date(2025, 2, 1), False), TANGGAL
			)
		),
		*ketentuan_tim.ketua_sementara(p, _orang(jenjang="Pemula"), _orang(jenjang="Ahli Utama"), TANGGAL),
		*ketentuan.permohonan(p, struktur, minta, TANGGAL),
		*ketentuan.jawaban(p, struktur, jawab, TANGGAL),
		*ketentuan.jawaban(p, struktur, replace(jawab, pegawai=()), TANGGAL),
		*ketentuan.penolakan(p, " ", TANGGAL),
		*ketentuan.penugasan(p, tugas, TANGGAL),
		*ketentuan.sukarela(p, FaktaSukarela(False, True, True), TANGGAL),
		*ketentuan.sukarela(p, FaktaSukarela(True, True, True), TANGGAL),
		*ketentuan.perjanjian_kinerja(p, pk, TANGGAL),
		*ketentuan.laporan(p, {}, None, None, TANGGAL, ada_bukti=False),
	]


@pytest.mark.parametrize("daerah", profil.daftar())
def test_tiap_ketentuan_daerah_ditemukan_dengan_tingkat_dan_dasarnya(daerah):
	p = profil.muat(daerah)
	temuan: dict[str, set[tuple[TingkatTemuan, str]]] = {}
	for satu in _segala_temuan(p):
		temuan.setdefault(satu.kode, set()).add((satu.tingkat, satu.dasar))
	for aturan in profil.periksa(profil.baca(daerah)).ketentuan:
		if aturan.kode == "sukarela.bentuk_dalam_unit" and "lisan" in aturan.nilai:
			assert aturan.kode not in temuan  # it forbids nothing that these facts hold
			continue
		dasar = f"{p.daerah.singkatan} {aturan.dasar}"
		assert temuan.get(aturan.kode) == {(aturan.tingkat, dasar)}, aturan.kode


@pytest.mark.parametrize("daerah", [*profil.daftar(), profil.NASIONAL])
def test_pesan_hanya_memakai_fakta_yang_ada(daerah):
	for aturan in profil.periksa(profil.baca(daerah)).ketentuan:
		assert aturan.kode in FAKTA, aturan.kode
		dipakai = {nama for _, nama, _, _ in Formatter().parse(aturan.pesan) if nama is not None}
		assert dipakai <= {"nilai", *FAKTA[aturan.kode]}, aturan.kode


def test_setiap_kode_dapat_ditemukan():
	"""No code of the list is dead: with every rule in force, the worst facts break each of them."""
	nilai: dict[str, Any] = {
		**{"permohonan.isi_minimal": ["kompetensi"], "laporan.isi_minimal": ["hasil"]},
		**{"sukarela.bentuk_dalam_unit": ["tertulis"], "tim.kebutuhan_diidentifikasi": ["sifat_pekerjaan"]},
		**{
			"penugasan.maks_perbantuan": 3,
			"tim.abk_min_ketua": 1,
			"pengendali.abk_min": 1,
			"ad_hoc.min_bulan": 1,
		},
		**{
			"ketua.jenis_jabatan": ["Pelaksana"],
			"ketua.pendidikan_min": "S-1/D-4",
			"ketua.golongan_min": "III/a",
		},
		**{
			"ketua.predikat_min": "Baik",
			"ketua.pengalaman_min_tahun": 4,
			"ketua_sementara.selisih_jenjang": 1,
		},
		**{"pengendali.jenjang_min": "Ahli Muda", "kekosongan.bulan_pengisian": [1]},
		**{kode: 3 for kode in FAKTA if kode.endswith((".maks_bulan", ".calon_maks"))},
	}
	kepemimpinan = {
		**{"tipologi": [], "unit_organisasi": ["jpt_pratama"], "unit_kerja": ["jpt_pratama"]},
		"dasar": "Pasal 1",
	}
	aturan = [
		{"kode": k, "nilai": nilai.get(k, True), "tingkat": "tolak", "pesan": "x", "dasar": "Pasal 2"}
		for k in FAKTA
	]
	p = profil.periksa({"daerah": DAERAH, "ketentuan": aturan, "kepemimpinan": [kepemimpinan]})
	assert {t.kode for t in _segala_temuan(p)} == set(FAKTA)
