"""Who evaluated X on that day: rows by date, none when nothing changed."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.layanan import kedudukan, laporan_kedudukan, riwayat_kedudukan
from sistem_kerja.layanan.galat import TindakanTidakSah

RK = "Riwayat Kedudukan"


@pytest.fixture
def muda(kapuas) -> str:
	"""An employee whose history began sixty days ago."""
	satu = kapuas.fungsional("Ahli Muda")[0]
	frappe.db.delete(RK, {"pegawai": satu})
	kedudukan.hitung_pegawai([satu], "Awal", getdate(add_days(today(), -60)))
	return satu


def baris(pegawai: str) -> list:
	return frappe.get_all(
		RK, {"pegawai": pegawai}, ["mulai", "selesai", "penilai", "unit", "sebab", "alasan"], order_by="mulai"
	)


def ganti_kepala(kapuas, siapa: str | None) -> None:
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	unit.kepala = siapa
	unit.save()


def test_tanpa_perubahan_tanpa_baris_baru(kapuas, muda):
	sebelum = frappe.db.count(RK)
	kedudukan.hitung_di_bawah(kapuas.cerita.unit_dituju)
	frappe.get_doc("Employee", muda).save()
	assert frappe.db.count(RK) == sebelum and len(baris(muda)) == 1


def test_ganti_kepala_menutup_dan_membuka(kapuas, muda):
	lama, baru = kapuas.kepala(kapuas.cerita.unit_dituju), kapuas.fungsional("Ahli Madya")[0]
	ganti_kepala(kapuas, baru)
	dulu, kini = baris(muda)
	assert (dulu.penilai, dulu.selesai) == (lama, getdate(add_days(today(), -1)))
	assert (kini.penilai, kini.mulai, kini.selesai) == (baru, getdate(today()), None)
	assert "berubah" in kini.sebab
	for tanggal, siapa in ((-60, lama), (-1, lama), (0, baru), (90, baru)):
		assert riwayat_kedudukan.pada(muda, add_days(today(), tanggal)).penilai == siapa
	assert riwayat_kedudukan.pada(muda, add_days(today(), -61)) is None


def test_diubah_lalu_dikembalikan_pada_hari_yang_sama(kapuas, muda):
	lama = kapuas.kepala(kapuas.cerita.unit_dituju)
	ganti_kepala(kapuas, None)
	assert [b.penilai for b in baris(muda)] == [lama, None]
	ganti_kepala(kapuas, kapuas.fungsional("Ahli Madya")[0])
	assert len(baris(muda)) == 2
	ganti_kepala(kapuas, lama)
	assert [(b.penilai, b.selesai) for b in baris(muda)] == [(lama, None)]


def test_pindah_unit_dan_berhenti_tercatat(kapuas, muda):
	dokumen = frappe.get_doc("Employee", muda)
	dokumen.sk_unit = kapuas.cerita.unit_pemilik
	dokumen.save()
	assert [b.unit for b in baris(muda)] == [kapuas.cerita.unit_dituju, kapuas.cerita.unit_pemilik]
	dokumen.reload()
	dokumen.update({"status": "Left", "relieving_date": today()})
	dokumen.save()
	assert [b.selesai for b in baris(muda)] == [getdate(add_days(today(), -1))]
	assert not dokumen.sk_penilai and "tidak aktif" in dokumen.sk_kedudukan_alasan


def test_yang_tak_aktif_ditutup_sekaligus(kapuas, muda):
	frappe.db.set_value("Employee", muda, "status", "Inactive", update_modified=False)
	riwayat_kedudukan.tutup_yang_tak_aktif()
	assert baris(muda)[0].selesai == getdate(add_days(today(), -1))


def test_dialog_menjawab_dalam_kata_dan_menjaga_hak(kapuas, muda):
	jawaban = riwayat_kedudukan.siapa_menilai(muda, today())
	kepala = kapuas.kepala(kapuas.cerita.unit_dituju)
	assert jawaban["ada"] and jawaban["penilai"] == kepala and kepala in jawaban["nama"]
	dulu = riwayat_kedudukan.siapa_menilai(muda, add_days(today(), -100))
	assert not dulu["ada"] and "dimulai pada" in dulu["pesan"]
	frappe.set_user(frappe.db.get_value("Employee", kapuas.kepala(kapuas.cerita.unit_pemilik), "user_id"))
	with pytest.raises(frappe.PermissionError):
		riwayat_kedudukan.siapa_menilai(muda, today())


def test_laporan_pada_tanggal(kapuas, muda):
	lama, baru = kapuas.kepala(kapuas.cerita.unit_dituju), kapuas.fungsional("Ahli Madya")[0]
	ganti_kepala(kapuas, baru)

	def penilai(tanggal: str) -> str:
		isi = laporan_kedudukan.daftar({"tanggal": tanggal, "unit": kapuas.cerita.unit_dituju})
		return next(b["penilai"] for b in isi if b["pegawai"] == muda)

	assert penilai(add_days(today(), -30)) == lama and penilai(today()) == baru


def test_riwayat_tidak_dapat_ditulis_siapa_pun(kapuas, muda):
	satu = frappe.get_doc(RK, {"pegawai": muda})
	satu.penilai = muda
	with pytest.raises(TindakanTidakSah):
		satu.save()
	with pytest.raises(TindakanTidakSah):
		satu.delete()
	with pytest.raises(TindakanTidakSah):
		frappe.get_doc({"doctype": RK, "pegawai": muda, "mulai": today()}).insert()
