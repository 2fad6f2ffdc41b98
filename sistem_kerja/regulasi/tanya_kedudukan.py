"""Questions on position: who evaluates, who reviews, who leads in a kind of organisation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date

from sistem_kerja.regulasi import bentuk_jawaban as bentuk
from sistem_kerja.regulasi import kedudukan, sebutan, tipologi
from sistem_kerja.regulasi.aturan import kutip, pastikan_berlaku
from sistem_kerja.regulasi.bentuk_jawaban import Jawaban
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, PeranStruktural
from sistem_kerja.regulasi.model import AturanPenilaian, AturanTipologi, Profil
from sistem_kerja.regulasi.struktur import Pegawai, Unit


def penilai(
	profil: Profil, tanggal: date, *, tipologi: str, jabatan: str, tanpa: Collection[str] = ()
) -> Jawaban:
	"""Who evaluates someone in such an office. `tanpa` names offices or levels that the unit does not have.

	Raises GalatRegulasi when the office is not understood, has no rule, or its levels have different rules.
	"""
	pastikan_berlaku(profil, tanggal)
	jenis, jenjang, peran = sebutan.baca_jabatan(jabatan)
	bagan = _tipologi(profil, tipologi, tanggal)
	hilang = [sebutan.baca_pemilih(t) for t in tanpa]
	if peran:
		return _penilai_pejabat(profil, tanggal, bagan, peran, hilang)
	aturan = _satu_aturan(profil, tanggal, bagan, jabatan, jenis, jenjang)
	ada = _hidup(profil, tanggal, bagan, hilang)
	utama = [p for p in aturan.penilai if ada(p)]
	cadangan = [p for p in aturan.bila_tidak_ada if ada(p)]
	if not utama and not cadangan:
		disebut = " atau ".join(bentuk.senarai(profil, (*aturan.penilai, *aturan.bila_tidak_ada)))
		raise AturanTidakAda(
			f"{kutip(profil, aturan.dasar)} menyebut {disebut} sebagai "
			f"penilai {jabatan}, tetapi jabatan itu tidak ada pada {bagan.nama}. Periksa susunannya."
		)
	return {
		**bentuk.kepala(profil, tanggal, bagan),
		"jabatan": jabatan,
		"penilai": bentuk.senarai(profil, utama or cadangan),
		"bila_tidak_ada": bentuk.senarai(profil, cadangan) if utama else [],
		"pejabat": _pejabat(profil, tanggal, bagan, utama or cadangan, hilang),
		**_isi_penilaian(profil, aturan, ada),
	}


def _penilai_pejabat(
	profil: Profil, tanggal: date, bagan: AturanTipologi, peran: PeranStruktural, tanpa: list[str]
) -> Jawaban:
	"""Of one who heads a unit: found in the typical structure, since he stands at a known place."""
	pohon, units = tipologi.struktur(profil, bagan, tanggal, tanpa)
	tempat = [u for u in units if u.peran is peran or (peran in bagan.pemimpin and u is units[0])]
	if not tempat:
		ada = ", ".join(dict.fromkeys(u.jabatan_kepala for u in units))
		raise AturanTidakAda(
			f"{sebutan.JABATAN[peran]} tidak ada pada {bagan.nama} menurut {profil.daerah.singkatan}. Yang ada: {ada}."
		)
	hasil = [
		kedudukan.tentukan(
			profil, pohon, Pegawai(u.kepala or "", u.nama, u.kode, JenisJabatan.STRUKTURAL), tanggal
		)
		for u in tempat
	]
	aturan = kedudukan.aturan_penilaian(profil, bagan.kode, tanggal, JenisJabatan.STRUKTURAL, peran=peran)
	assert aturan is not None  # otherwise `tentukan` has raised
	return {
		**bentuk.kepala(profil, tanggal, bagan),
		"jabatan": sebutan.sebut(peran.value, profil.daerah.kepala_daerah),
		"penilai": list(dict.fromkeys(h.penilai.jabatan for h in hasil)),
		"bila_tidak_ada": [],
		"pejabat": list(dict.fromkeys(h.penilai.jabatan for h in hasil)),
		**_isi_penilaian(profil, aturan, lambda _: True),
		"rekomendasi": list(dict.fromkeys(r.jabatan for h in hasil for r in h.rekomendasi)),
	}


def _isi_penilaian(profil: Profil, aturan: AturanPenilaian, ada: Callable[[str], bool]) -> Jawaban:
	isi: Jawaban = {
		"rekomendasi": bentuk.senarai(profil, filter(ada, aturan.rekomendasi)),
		"syarat": aturan.syarat,
		"sebutan": aturan.sebutan,
		"di_luar_unit": aturan.di_luar_unit,
	}
	return {**isi, **bentuk.dasar(profil, aturan)}


def _satu_aturan(
	profil: Profil,
	tanggal: date,
	bagan: AturanTipologi,
	jabatan: str,
	jenis: JenisJabatan,
	jenjang: tuple[Jenjang, ...],
) -> AturanPenilaian:
	aturan = {
		j: kedudukan.aturan_penilaian(profil, bagan.kode, tanggal, jenis, j) for j in jenjang or (None,)
	}
	beda = list({id(a): a for a in aturan.values()}.values())
	if len(beda) > 1:
		rinci = "; ".join(f"JF {j}: {a.dasar if a else 'tidak diatur'}" for j, a in aturan.items())
		raise GalatRegulasi(f"Penilai {jabatan} berbeda menurut jenjangnya ({rinci}). Sebut jenjangnya.")
	if beda[0] is None:
		raise AturanTidakAda(f"{profil.daerah.singkatan} tidak mengatur penilai {jabatan} pada {bagan.nama}.")
	return beda[0]


def _hidup(
	profil: Profil, tanggal: date, bagan: AturanTipologi, tanpa: Collection[str]
) -> Callable[[str], bool]:
	"""Whether a selector means an office that exists in this kind of organisation or above it."""
	pohon, units = tipologi.struktur(profil, bagan, tanggal, tanpa)

	def nama(unit: Unit) -> set[str]:
		return {unit.peran.value, unit.tingkat.value}

	di_dalam = set[str]().union(*map(nama, units), (p.value for p in bagan.pemimpin))
	di_atas = set[str]().union(*(nama(u) for u in pohon if u not in units), (p.value for p in bagan.di_bawah))

	def ada(pemilih: str) -> bool:
		return pemilih not in tanpa and pemilih in di_dalam | di_atas

	return ada


def _pejabat(
	profil: Profil, tanggal: date, bagan: AturanTipologi, pemilih: Collection[str], tanpa: Collection[str]
) -> list[str]:
	"""The offices of this kind of organisation that selectors mean, or those above it where it has none."""
	pohon, units = tipologi.struktur(profil, bagan, tanggal, tanpa)
	for tempat in (units, [u for u in pohon if u not in units]):
		if ada := [u.peran.value for u in tempat if {u.peran.value, u.tingkat.value} & {*pemilih}]:
			lain = [p.value for p in bagan.pemimpin if p.value in pemilih]
			return bentuk.senarai(profil, dict.fromkeys((*ada, *lain)))
	return []


def evaluasi(profil: Profil, tanggal: date, *, tipologi: str) -> Jawaban:
	"""Who reviews a report, in order; the last one declares the work finished; who returns it."""
	bagan = _tipologi(profil, tipologi, tanggal)
	aturan = kedudukan.aturan_evaluasi(profil, bagan.kode, tanggal)
	ada = _hidup(profil, tanggal, bagan, ())
	tahap = [[p for p in satu if ada(p)] for satu in aturan.tahap]
	tahap = _tanpa_ulang([satu for satu in tahap if satu])

	def ke_kata(satu: Iterable[str]) -> list[str]:
		return bentuk.senarai(profil, satu)

	kembali = aturan.pengembali or tuple(dict.fromkeys(p for satu in tahap for p in satu))
	return {
		**bentuk.kepala(profil, tanggal, bagan),
		"tahap": [ke_kata(satu) for satu in tahap],
		"pejabat_tahap": [_pejabat(profil, tanggal, bagan, satu, ()) for satu in tahap],
		"penuntas": ke_kata(tahap[-1]),
		"penuntas_pejabat": _pejabat(profil, tanggal, bagan, tahap[-1], ()),
		"pengembali": ke_kata(kembali),
		"dasar_pengembalian": kutip(profil, aturan.dasar_pengembalian or aturan.dasar),
		**bentuk.dasar(profil, aturan),
	}


def _tanpa_ulang(tahap: list[list[str]]) -> list[list[str]]:
	"""A stage that can only be the one before it again is no stage of its own."""
	hasil: list[list[str]] = []
	for satu in tahap:
		if not hasil or satu != hasil[-1]:
			hasil.append(satu)
	return hasil


def kepemimpinan(profil: Profil, tanggal: date, *, tipologi: str) -> Jawaban:
	"""Which offices are Pimpinan Unit Organisasi and Pimpinan Unit Kerja."""
	bagan = _tipologi(profil, tipologi, tanggal)
	aturan = kedudukan.aturan_kepemimpinan(profil, bagan.kode, tanggal)
	ada = _hidup(profil, tanggal, bagan, ())
	return {
		**bentuk.kepala(profil, tanggal, bagan),
		"pimpinan_unit_organisasi": bentuk.senarai(profil, filter(ada, aturan.unit_organisasi)),
		"pimpinan_unit_kerja": bentuk.senarai(profil, filter(ada, aturan.unit_kerja)),
		**bentuk.dasar(profil, aturan),
	}


def _tipologi(profil: Profil, kode: str, tanggal: date) -> AturanTipologi:
	pastikan_berlaku(profil, tanggal)
	return tipologi.cari(profil, kode, tanggal)
