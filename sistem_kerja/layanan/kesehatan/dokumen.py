"""Does what is under way go on, and does everything agree?"""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import pemeriksaan
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.layanan.kesehatan.hasil import GANGGUAN, PERINGATAN, Hasil, Tombol, baik

DISEBUT = 5  # of what does not agree; the command line prints all


def menunggu_pejabat() -> Hasil:
	jumlah = sum(
		frappe.db.count(d.value, {"menunggu_pejabat": ("is", "set"), "docstatus": ("<", 2)}) for d in BERALUR
	)
	if jumlah:
		return Hasil(
			PERINGATAN,
			_(
				"{0} dokumen tertahan: jabatan yang harus bertindak kosong atau pejabatnya tanpa akun. Laporannya menyebut apa yang kurang pada tiap dokumen."
			).format(jumlah),
			jumlah,
			tombol=(
				Tombol(
					_("Buka {0}").format(_("Menunggu Pejabat")), "/app/query-report/Menunggu Pejabat", "ToDo"
				),
				Tombol(_("Cari Lagi Pejabatnya"), perbaikan="pemegang"),
			),
		)
	return baik(_("Tidak ada dokumen yang tertahan."))


def kecocokan() -> Hasil:
	"""What `bench periksa-data` asks."""
	if semua := pemeriksaan.periksa():
		sebut = "; ".join(semua[:DISEBUT])
		return Hasil(
			GANGGUAN,
			_("{0} ketidakcocokan data: {1}. Semuanya disebut «bench --site SITUS periksa-data».").format(
				len(semua), sebut
			),
			len(semua),
		)
	return baik(_("Semua dokumen saling cocok."))
