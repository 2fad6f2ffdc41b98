import frappe
from frappe import _

from sistem_kerja.layanan import (
	izin,
	kedudukan,
	naskah,
	organisasi,
	pencatat,
	penugasan,
	permohonan,
	status_naskah,
)
from sistem_kerja.layanan import jalan_permohonan as jalan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import (
	MENUGASKAN,
	Konteks,
	belum_dijawab,
	menyebut_pegawai,
	merekomendasikan,
	pelaksana,
	tahap,
)
from sistem_kerja.regulasi.istilah import Arah, JenisJabatan, Jenjang, Peran
from sistem_kerja.regulasi.model import Tindakan
from sistem_kerja.regulasi.struktur import Pegawai

SURAT_LUAR = ("nomor_surat_luar", "tanggal_surat_luar", "berkas_surat_luar")
SISA = ("keputusan_sisa", "alasan_sisa")


class SuratPermohonanPelibatan(DokumenBeralur):
	"""A request for people with its answer: inside a unit, across units, or across institutions (out or in)."""

	MESIN_SENDIRI = ("rekomendasi", "alasan_penolakan", "lanjutan_dari")
	DISUNTING_PEGAWAI = False  # who drafts the letter of assignment does not change the request

	def konteks(self, status: str | None = None) -> Konteks:
		return kedudukan.konteks(
			self,
			unit_pemilik=self.unit_pemilik or None,
			unit_dituju=self.unit_dituju or None,
			pegawai=self._pegawai(status or self.status),
			arah=organisasi.baca_istilah(Arah, self.arah) or Arah.KELUAR,
			pejabat_luar=jalan.pejabat_luar(self.instansi),
		)

	def _pegawai(self, status: str | None) -> Pegawai | None:
		"""Whom roles are resolved for: as asked for; inside a unit and in a step of the employee himself the first one
		named; nobody where people of another institution are asked for."""
		if jalan.keluar(self):
			return None
		sendiri = status and tahap(self.alur(), status).pelaku is Peran.PEGAWAI
		if self.pegawai_ditugaskan and (sendiri or jalan.dalam_unit(self)):
			return organisasi.pegawai(self.pegawai_ditugaskan[0].pegawai)
		return self.yang_diminta()

	def yang_diminta(self) -> Pegawai | None:
		"""The employee asked for, or one of the kind and level asked for in the unit asked."""
		if self.pegawai_diminta:
			return organisasi.pegawai(self.pegawai_diminta)
		unit = self.unit_pemilik if jalan.dalam_unit(self) else self.unit_dituju
		jenjang = organisasi.baca_istilah(Jenjang, self.jenjang_diminta)
		jenis = permohonan.jenis_diminta(self)
		return Pegawai("", str(jenjang or jenis), unit, jenis, jenjang) if unit else None

	def siapkan(self) -> None:
		self._pastikan_boleh_menyiapkan()
		lama = self.get_doc_before_save()
		if lama and lama.arah != self.arah:
			frappe.throw(_("Arah permohonan tetap sejak dibuat. Buat permohonan baru."), TindakanTidakSah)
		baru = [
			self.get(k) for k in ("unit_pemilik", "unit_dituju") if not lama or lama.get(k) != self.get(k)
		]
		organisasi.wajib_aktif(*baru)
		if self.pegawai_diminta:
			diminta = organisasi.pegawai(self.pegawai_diminta)
			self.jenis_jabatan_diminta = diminta.jenis_jabatan.value
			self.jenjang_diminta = diminta.jenjang.value if diminta.jenjang else None
		if self.jenis_jabatan_diminta == JenisJabatan.PELAKSANA.value:
			self.jenjang_diminta = None
		permohonan.lengkapi(self)

	def _pastikan_boleh_menyiapkan(self) -> None:
		if jalan.masuk(self):
			if not pencatat.boleh(frappe.session.user, Peran.PENGELOLA_KEPEGAWAIAN):
				frappe.throw(
					_("Permohonan dari instansi lain dicatat oleh Pengelola Kepegawaian."), TidakBerwenang
				)
		elif self.unit_pemilik and not izin.boleh_untuk_unit(self.unit_pemilik):
			frappe.throw(
				_("Anda hanya dapat menyiapkan permohonan bagi unit yang Anda pimpin."), TidakBerwenang
			)

	def subjek(self) -> set[str]:
		return {self.pegawai_diminta, *(b.pegawai for b in self.pegawai_ditugaskan)} - {None, ""}

	def syarat_terpenuhi(self, syarat: str) -> bool:
		if syarat == "belum_dijawab":
			return belum_dijawab(self.alur(), [(b.dari_status, bool(b.pengguna)) for b in self.riwayat])
		return False

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		awal = self.get_doc_before_save().status == self.alur().tahap[0].status
		if self._mencatat_balasan(tindakan):
			return permohonan.temuan_balasan(self, disetujui=not tindakan.wajib_alasan)
		if "surat_permohonan" in tindakan.naskah or (awal and jalan.masuk(self)):
			return permohonan.temuan_permohonan(self)
		if self.isian(tindakan) or permohonan.menugaskan(tindakan) or (awal and jalan.dalam_unit(self)):
			return permohonan.temuan_jawaban(self)
		return []

	def isian(self, tindakan: Tindakan) -> tuple[str, ...]:
		if jalan.keluar(self):
			if not self._mencatat_balasan(tindakan):
				return ()
			return SURAT_LUAR if tindakan.wajib_alasan else ("pegawai_luar", *SURAT_LUAR, *SISA)
		return ("pegawai_ditugaskan", *SISA) if tindakan == menyebut_pegawai(self.alur())[1] else ()

	def isian_wajib(self, tindakan: Tindakan) -> tuple[str, ...]:
		return tuple(k for k in self.isian(tindakan) if k not in (*SISA, "berkas_surat_luar"))

	def menerima_berkas(self) -> bool:
		"""The answer of another institution may be attached by who records it."""
		kini = tahap(self.alur(), self.status)
		mencatat = any(self._mencatat_balasan(t) for t in kini.tindakan)
		return mencatat and pencatat.boleh(frappe.session.user, pelaksana(kini))

	def _mencatat_balasan(self, tindakan: Tindakan) -> bool:
		"""Whether an act records what the other institution answers to our request."""
		langkah = (t for t in self.alur().tahap if pelaksana(t) in pencatat.BERSAMA)
		return jalan.keluar(self) and any(tindakan in t.tindakan for t in langkah)

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		dari = self.riwayat[-1].dari_status
		if tindakan.wajib_alasan and tahap(self.alur(), tindakan.ke).docstatus:
			self.alasan_penolakan = catatan
		elif not permohonan.menugaskan(tindakan) and merekomendasikan(self.alur(), dari):
			self.rekomendasi = f"{tindakan.nama}: {self.flags.pejabat.sebutan}"

	def sesudah(self, tindakan: Tindakan) -> None:
		if tindakan.ke == self.alur().tahap[0].status:
			status_naskah.cabut(self, self.flags.catatan or tindakan.nama)
		for jenis in tindakan.naskah:
			if jenis in MENUGASKAN:
				penugasan.tugaskan(self, jenis)
			else:
				naskah.terbitkan(self, jenis)
