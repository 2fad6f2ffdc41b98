"""What a step of an approval costs, beside HRMS's Leave Application in the same bench, site and run.

In sites/, with the bench's Python and the services running (`python3 -m alat layanan`), on a site with HRMS installed:

    PYTHONPATH=<checkout> ../env/bin/python -m benchmarks.persetujuan --situs uji.localhost [--ulang 15]

Our steps are the example case of the profile in force: letters with their numbers, the assignment, the next holder with
his notice, the history. HRMS's are applying for a day of leave (insert) and approving it (submit). Each is done as the
person who does it, with what a request keeps forgotten before. What a step puts into the queue (bells, notices; mail is
muted) is worked off at once and counted with it, on both sides; only rendering the PDF is left to the worker, as no step
waits for it. Everything is one transaction that is rolled back. Figures: median of the server's time, queries, the ratio
to HRMS's step, and how much of the time the person waits for (the rest is the queue's).
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import frappe
from frappe.utils import add_days, getdate, today

from sistem_kerja.demo import jalan
from sistem_kerja.demo.daerah import cerita
from sistem_kerja.layanan import organisasi, pdf_naskah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import menyebut_pegawai, tahap

SPP, CUTI, JENIS = "Surat Permohonan Pelibatan", "Leave Application", "Cuti Tolok Ukur"
ANTREAN = (
	*("queue", "timeout", "event", "is_async", "job_name", "job_id", "now", "enqueue_after_commit"),
	*("on_success", "on_failure", "at_front", "deduplicate"),
)
AJUKAN, SETUJUI = "HRMS: ajukan cuti (insert)", "HRMS: setujui cuti (submit)"


class Pencatat:
	"""Seconds and queries of each step, round by round."""

	def __init__(self) -> None:
		self.detik: dict[str, list[float]] = {}
		self.langsung: dict[str, list[float]] = {}
		self.kueri: dict[str, int] = {}
		self.hitung = 0
		asli = frappe.db.sql

		def sql(*args: Any, **kwargs: Any) -> Any:
			self.hitung += 1
			return asli(*args, **kwargs)

		frappe.db.sql = sql
		self.tertunda: list[Callable[[], Any]] = []
		frappe.enqueue = self._antrekan

	def _antrekan(self, method: str | Callable, **kwargs: Any) -> None:
		"""In place of the queue: work that a step leaves behind it, done when its own time was taken."""
		if method == pdf_naskah.PEMBUAT:
			return
		isi = {k: v for k, v in kwargs.items() if k not in ANTREAN}
		self.tertunda.append(lambda: frappe.call(method, **isi))

	def langkah(self, nama: str, user: str, kerja: Callable[[], Any]) -> Any:
		frappe.set_user(user)  # forgets what was kept for the last user's request
		frappe.set_user_lang(user)  # as a request does; both sides then read one language
		organisasi.lupakan()
		frappe.db.value_cache.clear()
		self.hitung, mulai = 0, time.perf_counter()
		hasil = kerja()
		self.langsung.setdefault(nama, []).append(time.perf_counter() - mulai)
		while self.tertunda:
			self.tertunda.pop(0)()
		self.detik.setdefault(nama, []).append(time.perf_counter() - mulai)
		self.kueri[nama] = self.hitung
		return hasil


@contextmanager
def situs_sementara(nama: str) -> Iterator[None]:
	frappe.init(site=nama, sites_path=os.getcwd())
	frappe.connect()
	frappe.flags.in_test = frappe.flags.mute_emails = True
	frappe.db.commit = lambda *a, **k: None
	try:
		yield
	finally:
		frappe.set_user("Administrator")
		frappe.db.rollback()
		frappe.clear_cache()
		frappe.destroy()


def akun(pegawai: str) -> str:
	return frappe.db.get_value("Employee", pegawai, "user_id")


# --- HRMS ---


def siapkan_cuti(pegawai: str, penyetuju: str) -> None:
	"""A leave type with its allocation of this year, and the roles that HRMS asks for."""
	akhir = getdate(today()).replace(month=12, day=31)
	awal = akhir.replace(month=1, day=1)
	libur = frappe.get_doc(
		{"doctype": "Holiday List", "holiday_list_name": JENIS, "from_date": awal, "to_date": akhir}
	).insert()
	frappe.db.set_value(
		"Employee",
		pegawai,
		{"holiday_list": libur.name, "leave_approver": penyetuju, "date_of_joining": awal},
	)
	frappe.get_doc({"doctype": "Leave Type", "leave_type_name": JENIS, "max_leaves_allowed": 12}).insert()
	frappe.get_doc(
		{
			"doctype": "Leave Allocation",
			"employee": pegawai,
			"leave_type": JENIS,
			"from_date": awal,
			"to_date": akhir,
			"new_leaves_allocated": 12,
		}
	).submit()
	for user, role in ((akun(pegawai), "Employee"), (penyetuju, "Leave Approver")):
		# By the row alone: our portal accounts do not keep the role Employee when they are saved.
		isi = {"parenttype": "User", "parentfield": "roles", "parent": user, "role": role}
		frappe.get_doc({"doctype": "Has Role", **isi}).db_insert()
		frappe.clear_cache(user=user)


def cuti(catat: Pencatat, pegawai: str, penyetuju: str) -> None:
	hari = min(add_days(getdate(today()), 3), getdate(today()).replace(month=12, day=31))
	isi = {
		"doctype": CUTI,
		"employee": pegawai,
		"leave_type": JENIS,
		"from_date": hari,
		"to_date": hari,
		"leave_approver": penyetuju,
		"description": "Keperluan keluarga.",
		"status": "Open",
	}
	dokumen = catat.langkah(AJUKAN, akun(pegawai), lambda: frappe.get_doc(isi).insert())

	def setujui() -> None:
		satu = frappe.get_doc(CUTI, dokumen.name)
		satu.status = "Approved"
		satu.submit()

	catat.langkah(SETUJUI, penyetuju, setujui)


# --- ours ---


def pelibatan(catat: Pencatat, daerah: str) -> None:
	"""The example case from its draft to the assignment received, a step at a time."""
	pegawai = cerita(daerah).pegawai
	dokumen = catat.langkah("Susun draf (insert)", "Administrator", lambda: jalan.buat_permohonan(daerah))
	menyebut = menyebut_pegawai(dokumen.alur())[0].status
	while dokumen.docstatus == 0:
		pemegang, status = akun(jalan.pemegang(dokumen)), dokumen.status
		if status == menyebut:

			def sebut(nama: str = dokumen.name) -> None:
				satu = frappe.get_doc(SPP, nama)
				satu.append("pegawai_ditugaskan", {"pegawai": pegawai, "tugas": "Membangun dasbor"})
				satu.save()

			catat.langkah("Sebut pegawai (save)", pemegang, sebut)
		maju = tahap(dokumen.alur(), status).tindakan[0].nama
		kerja = lambda nama=dokumen.name, maju=maju: lakukan(SPP, nama, maju)  # noqa: E731
		dokumen = catat.langkah(maju, pemegang, kerja)
	penugasan = dokumen.pegawai_ditugaskan[0].penugasan
	catat.langkah("Terima", akun(pegawai), lambda: lakukan("Penugasan", penugasan, "Terima"))


def main() -> None:
	pengurai = argparse.ArgumentParser(
		prog="python -m benchmarks.persetujuan", description=__doc__.splitlines()[0]
	)
	pengurai.add_argument("--situs", default="uji.localhost")
	pengurai.add_argument("--ulang", type=int, default=15, help="rounds behind each median")
	pilihan = pengurai.parse_args()
	with situs_sementara(pilihan.situs):
		if "hrms" not in frappe.get_installed_apps():
			sys.exit(
				f"HRMS tidak terpasang pada {pilihan.situs}, sehingga tidak ada pembandingnya. Pasang di bench uji saja: "
				"bench get-app hrms --branch version-15; bench --site SITUS install-app hrms."
			)
		daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
		pegawai, penyetuju = (
			cerita(daerah).pegawai,
			akun(frappe.db.get_value("Employee", cerita(daerah).pegawai, "sk_penilai")),
		)
		siapkan_cuti(pegawai, penyetuju)
		catat = Pencatat()
		for putaran in range(pilihan.ulang + 1):
			frappe.db.savepoint("putaran")
			cuti(catat, pegawai, penyetuju)
			pelibatan(catat, daerah)
			frappe.set_user("Administrator")
			frappe.db.rollback(save_point="putaran")
			if not putaran:  # the first round fills caches
				catat.detik.clear()
				catat.langsung.clear()
	cetak(daerah, catat, pilihan.ulang)


def cetak(daerah: str, catat: Pencatat, ulang: int) -> None:
	tengah = {n: statistics.median(d) for n, d in catat.detik.items()}
	print(f"{daerah}, median dari {ulang} putaran")
	for nama, detik in tengah.items():
		acuan = tengah[
			AJUKAN if "draf" in nama else SETUJUI
		]  # an insert beside an insert, an act beside an act
		banding = "" if nama in (AJUKAN, SETUJUI) else f"{detik / acuan:>7.2f} x HRMS"
		langsung = statistics.median(catat.langsung[nama]) * 1000
		print(
			f"  {nama:30}{detik * 1000:>7.0f} ms ({langsung:.0f} ditunggu){catat.kueri[nama]:>6} kueri{banding}"
		)
	kita = statistics.mean(d for n, d in tengah.items() if n not in (AJUKAN, SETUJUI))
	hrms = statistics.mean((tengah[AJUKAN], tengah[SETUJUI]))
	print(f"  Rata-rata per langkah: {kita * 1000:.0f} ms, HRMS {hrms * 1000:.0f} ms ({kita / hrms:.2f} x)")


if __name__ == "__main__":
	main()
