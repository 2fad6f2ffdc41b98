"""The closed vocabularies of the rules. Values are what profiles, DocType options and tests write."""

from __future__ import annotations

from enum import Enum


class Istilah(str, Enum):
	"""A term whose value is plain text, so that it compares and serialises as such."""

	def __str__(self) -> str:
		return self.value


class JenisJabatan(Istilah):
	STRUKTURAL = "Struktural"
	FUNGSIONAL = "Fungsional"
	PELAKSANA = "Pelaksana"


class KategoriJF(Istilah):
	KEAHLIAN = "Keahlian"
	KETERAMPILAN = "Keterampilan"


class Jenjang(Istilah):
	"""Levels of Jabatan Fungsional, highest first within each kategori."""

	AHLI_UTAMA = "Ahli Utama"
	AHLI_MADYA = "Ahli Madya"
	AHLI_MUDA = "Ahli Muda"
	AHLI_PERTAMA = "Ahli Pertama"
	PENYELIA = "Penyelia"
	MAHIR = "Mahir"
	TERAMPIL = "Terampil"
	PEMULA = "Pemula"


KATEGORI_JENJANG = {
	jenjang: KategoriJF.KEAHLIAN if jenjang.value.startswith("Ahli") else KategoriJF.KETERAMPILAN
	for jenjang in Jenjang
}


class Tingkat(Istilah):
	"""Level of the office that heads a unit."""

	KEPALA_DAERAH = "kepala_daerah"  # above all levels: no rule for a JPT Pratama may find the Bupati
	JPT_PRATAMA = "jpt_pratama"
	ADMINISTRATOR = "administrator"
	PENGAWAS = "pengawas"
	FUNGSIONAL = "fungsional"


class PeranStruktural(Istilah):
	"""The office that heads a unit, as the regulations name it."""

	KEPALA_DAERAH = "kepala_daerah"
	SEKRETARIS_DAERAH = "sekretaris_daerah"
	ASISTEN = "asisten"
	KEPALA_BAGIAN = "kepala_bagian"
	SEKRETARIS_DPRD = "sekretaris_dprd"
	INSPEKTUR = "inspektur"
	INSPEKTUR_PEMBANTU = "inspektur_pembantu"
	KEPALA_DINAS = "kepala_dinas"
	KEPALA_BADAN = "kepala_badan"
	KEPALA_PELAKSANA = "kepala_pelaksana"
	SEKRETARIS = "sekretaris"
	KEPALA_BIDANG = "kepala_bidang"
	KEPALA_SUBBIDANG = "kepala_subbidang"
	KEPALA_SUBBAGIAN = "kepala_subbagian"
	KEPALA_SEKSI = "kepala_seksi"
	KEPALA_UPTD = "kepala_uptd"
	KEPALA_PUSKESMAS = "kepala_puskesmas"
	KEPALA_SEKOLAH = "kepala_sekolah"
	KEPALA_SPNF = "kepala_spnf"
	DIREKTUR = "direktur"
	WAKIL_DIREKTUR = "wakil_direktur"
	CAMAT = "camat"
	SEKRETARIS_KECAMATAN = "sekretaris_kecamatan"
	LURAH = "lurah"
	SEKRETARIS_KELURAHAN = "sekretaris_kelurahan"


class Tipologi(Istilah):
	"""Kinds of organisation that the regulations give rules of their own."""

	PEMERINTAH_DAERAH = "pemerintah_daerah"
	SEKRETARIAT_DAERAH = "sekretariat_daerah"
	SEKRETARIAT_DPRD = "sekretariat_dprd"
	INSPEKTORAT = "inspektorat"
	DINAS_BADAN = "dinas_badan"
	DINAS_BADAN_1_LEVEL = "dinas_badan_1_level"
	DINAS_BADAN_3_LEVEL = "dinas_badan_3_level"
	KECAMATAN = "kecamatan"
	KELURAHAN = "kelurahan"
	RSUD = "rsud"
	RSUD_B = "rsud_b"
	RSUD_C = "rsud_c"
	RSUD_D = "rsud_d"
	PUSKESMAS = "puskesmas"
	UPTD_A = "uptd_a"
	UPTD_B = "uptd_b"
	UPTD_PENGAWAS = "uptd_pengawas"
	UPTD_FUNGSIONAL = "uptd_fungsional"
	SATUAN_PENDIDIKAN = "satuan_pendidikan"


class Peran(Istilah):
	"""Who acts on a document; resolved to a person when the document needs him."""

	PIMPINAN_UNIT_PEMILIK = "pimpinan_unit_pemilik"
	PIMPINAN_UNIT_DITUJU = "pimpinan_unit_dituju"
	PENILAI_DITUJU = "penilai_dituju"
	PENILAI_PEGAWAI = "penilai_pegawai"
	PEGAWAI = "pegawai"
	EVALUATOR = "evaluator"
	SISTEM = "sistem"


class Jalur(Istilah):
	PENUNJUKAN_LINTAS_UNIT = "penunjukan_lintas_unit"


class Dokumen(Istilah):
	SURAT_PERMOHONAN_PELIBATAN = "Surat Permohonan Pelibatan"
	PENUGASAN = "Penugasan"
	LAPORAN_PELAKSANAAN_TUGAS = "Laporan Pelaksanaan Tugas"


class TingkatTemuan(Istilah):
	TOLAK = "tolak"
	PERINGATAN = "peringatan"
