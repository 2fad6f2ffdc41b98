"""Files as SIMPEG and spreadsheets write them: encodings, separators, titles above the headings, broken files."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from sistem_kerja.integrasi.simpeg import bidang, contoh, kolom, lembar, tulis
from sistem_kerja.integrasi.simpeg.lembar import Lembar
from sistem_kerja.integrasi.simpeg.masalah import GalatBerkas

NIP = "198501012010011901"


def buka(tmp_path, isi: bytes, jenis=bidang.PEGAWAI) -> Lembar:
	jalan = tmp_path / "ekspor"
	jalan.write_bytes(isi)
	return Lembar(jalan, kolom.pengenal(jenis))


def baca(satu: Lembar, jenis=bidang.PEGAWAI) -> list[dict]:
	nomor, semua = kolom.kenali(satu, jenis)
	return [b for _n, b in kolom.baris_isi(satu, nomor, {k.nomor: k.bidang for k in semua})]


@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_dalam_tiap_sandi_dan_pemisah(tmp_path, pemisah, sandi):
	isi = pemisah.join(["NIP BARU", "NAMA LENGKAP", "UNIT KERJA"]) + "\r\n"
	isi += pemisah.join([NIP, '"Contoh – Café, S.E."', "Dinas; X" if pemisah == "," else "Dinas"])
	(satu,) = baca(buka(tmp_path, isi.encode(sandi)))
	assert satu["nip"] == NIP and satu["nama"] == "Contoh – Café, S.E." and satu["unit"].startswith("Dinas")


def test_judul_di_bawah_kop_dan_baris_nomor_kolom_dilewati(tmp_path):
	isi = f"DAFTAR NOMINATIF PEGAWAI;;\n\nNo;NIP;Nama\n1;2;3\n1;{NIP};Contoh\n;;\n"
	satu = buka(tmp_path, isi.encode())
	nomor, semua = kolom.kenali(satu, bidang.PEGAWAI)
	assert nomor == 3 and [k.bidang for k in semua] == ["", "nip", "nama"]
	assert [k.contoh for k in semua] == ["1", NIP, "Contoh"]
	assert list(kolom.baris_isi(satu, nomor, {1: "nip", 2: "nama"})) == [(5, {"nip": NIP, "nama": "Contoh"})]


def test_sep_di_baris_pertama(tmp_path):
	assert baca(buka(tmp_path, f"sep=;\nNIP;NAMA\n{NIP};Contoh\n".encode())) == [
		{"nip": NIP, "nama": "Contoh"}
	]


@pytest.mark.parametrize("jenis", [bidang.UNIT, bidang.PEGAWAI])
@pytest.mark.parametrize("bentuk", [contoh.XLSX, contoh.CSV])
def test_contoh_lembar_terbaca_seluruhnya(tmp_path, jenis, bentuk):
	_nama, isi = contoh.berkas(jenis, bentuk)
	satu = buka(tmp_path, isi, jenis)
	_nomor, semua = kolom.kenali(satu, jenis)
	assert all(k.bidang for k in semua), semua
	assert len(baca(satu, jenis)) == len(contoh.BARIS[jenis])


@pytest.mark.parametrize("jenis", [bidang.UNIT, bidang.PEGAWAI])
def test_tiap_judul_mengenal_satu_bidang(jenis):
	semua = [(kolom.sederhana(j), b.kode) for b in bidang.BIDANG[jenis] for j in (b.nama, *b.judul)]
	per_judul: dict[str, set[str]] = {}
	for judul, kode in semua:
		per_judul.setdefault(judul, set()).add(kode)
	assert {j: k for j, k in per_judul.items() if len(k) > 1} == {}
	assert all(j == kolom.sederhana(j) for b in bidang.BIDANG[jenis] for j in b.judul)


def test_xlsx_memilih_lembar_yang_berisi_dan_memberi_bilangan_apa_adanya(tmp_path):
	openpyxl = pytest.importorskip("openpyxl")
	buku = openpyxl.Workbook()
	buku.active.append(["petunjuk"])
	isi = buku.create_sheet("Data")
	isi.append(["NIP", "Nama", "Tgl Lahir"])
	isi.append([198501012010011901, "Contoh", 31048])
	wadah = io.BytesIO()
	buku.save(wadah)
	(satu,) = baca(buka(tmp_path, wadah.getvalue()))
	assert isinstance(satu["nip"], int | float) and satu["tanggal_lahir"] == 31048


@pytest.mark.parametrize(
	("isi", "pesan"),
	[
		(b"", "kosong"),
		(b"\xd0\xcf\x11\xe0" + bytes(600), "xls lama"),
		(b"<html><table>", "halaman web"),
		(b"PK\x03\x04rusak", "rusak"),
		(b"\x00\x01\x02NIP", "bukan CSV"),
		(b"Satu;Dua\n1;2\n", "Baris judul"),
	],
)
def test_berkas_yang_bukan_lembar_ditolak(tmp_path, isi, pesan):
	with pytest.raises(GalatBerkas, match=pesan):
		baca(buka(tmp_path, isi))


def test_bom_zip_ditolak(tmp_path, monkeypatch):
	monkeypatch.setattr(lembar, "BENTANG_TERBESAR", 1000)
	wadah = io.BytesIO()
	with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
		arsip.writestr("xl/worksheets/sheet1.xml", b"0" * 5000)
	with pytest.raises(GalatBerkas, match="terlalu besar"):
		buka(tmp_path, wadah.getvalue())


@pytest.mark.parametrize(
	("peta", "pesan"),
	[
		({0: "nip", 1: "nip", 2: "nama", 3: "unit"}, "Dua kolom"),
		({0: "nip", 3: "unit"}, "Nama belum"),
		({0: "nip", 1: "nama"}, "Kode Unit atau Unit Kerja"),
		({0: "nip", 1: "nama", 2: "entah", 3: "unit"}, "tidak dikenal"),
	],
)
def test_pemetaan_yang_kurang_ditolak(peta, pesan):
	with pytest.raises(GalatBerkas, match=pesan):
		kolom.periksa_pemetaan(bidang.PEGAWAI, peta)


def test_berkas_masalah_tidak_menjalankan_rumus():
	isi = tulis.csv_bytes(("Nilai",), [("=HYPERLINK(1)",), ("-",)]).decode("utf-8-sig")
	assert isi.splitlines() == ["Nilai", "'=HYPERLINK(1)", "-"]
	openpyxl = pytest.importorskip("openpyxl")
	lembar_masalah = openpyxl.load_workbook(
		io.BytesIO(tulis.xlsx_bytes(("Nilai",), [("=1+1",), (NIP,)]))
	).active
	assert [(s.value, s.data_type) for (s,) in lembar_masalah.iter_rows(min_row=2)] == [
		("=1+1", "s"),
		(NIP, "s"),
	]


def test_membaca_tidak_menimbun_baris(tmp_path):
	def puncak(banyak: int) -> int:
		satu = buka(tmp_path, b"NIP;NAMA\n" + f"{NIP};Contoh\n".encode() * banyak)
		tracemalloc.start()
		assert sum(1 for _ in kolom.baris_isi(satu, 1, {0: "nip", 1: "nama"})) == banyak
		_kini, tinggi = tracemalloc.get_traced_memory()
		tracemalloc.stop()
		return tinggi

	assert puncak(20_000) < puncak(1_000) * 1.2 + 20_000
