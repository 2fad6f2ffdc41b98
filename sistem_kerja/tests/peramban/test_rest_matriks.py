"""A sample of the attack matrix with real sessions: an assignment not yet received and a report under review."""

from __future__ import annotations

import json

import frappe
import pytest
import requests

from sistem_kerja.demo.daerah import bangun, cerita

METODE = "api/method/"
SUREL = "frappe.workflow.doctype.workflow_action.workflow_action.apply_action"
# An act and where it leads, which only the holder may do in this status.
SASARAN = {
	"Penugasan": ("Terima", "Berjalan", 1),
	"Laporan Pelaksanaan Tugas": ("Teruskan", "Evaluasi Tahap 2", 0),
}


@pytest.fixture(params=["penugasan", "laporan"])
def dokumen(request, kasus):
	if request.param == "laporan":
		return kasus.terkirim()
	return frappe.get_doc("Penugasan", kasus.penugasan)


def _serang(s: requests.Session, alamat: str, d) -> dict[str, requests.Response]:
	tindakan, ke, docstatus = SASARAN[d.doctype]
	isi = {**d.as_dict(convert_dates_to_str=True), "catatan_tindakan": "Alasan palsu."}
	ini = {"doctype": d.doctype, "name": d.name}
	ubah = frappe.as_json({**isi, "status": ke, "docstatus": docstatus})

	def kirim(nama: str, **data) -> requests.Response:
		return s.post(f"{alamat}/{METODE}{nama}", data=data, timeout=60)

	return {
		"apply_workflow": kirim(
			"frappe.model.workflow.apply_workflow", doc=frappe.as_json(isi), action=tindakan
		),
		"set_value": kirim("frappe.client.set_value", **ini, fieldname="status", value=ke),
		"save": kirim("frappe.client.save", doc=ubah),
		"savedocs": kirim("frappe.desk.form.save.savedocs", doc=ubah, action="Save"),
		"PUT": s.put(
			f"{alamat}/api/resource/{d.doctype}/{d.name}",
			json={"status": ke, "docstatus": docstatus},
			timeout=60,
		),
		"massal": kirim(
			"frappe.model.workflow.bulk_workflow_approval",
			**{"docnames": json.dumps([d.name]), "doctype": d.doctype, "action": tindakan},
		),
		"tautan surel": s.get(
			f"{alamat}/{METODE}{SUREL}",
			params={"action": tindakan, "doctype": d.doctype, "docname": d.name},
			timeout=60,
		),
		"portal": kirim("sistem_kerja.api.portal.tindak", **ini, tindakan=tindakan),
	}


def _tersimpan(d) -> dict:
	frappe.db.rollback()
	return frappe.get_doc(d.doctype, d.name).as_dict()


def test_ditolak_lewat_http_oleh_siapa_pun_yang_bukan_gilirannya(dokumen, kasus, sesi, alamat):
	daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	unit = {u.kode: u for u in bangun(daerah).units}
	inti = cerita(daerah)
	penyerang = {
		"kepala unit yang dituju": kasus.akun(unit[inti.unit_dituju].kepala),
		"pegawai lain": kasus.akun(inti.pegawai_lain),
		"subjek": kasus.akun(),
		"pengelola": "pengelola@contoh.invalid",
		"tamu": None,
	}
	sebelum = _tersimpan(dokumen)
	for siapa, akun in penyerang.items():
		if akun == dokumen.pemegang_user:
			continue  # the assigned employee receives his assignment
		s = sesi(akun) if akun else requests.Session()
		s.trust_env = False
		for nama, jawaban in _serang(s, alamat, dokumen).items():
			assert 400 <= jawaban.status_code < 500, (siapa, nama, jawaban.status_code, jawaban.text[:300])
			assert _tersimpan(dokumen) == sebelum, (siapa, nama)
