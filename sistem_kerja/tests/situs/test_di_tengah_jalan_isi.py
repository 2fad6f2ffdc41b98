"""Rows and machine fields written beside the acts in the middle of a process: refused, or only a draft changes."""

from __future__ import annotations

import frappe
import frappe.client
import pytest
from frappe.model.rename_doc import rename_doc

from sistem_kerja.layanan import rujukan
from sistem_kerja.layanan.banding import KOLOM_MESIN
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.tests.situs.keadaan import Keadaan, coba, selaras, sementara

SENDIRI = "hanya dapat diubah bersama dokumennya"
# Documents that were not sent yet, of which a row may go like any other content.
DRAF = {
	"permohonan draf",
	"laporan draf",
	"perubahan penugasan",
	"perubahan tim",
	"perjanjian draf",
	"pemantauan",
}


@pytest.fixture
def k(pakai, monkeypatch) -> Keadaan:
	monkeypatch.setattr(frappe.local, "lang", "id")
	return Keadaan(pakai("kapuas"))


def baris(k: Keadaan) -> list[tuple[str, str, str]]:
	"""One row of each child table of each record: what the record is called, DocType and name of the row."""
	hasil = []
	for sebutan, (doctype, nama) in k.semua.items():
		if doctype not in rujukan.doctype_kita(anak=False):
			continue
		for tabel in frappe.get_meta(doctype).get_table_fields():
			saring = {"parenttype": doctype, "parent": nama}
			hasil += [
				(sebutan, tabel.options, n)
				for n in frappe.get_all(tabel.options, saring, pluck="name", limit=1)
			]
	return hasil


def test_baris_tidak_dihapus_atau_dinamai_sendiri(k):
	"""Neither by itself, nor by taking it out of a document that was sent."""
	semua, salah = baris(k), []
	assert len({d for _s, d, _n in semua}) > 15
	cara = {
		"hapus": lambda d, n: frappe.delete_doc(d, n),
		"nama": lambda d, n: rename_doc(d, n, f"lain-{n}", force=True),
		"keluar": frappe.client.delete,
	}
	for sebutan, doctype, nama in semua:
		for apa, tindakan in cara.items():
			with sementara():
				pesan = coba(lambda t=tindakan, d=doctype, n=nama: t(d, n))
				if apa != "keluar" and SENDIRI not in (pesan or ""):
					salah.append(f"{apa} {doctype} {sebutan}: {pesan}")
				if apa == "keluar" and not pesan:
					salah += [f"{doctype} {sebutan}: {x}" for x in selaras()]
					if sebutan not in DRAF and k.semua[sebutan][0] in DOCTYPE:
						salah.append(f"baris {doctype} lepas dari {sebutan}")
	assert salah == []


LAIN = {"Date": "2020-01-01", "Datetime": "2020-01-01 00:00:00", "Check": 1, "Int": 7}


def test_kolom_mesin_tidak_diisi_sendiri(k):
	"""Each field that only code writes, changed by a plain save of whoever may write everything."""
	salah = []
	for sebutan, (doctype, nama) in k.semua.items():
		if doctype not in DOCTYPE:
			continue
		asal = frappe.get_doc(doctype, nama)
		for kolom in (*KOLOM_MESIN, *asal.MESIN_SENDIRI):
			bidang = asal.meta.get_field(kolom)
			if not bidang or (bidang.fieldtype == "Table" and not asal.get(kolom)):
				continue
			with sementara():
				dokumen = frappe.get_doc(doctype, nama)
				ganti = [] if bidang.fieldtype == "Table" else LAIN.get(bidang.fieldtype, "lain")
				dokumen.set(kolom, ganti)
				pesan = coba(dokumen.save)
				if not pesan:
					salah.append(f"{sebutan}: {kolom}")
	assert salah == []
