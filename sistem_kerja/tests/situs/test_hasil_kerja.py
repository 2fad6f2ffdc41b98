"""Reports on reporting and on requests, and the export for the SKP: right numbers, nobody else's rows, queries that stay."""

from __future__ import annotations

import io
from datetime import date, timedelta

import frappe
import pytest
from frappe.utils import add_days, getdate, today
from openpyxl import load_workbook

from sistem_kerja.api import ekspor_skp as api
from sistem_kerja.demo.jalan import buat_laporan, sebagai
from sistem_kerja.layanan import laporan_kerja
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.sistem_kerja.report.kepatuhan_pelaporan import kepatuhan_pelaporan
from sistem_kerja.sistem_kerja.report.lama_proses_permohonan import lama_proses_permohonan
from sistem_kerja.tests.situs.penunjukan import PENGELOLA
from sistem_kerja.tests.situs.test_laporan_tim import bertindak, kirim, naik
from sistem_kerja.tests.situs.test_pemantauan import rekomendasikan
from sistem_kerja.tests.situs.tim_berjalan import Tim

SPP, LPT, RKP = "Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas", "Rekomendasi Penilaian"
SETAHUN = {"dari": date.today() - timedelta(400), "sampai": date.today() + timedelta(400)}


def baris(tim: Tim) -> dict[str, dict]:
	return {
		b["pegawai"]: b
		for b in laporan_kerja.kepatuhan(SETAHUN)[0]
		if b["penugasan"] in tim.penugasan.values()
	}


def test_kepatuhan_membedakan_tepat_terlambat_dan_belum(kapuas):
	tim = Tim(kapuas)
	kirim(tim, tim.anggota)
	kirim(tim, tim.ketua, sifat="Berkala")
	sebagai(tim.lain)
	lakukan(LPT, buat_laporan(tim.penugasan[tim.lain]).name, "Kirim")
	kemarin = add_days(today(), -3)
	for orang in (tim.ketua, tim.lain):
		frappe.db.set_value("Penugasan", tim.penugasan[orang], "selesai", kemarin)
	frappe.set_user("Administrator")
	hasil = baris(tim)
	assert (hasil[tim.anggota]["keadaan"], hasil[tim.anggota]["hari"]) == ("Tepat waktu", 0)
	# A periodic report is none of the end of the work.
	assert (hasil[tim.ketua]["keadaan"], hasil[tim.ketua]["hari"]) == ("Belum melapor", 3)
	assert hasil[tim.ketua]["jumlah"] == 1
	assert (hasil[tim.lain]["keadaan"], hasil[tim.lain]["hari"]) == ("Terlambat", 3)
	_kolom, isi, _p, grafik, ringkasan = kepatuhan_pelaporan.execute(SETAHUN)
	assert sum(r["value"] for r in ringkasan) == len(isi) == sum(grafik["data"]["datasets"][0]["values"])


def test_draf_bukan_laporan(kapuas):
	tim = Tim(kapuas)
	sebagai(tim.anggota)
	buat_laporan(tim.penugasan[tim.anggota])
	frappe.set_user("Administrator")
	assert baris(tim)[tim.anggota]["keadaan"] == "Belum jatuh tempo"


def test_kepatuhan_menurut_hak_dan_unit(kapuas):
	tim = Tim(kapuas)
	frappe.set_user("Administrator")
	semua = baris(tim)
	assert set(semua) == {tim.ketua, tim.anggota, tim.lain}
	sebagai(kapuas.kepala(tim.unit))
	assert set(baris(tim)) == set(semua)
	sebagai(kapuas.kepala(kapuas.cerita.unit_dituju))
	assert set(baris(tim)) == {tim.lain}
	sebagai(tim.anggota)
	assert set(baris(tim)) == {tim.anggota}
	frappe.set_user("Administrator")
	luar = laporan_kerja.kepatuhan({**SETAHUN, "unit": kapuas.cerita.unit_dituju})[0]
	assert not [b for b in luar if b["penugasan"] in tim.penugasan.values()]


def test_lama_proses_dari_kirim_sampai_jawaban(kapuas):
	selesai, menunggu = kapuas.disetujui(), kapuas.terkirim(kegiatan="Yang menunggu")
	awal = frappe.get_all("Riwayat Alur", {"parent": selesai.name}, "name", order_by="idx")[0].name
	frappe.db.set_value("Riwayat Alur", awal, "waktu", add_days(frappe.utils.now_datetime(), -2))
	frappe.set_user("Administrator")
	isi = {b["permohonan"]: b for b in laporan_kerja.permohonan(SETAHUN)}
	assert 1.9 < isi[selesai.name]["hari"] < 2.1 and isi[menunggu.name]["hari"] is None
	tahap = {b["tahap"]: b for b in laporan_kerja.tahap_permohonan(SETAHUN)}
	assert "Draf" not in tahap and tahap["Menunggu Penilai"]["terlama"] > 1.9
	assert lama_proses_permohonan.execute({**SETAHUN, "rinci": "Per Tahap"})[1]
	assert lama_proses_permohonan.execute(SETAHUN)[4][0]["value"] >= 1
	sebagai(kapuas.cerita.pegawai)
	assert laporan_kerja.permohonan(SETAHUN) == []


def test_kueri_laporan_tidak_bertambah(kapuas, monkeypatch):
	def hitung() -> int:
		jumlah, asli = [], frappe.db.sql
		with monkeypatch.context() as ganti:
			ganti.setattr(frappe.db, "sql", lambda *a, **k: (jumlah.append(1), asli(*a, **k))[1])
			laporan_kerja.kepatuhan(SETAHUN)
			laporan_kerja.permohonan(SETAHUN)
			laporan_kerja.tahap_permohonan(SETAHUN)
		return len(jumlah)

	kapuas.disetujui()
	frappe.set_user("Administrator")
	satu = hitung()
	Tim(kapuas)
	kapuas.disetujui(kegiatan="Kegiatan kedua")
	frappe.set_user("Administrator")
	assert hitung() <= satu


# --- export ---


def unduh(**isi) -> dict[str, list[tuple]]:
	api.unduh(**isi)
	buku = load_workbook(io.BytesIO(frappe.local.response.filecontent))
	return {n: [*buku[n].iter_rows(min_row=2, values_only=True)] for n in buku.sheetnames}


@pytest.fixture
def selesai(pakai):
	"""A team whose work is finished in a regency that wants evidence, with a recommendation."""
	tim = Tim(pakai("surakarta"))
	bertindak(kirim(tim, tim.anggota, hasil="=HYPERLINK(1)"), "Nyatakan Selesai")
	naik(kirim(tim, tim.ketua))
	lakukan(
		RKP,
		rekomendasikan(
			tim, tim.ketua, tim.anggota, periode_mulai=f"{getdate().year}-01-01", periode_selesai=today()
		).name,
		"Sampaikan",
	)
	return tim


def lembar(hasil: dict, ke: int) -> list[tuple]:
	return list(hasil.values())[ke]


def test_ekspor_memuat_hasil_bukti_dan_rekomendasi(selesai):
	tim = selesai
	frappe.set_user(PENGELOLA)
	hasil = unduh(unit=tim.unit)
	nama = {p: frappe.db.get_value("Employee", p, "employee_name") for p in tim.penugasan}
	assert {b[1] for b in lembar(hasil, 0)} >= {nama[tim.anggota], nama[tim.ketua]}
	(satu,) = [b for b in lembar(hasil, 0) if b[1] == nama[tim.anggota]]
	assert satu[11] == "'=HYPERLINK(1)" and satu[13] == "Ketua Tim Kerja" and satu[15]
	assert any(b[1] == nama[tim.anggota] and ".pdf" in b[4] for b in lembar(hasil, 1))
	assert [(b[1], b[6]) for b in lembar(hasil, 2) if b[1] == nama[tim.anggota]] == [
		(nama[tim.anggota], "Baik")
	]


def test_ekspor_menurut_hak(selesai):
	tim = selesai
	sebagai(tim.anggota)
	hasil = unduh(pegawai=tim.anggota)
	assert len(lembar(hasil, 0)) == 1 and lembar(hasil, 2) == []  # advice about him is not his to read
	for isi in ({"pegawai": tim.ketua}, {"unit": tim.unit}, {}):
		with pytest.raises(frappe.PermissionError):
			api.unduh(**isi)
	frappe.set_user("auditor@contoh.invalid")
	assert unduh(pegawai=tim.anggota)
	assert unduh(pegawai=tim.anggota, tahun=2001) == {n: [] for n in hasil}
