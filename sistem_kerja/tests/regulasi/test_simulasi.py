"""A document's way before there is one: every flow of the five regencies, the people, the days, what stands against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sistem_kerja.demo import daerah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import Arah, Dokumen, Jalur, JenisJabatan, Peran, PeranStruktural
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.simulasi import TANPA_PEJABAT, simulasikan
from sistem_kerja.regulasi.struktur import Struktur

TANGGAL = date(2025, 3, 3)
SPP, LPT = Dokumen.SURAT_PERMOHONAN_PELIBATAN, Dokumen.LAPORAN_PELAKSANAAN_TUGAS
LINTAS = Jalur.PENUNJUKAN_LINTAS_UNIT
JALAN = [(kode, a.dokumen, a.jalur, a.arah) for kode in aturan.daftar() for a in aturan.muat(kode).alur]


def konteks(kode: str, pegawai: str | None = None, profil: Profil | None = None, **lain) -> Konteks:
	contoh, inti = daerah.bangun(kode), daerah.cerita(kode)
	orang = next(p for p in contoh.pegawai if p.id == (pegawai or inti.pegawai))
	isi = {
		"profil": profil or aturan.muat(kode),
		"struktur": contoh.struktur(),
		"tanggal": TANGGAL,
		"unit_pemilik": inti.unit_pemilik,
		"unit_dituju": inti.unit_dituju,
		"pegawai": orang.untuk_aturan(),
	}
	return Konteks(**(isi | lain))


@pytest.mark.parametrize(("kode", "dokumen", "jalur", "arah"), JALAN)
def test_tiap_alur_lima_daerah_sampai_ke_akhir(kode, dokumen, jalur, arah):
	k = konteks(kode)
	hasil = simulasikan(dokumen, jalur, arah, k)
	utama = [s for s in hasil.langkah if s.urut]
	assert {s.status for s in hasil.langkah} == {t.status for t in hasil.alur.tahap}
	assert [s.urut for s in utama] == list(range(1, len(utama) + 1))
	assert utama[-1].akhir and not any(s.akhir for s in utama[:-1])
	assert [t.ke for s in utama for t in s.tindakan if t.maju] == [s.status for s in utama[1:]]
	tahap = {t.status: t for t in hasil.alur.tahap}
	for langkah in utama[:-1]:
		peran = tahap[langkah.status].pelaku
		assert langkah.dasar and langkah.mulai
		if peran in TANPA_PEJABAT:
			assert langkah.pelaku.halangan and not langkah.pelaku.pegawai
		else:
			assert langkah.pelaku.pegawai and langkah.pelaku.jabatan, (langkah.status, langkah.pelaku)


@pytest.mark.parametrize("kode", aturan.daftar())
def test_pemeran_sama_dengan_yang_ditentukan_aturan(kode):
	k = konteks(kode)
	hasil = simulasikan(SPP, LINTAS, Arah.KELUAR, k)
	tahap = {t.status: t.pelaku for t in hasil.alur.tahap}
	for langkah in hasil.langkah:
		if tahap[langkah.status]:
			assert langkah.pelaku.pegawai == aturan_alur.pelaku(tahap[langkah.status], k).pegawai


def test_kapuas_hari_demi_hari():
	hasil = simulasikan(SPP, LINTAS, Arah.KELUAR, konteks("kapuas"))
	utama = [(s.status, s.mulai, s.tenggat, s.lebur) for s in hasil.langkah if s.urut]
	assert utama == [
		("Draf", TANGGAL, None, False),
		("Menunggu Penilai", TANGGAL, date(2025, 3, 8), False),
		("Menunggu Rekomendasi", date(2025, 3, 8), date(2025, 3, 11), False),
		("Menunggu Jawaban", date(2025, 3, 11), date(2025, 3, 16), False),
		("Disetujui", date(2025, 3, 16), None, False),
	]
	jawab = hasil.langkah[3]
	surat = [(s.nama, s.penanda_tangan.pegawai) for t in jawab.tindakan if t.maju for s in t.surat]
	assert [n for n, _orang in surat] == ["Surat Jawaban Pelibatan", "Surat Penugasan"]
	assert {orang for _n, orang in surat} == {jawab.pelaku.pegawai}
	assert jawab.tindakan[2].syarat == "Belum dijawab unit yang dituju"
	assert jawab.tindakan[2].oleh.pegawai == hasil.langkah[0].pelaku.pegawai
	assert [t.jabatan for t in hasil.tembusan] == [hasil.langkah[1].pelaku.jabatan]


def test_tahap_yang_lebur_tidak_memakan_waktu():
	"""An Ahli Muda of Kapuas is evaluated by the very Kepala Bidang who recommends: one person, one act."""
	hasil = simulasikan(SPP, LINTAS, Arah.KELUAR, konteks("kapuas", daerah.cerita("kapuas").pegawai_lain))
	lebur = [s for s in hasil.langkah if s.lebur]
	assert [s.status for s in lebur] == ["Menunggu Penilai", "Menunggu Rekomendasi"]
	assert all(s.tenggat is None and s.mulai == TANGGAL for s in lebur)
	jawab = next(s for s in hasil.langkah if s.status == "Menunggu Jawaban")
	assert (jawab.mulai, jawab.tenggat) == (TANGGAL, TANGGAL + timedelta(days=5))


def test_jabatan_kosong_dikatakan_dan_jalan_terus():
	k = konteks("kapuas")
	kosong = Struktur(replace(u, kepala=None) if u.kode == k.unit_dituju else u for u in k.struktur)
	hasil = simulasikan(SPP, LINTAS, Arah.KELUAR, replace(k, struktur=kosong))
	rekomendasi = next(s for s in hasil.langkah if s.status == "Menunggu Rekomendasi")
	assert rekomendasi.pelaku.halangan == f"{rekomendasi.pelaku.jabatan} kosong"
	assert rekomendasi.pelaku.pegawai is None and rekomendasi.tenggat
	assert hasil.langkah[rekomendasi.urut].status == "Menunggu Jawaban"


@pytest.mark.parametrize("kode", aturan.daftar())
def test_laporan_sepanjang_rantai_peninjaunya(kode):
	k = konteks(kode)
	hasil = simulasikan(LPT, LINTAS, Arah.KELUAR, k)
	tahap = {t.status: t for t in hasil.alur.tahap}
	peninjau = [s for s in hasil.langkah if s.urut and tahap[s.status].pelaku is Peran.EVALUATOR]
	assert peninjau and all(p.pelaku.pegawai for p in peninjau)
	terakhir = next(t for t in peninjau[-1].tindakan if t.maju)
	assert terakhir.nama == "Nyatakan Selesai" and [s.nama for s in terakhir.surat]
	sisa = [s for s in hasil.langkah if not s.urut and tahap[s.status].pelaku is Peran.EVALUATOR]
	assert all("tidak ditempuh" in s.pelaku.halangan for s in sisa)


def test_yang_tidak_boleh_mengembalikan_disebut():
	hasil = simulasikan(LPT, LINTAS, Arah.KELUAR, konteks("pulang_pisau"))
	satu, dua = (s for s in hasil.langkah if s.urut and s.status.startswith("Evaluasi"))
	assert "dikembalikan oleh" in next(t for t in satu.tindakan if t.nama == "Kembalikan").tertutup
	assert not next(t for t in dua.tindakan if t.nama == "Kembalikan").tertutup


def test_laporan_tanpa_unit_pemilik_mengatakan_kekurangannya():
	hasil = simulasikan(LPT, LINTAS, Arah.KELUAR, konteks("kapuas", unit_pemilik=None))
	assert "Unit pemilik kinerja belum dipilih" in hasil.halangan
	assert hasil.langkah[1].pelaku.halangan == hasil.halangan


def test_batasan_terlihat_dengan_pasalnya():
	k = konteks("kapuas")
	kepala = k.struktur.unit(k.unit_dituju).kepala
	hasil = simulasikan(SPP, LINTAS, Arah.KELUAR, konteks("kapuas", kepala))
	(tolak,) = [t for t in hasil.temuan if t.kode == "penugasan.jf_pelaksana"]
	assert tolak.dasar and "bukan Pejabat Fungsional" in tolak.pesan
	sama = simulasikan(SPP, LINTAS, Arah.KELUAR, replace(k, unit_pemilik=k.unit_dituju))
	assert "permohonan.beda_unit" in [t.kode for t in sama.temuan]
	assert hasil.temuan != simulasikan(SPP, LINTAS, Arah.KELUAR, k).temuan == ()


def test_tidak_memutus_untuk_diri_sendiri():
	k = konteks("pekalongan")
	dinas = next(u for u in k.struktur.ke_atas(k.unit_dituju) if u.peran is PeranStruktural.KEPALA_DINAS)
	kepala = replace(k.pegawai, id=dinas.kepala, jenis_jabatan=JenisJabatan.STRUKTURAL)
	hasil = simulasikan(SPP, LINTAS, Arah.KELUAR, replace(k, pegawai=kepala))
	assert any(s.pelaku and "tidak dapat memutus" in s.pelaku.halangan for s in hasil.langkah)


def test_yang_menggantikan_hari_itu_dipakai():
	def cari(peran, k):
		asli = aturan_alur.pelaku(peran, k)
		return replace(asli, pegawai="GANTI", kapasitas="Plh.") if peran is Peran.PENILAI_DITUJU else asli

	hasil = simulasikan(SPP, LINTAS, Arah.KELUAR, konteks("kapuas"), cari)
	penilai = hasil.langkah[1].pelaku
	assert (penilai.pegawai, penilai.kapasitas) == ("GANTI", "Plh.")
	assert penilai.jabatan.startswith("Plh. Kepala Dinas")


def test_alur_atau_tanggal_yang_tidak_diatur_ditolak():
	with pytest.raises(AturanTidakAda, match="tidak mengatur alur"):
		simulasikan(Dokumen.PENGAJUAN_SUKARELA, LINTAS, Arah.KELUAR, konteks("kapuas"))
	with pytest.raises(AturanTidakAda, match="baru berlaku sejak"):
		simulasikan(SPP, LINTAS, Arah.KELUAR, konteks("kapuas", tanggal=date(2020, 1, 1)))
