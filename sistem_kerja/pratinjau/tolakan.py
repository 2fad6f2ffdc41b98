"""What the profile forbids: wrong requests, answers and acts put to the rules, with what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sistem_kerja.pratinjau.berkas import Berkas
from sistem_kerja.pratinjau.perjalanan import Latar, periksa_jawaban
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.ketentuan import FaktaPermohonan, Temuan
from sistem_kerja.regulasi.tanggal import tambah_bulan


@dataclass(frozen=True)
class Percobaan:
	"""Something tried. No findings that refuse: this profile does not forbid it."""

	perihal: str
	temuan: tuple[Temuan, ...]


def coba(latar: Latar) -> list[Percobaan]:
	"""All trials in turn."""
	return [Percobaan(perihal, tuple(ketentuan.tolak(temuan))) for perihal, temuan in _percobaan(latar)]


def _percobaan(latar: Latar) -> Iterator[tuple[str, list[Temuan]]]:
	k, inti = latar.konteks, latar.cerita
	madya, muda = latar.orang(inti.pegawai), latar.orang(inti.pegawai_lain)
	berkas = Berkas(Dokumen.SURAT_PERMOHONAN_PELIBATAN, latar.meminta(madya))
	kepala = {u.kode: u.kepala for u in latar.contoh.units}
	luar = next(p for p in latar.contoh.pegawai if p.unit == inti.unit_pemilik and p.id != kepala[p.unit])

	kosong = latar.permohonan(kompetensi="", ekspektasi_target=" ", mulai=None, selesai=None)
	yield "Mengirim permohonan tanpa kompetensi, target, dan jangka waktu", _permohonan(latar, kosong)
	sama = latar.permohonan(unit_dituju=inti.unit_pemilik)
	yield "Meminta pegawai dari unit sendiri", _permohonan(latar, sama)
	panjang = latar.permohonan(selesai=tambah_bulan(latar.mulai, 14) - timedelta(days=1))
	yield "Meminta untuk 14 bulan", _permohonan(latar, panjang)
	akhir = date(latar.mulai.year, 12, 31)
	lewat = latar.permohonan(mulai=akhir, selesai=akhir + timedelta(days=30))
	yield f"Meminta untuk masa yang melewati 31 Desember {akhir.year}", _permohonan(latar, lewat)
	pejabat = latar.orang(kepala[inti.unit_dituju]).untuk_aturan()
	yield (
		f"Meminta pejabat struktural ({pejabat.jabatan})",
		_permohonan(latar, latar.permohonan(diminta=(pejabat,))),
	)
	yield "Menolak permohonan tanpa alasan", ketentuan.penolakan(k.profil, " ", k.tanggal)
	tanpa = ketentuan.jawaban(k.profil, k.struktur, latar.jawaban(berkas), k.tanggal)
	yield "Menyetujui tanpa menyebut pegawai", tanpa
	asing = periksa_jawaban(berkas, latar, luar.untuk_aturan())
	yield f"Menugaskan {luar.nama_lengkap} dari {latar.konteks.struktur.unit(luar.unit).nama}", asing
	beda = periksa_jawaban(berkas, latar, muda.untuk_aturan())
	yield f"Menjawab permintaan {madya.jenjang} dengan {muda.nama_lengkap} ({muda.jenjang})", beda


def _permohonan(latar: Latar, fakta: FaktaPermohonan) -> list[Temuan]:
	k = latar.konteks
	return ketentuan.permohonan(k.profil, k.struktur, fakta, k.tanggal)
