"""ERPNext's Employee: checks of NIP and office, computed position."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import (
	izin,
	jawaban_kedudukan,
	kedudukan,
	keutuhan,
	organisasi,
	pemegang,
	peran_jabatan,
)
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import nip as aturan_nip
from sistem_kerja.regulasi.istilah import KATEGORI_JENJANG, JenisJabatan, Jenjang, TingkatTemuan

# What the evaluator follows from; kept by HR officers, also where HRMS lets an employee write his own record.
MILIK_PENGELOLA = ("sk_nip", "sk_unit", "sk_jenis_jabatan", "sk_jenjang", "sk_golongan", "sk_jenis_asn",
	"sk_pendidikan", "sk_predikat_terakhir", "sk_predikat_tahun", "sk_pengalaman_sejak")  # fmt: skip
# What the offices of documents about him follow from.
PENENTU = ("sk_unit", "sk_jenis_jabatan", "sk_jenjang")
HUBUNGAN_PEGAWAI = ("Penugasan", "Pengajuan Sukarela", "Laporan Pelaksanaan Tugas", "Penetapan Penilai",
	"Riwayat Kedudukan", "Kompetensi Pegawai", "Naskah Dinas")  # fmt: skip
KELAMIN = {"Male": "L", "Female": "P"}


def onload(doc, method=None) -> None:
	"""Names beside the keys of those who evaluate and lead him: the form shows people, not numbers."""
	kolom = ("sk_penilai", *jawaban_kedudukan.PEJABAT)
	orang = list({doc.get(k) for k in kolom} - {None, ""})
	nama = (
		frappe.get_all("Employee", {"name": ("in", orang)}, ("name", "employee_name"), limit=0)
		if orang
		else []
	)
	per_orang = {b.name: b.employee_name for b in nama}
	doc.set_onload("sk_nama", {k: per_orang[doc.get(k)] for k in kolom if doc.get(k) in per_orang})


def before_validate(doc, method=None) -> None:
	"""Who leaves hands his offices over first: ERPNext would only name those who report to him."""
	if doc.is_new() or doc.status != "Left" or not doc.has_value_changed("status"):
		return
	if tugas := _masih_dijabat(doc.name):
		frappe.throw(
			_(
				"{0} masih {1}. Kosongkan Kepala pada unit itu atau isi penggantinya, dan akhiri penunjukan atau "
				"penetapannya; dokumen yang menunggunya beralih sendiri. Sesudah itu ubah statusnya."
			).format(doc.employee_name, "; ".join(tugas)),
			TindakanTidakSah,
			title=_("Jabatannya belum diserahkan"),
		)


def _masih_dijabat(pegawai: str) -> list[str]:
	"""Offices that an employee holds or acts in, and decisions that make him an evaluator, from today on."""
	unit = frappe.get_all("Unit Organisasi", {"kepala": pegawai}, ("nama_unit", "jabatan_kepala"))
	nanti = {"selesai": (">=", today())}
	plh = frappe.get_all(
		"Pejabat Sementara", {"pejabat": pegawai, "dibatalkan": 0, **nanti}, ("name", "sifat")
	)
	penetapan = frappe.get_all("Penetapan Penilai", {"penilai": pegawai, **nanti}, pluck="name")
	return [
		*(_("memimpin {0} sebagai {1}").format(u.nama_unit, u.jabatan_kepala) for u in unit),
		*(_("bertindak sebagai {0} ({1})").format(p.sifat, p.name) for p in plh),
		*(_("menjadi penilai menurut {0}").format(n) for n in penetapan),
	]


def validate(doc, method=None) -> None:
	_jaga_milik_pengelola(doc)
	if doc.sk_unit and doc.has_value_changed("sk_unit"):
		organisasi.wajib_aktif(doc.sk_unit)
	_periksa_nip(doc)
	_periksa_jabatan(doc)
	_isi_department(doc)
	if doc.sk_unit:
		# ERPNext's User Permissions would hide every document that names somebody else; ours are in layanan.izin.
		doc.create_user_permission = 0
	kedudukan.sebelum_simpan(doc)


def on_update(doc, method=None) -> None:
	kedudukan.sesudah_simpan(doc)
	if doc.has_value_changed("user_id"):
		peran_jabatan.selaraskan([doc.name])
	if not doc.flags.in_insert and (doc.has_value_changed("user_id") or doc.has_value_changed("status")):
		pemegang.segarkan_pegawai(doc.name)
	if not doc.flags.in_insert and any(doc.has_value_changed(k) for k in PENENTU):
		pemegang.segarkan_tentang(doc.name)


def after_rename(doc, method=None, lama=None, baru=None, merge=False) -> None:
	organisasi.lupakan()  # heads of units are kept by their names


def on_trash(doc, method=None) -> None:
	# Only one entered by mistake can be deleted at all: documents and those he evaluates hold him.
	frappe.db.delete("Riwayat Kedudukan", {"pegawai": doc.name})
	keutuhan.tolak_bila_dirujuk(doc)


def _jaga_milik_pengelola(doc) -> None:
	if doc.is_new() or izin.pengelola_pegawai(frappe.session.user):
		return
	berubah = [k for k in MILIK_PENGELOLA if doc.has_value_changed(k)]
	if berubah:
		frappe.throw(
			_("{0} hanya diubah oleh Pengelola Kepegawaian.").format(_(doc.meta.get_label(berubah[0]))),
			TidakBerwenang,
		)


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


def hubungan(data) -> dict:
	"""Our documents of an employee in the form's Connections, before ERPNext's own (override_doctype_dashboards)."""
	data["non_standard_fieldnames"] = {
		**(data.get("non_standard_fieldnames") or {}),
		**dict.fromkeys(HUBUNGAN_PEGAWAI, "pegawai"),
		"Pejabat Sementara": "pejabat",
	}
	milik = [
		{"label": _("Penugasan"), "items": ["Penugasan", "Pengajuan Sukarela", "Laporan Pelaksanaan Tugas"]},
		{"label": _("Kedudukan"), "items": ["Penetapan Penilai", "Riwayat Kedudukan", "Pejabat Sementara"]},
		{"label": _("Kompetensi dan Naskah"), "items": ["Kompetensi Pegawai", "Naskah Dinas"]},
	]
	data["transactions"] = [*milik, *(data.get("transactions") or [])]
	return data
