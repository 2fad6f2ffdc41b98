"""Terapkan Profil with documents under way: nothing is lost, what is chosen is moved, all of it can be taken back."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api import penerapan as api
from sistem_kerja.demo import jalan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import organisasi, penerapan, versi_profil
from sistem_kerja.layanan.galat import SalinanUsang, TindakanTidakSah
from sistem_kerja.layanan.pemindahan import Perintah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.sistem_kerja.workflow import susun

SPP, PENUGASAN, LAPORAN = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"
LINTAS = "penunjukan_lintas_unit"
PENGATURAN = "Pengaturan Sistem Kerja"


def potret(doctype: str, nama: str) -> dict:
	isi = frappe.get_doc(doctype, nama).as_dict(no_nulls=True)
	return {k: v for k, v in isi.items() if k not in ("modified", "modified_by")}


def rekomendasi(daerah):
	"""A request at the step that only Kapuas and Boalemo have."""
	dokumen = daerah.terkirim()
	assert dokumen.status == "Menunggu Penilai"
	sebagai(dokumen.pemegang)
	return lakukan(SPP, dokumen.name, "Minta Rekomendasi")


def berjalan(daerah) -> dict[tuple[str, str], dict]:
	"""Documents of every kind in many statuses, as they are stored."""
	daerah.permohonan()
	daerah.terkirim()
	rekomendasi(daerah)
	daerah.disetujui()
	laporan = daerah.laporan()
	lakukan(LAPORAN, laporan.name, "Kirim")
	daerah.laporan()
	frappe.set_user("Administrator")
	return {
		(d, n): potret(d, n)
		for d in (SPP, PENUGASAN, LAPORAN)
		for n in frappe.get_all(d, {"profil": daerah.kode}, pluck="name")
	}


def terapkan(kode: str, **lain) -> str:
	nama = penerapan.terapkan(kode, **lain)
	organisasi.lupakan()
	return nama


# --- switching regencies ---


def test_ganti_kapuas_ke_pekalongan_tidak_menghilangkan_apa_pun(kapuas):
	sebelum = berjalan(kapuas)
	assert len({(d, isi["status"]) for (d, _n), isi in sebelum.items()}) >= 8
	terapkan("pekalongan")
	assert {kunci: potret(*kunci) for kunci in sebelum} == sebelum


def test_dokumen_lama_selesai_menurut_aturan_lama(kapuas, pakai):
	dokumen = rekomendasi(kapuas)
	laporan = kapuas.laporan()
	frappe.set_user("Administrator")
	pekalongan = pakai("pekalongan")
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Rekomendasikan")
	assert dokumen.status == "Menunggu Jawaban"
	dokumen = jalan.jawab(dokumen, kapuas.cerita.pegawai)
	assert dokumen.status == "Disetujui" and dokumen.profil == "kapuas"
	assert "Lampiran A.2.3.a" in dokumen.riwayat[-1].dasar and "Kapuas" in dokumen.riwayat[-1].dasar
	tugas = frappe.get_doc(PENUGASAN, dokumen.pegawai_ditugaskan[0].penugasan)
	assert tugas.profil == "kapuas"  # the assignment that follows belongs to its request
	sebagai(kapuas.cerita.pegawai)
	laporan = lakukan(LAPORAN, laporan.name, "Kirim")
	while laporan.pemegang:
		sebagai(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = lakukan(LAPORAN, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	assert laporan.status == "Selesai" and laporan.profil == "kapuas"
	baru = pekalongan.terkirim()
	assert baru.profil == "pekalongan" and baru.status == "Menunggu Jawaban"


def test_tombol_dokumen_lama_dan_baru_menurut_aturannya(kapuas, pakai):
	"""Both requests wait for an answer; each shows the acts of its own rules."""
	from frappe.model.workflow import get_transitions

	lama = rekomendasi(kapuas)
	sebagai(lama.pemegang)
	lama = lakukan(SPP, lama.name, "Rekomendasikan")
	baru = pakai("pekalongan").terkirim()
	assert lama.status == baru.status == "Menunggu Jawaban"
	for dokumen in (lama, baru):
		sebagai(dokumen.pemegang)
		tombol = {t.action for t in get_transitions(frappe.get_doc(SPP, dokumen.name))}
		tahap = aturan_alur.tahap(dokumen.alur(), dokumen.status)
		assert tombol - {"Tarik"} == {t.nama for t in tahap.tindakan if not t.oleh}


def test_rencana_menyebut_kelompok_dan_status_yang_lenyap(kapuas):
	rekomendasi(kapuas)
	kapuas.terkirim()
	frappe.set_user("Administrator")
	isi = penerapan.rencana("pekalongan")
	kelompok = {k["status"]: k for k in isi["dokumen"] if k["dokumen"] == SPP}
	assert kelompok["Menunggu Rekomendasi"]["lenyap"] and kelompok["Menunggu Penilai"]["lenyap"]
	assert kelompok["Menunggu Rekomendasi"]["tujuan"] == ["Draf", "Menunggu Jawaban"]
	assert kelompok["Menunggu Penilai"]["jumlah"] == 1
	beda = {(b["bagian"], b["jenis"]) for b in isi["perbedaan"]}
	assert len(beda) > 3 and any(
		b["dasar_baru"] and "Pekalongan" in b["dasar_baru"] for b in isi["perbedaan"]
	)
	assert frappe.db.get_single_value(PENGATURAN, "profil") == "kapuas"


# --- moving, and back ---


@pytest.fixture
def dipindah(kapuas):
	"""A request waiting for the recommendation, moved to Pekalongan's answer."""
	dokumen = rekomendasi(kapuas)
	frappe.set_user("Administrator")
	semula = potret(SPP, dokumen.name)
	perintah = Perintah(SPP, LINTAS, "Menunggu Rekomendasi", dokumen.profil_versi, "Menunggu Jawaban")
	nama = terapkan("pekalongan", pindah=[perintah])
	return frappe.get_doc(SPP, dokumen.name), frappe.get_doc(penerapan.DOCTYPE, nama), semula


def test_pindah_ke_aturan_baru_dengan_riwayat(dipindah, kapuas):
	dokumen, catatan, _semula = dipindah
	assert (dokumen.status, dokumen.profil) == ("Menunggu Jawaban", "pekalongan")
	assert dokumen.pemegang == kapuas.kepala_dinas(kapuas.cerita.unit_dituju)
	akhir = dokumen.riwayat[-1]
	assert (akhir.dari_status, akhir.ke_status, akhir.tindakan) == (
		"Menunggu Rekomendasi",
		"Menunggu Jawaban",
		"Pindah aturan",
	)
	assert "Pekalongan" in akhir.dasar and akhir.nama
	assert [(b.dokumen, b.status_lama, b.status_baru) for b in catatan.dipindahkan] == [
		(dokumen.name, "Menunggu Rekomendasi", "Menunggu Jawaban")
	]
	dokumen = jalan.jawab(dokumen, kapuas.cerita.pegawai)
	assert dokumen.status == "Disetujui"


def test_batalkan_mengembalikan_semuanya(dipindah):
	dokumen, catatan, semula = dipindah
	hasil = penerapan.batalkan(catatan.name, "Salah pilih profil.")
	assert hasil == {"kembali": 1, "tetap": 0}
	kini = potret(SPP, dokumen.name)
	tambahan = kini["riwayat"][len(semula["riwayat"]) :]
	assert [b["ke_status"] for b in tambahan] == ["Menunggu Jawaban", "Menunggu Rekomendasi"]
	beda = {k for k in semula if k != "riwayat" and semula[k] != kini[k]} - {"pemegang_sejak"}
	assert beda == set()
	assert frappe.db.get_single_value(PENGATURAN, "profil") == "kapuas"
	assert frappe.db.get_single_value(PENGATURAN, "versi") == semula["profil_versi"]
	catatan.reload()
	assert catatan.status == "Dibatalkan" and catatan.alasan_batal and catatan.dibatalkan_oleh
	workflow = frappe.get_doc("Workflow", susun.nama_workflow(SPP))
	assert "Menunggu Rekomendasi" in {s.state for s in workflow.states}


def test_batalkan_tidak_mengusik_yang_sudah_ditindak(dipindah):
	dokumen, catatan, _semula = dipindah
	sebagai(dokumen.pemegang)
	lakukan(SPP, dokumen.name, "Tolak", "Tidak tersedia.")
	frappe.set_user("Administrator")
	assert penerapan.batalkan(catatan.name, "Salah.") == {"kembali": 0, "tetap": 1}
	assert frappe.db.get_value(SPP, dokumen.name, ("status", "profil")) == ("Ditolak", "pekalongan")
	catatan.reload()
	assert "sudah ditindak" in catatan.dipindahkan[0].keterangan


def test_batalkan_juga_yang_hanya_dicatat_sistem(dipindah):
	"""A row that the system wrote meanwhile (an escalation) is nobody's act."""
	dokumen, catatan, _semula = dipindah
	baris = dokumen.append("riwayat", {"tindakan": "Diberitahukan kepada atasan", "nama": "Sistem"})
	baris.db_insert()
	assert penerapan.batalkan(catatan.name, "Salah.") == {"kembali": 1, "tetap": 0}


def test_batalkan_hanya_yang_terakhir_dengan_alasan(dipindah):
	_dokumen, catatan, _semula = dipindah
	with pytest.raises(TindakanTidakSah, match="alasan"):
		penerapan.batalkan(catatan.name, "  ")
	terapkan("surakarta")
	with pytest.raises(TindakanTidakSah, match="penerapan terakhir"):
		penerapan.batalkan(catatan.name, "Salah.")


def test_laporan_yang_dipindah_mendapat_rantai_baru(kapuas):
	laporan = kapuas.laporan()
	laporan = lakukan(LAPORAN, laporan.name, "Kirim")
	frappe.set_user("Administrator")
	perintah = Perintah(LAPORAN, LINTAS, laporan.status, laporan.profil_versi, laporan.status)
	terapkan("surakarta", pindah=[perintah])
	lama = [b.dasar for b in laporan.rantai_evaluasi]
	laporan.reload()
	assert laporan.profil == "surakarta" and laporan.pemegang
	assert all("Surakarta" in b.dasar for b in laporan.rantai_evaluasi) and "Kapuas" in lama[0]


@pytest.mark.parametrize("ke", ["Disetujui", "Menunggu Rekomendasi", "Entah"])
def test_tujuan_yang_tidak_ada_ditolak_dan_tidak_mengubah_apa_pun(kapuas, ke):
	dokumen = rekomendasi(kapuas)
	frappe.set_user("Administrator")
	sebelum = potret(SPP, dokumen.name)
	perintah = Perintah(SPP, LINTAS, "Menunggu Rekomendasi", dokumen.profil_versi, ke)
	frappe.db.savepoint("sebelum")
	with pytest.raises(TindakanTidakSah, match="Status yang dapat dipilih"):
		penerapan.terapkan("pekalongan", pindah=[perintah])
	frappe.db.rollback(save_point="sebelum")  # what the request handler does
	assert potret(SPP, dokumen.name) == sebelum


# --- editing a profile in force ---


def ubah_batas(nilai: str = "6") -> None:
	dokumen = frappe.get_doc("Profil Sistem Kerja", "kapuas")
	next(k for k in dokumen.ketentuan if k.kode == "periode.maks_bulan").nilai = nilai
	dokumen.save()


def batas() -> int:
	return next(k.nilai for k in organisasi.profil_aktif().ketentuan if k.kode == "periode.maks_bulan")


def test_profil_yang_disimpan_baru_berlaku_setelah_diterapkan(kapuas):
	lama, dokumen = batas(), kapuas.permohonan()
	frappe.set_user("Administrator")
	ubah_batas()
	assert batas() == lama
	isi = penerapan.rencana("kapuas")
	ubahan = [b for b in isi["perbedaan"] if "6" in b["baru"] and str(lama) in b["lama"]]
	assert len(isi["perbedaan"]) == len(ubahan) == 1 and ubahan[0]["dasar_lama"]
	terapkan("kapuas")
	assert batas() == 6
	dokumen.reload()
	nilai = {k.kode: k.nilai for k in dokumen.aturan().ketentuan}
	assert nilai["periode.maks_bulan"] == lama  # it keeps what it began with
	assert kapuas.permohonan().aturan().daerah.versi > dokumen.aturan().daerah.versi


def test_rencana_usang_ditolak(kapuas):
	ubah_batas()
	isi = penerapan.rencana("kapuas")
	ubah_batas("7")
	with pytest.raises(SalinanUsang, match="berubah sejak rencana"):
		penerapan.terapkan("kapuas", rencana_versi=(isi["versi_lama"], isi["versi_baru"]))


def test_versi_dan_catatan_tidak_diubah_dengan_tangan(kapuas):
	versi = frappe.get_doc(versi_profil.DOCTYPE, organisasi.versi_aktif())
	ubah_batas()
	catatan = frappe.get_doc(penerapan.DOCTYPE, terapkan("kapuas"))
	for doc, kolom in ((versi, "isi"), (catatan, "catatan")):
		doc.set(kolom, "palsu")
		with pytest.raises(TindakanTidakSah):
			doc.save()
		with pytest.raises((TindakanTidakSah, frappe.LinkExistsError)):
			frappe.delete_doc(doc.doctype, doc.name)
	pengaturan = frappe.get_doc(PENGATURAN)
	pengaturan.profil = "pekalongan"
	with pytest.raises(TindakanTidakSah, match="Terapkan Profil"):
		pengaturan.save()


def test_sebelum_berlaku_dan_nasional_ditolak(kapuas):
	with pytest.raises(TindakanTidakSah, match="pelengkap"):
		penerapan.terapkan("nasional")
	dokumen = frappe.get_doc("Profil Sistem Kerja", "pekalongan")
	nanti = frappe.utils.add_years(frappe.utils.today(), 1)
	for tabel in dokumen.meta.get_table_fields():
		for baris in dokumen.get(tabel.fieldname):
			if baris.get("berlaku_sejak"):
				baris.berlaku_sejak = nanti
	dokumen.berlaku_sejak = nanti
	dokumen.save()
	with pytest.raises(TindakanTidakSah, match="baru berlaku"):
		penerapan.terapkan("pekalongan")


# --- rights ---


@pytest.mark.parametrize("user", ["pengelola@contoh.invalid", "auditor@contoh.invalid", "Guest"])
def test_hanya_administrator_yang_menerapkan(kapuas, user):
	catatan = terapkan("pekalongan")
	frappe.set_user(user)
	for panggil in (
		lambda: api.rencana("kapuas"),
		lambda: api.terapkan("kapuas", versi_baru="x"),
		lambda: api.batalkan(catatan, "alasan"),
	):
		with pytest.raises(frappe.PermissionError):
			panggil()
	assert frappe.db.get_single_value(PENGATURAN, "profil") == "pekalongan"
