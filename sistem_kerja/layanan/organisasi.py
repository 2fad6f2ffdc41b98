"""The organisation and the profile in force, read from the site for the pure rules; once per request."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import frappe
from frappe import _
from frappe.utils import getdate

from sistem_kerja.layanan import versi_profil
from sistem_kerja.regulasi.istilah import Istilah, JenisJabatan, Jenjang, PeranStruktural, Tingkat, Tipologi
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

KOLOM_UNIT = (
	"name",
	"nama_unit",
	"parent_unit_organisasi",
	"peran",
	"tingkat",
	"jabatan_kepala",
	"tipologi",
	"kepala",
	"berakhir",
	"digabung_ke",
)
KOLOM_PEGAWAI = ("name", "employee_name", "sk_unit", "sk_jenis_jabatan", "sk_jenjang", "designation")


def profil_aktif() -> Profil:
	"""Rules of the regency that this site serves, as last put in force. Throws when none was."""
	return versi_profil.muat(versi_aktif())


def versi_aktif() -> str:
	"""The version of the profile in force (Versi Profil). Throws when none is."""
	versi = frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi")
	if not versi:
		frappe.throw(
			_(
				"Belum ada profil yang berlaku. Buka Profil Sistem Kerja daerah Anda, lalu tekan Terapkan Profil."
			)
		)
	return versi


def struktur() -> Struktur:
	"""All units as plain data: one query, kept for the request until a unit changes.

	A dissolved unit is no part of the tree; asked for, it answers as its successor.
	"""
	if not getattr(frappe.local, "sk_struktur", None):
		baris = frappe.db.sql(f"select {', '.join(KOLOM_UNIT)} from `tabUnit Organisasi`")
		penerus = {nama: ke for nama, *_lain, berakhir, ke in baris if berakhir and ke}
		frappe.local.sk_struktur = Struktur((_unit(*b[:-2]) for b in baris if not b[-2]), penerus)
	return frappe.local.sk_struktur


def lupakan() -> None:
	"""Forget what was read: the tree changed within this request."""
	frappe.local.sk_struktur = None
	frappe.local.sk_cakupan = None
	frappe.local.sk_sementara = None
	frappe.local.sk_penetapan = None
	frappe.local.sk_tim_saya = None


def wajib_aktif(*unit: str | None) -> None:
	"""Throw when one of these units was dissolved, so that nothing new is attached to it."""
	bubar = frappe.get_all(
		"Unit Organisasi",
		filters={"name": ("in", [u for u in unit if u]), "berakhir": ("is", "set")},
		fields=("nama_unit", "berakhir", "digabung_ke"),
		limit=1,
	)
	for satu in bubar:
		penerus = struktur().unit(satu.digabung_ke).nama if satu.digabung_ke else _("tidak ada")
		frappe.throw(
			_("{0} sudah bubar sejak {1}; penerusnya: {2}. Pilih unit yang masih ada.").format(
				satu.nama_unit, frappe.format(satu.berakhir, "Date"), penerus
			)
		)


@lru_cache(maxsize=8192)  # rows that stayed the same need not become units again at each request
def _unit(
	kode: str,
	nama: str,
	induk: str | None,
	peran: str,
	tingkat: str,
	jabatan_kepala: str,
	tipologi: str | None,
	kepala: str | None,
) -> Unit:
	return Unit(
		kode=kode,
		nama=nama,
		induk=induk or None,
		peran=PeranStruktural(peran),
		tingkat=Tingkat(tingkat),
		jabatan_kepala=jabatan_kepala,
		tipologi=Tipologi(tipologi) if tipologi else None,
		kepala=kepala or None,
	)


def unit_dan_bawahannya(unit: str) -> list[str]:
	"""Codes of a unit and of everything below it, as the tree has them."""
	lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt"))
	saring = {"lft": (">=", lft), "rgt": ("<=", rgt)}
	return frappe.get_all("Unit Organisasi", filters=saring, pluck="name", order_by="lft", limit=0)


def pegawai(nama: str) -> Pegawai:
	"""One employee for the rules. Throws when his unit or kind of office is not filled in."""
	baris = frappe.db.get_value("Employee", nama, KOLOM_PEGAWAI, as_dict=True)
	if not baris:
		frappe.throw(_("Pegawai {0} tidak ada.").format(nama), frappe.DoesNotExistError)
	if not (baris.sk_unit and baris.sk_jenis_jabatan):
		frappe.throw(
			_("{0}: unit dan jenis jabatan belum diisi. Lengkapi di data pegawai.").format(
				baris.employee_name
			)
		)
	return sebagai_pegawai(baris)


def banyak_pegawai(nama: list[str]) -> dict[str, Pegawai]:
	"""Several employees in one query; those without a unit or kind of office are left out."""
	baris = frappe.get_all("Employee", filters={"name": ("in", nama)}, fields=KOLOM_PEGAWAI, limit=0)
	return {b.name: sebagai_pegawai(b) for b in baris if b.sk_unit and b.sk_jenis_jabatan}


def baca_istilah(jenis: type[Istilah], nilai: str | None):
	"""A term from a field, or None when empty. Throws when it is none of the known ones."""
	if not nilai:
		return None
	try:
		return jenis(nilai)
	except ValueError:
		frappe.throw(_("«{0}» tidak dikenal. Pilihannya: {1}.").format(nilai, ", ".join(map(str, jenis))))


def sebagai_pegawai(baris) -> Pegawai:
	return Pegawai(
		id=baris.name,
		nama=baris.employee_name,
		unit=baris.sk_unit,
		jenis_jabatan=baca_istilah(JenisJabatan, baris.sk_jenis_jabatan),
		jenjang=baca_istilah(Jenjang, baris.sk_jenjang),
		jabatan=baris.designation or "",
	)


def pegawai_pengguna(user: str | None = None) -> str | None:
	"""The Employee whose account this is, if he is active."""
	user = user or frappe.session.user
	return frappe.db.get_value("Employee", {"user_id": user, "status": "Active"}, "name")


def tanggal_aturan(nilai) -> date:
	"""A document's date as the date for which rules are asked."""
	return getdate(nilai)
