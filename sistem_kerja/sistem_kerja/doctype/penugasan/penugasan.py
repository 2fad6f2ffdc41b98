from sistem_kerja.layanan import kedudukan, organisasi
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.alur import Konteks


class Penugasan(DokumenBeralur):
	"""One employee's task for a unit and a period; issued with its letter, received by the employee."""

	def konteks(self, status: str | None = None) -> Konteks:
		return kedudukan.konteks(
			self,
			unit_pemilik=self.unit_pemilik,
			unit_dituju=self.unit_dituju,
			pegawai=organisasi.pegawai(self.pegawai),
		)

	def subjek(self) -> set[str]:
		return {self.pegawai}
