"""Every document that moves, in every status, against everybody who must not act, by every channel."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, now_datetime

from sistem_kerja.layanan import organisasi, penunjukan_sementara
from sistem_kerja.layanan.galat import SalinanUsang
from sistem_kerja.regulasi.alur import tahap
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Dokumen, Peran
from sistem_kerja.regulasi.kedudukan import rantai_evaluasi
from sistem_kerja.tests.situs import matriks as m
from sistem_kerja.tests.situs.penunjukan import geser, rekan, tunjuk

JALUR = "penunjukan_lintas_unit"
# The main case, but for a unit whose reports climb as high as any of the regency does.
PEMILIK = {"kapuas": {"unit_pemilik": "KPS.SETDA.ASIS1.PEMERINTAHAN"}}
# Statuses that only a change of the assignment leads to: test_matriks_penugasan.
DIUBAH = {"Dibatalkan", "Diakhiri", "Diganti"}
# Where a regency's flow differs only here, the rest is what the two above show.
SEBAGIAN = {
	"pulang_pisau": ("Menunggu Surat Penugasan", "Menunggu Penetapan", "Disetujui"),
	"surakarta": ("Evaluasi Tahap 1", "Evaluasi Tahap 2", "Perlu Perbaikan"),
}


@pytest.fixture
def tanpa_pembatalan(monkeypatch):
	"""Bulk approval rolls back per document; that would undo this test's own set-up."""
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)


@pytest.mark.parametrize("kode", ["kapuas", "pekalongan", *SEBAGIAN])
def test_ditolak_di_setiap_status_lewat_setiap_jalan(pakai, tanpa_pembatalan, kode):
	daerah = pakai(kode)
	dilalui: dict[str, set[str]] = {}
	lolos: list[str] = []
	for dokumen in m.tempuh(daerah, **PEMILIK.get(kode, {})):
		dilalui.setdefault(dokumen.doctype, set()).add(dokumen.status)
		if dokumen.status in SEBAGIAN.get(kode, (dokumen.status,)):
			lolos += [f"{dokumen.doctype}, {dokumen.status}: {x}" for x in _semua(daerah, dokumen)]
	assert lolos == []
	assert dilalui == {d.value: _status(d.value) for d in _dokumen()}


def _dokumen() -> list[Dokumen]:
	return [Dokumen.SURAT_PERMOHONAN_PELIBATAN, Dokumen.PENUGASAN, Dokumen.LAPORAN_PELAKSANAAN_TUGAS]


def _status(doctype: str) -> set[str]:
	"""All statuses of the flow in force, but for reviews beyond the longest chain of any unit."""
	profil = organisasi.profil_aktif()
	alur = next(a for a in profil.alur if (a.dokumen, a.jalur, a.arah) == (doctype, JALUR, "keluar"))
	tinjau = [t.status for t in alur.tahap if t.pelaku is Peran.EVALUATOR]
	return {t.status for t in alur.tahap} - set(tinjau[_rantai_terpanjang(profil) :]) - DIUBAH


def _rantai_terpanjang(profil) -> int:
	panjang, pohon = [], organisasi.struktur()
	for unit in pohon:
		try:
			panjang.append(len(rantai_evaluasi(profil, pohon, unit.kode, organisasi.tanggal_aturan(None))))
		except GalatRegulasi:
			continue
	return max(panjang)


def _semua(daerah, dokumen) -> list[str]:
	"""What got through, or changed something."""
	lolos = []
	for siapa, (pegawai, akun) in m.penyerang(daerah, dokumen).items():
		assert akun, siapa
		sasaran = m.sasaran(dokumen, pegawai)
		if not sasaran:
			continue
		lolos += _serang(dokumen, siapa, akun, sasaran, m.SALURAN)
		if not dokumen.docstatus:
			lolos += _serang(dokumen, siapa, akun, sasaran, m.SUBMIT)
	return [*lolos, *_mantan(daerah, dokumen), *_usang(dokumen)]


def _serang(dokumen, siapa: str, akun: str, sasaran: m.Sasaran, saluran: dict, galat=m.DITOLAK) -> list[str]:
	lolos, sebelum = [], m.potret(dokumen)
	for nama, jalan in saluran.items():
		frappe.set_user(akun)
		try:
			jalan(dokumen, sasaran)
		except galat:
			frappe.clear_messages()
		else:
			lolos.append(f"{siapa} lewat {nama}: {sasaran}")
	if m.potret(dokumen) != sebelum:
		lolos.append(f"{siapa} mengubah dokumen lewat salah satu jalan: {sasaran}")
	return lolos


def _mantan(daerah, dokumen) -> list[str]:
	"""A Plh. whose term ended yesterday, before the daily job took the document and the roles from him."""
	unit = frappe.db.get_value("Unit Organisasi", {"kepala": dokumen.pemegang or "-"})
	ganti = rekan(daerah)
	if unit and ganti != dokumen.pemegang:
		geser(tunjuk(unit, ganti, selesai=0), mulai=-5, selesai=-1)
		dokumen.reload()
		assert dokumen.pemegang == ganti  # still stored
	akun = frappe.db.get_value("Employee", ganti, "user_id")
	try:
		return _serang(dokumen, "mantan Plh.", akun, m.sasaran(dokumen, None), m.SALURAN)
	finally:
		frappe.set_user("Administrator")
		penunjukan_sementara.harian()
		dokumen.reload()


def _usang(dokumen) -> list[str]:
	"""The right person with a copy from before somebody else's change."""
	if not dokumen.pemegang:
		return []
	kini = tahap(dokumen.alur(), dokumen.status).tindakan[0]
	sasaran = m.Sasaran(kini.nama, kini.ke, tahap(dokumen.alur(), kini.ke).docstatus)
	lama, versi = m.salinan(dokumen), str(dokumen.modified)
	frappe.db.set_value(
		dokumen.doctype, dokumen.name, "modified", add_days(now_datetime(), 1), update_modified=False
	)
	saluran = m.saluran_usang(dokumen, lama, versi)
	return _serang(dokumen, "salinan usang", dokumen.pemegang_user, sasaran, saluran, SalinanUsang)
