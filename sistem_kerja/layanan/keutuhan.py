"""What must not happen to a record on which others stand: a new number, a merge, a deletion.

Called from hooks.py, for every DocType in one place. Each refusal says what is wrong and what to do instead.
"""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import pemegang, rujukan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.peran_jabatan import BERMEJA

PERAN = {*BERMEJA, "Pegawai ASN"}
# So many documents are named in a refusal.
DISEBUT = 3


def tolak_ganti_nama(doc, method=None, lama=None, baru=None, merge=False) -> None:
	"""before_rename of what letters, histories and frozen texts call by its name."""
	if doc.flags.oleh_sistem:
		return
	anjuran = {
		"Unit Organisasi": _(
			"Ubah Nama Unit-nya; untuk menyatukan dua unit pakai Ubah Struktur → Gabungkan."
		),
		"Profil Sistem Kerja": _("Salin profil ini dengan kode lain, lalu Terapkan Profil salinannya."),
	}
	_tolak(
		_("{0} {1} tidak diganti kodenya dan tidak digabungkan: surat dan riwayat menyebutnya. {2}").format(
			_(doc.doctype), lama, anjuran.get(doc.doctype, _("Ubah isiannya, atau buat yang baru."))
		)
	)


def jaga_gabung(doc, method=None, lama=None, baru=None, merge=False) -> None:
	"""before_rename of records that may get another name; merged only where nothing becomes double by it."""
	if not merge:
		return
	if doc.doctype in ("Employee", "User"):
		# Two histories of one person cannot be told apart any more, and of two accounts only one can be his.
		_tolak(
			_("{0} {1} tidak digabungkan dengan {2}: riwayat dan dokumen keduanya tercampur. {3}").format(
				_(doc.doctype), lama, baru, _anjuran_hapus(doc.doctype)
			)
		)
	if ganda := _GANDA[doc.doctype](lama, baru) if doc.doctype in _GANDA else []:
		_tolak(
			_(
				"{0} {1} dan {2} sama-sama tercatat pada {3}. Hapus salah satunya di sana, lalu gabungkan."
			).format(_(doc.doctype), lama, baru, ", ".join(ganda[:DISEBUT]))
		)


def sesudah_ganti_jabatan(doc, method=None, lama=None, baru=None, merge=False) -> None:
	"""after_rename of a job title."""
	pemegang.segarkan_sebutan(lama)


def tolak_bila_dirujuk(doc, method=None) -> None:
	"""on_trash: whoever would be left pointing nowhere is named, with what to do instead of deleting."""
	if doc.flags.oleh_sistem:
		return
	semua = rujukan.perujuk(doc.doctype, doc.name)
	if not semua:
		return
	sebut = [
		f"{_(d)} {', '.join(nama[:DISEBUT])}{f' (+{len(nama) - DISEBUT})' if len(nama) > DISEBUT else ''}"
		for d, nama in semua.items()
	]
	_tolak(
		_("{0} {1} tidak dapat dihapus karena dirujuk oleh: {2}. {3}").format(
			_(doc.doctype), doc.name, "; ".join(sebut), _anjuran_hapus(doc.doctype)
		)
	)


def tolak_ganti_nama_dipakai(doc, method=None, lama=None, baru=None, merge=False) -> None:
	"""before_rename of Frappe's masters: those that our flows and rights call by their names keep them."""
	kita = {
		"Workflow": lambda: doc.get("document_type") in DOCTYPE,
		"Workflow State": lambda: _status_kita(lama),
		"Role": lambda: lama in PERAN,
	}
	if kita[doc.doctype]() or (merge and doc.doctype == "Workflow State" and _status_kita(baru)):
		_tolak(
			_("{0} «{1}» dipakai Sistem Kerja dengan nama ini, sehingga tidak diganti namanya. {2}").format(
				_(doc.doctype), lama, _("Ubah alurnya di Profil Sistem Kerja, lalu Terapkan Profil.")
			)
		)


def _status_kita(nama: str) -> bool:
	alur = frappe.get_all("Workflow", {"document_type": ("in", sorted(DOCTYPE))}, pluck="name")
	return bool(frappe.db.exists("Workflow Document State", {"state": nama, "parent": ("in", alur or [""])}))


def _anjuran_hapus(doctype: str) -> str:
	return {
		"Employee": _("Isi status Keluar (Left) dan tanggal berhentinya; riwayatnya tetap terbaca."),
		"User": _("Nonaktifkan akunnya (hilangkan centang Diaktifkan)."),
		"Unit Organisasi": _("Pakai Ubah Struktur → Bubarkan atau Gabungkan."),
		"Peluang": _("Ubah statusnya menjadi Ditutup."),
		"Profil Sistem Kerja": _("Biarkan tersimpan; yang berlaku hanya yang diterapkan."),
	}.get(doctype, _("Hapus atau ubah dahulu yang merujuknya."))


def _pegawai_ganda(lama: str, baru: str) -> list[str]:
	"""Employees who have both competences."""
	return [
		b[0]
		for b in frappe.db.sql(
			"""select coalesce(a.nama_pegawai, a.pegawai) from `tabKompetensi Pegawai` a
			join `tabKompetensi Pegawai` b on b.pegawai = a.pegawai and b.kompetensi = %s
			where a.kompetensi = %s""",
			(baru, lama),
		)
	]


def _peta_ganda(lama: str, baru: str) -> list[str]:
	"""Maps that hold both positions in one unit."""
	return [
		b[0]
		for b in frappe.db.sql(
			"""select distinct a.parent from `tabButir Peta Jabatan` a
			join `tabButir Peta Jabatan` b on b.parent = a.parent and b.jabatan = %s
				and ifnull(b.unit_kerja, '') = ifnull(a.unit_kerja, '') and ifnull(b.jenjang, '') = ifnull(a.jenjang, '')
			where a.jabatan = %s""",
			(baru, lama),
		)
	]


_GANDA = {"Kompetensi": _pegawai_ganda, "Designation": _peta_ganda}


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah, title=_("Tidak dapat dilakukan"))
