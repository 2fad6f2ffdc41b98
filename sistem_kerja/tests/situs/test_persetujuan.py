"""Persetujuan of the portal: the leader's cards, the acts open to him, naming people, several at once, stand-ins."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.api import persetujuan
from sistem_kerja.demo import jalan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import menunggu
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import menyebut_pegawai, tahap
from sistem_kerja.regulasi.tanggal import tanggal_panjang
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.kabar import akun
from sistem_kerja.tests.situs.penunjukan import rekan, tunjuk, unit_dari
from sistem_kerja.tests.situs.test_jumlah_kueri import (
	BANYAK,
	SEDIKIT,
	bandingkan,
	hitung,  # noqa: F401 (fixture)
	isi,  # noqa: F401 (fixture)
)
from sistem_kerja.tests.situs.test_tindakan_terbuka import tiap_dokumen_sendiri  # noqa: F401 (fixture)

SPP, LPT = "Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas"


def kartu(dokumen) -> dict:
	(satu,) = [k for k in persetujuan.antrean()["kartu"] if k["name"] == dokumen.name]
	return satu


def terbuka(dokumen) -> dict[str, dict]:
	hasil = persetujuan.tindakan([[dokumen.doctype, dokumen.name]])
	return {x["nama"]: x for satu in hasil for x in satu["tindakan"]}


def siap_disebut(daerah, **lain):
	"""A request before whoever names people in it, who is the session user now."""
	d = daerah.terkirim(**lain)
	menyebut, tindakan = menyebut_pegawai(d.alur())
	while d.status != menyebut.status:
		sebagai(d.pemegang)
		d = lakukan(SPP, d.name, tahap(d.alur(), d.status).tindakan[0].nama)
	sebagai(d.pemegang)
	return d, tindakan.nama


# --- cards ---


def test_kartu_memuat_yang_diperlukan_untuk_memutuskan(kapuas):
	lama = kapuas.disetujui()
	d, _nama = siap_disebut(kapuas, pegawai_diminta=kapuas.cerita.pegawai)
	satu, pengirim = kartu(d), next(b for b in reversed(d.riwayat) if b.pengguna)
	assert (satu["judul"], satu["status"], satu["dasar"]) == (d.kegiatan, d.status, d.pemegang_dasar)
	assert satu["jabatan"] == d.pemegang_jabatan and satu["menggantikan"] is None
	assert satu["unit"] == kapuas.unit[d.unit_pemilik].nama
	assert (satu["pengirim"]["nama"], satu["pengirim"]["sebagai"]) == (pengirim.nama, pengirim.sebagai)
	assert satu["minta"].startswith(f"{d.jumlah} orang Fungsional")
	(orang,) = satu["orang"]
	assert orang["nama"] == kapuas.orang[kapuas.cerita.pegawai].nama
	# The earlier assignment lies in the same period: it is his load, and it overlaps.
	assert orang["beban"] >= 1 and lama.kegiatan in orang["kegiatan"] and orang["hari_kerja"] > 0


def test_kartu_menyebut_apa_yang_berubah_pada_tim(kapuas):
	tim = t.berjalan(kapuas)
	keluar, baru = next(b for b in tim.anggota if b.peran == "Anggota"), t.orang(kapuas)[3]
	baris = [
		{"tindakan": "Keluar", "pegawai": keluar.pegawai},
		{"tindakan": "Masuk", "pegawai": baru, "tugas": "Menguji"},
	]
	minta = {}
	for jenis, lain in (
		("Perubahan Anggota", {"perubahan": baris}),
		("Penggantian Ketua", {"ketua_baru": baru}),
		("Perpanjangan", {"selesai_baru": add_days(tim.selesai, 10)}),
		("Penutupan", {}),
	):
		d = t.bertindak(t.ubah(kapuas, tim, jenis, **lain), "Usulkan")
		sebagai(d.pemegang)
		minta[jenis] = kartu(d)["minta"]
	nama = kapuas.orang[baru].nama
	assert minta["Perubahan Anggota"].startswith(
		f"Keluar: {keluar.nama}; Masuk: {nama} (Menguji). Berlaku sejak "
	)
	assert minta["Penggantian Ketua"].startswith(f"Ketua baru: {nama}. ")
	assert f"sampai {tanggal_panjang(getdate(add_days(tim.selesai, 10)))}. " in minta["Perpanjangan"]
	assert minta["Penutupan"].startswith("Penutupan. ") and minta["Penutupan"].endswith("Kebutuhan berubah.")


def test_kartu_menyebut_apa_yang_berubah_pada_penugasan(kapuas):
	asal = frappe.get_doc("Penugasan", kapuas.disetujui().pegawai_ditugaskan[0].penugasan)
	sebagai(asal.ditugaskan_oleh)
	pokok = {"penugasan": asal.name, "jenis": "Pengakhiran", "alasan": "Rampung."}
	d = frappe.get_doc(
		{"doctype": "Perubahan Penugasan", **pokok, "selesai_baru": add_days(asal.selesai, -1)}
	).insert()
	sebagai(d.pemegang)
	semula = tanggal_panjang(getdate(asal.selesai))
	baru = tanggal_panjang(getdate(d.selesai_baru))
	assert kartu(d)["minta"] == f"Pengakhiran. Hari terakhir {baru}, semula {semula}. Rampung."


def test_beban_tiap_kartu_menurut_masanya_sendiri(kapuas):
	kapuas.disetujui()
	jauh = add_days(getdate(today()), 500)
	d, _nama = siap_disebut(
		kapuas, pegawai_diminta=kapuas.cerita.pegawai, mulai=jauh, selesai=add_days(jauh, 20)
	)
	dekat, _nama = siap_disebut(kapuas, pegawai_diminta=kapuas.cerita.pegawai)
	assert kartu(d)["orang"][0]["kegiatan"] == []
	assert kartu(dekat)["orang"][0]["kegiatan"] != []


def test_antrean_hanya_milik_sendiri_dan_tamu_ditolak(kapuas):
	d, _nama = siap_disebut(kapuas)
	sebagai(rekan(kapuas))
	assert d.name not in [k["name"] for k in persetujuan.antrean()["kartu"]]
	for siapa in ("Guest", "Administrator"):  # nobody's office
		frappe.set_user(siapa)
		for panggil in (persetujuan.antrean, lambda: persetujuan.tindakan([[SPP, d.name]])):
			with pytest.raises(TidakBerwenang):
				panggil()


def test_jumlah_kueri_tetap(kapuas, isi, hitung):  # noqa: F811
	sebagai(isi.pemimpin)
	kerja = {"antrean": lambda: persetujuan.antrean()["kartu"]}
	bandingkan(isi, kerja, hitung, set())
	assert SEDIKIT < persetujuan.antrean()["batas"] < persetujuan.antrean()["jumlah"] < BANYAK * 20
	assert len(persetujuan.antrean()["kartu"]) == persetujuan.antrean()["batas"]
	awal = [k["name"] for k in persetujuan.antrean()["kartu"]]
	lanjut = [(k["doctype"], k["name"]) for k in persetujuan.antrean(lewati=50)["kartu"]]
	semua = [(b.doctype, b.name) for b in menunggu.daftar(frappe.session.user)]
	assert lanjut == semua[50:100] and awal == [n for _d, n in semua[:50]]


def test_kueri_sebut_pegawai_tetap(kapuas, isi, hitung):  # noqa: F811
	d, _nama = siap_disebut(kapuas)
	nama = d.name
	bandingkan(isi, {"sebut": lambda: persetujuan.sebut(nama)["calon"]}, hitung, {"sebut"})


# --- acts ---


def test_tindakan_sama_dengan_meja_dan_hanya_bagi_yang_berwenang(daerah):
	d, nama = siap_disebut(daerah)
	semua = terbuka(d)
	assert semua[nama]["di_desk"] and semua[nama]["sebut"] and not semua["Tolak"]["sebut"]
	assert semua["Tolak"]["wajib_alasan"]
	pengirim = next(b.pegawai for b in d.riwayat if b.pegawai)
	sebagai(pengirim)
	assert not {nama, "Tolak"} & set(terbuka(d))
	sebagai(daerah.cerita.pegawai)
	assert persetujuan.tindakan([[SPP, d.name], [SPP, "SPP-tidak-ada"], ["User", "Guest"]]) == []
	with pytest.raises(TindakanTidakSah, match="20"):
		persetujuan.tindakan([[SPP, d.name]] * 21)


def test_banyak_sekaligus_hasil_tiap_dokumen(daerah, tiap_dokumen_sendiri):  # noqa: F811
	semua = [daerah.terkirim() for _ in range(3)]
	frappe.db.savepoint("uji")
	sebagai(semua[0].riwayat[0].pegawai)
	lakukan(SPP, semua[1].name, "Tarik")
	frappe.db.savepoint("uji")
	sebagai(semua[0].pemegang)
	pasangan = [[d.name, str(d.modified)] for d in semua]
	hasil = persetujuan.tindak(SPP, pasangan, "Tolak", "Sedang penuh.")
	assert [b["name"] for b in hasil["berhasil"]] == [semua[0].name, semua[2].name]
	assert hasil["ditolak"][0]["name"] == semua[1].name and "sudah diubah" in hasil["ditolak"][0]["alasan"]
	assert frappe.db.get_value(SPP, semua[2].name, "alasan_penolakan") == "Sedang penuh."


def test_banyak_sekaligus_menyebut_tiap_sebab_pada_barisnya(kapuas, tiap_dokumen_sendiri):  # noqa: F811
	d = kapuas.permohonan(maksud_tujuan=None, ekspektasi_target=None)
	frappe.db.savepoint("uji")
	sebagai(d.pemegang)
	(ditolak,) = persetujuan.tindak(SPP, [[d.name, str(d.modified)]], "Kirim")["ditolak"]
	sebab = ditolak["alasan"].split("\n")
	assert len(sebab) == 2 and all("Lampiran" in s for s in sebab), sebab


def test_banyak_sekaligus_dari_orang_lain_dan_salah_pakai_ditolak(daerah, tiap_dokumen_sendiri):  # noqa: F811
	d = daerah.terkirim()
	frappe.db.savepoint("uji")
	sebagai(daerah.cerita.pegawai)
	hasil = persetujuan.tindak(SPP, [[d.name, str(d.modified)]], "Tolak", "Karena saya mau.")
	assert not hasil["berhasil"] and "berhak melihat" in hasil["ditolak"][0]["alasan"]
	assert frappe.db.get_value(SPP, d.name, "status") == d.status
	for doctype, pasangan in (
		("User", [["Guest", ""]]),
		(SPP, []),
		(SPP, [[f"X-{i}", ""] for i in range(21)]),
		(SPP, ["SPP-1"]),
		(SPP, [["SPP-1"]]),
	):
		with pytest.raises(TindakanTidakSah):
			persetujuan.tindak(doctype, pasangan, "Tolak", "x")


# --- naming people ---


def test_menyebut_pegawai_dan_menyetujui_sekaligus(daerah):
	d, nama = siap_disebut(daerah)
	data = persetujuan.sebut(d.name)
	ada = {c["pegawai"]: c for c in data["calon"]}
	pilih = ada[daerah.cerita.pegawai]
	assert pilih["halangan"] == [] and data["tindakan"]["nama"] == nama and data["jumlah"] == d.jumlah
	orang = [{"pegawai": pilih["pegawai"], "kebutuhan": pilih["kebutuhan"], "tugas": "Membangun dasbor"}]
	hasil = persetujuan.sebut_dan_tindak(d.name, orang, nama, data["versi"])
	d.reload()
	assert hasil["status"] == d.status != "Draf"
	(satu,) = d.pegawai_ditugaskan
	assert (satu.pegawai, satu.tugas) == (daerah.cerita.pegawai, "Membangun dasbor")


def test_yang_tidak_dapat_disebut_beserta_alasannya(kapuas):
	"""The answerer names people whom he evaluates; those above their own evaluator's reach are shown with the rule."""
	d, nama = siap_disebut(kapuas)
	# Three secondments in this year: the limit of this regency.
	penuh = frappe.get_doc("Penugasan", kapuas.disetujui().pegawai_ditugaskan[0].penugasan)
	kolom = [k for k in frappe.db.get_table_columns("Penugasan") if k != "name"]
	sama = ", ".join(f"`{k}`" for k in kolom)
	for i in range(2):
		frappe.db.sql(
			f"insert into tabPenugasan (name, {sama}) select %s, {sama} from tabPenugasan where name = %s",
			(f"UJI-{i}", penuh.name),
		)
	sebagai(d.pemegang)
	data = persetujuan.sebut(d.name)
	(satu,) = [c for c in data["calon"] if c["pegawai"] == penuh.pegawai]
	assert any("3" in h and "Pasal" in h for h in satu["halangan"]), satu
	frappe.db.savepoint("sebelum")
	with pytest.raises(frappe.ValidationError):
		persetujuan.sebut_dan_tindak(d.name, [{"pegawai": penuh.pegawai}], nama, data["versi"])
	frappe.db.rollback(save_point="sebelum")  # as the request does
	assert frappe.get_doc(SPP, d.name).pegawai_ditugaskan == []


def test_menyebut_hanya_oleh_yang_berwenang_dan_dari_salinan_terbaru(daerah):
	d, nama = siap_disebut(daerah)
	orang = [{"pegawai": daerah.cerita.pegawai}]
	with pytest.raises(SalinanUsang):
		persetujuan.sebut_dan_tindak(d.name, orang, nama, "2000-01-01 00:00:00")
	pengirim = next(b.pegawai for b in d.riwayat if b.pegawai)
	for siapa in (pengirim, daerah.cerita.pegawai, rekan(daerah)):
		sebagai(siapa)
		for panggil in (
			lambda: persetujuan.sebut(d.name),
			lambda: persetujuan.sebut_dan_tindak(d.name, orang, nama, str(d.modified)),
		):
			with pytest.raises(frappe.PermissionError):
				panggil()
	assert frappe.get_doc(SPP, d.name).pegawai_ditugaskan == []


# --- stand-ins ---


def test_plh_melihat_kapasitas_dan_yang_diwakili_melihat_wakilnya(kapuas):
	d = kapuas.terkirim()
	kepala, ganti = d.pemegang, rekan(kapuas)
	plh = tunjuk(unit_dari(kepala), ganti)
	sebagai(ganti)
	satu, wakil = kartu(d), persetujuan.antrean()["wakil"]
	assert satu["jabatan"].startswith("Plh. ") and satu["menggantikan"] == kapuas.orang[kepala].nama
	assert [w["sebutan"] for w in wakil["mewakili"]] == [satu["jabatan"]] and wakil["diwakili"] == []
	assert "Tolak" in terbuka(d)
	sebagai(kepala)
	data = persetujuan.antrean()
	assert d.name not in [k["name"] for k in data["kartu"]] and data["wakil"]["mewakili"] == []
	(satu,) = data["wakil"]["diwakili"]
	assert (satu["nama"], satu["sampai"]) == (kapuas.orang[ganti].nama, getdate(plh.selesai))


def test_laporan_meja_menyebut_wakil(kapuas):
	from frappe.desk.query_report import run

	d = kapuas.terkirim()
	kepala, ganti = d.pemegang, rekan(kapuas)
	sebagai(kepala)
	assert not run("Menunggu Saya", filters={})["message"]
	tunjuk(unit_dari(kepala), ganti)
	sebagai(ganti)
	assert f"menggantikan {kapuas.orang[kepala].nama}" in run("Menunggu Saya", filters={})["message"]
	sebagai(kepala)
	assert kapuas.orang[ganti].nama in run("Menunggu Saya", filters={})["message"]


def test_metode_tulis_hanya_post_dan_baca_tanpa_tamu():
	tulis = (persetujuan.tindak, persetujuan.sebut_dan_tindak, persetujuan.pilih_dan_tindak)
	assert all(frappe.allowed_http_methods_for_whitelisted_func[f] == ["POST"] for f in tulis)
	semua = (*tulis, persetujuan.antrean, persetujuan.tindakan, persetujuan.sebut)
	assert not {*semua} & {*frappe.guest_methods}
	assert akun(jalan.cerita("kapuas").pegawai)


# --- choosing one of the candidates ---


def test_memilih_calon_dari_usulan_dan_menetapkan_sekaligus(pakai):
	surakarta = pakai("surakarta")
	calon = t.orang(surakarta)
	usulan = t.usulan(surakarta, t.tim(surakarta), calon[:3])
	usulan = t.bertindak(t.bertindak(usulan, "Minta Pertimbangan"), "Beri Pertimbangan", "Ketiganya cakap.")
	usulan = t.bertindak(usulan, "Usulkan")
	versi = str(usulan.modified)
	sebagai(usulan.pemegang)
	pilihan = terbuka(usulan)["Tetapkan"]["pilihan"]
	assert [p for p, _nama in pilihan] == calon[:3]
	with pytest.raises(TindakanTidakSah, match="salah satu calon"):
		persetujuan.pilih_dan_tindak(usulan.name, calon[3], "Tetapkan", versi)
	with pytest.raises(SalinanUsang):
		persetujuan.pilih_dan_tindak(usulan.name, calon[1], "Tetapkan", "2000-01-01 00:00:00")
	sebagai(calon[0])
	with pytest.raises(frappe.PermissionError):
		persetujuan.pilih_dan_tindak(usulan.name, calon[0], "Tetapkan", versi)
	assert frappe.db.get_value(t.USULAN, usulan.name, ("status", "terpilih")) == (usulan.status, None)
	sebagai(usulan.pemegang)
	hasil = persetujuan.pilih_dan_tindak(usulan.name, calon[1], "Tetapkan", versi)
	assert hasil["status"] == "Ditetapkan"
	assert frappe.db.get_value(t.USULAN, usulan.name, "terpilih") == calon[1]
