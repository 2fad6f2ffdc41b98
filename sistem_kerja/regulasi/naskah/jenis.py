"""Kinds of letters, and what a profile says on each: who signs, who gets a copy, on which paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import Arah, Jalur
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import AturanAlur, AturanKertas, AturanPenetapan, Profil


@dataclass(frozen=True)
class JenisNaskah:
	"""`objek` is what the letter fixes: the key of `penetapan` in a profile. `kelas` is its class of paper."""

	nama: str
	hal: str
	objek: str
	kelas: str = "korespondensi"


# Classes of naskah dinas, each with paper and type of its own (Permendagri 1/2023): arahan (penetapan, penugasan),
# korespondensi, khusus; laporan is one of the khusus that regencies give a paper of its own.
KELAS = ("penetapan", "penugasan", "korespondensi", "khusus", "laporan")
KELAS_SEMULA = {"penetapan": "penugasan", "khusus": "korespondensi"}
# How fast and how closely kept; a regency's list may differ, so it is one constant.
SIFAT = ("Biasa", "Segera", "Sangat Segera", "Rahasia", "Sangat Rahasia")
NASKAH: Mapping[str, JenisNaskah] = MappingProxyType(
	{
		"surat_permohonan": JenisNaskah(
			"Surat Permohonan Pelibatan",
			"Permohonan Pelibatan Pejabat Fungsional dan/atau Pelaksana",
			"permohonan_pelibatan",
		),
		"surat_jawaban": JenisNaskah(
			"Surat Jawaban Pelibatan", "Jawaban atas Permohonan Pelibatan", "jawaban_pelibatan"
		),
		"surat_penugasan": JenisNaskah(
			"Surat Penugasan", "Surat Penugasan", "penugasan_lintas_unit", "penugasan"
		),
		"surat_perintah_tugas": JenisNaskah(
			"Surat Perintah Tugas", "Surat Perintah Tugas", "penugasan_lintas_unit", "penugasan"
		),
		"surat_pengajuan_sukarela": JenisNaskah(
			"Surat Pengajuan Sukarela", "Pengajuan Sukarela Pelibatan", "pengajuan_sukarela"
		),
		"surat_perubahan_penugasan": JenisNaskah(
			"Surat Perubahan Penugasan", "Surat Perubahan Penugasan", "perubahan_penugasan", "penugasan"
		),
		"surat_permohonan_instansi": JenisNaskah(
			"Surat Permohonan kepada Instansi Lain",
			"Permohonan Pelibatan Pejabat Fungsional dan/atau Pelaksana",
			"permohonan_lintas_instansi",
		),
		"instruksi_penugasan": JenisNaskah(
			"Instruksi Penugasan",
			"Instruksi Penugasan Pejabat Fungsional dan/atau Pelaksana",
			"instruksi_penugasan",
			"khusus",
		),
		"surat_jawaban_instansi": JenisNaskah(
			"Surat Jawaban kepada Instansi Lain",
			"Jawaban atas Permohonan Pelibatan",
			"jawaban_lintas_instansi",
		),
		"laporan": JenisNaskah(
			"Laporan Pelaksanaan Tugas", "Laporan Pelaksanaan Tugas", "laporan", "laporan"
		),
		"keputusan_tim_kerja": JenisNaskah(
			"Keputusan Tim Kerja", "Pembentukan Tim Kerja", "tim_kerja", "penetapan"
		),
		"keputusan_ketua_tim": JenisNaskah(
			"Keputusan Ketua Tim Kerja", "Penetapan Ketua Tim Kerja", "ketua_tim", "penetapan"
		),
		"keputusan_pengendali": JenisNaskah(
			"Keputusan Pengendali", "Penetapan Pengendali", "pengendali", "penetapan"
		),
		"perjanjian_kinerja": JenisNaskah(
			"Perjanjian Kinerja", "Perjanjian Kinerja", "perjanjian_kinerja", "khusus"
		),
		"keputusan_peta_jabatan": JenisNaskah(
			"Keputusan Peta Jabatan", "Penetapan Peta Jabatan", "peta_jabatan", "penetapan"
		),
		"keputusan_kedudukan": JenisNaskah(
			"Keputusan Kedudukan", "Penetapan Kedudukan", "kedudukan", "penetapan"
		),
		"rekomendasi_penilaian": JenisNaskah(
			"Rekomendasi Penilaian", "Rekomendasi Penilaian", "rekomendasi_penilaian", "khusus"
		),
	}
)
# What is printed like a letter and never issued: without number and signature.
CETAKAN: Mapping[str, JenisNaskah] = MappingProxyType(
	{"peta_jabatan": JenisNaskah("Peta Jabatan", "Peta Jabatan", "peta_jabatan", "laporan")}
)
JENIS = (*NASKAH, *CETAKAN)
# An answer within one's own government on a request across institutions: who may refuse to forward ours, and who says
# which of our people are free for theirs.
_OBJEK_JAWABAN = {Arah.KELUAR: "penolakan_lintas_instansi", Arah.MASUK: "ketersediaan_lintas_instansi"}


def objek_pada(jenis: str, jalur: Jalur | None = None, arah: Arah = Arah.KELUAR) -> str:
	"""What a kind of letter fixes on a path: the key of `penetapan`."""
	if jenis in aturan_alur.MENUGASKAN and jalur in aturan_alur.OBJEK_PENUGASAN:
		return aturan_alur.OBJEK_PENUGASAN[jalur]
	if jenis == "surat_jawaban" and jalur is Jalur.PENUNJUKAN_LINTAS_INSTANSI:
		return _OBJEK_JAWABAN[arah]
	if jenis == "surat_jawaban" and jalur in (Jalur.SUKARELA_DALAM_UNIT, Jalur.SUKARELA_LINTAS_UNIT):
		return "jawaban_sukarela"
	return NASKAH[jenis].objek


def penetapan(profil: Profil, jenis: str, tanggal: date, objek: str = "") -> AturanPenetapan:
	"""What the profile says on fixing this kind of letter; `objek` where it fixes something else than usual.

	Raises AturanTidakAda, also where the profile fixes the same thing by another letter.
	"""
	aturan = aturan_alur.penetapan(profil, objek or NASKAH[jenis].objek, tanggal)
	if aturan.naskah != jenis:
		lain = NASKAH[aturan.naskah].nama if aturan.naskah in NASKAH else aturan.naskah.replace("_", " ")
		raise AturanTidakAda(
			f"Di sini naskahnya {lain} ({kutip(profil, aturan.dasar)}), bukan {NASKAH[jenis].nama}. Pilih {lain}."
		)
	return aturan


def yang_menugaskan(alur: AturanAlur) -> str:
	"""The letter by which a flow assigns, in words: "surat penugasan"."""
	naskah = aturan_alur.terbit_pada(alur, *aturan_alur.MENUGASKAN)[1].naskah
	return next(NASKAH[n].nama for n in naskah if n in aturan_alur.MENUGASKAN).lower()


def penanda_tangan(jenis: str, k: Konteks, objek: str = "") -> Pejabat:
	"""The office that signs. Raises PejabatKosong when nobody holds it."""
	aturan = penetapan(k.profil, jenis, k.tanggal, objek or objek_pada(jenis, k.jalur, k.arah))
	return aturan_alur.pelaku(aturan.penanda_tangan, k).wajib_terisi()


def tembusan(jenis: str, k: Konteks, penerima: str = "") -> tuple[str, ...]:
	"""`salinan` as a letter names them."""
	aturan = penetapan(k.profil, jenis, k.tanggal, objek_pada(jenis, k.jalur, k.arah))
	return tulis_tembusan(salinan(jenis, k, penerima), aturan, k)


def tulis_tembusan(salinan: Iterable[Pejabat], aturan: AturanPenetapan, k: Konteks) -> tuple[str, ...]:
	"""Offices as the foot of a letter names them; with "(sebagai laporan)" where the profile says so."""
	lapor = {aturan_alur.pelaku(peran, k).unit for peran in aturan.sebagai_laporan}
	return tuple(f"{p.jabatan} (sebagai laporan)" if p.unit in lapor else p.jabatan for p in salinan)


def salinan(jenis: str, k: Konteks, penerima: str = "", objek: str = "") -> list[Pejabat]:
	"""Offices that get a copy by the profile's `penetapan`; not the addressee (a unit code) and not the signer."""
	aturan = penetapan(k.profil, jenis, k.tanggal, objek or objek_pada(jenis, k.jalur, k.arah))
	# The office counts, whether it is held or somebody acts in it.
	kecuali = (penerima, aturan_alur.pelaku(aturan.penanda_tangan, k).unit)
	return aturan_alur.salinan(aturan.tembusan, k, kecuali)


def teks_naskah(profil: Profil, jenis: str, tanggal: date) -> dict[str, str]:
	"""The profile's own sentences of this kind of letter, by the part that they stand in."""
	return {a.bagian: a.isi for a in berlaku(profil.teks, tanggal) if a.naskah == jenis and a.isi}


def kelas_kertas(jenis: str) -> str:
	"""The class of paper of a letter or of what is printed like one."""
	return (NASKAH.get(jenis) or CETAKAN[jenis]).kelas


def kertas(profil: Profil, jenis: str, tanggal: date) -> AturanKertas:
	"""Paper, type and margins of this kind of letter. Raises AturanTidakAda.

	Rules that were frozen before a class had paper of its own give it that of the class it was printed on then.
	"""
	kelas = kelas_kertas(jenis)
	ada = {a.kelas: a for a in reversed(berlaku(profil.kertas, tanggal))}
	for satu in (kelas, KELAS_SEMULA.get(kelas)):
		if satu in ada:
			return ada[satu]
	raise AturanTidakAda(f"{profil.daerah.singkatan} tidak mengatur kertas untuk naskah kelas {kelas}.")
