"""The example case from request to finished report, as the site runs it, by the pure rules alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sistem_kerja.demo.bentuk import Cerita, Contoh, PegawaiContoh
from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.demo.kasus import HASIL_PERBAIKAN, ISI, JAWAB_PERBAIKAN, LAPORAN, PERBAIKAN, TERIMA, masa
from sistem_kerja.pratinjau.berkas import Berkas
from sistem_kerja.pratinjau.surat import Penerbit, Surat
from sistem_kerja.regulasi import ketentuan, profil
from sistem_kerja.regulasi.alur import (
	MENUGASKAN,
	Konteks,
	dinilai_penjawab,
	menyebut_pegawai,
	pelaku,
	penjawab,
	terbit_pada,
)
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.kedudukan import Kedudukan, punya_penilai, rantai_evaluasi, tentukan
from sistem_kerja.regulasi.ketentuan import FaktaJawaban, FaktaPenugasan, FaktaPermohonan, Temuan
from sistem_kerja.regulasi.struktur import Pegawai


@dataclass(frozen=True)
class Latar:
	"""What the case is played against; `konteks` resolves the roles of the request."""

	contoh: Contoh
	cerita: Cerita
	konteks: Konteks
	mulai: date
	selesai: date

	def orang(self, nama: str) -> PegawaiContoh:
		return next(p for p in self.contoh.pegawai if p.id == nama)

	def meminta(self, orang: PegawaiContoh) -> Konteks:
		"""The request names a kind and level of office in the unit asked, not yet a person."""
		yang_diminta = Pegawai(
			"", str(orang.jenjang), self.cerita.unit_dituju, orang.jenis_jabatan, orang.jenjang
		)
		return replace(self.konteks, pegawai=yang_diminta)

	def permohonan(self, **lain) -> FaktaPermohonan:
		isi = {k: ISI[k] for k in ("maksud_tujuan", "kompetensi", "ekspektasi_target")}
		unit = {"unit_pemilik": self.cerita.unit_pemilik, "unit_dituju": self.cerita.unit_dituju}
		return FaktaPermohonan(**{**unit, **isi, "mulai": self.mulai, "selesai": self.selesai, **lain})

	def jawaban(self, berkas: Berkas, *pegawai: Pegawai) -> FaktaJawaban:
		"""An answer that names these people, by whoever answers on this path."""
		k = berkas.konteks()
		menilai = dinilai_penjawab(berkas.alur, k, pegawai)
		saya = pelaku(penjawab(berkas.alur), k).pegawai
		return FaktaJawaban(pegawai, ISI["jumlah"], self.cerita.unit_dituju, menilai, saya)


@dataclass(frozen=True)
class Perjalanan:
	"""The case told: documents with their steps, letters, and the request of the same work for a lower level."""

	latar: Latar
	kedudukan: Kedudukan
	permohonan: Berkas
	penugasan: Berkas
	laporan: Berkas
	surat: tuple[Surat, ...]
	lain: Berkas


def siapkan(kode: str, tanggal: date) -> Latar:
	"""Rules, organisation and case of a regency. Raises GalatRegulasi when it has no example."""
	contoh, inti = bangun(kode), cerita(kode)
	konteks = Konteks(
		profil=profil.muat(kode),
		struktur=contoh.struktur(),
		tanggal=tanggal,
		unit_pemilik=inti.unit_pemilik,
		unit_dituju=inti.unit_dituju,
	)
	return Latar(contoh, inti, konteks, *masa(tanggal))


def tempuh(latar: Latar) -> Perjalanan:
	"""Walk the case. Raises GalatRegulasi where the rules give no way on."""
	orang, k = latar.orang(latar.cerita.pegawai), latar.konteks
	pegawai = orang.untuk_aturan()
	penerbit = Penerbit(latar.contoh, k)
	# Letters are issued by the act that the profile names for them, at the moment of that act.
	permohonan = Berkas(Dokumen.SURAT_PERMOHONAN_PELIBATAN, latar.meminta(orang))
	_ajukan(permohonan, latar, orang, penerbit)
	milik_pegawai = replace(k, pegawai=pegawai)
	penugasan = Berkas(Dokumen.PENUGASAN, milik_pegawai)
	penugasan.maju(TERIMA)
	rantai = rantai_evaluasi(k.profil, k.struktur, latar.cerita.unit_pemilik, k.tanggal)
	laporan = Berkas(Dokumen.LAPORAN_PELAKSANAAN_TUGAS, milik_pegawai, rantai)
	_laporkan(laporan, latar, penerbit)
	penugasan.maju()
	lain = Berkas(Dokumen.SURAT_PERMOHONAN_PELIBATAN, latar.meminta(latar.orang(latar.cerita.pegawai_lain)))
	_ajukan(lain, latar, latar.orang(latar.cerita.pegawai_lain))
	return Perjalanan(
		latar=latar,
		kedudukan=tentukan(k.profil, k.struktur, pegawai, k.tanggal),
		permohonan=permohonan,
		penugasan=penugasan,
		laporan=laporan,
		surat=tuple(penerbit.terbit.values()),
		lain=lain,
	)


def _ajukan(berkas: Berkas, latar: Latar, orang: PegawaiContoh, penerbit: Penerbit | None = None) -> None:
	k, waktu = latar.konteks, (latar.mulai, latar.selesai)
	menyebut = menyebut_pegawai(berkas.alur)[0].status
	while not berkas.selesai:
		temuan: list[Temuan] = []
		if berkas.status == terbit_pada(berkas.alur, "surat_permohonan")[0].status:
			temuan = ketentuan.permohonan(k.profil, k.struktur, latar.permohonan(), k.tanggal)
		elif berkas.status == menyebut:
			temuan = periksa_jawaban(berkas, latar, orang.untuk_aturan())
			berkas.sebut(orang.untuk_aturan())
		langkah = berkas.maju(temuan=temuan)
		for jenis in langkah.naskah if penerbit else ():
			if jenis == "surat_permohonan":
				penerbit.permohonan(berkas, *waktu)
			elif jenis == "surat_jawaban":
				penerbit.jawaban(berkas, orang, *waktu)
			elif jenis in MENUGASKAN:
				penerbit.penugasan(jenis, berkas, orang, *waktu)


def periksa_jawaban(berkas: Berkas, latar: Latar, pegawai: Pegawai) -> list[Temuan]:
	"""Findings on an approval that names this person, with those on the assignment that would follow."""
	k = latar.konteks
	ada = punya_penilai(k.profil, k.struktur, pegawai, k.tanggal)
	tugas = FaktaPenugasan(pegawai, latar.mulai, latar.selesai, punya_penilai=ada)
	temuan = [
		*ketentuan.jawaban(k.profil, k.struktur, latar.jawaban(berkas, pegawai), k.tanggal),
		*ketentuan.penugasan(k.profil, tugas, k.tanggal),
	]
	return list(dict.fromkeys(temuan))


def _laporkan(berkas: Berkas, latar: Latar, penerbit: Penerbit) -> None:
	hasil, kembali = LAPORAN["hasil"], False
	berkas.maju()
	while not berkas.selesai:
		if berkas.dapat_dikembalikan and not kembali:
			berkas.kembalikan(PERBAIKAN)
			hasil, kembali = f"{hasil}\n{HASIL_PERBAIKAN}", True
			berkas.maju(JAWAB_PERBAIKAN)
		langkah = berkas.maju()
		if "laporan" in langkah.naskah:
			penerbit.laporan(berkas, hasil, latar.mulai, latar.selesai)
