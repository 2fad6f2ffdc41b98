"""The morning mail: what waits for each, nothing when nothing waits, nothing to closed accounts."""

from __future__ import annotations

import frappe
from frappe.utils import add_days, today
from frappe.utils.jinja import get_email_from_template

from sistem_kerja.layanan import kabar, menunggu, ringkasan_harian
from sistem_kerja.tests.situs.kabar import akun


def surat_untuk(kotak, user):
	alamat = frappe.db.get_value("User", user, "email")
	return [s for s in kotak.surat if s["recipients"] == [alamat]]


def test_satu_surel_bagi_tiap_orang_berisi_yang_menunggu(daerah, kotak, setel):
	setel(surel="Ringkasan harian")
	satu, dua = daerah.terkirim(), daerah.terkirim(kegiatan="Peta <b>kedua</b>")
	frappe.db.set_value(satu.doctype, satu.name, "tenggat", add_days(today(), -2))
	kotak.kosongkan()
	ringkasan_harian.harian()
	(surat,) = surat_untuk(kotak, satu.pemegang_user)
	jumlah = len(menunggu.daftar(satu.pemegang_user))
	assert (
		surat["subject"].startswith(f"{jumlah} dokumen menunggu Anda") and "1 terlambat" in surat["subject"]
	)
	html, _teks = get_email_from_template(surat["template"], surat["args"])
	for bagian in (
		satu.kegiatan,
		"lewat 2 hari",
		satu.name,
		dua.name,
		"Peta &lt;b&gt;kedua&lt;/b&gt;",
		"sebagai ",
	):
		assert bagian in html
	assert html.index(satu.name) < html.index(dua.name), "yang terlambat di atas"
	assert len(kotak.surat) == len({s["recipients"][0] for s in kotak.surat})


def test_tanpa_yang_menunggu_tanpa_surel(daerah, kotak, setel):
	setel(surel="Ringkasan harian")
	dokumen = daerah.terkirim()
	kotak.kosongkan()
	ringkasan_harian.harian()
	kosong = akun(daerah.cerita.pegawai)
	assert not menunggu.daftar(kosong) and not surat_untuk(kotak, kosong)
	assert surat_untuk(kotak, dokumen.pemegang_user)


def test_tidak_dikirim_bila_seketika_atau_tidak(daerah, kotak, setel):
	daerah.terkirim()
	for pilihan in ("Seketika", "Tidak", ""):
		kotak.kosongkan()
		setel(surel=pilihan)
		ringkasan_harian.harian()
		assert kotak.surat == []


def test_akun_mati_dan_yang_menolak_surel_dilewati(daerah, kotak, setel):
	setel(surel="Ringkasan harian")
	dokumen = daerah.terkirim()
	kotak.kosongkan()
	frappe.db.set_value("User", dokumen.pemegang_user, "enabled", 0)
	ringkasan_harian.harian()
	assert not surat_untuk(kotak, dokumen.pemegang_user)


def test_satu_yang_gagal_tidak_menghentikan_yang_lain(daerah, kotak, setel, monkeypatch):
	setel(surel="Ringkasan harian")
	satu = daerah.disetujui()
	dua = daerah.terkirim(kegiatan="Kegiatan kedua")
	kotak.kosongkan()
	user, asli = dua.pemegang_user, kabar.surati
	rusak = akun(daerah.cerita.pegawai)

	def surati(tujuan, *isi, **lain):
		if tujuan.name == rusak:
			raise frappe.InvalidEmailAddressError
		asli(tujuan, *isi, **lain)

	monkeypatch.setattr(kabar, "surati", surati)
	assert satu.name and rusak in menunggu.semua()
	ringkasan_harian.harian()
	assert surat_untuk(kotak, user) and not surat_untuk(kotak, rusak)


def test_tautan_pegawai_ke_portal(daerah, kotak, setel):
	setel(surel="Ringkasan harian")
	nama = daerah.disetujui().pegawai_ditugaskan[0].penugasan
	kotak.kosongkan()
	ringkasan_harian.harian()
	(surat,) = surat_untuk(kotak, akun(daerah.cerita.pegawai))
	assert any(b["tautan"].endswith(f"/sistem-kerja?buka=penugasan/{nama}") for b in surat["args"]["baris"])
	assert surat["args"]["tautan"].endswith("/sistem-kerja")
