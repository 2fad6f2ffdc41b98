"""How offices, ranks of offices and roles are written, and how what a person types is understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import (
	KATEGORI_JENJANG,
	JenisJabatan,
	Jenjang,
	KategoriJF,
	PeranStruktural,
	Tingkat,
)

P, T = PeranStruktural, Tingkat
JABATAN: Mapping[PeranStruktural, str] = {
	P.KEPALA_DAERAH: "Kepala Daerah",
	P.SEKRETARIS_DAERAH: "Sekretaris Daerah",
	P.ASISTEN: "Asisten Sekretaris Daerah",
	P.KEPALA_BAGIAN: "Kepala Bagian",
	P.SEKRETARIS_DPRD: "Sekretaris DPRD",
	P.INSPEKTUR: "Inspektur",
	P.INSPEKTUR_PEMBANTU: "Inspektur Pembantu",
	P.KEPALA_DINAS: "Kepala Dinas",
	P.KEPALA_BADAN: "Kepala Badan",
	P.KEPALA_SATUAN: "Kepala Satuan",
	P.KEPALA_PELAKSANA: "Kepala Pelaksana",
	P.SEKRETARIS: "Sekretaris",
	P.SEKRETARIS_PELAKSANA: "Sekretaris Pelaksana",
	P.KEPALA_BIDANG: "Kepala Bidang",
	P.KEPALA_SUBBIDANG: "Kepala Sub Bidang",
	P.KEPALA_SUBBAGIAN: "Kepala Sub Bagian",
	P.KEPALA_SEKSI: "Kepala Seksi",
	P.KEPALA_UPTD: "Kepala UPTD",
	P.KEPALA_PUSKESMAS: "Kepala Puskesmas",
	P.KEPALA_SEKOLAH: "Kepala Sekolah",
	P.KEPALA_SPNF: "Kepala SPNF",
	P.DIREKTUR: "Direktur",
	P.WAKIL_DIREKTUR: "Wakil Direktur",
	P.CAMAT: "Camat",
	P.SEKRETARIS_KECAMATAN: "Sekretaris Kecamatan",
	P.LURAH: "Lurah",
	P.SEKRETARIS_KELURAHAN: "Sekretaris Kelurahan",
}
TINGKAT: Mapping[Tingkat, str] = {
	T.KEPALA_DAERAH: "Kepala Daerah",
	T.JPT_PRATAMA: "Pejabat Pimpinan Tinggi Pratama",
	T.ADMINISTRATOR: "Pejabat Administrator",
	T.PENGAWAS: "Pejabat Pengawas",
	T.FUNGSIONAL: "Pejabat Fungsional",
}
# Other ways of writing an office; compared after `_padat`.
LAIN = {
	"asisten": P.ASISTEN,
	"asistendaerah": P.ASISTEN,
	"sekda": P.SEKRETARIS_DAERAH,
	"sekwan": P.SEKRETARIS_DPRD,
	"irban": P.INSPEKTUR_PEMBANTU,
	"kepalasatuanpolisipamongpraja": P.KEPALA_SATUAN,
	"kepalasatpolpp": P.KEPALA_SATUAN,
	"sekretarisdinas": P.SEKRETARIS,
	"sekretarisbadan": P.SEKRETARIS,
	"sekretarisinspektorat": P.SEKRETARIS,
	"kepalasubbagiantu": P.KEPALA_SUBBAGIAN,
	"kepalasubbagiantatausaha": P.KEPALA_SUBBAGIAN,
	"kasubbag": P.KEPALA_SUBBAGIAN,
	"kasubbagtu": P.KEPALA_SUBBAGIAN,
	"kasubbid": P.KEPALA_SUBBIDANG,
	"kabag": P.KEPALA_BAGIAN,
	"kabid": P.KEPALA_BIDANG,
	"kasi": P.KEPALA_SEKSI,
	"kepalaseksikecamatan": P.KEPALA_SEKSI,
	"kepalaseksikelurahan": P.KEPALA_SEKSI,
	"sekretariscamat": P.SEKRETARIS_KECAMATAN,
	"sekcam": P.SEKRETARIS_KECAMATAN,
	"sekretarislurah": P.SEKRETARIS_KELURAHAN,
	"direkturrsud": P.DIREKTUR,
	"bupati": P.KEPALA_DAERAH,
	"walikota": P.KEPALA_DAERAH,
	"eselonii": T.JPT_PRATAMA,
	"eseloniii": T.ADMINISTRATOR,
	"eseloniv": T.PENGAWAS,
	"jptpratama": T.JPT_PRATAMA,
	"pimpinantinggipratama": T.JPT_PRATAMA,
	"administrator": T.ADMINISTRATOR,
	"pengawas": T.PENGAWAS,
}


def sebut(pemilih: str, kepala_daerah: str = "") -> str:
	"""A selector in words. `kepala_daerah` is the regency's own title of its head."""
	if pemilih == T.KEPALA_DAERAH.value and kepala_daerah:
		return kepala_daerah
	if pemilih in {p.value for p in P}:
		return JABATAN[P(pemilih)]
	return TINGKAT[T(pemilih)]


def sebut_semua(pemilih: Iterable[str], kepala_daerah: str = "") -> list[str]:
	return list(dict.fromkeys(sebut(p, kepala_daerah) for p in pemilih))


def _padat(teks: str) -> str:
	"""Letters only, in lower case, so that "Kepala Sub Bagian" and "Kepala Subbagian" are one."""
	return re.sub(r"[^a-z]", "", teks.lower())


def _kamus() -> dict[str, str]:
	kamus: dict[str, str] = {}
	for peran, nama in JABATAN.items():
		kamus[_padat(nama)] = kamus[_padat(peran.value)] = peran.value
	for tingkat, nama in TINGKAT.items():
		inti = nama.removeprefix("Pejabat ")
		for awalan in ("", "Pejabat ", "Jabatan "):
			kamus.setdefault(_padat(awalan + inti), tingkat.value)
		kamus.setdefault(_padat(tingkat.value), tingkat.value)
	kamus.update({k: v.value for k, v in LAIN.items()})
	return kamus


_KAMUS = _kamus()


def baca_pemilih(teks: str) -> str:
	"""A selector from what a person typed: an office ("Kepala Subbagian") or a level ("Jabatan Pengawas").

	Raises GalatRegulasi when it is neither.
	"""
	padat = _padat(teks)
	if padat in _KAMUS:
		return _KAMUS[padat]
	raise GalatRegulasi(
		f"«{teks}» bukan jabatan atau tingkat jabatan yang dikenal. Contoh: {JABATAN[P.KEPALA_SUBBAGIAN]}, "
		f"{JABATAN[P.KEPALA_BIDANG]}, Jabatan Pengawas."
	)


def baca_jabatan(teks: str) -> tuple[JenisJabatan, tuple[Jenjang, ...], PeranStruktural | None]:
	"""The office of someone evaluated: kind, jenjang (several for "JF Keterampilan"), structural role of a head.

	Raises GalatRegulasi when it is not understood.
	"""
	padat = _padat(teks)
	if padat in ("pelaksana", "jabatanpelaksana", "pejabatpelaksana"):
		return JenisJabatan.PELAKSANA, (), None
	jf = re.sub(r"^(jf|jabatanfungsional|pejabatfungsional)", "", padat)
	berawalan = jf != padat
	jf = re.sub(r"^(kategori|jenjang|keahlian|keterampilan|ketrampilan)(?=.)", "", jf)
	jenjang = [j for j in Jenjang if jf in (_padat(j.value), _padat(j.value.removeprefix("Ahli ")))]
	if jenjang:
		return JenisJabatan.FUNGSIONAL, tuple(jenjang), None
	if jf == "ahliutamaguruutama" or jf == "guruutama":
		return JenisJabatan.FUNGSIONAL, (Jenjang.AHLI_UTAMA,), None
	kategori = {
		"keahlian": KategoriJF.KEAHLIAN,
		"keterampilan": KategoriJF.KETERAMPILAN,
		"ketrampilan": KategoriJF.KETERAMPILAN,
	}
	if jf in kategori:
		return (
			JenisJabatan.FUNGSIONAL,
			tuple(j for j, k in KATEGORI_JENJANG.items() if k is kategori[jf]),
			None,
		)
	if berawalan and not jf:
		return JenisJabatan.FUNGSIONAL, tuple(Jenjang), None
	pilih = _KAMUS.get(padat)
	if pilih in {p.value for p in P}:
		return JenisJabatan.STRUKTURAL, (), P(pilih)
	raise GalatRegulasi(
		f"Jabatan «{teks}» tidak dikenal. Tulis seperti peraturan menulisnya, misalnya: JF Ahli Madya, JF Penyelia, "
		"JF Keterampilan, Pelaksana, Kepala Bidang, Kepala Sub Bagian."
	)
