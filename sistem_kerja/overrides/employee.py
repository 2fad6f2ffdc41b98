"""ERPNext's Employee: checks of NIP and office, computed position."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import kedudukan, organisasi, peran_jabatan
from sistem_kerja.regulasi import nip as aturan_nip
from sistem_kerja.regulasi.istilah import KATEGORI_JENJANG, JenisJabatan, Jenjang, TingkatTemuan

DIHITUNG = ("sk_penilai", "sk_penilai_jabatan", "sk_kedudukan_dasar", "sk_kedudukan_alasan")
KELAMIN = {"Male": "L", "Female": "P"}


def validate(doc, method=None) -> None:
	if doc.sk_unit and doc.has_value_changed("sk_unit"):
		organisasi.wajib_aktif(doc.sk_unit)
	_periksa_nip(doc)
	_periksa_jabatan(doc)
	_isi_department(doc)
	_hitung_kedudukan(doc)


def on_update(doc, method=None) -> None:
	if doc.has_value_changed("user_id"):
		peran_jabatan.selaraskan([doc.name])


def _periksa_nip(doc) -> None:
	if not doc.sk_nip:
		return
	doc.sk_nip = doc.sk_nip.strip()
	if not doc.has_value_changed("sk_nip") and not doc.has_value_changed("date_of_birth"):
		return
	temuan = aturan_nip.periksa(
		doc.sk_nip,
		getdate(today()),
		lahir=getdate(doc.date_of_birth) if doc.date_of_birth else None,
		kelamin=KELAMIN.get(doc.gender),
		jenis_asn=doc.sk_jenis_asn or None,
	)
	tolak = [t.pesan for t in temuan if t.tingkat == TingkatTemuan.TOLAK]
	if tolak:
		frappe.throw(tolak, title=_("NIP tidak sah"), as_list=True)
	for satu in temuan:
		frappe.msgprint(satu.pesan, title=_("Peringatan NIP"), indicator="orange", alert=True)
	_tolak_kembar(doc)


def _tolak_kembar(doc) -> None:
	lain = frappe.db.get_value(
		"Employee", {"sk_nip": doc.sk_nip, "name": ("!=", doc.name or "")}, "employee_name"
	)
	if lain:
		frappe.throw(
			_(
				"NIP {0} sudah dipakai oleh {1}. NIP tidak pernah dipakai dua orang; periksa salah satunya."
			).format(doc.sk_nip, lain),
			frappe.UniqueValidationError,
			title=_("NIP ganda"),
		)


def _periksa_jabatan(doc) -> None:
	if doc.sk_jenis_jabatan != JenisJabatan.FUNGSIONAL.value:
		doc.sk_jenjang = doc.sk_kategori_jf = None
		return
	if not doc.sk_jenjang:
		frappe.throw(_("Jenjang Jabatan Fungsional wajib diisi, karena penilainya ditentukan oleh jenjang."))
	doc.sk_kategori_jf = KATEGORI_JENJANG[organisasi.baca_istilah(Jenjang, doc.sk_jenjang)].value


def _isi_department(doc) -> None:
	"""The Department of the employee's unit, for ERPNext's own lists; another choice stays until the unit changes."""
	if doc.sk_unit and (not doc.department or doc.has_value_changed("sk_unit")):
		doc.department = frappe.db.get_value("Unit Organisasi", doc.sk_unit, "department")


def _hitung_kedudukan(doc) -> None:
	if not (doc.sk_unit and doc.sk_jenis_jabatan):
		for kolom in DIHITUNG:
			doc.set(kolom, None)
		return
	baris = frappe._dict({k: doc.get(k) for k in organisasi.KOLOM_PEGAWAI})
	doc.update(kedudukan.hitung(organisasi.sebagai_pegawai(baris)))
