"""The work under an assignment: the plan and its progress, and feedback by those who lead it.

An issued Penugasan stays fixed; these tables alone are written, by whoever is found entitled here.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.query_builder.functions import Avg
from frappe.utils import cstr, flt, getdate, now_datetime

from sistem_kerja.layanan import izin, organisasi, pejabat_sementara
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.penyimpanan import tolak_usang

KOLOM = ("kegiatan", "target", "mulai", "selesai", "kemajuan", "catatan")
BATAS_BARIS = 50


def simpan_rincian(nama: str, baris: list[dict[str, Any]], versi: str | None = None):
	"""Replace the plan of an assignment: by its employee (his rencana kerja individu) or the ketua of its team, who
	divides the work. Returns the document."""
	dokumen = _buka(nama, versi)
	if dokumen.pegawai != organisasi.pegawai_pengguna() and not _ketua(dokumen):
		frappe.throw(_("Rincian kegiatan disusun pegawai yang ditugaskan dan ketua timnya."), TidakBerwenang)
	if len(baris) > BATAS_BARIS:
		frappe.throw(_("Rincian paling banyak {0} baris.").format(BATAS_BARIS), TindakanTidakSah)
	dokumen.set("rincian", [_baris(dokumen, urut, isi) for urut, isi in enumerate(baris, 1)])
	dokumen.catat_pelaksanaan("rincian")
	return dokumen


def beri_umpan_balik(nama: str, isi: str):
	"""Add feedback: by the ketua of the team, the penilai, or a leader of the unit that owns the work or of the
	employee's own. Nobody gives it to himself. Returns the document."""
	dokumen = _buka(nama)
	sebagai = _kapasitas(dokumen)
	if not sebagai:
		frappe.throw(
			_("Umpan balik diberikan ketua tim, penilai, atau pimpinan unitnya, bukan diri sendiri."),
			TidakBerwenang,
		)
	teks = cstr(isi).strip()
	if not teks:
		frappe.throw(_("Isi umpan baliknya dahulu."), TindakanTidakSah)
	saya = organisasi.pegawai_pengguna()
	dokumen.append("umpan_balik", {"waktu": now_datetime(), "oleh": saya, "sebagai": sebagai, "isi": teks})
	dokumen.catat_pelaksanaan("umpan_balik")
	return dokumen


def hak(dokumen) -> dict[str, bool]:
	"""What the user may write of the work under this assignment, for forms."""
	berjalan = dokumen.status in BERJALAN
	milik = dokumen.pegawai == organisasi.pegawai_pengguna()
	return {
		"rincian": berjalan and (milik or _ketua(dokumen)),
		"umpan_balik": berjalan and bool(_kapasitas(dokumen)),
	}


def _buka(nama: str, versi: str | None = None):
	dokumen = frappe.get_doc("Penugasan", nama)
	dokumen.check_permission("read")
	if versi and cstr(dokumen.modified) != cstr(versi):
		tolak_usang(nama)
	if dokumen.status not in BERJALAN:
		frappe.throw(
			_("Penugasan ini berstatus «{0}»; rincian dan umpan baliknya sudah tetap.").format(
				dokumen.status
			),
			TindakanTidakSah,
		)
	return dokumen


def _baris(dokumen, urut: int, isi: dict[str, Any]) -> dict[str, Any]:
	asing = set(isi) - {*KOLOM, "name", "idx", "doctype"}
	if asing:
		frappe.throw(_("Isian tidak dikenal: {0}.").format(", ".join(sorted(asing))), TindakanTidakSah)
	satu = {k: isi.get(k) or None for k in KOLOM}
	if not cstr(satu["kegiatan"]).strip():
		frappe.throw(_("Baris {0}: isi kegiatannya.").format(urut), TindakanTidakSah)
	mulai, selesai = (getdate(satu[k]) if satu[k] else None for k in ("mulai", "selesai"))
	awal, akhir = getdate(dokumen.mulai), getdate(dokumen.selesai)
	if (mulai and not awal <= mulai <= akhir) or (selesai and not (mulai or awal) <= selesai <= akhir):
		frappe.throw(
			_("Baris {0}: tanggalnya harus urut dan di dalam masa penugasan.").format(urut), TindakanTidakSah
		)
	satu["kemajuan"] = flt(satu["kemajuan"])
	if not 0 <= satu["kemajuan"] <= 100:
		frappe.throw(_("Baris {0}: kemajuan antara 0 dan 100 persen.").format(urut), TindakanTidakSah)
	return satu


def _ketua(dokumen) -> bool:
	"""Whether the user leads the team of this assignment today, its temporary ketua included."""
	ketua = dokumen.tim and frappe.db.get_value("Tim Kerja", dokumen.tim, "ketua")
	saya = organisasi.pegawai_pengguna()
	return bool(ketua and saya) and saya in (ketua, pejabat_sementara.ketua_sementara(ketua))


def _kapasitas(dokumen) -> str:
	"""In which capacity the user gives feedback; empty where he may not."""
	saya = organisasi.pegawai_pengguna()
	if not saya or saya == dokumen.pegawai:
		return ""
	if _ketua(dokumen):
		return "Ketua Tim Kerja"
	if saya == frappe.db.get_value("Employee", dokumen.pegawai, "sk_penilai"):
		return "Pejabat Penilai Kinerja"
	dipimpin = {dokumen.unit_pemilik, dokumen.unit_pegawai} & set(izin.cakupan(frappe.session.user))
	return frappe.db.get_value("Employee", saya, "designation") or "Pimpinan" if dipimpin else ""


def kemajuan(penugasan: list[str]) -> dict[str, int]:
	"""Mean progress in percent of each of these assignments that has a plan; one query."""
	r = frappe.qb.DocType("Rincian Kegiatan")
	query = (
		frappe.qb.from_(r)
		.where((r.parenttype == "Penugasan") & r.parent.isin(penugasan or [""]))
		.groupby(r.parent)
		.select(r.parent, Avg(r.kemajuan))
	)
	return {nama: round(flt(rata)) for nama, rata in query.run()}


def rencana(penugasan: list[str]) -> dict[str, dict[str, int]]:
	"""Of each assignment that has a plan: how many activities are done, of how many, mean progress; one query."""
	return _hitung_rencana("r.parent in %(nama)s", "r.parent", penugasan)


def rencana_tim(tim: list[str]) -> dict[str, dict[str, int]]:
	"""The same over all assignments of each team."""
	return _hitung_rencana("p.tim in %(nama)s and p.docstatus = 1", "p.tim", tim)


def _hitung_rencana(syarat: str, kunci: str, nama: list[str]) -> dict[str, dict[str, int]]:
	baris = frappe.db.sql(
		f"""select {kunci}, sum(r.kemajuan >= 100), count(*), avg(r.kemajuan)
		from `tabPenugasan` p join `tabRincian Kegiatan` r on r.parent = p.name and r.parenttype = 'Penugasan'
		where {syarat} group by {kunci}""",
		{"nama": tuple(nama) or ("",)},
	)
	return {k: {"selesai": int(s or 0), "jumlah": j, "rata": round(flt(r))} for k, s, j, r in baris}
