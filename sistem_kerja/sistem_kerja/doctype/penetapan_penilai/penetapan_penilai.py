import re

import frappe
from frappe import _
from frappe.model.document import Document
from frappe.utils import add_days, format_date, getdate, today

from sistem_kerja.layanan import jawaban_kedudukan, organisasi, penetapan_penilai, peralihan_penilai
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import penilai as penilai_menurut_aturan

PASAL = re.compile(r"\b(pasal|lampiran|bab|angka|ketentuan|diktum)\b", re.IGNORECASE)
TETAP = ("pegawai", "penilai", "mulai", "sebab")


class PenetapanPenilai(Document):
	"""An evaluator named by a decision in place of the rule's, for a time, with its reason and article."""

	@property
	def status(self) -> str:
		"""Where it stands today; the form translates it."""
		if not (self.mulai and self.selesai):
			return ""
		kini = getdate(today())
		if getdate(self.mulai) > kini:
			return "Belum mulai"
		return "Berlaku" if getdate(self.selesai) >= kini else "Berakhir"

	def validate(self):
		self._pastikan_masa()
		self._pastikan_dasar()
		orang = organisasi.pegawai(self.pegawai)
		self.unit_pegawai = orang.unit
		self._pastikan_penilai()
		self._tolak_tumpang_tindih()
		self._tolak_surut()
		self.menurut_aturan = self._menurut_aturan(orang)

	def on_update(self):
		self._berlakukan()

	def on_trash(self):
		if getdate(self.mulai) <= getdate(today()):
			self._salah(
				_(
					"Penetapan yang sudah berlaku adalah bagian riwayat dan tidak dapat dihapus. Isi tanggal "
					"Selesai untuk mengakhirinya."
				)
			)

	def _pastikan_masa(self) -> None:
		mulai, selesai = getdate(self.mulai), getdate(self.selesai)
		if selesai < mulai:
			self._salah(_("Tanggal Selesai {0} mendahului Mulai.").format(format_date(selesai)))
		lama = self.get_doc_before_save()
		if not lama or getdate(lama.mulai) > getdate(today()):
			return
		berubah = [k for k in TETAP if str(self.get(k) or "") != str(lama.get(k) or "")]
		if berubah:
			self._salah(
				_(
					"{0} tidak dapat diubah lagi: penetapan ini sudah berlaku. Akhiri dengan tanggal Selesai, lalu "
					"buat penetapan baru."
				).format(_(self.meta.get_label(berubah[0])))
			)
		# The day before yesterday it was evaluated under this decision; that cannot be undone.
		if getdate(lama.selesai) != selesai and selesai < getdate(add_days(today(), -1)):
			self._salah(_("Penetapan yang sudah berlaku paling awal diakhiri per kemarin."))

	def _pastikan_dasar(self) -> None:
		for kolom in ("alasan", "dasar"):
			if not (self.get(kolom) or "").strip():
				self._salah(_("{0} wajib diisi.").format(_(self.meta.get_label(kolom))))
		if not PASAL.search(self.dasar):
			self._salah(
				_("Dasar «{0}» tidak menyebut pasal. Tulis misalnya: Pasal 1 angka 26.").format(self.dasar)
			)

	def _pastikan_penilai(self) -> None:
		if self.penilai == self.pegawai:
			self._salah(_("Seorang pegawai tidak menilai dirinya sendiri. Pilih pejabat lain."))
		nama, status = frappe.db.get_value("Employee", self.penilai, ("employee_name", "status"))
		if status != "Active":
			self._salah(_("{0} tidak aktif, sehingga tidak dapat menilai.").format(nama))
		if self.sebab != penetapan_penilai.DELEGASI and not penetapan_penilai.memimpin(self.penilai):
			self._salah(
				_(
					"{0} bukan pejabat pengawas atau lebih tinggi yang memimpin unit. Penilai paling rendah pejabat "
					"pengawas, atau pejabat lain yang diberi pendelegasian kewenangan ({1})."
				).format(nama, self.dasar)
			)
		if self.pegawai == frappe.db.get_value("Employee", self.penilai, "sk_penilai"):
			self._salah(
				_("{0} dinilai oleh {1}; keduanya tidak dapat saling menilai.").format(
					nama, self.nama_pegawai
				)
			)

	def _tolak_tumpang_tindih(self) -> None:
		# Locked: two decisions for the same employee saved at once are put in a row.
		frappe.db.get_value("Employee", self.pegawai, "name", for_update=True)
		lain = frappe.db.get_value(
			"Penetapan Penilai",
			{
				"pegawai": self.pegawai,
				"name": ("!=", self.name or ""),
				"mulai": ("<=", self.selesai),
				"selesai": (">=", self.mulai),
			},
			("name", "mulai", "selesai"),
			as_dict=True,
		)
		if lain:
			self._salah(
				_("Masa berlakunya bertumpuk dengan {0} ({1} sampai {2}). Akhiri dahulu yang itu.").format(
					lain.name, format_date(lain.mulai), format_date(lain.selesai)
				)
			)

	def _tolak_surut(self) -> None:
		"""A decision entered late reaches back to the last change of position, never behind it."""
		if self.get_doc_before_save() or getdate(self.mulai) >= getdate(today()):
			return
		awal = frappe.db.get_value(
			"Riwayat Kedudukan", {"pegawai": self.pegawai, "selesai": ("is", "not set")}, "mulai"
		)
		if getdate(self.selesai) < getdate(add_days(today(), -1)) or (awal and getdate(self.mulai) < awal):
			self._salah(
				_("Tidak dapat berlaku surut: kedudukan pegawai ini terakhir berubah pada {0}.").format(
					format_date(awal or today())
				)
			)

	def _menurut_aturan(self, orang) -> str:
		dari = jawaban_kedudukan.acuan()
		try:
			return penilai_menurut_aturan(dari.profil, dari.struktur, orang, dari.tanggal).alasan
		except GalatRegulasi as galat:
			return str(galat)

	def _berlakukan(self) -> None:
		lama, kini = self.get_doc_before_save(), getdate(today())
		penetapan_penilai.lupakan()
		if getdate(self.mulai) > kini and not (lama and getdate(lama.mulai) <= kini):
			return
		sejak = getdate(self.mulai) if not lama else None
		peralihan_penilai.alihkan([self.pegawai], _("Penetapan Penilai {0}").format(self.name), sejak)

	def _salah(self, pesan: str) -> None:
		frappe.throw(pesan, TindakanTidakSah, title=_("Penetapan ditolak"))


def on_doctype_update():
	frappe.db.add_index("Penetapan Penilai", ["mulai", "selesai"])
