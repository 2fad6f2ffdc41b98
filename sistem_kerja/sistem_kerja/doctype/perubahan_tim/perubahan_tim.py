import frappe
from frappe import _

from sistem_kerja.layanan import izin, naskah, organisasi, perubahan_tim
from sistem_kerja.layanan.baris import buang_kosong
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import MENUGASKAN, Konteks, tahap
from sistem_kerja.regulasi.model import Tindakan


class PerubahanTim(DokumenBeralur):
	"""A change of a running team: members, ketua, term, or its end; fixed by whoever fixes the team."""

	def dasar_tim(self):
		"""The team as it stands; its rules are those of the change."""
		if not self.tim:
			frappe.throw(_("Pilih tim yang diubah."), TindakanTidakSah)
		tim = frappe.get_doc("Tim Kerja", self.tim)
		if (
			self.profil_versi and self.profil_versi != tim.profil_versi
		):  # moved to other rules before the team
			tim.update({"profil_versi": self.profil_versi, "tanggal_aturan": self.tanggal_aturan})
		return tim

	def konteks(self, status: str | None = None) -> Konteks:
		return self.dasar_tim().konteks()

	def aturan(self):
		"""The rules of the team: a change is measured by what the team was formed by."""
		if not self.profil_versi and self.tim:
			self.profil_versi = frappe.db.get_value("Tim Kerja", self.tim, "profil_versi")
		return super().aturan()

	@property
	def objek_penetapan(self) -> str:
		return self.dasar_tim().objek_penetapan

	def siapkan(self) -> None:
		tim = self.dasar_tim()
		self.unit_pemilik, self.nama_tim = tim.unit_pemilik, tim.nama_tim
		self.judul = f"{self.jenis} {tim.nama_tim}"
		if not izin.boleh_untuk_unit(self.unit_pemilik):
			frappe.throw(_("Anda hanya dapat mengubah tim unit yang Anda pimpin."), TidakBerwenang)
		organisasi.wajib_aktif(self.unit_pemilik)
		perubahan_tim.pastikan_berjalan(tim)
		buang_kosong(
			self, "perubahan", lambda b: bool(b.pegawai or b.nama_luar or b.instansi_luar or b.tugas)
		)
		perubahan_tim.lengkapi(self, tim)

	def subjek(self) -> set[str]:
		return {self.ketua_baru, *(b.pegawai for b in self.perubahan)} - {None, ""}

	def susunan_baru(self, tim) -> list:
		"""Rows of the team as the change makes them, for the annex of its decree."""
		return perubahan_tim.susunan(self, tim)

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		return [] if tindakan.wajib_alasan else perubahan_tim.temuan(self)

	def semua_temuan(self) -> list[ketentuan.Temuan]:
		"""All findings on the change, for the button Periksa Syarat."""
		return perubahan_tim.temuan(self)

	def sesudah(self, tindakan: Tindakan) -> None:
		if not tahap(self.alur(), tindakan.ke).docstatus or tindakan.wajib_alasan:
			return
		menugaskan = next((n for n in tindakan.naskah if n in MENUGASKAN), None)
		for jenis in tindakan.naskah:
			if jenis not in MENUGASKAN:
				naskah.terbitkan(self, jenis)
		perubahan_tim.terapkan(self, menugaskan)
