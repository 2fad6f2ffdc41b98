import frappe
from frappe import _

from sistem_kerja.layanan import izin_penugasan, kedudukan, naskah, organisasi, status_naskah, sukarela
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah, laporkan, sebagai_pesan
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import MENUGASKAN, Konteks, belum_dijawab, tahap
from sistem_kerja.regulasi.model import Tindakan


class PengajuanSukarela(DokumenBeralur):
	"""An employee's own wish to take part in work of his unit or of another one of the same government."""

	MESIN_SENDIRI = ("penugasan", "alasan_penolakan")
	DISUNTING_PEGAWAI = False  # his later steps carry consents on; what they consent to stays

	def before_validate(self):
		if self.is_new():
			with sebagai_pesan():
				self._isi_pegawai()
				# Needed to find the flow of a new one; afterwards it stays.
				self.jalur = sukarela.jalur(self)

	def _isi_pegawai(self) -> None:
		self.pegawai = self.pegawai or organisasi.pegawai_pengguna()
		if not self.pegawai:
			frappe.throw(_("Pilih pegawai yang mengajukan diri."), TindakanTidakSah)
		if self.peluang and not self.unit_pemilik:
			self.unit_pemilik = frappe.db.get_value("Peluang", self.peluang, "unit_pemilik")
		if not (self.unit_pemilik or self.instansi_tujuan):
			frappe.throw(_("Pilih unit pemilik kinerja yang pekerjaannya ingin diikuti."), TindakanTidakSah)
		self.unit_pegawai = organisasi.pegawai(self.pegawai).unit

	def konteks(self, status: str | None = None) -> Konteks:
		return kedudukan.konteks(
			self, unit_pemilik=self.unit_pemilik, pegawai=organisasi.pegawai(self.pegawai)
		)

	def subjek(self) -> set[str]:
		return {self.pegawai}

	def siapkan(self) -> None:
		self._isi_pegawai()
		sendiri = self.pegawai == organisasi.pegawai_pengguna()
		if not (sendiri or izin_penugasan.memimpin_pegawai(self.pegawai)):
			frappe.throw(
				_(
					"Anda hanya dapat mengajukan diri sendiri, atau mencatat keinginan pegawai yang Anda pimpin."
				),
				TidakBerwenang,
			)
		lama = self.get_doc_before_save()
		if not lama or lama.unit_pemilik != self.unit_pemilik:
			organisasi.wajib_aktif(self.unit_pemilik)
		if sukarela.jalur(self) != self.jalur:
			frappe.throw(
				_(
					"Dengan unit ini jalurnya lain (di dalam unit atau lintas unit). Kembalikan unitnya, lalu buat pengajuan baru untuk unit itu."
				),
				TindakanTidakSah,
			)
		self.nama_pegawai = frappe.db.get_value("Employee", self.pegawai, "employee_name")
		self.bentuk = sukarela.bentuk(self)
		sukarela.pastikan_peluang(self)
		if not lama:
			sukarela.pastikan_belum(self)
		laporkan(sukarela.temuan_bentuk(self))

	def _pastikan_penyunting(self, lama, tahap) -> None:
		"""`siapkan` decides who writes the draft: the employee, or his leader who notes down what he said."""

	def syarat_terpenuhi(self, syarat: str) -> bool:
		if syarat == "belum_dijawab":
			return belum_dijawab(self.alur(), [(b.dari_status, bool(b.pengguna)) for b in self.riwayat])
		return False

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		awal = self.get_doc_before_save().status == self.alur().tahap[0].status
		if awal:
			sukarela.pastikan_peluang(self)
		return sukarela.temuan(self) if awal or {*MENUGASKAN} & {*tindakan.naskah} else []

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		if tindakan.wajib_alasan and tahap(self.alur(), tindakan.ke).docstatus:
			self.alasan_penolakan = catatan

	def sesudah(self, tindakan: Tindakan) -> None:
		alur = self.alur()
		if tindakan.ke == alur.tahap[0].status:
			status_naskah.cabut(self, self.flags.catatan or tindakan.nama)
		# Who signs "dan/atau": the office in which this act was done.
		dari = tahap(alur, self.get_doc_before_save().status)
		self.flags.sebagai_peran = tindakan.oleh or dari.pelaku
		for jenis in tindakan.naskah:
			if jenis in MENUGASKAN:
				sukarela.tugaskan(self, jenis)
			elif jenis != "surat_pengajuan_sukarela" or self.bentuk != sukarela.LISAN:
				naskah.terbitkan(self, jenis)
