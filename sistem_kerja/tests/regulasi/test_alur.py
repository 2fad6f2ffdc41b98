"""What a flow says without a document: who answers, under which article a step stands, whose turn a report is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.regulasi import alur, naskah, pelaporan, profil
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.aturan import kutip, kutip_lengkap
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import (
	Dokumen,
	Jalur,
	JenisJabatan,
	Peran,
	PeranStruktural,
	Tingkat,
	Tipologi,
)
from sistem_kerja.regulasi.kedudukan import Pejabat, punya_penilai, rantai_evaluasi
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

TANGGAL = date(2025, 3, 3)
# Letters that not every regulation has; objek -> naskah where its own words say so.
TENTANG_TIM = {"keputusan_tim_kerja", "keputusan_ketua_tim", "keputusan_pengendali"}
MENETAPKAN_TIM = {
	"kapuas": {"tim_kerja": "keputusan_tim_kerja", "ketua_tim": "keputusan_tim_kerja"},
	"boalemo": {"tim_kerja": "surat_penugasan", "ketua_tim": "surat_penugasan"},
	"pulang_pisau": {"tim_kerja": "surat_perintah_tugas", "ketua_tim": "surat_perintah_tugas"},
	"pekalongan": {
		"kelompok_kerja": "keputusan_tim_kerja",
		"tim_ad_hoc": "keputusan_tim_kerja",
		"ketua_tim": "keputusan_ketua_tim",
	},
	"surakarta": {
		"tim_kerja": "keputusan_tim_kerja",
		"ketua_tim": "keputusan_ketua_tim",
		"pengendali": "keputusan_pengendali",
	},
}


def _alur(kode: str, dokumen: Dokumen = Dokumen.SURAT_PERMOHONAN_PELIBATAN):
	return alur.cari(profil.muat(kode), dokumen, Jalur.PENUNJUKAN_LINTAS_UNIT, TANGGAL)


def _konteks(kode: str) -> Konteks:
	contoh, inti = bangun(kode), cerita(kode)
	orang = next(p for p in contoh.pegawai if p.id == inti.pegawai).untuk_aturan()
	return Konteks(profil.muat(kode), contoh.struktur(), TANGGAL, inti.unit_pemilik, inti.unit_dituju, orang)


@pytest.mark.parametrize(
	("kode", "penjawab", "penerima"),
	[
		("kapuas", Peran.PENILAI_DITUJU, Peran.PENILAI_DITUJU),
		("pekalongan", Peran.PIMPINAN_UNIT_DITUJU, Peran.PIMPINAN_UNIT_DITUJU),
	],
)
def test_penjawab_dan_penerima_menurut_alur(kode, penjawab, penerima):
	aturan = _alur(kode)
	assert (alur.penjawab(aturan), alur.penerima(aturan)) == (penjawab, penerima)


def test_penolakan_bukan_tempat_surat_terbit():
	tahap, tindakan = alur.terbit_pada(_alur("kapuas"), "surat_jawaban")
	assert tindakan.nama == "Setujui" and tindakan in tahap.tindakan
	with pytest.raises(alur.TindakanDitolak, match="tidak menerbitkan surat penugasan"):
		alur.penjawab(_alur("kapuas", Dokumen.LAPORAN_PELAKSANAAN_TUGAS))


def test_dinilai_penjawab_hanya_ditanya_bila_ia_menjawab_sebagai_penilai():
	k = _konteks("kapuas")
	muda = replace(k.pegawai, id="lain", jenjang="Ahli Muda")
	assert alur.dinilai_penjawab(_alur("kapuas"), k, (k.pegawai, muda)) == (True, False)
	assert alur.dinilai_penjawab(_alur("pekalongan"), _konteks("pekalongan"), (k.pegawai,)) is None


def test_dasar_langkah_dari_yang_paling_dekat():
	p, aturan = profil.muat("kapuas"), _alur("kapuas", Dokumen.PENUGASAN)
	pejabat = Pejabat("U", "Kepala", "1", "Perbup X Pasal 3", "")
	status = aturan.tahap[0].status
	tindakan = aturan.tahap[0].tindakan[0].model_copy(update={"dasar": "Pasal 1"})
	bertahap = aturan.model_copy(
		update={"tahap": (aturan.tahap[0].model_copy(update={"dasar": "Pasal 2"}), *aturan.tahap[1:])}
	)
	singkatan = p.daerah.singkatan
	assert alur.dasar_langkah(p, bertahap, status, pejabat, tindakan) == f"{singkatan} Pasal 1"
	assert alur.dasar_langkah(p, bertahap, status, pejabat) == f"{singkatan} Pasal 2"
	assert alur.dasar_langkah(p, aturan, status, pejabat) == "Perbup X Pasal 3"
	assert alur.dasar_langkah(p, aturan, status) == kutip(p, aturan.dasar)


@pytest.mark.parametrize(
	("riwayat", "belum"),
	[
		([], False),
		([("Draf", True)], True),
		([("Draf", True), ("Menunggu Penilai", False)], True),  # walked on by itself
		([("Draf", True), ("Menunggu Penilai", True)], False),
		([("Draf", True), ("Menunggu Penilai", True), ("Draf", True)], True),  # withdrawn, sent again
	],
)
def test_belum_dijawab_sejak_terakhir_dikirim(riwayat, belum):
	assert alur.belum_dijawab(_alur("kapuas"), riwayat) is belum


@pytest.mark.parametrize(
	("status", "panjang", "giliran", "terakhir", "lanjut"),
	[
		("Draf", 2, None, False, False),
		("Evaluasi Tahap 1", 2, 0, False, True),
		("Evaluasi Tahap 2", 2, 1, True, False),
		("Evaluasi Tahap 3", 2, None, True, False),  # the chain grew shorter meanwhile
		("Evaluasi Tahap 1", 0, None, False, False),
	],
)
def test_giliran_dalam_rantai_evaluasi(status, panjang, giliran, terakhir, lanjut):
	aturan = _alur("kapuas", Dokumen.LAPORAN_PELAKSANAAN_TUGAS)
	assert pelaporan.giliran(aturan, status, panjang) == giliran
	assert pelaporan.terpenuhi(aturan, status, panjang, "tahap_terakhir") is terakhir
	assert pelaporan.terpenuhi(aturan, status, panjang, "bukan_tahap_terakhir") is lanjut
	assert pelaporan.terpenuhi(aturan, status, panjang, "entah") is False


@pytest.mark.parametrize("kode", profil.daftar())
def test_naskah_tentang_tim_menurut_daerahnya(kode):
	p = profil.muat(kode)
	for objek, jenis in MENETAPKAN_TIM[kode].items():
		assert naskah.penetapan(p, jenis, TANGGAL, objek).naskah == jenis
		assert naskah.kertas(p, jenis, TANGGAL)
		lain = next(x for x in sorted(TENTANG_TIM) if x != jenis)
		with pytest.raises(AturanTidakAda, match=p.daerah.singkatan):
			naskah.penetapan(p, lain, TANGGAL, objek)


@pytest.mark.parametrize("kode", profil.daftar())
def test_setiap_naskah_ditetapkan_dan_berkertas(kode):
	p = profil.muat(kode)
	# Which of the letters assigns, the regulation says; the other one it does not know.
	bukan = {"pulang_pisau": "surat_penugasan"}.get(kode, "surat_perintah_tugas")
	# What these fix by a peraturan of the kepala daerah instead of a decree.
	peraturan = {"pekalongan": {"keputusan_peta_jabatan"}, "pulang_pisau": {"keputusan_kedudukan"}}.get(
		kode, set()
	)
	for jenis in {*naskah.NASKAH} - {bukan, *TENTANG_TIM, *peraturan}:
		assert naskah.penetapan(p, jenis, TANGGAL).naskah == jenis
		assert naskah.kertas(p, jenis, TANGGAL).kelas == naskah.NASKAH[jenis].kelas
	with pytest.raises(AturanTidakAda, match=f"{p.daerah.singkatan}.*bukan {naskah.NASKAH[bukan].nama}"):
		naskah.penetapan(p, bukan, TANGGAL)
	with pytest.raises(AturanTidakAda, match="kertas"):
		naskah.kertas(p.model_copy(update={"kertas": ()}), "laporan", TANGGAL)


@pytest.mark.parametrize(
	("kode", "menyebut", "merekomendasikan"),
	[
		("boalemo", ("Menunggu Jawaban", "Setujui"), {"Menunggu Rekomendasi"}),
		("kapuas", ("Menunggu Jawaban", "Setujui"), {"Menunggu Rekomendasi"}),
		("pekalongan", ("Menunggu Jawaban", "Setujui"), set()),
		("pulang_pisau", ("Menunggu Jawaban", "Setujui"), {"Menunggu Rekomendasi"}),
		("surakarta", ("Menunggu Jawaban", "Setujui"), set()),
	],
)
def test_yang_menyebut_pegawai_dan_yang_merekomendasikan(kode, menyebut, merekomendasikan):
	a = _alur(kode)
	tahap, tindakan = alur.menyebut_pegawai(a)
	assert (tahap.status, tindakan.nama) == menyebut
	assert {t.status for t in a.tahap if alur.merekomendasikan(a, t.status)} == merekomendasikan


def test_dalam_unit_menyebut_pegawai_saat_menugaskan():
	p = profil.muat("pulang_pisau")
	a = alur.cari(p, Dokumen.SURAT_PERMOHONAN_PELIBATAN, Jalur.PENUNJUKAN_DALAM_UNIT, TANGGAL)
	assert alur.menyebut_pegawai(a)[1].nama == "Tugaskan"


@pytest.mark.parametrize(
	("kode", "bidang", "dinas"),
	[("kapuas", True, True), ("pulang_pisau", False, True), ("surakarta", False, True)],
)
def test_laporan_dikembalikan_oleh_yang_disebut_profil(kode, bidang, dinas):
	p, struktur, unit = profil.muat(kode), bangun(kode).struktur(), cerita(kode).unit_pemilik
	rantai = rantai_evaluasi(p, struktur, unit, TANGGAL)
	pesan = [pelaporan.halangan_pengembalian(p, struktur, unit, e, TANGGAL) for e in rantai]
	assert [not satu for satu in pesan] == [bidang, dinas]
	assert bidang or (p.daerah.singkatan in pesan[0] and "bukan Kepala Bidang" in pesan[0])


def test_tembusan_tanpa_penerima_dan_penanda_tangan():
	k = _konteks("pekalongan")
	pemilik = alur.pelaku(Peran.PIMPINAN_UNIT_PEMILIK, k)
	assert naskah.tembusan("surat_penugasan", k) == (pemilik.jabatan,)
	assert naskah.tembusan("surat_penugasan", k, pemilik.unit) == ()


def test_kutipan_lengkap_menyebut_peraturannya():
	p = profil.muat("kapuas")
	assert kutip_lengkap(p, "Pasal 12") == "Pasal 12 Peraturan Bupati Kapuas Nomor 14 Tahun 2024"
	assert kutip_lengkap(p, "Permendagri 1/2023 Pasal 28") == "Permendagri 1/2023 Pasal 28"


def test_rujukan_dan_uraian_tugas():
	assert (
		naskah.rujuk_surat("Surat", "Camat", "1/2025", "Undangan") == "Surat Camat Nomor 1/2025 hal Undangan"
	)
	assert naskah.rujuk_surat("Surat Penugasan", "Camat", "1/2025") == "Surat Penugasan Camat Nomor 1/2025"
	assert naskah.uraian_tugas("Dasbor", "a\nb") == ("Melaksanakan Dasbor", "a", "b")
	assert naskah.uraian_tugas("Dasbor", None) == ("Melaksanakan Dasbor",)


def test_unit_disebut_bersama_yang_berdiri_sendiri():
	def unit(kode, induk, tipologi=None):
		return Unit(
			kode, kode, induk, PeranStruktural.KEPALA_BIDANG, Tingkat.ADMINISTRATOR, "Kepala", tipologi
		)

	s = Struktur([unit("Pemda", None), unit("Dinas", "Pemda", Tipologi.DINAS_BADAN), unit("Bidang", "Dinas")])
	assert [s.sebut(u) for u in ("Bidang", "Dinas", "Pemda", None)] == [
		"Bidang pada Dinas",
		"Dinas",
		"Pemda",
		"",
	]
	assert s.berdiri_sendiri("Bidang").kode == "Dinas"


def test_punya_penilai_bukan_galat_bila_tidak_ada():
	k = _konteks("kapuas")
	assert punya_penilai(k.profil, k.struktur, k.pegawai, TANGGAL)
	asing = Pegawai("x", "X", "TIDAK.ADA", JenisJabatan.PELAKSANA)
	assert not punya_penilai(k.profil, k.struktur, asing, TANGGAL)


def test_penetapan_mengganti_penilai_seorang_pegawai_saja():
	"""A decision names another evaluator for one employee; a colleague of the same level keeps the rule's."""
	k = _konteks("kapuas")
	khusus = Pejabat(k.unit_dituju, "Pranata Komputer Ahli Muda", "X-1", "Pasal 1 angka 26", "")
	menurut = alur.pelaku(Peran.PENILAI_DITUJU, k)
	ditetapkan = replace(k, penetapan={k.pegawai.id: khusus})
	rekan = replace(k.pegawai, id="rekan")
	assert alur.pelaku(Peran.PENILAI_DITUJU, ditetapkan) == khusus
	assert alur.pelaku(Peran.PENILAI_PEGAWAI, replace(ditetapkan, pegawai=rekan)) == menurut
	assert alur.dinilai_penjawab(_alur("kapuas"), ditetapkan, (k.pegawai, rekan)) == (True, False)
	assert alur.dinilai_penjawab(_alur("kapuas"), k, (k.pegawai, rekan)) == (True, True)


def test_sekretaris_daerah_ialah_yang_pemerintah_daerahnya_sendiri():
	"""Two governments in one tree: a document is answered by the Sekda of its own."""

	def daerah(awalan: str) -> list[Unit]:
		t, p = Tingkat, PeranStruktural
		return [
			Unit(f"{awalan}", f"Pemda {awalan}", None, p.KEPALA_DAERAH, t.KEPALA_DAERAH, "Bupati"),
			Unit(
				f"{awalan}.S",
				"Setda",
				awalan,
				p.SEKRETARIS_DAERAH,
				t.JPT_PRATAMA,
				"Sekretaris Daerah",
				kepala=f"sekda-{awalan}",
			),
			Unit(f"{awalan}.D", "Dinas", awalan, p.KEPALA_DINAS, t.JPT_PRATAMA, "Kepala Dinas"),
		]

	pohon = Struktur([*daerah("A"), *daerah("B")])
	for awalan in ("A", "B"):
		k = Konteks(profil.muat("kapuas"), pohon, TANGGAL, unit_pemilik=f"{awalan}.D")
		assert alur.pelaku(Peran.SEKRETARIS_DAERAH, k).pegawai == f"sekda-{awalan}"
