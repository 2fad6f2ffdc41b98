"""Numbers of letters: taken at signing, kept in the register, without gaps and twins whoever signs at once."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import frappe
import pytest
from frappe.utils import getdate, today

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.muat import AKUN_KANTOR
from sistem_kerja.layanan import nomor, register_nomor
from sistem_kerja.layanan.nomor import REGISTER, Buku
from sistem_kerja.tests.situs.buku import baris, surat_dari

AUDITOR = AKUN_KANTOR[2][0]


def test_surat_yang_ditandatangani_tercatat_dalam_buku(tiap_daerah):
	dokumen = tiap_daerah.terkirim()
	surat = surat_dari(dokumen)
	catatan = baris(surat)
	assert (catatan.buku, catatan.tahun, catatan.urut, catatan.sisipan) == (
		*("Surat", getdate(today()).year, 1, ""),
	)
	assert (catatan.nomor, catatan.status, str(catatan.tanggal)) == (surat.nomor, "Terpakai", today())
	assert "/001/" in surat.nomor and catatan.perihal == surat.hal and catatan.dokumen == dokumen.name
	assert catatan.kepada and catatan.penanda_tangan == surat.jabatan_penanda_tangan
	assert register_nomor.masalah() == []


def test_tiap_jenis_naskah_punya_buku_dan_hitungan_sendiri(daerah):
	permohonan = daerah.disetujui()
	penugasan = permohonan.pegawai_ditugaskan[0].penugasan
	tugas = frappe.get_doc("Naskah Dinas", {"dokumen": penugasan})
	assert baris(tugas).buku == "Surat Tugas" and "/001/ST/" in tugas.nomor
	kedua = surat_dari(daerah.terkirim())
	assert baris(kedua).buku == "Surat" and "/002/" in kedua.nomor


def test_draf_tidak_bernomor(daerah):
	daerah.permohonan()
	assert frappe.db.count(REGISTER) == 0


def test_tanda_tangan_yang_gagal_mengembalikan_nomornya(daerah, monkeypatch):
	"""What fails after the number was taken leaves neither letter nor row, and the next letter gets that number."""
	dokumen = daerah.permohonan()
	frappe.db.savepoint("sebelum")

	def gagal(*_a, **_k):
		raise frappe.ValidationError("gagal sesudah nomor diambil")

	with monkeypatch.context() as tambal:
		tambal.setattr(nomor, "catat", gagal)
		sebagai(dokumen.pemegang)
		with pytest.raises(frappe.ValidationError, match="gagal sesudah"):
			frappe.get_attr("sistem_kerja.layanan.tindakan.lakukan")(dokumen.doctype, dokumen.name, "Kirim")
	frappe.db.rollback(save_point="sebelum")
	assert frappe.db.count(REGISTER) == frappe.db.count("Naskah Dinas") == 0
	assert "/001/" in surat_dari(daerah.terkirim()).nomor


def test_tahun_baru_mulai_dari_satu():
	for tanggal, harusnya in ((date(2026, 12, 31), 1), (date(2026, 12, 31), 2), (date(2027, 1, 1), 1)):
		assert nomor.pesan(Buku("Uji", "UJI-TAHUN", tanggal.year).kunci) + 1 == harusnya


def test_register_tidak_ditulis_atau_dihapus_tangan(daerah):
	catatan = baris(surat_dari(daerah.terkirim()))
	frappe.set_user("Administrator")
	catatan.perihal = "Diganti"
	with pytest.raises(frappe.ValidationError, match="tidak ditulis dengan tangan"):
		catatan.save()
	with pytest.raises(frappe.ValidationError, match="tidak dapat dihapus"):
		frappe.delete_doc(REGISTER, catatan.name, force=True)
	frappe.set_user(AKUN_KANTOR[0][0])
	with pytest.raises(frappe.PermissionError):
		frappe.client.set_value(REGISTER, catatan.name, "perihal", "Diganti")
	with pytest.raises(frappe.PermissionError):
		frappe.client.insert(
			{"doctype": REGISTER, "buku": "Surat", "unit": catatan.unit, "tahun": 2026, "urut": 9}
		)


def test_kembar_ditolak_basis_data(daerah):
	catatan = baris(surat_dari(daerah.terkirim()))
	isi = {"nomor": "X", "tanggal": today(), "status": "Dicadangkan", "alasan": "uji kembar"}
	with pytest.raises(frappe.DuplicateEntryError):
		nomor.tulis(Buku(catatan.buku, catatan.unit, catatan.tahun), catatan.urut, "", **isi)


def test_yang_melihat_buku(daerah):
	catatan = baris(surat_dari(daerah.terkirim()))
	for akun in (AKUN_KANTOR[0][0], AUDITOR):
		frappe.set_user(akun)
		assert frappe.get_list(REGISTER, pluck="name") == [catatan.name]
	sebagai(daerah.kepala_dinas(daerah.cerita.unit_pemilik))
	assert frappe.get_list(REGISTER, pluck="name") == [catatan.name] and catatan.has_permission("read")
	assert not catatan.has_permission("write")
	sebagai(daerah.kepala_dinas(daerah.cerita.unit_dituju))
	assert frappe.get_list(REGISTER) == [] and not catatan.has_permission("read")
	sebagai(daerah.cerita.pegawai)
	with pytest.raises(frappe.PermissionError):
		frappe.get_list(REGISTER)


def test_pemeriksaan_menyebut_sela_kembar_dan_yang_tidak_tercatat(daerah):
	surat = [surat_dari(daerah.terkirim()) for _ke in range(3)]
	tengah = baris(surat[1])
	frappe.db.delete(REGISTER, {"name": tengah.name})
	frappe.db.set_value(REGISTER, baris(surat[2]).name, "nomor", surat[0].nomor)
	kunci = Buku(tengah.buku, tengah.unit, tengah.tahun).kunci
	frappe.db.sql("update `tabSeries` set current = 1 where name = %s", kunci)
	masalah = "\n".join(register_nomor.masalah())
	for satu in ("nomor 2 tidak ada", "kembar", f"{surat[1].name}: Tiap naskah", "Penghitung"):
		assert satu in masalah
	frappe.set_user("Administrator")
	isi, sela = register_nomor.agenda({"buku": "Surat"})
	assert sela == 1 and [b["status"] for b in isi] == ["Terpakai", "Tidak ada", "Terpakai"]


AMBIL = """
import sys, frappe
frappe.init(site=sys.argv[1], sites_path=sys.argv[2]); frappe.connect()
from sistem_kerja.layanan import nomor
sys.stdin.readline()
for i in range(40):
	buku = nomor.Buku("Uji", "SERENTAK" if i % 2 else "LAIN", 2026)
	urut = nomor.pesan(buku.kunci) + 1
	nomor.tulis(buku, urut, "", nomor=f"{urut}", tanggal="2026-01-01", status="Terpakai", jenis=sys.argv[3])
	frappe.db.rollback() if i % 10 == 3 else frappe.db.commit()
print("selesai")
"""


def test_tanpa_kembar_dan_tanpa_sela_saat_serentak(situs):
	"""Three processes begin at one word and take 40 numbers each of two new books, some rolled back: 1..n exactly."""
	argumen = [sys.executable, "-c", AMBIL, frappe.local.site, frappe.local.sites_path]
	pipa = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
	frappe.db.rollback()
	proses = [subprocess.Popen([*argumen, str(i)], **pipa) for i in range(3)]
	for satu in proses:
		satu.stdin.write("mulai\n")
		satu.stdin.flush()
	try:
		assert [p.communicate(timeout=120)[0].strip() for p in proses] == ["selesai"] * 3
		frappe.db.rollback()  # a new snapshot: what the others committed
		for unit, banyak in (("SERENTAK", 3 * 16), ("LAIN", 3 * 20)):
			angka = frappe.get_all(
				REGISTER, {"buku": "Uji", "unit": unit}, pluck="urut", order_by="urut", limit=0
			)
			assert angka == list(range(1, banyak + 1))
	finally:
		for satu in proses:
			satu.kill()
		frappe.db.delete(REGISTER, {"buku": "Uji"})
		frappe.db.sql("delete from `tabSeries` where name like 'NASKAH/Uji/%%'")
		frappe.db.sql("commit")
