import frappe
from frappe import _
from frappe.utils import cstr

from sistem_kerja.layanan import izin, kedudukan, naskah, organisasi, perubahan_penugasan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang, laporkan
from sistem_kerja.layanan.penyimpanan import tolak_usang
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.istilah import Jalur, Peran
from sistem_kerja.regulasi.model import Tindakan

SALINAN = ("pegawai", "nama_pegawai", "kegiatan", "unit_pemilik", "unit_pegawai", "mulai")


class PerubahanPenugasan(DokumenBeralur):
	"""A change of one assignment, prepared by either unit, fixed by who gave the assignment (or holds his office today)."""

	MESIN_SENDIRI = ("penugasan_pengganti", "selesai_lama", *SALINAN)

	def before_validate(self):
		if self.is_new():
			self.jalur = Jalur.UMUM.value

	def asal(self):
		"""The assignment that this is about; read once."""
		if not self.flags.asal_penugasan:
			self.flags.asal_penugasan = frappe.get_doc("Penugasan", self.penugasan)
		return self.flags.asal_penugasan

	def konteks(self, status: str | None = None) -> Konteks:
		asal = self.asal()
		return kedudukan.konteks(
			self,
			unit_pemilik=asal.unit_pemilik,
			unit_dituju=asal.unit_dituju,
			pegawai=organisasi.pegawai(asal.pegawai),
			penugas=perubahan_penugasan.penugas(asal),
		)

	def subjek(self) -> set[str]:
		return {self.asal().pegawai, self.pengganti} - {None, ""}

	def siapkan(self) -> None:
		asal, saya = self.asal(), organisasi.pegawai_pengguna()
		unit = (asal.unit_pemilik, asal.unit_pegawai)
		if not (any(izin.boleh_untuk_unit(u) for u in unit) or (saya and saya == self.pemegang)):
			frappe.throw(
				_("Perubahan disiapkan oleh pimpinan salah satu unit, yang menugaskan, atau pengelola."),
				TidakBerwenang,
			)
		self.update({k: asal.get(k) for k in SALINAN})
		self.selesai_lama, self.profil_versi = asal.selesai, self.profil_versi or asal.profil_versi
		if self.jenis == perubahan_penugasan.PEMBATALAN:
			self.selesai_baru = None
		if self.jenis != perubahan_penugasan.PENGGANTIAN:
			self.pengganti = None
		perubahan_penugasan.periksa_isi(self, asal)
		laporkan(perubahan_penugasan.temuan(self, asal))

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		if tindakan.wajib_alasan:
			return []
		asal = self.asal()
		if cstr(self.selesai_lama) != cstr(asal.selesai):
			tolak_usang(self.penugasan)  # what this was prepared for is not what stands now
		perubahan_penugasan.periksa_isi(self, asal)
		return perubahan_penugasan.temuan(self, asal)

	def sesudah(self, tindakan: Tindakan) -> None:
		if tindakan.wajib_alasan:
			return
		self.flags.sebagai_peran = Peran.PENUGAS
		for jenis in tindakan.naskah:
			naskah.terbitkan(self, jenis)
		perubahan_penugasan.terapkan(self)
