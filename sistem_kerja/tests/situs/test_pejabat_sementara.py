"""Plt. and Plh. at work: only the one who acts lawfully today can act, sees and holds the roles."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.demo.jalan import jawab, sebagai
from sistem_kerja.layanan import izin, organisasi, penunjukan_sementara
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.pejabat_sementara import pemegang_hari_ini
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.penunjukan import PS, geser, kosongkan, peran, rekan, tunjuk, unit_dari

SPP, LPT = "Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas"


# --- a document under way ---


def test_plh_bertindak_dan_yang_digantikan_tidak(daerah):
	dokumen = daerah.terkirim()
	kepala, ganti = dokumen.pemegang, rekan(daerah)
	jabatan = dokumen.pemegang_jabatan
	tunjuk(unit_dari(kepala), ganti)
	dokumen.reload()
	assert (dokumen.pemegang, dokumen.pemegang_jabatan) == (ganti, f"Plh. {jabatan}")
	assert dokumen.pemegang_user == frappe.db.get_value("Employee", ganti, "user_id")
	sebagai(kepala)
	with pytest.raises(TidakBerwenang, match=rf"Plh\. {jabatan}"):
		lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.")
	sebagai(ganti)
	dokumen = lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.")
	assert dokumen.status == "Ditolak"
	assert (dokumen.riwayat[-1].pegawai, dokumen.riwayat[-1].sebagai) == (ganti, f"Plh. {jabatan}")
	surat = frappe.get_doc("Naskah Dinas", {"dokumen": dokumen.name, "jenis": "Surat Jawaban Pelibatan"})
	assert surat.jabatan_penanda_tangan == f"Plh. {jabatan}" and surat.penanda_tangan == ganti
	ttd = frappe.parse_json(surat.isi)["penandatangan"]
	assert ttd["jabatan"] == [f"Plh. {jabatan.upper()},"]


def test_persetujuan_plh_menerbitkan_penugasan_atas_jabatannya(daerah):
	dokumen = daerah.terkirim()
	jabatan, ganti = dokumen.pemegang_jabatan, rekan(daerah)
	tunjuk(unit_dari(dokumen.pemegang), ganti)
	dokumen.reload()
	dokumen = jawab(dokumen, daerah.cerita.pegawai)
	penugasan = frappe.get_doc("Penugasan", dokumen.pegawai_ditugaskan[0].penugasan)
	assert (penugasan.ditugaskan_oleh, penugasan.jabatan_penugas) == (ganti, f"Plh. {jabatan}")


def test_sesudah_masanya_pengganti_tidak_dan_pejabat_kembali_bertindak(daerah):
	dokumen = daerah.terkirim()
	kepala, ganti = dokumen.pemegang, rekan(daerah)
	plh = tunjuk(unit_dari(kepala), ganti, selesai=0)
	geser(plh, mulai=-5, selesai=-1)
	sebagai(ganti)
	with pytest.raises(TidakBerwenang):  # by the date itself, before the daily job has run
		lakukan(SPP, dokumen.name, "Tolak", "Masih bisa?")
	frappe.set_user("Administrator")
	penunjukan_sementara.harian()
	assert frappe.db.get_value(PS, plh.name, "status") == "Berakhir"
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == kepala
	sebagai(kepala)
	assert lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.").riwayat[-1].pegawai == kepala


def test_yang_akan_datang_mulai_pada_harinya(daerah):
	dokumen = daerah.terkirim()
	kepala, ganti = dokumen.pemegang, rekan(daerah)
	plh = tunjuk(unit_dari(kepala), ganti, mulai=3)
	assert plh.status == "Akan Datang"
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == kepala and "Pimpinan" not in peran(ganti)
	geser(plh, mulai=0)
	frappe.set_user("Administrator")
	penunjukan_sementara.harian()
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == ganti and "Pimpinan" in peran(ganti)


def test_batal_dan_akhiri_mengembalikan_dokumen(daerah):
	dokumen = daerah.terkirim()
	kepala, ganti = dokumen.pemegang, rekan(daerah)
	plh = tunjuk(unit_dari(kepala), ganti)
	assert penunjukan_sementara.akhiri(plh.name, alasan="Kembali lebih awal.") == "Dibatalkan"
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == kepala
	kedua = tunjuk(unit_dari(kepala), ganti)
	geser(kedua, mulai=-2)
	assert penunjukan_sementara.akhiri(kedua.name, alasan="Kembali.") == "Berakhir"
	assert frappe.db.get_value(PS, kedua.name, "selesai") == frappe.utils.getdate(add_days(today(), -1))
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == kepala
	assert "Pimpinan" not in peran(ganti)


def test_plt_pada_jabatan_kosong_sampai_terisi(daerah):
	dokumen = daerah.terkirim()
	kepala, ganti = dokumen.pemegang, rekan(daerah)
	unit = kosongkan(unit_dari(kepala))
	assert frappe.db.get_value(SPP, dokumen.name, "menunggu_pejabat") == f"{unit.jabatan_kepala} kosong"
	plt = tunjuk(unit.name, ganti, "Plt.")
	assert frappe.db.get_value(SPP, dokumen.name, ("pemegang", "pemegang_jabatan")) == (
		ganti,
		f"Plt. {unit.jabatan_kepala}",
	)
	unit.reload()
	unit.kepala = kepala
	unit.save()
	assert frappe.db.get_value(PS, plt.name, "status") == "Dibatalkan"
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == kepala
	assert "Pimpinan" not in peran(ganti)


def test_plt_berakhir_tanpa_pengganti_dokumen_menunggu_lalu_jalan_lagi(daerah):
	dokumen = daerah.terkirim()
	unit, ganti = kosongkan(unit_dari(dokumen.pemegang)), rekan(daerah)
	penunjukan_sementara.akhiri(tunjuk(unit.name, ganti, "Plt.").name, alasan="Batal.")
	assert frappe.db.get_value(SPP, dokumen.name, "menunggu_pejabat") == f"{unit.jabatan_kepala} kosong"
	tunjuk(unit.name, ganti, "Plt.")
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == ganti


def test_laporan_ditinjau_plh_dalam_rantai(daerah):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	kepala, ganti = laporan.pemegang, rekan(daerah)
	tunjuk(unit_dari(kepala), ganti)
	sebagai(kepala)
	with pytest.raises(TidakBerwenang):
		lakukan(LPT, laporan.name, "Kembalikan", "Lengkapi.")
	sebagai(ganti)
	laporan = lakukan(LPT, laporan.name, "Kembalikan", "Lengkapi.")
	assert laporan.riwayat[-1].sebagai.startswith("Plh. ") and laporan.riwayat[-1].pegawai == ganti


# --- sight and roles ---


def test_cakupan_dan_peran_hanya_selama_masanya(kapuas):
	unit, ganti = kapuas.cerita.unit_dituju, rekan(kapuas)
	user = frappe.db.get_value("Employee", ganti, "user_id")
	dokumen = kapuas.terkirim()
	assert izin.cakupan(user) == () and not izin.boleh(dokumen, "read", user)
	plh = tunjuk(unit, ganti)
	assert unit in izin.cakupan(user) and izin.boleh(dokumen, "read", user)
	assert {"Pimpinan", "Pejabat Penilai Kinerja"} <= peran(ganti)
	penunjukan_sementara.akhiri(plh.name, alasan="Selesai.")
	assert izin.cakupan(user) == () and not izin.boleh(dokumen, "read", user)
	assert not {"Pimpinan", "Pejabat Penilai Kinerja"} & peran(ganti)


def test_plh_sekda_mendapat_lalu_kehilangan_perannya(kapuas):
	setda = next(u.kode for u in kapuas.contoh.units if u.peran == "sekretaris_daerah")
	ganti = kapuas.kepala_dinas(kapuas.cerita.unit_dituju)
	plh = tunjuk(setda, ganti)
	assert "Sekretaris Daerah" in peran(ganti)
	penunjukan_sementara.akhiri(plh.name, alasan="Selesai.")
	assert "Sekretaris Daerah" not in peran(ganti) and "Pimpinan" in peran(ganti)


def test_pemegang_hari_ini_menyebut_pengganti_menurut_tanggal(kapuas):
	unit, ganti = kapuas.cerita.unit_dituju, rekan(kapuas)
	tunjuk(unit, ganti, mulai=2, selesai=4)
	assert unit not in pemegang_hari_ini()
	satu = pemegang_hari_ini(frappe.utils.getdate(add_days(today(), 4)))[unit]
	assert (satu.pejabat, str(satu.sifat), satu.digantikan) == (ganti, "Plh.", kapuas.kepala(unit))
	assert unit not in pemegang_hari_ini(frappe.utils.getdate(add_days(today(), 5)))
	assert organisasi.struktur().unit(unit).kepala == kapuas.kepala(unit), "kepala tetap pemegangnya"


# --- evaluators ---


def test_penilai_beralih_kepada_plh_selama_masanya(daerah):
	unit, ganti = daerah.cerita.unit_dituju, rekan(daerah)
	kepala = daerah.kepala(unit)
	bawahan = frappe.get_all(
		"Employee", {"sk_unit": unit, "sk_penilai": kepala, "name": ("!=", ganti)}, pluck="name"
	)
	sendiri = frappe.db.get_value("Employee", kepala, "sk_penilai")
	plh = tunjuk(unit, ganti)

	def penilai(orang):
		return {frappe.db.get_value("Employee", o, "sk_penilai") for o in orang}

	assert bawahan and penilai(bawahan) == {ganti}
	assert frappe.db.get_value("Employee", bawahan[0], "sk_penilai_jabatan").startswith("Plh. ")
	assert frappe.db.get_value("Employee", bawahan[0], "reports_to") == ganti
	assert penilai([kepala]) == {sendiri}
	sebab = frappe.get_all(
		"Riwayat Kedudukan",
		{"pegawai": bawahan[0], "penilai": ganti, "selesai": ("is", "not set")},
		pluck="sebab",
	)
	assert len(sebab) == 1 and "Plh." in sebab[0]
	geser(plh, mulai=-5, selesai=-1)
	penunjukan_sementara.harian()
	assert penilai(bawahan) == {kepala} and penilai([kepala]) == {sendiri}
