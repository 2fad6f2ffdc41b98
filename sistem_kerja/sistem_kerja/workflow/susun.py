"""Composes the desk's Workflow of each DocType from the rules in force and from those that documents under way keep.

The Workflow gives states, colours and buttons. Who may act is decided by the guard in the document; the roles and
conditions here only serve the buttons.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import berjalan, jenis_dokumen, organisasi
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi.alur import pelaksana
from sistem_kerja.regulasi.istilah import Arah, Dokumen, Jalur, Peran
from sistem_kerja.regulasi.model import AturanAlur, Profil, Tahap, Tindakan
from sistem_kerja.sistem_kerja.workflow import perubahan

ROLE = {
	Peran.PIMPINAN_UNIT_PEMILIK: "Pimpinan",
	Peran.PIMPINAN_UNIT_DITUJU: "Pimpinan",
	Peran.PIMPINAN_UNIT_PEGAWAI: "Pimpinan",
	Peran.PIMPINAN_UNIT_ORGANISASI: "Pimpinan",
	Peran.PIMPINAN_UNIT_KERJA: "Pimpinan",
	Peran.KEPALA_PERANGKAT_DAERAH: "Pimpinan",
	Peran.KEPALA_DAERAH: "Pimpinan",
	Peran.PENILAI: "Pejabat Penilai Kinerja",
	Peran.PENILAI_DITUJU: "Pejabat Penilai Kinerja",
	Peran.PENILAI_PEGAWAI: "Pejabat Penilai Kinerja",
	Peran.EVALUATOR: "Pimpinan",
	Peran.PENUGAS: "Pimpinan",
	Peran.PENETAP: "Pegawai ASN",  # a leader, or the ketua himself: what every employee's account has
	Peran.PEGAWAI: "Pegawai ASN",
	Peran.KETUA_TIM: "Pegawai ASN",
	Peran.PENGENDALI: "Pegawai ASN",
	Peran.SEKRETARIS_DAERAH: "Sekretaris Daerah",
	Peran.PEJABAT_BERWENANG: "Sekretaris Daerah",
	Peran.PENGELOLA_KEPEGAWAIAN: "Pengelola Kepegawaian",
}
# Where whose turn it is need not lead a unit: the ketua of a team receives the reports of its members.
ROLE_LAIN = {Peran.EVALUATOR: ("Pegawai ASN",)}
# A role without one of ours has no button; the guard decides in any case.
TANPA_ROLE = "System Manager"
# False for whoever sends the document on, so that Frappe makes no Workflow Action for a whole role. The guard and the
# buttons (layanan.tindakan_terbuka) put who acts today, the one who withdraws included, in the holder's place.
PEMEGANG = "frappe.session.user == doc.pemegang_user"
PENGATURAN = "Pengaturan Sistem Kerja"


def nama_workflow(dokumen: str) -> str:
	return f"Alur {dokumen}"


def pasang_semua(timpa: Collection[str] = ()) -> list[str]:
	"""Put the composed Workflows in force. One that an administrator has changed since stays, unless it is in `timpa`.

	Returns the DocTypes whose Workflow was written.
	"""
	aktif, tersusun = organisasi.versi_aktif(), tersusun_terakhir()
	ditulis = []
	for dokumen in jenis_dokumen.BERALUR:
		isi = susun(dokumen, aktif, {**berjalan.versi(dokumen), aktif: organisasi.profil_aktif()})
		if dokumen.value in timpa or not perubahan.oleh_orang(dokumen.value, tersusun):
			tersusun[dokumen.value] = _pasang(dokumen.value, isi)
			ditulis.append(dokumen.value)
		else:
			_pastikan_memuat(dokumen, isi)
	frappe.db.set_single_value(PENGATURAN, "workflow_tersusun", json.dumps(tersusun, ensure_ascii=False))
	return ditulis


def wajib(dokumen: Dokumen) -> set[str]:
	"""Statuses without which documents could not be saved: of the rules in force, and those in which documents stand."""
	if not frappe.db.get_single_value(PENGATURAN, "versi"):
		return set()
	sedang = {t.status for a in _alur(organisasi.profil_aktif(), dokumen) for t in a.tahap}
	return sedang | set(berjalan.status(dokumen))


def _pastikan_memuat(dokumen: Dokumen, isi: dict[str, Any]) -> None:
	"""A Workflow that stays as an administrator changed it must know every status of the rules."""
	punya = frappe.get_all(
		"Workflow Document State", {"parent": nama_workflow(dokumen.value)}, pluck="state", limit=0
	)
	if kurang := {s["state"] for s in isi["states"]} - set(punya):
		frappe.throw(
			_(
				"Workflow {0} yang Anda ubah tidak memuat status {1}. Pilih «Susun ulang» untuk Workflow itu, atau tambahkan statusnya dahulu."
			).format(_(dokumen.value), ", ".join(f"«{s}»" for s in sorted(kurang))),
			TindakanTidakSah,
		)


def tersusun_terakhir() -> dict[str, Any]:
	"""What was composed last, by DocType: tells an administrator's edit from ours."""
	return json.loads(frappe.db.get_single_value(PENGATURAN, "workflow_tersusun") or "{}")


def susun(dokumen: Dokumen, aktif: str, versi: Mapping[str, Profil]) -> dict[str, Any]:
	"""States and transitions of one DocType over all the paths it can take here, as values of a Workflow.

	`versi`: the version in force (`aktif`) and those by which documents are under way. An act that not all of them
	know shows on documents of its versions only. Throws where a status is a draft in one and final in another.
	"""
	states = {
		s.status: _state(s) for a in _alur(versi[aktif], dokumen) for s in a.tahap
	}  # the order of the rules in force
	for nama, profil in versi.items():
		for tahap in (s for a in _alur(profil, dokumen) for s in a.tahap):
			ada = states.setdefault(tahap.status, _state(tahap))
			if ada["doc_status"] != str(tahap.docstatus):
				_tolak_beda_docstatus(dokumen, tahap.status, nama)
	for status, docstatus in berjalan.status(dokumen).items():
		states.setdefault(status, {"state": status, "doc_status": str(docstatus), "allow_edit": TANPA_ROLE})
	for status in {a.tahap[0].status for p in versi.values() for a in _alur(p, dokumen)}:
		# Whoever may write prepares a draft, the HR officer too; the guard says who. This only opens the form.
		states[status]["allow_edit"] = "All"
	return {
		"document_type": dokumen.value,
		"workflow_state_field": "status",
		"states": list(states.values()),
		"transitions": _transisi(dokumen, versi),
	}


def _alur(profil: Profil, dokumen: Dokumen) -> list[AturanAlur]:
	jalur = jenis_dokumen.jalur(dokumen)
	return [a for a in profil.alur if a.dokumen == dokumen and a.jalur.value in jalur]


def _tolak_beda_docstatus(dokumen: Dokumen, status: str, versi: str) -> None:
	frappe.throw(
		_(
			"Status «{0}» pada {1} adalah draf menurut satu aturan dan tetap menurut aturan lain ({2}). "
			"Pindahkan dokumen yang masih berjalan menurut {2}, atau beri status itu nama lain."
		).format(status, _(dokumen.value), versi),
		TindakanTidakSah,
	)


def _state(tahap: Tahap) -> dict[str, Any]:
	return {
		"state": tahap.status,
		"doc_status": str(tahap.docstatus),
		"allow_edit": ROLE.get(pelaksana(tahap), TANPA_ROLE),
	}


def _transisi(dokumen: Dokumen, versi: Mapping[str, Profil]) -> list[dict[str, Any]]:
	menurut: dict[tuple[str, ...], dict[str, None]] = {}  # an act -> the versions that have it, in order
	for nama, profil in versi.items():
		for alur in _alur(profil, dokumen):
			for tahap in alur.tahap:
				for tindakan in tahap.tindakan:
					for kunci in _kunci(alur, tahap, tindakan):
						menurut.setdefault(kunci, {})[nama] = None
	hasil = []
	for (state, action, next_state, allowed, syarat), punya in menurut.items():
		bagian = (
			[syarat] if len(punya) == len(versi) else [syarat, f"doc.profil_versi in {json.dumps([*punya])}"]
		)
		hasil.append(
			{
				"state": state,
				"action": action,
				"next_state": next_state,
				"allowed": allowed,
				"allow_self_approval": 1,
				"condition": " and ".join(bagian),
			}
		)
	return hasil


def _kunci(alur: AturanAlur, tahap: Tahap, tindakan: Tindakan) -> list[tuple[str, ...]]:
	oleh = tindakan.oleh or pelaksana(tahap)
	if oleh in (None, Peran.SISTEM):
		return []
	syarat = f'doc.jalur == "{alur.jalur}"{_searah(alur)} and {PEMEGANG}'
	peran = (ROLE.get(oleh, TANPA_ROLE), *ROLE_LAIN.get(oleh, ()))
	return [(tahap.status, tindakan.nama, tindakan.ke, satu, syarat) for satu in peran]


def _searah(alur: AturanAlur) -> str:
	"""Across institutions our requests and those of others share a path and some of its statuses."""
	if alur.jalur is not Jalur.PENUNJUKAN_LINTAS_INSTANSI or not frappe.get_meta(
		alur.dokumen.value
	).has_field("arah"):
		return ""
	return f' and doc.arah {"==" if alur.arah is Arah.MASUK else "!="} "{Arah.MASUK}"'


def _pasang(dokumen: str, isi: dict[str, Any]) -> dict[str, Any]:
	"""Write a composed Workflow; returns its core, by which a later edit is recognised."""
	_lengkapi_master(isi)
	# The builder's drawing belongs to the steps that it was made of.
	tetap = {"is_active": 1, "send_email_alert": 0, "override_status": 0, "workflow_data": None}
	return perubahan.inti(tulis_ulang(dokumen, {**tetap, **isi}))


def tulis_ulang(dokumen: str, isi: dict[str, Any]):
	"""Store these states, transitions and settings as the Workflow of a DocType."""
	nama = nama_workflow(dokumen)
	ada = frappe.db.exists("Workflow", nama)
	workflow = frappe.get_doc("Workflow", nama) if ada else frappe.new_doc("Workflow")
	workflow.update({"workflow_name": nama, **isi})
	# Composed from the profile by whoever may put it in force.
	workflow.save(ignore_permissions=True)
	frappe.clear_cache(doctype=dokumen)
	frappe.cache.hdel("workflow", dokumen)
	return workflow


def _lengkapi_master(isi: dict[str, Any]) -> None:
	"""Statuses and acts that a regency names itself must exist before the Workflow is saved."""
	berjalan_dan_akhir = {
		"0": "Warning",
		"1": "Info",
	}  # the colour in lists: somebody must act, or it is over
	for docstatus, style in berjalan_dan_akhir.items():
		state = {s["state"] for s in isi["states"] if s["doc_status"] == docstatus}
		_buat_yang_belum("Workflow State", "workflow_state_name", state, style=style)
	_buat_yang_belum(
		"Workflow Action Master", "workflow_action_name", {t["action"] for t in isi["transitions"]}
	)


def _buat_yang_belum(doctype: str, kolom: str, nama: set[str], **lain: str) -> None:
	ada = set(frappe.get_all(doctype, {"name": ("in", list(nama))}, pluck="name"))
	for satu in sorted(nama - ada):
		# As in _pasang: whoever may put a profile in force may name what it uses.
		frappe.get_doc({"doctype": doctype, kolom: satu, **lain}).insert(ignore_permissions=True)
