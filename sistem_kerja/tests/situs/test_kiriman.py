"""What a phone sends again is done once: by key, by its owner, whatever was lost on the way."""

from __future__ import annotations

import uuid

import frappe
import pytest

from sistem_kerja.api import pelaksanaan, portal, portal_isian
from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang
from sistem_kerja.layanan.kiriman import KIRIMAN, KunciTerpakai
from sistem_kerja.sistem_kerja.doctype.kiriman_portal.kiriman_portal import KirimanPortal
from sistem_kerja.tests.situs.test_portal import (
	ISI,
	LPT,
	PNG,
	jpg,
	pdf,
	penugasan_berjalan,
	permintaan,
	rekan,
)

__all__ = ["permintaan"]
RENCANA = [{"kegiatan": "Menguji", "kemajuan": 40}]
ISI_KIRIM = {**ISI, "kegiatan_dilaksanakan": "Menguji."}


def kunci() -> str:
	return str(uuid.uuid4())


def versi(doctype: str, nama: str) -> str:
	return str(frappe.db.get_value(doctype, nama, "modified"))


def kosongkan_redis() -> None:
	frappe.cache.delete_keys("")


# --- once ---


def test_laporan_baru_sekali_juga_sesudah_redis_kosong(kapuas):
	nama, k = penugasan_berjalan(kapuas), kunci()
	satu = portal.simpan_laporan(ISI, penugasan=nama, kunci=k)
	kosongkan_redis()
	assert portal.simpan_laporan(ISI, penugasan=nama, kunci=k) == satu
	assert frappe.db.count(LPT, {"penugasan": nama}) == 1


def test_seluruh_kiriman_diulang_tidak_mengubah_apa_pun(kapuas, permintaan):
	"""The answer to the last step was lost, so the phone begins anew: draft, photo, file taken off, sending."""
	nama, k = penugasan_berjalan(kapuas), [kunci() for _ in range(4)]

	def kirim():
		laporan = portal.simpan_laporan(ISI_KIRIM, penugasan=nama, kunci=k[0])["name"]
		permintaan(berkas=("foto.jpg", jpg()))
		portal.lepas_bukti(laporan, kunci=k[1])
		jawaban = portal.unggah_bukti(laporan, kunci=k[2])
		return laporan, portal.tindak(LPT, laporan, "Kirim", "", jawaban["versi"], k[3])

	satu = kirim()
	sesudah = versi(LPT, satu[0])
	assert kirim() == satu and versi(LPT, satu[0]) == sesudah
	laporan = frappe.get_doc(LPT, satu[0])
	assert laporan.bukti and [r.tindakan for r in laporan.riwayat].count("Kirim") == 1
	assert frappe.db.count("File", {"attached_to_name": laporan.name}) == 1


def test_berkas_yang_dilepas_tidak_melepas_yang_baru(kapuas, permintaan):
	laporan, lepas = kapuas.laporan().name, kunci()
	permintaan(berkas=("lama.pdf", pdf()))
	portal.unggah_bukti(laporan)
	portal.lepas_bukti(laporan, kunci=lepas)
	permintaan(berkas=("baru.pdf", pdf()))
	portal.unggah_bukti(laporan, kunci=kunci())
	portal.lepas_bukti(laporan, kunci=lepas)
	assert frappe.db.get_value(LPT, laporan, "bukti")


def test_rencana_dan_umpan_balik_sekali(kapuas):
	nama, k = penugasan_berjalan(kapuas), kunci()
	awal = versi(PNG, nama)
	satu = pelaksanaan.simpan_rincian(nama, RENCANA, awal, k)
	assert pelaksanaan.simpan_rincian(nama, RENCANA, awal, k)["versi"] == satu["versi"]
	# Edited before the phone learned that the first one had arrived: its own version is no stale one.
	lain = [{"kegiatan": "Menguji", "kemajuan": 70}]
	assert pelaksanaan.simpan_rincian(nama, lain, awal, k)["rincian"][0]["kemajuan"] == 70
	with pytest.raises(SalinanUsang):
		pelaksanaan.simpan_rincian(nama, lain, awal, kunci())
	sebagai(frappe.db.get_value("Employee", kapuas.cerita.pegawai, "sk_penilai"))
	k = kunci()
	for _ in range(2):
		hasil = pelaksanaan.umpan_balik(nama, "Dahulukan yang jauh.", k)
	assert len(hasil["umpan_balik"]) == len(frappe.get_doc(PNG, nama).umpan_balik) == 1


def test_kendala_sekali_dan_diteruskan(kapuas):
	nama, k = penugasan_berjalan(kapuas), kunci()
	isi = {"judul": "Listrik padam", "permasalahan": "Sejak pagi.", "alternatif": "Genset"}
	satu = portal_isian.simpan("kendala", isi, penugasan=nama, kunci=k)
	assert portal_isian.simpan("kendala", isi, penugasan=nama, kunci=k)["name"] == satu["name"]
	dua = portal_isian.simpan("kendala", {**isi, "judul": "Listrik padam lagi"}, penugasan=nama, kunci=k)
	assert dua["name"] == satu["name"]
	assert frappe.db.get_value(satu["doctype"], satu["name"], "judul") == "Listrik padam lagi"
	assert frappe.db.count(satu["doctype"], {"penugasan": nama}) == 1


def test_yang_ditolak_dapat_dikirim_lagi_dengan_kunci_yang_sama(kapuas):
	"""A refusal undoes the claim with everything else."""
	nama, k = penugasan_berjalan(kapuas), kunci()
	frappe.db.savepoint("permintaan")
	with pytest.raises(frappe.ValidationError):
		portal.simpan_laporan({**ISI, "periode_mulai": "bukan tanggal"}, penugasan=nama, kunci=k)
	frappe.db.rollback(save_point="permintaan")
	assert not frappe.db.exists(KIRIMAN, k)
	assert portal.simpan_laporan(ISI, penugasan=nama, kunci=k)["name"]


# --- not in place of a stale copy ---


def test_draf_yang_diubah_di_tempat_lain_tidak_tertimpa(kapuas):
	nama, k = penugasan_berjalan(kapuas), kunci()
	satu = portal.simpan_laporan(ISI, penugasan=nama, kunci=k)
	portal.simpan_laporan({**ISI, "hasil": "Dari meja kerja."}, laporan=satu["name"])
	with pytest.raises(SalinanUsang):
		portal.simpan_laporan({**ISI, "hasil": "Dari ponsel."}, penugasan=nama, kunci=k)
	assert frappe.db.get_value(LPT, satu["name"], "hasil") == "Dari meja kerja."


def test_tindakan_dengan_kunci_sama_dan_catatan_lain_ditolak(kapuas):
	laporan, k = kapuas.laporan(), kunci()
	portal.tindak(LPT, laporan.name, "Kirim", "", None, k)
	with pytest.raises(KunciTerpakai, match="dengan isi lain"):
		portal.tindak(LPT, laporan.name, "Kirim", "Susulan.", None, k)


# --- attacks ---


def test_kunci_orang_lain_ditolak(kapuas):
	nama, k = penugasan_berjalan(kapuas), kunci()
	portal.simpan_laporan(ISI, penugasan=nama, kunci=k)
	sebagai(rekan(kapuas))
	for serangan in (
		lambda: portal.simpan_laporan(ISI, penugasan=nama, kunci=k),
		lambda: portal.tindak(PNG, nama, "Terima", kunci=k),
		lambda: pelaksanaan.simpan_rincian(nama, RENCANA, kunci=k),
	):
		with pytest.raises(TidakBerwenang, match="akun lain"):
			serangan()


def test_kunci_tidak_membuka_yang_bukan_miliknya(kapuas):
	nama = penugasan_berjalan(kapuas)
	sebagai(rekan(kapuas))
	with pytest.raises(frappe.PermissionError):
		portal.simpan_laporan(ISI, penugasan=nama, kunci=kunci())
	assert frappe.db.count(LPT, {"penugasan": nama}) == 0


def test_kunci_untuk_hal_lain_dan_bentuk_lain_ditolak(kapuas):
	nama, k = penugasan_berjalan(kapuas), kunci()
	laporan = portal.simpan_laporan(ISI, penugasan=nama, kunci=k)["name"]
	with pytest.raises(KunciTerpakai, match="hal lain"):
		portal.tindak(LPT, laporan, "Kirim", kunci=k)
	for buruk in ("pendek", "a" * 65, "../../etc/passwd", "kunci dengan spasi", "' or 1=1 --"):
		with pytest.raises(KunciTerpakai, match="tidak sah"):
			portal.simpan_laporan(ISI, penugasan=nama, kunci=buruk)


def test_catatan_kiriman_tertutup_bagi_pegawai(kapuas):
	nama, k = penugasan_berjalan(kapuas), kunci()
	portal.simpan_laporan(ISI, penugasan=nama, kunci=k)
	for orang in (kapuas.cerita.pegawai, rekan(kapuas)):
		sebagai(orang)
		with pytest.raises(frappe.PermissionError):
			frappe.get_list(KIRIMAN)
		catatan = frappe.get_doc(KIRIMAN, k)
		for apa in ("read", "write", "delete", "create"):
			assert not catatan.has_permission(apa)


def test_pengulangan_oleh_yang_tidak_lagi_berhak_hanya_memberi_jawaban_semula(kapuas):
	"""The answer holds what the sender was told; the document itself stays shut."""
	laporan, k = kapuas.laporan(), kunci()
	satu = portal.tindak(LPT, laporan.name, "Kirim", "", None, k)
	sebagai(pemegang(frappe.get_doc(LPT, laporan.name)))
	with pytest.raises(TidakBerwenang):
		portal.tindak(LPT, laporan.name, "Kirim", "", None, k)
	sebagai(kapuas.cerita.pegawai)
	assert portal.tindak(LPT, laporan.name, "Kirim", "", None, k) == satu


# --- housekeeping ---


def test_yang_lama_dibuang(kapuas):
	nama = penugasan_berjalan(kapuas)
	lama, baru = kunci(), kunci()
	for k in (lama, baru):
		portal.simpan_laporan(ISI, penugasan=nama, kunci=k)
	frappe.db.set_value(KIRIMAN, lama, "creation", "2020-01-01", update_modified=False)
	KirimanPortal.clear_old_logs(400)
	assert not frappe.db.exists(KIRIMAN, lama) and frappe.db.exists(KIRIMAN, baru)
