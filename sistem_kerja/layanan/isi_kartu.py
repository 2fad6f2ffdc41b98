"""What a document on a leader's card asks of him, in one line: whom and how many, or what would change."""

from __future__ import annotations

from collections.abc import Callable

import frappe
from frappe.utils import getdate

from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.tanggal import tanggal_panjang

PERMOHONAN, UBAH_TIM, UBAH_PENUGASAN = (
	Dokumen.SURAT_PERMOHONAN_PELIBATAN.value,
	Dokumen.PERUBAHAN_TIM.value,
	Dokumen.PERUBAHAN_PENUGASAN.value,
)


def minta(baris: list[frappe._dict]) -> dict[tuple[str, str], str]:
	"""By doctype and name of these rows; those that ask for nothing of their own are left out. At most two queries
	for each kind of document."""
	hasil = {}
	for doctype, isi in _ISI.items():
		if nama := [b.name for b in baris if b.doctype == doctype]:
			hasil |= {(doctype, n): teks for n, teks in isi(nama).items() if teks}
	return hasil


def _permohonan(nama: list[str]) -> dict[str, str]:
	kolom = ("name", "jumlah", "jenis_jabatan_diminta", "jenjang_diminta", "kompetensi")
	hasil = {}
	for b in frappe.get_all(PERMOHONAN, {"name": ("in", nama)}, kolom, limit=0):
		jabatan = _rangkai(" ", b.jenis_jabatan_diminta, b.jenjang_diminta)
		orang = f"{b.jumlah} orang" if b.jumlah else ""
		hasil[b.name] = _rangkai(": ", _rangkai(" ", orang, jabatan), b.kompetensi)
	return hasil


def _ubah_tim(nama: list[str]) -> dict[str, str]:
	orang: dict[str, list[str]] = {}
	kolom = ("parent", "tindakan", "nama", "nama_luar", "tugas")
	saring = {"parenttype": UBAH_TIM, "parent": ("in", nama)}
	for b in frappe.get_all("Perubahan Anggota Tim", saring, kolom, order_by="parent, idx", limit=0):
		tugas = f" ({b.tugas})" if b.tugas and b.tindakan != "Keluar" else ""
		orang.setdefault(b.parent, []).append(f"{b.tindakan}: {b.nama or b.nama_luar}{tugas}")
	hasil = {}
	kolom = ("name", "jenis", "tanggal_berlaku", "nama_ketua_baru", "selesai_baru", "alasan")
	for b in frappe.get_all(UBAH_TIM, {"name": ("in", nama)}, kolom, limit=0):
		apa = {
			"Perubahan Anggota": "; ".join(orang.get(b.name, [])),
			"Penggantian Ketua": f"Ketua baru: {b.nama_ketua_baru}",
			"Perpanjangan": f"Diperpanjang sampai {_tanggal(b.selesai_baru)}",
		}.get(b.jenis, b.jenis)
		hasil[b.name] = _kalimat(apa, f"Berlaku sejak {_tanggal(b.tanggal_berlaku)}", b.alasan)
	return hasil


def _ubah_penugasan(nama: list[str]) -> dict[str, str]:
	kolom = (
		"name",
		"jenis",
		"selesai_lama",
		"selesai_baru",
		"pengganti.employee_name as pengganti",
		"alasan",
	)
	hasil = {}
	for b in frappe.get_all(UBAH_PENUGASAN, {"name": ("in", nama)}, kolom, limit=0):
		masa = (
			f"Hari terakhir {_tanggal(b.selesai_baru)}, semula {_tanggal(b.selesai_lama)}"
			if b.selesai_baru
			else ""
		)
		ganti = f"Pengganti: {b.pengganti}" if b.pengganti else ""
		hasil[b.name] = _kalimat(b.jenis, masa, ganti, b.alasan)
	return hasil


_ISI: dict[str, Callable[[list[str]], dict[str, str]]] = {
	PERMOHONAN: _permohonan,
	UBAH_TIM: _ubah_tim,
	UBAH_PENUGASAN: _ubah_penugasan,
}


def _tanggal(hari) -> str:
	return tanggal_panjang(getdate(hari)) if hari else "-"


def _rangkai(dengan: str, *bagian: str | None) -> str:
	return dengan.join(filter(None, bagian))


def _kalimat(*bagian: str | None) -> str:
	return " ".join(f"{b.rstrip('.')}." for b in bagian if b)
