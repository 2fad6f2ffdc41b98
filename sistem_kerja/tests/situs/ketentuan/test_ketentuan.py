"""Every limit of every regency, broken once through its document: refused (or warned of) with its article.

What is refused leaves nothing behind: no status, no row of history, no letter, no assignment, no document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import frappe
import pytest

from sistem_kerja.layanan.galat import KetentuanDilanggar
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.model import AturanKetentuan, Profil
from sistem_kerja.regulasi.pemeriksa import Pemeriksa
from sistem_kerja.tests.situs.ketentuan import pejabat, penugasan, permohonan, tim  # noqa: F401 (register)
from sistem_kerja.tests.situs.ketentuan.pemicu import PEMICU, TAK_TERLANGGAR, Percobaan

TABEL = (*DOCTYPE, "Pejabat Sementara", "Naskah Dinas", "Riwayat Alur")


def _berlaku() -> Iterator[tuple[Profil, AturanKetentuan]]:
	for kode in profil.daftar():
		p = profil.muat(kode)
		for aturan in Pemeriksa(p, max(date.today(), p.daerah.berlaku_sejak)).aturan.values():
			if aturan.nilai is not False and (kode, aturan.kode) not in TAK_TERLANGGAR:
				yield p, aturan


def _pola(p: Profil, aturan: AturanKetentuan) -> str:
	"""The rule's own message, whatever its facts, followed by its article."""
	pesan = "".join(
		".+?" if i % 2 else re.escape(b) for i, b in enumerate(re.split(r"(\{\w+\})", aturan.pesan))
	)
	return pesan + re.escape(f" ({kutip(p, aturan.dasar)})")


def _keadaan(coba: Percobaan) -> tuple:
	d = coba.dokumen
	satu = frappe.db.get_value(d.doctype, d.name, ("status", "docstatus")) if d else None
	return satu, {tabel: frappe.db.count(tabel) for tabel in TABEL}


@pytest.mark.parametrize(
	("p", "aturan"), [pytest.param(p, a, id=f"{p.daerah.kode}-{a.kode}") for p, a in _berlaku()]
)
def test_dilanggar_lewat_dokumennya(pakai, p, aturan):
	coba = PEMICU[aturan.kode](pakai(p.daerah.kode))
	sebelum, pola = _keadaan(coba), _pola(p, aturan)
	frappe.clear_messages()
	if aturan.tingkat is TingkatTemuan.TOLAK:
		with pytest.raises(KetentuanDilanggar) as galat:
			coba.langkah()
		assert re.search(pola, str(galat.value)), str(galat.value)
		assert _keadaan(coba) == sebelum
	else:
		coba.langkah()
		pesan = [str(m.get("message")) for m in frappe.get_message_log()]
		assert any(re.search(pola, satu) for satu in pesan), pesan
		assert _keadaan(coba) != sebelum
