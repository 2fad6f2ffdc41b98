"""A sixth regency, entered wholly through the desk by an Administrator Sistem Kerja, applied, and walked to the end.

Another chain, another addressee, other limits, an instrument of its own: no line of code knows it.
"""

from __future__ import annotations

import json

import frappe
import pytest
from frappe.desk.form.save import savedocs

from sistem_kerja.api import penerapan as api
from sistem_kerja.demo import jalan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import KetentuanDilanggar
from sistem_kerja.layanan.tindakan import lakukan

SPP, PENUGASAN, LAPORAN = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"
PROFIL, KODE, SEJAK = "Profil Sistem Kerja", "lingga_raya", "2024-03-01"
LINTAS = {"dokumen": SPP, "jalur": "penunjukan_lintas_unit", "arah": "keluar"}


def tahap(status: str, pelaku: str | None = None, **lain) -> dict:
	return {**LINTAS, "status": status, "docstatus_hasil": "0", "pelaku": pelaku, **lain}


def tindakan(status: str, nama: str, ke: str, **lain) -> dict:
	return {**LINTAS, "status": status, "nama_tindakan": nama, "ke": ke, **lain}


# As typed into the form: the Sekretaris Daerah receives every request, the Kepala Dinas of the people asked for answers.
ISIAN = {
	"doctype": PROFIL,
	"kode": KODE,
	"nama": "Kabupaten Lingga Raya",
	"jenis": "Kabupaten",
	"kepala_daerah": "Bupati",
	"ibu_kota": "Lingga",
	"peraturan": "Peraturan Bupati Lingga Raya Nomor 6 Tahun 2024",
	"singkatan": "Perbup Lingga Raya 6/2024",
	"tanggal": SEJAK,
	"berlaku_sejak": SEJAK,
	"alur": [{**LINTAS, "tembusan": "penilai_dituju", "dasar": "Pasal 8", "berlaku_sejak": SEJAK}],
	"tahap": [
		tahap("Konsep", "pimpinan_unit_pemilik", dasar="Pasal 8 ayat (1)"),
		tahap("Di Sekretaris Daerah", "sekretaris_daerah", tenggat_hari=2, dasar="Pasal 8 ayat (2)"),
		tahap("Di Perangkat Daerah Mitra", "pimpinan_unit_dituju", tenggat_hari=4, dasar="Pasal 8 ayat (3)"),
		tahap("Dikabulkan", docstatus_hasil="1"),
		tahap("Tidak Dikabulkan", docstatus_hasil="1"),
	],
	"tindakan": [
		tindakan("Konsep", "Ajukan", "Di Sekretaris Daerah", naskah="surat_permohonan"),
		tindakan("Di Sekretaris Daerah", "Teruskan ke Mitra", "Di Perangkat Daerah Mitra"),
		tindakan("Di Sekretaris Daerah", "Kembalikan", "Konsep", wajib_alasan=1),
		tindakan(
			*("Di Perangkat Daerah Mitra", "Kabulkan", "Dikabulkan"),
			naskah="surat_jawaban, surat_perintah_tugas",
			dasar="Pasal 8 ayat (4)",
		),
		tindakan(
			*("Di Perangkat Daerah Mitra", "Tidak Kabulkan", "Tidak Dikabulkan"),
			naskah="surat_jawaban",
			wajib_alasan=1,
		),
	],
	"evaluasi": [
		{
			"tipologi": "dinas_badan",
			"tahap": "kepala_dinas",
			"dasar": "Pasal 12 ayat (2)",
			"berlaku_sejak": SEJAK,
		}
	],
	"ketentuan": [
		{
			"kode": "periode.maks_bulan",
			"nilai": "2",
			"jenis_nilai": "angka",
			"tingkat": "tolak",
			"pesan": "Masa tugas {bulan} bulan melebihi batas {nilai} bulan. Pendekkan masanya.",
			"dasar": "Pasal 10",
			"berlaku_sejak": SEJAK,
		}
	],
	"penetapan": [
		{
			"objek": objek,
			"naskah": naskah,
			"penanda_tangan": "pimpinan_unit_dituju",
			"kode_klasifikasi": "800.1.11.1",
			"dasar": "Pasal 9",
			"berlaku_sejak": SEJAK,
		}
		for objek, naskah in (
			("jawaban_pelibatan", "surat_jawaban"),
			("penugasan_lintas_unit", "surat_perintah_tugas"),
		)
	],
}


@pytest.fixture
def administrator(kapuas):
	"""Somebody with the role Administrator Sistem Kerja and no other."""
	frappe.set_user("Administrator")
	akun = frappe.get_doc(
		{
			"doctype": "User",
			"email": "pengatur@contoh.invalid",
			"first_name": "Pengatur Rekaan",
			"send_welcome_email": 0,
			"roles": [{"role": "Administrator Sistem Kerja"}],
		}
	).insert()
	frappe.set_user(akun.name)
	return akun.name


@pytest.fixture
def keenam(administrator, kapuas):
	"""The sixth regency in force, on the units and employees of the Kapuas example."""
	savedocs(json.dumps({**ISIAN, "name": "new-profil-sistem-kerja-1", "__islocal": 1}), "Save")
	isi = api.rencana(KODE)
	assert not [k for k in isi["dokumen"] if k["dokumen"] == SPP] and isi["perbedaan"]
	api.terapkan(KODE, isi["versi_baru"], isi["versi_lama"], catatan="Perbup 6/2024")
	organisasi.lupakan()
	return kapuas


def test_dari_permohonan_sampai_selesai(keenam):
	masa = {"selesai": frappe.utils.add_days(frappe.utils.today(), 30)}
	dokumen = keenam.permohonan(**masa)
	assert dokumen.status == "Konsep" and dokumen.profil == KODE
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Ajukan")
	sekda = frappe.db.get_value(
		"Unit Organisasi", {"peran": "sekretaris_daerah", "name": ("like", "KPS%")}, "kepala"
	)
	assert dokumen.pemegang == sekda and "Pasal 8 ayat (2)" in dokumen.pemegang_dasar
	assert str(dokumen.tenggat) == frappe.utils.add_days(frappe.utils.today(), 2)
	sebagai(sekda)
	dokumen = lakukan(SPP, dokumen.name, "Teruskan ke Mitra")
	assert dokumen.pemegang == keenam.kepala_dinas(keenam.cerita.unit_dituju)
	dokumen = jalan.jawab(dokumen, keenam.cerita.pegawai)
	assert dokumen.status == "Dikabulkan" and dokumen.docstatus == 1
	naskah = frappe.get_all("Naskah Dinas", {"profil_versi": dokumen.profil_versi}, ["jenis", "dasar"])
	assert {n.jenis: n.dasar for n in naskah if n.jenis == "Surat Perintah Tugas"} == {
		"Surat Perintah Tugas": "Pasal 9"
	}
	assert len(naskah) == 3
	tugas = dokumen.pegawai_ditugaskan[0].penugasan
	sebagai(keenam.cerita.pegawai)
	lakukan(PENUGASAN, tugas, "Terima")
	laporan = frappe.get_doc({"doctype": LAPORAN, "penugasan": tugas, **jalan.LAPORAN}).insert()
	laporan = lakukan(LAPORAN, laporan.name, "Kirim")
	assert laporan.pemegang == keenam.kepala_dinas(keenam.cerita.unit_pemilik)
	sebagai(laporan.pemegang)
	assert lakukan(LAPORAN, laporan.name, "Nyatakan Selesai").status == "Selesai"
	assert frappe.db.get_value(PENUGASAN, tugas, "status") == "Selesai"


def test_batasnya_sendiri_menolak_dengan_pasalnya(keenam):
	dokumen = keenam.permohonan(selesai=frappe.utils.add_days(frappe.utils.today(), 100))
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar, match=r"batas 2 bulan.*Perbup Lingga Raya 6/2024 Pasal 10"):
		lakukan(SPP, dokumen.name, "Ajukan")


def test_tombolnya_ada_di_workflow(keenam):
	frappe.set_user("Administrator")
	workflow = frappe.get_doc("Workflow", {"document_type": SPP, "is_active": 1})
	assert [s.state for s in workflow.states][:5] == [t["status"] for t in ISIAN["tahap"]]
	warna = frappe.get_all("Workflow State", {"name": ("in", ("Konsep", "Dikabulkan"))}, ("name", "style"))
	assert {w.name: w.style for w in warna} == {"Konsep": "Warning", "Dikabulkan": "Info"}  # in lists
	assert {"Ajukan", "Teruskan ke Mitra", "Kabulkan"} <= {t.action for t in workflow.transitions}


@pytest.mark.parametrize("user", ["pengelola@contoh.invalid", "auditor@contoh.invalid", "Guest"])
def test_orang_lain_tidak_menyimpan_profil(kapuas, user):
	frappe.set_user(user)
	with pytest.raises(frappe.PermissionError):
		frappe.get_doc(ISIAN).insert()
