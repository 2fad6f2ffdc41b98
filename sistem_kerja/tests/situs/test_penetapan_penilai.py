"""An evaluator named by a decision: only with reason and article, for a time; documents go to him meanwhile."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import peralihan_penilai, riwayat_kedudukan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan

PP = "Penetapan Penilai"


def isi(pegawai: str, penilai: str, **lain) -> dict:
	return {
		"doctype": PP,
		"pegawai": pegawai,
		"penilai": penilai,
		"sebab": "Pendelegasian kewenangan",
		"alasan": "Kepala Bidang menjalani cuti besar",
		"dasar": "Pasal 1 angka 26",
		"mulai": today(),
		"selesai": add_days(today(), 30),
		"nomor_surat": "800/17/UJI/2026",
		**lain,
	}


def tetapkan(pegawai: str, penilai: str, **lain):
	return frappe.get_doc(isi(pegawai, penilai, **lain)).insert()


def geser(dokumen, mulai: int, selesai: int) -> None:
	"""As if it had been entered on another day."""
	dokumen.db_set({"mulai": add_days(today(), mulai), "selesai": add_days(today(), selesai)})
	frappe.local.sk_penetapan = None


@pytest.fixture
def muda(kapuas) -> str:
	return kapuas.fungsional("Ahli Muda")[0]


@pytest.fixture
def madya(kapuas) -> str:
	return kapuas.fungsional("Ahli Madya")[0]


def test_penetapan_menggantikan_dan_terlihat(kapuas, muda, madya):
	dokumen = tetapkan(muda, madya)
	assert dokumen.status == "Berlaku" and "Kepala Bidang" in dokumen.menurut_aturan
	pegawai = frappe.get_doc("Employee", muda)
	assert pegawai.sk_penilai == pegawai.reports_to == madya
	assert pegawai.sk_penetapan == dokumen.name
	assert pegawai.sk_penetapan_sampai == getdate(add_days(today(), 30))
	assert "cuti besar" in pegawai.sk_kedudukan_alasan and "Pasal 1 angka 26" in pegawai.sk_kedudukan_dasar
	assert "Kepala Bidang" in pegawai.sk_penilai_aturan
	pegawai.save()
	assert pegawai.sk_penilai == madya, "menyimpan pegawai tidak menghapus penetapan"
	assert riwayat_kedudukan.pada(muda, today()).penetapan == dokumen.name


def test_penilai_menurut_aturan_kembali_sesudahnya(kapuas, muda, madya):
	dokumen = tetapkan(muda, madya)
	geser(dokumen, -30, -1)
	peralihan_penilai.harian()
	pegawai = frappe.get_doc("Employee", muda)
	assert pegawai.sk_penilai == kapuas.kepala(kapuas.cerita.unit_dituju) and not pegawai.sk_penetapan
	assert "Pejabat Penilai Kinerja" not in _peran(madya)


def test_yang_belum_mulai_berlaku_pada_harinya(kapuas, muda, madya):
	dokumen = tetapkan(muda, madya, mulai=add_days(today(), 5))
	assert dokumen.status == "Belum mulai"
	assert frappe.db.get_value("Employee", muda, "sk_penilai") != madya
	geser(dokumen, 0, 30)
	peralihan_penilai.harian()
	assert frappe.db.get_value("Employee", muda, "sk_penilai") == madya
	assert "Pejabat Penilai Kinerja" in _peran(madya) and "Pimpinan" not in _peran(madya)


def test_mengakhiri_lebih_awal(kapuas, muda, madya):
	dokumen = tetapkan(muda, madya)
	geser(dokumen, -10, 20)
	dokumen.reload()
	dokumen.selesai = add_days(today(), -1)
	dokumen.save()
	assert frappe.db.get_value("Employee", muda, "sk_penilai") == kapuas.kepala(kapuas.cerita.unit_dituju)


@pytest.mark.parametrize(
	("ubah", "pesan"),
	[
		({"alasan": " "}, "wajib diisi"),
		({"dasar": "kebijakan pimpinan"}, "tidak menyebut pasal"),
		({"selesai": "2020-01-01"}, "mendahului"),
		({"sebab": "Penetapan lain"}, "bukan pejabat pengawas"),
		({"mulai": "2020-01-01"}, "berlaku surut"),
	],
)
def test_penetapan_salah_ditolak(kapuas, muda, madya, ubah, pesan):
	with pytest.raises(TindakanTidakSah, match=pesan):
		tetapkan(muda, madya, **ubah)
	assert frappe.db.get_value("Employee", muda, "sk_penilai") != madya


def test_penilai_yang_tidak_layak_ditolak(kapuas, muda, madya):
	with pytest.raises(TindakanTidakSah, match="dirinya sendiri"):
		tetapkan(muda, muda)
	kepala = kapuas.kepala(kapuas.cerita.unit_dituju)
	with pytest.raises(TindakanTidakSah, match="saling menilai"):
		tetapkan(kepala, muda)
	frappe.db.set_value("Employee", madya, "status", "Inactive")
	with pytest.raises(TindakanTidakSah, match="tidak aktif"):
		tetapkan(muda, madya)


def test_pejabat_pengawas_tanpa_pendelegasian(kapuas, muda):
	lain = kapuas.kepala(kapuas.cerita.unit_pemilik)
	tetapkan(muda, lain, sebab="Penetapan lain")
	assert frappe.db.get_value("Employee", muda, "sk_penilai") == lain


def test_tidak_boleh_bertumpuk(kapuas, muda, madya):
	tetapkan(muda, madya)
	with pytest.raises(TindakanTidakSah, match="bertumpuk"):
		tetapkan(
			muda,
			kapuas.kepala(kapuas.cerita.unit_pemilik),
			mulai=add_days(today(), 30),
			selesai=add_days(today(), 60),
		)
	tetapkan(muda, madya, mulai=add_days(today(), 31), selesai=add_days(today(), 60))


def test_yang_sudah_berlaku_tetap(kapuas, muda, madya):
	dokumen = tetapkan(muda, madya)
	dokumen.penilai = kapuas.kepala(kapuas.cerita.unit_pemilik)
	with pytest.raises(TindakanTidakSah, match="sudah berlaku"):
		dokumen.save()
	with pytest.raises(TindakanTidakSah, match="riwayat"):
		frappe.delete_doc(PP, dokumen.name)


def _peran(pegawai: str) -> set[str]:
	return set(frappe.get_roles(frappe.db.get_value("Employee", pegawai, "user_id")))


def _permohonan_bernama(kapuas, pegawai: str):
	dokumen = kapuas.permohonan(pegawai_diminta=pegawai)
	sebagai(dokumen.pemegang)
	dokumen = lakukan(dokumen.doctype, dokumen.name, "Kirim")
	frappe.set_user("Administrator")
	return dokumen


def test_permohonan_menuju_penilai_yang_ditetapkan(kapuas, madya):
	"""Kapuas: a request is answered by the evaluator of the person asked for."""
	diminta = next(p for p in kapuas.fungsional("Ahli Madya") if p == kapuas.cerita.pegawai)
	penilai = next(p for p in kapuas.fungsional("Ahli Muda") if p != diminta)
	tetapkan(diminta, penilai)
	dokumen = _permohonan_bernama(kapuas, diminta)
	assert dokumen.pemegang == penilai
	sebagai(penilai)
	dokumen = lakukan(dokumen.doctype, dokumen.name, "Minta Rekomendasi")
	sebagai(dokumen.pemegang)
	dokumen = lakukan(dokumen.doctype, dokumen.name, "Rekomendasikan")
	assert dokumen.pemegang == penilai
	sebagai(penilai)
	dokumen = frappe.get_doc(dokumen.doctype, dokumen.name)
	dokumen.append("pegawai_ditugaskan", {"pegawai": diminta})
	dokumen.save()
	dokumen = lakukan(dokumen.doctype, dokumen.name, "Setujui")
	assert dokumen.status == "Disetujui" and dokumen.pegawai_ditugaskan[0].penugasan


def test_yang_menunggu_ikut_beralih_dan_kembali(kapuas):
	diminta = kapuas.cerita.pegawai
	penilai = next(p for p in kapuas.fungsional("Ahli Muda") if p != diminta)
	dokumen = _permohonan_bernama(kapuas, diminta)
	semula = dokumen.pemegang
	penetapan = tetapkan(diminta, penilai)
	dokumen.reload()
	assert dokumen.pemegang == penilai != semula
	geser(penetapan, -30, -1)
	peralihan_penilai.harian()
	dokumen.reload()
	assert dokumen.pemegang == semula
