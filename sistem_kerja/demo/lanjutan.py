"""Two more requests beside the main case, left under way as stories, and what the system refuses, with the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import frappe
from frappe.utils import strip_html

from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.demo.jalan import buat_permohonan, dijawab, pemegang, sebagai
from sistem_kerja.demo.kasus import DITUGASKAN, MENUNGGU, TUGAS_DITUGASKAN
from sistem_kerja.layanan.tindakan import lakukan

SPP = "Surat Permohonan Pelibatan"
Lapor = Callable[[str], None]


def _terkirim(daerah: str, isi: dict, **lain):
	"""For somebody of another jenjang than in the main case: another evaluator may be asked."""
	orang = next(p for p in bangun(daerah).pegawai if p.id == cerita(daerah).pegawai_lain)
	permohonan = buat_permohonan(daerah, **isi, jenjang_diminta=orang.jenjang, **lain)
	sebagai(pemegang(permohonan))
	return lakukan(SPP, permohonan.name, "Kirim")


def menunggu(daerah: str, **lain) -> Iterator[int]:
	"""Waits for its answer. Returns the request's name."""
	yield 0
	return _terkirim(daerah, MENUNGGU, **lain).name


def ditugaskan(daerah: str, **lain) -> Iterator[int]:
	"""Answered; the assignment waits for its employee. Returns the request's name."""
	permohonan = _terkirim(daerah, DITUGASKAN, **lain)
	yield 2
	return (yield from dijawab(permohonan, cerita(daerah).pegawai_lain, TUGAS_DITUGASKAN)).name


def sebut_yang_berjalan(nama: list[str], lapor: Lapor) -> None:
	"""Whose turn it is on each."""
	lapor("\nMasih berjalan, untuk dicoba:")
	for satu in nama:
		dokumen = frappe.get_doc(SPP, satu)
		_sebut(dokumen, lapor)
		for baris in dokumen.pegawai_ditugaskan:
			if baris.penugasan:
				_sebut(frappe.get_doc("Penugasan", baris.penugasan), lapor)


def _sebut(dokumen, lapor: Lapor) -> None:
	siapa = dokumen.pemegang and frappe.db.get_value("Employee", dokumen.pemegang, "employee_name")
	giliran = f", giliran {siapa} ({dokumen.pemegang_jabatan})" if siapa else ""
	lapor(f"  {dokumen.doctype} {dokumen.name} «{dokumen.kegiatan}»: {dokumen.status}{giliran}")


def sebut_penolakan(nama: str, lapor: Lapor) -> None:
	"""Try on a waiting request what must not work, undo it, and print the refusals."""
	dokumen = frappe.get_doc(SPP, nama)
	if dokumen.docstatus or dokumen.sedang_disusun() or not dokumen.pemegang:
		return
	lapor("\nYang ditolak sistem:")
	pengirim = dokumen.riwayat[0]
	for pegawai, jabatan, tindakan, keadaan in (
		(pengirim.pegawai, pengirim.sebagai, "Setujui", "bukan gilirannya"),
		(dokumen.pemegang, dokumen.pemegang_jabatan, "Tolak", "tanpa alasan"),
	):
		sebagai(pegawai)
		frappe.db.savepoint("percobaan")
		try:
			lakukan(SPP, nama, tindakan)
		except (frappe.PermissionError, frappe.ValidationError) as galat:
			lapor(f"  {jabatan}, «{tindakan}» {keadaan}: {strip_html(str(galat))}")
		finally:
			frappe.db.rollback(save_point="percobaan")
			frappe.clear_messages()
			frappe.set_user("Administrator")
