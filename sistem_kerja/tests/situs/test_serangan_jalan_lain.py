"""The less travelled ways in: the desk's own endpoints, bulk tools, rows of child tables, mail links, API v2."""

from __future__ import annotations

import contextlib
import json

import frappe
import frappe.client
import pytest
from frappe.desk.doctype.bulk_update.bulk_update import submit_cancel_or_update_docs
from frappe.desk.form.save import cancel as cancel_meja
from frappe.desk.form.save import savedocs
from frappe.desk.reportview import delete_items
from frappe.model.workflow import bulk_workflow_approval
from frappe.workflow.doctype.workflow_action import workflow_action

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.tindakan import apply_workflow, lakukan

SPP, PENUGASAN, LAPORAN = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"
DITOLAK = (frappe.PermissionError, frappe.ValidationError, frappe.DoesNotExistError)


def salinan(dokumen, **isi) -> str:
	asal = frappe.get_doc(dokumen.doctype, dokumen.name).as_dict(convert_dates_to_str=True)
	return json.dumps({**asal, **isi}, default=str)


def maju(dokumen) -> str:
	return {
		"Menunggu Penilai": "Minta Rekomendasi",
		"Menunggu Jawaban": "Setujui",
		"Ditugaskan": "Terima",
		"Draf": "Kirim",
		"Evaluasi Tahap 1": "Teruskan",
	}[dokumen.status]


def potret(dokumen) -> dict:
	"""All that is stored of a document, its rows included, but for the stamps of an empty save."""
	isi = frappe.get_doc(dokumen.doctype, dokumen.name).as_dict(no_nulls=True)
	return {k: v for k, v in isi.items() if k not in ("modified", "modified_by")}


@pytest.fixture
def tanpa_pembatalan(monkeypatch):
	"""Frappe's bulk tools roll back per document; that would undo this test's own set-up."""
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)


def _saya() -> str:
	return frappe.db.get_value("Employee", {"user_id": frappe.session.user}, "name")


def _ubah_pemegang_lalu(dokumen, bertindak):
	"""Make oneself the holder by the field first, then act; both must fail."""
	for isi in ({"pemegang_user": frappe.session.user}, {"pemegang": _saya()}):
		with pytest.raises(DITOLAK):
			frappe.client.set_value(dokumen.doctype, dokumen.name, isi)
	bertindak(dokumen)


SERANGAN = {
	"savedocs Submit": lambda d: savedocs(salinan(d), "Submit"),
	"savedocs Cancel": lambda d: savedocs(salinan(d), "Cancel"),
	"cancel meja": lambda d: cancel_meja(d.doctype, d.name),
	"cancel dengan status": lambda d: cancel_meja(d.doctype, d.name, "status", "Ditolak"),
	"set_value docstatus": lambda d: frappe.client.set_value(d.doctype, d.name, {"docstatus": 1}),
	"insert salinan disetujui": lambda d: frappe.client.insert(
		salinan(d, name=None, status="Disetujui", docstatus=1)
	),
	"insert_many": lambda d: frappe.client.insert_many(f"[{salinan(d, name=None, docstatus=1)}]"),
	"insert sebagai perubahan": lambda d: frappe.client.insert(
		salinan(d, name=None, amended_from=d.name, docstatus=1)
	),
	"rename": lambda d: frappe.client.rename_doc(d.doctype, d.name, "nama-lain"),
	"delete_items": lambda d: _hapus_banyak(d),
	"pemegang dahulu, lalu apply_workflow": lambda d: _ubah_pemegang_lalu(
		d, lambda d: apply_workflow(salinan(d), maju(d))
	),
	"pemegang dahulu, lalu submit": lambda d: _ubah_pemegang_lalu(
		d, lambda d: frappe.client.submit(salinan(d, pemegang_user=frappe.session.user))
	),
	"tautan surel confirm_action": lambda d: _surel("confirm_action")(
		doctype=d.doctype, docname=d.name, user=d.pemegang_user, action=maju(d)
	),
}


def _hapus_banyak(d):
	frappe.form_dict.items, frappe.form_dict.doctype = json.dumps([d.name]), d.doctype
	delete_items()
	# It reports and swallows; what counts is that nothing is gone.
	assert frappe.db.exists(d.doctype, d.name)
	raise frappe.ValidationError


def _surel(nama: str):
	"""What a whitelisted call of this name runs, as the request handler finds it."""
	asal = f"{workflow_action.__name__}.{nama}"
	return frappe.get_attr(frappe.get_hooks("override_whitelisted_methods").get(asal, [asal])[-1])


def _penyerang(daerah) -> dict[str, str]:
	"""Who tries: right role but wrong person, the sender or subject himself, HR, an auditor, the system's owner."""
	return {
		"pimpinan lain": daerah.kepala_dinas(daerah.cerita.unit_pemilik),
		"pegawai": daerah.cerita.pegawai,
		"pengelola": "pengelola@contoh.invalid",
		"auditor": "auditor@contoh.invalid",
		"Administrator": "Administrator",
	}


def _masuk(siapa: str) -> None:
	if "@" in siapa or siapa == "Administrator":
		frappe.set_user(siapa)
	else:
		sebagai(siapa)


PENYERANG = ("pimpinan lain", "pegawai", "pengelola", "auditor", "Administrator")


def _serang(dokumen, serangan: dict, hampa: tuple[str, ...] = ()) -> None:
	"""Each attack is refused and leaves the document as it was; those in `hampa` may pass without effect."""
	sebelum = potret(dokumen)
	for nama, jalan in serangan.items():
		try:
			jalan(dokumen)
		except DITOLAK:
			frappe.clear_messages()
		else:
			assert nama in hampa, f"tidak ditolak: {nama}"
		assert potret(dokumen) == sebelum, nama


@pytest.mark.parametrize("siapa", PENYERANG)
def test_permohonan_menunggu(daerah, tanpa_pembatalan, siapa):
	dokumen = daerah.terkirim()
	_masuk(_penyerang(daerah)[siapa])
	_serang(dokumen, SERANGAN)


@pytest.mark.parametrize("siapa", PENYERANG)
def test_alat_massal_tidak_mengubah_apa_pun(daerah, tanpa_pembatalan, siapa):
	"""These report failures instead of raising them."""
	dokumen = daerah.terkirim()
	_masuk(_penyerang(daerah)[siapa])
	sebelum = potret(dokumen)
	ubah = {"status": "Disetujui"}
	for aksi, data in (("submit", None), ("cancel", None), ("update", json.dumps(ubah))):
		with contextlib.suppress(*DITOLAK):
			submit_cancel_or_update_docs(SPP, json.dumps([dokumen.name]), aksi, data)
	frappe.client.bulk_update(json.dumps([{"doctype": SPP, "docname": dokumen.name, **ubah}]))
	with contextlib.suppress(*DITOLAK):
		bulk_workflow_approval(json.dumps([dokumen.name]), SPP, maju(dokumen))
	assert potret(dokumen) == sebelum


# --- the assignment and the report, at the steps of others ---


@pytest.mark.parametrize("siapa", ["pimpinan lain", "pengelola", "auditor", "Administrator"])
def test_penugasan_belum_diterima(daerah, tanpa_pembatalan, siapa):
	"""Only the assigned employee receives his assignment."""
	permohonan = daerah.disetujui()
	dokumen = frappe.get_doc(PENUGASAN, permohonan.pegawai_ditugaskan[0].penugasan)
	_masuk(_penyerang(daerah)[siapa])
	# It is submitted already: submitting it again changes nothing.
	_serang(dokumen, SERANGAN, hampa=("savedocs Submit", "set_value docstatus"))


@pytest.mark.parametrize("siapa", ["pegawai", "pengelola", "auditor", "Administrator"])
def test_laporan_ditinjau(daerah, tanpa_pembatalan, siapa):
	"""The employee himself and officers without an office in the chain do not review his report."""
	laporan = daerah.laporan()
	dokumen = lakukan(LAPORAN, laporan.name, "Kirim")
	_masuk(_penyerang(daerah)[siapa])
	_serang(dokumen, SERANGAN)


def test_pegawai_tidak_menyelesaikan_laporannya(daerah):
	laporan = daerah.laporan()
	dokumen = lakukan(LAPORAN, laporan.name, "Kirim")
	for tindakan in [t.nama for t in _tindakan_sekarang(dokumen) if t.nama != "Tarik"]:
		with pytest.raises(DITOLAK):
			lakukan(LAPORAN, dokumen.name, tindakan, "alasan")
	assert potret(dokumen)["status"] == dokumen.status


def _tindakan_sekarang(dokumen):
	from sistem_kerja.regulasi.alur import tahap

	return tahap(dokumen.alur(), dokumen.status).tindakan


# --- rows of child tables, written without their document ---


def _jalan_baris(baris, kolom: str, nilai: str):
	"""Every endpoint that writes one row; the calls take the document, as the other attacks do."""
	asal = frappe.get_doc(baris.doctype, baris.name).as_dict(convert_dates_to_str=True)

	def put(_d):  # what PUT /api/resource/<doctype>/<name> does
		satu = frappe.get_doc(baris.doctype, baris.name)
		satu.update({kolom: nilai})
		satu.save()

	def post(_d):  # what POST /api/resource/<doctype> does
		frappe.get_doc({**asal, "name": None, "__islocal": 1, kolom: nilai}).insert()

	return {
		"save": lambda _d: frappe.client.save(json.dumps({**asal, kolom: nilai}, default=str)),
		"set_value": lambda _d: frappe.client.set_value(baris.doctype, baris.name, kolom, nilai),
		"insert": lambda _d: frappe.client.insert(
			json.dumps({**asal, "name": None, kolom: nilai}, default=str)
		),
		"PUT": put,
		"POST": post,
		"delete": lambda _d: frappe.client.delete(baris.doctype, baris.name),
		"DELETE": lambda _d: frappe.delete_doc(baris.doctype, baris.name),
	}


def test_riwayat_tidak_dipalsukan(daerah):
	dokumen = daerah.terkirim()
	for siapa in (dokumen.riwayat[0].pegawai, dokumen.pemegang, "Administrator"):
		_masuk(siapa)
		_serang(dokumen, _jalan_baris(dokumen.riwayat[0], "catatan", "palsu"))


def test_riwayat_tidak_berlipat_atau_berganti_nama(daerah):
	"""The same rows sent without their names, or under others, stay what is stored."""
	dokumen = daerah.terkirim()
	tersimpan = frappe.get_all("Riwayat Alur", {"parent": dokumen.name}, pluck="name", order_by="idx")
	sebagai(dokumen.pemegang)
	for nama in (None, "nama-lain"):
		baris = [{**b.as_dict(convert_dates_to_str=True), "name": nama} for b in dokumen.riwayat]
		frappe.client.save(salinan(dokumen, riwayat=baris))
		assert (
			frappe.get_all("Riwayat Alur", {"parent": dokumen.name}, pluck="name", order_by="idx")
			== tersimpan
		)


def test_rantai_peninjau_tidak_diubah(daerah):
	"""Neither the reporting employee nor the first reviewer chooses who reviews next, or that nobody does."""
	laporan = daerah.laporan()
	dokumen = lakukan(LAPORAN, laporan.name, "Kirim")
	for siapa in (daerah.cerita.pegawai, dokumen.pemegang):
		sebagai(siapa)
		_serang(dokumen, _jalan_baris(dokumen.rantai_evaluasi[-1], "unit", daerah.cerita.unit_dituju))


def test_pegawai_yang_ditugaskan_tidak_ditukar(daerah):
	permohonan = daerah.disetujui()
	lain = daerah.fungsional("Ahli Pertama")[-1]
	for siapa in (permohonan.riwayat[0].pegawai, permohonan.riwayat[-1].pegawai, "Administrator"):
		_masuk(siapa)
		_serang(permohonan, _jalan_baris(permohonan.pegawai_ditugaskan[0], "pegawai", lain))


def test_baris_profil_hanya_bersama_profilnya(kapuas):
	"""A rule changed by itself would escape the checks of the profile."""
	profil = frappe.get_doc("Profil Sistem Kerja", "kapuas")
	baris = frappe.get_doc("Tindakan Alur", {"parent": profil.name})
	frappe.set_user("Administrator")
	with pytest.raises(TindakanTidakSah, match="bersama dokumennya"):
		baris.save()
