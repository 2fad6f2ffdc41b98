"""A unit's whole life: moved, merged, dissolved by a decree; nothing that refers to it is lost."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.api import cari_unit, pohon_unit
from sistem_kerja.demo.jalan import jawab, sebagai
from sistem_kerja.layanan import dampak_unit, izin, organisasi, perubahan_unit
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan

UNIT, SPP, PU = "Unit Organisasi", "Surat Permohonan Pelibatan", "Perubahan Unit"
PENGELOLA = "pengelola@contoh.invalid"


def ubah(unit, jenis, tujuan=None, tanggal=None, nomor_sk="188.45/1/2026"):
	frappe.set_user(PENGELOLA)
	return perubahan_unit.ubah(unit, jenis, str(tanggal or today()), nomor_sk, tujuan, "Penataan")


def nilai(unit, *kolom):
	return frappe.db.get_value(UNIT, unit, kolom if len(kolom) > 1 else kolom[0])


def buat(kode, induk, **lain):
	frappe.set_user(PENGELOLA)
	isi = {
		"nama_unit": f"Seksi {kode}",
		"peran": "kepala_seksi",
		"tingkat": "pengawas",
		"jabatan_kepala": f"Kepala Seksi {kode}",
		"is_group": 0,
	}
	return frappe.get_doc(
		{"doctype": UNIT, "kode": kode, "parent_unit_organisasi": induk, **isi, **lain}
	).insert()


def pohon_utuh():
	"""Whether nested set and parents tell the same tree, in Unit Organisasi and Department alike."""
	for doctype, kolom in ((UNIT, "parent_unit_organisasi"), ("Department", "parent_department")):
		baris = frappe.get_all(doctype, fields=("name", kolom, "lft", "rgt"), limit=0)
		tempat = {b.name: (b.lft, b.rgt) for b in baris}
		batas = sorted(x for b in baris for x in (b.lft, b.rgt))
		assert len(set(batas)) == len(batas), f"{doctype}: batas kembar"
		for b in baris:
			assert b.lft < b.rgt
			if b[kolom]:
				atas = tempat[b[kolom]]
				assert atas[0] < b.lft and b.rgt < atas[1], (doctype, b.name)
	return True


# --- moving ---


def test_cabang_dipindahkan_dengan_pegawai_dan_department(kapuas):
	unit, tujuan = kapuas.cerita.unit_dituju, kapuas.unit[kapuas.cerita.unit_pemilik].induk
	muda = kapuas.fungsional("Ahli Muda", unit)[0]
	madya = kapuas.fungsional("Ahli Madya", unit)[0]
	buat("UJI-A", unit)
	hasil = ubah(unit, "Pindah", tujuan)
	assert hasil["status"] == "Dilaksanakan" and hasil["dampak_unit"] >= 1 and hasil["dampak_pegawai"] > 1
	assert nilai(unit, "parent_unit_organisasi") == tujuan and pohon_utuh()
	induk = frappe.db.get_value("Department", nilai(unit, "department"), "parent_department")
	assert induk == nilai(tujuan, "department")
	assert frappe.db.get_value("Employee", muda, "sk_unit") == unit
	kepala_baru = nilai(tujuan, "kepala")
	assert frappe.db.get_value("Employee", madya, ("sk_penilai", "reports_to")) == (kepala_baru, kepala_baru)
	catatan = frappe.get_doc(PU, hasil["name"])
	assert catatan.induk_lama == kapuas.unit[unit].induk and catatan.nomor_sk == "188.45/1/2026"


@pytest.mark.parametrize("ke", ["diri", "bawah", "cucu"])
def test_tidak_ke_bawah_dirinya_sendiri(kapuas, ke):
	unit = kapuas.cerita.unit_dituju
	buat("UJI-A", unit, is_group=1)
	buat("UJI-B", "UJI-A")
	tujuan = {"diri": unit, "bawah": "UJI-A", "cucu": "UJI-B"}[ke]
	for jenis in ("Pindah", "Gabung", "Bubar"):
		with pytest.raises(TindakanTidakSah, match="unit itu sendiri atau unit di bawahnya"):
			ubah(unit, jenis, tujuan)
	dokumen = frappe.get_doc(UNIT, unit)
	dokumen.parent_unit_organisasi = tujuan
	with pytest.raises(TindakanTidakSah, match="bawah dirinya sendiri"):
		dokumen.save()


def test_pindah_menyerahkan_dokumen_yang_berjalan(pekalongan):
	"""The leader who answers stands above the unit: it moves, so another leader answers."""
	dokumen = pekalongan.terkirim()
	unit = pekalongan.cerita.unit_dituju
	lama, tujuan = dokumen.pemegang, "UJI-DINAS"
	akar = pekalongan.unit[pekalongan.unit[unit].induk].induk
	kepala = pekalongan.fungsional("Ahli Muda", unit)[0]
	isi = {
		"peran": "kepala_dinas",
		"tingkat": "jpt_pratama",
		"tipologi": "dinas_badan_1_level",
		"kepala": kepala,
	}
	buat(tujuan, akar, is_group=1, **isi)
	ubah(unit, "Pindah", tujuan)
	assert frappe.db.get_value(SPP, dokumen.name, "pemegang") == kepala != lama
	sebagai(kepala)
	assert lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.").status == "Ditolak"


# --- merging and dissolving ---


def test_gabung_memindahkan_isinya_dan_dokumennya_tetap_berjalan(daerah):
	"""A document on its way to a unit that is merged: the successor's leaders act, up to the assignment."""
	dokumen = daerah.terkirim()
	unit, tujuan = daerah.cerita.unit_dituju, daerah.cerita.unit_pemilik
	buat("UJI-A", unit)
	pegawai = frappe.get_all("Employee", {"sk_unit": unit}, pluck="name")
	hasil = ubah(unit, "Gabung", tujuan)
	assert hasil["dampak_pegawai"] == len(pegawai) and hasil["dampak_unit"] == 1
	assert hasil["dampak_dokumen"] == 1 and hasil["dampak_rincian"].endswith(": 1")
	assert nilai(unit, "berakhir", "digabung_ke", "kepala", "parent_unit_organisasi") == (
		getdate(today()),
		tujuan,
		None,
		tujuan,
	)
	assert {frappe.db.get_value("Employee", p, "sk_unit") for p in pegawai} == {tujuan}
	assert nilai("UJI-A", "parent_unit_organisasi") == tujuan and pohon_utuh()
	assert frappe.db.get_value("Department", nilai(unit, "department"), "disabled") == 1
	dokumen.reload()
	assert dokumen.unit_dituju == unit, "kolomnya tetap menunjuk unit yang bubar"
	atas = {nilai(tujuan, "kepala"), nilai(nilai(tujuan, "parent_unit_organisasi"), "kepala")}
	assert dokumen.pemegang in atas
	dokumen = jawab(dokumen, daerah.cerita.pegawai)
	assert dokumen.status == "Disetujui" and dokumen.riwayat[-1].pegawai in atas


def test_laporan_yang_ditinjau_diteruskan_penerus_unitnya(kapuas):
	laporan = lakukan("Laporan Pelaksanaan Tugas", kapuas.laporan().name, "Kirim")
	lama, tujuan = laporan.pemegang, kapuas.cerita.unit_dituju
	ubah(kapuas.cerita.unit_pemilik, "Gabung", tujuan)
	laporan.reload()
	assert laporan.pemegang == nilai(tujuan, "kepala") != lama
	sebagai(laporan.pemegang)
	assert lakukan(laporan.doctype, laporan.name, "Teruskan").riwayat[-1].pegawai == nilai(tujuan, "kepala")


def test_pimpinan_penerus_melihat_dokumen_unit_yang_digabung(kapuas):
	dokumen = kapuas.disetujui()
	unit, tujuan = kapuas.cerita.unit_dituju, kapuas.cerita.unit_pemilik
	lama = frappe.db.get_value("Employee", nilai(unit, "kepala"), "user_id")
	ubah(unit, "Gabung", tujuan)
	user = frappe.db.get_value("Employee", nilai(tujuan, "kepala"), "user_id")
	assert unit in izin.cakupan(user) and izin.boleh(dokumen, "read", user)
	assert izin.cakupan(lama) == () and "Pimpinan" not in frappe.get_roles(lama)


def test_gabung_beruntun_menunjuk_penerus_terakhir(kapuas):
	induk = kapuas.cerita.unit_dituju
	for kode in ("UJI-A", "UJI-B", "UJI-C"):
		buat(kode, induk)
	ubah("UJI-A", "Gabung", "UJI-B")
	ubah("UJI-B", "Gabung", "UJI-C")
	pohon = organisasi.struktur()
	assert pohon.unit("UJI-A").kode == "UJI-C" and "UJI-A" not in {u.kode for u in pohon}
	assert pohon.di_bawah("UJI-A", induk) and pohon.di_bawah("UJI-C", "UJI-A") and pohon_utuh()


def test_bubar_tanpa_penerus_menyebut_apa_yang_merujuk(kapuas):
	unit = kapuas.cerita.unit_dituju
	kapuas.terkirim()
	buat("UJI-A", unit)
	with pytest.raises(TindakanTidakSah) as galat:
		ubah(unit, "Bubar")
	for sebutan in (" pegawai;", "Seksi UJI-A", nilai(unit, "nama_kepala"), f"1 {frappe._(SPP)}"):
		assert sebutan in str(galat.value)
	assert not nilai(unit, "berakhir") and not frappe.db.exists(PU, {"unit": unit})


def test_bubar_unit_yang_sudah_kosong(kapuas):
	induk = kapuas.cerita.unit_dituju
	buat("UJI-A", induk)
	assert ubah("UJI-A", "Bubar")["status"] == "Dilaksanakan"
	assert nilai("UJI-A", "berakhir", "digabung_ke") == (getdate(today()), induk)


def test_pejabat_sementara_unit_yang_bubar_berakhir(kapuas):
	unit = kapuas.cerita.unit_dituju
	ganti = kapuas.fungsional("Ahli Madya")[0]
	frappe.set_user(PENGELOLA)
	isi = {"mulai": today(), "selesai": add_days(today(), 9), "nomor_surat": "1", "tanggal_surat": today()}
	plh = frappe.get_doc(
		{"doctype": "Pejabat Sementara", "unit": unit, "sifat": "Plh.", "pejabat": ganti, **isi}
	).insert()
	ubah(unit, "Gabung", kapuas.cerita.unit_pemilik)
	assert frappe.db.get_value(plh.doctype, plh.name, "status") == "Dibatalkan"
	assert "Pimpinan" not in frappe.get_roles(frappe.db.get_value("Employee", ganti, "user_id"))


def test_galat_di_tengah_tidak_menyimpan_apa_pun(kapuas, monkeypatch):
	unit, tujuan = kapuas.cerita.unit_dituju, kapuas.cerita.unit_pemilik
	frappe.db.savepoint("sebelum")
	monkeypatch.setattr(perubahan_unit, "_pindahkan_pegawai", lambda *a: 1 / 0)
	with pytest.raises(ZeroDivisionError):
		ubah(unit, "Gabung", tujuan)
	frappe.db.rollback(save_point="sebelum")
	assert not nilai(unit, "berakhir") and nilai(unit, "kepala") == kapuas.kepala(unit) and pohon_utuh()


# --- a dissolved unit ---


def test_unit_bubar_tidak_dapat_dipilih_dan_tetap_terbaca(kapuas):
	unit, tujuan = kapuas.cerita.unit_dituju, kapuas.cerita.unit_pemilik
	nama = nilai(unit, "nama_unit")
	assert unit in [b[0] for b in cari_unit.cari(UNIT, nama, "name", 0, 20)]
	ubah(unit, "Gabung", tujuan)
	assert unit not in [b[0] for b in cari_unit.cari(UNIT, nama, "name", 0, 20)]
	with pytest.raises(frappe.ValidationError, match="sudah bubar sejak.*penerusnya"):
		buat("UJI-A", unit)
	with pytest.raises(frappe.ValidationError, match="sudah bubar"):
		kapuas.permohonan()
	frappe.set_user(PENGELOLA)
	pegawai = frappe.get_doc("Employee", kapuas.fungsional("Ahli Muda", tujuan)[0])
	pegawai.sk_unit = unit
	with pytest.raises(frappe.ValidationError, match="sudah bubar"):
		pegawai.save()
	dokumen = frappe.get_doc(UNIT, unit)
	assert dokumen.nama_unit == nama and frappe.has_permission(UNIT, "read", dokumen)
	dokumen.nama_unit = "Nama Lain"
	with pytest.raises(TindakanTidakSah, match="hanya untuk dibaca"):
		dokumen.save()
	with pytest.raises(frappe.ValidationError, match="sudah bubar"):
		ubah(unit, "Pindah", tujuan)


# --- a date to come ---


def test_tanggal_nanti_dijadwalkan_dan_dilaksanakan_pada_harinya(kapuas):
	unit, tujuan = kapuas.cerita.unit_dituju, kapuas.cerita.unit_pemilik
	hasil = ubah(unit, "Gabung", tujuan, add_days(today(), 5))
	assert hasil["status"] == "Terjadwal" and not nilai(unit, "berakhir")
	assert [p.name for p in dampak_unit.terjadwal(unit)] == [hasil["name"]]
	with pytest.raises(TindakanTidakSah, match="sudah dijadwalkan"):
		ubah(unit, "Pindah", tujuan)
	frappe.set_user("Administrator")
	perubahan_unit.jalankan_terjadwal()
	assert not nilai(unit, "berakhir")
	frappe.db.set_value(PU, hasil["name"], "tanggal", today())
	perubahan_unit.jalankan_terjadwal()
	assert nilai(unit, "digabung_ke") == tujuan
	assert frappe.db.get_value(PU, hasil["name"], "status") == "Dilaksanakan"


def test_terjadwal_yang_tak_mungkin_lagi_gagal_dengan_sebabnya(kapuas):
	unit = kapuas.cerita.unit_dituju
	buat("UJI-A", unit)
	buat("UJI-B", unit)
	hasil = ubah("UJI-A", "Gabung", "UJI-B", add_days(today(), 5))
	ubah("UJI-B", "Bubar")
	frappe.db.set_value(PU, hasil["name"], "tanggal", today())
	frappe.set_user("Administrator")
	perubahan_unit.jalankan_terjadwal()
	status, galat = frappe.db.get_value(PU, hasil["name"], ("status", "galat"))
	assert status == "Gagal" and "sudah bubar" in galat and not nilai("UJI-A", "berakhir")
	frappe.set_user(PENGELOLA)
	perubahan_unit.batalkan(hasil["name"])
	assert frappe.db.get_value(PU, hasil["name"], "status") == "Dibatalkan"


# --- rights ---


@pytest.mark.parametrize("siapa", ["auditor@contoh.invalid", "kepala", "pegawai"])
def test_hanya_pengelola_mengubah_struktur(kapuas, siapa):
	inti = kapuas.cerita
	akun = {"kepala": kapuas.kepala(inti.unit_dituju), "pegawai": inti.pegawai}
	frappe.set_user(frappe.db.get_value("Employee", akun[siapa], "user_id") if siapa in akun else siapa)
	for panggil in (
		lambda: perubahan_unit.ubah(inti.unit_dituju, "Gabung", today(), "1", inti.unit_pemilik),
		lambda: perubahan_unit.pratinjau(inti.unit_dituju, "Gabung", inti.unit_pemilik),
	):
		with pytest.raises(frappe.PermissionError):
			panggil()


def test_catatan_perubahan_tidak_ditulis_tangan(kapuas):
	unit = kapuas.cerita.unit_dituju
	for user in (PENGELOLA, "Administrator"):
		frappe.set_user(user)
		isi = {"jenis": "Bubar", "unit": unit, "tanggal": today(), "nomor_sk": "1"}
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			frappe.get_doc({"doctype": PU, **isi}).insert()
	for kolom, isi in (("tanggal", ""), ("nomor_sk", " "), ("jenis", "Jual")):
		args = {"jenis": "Gabung", "tanggal": today(), "nomor_sk": "1", kolom: isi}
		with pytest.raises(TindakanTidakSah):
			perubahan_unit.ubah(unit, tujuan=kapuas.cerita.unit_pemilik, **args)


# --- tree ---


def test_pohon_menyebut_pejabat_pengganti_dan_jumlah(kapuas):
	unit = kapuas.cerita.unit_dituju
	frappe.set_user(PENGELOLA)
	puncak = pohon_unit.anak(UNIT, is_root="true")
	assert {p["value"] for p in puncak} == {u.kode for u in kapuas.contoh.units if not u.induk} | {
		p["value"] for p in puncak if p["value"] not in kapuas.unit
	}
	simpul = {s["value"]: s for s in pohon_unit.anak(UNIT, kapuas.unit[unit].induk)}[unit]
	hitung = frappe.db.count("Employee", {"sk_unit": ("in", _cabang(unit)), "status": "Active"})
	assert simpul["pegawai"] == hitung and simpul["pejabat"] == nilai(unit, "nama_kepala")
	dokumen = frappe.get_doc(UNIT, unit)
	dokumen.kepala = None
	dokumen.save()
	buat("UJI-A", unit)
	simpul = {s["value"]: s for s in pohon_unit.anak(UNIT, kapuas.unit[unit].induk)}[unit]
	assert simpul["pejabat"] is None and simpul["expandable"]
	ubah("UJI-A", "Bubar")
	assert not pohon_unit.anak(UNIT, unit) or "UJI-A" not in [s["value"] for s in pohon_unit.anak(UNIT, unit)]
	assert "UJI-A" in [s["value"] for s in pohon_unit.anak(UNIT, unit, bubar=1)]


def _cabang(unit):
	lft, rgt = nilai(unit, "lft", "rgt")
	return frappe.get_all(UNIT, {"lft": (">=", lft), "rgt": ("<=", rgt)}, pluck="name")


def test_pohon_pimpinan_dimulai_dari_unitnya(kapuas):
	unit = kapuas.cerita.unit_dituju
	sebagai(kapuas.kepala(unit))
	assert [s["value"] for s in pohon_unit.anak(UNIT, is_root="true")] == [unit]
	frappe.set_user("Guest")
	with pytest.raises(frappe.PermissionError):
		pohon_unit.anak(UNIT)


def test_kepala_harus_pegawai_aktif(kapuas):
	frappe.set_user(PENGELOLA)
	dokumen = frappe.get_doc(UNIT, kapuas.cerita.unit_dituju)
	frappe.db.set_value("Employee", kapuas.fungsional("Ahli Madya")[0], "status", "Left")
	dokumen.kepala = kapuas.fungsional("Ahli Madya")[0]
	with pytest.raises(frappe.ValidationError, match="bukan pegawai aktif"):
		dokumen.save()
