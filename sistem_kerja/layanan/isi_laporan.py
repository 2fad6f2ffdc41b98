"""What a report's letter lists besides its own text: the members' reports of a team, and the files of evidence."""

from __future__ import annotations

from typing import Any

import frappe

from sistem_kerja.regulasi import naskah


def rincian(dokumen) -> dict[str, Any]:
	"""Tables of the letter, each read in one query."""
	return {"laporan_anggota": _anggota(dokumen), "bukti": _bukti(dokumen)}


def _anggota(dokumen) -> tuple[naskah.LaporanAnggota, ...]:
	saring = {
		"dokumen_tipe": dokumen.doctype,
		"dokumen": ("in", [*(b.laporan for b in dokumen.laporan_anggota if b.laporan), ""]),
		"status": "Berlaku",
	}
	nomor = dict(frappe.get_all("Naskah Dinas", filters=saring, fields=("dokumen", "nomor"), as_list=True))
	return tuple(
		naskah.LaporanAnggota(b.nama or "", b.judul or "", b.hasil or "-", nomor.get(b.laporan, ""))
		for b in dokumen.laporan_anggota
	)


def _bukti(dokumen) -> tuple[tuple[str, str], ...]:
	"""Names under which the files were attached; the address itself says nothing to a reader."""
	berkas = [(dokumen.bukti, ""), *((b.berkas, b.keterangan or "") for b in dokumen.bukti_lain)]
	berkas = [(url, keterangan) for url, keterangan in berkas if url]
	saring = {
		"file_url": ("in", [*(url for url, _keterangan in berkas), ""]),
		"attached_to_doctype": dokumen.doctype,
		"attached_to_name": dokumen.name,
	}
	nama = dict(frappe.get_all("File", filters=saring, fields=("file_url", "file_name"), as_list=True))
	return tuple((nama.get(url) or url.rpartition("/")[2], keterangan) for url, keterangan in berkas)
