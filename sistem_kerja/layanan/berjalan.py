"""Documents under way in groups: kind, path, status, and the version of the rules that they keep."""

from __future__ import annotations

from dataclasses import dataclass

import frappe
from frappe.query_builder.functions import Count

from sistem_kerja.layanan import versi_profil
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.model import Profil, Tahap


@dataclass(frozen=True)
class Kelompok:
	dokumen: str
	jalur: str
	status: str
	versi: str
	jumlah: int
	arah: str = "keluar"

	@property
	def tahap(self) -> Tahap | None:
		return tahap_dari(versi_profil.muat(self.versi), self.dokumen, self.jalur, self.status, self.arah)


def kelompok() -> list[Kelompok]:
	"""Documents on which somebody still acts; one query for each kind."""
	return [k for d in BERALUR for k in _semua(d) if k.tahap and k.tahap.tindakan]


def versi(dokumen: Dokumen) -> dict[str, Profil]:
	"""The versions by which documents of this kind are still under way."""
	nama = {k.versi for k in _semua(dokumen) if k.tahap and k.tahap.tindakan}
	return {n: versi_profil.muat(n) for n in sorted(nama)}


def status(dokumen: Dokumen) -> dict[str, int]:
	"""Every status in which a document of this kind stands, ended ones too, with its docstatus."""
	return dict(
		frappe.get_all(
			dokumen.value, fields=("status", "docstatus"), distinct=True, as_list=True, order_by="status"
		)
	)


def tahap_dari(profil: Profil, dokumen: str, jalur: str, status: str, arah: str = "keluar") -> Tahap | None:
	"""The step of a status on a path, whenever its rule was in force; None where the profile has none."""
	for alur in profil.alur:
		if (alur.dokumen, alur.jalur, alur.arah) == (dokumen, jalur, arah):
			for tahap in alur.tahap:
				if tahap.status == status:
					return tahap
	return None


def _semua(dokumen: Dokumen) -> list[Kelompok]:
	d = frappe.qb.DocType(dokumen.value)
	query = (
		frappe.qb.from_(d)
		.where((d.docstatus < 2) & d.profil_versi.isnotnull())
		.groupby(d.jalur, d.status, d.profil_versi)
		.orderby(d.jalur, d.status, d.profil_versi)
		.select(d.jalur, d.status, d.profil_versi, Count("*"))
	)
	if frappe.get_meta(dokumen.value).has_field("arah"):
		query = query.groupby(d.arah).orderby(d.arah).select(d.arah)
	return [Kelompok(dokumen.value, *baris) for baris in query.run()]
