"""What Kesehatan Sistem can mend by itself. Callers check the right; each act can be done again without harm."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils.scheduler import enable_scheduler

from sistem_kerja.layanan import akun_pegawai, pdf_naskah, pemegang, penghitungan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.sistem_kerja.workflow import susun


def lakukan(kode: str) -> str:
	"""Do one of them; returns what was done or begun, for the reader."""
	if kode not in PERBAIKAN:
		frappe.throw(_("Perbaikan {0} tidak dikenal.").format(kode), TindakanTidakSah)
	return PERBAIKAN[kode]()


def _kedudukan() -> str:
	return _("Penghitungan {0} dimulai.").format(penghitungan.mulai(_("Diminta dari Kesehatan Sistem")))


def _workflow() -> str:
	ditulis = susun.pasang_semua()
	for dokumen in ditulis:
		frappe.clear_cache(doctype=dokumen)
	return _("{0} Workflow disusun.").format(len(ditulis))


def _pdf() -> str:
	frappe.enqueue(pdf_naskah.PELENGKAP, queue="long", enqueue_after_commit=True)
	return _("PDF dibuat di latar belakang.")


def _pemegang() -> str:
	return _("{0} dokumen dicarikan lagi pejabatnya.").format(pemegang.segarkan(None))


def _akun() -> str:
	return akun_pegawai.mulai()


def _penjadwal() -> str:
	if "System Manager" not in frappe.get_roles():
		frappe.throw(_("Hanya System Manager yang menyalakan penjadwal."), TidakBerwenang)
	if frappe.conf.disable_scheduler or frappe.conf.pause_scheduler or frappe.conf.maintenance_mode:
		frappe.throw(
			_(
				"Penjadwal dimatikan di site_config.json (disable_scheduler, pause_scheduler, atau maintenance_mode). Hapus baris itu di server."
			),
			TindakanTidakSah,
		)
	enable_scheduler()
	return _("Penjadwal menyala.")


PERBAIKAN = {
	"kedudukan": _kedudukan,
	"workflow": _workflow,
	"pdf": _pdf,
	"pemegang": _pemegang,
	"akun": _akun,
	"penjadwal": _penjadwal,
}
