"""Two profiles compared: every row of every section counts, and the texts are for people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.model import AturanAlur, Profil
from sistem_kerja.regulasi.perbedaan import Perbedaan, perbedaan
from sistem_kerja.regulasi.uraian import BAGIAN

LINTAS = "Surat Permohonan Pelibatan, penunjukan lintas unit"


def ubah_alur(profil: Profil, ubah: Callable[[AturanAlur], AturanAlur]) -> Profil:
	def satu(a: AturanAlur) -> AturanAlur:
		return ubah(a) if (a.dokumen.kode, a.jalur.value) == LINTAS_KUNCI else a

	return profil.model_copy(update={"alur": tuple(satu(a) for a in profil.alur)})


LINTAS_KUNCI = ("surat_permohonan_pelibatan", "penunjukan_lintas_unit")


def ubah_tahap(profil: Profil, status: str, **isi: Any) -> Profil:
	return ubah_alur(
		profil,
		lambda a: a.model_copy(
			update={
				"tahap": tuple(t.model_copy(update=isi) if t.status == status else t for t in a.tahap),
			}
		),
	)


def tahap(profil: Profil, status: str) -> Any:
	alur = next(a for a in profil.alur if (a.dokumen.kode, a.jalur.value) == LINTAS_KUNCI)
	return next(t for t in alur.tahap if t.status == status)


@pytest.fixture(scope="module")
def kapuas() -> Profil:
	return aturan.muat("kapuas")


@pytest.mark.parametrize("kode", aturan.daftar())
def test_profil_yang_sama_tidak_berbeda(kode):
	profil = aturan.muat(kode)
	assert perbedaan(profil, aturan.dari_simpanan(aturan.simpan(profil))) == []


@pytest.mark.parametrize(
	("kode", "bagian"),
	[(k, b) for k in aturan.daftar() for b in aturan.BAGIAN if getattr(aturan.muat(k), b)],
)
def test_tiap_baris_yang_hilang_dan_yang_baru_terlihat(kode, bagian):
	profil = aturan.muat(kode)
	for i in sorted({0, len(getattr(profil, bagian)) // 2, len(getattr(profil, bagian)) - 1}):
		kurang = profil.model_copy(
			update={bagian: tuple(a for j, a in enumerate(getattr(profil, bagian)) if j != i)}
		)
		hilang, muncul = perbedaan(profil, kurang), perbedaan(kurang, profil)
		assert {b.jenis for b in hilang} == {"dihapus"} and {b.jenis for b in muncul} == {"baru"}
		assert {b.bagian for b in (*hilang, *muncul)} == {BAGIAN[bagian]}
		assert hilang[0].dasar_lama and not hilang[0].dasar_baru


@pytest.mark.parametrize("bagian", aturan.BAGIAN)
def test_tiap_kolom_dibandingkan(kapuas, bagian):
	for satu in getattr(kapuas, bagian)[:1]:
		for kolom in type(satu).model_fields:
			if (bagian, kolom) == ("alur", "tahap"):
				continue  # compared step by step, see below
			teks = "lain" if isinstance(getattr(satu, kolom), str) else None
			lain = date(2031, 1, 1) if "berlaku" in kolom else teks
			diubah = satu.model_copy(update={kolom: lain})
			if diubah == satu or kolom in (aturan.IDENTITAS[bagian] or ("tipologi", "dinilai")):
				continue
			baru = kapuas.model_copy(update={bagian: (diubah, *getattr(kapuas, bagian)[1:])})
			assert perbedaan(kapuas, baru), (bagian, kolom)


def test_tenggat_sebuah_tahap(kapuas):
	lama = ubah_tahap(kapuas, "Menunggu Rekomendasi", tenggat_hari=5)
	baru = ubah_tahap(kapuas, "Menunggu Rekomendasi", tenggat_hari=3)
	(satu,) = perbedaan(lama, baru)
	assert satu == Perbedaan(
		"Alur",
		f"{LINTAS} › tahap «Menunggu Rekomendasi»",
		"Tenggat: 5 hari",
		"Tenggat: 3 hari",
		satu.dasar_lama,
		satu.dasar_baru,
	)
	assert satu.dasar_lama.startswith("Perbup Kapuas 14/2024 Lampiran")
	assert satu.jenis == "berubah"


def test_tindakan_berubah_bertambah_dan_bertukar_urutan(kapuas):
	awal = tahap(kapuas, "Menunggu Jawaban").tindakan
	tolak = next(t for t in awal if t.nama == "Tolak")
	baru = ubah_tahap(
		kapuas,
		"Menunggu Jawaban",
		tindakan=tuple(t.model_copy(update={"nama": "Tidak Setuju"}) if t is tolak else t for t in awal),
	)
	(satu,) = perbedaan(kapuas, baru)
	assert satu.tentang == f"{LINTAS} › tahap «Menunggu Jawaban» › tindakan «Tidak Setuju»"
	assert (satu.lama, satu.baru) == ("Nama: Tolak", "Nama: Tidak Setuju")

	kurang = ubah_tahap(kapuas, "Menunggu Jawaban", tindakan=tuple(t for t in awal if t is not tolak))
	(satu,) = perbedaan(kapuas, kurang)
	assert satu.jenis == "dihapus" and "Surat Jawaban Pelibatan" in satu.lama and satu.dasar_lama

	tanpa_tarik = tuple(t for t in awal if t.nama != "Tarik")
	(satu,) = perbedaan(kapuas, ubah_tahap(kapuas, "Menunggu Jawaban", tindakan=tanpa_tarik))
	assert "Syarat: Belum dijawab unit yang dituju" in satu.lama

	balik = ubah_tahap(kapuas, "Menunggu Jawaban", tindakan=tuple(reversed(awal)))
	(satu,) = perbedaan(kapuas, balik)
	assert satu.tentang.endswith("› urutan tindakan") and satu.lama != satu.baru
	assert satu.lama.startswith("«Setujui» →")


def test_tahap_hilang_menyebut_jalannya(kapuas):
	baru = ubah_alur(
		kapuas,
		lambda a: a.model_copy(
			update={"tahap": tuple(t for t in a.tahap if t.status != "Menunggu Rekomendasi")}
		),
	)
	semua = perbedaan(kapuas, baru)
	assert semua[0].tentang == f"{LINTAS} › urutan tahap"
	assert "Menunggu Rekomendasi" in semua[0].lama and "Menunggu Rekomendasi" not in semua[0].baru
	assert f"{LINTAS} › tahap «Menunggu Rekomendasi»" in [b.tentang for b in semua if b.jenis == "dihapus"]


def test_urutan_penilaian_ialah_aturan(kapuas):
	satu, dua, *lain = kapuas.penilaian
	(beda,) = perbedaan(kapuas, kapuas.model_copy(update={"penilaian": (dua, satu, *lain)}))
	assert (beda.bagian, beda.tentang) == ("Aturan Penilaian", "urutan aturan")
	assert beda.lama.split(" → ") == beda.baru.split(" → ")[::-1]


def test_tipologi_satu_aturan_dikurangi_tetap_aturan_yang_sama(kapuas):
	i, satu = next((i, a) for i, a in enumerate(kapuas.penilaian) if len(a.tipologi) > 1)
	diubah = satu.model_copy(update={"tipologi": satu.tipologi[:1]})
	semua = list(kapuas.penilaian)
	semua[i] = diubah
	(beda,) = perbedaan(kapuas, kapuas.model_copy(update={"penilaian": tuple(semua)}))
	assert (
		beda.jenis == "berubah" and beda.lama.startswith("Tipologi: ") and beda.baru.startswith("Tipologi: ")
	)


def test_tanggal_dan_pasal(kapuas):
	def ganti(**isi: Any) -> Perbedaan:
		satu, *lain = kapuas.ketentuan
		(beda,) = perbedaan(
			kapuas, kapuas.model_copy(update={"ketentuan": (satu.model_copy(update=isi), *lain)})
		)
		return beda

	assert ganti(berlaku_sampai=date(2027, 12, 31)).baru == "Berlaku sampai: 31-12-2027"
	beda = ganti(dasar="Pasal 99")
	assert beda.baru == "Dasar: Pasal 99" and beda.dasar_baru == "Perbup Kapuas 14/2024 Pasal 99"
	assert ganti(nilai=False).baru == "Nilai: tidak"


def test_versi_bukan_aturan_tetapi_nama_daerah_ya(kapuas):
	def daerah(**isi: Any) -> Profil:
		return kapuas.model_copy(update={"daerah": kapuas.daerah.model_copy(update=isi)})

	assert perbedaan(kapuas, daerah(versi=9)) == []
	(beda,) = perbedaan(kapuas, daerah(ibu_kota="Kota Baru"))
	assert (beda.bagian, beda.baru) == ("Identitas Daerah", "Ibu kota: Kota Baru")


def test_dua_daerah_dalam_kata_bukan_kode():
	semua = perbedaan(aturan.muat("kapuas"), aturan.muat("pekalongan"))
	teks = "\n".join(f"{b.tentang} {b.lama} {b.baru}" for b in semua)
	for kode in ("kepala_dinas", "penilai_dituju", "surat_penugasan", "penunjukan_lintas_unit"):
		assert kode not in teks
	assert len({(b.bagian, b.tentang, b.lama, b.baru) for b in semua}) == len(semua)
