"""Menunggu Saya: the same list for desk, portal and card; two queries, however long."""

from __future__ import annotations

import frappe
import pytest
from frappe.desk.query_report import run
from frappe.utils import add_days, today

from sistem_kerja.api import menunggu as api
from sistem_kerja.api import portal
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import menunggu
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.tests.situs.kabar import akun
from sistem_kerja.tests.situs.penunjukan import rekan, tunjuk, unit_dari

SPP, PNG = "Surat Permohonan Pelibatan", "Penugasan"


@pytest.fixture
def hitung(monkeypatch):
	"""How many statements a call sends to the database."""

	def jumlah(fungsi, *isi) -> int:
		semua, asli = [], frappe.db.sql
		with monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, **k: (semua.append(a[0]), asli(*a, **k))[1])
			fungsi(*isi)
		return len(semua)

	return jumlah


def perbanyak(dokumen, kali: int) -> None:
	"""Copies of the stored row, unit and due date changing."""
	unit = frappe.get_all("Unit Organisasi", pluck="name", limit=kali)
	kolom = [
		k
		for k in frappe.db.get_table_columns(dokumen.doctype)
		if k not in ("name", "tenggat", "unit_pemilik")
	]
	nama = ", ".join(f"`{k}`" for k in kolom)
	for i in range(kali):
		frappe.db.sql(
			f"""insert into `tab{dokumen.doctype}` (name, tenggat, unit_pemilik, {nama})
			select %s, %s, %s, {nama} from `tab{dokumen.doctype}` where name = %s""",
			(f"UJI-{i}", add_days(today(), i - 20), unit[i % len(unit)], dokumen.name),
		)


def test_dua_permintaan_walau_daftarnya_panjang(kapuas, hitung):
	dokumen = kapuas.terkirim()
	for satu in ("Administrator", dokumen.pemegang_user):
		menunggu.daftar(satu)  # metadata and roles, which are kept
	kosong = hitung(menunggu.daftar, "Administrator")
	satu = hitung(menunggu.daftar, dokumen.pemegang_user)
	perbanyak(dokumen, 120)
	assert len(menunggu.daftar(dokumen.pemegang_user)) >= 121
	assert hitung(menunggu.daftar, dokumen.pemegang_user) == satu == 2 >= kosong
	assert hitung(menunggu.jumlah, dokumen.pemegang_user) == 1
	assert hitung(menunggu.semua) == 2


def test_urut_tenggat_dan_yang_terlambat_bertanda(kapuas):
	dokumen = kapuas.terkirim()
	perbanyak(dokumen, 40)
	frappe.db.set_value(SPP, "UJI-3", "tenggat", None)
	baris = menunggu.daftar(dokumen.pemegang_user)
	tenggat = [b.tenggat for b in baris if b.tenggat]
	assert tenggat == sorted(tenggat) and baris[-1].name == "UJI-3" and baris[-1].sisa is None
	terlambat = {b.name for b in baris if b.terlambat}
	assert {f"UJI-{i}" for i in range(20)} - {"UJI-3"} <= terlambat and "UJI-20" not in terlambat
	(satu,) = [b for b in baris if b.name == dokumen.name]
	assert (satu.doctype, satu.judul, satu.status) == (SPP, dokumen.kegiatan, dokumen.status)
	assert satu.jabatan == dokumen.pemegang_jabatan and satu.dasar == dokumen.pemegang_dasar
	assert satu.unit == kapuas.unit[dokumen.unit_pemilik].nama and satu.kode_unit == dokumen.unit_pemilik
	assert len(menunggu.daftar(dokumen.pemegang_user, batas=5)) == 5


def test_hanya_milik_sendiri_dan_pengganti(kapuas):
	dokumen = kapuas.terkirim()
	ganti = rekan(kapuas)
	assert dokumen.name in [b.name for b in menunggu.daftar(dokumen.pemegang_user)]
	assert dokumen.name not in [b.name for b in menunggu.daftar(akun(ganti))]
	tunjuk(unit_dari(dokumen.pemegang), ganti)
	assert dokumen.name not in [b.name for b in menunggu.daftar(dokumen.pemegang_user)]
	(satu,) = [b for b in menunggu.daftar(akun(ganti)) if b.name == dokumen.name]
	assert satu.jabatan == f"Plh. {dokumen.pemegang_jabatan}"
	assert menunggu.semua()[akun(ganti)] == menunggu.daftar(akun(ganti))


def test_menyaring_jenis(kapuas):
	nama = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	user = akun(kapuas.cerita.pegawai)
	(satu,) = [b for b in menunggu.daftar(user, PNG) if b.name == nama]
	assert satu.judul == frappe.db.get_value(PNG, nama, "kegiatan") and satu.nama_pegawai
	assert menunggu.daftar(user, SPP) == [] and menunggu.daftar(user, "User") == []


def test_tiap_jenis_dapat_dibaca_kolomnya():
	for satu in BERALUR:
		assert menunggu._baca(lambda _doctype: "1 = 1", satu.value, 1) is not None


def test_laporan_kartu_dan_portal_sama(kapuas):
	dokumen = kapuas.terkirim()
	sebagai(dokumen.pemegang)
	hasil = run("Menunggu Saya", filters={})["result"]
	nama = [b["name"] for b in hasil]
	assert dokumen.name in nama and nama == [b["name"] for b in portal.beranda()["menunggu"]]
	assert api.kartu() == {"value": len(nama), "fieldtype": "Int", "route": ["query-report", "Menunggu Saya"]}
	assert all("pemegang_user" not in b or b["pemegang_user"] == frappe.session.user for b in hasil)


@pytest.mark.parametrize("siapa", ["pengelola@contoh.invalid", "pegawai"])
def test_laporan_terbuka_bagi_yang_bekerja_di_desk(kapuas, siapa):
	frappe.set_user(akun(kapuas.cerita.pegawai) if siapa == "pegawai" else siapa)
	assert run("Menunggu Saya", filters={})["columns"]


def test_laporan_tertutup_bagi_tamu(kapuas):
	frappe.set_user("Guest")
	with pytest.raises(frappe.PermissionError):
		run("Menunggu Saya", filters={})
