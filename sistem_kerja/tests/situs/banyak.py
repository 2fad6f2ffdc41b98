"""Many documents of every kind at once for tests of queries: rows as stored, below a leader and with one employee."""

from __future__ import annotations

from itertools import count
from typing import Any

import frappe
from frappe.utils import add_days, getdate, now_datetime, today

from sistem_kerja.layanan import himpunan, organisasi
from sistem_kerja.layanan.jenis_dokumen import BERALUR

PNG, LPT, SPP, TIM = "Penugasan", "Laporan Pelaksanaan Tugas", "Surat Permohonan Pelibatan", "Tim Kerja"
SELESAI = {PNG: "Berjalan", TIM: "Berjalan", "Perjanjian Kinerja": "Berlaku"}
_nomor = count()


class Banyak:
	"""Fills the site for a unit with everything below: its people in turn, every other row the employee's own."""

	def __init__(self, unit: str, pegawai: str, pemimpin: str) -> None:
		kode = organisasi.unit_dan_bawahannya(unit)
		kolom = ("name", "employee_name", "sk_unit")
		saring = {"sk_unit": ("in", kode), "status": "Active"}
		self.orang = frappe.get_all("Employee", saring, kolom, order_by="name", limit=0)
		self.pegawai = next(o for o in self.orang if o.name == pegawai)
		self.pegang = [(p, frappe.db.get_value("Employee", p, "user_id")) for p in (pegawai, pemimpin)]
		self.kolom = {
			d: set(frappe.db.get_table_columns(d)) for d in (*(b.value for b in BERALUR), "Peluang")
		}

	def tambah(self, kali: int) -> None:
		"""So many documents of each kind, with the rows below them."""
		for _ke in range(kali):
			n = next(_nomor)
			for doctype in self.kolom:
				self.sisip(doctype, n)
			self._bawahan(n)

	def sisip(self, doctype: str, n: int, **isi: Any) -> None:
		"""One document; a third waits for the employee, a third for the leader, a third for a vacant office."""
		orang = self.pegawai if n % 2 else self.orang[n % len(self.orang)]
		lain, kini = self.orang[(n * 7) % len(self.orang)], getdate(today())
		terbuka = n % 4 == 3
		pemegang, user = self.pegang[n // 4 % 2]
		isi = {
			**{
				"name": f"BANYAK-{n}",
				"docstatus": int(not terbuka),
				"modified": now_datetime(),
				"jalur": "umum",
			},
			**{"status": "Draf" if terbuka else SELESAI.get(doctype, "Selesai"), "tanggal": kini},
			**{"tanggal_aturan": kini, "profil_versi": organisasi.versi_aktif(), "arah": "keluar"},
			**{"pegawai": orang.name, "nama_pegawai": orang.employee_name, "unit_pegawai": orang.sk_unit},
			**{"unit_pemilik": lain.sk_unit, "unit_dituju": orang.sk_unit, "unit": lain.sk_unit},
			**{
				"kegiatan": f"Kegiatan {n}",
				"judul": f"Judul {n}",
				"nama_tim": f"Tim {n}",
				"bentuk": "tim_kerja",
			},
			**{"mulai": kini, "selesai": add_days(kini, 20), "tutup": add_days(kini, 9)},
			**{
				"periode_mulai": kini,
				"periode_selesai": kini,
				"tahun": kini.year,
				"jenis": "Unit Organisasi",
			},
			**{"tim": f"BANYAK-{n}", "penugasan": f"BANYAK-{n}", "peran_tim": "anggota", "ketua": orang.name},
			**{"pembuat": orang.name, "penilai": lain.name, "pengendali": lain.name, "sifat": "Akhir"},
			**{"unit_pemantau": lain.sk_unit, "unit_peminta": lain.sk_unit, "bukti": "/private/files/a.pdf"},
			**({"pemegang": pemegang, "pemegang_user": user} if terbuka else {}),
			**({"menunggu_pejabat": "Kepala kosong"} if n % 4 == 2 else {}),
			**isi,
		}
		if doctype == LPT:
			isi["bentuk"] = "individu"
		if doctype == SPP or n % 3:
			isi["jalur"] = "penunjukan_lintas_unit"
		if doctype == "Peluang":
			isi |= {"status": "Terbuka", "docstatus": 0}
		himpunan.sisipkan(doctype, [{k: v for k, v in isi.items() if k in self.kolom[doctype]}])

	def _bawahan(self, n: int) -> None:
		orang, waktu = self.orang[n % len(self.orang)], now_datetime()
		isi = {
			**{
				"waktu": waktu,
				"tindakan": "Kirim",
				"dari_status": "Menunggu Jawaban",
				"ke_status": "Selesai",
			},
			**{
				"urut": 1,
				"jabatan": "Kepala",
				"unit": orang.sk_unit,
				"pegawai": orang.name,
				"nama": orang.employee_name,
			},
			**{
				"sasaran": f"Sasaran {n}",
				"kegiatan": f"Kegiatan {n}",
				"jumlah": 1,
				"berkas": "/private/files/b.pdf",
			},
		}
		for tabel, tempat, doctype in (
			("Riwayat Alur", "riwayat", SPP),
			("Riwayat Alur", "riwayat", LPT),
			("Versi Laporan", "versi_laporan", LPT),
			("Bukti Laporan", "bukti_lain", LPT),
			("Anggota Tim", "anggota", TIM),
			("Sasaran Kinerja", "sasaran", "Perjanjian Kinerja"),
			("Kegiatan Perjanjian", "kegiatan", "Perjanjian Kinerja"),
			("Kebutuhan Pegawai", "kebutuhan", "Peluang"),
		):
			self.baris(tabel, tempat, doctype, f"BANYAK-{n}", isi)

	def baris(self, tabel: str, tempat: str, doctype: str, induk: str, isi: dict[str, Any]) -> None:
		kolom = set(frappe.db.get_table_columns(tabel))
		kepala = {
			"name": frappe.generate_hash(length=12),
			"parent": induk,
			"parenttype": doctype,
			"parentfield": tempat,
		}
		himpunan.sisipkan(tabel, [{**kepala, **{k: v for k, v in isi.items() if k in kolom}}])
