"""Cells as they come: what is mended says so, what has lost digits is refused. All numbers invented (serial 9xx)."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistem_kerja.integrasi.simpeg import nilai, pilihan
from sistem_kerja.integrasi.simpeg.masalah import GalatNilai
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang
from sistem_kerja.regulasi.nip import periksa
from sistem_kerja.regulasi.pangkat import GOLONGAN_PNS, GOLONGAN_PPPK

NIP = "198501012010011901"


@pytest.mark.parametrize(
	("sel", "disebut"),
	[
		(NIP, ""),
		(f"  {NIP}\t", "spasi"),
		("19850101 201001 1 901", "spasi"),
		(f" {NIP} ", "spasi"),
		(f"'{NIP}", "apostrof"),
		(f"’{NIP}", "apostrof"),
		(f'"{NIP}"', "tanda petik"),
		(f'="{NIP}"', "rumus"),
		("19850101.201001.1.901", "titik"),
		("19850101-201001-1-901", "tanda hubung"),
		("'19850101 201001.1.901", "spasi, apostrof dan titik"),
	],
)
def test_nip_diperbaiki_dengan_pesan(sel, disebut):
	hasil = nilai.nip(sel)
	assert hasil.nilai == NIP
	assert (disebut in hasil.catatan) if disebut and sel.strip() != NIP else not hasil.catatan


@pytest.mark.parametrize(
	("sel", "sebab"),
	[
		(198501012010011901, "bilangan"),
		(1.98501012010011901e17, "bilangan"),
		("1.98501E+17", "notasi ilmiah"),
		("1,98501012010012E+17", "notasi ilmiah"),
		("'1.98501E+17", "notasi ilmiah"),
		("198501012010011904.0", "berdesimal"),
		("198501012010011904,00", "berdesimal"),
		(datetime(1985, 1, 1), "tanggal"),
		(True, "logika"),
	],
)
def test_nip_yang_kehilangan_angka_ditolak(sel, sebab):
	with pytest.raises(GalatNilai, match=sebab) as galat:
		nilai.nip(sel)
	assert "teks lalu ekspor ulang" in galat.value.saran


_NIP_SAH = st.builds(
	lambda lahir, tmt, kelamin, urut: f"{lahir:%Y%m%d}{tmt:%Y%m}{kelamin}{urut:03d}",
	st.dates(date(1962, 1, 1), date(1999, 12, 31)),
	st.dates(date(2020, 1, 1), date(2024, 12, 31)),
	st.sampled_from("12"),
	st.integers(1, 999),
)
_SAMPAH = st.lists(st.sampled_from([" ", " ", "'", '"', ".", "’", "​", "-"]), max_size=4)


@settings(max_examples=300, deadline=None)
@given(_NIP_SAH, st.lists(st.tuples(st.integers(0, 18), _SAMPAH), max_size=5))
def test_sampah_di_sela_angka_tidak_mengubah_nip(nip, sisipan):
	kotor = list(nip)
	for tempat, sampah in sorted(sisipan, key=lambda x: x[0], reverse=True):
		kotor[tempat:tempat] = sampah
	teks = "".join(kotor)
	try:
		assert nilai.nip(teks).nilai == nip
	except GalatNilai:  # one dot before the last digits looks like a decimal number
		assert "." in teks


@settings(max_examples=300, deadline=None)
@given(
	_NIP_SAH,
	st.sampled_from(
		[
			float,
			lambda t: f"{float(t):.15g}",
			lambda t: f"{float(t):.6g}",
			lambda t: f"{float(t):e}",
			int,
			lambda t: f"{float(t):.6E}".replace(".", ","),
		]
	),
)
def test_nip_yang_pernah_menjadi_bilangan_tidak_pernah_lolos(nip, lewat):
	"""Whatever a spreadsheet made of the number, it is not taken for the NIP."""
	with pytest.raises(GalatNilai):
		nilai.nip(lewat(nip))


@settings(max_examples=200, deadline=None)
@given(_NIP_SAH)
def test_nip_yang_dibulatkan_ke_15_angka_ditolak_aturan(nip):
	"""15 digits and zeros look like text again; the serial 000 gives them away."""
	bulat = nilai.nip(f"{nip[:15]}000").nilai
	assert any("Lembar kerja sering membulatkan" in t.pesan for t in periksa(bulat, date(2025, 1, 1)))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30) | st.integers() | st.floats() | st.none() | st.booleans() | st.datetimes())
def test_sel_apa_pun_dibaca_atau_ditolak_dengan_pesan(sel):
	for baca in (
		nilai.nip,
		nilai.tanggal,
		pilihan.kelamin,
		pilihan.jenis_jabatan,
		pilihan.pendidikan,
		lambda s: nilai.golongan(s, "PNS"),
	):
		try:
			baca(sel)
		except GalatNilai as galat:
			assert galat.masalah and galat.saran


@pytest.mark.parametrize(
	"sel",
	[
		"12-03-1985",
		"12/03/1985",
		"12.3.1985",
		"1985-03-12",
		"1985/03/12",
		"12 Maret 1985",
		"12-Mar-1985",
		"1985-03-12 00:00:00",
		"1985-03-12T00:00:00Z",
		date(1985, 3, 12),
		datetime(1985, 3, 12, 8),
		"'12-03-1985",
	],
)
def test_tanggal_dalam_banyak_bentuk(sel):
	assert nilai.tanggal(sel) == nilai.Bersih(date(1985, 3, 12))


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1930, 1, 2), date(2064, 12, 30)))
def test_tanggal_pulang_pergi(hari):
	for bentuk in ("%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"):
		assert nilai.tanggal(hari.strftime(bentuk)).nilai == hari
	seri = (hari - date(1899, 12, 30)).days
	for sel in (seri, float(seri), str(seri)):
		hasil = nilai.tanggal(sel)
		assert hasil.nilai == hari and "nomor seri" in hasil.catatan


@pytest.mark.parametrize(
	("sel", "pesan"),
	[
		("31-02-1985", "bukan tanggal yang ada"),
		("03-28-1985", "tertukar"),
		("1-2-85", "dua angka"),
		("kemarin", "bukan tanggal"),
		(5, "bukan tanggal"),
		("99999", "bukan tanggal"),
	],
)
def test_tanggal_salah_ditolak(sel, pesan):
	with pytest.raises(GalatNilai, match=pesan):
		nilai.tanggal(sel)


@pytest.mark.parametrize("sel", [None, "", "-", "0000-00-00", "00-00-0000", " "])
def test_tanggal_kosong(sel):
	assert nilai.tanggal(sel).nilai is None


@pytest.mark.parametrize("golongan", GOLONGAN_PNS)
def test_ejaan_golongan_pns(golongan):
	romawi, huruf = golongan.split("/")
	for sel in (
		f"{romawi}{huruf.upper()}",
		f"{romawi} {huruf}",
		f"{romawi}.{huruf}",
		f"Gol. {romawi}/{huruf.upper()}",
		f"{romawi.lower()}/{huruf}",
		f"Penata ({golongan})",
		f"Penata, {golongan}",
	):
		assert nilai.golongan(sel, "PNS").nilai == golongan, sel
	assert nilai.golongan(golongan, "PNS") == nilai.Bersih(golongan)


def test_golongan_pppk_dan_yang_asing():
	assert [nilai.golongan(g.lower(), "PPPK").nilai for g in GOLONGAN_PPPK] == list(GOLONGAN_PPPK)
	for sel, asn in (("V/a", "PNS"), ("III/a", "PPPK"), ("IX", "PNS"), ("3a", "PNS")):
		with pytest.raises(GalatNilai, match="tidak dikenal"):
			nilai.golongan(sel, asn)


def test_istilah_dalam_banyak_ejaan():
	assert (
		pilihan.jenis_jabatan("JFT").nilai
		is pilihan.jenis_jabatan("Jabatan Fungsional").nilai
		is JenisJabatan.FUNGSIONAL
	)
	assert pilihan.jenis_jabatan("JFU").nilai is JenisJabatan.PELAKSANA
	assert pilihan.jenis_jabatan("Eselon III.a").nilai is JenisJabatan.STRUKTURAL
	assert pilihan.jenjang("MUDA").nilai is pilihan.jenjang("Ahli Muda").nilai is Jenjang.AHLI_MUDA
	assert pilihan.jenjang_dari_jabatan("Pranata Komputer Ahli Madya") is Jenjang.AHLI_MADYA
	assert pilihan.kelamin("Laki-laki").nilai == "L" and pilihan.kelamin("WANITA").nilai == "P"
	assert pilihan.jenis_asn("P3K").nilai == "PPPK" and pilihan.jenis_asn("CPNS").nilai == "PNS"
	assert [
		pilihan.pendidikan(p).nilai for p in ("S-1/Sarjana", "D-III", "SLTA/SMA Sederajat", "Diploma III")
	] == ["S1", "D3", "SMA", "D3"]


@pytest.mark.parametrize(
	("nama", "urai"),
	[
		("Dr. Budi Contoh, S.Kom., M.T.", ("Dr.", "Budi Contoh", "S.Kom., M.T.")),
		("BUDI CONTOH", ("", "BUDI CONTOH", "")),
		("H. Drs. Ahmad", ("H. Drs.", "Ahmad", "")),
		("Dr.", ("", "Dr.", "")),
	],
)
def test_gelar_dipisah_dari_nama(nama, urai):
	assert pilihan.urai_nama(nama) == urai


@pytest.mark.parametrize(
	("sel", "pesan"),
	[("#REF!", "galat rumus"), ("<b>x</b>", "< atau >"), ("x" * 141, "141 huruf"), ("Budi�", "rusak")],
)
def test_teks_yang_ditolak(sel, pesan):
	with pytest.raises(GalatNilai, match=pesan):
		nilai.teks(sel)
