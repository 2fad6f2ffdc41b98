from frappe import _
from frappe.utils import cstr

from sistem_kerja.layanan import pemantauan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import Tindakan

WAJIB = ("hasil", "umpan_balik")


class PemantauanBerkala(DokumenBeralur):
	"""The leader's look at a team in a period, with feedback to it; made due by the daily job."""

	MESIN_SENDIRI = (
		*("tim", "nama_tim", "unit_pemilik", "ketua", "judul", "periode", "mulai", "selesai", "kunci"),
		*("unit_pemantau", "pegawai_pemantau", "jabatan_pemantau", "dasar_pemantau"),
	)

	def siapkan(self) -> None:
		if self.is_new() and not self.flags.oleh_sistem:
			self._salah(_("Pemantauan dibuat oleh sistem menjelang akhir masanya, bukan dengan tangan."))
		pemantauan.tentukan(self)

	def pindah_aturan(self) -> None:
		pemantauan.tentukan(self)

	def konteks(self, status: str | None = None) -> Konteks:
		return pemantauan.konteks(self, pemantauan.pemantau(self))

	def _pastikan_penyunting(self, lama, tahap) -> None:
		"""What was seen is written by whoever must look, nobody else."""
		self._pastikan_pelaku(lama, tahap.pelaku, tahap)

	def tentukan_pemegang(self) -> Pejabat | None:
		pejabat = super().tentukan_pemegang()
		self.tenggat = self.selesai if pejabat else None
		return pejabat

	def _pindah(self, lama) -> None:
		kurang = [self.meta.get_label(k) for k in WAJIB if not cstr(self.get(k)).strip()]
		if self.status == "Selesai" and kurang:
			self._salah(
				_("Belum diisi: {0}. Isi dan simpan dahulu, lalu sampaikan ({1}).").format(
					", ".join(map(_, kurang)), lama.pemegang_dasar
				)
			)
		super()._pindah(lama)

	def sesudah(self, tindakan: Tindakan) -> None:
		if self.status == "Selesai":
			pemantauan.kabari_tim(self)
