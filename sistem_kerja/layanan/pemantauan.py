"""Monitoring of teams: made due by the daily job, for each running team and period once; feedback reaches the team."""

from __future__ import annotations

from datetime import date

import frappe
from frappe.utils import add_days, getdate, today

from sistem_kerja.layanan import kabar, keanggotaan_tim, kedudukan, organisasi
from sistem_kerja.regulasi import pemantauan as aturan
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.kedudukan import Pejabat

PTB = "Pemantauan Berkala"
# Made so many days before the period ends, which is when it is due.
BUKA_HARI = 30
BERJALAN = "Berjalan"


def harian() -> None:
	"""The daily job."""
	if frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi"):
		buat_yang_jatuh_tempo(getdate(today()))


def buat_yang_jatuh_tempo(hari_ini: date) -> list[str]:
	"""Make the monitoring of the present period for each running team that has none yet. Returns the new names.

	Which teams lack it is one query; a second run finds none. A team whose data are wrong does not stop the others.
	"""
	satu = aturan.aturan_tim(organisasi.profil_aktif(), hari_ini)
	masa = aturan.periode(satu, hari_ini)
	if hari_ini < getdate(add_days(masa.selesai, -BUKA_HARI)):
		return []
	hasil = []
	for tim in _belum_dipantau(masa):
		frappe.db.savepoint("pemantauan")
		try:
			hasil.append(_buat(tim, masa).name)
		except Exception:
			frappe.db.rollback(save_point="pemantauan")
			frappe.log_error(title=f"Pemantauan {tim.name} tidak dapat dibuat")
	return hasil


def _belum_dipantau(masa: aturan.Periode) -> list[frappe._dict]:
	return frappe.db.sql(
		"""select t.name, t.nama_tim, t.unit_pemilik, t.ketua from `tabTim Kerja` t
		where t.status = %(berjalan)s and t.mulai <= %(selesai)s and (t.selesai is null or t.selesai >= %(mulai)s)
			and not exists (select 1 from `tabPemantauan Berkala` p where p.tim = t.name and p.mulai = %(mulai)s)
		order by t.name""",
		{"berjalan": BERJALAN, "mulai": masa.mulai, "selesai": masa.selesai},
		as_dict=True,
	)


def _buat(tim: frappe._dict, masa: aturan.Periode):
	dokumen = frappe.new_doc(PTB)
	dokumen.update(
		{
			"jalur": "umum",
			"tanggal": today(),
			"tim": tim.name,
			"nama_tim": tim.nama_tim,
			"unit_pemilik": tim.unit_pemilik,
			"ketua": tim.ketua,
			"judul": f"Pemantauan {tim.nama_tim}, {masa.sebutan}"[:140],
			"periode": masa.sebutan,
			"mulai": masa.mulai,
			"selesai": masa.selesai,
			"kunci": f"{tim.name}/{masa.mulai}",
		}
	)
	dokumen.flags.oleh_sistem = True
	# Made by the system for the leader who must look; no role begins monitoring by hand.
	return dokumen.insert(ignore_permissions=True)


def tentukan(dokumen) -> None:
	"""Who must look, by the rules of the document."""
	k = konteks(dokumen)
	pejabat = aturan.pemantau(k, aturan.aturan_tim(k.profil, k.tanggal))
	dokumen.unit_pemantau, dokumen.jabatan_pemantau, dokumen.dasar_pemantau = (
		pejabat.unit,
		pejabat.jabatan,
		pejabat.dasar,
	)
	dokumen.pegawai_pemantau = (
		pejabat.pegawai if pejabat.pegawai != k.struktur.unit(pejabat.unit).kepala else None
	)


def konteks(dokumen, evaluator: Pejabat | None = None) -> Konteks:
	siapa = keanggotaan_tim.peran(dokumen.tim)
	return kedudukan.konteks(
		dokumen, unit_pemilik=dokumen.unit_pemilik, pegawai=siapa["ketua_tim"], evaluator=evaluator, **siapa
	)


def pemantau(dokumen) -> Pejabat:
	"""The office that looks, whoever holds it now, or the person named in its place."""
	unit = organisasi.struktur().unit(dokumen.unit_pemantau)
	if dokumen.pegawai_pemantau:
		return Pejabat(
			unit.kode, dokumen.jabatan_pemantau, dokumen.pegawai_pemantau, dokumen.dasar_pemantau, "memantau"
		)
	return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, dokumen.dasar_pemantau, "memantau")


def kabari_tim(dokumen) -> None:
	"""The feedback reaches everybody in the team who has an account: one query."""
	saring = {"name": ("in", keanggotaan_tim.orang(dokumen.tim).semua or [""]), "user_id": ("is", "set")}
	akun = frappe.get_all("Employee", filters=saring, pluck="user_id", limit=0)
	akhir = dokumen.riwayat[-1]
	isi = {
		"ragam": "selesai",
		"dari": akhir.pengguna,
		"sasaran": [(PTB, dokumen.name)],
		"dokumen": PTB,
		"judul": dokumen.judul,
		"status": dokumen.status,
		"tindakan": akhir.tindakan,
		"catatan": dokumen.umpan_balik,
		"oleh": ", ".join(t for t in (akhir.nama, akhir.sebagai) if t),
		"dasar": akhir.dasar,
	}
	kabar.antrekan([{**isi, "untuk": satu} for satu in akun if satu != frappe.session.user])
