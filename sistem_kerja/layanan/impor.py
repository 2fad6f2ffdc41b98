"""Import of a SIMPEG export: dry run, run in the background, all or nothing.

Draf -> (Menunggu -> Berjalan -> Diperiksa)  dry run: reads, compares, stores the problems
     -> (Menunggu -> Berjalan -> Selesai)    import, only of what was tried; a failure leaves nothing: Gagal
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import frappe
from frappe import _
from frappe.utils import now_datetime
from frappe.utils.background_jobs import is_job_enqueued
from frappe.utils.file_lock import LockTimeoutError
from frappe.utils.synchronization import filelock

from sistem_kerja.integrasi.simpeg import bidang, kolom
from sistem_kerja.integrasi.simpeg.masalah import GalatBerkas
from sistem_kerja.layanan import impor_berkas, impor_hasil
from sistem_kerja.layanan.impor_berkas import DT, MILIK_MESIN, SEDANG, ImporDitahan, tolak_bila_berjalan
from sistem_kerja.layanan.impor_hasil import Hasil
from sistem_kerja.layanan.impor_pegawai import ImporPegawai
from sistem_kerja.layanan.impor_unit import ImporUnit
from sistem_kerja.regulasi.galat import GalatRegulasi

JALAN = {bidang.UNIT: ImporUnit, bidang.PEGAWAI: ImporPegawai}
BATAS_WAKTU = 3600  # seconds for one run


def mulai(nama: str, uji_coba: bool) -> None:
	"""Put a run in the queue. The caller has checked that the user may write this document."""
	doc = frappe.get_doc(DT, nama, for_update=True)
	tolak_bila_berjalan(doc)
	if not uji_coba:
		pastikan_dicoba(doc)
	_catat(doc, status="Menunggu", pesan=None)
	impor_hasil.lupakan(nama)
	frappe.enqueue(
		jalankan,
		queue="long",
		timeout=BATAS_WAKTU,
		job_id=_id_pekerjaan(nama),
		enqueue_after_commit=True,
		nama=nama,
		uji_coba=uji_coba,
	)


def pastikan_dicoba(doc) -> None:
	"""Throw unless a dry run has seen exactly this, and found nothing that holds the import back."""
	if not doc.diperiksa or doc.sidik != impor_berkas.sidik(doc):
		frappe.throw(
			_("Jalankan uji coba dahulu; berkas atau kolomnya belum diperiksa sejak diubah."), ImporDitahan
		)
	_tahan_bila_ditolak(doc, doc.ditolak)


def _tahan_bila_ditolak(doc, banyak: int) -> None:
	if banyak and not doc.lewati_ditolak:
		frappe.throw(
			_(
				"{0} baris ditolak. Betulkan berkasnya, atau centang «Impor walau ada baris yang ditolak»."
			).format(banyak),
			ImporDitahan,
		)


def _id_pekerjaan(nama: str) -> str:
	return f"impor_simpeg::{nama}"


@contextmanager
def _bahasa_situs() -> Iterator[None]:
	"""Problems are stored for everybody, so in the site's language; a worker starts in English."""
	asli = frappe.local.lang
	frappe.local.lang = frappe.db.get_single_value("System Settings", "language") or "id"
	try:
		yield
	finally:
		frappe.local.lang = asli


@_bahasa_situs()
def jalankan(nama: str, uji_coba: bool) -> dict[str, Any]:
	"""Run as a background job (or by a command). Returns what was stored: status, message, counts."""
	doc = frappe.get_doc(DT, nama)
	doc.check_permission("write")
	_catat(doc, status="Berjalan")
	frappe.db.commit()
	awal = time.monotonic()
	frappe.db.savepoint("impor_simpeg")
	try:
		with filelock("sk_impor_simpeg", timeout=5):
			hasil = _proses(doc, uji_coba)
	except (GalatBerkas, GalatRegulasi, frappe.ValidationError, frappe.PermissionError) as galat:
		return _gagal(doc, str(galat), awal)
	except LockTimeoutError:
		return _gagal(doc, _("Impor lain sedang berjalan. Ulangi setelah selesai."), awal)
	except Exception:
		galat = frappe.get_traceback()
		isi = _gagal(doc, _("Galat tak terduga; rinciannya di Error Log. Tidak ada yang tersimpan."), awal)
		frappe.log_error(
			title=_("Impor SIMPEG gagal"), message=galat, reference_doctype=DT, reference_name=nama
		)
		frappe.db.commit()
		return isi
	return _berhasil(doc, hasil, uji_coba, awal)


def _proses(doc, uji_coba: bool) -> Hasil:
	lembar, peta = impor_berkas.lembar(doc), impor_berkas.peta(doc)
	kolom.periksa_pemetaan(doc.jenis, peta)
	hasil = Hasil(doc.name, doc.jumlah_baris or 0)
	frappe.db.delete("Masalah Impor", {"impor": doc.name})
	pelaku = JALAN[doc.jenis](hasil, tulis=not uji_coba, lingkup=doc.lingkup)
	pelaku.jalankan(kolom.baris_isi(lembar, doc.baris_judul, peta))
	hasil.simpan()
	if not uji_coba:
		_tahan_bila_ditolak(doc, hasil.ditolak)
	return hasil


def _berhasil(doc, hasil: Hasil, uji_coba: bool, awal: float) -> dict[str, Any]:
	isi = _catat(
		doc,
		**hasil.angka(),
		status="Diperiksa" if uji_coba else "Selesai",
		diperiksa=1,
		sidik=impor_berkas.sidik(doc),
		pesan=_("Uji coba: belum ada yang disimpan.") if uji_coba else _("Tersimpan."),
		waktu=now_datetime(),
		lama=time.monotonic() - awal,
	)
	frappe.db.commit()
	if not uji_coba and (hasil.baru or hasil.berubah):
		_segarkan(doc, hasil)
	_selesai(doc)
	return isi


def _segarkan(doc, hasil: Hasil) -> None:
	"""After the commit: stale cached copies go, the global search follows."""
	for doctype, nama in hasil.segarkan.items():
		for satu in nama:
			frappe.clear_document_cache(doctype, satu)
	frappe.clear_cache()  # what each saved Employee would have done, once
	utama = "Employee" if doc.jenis == bidang.PEGAWAI else "Unit Organisasi"
	if not frappe.flags.in_test:
		frappe.enqueue("frappe.utils.global_search.rebuild_for_doctype", queue="long", doctype=utama)


def _gagal(doc, pesan: str, awal: float) -> dict[str, Any]:
	"""Undo everything of this run, then say why; the problems of the last dry run stay."""
	try:
		frappe.db.rollback(save_point="impor_simpeg")
	except Exception:  # a deadlock has ended the transaction together with its savepoints
		frappe.db.rollback()
	frappe.clear_messages()
	pesan = frappe.utils.strip_html(pesan)
	isi = _catat(doc, status="Gagal", pesan=pesan, waktu=now_datetime(), lama=time.monotonic() - awal)
	frappe.db.commit()
	_selesai(doc)
	return isi


def _selesai(doc) -> None:
	impor_hasil.lupakan(doc.name)
	frappe.publish_realtime(
		impor_hasil.PERISTIWA, {"nama": doc.name, "status": doc.status}, doctype=DT, docname=doc.name
	)


def _catat(doc, **isi: Any) -> dict[str, Any]:
	doc.db_set(isi)
	return {"status": doc.status, "pesan": doc.pesan, **{k: doc.get(k) for k in MILIK_MESIN if k in isi}}


def kemajuan(nama: str) -> dict[str, Any]:
	"""State and progress as of now. A run whose worker died is found out here and marked as failed."""
	status = frappe.db.get_value(DT, nama, "status")
	if status in SEDANG and not is_job_enqueued(_id_pekerjaan(nama)):
		doc = frappe.get_doc(DT, nama, for_update=True)
		if doc.status in SEDANG:
			_catat(
				doc,
				status="Gagal",
				pesan=_("Pekerjaan terhenti di tengah; tidak ada yang tersimpan. Ulangi."),
			)
		status = doc.status
	return {"status": status, **impor_hasil.kemajuan(nama)}
