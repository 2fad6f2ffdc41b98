"""Numbers of letters: taken at signing from the book of their kind, unit and year, and kept in the register.

The counter of a book is one locked row: who takes a number holds it until his transaction ends, and a rollback gives the
number back. The register (Nomor Naskah) is what counts afterwards; its names are unique in the database.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import frappe
from frappe.utils import getdate, now_datetime

from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi import nomor
from sistem_kerja.regulasi.model import AturanPenomoran
from sistem_kerja.regulasi.naskah import NASKAH

REGISTER = "Nomor Naskah"
TERPAKAI, DICADANGKAN, DIBATALKAN, MANUAL = (
	*("Terpakai", "Dicadangkan", "Dibatalkan"),
	"Dicatat dari Buku Manual",
)


@dataclass(frozen=True)
class Buku:
	"""One book: what it counts, for which unit (Unit Organisasi with a letterhead of its own), in which year."""

	nama: str
	unit: str
	tahun: int

	@property
	def kunci(self) -> str:
		"""Name of its counter."""
		return f"NASKAH/{self.nama}/{self.unit}/{self.tahun}/"

	def saring(self) -> dict[str, str | int]:
		return {"buku": self.nama, "unit": self.unit, "tahun": self.tahun}


@dataclass(frozen=True)
class Nomor:
	"""A number that a letter got. `cadangan` names its row where it was reserved before."""

	buku: Buku
	urut: int
	teks: str
	tanggal: date
	cadangan: str = ""


def ambil(dokumen, jenis: str, kode: str, unit: str, tanggal: date) -> Nomor:
	"""The number of a letter signed now: one reserved for this document, with its date, else the next of the book.

	The counter's row stays locked until the transaction ends, so take it last. `catat` must follow in the same one.
	"""
	if cadangan := _cadangan(dokumen, jenis, unit):
		buku = Buku(cadangan.buku, unit, cadangan.tahun)
		return Nomor(buku, cadangan.urut, cadangan.nomor, getdate(cadangan.tanggal), cadangan.name)
	aturan = aturan_nomor(jenis, tanggal)
	buku = Buku(aturan.buku, unit, tanggal.year)
	urut = pesan(buku.kunci) + 1
	return Nomor(buku, urut, nomor.susun(aturan.pola, kode, urut, kode_surat(unit), tanggal), tanggal)


def catat(angka: Nomor, naskah) -> None:
	"""Enter an issued letter (Naskah Dinas) into the register, under the number that it got."""
	isi = frappe.parse_json(naskah.isi)
	tujuan = (isi.get("alamat_surat") or {}).get("yth") or [o["nama"] for o in isi.get("orang") or ()]
	milik = {
		"status": TERPAKAI,
		"naskah": naskah.name,
		"dokumen_tipe": naskah.dokumen_tipe,
		"dokumen": naskah.dokumen,
		"jenis": naskah.jenis,
		"perihal": naskah.hal,
		"kepada": ", ".join(tujuan if isinstance(tujuan, list) else [tujuan])[:500],
		"penanda_tangan": naskah.jabatan_penanda_tangan,
	}
	if not angka.cadangan:
		tulis(angka.buku, angka.urut, "", nomor=angka.teks, tanggal=angka.tanggal, **milik)
		return
	ubah(frappe.get_doc(REGISTER, angka.cadangan), **milik)


def tulis(buku: Buku, urut: int, sisipan: str, **isi) -> str:
	"""A new row of the register. Its book must be locked (`pesan`)."""
	baris = frappe.new_doc(REGISTER)
	baris.update({**buku.saring(), "urut": urut, "sisipan": sisipan, **isi})
	return _simpan(baris)


def ubah(baris, **isi) -> str:
	"""Change a row of the register; what changed is kept as its Version."""
	baris.update(isi)
	return _simpan(baris)


def _simpan(baris) -> str:
	baris.oleh, baris.waktu = frappe.session.user, now_datetime()
	baris.flags.oleh_sistem = True
	baris.flags.ignore_links = True  # each was read from its record just now
	# No role may write numbers: they follow from signing, or from acts that ask for the right themselves.
	# What changed is always kept: that log is part of the book.
	return baris.save(ignore_permissions=True, ignore_version=False).name


def pesan(kunci: str, banyak: int = 1) -> int:
	"""Reserve the next numbers of a counter, which stays locked; returns the last one used before.

	One statement, unlike Frappe's getseries, where two who take the very first number at once end in a deadlock.
	With `banyak` 0 it only locks.
	"""
	frappe.db.sql(
		"insert into `tabSeries` (name, current) values (%s, %s) on duplicate key update current = current + %s",
		(kunci, banyak, banyak),
	)
	return frappe.db.sql("select current from `tabSeries` where name = %s for update", kunci)[0][0] - banyak


def aturan_nomor(jenis: str, tanggal: date) -> AturanPenomoran:
	"""The rule of the profile in force: all letters of a day share the books, whatever rules their documents keep."""
	with sebagai_pesan():
		return nomor.aturan(organisasi.profil_aktif(), jenis, tanggal)


def kode_surat(unit: str) -> str:
	return frappe.db.get_value("Unit Organisasi", unit, "kode_surat") or unit


def _cadangan(dokumen, jenis: str, unit: str):
	"""The first number reserved for this letter, locked; also one reserved for what an assignment came out of."""
	milik = {(dokumen.doctype, dokumen.name), (dokumen.get("sumber_tipe"), dokumen.get("sumber"))}
	saring = {
		"dokumen": ("in", [nama for _tipe, nama in milik if nama]),
		"jenis": NASKAH[jenis].nama,
		"unit": unit,
		"status": DICADANGKAN,
	}
	calon = frappe.get_all(REGISTER, saring, ("name", "dokumen_tipe", "dokumen"), order_by="urut, sisipan")
	for satu in calon:
		if (satu.dokumen_tipe, satu.dokumen) not in milik:
			continue
		kolom = ("name", "buku", "tahun", "urut", "nomor", "tanggal", "status")
		baris = frappe.db.get_value(REGISTER, satu.name, kolom, as_dict=True, for_update=True)
		if baris.status == DICADANGKAN:
			return baris
	return None
