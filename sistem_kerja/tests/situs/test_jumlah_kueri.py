"""No number of queries grows with rows: every list, report and portal method at a few documents and at ten times as many."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import frappe
import pytest
from frappe.desk.query_report import run
from frappe.utils import getdate, today

from sistem_kerja import hooks
from sistem_kerja.api import (
	data_saya,
	kabar_saya,
	kalender,
	meja,
	pelaksanaan,
	portal,
	sukarela,
	tim_saya,
	tugas,
)
from sistem_kerja.api import menunggu as kartu
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import (
	beban,
	berjalan,
	calon,
	ekspor_skp,
	izin,
	laporan_kerja,
	laporan_tim,
	menunggu,
	organisasi,
	pemegang,
	potongan_laporan,
	unit_terlihat,
)
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.tests.situs.banyak import LPT, PNG, SPP, TIM, Banyak
from sistem_kerja.tests.situs.kabar import akun

SEDIKIT, BANYAK = 8, 72
DAFTAR = [*hooks._BERIZIN, "Employee", "Peluang", "Peta Jabatan", "Kompetensi Pegawai"]
# Of these the few that a regency makes in years are not multiplied here.
TETAP = {
	*("Naskah Dinas", "Nomor Naskah", "Paraf Naskah", "Sertifikat Elektronik"),
	"Pejabat Sementara",
	"Perubahan Unit",
	"Riwayat Kedudukan",
	"Penetapan Penilai",
	"Permintaan Perbaikan Data",
	"Employee",
}
TETAP |= {"Peta Jabatan", "Kompetensi Pegawai"}
SARINGAN = {
	"Cari Kompetensi": {"kompetensi": ["Pengolahan Data"]},
	"Lama Proses Permohonan": {"rinci": "Per Permohonan"},
	"Beban Kerja Pegawai": {"mulai": f"{date.today().year}-01-01"},
}
HR = "pengelola@contoh.invalid"


class Hitungan:
	"""Statements that a call sends, and how many rows it gives back."""

	def __init__(self, monkeypatch) -> None:
		self.monkeypatch = monkeypatch

	def __call__(self, kerja: Callable[[], Any]) -> tuple[int, int]:
		self._baru()
		kerja()  # metadata and translations, which a process keeps
		self._baru()
		semua, asli = [], frappe.db.sql
		with self.monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, **k: (semua.append(a[0]), asli(*a, **k))[1])
			hasil = kerja()
		return len(semua), len(hasil) if isinstance(hasil, list | tuple | dict) else 0

	@staticmethod
	def _baru() -> None:
		"""As at the beginning of a request."""
		organisasi.lupakan()
		frappe.db.value_cache.clear()
		frappe.local.message_log = []


@pytest.fixture
def hitung(situs, monkeypatch):
	return Hitungan(monkeypatch)


@pytest.fixture
def isi(kapuas):
	"""The leader of the main case's agency, its employee, and what fills the site for them."""
	dinas = kapuas.unit[kapuas.cerita.unit_dituju].induk
	satu = Banyak(dinas, kapuas.cerita.pegawai, kapuas.kepala(dinas))
	satu.dinas, satu.pemimpin = dinas, kapuas.kepala(dinas)
	return satu


def bandingkan(isi, kerja: dict[str, Callable[[], Any]], hitung, tetap: set[str]) -> None:
	"""Fill, count, fill more, count again: the same statements, more rows (but for `tetap`)."""
	user = frappe.session.user

	def semua() -> dict[str, tuple[int, int]]:
		frappe.set_user(user)
		return {nama: hitung(satu) for nama, satu in kerja.items()}

	isi.tambah(SEDIKIT)
	awal = semua()
	isi.tambah(BANYAK)
	akhir = semua()
	assert {n: k for n, (k, _b) in awal.items()} == {n: k for n, (k, _b) in akhir.items()}
	assert [n for n in kerja if n not in tetap and akhir[n][1] <= awal[n][1]] == []


@pytest.mark.parametrize("siapa", ["hr", "pemimpin", "pegawai"])
def test_daftar(kapuas, isi, hitung, siapa):
	frappe.set_user({"hr": HR, "pemimpin": akun(isi.pemimpin), "pegawai": akun(isi.pegawai.name)}[siapa])
	kerja = {
		d: lambda d=d: frappe.get_list(d, fields=["*"], order_by="modified desc", limit=0)
		for d in DAFTAR
		if frappe.has_permission(d, "read")
	}
	kerja |= {"Menunggu Saya": lambda: menunggu.daftar(frappe.session.user), "kartu": kartu.kartu}
	# What no employee sees of others, and what only waits for somebody in particular.
	sempit = {SPP, "Usulan Ketua Tim", "Menunggu Saya"} if siapa != "pemimpin" else set()
	bandingkan(isi, kerja, hitung, TETAP | sempit | {"kartu"})


@pytest.mark.parametrize("siapa", ["hr", "pemimpin"])
def test_laporan_meja(kapuas, isi, hitung, siapa):
	frappe.set_user(HR if siapa == "hr" else akun(isi.pemimpin))
	semua = frappe.get_all("Report", {"module": "Sistem Kerja", "disabled": 0}, pluck="name")
	nama = [n for n in semua if frappe.get_doc("Report", n).is_permitted()]
	kerja = {
		f"{n} {unit}": lambda n=n, u=unit: run(
			n, filters={**SARINGAN.get(n, {}), **({"unit": u} if u else {})}
		)["result"]
		for n in nama
		for unit in ("", isi.dinas)
	}
	tahap = {**SARINGAN["Lama Proses Permohonan"], "rinci": "Per Tahap"}
	kerja["per tahap"] = lambda: run("Lama Proses Permohonan", filters=tahap)["result"]
	bertambah = {
		*("Kepatuhan Pelaporan", "Lama Proses Permohonan", "Matriks Peran Hasil", "Menunggu Pejabat"),
		*("Riwayat Perbantuan", "Tim Kerja Aktif"),
	}
	bandingkan(isi, kerja, hitung, {k for k in kerja if not k.startswith(tuple(bertambah))})


@pytest.mark.parametrize("siapa", ["hr", "pemimpin"])
def test_ruang_kerja_dan_kalender(kapuas, isi, hitung, siapa):
	frappe.set_user(HR if siapa == "hr" else akun(isi.pemimpin))
	tahun = getdate(today()).year
	masa = {"start": f"{tahun}-01-01", "end": f"{tahun}-12-31"}
	kerja = {
		"kartu laporan": meja.laporan_lewat_tenggat,
		"kartu tanpa tugas": meja.pegawai_tanpa_tugas,
		"kartu jabatan": meja.jabatan_kosong,
		"grafik penugasan": meja.penugasan_per_bulan,
		"grafik lama": meja.lama_menjawab,
		"grafik laporan": meja.ketepatan_laporan,
		"kalender penugasan": lambda: kalender.acara(PNG, **masa),
		"kalender tim": lambda: kalender.acara(TIM, **masa),
		"kemajuan": lambda: kalender.kemajuan(frappe.get_list(PNG, pluck="name", limit=0)),
	}
	bandingkan(isi, kerja, hitung, {n for n in kerja if not n.startswith("kalender")})


@pytest.mark.parametrize("siapa", ["pemimpin", "pegawai"])
def test_portal(kapuas, isi, hitung, siapa):
	laporan = kapuas.laporan()
	permohonan = frappe.db.get_value(PNG, laporan.penugasan, "permohonan")
	for n in range(1000, 1000 + SEDIKIT):
		_perbesar(isi, laporan, n)
	sebagai(isi.pemimpin if siapa == "pemimpin" else isi.pegawai.name)
	kerja = {
		"beranda": portal.beranda,
		"kabar": kabar_saya.daftar,
		"rincian penugasan": lambda: portal.rincian(PNG, laporan.penugasan),
		"pelaksanaan": lambda: pelaksanaan.baca(laporan.penugasan),
		"peluang": sukarela.daftar_peluang,
		"pengajuan": sukarela.pengajuan_saya,
		"tim saya": tim_saya.daftar,
		"data saya": data_saya.baca,
		"rincian tim": lambda: portal.rincian(TIM, "BANYAK-RINCI"),
	}
	if siapa == "pegawai":
		kerja["tugas saya"] = tugas.daftar
		kerja["rincian laporan"] = lambda: portal.rincian(LPT, laporan.name)
	else:
		kerja["rincian permohonan"] = lambda: portal.rincian(SPP, permohonan)
	tambah = isi.tambah

	def perbesar(kali: int) -> None:
		tambah(kali)
		for n in range(2000, 2000 + kali):
			_perbesar(isi, laporan, n)

	isi.tambah = perbesar
	isi.sisip(TIM, 3000, name="BANYAK-RINCI", pengendali=isi.pegawai.name)
	bandingkan(isi, kerja, hitung, set(kerja) - {"peluang"})


def _perbesar(isi, laporan, n: int) -> None:
	"""More below the documents that are opened one by one."""
	orang = isi.orang[n % len(isi.orang)]
	baris = {"pegawai": orang.name, "nama": orang.employee_name, "kegiatan": f"K {n}", "tindakan": "Kirim"}
	baris |= {"dari_status": "Draf", "ke_status": "Draf", "urut": n, "unit": orang.sk_unit, "isi": "Isi"}
	baris |= {"laporan": f"BANYAK-{n}", "target": "1", "oleh": orang.name, "penugasan": f"BANYAK-{n}"}
	for tabel, tempat, doctype, induk in (
		("Rincian Kegiatan", "rincian", PNG, laporan.penugasan),
		("Umpan Balik", "umpan_balik", PNG, laporan.penugasan),
		("Riwayat Alur", "riwayat", PNG, laporan.penugasan),
		("Riwayat Alur", "riwayat", LPT, laporan.name),
		("Versi Laporan", "versi_laporan", LPT, laporan.name),
		("Laporan Anggota Tim", "laporan_anggota", LPT, laporan.name),
		("Anggota Tim", "anggota", TIM, "BANYAK-RINCI"),
	):
		isi.baris(tabel, tempat, doctype, induk, baris)


def test_layanan(kapuas, isi, hitung):
	minta = kapuas.permohonan(unit_dituju=isi.dinas)
	frappe.set_user(HR)
	orang, tahun = [o.name for o in isi.orang], getdate(today()).year
	kerja = {
		"beban": lambda: beban.beban(orang, f"{tahun}-01-01", f"{tahun}-12-31"),
		"calon": lambda: calon.calon(minta),
		"SKP": lambda: ekspor_skp.buat(tahun, unit=isi.dinas),
		"berjalan": berjalan.kelompok,
		"tertahan": lambda: menunggu.tertahan(HR),
		"semua": menunggu.semua,
		"terbuka": lambda: pemegang.terbuka(list(unit_terlihat.kode(isi.dinas))),
	}
	bandingkan(isi, kerja, hitung, set(kerja) - {"tertahan"})


@pytest.mark.parametrize("siapa", ["pemimpin", "pegawai"])
def test_pemimpin_banyak_unit_melihat_yang_sama(kapuas, isi, monkeypatch, siapa):
	"""From so many units on the condition is written so that the database reads newest first; it means the same."""
	isi.tambah(SEDIKIT)
	frappe.set_user(akun(isi.pemimpin if siapa == "pemimpin" else isi.pegawai.name))

	def terlihat(batas: int) -> dict[str, list[str]]:
		monkeypatch.setattr(izin, "BANYAK_UNIT", batas)
		return {d: frappe.get_list(d, pluck="name", order_by="name", limit=0) for d in DOCTYPE if _boleh(d)}

	sedikit, banyak = terlihat(10_000), terlihat(0)
	assert sedikit == banyak and sedikit[PNG] and sedikit[LPT]
	assert ("ifnull" in izin.syarat_daftar(doctype=PNG)) is (siapa == "pemimpin")


def _boleh(doctype: str) -> bool:
	return bool(frappe.has_permission(doctype, "read"))


def test_laporan_dipotong_dan_tetap_menghitung_semua(kapuas, isi, monkeypatch):
	isi.tambah(BANYAK)
	frappe.set_user(HR)
	penuh, jumlah = laporan_kerja.kepatuhan({"unit": isi.dinas})
	matriks = laporan_tim.matriks({"unit": isi.dinas})
	assert sum(jumlah.values()) == len(penuh) and matriks[1] is None
	for modul in (laporan_kerja, laporan_tim, potongan_laporan):
		monkeypatch.setattr(modul, "BATAS", 20)
	sebagian, tetap = laporan_kerja.kepatuhan({"unit": isi.dinas})
	assert (sebagian, tetap) == (penuh[:20], jumlah) and all(b["nama"] and b["kegiatan"] for b in sebagian)
	baris, pesan = laporan_tim.matriks({"unit": isi.dinas})
	orang = [b for b in baris if b.get("penugasan")]
	assert 0 < len(orang) <= 20 and "20" in pesan
	# It ends with a whole unit: who is shown of it is everybody in it.
	unit = {b["unit"] for b in orang if b.get("keterangan")}
	semua = [
		b["penugasan"] for b in matriks[0] if b.get("keterangan") and b.get("penugasan") and b["unit"] in unit
	]
	assert sorted(semua) == sorted(b["penugasan"] for b in orang if b.get("keterangan"))
	hasil = run("Kepatuhan Pelaporan", filters={"unit": isi.dinas})
	assert "20" in hasil["message"] and sum(r["value"] for r in hasil["report_summary"]) == len(penuh)


def test_yang_dicari_tiap_permintaan_berindeks():
	"""Whose account a user is, and what waits for an office, are asked without reading whole tables."""
	berindeks = {
		(t, k)
		for t, k in frappe.db.sql(
			"""select table_name, column_name from information_schema.statistics
			where table_schema = database() and seq_in_index = 1"""
		)
	}
	harus = {("tabEmployee", "user_id"), ("tabUnit Organisasi", "kepala"), ("tabUnit Organisasi", "lft")}
	harus |= {(f"tab{d}", k) for d in DOCTYPE for k in ("pemegang_user", "menunggu_pejabat", "pemegang")}
	kolom = {**izin.KOLOM_UNIT, **{d: (*izin.KOLOM_UNIT[d], *k) for d, k in izin.KOLOM_PEGAWAI.items()}}
	harus |= {(f"tab{d}", k) for d, semua in kolom.items() for k in semua}
	assert harus - berindeks == set()
