"""Methods of the portal's Persetujuan: what waits for a leader, the acts open to him, naming people, several at once.

Each list is the caller's own; what is named by the page is read with its own permission, and the documents' guard
decides every act.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr

from sistem_kerja.layanan import (
	kartu_persetujuan,
	menunggu,
	organisasi,
	perwakilan,
	sebut_pegawai,
	tindakan_massal,
	tindakan_terbuka,
)
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import GalatRegulasi

SPP, UKT = "Surat Permohonan Pelibatan", "Usulan Ketua Tim"


# --- reading ---


@frappe.whitelist(methods=["GET"])
def antrean(lewati: int = 0) -> dict[str, Any]:
	"""What waits for me, as cards; who acts for whom today. The number of queries does not grow with what waits."""
	saya = _saya()
	return {
		"kartu": kartu_persetujuan.daftar(frappe.session.user, saya, max(lewati, 0)),
		"jumlah": menunggu.jumlah(frappe.session.user),
		"batas": kartu_persetujuan.BATAS,
		"wakil": perwakilan.kini(saya),
	}


@frappe.whitelist(methods=["GET", "POST"])
def tindakan(dokumen: list | str) -> list[dict[str, Any]]:
	"""The acts open to me on these documents ([doctype, name], a portion of the list); those that I may not read are
	left out."""
	daftar, saya = _porsi(dokumen), _saya()
	return [
		{"doctype": d.doctype, "name": d.name, "tindakan": _terbuka(d, saya)}
		for d in (_terbaca(*satu) for satu in daftar)
		if d
	]


@frappe.whitelist(methods=["GET"])
def sebut(permohonan: str) -> dict[str, Any]:
	"""The form of naming people in a request: candidates with competence and load, those who may not be chosen."""
	d = _untuk_disebut(permohonan)
	saya = _saya()
	return {
		"name": d.name,
		"judul": d.kegiatan,
		"unit": frappe.db.get_value("Unit Organisasi", d.unit_pemilik, "nama_unit")
		if d.unit_pemilik
		else d.instansi,
		"maksud_tujuan": d.maksud_tujuan,
		"mulai": d.mulai,
		"selesai": d.selesai,
		"versi": cstr(d.modified),
		"jabatan": d.pemegang_jabatan,
		"menggantikan": perwakilan.menggantikan(saya).get(cstr(d.pemegang_jabatan)),
		"dasar": d.pemegang_dasar,
		"tindakan": next((t for t in _terbuka(d, saya) if t["sebut"]), None),
		**sebut_pegawai.isian(d),
	}


# --- writing ---


@frappe.whitelist(methods=["POST"])
def sebut_dan_tindak(
	permohonan: str, orang: list, tindakan: str, versi: str, sisa: dict | None = None, catatan: str = ""
) -> dict[str, Any]:
	"""Name people in a request and act on it in one go: a refusal leaves the request as it was."""
	d = _untuk_disebut(permohonan)
	if cstr(d.modified) != versi:
		frappe.throw(_("{0} sudah diubah di tempat lain. Muat ulang.").format(permohonan), SalinanUsang)
	if not all(isinstance(satu, dict) for satu in orang):
		frappe.throw(_("Daftar pegawainya tidak terbaca. Muat ulang halaman."), TindakanTidakSah)
	hasil = sebut_pegawai.tindak(d, orang, sisa or {}, tindakan, catatan)
	return {"status": hasil.status, "terbaca": bool(hasil.has_permission("read"))}


@frappe.whitelist(methods=["POST"])
def pilih_dan_tindak(
	usulan: str, terpilih: str, tindakan: str, versi: str, catatan: str = ""
) -> dict[str, Any]:
	"""Choose one of the candidates of a proposal and act on it in one go: a refusal leaves the proposal as it was."""
	d = frappe.get_doc(UKT, usulan)
	d.check_permission("write")
	if cstr(d.modified) != versi:
		frappe.throw(_("{0} sudah diubah di tempat lain. Muat ulang.").format(usulan), SalinanUsang)
	if terpilih not in d.subjek():
		frappe.throw(_("Pilih salah satu calon yang diusulkan."), TindakanTidakSah)
	if d.terpilih != terpilih:
		d.terpilih = terpilih
		d.save()  # the guard lets who acts now fill this field and no other
	hasil = lakukan(UKT, usulan, tindakan, catatan)
	return {"status": hasil.status, "terbaca": bool(hasil.has_permission("read"))}


@frappe.whitelist(methods=["POST"])
def tindak(doctype: str, dokumen: list, tindakan: str, catatan: str = "") -> dict[str, list[dict[str, str]]]:
	"""One act on several documents ([name, versi] each): each by itself, and what was done and what was refused and why."""
	if doctype not in DOCTYPE:
		frappe.throw(_("{0} tidak mempunyai alur persetujuan.").format(doctype), TindakanTidakSah)
	versi = dict(_pasangan(dokumen))
	if not 0 < len(versi) <= tindakan_massal.BATAS:
		frappe.throw(
			_("Pilih 1 sampai {0} dokumen untuk sekali tindakan; ini {1}.").format(
				tindakan_massal.BATAS, len(versi)
			),
			TindakanTidakSah,
		)
	return tindakan_massal.massal(doctype, [*versi], tindakan, catatan, versi)


# --- helpers ---


def _saya() -> str:
	"""The employee behind the account: nobody else decides anything."""
	nama = organisasi.pegawai_pengguna() if frappe.session.user != "Guest" else None
	if not nama:
		frappe.throw(
			_("Akun Anda belum terhubung dengan data pegawai yang aktif. Hubungi Pengelola Kepegawaian."),
			TidakBerwenang,
		)
	return nama


def _porsi(dokumen: list | str) -> list[tuple[str, str]]:
	daftar = _pasangan(frappe.parse_json(dokumen))
	if len(daftar) > tindakan_massal.BATAS:
		frappe.throw(
			_("Paling banyak {0} dokumen sekali tanya.").format(tindakan_massal.BATAS), TindakanTidakSah
		)
	return daftar


def _pasangan(isi: Any) -> list[tuple[str, str]]:
	"""What the page names, two texts each; anything else is refused."""
	if not isinstance(isi, list) or not all(isinstance(b, list | tuple) and len(b) == 2 for b in isi):
		frappe.throw(_("Daftar dokumennya tidak terbaca. Muat ulang halaman."), TindakanTidakSah)
	return [(cstr(satu), cstr(dua)) for satu, dua in isi]


def _terbaca(doctype: str, nama: str):
	if doctype not in DOCTYPE or not frappe.db.exists(doctype, nama):
		return None
	dokumen = frappe.get_doc(doctype, nama)
	return dokumen if dokumen.has_permission("read") else None


def _terbuka(dokumen, saya: str) -> list[dict[str, Any]]:
	try:
		tahap = aturan_alur.tahap(dokumen.alur(), dokumen.status)
		return tindakan_terbuka.daftar(dokumen, tahap, dokumen.konteks(), saya)
	except GalatRegulasi:  # the organisation is incomplete: the document itself says what is missing
		return []


def _untuk_disebut(nama: str):
	d = frappe.get_doc(SPP, nama)
	d.check_permission("write")
	if not tindakan_terbuka.boleh_mengisi(d, "pegawai_ditugaskan"):
		frappe.throw(
			_("Calon pegawai hanya diperlihatkan kepada yang sedang menyebut pegawainya."), TidakBerwenang
		)
	return d
