"""Teams, changes, proposals and agreements in every status, against everybody who must not act, by every channel."""

from __future__ import annotations

from collections.abc import Iterator

import frappe
import pytest

from sistem_kerja.layanan import organisasi
from sistem_kerja.tests.situs import test_matriks_serangan as serangan
from sistem_kerja.tests.situs import tim as t


@pytest.fixture
def tanpa_pembatalan(monkeypatch):
	"""Bulk approval rolls back per document; that would undo this test's own set-up."""
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)


def _perjanjian(daerah) -> Iterator:
	dokumen = t.perjanjian(daerah)
	yield dokumen
	yield t.bertindak(dokumen, "Tetapkan")
	t.perjanjian_berlaku(daerah, mengubah=dokumen.name, alasan_perubahan="Berubah")
	yield frappe.get_doc(t.PK, dokumen.name)


def _tim(daerah) -> Iterator:
	t.perjanjian_berlaku(daerah)
	dokumen = t.tim(daerah)
	yield dokumen
	yield (dokumen := t.bertindak(dokumen, "Usulkan"))
	yield (dokumen := t.bertindak(dokumen, "Tetapkan"))
	t.ditetapkan(t.ubah(daerah, dokumen, "Penutupan"))
	yield frappe.get_doc(t.TIM, dokumen.name)


def _perubahan(daerah) -> Iterator:
	tim = t.berjalan(daerah)
	dokumen = t.ubah(daerah, tim, "Perpanjangan", selesai_baru=f"{t.tahun()}-12-31")
	frappe.db.set_value(t.TIM, tim.name, "selesai", f"{t.tahun()}-10-31")
	yield dokumen
	yield (dokumen := t.bertindak(dokumen, "Usulkan"))
	yield t.bertindak(dokumen, "Tetapkan")
	ditolak = t.bertindak(t.ubah(daerah, tim, "Penutupan"), "Usulkan")
	yield t.bertindak(ditolak, "Tolak", "Masih perlu.")


def _usulan(daerah) -> Iterator:
	t.perjanjian_berlaku(daerah)
	tim, calon = t.tim(daerah), t.orang(daerah)[:2]
	dokumen = t.usulan(daerah, tim, calon)
	yield dokumen
	yield (dokumen := t.bertindak(dokumen, "Minta Pertimbangan"))
	dokumen = t.bertindak(dokumen, "Beri Pertimbangan", "Cakap.")
	yield (dokumen := t.bertindak(dokumen, "Usulkan"))
	yield t.pilih(dokumen, calon[0])
	ditolak = t.bertindak(t.usulan(daerah, tim, calon, "pengendali"), "Usulkan")
	yield t.bertindak(ditolak, "Tolak", "Belum perlu.")


@pytest.mark.parametrize(
	("kode", "doctype", "jalan"),
	[
		("kapuas", t.PK, _perjanjian),
		("kapuas", t.TIM, _tim),
		("pekalongan", t.UBAH, _perubahan),
		("surakarta", t.USULAN, _usulan),
	],
)
def test_ditolak_di_setiap_status_lewat_setiap_jalan(pakai, tanpa_pembatalan, kode, doctype, jalan):
	daerah, dilalui, lolos = pakai(kode), set(), []
	for dokumen in jalan(daerah):
		dilalui.add(dokumen.status)
		lolos += [f"{doctype}, {dokumen.status}: {x}" for x in serangan._semua(daerah, dokumen)]
	assert lolos == []
	alur = next(a for a in organisasi.profil_aktif().alur if a.dokumen == doctype)
	assert dilalui == {s.status for s in alur.tahap}
