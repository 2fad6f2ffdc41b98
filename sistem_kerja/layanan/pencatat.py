"""Steps that a role acts on together: no single person holds them, anybody with the role may act.

The Pengelola Kepegawaian record what another institution does (`Tahap.pencatat`) and act where a step is theirs.
"""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import Tahap

# Role of a rule -> role of a user on the site.
BERSAMA = {Peran.PENGELOLA_KEPEGAWAIAN: "Pengelola Kepegawaian"}


def boleh(user: str, peran: Peran) -> bool:
	"""Whether this user acts in a shared role; Administrator has every role of the site, but no office."""
	return user not in ("Administrator", "Guest") and BERSAMA[peran] in frappe.get_roles(user)


def peran_pengguna(user: str) -> list[str]:
	"""The shared roles of a user, as documents store them (`pemegang_peran`)."""
	return [nama for peran, nama in BERSAMA.items() if boleh(user, peran)]


def pengguna(peran: str) -> list[str]:
	"""Enabled accounts that have a shared role."""
	h, u = frappe.qb.DocType("Has Role"), frappe.qb.DocType("User")
	query = (
		frappe.qb.from_(h)
		.join(u)
		.on((u.name == h.parent) & (h.parenttype == "User"))
		.where((h.role == peran) & (u.enabled == 1) & u.name.notin(("Administrator", "Guest")))
		.select(u.name)
		.distinct()
	)
	return [baris[0] for baris in query.run()]


def sebutan(tahap: Tahap, k: aturan_alur.Konteks) -> str:
	"""Who is waited for: the role, or the office outside whose answer it records."""
	nama = BERSAMA[aturan_alur.pelaksana(tahap)]
	if not tahap.pencatat or tahap.pelaku is None:
		return nama
	return _("{0} (dicatat {1})").format(aturan_alur.pelaku(tahap.pelaku, k).jabatan, nama)


def pastikan(dokumen, peran: Peran, tahap: Tahap, dasar: str) -> Pejabat:
	"""The capacity in which the session user acts for a shared role. Throws TidakBerwenang for everybody else."""
	nama = sebutan(tahap, dokumen.konteks())
	if not boleh(frappe.session.user, peran):
		frappe.throw(
			_("Yang bertindak pada status «{0}» adalah {1} ({2}), bukan Anda.").format(
				tahap.status, nama, dasar
			),
			TidakBerwenang,
		)
	saya = organisasi.pegawai_pengguna()
	if saya and saya in dokumen.subjek():
		frappe.throw(
			_("Anda tidak dapat memutuskan urusan Anda sendiri ({0}).").format(dasar), TidakBerwenang
		)
	return Pejabat("", nama, saya, "", "mencatat")
