"""The command line: every kind of bad input is refused with 1 and a message in Indonesian."""

from __future__ import annotations

import re

import pytest

from sistem_kerja.regulasi import profil
from sistem_kerja.tests.regulasi.contoh_perintah import (
	JAWABAN,
	KAPUAS,
	PELIBATAN,
	PENILAI_RSUD,
	PROFIL,
	TANGGAL,
)

SALAH = [
	("tanpa perintah", (), "argumen wajib belum ditulis: perintah"),
	("perintah tak dikenal", ("terbang",), r"pilihan tidak dikenal: 'terbang' \(pilihannya .*penilai"),
	("argumen wajib kurang", ("penilai", *KAPUAS, "--tipologi", "rsud"), "belum ditulis: --jabatan"),
	("daerah kurang", ("evaluasi", "--tipologi", "rsud"), "tulis salah satu dari --daerah --profil"),
	("daerah dan profil", ("pembiayaan", *KAPUAS, "--profil", "x.toml"), "--profil: tidak boleh bersama"),
	("nilai tertinggal", ("pembiayaan", "--daerah"), "argumen --daerah: perlu satu nilai"),
	("argumen asing", ("daftar", "--warna"), "argumen tidak dikenal: --warna"),
	("argumen rancu", ("penilai", "--ta", "x"), "pilihan rancu: --ta dapat berarti --tanggal, --tanpa"),
	("nilai pada sakelar", ("daftar", "--json=ya"), "argumen --json: tidak menerima nilai 'ya'"),
	("keluaran bagan kurang", ("bagan", *KAPUAS, *PELIBATAN, "x"), "belum ditulis: -o/--keluaran"),
	("banding satu sisi", ("banding", "kapuas"), "belum ditulis: dua"),
	("daerah tak dikenal", ("pembiayaan", "--daerah", "atlantis"), "yang tersedia: .*kapuas, pekalongan"),
	("daerah tak dikenal pada banding", ("banding", "kapuas", "atlantis"), "yang tersedia: .*kapuas"),
	("tipologi tak dikenal", ("evaluasi", *KAPUAS, "--tipologi", "kapal"), "«kapal».*Yang dikenal: .*rsud"),
	(
		"tipologi yang tidak dikenal daerah itu",
		("kepemimpinan", *KAPUAS, "--tipologi", "jptp_sebagai_penilai"),
		"Perbup Kapuas 14/2024 tidak mengenal tipologi «jptp_sebagai_penilai»",
	),
	("jabatan tak dikenal", (*PENILAI_RSUD, "Nakhoda"), "Jabatan «Nakhoda» tidak dikenal.*misalnya: JF Ahli"),
	("jabatan yang tidak ada di situ", (*PENILAI_RSUD, "Camat"), "Camat tidak ada pada.*Yang ada: Direktur"),
	(
		"jenjang berbeda penilai",
		(*PENILAI_RSUD, "JF Keahlian"),
		"berbeda menurut jenjangnya.*Sebut jenjangnya",
	),
	("tanpa yang tak dikenal", (*PENILAI_RSUD, "Pelaksana", "--tanpa", "Mualim"), "«Mualim» bukan jabatan"),
	(
		"dokumen tak dikenal",
		("alur", *KAPUAS, "--dokumen", "nota", "--jalur", "x"),
		"«nota».*: surat_permohonan",
	),
	("jalur tak dikenal", ("alur", *KAPUAS, *PELIBATAN, "laut"), "Jalur «laut».*: penunjukan_dalam_unit"),
	(
		"sukarela lintas instansi",
		("alur", *KAPUAS, "--dokumen", "pengajuan_sukarela", "--jalur", "sukarela_lintas_instansi"),
		"Pengajuan sukarela tidak ada lintas instansi; hanya di dalam unit",
	),
	(
		"arah tak dikenal",
		("alur", *KAPUAS, *PELIBATAN, "penunjukan_lintas_instansi", "--arah", "samping"),
		"Arah «samping» tidak dikenal. Pilihannya: keluar, masuk",
	),
	(
		"arah yang tidak ada pada jalur itu",
		("alur", *KAPUAS, *PELIBATAN, "penunjukan_lintas_unit", "--arah", "masuk"),
		"tidak mengatur alur Surat Permohonan Pelibatan pada jalur penunjukan lintas unit arah masuk",
	),
	(
		"jalur yang tidak ada bagi dokumen itu",
		("alur", *KAPUAS, *PELIBATAN, "sukarela_dalam_unit"),
		"tidak mengatur alur Surat Permohonan Pelibatan pada jalur sukarela dalam unit",
	),
	("objek tak dikenal", ("penetapan", *KAPUAS, "--objek", "kapal"), "«kapal». Yang diatur: .*ketua_tim"),
	("kode tak dikenal", ("ketentuan", *KAPUAS, "--kode", "kapal.maks"), "«kapal.maks». Yang ada: .*periode"),
	(
		"peran tak dikenal",
		("tanggung_jawab", *KAPUAS, "--peran", "kapten"),
		"tidak mengatur tanggung jawab kapten",
	),
	("lingkup tak dikenal", ("kendala", *KAPUAS, "--lingkup", "laut"), "tidak mengatur kendala laut"),
	("bentuk tak dikenal", ("pelaporan", *KAPUAS, "--bentuk", "laut"), "tidak mengatur pelaporan laut"),
	("bagian yang tidak diatur", ("tambahan_penghasilan", *KAPUAS), "tidak mengatur tambahan penghasilan"),
	(
		"tanggal salah",
		("pembiayaan", "--daerah", "kapuas", "--tanggal", "3 Maret"),
		"Tanggal «3 Maret» tidak dikenal. Tulis seperti 2025-03-01",
	),
	(
		"tanggal yang tidak ada",
		("banding", "kapuas", "pekalongan", "--tanggal", "2025-02-30"),
		"«2025-02-30»",
	),
	(
		"profil tidak ada",
		("pembiayaan", "--profil", "tiada.toml"),
		r"Profil tiada.toml tidak sah:\n- tidak dapat",
	),
	(
		"berkas periksa tidak ada",
		("periksa", "tiada.toml"),
		r"Profil tiada.toml tidak sah:\n- tidak dapat dibaca",
	),
	(
		"berkas periksa folder",
		("periksa", str(profil.FOLDER)),
		r"Profil profil tidak sah:\n- tidak dapat dibaca",
	),
]


@pytest.mark.parametrize(("argumen", "pesan"), [pytest.param(*s[1:], id=s[0]) for s in SALAH])
@pytest.mark.parametrize("bentuk", [(), ("--json",)], ids=["teks", "json"])
def test_masukan_salah_ditolak_dalam_bahasa_indonesia(jalankan, argumen, bentuk, pesan):
	kode, keluar, galat = jalankan(*argumen, *(bentuk if argumen else ()))
	assert (kode, keluar) == (1, "")
	assert re.search(pesan, galat), galat
	asing = r"\b(error|required|invalid|expected|argument|choose|unrecognized|ambiguous|Traceback|None)\b"
	assert not re.search(asing, galat), galat


@pytest.mark.parametrize("nama", [*JAWABAN, "banding", "bagan"])
def test_sebelum_peraturan_berlaku_ditolak(jalankan, nama, tmp_path):
	argumen = {
		**JAWABAN,
		"banding": ("banding", "surakarta", "kapuas", *TANGGAL),
		"bagan": ("bagan", *KAPUAS, *PELIBATAN, "penunjukan_lintas_unit", "-o", tmp_path / "x.svg"),
	}[nama]
	kode, keluar, galat = jalankan(*(("2024-06-05" if a == "2025-03-03" else a) for a in argumen))
	assert (kode, keluar) == (1, "")
	peraturan = "Pekalongan Nomor 52" if "pekalongan" in argumen else "Kapuas Nomor 14"
	assert re.match(
		rf"Peraturan Bupati {peraturan} Tahun 2024 baru berlaku sejak [\d-]+; tanggal 05-06-2024 mendahuluinya",
		galat,
	)
	assert not (tmp_path / "x.svg").exists()


def test_hari_pertama_peraturan_sudah_dijawab(jalankan):
	assert jalankan("pembiayaan", "--daerah", "kapuas", "--tanggal", "2024-06-06")[0] == 0


@pytest.mark.parametrize(
	("isi", "pesan"),
	[
		(b"[daerah", "bukan TOML yang benar"),
		(b"a = 1\na = 2", "bukan TOML yang benar"),
		(b"\xff\xfe", "bukan TOML yang benar"),
		(b"", "daerah: wajib diisi"),
	],
)
def test_toml_rusak_ditolak(jalankan, tmp_path, isi, pesan):
	berkas = tmp_path / "rusak.toml"
	berkas.write_bytes(isi)
	for argumen in (("periksa", berkas), ("pembiayaan", "--profil", berkas), ("banding", "kapuas", berkas)):
		kode, keluar, galat = jalankan(*argumen)
		assert (kode, keluar) == (1, "")
		assert pesan in galat


def test_semua_kesalahan_profil_disebut_dengan_berkas_dan_kunci(jalankan, tmp_path):
	berkas = tmp_path / "contoh.toml"
	berkas.write_text(
		PROFIL
		+ """
gubernur = "X"

[[penilaian]]
tipologi = ["kapal"]
dinilai = { jenis = ["Pelaksana"] }
penilai = []

[[ketentuan]]
kode = "squad.maks_bulan"
nilai = 12
tingkat = "larang"
pesan = ""
dasar = "Pasal 1"
""",
		encoding="utf-8",
	)
	kode, keluar, galat = jalankan("periksa", berkas)
	assert (kode, keluar) == (1, "")
	kepala, *baris = galat.splitlines()
	assert kepala == "Profil contoh.toml tidak sah:"
	assert [b.split(": ")[0] for b in baris] == [
		"- daerah.gubernur",
		"- penilaian[0].dasar",
		"- penilaian[0].tipologi[0]",
		"- ketentuan[0].tingkat",
		"- ketentuan[0].pesan",
	]
	assert "hapus atau perbaiki" in baris[0] and "yang boleh: 'tolak' atau 'peringatan'" in baris[3]


def test_semua_cacat_isi_profil_disebut(jalankan, tmp_path):
	"""What the shape does not show is listed as completely."""
	berkas = tmp_path / "contoh.toml"
	berkas.write_text(
		PROFIL
		+ """
[[penilaian]]
tipologi = ["kecamatan"]
dinilai = { jenis = ["Pelaksana"] }
penilai = ["mualim", "nakhoda"]
dasar = "Pasal 8"

[[evaluasi]]
tipologi = ["kecamatan"]
tahap = []
dasar = "Pasal 9"
""",
		encoding="utf-8",
	)
	kode, _, galat = jalankan("pembiayaan", "--profil", berkas)
	assert kode == 1
	assert galat.splitlines() == [
		"Profil contoh.toml tidak sah:",
		"- penilaian[0].penilai: «mualim» bukan peran struktural atau tingkat jabatan; perbaiki ejaannya",
		"- penilaian[0].penilai: «nakhoda» bukan peran struktural atau tingkat jabatan; perbaiki ejaannya",
		"- evaluasi[0].tahap: tidak boleh kosong; sebut sedikitnya satu tahap",
	]


def test_bagan_ke_tempat_yang_tidak_ada(jalankan, tmp_path):
	tujuan = tmp_path / "tiada" / "x.svg"
	kode, keluar, galat = jalankan("bagan", *KAPUAS, *PELIBATAN, "penunjukan_lintas_unit", "-o", tujuan)
	assert (kode, keluar) == (1, "")
	assert galat.startswith(f"{tujuan} tidak dapat ditulis (") and "Pilih tempat lain" in galat
