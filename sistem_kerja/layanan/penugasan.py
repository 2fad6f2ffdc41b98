"""From an answered request, a volunteer or a team to assignments; from a finished report to a finished assignment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import frappe

from sistem_kerja.layanan import naskah, organisasi
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.fakta_penugasan import temuan as temuan
from sistem_kerja.layanan.pejabat_sementara import pelaku
from sistem_kerja.regulasi.alur import penjawab
from sistem_kerja.regulasi.istilah import Jalur
from sistem_kerja.regulasi.kedudukan import Pejabat, pimpinan_unit_organisasi
from sistem_kerja.regulasi.pemeriksa import Pemeriksa, Temuan

SPP, TIM = "Surat Permohonan Pelibatan", "Tim Kerja"
# Work was done in it, so a report may be made of it: one that was ended early or handed over is still answered for.
DILAPORKAN = ("Berjalan", "Diakhiri", "Diganti")


@dataclass(frozen=True)
class Tugas:
	"""What one employee is assigned to. Task and period are the source's where empty; `peran_tim` is ketua, anggota or
	pengendali."""

	pegawai: str
	tugas: str = ""
	mulai: date | str | None = None
	selesai: date | str | None = None
	peran_tim: str = ""


def tugaskan(
	sumber,
	jenis: str | None,
	orang: Iterable[Tugas] | None = None,
	*,
	penugas: Pejabat | None = None,
	jalur: str | None = None,
	isi=None,
) -> dict[str, str]:
	"""Issue one Penugasan for each person, each with its letter; returns employee -> Penugasan.

	`sumber` is the document that they come out of: a request (`orang`: those whom its answer names), a volunteer, a
	team. `jenis`: the letter that assigns; None where another (a team's decree) does. `penugas`: who assigns, by
	default the one who acts where the source's flow issues that letter. `jalur` by default the source's; of a team it
	follows from each person's unit. `isi`: the document that says what the work is, where that is not the source.
	"""
	baris = list(sumber.pegawai_ditugaskan) if orang is None else []
	tugas = [Tugas(b.pegawai, b.tugas or "") for b in baris] if orang is None else list(orang)
	penugas = penugas or pelaku(penjawab(sumber.alur()), sumber.konteks())
	data = frappe.get_all(
		"Employee",
		filters={"name": ("in", [t.pegawai for t in tugas])},
		fields=("name", "employee_name", "sk_nip", "designation", "sk_unit"),
	)
	ada, hasil = {d.name: d for d in data}, {}
	for satu in tugas:
		nilai = _isi(sumber, isi or sumber, satu, ada[satu.pegawai], penugas)
		nilai["jalur"] = jalur or _jalur(sumber, ada[satu.pegawai].sk_unit)
		hasil[satu.pegawai] = _buat(sumber, nilai, jenis)
	for b in baris:
		b.penugasan = hasil[b.pegawai]
		frappe.db.set_value(b.doctype, b.name, "penugasan", b.penugasan, update_modified=False)
	return hasil


def _buat(sumber, isi: dict[str, Any], jenis: str | None) -> str:
	dokumen = frappe.new_doc("Penugasan")
	dokumen.update(isi)
	dokumen.flags.oleh_sistem = True
	# Assignments come out of an answered request, a volunteer or a team only, so no role may create them by hand.
	dokumen.flags.ignore_permissions = True
	dokumen.flags.ignore_links = True  # copied from the source and the employee's record
	dokumen.flags.asal = sumber
	dokumen.insert()
	if jenis:
		naskah.terbitkan(dokumen, jenis)
	return dokumen.name


def _isi(sumber, isi, tugas: Tugas, orang, penugas: Pejabat) -> dict[str, Any]:
	return {
		"docstatus": 1,
		"permohonan": sumber.name if sumber.doctype == SPP else isi.get("permohonan"),
		"sumber_tipe": sumber.doctype,
		"sumber": sumber.name,
		"tim": sumber.name if sumber.doctype == TIM else isi.get("tim"),
		"peran_tim": tugas.peran_tim or None,
		"tanggal": frappe.utils.today(),
		"tanggal_aturan": sumber.tanggal_aturan,
		"profil_versi": sumber.profil_versi,
		"pegawai": orang.name,
		"nama_pegawai": orang.employee_name,
		"nip": orang.sk_nip,
		"jabatan": orang.designation,
		"unit_pegawai": orang.sk_unit,
		"unit_pemilik": isi.unit_pemilik,
		"unit_dituju": isi.get("unit_dituju"),
		"instansi": isi.get("instansi") if sumber.doctype == SPP else None,
		"kegiatan": isi.kegiatan,
		"tugas": tugas.tugas or isi.get("tugas") or isi.get("maksud_tujuan") or isi.get("tujuan"),
		"ekspektasi_target": isi.get("ekspektasi_target") or isi.get("tujuan"),
		"mulai": tugas.mulai or isi.mulai,
		"selesai": tugas.selesai or isi.selesai,
		"ditugaskan_oleh": penugas.pegawai,
		"jabatan_penugas": penugas.sebutan,
		"unit_penugas": _unit_penugas(penugas),
	}


def _unit_penugas(penugas: Pejabat) -> str | None:
	"""The unit in whose office he assigned, so that his successor answers for it; None for one named in person."""
	kepala = organisasi.struktur().unit(penugas.unit).kepala if penugas.unit else None
	return penugas.unit if penugas.kapasitas or (kepala and kepala == penugas.pegawai) else None


def _jalur(sumber, unit_pegawai: str) -> str:
	if sumber.jalur in [j.value for j in Jalur if j is not Jalur.UMUM]:
		return sumber.jalur
	k = sumber.konteks()
	pimpinan = {
		pimpinan_unit_organisasi(k.profil, k.struktur, u, k.tanggal).unit
		for u in (sumber.unit_pemilik, unit_pegawai)
	}
	satu_unit = len(pimpinan) == 1
	return (Jalur.PENUNJUKAN_DALAM_UNIT if satu_unit else Jalur.PENUNJUKAN_LINTAS_UNIT).value


def temuan_surat(d) -> list[Temuan]:
	"""Nobody begins without a letter in force: his own, or the decree of his team."""
	milik = [nama for nama in (d.name, d.tim) if nama]
	p = Pemeriksa(d.aturan(), d.tanggal_hukum())
	ada = frappe.db.exists("Naskah Dinas", {"dokumen": ("in", milik), "status": "Berlaku"})
	p.bila(not ada, "penugasan.surat_tertulis", nama=d.nama_pegawai)
	return p.temuan


def selesaikan(nama: str) -> None:
	"""The report was declared finished, so the assignment is finished; one that ended otherwise stays so."""
	dokumen = frappe.get_doc("Penugasan", nama)
	if dokumen.status not in BERJALAN:
		return
	dokumen.status = "Selesai"
	dokumen.flags.oleh_sistem = True
	# The last evaluator of the report need not have write access to the assignment of another unit.
	dokumen.flags.ignore_permissions = True
	dokumen.save()
