"""Many letters as one file: only what the asker may see, the frozen bytes, faults per letter, going on."""

from __future__ import annotations

import hashlib
import io
import zipfile

import frappe
import pytest
from pypdf import PdfReader

from sistem_kerja import cetak
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import cetak_massal, pdf_naskah, tindakan_massal
from sistem_kerja.layanan.galat import TindakanTidakSah

SPP, CATATAN = "Surat Permohonan Pelibatan", "Pencetakan Naskah"


@pytest.fixture
def antrean(monkeypatch):
	"""Jobs that were asked for, instead of the queue."""
	semua = []
	monkeypatch.setattr(frappe, "enqueue", lambda metode, **k: semua.append((metode, k)))
	return semua


@pytest.fixture
def transaksi(monkeypatch):
	"""Commits and rollbacks of the job as they work, within the one transaction that the test undoes."""
	asli = frappe.db.rollback
	monkeypatch.setattr(frappe.db, "commit", lambda *a, **k: frappe.db.savepoint("tersimpan"))
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: asli(save_point="tersimpan"))


def surat(dokumen):
	return frappe.get_doc("Naskah Dinas", {"dokumen": dokumen.name, "status": "Berlaku"})


def kirim_massal(daerah, banyak):
	"""Drafts of one sender, sent together from the list."""
	draf = [daerah.permohonan() for _ke in range(banyak)]
	sebagai(draf[0].pemegang)
	return draf


def isi_berkas(url):
	return frappe.get_doc("File", {"file_url": url}).get_content()


def test_naskah_terbit_digabung_tanpa_digambar(daerah, antrean, monkeypatch):
	naskah = [surat(daerah.terkirim()) for _ke in range(3)]
	pengguna = frappe.session.user
	for satu in naskah:
		pdf_naskah.buat_pdf(satu.name)
	monkeypatch.setattr(cetak, "pdf", lambda html: pytest.fail("naskah terbit digambar lagi"))
	frappe.set_user(pengguna)
	nama = [n.name for n in reversed(naskah)]
	pdf = PdfReader(io.BytesIO(isi_berkas(cetak_massal.cetak(nama)["berkas"])))
	assert [o.title for o in pdf.outline] == [
		f"{n.jenis} {n.nomor}".replace("/", "-") for n in reversed(naskah)
	]
	teks = " ".join(h.extract_text() for h in pdf.pages)
	assert all(n.nomor in teks for n in naskah)
	with zipfile.ZipFile(io.BytesIO(isi_berkas(cetak_massal.cetak(nama, "ZIP")["berkas"]))) as arsip:
		sidik = {hashlib.sha256(arsip.read(satu)).hexdigest() for satu in arsip.namelist()}
	assert sidik == {frappe.db.get_value("Naskah Dinas", n, "sha256") for n in nama}, "berkas beku apa adanya"
	assert not [k for m, k in antrean if m.endswith("cetak_massal.jalankan")], "yang sedikit langsung jadi"


def test_berkas_hanya_bagi_yang_meminta(daerah, antrean):
	naskah = surat(daerah.terkirim())
	pdf_naskah.buat_pdf(naskah.name)
	hasil = cetak_massal.cetak([naskah.name])
	berkas = frappe.get_doc("File", {"file_url": hasil["berkas"]})
	assert berkas.is_private and berkas.has_permission("read")
	sebagai(daerah.cerita.pegawai)
	for doc in (berkas, frappe.get_doc(CATATAN, hasil["pencetakan"])):
		assert not doc.has_permission("read")
	assert frappe.get_list(CATATAN) == []
	with pytest.raises(frappe.PermissionError):
		cetak_massal.lanjutkan(hasil["pencetakan"])


def test_naskah_yang_tidak_boleh_dilihat_ditolak_semuanya(daerah, antrean):
	"""One query asks for all; a name that is not the reader's is refused before anything is made."""
	dokumen = daerah.terkirim()
	naskah = surat(dokumen)
	lain = next(
		p for p in daerah.fungsional("Ahli Muda") + daerah.fungsional("Ahli Madya") if p != dokumen.pemegang
	)
	sebagai(lain)
	for nama in ([naskah.name], ["tidak-ada"]):
		with pytest.raises(frappe.PermissionError, match=r"1 (dari|of) 1"):
			cetak_massal.cetak(nama)
	with pytest.raises(TindakanTidakSah, match=r"(belum mempunyai naskah|no letter)"):
		cetak_massal.cetak_dokumen(SPP, [dokumen.name])
	with pytest.raises(TindakanTidakSah, match=r"1 (sampai|to)"):
		cetak_massal.cetak([])
	assert not frappe.db.count(CATATAN)


def test_tindakan_massal_satu_pekerjaan_pdf(daerah, antrean):
	draf = kirim_massal(daerah, 3)
	hasil = tindakan_massal.massal(SPP, [d.name for d in draf], "Kirim")
	assert len(hasil["berhasil"]) == 3
	pdf = [k for m, k in antrean if m in (pdf_naskah.PEMBUAT, pdf_naskah.PELENGKAP)]
	assert len(pdf) == 1 and pdf[0]["queue"] == "long" and len(pdf[0]["nama"]) == 3
	pdf_naskah.lengkapi(pdf[0]["nama"])
	assert all(surat(d).berkas for d in draf)
	assert frappe.flags.naskah_terbit is None


def test_tindakan_di_latar_belakang_lalu_satu_pdf(daerah, antrean, transaksi):
	"""Act, number, freeze, merge in one job in the asker's name; what is refused is told by row and loses nobody else."""
	draf = kirim_massal(daerah, 3)
	salah = draf[1].name
	frappe.db.set_value(SPP, salah, "maksud_tujuan", "")  # the rules refuse to send it
	hasil = cetak_massal.tindak(SPP, [d.name for d in draf], "Kirim")
	assert hasil["berkas"] is None and antrean[-1][1]["queue"] == "long"
	cetak_massal.jalankan(hasil["pencetakan"])
	catatan = frappe.get_doc(CATATAN, hasil["pencetakan"])
	assert (catatan.status, catatan.jumlah, catatan.selesai, catatan.gagal) == ("Selesai", 3, 2, 1)
	gagal = next(b for b in catatan.baris if b.status == "Gagal")
	assert gagal.dokumen == salah and gagal.alasan and "tak terduga" not in gagal.alasan
	assert len(PdfReader(io.BytesIO(isi_berkas(catatan.berkas))).outline) == 2
	nomor = {surat(d).nomor for d in draf if d.name != salah}
	frappe.db.set_value(SPP, salah, "maksud_tujuan", "Menyusun peta jalan.")
	cetak_massal.lanjutkan(catatan.name)
	cetak_massal.jalankan(catatan.name)
	catatan.reload()
	assert (catatan.status, catatan.selesai, catatan.gagal) == ("Selesai", 3, 0)
	assert len(PdfReader(io.BytesIO(isi_berkas(catatan.berkas))).outline) == 3
	assert {surat(d).nomor for d in draf if d.name != salah} == nomor, "yang sudah terbit tidak terbit lagi"


def test_pdf_yang_gagal_tidak_menggagalkan_yang_lain(daerah, antrean, transaksi, monkeypatch):
	naskah = [surat(daerah.terkirim()).name for _ke in range(3)]
	asli = pdf_naskah.buat_pdf

	def rusak(nama):
		if nama == naskah[1]:
			raise OSError("disk penuh")
		return asli(nama)

	monkeypatch.setattr(pdf_naskah, "buat_pdf", rusak)
	hasil = cetak_massal.cetak(naskah)
	cetak_massal.jalankan(hasil["pencetakan"])
	catatan = frappe.get_doc(CATATAN, hasil["pencetakan"])
	assert [b.status for b in catatan.baris] == ["Selesai", "Gagal", "Selesai"]
	monkeypatch.setattr(pdf_naskah, "buat_pdf", asli)
	cetak_massal.lanjutkan(catatan.name)
	cetak_massal.jalankan(catatan.name)
	assert [b.status for b in frappe.get_doc(CATATAN, catatan.name).baris] == ["Selesai"] * 3
	assert len(frappe.get_all("File", {"attached_to_name": catatan.name})) == 1, "berkas lama diganti"


def test_surat_dokumen_dan_penugasannya(daerah, antrean):
	"""Of an approved request: the request, the answer, and the letter of the assignment that came out of it."""
	dokumen = daerah.disetujui()
	penugasan = dokumen.pegawai_ditugaskan[0].penugasan
	milik = {
		n.name
		for tipe, nama in ((SPP, dokumen.name), ("Penugasan", penugasan))
		for n in frappe.get_all("Naskah Dinas", {"dokumen_tipe": tipe, "dokumen": nama, "status": "Berlaku"})
	}
	frappe.set_user("Administrator")
	assert set(cetak_massal.naskah_dari(SPP, [dokumen.name])) == milik and len(milik) >= 2


def test_salinan_lama_dibuang_naskahnya_tidak(daerah, antrean):
	naskah = surat(daerah.terkirim())
	pdf_naskah.buat_pdf(naskah.name)
	hasil = cetak_massal.cetak([naskah.name])
	frappe.set_user("Administrator")
	cetak_massal.buang_lama()
	assert frappe.db.exists(CATATAN, hasil["pencetakan"])
	frappe.db.set_value(CATATAN, hasil["pencetakan"], "creation", "2020-01-01")
	cetak_massal.buang_lama()
	assert not frappe.db.exists(CATATAN, hasil["pencetakan"])
	assert not frappe.db.exists("File", {"file_url": hasil["berkas"]})
	assert frappe.db.get_value("Naskah Dinas", naskah.name, "berkas")
