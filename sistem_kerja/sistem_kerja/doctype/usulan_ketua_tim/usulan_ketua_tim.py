import frappe
from frappe import _
from frappe.utils import flt, getdate, today

from sistem_kerja.layanan import izin, kedudukan, naskah, organisasi, penetap, usulan_tim
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import Konteks, tahap
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import Tindakan
from sistem_kerja.regulasi.syarat_tim import TERSENDIRI


class UsulanKetuaTim(DokumenBeralur):
	"""Candidates for ketua tim or pengendali, of whom the one chosen is appointed with a letter of his own."""

	MESIN_SENDIRI = ("pertimbangan_penilai", "pemberi_pertimbangan")

	def konteks(self, status: str | None = None) -> Konteks:
		calon = self.calon[0].pegawai if self.calon else None
		k = kedudukan.konteks(
			self,
			unit_pemilik=self.unit_pemilik,
			pegawai=organisasi.pegawai(calon) if calon else None,
		)
		return penetap.lengkapi(k, self)

	@property
	def objek_penetapan(self) -> str:
		return TERSENDIRI[self.untuk][0]

	def masa(self):
		"""First and last day of the appointment."""
		return getdate(self.mulai), getdate(self.selesai)

	def siapkan(self) -> None:
		if not self.tim:
			frappe.throw(_("Pilih tim yang diusulkan ketuanya."), TindakanTidakSah)
		tim = frappe.get_doc("Tim Kerja", self.tim)
		self.unit_pemilik, self.nama_tim = tim.unit_pemilik, tim.nama_tim
		if not izin.boleh_untuk_unit(self.unit_pemilik):
			frappe.throw(_("Anda hanya dapat mengusulkan bagi unit yang Anda pimpin."), TidakBerwenang)
		usulan_tim.pastikan_dikenal(self, tim)
		sebutan = "Ketua" if self.untuk == "ketua" else "Pengendali"
		self.judul = f"Usulan {sebutan} {tim.nama_tim}"
		self.mulai, self.selesai = self.mulai or tim.mulai, self.selesai or tim.selesai
		lama = self.get_doc_before_save()
		if not lama or [b.pegawai for b in lama.calon] != [b.pegawai for b in self.calon]:
			# A consideration was given on the candidates that it saw.
			self.pertimbangan_penilai = self.pemberi_pertimbangan = None
		usulan_tim.isi_hasil(self, tim)

	def pindah_aturan(self) -> None:
		usulan_tim.pastikan_dikenal(self, frappe.get_doc("Tim Kerja", self.tim))

	def subjek(self) -> set[str]:
		return {b.pegawai for b in self.calon}

	def isian(self, tindakan: Tindakan) -> tuple[str, ...]:
		return (
			("terpilih", "nama_terpilih")
			if tahap(self.alur(), tindakan.ke).docstatus and tindakan.naskah
			else ()
		)

	def pilihan(self, tindakan: Tindakan) -> list[tuple[str, str]]:
		return [(b.pegawai, b.nama) for b in self.calon] if "terpilih" in self.isian(tindakan) else []

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		if (
			tindakan.wajib_alasan
			or tahap(self.alur(), self.get_doc_before_save().status).pelaku is Peran.PENILAI_PEGAWAI
		):
			return []
		menetapkan = bool(tahap(self.alur(), tindakan.ke).docstatus)
		if menetapkan:
			self._pilih_satu_satunya()
		mengusulkan = tahap(self.alur(), tindakan.ke).pelaku is Peran.PENETAP
		return usulan_tim.temuan(self, menetapkan=menetapkan, mengusulkan=mengusulkan or menetapkan)

	def semua_temuan(self) -> list[ketentuan.Temuan]:
		"""All findings on the proposal, for the button Periksa Syarat."""
		return usulan_tim.temuan(self, menetapkan=bool(self.terpilih))

	def _pilih_satu_satunya(self) -> None:
		if not self.terpilih and len(self.calon) == 1:
			self.terpilih, self.nama_terpilih = self.calon[0].pegawai, self.calon[0].nama

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		if tahap(self.alur(), self.riwayat[-1].dari_status).pelaku is Peran.PENILAI_PEGAWAI:
			self.pertimbangan_penilai = catatan
			self.pemberi_pertimbangan = f"{self.riwayat[-1].nama}, {self.flags.pejabat.sebutan}"

	def sesudah(self, tindakan: Tindakan) -> None:
		milik = TERSENDIRI[self.untuk][1]
		if milik in tindakan.naskah:
			naskah.terbitkan(self, milik)
			usulan_tim.terapkan(self)

	def fakta_beban(self) -> tuple[float, bool, bool]:
		"""What the criteria of a pengendali ask: load, led by an Administrator, cascading named."""
		return flt(self.abk), bool(self.diampu_administrator), bool((self.cascading or "").strip())

	def hari_penetapan(self):
		return getdate(today())
