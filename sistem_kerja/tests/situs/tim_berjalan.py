"""Teams and assignments for tests, as they stand after their letters: one team across units, its people with accounts."""

from __future__ import annotations

import frappe
from frappe.utils import add_days, getdate, today

from sistem_kerja.demo import muat
from sistem_kerja.demo.kasus import masa
from sistem_kerja.layanan import organisasi, pemegang, peran_jabatan

PNG, TIM = "Penugasan", "Tim Kerja"


def akun(daerah, pegawai: str) -> str:
	"""His account; made where the example gives him none."""
	ada = frappe.db.get_value("Employee", pegawai, "user_id")
	if not ada:
		frappe.set_user("Administrator")
		orang = daerah.orang[pegawai]
		ada = orang.email
		muat._buat_user(ada, orang.nama, ("Pegawai ASN",))
		frappe.db.set_value("Employee", pegawai, "user_id", ada)
		peran_jabatan.selaraskan([pegawai])
	return ada


def pemimpin_berakun(daerah, *unit: str) -> None:
	"""Everybody who heads one of these units or one above it can log in."""
	for satu in unit:
		for atas in organisasi.struktur().ke_atas(satu):
			if atas.kepala:
				akun(daerah, atas.kepala)


def orang_di(daerah, unit: str, jumlah: int, kecuali: tuple[str, ...] = ()) -> list[str]:
	"""Employees of a unit who may be assigned."""
	ada = [
		p.id
		for p in daerah.contoh.pegawai
		if p.unit == unit and p.jenjang and p.id not in (*kecuali, daerah.kepala(unit))
	]
	assert len(ada) >= jumlah, (unit, ada)
	return ada[:jumlah]


def tugaskan(daerah, pegawai: str, unit_pemilik: str, **lain):
	"""An assignment that its employee has received."""
	mulai, selesai = masa(getdate(today()))
	frappe.set_user("Administrator")
	orang = frappe.db.get_value("Employee", pegawai, ("employee_name", "sk_unit"), as_dict=True)
	dokumen = frappe.get_doc(
		{
			"doctype": PNG,
			"docstatus": 1,
			"jalur": "penunjukan_dalam_unit",
			"tanggal": today(),
			"pegawai": pegawai,
			"nama_pegawai": orang.employee_name,
			"unit_pegawai": orang.sk_unit,
			"unit_pemilik": unit_pemilik,
			"unit_dituju": orang.sk_unit,
			"kegiatan": "Penyusunan Peta Sebaran Stunting",
			"tugas": "Menyusun peta",
			"mulai": mulai,
			"selesai": selesai,
			**lain,
		}
	)
	dokumen.flags.oleh_sistem = True
	dokumen.insert()
	dokumen.db_set("status", "Berjalan")
	pemegang.serahkan(dokumen)
	akun(daerah, pegawai)
	frappe.set_user("Administrator")
	return frappe.get_doc(PNG, dokumen.name)


class Tim:
	"""A running team: ketua and one member of the unit that owns the work, one member of another unit."""

	def __init__(self, daerah, lintas: bool = True, pengendali: bool = False, luar: str = ""):
		inti = daerah.cerita
		self.unit = inti.unit_pemilik
		pemimpin_berakun(daerah, self.unit, inti.unit_dituju)
		self.ketua, self.anggota = orang_di(daerah, self.unit, 2)
		self.lain = inti.pegawai if lintas else None
		self.pengendali = orang_di(daerah, inti.unit_dituju, 1, (inti.pegawai,))[0] if pengendali else None
		mulai, selesai = masa(getdate(today()))
		frappe.set_user("Administrator")
		anggota = [(self.anggota, self.unit), *([(self.lain, inti.unit_dituju)] if self.lain else [])]
		self.dokumen = frappe.get_doc(
			{
				"doctype": TIM,
				"nama_tim": "Tim Peta Stunting",
				"bentuk": "tim_kerja",
				"tujuan": "Satu peta per kecamatan.",
				"rumpun_sub_kegiatan": "Peta",
				"unit_pemilik": self.unit,
				"kegiatan": "Penyusunan Peta Sebaran Stunting",
				"ketua": self.ketua,
				"pengendali": self.pengendali,
				"mulai": add_days(mulai, -60),
				"selesai": selesai,
				"anggota": [{"pegawai": p, "unit": u} for p, u in anggota],
				"analisis_kebutuhan": [
					{"unsur": u, "isi": "Satu peta per kecamatan"}
					for u in ("Rencana Hasil Kerja", "Sifat Pekerjaan", "Teknis Pelaksanaan")
				],
			}
		)
		if luar:
			if not frappe.db.exists("Instansi Pemerintah", luar):
				isi = {"nama": luar, "jabatan_pejabat": f"Pimpinan {luar}"}
				frappe.get_doc({"doctype": "Instansi Pemerintah", **isi}).insert()
			self.dokumen.append("anggota", {"instansi_luar": luar, "nama_luar": "Contoh Orang Luar"})
		self.dokumen.insert()
		self.nama = self.dokumen.name
		# As after its decree, whose way test_tim_kerja walks.
		frappe.db.set_value(TIM, self.nama, {"status": "Berjalan", "docstatus": 1})
		frappe.db.set_value("Anggota Tim", {"parent": self.nama}, "docstatus", 1)
		self.dokumen.reload()
		self.penugasan = {
			p: tugaskan(daerah, p, self.unit, tim=self.nama, peran_tim=peran).name
			for p, peran in (
				(self.ketua, "ketua"),
				*((p, "anggota") for p, _u in anggota),
				*([(self.pengendali, "pengendali")] if self.pengendali else []),
			)
		}
		for pegawai, nama in self.penugasan.items():
			frappe.db.set_value("Anggota Tim", {"parent": self.nama, "pegawai": pegawai}, "penugasan", nama)
		self.dokumen.reload()
		pemegang.serahkan(self.dokumen)
