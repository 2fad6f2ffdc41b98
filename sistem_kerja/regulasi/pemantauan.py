"""Who looks at a team's work, for which period, and by when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.model_kerja import AturanPemantauan
from sistem_kerja.regulasi.pelaku import Konteks, pelaku

# In this order the rules on a team's work are asked; of several the first that says how often.
LINGKUP_TIM = ("tim_kerja", "dalam_unit", "pelaksanaan")
# "berkala" without a span is read as every three months, the span of the regulations that name one.
BULAN = {"triwulan": 3, "semester": 6, "bulanan": 1, "tahunan": 12}
BULAN_BIASA = 3
_ROMAWI = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Periode:
	"""A period to be looked at, both days included; the look is due on its last day."""

	mulai: date
	selesai: date
	sebutan: str


def aturan_tim(profil: Profil, tanggal: date) -> AturanPemantauan:
	"""The rule on monitoring teams: one that says how often, where there is one. Raises AturanTidakAda."""
	ada = {a.lingkup: a for a in berlaku(profil.pemantauan, tanggal)}
	urut = [ada[n] for n in LINGKUP_TIM if n in ada]
	if not urut:
		raise AturanTidakAda(f"{profil.daerah.singkatan} tidak mengatur pemantauan tim kerja.")
	return next((a for a in urut if _berkala(a) in BULAN), next((a for a in urut if _berkala(a)), urut[0]))


def periode(aturan: AturanPemantauan, tanggal: date) -> Periode:
	"""The period of the calendar in which a day lies, by the rule's span."""
	bulan = BULAN.get(_berkala(aturan), BULAN_BIASA)
	ke = (tanggal.month - 1) // bulan
	mulai = date(tanggal.year, ke * bulan + 1, 1)
	lanjut = mulai.month + bulan
	selesai = date(mulai.year + (lanjut > 12), lanjut - 12 if lanjut > 12 else lanjut, 1) - timedelta(days=1)
	nama = {3: "Triwulan", 6: "Semester"}.get(bulan)
	sebutan = (
		f"{nama} {_ROMAWI[ke]} {mulai.year}" if nama else f"{mulai:%m-%Y}" if bulan == 1 else f"{mulai.year}"
	)
	return Periode(mulai, selesai, sebutan)


def pemantau(k: Konteks, aturan: AturanPemantauan) -> Pejabat:
	"""The first of those named ("Pimpinan Unit Organisasi atau Pejabat Penilai Kinerja") whom the organisation has."""
	galat: GalatRegulasi | None = None
	dasar = kutip(k.profil, aturan.dasar)
	for peran in aturan.pemantau:
		if peran is Peran.KETUA_TIM:
			continue  # he looks at his members' work; it is the team that is looked at here
		try:
			pejabat = pelaku(Peran.PENILAI_PEGAWAI if peran is Peran.PENILAI else peran, k)
		except GalatRegulasi as satu:
			galat = galat or satu
			continue
		return replace(pejabat, dasar=dasar)
	raise galat or AturanTidakAda(f"Tidak ada yang memantau tim kerja menurut {dasar}. Periksa profil.")


def _berkala(aturan: AturanPemantauan) -> str:
	return aturan.berkala.split(" atau ")[0].strip()
