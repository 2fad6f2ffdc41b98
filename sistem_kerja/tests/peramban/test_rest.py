"""The same attacks over HTTP, as a client without buttons would try them."""

from __future__ import annotations

import frappe
import pytest
import requests

from sistem_kerja.demo import jalan

SPP = "Surat Permohonan Pelibatan"
SUREL = "frappe.workflow.doctype.workflow_action.workflow_action"


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
		**_serangan_lain(s, alamat, d, maju),
	}


def _serangan_lain(s: requests.Session, alamat: str, d, maju: str) -> dict[str, requests.Response]:
	"""Further endpoints of Frappe that write a document, one of its rows, or act on it."""
	v2, metode = f"{alamat}/api/v2/document/{SPP}", f"{alamat}/api/method/"
	isi, ini = d.as_dict(convert_dates_to_str=True), {"doctype": SPP, "docname": d.name}
	baris = d.riwayat[0]
	disetujui = {**isi, "name": None, "status": "Disetujui", "docstatus": 1}

	def kirim(nama: str, **data) -> requests.Response:
		teks = {k: v if isinstance(v, str) else frappe.as_json(v) for k, v in data.items()}
		return s.post(metode + nama, data=teks, timeout=30)

	return {
		"v2 PATCH": s.patch(f"{v2}/{d.name}", json={"status": "Disetujui", "docstatus": 1}, timeout=30),
		"v2 submit": s.post(f"{v2}/{d.name}/method/submit", json={}, timeout=30),
		"v2 POST": s.post(v2, data=frappe.as_json(disetujui), timeout=30),
		"POST disetujui": s.post(f"{alamat}/api/resource/{SPP}", data=frappe.as_json(disetujui), timeout=30),
		"PUT baris": s.put(
			f"{alamat}/api/resource/{baris.doctype}/{baris.name}", json={"catatan": "palsu"}, timeout=30
		),
		"POST baris": s.post(
			f"{alamat}/api/resource/{baris.doctype}",
			data=frappe.as_json({**baris.as_dict(), "name": None, "catatan": "palsu"}),
			timeout=30,
		),
		"insert": kirim("frappe.client.insert", doc=disetujui),
		"save": kirim("frappe.client.save", doc={**isi, "status": "Ditolak", "docstatus": 1}),
		"set_value": kirim(
			"frappe.client.set_value", doctype=SPP, name=d.name, fieldname="status", value="Ditolak"
		),
		"savedocs": kirim("frappe.desk.form.save.savedocs", doc=isi, action="Submit"),
		"delete": kirim("frappe.client.delete", doctype=SPP, name=d.name),
		"apply_action": s.get(metode + f"{SUREL}.apply_action", params={**ini, "action": maju}, timeout=30),
		"confirm_action": s.get(
			metode + f"{SUREL}.confirm_action", params={**ini, "action": maju}, timeout=30
		),
		"v2 apply_action": s.get(
			f"{alamat}/api/v2/method/{SUREL}.apply_action", params={**ini, "action": maju}, timeout=30
		),
	}


def test_persetujuan_massal_lewat_http_tidak_mengubah_apa_pun(menunggu, sesi, alamat, kasus):
	"""It answers 200 and tells what failed; what counts is the stored row."""
	sebelum = _tersimpan(menunggu)
	isi = {"docnames": f'["{menunggu.name}"]', "doctype": SPP}
	isi["action"] = "Minta Rekomendasi" if menunggu.status == "Menunggu Penilai" else "Setujui"
	for user in (kasus.akun(menunggu.riwayat[0].pegawai), "pengelola@contoh.invalid", kasus.akun()):
		sesi(user).post(
			f"{alamat}/api/method/frappe.model.workflow.bulk_workflow_approval", data=isi, timeout=60
		)
		assert _tersimpan(menunggu) == sebelum


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
