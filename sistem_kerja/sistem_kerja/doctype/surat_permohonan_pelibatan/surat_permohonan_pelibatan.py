import frappe
from frappe import _

from sistem_kerja.layanan import izin, kedudukan, naskah, organisasi, penugasan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.pejabat_sementara import pelaku
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import (
	MENUGASKAN,
	Konteks,
	belum_dijawab,
	dinilai_penjawab,
	menyebut_pegawai,
	merekomendasikan,
	penjawab,
	tahap,
)
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, Peran
from sistem_kerja.regulasi.model import Tindakan
from sistem_kerja.regulasi.struktur import Pegawai


class SuratPermohonanPelibatan(DokumenBeralur):
	"""A unit's request for people of another unit, with the answer (penunjukan lintas unit)."""

	MESIN_SENDIRI = ("rekomendasi", "alasan_penolakan")
	DISUNTING_PEGAWAI = False  # who drafts the letter of assignment does not change the request

	def konteks(self, status: str | None = None) -> Konteks:
		return kedudukan.konteks(
			self,
			unit_pemilik=self.unit_pemilik,
			unit_dituju=self.unit_dituju,
			pegawai=self._pegawai(status or self.status),
		)

	def _pegawai(self, status: str | None) -> Pegawai:
		"""Whom roles are resolved for: as asked for; in a step of the employee himself the first one named."""
		if self.pegawai_ditugaskan and status and tahap(self.alur(), status).pelaku is Peran.PEGAWAI:
			return organisasi.pegawai(self.pegawai_ditugaskan[0].pegawai)
		return self.yang_diminta()

	def yang_diminta(self) -> Pegawai:
		"""The employee asked for, or one of the kind and level asked for in the unit asked."""
		if self.pegawai_diminta:
			return organisasi.pegawai(self.pegawai_diminta)
		jenjang = organisasi.baca_istilah(Jenjang, self.jenjang_diminta)
		jenis = organisasi.baca_istilah(JenisJabatan, self.jenis_jabatan_diminta) or JenisJabatan.FUNGSIONAL
		return Pegawai("", str(jenjang or jenis), self.unit_dituju, jenis, jenjang)

	def siapkan(self) -> None:
		if not izin.boleh_untuk_unit(self.unit_pemilik):
			frappe.throw(
				_("Anda hanya dapat menyiapkan permohonan bagi unit yang Anda pimpin."), TidakBerwenang
			)
		lama = self.get_doc_before_save()
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

	def subjek(self) -> set[str]:
		return {self.pegawai_diminta, *(b.pegawai for b in self.pegawai_ditugaskan)} - {None, ""}

	def syarat_terpenuhi(self, syarat: str) -> bool:
		if syarat == "belum_dijawab":
			return belum_dijawab(self.alur(), [(b.dari_status, bool(b.pengguna)) for b in self.riwayat])
		return False

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		if "surat_permohonan" in tindakan.naskah:
			return self._periksa_permohonan()
		if self.isian(tindakan) or {*MENUGASKAN} & {*tindakan.naskah}:
			return self._periksa_jawaban()
		return []

	def isian(self, tindakan: Tindakan) -> tuple[str, ...]:
		return ("pegawai_ditugaskan",) if tindakan == menyebut_pegawai(self.alur())[1] else ()

	def _periksa_permohonan(self) -> list[ketentuan.Temuan]:
		diminta = (organisasi.pegawai(self.pegawai_diminta),) if self.pegawai_diminta else ()
		fakta = ketentuan.FaktaPermohonan(
			unit_pemilik=self.unit_pemilik,
			unit_dituju=self.unit_dituju,
			maksud_tujuan=self.maksud_tujuan or "",
			kompetensi=self.kompetensi or "",
			ekspektasi_target=self.ekspektasi_target or "",
			mulai=organisasi.tanggal_aturan(self.mulai) if self.mulai else None,
			selesai=organisasi.tanggal_aturan(self.selesai) if self.selesai else None,
			diminta=diminta,
		)
		return ketentuan.permohonan(self.aturan(), organisasi.struktur(), fakta, self.tanggal_hukum())

	def _periksa_jawaban(self) -> list[ketentuan.Temuan]:
		ada = organisasi.banyak_pegawai([b.pegawai for b in self.pegawai_ditugaskan])
		orang = tuple(ada.get(b.pegawai) or organisasi.pegawai(b.pegawai) for b in self.pegawai_ditugaskan)
		k, alur = self.konteks(), self.alur()
		menilai = dinilai_penjawab(alur, k, orang)
		saya = pelaku(penjawab(alur), k).pegawai
		fakta = ketentuan.FaktaJawaban(orang, self.jumlah, self.unit_dituju, menilai, saya)
		return [
			*ketentuan.jawaban(k.profil, k.struktur, fakta, k.tanggal),
			*penugasan.temuan(self, orang),
		]

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		if "surat_jawaban" in tindakan.naskah and tindakan.wajib_alasan:
			self.alasan_penolakan = catatan
		elif merekomendasikan(self.alur(), self.riwayat[-1].dari_status):
			self.rekomendasi = f"{tindakan.nama}: {self.flags.pejabat.sebutan}"

	def sesudah(self, tindakan: Tindakan) -> None:
		if tindakan.ke == self.alur().tahap[0].status:
			naskah.cabut(self)
		for jenis in tindakan.naskah:
			if jenis in MENUGASKAN:
				penugasan.tugaskan(self, jenis)
			else:
				naskah.terbitkan(self, jenis)
