"""Is this team allowed? Its kind and term, its ketua and pengendali, candidates, vacancies, temporary ketua."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sistem_kerja.regulasi import pangkat
from sistem_kerja.regulasi.istilah import Istilah, JenisJabatan, Jenjang, KategoriJF
from sistem_kerja.regulasi.ketentuan import lama_bulan
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.pemeriksa import Pemeriksa, Temuan
from sistem_kerja.regulasi.struktur import Pegawai

# Places of an education, lowest first; S-1 and D-4 are of one level.
PENDIDIKAN = {
	**{"SD": 0, "SMP": 1, "SMA": 2, "SMK": 2, "SLTA": 2, "D1": 3, "D2": 4, "D3": 5},
	**{"D4": 6, "S1": 6, "S2": 7, "S3": 8},
}
PREDIKAT = ("Sangat Kurang", "Kurang", "Butuh Perbaikan", "Baik", "Sangat Baik")
# Jenjang from lowest to highest within each kategori.
URUTAN_JENJANG = {
	KategoriJF.KETERAMPILAN: (Jenjang.PEMULA, Jenjang.TERAMPIL, Jenjang.MAHIR, Jenjang.PENYELIA),
	KategoriJF.KEAHLIAN: (Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA, Jenjang.AHLI_MADYA, Jenjang.AHLI_UTAMA),
}


class BentukTim(Istilah):
	SQUAD = "squad"  # Kelompok Kerja, by the unit's main service
	AD_HOC = "ad_hoc"  # thematic, across units or institutions, for a time
	TIM_KERJA = "tim_kerja"  # where the regulation knows one kind only


@dataclass(frozen=True)
class FaktaKetua:
	"""A ketua or pengendali, or a candidate. What the record does not hold is None and not checked.

	`unit_asal` is the Unit Organisasi he belongs to; `golongan` as in "III/a"; `predikat` of the last year;
	`pengalaman_tahun` in the field of the task.
	"""

	pegawai: Pegawai
	unit_asal: str
	pendidikan: str | None = None
	golongan: str | None = None
	jenis_asn: str = pangkat.PNS
	predikat: str | None = None
	pengalaman_tahun: float | None = None
	perjanjian_kinerja: bool | None = None


@dataclass(frozen=True)
class FaktaTim:
	"""A team. `unit_pemilik` is the Unit Organisasi that owns its work; `lintas`: members from other units or
	institutions. What is None is not checked."""

	bentuk: BentukTim
	unit_pemilik: str
	nama_unit_pemilik: str
	mulai: date | None
	selesai: date | None
	ketua: tuple[FaktaKetua, ...] = ()
	lintas: bool = False
	rumpun_sub_kegiatan: str | None = None
	diampu_pengawas: bool | None = None
	abk_ketua: float | None = None
	cascading: bool | None = None
	kebutuhan: frozenset[str] | None = None  # what the analysis of need has identified


@dataclass(frozen=True)
class FaktaPengendali:
	"""A pengendali for programmes or activities of a unit."""

	orang: FaktaKetua
	unit_pemilik: str
	nama_unit_pemilik: str
	mulai: date | None
	selesai: date | None
	abk: float | None = None
	diampu_administrator: bool | None = None
	cascading: bool | None = None


@dataclass(frozen=True)
class FaktaUsulan:
	"""Candidates proposed for one place. `mengisi_kekosongan`: the place fell vacant; `ditetapkan` when it is filled."""

	untuk: str  # "ketua" or "pengendali"
	calon: tuple[Pegawai, ...]
	mengisi_kekosongan: bool = False
	ditetapkan: date | None = None
	pertimbangan_penilai: bool | None = None


def tim(profil: Profil, fakta: FaktaTim, tanggal: date) -> list[Temuan]:
	"""All findings on forming this team."""
	p = Pemeriksa(profil, tanggal)
	_masa(p, fakta)
	p.bila(len(fakta.ketua) > 1, "tim.satu_ketua", jumlah=len(fakta.ketua))
	p.bila(fakta.bentuk is BentukTim.AD_HOC and not fakta.lintas, "ad_hoc.lintas")
	p.bila(fakta.rumpun_sub_kegiatan == "", "tim.nama_rumpun_sub_kegiatan")
	p.bila(fakta.cascading is False, "tim.cascading")
	p.bila(fakta.diampu_pengawas is True, "tim.tidak_diampu_pengawas")
	abk = p.batas("tim.abk_min_ketua")
	p.bila(
		abk is not None and fakta.abk_ketua is not None and fakta.abk_ketua < abk,
		"tim.abk_min_ketua",
		abk=fakta.abk_ketua,
	)
	if fakta.kebutuhan is not None:
		kurang = [k for k in p.senarai("tim.kebutuhan_diidentifikasi") if k not in fakta.kebutuhan]
		p.bila(
			bool(kurang),
			"tim.kebutuhan_diidentifikasi",
			kurang=", ".join(k.replace("_", " ") for k in kurang),
		)
	for satu in fakta.ketua:
		_ketua(p, satu, fakta)
	return p.temuan


def pengendali(profil: Profil, fakta: FaktaPengendali, tanggal: date) -> list[Temuan]:
	"""All findings on appointing this pengendali."""
	p, satu = Pemeriksa(profil, tanggal), fakta.orang
	nama = satu.pegawai.nama
	terendah = p.nilai("pengendali.jenjang_min")
	if terendah:
		cukup = satu.pegawai.jenjang is not None and _setidaknya(satu.pegawai.jenjang, Jenjang(terendah))
		jenjang = satu.pegawai.jenjang or satu.pegawai.jenis_jabatan
		p.bila(not cukup, "pengendali.jenjang_min", nama=nama, jenjang=jenjang)
	p.bila(
		satu.unit_asal != fakta.unit_pemilik,
		"pengendali.dari_unit_pemilik",
		nama=nama,
		unit=fakta.nama_unit_pemilik,
	)
	_lebih_lama(p, "pengendali.maks_bulan", fakta.mulai, fakta.selesai)
	abk = p.batas("pengendali.abk_min")
	p.bila(abk is not None and fakta.abk is not None and fakta.abk < abk, "pengendali.abk_min", abk=fakta.abk)
	p.bila(fakta.diampu_administrator is True, "pengendali.tidak_diampu_administrator")
	p.bila(fakta.cascading is False, "pengendali.cascading")
	p.bila(satu.perjanjian_kinerja is False, "perjanjian_kinerja.pengendali", nama=nama)
	return p.temuan


def usulan(profil: Profil, fakta: FaktaUsulan, tanggal: date) -> list[Temuan]:
	"""Candidates: how many, with whose consideration; a vacancy is filled in the months that the regulation names."""
	p = Pemeriksa(profil, tanggal)
	jumlah = len(fakta.calon)
	maksimal = p.batas(f"{fakta.untuk}.calon_maks")
	p.bila(maksimal is not None and jumlah > maksimal, f"{fakta.untuk}.calon_maks", jumlah=jumlah)
	p.bila(fakta.pertimbangan_penilai is False, "usulan.pertimbangan_penilai")
	bulan = p.senarai("kekosongan.bulan_pengisian")
	if fakta.mengisi_kekosongan and fakta.ditetapkan and bulan:
		p.bila(
			fakta.ditetapkan.month not in bulan,
			"kekosongan.bulan_pengisian",
			bulan=f"{fakta.ditetapkan:%m-%Y}",
		)
	return p.temuan


def ketua_sementara(profil: Profil, diganti: Pegawai, pengganti: Pegawai, tanggal: date) -> list[Temuan]:
	"""A temporary ketua is of the same jenjang or at most so many steps below or above as the regulation lets."""
	p = Pemeriksa(profil, tanggal)
	batas = p.batas("ketua_sementara.selisih_jenjang")
	selisih = _selisih(diganti.jenjang, pengganti.jenjang)
	if batas is not None and selisih is not None:
		p.bila(selisih > batas, "ketua_sementara.selisih_jenjang", nama=pengganti.nama, selisih=selisih)
	return p.temuan


def _masa(p: Pemeriksa, fakta: FaktaTim) -> None:
	if not (fakta.mulai and fakta.selesai):
		return
	p.bila(
		fakta.selesai < fakta.mulai,
		"periode.urut",
		mulai=f"{fakta.mulai:%d-%m-%Y}",
		selesai=f"{fakta.selesai:%d-%m-%Y}",
	)
	awalan = {BentukTim.SQUAD: "squad", BentukTim.AD_HOC: "ad_hoc"}.get(fakta.bentuk, "tim")
	_lebih_lama(p, f"{awalan}.maks_bulan", fakta.mulai, fakta.selesai)
	terpendek = p.batas(f"{awalan}.min_bulan")
	if terpendek is not None and fakta.selesai >= fakta.mulai:
		penuh = bulan_penuh(fakta.mulai, fakta.selesai)
		p.bila(penuh < terpendek, f"{awalan}.min_bulan", bulan=penuh)
	if fakta.ketua:
		_lebih_lama(p, "ketua.maks_bulan", fakta.mulai, fakta.selesai)


def _lebih_lama(p: Pemeriksa, kode: str, mulai: date | None, selesai: date | None) -> None:
	batas = p.batas(kode)
	if batas is not None and mulai and selesai and selesai >= mulai:
		bulan = lama_bulan(mulai, selesai)
		p.bila(bulan > batas, kode, bulan=bulan)


def bulan_penuh(mulai: date, selesai: date) -> int:
	"""Whole months in a period, both days included: 1 January to 31 January is one, to 30 January none."""
	sesudah = date.fromordinal(selesai.toordinal() + 1)
	bulan = (sesudah.year - mulai.year) * 12 + sesudah.month - mulai.month
	return bulan - (1 if sesudah.day < mulai.day else 0)


def _ketua(p: Pemeriksa, satu: FaktaKetua, fakta: FaktaTim) -> None:
	nama, jabatan = satu.pegawai.nama, satu.pegawai.jenjang or satu.pegawai.jenis_jabatan
	boleh = p.senarai("ketua.jenis_jabatan")
	p.bila(
		bool(boleh) and not _termasuk(satu.pegawai, boleh), "ketua.jenis_jabatan", nama=nama, jabatan=jabatan
	)
	luar = satu.unit_asal != fakta.unit_pemilik
	kode = "ketua.dari_unit_pemilik"
	if fakta.lintas and f"{kode}_lintas" in p.aturan:
		kode = f"{kode}_lintas"
	p.bila(luar, kode, nama=nama, unit=fakta.nama_unit_pemilik)
	_syarat_diri(p, satu)
	p.bila(satu.perjanjian_kinerja is False, "perjanjian_kinerja.ketua_tim", nama=nama)


def _syarat_diri(p: Pemeriksa, satu: FaktaKetua) -> None:
	nama = satu.pegawai.nama
	terendah = p.nilai("ketua.pendidikan_min")
	if terendah and satu.pendidikan is not None:
		kurang = tingkat_pendidikan(satu.pendidikan) < tingkat_pendidikan(terendah)
		p.bila(kurang, "ketua.pendidikan_min", nama=nama, pendidikan=satu.pendidikan)
	terendah = p.nilai("ketua.golongan_min")
	if terendah and satu.golongan is not None and satu.jenis_asn == pangkat.PNS:
		kurang = not pangkat.sekurangnya(satu.golongan, terendah, pangkat.PNS)
		p.bila(kurang, "ketua.golongan_min", nama=nama, golongan=satu.golongan)
	terendah = p.nilai("ketua.predikat_min")
	if terendah and satu.predikat is not None:
		kurang = _tingkat_predikat(satu.predikat) < _tingkat_predikat(terendah)
		p.bila(kurang, "ketua.predikat_min", nama=nama, predikat=satu.predikat)
	tahun = p.batas("ketua.pengalaman_min_tahun")
	if tahun is not None and satu.pengalaman_tahun is not None:
		p.bila(
			satu.pengalaman_tahun < tahun,
			"ketua.pengalaman_min_tahun",
			nama=nama,
			tahun=f"{satu.pengalaman_tahun:g}",
		)


def _termasuk(pegawai: Pegawai, boleh: list[str]) -> bool:
	if pegawai.jenis_jabatan is JenisJabatan.FUNGSIONAL:
		keahlian = pegawai.jenjang in URUTAN_JENJANG[KategoriJF.KEAHLIAN]
		return (
			"Fungsional" in boleh
			or ("Fungsional Keahlian" if keahlian else "Fungsional Keterampilan") in boleh
		)
	return pegawai.jenis_jabatan.value in boleh


def tingkat_pendidikan(nama: str) -> int:
	"""Place of an education, however it is written ("S-1/D-4", "s1"); an unknown one stands below all, so that it is
	found and looked at."""
	bagian = nama.upper().replace("-", "").replace(" ", "").split("/")
	return max((PENDIDIKAN[satu] for satu in bagian if satu in PENDIDIKAN), default=-1)


def _tingkat_predikat(nama: str) -> int:
	return PREDIKAT.index(nama) if nama in PREDIKAT else -1


def _setidaknya(jenjang: Jenjang, terendah: Jenjang) -> bool:
	return any(
		jenjang in u and terendah in u and u.index(jenjang) >= u.index(terendah)
		for u in URUTAN_JENJANG.values()
	)


def _selisih(satu: Jenjang | None, dua: Jenjang | None) -> int | None:
	"""Steps between two jenjang; None where one is missing. Across kategori they count in one line."""
	garis = [j for k in (KategoriJF.KETERAMPILAN, KategoriJF.KEAHLIAN) for j in URUTAN_JENJANG[k]]
	return abs(garis.index(satu) - garis.index(dua)) if satu and dua else None
