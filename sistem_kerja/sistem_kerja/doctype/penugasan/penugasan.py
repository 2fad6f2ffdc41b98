from datetime import date

from frappe import _
from frappe.utils import getdate, now_datetime

from sistem_kerja.layanan import kedudukan, organisasi, penugasan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.perubahan_penugasan import PERPANJANGAN, STATUS
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.model import Tindakan
from sistem_kerja.regulasi.pemeriksa import Temuan


class Penugasan(DokumenBeralur):
	"""One employee's task for a unit and a period; issued with its letter, received by the employee.

	What was assigned stays fixed, but for a change that was fixed by its own document (`ubah`) and for the work itself:
	plan, progress and feedback (`catat_pelaksanaan`).
	"""

	def konteks(self, status: str | None = None) -> Konteks:
		return kedudukan.konteks(
			self,
			unit_pemilik=self.unit_pemilik,
			unit_dituju=self.unit_dituju,
			pegawai=organisasi.pegawai(self.pegawai),
		)

	def subjek(self) -> set[str]:
		return {self.pegawai}

	def ubah(self, perubahan) -> None:
		"""Carry out a fixed Perubahan Penugasan (layanan.perubahan_penugasan)."""
		self.flags.perubahan, self.flags.oleh_sistem = perubahan, True
		self.catatan_tindakan = f"{perubahan.name}: {perubahan.alasan}"
		if perubahan.jenis == PERPANJANGAN:
			self._tetapkan_masa(perubahan.selesai_baru)
		else:
			self.status = STATUS[perubahan.jenis]
		# Whoever gave the assignment need not have write access to it; the change was decided under its own guard.
		self.save(ignore_permissions=True)

	def akhiri(self, status: str, sampai: date, catatan: str) -> None:
		"""End it with its team (layanan.penugasan_tim); its last day is `sampai`, within the period it had."""
		self.status, self.catatan_tindakan = status, catatan
		self.flags.oleh_sistem = True
		self.flags.sampai = min(max(sampai, getdate(self.mulai)), getdate(self.selesai))
		# Whoever fixes the change of a team need not have write access to each member's assignment.
		self.save(ignore_permissions=True)

	def catat_pelaksanaan(self, kolom: str) -> None:
		"""Store a table of the work itself, which layanan.pelaksanaan has checked and filled."""
		self.flags.pelaksanaan = kolom
		# Who may write this table was decided there; nobody has write access to an assignment as such.
		self.save(ignore_permissions=True)

	def _tetapkan_masa(self, selesai) -> None:
		if selesai and getdate(selesai) != getdate(self.selesai):
			self.selesai_semula = self.selesai_semula or self.selesai
			self.selesai = selesai

	def _sunting(self, lama) -> None:
		if self.flags.perubahan:
			self._catat_perpanjangan(self.flags.perubahan)
		elif not (self.flags.pelaksanaan and self._berubah(lama) <= {self.flags.pelaksanaan}):
			super()._sunting(lama)

	def _catat_perpanjangan(self, perubahan) -> None:
		akhir = perubahan.riwayat[-1]
		self.append(
			"riwayat",
			{
				**{k: akhir.get(k) for k in ("pegawai", "nama", "sebagai", "pengguna", "dasar")},
				"waktu": now_datetime(),
				"tindakan": _("Perpanjang"),
				"catatan": self.catatan_tindakan,
				"dari_status": self.status,
				"ke_status": self.status,
			},
		)
		self.catatan_tindakan = None

	def periksa(self, tindakan: Tindakan) -> list[Temuan]:
		"""What the employee receives is the letter; ends by the system need none."""
		return penugasan.temuan_surat(self) if tindakan.oleh is None else []

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		if self.flags.perubahan:
			self._tetapkan_masa(self.flags.perubahan.selesai_baru)
		elif self.flags.sampai:
			self._tetapkan_masa(self.flags.sampai)
