"""The composed Workflows and what an administrator changes in them."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja import install
from sistem_kerja.layanan import penerapan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.sistem_kerja.workflow import perubahan, susun

SPP = "Surat Permohonan Pelibatan"


def workflow(dokumen: str = SPP):
	return frappe.get_doc("Workflow", susun.nama_workflow(dokumen))


@pytest.fixture
def diubah(kapuas):
	"""The administrator took a button from one role and gave it to another, and added a state of his own."""
	dokumen = workflow()
	dokumen.transitions[0].allowed = "Pengelola Kepegawaian"
	frappe.get_doc({"doctype": "Workflow State", "workflow_state_name": "Ditunda"}).insert()
	dokumen.append("states", {"state": "Ditunda", "doc_status": "0", "allow_edit": "System Manager"})
	dokumen.save()
	return dokumen


def test_tersusun_dari_profil(daerah):
	dokumen = workflow()
	alur = [a for a in aturan.muat(daerah.kode).alur if a.dokumen == Dokumen.SURAT_PERMOHONAN_PELIBATAN]
	assert len(alur) == 4  # inside, across units, across institutions out and in
	assert [s.state for s in dokumen.states] == [*dict.fromkeys(t.status for a in alur for t in a.tahap)]
	masuk = [t.condition for t in dokumen.transitions if t.action == "Catat"]
	assert len(masuk) == 1 and 'doc.arah == "masuk"' in masuk[0]
	assert dokumen.is_active and not dokumen.send_email_alert
	assert not any("profil_versi" in t.condition for t in dokumen.transitions)


def test_migrate_tidak_menimpa_perubahan_administrator(diubah):
	install.after_migrate()
	kini = workflow()
	assert kini.transitions[0].allowed == "Pengelola Kepegawaian" and kini.states[-1].state == "Ditunda"


def test_migrate_menyusun_ulang_yang_tidak_diubah(kapuas):
	sebelum = perubahan.inti(workflow())
	install.after_migrate()
	assert perubahan.inti(workflow()) == sebelum


def test_terapkan_memperingatkan_dan_hanya_menimpa_bila_diminta(diubah):
	isi = penerapan.rencana("pekalongan")["workflow"]
	assert list(isi) == [SPP]
	assert any("Pimpinan → Pengelola Kepegawaian" in teks for teks in isi[SPP])
	assert any("«Ditunda» ditambahkan" in teks for teks in isi[SPP])
	nama = penerapan.terapkan("pekalongan", timpa=[SPP])
	assert "Ditunda" not in {s.state for s in workflow().states}
	penerapan.batalkan(nama, "Salah.")
	assert workflow().transitions[0].allowed == "Pengelola Kepegawaian"  # his work comes back with it


def test_yang_dipertahankan_harus_memuat_status_baru(diubah):
	"""Kept as it is, it would leave documents of the new rules in a status that the Workflow does not know."""
	with pytest.raises(TindakanTidakSah, match="tidak memuat status"):
		penerapan.terapkan("pulang_pisau")


def test_status_yang_dipakai_tidak_dapat_dihapus(kapuas):
	dokumen = workflow()
	with pytest.raises(TindakanTidakSah, match="jangan dihapus"):
		frappe.delete_doc("Workflow", dokumen.name)
	dokumen.transitions = [
		t for t in dokumen.transitions if "Menunggu Rekomendasi" not in (t.state, t.next_state)
	]
	dokumen.states = [s for s in dokumen.states if s.state != "Menunggu Rekomendasi"]
	with pytest.raises(TindakanTidakSah, match="«Menunggu Rekomendasi» dipakai"):
		dokumen.save()


@pytest.fixture
def workflow_todo(kapuas):
	return frappe.get_doc(
		{
			"doctype": "Workflow",
			"workflow_name": "Alur ToDo",
			"document_type": "ToDo",
			"workflow_state_field": "status",
			"is_active": 0,
			"states": [{"state": "Draf", "doc_status": "0", "allow_edit": "System Manager"}],
		}
	).insert()


def test_administrator_hanya_workflow_dokumen_kita(workflow_todo):
	frappe.set_user("administrator.sk@contoh.invalid")
	assert set(frappe.get_list("Workflow", pluck="document_type")) == DOCTYPE
	workflow().check_permission("write")
	with pytest.raises(frappe.PermissionError):
		frappe.get_doc("Workflow", workflow_todo.name).check_permission("read")
	milik_kita = workflow()
	milik_kita.document_type = "ToDo"
	with pytest.raises((TindakanTidakSah, frappe.PermissionError)):
		milik_kita.save()


def test_pengelola_tidak_menyentuh_workflow(kapuas):
	frappe.set_user("pengelola@contoh.invalid")
	with pytest.raises(frappe.PermissionError):
		workflow().check_permission("write")
