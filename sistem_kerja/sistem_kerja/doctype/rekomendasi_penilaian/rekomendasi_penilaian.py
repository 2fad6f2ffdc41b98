from frappe import _
from frappe.utils import cstr

from sistem_kerja.layanan import naskah, rekomendasi
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.model import Tindakan


class RekomendasiPenilaian(DokumenBeralur):
	"""What a ketua tim or pengawas tells an employee's evaluator; fixed once it is sent."""

	MESIN_SENDIRI = (
		*("nama_pegawai", "unit_pegawai", "judul", "pembuat", "nama_pembuat", "sebagai"),
		*("unit_pembuat", "dasar_pembuat", "penilai"),
	)

	def siapkan(self) -> None:
		rekomendasi.isi(self)

	def pindah_aturan(self) -> None:
		rekomendasi.tetapkan_pemberi(self)

	def konteks(self, status: str | None = None) -> Konteks:
		return rekomendasi.konteks(self, rekomendasi.pemberi(self))

	def subjek(self) -> set[str]:
		return {self.pegawai}

	@property
	def pegawai_surat(self) -> str | None:
		"""Whom its letter is for: the evaluator. The employee does not read advice about himself."""
		return self.penilai

	def sesudah(self, tindakan: Tindakan) -> None:
		for jenis in tindakan.naskah:
			naskah.terbitkan(self, jenis)

	def _pastikan_penyunting(self, lama, tahap) -> None:
		"""His own advice: nobody writes it for him."""
		self._pastikan_pelaku(lama, tahap.pelaku, tahap)

	def _pindah(self, lama) -> None:
		if self.status == "Disampaikan" and not (
			cstr(self.hasil).strip() and cstr(self.predikat or self.umpan_balik)
		):
			self._salah(
				_("Isi hasil kerja, dan predikat atau umpan balik yang direkomendasikan, lalu sampaikan.")
			)
		super()._pindah(lama)

	def _masuki(self) -> None:
		super()._masuki()
		if self.status == "Disampaikan" and self.pemegang:
			self.penilai = self.pemegang
