"""Puts the work of benchmarks.penugasan_isi into a site by bulk statements, and takes it out again."""

from __future__ import annotations

import frappe

from benchmarks.penugasan_isi import LPT, PNG, SEIMBANG, SPP, Bahan
from benchmarks.peta_kedudukan import AWAL, tanam
from sistem_kerja.layanan import himpunan, organisasi

PEMIMPIN, SEMUA = ("Pimpinan", "Pejabat Penilai Kinerja"), ("Pegawai ASN",)
# Rows below documents, made of them: table, columns, what they hold, of which documents.
_BARIS = "insert into `tab{0}` (name, parent, parenttype, parentfield, idx, creation, modified, {1}) "
_DARI = "select concat(d.name, '{0}', n.n), d.name, '{1}', '{2}', n.n, d.creation, d.creation, {3} from `tab{1}` d "
_KALI = "join (select 1 n union select 2 union select 3) n on n.n <= {0} where d.name >= %(dari)s and d.name < %(sampai)s"
RIWAYAT = (
	"Riwayat Alur",
	"r",
	"riwayat",
	"waktu, tindakan, sebagai, dari_status, ke_status, dasar, pengguna",
)
LANGKAH = (
	"date_add(d.creation, interval n.n day), 'Teruskan', 'Kepala Bidang', if(n.n = 1, 'Draf', 'Menunggu Jawaban'), "
	"if(n.n = {0}, d.status, 'Menunggu Jawaban'), 'Pasal 9', 'tolok@contoh.invalid'"
)
BAWAHAN = (
	(*RIWAYAT, LANGKAH.format(1), PNG, 1, ""),
	(*RIWAYAT, LANGKAH.format(2), LPT, 2, "and d.status != 'Draf'"),
	(*RIWAYAT, LANGKAH.format(3), SPP, 3, ""),
	(
		"Versi Laporan",
		"v",
		"versi_laporan",
		"urut, waktu, isi",
		"1, d.creation, d.hasil",
		LPT,
		1,
		"and d.status != 'Draf'",
	),
	(
		"Tahap Evaluasi Laporan",
		"t",
		"rantai_evaluasi",
		"urut, jabatan, unit",
		"1, 'Kepala', d.unit_pemilik",
		LPT,
		1,
		"",
	),
	("Sasaran Kinerja", "s", "sasaran", "sasaran", "concat('Sasaran ', n.n)", "Perjanjian Kinerja", 2, ""),
	(
		*("Kegiatan Perjanjian", "k", "kegiatan", "kegiatan, jenis_penugasan"),
		*(
			"concat('Kegiatan ', crc32(concat(d.unit, n.n)) %% 700), 'individual'",
			"Perjanjian Kinerja",
			3,
			"",
		),
	),
	(
		"Kebutuhan Pegawai",
		"b",
		"kebutuhan",
		"kompetensi, jumlah",
		"'TOLOK: kompetensi 1', 1",
		"Peluang",
		1,
		"",
	),
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
		kueri = (
			_BARIS.format(tabel, kolom)
			+ _DARI.format(tanda, doctype, tempat, nilai)
			+ _KALI.format(kali)
			+ syarat
		)
		banyak[tabel] = banyak.get(tabel, 0) + _sql(kueri, doctype, dari, sampai)
	banyak["Anggota Tim"] = _sql(ANGGOTA, PNG, dari, sampai)
	for doctype, kegiatan, pegawai in (
		(PNG, "kegiatan", "pegawai"),
		(SPP, "kegiatan", "null"),
		(LPT, "judul", "pegawai"),
	):
		banyak["Naskah Dinas"] = _sql(
			NASKAH.format(doctype, kegiatan=kegiatan, pegawai=pegawai), doctype, dari, sampai
		)
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
