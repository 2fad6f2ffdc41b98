"""Signing here, with the signer's own PKCS#12: PAdES B-B, with a time stamp (B-T) where the site names a provider."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from sistem_kerja.integrasi.tanda_tangan import sertifikat
from sistem_kerja.integrasi.tanda_tangan.dasar import GalatTandaTangan, Hasil, Penanda, Rahasia

BIDANG = "TandaTangan"


class SertifikatLokal:
	"""Adapter `sertifikat_lokal`; see dasar.Penandatangan."""

	perlu_sertifikat = True

	def __init__(self, atur: Mapping[str, Any]) -> None:
		self.tsa = str(atur.get("alamat_tsa") or "").strip()

	def tandatangani(self, pdf: bytes, penanda: Penanda, frasa: Rahasia, alasan: str) -> Hasil:
		isi = sertifikat.buka(penanda.kunci, frasa)
		sertifikat.milik(isi, penanda.nama, penanda.nip, penanda.nik)
		kini = datetime.now(timezone.utc)
		try:
			hasil = self._tulis(pdf, penanda, frasa, alasan)
		except Exception as galat:
			sebab = type(galat).__name__
		else:
			return Hasil(hasil, isi.subjek, isi.penerbit, isi.seri, kini)
		# Outside the handler: what the library raised may hold the key in its frames.
		if self.tsa:
			raise GalatTandaTangan(
				f"Naskah tidak jadi ditandatangani ({sebab}). Mungkin penyedia stempel waktu tidak menjawab; coba lagi, "
				"atau hubungi administrator."
			)
		raise GalatTandaTangan(
			f"Naskah tidak jadi ditandatangani ({sebab}). Coba lagi, atau hubungi administrator."
		)

	def _tulis(self, pdf: bytes, penanda: Penanda, frasa: Rahasia, alasan: str) -> bytes:
		from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
		from pyhanko.sign import fields, signers
		from pyhanko.sign.timestamps import HTTPTimeStamper

		penulis = signers.SimpleSigner.load_pkcs12_data(
			penanda.kunci, other_certs=[], passphrase=frasa.buka()
		)
		if penulis is None:
			raise ValueError("PKCS#12")
		atur = signers.PdfSignatureMetadata(
			field_name=BIDANG,
			md_algorithm="sha256",
			subfilter=fields.SigSeedSubFilter.PADES,
			reason=alasan,
			name=penanda.nama,
			# Whatever is changed afterwards breaks the signature.
			certify=True,
			docmdp_permissions=fields.MDPPerm.NO_CHANGES,
		)
		stempel = HTTPTimeStamper(self.tsa, timeout=15) if self.tsa else None
		hasil = io.BytesIO()
		signers.PdfSigner(atur, penulis, timestamper=stempel).sign_pdf(
			IncrementalPdfFileWriter(io.BytesIO(pdf)), output=hasil
		)
		return hasil.getvalue()
