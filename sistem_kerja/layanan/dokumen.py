"""Base of every document that moves: one guard decides who may do what, on the stored row.

Desk buttons, bulk actions, REST, portal and plain saves all end in Document.save(), and so in `jaga` below.
"""

from __future__ import annotations

from typing import ClassVar

import frappe
from frappe import _
from frappe.model.document import Document
from frappe.utils import cstr, today

from sistem_kerja.layanan import (
	banding,
	format_cetak,
	kabar,
	kepala_dokumen,
	organisasi,
	paraf,
	pejabat_sementara,
	pemberitahuan,
	pencatat,
	rujukan,
	versi_profil,
)
from sistem_kerja.layanan.banding import KOLOM_MESIN, TATA_LETAK, TURUNAN
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah, laporkan, sebagai_pesan
from sistem_kerja.layanan.langkah import Langkah
from sistem_kerja.layanan.penyimpanan import GANTI_BATAL, Penyimpanan
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.istilah import Arah, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import AturanAlur, Profil, Tahap, Tindakan

__all__ = ["KOLOM_MESIN", "TATA_LETAK", "TURUNAN", "DokumenBeralur"]


class DokumenBeralur(Langkah, Penyimpanan, Document):
	"""A document whose steps come from the profile's `alur`.

	A subclass says what its roles are resolved against (`konteks`), what an act must satisfy (`periksa`,
	`syarat_terpenuhi`), what follows from it (`sesudah`), and which fields only code writes (`MESIN_SENDIRI`).
	"""

	MESIN_SENDIRI: ClassVar[tuple[str, ...]] = ()
	# Whether the employee edits the document again in a later step of his own (a report handed back to him).
	DISUNTING_PEGAWAI: ClassVar[bool] = True

	# --- what a subclass provides ---

	def konteks(self, status: str | None = None) -> aturan_alur.Konteks:
		"""What roles are resolved against in a status; the present one unless named."""
		raise NotImplementedError

	def subjek(self) -> set[str]:
		"""Employees whom the act concerns; they never approve themselves."""
		return set()

	def tertutup(self, tindakan: Tindakan) -> str:
		"""Why an act of this status is closed to its holder by the profile; empty where it is open."""
		return ""

	def isian(self, tindakan: Tindakan) -> tuple[str, ...]:
		"""Fields that the acting person fills for this act, in the status that allows it."""
		return ()

	def isian_wajib(self, tindakan: Tindakan) -> tuple[str, ...]:
		"""Those of `isian` without which the act cannot be done."""
		return self.isian(tindakan)

	def pilihan(self, tindakan: Tindakan) -> list[tuple[str, str]]:
		"""Employees (with their names) of whom the acting person chooses one for this act."""
		return []

	def menerima_berkas(self) -> bool:
		"""Whether this step lets the user attach a file although the document was sent."""
		return False

	def siapkan(self) -> None:
		"""Fill the fields that follow from others, when the document is new or freely edited."""

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		return []

	def syarat_terpenuhi(self, syarat: str) -> bool:
		return False

	def sesudah(self, tindakan: Tindakan) -> None:
		"""Effects of an act, within the same transaction."""

	def pindah_aturan(self) -> None:
		"""Set anew what was computed from the rules: the document was moved to others. Stored by layanan.pemindahan."""

	# --- Frappe's events ---

	def validate(self):
		with sebagai_pesan():
			self.jaga()

	def before_update_after_submit(self):
		with sebagai_pesan():
			self.jaga()

	def on_trash(self):
		if self.get("riwayat"):
			frappe.throw(
				_("{0} yang sudah pernah dikirim tidak dapat dihapus. {1}").format(
					_(self.doctype), _(GANTI_BATAL.get(self.doctype, GANTI_BATAL["lain"]))
				),
				TindakanTidakSah,
			)

	def on_update(self):
		self._jalankan_akibat()

	def on_update_after_submit(self):
		self._jalankan_akibat()

	def onload(self):
		"""Tell the form which acts need a reason in this status, and which fields are still open (None: all)."""
		with sebagai_pesan():
			tahap = aturan_alur.tahap(self.alur(), self.status)
			bebas = self._bebas_disunting(tahap)
		self.set_onload("kepala", kepala_dokumen.susun(self, tahap))
		self.set_onload("wajib_alasan", [t.nama for t in tahap.tindakan if t.wajib_alasan])
		self.set_onload("format_cetak", format_cetak.bawaan(self))
		self.set_onload("paraf", paraf.untuk_formulir(self))
		self.set_onload("isian", None if bebas else sorted(self._isian(tahap)))

	# --- the guard ---

	def alur(self) -> AturanAlur:
		jalan = (self.doctype, self.jalur, self.tanggal_hukum(), self.get("arah") or Arah.KELUAR)
		return aturan_alur.cari(self.aturan(), *jalan)

	def aturan(self) -> Profil:
		"""The rules with which the document began; it keeps them until it is moved to others."""
		return versi_profil.muat(self.profil_versi) if self.profil_versi else organisasi.profil_aktif()

	def tanggal_hukum(self):
		"""The date for which rules are asked: fixed when the document begins."""
		return organisasi.tanggal_aturan(self.tanggal_aturan or self.get("tanggal") or today())

	def jaga(self) -> None:
		"""Refuse whatever the stored row does not allow this user; then carry the act out."""
		if self.is_new():
			return self._mulai()
		lama = self.get_doc_before_save()
		self._tolak_ubah_mesin(lama)
		if lama.status != self.status:
			return self._pindah(lama)
		if lama.docstatus != self.docstatus:
			self._salah(
				_("{0} hanya berpindah lewat tombol tindakan, bukan dengan Submit.").format(_(self.doctype))
			)
		self._sunting(lama)

	def _mulai(self) -> None:
		sistem = self.flags.oleh_sistem
		if self.docstatus and not sistem:
			self._salah(_("{0} baru harus dimulai sebagai draf.").format(_(self.doctype)))
		for kolom in (*KOLOM_MESIN, *self.MESIN_SENDIRI):
			if kolom not in ("status", "jalur") and not sistem:
				self.set(kolom, [] if kolom == "riwayat" else None)
		profil = self.aturan()
		rujukan.lepas_berkas_hilang(self)
		self.siapkan()
		self.tanggal_aturan = self.tanggal_hukum()
		self.profil_versi = self.profil_versi or organisasi.versi_aktif()
		self.profil = profil.daerah.kode
		awal = self.alur().tahap[0]
		if self.status and self.status != awal.status:
			self._salah(_("{0} baru harus berstatus «{1}».").format(_(self.doctype), awal.status))
		self.status = awal.status
		self._masuki()

	def _tolak_ubah_mesin(self, lama) -> None:
		for kolom in (*KOLOM_MESIN[1:], *self.MESIN_SENDIRI):
			if banding.isi(self, kolom) != banding.isi(lama, kolom):
				label = self.meta.get_label(kolom)
				self._salah(_("Isian «{0}» diatur oleh sistem dan tidak dapat diubah.").format(_(label)))

	def _sunting(self, lama) -> None:
		berubah = self._berubah(lama)
		if not berubah:
			return
		tahap = aturan_alur.tahap(self.alur(), lama.status)
		if self._bebas_disunting(tahap):
			self._pastikan_penyunting(lama, tahap)
			self.siapkan()
			self._masuki()
			return
		self._tolak_isian_lain(tahap, berubah)
		self._pastikan_pelaku(lama, aturan_alur.pelaksana(tahap), tahap)

	def _pindah(self, lama) -> None:
		alur = self.alur()
		tindakan = aturan_alur.tindakan(alur, lama.status, self.status)
		tahap = aturan_alur.tahap(alur, lama.status)
		if self.docstatus != aturan_alur.tahap(alur, self.status).docstatus:
			self._salah(_("Status «{0}» tidak cocok dengan status simpan dokumen ini.").format(self.status))
		pejabat = self._pastikan_pelaku(lama, tindakan.oleh or aturan_alur.pelaksana(tahap), tahap)
		# Also in a draft: who may act was decided for the stored content, so it cannot change in the same breath.
		self._tolak_isian_lain(tahap, self._berubah(lama))
		if tindakan.syarat and not lama.syarat_terpenuhi(tindakan.syarat):
			self._salah(
				_("Tindakan «{0}» belum atau tidak lagi dapat dilakukan pada «{1}».").format(
					tindakan.nama, lama.status
				)
			)
		if halangan := lama.tertutup(tindakan):
			self._salah(halangan)
		self._terima(lama, tindakan, pejabat)

	def _terima(self, lama, tindakan: Tindakan, pejabat: Pejabat | None) -> None:
		catatan = cstr(self.catatan_tindakan).strip()
		self.catatan_tindakan = None
		temuan = (
			ketentuan.penolakan(self.aturan(), catatan, self.tanggal_hukum()) if tindakan.wajib_alasan else []
		)
		laporkan([*temuan, *self.periksa(tindakan)])
		self.flags.tindakan, self.flags.catatan, self.flags.pejabat = tindakan, catatan, pejabat
		self._catat(tindakan, pejabat, catatan, lama.status)
		self.flags.status_langkah = self.status
		self.sebelum_masuk(tindakan, catatan)
		self._masuki()

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		"""Fields of its own that an act writes, before the next holder is resolved."""

	def sedang_disusun(self) -> bool:
		"""Whether the document is still being written, so that its content and attachments may change."""
		return self._bebas_disunting(aturan_alur.tahap(self.alur(), self.status))

	def _bebas_disunting(self, tahap: Tahap) -> bool:
		lagi = self.DISUNTING_PEGAWAI and tahap.pelaku is Peran.PEGAWAI
		return tahap.docstatus == 0 and (lagi or tahap.status == self.alur().tahap[0].status)

	def _pastikan_penyunting(self, lama, tahap: Tahap) -> None:
		"""The draft of a leader may be prepared by whoever may write it; an employee's report only by him."""
		peran = aturan_alur.pelaksana(tahap)
		if peran is Peran.PEGAWAI or peran in pencatat.BERSAMA:
			self._pastikan_pelaku(lama, peran, tahap)

	def _isian(self, tahap: Tahap) -> set[str]:
		"""Fields that the acting person fills in this step."""
		return {kolom for tindakan in tahap.tindakan for kolom in self.isian(tindakan)}

	def _tolak_isian_lain(self, tahap: Tahap, berubah: set[str]) -> None:
		pesan = _("Isian «{0}» sudah tetap sejak dikirim; status sekarang «{1}».")
		if self._bebas_disunting(tahap):
			pesan = _("Isian «{0}» berubah. Simpan dahulu, lalu lakukan tindakannya.")
		for kolom in sorted(berubah - self._isian(tahap)):
			self._salah(pesan.format(_(self.meta.get_label(kolom)), tahap.status))

	def _pastikan_pelaku(self, lama, peran: Peran | None, tahap: Tahap) -> Pejabat | None:
		"""The office in whose capacity the user acts. Throws TidakBerwenang for everybody else."""
		if peran is Peran.SISTEM and self.flags.oleh_sistem:
			return None
		if peran in (None, Peran.SISTEM):
			self._salah(_("Pada status «{0}» tidak ada tindakan yang dapat dilakukan.").format(tahap.status))
		if peran in pencatat.BERSAMA:
			return pencatat.pastikan(lama, peran, tahap, self._dasar(tahap.status, None))
		pejabat = pejabat_sementara.pelaku(peran, lama.konteks()).wajib_terisi()
		saya = organisasi.pegawai_pengguna()
		dasar = self._dasar(tahap.status, pejabat)
		if not saya or saya != pejabat.pegawai:
			frappe.throw(
				_("Yang berwenang pada status «{0}» adalah {1} ({2}), bukan Anda.").format(
					tahap.status, pejabat.sebutan, dasar
				),
				TidakBerwenang,
			)
		if peran is not Peran.PEGAWAI and saya in lama.subjek():
			frappe.throw(
				_("Anda tidak dapat memutuskan urusan Anda sendiri ({0}).").format(dasar), TidakBerwenang
			)
		return pejabat

	def _jalankan_akibat(self) -> None:
		tindakan, baru = self.flags.pop("tindakan", None), self.flags.pop("giliran_baru", None)
		# One's own new draft is no news; one that somebody prepared for another is.
		sendiri = self.flags.in_insert and self.pemegang_user == frappe.session.user
		with kabar.sekaligus():  # all that an act has to tell, in one job
			if tindakan:
				with sebagai_pesan():
					self.sesudah(tindakan)
			paraf.siapkan(self)
			if tindakan or (baru and not sendiri):
				pemberitahuan.serahkan(self)

	def _berubah(self, lama) -> set[str]:
		return banding.berubah(self, lama, {*KOLOM_MESIN, *self.MESIN_SENDIRI, *TURUNAN})

	def _salah(self, pesan: str) -> None:
		frappe.throw(pesan, TindakanTidakSah, title=_("Tidak dapat dilakukan"))
