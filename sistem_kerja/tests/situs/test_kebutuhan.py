"""Needs of a request by competence: candidates with their load, each need its people, an approval in part."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api import pelibatan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import calon
from sistem_kerja.layanan.galat import KetentuanDilanggar, TindakanTidakSah
from sistem_kerja.regulasi.alur import menyebut_pegawai
from sistem_kerja.tests.situs import jalan_lain as j

DATA, PETA = "Uji: basis data", "Uji: pemetaan"


@pytest.fixture
def orang(pekalongan):
	"""Two of the unit asked, of different levels; the first knows databases, the second maps."""
	frappe.set_user(j.PENGELOLA)
	for nama in (DATA, PETA):
		frappe.get_doc({"doctype": "Kompetensi", "nama": nama, "jenis": "Keahlian"}).insert()
	dua = [pekalongan.cerita.pegawai, pekalongan.cerita.pegawai_lain]
	tingkat = frappe.get_meta("Kompetensi Pegawai").get_field("tingkat").options.split("\n")
	empat = next(t for t in tingkat if t.startswith("4"))
	for satu, kompetensi in zip(dua, (DATA, PETA), strict=True):
		isi = {"pegawai": satu, "kompetensi": kompetensi, "tingkat": empat}
		frappe.get_doc({"doctype": "Kompetensi Pegawai", **isi}).insert()
	return dua


def terkirim(daerah, orang):
	"""A request for one who knows databases and one who knows maps, taken to where people are named."""
	butuh = [
		{"kompetensi": k, "jenis_jabatan": "Fungsional", "jenjang": daerah.orang[o].jenjang, "jumlah": 1}
		for o, k in zip(orang, (DATA, PETA), strict=True)
	]
	d = daerah.terkirim(kebutuhan=butuh, jumlah=9, kompetensi="")
	while d.status != menyebut_pegawai(d.alur())[0].status:
		d = j.langkah(d)
	return d


def test_jumlah_dan_kompetensi_menurut_kebutuhan(pekalongan, orang):
	d = terkirim(pekalongan, orang)
	assert d.jumlah == 2 and DATA in d.kompetensi and PETA in d.kompetensi
	assert DATA in j.surat(d.name)[0].isi, "surat menyebut kebutuhannya"


def test_baris_kebutuhan_yang_kosong_dibuang(kapuas):
	d = kapuas.permohonan(jumlah=3, kebutuhan=[{"jumlah": 1}])
	assert (d.kebutuhan, d.jumlah) == ([], 3)


def test_calon_menurut_kompetensi_dan_beban(pekalongan, orang, monkeypatch):
	pekalongan.disetujui(orang[0])
	d = terkirim(pekalongan, orang)
	j.sebagai_pelaku(d)
	hasil = pelibatan.calon(d.name)
	assert {hasil[0]["pegawai"], hasil[1]["pegawai"]} == {*orang}
	satu = {h["pegawai"]: h for h in hasil}
	assert (satu[orang[0]]["kebutuhan"], satu[orang[0]]["beban"], satu[orang[0]]["rincian"]) == (
		1,
		1,
		f"{DATA} 4",
	)
	assert (satu[orang[1]]["kebutuhan"], satu[orang[1]]["beban"]) == (2, 0)
	assert {h["jenjang"] for h in hasil} <= {str(pekalongan.orang[o].jenjang) for o in orang}
	sebagai(d.riwayat[0].pegawai)
	monkeypatch.setattr(frappe.local, "lang", "id")
	with pytest.raises(frappe.PermissionError, match="sedang menyebut"):
		pelibatan.calon(d.name)
	assert calon.calon(j.keluar(pekalongan)) == []


def test_kueri_calon_tidak_bertambah_dengan_orang(pekalongan, orang, monkeypatch):
	d = terkirim(pekalongan, orang)
	luas = frappe.get_doc(j.SPP, d.name)
	luas.unit_dituju = pekalongan.unit[luas.unit_dituju].induk

	def kueri(dokumen) -> int:
		hitung, asli = [], frappe.db.sql
		with monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, **k: hitung.append(1) or asli(*a, **k))
			calon.calon(dokumen)
		return len(hitung)

	kueri(d)  # what is cached on first use
	assert kueri(d) == kueri(luas)


def test_sebagian_tetap_terbuka_lalu_diminta_lagi(pekalongan, orang):
	d = terkirim(pekalongan, orang)
	satu = {"pegawai_ditugaskan": [{"pegawai": orang[1], "kebutuhan": 2}]}
	with pytest.raises(KetentuanDilanggar, match=r"1 dari 2 orang.*Perbup Pekalongan 52/2024"):
		j.langkah(d, "Setujui", **satu)
	d = j.langkah(d, "Setujui", **satu, keputusan_sisa="Tetap Terbuka")
	assert d.status == "Disetujui" and "masih terbuka" in j.surat(d.name)[-1].isi
	sebagai(d.riwayat[0].pegawai)
	lanjut = frappe.get_doc(j.SPP, pelibatan.minta_sisa(d.name))
	assert (lanjut.status, lanjut.jumlah, lanjut.lanjutan_dari) == ("Draf", 1, d.name)
	assert [b.kompetensi for b in lanjut.kebutuhan] == [DATA]
	with pytest.raises(TindakanTidakSah, match=lanjut.name):
		pelibatan.minta_sisa(d.name)


def test_sisa_ditolak_dengan_alasan(pekalongan, orang):
	d = terkirim(pekalongan, orang)
	satu = {"pegawai_ditugaskan": [{"pegawai": orang[0], "kebutuhan": 1}], "keputusan_sisa": "Ditolak"}
	with pytest.raises(KetentuanDilanggar, match="alasan"):
		j.langkah(d, "Setujui", **satu)
	d = j.langkah(d, "Setujui", **satu, alasan_sisa="Pemeta sedang bertugas.")
	assert "Pemeta sedang bertugas." in j.surat(d.name)[-1].isi
	with pytest.raises(TindakanTidakSah, match="Tidak ada sisa"):
		pelibatan.minta_sisa(d.name)


def test_tiap_orang_memenuhi_satu_kebutuhan(pekalongan, orang):
	d = terkirim(pekalongan, orang)
	with pytest.raises(KetentuanDilanggar, match=r"pilih nomor kebutuhan"):
		j.langkah(d, "Setujui", pegawai_ditugaskan=[{"pegawai": o} for o in orang])
	with pytest.raises(KetentuanDilanggar, match=r"nomor 1 meminta 1 orang"):
		j.langkah(d, "Setujui", pegawai_ditugaskan=[{"pegawai": o, "kebutuhan": 1} for o in orang])
	isi = [{"pegawai": o, "kebutuhan": n} for n, o in enumerate(orang, 1)]
	assert j.langkah(d, "Setujui", pegawai_ditugaskan=isi).status == "Disetujui"
	assert frappe.db.count(j.PNG, {"permohonan": d.name}) == 2
