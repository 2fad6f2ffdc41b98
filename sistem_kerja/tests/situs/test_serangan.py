"""Ways around the approval, each tried as someone who may log in; nothing may change."""

from __future__ import annotations

import json

import frappe
import frappe.client
import pytest

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.pdf_naskah import buat_pdf
from sistem_kerja.layanan.tindakan import apply_workflow, lakukan, tautan_surel_ditutup

SPP = "Surat Permohonan Pelibatan"
DITOLAK = (frappe.PermissionError, frappe.ValidationError)


@pytest.fixture
def menunggu(daerah):
	"""A sent request, waiting for its answer; logged in: another head, with the same roles."""
	dokumen = daerah.terkirim()
	sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	return dokumen


def tersimpan(dokumen):
	kolom = ("status", "docstatus", "pemegang", "pemegang_user", "alasan_penolakan", "kegiatan")
	return frappe.db.get_value(dokumen.doctype, dokumen.name, kolom)


def salinan(dokumen):
	return frappe.get_doc(dokumen.doctype, dokumen.name).as_dict(convert_dates_to_str=True)


def simpan_dengan(dokumen, **isi):
	frappe.client.save(json.dumps({**salinan(dokumen), **isi}, default=str))


def maju(dokumen):
	"""The act that its holder may do."""
	return {"Menunggu Penilai": "Minta Rekomendasi", "Menunggu Jawaban": "Setujui"}[dokumen.status]


# Acts and statuses are in test_matriks_serangan; here what else can be written.
SERANGAN = {
	"cancel": lambda d: frappe.client.cancel(d.doctype, d.name),
	"ubah pemegang dahulu": lambda d: simpan_dengan(
		d, pemegang=pegawai_saya(), pemegang_user=frappe.session.user
	),
	"ubah alasan penolakan": lambda d: simpan_dengan(d, alasan_penolakan="palsu"),
	"ubah isi setelah dikirim": lambda d: simpan_dengan(d, kegiatan="lain"),
	"ubah riwayat": lambda d: simpan_dengan(d, riwayat=[]),
	"ubah unit agar berwenang": lambda d: simpan_dengan(d, unit_dituju=d.unit_pemilik),
	"hapus": lambda d: frappe.client.delete(d.doctype, d.name),
}


def pegawai_saya():
	return frappe.db.get_value("Employee", {"user_id": frappe.session.user}, "name")


@pytest.mark.parametrize("siapa", ["pimpinan lain", "pengelola@contoh.invalid", "Administrator", "pemegang"])
def test_isi_riwayat_dan_pemegang_tidak_diubah(menunggu, siapa):
	"""Not even by the right person: he moves it by an act that his step allows."""
	if siapa == "pemegang":
		sebagai(menunggu.pemegang)
	elif siapa != "pimpinan lain":
		frappe.set_user(siapa)
	sebelum = tersimpan(menunggu)
	for nama, jalan in SERANGAN.items():
		if siapa == "pemegang" and nama == "ubah pemegang dahulu":
			continue  # he is it already
		with pytest.raises(DITOLAK):
			jalan(menunggu)
		assert tersimpan(menunggu) == sebelum, nama


def test_pemegang_menolak_lewat_rest_tanpa_alasan(menunggu):
	sebagai(menunggu.pemegang)
	with pytest.raises(frappe.ValidationError, match="alasan"):
		simpan_dengan(menunggu, status="Ditolak", docstatus=1)
	assert frappe.db.get_value(SPP, menunggu.name, "status") == menunggu.status


def test_buat_langsung_disetujui(daerah):
	sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	isi = {**daerah.permohonan().as_dict(), "name": None, "__islocal": 1}
	sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	for tambahan in ({"docstatus": 1}, {"status": "Disetujui"}, {"status": "Menunggu Jawaban"}):
		with pytest.raises(DITOLAK):
			frappe.client.insert(json.dumps({**isi, **tambahan}, default=str))


def test_buat_dengan_pemegang_pilihan_sendiri_diabaikan(daerah):
	dokumen = daerah.permohonan(pemegang=daerah.cerita.pegawai, pemegang_user="auditor@contoh.invalid")
	assert dokumen.pemegang != daerah.cerita.pegawai and dokumen.pemegang_user != "auditor@contoh.invalid"


def test_buat_penugasan_dan_naskah_dengan_tangan(daerah):
	permohonan = daerah.disetujui()
	asal = frappe.get_doc("Penugasan", permohonan.pegawai_ditugaskan[0].penugasan).as_dict()
	naskah = frappe.get_doc("Naskah Dinas", {"dokumen": permohonan.name}).as_dict()
	for user in (permohonan.riwayat[-1].pengguna, "pengelola@contoh.invalid", "Administrator"):
		frappe.set_user(user)
		for isi in (asal, naskah):
			with pytest.raises(DITOLAK):
				frappe.get_doc({**isi, "name": None, "nomor": "palsu/1"}).insert()


def test_naskah_terbit_tidak_diubah_atau_dihapus(daerah):
	permohonan = daerah.terkirim()
	frappe.set_user("Administrator")
	naskah = frappe.get_doc("Naskah Dinas", {"dokumen": permohonan.name})
	naskah.isi = "{}"
	with pytest.raises(frappe.ValidationError, match="tidak dapat dibuat atau diubah"):
		naskah.save()
	with pytest.raises(frappe.ValidationError, match="tidak dapat dihapus"):
		frappe.delete_doc("Naskah Dinas", naskah.name)


def test_salinan_usang_ditolak(menunggu):
	sebagai(menunggu.pemegang)
	lama = salinan(menunggu)
	frappe.db.set_value(SPP, menunggu.name, "rekomendasi", "x")
	with pytest.raises(SalinanUsang):
		apply_workflow(json.dumps(lama, default=str), maju(menunggu))


def test_subjek_tidak_menyetujui_dirinya(kapuas):
	"""The employee asked for cannot be the one who answers, even where he heads the unit asked."""
	dokumen = kapuas.terkirim(jenjang_diminta="Ahli Muda")
	penjawab = dokumen.pemegang
	sebagai(penjawab)
	dokumen.append("pegawai_ditugaskan", {"pegawai": penjawab})
	with pytest.raises(DITOLAK):
		dokumen.save()
		lakukan(SPP, dokumen.name, "Setujui")
	assert frappe.db.get_value(SPP, dokumen.name, "status") == "Menunggu Jawaban"


def test_pejabat_baru_bertindak_pejabat_lama_tidak(kapuas):
	dokumen = kapuas.terkirim(jenjang_diminta="Ahli Muda")
	lama = dokumen.pemegang
	frappe.set_user("Administrator")
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	unit.kepala = kapuas.fungsional("Ahli Madya")[0]
	unit.save()
	sebagai(lama)
	with pytest.raises(DITOLAK):
		lakukan(SPP, dokumen.name, "Tolak", "alasan")
	sebagai(unit.kepala)
	assert lakukan(SPP, dokumen.name, "Tolak", "Tidak tersedia.").status == "Ditolak"


def test_jabatan_kosong_menunggu_lalu_berjalan_lagi(kapuas):
	dokumen = kapuas.terkirim(jenjang_diminta="Ahli Muda")
	frappe.set_user("Administrator")
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	unit.kepala = None
	unit.save()
	dokumen.reload()
	assert not dokumen.pemegang and dokumen.menunggu_pejabat == f"{unit.jabatan_kepala} kosong"
	unit.kepala = kapuas.fungsional("Ahli Madya")[0]
	unit.save()
	dokumen.reload()
	assert dokumen.pemegang == unit.kepala and dokumen.pemegang_user


def test_tautan_surel_ditutup():
	hooks = frappe.get_hooks("override_whitelisted_methods")
	for nama in ("apply_action", "confirm_action"):
		kunci = f"frappe.workflow.doctype.workflow_action.workflow_action.{nama}"
		assert hooks[kunci] == ["sistem_kerja.layanan.tindakan.tautan_surel_ditutup"]
	with pytest.raises(frappe.PermissionError):
		tautan_surel_ditutup(action="Setujui")


def test_tanpa_workflow_pun_dijaga(menunggu):
	frappe.set_user("Administrator")
	frappe.db.set_value("Workflow", {"document_type": SPP}, "is_active", 0)
	frappe.cache.hdel("workflow", SPP)
	sebagai(menunggu.riwayat[0].pegawai)
	with pytest.raises(TindakanTidakSah):
		frappe.client.submit(json.dumps(salinan(menunggu), default=str))
	with pytest.raises(TidakBerwenang):
		lakukan(SPP, menunggu.name, maju(menunggu))


def _lampiran(doctype, nama):
	return frappe.get_doc(
		{
			"doctype": "File",
			"file_name": "bukti.txt",
			"content": "bukti",
			"is_private": 1,
			"attached_to_doctype": doctype,
			"attached_to_name": nama,
		}
	).insert()


def test_bukti_laporan_tetap_setelah_dikirim(daerah):
	laporan = daerah.laporan()
	bukti = _lampiran(laporan.doctype, laporan.name)
	lakukan(laporan.doctype, laporan.name, "Kirim")
	with pytest.raises(TindakanTidakSah, match="lampirannya tetap"):
		frappe.delete_doc("File", bukti.name)
	with pytest.raises(TindakanTidakSah, match="lampirannya tetap"):
		_lampiran(laporan.doctype, laporan.name)
	bukti.attached_to_doctype, bukti.attached_to_name = "Penugasan", laporan.penugasan
	with pytest.raises(TindakanTidakSah, match="lampirannya tetap"):
		bukti.save()
	bukti.reload()
	lakukan(laporan.doctype, laporan.name, "Tarik")
	frappe.delete_doc("File", bukti.name)
	assert not frappe.db.exists("File", bukti.name)


def test_berkas_naskah_tidak_dihapus_penanda_tangannya(daerah):
	permohonan = daerah.terkirim()
	surat = frappe.get_doc("Naskah Dinas", {"dokumen": permohonan.name})
	sebagai(permohonan.riwayat[0].pegawai)
	url = buat_pdf(surat.name)
	berkas = frappe.db.get_value("File", {"file_url": url, "attached_to_name": surat.name})
	with pytest.raises(DITOLAK):
		frappe.delete_doc("File", berkas)
	assert frappe.db.exists("File", berkas)


def test_kirim_sambil_mengganti_unit_ditolak(daerah):
	"""Who may send was decided for the stored draft; another unit's head must not appear as the signer."""
	dokumen = daerah.permohonan()
	sebagai(dokumen.pemegang)
	lain = {"unit_pemilik": daerah.cerita.unit_dituju, "unit_dituju": daerah.cerita.unit_pemilik}
	tujuan = {"kapuas": "Menunggu Penilai", "pekalongan": "Menunggu Jawaban"}[daerah.kode]
	with pytest.raises(DITOLAK):
		simpan_dengan(dokumen, status=tujuan, **lain)
	with pytest.raises(TidakBerwenang):
		simpan_dengan(dokumen, **lain)
	assert frappe.db.get_value(SPP, dokumen.name, ("status", "unit_pemilik")) == (
		"Draf",
		daerah.cerita.unit_pemilik,
	)


def test_nilai_asing_ditolak_dengan_pilihannya(daerah):
	with pytest.raises(frappe.ValidationError, match=r"Ahli Sakti.*Pilihannya"):
		daerah.permohonan(jenjang_diminta="Ahli Sakti")
