"""Who is told when a document moves: the one whose turn it is, who sent it, and who gets a copy; nobody else.

The holder's ToDo is written with the act. Bell and e-mail follow in the background (layanan.kabar), so that no act is
slowed or broken by them.
"""

from __future__ import annotations

import json

import frappe

from sistem_kerja.layanan import isi_kabar, isi_naskah, kabar, pejabat_sementara, pencatat, setelan_kabar
from sistem_kerja.layanan.jenis_dokumen import judul
from sistem_kerja.regulasi import alur as aturan_alur


def serahkan(dokumen) -> None:
	"""Close the ToDos of earlier holders, give one to the present holder and tell him; tell the sender of the end."""
	giliran = fakta_giliran(dokumen)
	_tugaskan(dokumen, giliran)
	semua = [
		k for k in (giliran, *_bersama(dokumen), _hasil(dokumen)) if k and k["untuk"] != frappe.session.user
	]
	if semua or dokumen.riwayat:
		kabar.antrekan(semua, usang=[(dokumen.doctype, dokumen.name)])


def fakta_giliran(dokumen) -> kabar.Kabar | None:
	"""The notice to the present holder, or None where nobody has to act."""
	if not dokumen.pemegang_user:
		return None
	akhir = _tindakan_terakhir(dokumen)
	kembali = akhir and akhir.catatan and dokumen.pemegang_user == _pengirim(dokumen)
	return {
		"ragam": "kembali" if kembali else "giliran",
		"untuk": dokumen.pemegang_user,
		**_fakta(dokumen, akhir),
		"jabatan": dokumen.pemegang_jabatan,
		"tenggat": dokumen.tenggat,
		"dasar": dokumen.pemegang_dasar,
	}


def _bersama(dokumen) -> list[kabar.Kabar]:
	"""The notices to everybody whose role acts together in this status; they get no ToDo, for nobody holds it alone."""
	if not dokumen.get("pemegang_peran"):
		return []
	isi = {**_fakta(dokumen, _tindakan_terakhir(dokumen)), "jabatan": dokumen.pemegang_peran}
	isi |= {"ragam": "giliran", "tenggat": None, "dasar": dokumen.pemegang_dasar}
	return [{**isi, "untuk": user} for user in pencatat.pengguna(dokumen.pemegang_peran)]


def _hasil(dokumen) -> kabar.Kabar | None:
	"""The notice to the sender that his document came to its end."""
	if dokumen.pemegang_user or dokumen.menunggu_pejabat:
		return None
	if aturan_alur.tahap(dokumen.alur(), dokumen.status).tindakan:
		return None
	pengirim, akhir = _pengirim(dokumen), _tindakan_terakhir(dokumen)
	if not (pengirim and akhir):
		return None
	isi = {"status": dokumen.status, "dasar": akhir.dasar}
	return {"ragam": "selesai", "untuk": pengirim, **_fakta(dokumen, akhir), **isi}


def _fakta(dokumen, akhir) -> kabar.Kabar:
	oleh = ", ".join(t for t in (akhir.nama, akhir.sebagai) if t) if akhir else ""
	return {
		"dari": akhir.pengguna if akhir else None,
		"sasaran": [(dokumen.doctype, dokumen.name)],
		"dokumen": dokumen.doctype,
		"judul": judul(dokumen),
		"tindakan": akhir.tindakan if akhir else "",
		"catatan": akhir.catatan if akhir else "",
		"oleh": oleh,
	}


def _tindakan_terakhir(dokumen):
	"""The last act of a person; steps that the document took by itself are not anybody's act."""
	return next((b for b in reversed(dokumen.riwayat) if b.pengguna), None)


def _pengirim(dokumen) -> str | None:
	"""Who sent the document last. One that is born issued (an assignment) was sent by nobody."""
	awal = dokumen.alur().tahap[0]
	if awal.docstatus:
		return None
	return next(
		(b.pengguna for b in reversed(dokumen.riwayat) if b.pengguna and b.dari_status == awal.status), None
	)


def _tugaskan(dokumen, giliran: kabar.Kabar | None) -> None:
	"""The ToDo itself, without the comments, shares and mails of Frappe's assignment."""
	rujukan = {"reference_type": dokumen.doctype, "reference_name": dokumen.name}
	frappe.db.set_value("ToDo", {**rujukan, "status": "Open"}, "status", "Closed")
	if giliran:
		bahasa = frappe.db.get_value("User", giliran["untuk"], "language") or kabar.bahasa_situs()
		tugas = frappe.new_doc("ToDo")
		tugas.update(
			{
				**rujukan,
				"allocated_to": giliran["untuk"],
				"assigned_by": frappe.session.user,
				"description": isi_kabar.tugas(giliran, bahasa),
				"date": dokumen.tenggat,
			}
		)
		tugas.set_new_name()
		tugas.db_insert()
	untuk = json.dumps([giliran["untuk"]]) if giliran else ""
	frappe.db.set_value(dokumen.doctype, dokumen.name, "_assign", untuk, update_modified=False)


# --- copies of letters ---


def kabari_tembusan(naskah, dokumen, jenis: str) -> None:
	"""Tell the people who act today in the offices that get a copy of a letter just signed, if they have an account."""
	if not setelan_kabar.kini().tembusan:
		return
	pejabat = [pejabat_sementara.bertindak(p) for p in isi_naskah.penerima_tembusan(dokumen, jenis)]
	baris = frappe.get_all(
		"Employee",
		filters={"name": ("in", [p.pegawai for p in pejabat if p.pegawai] or [""]), "user_id": ("is", "set")},
		fields=("name", "user_id"),
	)
	akun = {b.name: b.user_id for b in baris}
	isi = {
		"ragam": "tembusan",
		"dari": naskah.owner,
		"sasaran": [("Naskah Dinas", naskah.name), (dokumen.doctype, dokumen.name)],
		"dokumen": dokumen.doctype,
		"judul": judul(dokumen),
		"naskah": naskah.jenis,
		"nomor": naskah.nomor,
		"tanggal": naskah.tanggal,
		"penanda_tangan": f"{naskah.nama_penanda_tangan}, {naskah.jabatan_penanda_tangan}",
		"dasar": naskah.dasar,
	}
	# Who signed it, or the same person in two offices, needs no copy twice.
	ada = {
		p.pegawai: p.sebutan
		for p in reversed(pejabat)
		if p.pegawai in akun and p.pegawai != naskah.penanda_tangan
	}
	kabar.antrekan([{**isi, "untuk": akun[orang], "jabatan": sebutan} for orang, sebutan in ada.items()])
