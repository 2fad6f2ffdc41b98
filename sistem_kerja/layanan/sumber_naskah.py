"""What a record without a flow needs so that a decree is issued from it: Peta Jabatan, Unit Organisasi."""

from __future__ import annotations

from typing import ClassVar

from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.model import Profil


class SumberNaskah:
	"""The rules in force count, for the record has no flow that would keep older ones.

	`objek_penetapan` is what the decree fixes, `KOLOM_UNIT` the field that names the unit which it concerns.
	"""

	objek_penetapan: ClassVar[str]
	KOLOM_UNIT: ClassVar[str] = "name"

	@property
	def unit_pemilik(self) -> str:
		return self.get(self.KOLOM_UNIT)

	@property
	def profil_versi(self) -> str:
		return organisasi.versi_aktif()

	def aturan(self) -> Profil:
		return organisasi.profil_aktif()

	def tanggal_hukum(self):
		return organisasi.tanggal_aturan(getdate(self.get("tanggal") or today()))

	def konteks(self) -> Konteks:
		return Konteks(
			self.aturan(), organisasi.struktur(), self.tanggal_hukum(), unit_pemilik=self.unit_pemilik
		)
