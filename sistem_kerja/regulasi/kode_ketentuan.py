"""The codes of `ketentuan` that the checks know: the kind of value each takes, the facts its message may use."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from sistem_kerja.regulasi.istilah import Jenjang
from sistem_kerja.regulasi.ketentuan_tim import PENDIDIKAN, PREDIKAT, tingkat_pendidikan
from sistem_kerja.regulasi.model import AturanKetentuan
from sistem_kerja.regulasi.pangkat import GOLONGAN_PNS

# Code -> facts. `nilai` may always be used.
FAKTA: Mapping[str, tuple[str, ...]] = {
	"permohonan.isi_minimal": ("kurang",),
	"permohonan.beda_unit": ("pimpinan",),
	"penolakan.beralasan": (),
	"jawaban.menyebut_pegawai": (),
	"jawaban.pegawai_kembar": (),
	"jawaban.jumlah": ("ada", "diminta"),
	"jawaban.pegawai_unit_dituju": ("nama", "unit"),
	"jawaban.dinilai_penjawab": ("nama",),
	"jawaban.bukan_penjawab": ("nama",),
	"sukarela.tanpa_lintas_instansi": (),
	"sukarela.bentuk_dalam_unit": (),
	"sukarela.tertulis_lintas_unit": (),
	"penugasan.jf_pelaksana": ("nama",),
	"penugasan.setelah_kedudukan": ("nama",),
	"penugasan.setelah_perjanjian_kinerja": ("nama", "tahun"),
	"penugasan.surat_tertulis": ("nama",),
	"penugasan.kompetensi": ("nama", "kurang"),
	"penugasan.bersamaan": ("nama", "lain"),
	"penugasan.maks_perbantuan": ("nama", "ke"),
	"penugasan.beban_kerja": ("nama",),
	"periode.urut": ("mulai", "selesai"),
	"periode.satu_tahun_anggaran": ("mulai", "selesai"),
	"periode.maks_bulan": ("bulan",),
	"perjanjian_kinerja.sebelum_tahun": ("tahun", "ditetapkan"),
	"perjanjian_kinerja.jenis_penugasan": ("kegiatan",),
	"perjanjian_kinerja.ubah_bila_kegiatan_berubah": ("kegiatan",),
	"perjanjian_kinerja.ketua_tim": ("nama",),
	"perjanjian_kinerja.pengendali": ("nama",),
	"squad.maks_bulan": ("bulan",),
	"tim.maks_bulan": ("bulan",),
	"ad_hoc.min_bulan": ("bulan",),
	"ad_hoc.maks_bulan": ("bulan",),
	"ad_hoc.lintas": (),
	"tim.satu_ketua": ("jumlah",),
	"tim.nama_rumpun_sub_kegiatan": (),
	"tim.cascading": (),
	"tim.tidak_diampu_pengawas": (),
	"tim.abk_min_ketua": ("abk",),
	"tim.kebutuhan_diidentifikasi": ("kurang",),
	"ketua.jenis_jabatan": ("nama", "jabatan"),
	"ketua.dari_unit_pemilik": ("nama", "unit"),
	"ketua.dari_unit_pemilik_lintas": ("nama", "unit"),
	"ketua.calon_maks": ("jumlah",),
	"ketua.pendidikan_min": ("nama", "pendidikan"),
	"ketua.golongan_min": ("nama", "golongan"),
	"ketua.predikat_min": ("nama", "predikat"),
	"ketua.pengalaman_min_tahun": ("nama", "tahun"),
	"ketua.maks_bulan": ("bulan",),
	"ketua_sementara.selisih_jenjang": ("nama", "selisih"),
	"pengendali.jenjang_min": ("nama", "jenjang"),
	"pengendali.dari_unit_pemilik": ("nama", "unit"),
	"pengendali.calon_maks": ("jumlah",),
	"pengendali.maks_bulan": ("bulan",),
	"pengendali.abk_min": ("abk",),
	"pengendali.cascading": (),
	"pengendali.tidak_diampu_administrator": (),
	"kekosongan.bulan_pengisian": ("bulan",),
	"pejabat_sementara.selisih_tingkat": (
		"nama",
		"sifat",
		"jabatan",
		"selisih",
		"tingkat_jabatan",
		"tingkat_orang",
	),
	"pejabat_sementara.lebih_tinggi": (
		"nama",
		"sifat",
		"jabatan",
		"selisih",
		"tingkat_jabatan",
		"tingkat_orang",
	),
	"laporan.isi_minimal": ("kurang",),
	"laporan.data_dukung": (),
	"usulan.pertimbangan_penilai": (),
}
# Codes that are nothing without a value, by its kind; the value of the others is not looked at, unless it is false.
BILANGAN = {
	*(k for k in FAKTA if k.endswith((".maks_bulan", ".min_bulan", ".calon_maks"))),
	*("penugasan.maks_perbantuan", "tim.abk_min_ketua", "pengendali.abk_min"),
	*("ketua.pengalaman_min_tahun", "ketua_sementara.selisih_jenjang", "pejabat_sementara.selisih_tingkat"),
}
SENARAI: Mapping[str, frozenset[str | int] | None] = {
	"permohonan.isi_minimal": frozenset({"maksud_tujuan", "kompetensi", "ekspektasi_target", "jangka_waktu"}),
	"laporan.isi_minimal": None,
	"sukarela.bentuk_dalam_unit": frozenset({"lisan", "tertulis"}),
	"tim.kebutuhan_diidentifikasi": None,
	"ketua.jenis_jabatan": frozenset(
		{"Fungsional", "Fungsional Keahlian", "Fungsional Keterampilan", "Pelaksana", "Struktural"}
	),
	"kekosongan.bulan_pengisian": frozenset(range(1, 13)),
}
PILIHAN: Mapping[str, tuple[str, ...]] = {
	"ketua.golongan_min": GOLONGAN_PNS,
	"ketua.predikat_min": PREDIKAT,
	"pengendali.jenjang_min": tuple(j.value for j in Jenjang),
}


def cacat(aturan: AturanKetentuan) -> list[tuple[str, str]]:
	"""Faults of one rule: (column, what is wrong and what to do)."""
	if aturan.kode not in FAKTA:
		awalan = aturan.kode.split(".")[0]
		mirip = [k for k in FAKTA if k.startswith(f"{awalan}.")] or sorted({k.split(".")[0] for k in FAKTA})
		return [("kode", f"«{aturan.kode}» tidak dikenal; perbaiki ejaannya. Yang ada: {', '.join(mirip)}")]
	salah = "" if aturan.nilai is False else _nilai(aturan.kode, aturan.nilai)
	return [*([("nilai", salah)] if salah else []), *(("pesan", p) for p in _pesan(aturan))]


def _nilai(kode: str, nilai: Any) -> str:
	if kode in BILANGAN and (isinstance(nilai, bool) or not isinstance(nilai, int)):
		return "harus bilangan bulat; tulis batasnya"
	if kode in SENARAI:
		boleh = SENARAI[kode]
		asing = [] if boleh is None or not isinstance(nilai, list) else [n for n in nilai if n not in boleh]
		if asing:
			return (
				f"«{asing[0]}» tidak dikenal; yang boleh: {', '.join(map(str, sorted(boleh or (), key=str)))}"
			)
		return "" if isinstance(nilai, list) and nilai else "harus senarai; tulis sedikitnya satu"
	if kode in PILIHAN and nilai not in PILIHAN[kode]:
		return f"«{nilai}» tidak dikenal; yang boleh: {', '.join(PILIHAN[kode])}"
	if kode == "ketua.pendidikan_min" and tingkat_pendidikan(str(nilai)) < 0:
		return f"«{nilai}» tidak dikenal; yang boleh: {', '.join(PENDIDIKAN)}"
	return ""


def _pesan(aturan: AturanKetentuan) -> list[str]:
	boleh = ("nilai", *FAKTA[aturan.kode])
	try:
		dipakai = [nama for _, nama, _, _ in Formatter().parse(aturan.pesan) if nama is not None]
	except ValueError:
		return ["kurung kurawalnya tidak berpasangan; perbaiki"]
	sebut = ", ".join(f"{{{nama}}}" for nama in boleh)
	return [f"«{{{nama}}}» tidak dikenal; yang boleh: {sebut}" for nama in dipakai if nama not in boleh]
