"""Entering a status: who holds the document now, by when, and the step written into its history."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import add_days, now_datetime, today

from sistem_kerja.layanan import pejabat_sementara
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import Tahap, Tindakan


class Langkah:
	"""The part of DokumenBeralur that moves a document on, once the guard has let the act pass."""

	def _masuki(self) -> None:
		"""Give the document to whoever acts in its status; walk on where he holds the next step too."""
		pejabat = self.tentukan_pemegang()
		bebas = (self.konteks, self.syarat_terpenuhi, pejabat_sementara.pelaku)
		while maju := aturan_alur.lebur_ke(self.alur(), self.status, *bebas):
			dari, self.status = self.status, maju.ke
			self._catat(maju, pejabat, "", dari, otomatis=True)
			pejabat = self.tentukan_pemegang()

	def tentukan_pemegang(self) -> Pejabat | None:
		"""Resolve who must act in the present status and write him into the holder's fields."""
		tahap = aturan_alur.tahap(self.alur(), self.status)
		pejabat = None
		if tahap.pelaku not in (None, Peran.SISTEM):
			pejabat = pejabat_sementara.pelaku(tahap.pelaku, self.konteks()).wajib_terisi()
		self._tetapkan_pemegang(pejabat, tahap)
		return pejabat

	def _tetapkan_pemegang(self, pejabat: Pejabat | None, tahap: Tahap) -> None:
		lama = (self.pemegang, self.pemegang_jabatan)
		self.pemegang = pejabat.pegawai if pejabat else None
		self.pemegang_jabatan = pejabat.sebutan if pejabat else None
		self.pemegang_dasar = self._dasar(tahap.status, pejabat) if pejabat else None
		nama, self.pemegang_user = akun(pejabat) if pejabat else (None, None)
		self.nama_pemegang = nama
		if (self.pemegang, self.pemegang_jabatan) != lama or self.flags.tindakan:
			self.pemegang_sejak = now_datetime() if pejabat else None
			self.diingatkan = 0
			self.flags.giliran_baru = True
			self.tenggat = add_days(today(), tahap.tenggat_hari) if pejabat and tahap.tenggat_hari else None

	def _catat(
		self, tindakan: Tindakan, pejabat: Pejabat | None, catatan: str, dari: str, otomatis: bool = False
	) -> None:
		orang = pejabat.pegawai if pejabat else None
		self.append(
			"riwayat",
			{
				"waktu": now_datetime(),
				"tindakan": _("{0} (pejabat yang sama)").format(tindakan.nama) if otomatis else tindakan.nama,
				"pegawai": orang,
				"nama": frappe.get_cached_value("Employee", orang, "employee_name") if orang else _("Sistem"),
				"sebagai": pejabat.sebutan if pejabat else "",
				"pengguna": None if otomatis else frappe.session.user,
				"catatan": catatan,
				"dari_status": dari,
				"ke_status": tindakan.ke,
				"dasar": self._dasar(dari, pejabat, tindakan),
			},
		)

	def _dasar(self, status: str, pejabat: Pejabat | None, tindakan: Tindakan | None = None) -> str:
		return aturan_alur.dasar_langkah(self.aturan(), self.alur(), status, pejabat, tindakan)


def akun(pejabat: Pejabat) -> tuple[str, str]:
	"""Name and active account of an office holder. Throws when he has none, for nobody could act then."""
	baris = frappe.db.get_value(
		"Employee", pejabat.pegawai, ("employee_name", "user_id", "status"), as_dict=True
	)
	aktif = baris.user_id and frappe.db.get_value("User", baris.user_id, "enabled")
	if not aktif or baris.status != "Active":
		frappe.throw(
			_(
				"{0} ({1}) belum mempunyai akun pengguna yang aktif. Minta Pengelola Kepegawaian membuatkannya."
			).format(baris.employee_name, pejabat.sebutan),
			TindakanTidakSah,
		)
	return baris.employee_name, baris.user_id
