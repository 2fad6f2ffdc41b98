"""Recommendations to an employee's evaluator: who may give one, and to whom it goes."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import cstr, getdate

from sistem_kerja.layanan import keanggotaan_tim, kedudukan, organisasi, pejabat_sementara
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.kedudukan import rekomendasi as pemberi_menurut_aturan

KETUA = "Ketua Tim Kerja"


def konteks(dokumen, evaluator: Pejabat | None = None) -> Konteks:
	orang = organisasi.pegawai(dokumen.pegawai)
	return kedudukan.konteks(
		dokumen,
		unit_pemilik=dokumen.unit_pemilik or orang.unit,
		pegawai=orang,
		evaluator=evaluator,
		**keanggotaan_tim.peran(dokumen.tim),
	)


def isi(dokumen) -> None:
	"""Fill who is meant, and in whose capacity the recommendation is given. Throws TidakBerwenang, naming who may."""
	orang = organisasi.pegawai(dokumen.pegawai)
	dokumen.nama_pegawai, dokumen.unit_pegawai = orang.nama, orang.unit
	if dokumen.penugasan:
		asal = frappe.db.get_value(
			"Penugasan", dokumen.penugasan, ("pegawai", "tim", "unit_pemilik"), as_dict=True
		)
		if asal.pegawai != dokumen.pegawai:
			frappe.throw(_("Penugasan itu bukan penugasan {0}.").format(orang.nama), TindakanTidakSah)
		dokumen.tim, dokumen.unit_pemilik = dokumen.tim or asal.tim, asal.unit_pemilik
	if dokumen.tim:
		dokumen.unit_pemilik = frappe.db.get_value("Tim Kerja", dokumen.tim, "unit_pemilik")
	dokumen.unit_pemilik = dokumen.unit_pemilik or orang.unit
	if getdate(dokumen.periode_selesai) < getdate(dokumen.periode_mulai):
		frappe.throw(_("Masa penilaian selesai sebelum mulai. Perbaiki tanggalnya."), TindakanTidakSah)
	dokumen.judul = f"Rekomendasi penilaian {orang.nama}"[:140]
	tetapkan_pemberi(dokumen)


def tetapkan_pemberi(dokumen) -> None:
	"""In whose capacity it is given, by the document's rules: of who began it, else of the user."""
	pemberi = _pemberi(dokumen, dokumen.pembuat or organisasi.pegawai_pengguna())
	dokumen.pembuat, dokumen.sebagai = pemberi.pegawai, pemberi.sebutan
	dokumen.unit_pembuat, dokumen.dasar_pembuat = pemberi.unit, pemberi.dasar
	dokumen.nama_pembuat = frappe.db.get_value("Employee", pemberi.pegawai, "employee_name")


def _pemberi(dokumen, saya: str | None) -> Pejabat:
	boleh = _yang_boleh(dokumen)
	for satu in boleh:
		if saya and satu.pegawai == saya:
			return satu
	siapa = " atau ".join(f"{p.sebutan} ({p.dasar})" for p in boleh)
	frappe.throw(
		_("Rekomendasi penilaian {0} diberikan oleh {1}, bukan Anda.").format(dokumen.nama_pegawai, siapa)
		if siapa
		else _(
			"Peraturan tidak menyebut pemberi rekomendasi bagi {0}. Pilih tim kerjanya bila Anda ketuanya."
		).format(dokumen.nama_pegawai),
		TidakBerwenang,
	)


def dasar_bagi_saya(asal) -> str:
	"""The article by which the user may recommend the employee of this Penugasan himself; empty where he may not."""
	saya = organisasi.pegawai_pengguna()
	if not saya or saya == asal.pegawai:
		return ""
	k = kedudukan.konteks(asal, unit_pemilik=asal.unit_pemilik, pegawai=organisasi.pegawai(asal.pegawai))
	try:
		boleh = pemberi_menurut_aturan(k.profil, k.struktur, k.pegawai, k.tanggal)
	except GalatRegulasi:
		return ""
	return next((p.dasar for p in boleh if pejabat_sementara.bertindak(p).pegawai == saya), "")


def _yang_boleh(dokumen) -> list[Pejabat]:
	"""The ketua of a team in which the employee is a member, and whom the rule on evaluation names to recommend."""
	k, hasil = konteks(dokumen), []
	if dokumen.tim and k.ketua_tim:
		anggota = keanggotaan_tim.orang(dokumen.tim)
		if dokumen.pegawai not in anggota.anggota:
			frappe.throw(_("{0} bukan anggota tim ini.").format(dokumen.nama_pegawai), TindakanTidakSah)
		ketua = pejabat_sementara.pelaku(Peran.KETUA_TIM, k)
		hasil.append(
			Pejabat(ketua.unit, ketua.jabatan, ketua.pegawai, _dasar_ketua(k), "memberi rekomendasi")
		)
	hasil += [
		pejabat_sementara.bertindak(p)
		for p in pemberi_menurut_aturan(k.profil, k.struktur, organisasi.pegawai(dokumen.pegawai), k.tanggal)
	]
	return hasil


def _dasar_ketua(k: Konteks) -> str:
	"""The article that makes the ketua tell the evaluator about his members."""
	for satu in berlaku(k.profil.tanggung_jawab, k.tanggal):
		if satu.peran is Peran.KETUA_TIM:
			return kutip(k.profil, satu.dasar)
	return "PermenPANRB 7/2022 (tanggung jawab ketua tim)"


def pemberi(dokumen) -> Pejabat:
	"""Who gives it: the person who began it, as long as he holds that capacity."""
	return Pejabat(
		dokumen.unit_pembuat or "",
		cstr(dokumen.sebagai),
		dokumen.pembuat,
		cstr(dokumen.dasar_pembuat),
		"memberi rekomendasi",
	)
