"""What a form says on top of a document: where it stands, whose turn it is and why, what mends it where it is stuck."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, date_diff, getdate, today

from sistem_kerja.layanan import kalimat_riwayat, pejabat_sementara, tindakan_terbuka
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import AturanAlur, Tahap, Tindakan

# More than this lies too far ahead to be of use to whoever looks at one document.
LANGKAH_KE_DEPAN = 6


def susun(dokumen, tahap: Tahap) -> dict[str, Any]:
	"""For a stored document in its present step. Shown to whoever may read the document."""
	alur = dokumen.alur()
	return {
		"status": dokumen.status,
		"tindakan": [t.nama for t in tahap.tindakan if not t.oleh and tindakan_terbuka.mungkin(dokumen, t)],
		"menjawab": [t.nama for t in tahap.tindakan if dokumen.menjawab(t.nama)],
		"pemegang": _pemegang(dokumen),
		"berlangsung": _berlangsung(dokumen, tahap),
		"dasar": dokumen.pemegang_dasar,
		"dasar_alur": kutip(dokumen.aturan(), alur.dasar),
		"menunggu": dokumen.menunggu_pejabat,
		"obat": _obat(dokumen, tahap),
		"alasan": _alasan(dokumen),
		"langkah": _langkah(dokumen, alur),
		"riwayat": kalimat_riwayat.semua(dokumen),
	}


def _pemegang(dokumen) -> dict[str, Any] | None:
	bersama = dokumen.get("pemegang_peran")  # a role acts together: nobody holds it alone
	if not (dokumen.pemegang or bersama):
		return None
	lewat = date_diff(today(), dokumen.tenggat) if dokumen.tenggat else 0
	saya = dokumen.pemegang_user == frappe.session.user or (bersama and bersama in frappe.get_roles())
	return {
		"nama": dokumen.nama_pemegang if dokumen.pemegang else None,
		"jabatan": dokumen.pemegang_jabatan,
		"saya": bool(saya),
		"sejak": cstr(getdate(dokumen.pemegang_sejak)) if dokumen.pemegang_sejak else None,
		"tenggat": cstr(dokumen.tenggat) if dokumen.tenggat else None,
		"lewat": max(lewat, 0),
	}


def _berlangsung(dokumen, tahap: Tahap) -> dict[str, str | None] | None:
	"""Who works on it until when, while nobody has to decide: a running assignment or team. None where it is over."""
	if not tahap.tindakan:
		return None
	selesai = dokumen.get("selesai")
	nama = dokumen.get("nama_ketua") or dokumen.get("nama_pegawai")
	return {"nama": nama, "sampai": cstr(selesai) if selesai else None}


# --- stuck ---


def _obat(dokumen, tahap: Tahap) -> list[dict[str, str]]:
	"""Records that mend a document waiting for an office, for the form's links."""
	if not dokumen.menunggu_pejabat:
		return []
	pegawai = _tanpa_akun(dokumen, tahap)
	if pegawai:
		return [{"doctype": "Employee", "name": pegawai, "label": _("Hubungkan akun pengguna pegawai ini")}]
	if not dokumen.menunggu_unit:
		return []
	return [
		{"doctype": "Unit Organisasi", "name": dokumen.menunggu_unit, "label": _("Isi pejabat unit ini")},
		{
			"doctype": "Pejabat Sementara",
			"baru": dokumen.menunggu_unit,
			"label": _("Tunjuk Plt. atau Plh."),
		},
	]


def _tanpa_akun(dokumen, tahap: Tahap) -> str | None:
	"""The person whose turn it is although he has no account; None where the office is vacant."""
	if tahap.pelaku in (None, Peran.SISTEM):
		return None
	try:
		return pejabat_sementara.pelaku(tahap.pelaku, dokumen.konteks()).pegawai
	except GalatRegulasi:
		return None


def _alasan(dokumen) -> dict[str, str] | None:
	"""The note with which the document came to where it is: the reason of a return or a refusal stands on top."""
	akhir = next((b for b in reversed(dokumen.get("riwayat") or []) if b.pengguna), None)
	if not akhir or not akhir.catatan or akhir.ke_status != dokumen.status:
		return None
	return {"isi": akhir.catatan, "oleh": kalimat_riwayat.kalimat(akhir)}


# --- the way ---


def _langkah(dokumen, alur: AturanAlur) -> list[dict[str, Any]]:
	"""Statuses that lie behind, the present one, and those of the ordinary way ahead with who acts in each."""
	lewat = _dilalui(dokumen, alur)
	hasil = [{"status": s, "keadaan": "lewat"} for s in lewat]
	hasil.append({"status": dokumen.status, "keadaan": "kini"})
	# What has a last day comes to its end by itself; an agreement in force need not be amended.
	for tahap in _di_depan(alur, dokumen.status, bool(dokumen.get("selesai"))):
		hasil.append({"status": tahap.status, "keadaan": "nanti", "siapa": _siapa(dokumen, tahap)})
	return hasil


def _dilalui(dokumen, alur: AturanAlur) -> list[str]:
	"""In the order of the first visit; what was visited after a return and given up again is left out."""
	kunjungan = list(dict.fromkeys(b.dari_status for b in dokumen.get("riwayat") or [] if b.dari_status))
	urutan = [t.status for t in alur.tahap]
	kini = urutan.index(dokumen.status) if dokumen.status in urutan else len(urutan)
	return [s for s in kunjungan if s != dokumen.status and (s not in urutan or urutan.index(s) < kini)]


def _di_depan(alur: AturanAlur, status: str, sendiri: bool) -> list[Tahap]:
	hasil: list[Tahap] = []
	kini = aturan_alur.tahap(alur, status)
	while (maju := _maju(kini, sendiri)) and len(hasil) < LANGKAH_KE_DEPAN:
		kini = aturan_alur.tahap(alur, maju.ke)
		if kini.status == status or kini in hasil:
			break
		hasil.append(kini)
	return hasil


def _maju(tahap: Tahap, sendiri: bool) -> Tindakan | None:
	"""The act of the ordinary way: the first that neither refuses nor takes back; the system's where it goes by itself."""
	maju = next((t for t in tahap.tindakan if not t.wajib_alasan and t.oleh in (None, Peran.SISTEM)), None)
	return maju if sendiri or not maju or maju.oleh is not Peran.SISTEM else None


def _siapa(dokumen, tahap: Tahap) -> str:
	peran = aturan_alur.pelaksana(tahap)
	if peran in (None, Peran.SISTEM):
		return ""
	try:
		return pejabat_sementara.pelaku(peran, dokumen.konteks(tahap.status)).sebutan
	except GalatRegulasi:
		return _(peran.value)
