import frappe
from frappe import _
from frappe.utils import getdate

from sistem_kerja.layanan import kedudukan, naskah, organisasi, penugasan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi import ketentuan, pelaporan
from sistem_kerja.regulasi.alur import Konteks, tahap
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat, rantai_evaluasi
from sistem_kerja.regulasi.model import Tindakan

ISI = ("judul", "maksud", "kegiatan_dilaksanakan", "hasil", "kendala", "simpulan_saran", "bukti")


class LaporanPelaksanaanTugas(DokumenBeralur):
	"""An employee's report; climbs the evaluation chain of the unit that owns the work."""

	MESIN_SENDIRI = ("pegawai", "nama_pegawai", "unit_pemilik", "unit_pegawai", "rantai_evaluasi")

	def before_validate(self):
		# The path comes with the assignment; it is needed to find the flow of a new report.
		if self.is_new() and self.penugasan:
			self.jalur = frappe.db.get_value("Penugasan", self.penugasan, "jalur")

	def siapkan(self) -> None:
		asal = frappe.get_doc("Penugasan", self.penugasan)
		if self.is_new() and asal.status != "Berjalan":
			frappe.throw(
				_("Penugasan ini berstatus «{0}». Laporan dibuat untuk penugasan yang berjalan.").format(
					asal.status
				),
				TindakanTidakSah,
			)
		self.pegawai, self.nama_pegawai = asal.pegawai, asal.nama_pegawai
		self.unit_pemilik, self.unit_pegawai = asal.unit_pemilik, asal.unit_pegawai
		self.periode_mulai = self.periode_mulai or asal.mulai
		self.periode_selesai = self.periode_selesai or asal.selesai
		self._susun_rantai()

	def _susun_rantai(self) -> None:
		profil, tanggal = self.aturan(), self.tanggal_hukum()
		rantai = rantai_evaluasi(profil, organisasi.struktur(), self._unit_peninjau(), tanggal)
		self.set("rantai_evaluasi", [])
		for urut, pejabat in enumerate(rantai, 1):
			self.append(
				"rantai_evaluasi",
				{"urut": urut, "unit": pejabat.unit, "jabatan": pejabat.jabatan, "dasar": pejabat.dasar},
			)

	def _unit_peninjau(self) -> str:
		"""The unit whose chain reviews: it owns the work; for work that another institution owns, the employee's own."""
		return self.unit_pemilik or self.unit_pegawai

	def pindah_aturan(self) -> None:
		frappe.db.delete("Tahap Evaluasi Laporan", {"parent": self.name, "parenttype": self.doctype})
		self._susun_rantai()
		for baris in self.rantai_evaluasi:
			baris.db_insert()

	def konteks(self, status: str | None = None) -> Konteks:
		return kedudukan.konteks(
			self,
			unit_pemilik=self.unit_pemilik,
			pegawai=organisasi.pegawai(self.pegawai),
			evaluator=self._evaluator(status or self.status),
		)

	def subjek(self) -> set[str]:
		return {self.pegawai}

	def _evaluator(self, status: str) -> Pejabat | None:
		urutan = pelaporan.giliran(self.alur(), status, len(self.rantai_evaluasi))
		if urutan is None:
			return None
		baris = self.rantai_evaluasi[urutan]
		unit = organisasi.struktur().unit(baris.unit)
		return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, baris.dasar, "meninjau hasil")

	def syarat_terpenuhi(self, syarat: str) -> bool:
		return pelaporan.terpenuhi(self.alur(), self.status, len(self.rantai_evaluasi), syarat)

	def tertutup(self, tindakan: Tindakan) -> str:
		k = self.konteks()
		if not (tindakan.wajib_alasan and k.evaluator):
			return ""
		return pelaporan.halangan_pengembalian(
			k.profil, k.struktur, self._unit_peninjau(), k.evaluator, k.tanggal
		)

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		alur, dari = self.alur(), self.get_doc_before_save().status
		dikirim = (
			tahap(alur, dari).pelaku is Peran.PEGAWAI and tahap(alur, tindakan.ke).pelaku is Peran.EVALUATOR
		)
		if not dikirim:
			return []
		isi = {kolom: self.get(kolom) or "" for kolom in ISI}
		periode = (getdate(self.periode_mulai), getdate(self.periode_selesai))
		return ketentuan.laporan(self.aturan(), isi, *periode, self.tanggal_hukum())

	def sesudah(self, tindakan: Tindakan) -> None:
		for jenis in tindakan.naskah:
			naskah.terbitkan(self, jenis)
		if tahap(self.alur(), tindakan.ke).docstatus == 1:
			penugasan.selesaikan(self.penugasan)
