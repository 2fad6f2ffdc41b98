"""Every limit on requests and answers, provoked through the documents in each regency that has it, with its article."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import KetentuanDilanggar
from sistem_kerja.regulasi.alur import menyebut_pegawai
from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs.penunjukan import kosongkan


@pytest.fixture(autouse=True)
def bahasa(bersih, monkeypatch):
	"""Messages as the users of a regency read them."""
	monkeypatch.setattr(frappe.local, "lang", "id")


def aturan(kode: str):
	"""The rule in force and its article as messages cite it; skips where the regency has none."""
	profil = organisasi.profil_aktif()
	hari = organisasi.tanggal_aturan(frappe.utils.today())
	satu = next((a for a in berlaku(profil.ketentuan, hari) if a.kode == kode), None)
	if satu is None:
		pytest.skip(f"{profil.daerah.singkatan} tidak mengatur {kode}")
	return satu, kutip(profil, satu.dasar)


def ditolak(kode: str, langkah) -> None:
	satu, dasar = aturan(kode)
	assert satu.tingkat is TingkatTemuan.TOLAK
	with pytest.raises(KetentuanDilanggar) as galat:
		langkah()
	awal = satu.pesan.split("{")[0].strip() or satu.pesan.split("}")[1].split("{")[0].strip()
	assert dasar in str(galat.value) and awal in str(galat.value), str(galat.value)


def kirim(daerah, **isi):
	return lambda: j.langkah(daerah.permohonan(**isi))


def saat_menyebut(daerah, **isi):
	"""A request sent and taken on to where people are named."""
	d = daerah.terkirim(**isi)
	while d.status != menyebut_pegawai(d.alur())[0].status:
		d = j.langkah(d)
	return d


def setujui(daerah, *pegawai: str, **isi):
	d = saat_menyebut(daerah, **isi)
	nama = menyebut_pegawai(d.alur())[1].nama
	return lambda: j.langkah(d, nama, pegawai_ditugaskan=[{"pegawai": p} for p in pegawai])


def test_isi_minimal(tiap_daerah):
	ditolak("permohonan.isi_minimal", kirim(tiap_daerah, maksud_tujuan=""))


def test_beda_unit(tiap_daerah):
	ditolak("permohonan.beda_unit", kirim(tiap_daerah, unit_dituju=tiap_daerah.cerita.unit_pemilik))


def test_periode_urut(tiap_daerah):
	ditolak("periode.urut", kirim(tiap_daerah, mulai="2026-11-30", selesai="2026-11-01"))


def test_satu_tahun_anggaran(tiap_daerah):
	ditolak("periode.satu_tahun_anggaran", kirim(tiap_daerah, mulai="2026-12-01", selesai="2027-01-31"))


def test_paling_lama(tiap_daerah):
	ditolak("periode.maks_bulan", kirim(tiap_daerah, mulai="2026-01-01", selesai="2028-01-31"))


def test_periode_juga_di_dalam_unit(tiap_daerah):
	d = j.dalam_unit(tiap_daerah, mulai="2026-11-30", selesai="2026-11-01")
	ditolak("periode.urut", lambda: j.langkah(d))


def test_penolakan_beralasan(tiap_daerah):
	d = tiap_daerah.terkirim()
	ditolak("penolakan.beralasan", lambda: j.langkah(d, "Tolak"))


def test_menyebut_pegawai(tiap_daerah):
	ditolak("jawaban.menyebut_pegawai", setujui(tiap_daerah))


def test_pegawai_kembar(tiap_daerah):
	pegawai = tiap_daerah.cerita.pegawai
	ditolak("jawaban.pegawai_kembar", setujui(tiap_daerah, pegawai, pegawai))


def test_pegawai_unit_dituju(tiap_daerah):
	unit = tiap_daerah.cerita.unit_pemilik
	lain = next(p.id for p in tiap_daerah.contoh.pegawai if p.unit == unit and p.jenjang)
	ditolak("jawaban.pegawai_unit_dituju", setujui(tiap_daerah, lain))


def test_yang_diminta_dari_unit_dituju(tiap_daerah):
	unit = tiap_daerah.cerita.unit_pemilik
	lain = next(p.id for p in tiap_daerah.contoh.pegawai if p.unit == unit and p.jenjang)
	ditolak("jawaban.pegawai_unit_dituju", kirim(tiap_daerah, pegawai_diminta=lain))


def test_hanya_fungsional_dan_pelaksana(tiap_daerah):
	struktural = next(
		p.id
		for p in tiap_daerah.contoh.pegawai
		if p.unit == tiap_daerah.cerita.unit_pemilik and str(p.jenis_jabatan) == "Struktural"
	)
	ditolak("penugasan.jf_pelaksana", setujui(tiap_daerah, struktural))


def test_dinilai_penjawab(tiap_daerah):
	"""Somebody whom another office evaluates; that he is of another unit is found as well."""
	aturan("jawaban.dinilai_penjawab")
	unit = tiap_daerah.cerita.unit_pemilik
	lain = next(p.id for p in tiap_daerah.contoh.pegawai if p.unit == unit and p.jenjang)
	ditolak("jawaban.dinilai_penjawab", setujui(tiap_daerah, lain))


@pytest.mark.parametrize("kode", ["kapuas", "pulang_pisau"])
def test_bukan_penjawab(pakai, kode):
	"""Who will sign the assignment is named by the evaluator in the list for another institution."""
	daerah = pakai(kode)
	d = j.tempuh(j.masuk(daerah), "Menunggu Ketersediaan")
	bidang = daerah.cerita.unit_dituju
	pimpinan = daerah.kepala(bidang) if kode == "kapuas" else daerah.kepala_dinas(bidang)
	ditolak("jawaban.bukan_penjawab", lambda: j.langkah(d, pegawai_ditugaskan=[{"pegawai": pimpinan}]))


@pytest.mark.parametrize("kode", ["pekalongan", "surakarta"])
def test_setelah_kedudukan(pakai, kode):
	"""Where the leader answers, he cannot assign somebody whose evaluator's office is vacant."""
	daerah = pakai(kode)
	bidang = daerah.cerita.unit_dituju
	saring = {"sk_unit": bidang, "sk_penilai": daerah.kepala(bidang), "sk_jenis_jabatan": "Fungsional"}
	langkah = setujui(daerah, frappe.get_all("Employee", saring, pluck="name", limit=1)[0])
	kosongkan(bidang)
	ditolak("penugasan.setelah_kedudukan", langkah)


def test_diperingatkan_tetapi_tidak_ditolak(tiap_daerah):
	"""Fewer or more people than asked, another assignment at the same time, a competence that is not on record."""
	pegawai = tiap_daerah.cerita.pegawai
	tiap_daerah.disetujui(pegawai)
	frappe.set_user(j.PENGELOLA)
	frappe.get_doc({"doctype": "Kompetensi", "nama": "Uji: peta", "jenis": "Keahlian"}).insert()
	langkah = setujui(tiap_daerah, pegawai, kebutuhan=[{"kompetensi": "Uji: peta", "jumlah": 1}])
	frappe.clear_messages()
	langkah()
	pesan = " ".join(str(m.get("message")) for m in frappe.get_message_log())
	for kode in ("penugasan.bersamaan", "penugasan.kompetensi"):
		satu, dasar = aturan(kode)
		assert satu.tingkat is TingkatTemuan.PERINGATAN and dasar in pesan, kode
	assert "Uji: peta" in pesan
