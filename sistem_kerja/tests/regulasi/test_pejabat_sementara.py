"""Plt., Plh. and temporary ketua tim as pure rules: overlap, circles, fitness to the holder, level."""

from __future__ import annotations

from datetime import date

import pytest

from sistem_kerja.regulasi import pejabat_sementara as ps
from sistem_kerja.regulasi.galat import StrukturSalah
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, PeranStruktural, TingkatTemuan
from sistem_kerja.regulasi.istilah import Tingkat as T
from sistem_kerja.regulasi.pejabat_sementara import Penunjukan, Sifat, Status
from sistem_kerja.regulasi.profil import muat
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

HARI = date(2026, 3, 2)


def tunjuk(pejabat, digantikan, mulai=1, selesai=9, unit=None, sifat=Sifat.PLH):
	nama = f"{pejabat}-{digantikan}"
	hari = (date(2026, 3, mulai), date(2026, 3, selesai))
	return Penunjukan(nama, unit or f"unit {digantikan}", sifat, pejabat, digantikan, *hari)


@pytest.mark.parametrize(
	("lain", "putar"),
	[
		([tunjuk("b", "a")], True),
		([tunjuk("b", "c"), tunjuk("c", "a")], True),
		([tunjuk("b", "c")], False),
		([tunjuk("b", "a", 10, 20)], False),
		# each overlaps the new one, but no day has all three
		([tunjuk("b", "c", 1, 4), tunjuk("c", "a", 5, 9)], False),
		([tunjuk("b", "c"), tunjuk("c", "b")], False),
		([tunjuk("b", None)], False),
	],
)
def test_lingkaran(lain, putar):
	assert bool(ps.lingkaran(tunjuk("a", "b"), lain)) is putar


def test_bentrok_hanya_pada_tempat_yang_sama():
	baru = tunjuk("a", "b", unit="u")
	assert ps.bentrok(baru, [tunjuk("c", "b", 9, 12, "u")])
	assert not ps.bentrok(baru, [tunjuk("c", "b", 10, 12, "u"), tunjuk("c", "d", unit="v")])
	ketua = tunjuk("a", "k", unit="u", sifat=Sifat.KETUA_TIM)
	assert not ps.bentrok(baru, [ketua])
	assert ps.bentrok(ketua, [tunjuk("c", "k", unit="u", sifat=Sifat.KETUA_TIM)])
	assert not ps.bentrok(ketua, [tunjuk("c", "l", unit="u", sifat=Sifat.KETUA_TIM)])


@pytest.mark.parametrize(
	("sifat", "digantikan", "kepala", "sah"),
	[
		(Sifat.PLT, None, None, True),
		(Sifat.PLT, None, "x", False),
		(Sifat.PLH, "x", "x", True),
		(Sifat.PLH, "x", "y", False),
		(Sifat.PLH, "x", None, False),
	],
)
def test_sah_terhadap_pemegang_jabatan(sifat, digantikan, kepala, sah):
	assert ps.sah(sifat, digantikan, kepala) is sah


def test_status_menurut_tanggal():
	masa = (date(2026, 3, 2), date(2026, 3, 4))
	kini = {d: ps.status(*masa, False, date(2026, 3, d)) for d in (1, 2, 4, 5)}
	assert list(kini.values()) == [Status.AKAN_DATANG, Status.BERLAKU, Status.BERLAKU, Status.BERAKHIR]
	assert ps.status(*masa, True, date(2026, 3, 3)) is Status.DIBATALKAN


def unit(tingkat):
	return Unit("u", "Unit", None, PeranStruktural.KEPALA_DINAS, tingkat, "Kepala Unit")


def orang(jenjang=None, jenis=JenisJabatan.FUNGSIONAL):
	return Pegawai("p", "Si Anu", "u", jenis, jenjang)


@pytest.mark.parametrize(
	("jabatan", "jenjang", "memimpin", "kode"),
	[
		(T.JPT_PRATAMA, Jenjang.AHLI_MADYA, None, None),
		(T.JPT_PRATAMA, Jenjang.AHLI_MUDA, None, "pejabat_sementara.selisih_tingkat"),
		(T.JPT_PRATAMA, None, T.JPT_PRATAMA, None),
		(T.ADMINISTRATOR, None, T.JPT_PRATAMA, "pejabat_sementara.lebih_tinggi"),
		(T.PENGAWAS, Jenjang.AHLI_PERTAMA, None, None),
		(T.FUNGSIONAL, Jenjang.PEMULA, None, None),
	],
)
def test_tingkat_yang_tak_sesuai_diperingatkan(jabatan, jenjang, memimpin, kode):
	satu = unit(memimpin) if memimpin else None
	temuan = ps.periksa_tingkat(muat("kapuas"), Sifat.PLH, unit(jabatan), orang(jenjang), satu, HARI)
	assert [(t.kode, t.tingkat) for t in temuan] == ([(kode, TingkatTemuan.PERINGATAN)] if kode else [])


# --- units that were dissolved ---


def test_unit_bubar_menjawab_sebagai_penerusnya():
	induk, sisa = (
		unit(T.JPT_PRATAMA),
		Unit("s", "Sisa", "u", PeranStruktural.KEPALA_BIDANG, T.ADMINISTRATOR, "Kepala"),
	)
	pohon = Struktur([induk, sisa], {"lama": "antara", "antara": "s"})
	assert pohon.unit("lama") is sisa and "lama" in pohon
	assert [x.kode for x in pohon.ke_atas("lama")] == ["s", "u"] and [x.kode for x in pohon] == ["u", "s"]
	assert pohon.di_bawah("s", "lama") and not pohon.di_bawah("u", "lama")


@pytest.mark.parametrize("penerus", [{"a": "tak ada"}, {"a": "b", "b": "a"}])
def test_penerus_yang_tak_ada_atau_berputar_adalah_kesalahan(penerus):
	with pytest.raises(StrukturSalah, match="penerusnya"):
		Struktur([unit(T.JPT_PRATAMA)], penerus)
