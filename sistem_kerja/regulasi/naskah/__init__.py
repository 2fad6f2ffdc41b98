"""Content of letters: facts in, one plain dict (JSON types only) per letter out; the templates only lay it out.

Shapes follow the rules on naskah dinas (Permendagri 1/2023): surat (korespondensi) and judul tengah (penugasan,
laporan). Texts stay unescaped here; every template escapes what it prints.

One file per letter; `bentuk` holds the facts that they take, `bagian` and `teks` what they share, `jenis` what a
profile says on each.
"""

from sistem_kerja.regulasi.naskah.bagian import bernomor
from sistem_kerja.regulasi.naskah.bentuk import (
	Bagian,
	BarisEvaluasi,
	IsiInstruksi,
	IsiJawaban,
	IsiLaporan,
	IsiPengajuan,
	IsiPenugasan,
	IsiPermohonan,
	IsiPerubahan,
	Kepala,
	Kop,
	LaporanAnggota,
	NaskahTidakLengkap,
	Orang,
	Penandatangan,
)
from sistem_kerja.regulasi.naskah.bentuk_keputusan import (
	AnggotaNaskah,
	BarisKedudukan,
	BarisPeta,
	IsiKeputusan,
	IsiPerjanjian,
	IsiPeta,
	IsiRekomendasi,
	LampiranNaskah,
	NilaiPegawai,
	Pihak,
)
from sistem_kerja.regulasi.naskah.instruksi import instruksi_penugasan
from sistem_kerja.regulasi.naskah.jawaban import surat_jawaban, surat_jawaban_instansi
from sistem_kerja.regulasi.naskah.jenis import (
	CETAKAN,
	JENIS,
	NASKAH,
	SIFAT,
	JenisNaskah,
	kertas,
	objek_pada,
	penanda_tangan,
	penetapan,
	salinan,
	teks_naskah,
	tembusan,
	tulis_tembusan,
	yang_menugaskan,
)
from sistem_kerja.regulasi.naskah.keputusan import keputusan, sebutan_lampiran
from sistem_kerja.regulasi.naskah.kop import KEPALA_DAERAH, pemberi_mandat, pemilik
from sistem_kerja.regulasi.naskah.laporan_tugas import laporan
from sistem_kerja.regulasi.naskah.penugasan import (
	BATAS_DAFTAR,
	surat_penugasan,
	surat_perintah_tugas,
	uraian_tugas,
)
from sistem_kerja.regulasi.naskah.perjanjian import perjanjian_kinerja
from sistem_kerja.regulasi.naskah.permohonan import surat_permohonan, surat_permohonan_instansi
from sistem_kerja.regulasi.naskah.perubahan import surat_perubahan_penugasan
from sistem_kerja.regulasi.naskah.peta_jabatan import peta_jabatan
from sistem_kerja.regulasi.naskah.rekomendasi import rekomendasi_penilaian
from sistem_kerja.regulasi.naskah.sukarela import surat_jawaban_sukarela, surat_pengajuan_sukarela
from sistem_kerja.regulasi.naskah.tanda_tangan import KAPASITAS, TITIK, tanda_tangan
from sistem_kerja.regulasi.naskah.teks import paragraf, rujuk_surat, tanpa_gelar, tulis_nip, tulis_pangkat

__all__ = [
	"BATAS_DAFTAR",
	"CETAKAN",
	"JENIS",
	"KAPASITAS",
	"KEPALA_DAERAH",
	"NASKAH",
	"SIFAT",
	"TITIK",
	"AnggotaNaskah",
	"Bagian",
	"BarisEvaluasi",
	"BarisKedudukan",
	"BarisPeta",
	"IsiInstruksi",
	"IsiJawaban",
	"IsiKeputusan",
	"IsiLaporan",
	"IsiPengajuan",
	"IsiPenugasan",
	"IsiPerjanjian",
	"IsiPermohonan",
	"IsiPerubahan",
	"IsiPeta",
	"IsiRekomendasi",
	"JenisNaskah",
	"Kepala",
	"Kop",
	"LampiranNaskah",
	"LaporanAnggota",
	"NaskahTidakLengkap",
	"NilaiPegawai",
	"Orang",
	"Penandatangan",
	"Pihak",
	"bernomor",
	"instruksi_penugasan",
	"keputusan",
	"kertas",
	"laporan",
	"objek_pada",
	"paragraf",
	"pemberi_mandat",
	"pemilik",
	"penanda_tangan",
	"penetapan",
	"perjanjian_kinerja",
	"peta_jabatan",
	"rekomendasi_penilaian",
	"rujuk_surat",
	"salinan",
	"sebutan_lampiran",
	"surat_jawaban",
	"surat_jawaban_instansi",
	"surat_jawaban_sukarela",
	"surat_pengajuan_sukarela",
	"surat_penugasan",
	"surat_perintah_tugas",
	"surat_permohonan",
	"surat_permohonan_instansi",
	"surat_perubahan_penugasan",
	"tanda_tangan",
	"tanpa_gelar",
	"teks_naskah",
	"tembusan",
	"tulis_nip",
	"tulis_pangkat",
	"tulis_tembusan",
	"uraian_tugas",
	"yang_menugaskan",
]
