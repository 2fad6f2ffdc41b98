"""A profile between plain data (as in TOML) and the rows of Profil Sistem Kerja, without loss either way.

Each section of a profile is a child table of the same name, and each of its keys a column. Lists of codes stand in one
column with commas, lists of sentences with one line each; the flow's nested steps are three flat tables.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import frappe

from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.profil import identitas

DAERAH = (
	"kode",
	"nama",
	"jenis",
	"kepala_daerah",
	"ibu_kota",
	"peraturan",
	"singkatan",
	"tanggal",
	"berlaku_sejak",
	"versi",
)
TERTANGGAL = ("dasar", "berlaku_sejak", "berlaku_sampai", "catatan")
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
		"kode_klasifikasi",
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
	"kertas": ("kelas", "lebar", "tinggi", "huruf", "ukuran", "tepi", "spasi"),
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
	"pemutus",
}
KALIMAT = {"unit", "butir", "sumber", "peta", "penyusun"}
BENDERA = {"di_luar_unit"}
HARI = ("sebelum", "sesudah")


def ke_data(dokumen) -> dict[str, Any]:
	"""DocType -> plain data, in the shape of the TOML files."""
	daerah = {k: dokumen.get(k) for k in DAERAH}
	return {
		"daerah": _tanpa_kosong(
			{**daerah, "tanggal": _tgl(daerah["tanggal"]), "berlaku_sejak": _tgl(daerah["berlaku_sejak"])}
		),
		**{nama: [_baca_baris(nama, baris) for baris in dokumen.get(nama) or ()] for nama in BIASA},
		"alur": [_baca_alur(dokumen, baris) for baris in dokumen.alur],
	}


def ke_baris(data: dict[str, Any]) -> dict[str, Any]:
	"""Plain data -> values of the DocType and its child tables. Checks first: raises GalatProfil."""
	diperiksa = aturan.periksa(data)
	isi = data["daerah"]
	hasil: dict[str, Any] = {k: isi.get(k) for k in DAERAH if k in isi}
	for nama in BIASA:
		hasil[nama] = [_tulis_baris(nama, r.model_dump(mode="json")) for r in getattr(diperiksa, nama)]
	hasil.update(_tulis_alur(diperiksa))
	return hasil


# --- one row of a plain section ---


def _koma(nilai: Any) -> str:
	return ", ".join(str(n) for n in nilai or ())


def _pisah(nilai: str | None) -> list[str]:
	return [n.strip() for n in (nilai or "").split(",") if n.strip()]


def _baris_teks(nilai: str | None) -> list[str]:
	return [n.strip() for n in (nilai or "").splitlines() if n.strip()]


def _tgl(nilai: Any):
	return frappe.utils.getdate(nilai) if nilai else None


def _tanpa_kosong(data: dict[str, Any]) -> dict[str, Any]:
	return {k: v for k, v in data.items() if v not in (None, "", [], {})}


def _tulis_nilai(nilai: Any) -> dict[str, Any]:
	if nilai is None:
		return {"nilai": "", "jenis_nilai": ""}
	if isinstance(nilai, bool):
		return {"nilai": "ya" if nilai else "tidak", "jenis_nilai": "ya_tidak"}
	if isinstance(nilai, int):
		return {"nilai": str(nilai), "jenis_nilai": "angka"}
	if isinstance(nilai, list):
		angka = all(isinstance(n, int) for n in nilai)
		return {"nilai": _koma(nilai), "jenis_nilai": "daftar_angka" if angka else "daftar"}
	return {"nilai": nilai, "jenis_nilai": "teks"}


def _baca_nilai(baris) -> Any:
	teks, jenis = (baris.nilai or "").strip(), baris.jenis_nilai
	if jenis in ("angka", "daftar_angka"):
		angka = [
			_angka(f"ketentuan.{baris.kode}", satu)
			for satu in (_pisah(teks) if jenis == "daftar_angka" else [teks])
		]
		return angka if jenis == "daftar_angka" else angka[0]
	if jenis == "ya_tidak":
		return teks.lower() in ("ya", "1", "true")
	if jenis == "daftar":
		return _pisah(teks)
	return teks or None


def _angka(kunci: str, teks: str) -> int:
	if not teks.removeprefix("-").isdigit():
		raise GalatProfil("profil", kunci, f"«{teks}» bukan angka; tulis bilangan bulat")
	return int(teks)


def _tulis_baris(bagian: str, isi: dict[str, Any]) -> dict[str, Any]:
	baris = {k: isi.get(k) for k in (*BIASA[bagian], *TERTANGGAL)}
	if bagian == "penilaian":
		baris |= {k: _koma(isi["dinilai"][k]) for k in DINILAI}
	if bagian == "evaluasi":
		baris["tahap"] = " > ".join(" / ".join(t) for t in isi["tahap"])
	if bagian == "ketentuan":
		baris |= _tulis_nilai(isi["nilai"])
	if bagian == "tipologi":
		baris["bagan"] = "\n".join(f"{anak} < {_koma(atasan)}" for anak, atasan in isi["bagan"].items())
		baris["tingkat_jabatan"] = "\n".join(f"{j} = {t}" for j, t in isi["tingkat_jabatan"].items())
	for kolom in KALIMAT & baris.keys():
		baris[kolom] = "\n".join(baris[kolom])
	return {k: _koma(v) if isinstance(v, list | tuple) else v for k, v in baris.items()}


def _baca_baris(bagian: str, baris) -> dict[str, Any]:
	isi = {k: baris.get(k) for k in (*BIASA[bagian], *TERTANGGAL)}
	isi |= {k: _pisah(isi[k]) for k in KODE & isi.keys()}
	isi |= {k: _baris_teks(isi[k]) for k in KALIMAT & isi.keys()}
	isi |= {k: bool(isi[k]) for k in BENDERA & isi.keys()}
	isi |= {k: _tgl(isi[k]) for k in ("berlaku_sejak", "berlaku_sampai")}
	if bagian == "penilaian":
		isi["dinilai"] = _tanpa_kosong({k: _pisah(baris.get(k)) for k in DINILAI})
	if bagian == "evaluasi":
		isi["tahap"] = [
			[p.strip() for p in t.split("/") if p.strip()] for t in (baris.tahap or "").split(">")
		]
	if bagian == "ketentuan":
		isi["nilai"] = _baca_nilai(baris)
	if bagian == "pengingat":
		isi |= {k: [_angka(f"pengingat.{k}", n) for n in _pisah(isi[k])] for k in HARI} | {
			"eskalasi": isi["eskalasi"] or None
		}
	if bagian == "kertas":
		isi["tepi"] = [float(t) for t in _pisah(baris.tepi)]
	if bagian == "tipologi":
		isi["bagan"] = {k: _pisah(v) for k, v in _pasangan(baris.bagan, "<", "bagan")}
		isi["tingkat_jabatan"] = dict(_pasangan(baris.tingkat_jabatan, "=", "tingkat_jabatan"))
	wajib = {"dinilai": isi.get("dinilai", {}), "tipologi": isi.get("tipologi", [])}
	return _tanpa_kosong(isi) | {k: v for k, v in wajib.items() if k in isi}


def _pasangan(teks: str | None, tanda: str, kolom: str) -> list[tuple[str, str]]:
	hasil = []
	for satu in _baris_teks(teks):
		kiri, ada, kanan = (s.strip() for s in satu.partition(tanda))
		if not ada:
			raise GalatProfil(
				"profil", f"tipologi.{kolom}", f"«{satu}» bukan pasangan; tulis: kiri {tanda} kanan"
			)
		hasil.append((kiri, kanan))
	return hasil


# --- the flow: three flat tables for a nested rule ---

KUNCI_ALUR = ("dokumen", "jalur", "arah")


def _tulis_alur(profil: Profil) -> dict[str, Any]:
	hasil: dict[str, Any] = {"alur": [], "tahap": [], "tindakan": []}
	kali = Counter(identitas("alur", a) for a in profil.alur)
	for satu in profil.alur:
		isi = satu.model_dump(mode="json")
		kunci = {k: isi[k] for k in KUNCI_ALUR}
		# The same path may change on a date; only then its steps must say to which flow they belong.
		berganti = {"aturan_sejak": isi["berlaku_sejak"]} if kali[identitas("alur", satu)] > 1 else {}
		lain = {k: isi[k] for k in ("penerima", "penetap_tim", *TERTANGGAL)}
		hasil["alur"].append(kunci | {"tembusan": _koma(isi["tembusan"])} | lain)
		for tahap in isi["tahap"]:
			status = kunci | berganti | {"status": tahap["status"]}
			biasa = ("pelaku", "lebur", "tenggat_hari", "pencatat", "dasar")
			hasil["tahap"].append(
				status | {"docstatus_hasil": str(tahap["docstatus"])} | {k: tahap[k] for k in biasa}
			)
			hasil["tindakan"] += [
				status
				| {"nama_tindakan": t["nama"], "naskah": _koma(t["naskah"])}
				| {k: t[k] for k in ("ke", "wajib_alasan", "oleh", "syarat", "dasar")}
				for t in tahap["tindakan"]
			]
	return hasil


def _sama(satu, dua, *lain: str) -> bool:
	return all(satu.get(k) == dua.get(k) for k in (*KUNCI_ALUR, *lain))


def _milik(tahap, alur) -> bool:
	"""Whether a step belongs to this flow, not to the one that it replaced or that replaced it."""
	return _sama(tahap, alur) and (
		not tahap.aturan_sejak or _tgl(tahap.aturan_sejak) == _tgl(alur.berlaku_sejak)
	)


def _baca_alur(dokumen, baris) -> dict[str, Any]:
	isi = {k: baris.get(k) for k in (*KUNCI_ALUR, "penerima", "penetap_tim", *TERTANGGAL)}
	isi |= {k: _tgl(isi[k]) for k in ("berlaku_sejak", "berlaku_sampai")}
	isi["tembusan"] = _pisah(baris.tembusan)
	isi["tahap"] = [
		_tanpa_kosong(
			{
				"status": t.status,
				"docstatus": int(t.docstatus_hasil or 0),
				"pelaku": t.pelaku,
				"lebur": bool(t.lebur),
				"tenggat_hari": t.tenggat_hari or None,
				"pencatat": t.pencatat,
				"dasar": t.dasar,
				"tindakan": _baca_tindakan(dokumen, t),
			}
		)
		for t in dokumen.tahap
		if _milik(t, baris)
	]
	return _tanpa_kosong(isi)


def _baca_tindakan(dokumen, tahap) -> list[dict[str, Any]]:
	return [
		_tanpa_kosong(
			{
				"nama": t.nama_tindakan,
				"ke": t.ke,
				"wajib_alasan": bool(t.wajib_alasan),
				"oleh": t.oleh,
				"syarat": t.syarat,
				"naskah": _pisah(t.naskah),
				"dasar": t.dasar,
			}
		)
		for t in dokumen.tindakan
		if _sama(t, tahap, "status") and _tgl(t.aturan_sejak) == _tgl(tahap.aturan_sejak)
	]
