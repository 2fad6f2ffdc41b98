"""The decree by which the positions of a unit's people are fixed: issued from the unit, it takes the former one's place."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import isi_peta, naskah, organisasi
from sistem_kerja.layanan.galat import TindakanTidakSah, sebagai_pesan
from sistem_kerja.regulasi import alur
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.pilihan import NAMA_NASKAH

DISEBUT = 5  # names that a refusal lists


def terbitkan(unit) -> str:
	"""Issue the decree for a unit and those below, signed on paper by the office that it names; returns the letter.

	Throws where the regulation fixes positions by another text, and while somebody has no evaluator.
	"""
	_pastikan_keputusan(unit)
	_pastikan_lengkap(unit)
	with sebagai_pesan():
		return naskah.terbitkan(unit, isi_peta.KEDUDUKAN)


def _pastikan_keputusan(unit) -> None:
	profil = organisasi.profil_aktif()
	with sebagai_pesan():
		aturan = alur.penetapan(profil, unit.objek_penetapan, getdate(today()))
	if aturan.naskah != isi_peta.KEDUDUKAN:
		frappe.throw(
			_("Di sini kedudukan pegawai ditetapkan dengan {0} ({1}), yang dibuat di luar sistem.").format(
				NAMA_NASKAH[aturan.naskah], kutip(profil, aturan.dasar)
			),
			TindakanTidakSah,
		)


def _pastikan_lengkap(unit) -> None:
	baris = isi_peta.baris_kedudukan(unit.name)
	if not baris:
		frappe.throw(
			_("{0} tidak mempunyai Pejabat Fungsional atau Pelaksana yang kedudukannya ditetapkan.").format(
				unit.nama_unit
			),
			TindakanTidakSah,
		)
	tanpa = [b.orang.nama for b in baris if not b.penilai]
	if tanpa:
		sisa = _(" dan {0} lainnya").format(len(tanpa) - DISEBUT) if len(tanpa) > DISEBUT else ""
		frappe.throw(
			_(
				"{0} pegawai belum mempunyai Pejabat Penilai Kinerja: {1}{2}. Lengkapi kedudukannya dahulu."
			).format(len(tanpa), ", ".join(tanpa[:DISEBUT]), sisa),
			TindakanTidakSah,
		)
