"""Notices for tests: what waits for the next commit is delivered at once, mails are caught instead of queued."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.layanan import kabar, setelan_kabar


class Kotak:
	"""Everything that was sent since the last look: bells from the database, mails as they were handed over."""

	def __init__(self):
		self.surat: list[dict] = []
		self._sejak: set[str] = set()

	def antar(self) -> None:
		"""Run what the acts so far have put off until they are stored."""
		frappe.db.after_commit.run()

	def lonceng(self, user: str | None = None) -> list:
		"""New bells, of one user or of all; each is shown once."""
		self.antar()
		saring = {"for_user": user} if user else {}
		kolom = ("name", "for_user", "subject", "link", "document_type", "document_name", "read", "from_user")
		baris = frappe.get_all("Notification Log", saring, kolom, order_by="creation, name")
		baru = [b for b in baris if b.name not in self._sejak]
		self._sejak |= {b.name for b in baru}
		return baru

	def kepada(self) -> set[str]:
		return {b.for_user for b in self.lonceng()}

	def penerima_surel(self) -> list[str]:
		self.antar()
		hasil = sorted(s["recipients"][0] for s in self.surat)
		self.surat.clear()
		return hasil

	def kosongkan(self) -> None:
		self.lonceng()
		self.surat.clear()


@pytest.fixture
def kotak(situs, monkeypatch):
	"""The notices of this test. Jobs that wait for the commit run in it, as the user who caused them."""
	satu = Kotak()

	def antrekan(method, enqueue_after_commit=False, queue=None, job_id=None, **isi):
		if not str(method).startswith(("sistem_kerja.layanan.kabar.", "sistem_kerja.layanan.pemberitahuan.")):
			return
		user = frappe.session.user

		def jalankan():
			kini = frappe.session.user
			frappe.set_user(user)
			try:
				frappe.get_attr(method)(**isi)
			finally:
				frappe.set_user(kini)

		assert enqueue_after_commit, "kabar hanya dikirim setelah tersimpan"
		frappe.db.after_commit.add(jalankan)

	monkeypatch.setattr(frappe, "enqueue", antrekan)
	monkeypatch.setattr(frappe, "sendmail", lambda **isi: satu.surat.append(isi))
	monkeypatch.setattr(kabar, "ada_akun_keluar", lambda: True)
	frappe.db.after_commit.reset()
	frappe.db.delete("Notification Log")
	# Example accounts have no real address, so they take no mail outside the tests.
	frappe.db.sql("update `tabNotification Settings` set enable_email_notifications = 1")
	yield satu
	frappe.db.after_commit.reset()


@pytest.fixture
def setel(situs):
	"""Change switches of Pengaturan Sistem Kerja; an empty value takes the stored one away."""

	def atur(**nilai):
		for kolom, isi in nilai.items():
			frappe.db.set_single_value(setelan_kabar.DOCTYPE, kolom, isi)

	return atur


def akun(pegawai: str) -> str:
	return frappe.db.get_value("Employee", pegawai, "user_id")
