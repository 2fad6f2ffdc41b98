"""Which choices each coded column of Profil Sistem Kerja offers; the choices themselves come from `regulasi.pilihan`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import frappe

from sistem_kerja.regulasi import pilihan


@dataclass(frozen=True)
class Kolom:
	"""`jenis` names the choices, `pemisah` what stands between several values (empty: one value only).

	`bebas`: another value than those offered may be written; `lain` adds choices that depend on the row.
	"""

	jenis: str
	pemisah: str = ""
	bebas: bool = False
	lain: str = ""


SATU = {
	"alur": {
		"dokumen": "dokumen",
		"jalur": "jalur",
		"arah": "arah",
		"penerima": "peran",
		"penetap_tim": "peran",
	},
	"tahap": {"dokumen": "dokumen", "jalur": "jalur", "arah": "arah", "pelaku": "peran", "pencatat": "peran"},
	"tindakan": {
		**{"dokumen": "dokumen", "jalur": "jalur", "arah": "arah", "oleh": "peran", "syarat": "syarat"},
	},
	"tipologi": {"kode": "tipologi", "tingkat": "tingkat"},
	"ketentuan": {"kode": "kode_ketentuan", "tingkat": "tingkat_temuan"},
	"penetapan": {"naskah": "naskah", "penanda_tangan": "peran", "kop": "kop", "sifat": "sifat"},
	"kertas": {"kelas": "kelas"},
	"teks": {"naskah": "naskah", "bagian": "bagian_naskah"},
	"penomoran": {"naskah": "naskah", "kelas": "kelas"},
	"pengingat": {"dokumen": "dokumen"},
	"tanggung_jawab": {"peran": "peran"},
}
BANYAK = {
	"tipologi": {"pemimpin": "jabatan", "di_bawah": "jabatan", "mencakup": "tipologi"},
	"penilaian": {
		**{"tipologi": "tipologi", "jenis": "jenis_jabatan", "jenjang": "jenjang", "peran": "jabatan"},
		**{"penilai": "pemilih", "bila_tidak_ada": "pemilih", "rekomendasi": "pemilih"},
	},
	"kepemimpinan": {"tipologi": "tipologi", "unit_organisasi": "pemilih", "unit_kerja": "pemilih"},
	"evaluasi": {"tipologi": "tipologi", "pengembali": "pemilih"},
	"alur": {"tembusan": "peran"},
	"tindakan": {"naskah": "naskah"},
	"penetapan": {"pilihan": "peran", "tembusan": "peran", "sebagai_laporan": "peran"},
	"pelaporan": {"pelapor": "peran", "penerima": "peran", "melalui": "peran"},
	"pemantauan": {"pemantau": "peran"},
	"kendala": {"pemutus": "peran"},
	"tambahan_penghasilan": {"penerima": "peran"},
}
KHUSUS = {
	"tipologi": {"bagan": Kolom("jabatan", ",<\n"), "tingkat_jabatan": Kolom("pemilih", "=\n")},
	"evaluasi": {"tahap": Kolom("pemilih", ",/>")},
	"tahap": {"status": Kolom("status", bebas=True, lain="status")},
	"tindakan": {
		"status": Kolom("status", bebas=True, lain="status"),
		"ke": Kolom("status", bebas=True, lain="status"),
	},
	"penetapan": {
		"objek": Kolom("objek", bebas=True),
		**{k: Kolom("pemaraf", ",", bebas=True) for k in ("paraf", "paraf_koordinasi")},
		"salinan_oleh": Kolom("jabatan", bebas=True),
	},
}


def kolom() -> dict[str, dict[str, Kolom]]:
	"""Table of the profile -> column -> what it offers."""
	hasil: dict[str, dict[str, Kolom]] = {}
	for tabel, isi in SATU.items():
		hasil.setdefault(tabel, {}).update({k: Kolom(jenis) for k, jenis in isi.items()})
	for tabel, isi in BANYAK.items():
		hasil.setdefault(tabel, {}).update({k: Kolom(jenis, ",") for k, jenis in isi.items()})
	for tabel, isi in KHUSUS.items():
		hasil.setdefault(tabel, {}).update(isi)
	return hasil


def semua() -> dict[str, Any]:
	"""Choices and columns for the form: `pilihan` kind -> [{value, label}], `kolom` table -> column -> Kolom as dict."""
	isi = {jenis: [{"value": v, "label": n} for v, n in daftar] for jenis, daftar in pilihan.semua().items()}
	# Statuses are the site's own words: every Workflow State may be one.
	isi["status"] = [
		{"value": s, "label": s}
		for s in frappe.get_all("Workflow State", pluck="name", order_by="name", limit=0)
	]
	return {
		"pilihan": isi,
		"kolom": {t: {k: vars(c) for k, c in isi.items()} for t, isi in kolom().items()},
	}
