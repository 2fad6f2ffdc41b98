"""What the columns of an export may hold, and the headings that mean it."""

from __future__ import annotations

from dataclasses import dataclass

PEGAWAI, UNIT = "Pegawai", "Unit"


@dataclass(frozen=True)
class Bidang:
	"""One thing that a column may hold. `judul`: headings that mean it, besides its own name."""

	kode: str
	nama: str
	judul: tuple[str, ...]
	wajib: bool = False


BIDANG: dict[str, tuple[Bidang, ...]] = {
	PEGAWAI: (
		Bidang(
			"nip",
			"NIP",
			(
				"NIP BARU",
				"NIP 18",
				"NIPBARU",
				"NO NIP",
				"NOMOR INDUK PEGAWAI",
				"NIP NI PPPK",
				"NI PPPK",
				"NIP NIPPPK",
				"NIPPPK",
				"NIP PEGAWAI",
			),
			wajib=True,
		),
		Bidang(
			"nama",
			"Nama",
			("NAMA LENGKAP", "NAMA PEGAWAI", "NAMA PNS", "NAMA ASN", "NAMA TANPA GELAR", "NAMA DAN GELAR"),
			wajib=True,
		),
		Bidang("gelar_depan", "Gelar Depan", ("GLR DEPAN", "GELAR DPN", "GELAR DI DEPAN")),
		Bidang(
			"gelar_belakang",
			"Gelar Belakang",
			("GLR BELAKANG", "GELAR BLK", "GELAR BLKG", "GELAR DI BELAKANG"),
		),
		Bidang("tanggal_lahir", "Tanggal Lahir", ("TGL LAHIR", "TGL LHR", "TANGGAL LHR", "TANGGALLAHIR")),
		Bidang("kelamin", "Jenis Kelamin", ("JK", "L P", "KELAMIN", "SEX", "JNS KELAMIN", "GENDER")),
		Bidang(
			"jenis_asn",
			"Jenis ASN",
			(
				"STATUS KEPEGAWAIAN",
				"STATUS ASN",
				"JENIS PEGAWAI",
				"STATUS PEGAWAI",
				"PNS PPPK",
				"STATUS CPNS PNS",
				"KATEGORI ASN",
			),
		),
		Bidang(
			"golongan",
			"Golongan/Ruang",
			(
				"GOL",
				"GOL RUANG",
				"GOLONGAN",
				"GOL RU",
				"GOLRU",
				"GOL TERAKHIR",
				"GOLONGAN TERAKHIR",
				"GOL AKHIR",
				"GOL RUANG AKHIR",
				"GOL NAMA",
				"RUANG GOL",
			),
		),
		Bidang(
			"pangkat",
			"Pangkat",
			("NAMA PANGKAT", "PANGKAT TERAKHIR", "PANGKAT GOL RUANG", "PANGKAT GOLONGAN", "PANGKAT GOL"),
		),
		Bidang(
			"tmt",
			"TMT Pengangkatan",
			(
				"TMT",
				"TMT CPNS",
				"TMT PENGANGKATAN",
				"TMT PPPK",
				"TMT CPNS PPPK",
				"TMT MASUK",
				"TANGGAL MASUK",
				"TMT ASN",
			),
		),
		Bidang(
			"jenis_jabatan",
			"Jenis Jabatan",
			("JNS JABATAN", "JENIS JAB", "KELOMPOK JABATAN", "KATEGORI JABATAN"),
		),
		Bidang(
			"jenjang",
			"Jenjang JF",
			(
				"JENJANG",
				"JENJANG JABATAN",
				"JENJANG FUNGSIONAL",
				"JENJANG JAFUNG",
				"TINGKAT JF",
				"JENJANG JABATAN FUNGSIONAL",
			),
		),
		Bidang(
			"jabatan",
			"Nama Jabatan",
			("JABATAN", "NAMA JAB", "JABATAN TERAKHIR", "JABATAN NAMA", "NAMA JABATAN TERAKHIR"),
		),
		Bidang(
			"kode_unit",
			"Kode Unit",
			(
				"KODE UNIT KERJA",
				"UNIT KERJA KODE",
				"KODE UNOR",
				"ID UNIT KERJA",
				"ID UNOR",
				"KODE UNIT ORGANISASI",
				"UNOR ID",
				"KD UNIT",
				"KODE UKER",
			),
		),
		Bidang(
			"unit",
			"Unit Kerja",
			(
				"UNIT",
				"NAMA UNIT",
				"NAMA UNIT KERJA",
				"UNIT ORGANISASI",
				"UNOR",
				"NAMA UNOR",
				"UNOR NAMA",
				"UKER",
			),
		),
		Bidang(
			"surel",
			"Surel",
			("EMAIL", "E MAIL", "ALAMAT EMAIL", "ALAMAT SUREL", "EMAIL DINAS", "SUREL DINAS", "POS EL"),
		),
		Bidang(
			"pendidikan",
			"Pendidikan Terakhir",
			("PENDIDIKAN", "TINGKAT PENDIDIKAN", "PEND TERAKHIR", "PENDIDIKAN AKHIR", "TK PENDIDIKAN"),
		),
		Bidang(
			"kedudukan",
			"Kedudukan Hukum",
			("KEDUDUKAN HUKUM PEGAWAI", "STATUS AKTIF", "STATUS", "KEDUDUKAN PEGAWAI", "KEDUDUKAN PNS"),
		),
	),
	UNIT: (
		Bidang(
			"kode",
			"Kode Unit",
			(
				"KODE",
				"KODE UNIT KERJA",
				"KODE UNOR",
				"ID UNOR",
				"ID UNIT KERJA",
				"KODE UNIT ORGANISASI",
				"KD UNIT",
				"KODE UKER",
			),
			wajib=True,
		),
		Bidang(
			"nama",
			"Nama Unit",
			(
				"NAMA",
				"NAMA UNOR",
				"NAMA UNIT KERJA",
				"UNIT KERJA",
				"UNIT ORGANISASI",
				"NAMA UNIT ORGANISASI",
				"UNIT",
				"UNOR",
			),
			wajib=True,
		),
		Bidang(
			"induk",
			"Kode Induk",
			(
				"KODE UNIT INDUK",
				"INDUK",
				"KODE ATASAN",
				"KODE UNIT ATASAN",
				"ID ATASAN",
				"ID INDUK",
				"KODE INDUK UNIT",
				"UNOR ATASAN ID",
				"KODE UNOR INDUK",
				"KD INDUK",
				"PARENT",
			),
		),
		Bidang("jenis", "Jenis Unit", ("JENIS", "JENIS UNOR", "JENIS UNIT KERJA")),
		Bidang("tipologi", "Tipologi", ("TIPE UNIT", "TIPOLOGI UNIT")),
		Bidang("peran", "Peran Struktural", ("PERAN", "PERAN PIMPINAN")),
		Bidang(
			"tingkat",
			"Tingkat Jabatan",
			(
				"ESELON",
				"TINGKAT",
				"JENJANG JABATAN",
				"LEVEL JABATAN",
				"ESELON UNIT",
				"TINGKAT JABATAN PIMPINAN",
			),
		),
		Bidang(
			"jabatan_kepala",
			"Nama Jabatan Pimpinan",
			("NAMA JABATAN", "JABATAN PIMPINAN", "JABATAN", "JABATAN KEPALA", "NAMA JABATAN KEPALA"),
		),
		Bidang(
			"nip_kepala",
			"NIP Pimpinan",
			("NIP KEPALA", "NIP PEJABAT", "NIP ATASAN", "NIP PEMANGKU", "NIP PIMPINAN UNIT", "NIP"),
		),
		Bidang("singkatan", "Singkatan", ("NAMA SINGKAT", "AKRONIM")),
		Bidang("kode_surat", "Kode Surat", ("KODE NASKAH", "KODE PERSURATAN")),
		Bidang("alamat", "Alamat", ("ALAMAT UNIT", "ALAMAT KANTOR")),
		Bidang("kontak", "Kontak", ("TELEPON", "NO TELEPON", "TELP", "KONTAK UNIT")),
	),
}


def bidang(jenis: str) -> dict[str, Bidang]:
	return {b.kode: b for b in BIDANG[jenis]}
