"""Time stamps on electronic signatures: from a provider of OpenSSL's own on this machine, and from one that is not there."""

from __future__ import annotations

import re
import subprocess
import threading
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

pytest.importorskip("pyhanko")
cms = pytest.importorskip("asn1crypto.cms")
from cryptography import x509  # noqa: E402
from cryptography.hazmat.primitives import hashes  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: E402
from cryptography.hazmat.primitives.serialization import (  # noqa: E402
	BestAvailableEncryption,
	Encoding,
	NoEncryption,
	PrivateFormat,
	pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID  # noqa: E402

from sistem_kerja import cetak  # noqa: E402
from sistem_kerja.integrasi.tanda_tangan.dasar import GalatTandaTangan, Penanda, Rahasia  # noqa: E402
from sistem_kerja.integrasi.tanda_tangan.sertifikat_lokal import SertifikatLokal  # noqa: E402

FRASA = b"frasa-rekaan"
ATUR_TSA = """
[tsa]
default_tsa = satu
[satu]
serial = {folder}/seri
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
certs = {folder}/tsa.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def sertifikat(nama: str, *perluasan):
	kunci, kini = rsa.generate_private_key(65537, 2048), datetime.now(timezone.utc)
	sebutan = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, nama)])
	pembuat = (
		x509.CertificateBuilder()
		.subject_name(sebutan)
		.issuer_name(sebutan)
		.public_key(kunci.public_key())
		.serial_number(x509.random_serial_number())
		.not_valid_before(kini - timedelta(days=1))
		.not_valid_after(kini + timedelta(days=30))
	)
	for satu in perluasan:
		pembuat = pembuat.add_extension(satu, critical=True)
	return pembuat.sign(kunci, hashes.SHA256()), kunci


@pytest.fixture(scope="module")
def penanda() -> Penanda:
	ada, kunci = sertifikat("Uji Rekaan")
	isi = pkcs12.serialize_key_and_certificates(b"uji", kunci, ada, None, BestAvailableEncryption(FRASA))
	return Penanda("Uji Rekaan", "199912312024211001", "", "Kepala Dinas Rekaan", isi)


@pytest.fixture(scope="module")
def surat() -> bytes:
	return cetak.pdf("<html lang='id'><title>Uji</title><p>Surat rekaan.</p></html>")


@pytest.fixture
def tsa(tmp_path, monkeypatch):
	"""A provider of time stamps (RFC 3161) over HTTP; its address."""
	ada, kunci = sertifikat("TSA Rekaan", x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]))
	(tmp_path / "tsa.pem").write_bytes(ada.public_bytes(Encoding.PEM))
	rahasia = kunci.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
	(tmp_path / "tsa.key").write_bytes(rahasia)
	(tmp_path / "tsa.cnf").write_text(ATUR_TSA.format(folder=tmp_path), encoding="utf-8")

	class Penyedia(BaseHTTPRequestHandler):
		def do_POST(self):
			(tmp_path / "tanya").write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
			perintah = [
				"openssl",
				"ts",
				"-reply",
				"-queryfile",
				"tanya",
				"-config",
				"tsa.cnf",
				"-out",
				"jawab",
			]
			subprocess.run(perintah, cwd=tmp_path, check=True, capture_output=True)
			self.send_response(200)
			self.send_header("Content-Type", "application/timestamp-reply")
			self.end_headers()
			self.wfile.write((tmp_path / "jawab").read_bytes())

		def log_message(self, *_isi):
			pass

	monkeypatch.setenv("NO_PROXY", "127.0.0.1")
	server = HTTPServer(("127.0.0.1", 0), Penyedia)
	threading.Thread(target=server.serve_forever, daemon=True).start()
	yield f"http://127.0.0.1:{server.server_port}/"
	server.shutdown()
	server.server_close()


def stempel(pdf: bytes) -> list:
	"""Time stamp tokens beside the signature of a PDF."""
	((_awal, panjang, lanjut, _sisa),) = (
		[int(n) for n in r.split()] for r in re.findall(rb"/ByteRange\s*\[([\d\s]+)\]", pdf)
	)
	isi = cms.ContentInfo.load(bytes.fromhex(pdf[panjang + 1 : lanjut - 1].decode()))
	tambahan = isi["content"]["signer_infos"][0]["unsigned_attrs"]
	return [t for a in tambahan if a["type"].native == "signature_time_stamp_token" for t in a["values"]]


def test_distempel_waktu_oleh_penyedia(penanda, surat, tsa):
	hasil = SertifikatLokal({"alamat_tsa": tsa}).tandatangani(surat, penanda, Rahasia(FRASA), "Uji")
	(satu,) = stempel(hasil.pdf)
	isi = satu["content"]["encap_content_info"]["content"].parsed
	assert abs(isi["gen_time"].native - datetime.now(timezone.utc)) < timedelta(minutes=2)
	assert hasil.pdf.startswith(surat) and hasil.subjek == "CN=Uji Rekaan"


def test_tanpa_penyedia_tanpa_stempel(penanda, surat):
	hasil = SertifikatLokal({}).tandatangani(surat, penanda, Rahasia(FRASA), "Uji")
	assert stempel(hasil.pdf) == [] and hasil.waktu.tzinfo is not None


def test_penyedia_tidak_menjawab(penanda, surat, monkeypatch):
	monkeypatch.setenv("NO_PROXY", "127.0.0.1")
	with pytest.raises(GalatTandaTangan, match="stempel waktu tidak menjawab"):
		SertifikatLokal({"alamat_tsa": "http://127.0.0.1:9/"}).tandatangani(
			surat, penanda, Rahasia(FRASA), "Uji"
		)
