import frappe
from frappe import _
from frappe.utils import cint, getdate

from sistem_kerja.layanan import (
	fakta_tim,
	izin,
	kedudukan,
	naskah,
	organisasi,
	penetap,
	penugasan_tim,
	syarat_tim,
)
from sistem_kerja.layanan.baris import buang_kosong
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi import syarat_tim as aturan_tim
from sistem_kerja.regulasi.alur import MENUGASKAN, Konteks, tahap
from sistem_kerja.regulasi.ketentuan_tim import BentukTim
from sistem_kerja.regulasi.model import Tindakan
from sistem_kerja.regulasi.pemeriksa import Pemeriksa


class TimKerja(DokumenBeralur):
	"""A team for one activity of a unit: ketua, pengendali, members; fixed by decree or by letters of assignment."""

	MESIN_SENDIRI = ("usulan_ketua", "usulan_pengendali", "selesai_semula")

	def konteks(self, status: str | None = None) -> Konteks:
		k = kedudukan.konteks(
			self,
			unit_pemilik=self.unit_pemilik,
			ketua_tim=organisasi.pegawai(self.ketua) if self.ketua else None,
			pengendali=organisasi.pegawai(self.pengendali) if self.pengendali else None,
		)
		return penetap.lengkapi(k, self)

	@property
	def objek_penetapan(self) -> str:
		bentuk = organisasi.baca_istilah(BentukTim, self.bentuk)
		return aturan_tim.objek(self.aturan(), bentuk, self.tanggal_hukum())

	def siapkan(self) -> None:
		if not izin.boleh_untuk_unit(self.unit_pemilik):
			frappe.throw(_("Anda hanya dapat menyiapkan tim bagi unit yang Anda pimpin."), TidakBerwenang)
		organisasi.wajib_aktif(self.unit_pemilik)
		self._beri_nama()
		buang_kosong(self, "anggota", lambda b: bool(b.pegawai or b.nama_luar or b.instansi_luar or b.tugas))
		self._samakan_ketua()
		self._lengkapi_anggota()

	def _beri_nama(self) -> None:
		"""By the rumpun sub kegiatan where the regulation names teams so, else as typed, else by the activity."""
		p = Pemeriksa(self.aturan(), self.tanggal_hukum())
		if "tim.nama_rumpun_sub_kegiatan" in p.aturan and self.rumpun_sub_kegiatan:
			self.nama_tim = f"Tim Kerja {self.rumpun_sub_kegiatan}"
		self.nama_tim = self.nama_tim or f"Tim Kerja {self.kegiatan}"

	def _samakan_ketua(self) -> None:
		"""The ketua is the first of the members; whoever the table calls ketua is he where the field is empty."""
		baris = [b for b in self.anggota if b.peran == "Ketua"]
		if not self.ketua and len(baris) == 1:
			self.ketua = baris[0].pegawai
		ada = next((b for b in self.anggota if b.pegawai and b.pegawai == self.ketua), None)
		if ada:
			ada.peran = "Ketua"
		elif self.ketua:
			self.append("anggota", {"pegawai": self.ketua, "peran": "Ketua"})

	def _lengkapi_anggota(self) -> None:
		"""What follows from others in each row: from when, from which unit, lent by which request."""
		if not self.unit_pemilik:
			return
		k, nama = self.konteks(), [b.pegawai for b in self.anggota if b.pegawai]
		punya = penugasan_tim.permohonan_bagi(self, nama)
		pemilik = fakta_tim.unit_organisasi(k, self.unit_pemilik)
		unit = organisasi.banyak_pegawai(nama)
		self.lintas = 0
		for baris in self.anggota:
			baris.penugasan, baris.mulai, baris.selesai = None, None, None
			baris.permohonan = punya[baris.pegawai].permohonan if baris.pegawai in punya else None
			dikenal = unit.get(baris.pegawai)
			if dikenal:
				baris.nama, baris.unit = dikenal.nama, dikenal.unit
			luar = not baris.pegawai or (dikenal and fakta_tim.unit_asal(k, dikenal.unit) != pemilik)
			self.lintas = cint(self.lintas or luar)

	def subjek(self) -> set[str]:
		return {self.ketua, self.pengendali, *(b.pegawai for b in self.anggota)} - {None, ""}

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		if tindakan.wajib_alasan or self.flags.oleh_sistem:
			return []
		return syarat_tim.temuan(self, menetapkan=bool(tahap(self.alur(), tindakan.ke).docstatus))

	def semua_temuan(self) -> list[ketentuan.Temuan]:
		"""All findings up to the fixing of the team, for the button Periksa Syarat."""
		return syarat_tim.temuan(self, menetapkan=True)

	def sesudah(self, tindakan: Tindakan) -> None:
		if not tahap(self.alur(), tindakan.ke).docstatus or self.flags.oleh_sistem:
			return
		menugaskan = next((n for n in tindakan.naskah if n in MENUGASKAN), None)
		for jenis in tindakan.naskah:
			if jenis not in MENUGASKAN:
				naskah.terbitkan(self, jenis)
		for baris in self.anggota:
			baris.mulai = getdate(self.mulai)
			baris.db_set("mulai", baris.mulai, update_modified=False)
		penugasan_tim.tugaskan(self, self.anggota, menugaskan)
		if self.pengendali:
			penugasan_tim.tugaskan_pengendali(self, menugaskan)

	def selesaikan(self, catatan: str) -> None:
		"""Close the team, by the system after its closing was fixed."""
		self.status, self.catatan_tindakan = "Selesai", catatan
		self.flags.oleh_sistem = True
		# Whoever fixes the closing may be another office than who may write the team.
		self.flags.ignore_permissions = True
		self.save()
