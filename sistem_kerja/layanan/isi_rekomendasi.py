"""Facts for the letter of a Rekomendasi Penilaian, gathered for `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import bagian_naskah, pejabat_sementara
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.istilah import Peran


def rekomendasi(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	k = dokumen.konteks()
	kolom = ("nama_tim", "kegiatan")
	tim = frappe.db.get_value("Tim Kerja", dokumen.tim, kolom, as_dict=True) if dokumen.tim else None
	kegiatan = frappe.db.get_value("Penugasan", dokumen.penugasan, "kegiatan") if dokumen.penugasan else None
	isi = naskah.IsiRekomendasi(
		mulai=getdate(dokumen.periode_mulai),
		selesai=getdate(dokumen.periode_selesai),
		nilai=(
			naskah.NilaiPegawai(
				bagian_naskah.orang([dokumen.pegawai])[0],
				dokumen.predikat or "",
				dokumen.hasil or "",
				dokumen.umpan_balik or "",
			),
		),
		tim=tim.nama_tim if tim else "",
		kegiatan=kegiatan or (tim.kegiatan if tim else ""),
		dasar=(dokumen.dasar_pembuat,),
	)
	bagian = replace(
		bagian,
		penandatangan=berkapasitas(bagian.penandatangan),
		yth=pejabat_sementara.pelaku(Peran.PENILAI_PEGAWAI, k).jabatan,
		di=k.profil.daerah.ibu_kota,
	)
	return naskah.rekomendasi_penilaian(bagian, isi)


def berkapasitas(penanda: naskah.Penandatangan) -> naskah.Penandatangan:
	"""The document holds the giver's office with his capacity in front; a signature sets it apart from the office."""
	awal, _pemisah, jabatan = penanda.jabatan.partition(" ")
	return replace(penanda, jabatan=jabatan, kapasitas=awal) if awal in naskah.KAPASITAS else penanda
