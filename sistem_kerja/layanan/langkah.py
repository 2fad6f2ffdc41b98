"""Entering a status: who holds the document now, by when, and the step written into its history."""

from __future__ import annotations

from typing import ClassVar

import frappe
from frappe.utils import add_days, now_datetime, today

from sistem_kerja.layanan import pejabat_sementara, pencatat
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import Tahap, Tindakan


class Langkah:
	"""The part of DokumenBeralur that moves a document on, once the guard has let the act pass."""

	MENJAWAB: ClassVar[tuple[str, ...]] = ()  # first words of acts whose text answers, not refuses

	@classmethod
	def menjawab(cls, tindakan: str) -> bool:
		"""Whether what is written with the act is its answer, rather than a reason or a note."""
		return tindakan.partition(" ")[0] in cls.MENJAWAB

	def _masuki(self) -> None:
		"""Give the document to whoever acts in its status; walk on where he holds the next step too."""
		pejabat = self.tentukan_pemegang()
		bebas = (self.konteks, self.syarat_terpenuhi, pejabat_sementara.pelaku)
		while maju := aturan_alur.lebur_ke(self.alur(), self.status, *bebas):
			dari, self.status = self.status, maju.ke
			self._catat(maju, pejabat, "", dari, otomatis=True)
			pejabat = self.tentukan_pemegang()

	def tentukan_pemegang(self) -> Pejabat | None:
		"""Resolve who must act in the present status and write him into the holder's fields.

		Returns him; None where nobody acts, or where the office is vacant or its holder has no account: then the
		document waits, naming what is missing, until layanan.pemegang finds it mended.
		"""
		tahap = aturan_alur.tahap(self.alur(), self.status)
		if aturan_alur.pelaksana(tahap) in pencatat.BERSAMA:
			self._tunggu_bersama(tahap)
			return None
		if tahap.pelaku in (None, Peran.SISTEM):
			self._tetapkan_pemegang(None, tahap)
			return None
		pejabat = pejabat_sementara.pelaku(tahap.pelaku, self.konteks())
		self._tetapkan_pemegang(pejabat, tahap)
		return pejabat if self.pemegang else None

	def _tunggu_bersama(self, tahap: Tahap) -> None:
		"""Nobody holds it alone: it waits in the list of everybody with the role."""
		lama = (self.get("pemegang_peran"), self.pemegang_jabatan)
		self._tetapkan_pemegang(None, tahap)
		self.pemegang_peran = pencatat.BERSAMA[aturan_alur.pelaksana(tahap)]
		self.pemegang_jabatan = pencatat.sebutan(tahap, self.konteks())
		self.pemegang_dasar = self._dasar(tahap.status, None)
		if (self.pemegang_peran, self.pemegang_jabatan) != lama or self.flags.tindakan:
			self.pemegang_sejak = now_datetime()
			self.flags.giliran_baru = True

	def _tetapkan_pemegang(self, pejabat: Pejabat | None, tahap: Tahap) -> None:
		lama = (self.pemegang, self.pemegang_jabatan)
		nama, user, kurang = akun(pejabat) if pejabat else (None, None, "")
		self.pemegang = pejabat.pegawai if pejabat and not kurang else None
		self.nama_pemegang, self.pemegang_user = nama, user
		self.pemegang_peran = None
		self.pemegang_jabatan = pejabat.sebutan if pejabat else None
		self.pemegang_dasar = self._dasar(tahap.status, pejabat) if pejabat else None
		kantor = pejabat.unit if kurang and tahap.pelaku not in pejabat_sementara.ORANG_SENDIRI else None
		self.menunggu_pejabat, self.menunggu_unit = kurang or None, kantor
		if (self.pemegang, self.pemegang_jabatan) != lama or self.flags.tindakan:
			self.pemegang_sejak = now_datetime() if pejabat else None
			self.tenggat = (
				add_days(today(), tahap.tenggat_hari) if self.pemegang and tahap.tenggat_hari else None
			)
			self.diingatkan = None
			self.flags.giliran_baru = True

	def _catat(
		self, tindakan: Tindakan, pejabat: Pejabat | None, catatan: str, dari: str, otomatis: bool = False
	) -> None:
		orang = pejabat.pegawai if pejabat else None
		diwakili = pejabat_sementara.diwakili(pejabat) if pejabat else None
		self.append(
			"riwayat",
			{
				"waktu": now_datetime(),
				"tindakan": f"{tindakan.nama} (pejabat yang sama)" if otomatis else tindakan.nama,
				"pegawai": orang,
				"nama": _nama(orang) if orang else (frappe.utils.get_fullname() if pejabat else "Sistem"),
				"sebagai": pejabat.sebutan if pejabat else "",
				"mewakili": diwakili,
				"nama_diwakili": _nama(diwakili) if diwakili else None,
				"pengguna": None if otomatis else frappe.session.user,
				"catatan": catatan,
				"dari_status": dari,
				"ke_status": tindakan.ke,
				"dasar": self._dasar(dari, pejabat, tindakan),
			},
		)

	def _dasar(self, status: str, pejabat: Pejabat | None, tindakan: Tindakan | None = None) -> str:
		return aturan_alur.dasar_langkah(self.aturan(), self.alur(), status, pejabat, tindakan)


def akun(pejabat: Pejabat) -> tuple[str | None, str | None, str]:
	"""Name and active account of an office holder, and what is missing: a holder, or an account; empty when nothing."""
	if not pejabat.pegawai:
		return None, None, f"{pejabat.jabatan} kosong"
	baris = frappe.db.get_value(
		"Employee", pejabat.pegawai, ("employee_name", "user_id", "status"), as_dict=True
	)
	aktif = baris.user_id and frappe.db.get_value("User", baris.user_id, "enabled")
	if not aktif or baris.status != "Active":
		return None, None, f"{baris.employee_name} ({pejabat.sebutan}) belum mempunyai akun yang aktif"
	return baris.employee_name, baris.user_id, ""


def _nama(pegawai: str) -> str:
	return frappe.get_cached_value("Employee", pegawai, "employee_name")
