"""Three years of work of a regency for benchmarks.penugasan_situs: put into a site by bulk statements, and taken out again.

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

from benchmarks.peta_kedudukan import AWAL, tanam
from sistem_kerja.layanan import himpunan, organisasi

PNG, LPT, SPP, TIM = "Penugasan", "Laporan Pelaksanaan Tugas", "Surat Permohonan Pelibatan", "Tim Kerja"
SETIM = 33  # assignments to each team, of which every fourth is one of its members'
PEMIMPIN, SEMUA = ("Pimpinan", "Pejabat Penilai Kinerja"), ("Pegawai ASN",)


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
		self.penilai = {o.id: o.penilai for o in self.orang}
		self.unit = list(dict.fromkeys(o.unit for o in self.orang))
		self.kini, self.versi = getdate(today()), organisasi.versi_aktif()

	def seseorang(self, letak: int) -> frappe._dict:
		return self.orang[letak % len(self.orang)]

	def masa(self, acak: Random) -> tuple[date, date]:
		tahun = self.kini.year - acak.choices((0, 1, 2), (37, 33, 30))[0]
		mulai = date(tahun, 1, 1) + timedelta(days=acak.randrange(300))
		return mulai, min(mulai + timedelta(days=acak.randrange(30, 180)), date(tahun, 12, 31))

	def umum(self, nama: str, status: str, tanggal: date, pemegang: str | None = None, **isi: Any) -> dict[str, Any]:
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
			hasil |= {"tenggat": tanggal + timedelta(days=7), "pemegang_jabatan": "Pejabat", "pemegang_sejak": waktu}
			hasil |= {"pemegang": pemegang, "pemegang_user": akun(pemegang)} if pemegang else {}
			hasil |= {} if pemegang else {"menunggu_pejabat": "Kepala kosong", "menunggu_unit": self.seseorang(acak.randrange(9999)).unit}
		return hasil | isi

	def penugasan(self, i: int) -> dict[str, Any]:
		acak, tim = Random(i), i // SETIM if i % 4 == 0 else None
		(mulai, selesai), letak = self.masa(acak), acak.randrange(len(self.orang))
		if tim is not None:
			bersama = Random(-tim - 1)
			(mulai, selesai), letak = self.masa(bersama), bersama.randrange(len(self.orang)) + acak.randrange(40)
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
			**{"docstatus": int(nasib != 1), "jalur": "penunjukan_lintas_unit", "arah": "keluar", "jumlah": 1},
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

	def lain(self, kode: str, n: int, status: str, menunggu: str, kolom: tuple[str, ...], **isi: Any) -> dict[str, Any]:
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
			*("U", n, "Ditetapkan", "Draf", (*ORANG, "kegiatan")), jenis="Perpanjangan", penugasan=PENUGASANNYA
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
			*("B", n, "Dilaporkan", "Menunggu Laporan", ORANG), judul=f"Permintaan {n}", penugasan=PENUGASANNYA
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
# Rows below documents, made of them: table, columns, what they hold, of which documents.
_BARIS = "insert into `tab{0}` (name, parent, parenttype, parentfield, idx, creation, modified, {1}) "
_DARI = "select concat(d.name, '{0}', n.n), d.name, '{1}', '{2}', n.n, d.creation, d.creation, {3} from `tab{1}` d "
_KALI = "join (select 1 n union select 2 union select 3) n on n.n <= {0} where d.name >= %(dari)s and d.name < %(sampai)s"
RIWAYAT = ("Riwayat Alur", "r", "riwayat", "waktu, tindakan, sebagai, dari_status, ke_status, dasar, pengguna")
LANGKAH = (
	"date_add(d.creation, interval n.n day), 'Teruskan', 'Kepala Bidang', if(n.n = 1, 'Draf', 'Menunggu Jawaban'), "
	"if(n.n = {0}, d.status, 'Menunggu Jawaban'), 'Pasal 9', 'tolok@contoh.invalid'"
)
BAWAHAN = (
	(*RIWAYAT, LANGKAH.format(1), PNG, 1, ""),
	(*RIWAYAT, LANGKAH.format(2), LPT, 2, "and d.status != 'Draf'"),
	(*RIWAYAT, LANGKAH.format(3), SPP, 3, ""),
	("Versi Laporan", "v", "versi_laporan", "urut, waktu, isi", "1, d.creation, d.hasil", LPT, 1, "and d.status != 'Draf'"),
	("Tahap Evaluasi Laporan", "t", "rantai_evaluasi", "urut, jabatan, unit", "1, 'Kepala', d.unit_pemilik", LPT, 1, ""),
	("Sasaran Kinerja", "s", "sasaran", "sasaran", "concat('Sasaran ', n.n)", "Perjanjian Kinerja", 2, ""),
	(
		*("Kegiatan Perjanjian", "k", "kegiatan", "kegiatan, jenis_penugasan"),
		*("concat('Kegiatan ', crc32(concat(d.unit, n.n)) %% 700), 'individual'", "Perjanjian Kinerja", 3, ""),
	),
	("Kebutuhan Pegawai", "b", "kebutuhan", "kompetensi, jumlah", "'TOLOK: kompetensi 1', 1", "Peluang", 1, ""),
)
KODE = {PNG: "P", LPT: "L", SPP: "S", "Perjanjian Kinerja": "K", "Peluang": "O"}
ANGGOTA = """insert into `tabAnggota Tim` (name, parent, parenttype, parentfield, idx, docstatus, creation, modified,
		pegawai, nama, unit, peran, tugas, penugasan)
	select concat(name, 'a'), tim, 'Tim Kerja', 'anggota', 1, 1, creation, creation, pegawai, nama_pegawai, unit_pegawai,
		if(peran_tim = 'ketua', 'Ketua', 'Anggota'), tugas, name
	from tabPenugasan where tim > '' and name >= %(dari)s and name < %(sampai)s"""
NASKAH = """insert into `tabNaskah Dinas` (name, creation, modified, docstatus, jenis, nomor, tanggal, status, hal,
		dokumen_tipe, dokumen, unit, unit_pemilik, pegawai, isi)
	select concat(name, 'n'), creation, creation, 0, 'Surat', concat('800/', name), tanggal, 'Berlaku', {kegiatan}, '{0}', name,
		unit_pemilik, unit_pemilik, {pegawai}, repeat('Melaksanakan tugas sebagaimana dimaksud. ', 12)
	from `tab{0}` where docstatus = 1 and name >= %(dari)s and name < %(sampai)s"""
ANAK = ("Anggota Tim", *dict.fromkeys(b[0] for b in BAWAHAN), "Butir Peta Jabatan", "Naskah Dinas")
DASAR = ("Kompetensi Pegawai", "Peta Jabatan", "Unit Organisasi", "Employee", "Has Role")


def siapkan() -> str:
	"""The organisation with its accounts; returns the code of its root."""
	akar = tanam(organisasi.profil_aktif())
	_besarkan(akar)
	isi = {"n": len(AWAL) + 1, "awal": f"{AWAL}%"}
	frappe.db.sql(
		"""update tabEmployee set user_id = concat('tolok.', lower(replace(substr(name, %(n)s), ' ', '.')), '@contoh.invalid')
		where name like %(awal)s""",
		isi,
	)
	frappe.db.sql(
		"""insert into tabUser (name, email, first_name, full_name, enabled, user_type, language, creation, modified)
		select user_id, user_id, employee_name, employee_name, 1,
			if(sk_jenis_jabatan = 'Struktural', 'System User', 'Website User'), 'id', now(), now()
		from tabEmployee where name like %(awal)s""",
		isi,
	)
	for peran in (*SEMUA, *PEMIMPIN):
		frappe.db.sql(
			f"""insert into `tabHas Role` (name, parent, parenttype, parentfield, role, creation, modified)
			select concat(name, %(peran)s), user_id, 'User', 'roles', %(peran)s, now(), now() from tabEmployee
			where name like %(awal)s {"" if peran in SEMUA else "and sk_jenis_jabatan = 'Struktural'"}""",
			{**isi, "peran": peran},
		)
	frappe.db.commit()
	return akar


def _besarkan(akar: str) -> None:
	"""One agency with thirty others below it, as large as one for schools: about a tenth of all employees."""
	saring = {"parent_unit_organisasi": akar, "peran": "kepala_dinas", "kepala": ("is", "set")}
	besar, *lain = frappe.get_all("Unit Organisasi", saring, pluck="name", order_by="lft", limit=31)
	frappe.db.set_value("Unit Organisasi", {"name": ("in", lain)}, "parent_unit_organisasi", besar)
	himpunan.tata_pohon("Unit Organisasi", "parent_unit_organisasi")


def isi(dari: int, sampai: int) -> dict[str, int]:
	"""Assignments number `dari` to `sampai` with everything that belongs to them; returns rows by DocType."""
	bahan, banyak = Bahan(), {}
	for doctype, (kali, buat) in SEIMBANG.items():
		awal, akhir = int(dari * kali), int(sampai * kali)
		for bagian in himpunan.potongan((buat(bahan, i) for i in range(awal, akhir)), 5000):
			himpunan.sisipkan(doctype, bagian)
			frappe.db.commit()
		banyak[doctype] = akhir - awal
	for tabel, tanda, tempat, kolom, nilai, doctype, kali, syarat in BAWAHAN:
		kueri = _BARIS.format(tabel, kolom) + _DARI.format(tanda, doctype, tempat, nilai) + _KALI.format(kali) + syarat
		banyak[tabel] = banyak.get(tabel, 0) + _sql(kueri, doctype, dari, sampai)
	banyak["Anggota Tim"] = _sql(ANGGOTA, PNG, dari, sampai)
	for doctype, kegiatan, pegawai in ((PNG, "kegiatan", "pegawai"), (SPP, "kegiatan", "null"), (LPT, "judul", "pegawai")):
		banyak["Naskah Dinas"] = _sql(NASKAH.format(doctype, kegiatan=kegiatan, pegawai=pegawai), doctype, dari, sampai)
	for doctype in (*SEIMBANG, *ANAK, *DASAR, "User"):
		frappe.db.sql(f"analyze table `tab{doctype}`")
	return banyak


def _sql(kueri: str, doctype: str, dari: int, sampai: int) -> int:
	"""A statement over the rows of these numbers; returns how many rows it wrote."""
	kali, kode = SEIMBANG[doctype][0], KODE[doctype]
	nilai = {"dari": f"{AWAL}{kode}{int(dari * kali):07}", "sampai": f"{AWAL}{kode}{int(sampai * kali):07}"}
	frappe.db.sql(kueri, nilai)
	banyak = frappe.db._cursor.rowcount
	frappe.db.commit()
	return banyak


def terisi() -> bool:
	"""Whether an earlier run left everything in the site."""
	return frappe.db.count(PNG, {"name": ("like", f"{AWAL}%")}) > 1000


def buang() -> None:
	"""Everything whose name begins with TOLOK, portion by portion."""
	for tabel in (*SEIMBANG, *ANAK, *DASAR):
		_buang(tabel, f"{AWAL}%")
	_buang("User", "tolok.%@contoh.invalid")
	frappe.clear_cache()


def _buang(tabel: str, awal: str) -> None:
	while True:
		frappe.db.sql(f"delete from `tab{tabel}` where name like %s limit 20000", awal)
		habis = frappe.db._cursor.rowcount < 20000
		frappe.db.commit()
		if habis:
			return
