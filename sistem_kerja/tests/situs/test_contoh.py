"""The example regency: shown with its cases, and taken away without a trace."""

from __future__ import annotations

import click
import frappe
import pypdf
import pytest

from alat.demo import kata_contoh
from sistem_kerja.commands import contoh as perintah_contoh
from sistem_kerja.demo import hapus, peragaan
from sistem_kerja.demo.kasus import DITUGASKAN, ISI, MENUNGGU
from sistem_kerja.layanan import penerapan
from sistem_kerja.tests.situs.test_permohonan import surat

SPP = "Surat Permohonan Pelibatan"
BERISI = (
	*("Unit Organisasi", "Penugasan", "Laporan Pelaksanaan Tugas", SPP, "Naskah Dinas", "Riwayat Alur"),
	*("Pegawai Ditugaskan", "ToDo", "Workflow Action", "Workflow Action Permitted Role"),
)


def test_diperagakan_lalu_dihapus(daerah, tmp_path):
	"""Shown once, shown again, taken away: one play of the stories serves all three."""
	baris = []
	peragaan.jalankan(daerah.kode, str(tmp_path), baris.append)
	frappe.set_user("Administrator")
	_periksa_peragaan(daerah, "\n".join(baris), tmp_path)
	sebelum = {d: frappe.db.count(d) for d in BERISI}
	peragaan.jalankan(daerah.kode, str(tmp_path), lambda _b: None)
	assert {d: frappe.db.count(d) for d in BERISI} == sebelum, "yang kedua tidak menambah"
	_periksa_hapus()


def _periksa_peragaan(daerah, teks: str, folder) -> None:
	assert "Laporan Pelaksanaan Tugas" in teks and ": Selesai" in teks
	penolakan = [b for b in teks.splitlines() if "«Setujui» bukan gilirannya" in b or "tanpa alasan" in b]
	assert len(penolakan) == 2
	assert all("52/2024" in b or "14/2024" in b for b in penolakan)
	assert "Ditugaskan, giliran" in teks and "Menunggu Jawaban, giliran" in teks
	for satu in ("Tim Kerja 4: ", "pengelola@contoh.invalid", "menunggu tindakannya", ": ketua Tim"):
		assert satu in teks, satu
	pdf = sorted(folder.glob("*.pdf"))
	halaman = {b.stem: len(pypdf.PdfReader(b).pages) for b in pdf}
	assert len(halaman) == 8
	# No signature alone on a second page.
	assert [n for n, banyak in halaman.items() if banyak > 1 and "laporan" not in n] == []
	# Pekalongan's request carries the copy to the evaluator, where he is not the one who answers it.
	permohonan = [frappe.get_doc(SPP, {"kegiatan": k["kegiatan"]}) for k in (ISI, DITUGASKAN, MENUNGGU)]
	tembusan = [frappe.parse_json(surat(d, SPP)[0].isi)["tembusan"] for d in permohonan]
	assert any(tembusan) == (daerah.kode == "pekalongan")


def _periksa_hapus() -> None:
	"""Documents, letters with their numbers, accounts, titles and traces go; the settings stay."""
	akun = [u for u in frappe.get_all("Employee", {"sk_contoh": 1}, pluck="user_id") if u]
	jabatan = set(frappe.get_all("Employee", {"sk_contoh": 1}, pluck="designation"))
	dokumen = [n for d in hapus.BERALUR for n in frappe.get_all(d, pluck="name")]
	hapus.hapus(lapor=lambda pesan: None)
	for doctype in (*BERISI, *hapus.BERALUR, "Peluang", "Kompetensi", "Instansi Pemerintah"):
		assert frappe.db.count(doctype) == 0, doctype
	assert not frappe.db.exists("Employee", {"sk_contoh": 1})
	assert not frappe.db.exists("User", {"name": ("in", akun)})
	assert not frappe.db.exists("Designation", {"name": ("in", list(jabatan))})
	for doctype, _tipe, kolom in hapus.JEJAK:
		assert not frappe.db.exists(doctype, {kolom: ("in", akun + dokumen)}), doctype
	for doctype, kolom in hapus.JEJAK_AKUN:
		assert not frappe.db.exists(doctype, {kolom: ("in", akun)}), doctype
	# Real letters begin at 1.
	assert not frappe.db.sql("select name from `tabSeries` where name like 'NASKAH/%%' and current > 0")


def test_yang_dipakai_pegawai_nyata_tetap(kapuas):
	nyata = frappe.get_doc("Employee", kapuas.cerita.pegawai)
	frappe.db.set_value("Employee", nyata.name, {"sk_contoh": 0, "sk_unit": None, "user_id": None})
	hapus.hapus(lapor=lambda pesan: None)
	assert frappe.db.exists("Employee", nyata.name)
	assert frappe.db.exists("Designation", nyata.designation)


def test_akun_yang_disebut_catatan_dinonaktifkan(kapuas):
	"""Who applied a profile stands in a record that stays; so his account stays too, shut."""
	frappe.set_user("administrator.sk@contoh.invalid")
	nama = penerapan.terapkan("pekalongan")
	frappe.set_user("Administrator")
	baris = []
	hapus.hapus(lapor=baris.append)
	assert frappe.db.get_value("Penerapan Profil", nama, "oleh") == "administrator.sk@contoh.invalid"
	assert frappe.db.get_value("User", "administrator.sk@contoh.invalid", "enabled") == 0
	assert not frappe.db.exists("User", "pengelola@contoh.invalid")
	assert any("Dinonaktifkan" in b and "administrator.sk@contoh.invalid" in b for b in baris)


def test_pegawai_nyata_di_unit_contoh_menahan_penghapusan(kapuas):
	frappe.db.set_value("Employee", kapuas.cerita.pegawai, "sk_contoh", 0)
	with pytest.raises(frappe.ValidationError, match="pegawai nyata"):
		hapus.hapus(lapor=lambda pesan: None)


@pytest.mark.parametrize("muat", [True, False])
def test_perintah_make_dikenal_aplikasi(muat):
	"""What `make contoh` and `make hapus-contoh` call is a command with these options."""
	nama, *pilihan = kata_contoh("pekalongan", muat)
	satu = perintah_contoh.commands[nama]
	_nilai, sisa, _urutan = satu.make_parser(click.Context(satu)).parse_args(list(pilihan))
	assert sisa == []
