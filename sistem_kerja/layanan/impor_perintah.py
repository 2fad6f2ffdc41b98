"""The import as a command: the same record, checks and transaction as from the desk, problems printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import frappe

from sistem_kerja.integrasi.simpeg.masalah import Tingkat
from sistem_kerja.layanan import impor

BERES, DITAHAN, TIDAK_TERBACA = 0, 1, 2
DICETAK = 200  # problems; all of them are in the stored record


def jalankan(
	berkas: str,
	jenis: str,
	uji_coba: bool,
	lewati_ditolak: bool,
	lingkup: str | None,
	lapor: Callable[[str], None],
) -> int:
	"""Exit code: 0 done, 1 held back by problems or failed (nothing stored), 2 the file cannot be read."""
	try:
		doc = _catat(berkas, jenis, lewati_ditolak, lingkup)
	except frappe.ValidationError as galat:
		frappe.db.rollback()
		lapor(frappe.utils.strip_html(str(galat)))
		return TIDAK_TERBACA
	hasil = impor.jalankan(doc.name, True)
	_laporkan(doc.name, hasil, lapor)
	if hasil["status"] == "Gagal":
		return DITAHAN
	if uji_coba:
		return DITAHAN if hasil["ditolak"] else BERES
	if hasil["ditolak"] and not lewati_ditolak:
		lapor("Tidak ada yang disimpan. Betulkan berkasnya, atau pakai --lewati-ditolak.")
		return DITAHAN
	hasil = impor.jalankan(doc.name, False)
	lapor(f"{hasil['status']}: {hasil['pesan']} ({doc.name})")
	return BERES if hasil["status"] == "Selesai" else DITAHAN


def _catat(berkas: str, jenis: str, lewati_ditolak: bool, lingkup: str | None):
	isi = {"doctype": "File", "file_name": Path(berkas).name, "is_private": 1}
	lampiran = frappe.get_doc({**isi, "content": Path(berkas).read_bytes()}).insert()
	return frappe.get_doc(
		{
			"doctype": impor.DT,
			"jenis": jenis,
			"berkas": lampiran.file_url,
			"lewati_ditolak": int(lewati_ditolak),
			"lingkup": lingkup,
		}
	).insert()


def _laporkan(nama: str, hasil: dict, lapor: Callable[[str], None]) -> None:
	if hasil["status"] == "Gagal":
		lapor(f"Gagal: {hasil['pesan']}")
		return
	saring = {"impor": nama, "tingkat": ("!=", Tingkat.INFORMASI.value)}
	kolom = ("baris", "tingkat", "kolom", "nilai", "masalah", "saran")
	for m in frappe.get_all("Masalah Impor", saring, kolom, order_by="baris, name", limit=DICETAK):
		lapor(f"baris {m.baris}, {m.kolom} «{m.nilai}»: {m.tingkat.lower()}: {m.masalah} {m.saran}")
	banyak = hasil["ditolak"] + hasil["peringatan"] + hasil["diperbaiki"]
	if banyak > DICETAK:
		lapor(f"... selebihnya di {nama}.")
	lapor(
		"{jumlah_baris} baris: {baru} baru, {berubah} berubah, {tidak_berubah} tidak berubah, {ditolak} ditolak, "
		"{peringatan} peringatan, {diperbaiki} diperbaiki; {tidak_ada} tidak ada di berkas".format(**hasil)
	)
