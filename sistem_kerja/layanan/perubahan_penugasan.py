"""Changes of an assignment by whoever gave it: extension, early end, replacement, cancellation; checks and effects.

The letter that assigned keeps its number and text; what became of it stands in the letter of the change, in the
history of the assignment and in `selesai_semula`.
"""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import add_days, formatdate, getdate

from sistem_kerja.layanan import isi_naskah, kabar, keanggotaan_tim, organisasi, penugasan, status_naskah
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.istilah import Jalur
from sistem_kerja.regulasi.kedudukan import Pejabat, pimpinan_unit_organisasi
from sistem_kerja.regulasi.pemeriksa import Pemeriksa, Temuan

DOCTYPE, LAPORAN = "Perubahan Penugasan", "Laporan Pelaksanaan Tugas"
PERPANJANGAN, PENGAKHIRAN, PENGGANTIAN, PEMBATALAN = (
	*("Perpanjangan", "Pengakhiran"),
	*("Penggantian", "Pembatalan"),
)
# The status that each change brings the assignment into; an extension leaves it.
STATUS = {PENGAKHIRAN: "Diakhiri", PENGGANTIAN: "Diganti", PEMBATALAN: "Dibatalkan"}


def penugas(asal) -> Pejabat:
	"""The office that gave an assignment with its holder of today; one named in person answers himself, as long as he
	serves, and after him the Pimpinan Unit Organisasi of the employee."""
	pohon = organisasi.struktur()
	if asal.unit_penugas:
		unit = pohon.unit(asal.unit_penugas)
		return Pejabat(
			unit.kode, unit.jabatan_kepala, unit.kepala, "", f"{unit.jabatan_kepala} yang menugaskan"
		)
	orang = frappe.db.get_value("Employee", asal.ditugaskan_oleh, ("sk_unit", "status"), as_dict=True)
	if orang and orang.status == "Active":
		return Pejabat(orang.sk_unit, asal.jabatan_penugas, asal.ditugaskan_oleh, "", "yang menugaskan")
	return pimpinan_unit_organisasi(asal.aturan(), pohon, asal.unit_pegawai, asal.tanggal_hukum())


def periksa_isi(ubah, asal) -> None:
	"""Throw where the change does not fit the assignment as it stands."""
	if asal.status not in BERJALAN:
		_tolak(
			_(
				"Penugasan {0} berstatus «{1}», sehingga tidak dapat diubah lagi. Buat penugasan baru bila perlu."
			).format(asal.name, asal.status)
		)
	lain = frappe.db.get_value(
		DOCTYPE, {"penugasan": asal.name, "docstatus": 0, "name": ("!=", ubah.name or "")}
	)
	if lain:
		_tolak(
			_("Perubahan {0} atas penugasan ini belum diputuskan. Selesaikan itu dahulu.").format(lain),
		)
	_periksa_tim(ubah, asal)
	_periksa_tanggal(ubah, asal)
	_periksa_laporan(ubah, asal)


def _periksa_tim(ubah, asal) -> None:
	"""A running team's rows and assignments change together, by its own document; who was lent keeps his own period."""
	if ubah.jenis == PERPANJANGAN and asal.permohonan:
		return
	if nama := tim_berjalan(asal):
		_tolak(
			_(
				"Penugasan {0} milik anggota {1} yang masih berjalan. Buat Perubahan Tim: perubahan anggota, penggantian "
				"ketua, atau perpanjangan; penugasannya mengikuti."
			).format(asal.name, nama)
		)


def tim_berjalan(asal) -> str | None:
	"""Name of the running team whose own document changes this assignment; None where the assignment stands alone."""
	saring = {"name": asal.tim, "status": keanggotaan_tim.BERJALAN}
	return frappe.db.get_value(keanggotaan_tim.DOCTYPE, saring, "nama_tim") if asal.tim else None


def _periksa_tanggal(ubah, asal) -> None:
	if ubah.jenis == PEMBATALAN:
		return
	if not ubah.selesai_baru:
		_tolak(_("Isi tanggal selesai yang baru."))
	baru, mulai, selesai = getdate(ubah.selesai_baru), getdate(asal.mulai), getdate(asal.selesai)
	if ubah.jenis == PERPANJANGAN and baru <= selesai:
		_tolak(_("Perpanjangan harus melewati {0}, hari terakhir penugasan ini.").format(formatdate(selesai)))
	if ubah.jenis != PERPANJANGAN and not mulai <= baru < selesai:
		_tolak(
			_(
				"Hari terakhirnya harus antara {0} dan sehari sebelum {1}. Untuk penugasan yang belum mulai pakai Pembatalan."
			).format(formatdate(mulai), formatdate(selesai))
		)
	if ubah.jenis == PENGGANTIAN and not ubah.pengganti:
		_tolak(_("Pilih pegawai pengganti."))
	if ubah.jenis == PENGGANTIAN and ubah.pengganti == asal.pegawai:
		_tolak(_("Pengganti harus orang lain."))


def _periksa_laporan(ubah, asal) -> None:
	"""Reports go on after an early end or a replacement; the others would leave them without what they are about."""
	if ubah.jenis not in (PERPANJANGAN, PEMBATALAN):
		return
	saring = {"penugasan": asal.name, "docstatus": ("<", 2)}
	if ubah.jenis == PERPANJANGAN:
		saring |= {"docstatus": 0, "status": ("!=", "Draf")}
	laporan = frappe.db.get_value(LAPORAN, saring, ("name", "status"), as_dict=True)
	if not laporan:
		return
	if ubah.jenis == PEMBATALAN:
		_tolak(
			_(
				"Sudah ada laporan {0} («{1}») atas penugasan ini, jadi pekerjaannya sudah dimulai. Pakai Pengakhiran."
			).format(laporan.name, laporan.status)
		)
	_tolak(
		_(
			"Laporan {0} berstatus «{1}»; bila dinyatakan selesai, penugasannya selesai. Minta laporannya ditarik dahulu, lalu perpanjang."
		).format(laporan.name, laporan.status)
	)


def temuan(ubah, asal) -> list[Temuan]:
	"""What the rules find on the assignment as it would become."""
	if ubah.jenis == PERPANJANGAN:
		orang = (organisasi.pegawai(asal.pegawai),)
		return penugasan.temuan(asal, orang, selesai=ubah.selesai_baru, kecuali=asal.name)
	if ubah.jenis != PENGGANTIAN:
		return []
	orang, k = organisasi.pegawai(ubah.pengganti), asal.konteks()
	unit = pimpinan_unit_organisasi(k.profil, k.struktur, asal.unit_pegawai, k.tanggal).unit
	p = Pemeriksa(k.profil, k.tanggal)
	p.bila(
		not k.struktur.di_bawah(orang.unit, unit),
		"jawaban.pegawai_unit_dituju",
		nama=orang.nama,
		unit=k.struktur.unit(unit).nama,
	)
	mulai = add_days(ubah.selesai_baru, 1)
	return [*p.temuan, *penugasan.temuan(asal, (orang,), mulai, asal.selesai, asal.name)]


def terapkan(ubah) -> None:
	"""Carry the fixed change out on the assignment, within the same transaction, and tell its employee."""
	asal = frappe.get_doc("Penugasan", ubah.penugasan, for_update=True)
	sisa = asal.selesai
	asal.ubah(ubah)
	if ubah.jenis == PEMBATALAN:
		surat = isi_naskah.terbit(ubah, "surat_perubahan_penugasan")
		status_naskah.cabut(asal, ubah.alasan, f"{surat.jenis} Nomor {surat.nomor}" if surat else ubah.name)
	if ubah.jenis == PENGGANTIAN:
		ubah.db_set("penugasan_pengganti", _gantikan(ubah, asal, sisa), update_modified=False)
	_kabari(ubah, asal)


def _gantikan(ubah, asal, selesai) -> str:
	"""The rest of the assignment for another employee, by the same kind of letter."""
	aturan = aturan_alur.penetapan(
		ubah.aturan(), aturan_alur.OBJEK_PENUGASAN[Jalur(asal.jalur)], ubah.tanggal_hukum()
	)
	tugas = penugasan.Tugas(
		ubah.pengganti, asal.tugas or "", add_days(ubah.selesai_baru, 1), selesai, asal.peran_tim or ""
	)
	hasil = penugasan.tugaskan(
		ubah, aturan.naskah, [tugas], penugas=ubah.flags.pejabat, jalur=asal.jalur, isi=asal
	)
	return hasil[ubah.pengganti]


def _kabari(ubah, asal) -> None:
	akun = frappe.db.get_value("Employee", asal.pegawai, "user_id")
	if not akun:
		return
	isi = {
		"ragam": "selesai",
		"untuk": akun,
		"dari": frappe.session.user,
		"sasaran": [("Penugasan", asal.name)],
		"dokumen": "Penugasan",
		"judul": asal.kegiatan,
		"status": asal.status,
		"tindakan": ubah.jenis,
		"catatan": ubah.alasan,
		"oleh": ubah.riwayat[-1].nama if ubah.riwayat else "",
		"dasar": ubah.riwayat[-1].dasar if ubah.riwayat else "",
	}
	kabar.antrekan([isi])


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah, title=_("Tidak dapat dilakukan"))
