"""Profil Sistem Kerja between its three shapes: DocType rows, plain data (as in TOML), and the checked Profil.

The mapping is one table (BAGIAN): each section names its child table and how each column is written in a row.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.model import Profil

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
DAFTAR = ("tipologi", "jenis", "jenjang", "peran", "penilai", "rekomendasi", "unit_organisasi", "unit_kerja")


def muat(kode: str) -> Profil:
	"""The profile `kode` of this site joined with the site's national rules, kept for the request."""
	simpanan = getattr(frappe.local, "sk_profil", None)
	if simpanan is None:
		simpanan = frappe.local.sk_profil = {}
	if kode not in simpanan:
		milik_sendiri = data(kode)
		gabungan = kode != aturan.NASIONAL
		simpanan[kode] = (
			aturan.gabung(milik_sendiri, data(aturan.NASIONAL)) if gabungan else aturan.periksa(milik_sendiri)
		)
	return simpanan[kode]


def data(kode: str) -> dict[str, Any]:
	"""A stored profile as plain data; cached until the document changes."""
	return frappe.cache.hget("sk_profil", kode, lambda: ke_data(frappe.get_doc("Profil Sistem Kerja", kode)))


def lupakan(kode: str) -> None:
	frappe.cache.hdel("sk_profil", kode)
	frappe.local.sk_profil = None


def pasang(kode: str) -> str:
	"""Store a shipped profile in the site unless it is there already (an administrator's edits stay)."""
	if not frappe.db.exists("Profil Sistem Kerja", kode):
		dokumen = frappe.new_doc("Profil Sistem Kerja")
		dokumen.update(ke_baris(aturan.baca(kode)))
		dokumen.insert()
	return kode


def ke_data(dokumen) -> dict[str, Any]:
	"""DocType -> plain data, in the shape of the TOML files."""
	daerah = {k: dokumen.get(k) for k in DAERAH}
	return {
		"daerah": _tanpa_kosong(
			{**daerah, "tanggal": _tgl(daerah["tanggal"]), "berlaku_sejak": _tgl(daerah["berlaku_sejak"])}
		),
		**{nama: [_baca_baris(nama, baris) for baris in dokumen.get(nama)] for nama in BIASA},
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


def pastikan(dokumen) -> None:
	"""Throw, naming table and row, when the edited profile is not a valid one."""
	try:
		isi = ke_data(dokumen)
		if dokumen.kode == aturan.NASIONAL:
			aturan.periksa(isi)
		else:
			aturan.gabung(isi, data(aturan.NASIONAL))
	except GalatProfil as galat:
		frappe.throw(
			_("{0}. Perbaiki baris itu lalu simpan lagi.").format(str(galat)), title=_("Profil tidak sah")
		)


# --- one row of a plain section ---


def _koma(nilai: Any) -> str:
	return ", ".join(str(n) for n in nilai or ())


def _pisah(nilai: str | None) -> list[str]:
	return [n.strip() for n in (nilai or "").split(",") if n.strip()]


def _tgl(nilai: Any):
	return frappe.utils.getdate(nilai) if nilai else None


def _tanpa_kosong(data: dict[str, Any]) -> dict[str, Any]:
	return {k: v for k, v in data.items() if v not in (None, "", [])}


def _tulis_nilai(nilai: Any) -> dict[str, Any]:
	if nilai is None:
		return {"nilai": "", "jenis_nilai": ""}
	if isinstance(nilai, bool):
		return {"nilai": "ya" if nilai else "tidak", "jenis_nilai": "ya_tidak"}
	if isinstance(nilai, int):
		return {"nilai": str(nilai), "jenis_nilai": "angka"}
	if isinstance(nilai, list):
		return {"nilai": _koma(nilai), "jenis_nilai": "daftar"}
	return {"nilai": nilai, "jenis_nilai": "teks"}


def _baca_nilai(baris) -> Any:
	teks, jenis = (baris.nilai or "").strip(), baris.jenis_nilai
	if jenis == "angka":
		if not teks.lstrip("-").isdigit():
			raise GalatProfil("profil", f"ketentuan.{baris.kode}", f"«{teks}» bukan angka")
		return int(teks)
	if jenis == "ya_tidak":
		return teks.lower() in ("ya", "1", "true")
	if jenis == "daftar":
		return _pisah(teks)
	return teks or None


def _baca_tahap_evaluasi(teks: str) -> list[list[str]]:
	return [[p.strip() for p in bagian.split("/") if p.strip()] for bagian in (teks or "").split(">")]


BIASA: dict[str, tuple[str, ...]] = {
	"penilaian": ("tipologi", "penilai", "rekomendasi", "syarat"),
	"kepemimpinan": ("tipologi", "unit_organisasi", "unit_kerja"),
	"evaluasi": ("tipologi", "tahap"),
	"ketentuan": ("kode", "nilai", "tingkat", "pesan"),
	"penetapan": ("objek", "naskah", "penanda_tangan", "atas_nama", "tembusan", "kode_klasifikasi"),
	"kertas": ("kelas", "lebar", "tinggi", "huruf", "ukuran", "tepi", "spasi"),
}


def _tulis_baris(bagian: str, isi: dict[str, Any]) -> dict[str, Any]:
	baris = {k: isi.get(k) for k in (*BIASA[bagian], *TERTANGGAL)}
	if bagian == "penilaian":
		baris |= {k: _koma(isi["dinilai"][k]) for k in ("jenis", "jenjang", "peran")}
	if bagian == "evaluasi":
		baris["tahap"] = " > ".join(" / ".join(t) for t in isi["tahap"])
	if bagian == "ketentuan":
		baris |= _tulis_nilai(isi["nilai"])
	return {k: _koma(v) if isinstance(v, list | tuple) else v for k, v in baris.items()}


def _baca_baris(bagian: str, baris) -> dict[str, Any]:
	isi = {k: baris.get(k) for k in (*BIASA[bagian], *TERTANGGAL)}
	isi |= {k: _pisah(baris.get(k)) for k in (*DAFTAR, "tembusan") if k in isi}
	isi |= {k: _tgl(isi[k]) for k in ("berlaku_sejak", "berlaku_sampai")}
	if bagian == "penilaian":
		isi["dinilai"] = _tanpa_kosong({k: _pisah(baris.get(k)) for k in ("jenis", "jenjang", "peran")})
	if bagian == "evaluasi":
		isi["tahap"] = _baca_tahap_evaluasi(baris.tahap)
	if bagian == "ketentuan":
		isi["nilai"] = _baca_nilai(baris)
	if bagian == "kertas":
		isi["tepi"] = [float(t) for t in _pisah(baris.tepi)]
	wajib = {"dinilai": isi.get("dinilai", {}), "tipologi": isi.get("tipologi", [])}
	return _tanpa_kosong(isi) | {k: v for k, v in wajib.items() if k in isi}


# --- the flow: three flat tables for a nested rule ---


def _tulis_alur(profil: Profil) -> dict[str, Any]:
	hasil: dict[str, Any] = {"alur": [], "tahap": [], "tindakan": []}
	for satu in profil.alur:
		isi = satu.model_dump(mode="json")
		kunci = {"dokumen": isi["dokumen"], "jalur": isi["jalur"]}
		hasil["alur"].append(kunci | {"tembusan": _koma(isi["tembusan"])} | {k: isi[k] for k in TERTANGGAL})
		for tahap in isi["tahap"]:
			status = kunci | {"status": tahap["status"]}
			biasa = ("pelaku", "lebur", "tenggat_hari", "dasar")
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


def _baca_alur(dokumen, baris) -> dict[str, Any]:
	isi = {k: baris.get(k) for k in ("dokumen", "jalur", *TERTANGGAL)}
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
				"dasar": t.dasar,
				"tindakan": _baca_tindakan(dokumen, t),
			}
		)
		for t in dokumen.tahap
		if (t.dokumen, t.jalur) == (baris.dokumen, baris.jalur)
	]
	return _tanpa_kosong(isi)


def _baca_tindakan(dokumen, tahap) -> list[dict[str, Any]]:
	kunci = (tahap.dokumen, tahap.jalur, tahap.status)
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
		if (t.dokumen, t.jalur, t.status) == kunci
	]
