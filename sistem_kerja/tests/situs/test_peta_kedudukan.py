"""Peta Kedudukan: what is drawn, who may see it, and that its cost in queries does not grow with the unit."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import getdate, today

from sistem_kerja.api.peta_kedudukan import peta
from sistem_kerja.api.unit import cari
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import jabatan_kosong
from sistem_kerja.layanan.organisasi import lupakan
from sistem_kerja.tests.situs.penunjukan import kosongkan, tunjuk


@pytest.fixture
def dinas(kapuas):
	"""Dinas of the unit that owns the work in the main case."""
	return kapuas.unit[kapuas.cerita.unit_pemilik].induk


def _kotak(data):
	return {k["id"]: k for k in data["kotak"]}


def _orang(data):
	"""employee -> box of the group he stands in."""
	return {o[0]: k for k in data["kotak"] if k["jenis"] == "kelompok" for o in k["orang"]}


def test_tiap_pegawai_tepat_sekali_di_bawah_penilainya(kapuas, dinas):
	data = peta(dinas)
	kotak, orang = _kotak(data), _orang(data)
	kepala = {k["pegawai"]: k for k in kotak.values() if k["jenis"] == "unit" and k["pegawai"]}
	unit = {k["kode"] for k in kotak.values() if k["jenis"] == "unit"}
	pegawai = frappe.get_all(
		"Employee", {"sk_unit": ("in", list(unit)), "status": "Active"}, ("name", "sk_penilai"), limit=0
	)
	assert set(orang) | set(kepala) == {p.name for p in pegawai} and not set(orang) & set(kepala)
	assert sum(len(k["orang"]) for k in kotak.values() if k["jenis"] == "kelompok") == len(orang)
	for satu in pegawai:
		milik = orang.get(satu.name) or kepala[satu.name]
		penilai = kotak[milik["penilai"]]
		assert penilai["pegawai"] == satu.sk_penilai, satu.name
		if satu.name in orang:
			assert milik["induk"] == penilai["id"]


def test_seluruh_daerah_tanpa_kekeliruan_selain_jabatan_kosong(daerah):
	akar = next(u.kode for u in daerah.contoh.units if not u.induk)
	data = peta(akar)
	sebab = {m[3] for m in data["masalah"]}
	assert all("kosong" in s for s in sebab), sebab
	assert data["jumlah"]["kosong"] == len([k for k in daerah.contoh.kosong if k != akar])
	assert data["jumlah"]["pegawai"] == len(daerah.contoh.pegawai)


def test_penilai_di_luar_unit_menjadi_kotak_luar(kapuas):
	bidang = kapuas.cerita.unit_pemilik
	kotak = _kotak(peta(bidang))
	akar = kotak[f"u:{bidang}"]
	luar = kotak[akar["induk"]]
	assert luar["jenis"] == "luar" and luar["kode"] == kapuas.unit[bidang].induk
	assert luar["pegawai"] == kapuas.kepala_dinas(bidang)


def test_penilai_keliru_dan_kosong_bermasalah_dengan_sebab(kapuas, dinas):
	muda = kapuas.fungsional("Ahli Muda", kapuas.cerita.unit_pemilik)[0]
	salah = kapuas.kepala(kapuas.cerita.unit_dituju)
	frappe.db.set_value("Employee", muda, "sk_penilai", salah)
	data = peta(dinas)
	masalah = {m[1]: m for m in data["masalah"]}
	assert set(masalah) == {muda} and "seharusnya" in masalah[muda][3] and "Perbup" in masalah[muda][3]
	assert _orang(data)[muda]["masalah"] and _kotak(data)[_orang(data)[muda]["induk"]]["jenis"] == "luar"
	frappe.db.set_value("Employee", muda, "sk_penilai", None)
	assert "belum dihitung" in {m[1]: m[3] for m in peta(dinas)["masalah"]}[muda]


def test_jabatan_kosong_membuat_bawahannya_bermasalah(kapuas, dinas):
	bidang = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_pemilik)
	bidang.kepala = None
	bidang.save()
	data = peta(dinas)
	kotak = _kotak(data)[f"u:{bidang.name}"]
	assert kotak["kosong"] and not kotak["nama"] and not kotak["masalah"]
	dinilai = [k for k in data["kotak"] if k["jenis"] == "kelompok" and k["penilai"] == kotak["id"]]
	assert dinilai and all(o[4] for k in dinilai for o in k["orang"])
	assert data["masalah"] and all("kosong" in m[3] for m in data["masalah"])


def test_pejabat_sementara_ditampilkan_dan_bukan_kekeliruan(kapuas, dinas):
	bidang = kosongkan(kapuas.cerita.unit_pemilik)
	acting = kapuas.fungsional("Ahli Madya", bidang.name)[0]
	plt = tunjuk(bidang.name, acting, "Plt.")
	data = peta(dinas)
	kotak = _kotak(data)[f"u:{bidang.name}"]
	assert kotak["kosong"] and kotak["pengganti"][:2] == ["Plt.", acting]
	bawahan = frappe.get_all("Employee", {"sk_unit": bidang.name, "sk_penilai": acting}, pluck="name")
	assert bawahan and not {m[1] for m in data["masalah"]} & set(bawahan)
	assert {_orang(data)[b]["induk"] for b in bawahan} == {kotak["id"]}
	satu = {b.unit: b for b in jabatan_kosong.daftar(dinas)}[bidang.name]
	assert (satu.sifat, satu.pengganti, satu.sampai) == ("Plt.", acting, getdate(plt.selesai))


def test_hak_melihat(kapuas, dinas):
	bidang = kapuas.cerita.unit_pemilik
	for user in ("pengelola@contoh.invalid", "auditor@contoh.invalid"):
		frappe.set_user(user)
		assert peta(dinas)["akar"] == f"u:{dinas}"
	sebagai(kapuas.kepala(bidang))
	assert peta(bidang)["akar"] == peta()["akar"] == f"u:{bidang}"
	assert {k for k, *_ in cari("Unit Organisasi", "", "name", 0, 50, {})} == {bidang}
	for terlarang in (dinas, kapuas.cerita.unit_dituju, "tidak ada"):
		with pytest.raises(frappe.PermissionError):
			peta(terlarang)
	sebagai(kapuas.cerita.pegawai)
	for unit in (kapuas.cerita.unit_dituju, None):
		with pytest.raises(frappe.PermissionError):
			peta(unit)
	assert cari("Unit Organisasi", "", "name", 0, 50, {}) == []


def _tanam(induk: str, banyak: int) -> None:
	"""Units with one employee each under a unit, by statements: the nested set is set right by hand."""
	awal, atas = frappe.db.get_value("Unit Organisasi", induk, ("name", "rgt"))
	frappe.db.sql("update `tabUnit Organisasi` set rgt = rgt + %s where rgt >= %s", (2 * banyak, atas))
	frappe.db.sql("update `tabUnit Organisasi` set lft = lft + %s where lft > %s", (2 * banyak, atas))
	kini = frappe.utils.now()
	frappe.db.bulk_insert(
		"Unit Organisasi",
		(
			*("name", "kode", "nama_unit", "parent_unit_organisasi", "peran", "tingkat", "jabatan_kepala"),
			*("lft", "rgt", "creation", "modified"),
		),
		[
			(
				*(f"UJI{banyak}-{i}", f"UJI{banyak}-{i}", f"Seksi Uji {i}", awal, "kepala_seksi", "pengawas"),
				*(f"Kepala Seksi Uji {i}", atas + 2 * i, atas + 2 * i + 1, kini, kini),
			)
			for i in range(banyak)
		],
	)
	frappe.db.bulk_insert(
		"Employee",
		("name", "employee", "employee_name", "first_name", "status", "sk_unit", "sk_jenis_jabatan"),
		[
			(
				*(f"UJI{banyak}-P{i}", f"UJI{banyak}-P{i}", f"Rekaan {i}", "Rekaan", "Active"),
				*(f"UJI{banyak}-{i}", "Pelaksana"),
			)
			for i in range(banyak)
		],
	)
	lupakan()


def test_banyak_kueri_tetap_berapa_pun_unitnya(kapuas, dinas, monkeypatch):
	frappe.set_user("pengelola@contoh.invalid")
	asli, jumlah = frappe.db.sql, []
	monkeypatch.setattr(frappe.db, "sql", lambda *a, **k: (jumlah.append(a[0]), asli(*a, **k))[1])

	def ukur(tambah: int) -> tuple[int, int]:
		if tambah:
			_tanam(dinas, tambah)
		peta(dinas)  # caches of meta and profile
		lupakan()
		jumlah.clear()
		return len(peta(dinas)["kotak"]), len(jumlah)

	sedikit, banyak = ukur(50), ukur(500)
	assert banyak[0] > sedikit[0] + 500
	assert banyak[1] == sedikit[1] <= 12


def test_laporan_jabatan_kosong(kapuas, dinas):
	bidang = kapuas.cerita.unit_pemilik
	assert bidang not in {b.unit for b in jabatan_kosong.daftar(dinas)}
	permohonan = kapuas.terkirim()
	frappe.set_user("Administrator")
	unit = frappe.get_doc("Unit Organisasi", {"kepala": permohonan.pemegang})
	unit.kepala = None
	unit.save(ignore_version=False)  # tests keep no history otherwise, and the site may be of another day
	baris = {b.unit: b for b in jabatan_kosong.daftar(kapuas.unit[unit.name].induk)}[unit.name]
	assert baris.hari >= 0 and baris.jabatan == unit.jabatan_kepala and not baris.get("pengganti")
	assert baris.menunggu == 1 and baris.tautan == [(permohonan.doctype, permohonan.name)]
	assert str(baris.sejak) == today()


def test_laporan_jabatan_kosong_menurut_hak(kapuas, dinas):
	kosong = set(kapuas.contoh.kosong)
	sebagai(kapuas.kepala(dinas))
	assert {b.unit for b in jabatan_kosong.daftar(None)} == {
		k for k in kosong if kapuas.contoh.struktur().di_bawah(k, dinas)
	}
	with pytest.raises(frappe.PermissionError):
		jabatan_kosong.daftar(kapuas.unit[dinas].induk)
	sebagai(kapuas.cerita.pegawai)
	with pytest.raises(frappe.PermissionError):
		jabatan_kosong.daftar(None)
