"""Volunteering: what the rules find on it, which path and form it takes, and what an approval leads to."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi, penugasan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.istilah import Jalur
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi
from sistem_kerja.regulasi.pemeriksa import Pemeriksa

LISAN, TERTULIS = "lisan", "tertulis"


def jalur(dokumen) -> str:
	"""Within the unit where one Pimpinan Unit Organisasi leads employee and work, else across units."""
	unit = dokumen.unit_pemilik
	if not unit or lintas_instansi(dokumen):
		return Jalur.SUKARELA_LINTAS_UNIT.value
	profil, pohon, tanggal = dokumen.aturan(), organisasi.struktur(), dokumen.tanggal_hukum()
	satu, dua = (
		pimpinan_unit_organisasi(profil, pohon, u, tanggal).unit for u in (unit, dokumen.unit_pegawai)
	)
	return (Jalur.SUKARELA_DALAM_UNIT if satu == dua else Jalur.SUKARELA_LINTAS_UNIT).value


def bentuk(dokumen) -> str:
	"""By word of mouth or in writing, as the employee says; else as the regulation wants it on this path."""
	if dokumen.bentuk:
		return dokumen.bentuk
	if dokumen.jalur == Jalur.SUKARELA_LINTAS_UNIT:
		return TERTULIS
	boleh = Pemeriksa(dokumen.aturan(), dokumen.tanggal_hukum()).senarai("sukarela.bentuk_dalam_unit")
	return LISAN if boleh == [LISAN] else TERTULIS


def lintas_instansi(dokumen) -> bool:
	"""Whether the work belongs to another institution: one named, or a unit of another government's tree."""
	if dokumen.instansi_tujuan:
		return True
	if not (dokumen.unit_pemilik and dokumen.unit_pegawai):
		return False
	pohon = organisasi.struktur()
	akar = {[*pohon.ke_atas(u)][-1].kode for u in (dokumen.unit_pemilik, dokumen.unit_pegawai)}
	return len(akar) > 1


def temuan_bentuk(dokumen) -> list[ketentuan.Temuan]:
	"""Findings on the way of volunteering alone; known as soon as the draft is saved."""
	fakta = ketentuan.FaktaSukarela(
		lintas_unit=dokumen.jalur == Jalur.SUKARELA_LINTAS_UNIT,
		lintas_instansi=lintas_instansi(dokumen),
		lisan=dokumen.bentuk == LISAN,
	)
	return ketentuan.sukarela(dokumen.aturan(), fakta, dokumen.tanggal_hukum())


def temuan(dokumen) -> list[ketentuan.Temuan]:
	"""All findings: its form, and what assigning this employee would meet."""
	orang = (organisasi.pegawai(dokumen.pegawai),)
	return [*temuan_bentuk(dokumen), *penugasan.temuan(dokumen, orang)]


def pastikan_peluang(dokumen) -> None:
	"""An opening that a volunteer answers must still be open and be of that unit."""
	if not dokumen.peluang:
		return
	isi = frappe.db.get_value(
		"Peluang", dokumen.peluang, ("status", "tutup", "unit_pemilik", "kegiatan"), as_dict=True
	)
	if not isi or isi.status != "Terbuka" or getdate(isi.tutup) < getdate(today()):
		frappe.throw(
			_(
				"Peluang {0} sudah ditutup. Pilih peluang lain, atau ajukan tanpa peluang kepada unitnya."
			).format(isi.kegiatan if isi else dokumen.peluang),
			TindakanTidakSah,
		)
	if isi.unit_pemilik != dokumen.unit_pemilik:
		frappe.throw(_("Peluang itu milik unit lain. Samakan unit pemilik kinerjanya."), TindakanTidakSah)


def pastikan_belum(dokumen) -> None:
	"""Nobody volunteers twice for one opening, nor for work that he does already."""
	if not dokumen.peluang:
		return
	from sistem_kerja.layanan import peluang  # it asks this module how one would volunteer

	saring = {"pegawai": dokumen.pegawai, "peluang": dokumen.peluang, "status": ("!=", "Ditolak")}
	if ada := frappe.db.get_value("Pengajuan Sukarela", saring):
		frappe.throw(
			_("Anda sudah mengajukan diri untuk peluang ini ({0}). Ikuti pengajuan itu.").format(ada),
			TindakanTidakSah,
		)
	isi = {"unit_pemilik": dokumen.unit_pemilik, "kegiatan": dokumen.kegiatan}
	if kerja := peluang.dikerjakan(dokumen.pegawai).get(peluang.kunci_kegiatan(isi)):
		frappe.throw(
			_("Pegawai ini sudah mengerjakan kegiatan itu dengan penugasan {0}.").format(kerja),
			TindakanTidakSah,
		)


def tugaskan(dokumen, jenis: str) -> str:
	"""The approval's effect: the assignment with its letter."""
	hasil = penugasan.tugaskan(dokumen, jenis, [penugasan.Tugas(dokumen.pegawai, dokumen.tugas or "")])
	dokumen.db_set("penugasan", hasil[dokumen.pegawai], update_modified=False)
	return dokumen.penugasan
