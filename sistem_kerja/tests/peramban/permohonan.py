"""Requests made for one test, stored so that the server sees them, and taken away again."""

from __future__ import annotations

import uuid

import frappe

from sistem_kerja.demo import jalan
from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.tests.peramban.conftest import Kasus

SPP = "Surat Permohonan Pelibatan"


class Permohonan:
	"""Requests for somebody whom the head of the unit asked evaluates himself: they go to him for their answer at once."""

	def __init__(self):
		self.daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
		unit = cerita(self.daerah).unit_dituju
		self.calon = next(
			p.id for p in bangun(self.daerah).pegawai if p.unit == unit and str(p.jenjang) == "Ahli Muda"
		)
		self.kegiatan = f"Uji {uuid.uuid4().hex[:8]}"

	def draf(self):
		dokumen = jalan.buat_permohonan(self.daerah, kegiatan=self.kegiatan, jenjang_diminta="Ahli Muda")
		return self._simpan(dokumen)

	def menunggu_jawaban(self):
		dokumen = self.draf()
		jalan.sebagai(dokumen.pemegang)
		dokumen = jalan.lakukan(SPP, dokumen.name, "Kirim")
		jalan.sebagai(dokumen.pemegang)
		dokumen.append("pegawai_ditugaskan", {"pegawai": self.calon})
		dokumen.save()
		return self._simpan(dokumen)

	def _simpan(self, dokumen):
		frappe.set_user("Administrator")
		frappe.db.commit()
		return dokumen.reload()

	def hapus(self) -> None:
		kasus = Kasus.__new__(Kasus)
		kasus.kegiatan, kasus.penugasan = self.kegiatan, "-"
		frappe.set_user("Administrator")
		kasus.hapus()
