"""A leader demands a report at any time: who may, the due date, the answer, and what others cannot do."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.api import portal
from sistem_kerja.demo.jalan import buat_laporan, pemegang, sebagai
from sistem_kerja.layanan import menunggu
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.tim_berjalan import Tim

LPT, PLP = "Laporan Pelaksanaan Tugas", "Permintaan Laporan"
# The leader who may, of the unit that owns the work: the bidang's or the dinas's; and the article.
PEMINTA = {
	"boalemo": ("bidang", "Pasal 17 ayat (3)"),
	"kapuas": ("bidang", "Pasal 13 ayat (3)"),
	"pekalongan": ("dinas", "Pasal 25 ayat (3)"),
	"pulang_pisau": ("dinas", "Pasal 14 ayat (2) huruf c"),
	"surakarta": ("dinas", "pertanggungjawaban pelaksanaan tugas"),
}


def pimpinan(daerah, tim: Tim) -> str:
	kepala = daerah.kepala if PEMINTA[daerah.kode][0] == "bidang" else daerah.kepala_dinas
	return kepala(tim.unit)


def minta(daerah, tim: Tim, oleh: str | None = None, **isi):
	sebagai(oleh or pimpinan(daerah, tim))
	return frappe.get_doc(
		{
			"doctype": PLP,
			"penugasan": tim.penugasan[tim.anggota],
			"judul": "Kemajuan peta",
			"uraian": "Sampaikan kemajuan peta dan sisanya.",
			"paling_lambat": add_days(today(), 2),
			**isi,
		}
	).insert()


def test_diminta_dilaporkan_diterima(tiap_daerah):
	tim = Tim(tiap_daerah)
	dokumen = minta(tiap_daerah, tim)
	assert PEMINTA[tiap_daerah.kode][1] in dokumen.dasar_peminta
	dokumen = lakukan(PLP, dokumen.name, "Minta")
	assert (dokumen.pemegang, dokumen.tenggat) == (tim.anggota, getdate(add_days(today(), 2)))
	akun = dokumen.pemegang_user
	assert dokumen.name in [b.name for b in menunggu.daftar(akun)]
	sebagai(tim.anggota)
	assert portal.rincian(PLP, dokumen.name)["isian_baru"]["judul"] == "Kemajuan peta"
	laporan = buat_laporan(dokumen.penugasan, permintaan=dokumen.name)
	assert (laporan.bentuk, laporan.sifat) == ("sewaktu_waktu", "Berkala")
	laporan = lakukan(LPT, laporan.name, "Kirim")
	assert laporan.pemegang == laporan.diminta_oleh == pimpinan(tiap_daerah, tim)
	dokumen.reload()
	assert (dokumen.status, dokumen.laporan, dokumen.docstatus) == ("Dilaporkan", laporan.name, 1)
	sebagai(laporan.pemegang)
	laporan = lakukan(LPT, laporan.name, "Nyatakan Selesai")
	assert laporan.docstatus == 1
	assert frappe.db.get_value("Penugasan", laporan.penugasan, "status") == "Berjalan"


def test_yang_tidak_berwenang_ditolak_dengan_pasalnya(kapuas):
	tim = Tim(kapuas)
	with pytest.raises(TidakBerwenang, match=r"Pasal 13 ayat \(3\)"):
		minta(kapuas, tim, oleh=kapuas.kepala_dinas(tim.unit))
	for orang in (tim.anggota, tim.ketua, tim.lain):
		with pytest.raises(frappe.PermissionError):
			minta(kapuas, tim, oleh=orang)


def test_atas_nama_pimpinan_lain_tidak_terkirim(kapuas):
	"""Who prepares a demand for the leader cannot send it."""
	tim = Tim(kapuas)
	dokumen = minta(kapuas, tim, oleh=kapuas.kepala_dinas(tim.unit), unit_peminta=tim.unit)
	assert dokumen.pemegang == kapuas.kepala(tim.unit)
	with pytest.raises(TidakBerwenang):
		lakukan(PLP, dokumen.name, "Minta")


def test_ditarik_dan_ditiadakan(kapuas):
	tim = Tim(kapuas)
	dokumen = lakukan(PLP, minta(kapuas, tim).name, "Minta")
	dokumen = lakukan(PLP, dokumen.name, "Tarik")
	dokumen = lakukan(PLP, dokumen.name, "Tiadakan", "Sudah dilaporkan lisan.")
	assert (dokumen.status, dokumen.docstatus) == ("Ditiadakan", 1)
	sebagai(tim.anggota)
	with pytest.raises(TindakanTidakSah, match="Ditiadakan"):
		buat_laporan(dokumen.penugasan, permintaan=dokumen.name)


def test_permintaan_orang_lain_tidak_dijawab(kapuas):
	tim = Tim(kapuas)
	dokumen = lakukan(PLP, minta(kapuas, tim).name, "Minta")
	sebagai(tim.lain)
	with pytest.raises(TidakBerwenang):
		buat_laporan(tim.penugasan[tim.lain], permintaan=dokumen.name)
	assert not frappe.has_permission(PLP, "read", dokumen)


def test_pegawai_tidak_mengubah_permintaan(kapuas):
	tim = Tim(kapuas)
	dokumen = lakukan(PLP, minta(kapuas, tim).name, "Minta")
	sebagai(tim.anggota)
	dokumen.paling_lambat = add_days(today(), 90)
	with pytest.raises((frappe.PermissionError, TindakanTidakSah)):
		dokumen.save()
	with pytest.raises((frappe.PermissionError, TindakanTidakSah)):
		lakukan(PLP, dokumen.name, "Laporan Disampaikan")


def test_laporan_yang_diminta_tidak_ditarik(kapuas):
	tim = Tim(kapuas)
	dokumen = lakukan(PLP, minta(kapuas, tim).name, "Minta")
	sebagai(tim.anggota)
	laporan = lakukan(LPT, buat_laporan(dokumen.penugasan, permintaan=dokumen.name).name, "Kirim")
	with pytest.raises(TindakanTidakSah, match="tidak ditarik"):
		lakukan(LPT, laporan.name, "Tarik")
	sebagai(pemegang(laporan))
	assert lakukan(LPT, laporan.name, "Kembalikan", "Tambahkan angkanya.").pemegang == tim.anggota


def test_batas_waktu_yang_lewat_ditolak(kapuas):
	with pytest.raises(TindakanTidakSah, match="sudah lewat"):
		minta(kapuas, Tim(kapuas), paling_lambat=add_days(today(), -1))
