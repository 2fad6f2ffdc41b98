"""Requests to mend a record: who sends, sees and answers them; nothing of it by another way than its own."""

from __future__ import annotations

import io

import frappe
import pytest
from werkzeug.datastructures import FileStorage

from sistem_kerja.api import data_saya, perbaikan_data
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import keutuhan
from sistem_kerja.layanan.bagian_data import BAGIAN
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah

PPD, PENGELOLA = "Permintaan Perbaikan Data", "pengelola@contoh.invalid"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 64


def minta(
	pegawai: str, bagian: str = "Nomor Telepon", seharusnya: str = "081234567890", alasan="Nomor lama."
):
	sebagai(pegawai)
	return data_saya.ajukan(bagian, seharusnya, alasan)


def isi(nama: str, *kolom: str):
	return frappe.db.get_value(PPD, nama, kolom)


@pytest.fixture
def berbukti(monkeypatch):
	"""The next calls carry this file, as the portal sends it."""

	def kirim(nama: str, bahan: bytes) -> None:
		berkas = {"bukti": FileStorage(io.BytesIO(bahan), filename=nama)}
		monkeypatch.setattr(frappe.local, "request", frappe._dict(files=berkas), raising=False)

	return kirim


@pytest.mark.parametrize(
	("bagian", "nilai", "kolom"),
	[
		("Nomor Telepon", "081234567890", "cell_number"),
		("Surel Pribadi", "baru@contoh.invalid", "personal_email"),
		("Gelar Belakang", "S.Kom., M.T.", "sk_gelar_belakang"),
		("Pendidikan Terakhir", "S3", "sk_pendidikan"),
		("Nama", "Contoh Nama Baru", "employee_name"),
	],
)
def test_pengelola_menerapkan_dan_pegawai_diberi_tahu(kapuas, kotak, bagian, nilai, kolom):
	pegawai = kapuas.cerita.pegawai
	nama = minta(pegawai, bagian, nilai)
	assert PENGELOLA in kotak.kepada()
	frappe.set_user(PENGELOLA)
	assert perbaikan_data.kini(nama)["menjawab"]
	perbaikan_data.terapkan(nama)
	assert frappe.db.get_value("Employee", pegawai, kolom) == nilai
	assert isi(nama, "status", "diterapkan", "penjawab") == ("Ditindaklanjuti", 1, PENGELOLA)
	(kabar,) = kotak.lonceng(frappe.db.get_value("Employee", pegawai, "user_id"))
	assert (
		kabar.document_name == nama
		and "Ditindaklanjuti" in kabar.subject
		and kabar.link == "/sistem-kerja?buka=data"
	)
	sebagai(pegawai)
	data = data_saya.baca()
	assert next(b["nilai"] for b in data["data"] if b["bagian"] == bagian) == nilai
	assert [(p.name, p.status, p.terbuka) for p in data["permintaan"]] == [(nama, "Ditindaklanjuti", False)]
	minta(
		pegawai,
		bagian,
		{"Pendidikan Terakhir": "S2", "Surel Pribadi": "lagi@contoh.invalid"}.get(bagian, "081234567891"),
	)


def test_golongan_yang_diterapkan_tidak_mengubah_kedudukan_orang_lain(kapuas):
	pegawai = kapuas.cerita.pegawai
	sebelum = frappe.db.get_value("Employee", pegawai, ("sk_penilai", "sk_unit", "sk_golongan"))
	nama = minta(pegawai, "Golongan/Ruang", "IV/e", "SK kenaikan pangkat.")
	frappe.set_user(PENGELOLA)
	perbaikan_data.terapkan(nama)
	sesudah = frappe.db.get_value("Employee", pegawai, ("sk_penilai", "sk_unit", "sk_golongan"))
	assert sesudah == (*sebelum[:2], "IV/e")


def test_ditolak_dengan_alasan_yang_dibaca_pegawai(kapuas, kotak):
	nama = minta(kapuas.cerita.pegawai)
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="alasan"):
		perbaikan_data.tolak(nama, "  ")
	perbaikan_data.tolak(nama, "Kartu identitasnya belum dilampirkan.")
	sebagai(kapuas.cerita.pegawai)
	(satu,) = data_saya.baca()["permintaan"]
	assert (satu.status, satu.jawaban) == ("Ditolak", "Kartu identitasnya belum dilampirkan.")
	assert frappe.db.get_value("Employee", kapuas.cerita.pegawai, "cell_number") != "081234567890"
	frappe.set_user(PENGELOLA)
	for cara in (perbaikan_data.terapkan, lambda n: perbaikan_data.tolak(n, "Lagi.")):
		with pytest.raises(TindakanTidakSah, match="sudah ditolak"):
			cara(nama)


def test_satu_permintaan_terbuka_per_bagian(kapuas):
	nama = minta(kapuas.cerita.pegawai)
	with pytest.raises(TindakanTidakSah, match=nama):
		data_saya.ajukan("Nomor Telepon", "081234567899", "Ganti lagi.")
	assert data_saya.ajukan("Surel Pribadi", "lain@contoh.invalid", "Alamat lama mati.") != nama
	# The index refuses what two calls at one instant would both have found missing.
	kunci = isi(nama, "kunci")
	with pytest.raises(frappe.UniqueValidationError):
		kembar = frappe.copy_doc(frappe.get_doc(PPD, nama))
		kembar.update(
			{"kunci": kunci, "pegawai": kapuas.cerita.pegawai, "bagian": "Nomor Telepon", "seharusnya": "1"}
		)
		kembar.flags.oleh_sistem = True
		kembar.insert(ignore_permissions=True)
	data_saya.tarik(nama)
	assert isi(nama, "status", "kunci") == ("Ditarik", None)
	data_saya.ajukan("Nomor Telepon", "081234567899", "Ganti lagi.")


@pytest.mark.parametrize(
	("bagian", "seharusnya", "alasan", "pesan"),
	[
		("Gaji", "1", "x", "Pilih data mana"),
		("Nama", " ", "x", "Isi yang seharusnya"),
		("Nama", "<b>Budi</b>", "x", "tanpa tanda"),
		("Nama", "B" * 141, "x", "paling panjang"),
		("Nama", "Contoh", " ", "Isi alasannya"),
		("Golongan/Ruang", "V/z", "x", "pilih salah satu"),
		("Tanggal Lahir", "kemarin", "x", "tanggal yang sudah lewat"),
		("Tanggal Lahir", "2999-01-01", "x", "tanggal yang sudah lewat"),
		("Surel Dinas", "bukan surel", "x", "bukan alamat surel"),
		("Nomor Telepon", "12ab", "x", "bukan nomor telepon"),
	],
)
def test_isian_yang_tidak_masuk_akal_ditolak_dengan_jelas(kapuas, bagian, seharusnya, alasan, pesan):
	with pytest.raises(TindakanTidakSah, match=pesan):
		minta(kapuas.cerita.pegawai, bagian, seharusnya, alasan)
	assert not frappe.db.exists(PPD, {"pegawai": kapuas.cerita.pegawai})


def test_yang_sudah_benar_tidak_diminta(kapuas):
	ada = frappe.db.get_value("Employee", kapuas.cerita.pegawai, "employee_name")
	with pytest.raises(TindakanTidakSah, match="sudah tercatat"):
		minta(kapuas.cerita.pegawai, "Nama", ada)


def test_unit_dan_nip_tidak_diterapkan_tetapi_ditandai(kapuas):
	nama = minta(kapuas.cerita.pegawai, "Unit Organisasi", "Bidang Statistik", "SK mutasi.")
	sebelum = frappe.db.get_value("Employee", kapuas.cerita.pegawai, "sk_unit")
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="surat keputusan"):
		perbaikan_data.terapkan(nama)
	with pytest.raises(TindakanTidakSah, match="Tulis apa"):
		perbaikan_data.tandai(nama, "")
	perbaikan_data.tandai(nama, "Dipindahkan dengan SK mutasi.")
	assert isi(nama, "status", "diterapkan") == ("Ditindaklanjuti", 0)
	assert frappe.db.get_value("Employee", kapuas.cerita.pegawai, "sk_unit") == sebelum


def test_data_yang_berubah_sejak_diminta_tidak_ditimpa(kapuas):
	nama = minta(kapuas.cerita.pegawai)
	frappe.db.set_value("Employee", kapuas.cerita.pegawai, "cell_number", "0800000001")
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="sudah berubah menjadi «0800000001»"):
		perbaikan_data.terapkan(nama)
	assert isi(nama, "status") == "Diajukan"


def test_yang_gagal_diterapkan_tidak_menyisakan_apa_pun(kapuas):
	"""The record's own checks refuse a birth after the first day of work; the request stays open."""
	pegawai = kapuas.cerita.pegawai
	lama = frappe.db.get_value("Employee", pegawai, "date_of_birth")
	nama = minta(pegawai, "Tanggal Lahir", "2025-01-02", "Akta kelahiran.")
	frappe.set_user(PENGELOLA)
	frappe.db.savepoint("sebelum")
	with pytest.raises(frappe.ValidationError):
		perbaikan_data.terapkan(nama)
	frappe.db.rollback(save_point="sebelum")  # as the request's end does
	assert frappe.db.get_value("Employee", pegawai, "date_of_birth") == lama
	assert isi(nama, "status") == "Diajukan"


def test_siapa_melihat_dan_menjawab(kapuas):
	pegawai, kepala = kapuas.cerita.pegawai, kapuas.kepala(kapuas.cerita.unit_dituju)
	rekan = next(p for p in kapuas.fungsional("Ahli Muda") if p != pegawai)
	nama = minta(pegawai)
	akun = {p: frappe.db.get_value("Employee", p, "user_id") for p in (pegawai, kepala, rekan)}
	lihat = {akun[pegawai]: True, akun[kepala]: False, akun[rekan]: False, "Guest": False}
	lihat |= dict.fromkeys((PENGELOLA, "auditor@contoh.invalid", "administrator.sk@contoh.invalid"), True)
	# The example's administrator serves as an HR officer too.
	menjawab = {u for u in lihat if "Pengelola Kepegawaian" in frappe.get_roles(u)}
	assert PENGELOLA in menjawab and not menjawab & {*akun.values(), "Guest", "auditor@contoh.invalid"}
	for user, boleh in lihat.items():
		frappe.set_user(user)
		dokumen = frappe.get_doc(PPD, nama)
		assert bool(dokumen.has_permission("read")) is boleh, user
		assert not any(dokumen.has_permission(h) for h in ("write", "delete", "share", "submit")), user
		if frappe.has_permission(PPD):
			assert (nama in frappe.get_list(PPD, pluck="name", limit=0)) is boleh, user
		if user not in menjawab:
			for cara in (
				perbaikan_data.terapkan,
				lambda n: perbaikan_data.tolak(n, "x"),
				lambda n: perbaikan_data.tandai(n, "x"),
			):
				with pytest.raises(frappe.PermissionError):
					cara(nama)
		if user != akun[pegawai]:
			with pytest.raises(frappe.PermissionError):
				data_saya.tarik(nama)
	assert isi(nama, "status") == "Diajukan"


def test_formulir_dan_rest_tidak_menulisnya(kapuas):
	nama = minta(kapuas.cerita.pegawai)
	for user in (frappe.session.user, PENGELOLA, "Administrator"):
		frappe.set_user(user)
		baru = {
			"doctype": PPD,
			"pegawai": kapuas.cerita.pegawai,
			"bagian": "Nama",
			"seharusnya": "X",
			"alasan": "x",
		}
		with pytest.raises((frappe.PermissionError, TindakanTidakSah)):
			frappe.get_doc(baru).insert()
		salinan = frappe.get_doc(PPD, nama)
		salinan.status = "Ditindaklanjuti"
		with pytest.raises((frappe.PermissionError, TindakanTidakSah)):
			salinan.save()
		with pytest.raises((frappe.PermissionError, TindakanTidakSah, frappe.LinkExistsError)):
			frappe.delete_doc(PPD, nama)
		with pytest.raises((frappe.PermissionError, TindakanTidakSah, frappe.ValidationError)):
			frappe.rename_doc(PPD, nama, "PPD-LAIN")
	assert isi(nama, "status") == "Diajukan"


def test_pengelola_tidak_menjawab_permintaannya_sendiri(kapuas):
	nama = minta(kapuas.cerita.pegawai)
	user = frappe.db.get_value("Employee", kapuas.cerita.pegawai, "user_id")
	frappe.set_user("Administrator")
	frappe.get_doc("User", user).add_roles("Pengelola Kepegawaian")
	frappe.set_user(user)
	assert not perbaikan_data.kini(nama)["menjawab"]
	with pytest.raises(TidakBerwenang, match="yang lain"):
		perbaikan_data.terapkan(nama)


def test_bukti_rahasia_dan_tetap_sejak_dikirim(kapuas, berbukti):
	sebagai(kapuas.cerita.pegawai)
	berbukti("ktp.png", PNG)
	nama = minta(kapuas.cerita.pegawai)
	berkas = frappe.get_doc("File", {"attached_to_doctype": PPD, "attached_to_name": nama})
	assert berkas.is_private and isi(nama, "bukti") == berkas.file_url
	assert berkas.has_permission("read")
	for user in (frappe.session.user, PENGELOLA):
		frappe.set_user(user)
		with pytest.raises((TindakanTidakSah, frappe.PermissionError)):
			frappe.delete_doc("File", berkas.name)
		tambahan = {"doctype": "File", "file_name": "x.png", "content": PNG, "is_private": 1}
		with pytest.raises((TindakanTidakSah, frappe.PermissionError)):
			frappe.get_doc({**tambahan, "attached_to_doctype": PPD, "attached_to_name": nama}).insert()
	sebagai(kapuas.kepala(kapuas.cerita.unit_dituju))
	assert not frappe.get_doc("File", berkas.name).has_permission("read")


def test_bukti_yang_ditolak_membatalkan_permintaannya(kapuas, berbukti):
	berbukti("program.exe", b"MZ")
	frappe.db.savepoint("sebelum")
	with pytest.raises(TindakanTidakSah, match="Jenis berkas"):
		minta(kapuas.cerita.pegawai)
	frappe.db.rollback(save_point="sebelum")
	assert not frappe.db.exists(PPD, {"pegawai": kapuas.cerita.pegawai})


def test_pegawai_yang_berpermintaan_tidak_dihapus(kapuas):
	minta(kapuas.cerita.pegawai)
	frappe.set_user("Administrator")
	with pytest.raises(TindakanTidakSah, match=PPD):
		keutuhan.tolak_bila_dirujuk(frappe.get_doc("Employee", kapuas.cerita.pegawai))


def test_pilihan_formulir_sama_dengan_bagian_yang_dikenal(situs):
	assert frappe.get_meta(PPD).get_field("bagian").options.split("\n") == list(BAGIAN)


def test_data_saya_hanya_milik_sendiri(kapuas):
	pegawai = kapuas.cerita.pegawai
	sebagai(pegawai)
	data = data_saya.baca()
	butir = {b["bagian"]: b["nilai"] for b in data["data"]}
	orang = frappe.get_doc("Employee", pegawai)
	assert (butir["NIP"], butir["Nama"]) == (orang.sk_nip, orang.employee_name)
	assert butir["Unit Organisasi"] == frappe.db.get_value("Unit Organisasi", orang.sk_unit, "nama_unit")
	assert data["penilai"]["alasan"] and data["penilai"]["dasar"] == orang.sk_kedudukan_dasar
	assert data["penilai"]["nama"] == butir["Pejabat Penilai Kinerja"]
	assert len(data["riwayat"]) == frappe.db.count("Riwayat Kedudukan", {"pegawai": pegawai})
	for user in ("Guest", PENGELOLA):  # no employee stands behind them
		frappe.set_user(user)
		with pytest.raises(TidakBerwenang):
			data_saya.baca()
		with pytest.raises(TidakBerwenang):
			data_saya.ajukan("Nama", "X", "x")
