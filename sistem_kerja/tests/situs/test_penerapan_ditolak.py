"""What Terapkan Profil refuses, each with a message that says what to do; nothing is half applied."""

from __future__ import annotations

import json

import frappe
import pytest

from sistem_kerja.api import penerapan as api
from sistem_kerja.layanan import organisasi, penerapan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.pemindahan import Perintah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.sistem_kerja.workflow import susun

SPP, LAPORAN = "Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas"
LINTAS, PENGATURAN = "penunjukan_lintas_unit", "Pengaturan Sistem Kerja"
SATU = {"dokumen": SPP, "jalur": LINTAS, "status": "Draf", "versi": "kapuas", "ke": "Draf"}


@pytest.mark.parametrize(
	"pindah",
	[{"ke": "Draf"}, ["Draf"], [{**SATU, "versi": None}], [{k: v for k, v in SATU.items() if k != "jalur"}]],
)
def test_pilihan_yang_rusak(kapuas, pindah):
	isi = penerapan.rencana("pekalongan")
	with pytest.raises(TindakanTidakSah, match="Buka Terapkan Profil lagi"):
		api.terapkan("pekalongan", isi["versi_baru"], isi["versi_lama"], pindah=json.dumps(pindah))
	assert frappe.db.get_single_value(PENGATURAN, "profil") == "kapuas"


def test_dokumen_yang_tidak_mempunyai_alur(kapuas):
	with pytest.raises(TindakanTidakSah, match="tidak mempunyai alur persetujuan"):
		penerapan.terapkan(
			"pekalongan", pindah=[Perintah("ToDo", LINTAS, "Open", organisasi.versi_aktif(), "Draf")]
		)


def test_laporan_yang_rantai_barunya_lebih_pendek(kapuas):
	"""A status that the new rules know, but in which nobody reviews this report."""
	laporan = lakukan(LAPORAN, kapuas.laporan().name, "Kirim")
	frappe.set_user("Administrator")
	perintah = Perintah(LAPORAN, LINTAS, laporan.status, laporan.profil_versi, "Evaluasi Tahap 3")
	with pytest.raises(
		TindakanTidakSah, match=f"{laporan.name} tidak dapat dipindahkan ke «Evaluasi Tahap 3»"
	):
		penerapan.terapkan("surakarta", pindah=[perintah])


def test_penerapan_pertama_tidak_dibatalkan(kapuas):
	frappe.db.delete("Singles", {"doctype": PENGATURAN, "field": ("in", ("profil", "versi"))})
	frappe.db.value_cache.clear()
	frappe.clear_document_cache(PENGATURAN, PENGATURAN)
	nama = penerapan.terapkan("kapuas", hitung=False)
	with pytest.raises(TindakanTidakSah, match="Penerapan pertama"):
		penerapan.batalkan(nama, "Salah.")


def test_status_yang_draf_di_satu_aturan_dan_tetap_di_aturan_lain(kapuas):
	"""One Workflow cannot hold both while documents go by the old rules; once they are moved it can."""
	kapuas.terkirim()
	frappe.set_user("Administrator")
	profil = frappe.get_doc("Profil Sistem Kerja", "kapuas")
	milik = [t for t in profil.tahap if (t.dokumen, t.jalur, t.arah) == (SPP, LINTAS, "keluar")]
	tolak = next(t for t in milik if t.status == "Ditolak")
	tolak.docstatus_hasil, tolak.pelaku = "0", "pimpinan_unit_pemilik"
	profil.append(
		"tindakan",
		{
			**{"dokumen": SPP, "jalur": LINTAS, "arah": "keluar", "status": "Ditolak"},
			**{"nama_tindakan": "Akhiri", "ke": "Disetujui"},
		},
	)
	profil.save()
	with pytest.raises(TindakanTidakSah, match="Status «Ditolak».*Pindahkan dokumen"):
		penerapan.terapkan("kapuas", hitung=False)


def test_workflow_dengan_kolom_status_lain(kapuas):
	workflow = frappe.get_doc("Workflow", susun.nama_workflow(SPP))
	workflow.workflow_state_field = "rekomendasi"
	with pytest.raises(TindakanTidakSah, match="ialah «status»"):
		workflow.save()
