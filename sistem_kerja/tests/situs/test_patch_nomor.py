"""The patch that fills the register: old letters stand in it as they were numbered, and numbering goes on without break."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.layanan import nomor, profil, register_nomor, versi_profil
from sistem_kerja.layanan.nomor import REGISTER, Buku
from sistem_kerja.patches import isi_register_nomor as patch
from sistem_kerja.tests.situs.buku import baris, surat_dari


@pytest.fixture
def lama(kapuas, monkeypatch):
	"""Letters numbered as before: one counter per classification code, which the site's old columns hold."""
	surat = [surat_dari(kapuas.terkirim()) for _ke in range(2)]
	tugas = frappe.get_doc("Naskah Dinas", {"dokumen": kapuas.disetujui().pegawai_ditugaskan[0].penugasan})
	frappe.set_user("Administrator")
	frappe.db.delete(REGISTER)
	frappe.db.sql("delete from `tabSeries` where name like 'NASKAH/%%'")
	return kapuas, surat, tugas


def _baris_lama(surat, kode: str, urut: int):
	isi = surat.as_dict() | {"kunci_nomor": f"NASKAH/{kode}/DINKES/{surat.tanggal.year}/", "urut": urut}
	return frappe._dict(isi, tahun=surat.tanggal.year)


def test_surat_lama_tercatat_dan_nomor_berlanjut(lama, monkeypatch):
	kapuas, surat, tugas = lama
	semua = [_baris_lama(s, "800.1.11", 6 + i) for i, s in enumerate(surat)] + [
		_baris_lama(tugas, "800.1.11.1", 3)
	]
	asli = frappe.db.sql
	monkeypatch.setattr(
		frappe.db, "sql", lambda q, *a, **k: semua if "kunci_nomor" in q else asli(q, *a, **k)
	)
	patch._isi(patch.BAWAAN)
	monkeypatch.undo()
	assert [(baris(s).buku, baris(s).urut) for s in surat] == [("Kode 800.1.11", 6), ("Kode 800.1.11", 7)]
	assert (baris(tugas).buku, baris(tugas).nomor) == ("Kode 800.1.11.1", tugas.nomor)
	unit = {b: baris(s).unit for b, s in (("Surat", surat[0]), ("Surat Tugas", tugas))}
	tahun = tugas.tanggal.year
	assert nomor.pesan(Buku("Surat", unit["Surat"], tahun).kunci, 0) == 7
	assert nomor.pesan(Buku("Surat Tugas", unit["Surat Tugas"], tahun).kunci, 0) == 3
	assert "/008/" in surat_dari(kapuas.terkirim()).nomor


@pytest.mark.parametrize(
	("pola", "buku"),
	[
		(patch.BAWAAN, {"Surat", "Surat Tugas", "Keputusan", "Perjanjian Kinerja", "Laporan"}),
		(
			"{kode}/{urut:4}/LAP/{unit}/{bulan_romawi}/{tahun}",
			{"Surat", "Surat Tugas", "Keputusan", "Perjanjian Kinerja"},
		),
	],
)
def test_pola_setelan_pindah_ke_profil_dan_versi_yang_berlaku(kapuas, pola, buku):
	dokumen = frappe.get_doc("Profil Sistem Kerja", "nasional")
	dokumen.penomoran = []
	dokumen.save()
	versi = frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi")
	kosong = versi_profil.muat(versi).model_copy(update={"penomoran": ()})
	patch._lengkapi_profil(pola)
	frappe.flags.in_patch = False
	asli = versi_profil.muat
	versi_profil._SIAP[frappe.local.site, versi] = kosong
	try:
		patch._lengkapi_versi(pola)
	finally:
		versi_profil._SIAP.pop((frappe.local.site, versi))
	baru = frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi")
	assert {a.buku for a in profil.muat("kapuas").penomoran} == {a.buku for a in asli(baru).penomoran} == buku
	umum = next(a for a in asli(baru).penomoran if not a.kelas and not a.naskah)
	assert umum.pola == pola and asli(baru).penetapan == kosong.penetapan
	assert register_nomor.masalah() == []
