"""Earlier letters and agreements as a decree cites them under Memperhatikan."""

from __future__ import annotations

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import perjanjian_kinerja
from sistem_kerja.regulasi.naskah import NASKAH
from sistem_kerja.regulasi.tanggal import tanggal_panjang


def tim(dokumen) -> tuple[str, ...]:
	"""The unit's agreement in force, and the answers by which members of other units were lent."""
	return (*_perjanjian(dokumen), *_jawaban({b.permohonan for b in dokumen.anggota if b.permohonan}))


def nomor_perjanjian(nama: str | None) -> str:
	"""Number of an agreement: of the letter issued here, else the one that it brought along."""
	if not nama:
		return ""
	surat = {"dokumen_tipe": perjanjian_kinerja.DOCTYPE, "dokumen": nama}
	return (
		frappe.db.get_value("Naskah Dinas", surat, "nomor")
		or frappe.db.get_value(perjanjian_kinerja.DOCTYPE, nama, "nomor_luar")
		or ""
	)


def _perjanjian(dokumen) -> tuple[str, ...]:
	tahun = getdate(dokumen.mulai).year
	nama = perjanjian_kinerja.berlaku(dokumen.unit_pemilik, tahun)
	nomor = nomor_perjanjian(nama)
	if not nomor:
		return ()
	tanggal = frappe.db.get_value(perjanjian_kinerja.DOCTYPE, nama, "tanggal_ditetapkan")
	bertanggal = f" tanggal {tanggal_panjang(getdate(tanggal))}" if tanggal else ""
	return (f"Perjanjian Kinerja Tahun {tahun} Nomor {nomor}{bertanggal}",)


def _jawaban(permohonan: set[str]) -> tuple[str, ...]:
	surat = frappe.get_all(
		"Naskah Dinas",
		filters={
			"dokumen_tipe": "Surat Permohonan Pelibatan",
			"dokumen": ("in", [*permohonan, ""]),
			"jenis": NASKAH["surat_jawaban"].nama,
			"status": "Berlaku",
		},
		fields=("jabatan_penanda_tangan", "nomor", "tanggal", "hal"),
		order_by="tanggal, nomor",
	)
	return tuple(
		f"Surat {b.jabatan_penanda_tangan} Nomor {b.nomor} tanggal {tanggal_panjang(b.tanggal)} hal {b.hal}"
		for b in surat
	)
