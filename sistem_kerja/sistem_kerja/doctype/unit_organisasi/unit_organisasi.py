import frappe
from frappe import _
from frappe.utils.nestedset import NestedSet

from sistem_kerja.layanan import (
	dampak_unit,
	department,
	kedudukan,
	keutuhan,
	organisasi,
	pejabat_sementara,
	pemegang,
	penunjukan_sementara,
	peran_jabatan,
)
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.sumber_naskah import SumberNaskah


class UnitOrganisasi(SumberNaskah, NestedSet):
	"""A unit of the regency's organisation, headed by an office; keeps an ERPNext Department in step.

	A dissolved unit (`berakhir`) stays where its successor (`digabung_ke`) is, readable and closed.
	"""

	nsm_parent_field = "parent_unit_organisasi"
	objek_penetapan = "kedudukan"  # of the people in it

	def validate(self):
		lama = self.get_doc_before_save()
		self._tolak_bila_bubar(lama)
		self._pastikan_induk(lama)
		self._pastikan_kepala(lama)
		self._pastikan_bercabang()
		department.selaraskan(self)

	def _pastikan_bercabang(self) -> None:
		"""A unit with units below it is a group, whatever was ticked; so is the one that gets its first."""
		if not self.is_group and frappe.db.exists("Unit Organisasi", {"parent_unit_organisasi": self.name}):
			self.is_group = 1
		if self.parent_unit_organisasi:
			department.jadikan_induk(self.parent_unit_organisasi)

	def _tolak_bila_bubar(self, lama) -> None:
		if self.flags.lewat_perubahan:
			return
		if lama and lama.berakhir:
			frappe.throw(
				_("{0} sudah bubar sejak {1}; datanya hanya untuk dibaca.").format(
					lama.nama_unit, frappe.format(lama.berakhir, "Date")
				),
				TindakanTidakSah,
			)
		if self.berakhir or self.digabung_ke:
			frappe.throw(
				_(
					"Unit dibubarkan lewat Ubah Struktur → Bubarkan atau Gabungkan, dengan nomor keputusannya."
				),
				TindakanTidakSah,
			)

	def _pastikan_induk(self, lama) -> None:
		induk = self.parent_unit_organisasi
		if not induk or self.flags.lewat_perubahan or (lama and lama.parent_unit_organisasi == induk):
			return
		organisasi.wajib_aktif(induk)
		lft, rgt = frappe.db.get_value("Unit Organisasi", induk, ("lft", "rgt"))
		if induk == self.name or (lama and lama.lft <= lft and rgt <= lama.rgt):
			frappe.throw(
				_("{0} tidak dapat berada di bawah dirinya sendiri. Pilih unit induk yang lain.").format(
					self.nama_unit
				),
				TindakanTidakSah,
			)

	def _pastikan_kepala(self, lama) -> None:
		if not self.kepala:
			self.nama_kepala = None
			return
		if lama and lama.kepala == self.kepala:
			return
		# Locked and read as it is now: two officers who seat one person at the same moment wait for each other.
		orang = frappe.db.get_value(
			"Employee", self.kepala, ("employee_name", "status"), as_dict=True, for_update=True
		)
		if orang.status != "Active":
			frappe.throw(_("{0} bukan pegawai aktif. Pilih pegawai yang aktif.").format(orang.employee_name))
		lain = frappe.db.get_value(
			"Unit Organisasi",
			{"kepala": self.kepala, "name": ("!=", self.name or "")},
			("nama_unit", "jabatan_kepala"),
			as_dict=True,
			for_update=True,
		)
		if lain:
			self._tolak_kepala_ganda(orang.employee_name, lain)

	def _tolak_kepala_ganda(self, nama: str, lain) -> None:
		pesan = _(
			"{0} sudah memimpin {1} sebagai {2}. Seorang pejabat memimpin satu unit; unit kedua hanya dapat "
			"dijalankannya sebagai Plt. atau Plh. (UU 30/2014 Pasal 14). Kosongkan yang lama, atau buat Pejabat "
			"Sementara untuk unit ini."
		).format(nama, lain.nama_unit, lain.jabatan_kepala)
		jalan_keluar = {
			"label": _("Buat Pejabat Sementara"),
			"client_action": "buat_pejabat_sementara",
			"args": {"unit": self.name, "pejabat": self.kepala},
		}
		ada = frappe.db.exists("Unit Organisasi", self.name)
		frappe.throw(pesan, title=_("Sudah memimpin unit lain"), primary_action=jalan_keluar if ada else None)

	def on_update(self):
		super().on_update()
		organisasi.lupakan()
		lama = self.get_doc_before_save()
		if not lama or (lama.kepala or None) != (self.kepala or None):
			self._ganti_kepala(lama.kepala if lama else None)
		if self._mengubah_kedudukan(lama):
			kepala = [p for p in {self.kepala, lama.kepala} if p]
			kedudukan.hitung_unit(self.name, kepala, f"{self.nama_unit} berubah")
			pemegang.segarkan_unit(dampak_unit.cabang(self.name))

	def _ganti_kepala(self, pejabat_lama: str | None) -> None:
		sebab = _("Pemegang jabatan {0} berganti.").format(self.jabatan_kepala)
		berakhir = penunjukan_sementara.akhiri_yang_tak_sesuai(self.name, self.kepala, sebab)
		if berakhir:
			frappe.msgprint(_("Berakhir karena pemegang jabatan berganti: {0}.").format(", ".join(berakhir)))
		peran_jabatan.selaraskan([p for p in (self.kepala, pejabat_lama) if p])
		pemegang.segarkan(self.name, pejabat_lama)

	def _mengubah_kedudukan(self, lama) -> bool:
		penentu = ("kepala", "parent_unit_organisasi", "peran", "tingkat", "tipologi", "jabatan_kepala")
		return bool(lama) and any(self.get(k) != lama.get(k) for k in penentu)

	def onload(self):
		"""Tell the form who acts here today and which changes wait for their day."""
		ganti = pejabat_sementara.pemegang_hari_ini().get(self.name)
		if ganti:
			nama = frappe.get_cached_value("Employee", ganti.pejabat, "employee_name")
			sampai = frappe.format(ganti.selesai, "Date")
			self.set_onload(
				"penjabat", {"nama": ganti.nama, "teks": f"{ganti.sebutan}: {nama}", "sampai": sampai}
			)
		self.set_onload("terjadwal", dampak_unit.terjadwal(self.name))

	def before_rename(self, lama, baru, merge=False):
		keutuhan.tolak_ganti_nama(self, None, lama)  # before the nested set asks whether both are groups

	def on_trash(self):
		keutuhan.tolak_bila_dirujuk(self)  # before the nested set closes its gap
		super().on_trash()

	def after_delete(self):
		department.hapus(self)
		organisasi.lupakan()


def on_doctype_update():
	frappe.db.add_index("Unit Organisasi", ["lft", "rgt"])
