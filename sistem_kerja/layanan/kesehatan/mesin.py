"""Does the machinery behind the site run: scheduler, queue, mail, PDF, backups?"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import frappe
from frappe import _
from frappe.utils import add_to_date, get_datetime, now_datetime
from frappe.utils.background_jobs import generate_qname, get_queue, get_workers
from frappe.utils.scheduler import is_scheduler_inactive

from sistem_kerja.layanan import setelan_kabar
from sistem_kerja.layanan.kesehatan.hasil import GANGGUAN, PERINGATAN, SARAN, Hasil, Tombol, baik
from sistem_kerja.layanan.pdf_naskah import MENUNGGU_TTE

ANTREAN = ("short", "default", "long")
HARI_CADANGAN = 7


def penjadwal() -> Hasil:
	"""Switched on, and one of its jobs was begun within two days; a new site begins with its System Settings."""
	if is_scheduler_inactive(verbose=False):
		return Hasil(
			GANGGUAN,
			_(
				"Penjadwal mati: pengingat, Plt./Plh., dan perubahan unit yang dijadwalkan tidak berjalan. Nyalakan, atau jalankan «bench --site SITUS enable-scheduler»."
			),
			1,
			tombol=(Tombol(_("Nyalakan Penjadwal"), perbaikan="penjadwal"),),
		)
	terakhir = frappe.db.sql("select max(last_execution) from `tabScheduled Job Type`")[0][0]
	mulai = get_datetime(frappe.db.get_singles_dict("System Settings").get("modified"))
	if max(filter(None, (terakhir, mulai))) < add_to_date(now_datetime(), days=-2):
		return Hasil(
			GANGGUAN,
			_(
				"Penjadwal menyala, tetapi tidak menjalankan apa pun sejak dua hari. Periksa proses «bench schedule» di server."
			),
			1,
			tombol=(Tombol(_("Buka Tugas Terjadwal"), "/app/scheduled-job-type", "Scheduled Job Type"),),
		)
	return baik(_("Penjadwal menyala."))


def pekerja() -> Hasil:
	"""A worker listens to each queue."""
	didengar = {q for w in get_workers() for q in w.queue_names()}
	if tanpa := [a for a in ANTREAN if generate_qname(a) not in didengar]:
		return Hasil(
			GANGGUAN,
			_(
				"Tidak ada pekerja bagi antrean {0}: surel, PDF, impor, dan penghitungan tertunda. Jalankan «bench worker --queue short,default,long» (supervisor)."
			).format(", ".join(tanpa)),
			len(tanpa),
		)
	return baik(_("Pekerja antrean hidup."))


def tugas_gagal() -> Hasil:
	"""Failed jobs of this site that Redis still keeps."""
	awalan = f"{frappe.local.site}::"
	gagal = [
		j for a in ANTREAN for j in get_queue(a).failed_job_registry.get_job_ids() if j.startswith(awalan)
	]
	if gagal:
		return Hasil(
			PERINGATAN,
			_(
				"{0} tugas latar belakang gagal. Sebabnya ada di Error Log; yang penting diulang dari dokumennya."
			).format(len(gagal)),
			len(gagal),
			tombol=(
				Tombol(_("Buka Tugas Gagal"), "/app/rq-job?status=failed", "RQ Job"),
				Tombol(_("Buka Error Log"), "/app/error-log", "Error Log"),
			),
		)
	return baik(_("Tidak ada tugas latar belakang yang gagal."))


def surel() -> Hasil:
	if setelan_kabar.kini().surel == setelan_kabar.TIDAK:
		return baik(_("Surel dimatikan di Pengaturan Sistem Kerja."))
	buka = Tombol(_("Buka Email Account"), "/app/email-account", "Email Account")
	ada = frappe.db.exists("Email Account", {"enable_outgoing": 1, "default_outgoing": 1})
	if not ada and not frappe.conf.get("mail_server"):
		return Hasil(
			PERINGATAN,
			_(
				"Belum ada Email Account keluar bawaan: kabar hanya lewat lonceng. Buat satu, atau matikan Surel di Pengaturan Sistem Kerja."
			),
			1,
			tombol=(buka,),
		)
	if gagal := frappe.db.count("Email Queue", {"status": "Error"}):
		return Hasil(
			PERINGATAN,
			_("{0} surel gagal terkirim.").format(gagal),
			gagal,
			tombol=(Tombol(_("Buka Antrean Surel"), "/app/email-queue?status=Error", "Email Queue"), buka),
		)
	return baik(_("Surel keluar tersedia."))


def pdf() -> Hasil:
	"""WeasyPrint can be had, and no letter waits longer than an hour for its file."""
	if not importlib.util.find_spec("weasyprint"):
		return Hasil(GANGGUAN, _("WeasyPrint tidak terpasang: PDF naskah tidak dapat dibuat."), 1)
	saring = {
		"berkas": ("is", "not set"),
		"isi": ("is", "set"),
		"status_tte": ("!=", MENUNGGU_TTE),
		"creation": ("<", add_to_date(now_datetime(), hours=-1)),
	}
	if jumlah := frappe.db.count("Naskah Dinas", saring):
		return Hasil(
			PERINGATAN,
			_("{0} naskah belum mempunyai berkas PDF.").format(jumlah),
			jumlah,
			tombol=(Tombol(_("Buat PDF"), perbaikan="pdf"),),
		)
	return baik(_("Tiap naskah mempunyai berkasnya."))


def cadangan() -> Hasil:
	"""A backup of the last week lies where bench puts it; who backs up elsewhere may leave this."""
	semua = Path(frappe.get_site_path("private", "backups")).glob("*-database.sql*")
	terbaru = max((b.stat().st_mtime for b in semua), default=0)
	if terbaru < add_to_date(now_datetime(), days=-HARI_CADANGAN).timestamp():
		return Hasil(
			SARAN,
			_(
				"Tidak ada cadangan situs dari {0} hari terakhir di server ini. Jalankan «bench --site SITUS backup --with-files» tiap hari (panduan pemasangan)."
			).format(HARI_CADANGAN),
			1,
		)
	return baik(_("Cadangan situs ada."))
