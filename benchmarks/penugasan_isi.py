"""Three years of work of a regency as rows for benchmarks.penugasan_situs.

10,000 employees in 1,500 units (benchmarks.kedudukan), each with an account; assignments spread over this and the two former
budget years, a quarter of them in teams of about eight from neighbouring units, three in ten lent across units; three
reports each; the rest in proportion. Every name begins with TOLOK, and chance is the same in every run.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import frappe
from frappe.utils import getdate, today

from benchmarks.peta_kedudukan import AWAL
from sistem_kerja.layanan import organisasi

PNG, LPT, SPP, TIM = "Penugasan", "Laporan Pelaksanaan Tugas", "Surat Permohonan Pelibatan", "Tim Kerja"
SETIM = 33  # assignments to each team, of which every fourth is one of its members'


def akun(pegawai: str) -> str:
	return f"tolok.{pegawai.removeprefix(AWAL).replace(' ', '.').lower()}@contoh.invalid"


class Bahan:
	"""What rows are made of: the people in the order of their units, who evaluates them, the days."""

	def __init__(self) -> None:
		baris = frappe.db.sql(
			"""select e.name, e.employee_name, e.sk_unit, e.sk_penilai from tabEmployee e
			join `tabUnit Organisasi` u on u.name = e.sk_unit
			where e.name like %s and e.sk_jenis_jabatan != 'Struktural' order by u.lft, e.name""",
			f"{AWAL}%",
		)
		self.orang = [frappe._dict(id=n, nama=nama, unit=u, penilai=p or "") for n, nama, u, p in baris]
		menjabat = set(frappe.get_all("Unit Organisasi", {"kepala": ("is", "set")}, pluck="kepala", limit=0))
		# Some offices are vacant: what waits for them waits for nobody.
		self.penilai = {o.id: o.penilai if o.penilai in menjabat else "" for o in self.orang}
		self.unit = list(dict.fromkeys(o.unit for o in self.orang))
		self.kini, self.versi = getdate(today()), organisasi.versi_aktif()

	def seseorang(self, letak: int) -> frappe._dict:
		return self.orang[letak % len(self.orang)]

	def masa(self, acak: Random) -> tuple[date, date]:
		tahun = self.kini.year - acak.choices((0, 1, 2), (37, 33, 30))[0]
		mulai = date(tahun, 1, 1) + timedelta(days=acak.randrange(300))
		return mulai, min(mulai + timedelta(days=acak.randrange(30, 180)), date(tahun, 12, 31))

	def umum(
		self, nama: str, status: str, tanggal: date, pemegang: str | None = None, **isi: Any
	) -> dict[str, Any]:
		"""The columns that every moving document has; `pemegang` None: nobody's turn, empty: his office is vacant."""
		acak, tanggal = Random(nama), min(tanggal, self.kini)
		waktu = datetime.combine(tanggal, time(7)) + timedelta(seconds=acak.randrange(40_000))
		hasil = {
			**{"name": AWAL + nama, "status": status, "docstatus": 1, "jalur": "umum", "tanggal": tanggal},
			**{"creation": waktu, "modified": waktu + timedelta(minutes=acak.randrange(60))},
			**{"tanggal_aturan": tanggal, "profil_versi": self.versi},
			**{"pemegang": None, "pemegang_user": None, "pemegang_jabatan": None, "pemegang_sejak": None},
			**{"menunggu_pejabat": None, "menunggu_unit": None, "tenggat": None},
		}
		if pemegang is not None:
			hasil |= {
				"tenggat": tanggal + timedelta(days=7),
				"pemegang_jabatan": "Pejabat",
				"pemegang_sejak": waktu,
			}
			hasil |= {"pemegang": pemegang, "pemegang_user": akun(pemegang)} if pemegang else {}
			hasil |= (
				{}
				if pemegang
				else {
					"menunggu_pejabat": "Kepala kosong",
					"menunggu_unit": self.seseorang(acak.randrange(9999)).unit,
				}
			)
		return hasil | isi

	def penugasan(self, i: int) -> dict[str, Any]:
		acak, tim = Random(i), i // SETIM if i % 4 == 0 else None
		(mulai, selesai), letak = self.masa(acak), acak.randrange(len(self.orang))
		if tim is not None:
			bersama = Random(-tim - 1)
			(mulai, selesai), letak = (
				self.masa(bersama),
				bersama.randrange(len(self.orang)) + acak.randrange(40),
			)
		orang, lintas = self.seseorang(letak), acak.random() < 0.3
		status = _status(acak, mulai, selesai, self.kini)
		return self.umum(
			f"P{i:07}",
			status,
			mulai,
			orang.id if status == "Ditugaskan" else None,
			**{"pegawai": orang.id, "nama_pegawai": orang.nama, "unit_pegawai": orang.unit},
			unit_pemilik=self.seseorang(letak + acak.randrange(200)).unit if lintas else orang.unit,
			jalur="penunjukan_lintas_unit" if lintas else "penunjukan_dalam_unit",
			kegiatan=f"Kegiatan {i % 700}",
			tugas="Menyusun dan menguji bahan kegiatan bersama anggota lainnya.",
			**{"mulai": mulai, "selesai": selesai, "permohonan": f"{AWAL}S{i // 4:07}" if lintas else None},
			tim=None if tim is None else f"{AWAL}T{tim:07}",
			peran_tim=None if tim is None else "ketua" if i % SETIM < 4 else "anggota",
		)

	def laporan(self, n: int) -> dict[str, Any]:
		i, ke = divmod(n, 3)
		p, status, pemegang = self.penugasan(i), "Selesai", None
		masa = (p["selesai"] - p["mulai"]) / 3
		if p["status"] in ("Berjalan", "Ditugaskan") and (ke == 2 or (ke == 1 and i % 2)):
			status = "Draf" if ke == 2 else "Evaluasi Tahap 1"
			pemegang = p["pegawai"] if ke == 2 else self.penilai[p["pegawai"]]
		return self.umum(
			f"L{n:07}",
			status,
			p["mulai"] + masa * (ke + 1),
			pemegang,
			**{k: p[k] for k in ("jalur", "pegawai", "nama_pegawai", "unit_pegawai", "unit_pemilik", "tim")},
			**{"docstatus": int(status == "Selesai"), "penugasan": p["name"], "judul": p["kegiatan"]},
			bentuk={"ketua": "ketua_tim", "anggota": "anggota_tim"}.get(p["peran_tim"], "individu"),
			sifat="Akhir" if ke == 2 else "Berkala",
			**{"periode_mulai": p["mulai"] + masa * ke, "periode_selesai": p["mulai"] + masa * (ke + 1)},
			kegiatan_dilaksanakan="Menyusun kebutuhan data, merancang, dan menguji bersama pemakai.",
			hasil="Hasil dipakai dan memuat data dua belas bulan terakhir.",
			bukti="/private/files/tolok.pdf",
		)

	def permohonan(self, n: int) -> dict[str, Any]:
		p, nasib = self.penugasan(n * 4 + 1), n % 20
		status = "Ditolak" if nasib == 0 else "Menunggu Jawaban" if nasib == 1 else "Disetujui"
		return self.umum(
			f"S{n:07}",
			status,
			p["mulai"] - timedelta(days=14),
			self.penilai[p["pegawai"]] if nasib == 1 else None,
			**{
				"docstatus": int(nasib != 1),
				"jalur": "penunjukan_lintas_unit",
				"arah": "keluar",
				"jumlah": 1,
			},
			**{"unit_pemilik": p["unit_pemilik"], "unit_dituju": p["unit_pegawai"]},
			**{k: p[k] for k in ("kegiatan", "mulai", "selesai")},
			maksud_tujuan="Menyediakan bahan bersama.",
			**{"jenis_jabatan_diminta": "Fungsional", "jenjang_diminta": "Ahli Muda"},
		)

	def tim(self, n: int) -> dict[str, Any]:
		p = self.penugasan(n * SETIM + (-n * SETIM) % 4)  # its first member
		jalan = p["selesai"].year == self.kini.year
		return self.umum(
			f"T{n:07}",
			"Berjalan" if jalan else "Selesai",
			p["mulai"],
			**{"nama_tim": f"Tim {n}", "bentuk": "tim_kerja", "kegiatan": p["kegiatan"]},
			**{"unit_pemilik": p["unit_pemilik"], "ketua": p["pegawai"], "nama_ketua": p["nama_pegawai"]},
			**{"mulai": p["mulai"], "selesai": p["selesai"], "tujuan": "Bahan bersama."},
			pengendali=self.penilai[p["pegawai"]] or None,
		)

	def lain(
		self, kode: str, n: int, status: str, menunggu: str, kolom: tuple[str, ...], **isi: Any
	) -> dict[str, Any]:
		"""One of the documents around an assignment; one in twelve still waits for the employee's evaluator."""
		p, terbuka = self.penugasan(n * 7), n % 12 == 0
		return self.umum(
			f"{kode}{n:07}",
			menunggu if terbuka else status,
			p["selesai"] if p["selesai"] < self.kini else p["mulai"],
			self.penilai[p["pegawai"]] if terbuka else None,
			docstatus=int(not terbuka),
			**{k: p[k] for k in kolom},
			**{k: p["name"] if v is PENUGASANNYA else v for k, v in isi.items()},
		)

	def perjanjian(self, n: int) -> dict[str, Any]:
		tahun, unit = self.kini.year - n % 3, self.unit[n // 3 % len(self.unit)]
		isi = {"jenis": "Unit Organisasi", "tahun": tahun, "judul": f"Perjanjian Kinerja {tahun}"}
		return self.umum(f"K{n:07}", "Berlaku", date(tahun, 1, 2), unit=unit, **isi)

	def peluang(self, n: int) -> dict[str, Any]:
		p, terbuka = self.penugasan(n * 11), n % 3 == 0
		kolom = ("name", "creation", "modified")
		return {
			**{k: v for k, v in self.umum(f"O{n:07}", "", self.kini).items() if k in kolom},
			**{k: p[k] for k in ("unit_pemilik", "kegiatan", "mulai", "selesai")},
			**{"status": "Terbuka" if terbuka else "Ditutup", "tutup": self.kini + timedelta(days=n % 30)},
		}


def _status(acak: Random, mulai: date, selesai: date, kini: date) -> str:
	if acak.random() < 0.04:
		return acak.choice(("Dibatalkan", "Diakhiri", "Diganti"))
	if selesai < kini and (selesai.year < kini.year or acak.random() < 0.85):
		return "Selesai"
	return "Ditugaskan" if acak.random() < 0.05 or mulai > kini else "Berjalan"


PENUGASANNYA = object()
ORANG = ("pegawai", "nama_pegawai", "unit_pegawai", "unit_pemilik")
MASA = ("mulai", "selesai")
Pembuat = Callable[[Bahan, int], dict[str, Any]]
# How many there are of each for one assignment, and who makes the n-th.
SEIMBANG: dict[str, tuple[float, Pembuat]] = {
	PNG: (1, Bahan.penugasan),
	LPT: (3, Bahan.laporan),
	SPP: (0.25, Bahan.permohonan),
	TIM: (1 / SETIM, Bahan.tim),
	"Perjanjian Kinerja": (0.045, Bahan.perjanjian),
	"Peluang": (0.005, Bahan.peluang),
	"Pengajuan Sukarela": (
		0.05,
		lambda b, n: b.lain(
			*("A", n, "Disetujui", "Menunggu Pimpinan Unit", (*ORANG, *MASA, "kegiatan", "tugas")),
			jalur="sukarela_dalam_unit",
			alasan="Berpengalaman.",
		),
	),
	"Perubahan Penugasan": (
		0.05,
		lambda b, n: b.lain(
			*("U", n, "Ditetapkan", "Draf", (*ORANG, "kegiatan")),
			jenis="Perpanjangan",
			penugasan=PENUGASANNYA,
		),
	),
	"Kendala Pelaksanaan": (
		0.1,
		lambda b, n: b.lain(
			*("D", n, "Diputuskan", "Menunggu Keputusan", (*ORANG, "tim")),
			judul=f"Kendala {n}",
			penugasan=PENUGASANNYA,
		),
	),
	"Pemantauan Berkala": (
		0.12,
		lambda b, n: b.lain(
			*("M", n, "Selesai", "Menunggu Pemantauan", ("unit_pemilik",)),
			**{"tim": f"{AWAL}T{n // 4:07}", "judul": f"Pemantauan {n}", "kunci": f"{AWAL}{n}"},
			mulai=date(b.kini.year, n % 4 * 3 + 1, 1),
		),
	),
	"Permintaan Laporan": (
		0.03,
		lambda b, n: b.lain(
			*("B", n, "Dilaporkan", "Menunggu Laporan", ORANG),
			judul=f"Permintaan {n}",
			penugasan=PENUGASANNYA,
		),
	),
	"Rekomendasi Penilaian": (
		0.1,
		lambda b, n: b.lain(
			*("R", n, "Disampaikan", "Draf", ORANG),
			**{"judul": f"Rekomendasi {n}", "penugasan": PENUGASANNYA, "predikat": "Baik"},
			**{"periode_mulai": date(b.kini.year, 1, 1), "periode_selesai": date(b.kini.year, 12, 31)},
		),
	),
	"Perubahan Tim": (
		0.02,
		lambda b, n: b.lain(
			*("E", n, "Ditetapkan", "Menunggu Penetapan", ("unit_pemilik",)),
			**{"tim": f"{AWAL}T{n:07}", "jenis": "Perpanjangan", "judul": f"Perubahan tim {n}"},
		),
	),
	"Usulan Ketua Tim": (
		0.01,
		lambda b, n: b.lain(
			*("C", n, "Ditetapkan", "Menunggu Penetapan", ("unit_pemilik",)),
			**{"tim": f"{AWAL}T{n:07}", "untuk": "ketua", "judul": f"Usulan {n}"},
		),
	),
}
