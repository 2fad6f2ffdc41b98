"""What HR officers do in the book of numbers: reserve, insert, give to a document, correct, cancel. Each asks for a reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import frappe
from frappe import _
from frappe.utils import cint, cstr, formatdate, getdate, today

from sistem_kerja.layanan import isi_naskah, nomor, organisasi, syarat_nomor
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.nomor import DIBATALKAN, DICADANGKAN, MANUAL, REGISTER, TERPAKAI, Buku
from sistem_kerja.layanan.syarat_nomor import tolak
from sistem_kerja.regulasi import nomor as aturan_nomor
from sistem_kerja.regulasi.naskah import NASKAH

BATAS = 50  # numbers reserved at once
ABJAD = "abcdefghijklmnopqrstuvwxyz"


@frappe.whitelist(methods=["GET"])
def pilihan() -> list[dict[str, Any]]:
	"""Kinds of letters that the profile in force fixes: the book that counts each, the DocTypes whose acts issue it."""
	syarat_nomor.pastikan_berhak()
	profil, hari, penerbit = organisasi.profil_aktif(), getdate(today()), {}
	for alur in profil.alur:
		for kode in (n for t in alur.tahap for x in t.tindakan for n in x.naskah):
			penerbit.setdefault(kode, set()).add(alur.dokumen.value)
	hasil = []
	for kode in (k for k in NASKAH if k in {p.naskah for p in profil.penetapan}):
		jenis, buku = NASKAH[kode].nama, nomor.aturan_nomor(kode, hari).buku
		dokumen = sorted(penerbit.get(kode, set()) & set(DOCTYPE))
		hasil.append({"value": jenis, "label": f"{jenis} ({buku})", "buku": buku, "dokumen": dokumen})
	return hasil


@frappe.whitelist(methods=["POST"])
def cadangkan(
	unit: str,
	jenis: str,
	alasan: str,
	banyak: int | str = 1,
	tanggal: str | date | None = None,
	perihal: str = "",
	kepada: str = "",
) -> list[str]:
	"""Reserve the next numbers of a book for letters of that date; returns the names of their rows.

	The date may be today or earlier, not before that of the last number: the numbers of a book follow its dates.
	"""
	syarat_nomor.pastikan_berhak()
	alasan, hari, banyak = syarat_nomor.wajib_alasan(alasan), syarat_nomor.hari(tanggal), cint(banyak)
	if not 1 <= banyak <= BATAS:
		tolak(_("Sekali mencadangkan 1 sampai {0} nomor; ini {1}. Ubah banyaknya.").format(BATAS, banyak))
	buku, aturan, kode = syarat_nomor.buku_untuk(unit, jenis, hari)
	dari = nomor.pesan(buku.kunci, banyak)
	if (akhir := syarat_nomor.terakhir(buku)) and getdate(akhir.tanggal) > hari:
		tolak(
			_(
				"Nomor terakhir buku ini, {0}, bertanggal {1}; nomor sesudahnya tidak boleh bertanggal {2}. Pilih tanggal "
				"itu atau sesudahnya, atau sisipkan nomor di antara yang sudah ada."
			).format(akhir.nomor, formatdate(akhir.tanggal), formatdate(hari))
		)
	return [
		nomor.tulis(
			buku,
			urut,
			"",
			nomor=aturan_nomor.susun(aturan.pola, kode, urut, nomor.kode_surat(buku.unit), hari),
			tanggal=hari,
			status=DICADANGKAN,
			jenis=jenis,
			perihal=perihal,
			kepada=kepada,
			alasan=alasan,
		)
		for urut in range(dari + 1, dari + banyak + 1)
	]


@frappe.whitelist(methods=["POST"])
def sisipkan(
	sesudah: str, tanggal: str | date, alasan: str, jenis: str = "", perihal: str = "", kepada: str = ""
) -> str:
	"""A reserved number for a forgotten letter, inserted after another one: 015a. Its date lies between its neighbours'."""
	syarat_nomor.pastikan_berhak()
	alasan, hari = syarat_nomor.wajib_alasan(alasan), syarat_nomor.hari(tanggal)
	induk = frappe.get_doc(REGISTER, sesudah)
	buku = Buku(induk.buku, induk.unit, induk.tahun)
	jenis = jenis or induk.jenis
	baru, aturan, kode = syarat_nomor.buku_untuk(induk.unit, jenis, hari)
	if baru != buku:
		tolak(
			_(
				"{0} bertanggal {1} masuk buku {2} tahun {3}, bukan buku nomor {4}. Pilih nomor di buku itu."
			).format(jenis, formatdate(hari), baru.nama, baru.tahun, induk.nomor)
		)
	nomor.pesan(buku.kunci, 0)
	huruf = _huruf_berikut(buku, induk, hari)
	sisipan = aturan_nomor.bersisipan(huruf, aturan.sisipan)
	return nomor.tulis(
		buku,
		induk.urut,
		huruf,
		nomor=aturan_nomor.susun(aturan.pola, kode, induk.urut, nomor.kode_surat(buku.unit), hari, sisipan),
		tanggal=hari,
		status=DICADANGKAN,
		jenis=jenis,
		perihal=perihal,
		kepada=kepada,
		alasan=alasan,
	)


def _huruf_berikut(buku: Buku, induk, hari: date) -> str:
	"""The next free letter after a number, once the date is found to lie between the neighbours."""
	semua = frappe.db.sql(
		"""select urut, sisipan, nomor, tanggal from `tabNomor Naskah` where buku = %(buku)s and unit = %(unit)s
		and tahun = %(tahun)s and urut >= %(urut)s order by urut, sisipan limit 30 lock in share mode""",
		{**buku.saring(), "urut": induk.urut},
		as_dict=True,
	)
	sama = [b for b in semua if b.urut == induk.urut]
	berikut = next((b for b in semua if b.urut > induk.urut), None)
	if not berikut:
		tolak(
			_(
				"{0} nomor terakhir buku ini, jadi tidak ada yang perlu disisipi. Cadangkan nomor berikutnya dengan tanggal itu."
			).format(induk.nomor)
		)
	if not getdate(sama[-1].tanggal) <= hari <= getdate(berikut.tanggal):
		tolak(
			_(
				"Tanggal {0} tidak berada di antara {1} ({2}) dan {3} ({4}). Sisipkan sesudah nomor terakhir yang tanggalnya "
				"tidak melewati {0}."
			).format(
				formatdate(hari),
				*(sama[-1].nomor, formatdate(sama[-1].tanggal), berikut.nomor, formatdate(berikut.tanggal)),
			)
		)
	dipakai = cstr(sama[-1].sisipan)
	if dipakai == ABJAD[-1]:
		tolak(_("Sisipan sesudah {0} sudah sampai z. Pilih nomor lain.").format(induk.nomor))
	return ABJAD[ABJAD.index(dipakai) + 1] if dipakai else ABJAD[0]


@frappe.whitelist(methods=["POST"])
def berikan(nama: str, dokumen_tipe: str = "", dokumen: str = "") -> str:
	"""Keep a reserved number for the letter of one document: signing it takes this number and its date.

	Without a document the number is free again. Returns the number.
	"""
	syarat_nomor.pastikan_berhak()
	baris = syarat_nomor.terkunci(nama, DICADANGKAN)
	if not dokumen:
		nomor.ubah(baris, dokumen_tipe=None, dokumen=None)
		return baris.nomor
	jenis = syarat_nomor.kode_naskah(baris.jenis)
	kode = _kode_klasifikasi(baris, jenis, dokumen_tipe, dokumen)
	aturan = nomor.aturan_nomor(jenis, getdate(baris.tanggal))
	teks = aturan_nomor.susun(
		aturan.pola,
		kode,
		baris.urut,
		nomor.kode_surat(baris.unit),
		getdate(baris.tanggal),
		aturan_nomor.bersisipan(cstr(baris.sisipan), aturan.sisipan),
	)
	nomor.ubah(baris, dokumen_tipe=dokumen_tipe, dokumen=dokumen, nomor=teks)
	return teks


def _kode_klasifikasi(baris, jenis: str, dokumen_tipe: str, dokumen: str) -> str:
	"""The code of the letter that a document is going to issue; throws where it will not, or not from this book."""
	if dokumen_tipe not in DOCTYPE:
		tolak(
			_("{0} tidak menerbitkan naskah. Pilih dokumen yang naskahnya ditandatangani.").format(
				_(dokumen_tipe)
			)
		)
	sumber = frappe.get_doc(dokumen_tipe, dokumen)
	if surat := isi_naskah.terbit(sumber, jenis):
		tolak(
			_("{0} untuk {1} sudah terbit dengan nomor {2}; nomor itu tetap dipakai.").format(
				baris.jenis, dokumen, surat.nomor
			)
		)
	disebut = {n for t in sumber.alur().tahap for x in t.tindakan for n in x.naskah}
	if jenis not in disebut or sumber.docstatus == 2:
		tolak(
			_("{0} {1} tidak akan menerbitkan {2}. Pilih dokumen lain.").format(
				_(dokumen_tipe), dokumen, baris.jenis
			)
		)
	with sebagai_pesan():
		penetapan = isi_naskah.penetapan(sumber, jenis)
		pejabat = isi_naskah.penanda_tangan(sumber, jenis)
	kop = organisasi.struktur().berdiri_sendiri(pejabat.unit).kode
	if kop != baris.unit:
		tolak(
			_(
				"{0} {1} ditandatangani {2}, yang memakai buku nomor {3}, bukan {4}. Cadangkan nomor pada unit itu."
			).format(baris.jenis, dokumen, pejabat.jabatan, kop, baris.unit)
		)
	return penetapan.kode_klasifikasi


@frappe.whitelist(methods=["POST"])
def pakai_di_luar(nama: str, perihal: str, alasan: str, kepada: str = "", penanda_tangan: str = "") -> str:
	"""A reserved number was used by a letter made outside this system."""
	syarat_nomor.pastikan_berhak()
	baris = syarat_nomor.terkunci(nama, DICADANGKAN)
	isi = {"perihal": perihal, "kepada": kepada, "penanda_tangan": penanda_tangan}
	if not cstr(perihal).strip():
		tolak(_("Perihal naskah yang memakai nomor {0} belum diisi.").format(baris.nomor))
	tambahan = f"{cstr(baris.alasan)}\n{syarat_nomor.wajib_alasan(alasan)}".strip()
	return nomor.ubah(baris, status=MANUAL, dokumen_tipe=None, dokumen=None, alasan=tambahan, **isi)


@frappe.whitelist(methods=["POST"])
def perbaiki(nama: str, alasan: str, perihal: str = "", kepada: str = "", penanda_tangan: str = "") -> str:
	"""Correct what a number not of an issued letter is said to be for; number and date stay."""
	syarat_nomor.pastikan_berhak()
	baris = syarat_nomor.terkunci(nama, DICADANGKAN, MANUAL)
	tambahan = f"{cstr(baris.alasan)}\n{syarat_nomor.wajib_alasan(alasan)}".strip()
	return nomor.ubah(baris, perihal=perihal, kepada=kepada, penanda_tangan=penanda_tangan, alasan=tambahan)


@frappe.whitelist(methods=["POST"])
def batalkan(nama: str, alasan: str) -> str:
	"""Cancel a number: it stays in the book and is never given again. A letter in force keeps its number."""
	syarat_nomor.pastikan_berhak()
	baris = syarat_nomor.terkunci(nama, DICADANGKAN, MANUAL, TERPAKAI)
	alasan = syarat_nomor.wajib_alasan(alasan)
	if baris.status == TERPAKAI:
		status = frappe.db.get_value("Naskah Dinas", baris.naskah, "status")
		if status == "Berlaku":
			tolak(
				_(
					"Nomor {0} milik naskah yang masih berlaku ({1}). Cabut atau ganti naskah itu dahulu, baru batalkan nomornya."
				).format(baris.nomor, baris.naskah)
			)
	return nomor.ubah(baris, status=DIBATALKAN, alasan_batal=alasan)
