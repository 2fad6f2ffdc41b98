import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import isi_perjanjian, izin, kedudukan, naskah, organisasi, penetap
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.perjanjian_kinerja import BERLAKU, KETUA, PENGENDALI, UNIT
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import Konteks, tahap
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.model import Tindakan

OBJEK = {
	UNIT: "perjanjian_kinerja",
	KETUA: "perjanjian_kinerja_ketua",
	PENGENDALI: "perjanjian_kinerja_pengendali",
}


class PerjanjianKinerja(DokumenBeralur):
	"""Performance agreement for a year: of a unit, a ketua tim or a pengendali; an amending one replaces it."""

	def konteks(self, status: str | None = None) -> Konteks:
		orang = organisasi.pegawai(self.pegawai) if self.pegawai else None
		k = kedudukan.konteks(
			self,
			unit_pemilik=self.unit,
			pegawai=orang,
			ketua_tim=orang if self.jenis == KETUA else None,
			pengendali=orang if self.jenis == PENGENDALI else None,
		)
		return penetap.lengkapi(k, self)

	@property
	def objek_penetapan(self) -> str:
		return OBJEK[self.jenis]

	@property
	def unit_pemilik(self) -> str:
		"""Under the name by which letters ask for it."""
		return self.unit

	def kepada(self, k: Konteks) -> str:
		"""The office to which the agreement is made."""
		return isi_perjanjian.penerima(k, k.penetap.pegawai).jabatan

	def siapkan(self) -> None:
		if self.jenis == UNIT:
			self.pegawai = self.nama_pegawai = self.tim = None
		saya = organisasi.pegawai_pengguna()
		if not izin.boleh_untuk_unit(self.unit) and not (self.pegawai and self.pegawai == saya):
			frappe.throw(
				_("Anda hanya dapat menyiapkan perjanjian kinerja Anda sendiri atau unit yang Anda pimpin."),
				TidakBerwenang,
			)
		organisasi.wajib_aktif(self.unit)
		if self.pegawai:
			self.nama_pegawai = organisasi.pegawai(self.pegawai).nama
		siapa = self.nama_pegawai or organisasi.struktur().unit(self.unit).nama
		self.judul = f"{siapa}, {self.tahun}"

	def periksa(self, tindakan: Tindakan) -> list[ketentuan.Temuan]:
		return [] if self.flags.oleh_sistem else self.semua_temuan()

	def semua_temuan(self) -> list[ketentuan.Temuan]:
		"""All findings before it is fixed, for the button Periksa Syarat too."""
		return [*self._kurang(), *(self._temuan_unit() if self.jenis == UNIT else [])]

	def _temuan_unit(self) -> list[ketentuan.Temuan]:
		"""Before its year, with the kind of each activity: so of a unit's; a ketua's is due whenever he is appointed."""
		fakta = ketentuan.FaktaPerjanjianKinerja(
			tahun=self.tahun,
			ditetapkan=self._hari_penetapan_pertama(),
			kegiatan_tanpa_jenis=tuple(b.kegiatan for b in self.kegiatan if not b.jenis_penugasan),
		)
		return ketentuan.perjanjian_kinerja(self.aturan(), fakta, self.tanggal_hukum())

	def _hari_penetapan_pertama(self):
		"""The day that counts for "before its year": of the first agreement, also for one that amends it."""
		if self.mengubah:
			return getdate(frappe.db.get_value(self.doctype, self.mengubah, "tanggal_ditetapkan"))
		return getdate(self.tanggal_ditetapkan or today())

	def _kurang(self) -> list[ketentuan.Temuan]:
		dasar = kutip(self.aturan(), penetap.aturan(self).dasar)
		pesan = [
			*([] if self.sasaran else [_("Perjanjian kinerja belum memuat sasaran, indikator, dan target.")]),
			*self._pesan_luar(),
			*self._pesan_pengganti(),
		]
		return [ketentuan.Temuan(TingkatTemuan.TOLAK, p, dasar) for p in pesan]

	def _pesan_luar(self) -> list[str]:
		if not self.tanggal_ditetapkan:
			return []
		if getdate(self.tanggal_ditetapkan) > getdate(today()):
			return [
				_("Tanggal ditetapkan belum tiba. Kosongkan, atau isi tanggal perjanjian yang sudah ada.")
			]
		if not self.nomor_luar:
			return [
				_(
					"Tanggal ditetapkan hanya bagi perjanjian yang sudah ada. Isi nomornya, atau kosongkan tanggalnya."
				)
			]
		return []

	def _pesan_pengganti(self) -> list[str]:
		if self.mengubah:
			lama = frappe.get_doc(self.doctype, self.mengubah)
			sama = all(lama.get(k) == self.get(k) for k in ("jenis", "unit", "pegawai", "tahun"))
			if lama.status != BERLAKU or not sama:
				return [
					_(
						"{0} tidak dapat diubah dengan ini: yang diubah ialah perjanjian yang berlaku, dari unit, orang, dan tahun yang sama."
					).format(lama.name)
				]
			return []
		saring = {
			"jenis": self.jenis,
			"unit": self.unit,
			"tahun": self.tahun,
			"status": BERLAKU,
			"docstatus": 1,
		}
		if self.jenis != UNIT:
			saring["pegawai"] = self.pegawai
			if self.tim:
				saring["tim"] = self.tim
		if ada := frappe.db.get_value(self.doctype, saring):
			return [
				_(
					"Sudah ada perjanjian yang berlaku ({0}). Buat yang baru sebagai perubahannya (Mengubah Perjanjian)."
				).format(ada)
			]
		return []

	def sebelum_masuk(self, tindakan: Tindakan, catatan: str) -> None:
		if tahap(self.alur(), tindakan.ke).docstatus and not self.flags.oleh_sistem:
			self.tanggal_ditetapkan = self.tanggal_ditetapkan or today()

	def sesudah(self, tindakan: Tindakan) -> None:
		if self.flags.oleh_sistem:
			return
		for jenis in tindakan.naskah:
			if not self.nomor_luar:  # one fixed on paper before has its letter already
				naskah.terbitkan(self, jenis)
		if self.mengubah:
			frappe.get_doc(self.doctype, self.mengubah).digantikan(self.name)

	def digantikan(self, pengganti: str) -> None:
		"""An amending agreement was fixed: this one stays readable and counts no more."""
		self._terkunci_berlaku()
		self.status = "Diubah"
		self.catatan_tindakan = _("Diubah dengan {0}").format(pengganti)
		self.flags.oleh_sistem = True
		# Whoever fixes the new one may be another than who may write the old one.
		self.flags.ignore_permissions = True
		self.save()

	def _terkunci_berlaku(self) -> None:
		"""Two amendments of one agreement at the same time: the second finds it replaced."""
		if frappe.db.get_value(self.doctype, self.name, "status", for_update=True) != BERLAKU:
			frappe.throw(_("{0} tidak berlaku lagi.").format(self.name), TindakanTidakSah)
