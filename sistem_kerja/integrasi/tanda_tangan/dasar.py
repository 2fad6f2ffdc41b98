"""What an adapter for electronic signatures must do. docs/tanda_tangan_elektronik.md says how another app brings one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol


class GalatTandaTangan(Exception):
	"""Signing is refused; the text says to the signer what is wrong and what to do. Nothing was signed."""


class Rahasia:
	"""A passphrase. Prints as stars, so that no log of local variables shows it; never stored, never handed to a job."""

	__slots__ = ("_isi",)

	def __init__(self, isi: bytes):
		self._isi = isi

	def __repr__(self) -> str:
		return "Rahasia(********)"

	__str__ = __repr__

	def __bool__(self) -> bool:
		return bool(self._isi)

	def __reduce__(self):
		raise TypeError("Frasa sandi tidak boleh disimpan atau dikirim ke antrean.")

	def buka(self) -> bytes:
		return self._isi


@dataclass(frozen=True)
class Penanda:
	"""Who signs: the employee named in the letter. `kunci`: what the adapter keeps of him (a PKCS#12), if anything."""

	nama: str
	nip: str
	nik: str
	jabatan: str
	kunci: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Hasil:
	"""The signed file, and what is kept about the signature. Times with their zone."""

	pdf: bytes = field(repr=False)
	subjek: str
	penerbit: str
	seri: str
	waktu: datetime


class Penandatangan(Protocol):
	"""One way of signing. Made anew for each request with the site's settings (`atur`: a mapping, strings).

	`perlu_sertifikat`: the employee installs a PKCS#12 beforehand, which `tandatangani` gets as `penanda.kunci`. A
	gateway that keeps the certificates itself says False and finds the signer by his NIK.
	"""

	perlu_sertifikat: bool

	def __init__(self, atur: Mapping[str, Any]) -> None: ...

	def tandatangani(self, pdf: bytes, penanda: Penanda, frasa: Rahasia, alasan: str) -> Hasil:
		"""Sign the file as it is (PDF/A, incrementally, so that its bytes stay) and return it.

		Raises GalatTandaTangan for everything that the signer can understand: wrong passphrase, expired or revoked
		certificate, service not reached. It must not log, store or pass on `frasa` beyond the service that needs it.
		"""
		...
