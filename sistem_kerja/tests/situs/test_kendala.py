"""Problems with alternatives: each scope in each regency, one leader or each unit's leader, other institutions."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api import kendala as api
from sistem_kerja.api import portal
from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.penunjukan import PENGELOLA
from sistem_kerja.tests.situs.tim_berjalan import Tim

KDL = "Kendala Pelaksanaan"
BIDANG = {
	"boalemo",
	"kapuas",
}  # where the Kepala Bidang is Pimpinan Unit Organisasi; elsewhere the Kepala Dinas
PASAL = {
	("boalemo", "dalam_unit"): "Lampiran II.C.a",
	("boalemo", "lintas_unit"): "Lampiran II.C.b angka 3",
	("boalemo", "lintas_unit_kolaborasi"): "Lampiran II.C.b angka 4",
	("boalemo", "lintas_instansi"): "Lampiran II.C.c angka 4",
	("kapuas", "dalam_unit"): "Lampiran A.3.1.A angka (3) huruf b angka 3",
	("kapuas", "lintas_unit"): "Lampiran A.3.1.A angka (4) huruf c",
	("kapuas", "lintas_unit_kolaborasi"): "Lampiran A.3.1.A angka (4) huruf d",
	("kapuas", "lintas_instansi"): "Lampiran A.3.1.A angka (5) huruf d",
	("pekalongan", "dalam_unit"): "Lampiran V huruf a",
	("pekalongan", "lintas_unit"): "Lampiran V huruf b angka 3",
	("pekalongan", "lintas_unit_kolaborasi"): "Lampiran V huruf b angka 4",
	("pekalongan", "lintas_instansi"): "Lampiran V huruf c angka 4",
	("pulang_pisau", "dalam_unit"): "Lampiran II.B.2.A.2 angka 2 huruf c",
	("pulang_pisau", "lintas_unit"): "PermenPANRB 7/2022",
	("pulang_pisau", "lintas_unit_kolaborasi"): "PermenPANRB 7/2022",
	("pulang_pisau", "lintas_instansi"): "PermenPANRB 7/2022",
	("surakarta", "dalam_unit"): "Lampiran V huruf a",
	("surakarta", "lintas_unit"): "Lampiran V huruf b angka 3",
	("surakarta", "lintas_unit_kolaborasi"): "Lampiran V huruf b angka 4",
	("surakarta", "lintas_instansi"): "Lampiran V huruf c angka 4",
}
ISI = {
	"judul": "Data kecamatan belum terkirim",
	"permasalahan": "Dua kecamatan belum mengirim data.",
	"alternatif": [
		{"alternatif": "Memakai data triwulan lalu", "disarankan": 1},
		{"alternatif": "Menunggu sepekan"},
	],
}


def sampaikan(tim: Tim, oleh: str | None = None, **isi):
	sebagai(oleh or tim.ketua)
	dokumen = frappe.get_doc(
		{"doctype": KDL, "penugasan": tim.penugasan[oleh or tim.ketua], **ISI, **isi}
	).insert()
	return lakukan(KDL, dokumen.name, "Kirim")


def bertindak(dokumen, tindakan: str, catatan: str = "Pakai data triwulan lalu."):
	sebagai(pemegang(dokumen))
	return lakukan(KDL, dokumen.name, tindakan, catatan)


def pimpinan(daerah, unit: str) -> str:
	return daerah.kepala(unit) if daerah.kode in BIDANG else daerah.kepala_dinas(unit)


@pytest.mark.parametrize("lingkup", ["dalam_unit", "lintas_unit", "lintas_instansi"])
def test_satu_pimpinan_memutuskan(tiap_daerah, lingkup):
	luar = "Kabupaten Tetangga" if lingkup == "lintas_instansi" else ""
	tim = Tim(tiap_daerah, lintas=lingkup != "dalam_unit", luar=luar)
	dokumen = sampaikan(tim)
	assert dokumen.lingkup == lingkup
	assert dokumen.pemegang == pimpinan(tiap_daerah, tim.unit)
	assert PASAL[tiap_daerah.kode, lingkup] in dokumen.pemegang_dasar
	dokumen = bertindak(dokumen, "Tindak Lanjuti" if lingkup == "lintas_unit" else "Putuskan")
	(satu,) = dokumen.keputusan
	putusan = "Ditindaklanjuti" if lingkup == "lintas_unit" else "Diputuskan"
	assert (dokumen.status, dokumen.docstatus, dokumen.pemegang) == (putusan, 1, None)
	assert satu.putusan == putusan
	assert satu.uraian == "Pakai data triwulan lalu." and satu.pegawai == pimpinan(tiap_daerah, tim.unit)


def test_kolaborasi_selesai_setelah_tiap_pimpinan_menjawab(tiap_daerah):
	tim = Tim(tiap_daerah)
	dokumen = sampaikan(tim, lingkup="lintas_unit_kolaborasi")
	satu, dua = pimpinan(tiap_daerah, tim.unit), pimpinan(tiap_daerah, tiap_daerah.cerita.unit_dituju)
	assert dokumen.pemegang == satu
	assert PASAL[tiap_daerah.kode, "lintas_unit_kolaborasi"] in dokumen.pemegang_dasar
	with pytest.raises(TindakanTidakSah):
		bertindak(dokumen, "Putuskan")
	dokumen = bertindak(dokumen, "Tindak Lanjuti dan Teruskan", "Bidang kami menyediakan datanya.")
	assert (dokumen.status, dokumen.pemegang) == ("Menunggu Keputusan Berikutnya", dua)
	dokumen = bertindak(dokumen, "Putuskan", "Aplikasi disesuaikan pekan ini.")
	assert (dokumen.status, dokumen.docstatus) == ("Diputuskan", 1)
	assert [(b.pegawai, b.putusan) for b in dokumen.keputusan] == [
		(satu, "Ditindaklanjuti"),
		(dua, "Diputuskan"),
	]


def test_instansi_lain_dicatat_pengelola(tiap_daerah):
	tim = Tim(tiap_daerah, luar="Kabupaten Tetangga")
	dokumen = sampaikan(tim, lingkup="lintas_instansi_kolaborasi")
	assert [b.instansi for b in dokumen.keputusan] == [None, None, "Kabupaten Tetangga"]
	dokumen = bertindak(dokumen, "Tindak Lanjuti dan Teruskan")
	dokumen = bertindak(dokumen, "Tindak Lanjuti dan Tunggu Instansi")
	assert dokumen.status == "Menunggu Instansi Luar" and not dokumen.pemegang
	luar = dokumen.keputusan[-1].name
	isi = (dokumen.name, luar, "Ditindaklanjuti", "Data dikirim Senin.")
	sebagai(tim.ketua)
	with pytest.raises(TidakBerwenang):
		api.catat_instansi(*isi)
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="uraiannya"):
		api.catat_instansi(dokumen.name, luar, "Ditindaklanjuti", " ")
	assert api.catat_instansi(*isi) == "Ditindaklanjuti"
	dokumen.reload()
	assert dokumen.docstatus == 1 and dokumen.keputusan[-1].uraian == "Data dikirim Senin."
	with pytest.raises(TindakanTidakSah):
		api.catat_instansi(*isi)


def test_kepada_penilai_bila_peraturan_membolehkan(pakai):
	daerah = pakai("surakarta")
	tim = Tim(daerah, lintas=False)
	assert sampaikan(tim, kepada="penilai").pemegang == daerah.kepala(tim.unit)
	daerah = pakai("boalemo")
	with pytest.raises(TindakanTidakSah, match="Lampiran II.C.a"):
		sampaikan(Tim(daerah, lintas=False), kepada="penilai")


def test_lingkup_yang_tidak_sesuai_ditolak(kapuas):
	with pytest.raises(TindakanTidakSah, match="lintas unit"):
		sampaikan(Tim(kapuas), lingkup="dalam_unit")


def putusan_di_portal(dokumen) -> list[str]:
	"""The first row of the card Keputusan, which says its name once."""
	(kartu,) = [k for k in portal.rincian(KDL, dokumen.name)["bagian"] if k["judul"] == "Keputusan"]
	(tabel,) = kartu["isi"]
	assert tabel["label"] is None
	return tabel["nilai"][0]["teks"]


def test_portal_menyebut_uraian_dan_tanggal_yang_terbaca(kapuas):
	dokumen = sampaikan(Tim(kapuas))
	sebagai(pemegang(dokumen))
	assert "belum memutuskan" in putusan_di_portal(dokumen)
	menjawab = {t["nama"]: t["menjawab"] for t in portal.rincian(KDL, dokumen.name)["tindakan"]}
	assert menjawab["Putuskan"] and menjawab["Tindak Lanjuti"] and not menjawab["Kembalikan"]
	dokumen.onload()
	kepala = dokumen.get_onload("kepala")
	assert {"Putuskan", "Tindak Lanjuti dan Teruskan"} < {*kepala["menjawab"]}
	assert (
		"Putuskan" in kepala["tindakan"] and "Tindak Lanjuti dan Teruskan" not in kepala["tindakan"]
	)  # he is the last
	dokumen = bertindak(dokumen, "Putuskan")
	baris = putusan_di_portal(dokumen)
	assert "belum memutuskan" not in baris
	waktu = dokumen.keputusan[0].waktu
	assert any(b.endswith(f"{waktu.year} pukul {waktu:%H.%M}") for b in baris), baris


def test_tanpa_alternatif_dan_tanpa_alasan_ditolak(kapuas):
	tim = Tim(kapuas)
	with pytest.raises(TindakanTidakSah, match="alternatif"):
		sampaikan(tim, alternatif=[])
	dokumen = sampaikan(tim)
	with pytest.raises(KetentuanDilanggar):
		bertindak(dokumen, "Putuskan", " ")


def test_dikembalikan_diperbaiki_dan_ditarik(kapuas):
	tim = Tim(kapuas)
	dokumen = bertindak(sampaikan(tim), "Kembalikan", "Sebutkan kecamatannya.")
	assert (dokumen.status, dokumen.pemegang) == ("Perlu Perbaikan", tim.ketua)
	sebagai(tim.ketua)
	dokumen.permasalahan = "Selat dan Basarang belum mengirim."
	dokumen.save()
	dokumen = lakukan(KDL, dokumen.name, "Kirim")
	assert lakukan(KDL, dokumen.name, "Tarik").status == "Draf"


def test_sesudah_diputuskan_sebagian_tidak_ditarik(kapuas):
	tim = Tim(kapuas)
	dokumen = bertindak(sampaikan(tim, lingkup="lintas_unit_kolaborasi"), "Tindak Lanjuti dan Teruskan")
	sebagai(tim.ketua)
	with pytest.raises(TindakanTidakSah):
		lakukan(KDL, dokumen.name, "Tarik")


def test_keputusan_tidak_ditulis_klien(kapuas):
	dokumen = sampaikan(Tim(kapuas))
	sebagai(pemegang(dokumen))
	dokumen.keputusan[0].putusan = "Diputuskan"
	with pytest.raises(TindakanTidakSah, match="diatur oleh sistem"):
		dokumen.save()


def test_anggota_menyampaikan_dan_timnya_membaca(kapuas):
	tim = Tim(kapuas)
	dokumen = sampaikan(tim, oleh=tim.anggota)
	for orang, boleh in ((tim.ketua, True), (tim.lain, True), (tim.anggota, True)):
		sebagai(orang)
		assert frappe.has_permission(KDL, "read", dokumen) is boleh
		assert (dokumen.name in frappe.get_list(KDL, pluck="name", limit=0)) is boleh
	sebagai(tim.lain)
	with pytest.raises(frappe.PermissionError):
		frappe.get_doc({"doctype": KDL, "penugasan": tim.penugasan[tim.anggota], **ISI}).insert()
