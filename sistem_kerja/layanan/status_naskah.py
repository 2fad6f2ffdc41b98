"""What becomes of an issued letter: amended, replaced, revoked. Its number, text, file and hash stay as they are.

A letter is *replaced* (Diganti) where a new one says the whole of it anew: an answer given again, an agreement that
takes another's place, another ketua's appointment. A letter that changes part of it, or ends what it began, *amends* it:
the earlier stays in force and names the later. It is *revoked* (Dicabut) with its document, or as wrongly issued.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, getdate, today

from sistem_kerja.layanan import beban, keanggotaan_tim, organisasi, pejabat_sementara, pencatat
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.naskah import NASKAH
from sistem_kerja.regulasi.tanggal import tanggal_panjang

DOCTYPE = "Naskah Dinas"
BERLAKU, DICABUT, DIGANTI = "Berlaku", "Dicabut", "Diganti"
SUKARELA, SPP = "Pengajuan Sukarela", "Surat Permohonan Pelibatan"


# --- by what documents do ---


def hubungkan(naskah, dokumen) -> None:
	"""Write into a letter just issued what it replaces or amends, and into what it replaces that it is replaced."""
	saring = {"jenis": naskah.jenis, "status": BERLAKU, "name": ("!=", naskah.name)}
	saring |= {"dokumen_tipe": dokumen.doctype, "dokumen": ("in", _pendahulu(dokumen))}
	if dokumen.doctype == SUKARELA:
		saring["unit"] = naskah.unit  # each side answers for itself
	lama = frappe.get_all(DOCTYPE, saring, pluck="name", order_by="creation", limit=0)
	if lama:
		isi = _penutup(DIGANTI, "", f"{naskah.jenis} Nomor {naskah.nomor}") | {"digantikan_oleh": naskah.name}
		frappe.db.set_value(DOCTYPE, {"name": ("in", lama)}, isi)
		naskah.db_set("menggantikan", lama[-1], update_modified=False)
	if ubah := _yang_diubah(dokumen):
		naskah.db_set("mengubah", ubah, update_modified=False)


def _pendahulu(dokumen) -> list[str]:
	"""Documents whose letter of the same kind this one's takes the place of: itself, and what it was made to replace."""
	if dokumen.doctype == "Perjanjian Kinerja":
		return [dokumen.name, *filter(None, [dokumen.mengubah])]
	if dokumen.doctype == "Usulan Ketua Tim":
		return frappe.get_all(dokumen.doctype, {"tim": dokumen.tim, "untuk": dokumen.untuk}, pluck="name")
	if dokumen.doctype == "Peta Jabatan":
		saring = {"unit": dokumen.unit, "docstatus": 1, "berlaku_sejak": ("<=", dokumen.berlaku_sejak)}
		return frappe.get_all(dokumen.doctype, saring, pluck="name", limit=0)
	return [dokumen.name]


def _yang_diubah(dokumen) -> str | None:
	"""The letter that a changing document amends: that of its assignment, or the decree of its team."""
	if dokumen.doctype == "Perubahan Penugasan":
		tipe, nama, jenis = "Penugasan", dokumen.penugasan, aturan_alur.MENUGASKAN
	elif dokumen.doctype == "Perubahan Tim":
		tipe, nama, jenis = keanggotaan_tim.DOCTYPE, dokumen.tim, ("keputusan_tim_kerja",)
	else:
		return None
	saring = {"dokumen_tipe": tipe, "dokumen": nama, "jenis": ("in", [NASKAH[j].nama for j in jenis])}
	return frappe.db.get_value(DOCTYPE, saring | {"status": BERLAKU}, "name")


def cabut(dokumen, alasan: str, dasar: str = "") -> None:
	"""Letters of a withdrawn document are no longer in force; their numbers stay used."""
	saring = {"dokumen_tipe": dokumen.doctype, "dokumen": dokumen.name, "status": BERLAKU}
	frappe.db.set_value(DOCTYPE, saring, _penutup(DICABUT, alasan, dasar))


def _penutup(status: str, alasan: str, dasar: str) -> dict[str, Any]:
	return {
		"status": status,
		"berakhir": getdate(today()),
		"alasan_cabut": alasan,
		"dasar_cabut": dasar,
		"dicabut_oleh": sebutan_pengguna(),
	}


def sebutan_pengguna(tanpa_pegawai: str = "Pengelola Kepegawaian") -> str:
	"""Who acts in this session, by name and office."""
	saya = organisasi.pegawai_pengguna()
	if not saya:
		return f"{frappe.utils.get_fullname()}, {tanpa_pegawai}"
	baris = frappe.db.get_value("Employee", saya, ("employee_name", "designation"))
	return ", ".join(filter(None, baris))


# --- by hand ---


def cabut_keliru(nama: str, alasan: str, dasar: str = "") -> None:
	"""Revoke a letter that was wrongly issued, as the HR officer or whoever signs for its office today.

	Throws TidakBerwenang, or TindakanTidakSah naming the act on the document that must be done instead.
	"""
	naskah = frappe.get_doc(DOCTYPE, nama, for_update=True)
	naskah.check_permission("read")
	if not boleh_cabut(naskah):
		frappe.throw(
			_("Naskah Nomor {0} dicabut oleh {1} atau Pengelola Kepegawaian, bukan oleh Anda.").format(
				naskah.nomor, naskah.jabatan_penanda_tangan
			),
			TidakBerwenang,
		)
	if halangan := halangan_cabut(naskah):
		frappe.throw(halangan, TindakanTidakSah, title=_("Tidak dapat dicabut"))
	if not cstr(alasan).strip():
		frappe.throw(
			_("Isi alasannya: mengapa Naskah Nomor {0} dicabut.").format(naskah.nomor), TindakanTidakSah
		)
	naskah.update(_penutup(DICABUT, alasan.strip(), cstr(dasar).strip()))
	naskah.flags.oleh_sistem = True
	# Nobody has write access to letters; who may revoke was decided above.
	naskah.save(ignore_permissions=True)


def boleh_cabut(naskah) -> bool:
	if pencatat.boleh(frappe.session.user, Peran.PENGELOLA_KEPEGAWAIAN):
		return True
	saya = organisasi.pegawai_pengguna()
	return bool(saya) and saya == _penanda_tangan_kini(naskah)


def _penanda_tangan_kini(naskah) -> str | None:
	"""Who signs for the letter's office today; of one that an employee signed for himself, he."""
	unit = organisasi.struktur().unit(naskah.unit)
	if naskah.jabatan_penanda_tangan.endswith(unit.jabatan_kepala):
		return pejabat_sementara.penjabat(unit.kode)
	return naskah.penanda_tangan


def halangan_cabut(naskah) -> str:
	"""Why a letter cannot be revoked by itself, with what to do instead; empty where it can."""
	if naskah.status != BERLAKU:
		return _("Naskah Nomor {0} sudah berstatus «{1}» sejak {2}.").format(
			naskah.nomor, naskah.status, tanggal_panjang(naskah.berakhir) if naskah.berakhir else "-"
		)
	if not frappe.db.exists(naskah.dokumen_tipe, naskah.dokumen):
		return ""
	dokumen = frappe.get_doc(naskah.dokumen_tipe, naskah.dokumen)
	if jalan := _jalan_lain(dokumen):
		return _("{0} {1} berstatus «{2}», sehingga suratnya tidak dicabut tersendiri. {3}").format(
			_(dokumen.doctype), dokumen.name, dokumen.status, jalan
		)
	return ""


def _jalan_lain(dokumen) -> str:
	"""What is done on a document whose letter still carries something; empty where nothing stands on it any more."""
	tipe, status = dokumen.doctype, dokumen.status
	if tipe == "Penugasan" and status in beban.BERJALAN:
		return _("Buat Perubahan Penugasan: Pembatalan mencabut suratnya, Pengakhiran mengakhirinya.")
	if tipe == keanggotaan_tim.DOCTYPE and status == keanggotaan_tim.BERJALAN:
		return _("Buat Perubahan Tim: Penutupan mengakhiri tim dan penugasan anggotanya.")
	if tipe == "Perjanjian Kinerja" and status == BERLAKU:
		return _("Buat Perjanjian Kinerja baru yang mengubahnya; suratnya menjadi «Diganti».")
	if tipe in ("Perubahan Penugasan", "Perubahan Tim", "Usulan Ketua Tim") and status == "Ditetapkan":
		return _("Akibatnya sudah dijalankan. Betulkan dengan perubahan baru yang menyebut surat ini.")
	if tipe in (SPP, SUKARELA):
		saring = {"sumber_tipe": tipe, "sumber": dokumen.name, "status": ("in", beban.BERJALAN)}
		if penugasan := frappe.get_all("Penugasan", saring, pluck="name", limit=3):
			return _(
				"Penugasan {0} berjalan atas dasar surat ini: batalkan dahulu lewat Perubahan Penugasan."
			).format(", ".join(penugasan))
	terbuka = [t.nama for t in aturan_alur.tahap(dokumen.alur(), status).tindakan]
	if terbuka:
		return _("Lakukan tindakan pada dokumennya: {0}.").format(", ".join(f"«{n}»" for n in terbuka))
	return ""
