from frappe import _

from sistem_kerja.layanan import kendala
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.model import Tindakan

TURUNAN = ("pegawai", "nama_pegawai", "unit_pemilik", "unit_pegawai", "tim")


class KendalaPelaksanaan(DokumenBeralur):
	"""A problem with its alternatives; ends when every leader who must decide has answered."""

	MENJAWAB = tuple(kendala.PUTUSAN)
	MESIN_SENDIRI = (*TURUNAN, "keputusan")

	def siapkan(self) -> None:
		kendala.isi(self)

	def pindah_aturan(self) -> None:
		kendala.susun_pemutus(self)

	def konteks(self, status: str | None = None) -> Konteks:
		return kendala.konteks(self, kendala.evaluator(self))

	def subjek(self) -> set[str]:
		return {self.pegawai}

	def syarat_terpenuhi(self, syarat: str) -> bool:
		return kendala.terpenuhi(self, syarat)

	def _tolak_ubah_mesin(self, lama) -> None:
		if not self.flags.pencatatan:
			super()._tolak_ubah_mesin(lama)

	def _pindah(self, lama) -> None:
		if self.status == "Menunggu Keputusan" and lama.sedang_disusun() and not self.alternatif:
			self._salah(_("Sebutkan sedikitnya satu alternatif penyelesaian, lalu kirim."))
		super()._pindah(lama)

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		kendala.putuskan(self, tindakan.nama, catatan, self.flags.pejabat)
