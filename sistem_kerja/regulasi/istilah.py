"""The closed vocabularies of the rules. Values are what profiles, DocType options and tests write."""

from __future__ import annotations

from enum import Enum


class Istilah(str, Enum):
	"""A term whose value is plain text, so that it compares and serialises as such."""

	def __str__(self) -> str:
		return str(self.value)


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
	KEPALA_SATUAN = "kepala_satuan"
	KEPALA_PELAKSANA = "kepala_pelaksana"
	SEKRETARIS = "sekretaris"
	SEKRETARIS_PELAKSANA = "sekretaris_pelaksana"
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
	"""Kinds of organisation that the regulations give rules of their own. A profile uses those that its text knows."""

	PEMERINTAH_DAERAH = "pemerintah_daerah"
	SEKRETARIAT_DAERAH = "sekretariat_daerah"
	SEKRETARIAT_DPRD = "sekretariat_dprd"
	INSPEKTORAT = "inspektorat"
	DINAS_BADAN = "dinas_badan"  # where levels are not told apart
	DINAS_BADAN_1_LEVEL = "dinas_badan_1_level"
	DINAS_BADAN_2_LEVEL = "dinas_badan_2_level"
	DINAS_BADAN_3_LEVEL = "dinas_badan_3_level"
	BPBD = "bpbd"
	KECAMATAN = "kecamatan"
	KELURAHAN = "kelurahan"
	RSUD = "rsud"
	RSUD_B = "rsud_b"
	RSUD_C = "rsud_c"
	RSUD_D = "rsud_d"
	PUSKESMAS = "puskesmas"
	UPTD = "uptd"
	UPTD_A = "uptd_a"
	UPTD_B = "uptd_b"
	UPTD_PENGAWAS = "uptd_pengawas"
	UPTD_FUNGSIONAL = "uptd_fungsional"
	SATUAN_PENDIDIKAN = "satuan_pendidikan"
	# Models that Boalemo's annex describes without naming a kind of organisation.
	JPTP_SEBAGAI_PENILAI = "jptp_sebagai_penilai"
	JPTP_TANPA_ADMINISTRATOR = "jptp_tanpa_administrator"
	ADMINISTRATOR_TANPA_PENGAWAS = "administrator_tanpa_pengawas"
	UNIT_DIPIMPIN_PENGAWAS = "unit_dipimpin_pengawas"
	UNIT_DIPIMPIN_FUNGSIONAL = "unit_dipimpin_fungsional"
	LEBIH_DARI_2_LEVEL = "lebih_dari_2_level"


class Peran(Istilah):
	"""Who acts on a document; resolved to a person when the document needs him."""

	PIMPINAN_UNIT_PEMILIK = "pimpinan_unit_pemilik"
	PIMPINAN_UNIT_DITUJU = "pimpinan_unit_dituju"
	PIMPINAN_UNIT_PEGAWAI = "pimpinan_unit_pegawai"  # "Pimpinan Unit Organisasi bersangkutan"
	PENILAI_DITUJU = "penilai_dituju"
	PENILAI_PEGAWAI = "penilai_pegawai"
	PEGAWAI = "pegawai"
	PENUGAS = "penugas"  # who gave the assignment that the document is about
	KETUA_TIM = "ketua_tim"
	ANGGOTA_TIM = "anggota_tim"
	PENGENDALI = "pengendali"
	PIMPINAN_UNIT_ORGANISASI = "pimpinan_unit_organisasi"
	PIMPINAN_UNIT_KERJA = "pimpinan_unit_kerja"
	PENILAI = "penilai"
	KEPALA_PERANGKAT_DAERAH = "kepala_perangkat_daerah"
	KEPALA_BAGIAN = "kepala_bagian"
	KEPALA_SEKOLAH = "kepala_sekolah"
	KEPALA_PUSKESMAS = "kepala_puskesmas"
	SEKRETARIS_DAERAH = "sekretaris_daerah"
	KEPALA_DAERAH = "kepala_daerah"
	PEJABAT_BERWENANG = "pejabat_berwenang"
	PEJABAT_BERWENANG_LUAR = "pejabat_berwenang_luar"  # of the other institution
	PENGELOLA_KEPEGAWAIAN = "pengelola_kepegawaian"
	PERANGKAT_DAERAH_KEPEGAWAIAN = "perangkat_daerah_kepegawaian"
	EVALUATOR = "evaluator"
	PENETAP = "penetap"  # who fixes the document by the profile's `penetapan` of what it is about
	SISTEM = "sistem"


class Jalur(Istilah):
	PENUNJUKAN_DALAM_UNIT = "penunjukan_dalam_unit"
	PENUNJUKAN_LINTAS_UNIT = "penunjukan_lintas_unit"
	PENUNJUKAN_LINTAS_INSTANSI = "penunjukan_lintas_instansi"
	SUKARELA_DALAM_UNIT = "sukarela_dalam_unit"
	SUKARELA_LINTAS_UNIT = "sukarela_lintas_unit"
	UMUM = "umum"  # of a document that knows one path only


class Arah(Istilah):
	"""Of a request across institutions: ours to them, or theirs to us."""

	KELUAR = "keluar"
	MASUK = "masuk"


class Dokumen(Istilah):
	SURAT_PERMOHONAN_PELIBATAN = "Surat Permohonan Pelibatan"
	PENGAJUAN_SUKARELA = "Pengajuan Sukarela"
	PENUGASAN = "Penugasan"
	LAPORAN_PELAKSANAAN_TUGAS = "Laporan Pelaksanaan Tugas"
	PERUBAHAN_PENUGASAN = "Perubahan Penugasan"
	PERJANJIAN_KINERJA = "Perjanjian Kinerja"
	TIM_KERJA = "Tim Kerja"
	PERUBAHAN_TIM = "Perubahan Tim"
	USULAN_KETUA_TIM = "Usulan Ketua Tim"
	KENDALA_PELAKSANAAN = "Kendala Pelaksanaan"
	PEMANTAUAN_BERKALA = "Pemantauan Berkala"
	REKOMENDASI_PENILAIAN = "Rekomendasi Penilaian"
	PERMINTAAN_LAPORAN = "Permintaan Laporan"

	@property
	def kode(self) -> str:
		"""As one types it: "surat_permohonan_pelibatan"."""
		return self.value.lower().replace(" ", "_")


class BentukLaporan(Istilah):
	"""Who reports, and so to whom."""

	INDIVIDU = "individu"
	ANGGOTA_TIM = "anggota_tim"
	KETUA_TIM = "ketua_tim"
	PENGENDALI = "pengendali"
	SEWAKTU_WAKTU = "sewaktu_waktu"  # on a leader's demand


class Lingkup(Istilah):
	"""How far a problem reaches."""

	DALAM_UNIT = "dalam_unit"
	LINTAS_UNIT = "lintas_unit"
	LINTAS_UNIT_KOLABORASI = "lintas_unit_kolaborasi"
	LINTAS_INSTANSI = "lintas_instansi"
	LINTAS_INSTANSI_KOLABORASI = "lintas_instansi_kolaborasi"


class TingkatTemuan(Istilah):
	TOLAK = "tolak"
	PERINGATAN = "peringatan"


def _tingkat_biasa() -> dict[PeranStruktural, Tingkat]:
	p, t = PeranStruktural, Tingkat
	menurut_tingkat = {
		t.KEPALA_DAERAH: (p.KEPALA_DAERAH,),
		t.JPT_PRATAMA: (
			*(p.SEKRETARIS_DAERAH, p.ASISTEN, p.SEKRETARIS_DPRD, p.INSPEKTUR),
			*(p.KEPALA_DINAS, p.KEPALA_BADAN, p.KEPALA_SATUAN),
		),
		t.ADMINISTRATOR: (
			*(p.KEPALA_BAGIAN, p.INSPEKTUR_PEMBANTU, p.SEKRETARIS, p.KEPALA_BIDANG, p.CAMAT),
			*(p.SEKRETARIS_KECAMATAN, p.DIREKTUR, p.WAKIL_DIREKTUR, p.KEPALA_PELAKSANA),
		),
		t.PENGAWAS: (
			*(p.KEPALA_SUBBIDANG, p.KEPALA_SUBBAGIAN, p.KEPALA_SEKSI, p.KEPALA_UPTD, p.LURAH),
			*(p.SEKRETARIS_KELURAHAN, p.SEKRETARIS_PELAKSANA),
		),
		t.FUNGSIONAL: (p.KEPALA_PUSKESMAS, p.KEPALA_SEKOLAH, p.KEPALA_SPNF),
	}
	return {peran: tingkat for tingkat, semua in menurut_tingkat.items() for peran in semua}


# The level of an office where a tipologi does not say otherwise (a Direktur may be a JPT Pratama, an UPTD's head an Administrator).
TINGKAT_BIASA = _tingkat_biasa()
