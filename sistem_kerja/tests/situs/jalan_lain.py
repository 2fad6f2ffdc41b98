"""The paths of a request beside the one across units, for tests: inside a unit, and across institutions out and in."""

from __future__ import annotations

import frappe
from frappe.utils import getdate, today

from sistem_kerja.demo import jalan
from sistem_kerja.demo.kasus import ISI, masa
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import menyebut_pegawai, pelaksana, tahap
from sistem_kerja.regulasi.istilah import Peran

SPP, PNG = "Surat Permohonan Pelibatan", "Penugasan"
PENGELOLA = "pengelola@contoh.invalid"
INSTANSI = "Pemerintah Kabupaten Rekaan"
SURAT_LUAR = {"nomor_surat_luar": "800/77/SETDA/2026", "tanggal_surat_luar": "2026-01-05"}


def instansi() -> str:
	"""An invented institution."""
	if not frappe.db.exists("Instansi Pemerintah", INSTANSI):
		frappe.set_user(PENGELOLA)
		isi = {"jabatan_pejabat": "Sekretaris Daerah Kabupaten Rekaan", "kota": "Kota Rekaan"}
		frappe.get_doc({"doctype": "Instansi Pemerintah", "nama": INSTANSI, **isi}).insert()
	return INSTANSI


def _buat(**isi):
	mulai, selesai = masa(getdate(today()))
	return frappe.get_doc({"doctype": SPP, **ISI, "mulai": mulai, "selesai": selesai, **isi}).insert()


def dalam_unit(daerah, pegawai: str | None = None, **isi):
	"""A draft inside the unit of the main case, prepared by the HR officer; `pegawai` named unless told."""
	orang = daerah.orang[pegawai or daerah.cerita.pegawai]
	frappe.set_user(PENGELOLA)
	dasar = {"jalur": "penunjukan_dalam_unit", "unit_pemilik": orang.unit}
	return _buat(**{**dasar, "pegawai_ditugaskan": [{"pegawai": orang.id}], **isi})


def keluar(daerah, **isi):
	"""A draft request to another institution, prepared by the HR officer."""
	nama = instansi()
	frappe.set_user(PENGELOLA)
	dasar = {"jalur": "penunjukan_lintas_instansi", "arah": "keluar", "instansi": nama}
	return _buat(**{**dasar, "unit_pemilik": daerah.cerita.unit_pemilik, **isi})


def masuk(daerah, **isi):
	"""The request of another institution for somebody of the main case's unit, as recorded by the HR officer."""
	nama = instansi()
	frappe.set_user(PENGELOLA)
	dasar = {"jalur": "penunjukan_lintas_instansi", "arah": "masuk", "instansi": nama, **SURAT_LUAR}
	orang = daerah.orang[daerah.cerita.pegawai]
	diminta = {"jenis_jabatan_diminta": "Fungsional", "jenjang_diminta": orang.jenjang}
	return _buat(**{**dasar, "unit_dituju": daerah.cerita.unit_dituju, **diminta, **isi})


def sebagai_pelaku(dokumen) -> None:
	"""Log in as who acts now: the holder, or the HR officer where they act together."""
	kini = tahap(dokumen.alur(), dokumen.status)
	if pelaksana(kini) is Peran.PENGELOLA_KEPEGAWAIAN:
		frappe.set_user(PENGELOLA)
	else:
		jalan.sebagai(jalan.pemegang(dokumen))


def langkah(dokumen, tindakan: str | None = None, catatan: str = "", **isi):
	"""One act by the right person; fields in `isi` are saved before it. Without a name: the act that leads on."""
	sebagai_pelaku(dokumen)
	dokumen = frappe.get_doc(SPP, dokumen.name)
	if isi:
		dokumen.update(isi)
		dokumen.save()
	nama = tindakan or tahap(dokumen.alur(), dokumen.status).tindakan[0].nama
	return lakukan(SPP, dokumen.name, nama, catatan)


def tempuh(dokumen, sampai: str = "Disetujui", pegawai: str | None = None, **balasan):
	"""Take a request on to a status, naming `pegawai` (or the outsiders in `balasan`) where the flow asks for it."""
	while dokumen.status != sampai:
		isi = {}
		if dokumen.status == "Menunggu Balasan Instansi":
			isi = {
				**SURAT_LUAR,
				"pegawai_luar": [{"nama": "Sekar Rekaan", "nip": "199912312024212001"}],
			} | balasan
		elif (
			pegawai
			and (dokumen.arah == "masuk")
			and dokumen.status == menyebut_pegawai(dokumen.alur())[0].status
		):
			isi = {"pegawai_ditugaskan": [{"pegawai": pegawai}]}
		dokumen = langkah(dokumen, **isi)
	return dokumen


def surat(*dokumen: str) -> list:
	"""Letters in force of these documents in the order in which they were issued."""
	return frappe.get_all(
		"Naskah Dinas",
		filters={"dokumen": ("in", dokumen), "status": "Berlaku"},
		fields=("jenis", "penanda_tangan", "jabatan_penanda_tangan", "dasar", "isi"),
		order_by="creation",
	)
