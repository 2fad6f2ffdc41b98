"""Rights by REST on what hangs on units and competences: person x DocType x action, as in test_rest_kedudukan."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.tests.peramban.test_rest_kedudukan import BACA, BUAT, UBAH, _coba, _tamu

PS, PU, PJ, KP = "Pejabat Sementara", "Perubahan Unit", "Peta Jabatan", "Kompetensi Pegawai"
SEMUA = {BACA, UBAH, BUAT}
MENGELOLA = {PS: SEMUA, PU: {BACA}, PJ: SEMUA, KP: SEMUA}
MEMBACA = {PS: {BACA}, PU: {BACA}, PJ: {BACA}, KP: {BACA}}
# person -> DocType -> what he may do with the records of one unit and one of its employees; nothing else
BOLEH = {
	"dirinya": {KP: {BACA}},
	"rekan": {},
	"kepala bidangnya": MEMBACA,
	"kepala dinasnya": MEMBACA,
	"pimpinan lain": {},
	"pengelola@contoh.invalid": MENGELOLA,
	"administrator.sk@contoh.invalid": MENGELOLA,
	"auditor@contoh.invalid": MEMBACA,
	"tamu": {},
}


@pytest.fixture(scope="module")
def bahan(situs):
	"""A Plh. and a merger far in the future, a draft of a job map, a competence; taken away again."""
	kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	contoh, inti = bangun(kode), cerita(kode)
	unit = {u.kode: u for u in contoh.units}
	bidang = unit[inti.unit_dituju]
	rekan = next(
		p.id
		for p in contoh.pegawai
		if p.unit == bidang.kode and p.jenjang and p.id not in (inti.pegawai_lain, bidang.kepala)
	)
	frappe.set_user("Administrator")
	kompetensi = frappe.get_doc(
		{"doctype": "Kompetensi", "nama": "Uji hak REST", "jenis": "Keahlian"}
	).insert()
	surat = {"nomor_surat": "UJI/2090", "tanggal_surat": frappe.utils.today()}
	masa = {"mulai": "2090-01-01", "selesai": "2090-01-07"}
	plh = {"doctype": PS, "unit": bidang.kode, "pejabat": rekan, "sifat": "Plh.", **masa, **surat}
	ubah = frappe.get_doc(
		{
			"doctype": PU,
			"jenis": "Bubar",
			"unit": bidang.kode,
			"tanggal": "2090-01-01",
			"nomor_sk": "UJI/2090",
		}
	)
	ubah.flags.oleh_sistem = True
	dokumen = [
		frappe.get_doc(plh).insert(),
		ubah.insert(ignore_mandatory=True),
		frappe.get_doc({"doctype": PJ, "unit": bidang.kode, "berlaku_sejak": "2090-01-01"}).insert(),
		frappe.get_doc(
			{
				"doctype": KP,
				"pegawai": inti.pegawai_lain,
				"kompetensi": kompetensi.name,
				"tingkat": "3 Menengah",
			}
		).insert(),
	]
	frappe.db.commit()
	orang = {
		"dirinya": inti.pegawai_lain,
		"rekan": rekan,
		"kepala bidangnya": bidang.kepala,
		"kepala dinasnya": unit[bidang.induk].kepala,
		"pimpinan lain": unit[inti.unit_pemilik].kepala,
	}
	akun = {siapa: frappe.db.get_value("Employee", p, "user_id") for siapa, p in orang.items()}
	yield {"akun": akun, **{d.doctype: d.name for d in dokumen}}
	frappe.db.rollback()
	for satu in (*dokumen, kompetensi):
		frappe.db.delete(satu.doctype, {"name": satu.name})
	frappe.db.commit()


@pytest.mark.parametrize("siapa", BOLEH)
def test_hak_menurut_orang_dan_dokumen(bahan, sesi, alamat, siapa):
	s = sesi(bahan["akun"].get(siapa, siapa)) if siapa != "tamu" else _tamu()
	hasil = {d: _coba(s, alamat, d, bahan[d]) for d in (PS, PU, PJ, KP)}
	assert hasil == {d: BOLEH[siapa].get(d, set()) for d in (PS, PU, PJ, KP)}
