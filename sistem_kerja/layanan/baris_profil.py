"""A profile between plain data (as in TOML) and the rows of Profil Sistem Kerja, without loss either way.

Each section of a profile is a child table of the same name, and each of its keys a column. Lists of codes stand in one
column with commas, lists of sentences with one line each; the flow's nested steps are three flat tables.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sistem_kerja.layanan.baris_alur import baca_alur, tulis_alur
from sistem_kerja.layanan.kolom_profil import (
	TERTANGGAL,
	IsianSalah,
	baris_teks,
	koma,
	pisah,
	tanpa_kosong,
	tgl,
)
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.galat import GalatProfil

DAERAH = (
	"kode",
	"nama",
	"jenis",
	"kepala_daerah",
	"ibu_kota",
	"peraturan",
	"tentang",
	"singkatan",
	"tanggal",
	"berlaku_sejak",
	"versi",
)
# section -> its columns besides TERTANGGAL
BIASA: dict[str, tuple[str, ...]] = {
	"tipologi": (
		*("kode", "nama", "pemimpin", "tingkat", "di_bawah", "bagan", "tingkat_jabatan", "unit", "mencakup"),
	),
	"penilaian": (
		*("tipologi", "penilai", "bila_tidak_ada", "rekomendasi", "syarat", "sebutan", "di_luar_unit"),
	),
	"kepemimpinan": ("tipologi", "unit_organisasi", "unit_kerja"),
	"evaluasi": ("tipologi", "tahap", "pengembali", "dasar_pengembalian"),
	"ketentuan": ("kode", "nilai", "tingkat", "pesan"),
	"penetapan": (
		*("objek", "naskah", "penanda_tangan", "pilihan", "selaku", "atas_nama", "tembusan"),
		*("kode_klasifikasi", "kop", "sifat", "sebagai_laporan", "paraf", "paraf_koordinasi", "salinan_oleh"),
	),
	"pelaporan": ("bentuk", "pelapor", "penerima", "melalui", "berkala", "syarat"),
	"pengingat": ("dokumen", "sebelum", "sesudah", "eskalasi"),
	"pemantauan": ("lingkup", "pemantau", "berkala", "uraian"),
	"kendala": ("lingkup", "pemutus", "uraian"),
	"tanggung_jawab": ("peran", "butir"),
	"tambahan_penghasilan": ("penerima", "sifat", "diatur_dengan"),
	"pembiayaan": ("sumber",),
	"proses_bisnis": ("peta", "penyusun", "ditetapkan_dengan", "pendamping", "uraian"),
	"pertentangan": ("tentang", "batang_tubuh", "lampiran", "dipakai"),
	"kertas": ("kelas", "lebar", "tinggi", "huruf", "ukuran", "tepi", "spasi", "penyambung"),
	"teks": ("naskah", "bagian", "isi"),
	"penomoran": ("kelas", "naskah", "buku", "pola", "sisipan"),
}
DINILAI = ("jenis", "jenjang", "peran")
# columns that hold lists: of codes (commas) and of sentences (lines)
KODE = {
	*("tipologi", "pemimpin", "di_bawah", "mencakup", "penilai", "bila_tidak_ada", "rekomendasi", "pilihan"),
	*(
		"unit_organisasi",
		"unit_kerja",
		"pengembali",
		"tembusan",
		"pelapor",
		"penerima",
		"melalui",
		"pemantau",
	),
	*("pemutus", "sebagai_laporan", "paraf", "paraf_koordinasi"),
}
KALIMAT = {"unit", "butir", "sumber", "peta", "penyusun"}
BENDERA = {"di_luar_unit", "penyambung"}


def ke_data(dokumen, cacat: list[tuple[str, str]] | None = None) -> dict[str, Any]:
	"""DocType -> plain data, in the shape of the TOML files.

	Columns that cannot be read are added to `cacat` as (key, message) and left out; without it GalatProfil is raised.
	"""
	salah: list[tuple[str, str]] = []
	isi = _baca(dokumen, salah)
	if cacat is not None:
		cacat += salah
	elif salah:
		raise GalatProfil("profil", *salah[0], lain=tuple(salah[1:]))
	return isi


def _baca(dokumen, salah: list[tuple[str, str]]) -> dict[str, Any]:
	daerah = {k: dokumen.get(k) for k in DAERAH}
	return {
		"daerah": tanpa_kosong(
			{**daerah, "tanggal": tgl(daerah["tanggal"]), "berlaku_sejak": tgl(daerah["berlaku_sejak"])}
		),
		**{
			nama: [_baca_baris(nama, i, baris, salah) for i, baris in enumerate(dokumen.get(nama) or ())]
			for nama in BIASA
		},
		"alur": [baca_alur(dokumen, baris) for baris in dokumen.alur],
	}


def ke_baris(data: dict[str, Any]) -> dict[str, Any]:
	"""Plain data -> values of the DocType and its child tables. Checks first: raises GalatProfil."""
	diperiksa = aturan.periksa(data)
	isi = data["daerah"]
	hasil: dict[str, Any] = {k: isi.get(k) for k in DAERAH if k in isi}
	for nama in BIASA:
		hasil[nama] = [_tulis_baris(nama, r.model_dump(mode="json")) for r in getattr(diperiksa, nama)]
	hasil.update(tulis_alur(diperiksa))
	return hasil


# --- one row of a plain section ---


def _tulis_nilai(nilai: Any) -> dict[str, Any]:
	if nilai is None:
		return {"nilai": "", "jenis_nilai": ""}
	if isinstance(nilai, bool):
		return {"nilai": "ya" if nilai else "tidak", "jenis_nilai": "ya_tidak"}
	if isinstance(nilai, int):
		return {"nilai": str(nilai), "jenis_nilai": "angka"}
	if isinstance(nilai, list):
		angka = all(isinstance(n, int) for n in nilai)
		return {"nilai": koma(nilai), "jenis_nilai": "daftar_angka" if angka else "daftar"}
	return {"nilai": nilai, "jenis_nilai": "teks"}


def _baca_nilai(baris) -> Any:
	teks, jenis = (baris.nilai or "").strip(), baris.jenis_nilai
	if jenis in ("angka", "daftar_angka"):
		angka = [_angka(satu) for satu in (pisah(teks) if jenis == "daftar_angka" else [teks])]
		return angka if jenis == "daftar_angka" else angka[0]
	if jenis == "ya_tidak":
		return teks.lower() in ("ya", "1", "true")
	if jenis == "daftar":
		return pisah(teks)
	return teks or None


def _angka(teks: str) -> int:
	if not teks.removeprefix("-").isdigit():
		raise IsianSalah(f"«{teks}» bukan angka; tulis bilangan bulat")
	return int(teks)


def _panjang(teks: str) -> float:
	try:
		return float(teks.replace(",", "."))
	except ValueError:
		raise IsianSalah(
			f"«{teks}» bukan bilangan; tulis empat angka dipisah koma, misalnya 20, 20, 25, 30"
		) from None


def _tulis_baris(bagian: str, isi: dict[str, Any]) -> dict[str, Any]:
	baris = {k: isi.get(k) for k in (*BIASA[bagian], *TERTANGGAL)}
	if bagian == "penilaian":
		baris |= {k: koma(isi["dinilai"][k]) for k in DINILAI}
	if bagian == "evaluasi":
		baris["tahap"] = " > ".join(" / ".join(t) for t in isi["tahap"])
	if bagian == "ketentuan":
		baris |= _tulis_nilai(isi["nilai"])
	if bagian == "tipologi":
		baris["bagan"] = "\n".join(f"{anak} < {koma(atasan)}" for anak, atasan in isi["bagan"].items())
		baris["tingkat_jabatan"] = "\n".join(f"{j} = {t}" for j, t in isi["tingkat_jabatan"].items())
	for kolom in KALIMAT & baris.keys():
		baris[kolom] = "\n".join(baris[kolom])
	return {k: koma(v) if isinstance(v, list | tuple) else v for k, v in baris.items()}


def _baca_baris(bagian: str, urut: int, baris, salah: list[tuple[str, str]]) -> dict[str, Any]:
	isi = {k: baris.get(k) for k in (*BIASA[bagian], *TERTANGGAL)}
	isi |= {k: pisah(isi[k]) for k in KODE & isi.keys()}
	isi |= {k: baris_teks(isi[k]) for k in KALIMAT & isi.keys()}
	isi |= {k: bool(isi[k]) for k in BENDERA & isi.keys()}
	isi |= {k: tgl(isi[k]) for k in ("berlaku_sejak", "berlaku_sampai")}
	if bagian == "penilaian":
		isi["dinilai"] = tanpa_kosong({k: pisah(baris.get(k)) for k in DINILAI})
	for kolom, baca in KHUSUS.get(bagian, {}).items():
		try:
			isi[kolom] = baca(baris)
		except IsianSalah as galat:
			salah.append((f"{bagian}[{urut}].{kolom}", str(galat)))
			isi[kolom] = PENGGANTI.get(kolom)
	wajib = {"dinilai": isi.get("dinilai", {}), "tipologi": isi.get("tipologi", [])}
	return tanpa_kosong(isi) | {k: v for k, v in wajib.items() if k in isi}


def _baca_tahap_evaluasi(baris) -> list[list[str]]:
	return [[p.strip() for p in t.split("/") if p.strip()] for t in (baris.tahap or "").split(">")]


# What stands in for a mandatory column that cannot be read, so that everything else is checked as well.
PENGGANTI = {"tepi": [0, 0, 0, 0]}
# Columns that are written in a way of their own.
KHUSUS: dict[str, dict[str, Callable[[Any], Any]]] = {
	"evaluasi": {"tahap": _baca_tahap_evaluasi},
	"ketentuan": {"nilai": _baca_nilai},
	"pengingat": {
		"sebelum": lambda baris: [_angka(n) for n in pisah(baris.sebelum)],
		"sesudah": lambda baris: [_angka(n) for n in pisah(baris.sesudah)],
		"eskalasi": lambda baris: baris.eskalasi or None,
	},
	"kertas": {"tepi": lambda baris: [_panjang(t) for t in pisah(baris.tepi)]},
	"tipologi": {
		"bagan": lambda baris: {k: pisah(v) for k, v in _pasangan(baris.bagan, "<")},
		"tingkat_jabatan": lambda baris: dict(_pasangan(baris.tingkat_jabatan, "=")),
	},
}


def _pasangan(teks: str | None, tanda: str) -> list[tuple[str, str]]:
	hasil = []
	for satu in baris_teks(teks):
		kiri, ada, kanan = (s.strip() for s in satu.partition(tanda))
		if not ada:
			raise IsianSalah(f"«{satu}» bukan pasangan; tulis: kiri {tanda} kanan")
		hasil.append((kiri, kanan))
	return hasil
