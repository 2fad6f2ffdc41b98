"""How many requests a second the portal bears, and how long they take, with 50 users at once: its page and its methods
beside a stock Frappe page (/me), HRMS's list of leave applications and the calls of HRMS's first screen, as an employee,
on the same server in the same run.

In sites/, with the bench's Python and the services running, on a site with example people; HRMS on it if it is to be
measured too (it is no part of this project: `bench get-app hrms`, `bench --site … install-app hrms`):

    PYTHONPATH=<checkout> ../env/bin/python -m benchmarks.portal --situs uji.localhost [--detik 5] [--putaran 3]

A gunicorn of its own (threads as `bench setup supervisor` writes them) listens on 127.0.0.1 only. The users are employees
with an account, each with a session of his own; each asks again as soon as it is answered. Targets take turns for a few
seconds each, so that what else the machine does meets all alike. What it writes (sessions, leave applications, a role)
is taken away again.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from itertools import cycle
from typing import Any
from urllib.parse import urlencode

import frappe
import frappe.sessions
from frappe.utils import add_days, today

from benchmarks.portal_hasil import Ukuran, cetak
from sistem_kerja.demo.muat import SANDI

PENGGUNA = 50
PEKERJA, UTAS = 2, 4
CUTI = "Leave Application"
CUTI_SATU = 20  # a year or two of leave, the first page of a list
PNG = "Penugasan"


def metode(nama: str, **isi: Any) -> str:
	return f"/api/method/{nama}" + (f"?{urlencode(isi)}" if isi else "")


class Orang:
	"""An employee with an account and what he looks at."""

	def __init__(self, pegawai: str, user: str, penugasan: str) -> None:
		self.pegawai, self.user, self.penugasan = pegawai, user, penugasan
		self.sid = ""

	def sasaran(self, hrms: bool) -> dict[str, tuple[str, ...]]:
		"""What is asked, one call after another, by its name; that of the others first."""
		lain = {"/me (halaman web Frappe)": ("/me",), "frappe.ping (lantai Frappe)": (metode("frappe.ping"),)}
		if hrms:
			lain |= {
				"HRMS-daftar (cuti)": (self._daftar_hrms(),),
				"HRMS-layar (yang pertama)": self._layar_hrms(),
			}
		rincian = metode("sistem_kerja.api.portal.rincian", doctype=PNG, name=self.penugasan)
		return lain | {
			"portal: layar pertama, dengan isinya": ("/sistem-kerja",),
			"portal: beranda": (metode("sistem_kerja.api.portal.beranda"),),
			"portal: tugas saya": (metode("sistem_kerja.api.tugas.daftar"),),
			"portal: rincian penugasan": (rincian,),
			"portal: menunggu saya": (metode("sistem_kerja.api.menunggu.kartu"),),
		}

	def _daftar_hrms(self) -> str:
		"""The list of leave as HRMS's page for phones asks for it."""
		kolom = (
			*("name", "employee", "employee_name", "leave_type"),
			*("from_date", "to_date", "total_leave_days", "status"),
		)
		return metode(
			"frappe.desk.reportview.get",
			doctype=CUTI,
			fields=json.dumps([f"`tab{CUTI}`.`{k}`" for k in kolom]),
			filters=json.dumps([[CUTI, "employee", "=", self.pegawai]]),
			order_by=f"`tab{CUTI}`.modified desc",
			start=0,
			page_length=50,
		)

	def _layar_hrms(self) -> tuple[str, ...]:
		"""What the first screen of HRMS's page for phones asks before it shows anything: who, settings, and the requests of
		four kinds, mine and those that wait for me. Without its page and its balances, which come on top."""
		saya = {"employee": self.pegawai, "limit": 10}
		menunggu = saya | {"approver_id": self.user, "for_approval": 1}
		jenis = ("leave_applications", "expense_claims", "attendance_requests", "shift_requests")
		awal = ("get_current_user_info", "get_current_employee_info", "get_hr_settings")
		return (
			*(metode(f"hrms.api.{n}") for n in awal),
			*(metode(f"hrms.api.get_{j}", **isi) for j in jenis for isi in (saya, menunggu)),
		)


def orang() -> list[Orang]:
	"""Fifty employees with an assignment; where there are fewer, the same ones again."""
	baris = frappe.db.sql(
		"""select e.name, e.user_id, max(p.name) from tabEmployee e join tabPenugasan p on p.pegawai = e.name and p.docstatus = 1
		join tabUser u on u.name = e.user_id and u.enabled = 1
		where e.status = 'Active' group by e.name, e.user_id limit %s""",
		PENGGUNA,
	)
	if not baris:
		raise SystemExit(
			"Situs ini tidak memuat pegawai berakun dengan penugasan. Muat contohnya: make contoh."
		)
	return [Orang(*satu) for satu, _n in zip(cycle(baris), range(PENGGUNA), strict=False)]


def masukkan(port: int, situs: str, semua: list[Orang]) -> None:
	"""Log everybody in over HTTP, once each: several of the fifty may share an account and its session."""
	sid: dict[str, str] = {}
	for user in {satu.user for satu in semua}:
		hubungan = sambung(port)
		isi = urlencode({"usr": user, "pwd": SANDI})
		kepala = {"X-Frappe-Site-Name": situs, "Content-Type": "application/x-www-form-urlencoded"}
		hubungan.request("POST", "/api/method/login", isi, kepala)
		jawab = hubungan.getresponse()
		jawab.read()
		kue = SimpleCookie("; ".join(k.split(";")[0] for k in jawab.headers.get_all("Set-Cookie") or []))
		if jawab.status != 200:
			raise SystemExit(f"{user} tidak dapat masuk ({jawab.status}). Akun contoh bersandi «{SANDI}».")
		sid[user] = kue["sid"].value
	for satu in semua:
		satu.sid = sid[satu.user]


def keluarkan(semua: list[Orang]) -> None:
	for sid in {satu.sid for satu in semua if satu.sid}:
		frappe.sessions.delete_session(sid, reason="Tolok ukur selesai")
	frappe.db.commit()


@contextlib.contextmanager
def cuti(semua: list[Orang]) -> Iterator[bool]:
	"""Leave applications of each and the role that reads them, as HRMS has them. False without HRMS."""
	if "hrms" not in frappe.get_installed_apps():
		yield False
		return
	pegawai = sorted({(satu.pegawai, satu.user) for satu in semua})
	kolom = ("name", "employee", "leave_type", "from_date", "to_date", "status", "docstatus", "owner")
	isi = [
		(
			f"TOLOK-{p}-{n}",
			p,
			"Cuti Tahunan",
			add_days(today(), -n * 7),
			add_days(today(), -n * 7),
			"Open",
			0,
			u,
		)
		for p, u in pegawai
		for n in range(CUTI_SATU)
	]
	peran = [(f"tolok-{p}", u, "roles", "User", "Employee", 99) for p, u in pegawai]
	izin = [(f"tolok-{p}", u, "Employee", p, 1) for p, u in pegawai]
	frappe.db.bulk_insert(CUTI, kolom, isi)
	frappe.db.bulk_insert("Has Role", ("name", "parent", "parentfield", "parenttype", "role", "idx"), peran)
	frappe.db.bulk_insert(
		"User Permission", ("name", "user", "allow", "for_value", "apply_to_all_doctypes"), izin
	)
	frappe.db.commit()
	frappe.clear_cache()
	try:
		yield True
	finally:
		for doctype in (CUTI, "Has Role", "User Permission"):
			frappe.db.delete(doctype, {"name": ("like", "tolok-%")})
		frappe.db.commit()
		frappe.clear_cache()


@contextlib.contextmanager
def server(situs: str) -> Iterator[int]:
	"""Frappe under gunicorn on a free port of this machine."""
	with socket.socket() as bebas:
		bebas.bind(("127.0.0.1", 0))
		port = bebas.getsockname()[1]
	pilihan = [
		f"--workers={PEKERJA}",
		"--worker-class=gthread",
		f"--threads={UTAS}",
		"--preload",
		"--keep-alive=30",
	]
	proses = subprocess.Popen(
		[
			sys.executable,
			"-m",
			"gunicorn",
			"-b",
			f"127.0.0.1:{port}",
			*pilihan,
			"--log-level=error",
			"frappe.app:application",
		]
	)
	try:
		while proses.poll() is None:
			with contextlib.suppress(OSError):
				tanya(sambung(port), "/api/method/ping", "", situs)
				break
			time.sleep(0.2)
		yield port
	finally:
		proses.terminate()
		proses.wait(20)


def sambung(port: int) -> http.client.HTTPConnection:
	return http.client.HTTPConnection("127.0.0.1", port, timeout=120)


def tanya(hubungan: http.client.HTTPConnection, alamat: str, sid: str, situs: str) -> tuple[int, int]:
	"""Status and length of an answer, read to its end."""
	kepala = {"X-Frappe-Site-Name": situs, "Cookie": f"sid={sid}", "Accept": "*/*"}
	hubungan.request("GET", alamat, headers=kepala)
	jawab = hubungan.getresponse()
	return jawab.status, len(jawab.read())


def beban(port: int, situs: str, tugas: list[tuple[tuple[str, ...], str]], detik: float) -> Ukuran:
	"""Everybody asks until the time is over, a screen of several calls one after another; each answer must be good."""
	hasil, kunci, galat = Ukuran(), threading.Lock(), []
	mulai = threading.Barrier(len(tugas) + 1)

	def seorang(sasaran: tuple[str, ...], sid: str) -> None:
		hubungan, lama, panjang = sambung(port), [], 0
		mulai.wait()
		batas = time.monotonic() + detik
		while (awal := time.monotonic()) < batas:
			jawab = [tanya(hubungan, alamat, sid, situs) for alamat in sasaran]
			lama.append(time.monotonic() - awal)
			panjang = sum(satu for _status, satu in jawab)
			buruk = [f"{a}: jawaban {s}" for a, (s, _panjang) in zip(sasaran, jawab, strict=True) if s != 200]
			if buruk:
				galat.extend(buruk)
				break
		with kunci:
			hasil.tambah(lama, panjang)

	utas = [threading.Thread(target=seorang, args=satu, daemon=True) for satu in tugas]
	for satu in utas:
		satu.start()
	mulai.wait()
	awal = time.monotonic()
	for satu in utas:
		satu.join()
	hasil.detik += time.monotonic() - awal
	if galat:
		raise SystemExit(galat[0])
	return hasil


def ukur(
	port: int, situs: str, semua: list[Orang], hrms: bool, detik: float, putaran: int
) -> dict[str, Ukuran]:
	nama = list(semua[0].sasaran(hrms))
	hasil = {n: Ukuran() for n in nama}
	for n in nama:  # what a process loads once
		beban(port, situs, [(o.sasaran(hrms)[n], o.sid) for o in semua[:8]], 1)
	for _putaran in range(putaran):
		for n in nama:
			hasil[n].gabung(beban(port, situs, [(o.sasaran(hrms)[n], o.sid) for o in semua], detik))
	return hasil


def main() -> None:
	pengurai = argparse.ArgumentParser(
		description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
	)
	pengurai.add_argument("--situs", required=True)
	pengurai.add_argument("--detik", type=float, default=5, help="lama tiap sasaran tiap putaran")
	pengurai.add_argument("--putaran", type=int, default=3)
	pilihan = pengurai.parse_args()
	frappe.init(site=pilihan.situs, sites_path=".")
	frappe.connect()
	try:
		semua = orang()
		with cuti(semua) as hrms, server(pilihan.situs) as port:
			try:
				masukkan(port, pilihan.situs, semua)
				cetak(ukur(port, pilihan.situs, semua, hrms, pilihan.detik, pilihan.putaran))
			finally:
				keluarkan(semua)
	finally:
		frappe.destroy()


if __name__ == "__main__":
	main()
