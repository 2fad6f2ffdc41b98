"""Switches of the notices: each off, unset as default, the reader's own settings, a site that cannot send mail."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import kabar, setelan_kabar
from sistem_kerja.layanan.setelan_kabar import DOCTYPE, Setelan
from sistem_kerja.layanan.tindakan import lakukan

SPP = "Surat Permohonan Pelibatan"


def kirim(daerah, kotak):
	dokumen = daerah.permohonan(jenjang_diminta="Ahli Muda")  # in Pekalongan with a copy to the penilai
	kotak.kosongkan()
	sebagai(dokumen.pemegang)
	return lakukan(SPP, dokumen.name, "Kirim")


def surel(user: str) -> str:
	return frappe.db.get_value("User", user, "email")


def test_bawaan_berlaku_bila_belum_tersimpan_dan_dilengkapi(situs):
	frappe.db.delete("Singles", {"doctype": DOCTYPE, "field": ("in", list(Setelan.__dataclass_fields__))})
	assert setelan_kabar.kini() == Setelan()
	frappe.db.set_single_value(DOCTYPE, "lonceng", 0)
	assert setelan_kabar.kini() == Setelan(lonceng=False)
	setelan_kabar.lengkapi()
	formulir = frappe.get_doc(DOCTYPE)
	assert (formulir.lonceng, formulir.surel, formulir.eskalasi) == (0, "Seketika", 1)
	assert setelan_kabar.kini() == Setelan(lonceng=False), "yang dimatikan tetap mati"


def test_seketika_lonceng_dan_surel(pekalongan, kotak):
	dokumen = kirim(pekalongan, kotak)
	kepada = kotak.kepada()
	assert dokumen.pemegang_user in kepada and len(kepada) == 2
	assert kotak.penerima_surel() == sorted(map(surel, kepada))


def test_lonceng_mati(pekalongan, kotak, setel):
	setel(lonceng=0)
	dokumen = kirim(pekalongan, kotak)
	assert kotak.lonceng() == [] and surel(dokumen.pemegang_user) in kotak.penerima_surel()
	assert frappe.get_all("ToDo", {"reference_name": dokumen.name, "status": "Open"}, pluck="allocated_to")


@pytest.mark.parametrize("pilihan", ["Ringkasan harian", "Tidak"])
def test_surel_bukan_seketika(pekalongan, kotak, setel, pilihan):
	setel(surel=pilihan)
	dokumen = kirim(pekalongan, kotak)
	assert dokumen.pemegang_user in kotak.kepada()
	assert surel(dokumen.pemegang_user) not in kotak.penerima_surel()


def test_tembusan_mati(pekalongan, kotak, setel):
	setel(tembusan=0)
	dokumen = kirim(pekalongan, kotak)
	assert kotak.kepada() == {dokumen.pemegang_user}


def test_pilihan_pembaca_sendiri_dihormati(pekalongan, kotak):
	dokumen = pekalongan.terkirim()
	user = dokumen.pemegang_user
	if not frappe.db.exists("Notification Settings", user):
		frappe.get_doc({"doctype": "Notification Settings", "name": user}).insert(set_name=user)
	frappe.db.set_value("Notification Settings", user, {"enabled": 1, "enable_email_notifications": 0})
	kotak.kosongkan()
	pekalongan.terkirim(kegiatan="Kegiatan kedua")
	assert user in kotak.kepada() and surel(user) not in kotak.penerima_surel()
	frappe.db.set_value("Notification Settings", user, {"enabled": 0, "enable_email_notifications": 1})
	pekalongan.terkirim(kegiatan="Kegiatan ketiga")
	assert user not in kotak.kepada() and surel(user) in kotak.penerima_surel()


def test_akun_mati_tidak_dikabari(pekalongan, kotak):
	dokumen = pekalongan.terkirim()
	kotak.kosongkan()
	frappe.db.set_value("User", dokumen.pemegang_user, "enabled", 0)
	kabar.kirim([_isi(dokumen)])
	assert kotak.lonceng() == [] and kotak.penerima_surel() == []


def _isi(dokumen):
	from sistem_kerja.layanan import pemberitahuan

	return pemberitahuan.fakta_giliran(dokumen)


def test_tanpa_akun_surel_keluar_tidak_ada_yang_terhambat(pekalongan, kotak, monkeypatch):
	monkeypatch.setattr(kabar, "ada_akun_keluar", lambda: False)

	def gagal(**_isi):
		raise frappe.OutgoingEmailError

	monkeypatch.setattr(frappe, "sendmail", gagal)
	galat = frappe.db.count("Error Log")
	dokumen = kirim(pekalongan, kotak)
	assert dokumen.pemegang_user in kotak.kepada() and frappe.db.count("Error Log") == galat


def test_satu_surel_yang_gagal_tidak_menghentikan_yang_lain(pekalongan, kotak, monkeypatch):
	dokumen = pekalongan.terkirim()
	kotak.kosongkan()
	isi = _isi(dokumen)

	def gagal(**_isi):
		raise frappe.InvalidEmailAddressError

	monkeypatch.setattr(frappe, "sendmail", gagal)
	kabar.kirim([isi, {**isi, "untuk": "pengelola@contoh.invalid"}])
	assert kotak.kepada() == {dokumen.pemegang_user, "pengelola@contoh.invalid"}


def test_yang_dibatalkan_tidak_dikabarkan(pekalongan, kotak):
	dokumen = pekalongan.permohonan()
	kotak.kosongkan()
	sebagai(dokumen.pemegang)
	lakukan(SPP, dokumen.name, "Kirim")
	frappe.db.after_commit.reset()  # what a rolled back request does
	assert kotak.lonceng() == [] and kotak.surat == []
