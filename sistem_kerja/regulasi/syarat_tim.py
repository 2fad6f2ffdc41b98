"""What a profile says on the kinds of teams, on who fixes them, and on how their ketua and pengendali are appointed."""

from __future__ import annotations

from datetime import date

from sistem_kerja.regulasi import pangkat
from sistem_kerja.regulasi.alur import penetapan
from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.ketentuan_tim import BentukTim, FaktaKetua
from sistem_kerja.regulasi.model import AturanPenetapan, Profil
from sistem_kerja.regulasi.pemeriksa import Pemeriksa, Temuan

OBJEK = {BentukTim.SQUAD: "kelompok_kerja", BentukTim.AD_HOC: "tim_ad_hoc"}
AWALAN = {BentukTim.SQUAD: "squad", BentukTim.AD_HOC: "ad_hoc", BentukTim.TIM_KERJA: "tim"}
# The letter by which a regulation appoints somebody apart from the team's own.
TERSENDIRI = {
	"ketua": ("ketua_tim", "keputusan_ketua_tim"),
	"pengendali": ("pengendali", "keputusan_pengendali"),
}


def bentuk(profil: Profil, tanggal: date) -> tuple[BentukTim, ...]:
	"""The kinds of teams that the regulation knows; all of them where it gives none a rule of its own.

	A kind without rules beside one with them would be a way around the limits.
	"""
	objek = {a.objek for a in berlaku(profil.penetapan, tanggal)}
	kode = {a.kode for a in berlaku(profil.ketentuan, tanggal)}
	diatur = tuple(
		b
		for b in BentukTim
		if OBJEK.get(b) in objek or {f"{AWALAN[b]}.maks_bulan", f"{AWALAN[b]}.min_bulan"} & kode
	)
	return diatur or tuple(BentukTim)


def objek(profil: Profil, satu: BentukTim | None, tanggal: date) -> str:
	"""The key of `penetapan` under which a team of this kind is fixed."""
	khusus = OBJEK.get(satu) if satu else None
	ada = {a.objek for a in berlaku(profil.penetapan, tanggal)}
	return khusus if khusus in ada else "tim_kerja"


def tersendiri(profil: Profil, untuk: str, tanggal: date) -> AturanPenetapan | None:
	"""The rule by which a ketua or pengendali is appointed with a letter of his own; None where the team's letter does it.

	Raises AturanTidakAda where the regulation knows no such person (pengendali).
	"""
	kunci, naskah = TERSENDIRI[untuk]
	aturan = penetapan(profil, kunci, tanggal)
	return aturan if aturan.naskah == naskah else None


def kenal_pengendali(profil: Profil, tanggal: date) -> bool:
	try:
		penetapan(profil, "pengendali", tanggal)
	except AturanTidakAda:
		return False
	return True


def belum_tercatat(profil: Profil, satu: FaktaKetua, tanggal: date) -> list[Temuan]:
	"""Conditions of a ketua that could not be checked because the record does not hold the fact; each a warning."""
	p = Pemeriksa(profil, tanggal)
	fakta = {
		"ketua.pendidikan_min": (satu.pendidikan, "pendidikan terakhir"),
		"ketua.golongan_min": (satu.golongan if satu.jenis_asn == pangkat.PNS else "-", "golongan/ruang"),
		"ketua.predikat_min": (satu.predikat, "predikat kinerja tahun terakhir"),
		"ketua.pengalaman_min_tahun": (satu.pengalaman_tahun, "pengalaman di bidang tugasnya"),
	}
	return [
		Temuan(
			TingkatTemuan.PERINGATAN,
			f"{satu.pegawai.nama}: {sebutan} belum tercatat pada data pegawai, sehingga syaratnya belum diperiksa.",
			kutip(profil, p.aturan[kode].dasar),
			kode,
		)
		for kode, (nilai, sebutan) in fakta.items()
		if kode in p.aturan and nilai is None
	]
