"""Which acts on a document are open to an employee now: what the guard in the document would let him do.

One answer for the desk's buttons, the list's bulk actions and the portal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import frappe
from frappe.model.workflow import get_workflow_name, is_transition_condition_satisfied

from sistem_kerja.layanan import organisasi, pejabat_sementara, pencatat
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import Tahap, Tindakan
from sistem_kerja.regulasi.naskah import NASKAH

if TYPE_CHECKING:
	from sistem_kerja.layanan.dokumen import DokumenBeralur


def daftar(dokumen: DokumenBeralur, tahap: Tahap, konteks, saya: str | None) -> list[dict[str, Any]]:
	"""Names, reasons and letters of these acts, for the portal's buttons."""
	return [
		{
			"nama": t.nama,
			"ke": t.ke,
			"wajib_alasan": t.wajib_alasan,
			"menjawab": dokumen.menjawab(t.nama),
			"terbit": [NASKAH[jenis].nama for jenis in t.naskah],
			"di_desk": _perlu_isian(dokumen, t),
			"pilihan": dokumen.pilihan(t),
			"sebut": "pegawai_ditugaskan" in dokumen.isian(t),
		}
		for t in _terbuka(dokumen, tahap, konteks, saya)
	]


def transisi(dokumen: DokumenBeralur, saya: str | None) -> list[dict[str, Any]]:
	"""The open acts as rows of the Workflow, for the desk. None where nobody can be found.

	`saya` is the employee behind the account; without one only acts of a shared role can be open.
	"""
	try:
		tahap = aturan_alur.tahap(dokumen.alur(), dokumen.status)
		terbuka = _terbuka(dokumen, tahap, dokumen.konteks(), saya) if tahap.tindakan else []
	except GalatRegulasi:
		return []
	# The desk hides buttons of roles that were not there when its page was loaded; whose turn it is was decided here.
	bentuk = {"doctype": "Workflow Transition", "state": dokumen.status, "allowed": "All"}
	return [{**bentuk, "action": t.nama, "next_state": t.ke, "allow_self_approval": 1} for t in terbuka]


def ada_di_workflow(dokumen: DokumenBeralur, ke: str) -> bool:
	"""Whether the active Workflow of the DocType, which an administrator may have edited, has this step for me.

	Its conditions ask whether the user is the stored holder. That was decided before, by who acts today, so here
	the user stands in his place.
	"""
	nama = get_workflow_name(dokumen.doctype)
	if not nama:
		return True
	peran = set(frappe.get_roles())
	langkah = [
		t
		for t in frappe.get_cached_doc("Workflow", nama).transitions
		if (t.state, t.next_state) == (dokumen.status, ke) and t.allowed in peran
	]
	pemegang, dokumen.pemegang_user = dokumen.pemegang_user, frappe.session.user
	try:
		return any(is_transition_condition_satisfied(t, dokumen) for t in langkah)
	finally:
		dokumen.pemegang_user = pemegang


def mungkin(dokumen: DokumenBeralur, tindakan: Tindakan) -> bool:
	"""Whether the document as it stands now and its rules allow the act, whoever asks."""
	return (not tindakan.syarat or dokumen.syarat_terpenuhi(tindakan.syarat)) and not dokumen.tertutup(
		tindakan
	)


def _terbuka(dokumen: DokumenBeralur, tahap: Tahap, konteks, saya: str | None) -> list[Tindakan]:
	return [
		t
		for t in tahap.tindakan
		if _pelakunya(t.oleh or aturan_alur.pelaksana(tahap), dokumen, konteks, saya)
		and mungkin(dokumen, t)
		and ada_di_workflow(dokumen, t.ke)
	]


def _pelakunya(peran: Peran | None, dokumen: DokumenBeralur, konteks, saya: str | None) -> bool:
	if peran in pencatat.BERSAMA:
		return pencatat.boleh(frappe.session.user, peran) and saya not in dokumen.subjek()
	if peran in (None, Peran.SISTEM) or not saya:
		return False
	if peran is not Peran.PEGAWAI and saya in dokumen.subjek():
		return False
	try:
		return pejabat_sementara.pelaku(peran, konteks).pegawai == saya
	except GalatRegulasi:
		return False


def boleh_mengisi(dokumen: DokumenBeralur, kolom: str) -> bool:
	"""Whether the session user fills this field now: in a draft that he may write, else by an act open to him."""
	if dokumen.sedang_disusun():
		return True
	kini = aturan_alur.tahap(dokumen.alur(), dokumen.status)
	terbuka = _terbuka(dokumen, kini, dokumen.konteks(), organisasi.pegawai_pengguna())
	return any(kolom in dokumen.isian(t) for t in terbuka)


def _perlu_isian(dokumen: DokumenBeralur, tindakan: Tindakan) -> bool:
	"""Whether fields must be filled for this act (naming people), which is done in the desk's form."""
	return any(not dokumen.get(kolom) for kolom in dokumen.isian_wajib(tindakan))
