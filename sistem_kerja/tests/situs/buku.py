"""The HR officer at the book of numbers, for the tests of it."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.muat import AKUN_KANTOR
from sistem_kerja.layanan import buku_nomor
from sistem_kerja.layanan.nomor import REGISTER

SPP, JENIS = "Surat Permohonan Pelibatan", "Surat Permohonan Pelibatan"
HR, ALASAN = AKUN_KANTOR[0][0], "diminta sekretariat"


def surat_dari(dokumen, jenis: str = JENIS):
	return frappe.get_doc("Naskah Dinas", {"dokumen": dokumen.name, "jenis": jenis})


def baris(surat):
	"""The row of an issued letter in the register."""
	return frappe.get_doc(REGISTER, {"naskah": surat.name})


@pytest.fixture
def buku(kapuas):
	"""Kapuas, the HR officer logged in; `unit` asks for its letterhead's book."""
	frappe.set_user(HR)
	kapuas.pemilik = kapuas.cerita.unit_pemilik
	return kapuas


def cadangkan(buku, **lain):
	isi = {"unit": buku.pemilik, "jenis": JENIS, "alasan": ALASAN, **lain}
	return [frappe.get_doc(REGISTER, n) for n in buku_nomor.cadangkan(**isi)]


def terbit(buku):
	surat = surat_dari(buku.terkirim())
	frappe.set_user(HR)
	return surat
