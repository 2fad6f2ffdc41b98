"""Changes of an assignment: each kind with its letter and effect, what stays readable, and what is refused and why."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate

from sistem_kerja.demo.jalan import LAPORAN, sebagai
from sistem_kerja.layanan.beban import beban
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import sukarela as s

PPN = "Perubahan Penugasan"


def berjalan(daerah, **isi):
	"""A running assignment of the main case with some of the period left on either side."""
	isi = {"mulai": "2026-03-01", "selesai": "2026-06-30", **isi}
	return frappe.get_doc(s.PNG, s.ditugaskan(daerah, **isi))


def ubah(penugasan, jenis: str, oleh: str | None = None, **isi):
	sebagai(oleh or penugasan.ditugaskan_oleh)
	isi = {"penugasan": penugasan.name, "jenis": jenis, "alasan": "Kebutuhan berubah.", **isi}
	return frappe.get_doc({"doctype": PPN, **isi}).insert()


def tetapkan(dokumen):
	sebagai(dokumen.pemegang)
	return lakukan(PPN, dokumen.name, "Tetapkan")


def rekan(daerah, bukan: str) -> str:
	unit = daerah.cerita.unit_dituju
	return next(p.id for p in daerah.contoh.pegawai if p.unit == unit and p.jenjang and p.id != bukan)


def test_perpanjangan_dengan_surat_dan_riwayat(tiap_daerah):
	asal = berjalan(tiap_daerah)
	dokumen = tetapkan(ubah(asal, "Perpanjangan", selesai_baru="2026-08-31"))
	surat = s.surat(asal.name)[0]
	asal.reload()
	assert (str(asal.selesai), str(asal.selesai_semula)) == ("2026-08-31", "2026-06-30")
	assert asal.status == "Berjalan" and asal.riwayat[-1].tindakan == "Perpanjang"
	assert (
		dokumen.name in asal.riwayat[-1].catatan and asal.riwayat[-1].pegawai == dokumen.riwayat[-1].pegawai
	)
	assert "30 Juni 2026" in surat.isi and surat.status == "Berlaku", "surat asalnya tetap"
	baru = s.surat(dokumen.name)[0]
	assert (baru.jenis, baru.penanda_tangan) == ("Surat Perubahan Penugasan", asal.ditugaskan_oleh)
	assert "31 Agustus 2026" in baru.isi and "Kebutuhan berubah." in baru.isi
	assert s.laporkan(asal.name).status == "Selesai"


def test_pengakhiran_lalu_tetap_dilaporkan(tiap_daerah):
	asal = berjalan(tiap_daerah)
	tetapkan(ubah(asal, "Pengakhiran", selesai_baru="2026-04-15"))
	asal.reload()
	assert (asal.status, str(asal.selesai), str(asal.selesai_semula)) == (
		"Diakhiri",
		"2026-04-15",
		"2026-06-30",
	)
	assert s.laporkan(asal.name).status == "Selesai"
	asal.reload()
	assert asal.status == "Diakhiri", "laporan tidak mengubah cara berakhirnya"


def test_penggantian_menugaskan_sisanya(tiap_daerah):
	asal = berjalan(tiap_daerah)
	ganti = rekan(tiap_daerah, asal.pegawai)
	dokumen = tetapkan(ubah(asal, "Penggantian", selesai_baru="2026-04-15", pengganti=ganti))
	asal.reload()
	baru = frappe.get_doc(s.PNG, dokumen.penugasan_pengganti)
	assert (asal.status, baru.status, baru.pegawai) == ("Diganti", "Ditugaskan", ganti)
	assert (str(baru.mulai), str(baru.selesai)) == ("2026-04-16", "2026-06-30")
	assert (baru.sumber, baru.jalur, baru.tugas) == (dokumen.name, asal.jalur, asal.tugas)
	assert s.surat(baru.name)[0].jenis == s.surat(asal.name)[0].jenis
	assert s.surat(baru.name)[0].penanda_tangan == asal.ditugaskan_oleh
	sebagai(ganti)
	assert lakukan(s.PNG, baru.name, "Terima").status == "Berjalan"
	assert s.laporkan(baru.name).status == "Selesai"


def test_pembatalan_mencabut_surat(tiap_daerah):
	asal = berjalan(tiap_daerah)
	tetapkan(ubah(asal, "Pembatalan"))
	asal.reload()
	assert asal.status == "Dibatalkan" and [x.status for x in s.surat(asal.name)] == ["Dicabut"]
	assert not asal.pemegang and not frappe.db.exists("ToDo", {"reference_name": asal.name, "status": "Open"})
	sebagai(asal.pegawai)
	with pytest.raises(TindakanTidakSah, match="berstatus «Dibatalkan»"):
		frappe.get_doc({"doctype": s.LPT, "penugasan": asal.name, **LAPORAN}).insert()


def test_yang_dibatalkan_tidak_dihitung_sebagai_perbantuan(kapuas):
	for _ke in range(3):
		asal = berjalan(kapuas, unit_pemilik=kapuas.cerita.unit_pemilik)
	tetapkan(ubah(asal, "Pembatalan"))
	assert berjalan(kapuas, unit_pemilik=kapuas.cerita.unit_pemilik).status == "Berjalan"


@pytest.mark.parametrize(
	("jenis", "isi", "pesan"),
	[
		("Perpanjangan", {"selesai_baru": "2026-06-30"}, "harus melewati"),
		("Perpanjangan", {}, "tanggal selesai yang baru"),
		("Pengakhiran", {"selesai_baru": "2026-06-30"}, "sehari sebelum"),
		("Pengakhiran", {"selesai_baru": "2026-02-01"}, "sehari sebelum"),
		("Penggantian", {"selesai_baru": "2026-04-15"}, "pegawai pengganti"),
	],
)
def test_isi_yang_tidak_cocok_ditolak(kapuas, jenis, isi, pesan):
	with pytest.raises(TindakanTidakSah, match=pesan):
		ubah(berjalan(kapuas), jenis, **isi)


def test_perpanjangan_melewati_batas_ditolak_dengan_pasalnya(kapuas):
	asal = berjalan(kapuas, unit_pemilik=kapuas.cerita.unit_pemilik)
	with pytest.raises(KetentuanDilanggar, match=r"13 bulan.*Pasal 9 ayat \(4\)"):
		ubah(asal, "Perpanjangan", selesai_baru="2027-03-31")


def test_perpanjangan_melewati_tahun_anggaran_ditolak(pekalongan):
	with pytest.raises(KetentuanDilanggar, match=r"tahun anggaran.*Pasal 11 ayat \(2\)"):
		ubah(berjalan(pekalongan), "Perpanjangan", selesai_baru="2027-01-31")


def test_pengganti_dari_unit_lain_ditolak(kapuas):
	lain = next(p.id for p in kapuas.contoh.pegawai if p.unit == kapuas.cerita.unit_pemilik and p.jenjang)
	with pytest.raises(KetentuanDilanggar, match="bukan pegawai"):
		ubah(berjalan(kapuas), "Penggantian", selesai_baru="2026-04-15", pengganti=lain)


def test_laporan_yang_berjalan_menahan_pembatalan_dan_perpanjangan(kapuas):
	asal = berjalan(kapuas)
	sebagai(asal.pegawai)
	laporan = frappe.get_doc({"doctype": s.LPT, "penugasan": asal.name, **LAPORAN}).insert()
	with pytest.raises(TindakanTidakSah, match=laporan.name):
		ubah(asal, "Pembatalan")
	dokumen = ubah(asal, "Perpanjangan", selesai_baru="2026-08-31")
	sebagai(asal.pegawai)
	lakukan(s.LPT, laporan.name, "Kirim")
	with pytest.raises(TindakanTidakSah, match="ditarik dahulu"):
		tetapkan(dokumen)
	sebagai(dokumen.pemegang)
	assert lakukan(PPN, dokumen.name, "Tolak", "Laporannya sudah dikirim.").status == "Ditolak"
	asal.reload()
	assert (asal.status, str(asal.selesai)) == ("Berjalan", "2026-06-30")


def test_satu_perubahan_sekali_dan_hanya_atas_yang_berjalan(kapuas):
	asal = berjalan(kapuas)
	dokumen = ubah(asal, "Perpanjangan", selesai_baru="2026-08-31")
	with pytest.raises(TindakanTidakSah, match=dokumen.name):
		ubah(asal, "Pembatalan")
	tetapkan(dokumen)
	s.laporkan(asal.name)
	with pytest.raises(TindakanTidakSah, match="berstatus «Selesai»"):
		ubah(asal, "Pengakhiran", selesai_baru="2026-04-15")


def test_yang_menetapkan_hanya_pemegang_jabatan_yang_menugaskan_hari_ini(kapuas):
	asal = berjalan(kapuas)
	pegawai, lama = asal.pegawai, asal.ditugaskan_oleh
	with pytest.raises(frappe.PermissionError):
		ubah(asal, "Perpanjangan", oleh=pegawai, selesai_baru="2026-08-31")
	dokumen = ubah(asal, "Perpanjangan", selesai_baru="2026-08-31")
	frappe.set_user("Administrator")
	unit = frappe.get_doc("Unit Organisasi", {"kepala": lama})
	baru = kapuas.fungsional("Ahli Muda")[0]
	unit.kepala = baru
	unit.save()
	dokumen.reload()
	assert dokumen.pemegang == baru
	sebagai(lama)
	with pytest.raises(frappe.PermissionError):
		lakukan(PPN, dokumen.name, "Tetapkan")
	assert tetapkan(dokumen).status == "Ditetapkan"


def test_penugasan_sendiri_tetap_dan_tidak_dihapus(kapuas):
	asal = berjalan(kapuas)
	for isi in (
		{"selesai": add_days(getdate(asal.selesai), 30)},
		{"status": "Dibatalkan"},
		{"tugas": "Lain"},
	):
		sebagai(asal.ditugaskan_oleh)
		salinan = frappe.get_doc(s.PNG, asal.name)
		salinan.update(isi)
		with pytest.raises(
			(TidakBerwenang, TindakanTidakSah, frappe.ValidationError, frappe.PermissionError)
		):
			salinan.save()
	frappe.set_user("Administrator")
	for buang in (
		lambda: frappe.delete_doc(s.PNG, asal.name),
		lambda: frappe.get_doc(s.PNG, asal.name).cancel(),
	):
		with pytest.raises(frappe.ValidationError):
			buang()
	with pytest.raises(frappe.ValidationError):
		frappe.rename_doc(s.PNG, asal.name, "PNG-LAIN")


def test_beban_menghitung_yang_masih_memakan_waktu(kapuas):
	asal, dua = berjalan(kapuas), berjalan(kapuas, mulai="2026-05-01", selesai="2026-12-31")
	satu = beban([asal.pegawai, "tidak-ada"], "2026-06-01", "2026-06-30")
	assert (satu[asal.pegawai].penugasan, satu[asal.pegawai].hari_kerja) == (2, 44)
	assert satu["tidak-ada"].penugasan == 0
	tetapkan(ubah(dua, "Pembatalan"))
	assert beban([asal.pegawai], "2026-06-01", "2026-06-30")[asal.pegawai].penugasan == 1
