"""Shipped sentences of decrees, by kind and part; in a decree each part is one point of Menimbang, Mengingat or diktum.

Parts with nothing in them are places for a regency's own points. A point that comes out empty is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sistem_kerja.regulasi.naskah.kalimat import Kalimat

_BAGIAN_KEPUTUSAN = "yang merupakan bagian tidak terpisahkan dari Keputusan ini."
_PERLU = (
	"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan "
	"{jabatan} tentang {tentang}"
)
_BERLAKU = "Keputusan ini mulai berlaku pada tanggal ditetapkan."
_BIAYA = "[Segala biaya yang timbul sebagai akibat ditetapkannya Keputusan ini dibebankan pada {pembiayaan}.]"
_UMUM = {
	"rahmat": "",
	"mengingat_1": "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
	"mengingat_2": (
		"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 7 Tahun 2022 tentang Sistem Kerja "
		"pada Instansi Pemerintah untuk Penyederhanaan Birokrasi"
	),
	"mengingat_3": "[{peraturan}]",
	"mengingat_4": "",
	"mengingat_5": "",
}


def _dengan(**kalimat: str) -> Kalimat:
	return MappingProxyType({**_UMUM, **kalimat})


_TIM_KERJA = _dengan(
	menimbang_1=(
		"bahwa untuk mencapai target kinerja {unit_pemilik} perlu melaksanakan {kegiatan} dengan {bentuk} yang beranggotakan "
		"Pejabat Fungsional dan/atau Pelaksana sesuai dengan kompetensi, keahlian, dan/atau keterampilannya"
	),
	menimbang_2="bahwa sesuai dengan ketentuan {dasar}, {bentuk} ditetapkan dengan Keputusan {jabatan}",
	menimbang_3="",
	menimbang_akhir=_PERLU,
	diktum_1=(
		"Membentuk {nama_tim} pada {unit_pemilik} dengan susunan keanggotaan dan uraian tugas sebagaimana tercantum dalam "
		"{lampiran_susunan} " + _BAGIAN_KEPUTUSAN
	),
	diktum_2=(
		"{nama_tim} sebagaimana dimaksud dalam Diktum KESATU melaksanakan {kegiatan} dengan hasil yang diharapkan: {tujuan}."
	),
	diktum_3=(
		"[Tanggung jawab menurut peran dalam {bentuk} tercantum dalam {lampiran_tanggung_jawab} "
		+ _BAGIAN_KEPUTUSAN
		+ "]"
	),
	diktum_4="Masa tugas {nama_tim} terhitung mulai tanggal {masa}.",
	diktum_5="[Hasil pelaksanaan tugas dilaporkan dan ditinjau menurut {dasar_laporan}.]",
	diktum_6=_BIAYA,
	diktum_7="",
	diktum_8="",
	diktum_akhir=_BERLAKU,
	ubah_menimbang_1="bahwa susunan atau masa tugas {nama_tim} perlu disesuaikan karena: {alasan}",
	ubah_menimbang_2=(
		"bahwa sesuai dengan ketentuan {dasar}, {bentuk} beserta perubahannya ditetapkan dengan Keputusan {jabatan}"
	),
	ubah_menimbang_akhir=_PERLU,
	anggota_1="Mengubah susunan {nama_tim}[ {asal}] terhitung mulai tanggal {sejak} sebagai berikut:",
	anggota_2=(
		"Dengan perubahan sebagaimana dimaksud dalam Diktum KESATU, susunan dan uraian tugas {nama_tim} menjadi sebagaimana "
		"tercantum dalam {lampiran_susunan} " + _BAGIAN_KEPUTUSAN
	),
	anggota_3="[Ketentuan lain dalam Keputusan {keputusan_lama} dinyatakan tetap berlaku.]",
	anggota_4="",
	anggota_akhir=_BERLAKU,
	perpanjangan_1=(
		"Memperpanjang masa tugas {nama_tim}[ {asal}], semula sampai dengan tanggal {selesai_lama} menjadi sampai dengan "
		"tanggal {selesai_baru}."
	),
	perpanjangan_2="[Ketentuan lain dalam Keputusan {keputusan_lama} dinyatakan tetap berlaku.]",
	perpanjangan_3="",
	perpanjangan_akhir=_BERLAKU,
	penutupan_1="Mengakhiri tugas {nama_tim}[ {asal}] terhitung mulai tanggal {sejak}.",
	penutupan_2="Penugasan anggota yang lahir dari pembentukan {nama_tim} berakhir bersama tugas tersebut.",
	penutupan_3="[Keputusan {keputusan_lama} dicabut dan dinyatakan tidak berlaku terhitung mulai tanggal {sejak}.]",
	penutupan_4="",
	penutupan_akhir=_BERLAKU,
)
_KETUA = _dengan(
	menimbang_1="bahwa untuk melaksanakan {kegiatan} pada {unit_pemilik} perlu ditetapkan {kedudukan}",
	menimbang_2=(
		"bahwa {nama} dipandang cakap dan memenuhi syarat untuk ditetapkan sebagai {kedudukan}, yang menurut {dasar} "
		"ditetapkan dengan Keputusan {jabatan}"
	),
	menimbang_3="",
	menimbang_akhir=_PERLU,
	diktum_1="Menetapkan pegawai berikut sebagai {kedudukan}:",
	diktum_2="Masa tugas sebagaimana dimaksud dalam Diktum KESATU terhitung mulai tanggal {masa}.",
	diktum_3=(
		"[Tanggung jawab {peran} sebagaimana tercantum dalam {lampiran_tanggung_jawab} "
		+ _BAGIAN_KEPUTUSAN
		+ "]"
	),
	diktum_4="[{peran} membuat Perjanjian Kinerja menurut {dasar_perjanjian}.]",
	diktum_5=_BIAYA,
	diktum_6="",
	diktum_7="",
	diktum_akhir=_BERLAKU,
)
_PETA = _dengan(
	menimbang_1=(
		"bahwa kedudukan Pejabat Fungsional dan Pelaksana pada {unit} ditentukan berdasarkan peta jabatan menurut analisis "
		"jabatan dan analisis beban kerja"
	),
	menimbang_2="bahwa menurut {dasar}, peta jabatan ditetapkan oleh Pejabat Pembina Kepegawaian",
	menimbang_3="",
	menimbang_akhir=_PERLU,
	diktum_1="Menetapkan peta jabatan {unit} sebagaimana tercantum dalam {lampiran} " + _BAGIAN_KEPUTUSAN,
	diktum_2=(
		"Peta jabatan sebagaimana dimaksud dalam Diktum KESATU menjadi dasar penentuan kedudukan, penugasan, dan pengisian "
		"jabatan."
	),
	diktum_3="Peta jabatan berlaku terhitung mulai tanggal {sejak}.",
	diktum_4="[Dengan berlakunya Keputusan ini, {keputusan_lama} dicabut dan dinyatakan tidak berlaku.]",
	diktum_5="",
	diktum_akhir=_BERLAKU,
)
_KEDUDUKAN = _dengan(
	menimbang_1=(
		"bahwa Pejabat Fungsional dan Pelaksana pada {unit} berkedudukan di bawah dan bertanggung jawab secara langsung "
		"kepada Pejabat Penilai Kinerja"
	),
	menimbang_2=(
		"bahwa menurut {dasar}, kedudukan sebagaimana dimaksud dalam huruf a ditetapkan oleh Pejabat Pembina Kepegawaian"
	),
	menimbang_3="",
	menimbang_akhir=_PERLU,
	diktum_1=(
		"Menetapkan kedudukan Pejabat Fungsional dan Pelaksana pada {unit} beserta Pejabat Penilai Kinerjanya sebagaimana "
		"tercantum dalam {lampiran} " + _BAGIAN_KEPUTUSAN
	),
	diktum_2=(
		"Pejabat Penilai Kinerja sebagaimana dimaksud dalam Diktum KESATU menilai kinerja, memberikan arahan dan umpan balik, "
		"serta meninjau hasil kerja pegawai yang berkedudukan di bawahnya."
	),
	diktum_3="[Dengan berlakunya Keputusan ini, {keputusan_lama} dicabut dan dinyatakan tidak berlaku.]",
	diktum_4="",
	diktum_akhir=_BERLAKU,
)
KALIMAT: Mapping[str, Kalimat] = MappingProxyType(
	{
		"keputusan_tim_kerja": _TIM_KERJA,
		"keputusan_ketua_tim": _KETUA,
		"keputusan_pengendali": _KETUA,
		"keputusan_peta_jabatan": _PETA,
		"keputusan_kedudukan": _KEDUDUKAN,
	}
)
