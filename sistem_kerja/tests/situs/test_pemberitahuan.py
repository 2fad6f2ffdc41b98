"""Who is told of each step, and who is not: the person whose turn it is, the sender at the end, copies; nobody else."""

from __future__ import annotations

import frappe

from sistem_kerja.demo.jalan import LAPORAN, jawab, sebagai
from sistem_kerja.layanan import isi_naskah, kabar, pejabat_sementara
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.kabar import akun
from sistem_kerja.tests.situs.penunjukan import rekan, tunjuk, unit_dari

SPP, PNG, LPT = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"


def tugas(dokumen) -> list[str]:
	saring = {"reference_name": dokumen.name, "status": "Open"}
	return frappe.get_all("ToDo", saring, pluck="allocated_to")


def tembusan(dokumen, *jenis: str) -> set[str]:
	"""Accounts of those who get copies of these letters, the signer left out."""
	hasil = set()
	for satu in jenis:
		saring = {"dokumen": dokumen.name, "jenis": isi_naskah.NASKAH[satu].nama}
		tanda = frappe.db.get_value("Naskah Dinas", saring, "penanda_tangan")
		for p in isi_naskah.penerima_tembusan(dokumen, satu):
			orang = pejabat_sementara.bertindak(p).pegawai
			hasil |= {akun(orang)} if orang and orang != tanda else set()
	return hasil - {None, ""}


def test_tiap_langkah_hanya_yang_gilirannya(daerah, kotak):
	pengirim = akun(daerah.kepala(daerah.cerita.unit_pemilik)) if daerah.kode == "kapuas" else None
	dokumen = daerah.permohonan()
	pengirim = pengirim or dokumen.pemegang_user
	assert kotak.kepada() == {dokumen.pemegang_user} == {pengirim}, "draf yang disiapkan pengelola"
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Kirim")
	salinan = tembusan(dokumen, "surat_permohonan")
	assert kotak.kepada() == {dokumen.pemegang_user} | salinan and pengirim not in salinan
	assert tugas(dokumen) == [dokumen.pemegang_user]
	while dokumen.status != "Disetujui":
		lama = dokumen.pemegang_user
		dokumen = _maju(dokumen, daerah.cerita.pegawai)
		if dokumen.status != "Disetujui":
			assert kotak.kepada() == {dokumen.pemegang_user} and tugas(dokumen) == [dokumen.pemegang_user]
			assert dokumen.pemegang_user != lama
	penugasan = frappe.get_doc(PNG, dokumen.pegawai_ditugaskan[0].penugasan)
	salinan = tembusan(dokumen, "surat_jawaban") | tembusan(penugasan, "surat_penugasan")
	assert kotak.kepada() == {pengirim, akun(daerah.cerita.pegawai)} | salinan
	assert tugas(dokumen) == [] and tugas(penugasan) == [akun(daerah.cerita.pegawai)]


def _maju(dokumen, pegawai: str):
	sebagai(dokumen.pemegang)
	if dokumen.status == "Menunggu Jawaban":
		return jawab(dokumen, pegawai)
	return lakukan(
		SPP, dokumen.name, "Minta Rekomendasi" if dokumen.status == "Menunggu Penilai" else "Rekomendasikan"
	)


def test_laporan_dari_draf_sampai_selesai(daerah, kotak):
	penugasan = daerah.disetujui().pegawai_ditugaskan[0].penugasan
	saya = akun(daerah.cerita.pegawai)
	kotak.kosongkan()
	sebagai(daerah.cerita.pegawai)
	lakukan(PNG, penugasan, "Terima")
	laporan = frappe.get_doc({"doctype": LPT, "penugasan": penugasan, **LAPORAN}).insert()
	assert kotak.kepada() == set() and tugas(laporan) == [], "draf sendiri bukan kabar"
	laporan = lakukan(LPT, laporan.name, "Kirim")
	assert kotak.kepada() == {laporan.pemegang_user}
	sebagai(laporan.pemegang)
	laporan = lakukan(LPT, laporan.name, "Kembalikan", "Lampirkan hasil uji.")
	(satu,) = kotak.lonceng()
	assert (
		satu.for_user == saya == laporan.pemegang_user
		and "kembali kepada Anda: Kembalikan oleh" in satu.subject
	)
	sebagai(daerah.cerita.pegawai)
	laporan = lakukan(LPT, laporan.name, "Kirim", "Sudah.")
	while laporan.pemegang:
		assert kotak.kepada() == {laporan.pemegang_user}
		sebagai(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = lakukan(LPT, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	(satu,) = kotak.lonceng()
	assert satu.for_user == saya and "yang Anda kirim: Selesai." in satu.subject and tugas(laporan) == []


def test_ditolak_pengirim_tahu_alasannya(daerah, kotak):
	dokumen = daerah.terkirim()
	pengirim = dokumen.riwayat[0].pengguna
	kotak.kosongkan()
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.")
	assert pengirim in kotak.kepada() and dokumen.status == "Ditolak"
	(surat,) = [s for s in kotak.surat if s["recipients"] == [frappe.db.get_value("User", pengirim, "email")]]
	assert "Ditolak" in surat["subject"] and ("Catatan", "Sedang penuh.") in surat["args"]["rinci"]


def test_ditarik_tidak_mengabari_penarik_dan_tugas_lama_tertutup(daerah, kotak):
	dokumen = daerah.terkirim()
	lama = dokumen.pemegang_user
	kotak.kosongkan()
	sebagai(frappe.db.get_value("Employee", {"user_id": dokumen.riwayat[0].pengguna}))
	dokumen = lakukan(SPP, dokumen.name, "Tarik")
	assert kotak.lonceng() == [] and tugas(dokumen) == [dokumen.pemegang_user] != [lama]
	lonceng = frappe.get_all(
		"Notification Log", {"document_name": dokumen.name, "for_user": lama}, pluck="read"
	)
	assert lonceng == [1], "kabar yang sudah usang tidak menunggu dibaca"


def test_plh_diberi_tahu_yang_digantikan_tidak(daerah, kotak):
	dokumen = daerah.permohonan()
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Kirim")
	kepala, ganti, jabatan = dokumen.pemegang, rekan(daerah), dokumen.pemegang_jabatan
	kotak.kosongkan()
	tunjuk(unit_dari(kepala), ganti)
	(satu,) = kotak.lonceng()
	assert satu.for_user == akun(ganti)
	assert f"sebagai Plh. {jabatan}" in satu.subject and tugas(dokumen) == [akun(ganti)]
	daerah.terkirim(kegiatan="Kegiatan kedua")
	kepada = kotak.kepada()
	assert akun(ganti) in kepada and akun(kepala) not in kepada


def test_banyak_yang_berpindah_satu_kabar(kapuas, kotak):
	"""A Plh. takes over five requests: five ToDos, one bell and one mail with all of them."""
	semua = [kapuas.terkirim(kegiatan=f"Kegiatan {i}") for i in range(5)]
	kepala, ganti = semua[0].pemegang, rekan(kapuas)
	kotak.kosongkan()
	tunjuk(unit_dari(kepala), ganti)
	(satu,) = kotak.lonceng(akun(ganti))
	assert satu.subject.startswith("5 dokumen menunggu tindakan Anda sebagai Plh. ")
	assert satu.link == "/sistem-kerja" or satu.link.startswith("/app/query-report/Menunggu")
	(surat,) = kotak.surat
	assert len(surat["args"]["rinci"]) == 5 and surat["args"]["tautan"].endswith(satu.link)
	assert frappe.db.count("ToDo", {"allocated_to": akun(ganti), "status": "Open"}) == 5
	kapuas.terkirim(kegiatan="Yang keenam")
	assert "Yang keenam" in kotak.lonceng(akun(ganti))[0].subject


def test_lonceng_menyebut_jenis_judul_jabatan_tenggat_dan_pasal(kapuas, kotak):
	dokumen = kapuas.terkirim(kegiatan="Peta <i>stunting</i>")
	(satu,) = kotak.lonceng(dokumen.pemegang_user)
	for bagian in (
		"Surat Permohonan Pelibatan",
		'<b class="subject-title">Peta &lt;i&gt;stunting&lt;/i&gt;</b>',
		f"sebagai {dokumen.pemegang_jabatan}",
		"Tenggat ",
		f"({dokumen.pemegang_dasar})",
	):
		assert bagian in satu.subject
	assert satu.link == f"/app/surat-permohonan-pelibatan/{dokumen.name}"
	assert satu.from_user == dokumen.riwayat[0].pengguna


def test_tautan_pegawai_menuju_portal(kapuas, kotak):
	nama = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	user = akun(kapuas.cerita.pegawai)
	assert frappe.db.get_value("User", user, "user_type") == "Website User"
	(satu,) = [b for b in kotak.lonceng(user) if b.document_type == PNG]
	assert satu.link == f"/sistem-kerja?buka=penugasan/{nama}"
	assert frappe.db.get_value(PNG, nama, "kegiatan") in satu.subject
	(surat,) = [s for s in kotak.surat if s["args"]["tautan"] and s["args"]["tautan"].endswith(satu.link)]
	assert surat["recipients"] == [frappe.db.get_value("User", user, "email")]


def test_kunci_portal_sama_dengan_yang_dikenal_halamannya():
	from pathlib import Path

	skrip = Path(frappe.get_app_path("sistem_kerja", "public", "portal", "dasar.js")).read_text()
	for doctype, kunci in kabar.PORTAL.items():
		assert f'{kunci}: "{doctype}"' in skrip


def test_bahasa_pembaca(kapuas, kotak):
	dokumen = kapuas.permohonan()
	kotak.kosongkan()
	tujuan = frappe.db.get_value("User", dokumen.pemegang_user, "name")
	frappe.db.set_value("User", tujuan, "language", "en")
	kabar.kirim([{**_giliran(dokumen), "untuk": tujuan}])
	(satu,) = kotak.lonceng(tujuan)
	assert satu.subject.startswith("Request for Involvement") and "awaits your action as" in satu.subject


def _giliran(dokumen):
	from sistem_kerja.layanan import pemberitahuan

	return pemberitahuan.fakta_giliran(dokumen)


def test_tembusan_bagi_yang_menjabat_hari_ini(pekalongan, kotak):
	dokumen = pekalongan.permohonan(jenjang_diminta="Ahli Muda")
	salinan = isi_naskah.penerima_tembusan(dokumen, "surat_permohonan")
	(pejabat,) = [p for p in salinan if p.pegawai]
	ganti = rekan(pekalongan)
	tunjuk(pejabat.unit, ganti)
	kotak.kosongkan()
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Kirim")
	semua = kotak.lonceng()
	(satu,) = [b for b in semua if "Tembusan" in b.subject]
	naskah = frappe.get_doc("Naskah Dinas", {"dokumen": dokumen.name})
	assert satu.for_user == akun(ganti) and akun(pejabat.pegawai) not in {b.for_user for b in semua}
	assert naskah.nomor in satu.subject and f"sebagai Plh. {pejabat.jabatan}" in satu.subject
	assert (satu.document_type, satu.document_name) == ("Naskah Dinas", naskah.name)
	frappe.set_user(satu.for_user)
	assert naskah.has_permission("read")


def test_tautan_hanya_ke_yang_boleh_dibaca(kapuas, kotak):
	dokumen = kapuas.terkirim()
	asing = next(
		p.id for p in kapuas.contoh.pegawai if p.unit not in kapuas.cerita.unit_dituju and akun(p.id)
	)
	frappe.set_user(akun(asing))
	boleh = dokumen.has_permission("read")
	frappe.set_user("Administrator")
	kotak.kosongkan()
	isi = {**_giliran(dokumen), "ragam": "selesai", "status": "Disetujui", "untuk": akun(asing)}
	kabar.kirim([isi])
	(satu,) = kotak.lonceng(akun(asing))
	assert not boleh and satu.link is None and satu.document_name is None
