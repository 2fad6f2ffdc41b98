"""What the tests of the import share: invented rows, an import with its file, running it."""

from __future__ import annotations

import frappe

from sistem_kerja.api import impor as api
from sistem_kerja.integrasi.simpeg import contoh, tulis
from sistem_kerja.layanan import impor

JUDUL = contoh.JUDUL["Pegawai"]


def buat(jenis: str, baris, judul=None, bentuk=contoh.CSV, **lain):
	"""An import with its file attached, saved by the HR officer."""
	judul = judul or contoh.JUDUL[jenis]
	isi = tulis.csv_bytes(judul, baris) if bentuk == contoh.CSV else tulis.xlsx_bytes(judul, baris)
	berkas = frappe.get_doc(
		{"doctype": "File", "file_name": f"ekspor.{bentuk}", "content": isi, "is_private": 1}
	).insert()
	return frappe.get_doc(
		{"doctype": "Impor SIMPEG", "jenis": jenis, "berkas": berkas.file_url, **lain}
	).insert()


def jalan(doc, uji_coba=False):
	"""Dry run, then the import unless told otherwise; returns the document as stored."""
	impor.jalankan(doc.name, True)
	if not uji_coba:
		antre(doc)
	return doc.reload()


def antre(doc) -> None:
	"""Queue the import; its job starts after a commit, which tests do not make, so it is run here."""
	api.jalankan(doc.name, 0)
	assert frappe.db.get_value("Impor SIMPEG", doc.name, "status") == "Menunggu"
	impor.jalankan(doc.name, False)


def masalah(doc, **saring):
	return frappe.get_all(
		"Masalah Impor",
		{"impor": doc.name, **saring},
		("baris", "kolom", "masalah", "tingkat"),
		order_by="baris",
	)


def orang(nomor: int, unit: str, **lain) -> tuple[str, ...]:
	"""A row of the sample's columns; invented people, serial 9xx."""
	isi = dict(
		zip(
			JUDUL,
			(
				*(
					f"19850101201001{1 + nomor % 2}{900 + nomor}",
					f"Impor Contoh {nomor}",
					"",
					"S.Kom.",
					"01-01-1985",
				),
				*("LP"[nomor % 2], "PNS", "III/c", "Penata", "01-01-2010", "Fungsional", "Ahli Muda"),
				*("Pranata Komputer Ahli Muda", unit, "", "S1"),
			),
			strict=True,
		)
	)
	return tuple((isi | lain).values())


def nip(nomor: int) -> str:
	return orang(nomor, "")[0]


def pegawai(nomor: int):
	return frappe.get_doc("Employee", {"sk_nip": nip(nomor)})
