"""The form of letters: one table of signatures, letterheads, five classes of paper, the annex of names."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import pytest

from sistem_kerja import cetak
from sistem_kerja.demo import daerah as contoh_daerah
from sistem_kerja.regulasi import naskah, profil
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.naskah import Penandatangan, tanda_tangan
from sistem_kerja.regulasi.naskah.jenis import KELAS, NASKAH
from sistem_kerja.regulasi.struktur import Struktur
from sistem_kerja.tests.regulasi import contoh_naskah as c
from sistem_kerja.tests.regulasi.test_kalimat import bagian

HARI = date(2025, 3, 1)
NAMA, NIP, PANGKAT = "Ir. Budi Teladan, M.M.", "197001011995011903", "Pembina Utama Muda (IV/c)"
GELAR, POLOS = NAMA, "Budi Teladan"
DIRI = ["Pembina Utama Muda (IV/c)", "NIP 19700101 199501 1 903"]
BUPATI, SEKDA, ASISTEN = "Bupati Kapuas", "Sekretaris Daerah", "Asisten Administrasi Umum"
RANTAI = f"{BUPATI}; {SEKDA}"

# kelas, jabatan, kapasitas, atas nama -> lines above the ink, name, lines below it (Permendagri 1/2023 Pasal 44)
TABEL = [
	("korespondensi", BUPATI, "", "", ["BUPATI KAPUAS,"], GELAR, []),
	("korespondensi", "Wakil Bupati Kapuas", "", BUPATI, ["a.n. BUPATI KAPUAS", "WAKIL BUPATI KAPUAS,"], GELAR, []),
	("korespondensi", BUPATI, "Pj.", "", ["Pj. BUPATI KAPUAS,"], POLOS, []),
	("korespondensi", BUPATI, "Pjs.", "", ["Pjs. BUPATI KAPUAS,"], POLOS, []),
	("penugasan", BUPATI, "Plt.", "", ["Plt. BUPATI KAPUAS,"], POLOS, []),
	("khusus", SEKDA, "", BUPATI, ["a.n. BUPATI KAPUAS", "SEKRETARIS DAERAH,"], GELAR, []),
	("korespondensi", SEKDA, "Pj.", BUPATI, ["a.n. BUPATI KAPUAS", "Pj. SEKRETARIS DAERAH,"], POLOS, []),
	("korespondensi", SEKDA, "Plh.", "", ["Plh. SEKRETARIS DAERAH,"], POLOS, []),
	("korespondensi", SEKDA, "Plt.", "", ["Plt. SEKRETARIS DAERAH,"], GELAR, DIRI),
	("korespondensi", ASISTEN, "", RANTAI, ["a.n. BUPATI KAPUAS", "SEKRETARIS DAERAH", "u.b.", "ASISTEN ADMINISTRASI UMUM,"], GELAR, DIRI),
	("korespondensi", ASISTEN, "Plh.", RANTAI, ["a.n. BUPATI KAPUAS", "SEKRETARIS DAERAH", "u.b.", "Plh. ASISTEN ADMINISTRASI UMUM,"], GELAR, DIRI),
	("korespondensi", SEKDA, "", RANTAI, ["a.n. BUPATI KAPUAS", "SEKRETARIS DAERAH,"], GELAR, []),
	("korespondensi", BUPATI, "", RANTAI, ["BUPATI KAPUAS,"], GELAR, []),
	("penugasan", "Kepala Dinas Kesehatan", "", "", ["KEPALA DINAS KESEHATAN,"], GELAR, DIRI),
	("penetapan", "Kepala Dinas Kesehatan", "", "", ["KEPALA DINAS KESEHATAN,"], POLOS, DIRI),
	("penetapan", "Kepala Dinas Kesehatan", "Plt", "", ["Plt. KEPALA DINAS KESEHATAN,"], POLOS, DIRI),
	("penetapan", BUPATI, "", "", ["BUPATI KAPUAS,"], POLOS, []),
	("penetapan", SEKDA, "", BUPATI, ["a.n. BUPATI KAPUAS", "SEKRETARIS DAERAH,"], POLOS, []),
	("laporan", "Lurah Selat Hilir", "", "", ["LURAH SELAT HILIR,"], GELAR, DIRI),
]  # fmt: skip


@pytest.mark.parametrize(("kelas", "jabatan", "kapasitas", "atas_nama", "atas", "nama", "bawah"), TABEL)
def test_tabel_tanda_tangan(kelas, jabatan, kapasitas, atas_nama, atas, nama, bawah):
	ttd = Penandatangan(jabatan, NAMA, NIP, PANGKAT, kapasitas, atas_nama)
	assert tanda_tangan(ttd, kelas=kelas) == {"jabatan": atas, "nama": nama, "keterangan": bawah}


def test_pegawai_menandatangani_dengan_huruf_kecil():
	ttd = tanda_tangan(Penandatangan("Perencana Ahli Muda", NAMA, NIP, PANGKAT), kapital=False)
	assert (ttd["jabatan"], ttd["nama"], ttd["keterangan"]) == (["Perencana Ahli Muda,"], GELAR, DIRI)


@pytest.mark.parametrize("kode", profil.daftar())
def test_hanya_lintas_instansi_atas_nama_dan_lewat_sekda(kode):
	"""Pekalongan Lampiran IV angka 4.1 huruf c and Surakarta Lampiran IV angka 3.1 huruf c: the Sekda signs for the
	kepala daerah; the other three say Pejabat yang Berwenang."""
	p = profil.muat(kode)
	mandat = {a.objek: a for a in p.penetapan if a.atas_nama}
	if kode not in ("pekalongan", "surakarta"):
		assert mandat == {}
		return
	aturan = mandat["permohonan_lintas_instansi"]
	assert aturan.penanda_tangan == "sekretaris_daerah"
	pemberi = naskah.pemberi_mandat(p.daerah, aturan.atas_nama)
	assert pemberi == {"pekalongan": "Bupati Pekalongan", "surakarta": "Wali Kota Surakarta"}[kode]


def _struktur(kode):
	return Struktur(contoh_daerah.bangun(kode).units)


@pytest.mark.parametrize("kode", contoh_daerah.daftar())
def test_setiap_unit_punya_kopnya(kode):
	pohon = _struktur(kode)
	for unit in pohon:
		milik = naskah.pemilik(pohon, unit.kode)
		tipologi = milik.unit.tipologi
		assert (milik.jenis == "kepala_daerah") == (tipologi == "pemerintah_daerah") == (unit.induk is None)
		bawahan = tipologi in ("kelurahan", "puskesmas", "satuan_pendidikan") or "uptd" in str(tipologi)
		assert bool(milik.induk) == (bawahan or str(tipologi).startswith("rsud")), unit.nama


def test_kop_bertingkat_dan_kop_kepala_daerah():
	pohon = _struktur("pekalongan")
	puskesmas = next(u for u in pohon if u.tipologi == "puskesmas")
	milik = naskah.pemilik(pohon, puskesmas.kode)
	kop = replace(c.DAERAH["pekalongan"]["kop"], perangkat_daerah=milik.unit.nama, induk=milik.induk)
	halaman = cetak.html(naskah.surat_permohonan(replace(bagian(), kop=kop), c.ISI_PERMOHONAN)).split(
		"</style>"
	)[-1]
	urut = [halaman.index(t) for t in ("PEMERINTAH KABUPATEN", "DINAS KESEHATAN", milik.unit.nama.upper())]
	assert urut == sorted(urut)
	bupati = naskah.Kop(
		"", "Bupati Pekalongan", "Jalan Contoh Nomor 1", lambang=c.LAMBANG, jenis="kepala_daerah"
	)
	halaman = cetak.html(naskah.surat_permohonan(replace(bagian(), kop=bupati), c.ISI_PERMOHONAN))
	assert "kop-kepala" in halaman.split("</style>")[-1] and "BUPATI PEKALONGAN" in halaman
	assert "kop-garis" not in halaman.split("</style>")[-1]


def test_kop_tanpa_lambang():
	kop = replace(c.DAERAH["kapuas"]["kop"], lambang="")
	halaman = cetak.html(naskah.surat_permohonan(replace(bagian(), kop=kop), c.ISI_PERMOHONAN))
	assert "<img" not in halaman and "kop-lambang" not in halaman.split("</style>")[-1]


# --- paper ---


@pytest.mark.parametrize("kode", profil.daftar())
def test_lima_kelas_berkertas_dan_setiap_naskah_berkelas(kode):
	p = profil.muat(kode)
	assert {n.kelas for n in NASKAH.values()} <= set(KELAS)
	kertas = {k.kelas: k for k in p.kertas if k.berlaku(HARI)}
	assert set(kertas) == set(KELAS)
	assert kertas["penetapan"].huruf == "Bookman Old Style" and kertas["korespondensi"].huruf == "Arial"
	assert all(k.ukuran == 12 and k.penyambung and k.dasar for k in kertas.values())


def test_aturan_lama_tanpa_kelas_baru_tetap_berkertas():
	p = profil.muat("kapuas")
	lama = p.model_copy(
		update={"kertas": tuple(k for k in p.kertas if k.kelas not in ("penetapan", "khusus"))}
	)
	assert naskah.kertas(lama, "instruksi_penugasan", HARI).kelas == "korespondensi"
	assert naskah.kertas(lama, "keputusan_tim_kerja", HARI).kelas == "penugasan"


@pytest.mark.parametrize(
	("ubah", "kolom", "pesan"),
	[
		({"tepi": [20, 80, 25, 60]}, "tepi", r"kiri dan kanan menyisakan 70 mm dari lebar 210 mm; sisakan"),
		({"tepi": [120, 20, 120, 30]}, "tepi", r"atas dan bawah menyisakan 57 mm"),
		({"tepi": [-1, 20, 25, 30]}, "tepi", r"tepi atas -1 mm; isi sedikitnya 5 mm"),
		({"huruf": "Arial; } body {"}, "huruf", r"bukan nama huruf"),
		({"ukuran": 40}, "ukuran", r"40 pt di luar batas; isi 9 sampai 16 pt"),
		({"spasi": 0.5}, "spasi", r"0.5 di luar batas; isi 1 sampai 2"),
		({"kelas": "nota"}, "kelas", r"«nota» bukan kelas naskah .*penetapan, penugasan"),
	],
)
def test_kertas_yang_mustahil_ditolak(ubah, kolom, pesan):
	baku = {
		"kelas": "laporan",
		"lebar": 210,
		"tinggi": 297,
		"huruf": "Arial",
		"ukuran": 12,
		"tepi": [20, 20, 25, 30],
	}
	data = {**profil.baca("kapuas"), "kertas": [{**baku, "dasar": "Pasal 1", **ubah}]}
	with pytest.raises(GalatProfil, match=pesan) as galat:
		profil.periksa(data)
	assert galat.value.kunci == f"kertas[0].{kolom}"


@pytest.mark.parametrize(
	("ubah", "pesan"),
	[
		({"kop": "garuda"}, r"«garuda» bukan kop .*kepala_daerah, perangkat_daerah"),
		({"sifat": "Kilat"}, r"«Kilat» bukan sifat surat .*Biasa, Segera"),
		({"atas_nama": "Bupati; Sekda; Asisten"}, r"lebih dari dua tingkat"),
	],
)
def test_penetapan_yang_salah_ditolak(ubah, pesan):
	data = profil.baca("kapuas")
	data["penetapan"] = [{**data["penetapan"][0], **ubah}, *data["penetapan"][1:]]
	with pytest.raises(GalatProfil, match=pesan) as galat:
		profil.periksa(data)
	assert galat.value.kunci == f"penetapan[0].{next(iter(ubah))}"


def test_tembusan_sebagai_laporan_hanya_bagi_yang_disebut():
	from sistem_kerja.regulasi.alur import Konteks, pelaku
	from sistem_kerja.regulasi.istilah import Peran

	contoh = contoh_daerah.bangun("kapuas")
	unit = contoh_daerah.cerita("kapuas")
	p = profil.muat("kapuas")
	k = Konteks(profil=p, struktur=Struktur(contoh.units), tanggal=HARI, unit_pemilik=unit.unit_pemilik)
	bupati, pemilik = (pelaku(x, k) for x in (Peran.KEPALA_DAERAH, Peran.PIMPINAN_UNIT_PEMILIK))
	aturan = p.penetapan[0].model_copy(update={"sebagai_laporan": (Peran.KEPALA_DAERAH,)})
	assert naskah.tulis_tembusan([bupati, pemilik], aturan, k) == (
		f"{bupati.jabatan} (sebagai laporan)",
		pemilik.jabatan,
	)


# --- annex ---


def _jawaban(banyak):
	orang = tuple(replace(c.ORANG[0], nama=f"Pegawai Contoh {i + 1}") for i in range(banyak))
	return naskah.surat_jawaban(bagian(), replace(c.ISI_SETUJU, orang=orang))


def test_daftar_panjang_menjadi_lampiran_yang_dihitung():
	pendek, panjang = _jawaban(10), _jawaban(11)
	assert pendek["kepala"]["lampiran"] == "-" and not pendek["lampiran"] and len(pendek["orang"]) == 10
	assert panjang["kepala"]["lampiran"] == "1 (satu) berkas" and not panjang["orang"]
	assert "tercantum dalam lampiran surat ini" in panjang["pembuka"]
	terbit = naskah.bernomor(
		{**panjang, "judul_dokumen": "Surat (konsep)"}, replace(c.kepala("kapuas"), nomor="800/9")
	)
	assert (terbit["kepala"]["nomor"], terbit["kepala"]["lampiran"]) == ("800/9", "1 (satu) berkas")


@pytest.mark.parametrize("banyak", [11, 22, 23, 24, 25, 40])
def test_lampiran_berkepala_dan_bertanda_tangan(banyak):
	pytest.importorskip("weasyprint")
	pypdf = pytest.importorskip("pypdf")
	halaman = [
		h.extract_text() for h in pypdf.PdfReader(io.BytesIO(cetak.pdf(cetak.html(_jawaban(banyak))))).pages
	]
	assert "Lampiran Surat" not in halaman[0].replace("Lampiran\n", "") and "Pegawai Contoh" not in halaman[0]
	lampiran = " ".join(halaman[1].split())
	assert (
		lampiran.index("Nomor")
		< lampiran.index("Tanggal")
		< lampiran.index("DAFTAR PEGAWAI")
		< lampiran.index("Contoh 1 ")
	)
	assert "Budi Teladan" in halaman[0] and "Budi Teladan" in halaman[-1]
	assert sum(len(re.findall(r"Pegawai Contoh \d", h)) for h in halaman) == banyak
	for h in halaman[1:]:
		assert ("Nama / NIP" in h) == ("Pegawai Contoh" in h)
	assert "Pegawai Contoh" in halaman[-1], "tanda tangan tidak sendirian"
