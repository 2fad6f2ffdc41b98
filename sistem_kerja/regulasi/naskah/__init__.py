"""Content of letters: facts in, one plain dict (JSON types only) per letter out; the templates only lay it out.

Shapes follow the rules on naskah dinas (Permendagri 1/2023): surat (korespondensi) and judul tengah (penugasan,
laporan). Texts stay unescaped here; every template escapes what it prints.

One file per letter; `bentuk` holds the facts that they take, `bagian` and `teks` what they share, `jenis` what a
profile says on each.
"""

from sistem_kerja.regulasi.naskah.bagian import KAPASITAS, TITIK, bernomor, tanda_tangan
from sistem_kerja.regulasi.naskah.bentuk import (
	BarisEvaluasi,
	IsiInstruksi,
	IsiJawaban,
	IsiLaporan,
	IsiPenugasan,
	IsiPermohonan,
	Kepala,
	Kop,
	NaskahTidakLengkap,
	Orang,
	Penandatangan,
)
from sistem_kerja.regulasi.naskah.instruksi import instruksi_penugasan
from sistem_kerja.regulasi.naskah.jawaban import surat_jawaban, surat_jawaban_instansi
from sistem_kerja.regulasi.naskah.jenis import (
	JENIS,
	NASKAH,
	JenisNaskah,
	kertas,
	objek,
	penanda_tangan,
	penetapan,
	salinan,
	tembusan,
	yang_menugaskan,
)
from sistem_kerja.regulasi.naskah.laporan_tugas import laporan
from sistem_kerja.regulasi.naskah.penugasan import (
	BATAS_DAFTAR,
	surat_penugasan,
	surat_perintah_tugas,
	uraian_tugas,
)
from sistem_kerja.regulasi.naskah.permohonan import surat_permohonan, surat_permohonan_instansi
from sistem_kerja.regulasi.naskah.teks import paragraf, rujuk_surat, tanpa_gelar, tulis_nip, tulis_pangkat

__all__ = [
	"BATAS_DAFTAR",
	"JENIS",
	"KAPASITAS",
	"NASKAH",
	"TITIK",
	"BarisEvaluasi",
	"IsiInstruksi",
	"IsiJawaban",
	"IsiLaporan",
	"IsiPenugasan",
	"IsiPermohonan",
	"JenisNaskah",
	"Kepala",
	"Kop",
	"NaskahTidakLengkap",
	"Orang",
	"Penandatangan",
	"bernomor",
	"instruksi_penugasan",
	"kertas",
	"laporan",
	"objek",
	"paragraf",
	"penanda_tangan",
	"penetapan",
	"rujuk_surat",
	"salinan",
	"surat_jawaban",
	"surat_jawaban_instansi",
	"surat_penugasan",
	"surat_perintah_tugas",
	"surat_permohonan",
	"surat_permohonan_instansi",
	"tanda_tangan",
	"tanpa_gelar",
	"tembusan",
	"tulis_nip",
	"tulis_pangkat",
	"uraian_tugas",
	"yang_menugaskan",
]
