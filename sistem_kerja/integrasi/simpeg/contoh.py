"""Sample sheets to start from: invented people and units in the columns that the import knows."""

from __future__ import annotations

from collections.abc import Sequence

from sistem_kerja.integrasi.simpeg import tulis
from sistem_kerja.integrasi.simpeg.bidang import PEGAWAI, UNIT

XLSX, CSV = "xlsx", "csv"
JUDUL: dict[str, tuple[str, ...]] = {
	UNIT: (
		"KODE UNIT",
		"NAMA UNIT",
		"KODE INDUK",
		"JENIS UNIT",
		"TIPOLOGI",
		"PERAN STRUKTURAL",
		"TINGKAT JABATAN",
		"NAMA JABATAN PIMPINAN",
		"NIP PIMPINAN",
		"SINGKATAN",
		"KODE SURAT",
	),
	PEGAWAI: (
		"NIP",
		"NAMA",
		"GELAR DEPAN",
		"GELAR BELAKANG",
		"TANGGAL LAHIR",
		"JENIS KELAMIN",
		"JENIS ASN",
		"GOL/RUANG",
		"PANGKAT",
		"TMT CPNS",
		"JENIS JABATAN",
		"JENJANG",
		"NAMA JABATAN",
		"KODE UNIT",
		"UNIT KERJA",
		"PENDIDIKAN",
	),
}
_UNIT: tuple[tuple[str, ...], ...] = (
	(
		"CTH",
		"Pemerintah Kabupaten Contoh",
		"",
		"Pemerintah Daerah",
		"pemerintah_daerah",
		"kepala_daerah",
		"kepala_daerah",
		"Bupati Contoh",
		"",
		"Contoh",
		"",
	),
	(
		"CTH.DINKES",
		"Dinas Kesehatan",
		"CTH",
		"Dinas",
		"dinas_badan",
		"kepala_dinas",
		"II.b",
		"Kepala Dinas Kesehatan",
		"197001011995011901",
		"Dinkes",
		"DINKES",
	),
	(
		"CTH.DINKES.SEK",
		"Sekretariat Dinas Kesehatan",
		"CTH.DINKES",
		"Sekretariat",
		"",
		"sekretaris",
		"III.a",
		"Sekretaris Dinas Kesehatan",
		"197502022000012902",
		"",
		"DINKES",
	),
	(
		"CTH.DINKES.KESMAS",
		"Bidang Kesehatan Masyarakat",
		"CTH.DINKES",
		"Bidang",
		"",
		"kepala_bidang",
		"III.b",
		"Kepala Bidang Kesehatan Masyarakat",
		"KOSONG",
		"",
		"DINKES",
	),
)
_PEGAWAI: tuple[tuple[str, ...], ...] = (
	(
		"197001011995011901",
		"Contoh Satu",
		"dr.",
		"M.Kes.",
		"01-01-1970",
		"L",
		"PNS",
		"IV/c",
		"Pembina Utama Muda",
		"01-01-1995",
		"Struktural",
		"",
		"Kepala Dinas Kesehatan",
		"CTH.DINKES",
		"Dinas Kesehatan",
		"S2",
	),
	(
		"197502022000012902",
		"Contoh Dua",
		"",
		"S.E.",
		"02-02-1975",
		"P",
		"PNS",
		"IV/a",
		"Pembina",
		"01-01-2000",
		"Struktural",
		"",
		"Sekretaris Dinas Kesehatan",
		"CTH.DINKES.SEK",
		"Sekretariat Dinas Kesehatan",
		"S1",
	),
	(
		"198503032010011903",
		"Contoh Tiga",
		"",
		"S.K.M.",
		"03-03-1985",
		"L",
		"PNS",
		"III/c",
		"Penata",
		"01-01-2010",
		"Fungsional",
		"Ahli Muda",
		"Administrator Kesehatan Ahli Muda",
		"CTH.DINKES.KESMAS",
		"Bidang Kesehatan Masyarakat",
		"S1",
	),
	(
		"199004042023212904",
		"Contoh Empat",
		"",
		"A.Md.",
		"04-04-1990",
		"P",
		"PPPK",
		"VII",
		"",
		"01-03-2023",
		"Pelaksana",
		"",
		"Pengolah Data",
		"CTH.DINKES.KESMAS",
		"Bidang Kesehatan Masyarakat",
		"D3",
	),
)
BARIS: dict[str, Sequence[Sequence[str]]] = {UNIT: _UNIT, PEGAWAI: _PEGAWAI}


def berkas(jenis: str, bentuk: str) -> tuple[str, bytes]:
	"""File name and content of a sample sheet. Raises KeyError for a kind that does not exist."""
	isi = BARIS[jenis]
	nama = f"contoh_simpeg_{jenis.lower()}.{bentuk}"
	if bentuk == CSV:
		return nama, tulis.csv_bytes(JUDUL[jenis], isi)
	return nama, tulis.xlsx_bytes(JUDUL[jenis], isi, jenis)
