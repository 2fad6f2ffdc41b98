"""A real site, one connection for the session, everything undone after each test.

Run by `make test`, which sets SISTEM_KERJA_SITUS and SISTEM_KERJA_SITES.
"""

from __future__ import annotations

import functools
import os

import pytest

frappe = pytest.importorskip("frappe")

from frappe import translate  # noqa: E402
from frappe.cache_manager import user_cache_keys  # noqa: E402

from sistem_kerja.demo import jalan  # noqa: E402
from sistem_kerja.demo.daerah import JALAN_CERITA, bangun, cerita  # noqa: E402
from sistem_kerja.layanan import jenis_dokumen, organisasi, penerapan  # noqa: E402
from sistem_kerja.layanan.tindakan import lakukan  # noqa: E402
from sistem_kerja.tests.situs.buku import buku  # noqa: E402, F401 (fixture)
from sistem_kerja.tests.situs.kabar import kotak, setel  # noqa: E402, F401 (fixtures)

BERALUR = tuple(d.value for d in jenis_dokumen.BERALUR)


def _nama_situs() -> str:
	"""The site of this process: of several, separated by commas, that of this one's number (pytest-xdist)."""
	nomor = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
	return os.environ["SISTEM_KERJA_SITUS"].split(",")[int(nomor)]


@pytest.fixture(scope="session")
def situs():
	os.chdir(os.environ["SISTEM_KERJA_SITES"])
	frappe.init(site=_nama_situs(), sites_path=os.environ["SISTEM_KERJA_SITES"])
	frappe.connect()
	frappe.flags.in_test = frappe.flags.mute_emails = True
	# Each change of user drops what the request has cached; unpickling all translations again costs 0.2 s a time.
	translate.get_all_translations = functools.cache(translate.get_all_translations)
	yield frappe
	frappe.db.rollback()
	frappe.destroy()


@pytest.fixture(autouse=True)
def bersih(situs, monkeypatch):
	frappe.set_user("Administrator")
	frappe.local.lang = "id"  # as a site's readers see it; translations are tested elsewhere
	monkeypatch.setattr(frappe.db, "commit", lambda *a, **k: None)
	_lupakan()
	yield
	monkeypatch.undo()
	frappe.set_user("Administrator")
	frappe.db.rollback()
	frappe.local.message_log = []
	_lupakan()


def _lupakan() -> None:
	"""What is kept in memory or Redis outlives a rollback."""
	organisasi.lupakan()
	# user_cache_keys: roles and what follows from them; offices change hands in some tests.
	for kunci in ("sk_profil", "workflow", *user_cache_keys):
		frappe.cache.delete_value(kunci)
	for doctype in BERALUR:
		frappe.clear_document_cache("Workflow", f"Alur {doctype}")
	frappe.clear_document_cache("Pengaturan Sistem Kerja", "Pengaturan Sistem Kerja")
	frappe.cache.hdel("defaults", "__global")
	frappe.db.value_cache.clear()


class Daerah:
	"""The example regency in force, with the people of its main case."""

	def __init__(self, kode: str):
		self.kode = kode
		self.contoh = bangun(kode)
		self.cerita = cerita(kode)
		self.unit = {u.kode: u for u in self.contoh.units}
		self.orang = {p.id: p for p in self.contoh.pegawai}

	def kepala(self, unit: str) -> str:
		return self.unit[unit].kepala

	def kepala_dinas(self, unit: str) -> str:
		return self.unit[self.unit[unit].induk].kepala

	def fungsional(self, jenjang: str, unit: str | None = None) -> list[str]:
		unit = unit or self.cerita.unit_dituju
		return [p.id for p in self.contoh.pegawai if p.unit == unit and str(p.jenjang) == jenjang]

	def permohonan(self, **lain):
		return jalan.buat_permohonan(self.kode, **lain)

	def terkirim(self, **lain):
		dokumen = self.permohonan(**lain)
		jalan.sebagai(dokumen.pemegang)
		return lakukan(dokumen.doctype, dokumen.name, "Kirim")

	def disetujui(self, pegawai: str | None = None, **lain):
		return jalan.jawab(self.terkirim(**lain), pegawai or self.cerita.pegawai)

	def laporan(self):
		"""A draft report of a received assignment, the employee logged in."""
		penugasan = self.disetujui().pegawai_ditugaskan[0].penugasan
		jalan.sebagai(self.cerita.pegawai)
		lakukan("Penugasan", penugasan, "Terima")
		return jalan.buat_laporan(penugasan)


@pytest.fixture
def pakai(situs):
	"""Put a regency's profile in force for this test."""

	def pakai_daerah(kode: str) -> Daerah:
		if frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil") != kode:
			penerapan.berlakukan(kode)
			_lupakan()
		return Daerah(kode)

	return pakai_daerah


@pytest.fixture
def kapuas(pakai):
	return pakai("kapuas")


@pytest.fixture
def pekalongan(pakai):
	return pakai("pekalongan")


@pytest.fixture(params=["kapuas", "pekalongan"])
def daerah(request, pakai):
	"""Two that do it differently, for what does not depend on the regency; `tiap_daerah` for what does."""
	return pakai(request.param)


@pytest.fixture(params=sorted(JALAN_CERITA))
def tiap_daerah(request, pakai):
	return pakai(request.param)
