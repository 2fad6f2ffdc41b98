"""A site without data for the tests: its server, its queue worker, and what a person does in its desk."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

from frappe.utils.background_jobs import get_queues
from playwright.sync_api import Page, expect

SANDI_AWAL, SANDI = "admin", "Contoh-Kerja-2024"
RUANG = "/app/sistem-kerja"


@contextlib.contextmanager
def proses(*kata: str) -> Iterator[subprocess.Popen]:
	"""A Frappe command that runs until the block ends."""
	anak = subprocess.Popen(
		[sys.executable, "-m", "frappe.utils.bench_helper", "frappe", *kata],
		cwd=os.environ["SISTEM_KERJA_SITES"],
		stdout=subprocess.DEVNULL,
		stderr=subprocess.DEVNULL,
		start_new_session=True,
	)
	try:
		yield anak
	finally:
		with contextlib.suppress(ProcessLookupError):
			os.killpg(anak.pid, signal.SIGTERM)
		anak.wait(30)


def buang_antrean(situs_uji: str) -> None:
	"""Drop what other tests have queued for their site: the worker of the empty site would have to do it all first."""
	for antrean in get_queues():
		for tugas in antrean.get_jobs():
			if tugas.kwargs.get("site") == situs_uji:
				tugas.delete()


def port_bebas() -> int:
	with socket.socket() as satu:
		satu.bind(("127.0.0.1", 0))
		return satu.getsockname()[1]


def masuk(halaman: Page, user: str, sandi: str) -> None:
	halaman.goto("/login")
	halaman.locator("#login_email").fill(user)
	halaman.locator("#login_password").fill(sandi)
	halaman.locator(".form-login .btn-login").click()
	halaman.wait_for_url(re.compile(r"/(app|kerja|sistem-kerja)"))


def keluar(halaman: Page) -> None:
	"""Leave the page first: an answer still under way would bring the deleted cookies back."""
	halaman.goto("about:blank")
	halaman.context.clear_cookies()


def siap(halaman: Page, doctype: str) -> None:
	halaman.wait_for_function(
		"dt => window.cur_frm?.doctype === dt && cur_frm.doc && frappe.dom.freeze_count === 0", arg=doctype
	)


def isi(halaman: Page, doctype: str, **nilai: object) -> None:
	"""Values into the open form, as if typed: the form's own triggers run."""
	siap(halaman, doctype)
	for kolom, satu in nilai.items():
		halaman.evaluate("([k, v]) => cur_frm.set_value(k, v)", [kolom, satu])


def simpan(halaman: Page) -> str:
	halaman.locator(".page-head:visible .primary-action:visible").click()
	halaman.wait_for_function("!cur_frm.is_dirty() && !cur_frm.is_new() && frappe.dom.freeze_count === 0")
	return halaman.evaluate("cur_frm.doc.name")


def wizard(halaman: Page, company: str, surel: str) -> None:
	"""ERPNext's setup wizard: language, country, the first user, the Company."""

	def kolom(nama: str):
		return halaman.locator(f'.frappe-control[data-fieldname="{nama}"] input:visible')

	def pilihan(nama: str):
		return halaman.locator(f'.frappe-control[data-fieldname="{nama}"] select:visible')

	expect(pilihan("timezone").locator("option", has_text="Asia/Jakarta").first).to_be_attached()
	for nama in ("language", "country"):
		if kolom(nama).input_value() != "Indonesia":
			kolom(nama).fill("Indonesia")
			kolom(nama).press("Tab")
		if nama == "language":  # the slides are drawn anew in that language
			expect(halaman.locator(".next-btn:visible")).to_have_text("Lanjut")
	pilihan("currency").select_option("IDR")  # empty where the country was guessed
	pilihan("timezone").select_option("Asia/Jakarta")
	halaman.locator(".next-btn:visible").click()
	for nama, nilai in {"full_name": "Administrator Contoh", "email": surel, "password": SANDI}.items():
		kolom(nama).fill(nilai)
	halaman.locator(".next-btn:visible").click()
	kolom("company_name").fill(company)
	kolom("company_name").press("Tab")
	expect(kolom("company_abbr")).not_to_have_value("")
	halaman.locator(".complete-btn:visible").click()
	halaman.wait_for_url(lambda alamat: "setup-wizard" not in alamat, timeout=300_000)


def unggah(halaman: Page, kolom: str, berkas: str) -> None:
	bidang = halaman.locator(f'.frappe-control[data-fieldname="{kolom}"]')
	with halaman.expect_file_chooser() as pemilih:
		bidang.locator(".btn-attach").click()
		halaman.locator(".modal.show .btn-file-upload").first.click()
	pemilih.value.set_files(berkas)
	halaman.locator(".modal.show .btn-modal-primary").click()
	expect(halaman.locator(".modal.show")).to_have_count(0)
	expect(bidang.locator(".attached-file-link")).to_be_visible()


def impor(halaman: Page, jenis: str, berkas: str) -> None:
	"""Impor SIMPEG as its guide says: kind, file, dry run, import."""
	isi(halaman, "Impor SIMPEG", jenis=jenis)
	unggah(halaman, "berkas", berkas)
	keadaan = halaman.locator('.frappe-control[data-fieldname="status"] .control-value:visible')
	halaman.locator(".page-head:visible").get_by_role("button", name="Uji coba").click()
	expect(keadaan).to_have_text("Diperiksa", timeout=60_000)
	expect(halaman.get_by_text("Ditolak", exact=True).locator("visible=true")).to_have_count(0)
	halaman.locator(".page-head:visible").get_by_role("button", name="Impor sekarang").click()
	halaman.locator(".modal.show .btn-modal-primary").click()
	expect(keadaan).to_have_text("Selesai", timeout=60_000)


def ruang_kerja(halaman: Page) -> dict[str, bool]:
	"""Back to the workspace within the same session; which steps of the onboarding are ticked."""
	if "/app" not in halaman.url:
		halaman.goto(RUANG)
	halaman.evaluate(
		"document.querySelectorAll('.onboarding-step').forEach((el) => el.classList.add('lama'))"
	)
	halaman.evaluate("frappe.set_route('Workspaces', 'Sistem Kerja')")
	halaman.locator(".onboarding-step:not(.lama):visible").first.wait_for()
	return halaman.evaluate(
		"""() => Object.fromEntries([...document.querySelectorAll('.onboarding-step:not(.lama)')].map(
			(el) => [el.querySelector('.step-text').textContent.trim(), el.classList.contains('complete')]))"""
	)


def langkah(halaman: Page, judul: str) -> None:
	"""The button of a step, from the workspace; the message that the step gives is read and put away."""
	halaman.locator(".onboarding-step:visible", has_text=judul).click()
	halaman.locator(".onboarding-step-footer:visible button").click()
	pesan = halaman.locator(".modal.show")
	expect(pesan).to_contain_text(judul)
	pesan.locator(".btn-modal-close:visible").click()
	expect(halaman.locator(".modal.show")).to_have_count(0)
