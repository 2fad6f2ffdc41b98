"""Reminders and escalation over simulated days: once each, caught up after a missed day, by the document's own rules."""

from __future__ import annotations

from datetime import timedelta

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import pengingat, setelan_kabar, versi_profil
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.kabar import akun
from sistem_kerja.tests.situs.penunjukan import rekan, tunjuk, unit_dari

SPP, PNG, LPT = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"


@pytest.fixture
def hari(kotak):
	"""Let the job run on the day that lies so many days from the due date of a document; bells of that document."""

	def pada(dokumen, jumlah: int, setelan=None) -> list:
		tenggat = getdate(frappe.db.get_value(dokumen.doctype, dokumen.name, "tenggat"))
		frappe.set_user("Administrator")
		pengingat.jalankan(tenggat + timedelta(jumlah), setelan or setelan_kabar.kini())
		return [b for b in kotak.lonceng() if b.document_name in (dokumen.name, None)]

	return pada


def laporan_terkirim(daerah, kotak):
	"""A report with its first reviewer, who has an evaluator with an account."""
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	kotak.kosongkan()
	return laporan


def atasan(dokumen) -> str | None:
	return akun(frappe.db.get_value("Employee", dokumen.pemegang, "sk_penilai"))


def diingatkan(dokumen) -> int:
	"""The last point reached, in days from the due date; 0 when none was."""
	hari, tenggat = frappe.db.get_value(dokumen.doctype, dokumen.name, ("diingatkan", "tenggat"))
	return (hari - tenggat).days if hari else 0


def test_sebelum_sesudah_lalu_atasan(daerah, kotak, hari):
	laporan = laporan_terkirim(daerah, kotak)
	assert hari(laporan, -2) == [] and diingatkan(laporan) == 0
	(satu,) = hari(laporan, -1)
	assert satu.for_user == laporan.pemegang_user and "1 hari lagi" in satu.subject
	assert hari(laporan, -1) == hari(laporan, 0) == [], "sekali saja"
	(satu,) = hari(laporan, 1)
	assert satu.for_user == laporan.pemegang_user and "Lewat tenggat 1 hari" in satu.subject
	assert hari(laporan, 2) == []
	assert [b.for_user for b in hari(laporan, 3)] == [laporan.pemegang_user]
	(satu,) = hari(laporan, 5)
	assert satu.for_user == atasan(laporan) and "belum bertindak atas" in satu.subject
	assert hari(laporan, 30) == [] and diingatkan(laporan) == 5


def test_eskalasi_tercatat_dalam_riwayat_dan_dokumen_berjalan_terus(daerah, kotak, hari):
	laporan = laporan_terkirim(daerah, kotak)
	semula = len(laporan.riwayat)
	hari(laporan, 6)
	laporan.reload()
	baris = laporan.riwayat[-1]
	assert len(laporan.riwayat) == semula + 1 and baris.idx == semula + 1
	assert (baris.nama, baris.pengguna, baris.pegawai) == ("Sistem", None, None)
	assert baris.catatan.startswith("Diberitahukan kepada atasan: ") and "6 hari" in baris.catatan
	assert baris.dari_status == baris.ke_status == laporan.status and "PermenPANRB" in baris.dasar
	sebagai(laporan.pemegang)
	akhir = laporan.syarat_terpenuhi("tahap_terakhir")
	laporan = lakukan(LPT, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	assert laporan.riwayat[semula].nama == "Sistem" and not laporan.diingatkan, "giliran baru mulai dari awal"


def test_surat_laporan_tidak_mencetak_pemberitahuan_kepada_atasan(pekalongan, kotak, hari):
	laporan = laporan_terkirim(pekalongan, kotak)
	hari(laporan, 6)
	laporan.reload()
	while laporan.pemegang:
		sebagai(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = lakukan(LPT, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	assert "Diberitahukan" not in frappe.db.get_value("Naskah Dinas", {"dokumen": laporan.name}, "isi")


def test_hari_yang_terlewat_disusulkan_sekaligus(daerah, kotak, hari):
	laporan = laporan_terkirim(daerah, kotak)
	assert sorted(b.for_user for b in hari(laporan, 9)) == sorted([laporan.pemegang_user, atasan(laporan)])
	assert hari(laporan, 9) == [] and hari(laporan, 10) == []


def test_formulir_lama_ditolak_dengan_pesan_yang_biasa(daerah, kotak, hari):
	laporan = laporan_terkirim(daerah, kotak)
	lama = frappe.get_doc(LPT, laporan.name)
	hari(laporan, 6)
	sebagai(laporan.pemegang)
	with pytest.raises(frappe.TimestampMismatchError):
		lama.save()


def test_atasan_yang_diberi_tahu_ialah_yang_menjabat(daerah, kotak, hari):
	laporan = laporan_terkirim(daerah, kotak)
	kepala = frappe.db.get_value("Employee", laporan.pemegang, "sk_penilai")
	ganti = rekan(daerah)
	plh = tunjuk(unit_dari(kepala), ganti)
	kotak.kosongkan()
	(satu,) = [b for b in hari(laporan, 7) if "belum bertindak" in b.subject]
	assert satu.for_user == akun(ganti) != akun(kepala)
	laporan.reload()
	assert f"Plh. {plh.jabatan}" in laporan.riwayat[-1].catatan


def test_plh_yang_diingatkan(daerah, kotak, hari):
	laporan = laporan_terkirim(daerah, kotak)
	kepala, ganti = laporan.pemegang, rekan(daerah)
	tunjuk(unit_dari(kepala), ganti)
	laporan.reload()
	assert laporan.pemegang == ganti
	kotak.kosongkan()
	frappe.db.set_value(LPT, laporan.name, "pemegang_sejak", add_days(today(), -30))
	(satu,) = hari(laporan, 1)
	assert satu.for_user == akun(ganti) and "Plh." in satu.subject


def test_setelan_masing_masing_mematikan_bagiannya(daerah, kotak, hari):
	laporan = laporan_terkirim(daerah, kotak)
	tanpa_pengingat = setelan_kabar.Setelan(pengingat=False)
	assert hari(laporan, 3, tanpa_pengingat) == []
	assert [b.for_user for b in hari(laporan, 5, tanpa_pengingat)] == [atasan(laporan)]
	lain = lakukan(LPT, daerah.laporan().name, "Kirim")
	kotak.kosongkan()
	tanpa_eskalasi = setelan_kabar.Setelan(eskalasi=False)
	assert [b.for_user for b in hari(lain, 9, tanpa_eskalasi) if b.document_name == lain.name] == [
		lain.pemegang_user
	]
	assert not [b for b in frappe.get_doc(LPT, lain.name).riwayat if b.nama == "Sistem"]


def test_pekerjaan_harian_diam_bila_keduanya_mati(daerah, kotak, setel):
	laporan = laporan_terkirim(daerah, kotak)
	frappe.db.set_value(LPT, laporan.name, "tenggat", add_days(today(), -9))
	setel(pengingat=0, eskalasi=0)
	pengingat.harian()
	assert kotak.lonceng() == [] and diingatkan(laporan) == 0
	setel(pengingat=1)
	pengingat.harian()
	assert kotak.kepada() == {laporan.pemegang_user}


def test_dokumen_diadili_menurut_versinya_sendiri(kapuas, kotak, hari, monkeypatch):
	"""The rules in force change; a document under way keeps the days of those with which it began."""
	laporan = laporan_terkirim(kapuas, kotak)
	lama, asli = frappe.db.get_value(LPT, laporan.name, "profil_versi"), versi_profil.muat
	profil = asli(lama)
	jarang = profil.model_copy(
		update={
			"pengingat": tuple(
				a.model_copy(update={"sebelum": (), "sesudah": (7,), "eskalasi": 9}) for a in profil.pengingat
			)
		}
	)
	monkeypatch.setattr(versi_profil, "muat", lambda nama: jarang if nama == "lain" else asli(nama))
	assert [b.for_user for b in hari(laporan, 1)] == [laporan.pemegang_user]
	frappe.db.set_value(LPT, laporan.name, {"profil_versi": "lain", "diingatkan": None})
	assert hari(laporan, 6) == []
	assert [b.for_user for b in hari(laporan, 7)] == [laporan.pemegang_user]


def test_yang_gagal_tidak_menghentikan_yang_lain(kapuas, kotak, hari):
	rusak = laporan_terkirim(kapuas, kotak)
	frappe.db.set_value(LPT, rusak.name, "profil_versi", "tidak-ada")
	baik = kapuas.terkirim(kegiatan="Kegiatan kedua")
	kotak.kosongkan()
	assert baik.pemegang_user in {b.for_user for b in hari(baik, 1)}
	assert diingatkan(rusak) == 0
	assert frappe.get_all("Error Log", {"method": ("like", "%tidak-ada tidak terbaca%")})


def test_yang_berpindah_di_tengah_jalan_dilewati(kapuas, kotak, monkeypatch):
	laporan = laporan_terkirim(kapuas, kotak)
	asli = pengingat._kunci

	def berpindah(doctype, daftar):
		frappe.db.set_value(LPT, laporan.name, "pemegang_user", "pengelola@contoh.invalid")
		return asli(doctype, daftar)

	monkeypatch.setattr(pengingat, "_kunci", berpindah)
	pengingat.jalankan(getdate(laporan.tenggat) + timedelta(1), setelan_kabar.kini())
	assert laporan.name not in [b.document_name for b in kotak.lonceng()] and diingatkan(laporan) == 0


def test_jumlah_permintaan_tetap(kapuas, kotak, monkeypatch):
	"""As many statements for many documents as for one, notices apart: they are delivered afterwards."""
	laporan = laporan_terkirim(kapuas, kotak)
	esok = getdate(laporan.tenggat) + timedelta(6)

	def hitung() -> int:
		frappe.db.sql(f"update `tab{LPT}` set diingatkan = null")
		frappe.db.after_commit.reset()
		semua, asli = [], frappe.db.sql
		with monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, **k: (semua.append(a[0]), asli(*a, **k))[1])
			pengingat.jalankan(esok, setelan_kabar.kini())
		return len(semua)

	hitung()  # versions and metadata
	satu = hitung()
	for i in range(5):
		isi = frappe.db.get_value(LPT, laporan.name, "*", as_dict=True)
		kolom = [k for k in isi if k != "name"]
		frappe.db.bulk_insert(LPT, ["name", *kolom], [[f"UJI-{i}", *(isi[k] for k in kolom)]])
	assert hitung() == satu
