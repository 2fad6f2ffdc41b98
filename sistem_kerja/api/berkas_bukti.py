"""Evidence of a report: private files, each of a known kind by name and by content, up to 10 MB.

The first goes into the report's own field, others into its table. What went with a version that was sent stays.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath

import frappe
from frappe import _
from frappe.utils.pdf import pdf_contains_js
from PIL import Image

from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.laporan import terkirim_dengan

MB = 1024 * 1024
BATAS = 10 * MB
KOLOM, KOLOM_LAIN = "bukti", "bukti_lain"
PALING_BANYAK = 10
# Ending -> how the content must begin (Office files are zips with a known folder inside).
AWALAN = {".pdf": b"%PDF-", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".png": b"\x89PNG\r\n\x1a\n"}
FOLDER_OFFICE = {".docx": "word/", ".xlsx": "xl/"}


class BuktiDitolak(TindakanTidakSah):
	"""The file is too large or of another kind."""


def kiriman() -> tuple[str, bytes]:
	"""Name and content of the file that this request brings."""
	berkas = frappe.request.files.get("file") if frappe.request else None
	if not berkas:
		frappe.throw(_("Pilih berkasnya dahulu."), TindakanTidakSah)
	# Read no more than the limit and one byte: enough to see that it is too large.
	return berkas.filename, berkas.stream.read(BATAS + 1)


def periksa(nama: str, isi: bytes) -> str:
	"""The bare file name. Throws BuktiDitolak, saying what to do instead."""
	nama = PurePath((nama or "").replace("\\", "/")).name
	akhiran = PurePath(nama).suffix.lower()
	if akhiran not in AWALAN and akhiran not in FOLDER_OFFICE:
		frappe.throw(
			_("Jenis berkas «{0}» tidak diterima. Kirim PDF, JPG, PNG, DOCX, atau XLSX.").format(nama),
			BuktiDitolak,
		)
	if not isi:
		frappe.throw(_("Berkas «{0}» kosong. Pilih berkas lain.").format(nama), BuktiDitolak)
	if len(isi) > BATAS:
		frappe.throw(
			_(
				"Berkas «{0}» lebih besar dari {1} MB. Perkecil dahulu, misalnya dengan menurunkan mutu foto."
			).format(nama, BATAS // MB),
			BuktiDitolak,
		)
	if not _cocok(akhiran, isi):
		frappe.throw(
			_(
				"Isi berkas «{0}» bukan {1} yang sah, rusak, atau memuat skrip. Buka dan simpan ulang berkasnya, lalu kirim lagi."
			).format(nama, akhiran.lstrip(".").upper()),
			BuktiDitolak,
		)
	return nama


def _cocok(akhiran: str, isi: bytes) -> bool:
	if akhiran in FOLDER_OFFICE:
		return _office_tanpa_makro(isi, FOLDER_OFFICE[akhiran])
	terbaca = {".pdf": _pdf_terbaca, ".jpg": _foto_terbaca, ".jpeg": _foto_terbaca}.get(akhiran)
	return isi.startswith(AWALAN[akhiran]) and (not terbaca or terbaca(isi))


def _pdf_terbaca(isi: bytes) -> bool:
	"""Readable and without scripts. Frappe's File asks the same, but answers a damaged file with an internal error."""
	try:
		return not pdf_contains_js(isi)
	except Exception:  # the PDF library raises errors of many kinds for damaged files
		return False


def _foto_terbaca(isi: bytes) -> bool:
	"""Frappe's File opens photographs to take off what the camera wrote, and answers a damaged one with an error."""
	try:
		with Image.open(io.BytesIO(isi), formats=("JPEG", "MPO")) as foto:
			foto.load()
	except Exception:  # Pillow raises errors of many kinds for damaged files, and for ones of absurd size
		return False
	return True


def _office_tanpa_makro(isi: bytes, folder: str) -> bool:
	"""A macro project may hide behind the ending of a plain document."""
	try:
		with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
			nama = arsip.namelist()
	except zipfile.BadZipFile:
		return False
	return any(n.startswith(folder) for n in nama) and not any("vbaproject" in n.lower() for n in nama)


def pasang(laporan, nama: str, isi: bytes) -> None:
	"""Keep the file as the report's only evidence. The report's guard decides whether it may still change."""
	berkas = _simpan(laporan, nama, isi, KOLOM)
	laporan.set(KOLOM, berkas.file_url)
	laporan.save()
	_hapus_lainnya(laporan, kecuali=berkas.name)


def tambah(laporan, nama: str, isi: bytes) -> None:
	"""Keep one more file beside those that the report has. Throws BuktiDitolak beyond the number of files."""
	if len(laporan.bukti_lain) + bool(laporan.bukti) >= PALING_BANYAK:
		frappe.throw(
			_("Laporan ini sudah memuat {0} berkas. Gabungkan beberapa berkas menjadi satu.").format(
				PALING_BANYAK
			),
			BuktiDitolak,
		)
	berkas = _simpan(laporan, nama, isi, KOLOM_LAIN)
	laporan.append(KOLOM_LAIN, {"berkas": berkas.file_url, "nama": berkas.file_name})
	laporan.save()


def lampirkan(dokumen, nama: str, isi: bytes) -> None:
	"""Keep the file as the proof of a request that is sent in this same call; from now on it is fixed."""
	berkas = _simpan(dokumen, nama, isi, KOLOM, oleh_sistem=True)
	dokumen.db_set(KOLOM, berkas.file_url, update_modified=False)


def lepas_lain(laporan, baris: str) -> None:
	"""Take one of the further files off the report again."""
	satu = next((b for b in laporan.bukti_lain if b.name == baris), None)
	if not satu:
		frappe.throw(_("Berkas itu tidak ada pada laporan ini. Muat ulang."), TindakanTidakSah)
	laporan.remove(satu)
	laporan.save()
	_hapus(laporan, {"file_url": satu.berkas})


def _simpan(laporan, nama: str, isi: bytes, kolom: str, oleh_sistem: bool = False):
	nama = periksa(nama, isi)
	berkas = frappe.new_doc("File")
	berkas.update(
		{
			"file_name": nama,
			"is_private": 1,
			"attached_to_doctype": laporan.doctype,
			"attached_to_name": laporan.name,
			"attached_to_field": kolom,
			"content": isi,
		}
	)
	# What is sent is fixed for everybody; only the call that sends it puts the file there.
	berkas.flags.oleh_sistem = oleh_sistem
	return berkas.insert(ignore_permissions=oleh_sistem)


def lepas(laporan) -> None:
	laporan.set(KOLOM, None)
	laporan.save()
	_hapus_lainnya(laporan)


def _hapus_lainnya(laporan, kecuali: str = "") -> None:
	"""Earlier evidence goes; after `save`, so that a report no longer editable keeps its file."""
	_hapus(laporan, {"attached_to_field": KOLOM, "name": ("!=", kecuali)})


def _hapus(laporan, saring: dict) -> None:
	milik = {"attached_to_doctype": laporan.doctype, "attached_to_name": laporan.name}
	for satu in frappe.get_all("File", {**milik, **saring}, ("name", "file_url")):
		if not terkirim_dengan(laporan.name, satu.file_url):
			frappe.delete_doc("File", satu.name)
