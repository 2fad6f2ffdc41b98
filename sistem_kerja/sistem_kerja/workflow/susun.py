"""Composes the desk's Workflow of each DocType from the profile's `alur`.

The Workflow gives states, colours and buttons. Who may act is decided by the guard in the document; the roles and
conditions here only serve the buttons.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import frappe

from sistem_kerja.layanan import jenis_dokumen
from sistem_kerja.layanan.organisasi import profil_aktif
from sistem_kerja.regulasi.istilah import Dokumen, Peran
from sistem_kerja.regulasi.model import AturanAlur, Profil, Tahap

ROLE = {
	Peran.PIMPINAN_UNIT_PEMILIK: "Pimpinan",
	Peran.PIMPINAN_UNIT_DITUJU: "Pimpinan",
	Peran.PIMPINAN_UNIT_PEGAWAI: "Pimpinan",
	Peran.PENILAI_DITUJU: "Pejabat Penilai Kinerja",
	Peran.PENILAI_PEGAWAI: "Pejabat Penilai Kinerja",
	Peran.EVALUATOR: "Pimpinan",
	Peran.PEGAWAI: "Pegawai ASN",
	Peran.SEKRETARIS_DAERAH: "Sekretaris Daerah",
	Peran.PEJABAT_BERWENANG: "Sekretaris Daerah",
	Peran.PENGELOLA_KEPEGAWAIAN: "Pengelola Kepegawaian",
	Peran.SISTEM: "System Manager",
}
# False for whoever sends the document on, so that Frappe makes no Workflow Action for a whole role. The guard and the
# buttons (layanan.tindakan_terbuka) put who acts today, the one who withdraws included, in the holder's place.
PEMEGANG = "frappe.session.user == doc.pemegang_user"


def nama_workflow(dokumen: str) -> str:
	return f"Alur {dokumen}"


def pasang_semua(paksa: bool = False) -> list[str]:
	"""Put the composed Workflows in force. One that an administrator has changed since stays, unless `paksa`.

	Returns the DocTypes whose Workflow was written.
	"""
	profil = profil_aktif()
	return [d.value for d in jenis_dokumen.BERALUR if _pasang(d.value, susun(profil, d), paksa)]


def susun(profil: Profil, dokumen: Dokumen) -> dict[str, Any]:
	"""States and transitions of one DocType over all the paths it can take here, as values of a Workflow."""
	jalur = jenis_dokumen.jalur(dokumen)
	alur = [a for a in profil.alur if a.dokumen == dokumen and a.jalur.value in jalur]
	states: dict[str, dict[str, Any]] = {}
	transitions: list[dict[str, Any]] = []
	for satu in alur:
		for tahap in satu.tahap:
			states.setdefault(tahap.status, _state(tahap))
			transitions += [_transisi(satu, tahap, t) for t in tahap.tindakan if not _oleh_sistem(tahap, t)]
	return {
		"document_type": dokumen.value,
		"workflow_state_field": "status",
		"states": list(states.values()),
		"transitions": transitions,
	}


def _oleh_sistem(tahap: Tahap, tindakan) -> bool:
	return (tindakan.oleh or tahap.pelaku) is Peran.SISTEM


def _state(tahap: Tahap) -> dict[str, Any]:
	return {
		"state": tahap.status,
		"doc_status": str(tahap.docstatus),
		"allow_edit": ROLE[tahap.pelaku] if tahap.pelaku else "System Manager",
	}


def _transisi(alur: AturanAlur, tahap: Tahap, tindakan) -> dict[str, Any]:
	oleh = tindakan.oleh or tahap.pelaku
	syarat = [f'doc.jalur == "{alur.jalur}"', PEMEGANG]
	return {
		"state": tahap.status,
		"action": tindakan.nama,
		"next_state": tindakan.ke,
		"allowed": ROLE[oleh],
		"allow_self_approval": 1,
		"condition": " and ".join(syarat),
	}


def _pasang(dokumen: str, isi: dict[str, Any], paksa: bool) -> bool:
	_lengkapi_master(isi)
	nama = nama_workflow(dokumen)
	ada = frappe.db.exists("Workflow", nama)
	workflow = frappe.get_doc("Workflow", nama) if ada else frappe.new_doc("Workflow")
	if ada and not paksa and sidik(workflow) != frappe.db.get_global(_kunci(dokumen)):
		return False
	workflow.update(
		{"workflow_name": nama, "is_active": 1, "send_email_alert": 0, "override_status": 0, **isi}
	)
	# Composed from the profile by whoever may change the profile.
	workflow.save(ignore_permissions=True)
	frappe.db.set_global(_kunci(dokumen), sidik(workflow))
	frappe.clear_cache(doctype=dokumen)
	frappe.cache.hdel("workflow", dokumen)
	return True


def sidik(workflow) -> str:
	"""Fingerprint of what the Workflow says; tells an administrator's edit from ours."""
	kolom = {
		"states": ("state", "doc_status", "allow_edit"),
		"transitions": ("state", "action", "next_state", "allowed", "condition"),
	}
	isi = {t: [[str(b.get(k) or "") for k in ks] for b in workflow.get(t)] for t, ks in kolom.items()}
	return hashlib.sha256(json.dumps(isi).encode()).hexdigest()


def _kunci(dokumen: str) -> str:
	return f"sk_sidik_{frappe.scrub(dokumen)}"


def _lengkapi_master(isi: dict[str, Any]) -> None:
	"""Statuses and acts that a regency names itself must exist before the Workflow is saved."""
	for state in {s["state"] for s in isi["states"]}:
		_buat_bila_belum_ada("Workflow State", "workflow_state_name", state)
	for aksi in {t["action"] for t in isi["transitions"]}:
		_buat_bila_belum_ada("Workflow Action Master", "workflow_action_name", aksi)


def _buat_bila_belum_ada(doctype: str, kolom: str, nama: str) -> None:
	if not frappe.db.exists(doctype, nama):
		# As in _pasang: whoever may change the profile may name what it uses.
		frappe.get_doc({"doctype": doctype, kolom: nama}).insert(ignore_permissions=True)
