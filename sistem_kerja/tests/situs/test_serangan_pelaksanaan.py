"""Problems, monitoring, demands and recommendations in every status against everybody who must not act, by every channel."""

from __future__ import annotations

from collections.abc import Iterator

import frappe
import pytest

from sistem_kerja.demo.jalan import buat_laporan, pemegang, sebagai
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.tests.situs import matriks as m
from sistem_kerja.tests.situs.test_kendala import ISI, KDL
from sistem_kerja.tests.situs.test_matriks_serangan import _serang
from sistem_kerja.tests.situs.test_pemantauan import PTB, jatuh, rekomendasikan
from sistem_kerja.tests.situs.test_permintaan_laporan import LPT, PLP, minta
from sistem_kerja.tests.situs.tim_berjalan import Tim

LUAR = "Kabupaten Tetangga"


def _oleh_pemegang(dokumen, tindakan: str, catatan: str = "Alasan yang sah."):
	sebagai(pemegang(dokumen))
	return lakukan(dokumen.doctype, dokumen.name, tindakan, catatan)


def kendala(daerah) -> Iterator:
	tim = Tim(daerah, luar=LUAR)
	sebagai(tim.ketua)
	d = frappe.get_doc(
		{
			"doctype": KDL,
			"penugasan": tim.penugasan[tim.ketua],
			**ISI,
			"lingkup": "lintas_instansi_kolaborasi",
		}
	).insert()
	yield d
	for tindakan in (
		"Kirim",
		"Kembalikan",
		"Kirim",
		"Tindak Lanjuti dan Teruskan",
		"Tindak Lanjuti dan Tunggu Instansi",
	):
		d = _oleh_pemegang(d, tindakan)
		yield d
	for tindakan in ("Putuskan", "Tindak Lanjuti"):
		sebagai(tim.ketua)
		lain = frappe.get_doc({"doctype": KDL, "penugasan": tim.penugasan[tim.ketua], **ISI}).insert()
		yield _oleh_pemegang(_oleh_pemegang(lain, "Kirim"), tindakan)


def permintaan(daerah) -> Iterator:
	tim = Tim(daerah)
	d = minta(daerah, tim)
	yield d
	d = _oleh_pemegang(d, "Minta")
	yield d
	sebagai(tim.anggota)
	lakukan(LPT, buat_laporan(d.penugasan, permintaan=d.name).name, "Kirim")
	yield frappe.get_doc(PLP, d.name)
	yield _oleh_pemegang(minta(daerah, tim), "Tiadakan")


def pantauan(daerah) -> Iterator:
	d = jatuh(Tim(daerah))
	yield d
	sebagai(d.pemegang)
	d = frappe.get_doc(PTB, d.name)
	d.update({"hasil": "Baik.", "umpan_balik": "Lanjutkan."})
	d.save()
	yield _oleh_pemegang(d, "Sampaikan")
	yield _oleh_pemegang(jatuh(Tim(daerah)), "Tiadakan")


def rekomendasi(daerah) -> Iterator:
	tim = Tim(daerah)
	d = rekomendasikan(tim, tim.ketua, tim.anggota)
	yield d
	for tindakan in ("Sampaikan", "Pertimbangkan"):
		d = _oleh_pemegang(d, tindakan)
		yield d


JALAN = {
	Dokumen.KENDALA_PELAKSANAAN: kendala,
	Dokumen.PERMINTAAN_LAPORAN: permintaan,
	Dokumen.PEMANTAUAN_BERKALA: pantauan,
	Dokumen.REKOMENDASI_PENILAIAN: rekomendasi,
}


@pytest.mark.parametrize("dokumen", [*JALAN], ids=lambda d: d.kode)
def test_ditolak_di_setiap_status_lewat_setiap_jalan(kapuas, monkeypatch, dokumen):
	# Bulk approval rolls back per document; that would undo this test's own set-up.
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)
	lolos: list[str] = []
	dilalui, dicoba = set(), 0
	for d in JALAN[dokumen](kapuas):
		d = frappe.get_doc(d.doctype, d.name)
		dilalui.add(d.status)
		for siapa, (pegawai, akun) in m.penyerang(kapuas, d).items():
			sasaran = m.sasaran(d, pegawai)
			if sasaran is None:
				continue  # every act there is, is his now
			saluran = m.SALURAN if d.docstatus else {**m.SALURAN, **m.SUBMIT}
			dicoba += len(saluran)
			lolos += [f"{d.status}: {x}" for x in _serang(d, siapa, akun, sasaran, saluran)]
	assert lolos == []
	assert dilalui == {t.status for t in d.alur().tahap} and dicoba > 100
