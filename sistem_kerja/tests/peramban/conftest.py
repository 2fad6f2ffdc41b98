"""A real browser against a real server: the site's data is committed, so each case is made and taken away again.

`make test` gives the server's address in SISTEM_KERJA_URL; run by hand without it, a server is started here.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import urllib.request
import uuid

import pytest
import requests

frappe = pytest.importorskip("frappe")
sync_api = pytest.importorskip("playwright.sync_api")

from sistem_kerja.demo import jalan  # noqa: E402
from sistem_kerja.demo.daerah import cerita  # noqa: E402
from sistem_kerja.demo.muat import SANDI  # noqa: E402
from sistem_kerja.layanan.tindakan import lakukan  # noqa: E402

# A busy machine answers late; that is no fault of the page.
sync_api.expect.set_options(timeout=20_000)
MEJA = {"viewport": {"width": 1440, "height": 900}}
PONSEL = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
BERALUR = (
	*("Laporan Pelaksanaan Tugas", "Penugasan", "Surat Permohonan Pelibatan"),
	"Pengajuan Sukarela",
)


@pytest.fixture(scope="session")
def situs():
	os.chdir(os.environ["SISTEM_KERJA_SITES"])
	frappe.init(site=os.environ["SISTEM_KERJA_SITUS"], sites_path=os.environ["SISTEM_KERJA_SITES"])
	frappe.connect()
	frappe.flags.mute_emails = True
	yield frappe
	frappe.destroy()


@pytest.fixture(scope="session")
def alamat(situs):
	"""Address of a server of the test site."""
	if os.environ.get("SISTEM_KERJA_URL"):
		yield os.environ["SISTEM_KERJA_URL"]
		return
	with socket.socket() as bebas:
		bebas.bind(("127.0.0.1", 0))
		port = bebas.getsockname()[1]
	perintah = ("frappe.utils.bench_helper", "frappe", "--site", os.environ["SISTEM_KERJA_SITUS"], "serve")
	server = subprocess.Popen(
		[sys.executable, "-m", *perintah, "--port", str(port), "--noreload"],
		cwd=os.environ["SISTEM_KERJA_SITES"],
		stdout=subprocess.DEVNULL,
		stderr=subprocess.DEVNULL,
	)
	try:
		yield _tunggu_menjawab(server, f"http://127.0.0.1:{port}")
	finally:
		server.terminate()
		server.wait(20)


def _tunggu_menjawab(server: subprocess.Popen, alamat: str) -> str:
	pembuka = urllib.request.build_opener(urllib.request.ProxyHandler({}))
	for _ in range(300):
		assert server.poll() is None, "frappe serve berhenti sendiri"
		try:
			pembuka.open(f"{alamat}/api/method/ping", timeout=10).close()
			return alamat
		except OSError:
			threading.Event().wait(0.2)
	raise AssertionError("frappe serve tidak menjawab")


@pytest.fixture(scope="session")
def peramban():
	"""Debian's Chromium; it may not fetch anything by itself."""
	chromium = os.environ.get("SISTEM_KERJA_CHROMIUM") or shutil.which("chromium")
	assert chromium, "Chromium tidak ada. Pasang paket chromium."
	pilihan = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
	with sync_api.sync_playwright() as penggerak:
		jendela = penggerak.chromium.launch(executable_path=chromium, args=pilihan)
		yield jendela
		jendela.close()


@pytest.fixture
def masuk(peramban, alamat):
	"""Open the portal as a user, on a phone unless told otherwise. JavaScript errors fail the test."""
	terbuka, galat = [], []

	def buka(user: str, layar: dict = PONSEL, alamat_awal: str = "/sistem-kerja"):
		konteks = peramban.new_context(**layar, locale="id-ID", timezone_id="Asia/Jakarta", base_url=alamat)
		terbuka.append(konteks)
		halaman = konteks.new_page()
		halaman.on("pageerror", lambda g: galat.append(str(g)))
		halaman.goto(alamat_awal)
		halaman.locator("#login_email").fill(user)
		halaman.locator("#login_password").fill(SANDI)
		halaman.locator(".form-login .btn-login").click()
		halaman.wait_for_url(re.compile(r"/sistem-kerja(#.*)?$"))
		halaman.get_by_role("heading", level=1).wait_for()
		return halaman

	yield buka
	for konteks in terbuka:
		konteks.close()
	assert not galat


@pytest.fixture
def masuk_meja(peramban, alamat):
	"""Open a page of the desk as a user. JavaScript errors fail the test."""
	terbuka, galat = [], []

	def buka(user: str, halaman_awal: str, layar: dict = MEJA):
		konteks = peramban.new_context(**layar, locale="id-ID", timezone_id="Asia/Jakarta", base_url=alamat)
		terbuka.append(konteks)
		assert konteks.request.post("/api/method/login", form={"usr": user, "pwd": SANDI}).ok
		halaman = konteks.new_page()
		halaman.on("pageerror", lambda g: galat.append(str(g)))
		halaman.goto(halaman_awal)
		return halaman

	yield buka
	for konteks in terbuka:
		konteks.close()
	assert not galat


class Kasus:
	"""One assignment of the main case, not yet received."""

	def __init__(self):
		self.kegiatan = f"Uji portal {uuid.uuid4().hex[:8]}"
		daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
		self.pegawai = cerita(daerah).pegawai
		permohonan = jalan.buat_permohonan(daerah, kegiatan=self.kegiatan)
		jalan.sebagai(permohonan.pemegang)
		permohonan = lakukan(permohonan.doctype, permohonan.name, "Kirim")
		permohonan = jalan.jawab(permohonan, self.pegawai, "Membangun dasbor")
		self.penugasan = permohonan.pegawai_ditugaskan[0].penugasan
		frappe.set_user("Administrator")
		frappe.db.commit()

	def akun(self, pegawai: str | None = None) -> str:
		return frappe.db.get_value("Employee", pegawai or self.pegawai, "user_id")

	def terkirim(self):
		"""Receive the assignment and send a report on it."""
		jalan.sebagai(self.pegawai)
		lakukan("Penugasan", self.penugasan, "Terima")
		isi = {"doctype": "Laporan Pelaksanaan Tugas", "penugasan": self.penugasan, **jalan.LAPORAN}
		laporan = frappe.get_doc(isi | {"judul": self.kegiatan}).insert()
		laporan = lakukan(laporan.doctype, laporan.name, "Kirim")
		frappe.set_user("Administrator")
		frappe.db.commit()
		return laporan

	def laporan(self) -> list:
		"""Reports of this assignment as the server has stored them by now."""
		frappe.db.rollback()  # see what others committed since our last read
		frappe.db.value_cache.clear()
		nama = frappe.get_all("Laporan Pelaksanaan Tugas", {"penugasan": self.penugasan}, pluck="name")
		return [frappe.get_doc("Laporan Pelaksanaan Tugas", n) for n in nama]

	def status_penugasan(self) -> str:
		frappe.db.rollback()
		return frappe.db.get_value("Penugasan", self.penugasan, "status")

	def hapus(self) -> None:
		"""By statements: controllers refuse to delete what was issued."""
		frappe.db.rollback()
		saring = {"kegiatan": self.kegiatan}
		nama = {d: frappe.get_all(d, saring, pluck="name") for d in BERALUR[1:]}
		nama[BERALUR[0]] = frappe.get_all(BERALUR[0], {"penugasan": self.penugasan}, pluck="name")
		semua = [n for daftar in nama.values() for n in daftar]
		if not semua:
			return
		surat = frappe.get_all("Naskah Dinas", {"dokumen": ("in", semua)}, pluck="name")
		berkas = frappe.get_all("File", {"attached_to_name": ("in", semua + surat)}, pluck="name")
		for doctype, daftar in {**nama, "Naskah Dinas": surat}.items():
			for anak in frappe.get_meta(doctype).get_table_fields():
				frappe.db.delete(anak.options, {"parent": ("in", daftar)})
			frappe.db.delete("ToDo", {"reference_type": doctype, "reference_name": ("in", daftar)})
			frappe.db.delete(
				"Workflow Action", {"reference_doctype": doctype, "reference_name": ("in", daftar)}
			)
			frappe.db.delete("Notification Log", {"document_type": doctype, "document_name": ("in", daftar)})
			frappe.db.delete(doctype, {"name": ("in", daftar)})
		for satu in berkas:  # last: a file of a standing letter or sent document cannot be deleted
			frappe.delete_doc("File", satu, force=True)
		frappe.db.commit()


@pytest.fixture
def kasus(situs):
	satu = Kasus()
	yield satu
	frappe.set_user("Administrator")
	satu.hapus()


@pytest.fixture
def sesi(alamat):
	"""A logged-in HTTP session that asks for JSON; the address comes first in every call."""

	def buka(user: str) -> requests.Session:
		satu = requests.Session()
		satu.trust_env = False
		masuk = satu.post(f"{alamat}/api/method/login", data={"usr": user, "pwd": SANDI}, timeout=30)
		assert masuk.ok, masuk.text
		halaman = satu.get(f"{alamat}/sistem-kerja", timeout=30).text
		satu.headers["X-Frappe-CSRF-Token"] = re.search(r'data-csrf="([^"]*)"', halaman)[1]
		return satu

	return buka
