"""What an administrator changed in a Workflow since it was composed, in words."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

STATE = ("state", "doc_status", "allow_edit", "is_optional_state", "update_field", "update_value")
TRANSISI = ("state", "action", "next_state", "allowed", "condition", "allow_self_approval")
SETELAN = ("is_active", "send_email_alert", "override_status")


def inti(workflow) -> dict[str, Any]:
	"""What counts of a Workflow, as plain data that compares."""
	return {
		"setelan": {k: str(workflow.get(k) or 0) for k in SETELAN},
		"states": [{k: _teks(b.get(k)) for k in STATE} for b in workflow.states],
		"transitions": [{k: _teks(b.get(k)) for k in TRANSISI} for b in workflow.transitions],
	}


def oleh_orang(dokumen: str, tersusun: dict[str, Any]) -> list[str]:
	"""The changes since the Workflow of a DocType was composed (`tersusun`), a sentence each; empty when there are none.

	A Workflow that is missing, or of which nothing is known, is nobody's work.
	"""
	nama = frappe.db.get_value("Workflow", {"document_type": dokumen, "is_active": 1}) or frappe.db.get_value(
		"Workflow", {"document_type": dokumen}
	)
	lama = tersusun.get(dokumen)
	if not nama or not lama:
		return []
	return beda(lama, inti(frappe.get_doc("Workflow", nama)))


def beda(lama: dict[str, Any], baru: dict[str, Any]) -> list[str]:
	hasil = [
		_("Setelan {0}: {1} menjadi {2}").format(_(frappe.unscrub(k)), lama["setelan"][k], baru["setelan"][k])
		for k in SETELAN
		if lama["setelan"][k] != baru["setelan"][k]
	]
	hasil += _beda_baris(lama["states"], baru["states"], ("state",), _sebut_state)
	hasil += _beda_baris(
		lama["transitions"], baru["transitions"], ("state", "action", "next_state"), _sebut_transisi
	)
	return hasil


def _beda_baris(lama: list[dict], baru: list[dict], kunci: tuple[str, ...], sebut) -> list[str]:
	"""Rows added, removed and changed; rows of the same key are paired in their order."""
	hasil, sisa = [], [b for b in baru if b not in lama]
	for satu in (b for b in lama if b not in baru):
		jodoh = next((b for b in sisa if all(b[k] == satu[k] for k in kunci)), None)
		if not jodoh:
			hasil.append(_("{0} dihapus").format(sebut(satu)))
			continue
		sisa.remove(jodoh)
		isi = ", ".join(
			f"{_(frappe.unscrub(k))}: {satu[k]} → {jodoh[k]}" for k in satu if satu[k] != jodoh[k]
		)
		hasil.append(_("{0} diubah ({1})").format(sebut(satu), isi))
	return [*hasil, *(_("{0} ditambahkan").format(sebut(b)) for b in sisa)]


def _sebut_state(baris: dict[str, str]) -> str:
	return _("Status «{0}»").format(baris["state"])


def _sebut_transisi(baris: dict[str, str]) -> str:
	return _("Tindakan «{0}» dari «{1}» menuju «{2}»").format(
		baris["action"], baris["state"], baris["next_state"]
	)


def _teks(nilai: Any) -> str:
	return "" if nilai in (None, 0, "0") else str(nilai)
