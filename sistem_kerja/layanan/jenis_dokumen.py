"""Which of the documents that the rules know have a DocType on this site, and which of their paths."""

from __future__ import annotations

import frappe
from frappe.utils.caching import site_cache

from sistem_kerja.regulasi.istilah import Dokumen

BERALUR = (
	*(Dokumen.SURAT_PERMOHONAN_PELIBATAN, Dokumen.PENUGASAN, Dokumen.LAPORAN_PELAKSANAAN_TUGAS),
	*(Dokumen.PENGAJUAN_SUKARELA, Dokumen.PERUBAHAN_PENUGASAN),
	*(Dokumen.PERJANJIAN_KINERJA, Dokumen.TIM_KERJA, Dokumen.PERUBAHAN_TIM, Dokumen.USULAN_KETUA_TIM),
	*(Dokumen.KENDALA_PELAKSANAAN, Dokumen.PEMANTAUAN_BERKALA),
	*(Dokumen.REKOMENDASI_PENILAIAN, Dokumen.PERMINTAAN_LAPORAN),
)
DOCTYPE = frozenset(d.value for d in BERALUR)
# How the portal's addresses name them: /sistem-kerja#/penugasan/PNG-...
PORTAL = {
	Dokumen.SURAT_PERMOHONAN_PELIBATAN.value: "permohonan",
	Dokumen.PENUGASAN.value: "penugasan",
	Dokumen.LAPORAN_PELAKSANAAN_TUGAS.value: "laporan",
	Dokumen.PERJANJIAN_KINERJA.value: "perjanjian",
	Dokumen.TIM_KERJA.value: "tim",
	Dokumen.PERUBAHAN_TIM.value: "perubahan_tim",
	Dokumen.USULAN_KETUA_TIM.value: "usulan",
	Dokumen.KENDALA_PELAKSANAAN.value: "kendala",
	Dokumen.PEMANTAUAN_BERKALA.value: "pemantauan",
	Dokumen.REKOMENDASI_PENILAIAN.value: "rekomendasi",
	Dokumen.PERMINTAAN_LAPORAN.value: "permintaan",
	Dokumen.PENGAJUAN_SUKARELA.value: "pengajuan",
	Dokumen.PERUBAHAN_PENUGASAN.value: "perubahan_penugasan",
	"Paraf Naskah": "paraf",
	"Naskah Dinas": "tte",  # the page on which it is signed electronically
}
# Those without a page of their own: the section of the portal that lists them.
BAGIAN_PORTAL = {"Permintaan Perbaikan Data": "data"}
# What a list shows of a document, and the fields it may be called by; the first that the DocType has counts.
JUDUL = ("judul", "kegiatan")
KOLOM_DAFTAR = {
	"mulai": ("mulai", "periode_mulai"),
	"selesai": ("selesai", "periode_selesai"),
	"unit": ("unit_pemilik", "unit_pegawai", "unit"),
	"pegawai": ("pegawai",),
	"nama_pegawai": ("nama_pegawai",),
}


def jalur(dokumen: Dokumen) -> frozenset[str]:
	"""The paths that a document can take here: the choices of its field `jalur`."""
	pilihan = frappe.get_meta(dokumen.value).get_field("jalur").options or ""
	return frozenset(pilihan.split("\n")) - {""}


@site_cache  # reading the metadata of every document took a quarter of the portal's first screen
def kolom_daftar(doctype: str) -> dict[str, str | None]:
	"""The fields of a DocType that hold what every list of documents shows; None where it has none."""
	meta = frappe.get_meta(doctype)
	hasil: dict[str, str | None] = {"judul": _ada(meta, JUDUL) or meta.get_title_field()}
	for nama, pilihan in KOLOM_DAFTAR.items():
		hasil[nama] = _ada(meta, pilihan)
	return hasil


def judul(dokumen) -> str:
	"""What a document is about, as lists and notices name it."""
	return dokumen.get(kolom_daftar(dokumen.doctype)["judul"]) or dokumen.name


def _ada(meta, pilihan: tuple[str, ...]) -> str | None:
	return next((p for p in pilihan if meta.has_field(p)), None)
