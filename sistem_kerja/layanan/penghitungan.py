"""Everybody's position anew, in the background, with a record that a reload still shows.

Each portion is committed with its history, so a run that breaks off leaves no half-written employee and the next one
mends the rest. Only one runs at a time; changes meanwhile are seen at the next portion.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import add_to_date, get_datetime, now_datetime
from frappe.utils.background_jobs import is_job_enqueued

from sistem_kerja.layanan import kedudukan, organisasi, riwayat_kedudukan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.jawaban_kedudukan import acuan

CATATAN = "Penghitungan Kedudukan"
ANTRE, BERJALAN, SELESAI, GAGAL = "Antre", "Berjalan", "Selesai", "Gagal"
BOLEH = ("Pengelola Kepegawaian", "Administrator Sistem Kerja", "System Manager")
BATAS_MENIT = 60


@frappe.whitelist(methods=["POST"])
def hitung_semua() -> str:
	"""The button: recompute everybody in the background. Returns the record to watch."""
	if not {*BOLEH} & set(frappe.get_roles()):
		frappe.throw(
			_("Hanya Pengelola Kepegawaian atau administrator yang menghitung ulang semua kedudukan."),
			TidakBerwenang,
		)
	return mulai(f"Diminta oleh {frappe.utils.get_fullname()}")


def mulai(sebab: str, otomatis: bool = False) -> str | None:
	"""Begin a computation; refused while one runs. An automatic one then only asks that run to be followed by another."""
	_kunci()
	if lain := _yang_berjalan():
		if not otomatis:
			frappe.throw(
				_(
					"Penghitungan {0} masih berjalan ({1} dari {2} pegawai). Tunggu sampai selesai; yang berubah "
					"sementara itu ikut dihitung."
				).format(lain.name, lain.dihitung or 0, lain.total or 0),
				TindakanTidakSah,
				title=_("Masih berjalan"),
			)
		if lain.status == BERJALAN:
			frappe.db.set_value(CATATAN, lain.name, "ulang_lagi", sebab[:140], update_modified=False)
		return lain.name
	dokumen = frappe.new_doc(CATATAN)
	dokumen.update(
		{"status": ANTRE, "sebab": sebab[:140], "oleh": frappe.session.user, "diminta": now_datetime()}
	)
	# The record of a run is written by the engine only; whoever may start one was asked before.
	dokumen.insert(ignore_permissions=True)
	frappe.enqueue(
		"sistem_kerja.layanan.penghitungan.jalankan",
		queue="long",
		timeout=BATAS_MENIT * 60,
		job_id=_tugas(dokumen.name),
		enqueue_after_commit=True,
		nama=dokumen.name,
	)
	return dokumen.name


def _kunci() -> None:
	"""One at a time: two requests at once are put in a row by the lock on this line."""
	frappe.db.sql(
		"select value from tabSingles where doctype = 'Pengaturan Sistem Kerja' and field = 'profil' for update"
	)


def _tugas(nama: str) -> str:
	return f"penghitungan-kedudukan-{nama}"


def _yang_berjalan():
	"""The record of a run that is alive; a dead one (its worker was killed) is marked as failed."""
	for satu in frappe.get_all(
		CATATAN,
		filters={"status": ("in", (ANTRE, BERJALAN))},
		fields=("name", "status", "dihitung", "total", "modified", "creation"),
	):
		# Just asked for: its job goes into the queue with the commit.
		muda = get_datetime(satu.modified) > add_to_date(now_datetime(), minutes=-1)
		if muda or is_job_enqueued(_tugas(satu.name)):
			return satu
		_simpan(satu.name, status=GAGAL, pesan_galat=_("Terhenti: pekerjanya tidak ada lagi. Jalankan lagi."))
	return None


def jalankan(nama: str) -> None:
	"""The job. A failure is told in the record, with what is done so far kept."""
	if frappe.db.get_value(CATATAN, nama, "status") != ANTRE:
		return
	_simpan(nama, status=BERJALAN, mulai_pada=now_datetime())
	frappe.db.commit()
	hasil = kedudukan.Hasil()
	try:
		_hitung(nama, hasil)
	except Exception as galat:
		frappe.db.rollback()
		frappe.log_error(title=_("Penghitungan Kedudukan {0} gagal").format(nama))
		_simpan(
			nama, status=GAGAL, pesan_galat=str(galat)[:1000], selesai_pada=now_datetime(), **_angka(hasil)
		)
	frappe.db.commit()
	_kabarkan(nama)
	if lagi := frappe.db.get_value(CATATAN, nama, "ulang_lagi"):
		mulai(lagi, otomatis=True)
		frappe.db.commit()


def _hitung(nama: str, hasil: kedudukan.Hasil) -> None:
	sebab = frappe.db.get_value(CATATAN, nama, "sebab")
	aktif = {"status": "Active", "sk_unit": ("is", "set"), "sk_jenis_jabatan": ("is", "set")}
	_simpan(nama, total=frappe.db.count("Employee", aktif))
	cap, dari = None, None
	for baris in kedudukan.porsi():
		if cap != (kini := _cap()):
			organisasi.lupakan()
			cap, dari = kini, acuan()
		kedudukan.terapkan(dari, baris, sebab, hasil)
		_simpan(nama, **_angka(hasil))
		frappe.db.commit()
		_kabarkan(nama)
	riwayat_kedudukan.tutup_yang_tak_aktif()
	kedudukan.tetapkan_garis(hasil)
	_tulis_rincian(nama, hasil)
	_simpan(nama, status=SELESAI, selesai_pada=now_datetime(), terputus=len(hasil.terputus), **_angka(hasil))


def _cap() -> tuple:
	"""Changes when units or decisions change, so that a portion is never computed from an old structure."""
	return tuple(
		frappe.db.sql(f"select max(modified), count(*) from `tab{d}`")[0]
		for d in ("Unit Organisasi", "Penetapan Penilai")
	)


def _angka(hasil: kedudukan.Hasil) -> dict[str, int]:
	return {
		"dihitung": hasil.dihitung,
		"berubah": hasil.berubah,
		"jumlah_tanpa": hasil.tanpa,
		"jumlah_galat": hasil.galat,
	}


def _tulis_rincian(nama: str, hasil: kedudukan.Hasil) -> None:
	"""The table of those without an evaluator and of lines that ran in a circle."""
	putus = frappe.get_all(
		"Employee",
		filters={"name": ("in", hasil.terputus[: kedudukan.BATAS_RINCI] or [""])},
		fields=("name", "employee_name", "sk_unit", "sk_penilai_jabatan"),
		limit=0,
	)
	pesan = _(
		"Garis pelaporan ke {0} akan berputar kembali kepadanya; reports_to dikosongkan, penilai tetap."
	)
	baris = [
		*hasil.rincian,
		*(
			(p.name, p.employee_name, p.sk_unit, kedudukan.BERPUTAR, pesan.format(p.sk_penilai_jabatan))
			for p in putus
		),
	]
	kolom = ("pegawai", "nama", "unit", "jenis", "alasan")
	dokumen = frappe.get_doc(CATATAN, nama)
	for satu in baris:
		dokumen.append("rincian", dict(zip(kolom, satu, strict=True)))
	frappe.db.delete("Rincian Penghitungan", {"parent": nama})
	for satu in dokumen.rincian:
		satu.set_new_name(force=True)
	semua = ["name", "parent", "parenttype", "parentfield", "idx", *kolom]
	frappe.db.bulk_insert(
		"Rincian Penghitungan", semua, [tuple(b.get(k) for k in semua) for b in dokumen.rincian]
	)


def _simpan(nama: str, **isi: Any) -> None:
	frappe.db.set_value(CATATAN, nama, isi)


def _kabarkan(nama: str) -> None:
	"""Tell an open form; one that was opened later reads the stored figures."""
	kolom = ("status", "total", "dihitung", "berubah", "jumlah_tanpa", "jumlah_galat")
	isi = frappe.db.get_value(CATATAN, nama, kolom, as_dict=True)
	frappe.publish_realtime("penghitungan_kedudukan", {"nama": nama, **isi}, doctype=CATATAN, docname=nama)
