"""A letter with invented contents as an edited profile would print it, saved or not; nothing is stored or numbered."""

from __future__ import annotations

import io

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja import cetak
from sistem_kerja.layanan import bagian_naskah, galat_profil, profil
from sistem_kerja.layanan.baris_profil import ke_data
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatProfil
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.naskah.contoh import CONTOH
from sistem_kerja.regulasi.pilihan import kata


def pdf(dokumen, jenis: str) -> bytes:
	"""All forms of one kind of letter, one after the other, under the rules of this Profil Sistem Kerja."""
	if jenis not in CONTOH:
		ada = ", ".join(naskah.NASKAH[j].nama for j in CONTOH)
		frappe.throw(_("Naskah itu tidak mempunyai contoh. Pilih salah satu dari: {0}").format(ada))
	from pypdf import PdfWriter

	hasil, bagian = PdfWriter(), _bagian(_draf(dokumen), jenis)
	for satu in CONTOH[jenis](bagian):
		hasil.append(io.BytesIO(cetak.pdf(cetak.html(satu))))
	isi = io.BytesIO()
	hasil.write(isi)
	return isi.getvalue()


def _draf(dokumen) -> Profil:
	"""The profile as it stands in the form; faults are told as on saving."""
	cacat: list[tuple[str, str]] = []
	isi = ke_data(dokumen, cacat)
	try:
		draf = aturan.gabung(isi, isi if dokumen.kode == aturan.NASIONAL else profil.data(aturan.NASIONAL))
	except GalatProfil as galat:
		cacat += galat.semua
	if cacat:
		galat_profil.lempar(galat_profil.sebutkan(dokumen, cacat))
	return draf


def _bagian(profil: Profil, jenis: str) -> naskah.Bagian:
	hari, daerah = max(getdate(today()), profil.daerah.berlaku_sejak), profil.daerah
	semua = [a for a in profil.penetapan if a.naskah == jenis and a.berlaku(hari)]
	if not semua:
		raise AturanTidakAda(
			_("{0} tidak dipakai menurut profil ini: tidak ada Penetapan Naskah yang menyebutnya.").format(
				naskah.NASKAH[jenis].nama
			)
		)
	penetapan = semua[0]
	kop = bagian_naskah.kop_contoh(
		daerah, naskah.KEPALA_DAERAH == (penetapan.kop or penetapan.penanda_tangan)
	)
	return naskah.Bagian(
		kop=kop,
		kepala=naskah.Kepala(
			"000/000/CONTOH/2025",
			hari,
			daerah.ibu_kota,
			sifat=penetapan.sifat or naskah.SIFAT[0],
			hal=naskah.NASKAH[jenis].hal,
		),
		penandatangan=naskah.Penandatangan(
			kata(penetapan.penanda_tangan).title(),
			"Budi Teladan, S.Sos.",
			"197001011995011903",
			"Pembina (IV/a)",
			atas_nama=naskah.pemberi_mandat(daerah, penetapan.atas_nama),
		),
		kertas=naskah.kertas(profil, jenis, hari),
		yth="Kepala Dinas Contoh",
		di=daerah.ibu_kota,
		dasar_hukum=(f"{penetapan.dasar} {daerah.peraturan}",),
		tembusan=tuple(
			kata(peran) + (" (sebagai laporan)" if peran in penetapan.sebagai_laporan else "")
			for peran in penetapan.tembusan
		),
		teks=naskah.teks_naskah(profil, jenis, hari),
	)
