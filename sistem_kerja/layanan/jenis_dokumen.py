"""Which of the documents that the rules know have a DocType on this site, and which of their paths."""

from __future__ import annotations

import frappe

from sistem_kerja.regulasi.istilah import Dokumen

BERALUR = (
	*(Dokumen.SURAT_PERMOHONAN_PELIBATAN, Dokumen.PENUGASAN, Dokumen.LAPORAN_PELAKSANAAN_TUGAS),
	*(Dokumen.KENDALA_PELAKSANAAN, Dokumen.PEMANTAUAN_BERKALA),
	*(Dokumen.REKOMENDASI_PENILAIAN, Dokumen.PERMINTAAN_LAPORAN),
)
DOCTYPE = frozenset(d.value for d in BERALUR)
# How the portal's addresses name them: /kerja#/penugasan/PNG-...
PORTAL = {
	Dokumen.SURAT_PERMOHONAN_PELIBATAN.value: "permohonan",
	Dokumen.PENUGASAN.value: "penugasan",
	Dokumen.LAPORAN_PELAKSANAAN_TUGAS.value: "laporan",
	Dokumen.KENDALA_PELAKSANAAN.value: "kendala",
	Dokumen.PEMANTAUAN_BERKALA.value: "pemantauan",
	Dokumen.REKOMENDASI_PENILAIAN.value: "rekomendasi",
	Dokumen.PERMINTAAN_LAPORAN.value: "permintaan",
}
# What a list shows of a document, and the fields it may be called by; the first that the DocType has counts.
KOLOM_DAFTAR = {
	"mulai": ("mulai", "periode_mulai"),
	"selesai": ("selesai", "periode_selesai"),
	"unit": ("unit_pemilik", "unit_pegawai"),
	"pegawai": ("pegawai",),
	"nama_pegawai": ("nama_pegawai",),
}


def jalur(dokumen: Dokumen) -> frozenset[str]:
	"""The paths that a document can take here: the choices of its field `jalur`."""
	pilihan = frappe.get_meta(dokumen.value).get_field("jalur").options or ""
	return frozenset(pilihan.split("\n")) - {""}


def kolom_daftar(doctype: str) -> dict[str, str | None]:
	"""The fields of a DocType that hold what every list of documents shows; None where it has none."""
	meta = frappe.get_meta(doctype)
	hasil: dict[str, str | None] = {"judul": meta.get_title_field()}
	for nama, pilihan in KOLOM_DAFTAR.items():
		hasil[nama] = next((p for p in pilihan if meta.has_field(p)), None)
	return hasil
