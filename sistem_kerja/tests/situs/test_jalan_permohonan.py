"""Every path of a request in all five regencies, from the draft to the assignment, with its letters and its holders."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import menunggu
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import get_transitions, lakukan
from sistem_kerja.tests.situs import jalan_lain as j

PENILAI_MENGUSULKAN = {"pekalongan", "surakarta"}
ATAS_NAMA = {"pekalongan": "a.n. BUPATI", "surakarta": "a.n. WALI KOTA"}
PERINTAH = {"pulang_pisau": "Surat Perintah Tugas"}
PASAL_DALAM_UNIT = {
	"boalemo": "Pasal 13 ayat (4) dan Lampiran II.B.a.1)",
	"kapuas": "Pasal 10 ayat (6) dan Lampiran A.2.3.a angka (2)",
	"pekalongan": "Pasal 15 ayat (2)",
	"pulang_pisau": "Pasal 11 ayat (4)",
	"surakarta": "Pasal 16 ayat (4) dan Pasal 17 ayat (2)",
}


def menugaskan(daerah) -> str:
	return PERINTAH.get(daerah.kode, "Surat Penugasan")


def pimpinan(daerah) -> str:
	"""The Pimpinan Unit Organisasi of the unit asked in the main case."""
	bidang = daerah.cerita.unit_dituju
	return daerah.kepala(bidang) if daerah.kode in ("kapuas", "boalemo") else daerah.kepala_dinas(bidang)


# --- inside the unit ---


def test_dalam_unit_dari_usulan_sampai_penugasan(tiap_daerah):
	d = j.dalam_unit(tiap_daerah)
	mengusulkan = tiap_daerah.kode in PENILAI_MENGUSULKAN
	d = j.tempuh(d)
	assert [b.tindakan for b in d.riwayat] == (["Usulkan"] if mengusulkan else []) + ["Tugaskan"]
	if mengusulkan:
		assert d.riwayat[0].pegawai == frappe.db.get_value(
			"Employee", tiap_daerah.cerita.pegawai, "sk_penilai"
		)
	assert d.riwayat[-1].pegawai == pimpinan(tiap_daerah)
	png = frappe.get_doc(j.PNG, d.pegawai_ditugaskan[0].penugasan)
	assert (png.jalur, png.pegawai, png.status) == (d.jalur, tiap_daerah.cerita.pegawai, "Ditugaskan")
	(naskah,) = j.surat(d.name, png.name)
	assert (naskah.jenis, naskah.penanda_tangan) == (menugaskan(tiap_daerah), pimpinan(tiap_daerah))
	assert naskah.dasar == PASAL_DALAM_UNIT[tiap_daerah.kode]


def test_dalam_unit_tidak_menyentuh_unit_lain(tiap_daerah):
	"""Somebody of another Perangkat Daerah is no person inside the unit; the refusal cites its article."""
	luar = tiap_daerah.fungsional(
		str(tiap_daerah.orang[tiap_daerah.cerita.pegawai].jenjang), tiap_daerah.cerita.unit_pemilik
	)
	lain = (
		luar[0]
		if luar
		else next(
			p.id
			for p in tiap_daerah.contoh.pegawai
			if p.unit == tiap_daerah.cerita.unit_pemilik and p.jenjang
		)
	)
	d = j.dalam_unit(tiap_daerah, pegawai_ditugaskan=[{"pegawai": lain}])
	with pytest.raises((KetentuanDilanggar, TidakBerwenang, TindakanTidakSah)) as galat:
		j.langkah(d)
	assert "bukan pegawai" in str(galat.value)
	assert not frappe.db.exists(j.PNG, {"permohonan": d.name})


@pytest.mark.parametrize("kode", sorted(PENILAI_MENGUSULKAN))
def test_usulan_penilai_ditolak_pimpinan_dengan_alasan(pakai, kode):
	d = j.langkah(j.dalam_unit(pakai(kode)))
	assert d.status == "Menunggu Pimpinan Unit"
	with pytest.raises(KetentuanDilanggar, match="alasan"):
		j.langkah(d, "Tolak")
	d = j.langkah(d, "Tolak", "Sedang menyelesaikan pekerjaan lain.")
	assert (d.status, d.docstatus, d.alasan_penolakan) == (
		"Ditolak",
		1,
		"Sedang menyelesaikan pekerjaan lain.",
	)
	assert not j.surat(d.name)


def test_dalam_unit_tanpa_nama_ditolak(kapuas):
	d = j.dalam_unit(kapuas, pegawai_ditugaskan=[])
	with pytest.raises(KetentuanDilanggar, match="belum menyebut pegawai"):
		j.langkah(d)


# --- to another institution ---


def test_keluar_dari_permohonan_sampai_balasan(tiap_daerah):
	d = j.keluar(tiap_daerah)
	assert d.unit_dituju is None and d.alur().arah == "keluar"
	d = j.tempuh(d, "Menunggu Balasan Instansi")
	assert d.riwayat[-1].sebagai.startswith("Sekretaris Daerah")
	satu, dua = j.surat(d.name)
	assert (satu.jenis, dua.jenis) == (j.SPP, "Surat Permohonan kepada Instansi Lain")
	isi, isi_luar = frappe.parse_json(satu.isi), frappe.parse_json(dua.isi)
	assert j.INSTANSI in isi["pembuka"] and isi_luar["alamat_surat"]["yth"] == [
		"Sekretaris Daerah Kabupaten Rekaan"
	]
	ttd = isi_luar["penandatangan"]["jabatan"]
	atas_nama = ATAS_NAMA.get(tiap_daerah.kode)
	assert ttd[0].startswith(atas_nama or "SEKRETARIS DAERAH"), ttd
	assert ("u.p." in " ".join(isi["alamat_surat"]["yth"])) is bool(atas_nama)
	assert (d.pemegang, d.pemegang_user, d.pemegang_peran) == (None, None, "Pengelola Kepegawaian")
	assert "Sekretaris Daerah Kabupaten Rekaan" in d.pemegang_jabatan
	d = j.tempuh(d)
	assert (d.status, d.docstatus, d.pemegang_peran) == ("Disetujui", 1, None)
	assert d.pegawai_luar[0].nama == "Sekar Rekaan" and d.riwayat[-1].pengguna == j.PENGELOLA
	assert not frappe.db.exists(j.PNG, {"permohonan": d.name}), "orang luar bukan pegawai kita"


def test_keluar_ditolak_instansi_lain(tiap_daerah):
	d = j.tempuh(j.keluar(tiap_daerah), "Menunggu Balasan Instansi")
	with pytest.raises(KetentuanDilanggar, match=r"(?s)alasan.*Nomor dan tanggal surat"):
		j.langkah(d, "Catat Penolakan")
	d = j.langkah(d, "Catat Penolakan", "Tenaganya terbatas.", **j.SURAT_LUAR)
	assert (d.status, d.alasan_penolakan) == ("Ditolak", "Tenaganya terbatas.")


@pytest.mark.parametrize("kode", ["boalemo", "kapuas", "pulang_pisau"])
def test_pejabat_berwenang_tidak_meneruskan(pakai, kode):
	d = j.langkah(j.langkah(j.keluar(pakai(kode))), "Tolak", "Anggarannya tidak tersedia.")
	naskah = j.surat(d.name)[-1]
	assert (d.status, naskah.jenis) == ("Ditolak", "Surat Jawaban Pelibatan")
	assert naskah.penanda_tangan == d.riwayat[-1].pegawai and "Anggarannya" in naskah.isi


def test_balasan_hanya_dicatat_pengelola(kapuas):
	d = j.tempuh(j.keluar(kapuas), "Menunggu Balasan Instansi")
	for siapa in (d.riwayat[0].pegawai, d.riwayat[1].pegawai):
		sebagai(siapa)
		terbaca = frappe.has_permission(j.SPP, doc=d.name)
		if terbaca:
			assert get_transitions(frappe.get_doc(j.SPP, d.name).as_dict()) == []
		with pytest.raises(TidakBerwenang, match="Pengelola Kepegawaian" if terbaca else "berhak melihat"):
			lakukan(j.SPP, d.name, "Catat Penolakan", "Tidak jadi.")
	frappe.set_user("Administrator")
	with pytest.raises(TidakBerwenang):
		lakukan(j.SPP, d.name, "Catat Penolakan", "Tidak jadi.")
	frappe.set_user(j.PENGELOLA)
	buka = get_transitions(frappe.get_doc(j.SPP, d.name).as_dict())
	assert [t["action"] for t in buka] == ["Catat Persetujuan", "Catat Penolakan"]
	assert d.name in [b.name for b in menunggu.daftar(j.PENGELOLA)]
	assert menunggu.jumlah(j.PENGELOLA) >= 1
	d = j.tempuh(d)
	assert d.name not in [b.name for b in menunggu.daftar(j.PENGELOLA)]


def test_persetujuan_instansi_lain_menyebut_orang_dan_suratnya(kapuas):
	d = j.tempuh(j.keluar(kapuas), "Menunggu Balasan Instansi")
	with pytest.raises(KetentuanDilanggar) as galat:
		j.langkah(d, "Catat Persetujuan")
	assert "Nomor dan tanggal surat" in str(galat.value) and "belum menyebut pegawai" in str(galat.value)
	assert "Lampiran A.2.3.a angka (4) huruf e" in str(galat.value)


def test_surat_balasan_dilampirkan_oleh_yang_mencatat(kapuas):
	d = j.tempuh(j.keluar(kapuas), "Menunggu Balasan Instansi")

	def lampirkan():
		isi = {"file_name": "balasan.txt", "content": "Balasan rekaan.", "is_private": 1}
		tempat = {"attached_to_doctype": j.SPP, "attached_to_name": d.name}
		return frappe.get_doc({"doctype": "File", **isi, **tempat}).insert()

	sebagai(d.riwayat[0].pegawai)
	with pytest.raises(TindakanTidakSah, match="lampirannya tetap"):
		lampirkan()
	frappe.set_user(j.PENGELOLA)
	d = j.tempuh(d, berkas_surat_luar=lampirkan().file_url)
	assert d.berkas_surat_luar and d.status == "Disetujui"
	with pytest.raises(TindakanTidakSah, match="lampirannya tetap"):
		lampirkan()


# --- from another institution ---


def test_masuk_dari_catatan_sampai_penugasan(tiap_daerah):
	inti = tiap_daerah.cerita
	d = j.masuk(tiap_daerah)
	assert (d.pemegang, d.pemegang_peran, d.unit_pemilik) == (None, "Pengelola Kepegawaian", None)
	d = j.tempuh(d, pegawai=inti.pegawai)
	png = frappe.get_doc(j.PNG, d.pegawai_ditugaskan[0].penugasan)
	assert (png.unit_pemilik, png.instansi, png.unit_pegawai) == (None, j.INSTANSI, inti.unit_dituju)
	naskah = j.surat(d.name, png.name)
	assert [n.jenis for n in naskah] == [
		"Instruksi Penugasan",
		"Surat Jawaban Pelibatan",
		"Surat Jawaban kepada Instansi Lain",
		menugaskan(tiap_daerah),
	]
	sekda = next(u.kepala for u in tiap_daerah.contoh.units if u.peran == "sekretaris_daerah")
	penilai = frappe.db.get_value("Employee", inti.pegawai, "sk_penilai")
	assert [n.penanda_tangan for n in naskah] == [sekda, penilai, sekda, pimpinan(tiap_daerah)]
	tembusan = frappe.parse_json(naskah[-1].isi)["tembusan"]
	assert "Sekretaris Daerah Kabupaten Rekaan" in tembusan, "instansi pemohon mendapat tembusan"
	assert j.INSTANSI in naskah[-1].isi and j.SURAT_LUAR["nomor_surat_luar"] in naskah[2].isi


def test_daftar_dikembalikan_lalu_dijawab_lagi(kapuas):
	d = j.tempuh(j.masuk(kapuas), "Menunggu Persetujuan Daftar", kapuas.cerita.pegawai)
	d = j.langkah(d, "Kembalikan", "Usulkan yang lain.")
	assert d.status == "Menunggu Ketersediaan"
	d = j.langkah(d, pegawai_ditugaskan=[{"pegawai": kapuas.cerita.pegawai}])
	jawaban = frappe.get_all(
		"Naskah Dinas",
		{"dokumen": d.name, "jenis": "Surat Jawaban Pelibatan"},
		pluck="status",
		order_by="creation",
	)
	assert jawaban == ["Diganti", "Berlaku"]


def test_tidak_tersedia_dijawab_pejabat_berwenang(tiap_daerah):
	d = j.tempuh(j.masuk(tiap_daerah), "Menunggu Ketersediaan")
	d = j.langkah(d, "Nyatakan Tidak Tersedia", "Semuanya bertugas.")
	assert d.status == "Menunggu Penolakan" and not d.alasan_penolakan
	d = j.langkah(d, "Tolak", "Belum ada tenaga.")
	naskah = j.surat(d.name)[-1]
	assert (d.status, naskah.jenis) == ("Ditolak", "Surat Jawaban kepada Instansi Lain")
	assert "Belum ada tenaga." in naskah.isi
	assert not frappe.db.exists(j.PNG, {"permohonan": d.name})


def test_permohonan_masuk_hanya_dicatat_pengelola(kapuas):
	j.instansi()
	sebagai(kapuas.kepala_dinas(kapuas.cerita.unit_dituju))
	with pytest.raises(frappe.PermissionError):
		j._buat(
			jalur="penunjukan_lintas_instansi",
			arah="masuk",
			instansi=j.INSTANSI,
			unit_dituju=kapuas.cerita.unit_dituju,
		)
	d = j.masuk(kapuas)
	sebagai(kapuas.kepala_dinas(kapuas.cerita.unit_dituju))
	d = frappe.get_doc(j.SPP, d.name)
	d.kegiatan = "Lain"
	with pytest.raises(TidakBerwenang):
		d.save()


def test_permohonan_masuk_lengkap_dengan_suratnya(kapuas):
	d = j.masuk(kapuas, nomor_surat_luar="", maksud_tujuan="")
	with pytest.raises(KetentuanDilanggar) as galat:
		j.langkah(d)
	assert "maksud dan tujuan" in str(galat.value) and "Nomor dan tanggal surat" in str(galat.value)
	assert "Lampiran A.2.3.a angka (4) huruf b" in str(galat.value)


# --- limits beside their one provocation in tests/situs/ketentuan ---


def test_masa_juga_diperiksa_di_dalam_unit(kapuas):
	d = j.dalam_unit(kapuas, mulai="2026-11-30", selesai="2026-11-01")
	with pytest.raises(KetentuanDilanggar, match="mendahului tanggal mulai"):
		j.langkah(d)


def test_yang_diminta_pun_dari_unit_dituju(kapuas):
	lain = next(p.id for p in kapuas.contoh.pegawai if p.unit == kapuas.cerita.unit_pemilik and p.jenjang)
	with pytest.raises(KetentuanDilanggar, match=r"bukan pegawai.*Lampiran A.2.3.a angka \(3\) huruf a"):
		j.langkah(kapuas.permohonan(pegawai_diminta=lain))
