"""Takes example regencies out of the site again, with everything that was made from them."""

from __future__ import annotations

from collections.abc import Callable

import frappe

from sistem_kerja.demo.daerah import bangun
from sistem_kerja.demo.kisah.dasar import TANDA
from sistem_kerja.demo.muat import AKUN_KANTOR
from sistem_kerja.layanan import rujukan
from sistem_kerja.layanan.izin import KOLOM_UNIT
from sistem_kerja.layanan.nomor import REGISTER, Buku, pesan

JEJAK = (
	("ToDo", "reference_type", "reference_name"),
	("DocShare", "share_doctype", "share_name"),
	("Version", "ref_doctype", "docname"),
	("Comment", "reference_doctype", "reference_name"),
	("Workflow Action", "reference_doctype", "reference_name"),
	("Notification Log", "document_type", "document_name"),
)
JEJAK_AKUN = (
	("DefaultValue", "parent"),
	("Notification Log", "for_user"),
	("Activity Log", "user"),
	("Deleted Document", "deleted_name"),
)
BERALUR = (
	*("Perubahan Penugasan", "Pengajuan Sukarela"),
	*("Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"),
	*("Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim", "Perjanjian Kinerja"),
	*("Kendala Pelaksanaan", "Pemantauan Berkala", "Permintaan Laporan", "Rekomendasi Penilaian"),
)
MILIK_UNIT = (
	*(("Pejabat Sementara", "unit"), ("Perubahan Unit", "unit"), ("Peta Jabatan", "unit")),
	("Peluang", "unit_pemilik"),
)
# Records that the stories brought, by the field that bears their remark, and the columns that name them.
DAFTAR_POKOK = {
	"Kompetensi": (
		"keterangan",
		(("Kompetensi Pegawai", "kompetensi"), ("Kebutuhan Pegawai", "kompetensi")),
	),
	"Instansi Pemerintah": (
		"alamat",
		(
			("Surat Permohonan Pelibatan", "instansi"),
			("Penugasan", "instansi"),
			("Anggota Tim", "instansi_luar"),
		),
	),
}


def hapus(lapor: Callable[[str], None] = print, daerah: str | None = None) -> None:
	"""Remove example employees, units, their documents, letters and accounts; of one regency or of all.

	Real data is not touched.
	"""
	pegawai, unit = _milik(daerah)
	if not (pegawai or unit):
		lapor("Tidak ada data contoh.")
		return
	_pastikan_tak_dipakai([u.name for u in unit])
	_hapus_dokumen([u.name for u in unit])
	hapus_nomor({"unit": ("in", [u.name for u in unit])})
	for doctype, kolom in MILIK_UNIT:
		milik = frappe.get_all(
			doctype, filters={kolom: ("in", [u.name for u in unit])}, pluck="name", limit=0
		)
		_hapus_baris(doctype, milik)
	orang = [p.name for p in pegawai]
	for doctype in (
		"Riwayat Kedudukan",
		"Penetapan Penilai",
		"Kompetensi Pegawai",
		"Permintaan Perbaikan Data",
	):
		baris = frappe.get_all(doctype, {"pegawai": ("in", orang)}, pluck="name", limit=0)
		_hapus_baris(doctype, baris)
	_hapus_daftar_pokok()
	_hapus_baris("Unit Organisasi", [u.name for u in unit])
	_hapus_baris("Employee", [p.name for p in pegawai])
	_hapus_baris("Department", [u.department for u in unit if u.department])
	_hapus_designation({p.designation for p in pegawai} - {None})
	akun = [p.user_id for p in pegawai if p.user_id]
	if not frappe.db.exists("Employee", {"sk_contoh": 1}):
		akun += [a[0] for a in AKUN_KANTOR]  # they serve all the examples
	tinggal = _hapus_akun(akun)
	_bangun_ulang_pohon()
	frappe.clear_cache()
	dihapus = len(akun) - len(tinggal)
	lapor(f"Dihapus: {len(unit)} unit, {len(pegawai)} pegawai, {dihapus} akun, dan dokumen mereka.")
	if tinggal:
		lapor(f"Dinonaktifkan, karena catatan yang tetap menyebutnya: {', '.join(tinggal)}.")
	lapor("Yang tetap: profil, Pengaturan Sistem Kerja, dan perusahaan (Company) daerah itu.")


def _milik(daerah: str | None) -> tuple[list, list]:
	"""Employees and units of the examples, the deepest units first."""
	saring_pegawai: dict = {"sk_contoh": 1}
	saring_unit: dict = {"contoh": 1}
	if daerah:
		contoh = bangun(daerah)
		saring_pegawai["name"] = ("in", [p.id for p in contoh.pegawai])
		saring_unit["name"] = ("in", [u.kode for u in contoh.units])
	return (
		frappe.get_all("Employee", filters=saring_pegawai, fields=("name", "user_id", "designation")),
		frappe.get_all(
			"Unit Organisasi", filters=saring_unit, fields=("name", "department"), order_by="lft desc"
		),
	)


def _pastikan_tak_dipakai(unit: list[str]) -> None:
	nyata = frappe.get_all(
		"Employee", filters={"sk_contoh": 0, "sk_unit": ("in", unit)}, pluck="employee_name", limit=3
	)
	if nyata:
		frappe.throw(
			f"Unit contoh masih ditempati pegawai nyata ({', '.join(nyata)}). Pindahkan mereka dahulu."
		)


def _hapus_dokumen(unit: list[str]) -> None:
	"""Documents of example units: their letters, files, history and ToDos with them."""
	for doctype in BERALUR:
		# Work that another institution owns belongs to the unit of its people.
		milik = [[kolom, "in", unit] for kolom in KOLOM_UNIT[doctype]]
		nama = frappe.get_all(doctype, or_filters=milik, pluck="name")
		if not nama:
			continue
		surat = frappe.get_all(
			"Naskah Dinas", filters={"dokumen_tipe": doctype, "dokumen": ("in", nama)}, pluck="name"
		)
		berkas = frappe.get_all("File", filters={"attached_to_name": ("in", surat + nama)}, pluck="name")
		_hapus_baris("Naskah Dinas", surat)
		paraf = frappe.get_all(
			"Paraf Naskah", {"dokumen_tipe": doctype, "dokumen": ("in", nama)}, pluck="name"
		)
		_hapus_baris("Paraf Naskah", paraf)
		_hapus_baris(doctype, nama)
		# Last: as long as its letter or sent document stands, a file cannot be deleted.
		for satu in berkas:
			frappe.delete_doc("File", satu, force=True, delete_permanently=True)


def _hapus_daftar_pokok() -> None:
	"""Competences and institutions of the stories that nothing real names."""
	for doctype, (kolom, penyebut) in DAFTAR_POKOK.items():
		contoh = frappe.get_all(doctype, {kolom: TANDA}, pluck="name", limit=0)
		dipakai = {
			n
			for lain, nama in penyebut
			for n in frappe.get_all(lain, {nama: ("in", contoh or [""])}, pluck=nama, limit=0)
		}
		_hapus_baris(doctype, [n for n in contoh if n not in dipakai])


def hapus_nomor(saring: dict) -> None:
	"""Numbers of the register, and their books' counters back to what is left: the first real letter begins at 1."""
	kolom = ("buku", "unit", "tahun")
	buku = {Buku(*b) for b in frappe.get_all(REGISTER, saring, kolom, as_list=True, limit=0)}
	_hapus_baris(REGISTER, frappe.get_all(REGISTER, saring, pluck="name", limit=0))
	for satu in buku:
		sisa = frappe.db.get_value(REGISTER, satu.saring(), "max(urut)")
		frappe.db.delete("Series", {"name": satu.kunci})
		if sisa:
			pesan(satu.kunci, sisa)


def _hapus_designation(nama: set[str]) -> None:
	"""Job titles that nobody holds any more."""
	dipakai = set(
		frappe.get_all("Employee", filters={"designation": ("in", list(nama))}, pluck="designation")
	)
	_hapus_baris("Designation", sorted(nama - dipakai))


def _hapus_akun(akun: list[str]) -> list[str]:
	"""Delete accounts with their traces. One that a record names which stays (who applied a profile) cannot go: it is
	disabled; returns these."""
	ada = frappe.get_all("User", {"name": ("in", akun)}, pluck="name", limit=0)
	tinggal = [surel for surel in ada if rujukan.perujuk("User", surel)]
	for surel in ada:
		if surel not in tinggal:
			frappe.delete_doc("User", surel, force=True, delete_permanently=True)
	frappe.db.set_value("User", {"name": ("in", tinggal or [""])}, "enabled", 0)
	_hapus_jejak("User", akun)
	_hapus_jejak("Notification Settings", akun)
	for doctype, kolom in JEJAK_AKUN:
		frappe.db.delete(doctype, {kolom: ("in", akun)})
	# Frappe notes each deletion, with the name at the end of the note only.
	catatan = frappe.get_all("Comment", {"comment_type": "Deleted"}, ("name", "subject"), limit=0)
	milik = [c.name for c in catatan if (c.subject or "").rpartition(" ")[2] in {*akun}]
	frappe.db.delete("Comment", {"name": ("in", milik)})
	return tinggal


def _hapus_baris(doctype: str, nama: list[str]) -> None:
	"""Rows with their children, in set statements: controllers refuse to delete what was issued, rightly so."""
	if not nama:
		return
	for anak in frappe.get_meta(doctype).get_table_fields():
		frappe.db.delete(anak.options, {"parenttype": doctype, "parent": ("in", nama)})
	tugas = frappe.get_all(
		"ToDo", filters={"reference_type": doctype, "reference_name": ("in", nama)}, pluck="name"
	)
	_hapus_jejak("ToDo", tugas)
	_hapus_jejak(doctype, nama)
	frappe.db.delete(doctype, {"name": ("in", nama)})


def _hapus_jejak(doctype: str, nama: list[str]) -> None:
	"""What Frappe keeps beside a document: tasks, shares, versions, comments, open workflow actions."""
	if not nama:
		return
	tindakan = frappe.get_all(
		"Workflow Action",
		filters={"reference_doctype": doctype, "reference_name": ("in", nama)},
		pluck="name",
	)
	if tindakan:
		frappe.db.delete("Workflow Action Permitted Role", {"parent": ("in", tindakan)})
	for terkait, tipe, kolom in JEJAK:
		frappe.db.delete(terkait, {tipe: doctype, kolom: ("in", nama)})


def _bangun_ulang_pohon() -> None:
	from frappe.utils.nestedset import rebuild_tree

	rebuild_tree("Unit Organisasi")
	rebuild_tree("Department")
	rebuild_tree("Employee")
