"""Which office or person a role means on a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import Arah, Jalur, JenisJabatan, Peran, PeranStruktural
from sistem_kerja.regulasi.kedudukan import Pejabat, penilai, pimpinan_unit_kerja, pimpinan_unit_organisasi
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.struktur import Pegawai, Struktur

N = TypeVar("N")


@dataclass(frozen=True)
class Konteks:
	"""What a role is resolved against.

	`pegawai` is the subject (the employee assigned or asked for). `evaluator` is the office whose turn it is in
	the evaluation chain of a report; `penugas` the office that gave an assignment. `penetapan` holds, by employee, the evaluator whom a decision names in place
	of the rule's ("pejabat lain yang diberi pendelegasian kewenangan"). `ketua_tim` and `pengendali` are those of the team
	that the document belongs to. `penetap` is the office that fixes what the document is about, by `penetapan`.
	`jalur` and `arah` are the document's path, by which some letters differ; `pejabat_luar` is who decides in the other
	institution (its office; nobody of ours).
	"""

	profil: Profil
	struktur: Struktur
	tanggal: date
	unit_pemilik: str | None = None
	unit_dituju: str | None = None
	pegawai: Pegawai | None = None
	evaluator: Pejabat | None = None
	penugas: Pejabat | None = None
	ketua_tim: Pegawai | None = None
	pengendali: Pegawai | None = None
	penetap: Pejabat | None = None
	penetapan: Mapping[str, Pejabat] = field(default_factory=dict)
	jalur: Jalur | None = None
	arah: Arah = Arah.KELUAR
	pejabat_luar: Pejabat | None = None


def pelaku(peran: Peran, k: Konteks) -> Pejabat:
	"""The office or employee that a role means here.

	Raises AturanTidakAda or PejabatKosong when the organisation gives no answer.
	"""
	if peran in _UNIT:
		unit: str | None = getattr(k, _UNIT[peran][0])
		return pimpinan_unit_organisasi(k.profil, k.struktur, _wajib(unit, _UNIT[peran][1]), k.tanggal)
	if peran is Peran.PIMPINAN_UNIT_KERJA:
		unit = _wajib(k.unit_pemilik, "unit pemilik kinerja")
		return pimpinan_unit_kerja(k.profil, k.struktur, unit, k.tanggal)
	if peran is Peran.PIMPINAN_UNIT_PEGAWAI:
		return pimpinan_unit_organisasi(k.profil, k.struktur, _wajib(k.pegawai, "pegawai").unit, k.tanggal)
	if peran in (Peran.PENILAI_DITUJU, Peran.PENILAI_PEGAWAI):
		return penilai_dari(k, _wajib(k.pegawai, "pegawai atau jenjang yang diminta"))
	if peran is Peran.PEGAWAI:
		pegawai = _wajib(k.pegawai, "pegawai")
		return Pejabat(pegawai.unit, pegawai.jabatan, pegawai.id, "", "pegawai yang ditugaskan")
	if peran in _ORANG_TIM:
		orang = _wajib(getattr(k, peran.value), _ORANG_TIM[peran])
		return Pejabat(
			orang.unit, _ORANG_TIM[peran], orang.id, "", f"{_ORANG_TIM[peran].lower()} pada dokumen ini"
		)
	if peran is Peran.PEJABAT_BERWENANG_LUAR:
		return _wajib(k.pejabat_luar, "instansi pemerintah lain")
	if peran is Peran.EVALUATOR:
		return _wajib(k.evaluator, "rantai evaluasi")
	if peran is Peran.PENETAP:
		return _wajib(k.penetap, "apa yang ditetapkan dokumen ini")
	if peran is Peran.PENUGAS:
		return _wajib(k.penugas, "pejabat yang menugaskan")
	if peran in _JABATAN:
		return _pemegang_jabatan(k, _JABATAN[peran])
	if peran is Peran.PENILAI:
		return _penilai_pemilik(k)
	if peran is Peran.KEPALA_PERANGKAT_DAERAH:
		return _kepala_perangkat_daerah(k)
	raise AturanTidakAda(f"Peran {peran.value.replace('_', ' ')} tidak menunjuk seseorang.")


_ORANG_TIM = {Peran.KETUA_TIM: "Ketua Tim Kerja", Peran.PENGENDALI: "Pengendali"}
_UNIT = {
	Peran.PIMPINAN_UNIT_PEMILIK: ("unit_pemilik", "unit pemilik kinerja"),
	Peran.PIMPINAN_UNIT_ORGANISASI: ("unit_pemilik", "unit pemilik kinerja"),
	Peran.PIMPINAN_UNIT_DITUJU: ("unit_dituju", "unit yang dituju"),
}
_JABATAN = {
	Peran.SEKRETARIS_DAERAH: PeranStruktural.SEKRETARIS_DAERAH,
	Peran.PEJABAT_BERWENANG: PeranStruktural.SEKRETARIS_DAERAH,
	Peran.KEPALA_DAERAH: PeranStruktural.KEPALA_DAERAH,
}


def penilai_dari(k: Konteks, pegawai: Pegawai) -> Pejabat:
	"""Who evaluates him: as decided for him alone, else by rule."""
	return k.penetapan.get(pegawai.id) or penilai(k.profil, k.struktur, pegawai, k.tanggal)


def _penilai_pemilik(k: Konteks) -> Pejabat:
	"""Who evaluates the leader of the unit that owns the work ("Pejabat Penilai Kinerja di instansinya")."""
	pimpinan = pelaku(Peran.PIMPINAN_UNIT_PEMILIK, k)
	unit = k.struktur.unit(pimpinan.unit)
	kepala = Pegawai(pimpinan.pegawai or "", unit.jabatan_kepala, unit.kode, JenisJabatan.STRUKTURAL)
	return penilai_dari(k, kepala)


def _kepala_perangkat_daerah(k: Konteks) -> Pejabat:
	"""The head of the Perangkat Daerah that the owner of the work belongs to: the last unit below the kepala daerah."""
	naik = list(k.struktur.ke_atas(_wajib(k.unit_pemilik, "unit pemilik kinerja")))
	di_bawah = [u for u in naik if u.peran is not PeranStruktural.KEPALA_DAERAH]
	unit = di_bawah[-1] if di_bawah else naik[-1]
	return Pejabat(
		unit.kode, unit.jabatan_kepala, unit.kepala, "", f"{unit.jabatan_kepala} memimpin perangkat daerah"
	)


def _pemegang_jabatan(k: Konteks, jabatan: PeranStruktural) -> Pejabat:
	"""An office of which the government has one: that of the document's own government, where the tree holds several."""
	semua = [u for u in k.struktur if u.peran is jabatan]
	asal = k.unit_pemilik or k.unit_dituju or (k.pegawai.unit if k.pegawai else None)
	if asal and len(semua) > 1:
		akar = [*k.struktur.ke_atas(asal)][-1].kode
		semua = [u for u in semua if k.struktur.di_bawah(u.kode, akar)] or semua
	if semua:
		satu = semua[0]
		return Pejabat(satu.kode, satu.jabatan_kepala, satu.kepala, "", f"{satu.jabatan_kepala}")
	raise AturanTidakAda(
		f"Struktur belum mempunyai {jabatan.value.replace('_', ' ')}. Tambahkan unitnya lebih dahulu."
	)


def _wajib(nilai: N | None, apa: str) -> N:
	if nilai is None:
		raise AturanTidakAda(
			f"{apa.capitalize()} belum diisi, sehingga pejabat yang berwenang belum dapat ditentukan."
		)
	return nilai
