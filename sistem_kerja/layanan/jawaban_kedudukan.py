"""What is stored of an employee's position: the rules' answers and the decisions on top, as values of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi, penetapan_penilai
from sistem_kerja.layanan.pejabat_sementara import pemegang_hari_ini
from sistem_kerja.regulasi import kedudukan as aturan
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import JenisJabatan
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.struktur import Pegawai, Struktur

Nilai = dict[str, str | None]
PEJABAT = ("sk_pimpinan_unit_kerja", "sk_pimpinan_unit_organisasi", "sk_rekomendasi")
# Fields of Employee that are computed, besides reports_to.
KOLOM = (
	*("sk_penilai", "sk_penilai_jabatan", "sk_kedudukan_dasar", "sk_kedudukan_alasan"),
	*(f"{p}{akhiran}" for p in PEJABAT for akhiran in ("", "_jabatan", "_alasan")),
	*("sk_penetapan", "sk_penetapan_sampai", "sk_penilai_aturan"),
)
KOSONG: Nilai = dict.fromkeys((*KOLOM, "reports_to"))


@dataclass
class Acuan:
	"""What positions are computed from on one date, read once for however many employees."""

	profil: Profil
	struktur: Struktur
	tanggal: date
	penetapan: dict[str, penetapan_penilai.Penetapan]
	_pimpinan: dict[str, Nilai] = field(default_factory=dict)
	_rekomendasi: dict[tuple, Nilai] = field(default_factory=dict)
	_pemegang: frozenset[str] = frozenset()

	def __post_init__(self):
		self._pemegang = frozenset(u.kepala for u in self.struktur if u.kepala)

	def pimpinan(self, unit: str) -> Nilai:
		"""Both leaders of a unit: the same for everybody in it."""
		if unit not in self._pimpinan:
			self._pimpinan[unit] = _isi(
				PEJABAT[0], lambda: aturan.pimpinan_unit_kerja(self.profil, self.struktur, unit, self.tanggal)
			) | _isi(
				PEJABAT[1],
				lambda: aturan.pimpinan_unit_organisasi(self.profil, self.struktur, unit, self.tanggal),
			)
		return self._pimpinan[unit]

	def rekomendasi(self, satu: Pegawai) -> Nilai:
		"""Who recommends: shared, like the evaluator, by those who head nothing and have unit and level in common."""
		sendiri = satu.jenis_jabatan is JenisJabatan.STRUKTURAL or satu.id in self._pemegang
		kunci = (satu.id,) if sendiri else (satu.unit, satu.jenis_jabatan, satu.jenjang)
		if kunci not in self._rekomendasi:
			self._rekomendasi[kunci] = _isi(PEJABAT[2], lambda: self._yang_merekomendasikan(satu))
		return self._rekomendasi[kunci]

	def _yang_merekomendasikan(self, satu: Pegawai) -> Pejabat | None:
		ada = aturan.rekomendasi(self.profil, self.struktur, satu, self.tanggal)
		return ada[0] if ada else None


def acuan(tanggal: date | None = None) -> Acuan:
	"""The profile in force, the units with whoever acts in them, and the decisions, as of a date (today)."""
	hari = getdate(tanggal or today())
	return Acuan(organisasi.profil_aktif(), struktur_bertindak(hari), hari, penetapan_penilai.berlaku(hari))


def struktur_bertindak(hari: date) -> Struktur:
	"""The units with the Plt. or Plh. of that date in the place of the holder, so that the rules see who acts."""
	ganti, pohon = pemegang_hari_ini(hari), organisasi.struktur()
	if not ganti:
		return pohon
	return Struktur(
		replace(u, kepala=ganti[u.kode].pejabat, jabatan_kepala=f"{ganti[u.kode].sifat} {u.jabatan_kepala}")
		if u.kode in ganti
		else u
		for u in pohon
	)


def nilai_banyak(dari: Acuan, orang: Iterable[Pegawai]) -> dict[str, Nilai]:
	"""Values of the computed fields, by employee."""
	semua = list(orang)
	jawaban = aturan.semua_penilai(dari.profil, dari.struktur, semua, dari.tanggal)
	return {satu.id: _nilai(dari, satu, jawaban[satu.id]) for satu in semua}


def tanpa_penilai(alasan: str) -> Nilai:
	"""Values of one for whom the rules give no answer."""
	return KOSONG | {"sk_kedudukan_alasan": alasan}


def _nilai(dari: Acuan, satu: Pegawai, jawaban: Pejabat | GalatRegulasi) -> Nilai:
	khusus = dari.penetapan.get(satu.id)
	nilai = KOSONG | _penilai(khusus.pejabat if khusus else jawaban)
	if khusus:
		menurut = (
			str(jawaban) if isinstance(jawaban, GalatRegulasi) else f"{jawaban.alasan}{_lowong(jawaban)}"
		)
		nilai |= {
			"sk_penetapan": khusus.name,
			"sk_penetapan_sampai": khusus.selesai,
			"sk_penilai_aturan": menurut,
		}
	if satu.unit in dari.struktur:
		nilai |= dari.pimpinan(satu.unit) | dari.rekomendasi(satu)
	return nilai


def _penilai(jawaban: Pejabat | GalatRegulasi) -> Nilai:
	if isinstance(jawaban, GalatRegulasi):
		return {"sk_kedudukan_alasan": str(jawaban)}
	return {
		"sk_penilai": jawaban.pegawai,
		"sk_penilai_jabatan": jawaban.jabatan,
		"sk_kedudukan_dasar": jawaban.dasar,
		"sk_kedudukan_alasan": f"{jawaban.alasan}{_lowong(jawaban)}",
		"reports_to": jawaban.pegawai,
	}


def _isi(awalan: str, cari: Callable[[], Pejabat | None]) -> Nilai:
	try:
		pejabat = cari()
	except GalatRegulasi as galat:
		return {awalan: None, f"{awalan}_jabatan": None, f"{awalan}_alasan": str(galat)}
	if pejabat is None:
		return {awalan: None, f"{awalan}_jabatan": None, f"{awalan}_alasan": None}
	return {
		awalan: pejabat.pegawai,
		f"{awalan}_jabatan": pejabat.jabatan,
		f"{awalan}_alasan": f"{pejabat.alasan}{_lowong(pejabat)}",
	}


def _lowong(pejabat: Pejabat) -> str:
	return "" if pejabat.pegawai else " (jabatan sedang kosong)"
