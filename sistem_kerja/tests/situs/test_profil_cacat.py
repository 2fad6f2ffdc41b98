"""Faults of an edited profile stand at their rows, all at once; nothing is saved with one."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.layanan import profil as layanan_profil

PROFIL = "Profil Sistem Kerja"
ADMIN = "administrator.sk@contoh.invalid"


@pytest.fixture
def kapuas_meja(situs, monkeypatch):
	monkeypatch.setattr(frappe.local, "lang", "id")
	return frappe.get_doc(PROFIL, "kapuas")


def simpan_salah(dokumen) -> dict[tuple[str, int, str], str]:
	"""Save; returns the faults as the form gets them, by (table, row, column)."""
	frappe.local.response.pop("sk_cacat", None)
	terakhir = dokumen.modified
	with pytest.raises(frappe.ValidationError) as galat:
		dokumen.save()
	dokumen.modified = terakhir
	cacat = frappe.local.response["sk_cacat"]
	for satu in cacat:
		assert frappe.utils.escape_html(satu["letak"]) in str(galat.value)
	return {(c["tabel"], c["baris"], c["kolom"]): f"{c['letak']}: {c['pesan']}" for c in cacat}


def baris(d, tabel: str, **ciri):
	return next(b for b in d.get(tabel) if all(b.get(k) == v for k, v in ciri.items()))


def test_beberapa_cacat_sekaligus_di_barisnya(kapuas_meja):
	d = kapuas_meja
	d.penilaian[2].penilai = "raja"
	batas = baris(d, "ketentuan", kode="periode.maks_bulan")
	batas.nilai = "setahun"
	d.penetapan[0].naskah = "nota"
	d.kertas[0].tepi = "20, 20, lebar, 30"
	d.tipologi[1].bagan = "kepala_bagian di bawah asisten"
	cacat = simpan_salah(d)
	assert set(cacat) == {
		("penilaian", 3, "penilai"),
		("ketentuan", batas.idx, "nilai"),
		("penetapan", 1, "naskah"),
		("kertas", 1, "tepi"),
		("tipologi", 2, "bagan"),
	}
	assert cacat["penilaian", 3, "penilai"].startswith(
		"Tab Kedudukan, tabel Aturan Penilaian, baris 3, kolom Penilai: «raja» bukan"
	)
	assert "tabel Ketentuan, baris" in cacat["ketentuan", batas.idx, "nilai"]
	assert "«setahun» bukan angka" in cacat["ketentuan", batas.idx, "nilai"]
	assert "Tab Naskah, tabel Kertas Naskah, baris 1" in cacat["kertas", 1, "tepi"]


def test_cacat_dalam_alur_menunjuk_tahap_dan_tindakannya(kapuas_meja):
	d = kapuas_meja
	ciri = {"dokumen": "Surat Permohonan Pelibatan", "jalur": "penunjukan_lintas_unit"}
	tahap = baris(d, "tahap", **ciri, status="Menunggu Rekomendasi")
	tahap.pelaku = "penilik"
	tindakan = baris(d, "tindakan", **ciri, status="Menunggu Jawaban", nama_tindakan="Setujui")
	tindakan.ke = "Entah"
	syarat = baris(d, "tindakan", **ciri, status="Menunggu Jawaban", nama_tindakan="Tolak")
	cacat = simpan_salah(d)
	assert ("tahap", tahap.idx, "pelaku") in cacat
	tahap.pelaku = "pimpinan_unit_dituju"
	syarat.syarat = "kalau_sempat"
	cacat = simpan_salah(d)
	letak = f"Tab Alur, tabel Tindakan Alur, baris {tindakan.idx}, kolom Menuju Status: «Setujui» menuju"
	assert cacat["tindakan", tindakan.idx, "ke"].startswith(letak)
	assert "bukan syarat yang dikenal" in cacat["tindakan", syarat.idx, "syarat"]
	assert any(t == "tahap" and "tidak dapat dicapai" in p for (t, *_lain), p in cacat.items())


def test_aturan_yang_diganti_menurut_tanggal_tetap_menunjuk_barisnya(kapuas_meja):
	"""Two flows of one path: a fault in the later one is not shown at the earlier one's rows."""
	d = kapuas_meja
	ciri = {"dokumen": "Pengajuan Sukarela", "jalur": "sukarela_dalam_unit"}
	lama = baris(d, "alur", **ciri)
	semua = {
		t: [b for b in d.get(t) if b.get("jalur") == ciri["jalur"] and b.dokumen == ciri["dokumen"]]
		for t in ("tahap", "tindakan")
	}
	for isi in semua.values():
		for b in isi:
			b.aturan_sejak = lama.berlaku_sejak
	d.append("alur", {**ciri, "arah": "keluar", "dasar": "Pasal 1", "berlaku_sejak": "2030-01-01"})
	lama.berlaku_sampai = "2029-12-31"
	bersih = ("name", "idx", "aturan_sejak", "creation", "modified")
	for tabel, isi in semua.items():
		for b in isi:
			salinan = {k: v for k, v in b.as_dict().items() if k not in bersih}
			d.append(tabel, salinan | {"aturan_sejak": "2030-01-01"})
	terakhir = d.tindakan[-1]
	terakhir.ke = "Entah"
	assert ("tindakan", terakhir.idx, "ke") in simpan_salah(d)


def test_baris_tanpa_alur_tidak_hilang_diam_diam(kapuas_meja):
	d = kapuas_meja
	d.append(
		"tahap", {"dokumen": "Penugasan", "jalur": "sukarela_lintas_unit", "arah": "masuk", "status": "Draf"}
	)
	d.append(
		"tindakan",
		{
			**{"dokumen": "Pengajuan Sukarela", "jalur": "sukarela_dalam_unit", "arah": "keluar"},
			**{"status": "Antah Berantah", "nama_tindakan": "Kirim", "ke": "Draf"},
		},
	)
	cacat = simpan_salah(d)
	assert "tidak ada Alur Dokumen" in cacat["tahap", len(d.tahap), ""]
	assert "tidak ada Tahap Alur" in cacat["tindakan", len(d.tindakan), ""]


def test_aturan_kembar_menyebut_baris_lainnya_dalam_kata(kapuas_meja):
	d = kapuas_meja
	kembar = {k: v for k, v in d.penetapan[0].as_dict().items() if k not in ("name", "idx")}
	d.append("penetapan", kembar)
	cacat = simpan_salah(d)
	assert "sama dengan tabel Penetapan Naskah baris 1" in cacat["penetapan", len(d.penetapan), ""]


def test_pegawai_tanpa_penilai_menunjuk_tipologinya(kapuas_meja):
	"""A fault that shows only in the joined profile: a kind of organisation where somebody finds no evaluator."""
	d = kapuas_meja
	kecamatan = baris(d, "tipologi", kode="kecamatan")
	for b in d.penilaian:
		if "kecamatan" in b.tipologi and "Pelaksana" in (b.jenis or ""):
			b.penilai, b.bila_tidak_ada = "kepala_sekolah", ""
	cacat = simpan_salah(d)
	assert any(k[:2] == ("tipologi", kecamatan.idx) for k in cacat)
	assert "Pelaksana" in " ".join(cacat.values())


def test_nasional_tidak_merusak_daerah_yang_bertumpu_padanya(situs, monkeypatch):
	"""Boalemo, Pulang Pisau ... take the national steps of some flows; these cannot be taken away under them."""
	monkeypatch.setattr(frappe.local, "lang", "id")
	d = frappe.get_doc(PROFIL, "nasional")
	d.alur = [a for a in d.alur if "lintas_instansi" not in a.jalur]
	for tabel in ("tahap", "tindakan"):
		d.set(tabel, [b for b in d.get(tabel) if "lintas_instansi" not in b.jalur])
	with pytest.raises(frappe.ValidationError, match="Profil pulang_pisau menjadi tidak sah"):
		d.save()


def test_identitas_yang_kosong_disebut_kolomnya(kapuas_meja):
	kapuas_meja.singkatan = ""
	cacat = simpan_salah(kapuas_meja)
	assert cacat["", 0, "singkatan"].startswith("Tab Umum, kolom Singkatan Peraturan: wajib diisi")


def test_yang_salah_tidak_tersimpan_setengah(kapuas_meja):
	lama = layanan_profil.data("kapuas")
	kapuas_meja.ibu_kota = "Kota Lain"
	kapuas_meja.penilaian[0].penilai = "raja"
	simpan_salah(kapuas_meja)
	frappe.cache.delete_value("sk_profil")
	assert layanan_profil.data("kapuas") == lama


def test_pengelola_membaca_tetapi_tidak_menulis(kapuas_meja):
	for user, hak in (
		("pengelola@contoh.invalid", {"read"}),
		("auditor@contoh.invalid", {"read"}),
		(ADMIN, {"read", "write", "create", "delete"}),
		("Guest", set()),
	):
		frappe.set_user(user)
		punya = {
			h for h in ("read", "write", "create", "delete") if frappe.has_permission(PROFIL, h, kapuas_meja)
		}
		assert punya == hak, user
