"""The attack matrix: who tries, by which channel, and the walk that brings a document into every status it can have."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import frappe
import frappe.client
from frappe.desk.form.save import savedocs
from frappe.model.workflow import apply_workflow as apply_workflow_python
from frappe.workflow.doctype.workflow_action import workflow_action

from sistem_kerja.api import portal
from sistem_kerja.demo import jalan, muat
from sistem_kerja.layanan import organisasi, pejabat_sementara, peran_jabatan
from sistem_kerja.layanan.galat import SalinanUsang
from sistem_kerja.layanan.tindakan import apply_workflow, lakukan
from sistem_kerja.layanan.tindakan_massal import bulk_workflow_approval
from sistem_kerja.regulasi.alur import menyebut_pegawai, tahap
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran

DITOLAK = (frappe.PermissionError, frappe.ValidationError, frappe.DoesNotExistError)
SPP, PENUGASAN, LAPORAN = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"


@dataclass(frozen=True)
class Sasaran:
	"""What an attacker wants: an act, and the status and docstatus where it leads."""

	tindakan: str
	ke: str
	docstatus: int


# --- channels ---


def salinan(d, **isi) -> str:
	asal = frappe.get_doc(d.doctype, d.name).as_dict(convert_dates_to_str=True)
	return json.dumps({**asal, "catatan_tindakan": "Alasan palsu.", **isi}, default=str)


def _massal(d, s: Sasaran, versi: dict | None = None) -> None:
	hasil = bulk_workflow_approval(json.dumps([d.name]), d.doctype, s.tindakan, "Alasan palsu.", versi)
	assert hasil["berhasil"] == [] and frappe.local.response.pop("http_status_code") == 417
	(satu,) = hasil["ditolak"]
	assert satu["alasan"] and "tak terduga" not in satu["alasan"], satu
	raise (SalinanUsang if "sudah diubah orang lain" in satu["alasan"] else frappe.ValidationError)


def _surel(d, s: Sasaran) -> None:
	asal = f"{workflow_action.__name__}.apply_action"
	jalan_surel = frappe.get_attr(frappe.get_hooks("override_whitelisted_methods")[asal][-1])
	jalan_surel(
		action=s.tindakan, doctype=d.doctype, docname=d.name, current_state=d.status, user=d.pemegang_user
	)


Saluran = Callable[[object, Sasaran], object]
SALURAN: dict[str, Saluran] = {
	"lakukan": lambda d, s: lakukan(d.doctype, d.name, s.tindakan, "Alasan palsu."),
	"apply_workflow": lambda d, s: apply_workflow(salinan(d), s.tindakan),
	"apply_workflow Python": lambda d, s: apply_workflow_python(
		frappe.get_doc(d.doctype, d.name), s.tindakan
	),
	"set_value": lambda d, s: frappe.client.set_value(d.doctype, d.name, "status", s.ke),
	"set_value docstatus": lambda d, s: frappe.client.set_value(
		d.doctype, d.name, {"status": s.ke, "docstatus": s.docstatus}
	),
	"save": lambda d, s: frappe.client.save(salinan(d, status=s.ke, docstatus=s.docstatus)),
	"savedocs": lambda d, s: savedocs(
		salinan(d, status=s.ke, docstatus=0), "Submit" if s.docstatus else "Save"
	),
	"massal": _massal,
	"tautan surel": _surel,
	"portal": lambda d, s: portal.tindak(d.doctype, d.name, s.tindakan, "Alasan palsu."),
}
# Submitting with the status untouched is no act, so it is tried besides where the document is a draft.
SUBMIT = {"submit": lambda d, _s: frappe.client.submit(salinan(d))}


def saluran_usang(d, lama: str, versi: str) -> dict[str, Saluran]:
	"""The channels that carry a version, with a copy `lama` from before somebody else's change."""
	isi = {k: v for k, v in json.loads(lama).items() if k != "catatan_tindakan"}

	def dengan(s: Sasaran) -> str:
		return json.dumps({**isi, "status": s.ke, "docstatus": s.docstatus, "catatan_tindakan": "Ya."})

	return {
		"lakukan": lambda d, s: lakukan(d.doctype, d.name, s.tindakan, "Ya.", versi),
		"apply_workflow": lambda d, s: apply_workflow(lama, s.tindakan),
		"save": lambda d, s: frappe.client.save(dengan(s)),
		"savedocs": lambda d, s: savedocs(dengan(s), "Submit" if s.docstatus else "Save"),
		"massal": lambda d, s: _massal(d, s, {d.name: versi}),
		"portal": lambda d, s: portal.tindak(d.doctype, d.name, s.tindakan, "Ya.", versi),
	}


def potret(d) -> dict:
	"""All that is stored of a document, its rows and its letters included, but for the stamps of an empty save."""
	isi = frappe.get_doc(d.doctype, d.name).as_dict(no_nulls=True)
	surat = frappe.get_all("Naskah Dinas", {"dokumen": d.name}, ("name", "status"), order_by="name")
	return {k: v for k, v in isi.items() if k not in ("modified", "modified_by")} | {"surat": surat}


# --- who tries ---


def pelaku(d) -> dict[Peran, str]:
	"""The person behind each role of the document's flow, in the context of its present status."""
	hasil: dict[Peran, str] = {}
	for satu in d.alur().tahap:
		peran = {satu.pelaku, *(t.oleh for t in satu.tindakan)} - {None, Peran.SISTEM}
		for p in peran:
			try:
				hasil[p] = pejabat_sementara.pelaku(p, d.konteks()).pegawai
			except GalatRegulasi:
				continue  # a role that means nobody in this status
	return {p: orang for p, orang in hasil.items() if orang}


def sasaran(d, pegawai: str | None) -> Sasaran | None:
	"""The first act that is not this person's to do now: of this status, else of another; None where all are his."""
	alur, orang = d.alur(), pelaku(d)
	kini = tahap(alur, d.status)
	haknya = [t for t in kini.tindakan if pegawai and orang.get(t.oleh or kini.pelaku) == pegawai]
	nama, tujuan = {t.nama for t in haknya}, {t.ke for t in haknya} | {d.status}
	semua = [*kini.tindakan, *(t for lain in alur.tahap for t in lain.tindakan)]
	satu = next((t for t in semua if t.nama not in nama and t.ke not in tujuan), None)
	if satu is None:  # a flow of one act: to undo it is no act of anybody
		awal = alur.tahap[0]
		mundur = awal.status not in tujuan  # where it is in them, to go back is his right
		return Sasaran("Tarik", awal.status, awal.docstatus) if mundur else None
	return Sasaran(satu.nama, satu.ke, tahap(alur, satu.ke).docstatus)


def penyerang(daerah, d) -> dict[str, tuple[str | None, str]]:
	"""Attacker -> (employee, account), with as many of them as this status has."""
	orang, inti = pelaku(d), daerah.cerita
	terlibat = {*orang.values(), inti.pegawai}
	lain = next(u.kepala for u in daerah.contoh.units if u.kepala and u.kepala not in terlibat and u.jf)
	luar = next(
		p.id
		for p in daerah.contoh.pegawai
		if p.jenjang and p.id not in terlibat and p.unit not in (inti.unit_pemilik, inti.unit_dituju)
	)
	hasil = {f"pemegang tahap lain {i}": p for i, p in enumerate(sorted({*orang.values()} - {d.pemegang}))}
	hasil |= {"orang salah, peran benar": lain, "subjek": inti.pegawai, "pegawai unit lain": luar}
	if d.pemegang:
		hasil["pemegang, tahap salah"] = d.pemegang
	akun = {n: (p, beri_akun(daerah, p)) for n, p in hasil.items()}
	tanpa = {"tamu": (None, "Guest")}
	if not d.get("pemegang_peran"):  # where they act together, it is his turn
		tanpa["pengelola"] = (None, "pengelola@contoh.invalid")
	return akun | tanpa | {"Administrator": (None, "Administrator")}


def beri_akun(daerah, pegawai: str) -> str:
	"""His account; made where the example gives him none."""
	ada = frappe.db.get_value("Employee", pegawai, "user_id")
	if not ada:
		frappe.set_user("Administrator")
		orang = daerah.orang[pegawai]
		ada = orang.email
		muat._buat_user(ada, orang.nama, ("Pegawai ASN",))
		frappe.db.set_value("Employee", pegawai, "user_id", ada)
		peran_jabatan.selaraskan([pegawai])
	return ada


# --- the walk ---


def tempuh(daerah, **isi) -> Iterator:
	"""The documents of the main case, one after the other in each status that the real flow brings them into."""
	for satu in organisasi.struktur().ke_atas(isi.get("unit_pemilik", daerah.cerita.unit_pemilik)):
		if satu.kepala:
			beri_akun(daerah, satu.kepala)
	d = daerah.permohonan(**isi)
	yield d
	menyebut = menyebut_pegawai(d.alur())[0].status
	while d.docstatus == 0:
		jalan.sebagai(jalan.pemegang(d))
		d = frappe.get_doc(d.doctype, d.name)
		if d.status == menyebut:
			d.append("pegawai_ditugaskan", {"pegawai": daerah.cerita.pegawai})
			d.save()
		d = lakukan(SPP, d.name, tahap(d.alur(), d.status).tindakan[0].nama)
		yield d
	penugasan = d.pegawai_ditugaskan[0].penugasan
	tolak = daerah.terkirim(**isi)
	jalan.sebagai(tolak.pemegang)
	yield lakukan(SPP, tolak.name, "Tolak", "Sedang penuh.")
	yield frappe.get_doc(PENUGASAN, penugasan)
	jalan.sebagai(daerah.cerita.pegawai)
	yield lakukan(PENUGASAN, penugasan, "Terima")
	yield from _laporan(daerah, penugasan)
	yield frappe.get_doc(PENUGASAN, penugasan)


def _laporan(daerah, penugasan: str) -> Iterator:
	jalan.sebagai(daerah.cerita.pegawai)
	d = jalan.buat_laporan(penugasan)
	dikembalikan = False
	while True:
		yield d
		if not d.pemegang:
			return
		jalan.sebagai(jalan.pemegang(d))
		d = frappe.get_doc(d.doctype, d.name)
		kini = tahap(d.alur(), d.status)
		kembali = next((t for t in kini.tindakan if t.nama == "Kembalikan" and not d.tertutup(t)), None)
		if kembali and not dikembalikan:
			d, dikembalikan = lakukan(LAPORAN, d.name, "Kembalikan", "Lengkapi lampirannya."), True
		else:
			maju = next(t for t in kini.tindakan if not t.syarat or d.syarat_terpenuhi(t.syarat))
			d = lakukan(LAPORAN, d.name, maju.nama)
