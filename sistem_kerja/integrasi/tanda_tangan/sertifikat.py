"""A PKCS#12 with the certificate of one person: opened, described, checked. Nothing is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from sistem_kerja.integrasi.tanda_tangan.dasar import GalatTandaTangan, Rahasia

BATAS_UKURAN = 32 * 1024  # bytes of a PKCS#12 with its chain
RSA_TERPENDEK, EC_TERPENDEK = 2048, 256
SIDIK_LEMAH = (hashes.MD5, hashes.SHA1)


@dataclass(frozen=True)
class Sertifikat:
	"""What a certificate says; `sidik` is the SHA-256 of the certificate itself."""

	subjek: str
	penerbit: str
	seri: str
	berlaku_dari: datetime
	berlaku_sampai: datetime
	kunci: str
	sidik: str
	nama: str
	nomor: tuple[str, ...]  # numbers of 16 (NIK) or 18 digits (NIP) in the subject


def buka(isi: bytes, frasa: Rahasia, kini: datetime | None = None) -> Sertifikat:
	"""Open and check a PKCS#12; raises GalatTandaTangan with everything that is wrong with it."""
	if len(isi) > BATAS_UKURAN:
		raise GalatTandaTangan(
			f"Berkasnya lebih dari {BATAS_UKURAN // 1024} KB; ini bukan PKCS#12 satu orang."
		)
	sertifikat, kunci = _muat(isi, frasa)
	cacat = list(_cacat(sertifikat, kunci, kini or datetime.now(timezone.utc)))
	if cacat:
		raise GalatTandaTangan(" ".join(cacat))
	return _uraikan(sertifikat)


def _muat(isi: bytes, frasa: Rahasia) -> tuple[x509.Certificate, Any]:
	try:
		berkas = pkcs12.load_pkcs12(isi, frasa.buka())
	except Exception:  # cryptography tells a wrong passphrase and a broken file apart by no class
		berkas = None
	if berkas is None:
		raise GalatTandaTangan(
			"Frasa sandinya salah, atau berkasnya bukan PKCS#12 (.p12, .pfx). Ketik ulang frasanya."
		)
	if not berkas.key or not berkas.cert:
		raise GalatTandaTangan(
			"Berkasnya tidak memuat kunci beserta sertifikatnya. Ekspor ulang keduanya sebagai PKCS#12."
		)
	return berkas.cert.certificate, berkas.key


def _cacat(sertifikat: x509.Certificate, kunci: Any, kini: datetime) -> Iterator[str]:
	if sertifikat.public_key() != kunci.public_key():
		yield "Kuncinya bukan kunci sertifikat itu. Ekspor ulang sertifikatnya."
	if kini < sertifikat.not_valid_before_utc:
		yield f"Sertifikat baru berlaku {_tanggal(sertifikat.not_valid_before_utc)}. Tunggu, atau pakai yang berlaku."
	if kini > sertifikat.not_valid_after_utc:
		yield f"Sertifikat sudah kedaluwarsa sejak {_tanggal(sertifikat.not_valid_after_utc)}. Pasang yang baru."
	if _lemah(kunci):
		yield f"Kuncinya lemah ({_sebut_kunci(kunci)}); pakai RSA {RSA_TERPENDEK} bit atau lebih, atau EC P-256 atau lebih."
	if isinstance(sertifikat.signature_hash_algorithm, SIDIK_LEMAH):
		yield "Sertifikat itu ditandatangani penerbitnya dengan SHA-1 atau MD5, yang dapat dipalsukan. Mintalah yang baru."
	guna = _perluasan(sertifikat, x509.KeyUsage)
	if guna and not (guna.digital_signature or guna.content_commitment):
		yield "Sertifikat itu tidak diterbitkan untuk menandatangani. Pakai sertifikat tanda tangan."
	dasar = _perluasan(sertifikat, x509.BasicConstraints)
	if dasar and dasar.ca:
		yield "Itu sertifikat penerbit (CA), bukan sertifikat seseorang."


def _perluasan(sertifikat: x509.Certificate, jenis: Any) -> Any:
	try:
		return sertifikat.extensions.get_extension_for_class(jenis).value
	except x509.ExtensionNotFound:
		return None


def _lemah(kunci: Any) -> bool:
	if isinstance(kunci, rsa.RSAPrivateKey):
		return kunci.key_size < RSA_TERPENDEK
	return not isinstance(kunci, ec.EllipticCurvePrivateKey) or kunci.key_size < EC_TERPENDEK


def _sebut_kunci(kunci: Any) -> str:
	jenis = "RSA" if isinstance(kunci, rsa.RSAPrivateKey | rsa.RSAPublicKey) else "EC"
	return f"{jenis} {getattr(kunci, 'key_size', '?')} bit"


def _uraikan(sertifikat: x509.Certificate) -> Sertifikat:
	subjek = sertifikat.subject.rfc4514_string({NameOID.SERIAL_NUMBER: "serialNumber"})
	nama = sertifikat.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
	angka = " ".join(str(a.value) for a in sertifikat.subject)
	return Sertifikat(
		subjek=subjek,
		penerbit=_nama(sertifikat.issuer),
		seri=f"{sertifikat.serial_number:X}",
		berlaku_dari=sertifikat.not_valid_before_utc,
		berlaku_sampai=sertifikat.not_valid_after_utc,
		kunci=_sebut_kunci(sertifikat.public_key()),
		sidik=sertifikat.fingerprint(hashes.SHA256()).hex(),
		nama=str(nama[0].value) if nama else subjek,
		nomor=tuple(re.findall(r"(?<!\d)(?:\d{18}|\d{16})(?!\d)", angka)),
	)


def _nama(nama: x509.Name) -> str:
	"""The common name of an issuer, or its organisation, or all of it."""
	for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
		if ada := nama.get_attributes_for_oid(oid):
			return str(ada[0].value)
	return nama.rfc4514_string()


def milik(sertifikat: Sertifikat, nama: str, nip: str, nik: str) -> str:
	"""Doubt whether the certificate is this person's, to be shown to him; empty where a number or the name agrees.

	Raises GalatTandaTangan where it carries the number of somebody else.
	"""
	nomor = {n for n in (nip, nik) if n}
	if nomor & set(sertifikat.nomor):
		return ""
	asing = [n for n in sertifikat.nomor if any(len(n) == len(satu) for satu in nomor)]
	if asing:
		raise GalatTandaTangan(
			f"Sertifikat itu milik orang lain: di dalamnya tertulis nomor {asing[0]}. Pasang sertifikat Anda sendiri."
		)
	if _inti(nama) and _inti(nama) == _inti(sertifikat.nama):
		return ""
	return f"Sertifikat atas nama «{sertifikat.nama}», sedangkan data pegawai «{nama}». Pastikan itu sertifikat Anda."


def _inti(nama: str) -> tuple[str, ...]:
	"""A name without degrees and titles."""
	utama = re.sub(r"\b\w{1,6}\.(?:\s*\w{1,4}\.)*", " ", nama.split(",")[0])
	return tuple(sorted(re.findall(r"[a-z]+", utama.lower())))


def _tanggal(waktu: datetime) -> str:
	return waktu.strftime("%d-%m-%Y")
