"""One letter signed twice at the same instant, by two processes with connections of their own: one wins, the other is told."""

from __future__ import annotations

import base64
import subprocess
import sys

import frappe
import pytest
from frappe.utils.password import remove_encrypted_password, set_encrypted_password

from sistem_kerja.layanan import pdf_naskah, sertifikat
from sistem_kerja.tests.situs.tte import ND, menunggu, periksa_openssl, sidik, tte  # noqa: F401

PROSES = """
import sys, frappe
frappe.init(site=sys.argv[1], sites_path=sys.argv[2]); frappe.connect()
from sistem_kerja.integrasi.tanda_tangan.dasar import Rahasia
from sistem_kerja.integrasi.tanda_tangan.sertifikat_lokal import SertifikatLokal
from sistem_kerja.layanan import tanda_tangan
tanda_tangan.adaptor = lambda: SertifikatLokal({})
frappe.local.lang = "id"
frappe.set_user(sys.argv[4])
print("siap", flush=True)
frasa = Rahasia(sys.stdin.readline().strip().encode())
try:
	tanda_tangan.tandatangani(sys.argv[3], frasa)
	frappe.db.commit()
	print("selesai")
except frappe.ValidationError as galat:
	frappe.db.rollback()
	print(galat)
"""


@pytest.fixture
def tersimpan(kapuas, tte):  # noqa: F811
	"""A letter that waits and its signer's certificate, the only two things stored where other processes see them."""
	naskah = menunggu(kapuas)
	milik = frappe.get_doc(sertifikat.DOCTYPE, {"pegawai": naskah.penanda_tangan, "status": "Aktif"})
	rahasia = sertifikat.kunci(naskah.penanda_tangan)
	akun = frappe.session.user
	frappe.set_user("Administrator")
	frappe.db.rollback()
	for satu in (naskah, milik):
		satu.db_insert()
	set_encrypted_password(
		sertifikat.DOCTYPE, milik.name, base64.b64encode(rahasia).decode(), sertifikat.BIDANG
	)
	frappe.db.sql("commit")
	yield naskah, akun
	frappe.db.rollback()
	for nama in frappe.get_all("File", {"attached_to_name": naskah.name}, pluck="name"):
		frappe.db.delete(ND, {"name": naskah.name})
		frappe.delete_doc("File", nama, force=True)
	frappe.db.delete(ND, {"name": naskah.name})
	frappe.db.delete(sertifikat.DOCTYPE, {"name": milik.name})
	remove_encrypted_password(sertifikat.DOCTYPE, milik.name, sertifikat.BIDANG)
	frappe.db.sql("commit")


def test_dua_yang_menandatangani_sekaligus(tersimpan, tmp_path):
	naskah, akun = tersimpan
	argumen = [sys.executable, "-c", PROSES, frappe.local.site, frappe.local.sites_path, naskah.name, akun]
	pipa = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
	proses = [subprocess.Popen(argumen, **pipa) for _ in range(2)]
	try:
		assert [p.stdout.readline().strip() for p in proses] == ["siap", "siap"]
		for p in proses:
			p.stdin.write("frasa-rekaan-7391-uji\n")
			p.stdin.flush()
		hasil = sorted(p.communicate(timeout=120)[0].strip() for p in proses)
	finally:
		for p in proses:
			p.kill()
	assert hasil[1] == "selesai" and "sudah ditandatangani" in hasil[0], hasil
	frappe.db.rollback()
	naskah.reload()
	pdf = pdf_naskah.isi_pdf(naskah)
	assert frappe.db.count("File", {"attached_to_name": naskah.name}) == 1
	assert naskah.sha256 == sidik(pdf) and periksa_openssl(pdf, tmp_path)[0]
