import frappe
from frappe import _
from frappe.utils import getdate

from sistem_kerja.layanan import laporan, naskah, penugasan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi import ketentuan, pelaporan
from sistem_kerja.regulasi.alur import Konteks, tahap
from sistem_kerja.regulasi.istilah import BentukLaporan, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import Tindakan

ISI = ("judul", "maksud", "kegiatan_dilaksanakan", "hasil", "kendala", "simpulan_saran", "bukti")


class LaporanPelaksanaanTugas(DokumenBeralur):
	"""An employee's report, for himself or in a team; passes those whom the rule on its form names."""

	MESIN_SENDIRI = (
		*("pegawai", "nama_pegawai", "unit_pemilik", "unit_pegawai", "rantai_evaluasi"),
		*("bentuk", "tim", "diminta_oleh", "laporan_anggota", "versi_laporan"),
	)

	def before_validate(self):
		# The path comes with the assignment; it is needed to find the flow of a new report.
		if self.is_new() and self.penugasan:
			self.jalur = frappe.db.get_value("Penugasan", self.penugasan, "jalur")

	def siapkan(self) -> None:
		asal = frappe.get_doc("Penugasan", self.penugasan)
		# What was demanded while it ran is reported also when the assignment has ended meanwhile.
		if self.is_new() and asal.status not in penugasan.DILAPORKAN and not self.permintaan:
			frappe.throw(
				_("Penugasan ini berstatus «{0}». Laporan dibuat untuk penugasan yang berjalan.").format(
					asal.status
				),
				TindakanTidakSah,
			)
		self.pegawai, self.nama_pegawai = asal.pegawai, asal.nama_pegawai
		self.unit_pemilik, self.unit_pegawai = asal.unit_pemilik, asal.unit_pegawai
		if self.permintaan:
			laporan.periksa_permintaan(self)
			self.sifat = "Berkala"  # a report on demand ends nothing
		self.periode_mulai = self.periode_mulai or asal.mulai
		self.periode_selesai = self.periode_selesai or asal.selesai
		for baris in self.bukti_lain:
			baris.nama = baris.berkas.rsplit("/", 1)[-1] if baris.berkas else None
		self._susun_jalan(asal)

	def _susun_jalan(self, asal) -> None:
		"""Form and reviewers, which follow from the assignment's place in a team."""
		self.tim, self.bentuk = asal.get("tim"), laporan.bentuk(self, asal).value
		laporan.susun_anggota(self)
		self._susun_rantai()

	def _susun_rantai(self) -> None:
		laporan.susun_rantai(self)
		self.diminta_oleh = None
		if self.permintaan:
			self.diminta_oleh = laporan.evaluator(self, self.rantai_evaluasi[0]).pegawai

	def pindah_aturan(self) -> None:
		self._susun_rantai()

	def konteks(self, status: str | None = None) -> Konteks:
		return laporan.konteks(self, self._evaluator(status or self.status))

	def subjek(self) -> set[str]:
		return {self.pegawai}

	def _evaluator(self, status: str) -> Pejabat | None:
		urutan = pelaporan.giliran(self.alur(), status, len(self.rantai_evaluasi))
		return None if urutan is None else laporan.evaluator(self, self.rantai_evaluasi[urutan])

	def syarat_terpenuhi(self, syarat: str) -> bool:
		return pelaporan.terpenuhi(self.alur(), self.status, len(self.rantai_evaluasi), syarat)

	def tertutup(self, tindakan: Tindakan) -> str:
		if self.bentuk == BentukLaporan.SEWAKTU_WAKTU and tindakan.oleh is Peran.PEGAWAI:
			return _(
				"Laporan yang diminta tidak ditarik. Minta yang memintanya mengembalikan untuk diperbaiki."
			)
		k = self.konteks()
		if not (tindakan.wajib_alasan and k.evaluator) or self.bentuk in pelaporan.LANGSUNG:
			return ""
		return pelaporan.halangan_pengembalian(
			k.profil, k.struktur, laporan.unit_peninjau(self), k.evaluator, k.tanggal
		)

	def _dikirim(self, tindakan: Tindakan, dari: str) -> bool:
		alur = self.alur()
		return (
			tahap(alur, dari).pelaku is Peran.PEGAWAI and tahap(alur, tindakan.ke).pelaku is Peran.EVALUATOR
		)

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		if not self._dikirim(tindakan, self.get_doc_before_save().status):
			return []
		isi = {kolom: self.get(kolom) or "" for kolom in ISI}
		periode = (getdate(self.periode_mulai), getdate(self.periode_selesai))
		bukti = bool(laporan.berkas(self))
		return ketentuan.laporan(self.aturan(), isi, *periode, self.tanggal_hukum(), ada_bukti=bukti)

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		if self._dikirim(tindakan, self.get_doc_before_save().status):
			self._susun_jalan(frappe.get_doc("Penugasan", self.penugasan))  # he may have left the team since
			laporan.catat_versi(self)
		elif tahap(self.alur(), tindakan.ke).pelaku is not Peran.EVALUATOR:
			laporan.catat_tinjauan(self, tindakan.nama, catatan, self.flags.pejabat)

	def sesudah(self, tindakan: Tindakan) -> None:
		if self.permintaan and tahap(self.alur(), tindakan.ke).pelaku is Peran.EVALUATOR:
			laporan.jawab_permintaan(self)
		for jenis in tindakan.naskah:
			naskah.terbitkan(self, jenis)
		if tahap(self.alur(), tindakan.ke).docstatus == 1:
			laporan.selesai(self)
