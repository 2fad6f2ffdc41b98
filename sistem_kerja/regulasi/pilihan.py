"""What a profile may write in its coded columns, each with its name in words: the one source of pick lists and checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sistem_kerja.regulasi import kode_ketentuan
from sistem_kerja.regulasi.istilah import (
	Arah,
	Dokumen,
	Istilah,
	Jalur,
	JenisJabatan,
	Jenjang,
	Peran,
	PeranStruktural,
	Tingkat,
	TingkatTemuan,
	Tipologi,
)
from sistem_kerja.regulasi.naskah.jenis import KELAS, NASKAH, SIFAT
from sistem_kerja.regulasi.naskah.kalimat_bawaan import KALIMAT
from sistem_kerja.regulasi.naskah.kop import KOP
from sistem_kerja.regulasi.sebutan import JABATAN, TINGKAT

# Named conditions of an act (`Tindakan.syarat`), which the documents answer.
SYARAT: Mapping[str, str] = MappingProxyType(
	{
		"belum_dijawab": "Belum dijawab unit yang dituju",
		"tahap_terakhir": "Peninjau ini yang terakhir",
		"bukan_tahap_terakhir": "Masih ada peninjau berikut",
		"keputusan_terakhir": "Pemutus kendala yang terakhir",
		"keputusan_lanjut": "Masih ada pimpinan lain yang memutuskan kendala",
		"keputusan_luar": "Tinggal instansi luar yang menjawab kendala",
	}
)
# Letters and decrees that the regulations name and that are not laid out here (yet).
NASKAH_LAIN: Mapping[str, str] = MappingProxyType({"peraturan_kepala_daerah": "Peraturan Kepala Daerah"})
NAMA_NASKAH: Mapping[str, str] = MappingProxyType({**{k: n.nama for k, n in NASKAH.items()}, **NASKAH_LAIN})
# What `penetapan` fixes; a regency may name others.
OBJEK = (
	*("instruksi_penugasan", "jawaban_lintas_instansi", "jawaban_pelibatan", "kedudukan", "kelompok_kerja"),
	*("ketua_sementara", "ketua_tim", "laporan", "pengendali", "penugasan_dalam_unit", "penugasan_individu"),
	*("penugasan_lintas_instansi", "penugasan_lintas_unit", "penugasan_sukarela", "perjanjian_kinerja"),
	*("perjanjian_kinerja_ketua", "perjanjian_kinerja_pengendali", "permohonan_lintas_instansi"),
	*("jawaban_sukarela", "pengajuan_sukarela", "perubahan_penugasan"),
	*("ketersediaan_lintas_instansi", "penolakan_lintas_instansi"),
	*(
		"permohonan_pelibatan",
		"peta_jabatan",
		"peta_proses_bisnis",
		"rekomendasi_penilaian",
		"tim_ad_hoc",
		"tim_kerja",
	),
)
Pilihan = tuple[tuple[str, str], ...]


def kata(kode: object) -> str:
	"""A code as words: "pimpinan_unit_pemilik" -> "Pimpinan unit pemilik"."""
	teks = str(kode).replace("_", " ")
	for singkatan in ("jpt", "jptp", "jf", "dprd", "spnf", "rsud", "uptd", "bpbd", "abk"):
		teks = " ".join(k.upper() if k == singkatan else k for k in teks.split(" "))
	return teks[:1].upper() + teks[1:]


def semua() -> dict[str, Pilihan]:
	"""Kind of choice -> (value, name in words). Names within a kind differ, and hold none of the characters that
	separate several values in one column (comma, slash, greater-than)."""
	jabatan = [(p.value, JABATAN[p]) for p in PeranStruktural]
	tingkat = [(t.value, TINGKAT[t]) for t in Tingkat]
	return {
		"peran": _istilah(Peran),
		"jabatan": tuple(jabatan),
		"tingkat": tuple(tingkat),
		"pemilih": (*jabatan, *(t for t in tingkat if t[0] not in dict(jabatan))),
		"pemaraf": (*_istilah(Peran), *(j for j in jabatan if j[0] not in {p.value for p in Peran})),
		"tipologi": _istilah(Tipologi),
		"dokumen": tuple((d.value, d.value) for d in Dokumen),
		"jalur": _istilah(Jalur),
		"arah": _istilah(Arah),
		"jenis_jabatan": tuple((j.value, j.value) for j in JenisJabatan),
		"jenjang": tuple((j.value, j.value) for j in Jenjang),
		"tingkat_temuan": _istilah(TingkatTemuan),
		"syarat": tuple(SYARAT.items()),
		"naskah": tuple(NAMA_NASKAH.items()),
		"bagian_naskah": tuple((b, kata(b)) for b in dict.fromkeys(b for k in KALIMAT.values() for b in k)),
		"objek": tuple((o, kata(o)) for o in OBJEK),
		"kode_ketentuan": tuple((k, nama_ketentuan(k)) for k in kode_ketentuan.FAKTA),
		"kelas": tuple((k, kata(k)) for k in KELAS),
		"kop": tuple(KOP.items()),
		"sifat": tuple((s, s) for s in SIFAT),
	}


def _istilah(jenis: Iterable[Istilah]) -> Pilihan:
	return tuple((i.value, kata(i.value)) for i in jenis)


def nama_ketentuan(kode: str) -> str:
	tentang, _, apa = kode.partition(".")
	return f"{kata(tentang)}: {kata(apa).lower()}"
