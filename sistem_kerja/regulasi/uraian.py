"""A rule in words for an HR officer: the labels of its columns, its values, what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from sistem_kerja.regulasi import sebutan
from sistem_kerja.regulasi.istilah import Arah, PeranStruktural, Tingkat, Tipologi
from sistem_kerja.regulasi.model import (
	AturanAlur,
	AturanEvaluasi,
	AturanKepemimpinan,
	AturanKetentuan,
	AturanPenilaian,
	AturanTipologi,
	Dinilai,
	Profil,
)
from sistem_kerja.regulasi.model_dasar import Aturan, Model
from sistem_kerja.regulasi.pilihan import NAMA_NASKAH, SYARAT, nama_ketentuan

BAGIAN = {
	"daerah": "Identitas Daerah",
	"tipologi": "Tipologi",
	"penilaian": "Aturan Penilaian",
	"kepemimpinan": "Kepemimpinan",
	"evaluasi": "Tahap Evaluasi",
	"alur": "Alur",
	"ketentuan": "Ketentuan",
	"penetapan": "Penetapan Naskah",
	"pelaporan": "Pelaporan",
	"pengingat": "Pengingat",
	"pemantauan": "Pemantauan",
	"kendala": "Kendala",
	"tanggung_jawab": "Tanggung Jawab",
	"tambahan_penghasilan": "Tambahan Penghasilan",
	"pembiayaan": "Pembiayaan",
	"proses_bisnis": "Proses Bisnis",
	"pertentangan": "Pertentangan",
	"kertas": "Kertas Naskah",
	"teks": "Teks Naskah",
	"penomoran": "Penomoran Naskah",
}
# Labels that are not simply the column's name with a capital letter.
LABEL = {
	"docstatus": "Menjadi",
	"lebur": "Dilewati bila pejabatnya sama",
	"tenggat_hari": "Tenggat",
	"ke": "Menuju status",
	"nama": "Nama",
	"oleh": "Dilakukan oleh",
	"naskah": "Naskah",
	"penetap_tim": "Penetap tim",
	"penerima": "Penerima",
	"unit": "Unit",
	"di_luar_unit": "Penilai di luar unit",
	"unit_organisasi": "Pimpinan Unit Organisasi",
	"unit_kerja": "Pimpinan Unit Kerja",
	"pengembali": "Yang boleh mengembalikan",
	"dasar_pengembalian": "Dasar pengembalian",
	"bagan": "Susunan",
	"mencakup": "Mencakup",
	"butir": "Butir",
	"sebelum": "Hari sebelum tenggat",
	"sesudah": "Hari sesudah tenggat",
	"eskalasi": "Atasan diberi tahu (hari sesudah tenggat)",
	"lebar": "Lebar (mm)",
	"tinggi": "Tinggi (mm)",
	"tepi": "Tepi (mm)",
	"ukuran": "Ukuran huruf (pt)",
	"pola": "Pola nomor",
	"buku": "Buku nomor",
	"sisipan": "Gaya sisipan",
}
UMUM = ("dasar", "berlaku_sejak", "berlaku_sampai", "catatan")
DOCSTATUS = {0: "masih berjalan", 1: "selesai", 2: "dibatalkan"}
KOLOM_JABATAN = {"pemimpin", "di_bawah", "penilai", "bila_tidak_ada", "rekomendasi", "unit_organisasi"} | {
	*("unit_kerja", "pengembali"),
}
_JABATAN = {*(p.value for p in PeranStruktural), *(t.value for t in Tingkat)}


def label(kolom: str) -> str:
	return LABEL.get(kolom) or kolom.replace("_", " ").capitalize()


def kata(kode: object) -> str:
	"""A code as words: "penilai_dituju" -> "penilai dituju"."""
	return str(kode).replace("_", " ")


def jabatan(pemilih: Iterable[str], kepala_daerah: str = "") -> str:
	"""Offices and levels in words, joined by "atau"."""
	semua = (sebutan.sebut(p, kepala_daerah) if p in _JABATAN else str(p) for p in pemilih)
	return " atau ".join(dict.fromkeys(semua))


def tipologi(kode: Iterable[Tipologi], profil: Profil) -> str:
	nama = {a.kode: a.nama for a in profil.tipologi}
	return ", ".join(nama.get(k, kata(k)) for k in kode) or "semua tipologi"


def dinilai(siapa: Dinilai) -> str:
	"""Whom a rule of evaluation concerns: "JF Ahli Madya, JF Ahli Muda", "Kepala Bidang", "Pelaksana"."""
	bagian = [
		*(sebutan.JABATAN[p] for p in siapa.peran),
		*(f"JF {j}" for j in siapa.jenjang),
		*(str(j) for j in siapa.jenis if not (siapa.jenjang and j == "Fungsional")),
	]
	return ", ".join(bagian) or "semua pegawai"


def alur(aturan: AturanAlur) -> str:
	arah = f", arah {aturan.arah}" if aturan.arah != Arah.KELUAR or "instansi" in aturan.jalur else ""
	return f"{aturan.dokumen}, {kata(aturan.jalur)}{arah}"


def tentang(bagian: str, aturan: Aturan, profil: Profil, kunci: tuple[str, ...] | None) -> str:
	"""What a rule is about, in words. `kunci`: the columns that identify a rule of its section (IDENTITAS)."""
	if isinstance(aturan, AturanAlur):
		return alur(aturan)
	if isinstance(aturan, AturanTipologi):
		return aturan.nama
	if isinstance(aturan, AturanPenilaian):
		return f"{dinilai(aturan.dinilai)} pada {tipologi(aturan.tipologi, profil)}"
	if isinstance(aturan, AturanKepemimpinan | AturanEvaluasi):
		return tipologi(aturan.tipologi, profil)
	if isinstance(aturan, AturanKetentuan):
		return nama_ketentuan(aturan.kode)  # as the profile's form names it
	isi = (nilai(k, getattr(aturan, k), profil) for k in kunci or ())
	return ", ".join(filter(None, isi)) or BAGIAN[bagian]


def nilai(kolom: str, isi: Any, profil: Profil) -> str:
	"""One value in words; empty text where there is none."""
	if isi is None or isi == "" or isi == () or isi == {}:
		return ""
	if isinstance(isi, bool):
		return "ya" if isi else "tidak"
	if isinstance(isi, date):
		return f"{isi:%d-%m-%Y}"
	if isinstance(isi, Dinilai):
		return dinilai(isi)
	if isinstance(isi, dict):
		return _pasangan(isi, profil)
	return _menurut_kolom(kolom, isi, profil)


def _menurut_kolom(kolom: str, isi: Any, profil: Profil) -> str:
	kepala = profil.daerah.kepala_daerah
	if kolom == "tenggat_hari":
		return f"{isi} hari"
	if kolom == "docstatus":
		return DOCSTATUS[isi]
	if kolom == "syarat":
		return SYARAT.get(isi, isi)
	if isinstance(isi, Tingkat):
		return sebutan.TINGKAT[isi]
	if kolom in ("tipologi", "mencakup") and isinstance(isi, tuple):
		return tipologi(isi, profil)
	if kolom == "tahap":  # of evaluasi: selectors, one tuple per step
		return " → ".join(jabatan(t, kepala) for t in isi)
	if kolom in KOLOM_JABATAN and isinstance(isi, tuple):
		return jabatan(isi, kepala)
	if kolom == "naskah":
		return ", ".join(NAMA_NASKAH.get(n) or kata(n) for n in _senarai(isi))
	if kolom in ("tepi", "butir", "sumber", "peta", "penyusun", "unit"):
		return "; ".join(f"{n:g}" if isinstance(n, float) else str(n) for n in isi)
	if isinstance(isi, float):
		return f"{isi:g}"
	return ", ".join(kata(n) if isinstance(n, Enum) else str(n) for n in _senarai(isi))


def _senarai(isi: Any) -> Iterable[Any]:
	return isi if isinstance(isi, list | tuple) else (isi,)


def _pasangan(isi: dict[Any, Any], profil: Profil) -> str:
	kepala = profil.daerah.kepala_daerah
	return "; ".join(
		f"{jabatan([k], kepala)} di bawah {jabatan(v, kepala)}"
		if isinstance(v, tuple)
		else f"{jabatan([k], kepala)} = {jabatan([v], kepala)}"
		for k, v in isi.items()
	)


def _kolom(aturan: Model, kecuali: Iterable[str]) -> list[str]:
	"""A rule's own columns, then those that every rule has."""
	semua = [k for k in type(aturan).model_fields if k not in {*kecuali}]
	return sorted(semua, key=lambda k: k in UMUM)


def isi_aturan(aturan: Model, profil: Profil, kecuali: Iterable[str]) -> str:
	"""All of a rule that is not at its default: "Penilai: Kepala Bidang; Syarat: ..."."""
	bidang = type(aturan).model_fields
	bagian = []
	for kolom in _kolom(aturan, kecuali):
		punya, satu = getattr(aturan, kolom), bidang[kolom]
		if not satu.is_required() and punya == satu.get_default(call_default_factory=True):
			continue
		if teks := nilai(kolom, punya, profil):
			bagian.append(f"{label(kolom)}: {teks}")
	return "; ".join(bagian)


def berbeda(
	lama: Model, baru: Model, profil: tuple[Profil, Profil], kecuali: Iterable[str]
) -> tuple[str, str]:
	"""The columns in which two versions of a rule differ, as two texts; both empty where they do not."""
	kolom = [k for k in _kolom(baru, kecuali) if getattr(lama, k) != getattr(baru, k)]
	if not kolom:
		return "", ""
	# The article has a place of its own beside these texts.
	kolom = [k for k in kolom if k != "dasar"] or kolom
	satu, dua = (
		"; ".join(f"{label(k)}: {nilai(k, getattr(a, k), p) or 'tidak ada'}" for k in kolom)
		for a, p in zip((lama, baru), profil, strict=True)
	)
	return satu, dua
