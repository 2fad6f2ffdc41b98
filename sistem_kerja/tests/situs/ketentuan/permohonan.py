"""Limits on requests, on their answers and on periods, broken through Surat Permohonan Pelibatan."""

from __future__ import annotations

from sistem_kerja.layanan.pejabat_sementara import pelaku
from sistem_kerja.regulasi.alur import menyebut_pegawai, penjawab
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs.ketentuan.pemicu import Percobaan, memicu
from sistem_kerja.tests.situs.tim_berjalan import pemimpin_berakun

# For whom another institution asks where the evaluator of the main case is the leader himself.
BEDA_PENILAI = {
	"pekalongan": {"jenjang_diminta": "Ahli Muda"},
	"surakarta": {"jenjang_diminta": "Ahli Muda"},
	"boalemo": {
		**{"unit_dituju": "BLM.SETDA.ASIS3.UMUM.RT", "jenis_jabatan_diminta": "Pelaksana"},
		"jenjang_diminta": None,
	},
}


def kirim(daerah, **isi) -> Percobaan:
	d = daerah.permohonan(**isi)
	return Percobaan(lambda: j.langkah(d), d)


def setujui(daerah, *pegawai: str, sisa: str | None = None, **isi) -> Percobaan:
	"""The act that names people, on a request that was sent and taken on to there."""
	d = daerah.terkirim(**isi)
	while d.status != menyebut_pegawai(d.alur())[0].status:
		d = j.langkah(d)
	nama = menyebut_pegawai(d.alur())[1].nama
	balasan = {"pegawai_ditugaskan": [{"pegawai": p} for p in pegawai], "keputusan_sisa": sisa}
	return Percobaan(lambda: j.langkah(d, nama, **balasan), d)


def orang_unit_lain(daerah) -> str:
	"""A functional of the unit that asks; he belongs to no unit that is asked, and another office evaluates him."""
	unit = daerah.cerita.unit_pemilik
	return next(p.id for p in daerah.contoh.pegawai if p.unit == unit and p.jenjang)


def struktural(daerah) -> str:
	return daerah.kepala(daerah.cerita.unit_pemilik)


@memicu("permohonan.isi_minimal")
def tanpa_maksud(daerah):
	return kirim(daerah, maksud_tujuan="")


@memicu("permohonan.beda_unit")
def kepada_unit_sendiri(daerah):
	return kirim(daerah, unit_dituju=daerah.cerita.unit_pemilik)


@memicu("periode.urut")
def selesai_sebelum_mulai(daerah):
	return kirim(daerah, mulai="2026-11-30", selesai="2026-11-01")


@memicu("periode.satu_tahun_anggaran")
def melewati_tahun(daerah):
	return kirim(daerah, mulai="2026-12-01", selesai="2027-01-31")


@memicu("periode.maks_bulan")
def lebih_dari_dua_tahun(daerah):
	return kirim(daerah, mulai="2026-01-01", selesai="2028-01-31")


@memicu("penolakan.beralasan")
def menolak_tanpa_alasan(daerah):
	d = daerah.terkirim()
	return Percobaan(lambda: j.langkah(d, "Tolak"), d)


@memicu("jawaban.menyebut_pegawai")
def tanpa_nama(daerah):
	return setujui(daerah)


@memicu("jawaban.pegawai_kembar")
def dua_kali_disebut(daerah):
	return setujui(daerah, daerah.cerita.pegawai, daerah.cerita.pegawai)


@memicu("jawaban.jumlah")
def kurang_dari_yang_diminta(daerah):
	return setujui(daerah, daerah.cerita.pegawai, sisa="Tetap Terbuka", jumlah=2)


@memicu("jawaban.pegawai_unit_dituju", "jawaban.dinilai_penjawab")
def dari_unit_lain(daerah):
	return setujui(daerah, orang_unit_lain(daerah))


@memicu("penugasan.jf_pelaksana")
def pejabat_struktural(daerah):
	return setujui(daerah, struktural(daerah))


@memicu("jawaban.bukan_penjawab")
def yang_akan_menugaskan(daerah):
	"""The list for another institution is made by an evaluator; he puts in it the leader who will assign."""
	isi = BEDA_PENILAI.get(daerah.kode, {})
	pemimpin_berakun(daerah, isi.get("unit_dituju", daerah.cerita.unit_dituju))
	d = j.tempuh(j.masuk(daerah, **isi), "Menunggu Ketersediaan")
	pimpinan = pelaku(penjawab(d.alur()), d.konteks()).pegawai
	return Percobaan(lambda: j.langkah(d, pegawai_ditugaskan=[{"pegawai": pimpinan}]), d)
