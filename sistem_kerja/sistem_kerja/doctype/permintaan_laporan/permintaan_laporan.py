from sistem_kerja.layanan import permintaan_laporan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.kedudukan import Pejabat


class PermintaanLaporan(DokumenBeralur):
	"""A leader's demand for a report at any time; waits with the employee until he reports."""

	MESIN_SENDIRI = (
		*("pegawai", "nama_pegawai", "unit_pemilik", "unit_pegawai", "tim"),
		*("jabatan_peminta", "dasar_peminta", "laporan"),
	)
	DISUNTING_PEGAWAI = False

	def siapkan(self) -> None:
		permintaan_laporan.isi(self)

	def pindah_aturan(self) -> None:
		permintaan_laporan.tetapkan_peminta(self)

	def konteks(self, status: str | None = None) -> Konteks:
		return permintaan_laporan.konteks(self, permintaan_laporan.peminta(self))

	def subjek(self) -> set[str]:
		return {self.pegawai}

	def _tolak_ubah_mesin(self, lama) -> None:
		if not self.flags.oleh_sistem:  # the report that answers is entered by the system
			super()._tolak_ubah_mesin(lama)

	def tentukan_pemegang(self) -> Pejabat | None:
		"""The employee's due date is the one that the leader set."""
		pejabat = super().tentukan_pemegang()
		if pejabat and self.status != self.alur().tahap[0].status:
			self.tenggat = self.paling_lambat
		return pejabat
