"""What the desk offers: the open acts, on one document and on several; what is done at once is reported one by one."""

from __future__ import annotations

import json

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.demo import jalan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan.galat import SalinanUsang, SedangDiproses, TindakanTidakSah
from sistem_kerja.layanan.penyimpanan import sedang_diproses
from sistem_kerja.layanan.tindakan import get_transitions, lakukan
from sistem_kerja.layanan.tindakan_massal import (
	BATAS,
	bulk_workflow_approval,
	get_common_transition_actions,
	tulisan,
)
from sistem_kerja.sistem_kerja.workflow.susun import nama_workflow
from sistem_kerja.tests.situs.penunjukan import geser, rekan, tunjuk, unit_dari

SPP, LAPORAN = "Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas"


@pytest.fixture
def tiap_dokumen_sendiri(monkeypatch):
	"""Commit and rollback of the bulk act as savepoints within the test's transaction."""
	asli = frappe.db.rollback
	monkeypatch.setattr(frappe.db, "commit", lambda *a, **k: frappe.db.savepoint("uji"))
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: asli(save_point="uji"))
	yield
	monkeypatch.setattr(frappe.db, "rollback", asli)


def tombol(dokumen) -> set[str]:
	return {t["action"] for t in get_transitions({"doctype": dokumen.doctype, "name": dokumen.name})}


def bersama(*dokumen) -> set[str]:
	docs = json.dumps([{"name": d.name} for d in dokumen])
	return set(get_common_transition_actions(docs, dokumen[0].doctype))


# --- buttons ---


def test_tombol_mengikuti_yang_bertindak_hari_ini_bukan_yang_tersimpan(daerah):
	dokumen = daerah.terkirim()
	kepala, ganti = dokumen.pemegang, rekan(daerah)
	plh = tunjuk(unit_dari(kepala), ganti)
	sebagai(ganti)
	assert "Tolak" in tombol(dokumen)
	sebagai(kepala)
	assert tombol(dokumen) == set()
	geser(plh, mulai=-5, selesai=-1)  # over since yesterday; the daily job has not run yet
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == ganti
	assert "Tolak" in tombol(dokumen)
	sebagai(ganti)
	assert tombol(dokumen) == set()
	sebagai(kepala)
	assert lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.").status == "Ditolak"
	assert tombol(dokumen) == set()


def test_plh_pengirim_menarik_dan_riwayat_menyebut_yang_diwakili(daerah):
	dokumen = daerah.terkirim()
	pengirim, ganti = dokumen.riwayat[0].pegawai, rekan(daerah)
	tunjuk(unit_dari(pengirim), ganti)
	sebagai(ganti)
	assert tombol(dokumen) == {"Tarik"}
	baris = lakukan(SPP, dokumen.name, "Tarik").riwayat[-1]
	assert (baris.pegawai, baris.mewakili) == (ganti, pengirim)
	assert baris.sebagai.startswith("Plh. ") and baris.nama_diwakili == daerah.orang[pengirim].nama
	assert dokumen.riwayat[0].mewakili is None  # the holder himself stands in for nobody


@pytest.mark.parametrize("kode", ["kapuas", "surakarta"])
def test_kembalikan_hanya_tampil_bagi_yang_boleh_mengembalikan(pakai, kode):
	"""In Surakarta only the Kepala Dinas returns a report."""
	daerah = pakai(kode)
	laporan = lakukan(LAPORAN, daerah.laporan().name, "Kirim")
	sebagai(laporan.pemegang)
	assert ("Kembalikan" in tombol(laporan)) is (kode == "kapuas")
	laporan = lakukan(LAPORAN, laporan.name, "Teruskan")
	sebagai(laporan.pemegang)
	assert tombol(laporan) == {"Kembalikan", "Nyatakan Selesai"}


def test_langkah_yang_ditutup_administrator_di_workflow_tidak_ditawarkan_dan_ditolak(kapuas):
	dokumen = kapuas.terkirim(jenjang_diminta="Ahli Muda")
	frappe.set_user("Administrator")
	workflow = frappe.get_doc("Workflow", nama_workflow(SPP))
	workflow.set("transitions", [t for t in workflow.transitions if t.action != "Tolak"])
	workflow.save()
	sebagai(dokumen.pemegang)
	assert tombol(dokumen) == {"Setujui"}
	with pytest.raises(TindakanTidakSah, match="Workflow"):
		lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.")


def test_doctype_lain_tetap_milik_frappe(kapuas):
	frappe.set_user("Administrator")
	with pytest.raises(frappe.DoesNotExistError):
		get_transitions({"doctype": "ToDo", "name": "tidak ada"})


# --- several at once ---


def test_tindakan_bersama_hanya_yang_terbuka_pada_semuanya(daerah):
	satu, dua, draf = daerah.terkirim(), daerah.terkirim(), daerah.permohonan()
	pengirim = satu.riwayat[0].pegawai
	sebagai(satu.pemegang)
	assert "Tolak" in bersama(satu, dua) and "Tarik" not in bersama(satu, dua)
	sebagai(pengirim)
	assert bersama(satu, dua) == {"Tarik"} and bersama(draf) == {"Kirim"}
	assert bersama(satu, draf) == set()
	frappe.set_user("pengelola@contoh.invalid")
	assert bersama(satu, dua) == set()


def test_alasan_ditanya_bila_satu_saja_mewajibkannya(daerah):
	dokumen = daerah.terkirim()
	sebagai(dokumen.pemegang)
	assert tulisan(json.dumps([dokumen.name]), SPP, "Tolak") == {"wajib": True, "menjawab": False}
	assert not tulisan(json.dumps([dokumen.name]), SPP, "Tarik")["wajib"]
	assert tulisan("[]", "Kendala Pelaksanaan", "Putuskan")["menjawab"]
	assert tulisan("[]", "Kendala Pelaksanaan", "") == {"wajib": False, "menjawab": False}


def test_massal_melaporkan_tiap_dokumen_dan_yang_gagal_tidak_membatalkan_yang_lain(
	daerah, tiap_dokumen_sendiri
):
	semua = [daerah.terkirim() for _ in range(4)]
	baik, usang, ditarik, akhir = semua
	versi = {d.name: str(d.modified) for d in semua}
	frappe.db.set_value(SPP, usang.name, "modified", add_days(today(), 1), update_modified=False)
	sebagai(ditarik.riwayat[0].pegawai)
	lakukan(SPP, ditarik.name, "Tarik")
	sebagai(baik.pemegang)
	frappe.db.savepoint("uji")
	hasil = bulk_workflow_approval([d.name for d in semua], SPP, "Tolak", "Sedang penuh.", versi)
	assert [(b["name"], b["status"]) for b in hasil["berhasil"]] == [
		(baik.name, "Ditolak"),
		(akhir.name, "Ditolak"),
	]
	alasan = {b["name"]: b["alasan"] for b in hasil["ditolak"]}
	assert set(alasan) == {usang.name, ditarik.name}
	assert "sudah diubah orang lain" in alasan[usang.name]
	assert "http_status_code" not in frappe.local.response
	status = [frappe.db.get_value(SPP, d.name, "status") for d in semua]
	assert status == ["Ditolak", usang.status, "Draf", "Ditolak"]


def test_massal_tanpa_alasan_menolak_semuanya(daerah, tiap_dokumen_sendiri):
	semua = [daerah.terkirim() for _ in range(2)]
	sebagai(semua[0].pemegang)
	frappe.db.savepoint("uji")
	hasil = bulk_workflow_approval([d.name for d in semua], SPP, "Tolak")
	assert hasil["berhasil"] == [] and all("alasan" in b["alasan"].lower() for b in hasil["ditolak"])
	assert frappe.local.response.pop("http_status_code") == 417
	assert all(frappe.db.get_value(SPP, d.name, "status") == d.status for d in semua)


def test_massal_tidak_menyisakan_setengah(daerah, tiap_dokumen_sendiri, monkeypatch):
	"""An error that nobody foresaw, after the row was written: that document stays as it was, the next one goes on."""
	satu, dua = daerah.terkirim(), daerah.terkirim()
	sebagai(satu.pemegang)
	frappe.db.savepoint("uji")
	asli = type(satu).sesudah

	def rusak(dokumen, tindakan):
		if dokumen.name == satu.name:
			raise ZeroDivisionError
		asli(dokumen, tindakan)

	monkeypatch.setattr(type(satu), "sesudah", rusak)
	hasil = bulk_workflow_approval([satu.name, dua.name], SPP, "Tolak", "Sedang penuh.")
	assert [b["name"] for b in hasil["berhasil"]] == [dua.name]
	assert "tak terduga" in hasil["ditolak"][0]["alasan"]
	baru = frappe.get_doc(SPP, satu.name)
	assert (baru.status, len(baru.riwayat)) == (satu.status, len(satu.riwayat))


def test_massal_dibatasi(daerah):
	for banyak in (0, BATAS + 1):
		with pytest.raises(TindakanTidakSah, match=str(BATAS)):
			bulk_workflow_approval([f"SPP-{i}" for i in range(banyak)], SPP, "Tolak")


# --- newest version, locks ---


def test_simpanan_dari_salinan_usang_ditolak_dengan_pesan_kita(daerah):
	dokumen = daerah.permohonan()
	lain = frappe.get_doc(SPP, dokumen.name)
	jalan.sebagai(dokumen.pemegang)
	dokumen.kegiatan = "Kegiatan baru"
	dokumen.save()
	lain.kegiatan = "Kegiatan lain"
	with pytest.raises(SalinanUsang, match="sudah diubah orang lain") as galat:
		lain.save()
	assert galat.value.http_status_code == 409
	assert [m.get("message") for m in frappe.get_message_log()] == [str(galat.value)]


@pytest.mark.parametrize("jenis", [frappe.QueryDeadlockError, frappe.QueryTimeoutError])
def test_kunci_basis_data_menjadi_pesan_yang_jelas(daerah, monkeypatch, jenis):
	dokumen = daerah.terkirim()
	sebagai(dokumen.pemegang)

	def macet(*_a):
		raise jenis(1213, "Deadlock found")

	monkeypatch.setattr(type(dokumen), "sesudah", macet)
	with pytest.raises(SedangDiproses, match="sedang diproses orang lain") as galat:
		lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.")
	assert galat.value.http_status_code == 409
	with pytest.raises(ZeroDivisionError), sedang_diproses("lain"):
		raise ZeroDivisionError
