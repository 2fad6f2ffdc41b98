"""The stories of the example in each regency: every kind of document in every state, lists and reports that show rows,
and all of it gone again without a trace."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import frappe
import pytest
from frappe.desk.query_report import run
from frappe.utils import getdate

from sistem_kerja.demo import hapus, panggung, waktu
from sistem_kerja.demo.kisah.dasar import INSTANSI, KOMPETENSI, TANDA
from sistem_kerja.demo.lakon import LPT, PLP, PNG, PPN, PSK, SPP, Lakon
from sistem_kerja.layanan import register_nomor

PK, TIM, UBAH, USULAN = "Perjanjian Kinerja", "Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim"
# DocType -> column -> (value, status) that must be there; a status that ends with "..." stands for all that begin so.
ADA = {
	PK: (
		"jenis",
		{("Unit Organisasi", "Berlaku"), ("Unit Organisasi", "Diubah"), ("Unit Organisasi", "Draf")},
	),
	SPP: (
		"jalur",
		{
			*(("penunjukan_lintas_unit", s) for s in ("Disetujui", "Ditolak", "Menunggu...")),
			*(("penunjukan_lintas_instansi", s) for s in ("Disetujui", "Menunggu...")),
			("penunjukan_dalam_unit", "Disetujui"),
		},
	),
	PSK: (
		"jalur",
		{
			("sukarela_dalam_unit", "Disetujui"),
			*(("sukarela_lintas_unit", s) for s in ("Disetujui", "Ditolak", "Menunggu...")),
		},
	),
	TIM: ("docstatus", {(1, "Berjalan"), (1, "Selesai"), (0, "Draf")}),
	UBAH: (
		"jenis",
		{
			("Perubahan Anggota", "Ditetapkan"),
			("Penutupan", "Ditetapkan"),
			("Perpanjangan", "Menunggu Penetapan"),
		},
	),
	PPN: (
		"jenis",
		{
			*((j, "Ditetapkan") for j in ("Perpanjangan", "Pengakhiran", "Penggantian", "Pembatalan")),
			("Perpanjangan", "Draf"),
		},
	),
	LPT: (
		"bentuk",
		{
			*(("individu", s) for s in ("Selesai", "Perlu Perbaikan", "Evaluasi...")),
			*(("anggota_tim", s) for s in ("Selesai", "Perlu Perbaikan", "Evaluasi...")),
			*(("ketua_tim", s) for s in ("Selesai", "Evaluasi...")),
			("sewaktu_waktu", "Selesai"),
		},
	),
	"Kendala Pelaksanaan": (
		"lingkup",
		{("dalam_unit", "Diputuskan"), ("lintas_unit_kolaborasi", "Menunggu...")},
	),
	"Pemantauan Berkala": ("docstatus", {(1, "Selesai"), (0, "Menunggu Pemantauan")}),
	PLP: ("docstatus", {(1, "Dilaporkan"), (0, "Menunggu Laporan")}),
	"Rekomendasi Penilaian": ("docstatus", {(1, "Dipertimbangkan"), (0, "Disampaikan")}),
	"Peluang": ("docstatus", {(0, "Terbuka"), (0, "Ditutup")}),
	"Permintaan Perbaikan Data": ("docstatus", {(0, s) for s in ("Diajukan", "Ditindaklanjuti", "Ditolak")}),
}
USULAN_KETUA = {("ketua", "Ditetapkan"), ("ketua", "Menunggu Penetapan")}
# Where ketua and pengendali have decrees and agreements of their own.
TAMBAHAN = {
	"pekalongan": {USULAN: ("untuk", USULAN_KETUA), PK: ("jenis", {("Ketua Tim", "Berlaku")})},
	"surakarta": {
		USULAN: ("untuk", {*USULAN_KETUA, ("pengendali", "Ditetapkan")}),
		PK: ("jenis", {("Ketua Tim", "Berlaku"), ("Pengendali", "Berlaku")}),
		LPT: ("bentuk", {("pengendali", "Evaluasi...")}),
	},
}
LAPORAN = (
	*("Rekap Penugasan", "Beban Kerja Pegawai", "Matriks Peran Hasil", "Kepatuhan Pelaporan"),
	*("Lama Proses Permohonan", "Tim Kerja Aktif", "Riwayat Perbantuan", "Menunggu Pejabat"),
)
JEJAK = ("File", "ToDo", "Version", "Comment", "Notification Log", "Workflow Action", "User", "Employee")


def _ringkas(status: str) -> str:
	return next((f"{a}..." for a in ("Menunggu", "Evaluasi") if status.startswith(f"{a} ")), status)


def _kurang(doctype: str, kolom: str, perlu: set) -> set:
	ada = {(b[kolom], b.status) for b in frappe.get_all(doctype, fields=(kolom, "status"), limit=0)}
	return perlu - ada - {(v, _ringkas(s)) for v, s in ada}


def _isi() -> dict[str, Counter]:
	"""Rows of the app's own tables, and of what hangs on them, by DocType."""
	milik = frappe.get_all("DocType", {"module": "Sistem Kerja", "issingle": 0}, pluck="name", limit=0)
	hasil = {d: frappe.db.count(d) for d in (*milik, *JEJAK, "Department", "Designation")}
	hasil["Nomor"] = frappe.db.sql("select count(*) from tabSeries where name like 'NASKAH/%%'")[0][0]
	return hasil


def _beda(lama: dict, baru: dict) -> dict:
	return {d: (n, baru[d]) for d, n in lama.items() if baru[d] != n}


def test_tiap_daerah_berisi_semuanya(tiap_daerah):
	panggung.tempuh(tiap_daerah.kode)
	_berisi(tiap_daerah.kode)
	_laporan_berbaris()


def test_satu_daerah_terhapus_tanpa_sisa(pakai):
	"""As if it had never been played: compared with the site from which only its cast was taken. The others stay."""
	pakai("surakarta")
	frappe.db.savepoint("sebelum")
	hapus.hapus(lambda _p: None, "surakarta")
	bersih = _isi()
	frappe.db.rollback(save_point="sebelum")
	frappe.clear_cache()
	nama = panggung.tempuh("surakarta")
	kini = _isi()
	assert panggung.tempuh("surakarta") == nama and _beda(kini, _isi()) == {}, "tidak diulang"
	hapus.hapus(lambda _p: None, "surakarta")
	assert _beda(bersih, _isi()) == {}


def _berisi(kode: str) -> None:
	for satu in (ADA, TAMBAHAN.get(kode, {})):
		for doctype, (kolom, perlu) in satu.items():
			assert _kurang(doctype, kolom, perlu) == set(), doctype
	lewat = frappe.get_all(PNG, {"status": "Berjalan", "selesai": ("<", frappe.utils.today())}, pluck="name")
	belum = [n for n in lewat if not frappe.db.exists(LPT, {"penugasan": n})]
	assert belum or getdate().timetuple().tm_yday < 14, "ada yang belum melapor"
	sebagian = frappe.get_all(SPP, {"keputusan_sisa": "Tetap Terbuka"}, pluck="name")
	assert sebagian and frappe.db.count("Kebutuhan Pegawai", {"parent": sebagian[0]}) == 2
	assert frappe.db.exists("Peluang", {"permohonan": sebagian[0], "status": "Terbuka"})
	assert {*frappe.get_all(SPP, {"jalur": "penunjukan_lintas_instansi"}, pluck="arah")} == {
		"masuk",
		"keluar",
	}
	tim = frappe.get_all(TIM, {"status": "Berjalan", "lintas": 1}, pluck="name")
	assert tim and frappe.db.exists("Anggota Tim", {"parent": tim[0], "permohonan": ("is", "set")})
	for anak in ("Rincian Kegiatan", "Umpan Balik", "Analisis Kebutuhan Tim"):
		assert frappe.db.count(anak), anak
	assert {*frappe.get_all("Kompetensi", {"keterangan": TANDA}, pluck="name")} == {*KOMPETENSI}
	assert frappe.db.count("Instansi Pemerintah", {"alamat": TANDA}) == len(INSTANSI)
	_riwayat_berurut()


def _riwayat_berurut() -> None:
	"""Nothing was done after today, and each step not before the one that it follows."""
	terbalik = frappe.db.sql(
		"""select count(*) from `tabRiwayat Alur` a join `tabRiwayat Alur` b
		on b.parent = a.parent and b.idx = a.idx + 1 where b.waktu < a.waktu or b.waktu > %s""",
		frappe.utils.now_datetime() + timedelta(seconds=1),
	)
	assert terbalik[0][0] == 0
	hari = {getdate(w) for w in frappe.get_all("Riwayat Alur", pluck="waktu", limit=0)}
	assert len(hari) > 6, "tidak semuanya pada satu hari"
	# Books without gaps, whose numbers follow their dates.
	assert register_nomor.masalah() == []


def _laporan_berbaris() -> None:
	frappe.set_user("Administrator")
	for nama in LAPORAN:
		assert run(nama, {})["result"], nama


def test_yang_nyata_tetap_ketika_contoh_dihapus(kapuas):
	"""A competence and an institution of the same kind as the example's, and real names that the example found there."""
	nyata = {"nama": "Instansi Sungguhan", "jenis": "Lembaga", "jabatan_pejabat": "Sekretaris"}
	frappe.get_doc({"doctype": "Instansi Pemerintah", **nyata}).insert()
	sudah = next(iter(KOMPETENSI))
	frappe.get_doc({"doctype": "Kompetensi", "nama": sudah, "jenis": "Keahlian"}).insert()
	lk = Lakon("kapuas")
	from sistem_kerja.demo.kisah import dasar

	lk.siapkan_akun()
	waktu.habiskan(dasar.daftar_pokok(lk))
	frappe.set_user("Administrator")
	hapus.hapus(lambda _p: None)
	assert frappe.get_all("Kompetensi", pluck="name") == [sudah]
	assert frappe.get_all("Instansi Pemerintah", pluck="name") == [nyata["nama"]]
	assert frappe.db.count("Kompetensi Pegawai") == frappe.db.count("Peluang") == 0


@pytest.mark.parametrize("hari", [date(2027, 1, 1), date(2027, 1, 20), date(2027, 12, 31)])
def test_masa_penugasan_tetap_dalam_tahunnya(kapuas, monkeypatch, hari):
	lk = Lakon("kapuas")
	lk.hari_ini = hari
	for mulai, selesai in ((-74, -38), (-60, 8), (0, 60), (5, 90)):
		masa = lk.masa(mulai, selesai)
		assert masa["mulai"] <= masa["selesai"]
		assert masa["mulai"].year == masa["selesai"].year == hari.year


def test_uang_contoh_ialah_rupiah(situs):
	assert frappe.db.get_default("currency") == "IDR"


def test_jam_menunjuk_hari_itu_lalu_kembali(situs):
	kini = frappe.utils.now_datetime()
	kemarin = kini.date() - timedelta(days=40)
	with waktu.pada(kemarin):
		assert frappe.utils.today() == str(kemarin)
		satu = frappe.utils.now_datetime()
	with waktu.pada(kemarin, 1):
		assert frappe.utils.now_datetime() > satu
	assert abs(frappe.utils.now_datetime() - kini) < timedelta(minutes=5)


def test_kisah_berjalan_bersama_menurut_hari(situs):
	"""The days of two stories interleave; what would lie after today is done today."""
	catat = []

	def kisah(nama, jeda):
		for satu in jeda:
			catat.append((nama, getdate(frappe.utils.today())))
			yield satu

	waktu.jalankan([(-30, lambda: kisah("a", [10, 50])), (-28, lambda: kisah("b", [1, 1]))])
	assert [n for n, _h in catat] == ["a", "b", "b", "a"]
	hari = [h for _n, h in catat]
	assert hari == sorted(hari) and all(h <= getdate() and h.weekday() < 5 for h in hari)
