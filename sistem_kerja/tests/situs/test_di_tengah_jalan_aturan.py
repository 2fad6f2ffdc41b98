"""A changed profile is applied in the middle of everything: each kind of document can be moved, and goes on by it."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan import organisasi, penerapan
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.pemindahan import Perintah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import tahap
from sistem_kerja.tests.situs.keadaan import Keadaan, selaras, sementara

KOLOM = ("dokumen", "jalur", "status", "versi")


@pytest.fixture
def k(pakai) -> Keadaan:
	return Keadaan(pakai("kapuas"))


def pindahkan(kode: str, jenis: set[str] | None = None) -> str:
	"""Apply a profile and move to it whatever can stay in its status; returns the record of it."""
	frappe.set_user("Administrator")
	semua = penerapan.rencana(kode)["dokumen"]
	pindah = [
		Perintah(*(b[x] for x in KOLOM), b["saran"], b["arah"])
		for b in semua
		if b["saran"] and (jenis is None or b["dokumen"] in jenis)
	]
	nama = penerapan.terapkan(kode, pindah=pindah)
	organisasi.lupakan()
	return nama


def ubah_kapuas() -> None:
	"""Other articles in every flow, so that it shows what each document stands on."""
	profil = frappe.get_doc("Profil Sistem Kerja", "kapuas")
	for tabel in (
		"alur",
		"tahap",
		"evaluasi",
		"kendala",
		"pelaporan",
		"pemantauan",
		"penilaian",
		"kepemimpinan",
	):
		for baris in profil.get(tabel):
			if baris.dasar:
				baris.dasar = f"Pasal 99 huruf {tabel[0]}"
	profil.save()


def potret(doctype: str, nama: str) -> dict:
	isi = frappe.get_doc(doctype, nama).as_dict(no_nulls=True)
	return {x: n for x, n in isi.items() if x not in ("modified", "modified_by", "riwayat", "pemegang_sejak")}


def bersih(nilai):
	"""Without the names of rows, which are written anew."""
	if isinstance(nilai, list):
		return [bersih(x) for x in nilai]
	if isinstance(nilai, dict):
		return {
			x: bersih(n)
			for x, n in nilai.items()
			if x not in ("name", "creation", "modified", "modified_by", "owner")
		}
	return nilai


def beralur(k: Keadaan) -> dict[str, tuple[str, str]]:
	return {s: x for s, x in k.semua.items() if x[0] in DOCTYPE and k.ambil(s).pemegang_jabatan}


def test_semua_jenis_dipindahkan_lalu_dikembalikan(k):
	dokumen = beralur(k)
	assert {d for d, _n in dokumen.values()} >= DOCTYPE - {"Usulan Ketua Tim", "Tim Kerja"}
	semula = {s: bersih(potret(*x)) for s, x in dokumen.items()}
	ubah_kapuas()
	catatan = pindahkan("kapuas")
	versi = organisasi.versi_aktif()
	for sebutan in dokumen:
		satu = k.ambil(sebutan)
		assert satu.profil_versi == versi and satu.riwayat[-1].tindakan == "Pindah aturan", sebutan
		assert satu.pemegang == semula[sebutan].get("pemegang"), sebutan
	assert "Pasal 99" in k.ambil("permohonan menunggu").pemegang_dasar
	assert "Pasal 99" in k.ambil("kendala").keputusan[0].dasar
	assert "Pasal 99" in k.ambil("pemantauan").dasar_pemantau
	assert "Pasal 99" in k.ambil("permintaan").dasar_peminta
	assert "Pasal 99" in k.ambil("laporan ditinjau").rantai_evaluasi[0].dasar
	assert selaras() == []
	assert penerapan.batalkan(catatan, "Keliru.")["tetap"] == 0
	assert {s: bersih(potret(*x)) for s, x in dokumen.items()} == semula and selaras() == []


def test_setelah_dipindahkan_tiap_pemegang_bertindak(k):
	ubah_kapuas()
	pindahkan("kapuas")
	gagal = []
	for sebutan in beralur(k):
		satu = k.ambil(sebutan)
		kini = tahap(satu.alur(), satu.status)
		maju = next(
			(t for t in kini.tindakan if not t.oleh and (not t.syarat or satu.syarat_terpenuhi(t.syarat))),
			None,
		)
		if not satu.pemegang or not maju or satu.isian(maju):
			continue
		with sementara():
			sebagai(pemegang(satu))
			if sebutan == "pemantauan":
				satu.update({"hasil": "Baik.", "umpan_balik": "Lanjutkan."})
				satu.save()
			try:
				lakukan(satu.doctype, satu.name, maju.nama, "Alasan yang sah.")
			except frappe.ValidationError as galat:
				gagal.append(f"{sebutan} {maju.nama}: {galat}")
			frappe.set_user("Administrator")
			gagal += [f"{sebutan}: {x}" for x in selaras()]
	assert gagal == []


def test_sejenis_saja_ke_daerah_lain(k):
	"""One kind at a time: it may not lean on rules that the documents around it do not follow."""
	salah = []
	for jenis in sorted({d for d, _n in beralur(k).values()}):
		with sementara():
			pindahkan("pekalongan", {jenis})
			salah += [f"{jenis}: {x}" for x in selaras()]
			if not frappe.db.exists(jenis, {"profil": "pekalongan"}):
				salah.append(f"{jenis} tidak ada yang pindah")
	assert salah == []
