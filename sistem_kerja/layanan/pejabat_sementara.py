"""Who acts in an office today: its holder, or the Plt. or Plh. that a letter names for a time.

The unit's `kepala` stays the holder. What a rule answers is an office; who acts in it is put on top here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran, PeranStruktural
from sistem_kerja.regulasi.kedudukan import Pejabat, penilai
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.pejabat_sementara import MENJALANKAN_JABATAN, Sifat, sah
from sistem_kerja.regulasi.struktur import Pegawai, Struktur

# Roles that mean a person, not the head of a unit: nobody stands in for him.
ORANG_SENDIRI = (Peran.PEGAWAI, Peran.ANGGOTA_TIM, Peran.KETUA_TIM, Peran.PENGENDALI)
KOLOM = ("name", "unit", "sifat", "pejabat", "digantikan", "mulai", "selesai")


@dataclass(frozen=True)
class Pengganti:
	"""Who acts in an office in place of its holder, from `mulai` to `selesai`, both included."""

	nama: str  # of the Pejabat Sementara
	unit: str
	jabatan: str
	sifat: Sifat
	pejabat: str
	digantikan: str | None
	mulai: date
	selesai: date

	@property
	def sebutan(self) -> str:
		return f"{self.sifat} {self.jabatan}"


def pemegang_hari_ini(tanggal: date | None = None) -> dict[str, Pengganti]:
	"""Unit -> who acts in its office on that date (today) in place of the holder; kept for the request.

	An appointment that no longer fits the holder (a vacant office was filled) or whose unit was dissolved is none.
	"""
	hari = getdate(tanggal or today())
	simpanan = getattr(frappe.local, "sk_sementara", None)
	if simpanan is None:
		simpanan = frappe.local.sk_sementara = {}
	if hari not in simpanan:
		simpanan[hari] = _baca(hari)
	return simpanan[hari]


def _baca(hari: date) -> dict[str, Pengganti]:
	baris = frappe.get_all(
		"Pejabat Sementara",
		filters={
			"sifat": ("in", [s.value for s in MENJALANKAN_JABATAN]),
			"dibatalkan": 0,
			"mulai": ("<=", hari),
			"selesai": (">=", hari),
		},
		fields=KOLOM,
		limit=0,
	)
	pohon, hasil = organisasi.struktur() if baris else None, {}
	for b in baris:
		unit, sifat = pohon.unit(b.unit), Sifat(b.sifat)
		if unit.kode == b.unit and sah(sifat, b.digantikan or None, unit.kepala):
			hasil[b.unit] = Pengganti(
				b.name,
				b.unit,
				unit.jabatan_kepala,
				sifat,
				b.pejabat,
				b.digantikan or None,
				b.mulai,
				b.selesai,
			)
	return hasil


def bertindak(pejabat: Pejabat, tanggal: date | None = None) -> Pejabat:
	"""The office with whoever lawfully acts in it on that date (today)."""
	ganti = pemegang_hari_ini(tanggal).get(pejabat.unit)
	# Somebody named in person (Penetapan Penilai) who only sits in this unit is not replaced with its head.
	if not ganti or (pejabat.pegawai or None) != (organisasi.struktur().unit(pejabat.unit).kepala or None):
		return pejabat
	return replace(pejabat, pegawai=ganti.pejabat, kapasitas=str(ganti.sifat))


def diwakili(pejabat: Pejabat) -> str | None:
	"""The holder in whose place this person acts today as Plt. or Plh.; None for the holder himself."""
	ganti = pemegang_hari_ini().get(pejabat.unit) if pejabat.kapasitas else None
	return ganti.digantikan if ganti and ganti.pejabat == pejabat.pegawai else None


def pelaku(peran: Peran, k: aturan_alur.Konteks) -> Pejabat:
	"""`regulasi.alur.pelaku` with the person who acts in that office today."""
	pejabat = aturan_alur.pelaku(peran, k)
	if peran is Peran.KETUA_TIM and pejabat.pegawai and (ganti := ketua_sementara(pejabat.pegawai)):
		return replace(pejabat, pegawai=ganti, jabatan=str(Sifat.KETUA_TIM))
	return pejabat if peran in ORANG_SENDIRI else bertindak(pejabat)


def penanda_tangan(
	jenis: str, k: aturan_alur.Konteks, objek: str = "", bertindak_sebagai: Peran | None = None
) -> Pejabat:
	"""`regulasi.naskah.penanda_tangan` with the person who acts in that office today. Raises PejabatKosong.

	`bertindak_sebagai`: the role in which the letter is issued; it signs where the rule lets it ("dan/atau"), and who
	gave an assignment signs what becomes of it. Who fixes a document signs it himself: nobody's temporary ketua makes
	his agreement.
	"""
	aturan = naskah.penetapan(k.profil, jenis, k.tanggal, objek)
	if objek and k.penetap:
		return pelaku(Peran.PENETAP, k).wajib_terisi()
	boleh = bertindak_sebagai and bertindak_sebagai in (*aturan.pilihan, Peran.PENUGAS)
	pejabat = pelaku(bertindak_sebagai if boleh else aturan.penanda_tangan, k)
	return pejabat if nama_kepala_daerah(pejabat) else pejabat.wajib_terisi()


def nama_kepala_daerah(pejabat: Pejabat) -> str:
	"""Name of the kepala daerah, who is no employee: as his unit says; empty for every other office."""
	if pejabat.pegawai or organisasi.struktur().unit(pejabat.unit).peran is not PeranStruktural.KEPALA_DAERAH:
		return ""
	return frappe.db.get_value("Unit Organisasi", pejabat.unit, "nama_kepala_daerah") or ""


def punya_penilai(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> bool:
	"""Whether somebody evaluates this employee: the holder of that office, or who acts in it."""
	try:
		return bool(bertindak(penilai(profil, struktur, pegawai, tanggal)).pegawai)
	except GalatRegulasi:
		return False


def unit_dijalankan(pegawai: str) -> list[str]:
	"""Units in whose office an employee acts today without holding it."""
	return [u for u, p in pemegang_hari_ini().items() if p.pejabat == pegawai]


def penjabat(unit: str) -> str | None:
	"""Who acts in a unit's office today, or None when it is vacant."""
	satu = organisasi.struktur().unit(unit)
	ganti = pemegang_hari_ini().get(satu.kode)
	return ganti.pejabat if ganti else satu.kepala


def ketua_sementara(ketua: str, tanggal: date | None = None) -> str | None:
	"""Who leads a ketua tim's teams on that date (today) in his place, or None."""
	hari = getdate(tanggal or today())
	return frappe.db.get_value(
		"Pejabat Sementara",
		{
			"sifat": Sifat.KETUA_TIM.value,
			"digantikan": ketua,
			"dibatalkan": 0,
			"mulai": ("<=", hari),
			"selesai": (">=", hari),
		},
		"pejabat",
	)
