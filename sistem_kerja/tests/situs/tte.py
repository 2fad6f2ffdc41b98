"""Electronic signatures for tests: invented certificates, letters that wait, and an examiner that is not pyHanko."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
from datetime import datetime, timedelta, timezone
from functools import cache

import frappe
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.integrasi.tanda_tangan.dasar import Rahasia
from sistem_kerja.layanan import sertifikat, tanda_tangan

ND, ATUR = "Naskah Dinas", "Pengaturan Sistem Kerja"
FRASA = b"frasa-rekaan-7391-uji"
PENERBIT = "CA Contoh Rekaan"
KLIEN = {"REMOTE_ADDR": "192.0.2.7"}


@cache
def kunci(jenis: str = "rsa2048"):
	if jenis.startswith("rsa"):
		return rsa.generate_private_key(65537, int(jenis[3:]))
	return ec.generate_private_key(ec.SECP256R1())


def _nama(umum: str, **lain: str) -> x509.Name:
	oid = {"seri": NameOID.SERIAL_NUMBER, "instansi": NameOID.ORGANIZATION_NAME}
	atribut = [x509.NameAttribute(NameOID.COMMON_NAME, umum)]
	return x509.Name([*atribut, *(x509.NameAttribute(oid[k], v) for k, v in lain.items() if v)])


def sertifikat_uji(nama: str, nip: str = "", jenis: str = "rsa2048", hari=(-1, 365), tambah=()) -> tuple:
	"""A certificate of an invented issuer and its key; `hari`: validity in days from now, `tambah`: extensions."""
	kini = datetime.now(timezone.utc)
	pembuat = (
		x509.CertificateBuilder()
		.subject_name(_nama(nama, seri=nip))
		.issuer_name(_nama(PENERBIT, instansi="Instansi Rekaan"))
		.public_key(kunci(jenis).public_key())
		.serial_number(x509.random_serial_number())
		.not_valid_before(kini + timedelta(days=hari[0]))
		.not_valid_after(kini + timedelta(days=hari[1]))
	)
	for satu in tambah:
		pembuat = pembuat.add_extension(satu, critical=True)
	return pembuat.sign(kunci("ec"), hashes.SHA256()), kunci(jenis)


def p12(nama: str, nip: str = "", frasa: bytes = FRASA, **lain) -> bytes:
	ada, rahasia = sertifikat_uji(nama, nip, **lain)
	return pkcs12.serialize_key_and_certificates(b"uji", rahasia, ada, None, BestAvailableEncryption(frasa))


def orang(pegawai: str) -> tuple[str, str]:
	return frappe.db.get_value("Employee", pegawai, ("employee_name", "sk_nip"))


def pasang(pegawai: str, **lain):
	"""The employee installs a certificate of his own."""
	sebagai(pegawai)
	return sertifikat.pasang(p12(*orang(pegawai), **lain), Rahasia(lain.get("frasa", FRASA)))


def setel(**nilai) -> None:
	frappe.set_user("Administrator")
	frappe.get_doc(ATUR).update(nilai).save()


@pytest.fixture
def tte(bersih):
	"""The site signs with local certificates."""
	setel(penandatangan="sertifikat_lokal")


def surat(dokumen, **lain):
	return frappe.get_doc(ND, {"dokumen": dokumen.name, **lain})


def menunggu(daerah):
	"""A letter that waits, its signer logged in and with a certificate."""
	naskah = surat(daerah.terkirim())
	pasang(naskah.penanda_tangan)
	return naskah


def tandatangani(naskah, frasa: bytes = FRASA):
	tanda_tangan.tandatangani(naskah.name, Rahasia(frasa))
	return naskah.reload()


def kiriman(monkeypatch, **bagian: bytes) -> None:
	"""A request whose form has these parts as files."""
	data = {k: (io.BytesIO(v), k) for k, v in bagian.items()}
	permintaan = Request(EnvironBuilder(method="POST", data=data, environ_base=KLIEN).get_environ())
	monkeypatch.setattr(frappe.local, "request", permintaan, raising=False)
	frappe.cache.delete_keys("sk_batas:")


# --- the examiner ---


def bagian_bertanda(pdf: bytes) -> tuple[bytes, bytes]:
	"""The bytes that a PDF's signature covers, and the CMS in it; by its ByteRange alone."""
	rentang = [[int(n) for n in r.split()] for r in re.findall(rb"/ByteRange\s*\[([\d\s]+)\]", pdf)]
	assert len(rentang) == 1
	awal, panjang, lanjut, sisa = rentang[0]
	assert awal == 0 and lanjut + sisa == len(pdf), "tanda tangannya meliputi seluruh berkas"
	cms = bytes.fromhex(pdf[panjang + 1 : lanjut - 1].decode())  # ends in zeros, which no reader minds
	return pdf[:panjang] + pdf[lanjut:], cms


def periksa_openssl(pdf: bytes, folder) -> tuple[bool, str]:
	"""Whether OpenSSL finds the signature whole, and the signer's certificate as it names it."""
	isi, cms = bagian_bertanda(pdf)
	for nama, bita in (("isi", isi), ("cms", cms)):
		(folder / nama).write_bytes(bita)
	perintah = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", "cms", "-content", "isi"]
	perintah += ["-noverify", "-out", "keluar", "-signer", "penanda.pem"]
	hasil = subprocess.run(perintah, cwd=folder, capture_output=True, text=True)
	if hasil.returncode:
		return False, hasil.stderr
	assert (folder / "keluar").read_bytes() == isi
	satu = x509.load_pem_x509_certificate((folder / "penanda.pem").read_bytes())
	return True, satu.fingerprint(hashes.SHA256()).hex()


def sidik(pdf: bytes) -> str:
	return hashlib.sha256(pdf).hexdigest()
