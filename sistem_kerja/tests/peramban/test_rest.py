"""The same attacks over HTTP, as a client without buttons would try them."""

from __future__ import annotations

import frappe
import pytest
import requests

from sistem_kerja.demo import jalan

SPP = "Surat Permohonan Pelibatan"
PERSETUJUAN_SUREL = "frappe.workflow.doctype.workflow_action.workflow_action.apply_action"


@pytest.fixture
def menunggu(kasus):
	"""A sent request that waits for its answer, stored so that the server sees it."""
	daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	dokumen = jalan.buat_permohonan(daerah, kegiatan=kasus.kegiatan)
	jalan.sebagai(dokumen.pemegang)
	dokumen = jalan.lakukan(SPP, dokumen.name, "Kirim")
	frappe.set_user("Administrator")
	frappe.db.commit()
	return dokumen


def _tersimpan(dokumen):
	frappe.db.rollback()
	return frappe.db.get_value(SPP, dokumen.name, ("status", "docstatus", "pemegang", "modified"))


def _serangan(s: requests.Session, alamat: str, d) -> dict[str, requests.Response]:
	sumber = f"{alamat}/api/resource/{SPP}/{d.name}"
	metode = f"{alamat}/api/method/"
	isi = frappe.as_json(d.as_dict())
	maju = "Minta Rekomendasi" if d.status == "Menunggu Penilai" else "Setujui"
	return {
		"PUT status": s.put(sumber, json={"status": "Ditolak", "docstatus": 1}, timeout=30),
		"PUT docstatus": s.put(sumber, json={"docstatus": 1}, timeout=30),
		"PUT pemegang": s.put(sumber, json={"pemegang_user": "pengelola@contoh.invalid"}, timeout=30),
		"DELETE": s.delete(sumber, timeout=30),
		"submit": s.post(metode + "frappe.client.submit", data={"doc": isi}, timeout=30),
		"cancel": s.post(metode + "frappe.client.cancel", data={"doctype": SPP, "name": d.name}, timeout=30),
		"apply_workflow": s.post(
			metode + "frappe.model.workflow.apply_workflow", data={"doc": isi, "action": maju}, timeout=30
		),
		"portal": s.post(
			metode + "sistem_kerja.api.portal.tindak",
			json={"doctype": SPP, "name": d.name, "tindakan": maju},
			timeout=30,
		),
		"tautan surel": s.get(
			metode + PERSETUJUAN_SUREL, params={"action": maju, "doctype": SPP, "docname": d.name}, timeout=30
		),
	}


@pytest.mark.parametrize("siapa", ["pengirim", "pengelola", "pegawai"])
def test_yang_bukan_pemegang_ditolak_lewat_http(menunggu, sesi, alamat, kasus, siapa):
	pengirim = menunggu.riwayat[0].pegawai
	akun = {
		"pengirim": kasus.akun(pengirim),
		"pengelola": "pengelola@contoh.invalid",
		"pegawai": kasus.akun(),
	}
	sebelum = _tersimpan(menunggu)
	for nama, jawaban in _serangan(sesi(akun[siapa]), alamat, menunggu).items():
		assert jawaban.status_code in (403, 404, 409, 417), (nama, jawaban.status_code, jawaban.text[:300])
	assert _tersimpan(menunggu) == sebelum


def test_tamu_ditolak(menunggu, alamat):
	tamu = requests.Session()
	tamu.trust_env = False
	sebelum = _tersimpan(menunggu)
	for nama, jawaban in _serangan(tamu, alamat, menunggu).items():
		assert jawaban.status_code in (401, 403, 404, 417), (nama, jawaban.status_code)
	assert _tersimpan(menunggu) == sebelum


def test_pemegang_bertindak_lewat_rest(menunggu, sesi, alamat, kasus):
	s = sesi(kasus.akun(menunggu.pemegang))
	isi = frappe.as_json({**menunggu.as_dict(), "catatan_tindakan": "Sedang tidak tersedia."})
	jawaban = s.post(
		f"{alamat}/api/method/frappe.model.workflow.apply_workflow",
		data={"doc": isi, "action": "Tolak"},
		timeout=60,
	)
	assert jawaban.ok, jawaban.text[:500]
	assert _tersimpan(menunggu)[0] == "Ditolak"
