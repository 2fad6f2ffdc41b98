"""Facts of the letter that changes an assignment, for the pure builder of `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import bagian_naskah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.aturan import kutip_lengkap


def perubahan(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	aturan, k = dokumen.aturan(), dokumen.konteks()
	surat = surat_asal(dokumen.penugasan)
	penetapan = naskah.penetapan(aturan, "surat_perubahan_penugasan", dokumen.tanggal_hukum())
	dasar = [kutip_lengkap(aturan, penetapan.dasar)]
	if surat:
		dasar.append(naskah.rujuk_surat(surat.jenis, surat.jabatan_penanda_tangan, surat.nomor))
	isi = naskah.IsiPerubahan(
		jenis=dokumen.jenis,
		orang=bagian_naskah.orang([dokumen.pegawai])[0],
		kegiatan=dokumen.kegiatan,
		nomor_semula=surat.nomor if surat else "",
		mulai=getdate(dokumen.mulai),
		selesai_semula=getdate(dokumen.selesai_lama),
		alasan=dokumen.alasan or "",
		dasar=tuple(dasar),
		selesai_baru=getdate(dokumen.selesai_baru) if dokumen.selesai_baru else None,
		pengganti=bagian_naskah.orang([dokumen.pengganti])[0] if dokumen.pengganti else None,
	)
	bagian = replace(bagian, tembusan=naskah.tembusan("surat_perubahan_penugasan", k))
	return naskah.surat_perubahan_penugasan(bagian, isi)


def surat_asal(penugasan: str):
	"""The letter that gave an assignment, in force or withdrawn since."""
	jenis = [naskah.NASKAH[j].nama for j in aturan_alur.MENUGASKAN]
	return frappe.db.get_value(
		"Naskah Dinas",
		{"dokumen_tipe": "Penugasan", "dokumen": penugasan, "jenis": ("in", jenis)},
		("jenis", "nomor", "jabatan_penanda_tangan"),
		as_dict=True,
	)
