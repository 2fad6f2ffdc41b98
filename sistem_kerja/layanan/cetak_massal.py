"""Many letters as one file: of letters already issued their frozen PDFs, of documents the letters that an act issues.

One background job for all of them, with a record (Pencetakan Naskah) that shows its progress, tells per letter what
failed, and goes on where it stopped. The file is private to the one who asked.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import add_days, now_datetime
from frappe.utils.background_jobs import is_job_enqueued

from sistem_kerja.layanan import gabungan_naskah, pdf_naskah, tindakan_massal
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE

CATATAN, BARIS, NASKAH = "Pencetakan Naskah", "Naskah Dicetak", "Naskah Dinas"
ANTRE, BERJALAN, SELESAI, GAGAL, MENUNGGU = "Antre", "Berjalan", "Selesai", "Gagal", "Menunggu"
TERBANYAK, LANGSUNG, BATAS_MENIT, UMUR_HARI = 2000, 50, 120, 7


@frappe.whitelist(methods=["POST"])
def cetak(naskah: str | list, bentuk: str = "PDF") -> dict[str, str | None]:
	"""Issued letters as one file: {"pencetakan", "berkas"}; the file at once where they are few and all are there."""
	nama = _daftar(naskah)
	boleh = frappe.get_list(NASKAH, {"name": ("in", nama)}, ["name", "berkas", "jenis", "nomor"], limit=0)
	if len(boleh) < len(nama):
		frappe.throw(
			_("{0} dari {1} naskah tidak ada, atau Anda tidak berhak melihatnya.").format(
				len(nama) - len(boleh), len(nama)
			),
			frappe.PermissionError,
		)
	judul = {n.name: f"{n.jenis} {n.nomor}"[:140] for n in boleh}
	baris = [{"naskah": n, "uraian": judul[n]} for n in nama]
	catatan = _catatan(bentuk, _("Cetak {0} naskah").format(len(nama)), baris)
	if len(nama) <= LANGSUNG and all(n.berkas for n in boleh):
		jalankan(catatan.name)
	else:
		_antrekan(catatan.name)
	return {
		"pencetakan": catatan.name,
		"berkas": frappe.db.get_value(CATATAN, catatan.name, "berkas"),
	}


@frappe.whitelist(methods=["POST"])
def cetak_dokumen(doctype: str, docnames: str | list, bentuk: str = "PDF") -> dict[str, str | None]:
	"""The letters in force of these documents, and of the assignments that came out of them."""
	naskah = naskah_dari(doctype, _daftar(docnames))
	if not naskah:
		frappe.throw(
			_("Dokumen yang dipilih belum mempunyai naskah yang berlaku dan boleh Anda lihat."),
			TindakanTidakSah,
		)
	return cetak(naskah, bentuk)


@frappe.whitelist(methods=["POST"])
def tindak(
	doctype: str,
	docnames: str | list,
	action: str,
	catatan: str = "",
	versi: str | dict | None = None,
	bentuk: str = "PDF",
) -> dict[str, str | None]:
	"""An act on many documents in the background, by who asks and through the same guard, then their letters as one file."""
	if doctype not in DOCTYPE:
		frappe.throw(_("{0} tidak mempunyai alur.").format(_(doctype)), TindakanTidakSah)
	nama, dilihat = _daftar(docnames), frappe.parse_json(versi) or {}
	baris = [{"dokumen_tipe": doctype, "dokumen": n, "uraian": n, "versi": dilihat.get(n)} for n in nama]
	judul = f"{action}: {len(nama)} {doctype}"
	hasil = _catatan(bentuk, judul, baris, tindakan=action, catatan=catatan)
	_antrekan(hasil.name)
	return {"pencetakan": hasil.name, "berkas": None}


@frappe.whitelist(methods=["POST"])
def lanjutkan(nama: str) -> None:
	"""Once more what failed or was not reached; only for who asked, because the acts are done in his name."""
	catatan = frappe.get_doc(CATATAN, nama, for_update=True)
	if catatan.owner != frappe.session.user:
		frappe.throw(_("Hanya {0} yang dapat melanjutkannya.").format(catatan.owner), frappe.PermissionError)
	if catatan.status in (ANTRE, BERJALAN) and is_job_enqueued(_tugas(nama)):
		frappe.throw(_("{0} masih berjalan.").format(nama), TindakanTidakSah)
	frappe.db.set_value(BARIS, {"parent": nama, "status": GAGAL}, {"status": MENUNGGU, "alasan": None})
	frappe.db.set_value(CATATAN, nama, {"status": ANTRE, "pesan_galat": None})
	_antrekan(nama)


def naskah_dari(doctype: str, nama: list[str]) -> list[str]:
	"""Names of the letters in force, of these documents, in the order of their numbers."""
	anak = {"sumber_tipe": doctype, "sumber": ("in", nama)}
	semua = [*nama, *frappe.get_all("Penugasan", anak, pluck="name")]
	tipe = ("in", [doctype, "Penugasan"])
	saring = {"dokumen_tipe": tipe, "dokumen": ("in", semua), "status": "Berlaku"}
	return frappe.get_list(NASKAH, saring, pluck="name", order_by="jenis, tanggal, creation, name", limit=0)


def jalankan(nama: str) -> None:
	"""The job. Each letter is a transaction of its own; a failure of the whole is told in the record."""
	catatan = frappe.get_doc(CATATAN, nama)
	frappe.db.set_value(CATATAN, nama, "status", BERJALAN)
	frappe.db.commit()
	try:
		for baris in [b for b in catatan.baris if b.status == MENUNGGU]:
			_kerjakan(catatan, baris)
			_kabarkan(catatan)
		_gabungkan(catatan)
	except Exception as galat:
		frappe.db.rollback()
		frappe.log_error(title=f"{CATATAN} {nama}", reference_doctype=CATATAN, reference_name=nama)
		frappe.db.set_value(CATATAN, nama, {"status": GAGAL, "pesan_galat": str(galat)[:1000]})
		frappe.db.commit()
	_kabarkan(catatan)


def _kerjakan(catatan, baris) -> None:
	"""Act (where asked), then the frozen PDFs of what was issued; what fails is this row's."""
	try:
		terbit = [baris.naskah] if baris.naskah else (baris.terbit or "").split()
		if not terbit:
			terbit, gagal = _tindak(catatan, baris)
			if gagal:
				_simpan(baris, GAGAL, gagal)
				return
		# Kept before the PDFs are made: a second run must not act again.
		frappe.db.set_value(BARIS, baris.name, "terbit", "\n".join(terbit))
		frappe.db.commit()
		for satu in terbit:
			pdf_naskah.buat_pdf(satu)
			frappe.db.commit()
		_simpan(baris, SELESAI)
	except Exception:
		frappe.db.rollback()
		frappe.log_error(title=f"{CATATAN} {catatan.name}: {baris.naskah or baris.dokumen}")
		_simpan(baris, GAGAL, _("Galat tak terduga; sudah dicatat."))


def _tindak(catatan, baris) -> tuple[list[str], str]:
	"""The letters that the act on one document issued, or why it was refused."""
	frappe.flags.naskah_terbit = terbit = []
	try:
		hasil = tindakan_massal.massal(
			baris.dokumen_tipe,
			[baris.dokumen],
			catatan.tindakan,
			catatan.catatan or "",
			{baris.dokumen: baris.versi},
		)
	finally:
		frappe.flags.naskah_terbit = None
	saring: dict[str, Any] = {
		"name": ("in", terbit or ["-"])
	}  # an attempt that a deadlock undid left names behind
	if hasil["ditolak"]:
		# A run that was killed between the act and its note: the letters are there.
		semua = naskah_dari(baris.dokumen_tipe, [baris.dokumen])
		saring = {
			"name": ("in", semua or ["-"]),
			"creation": (">=", catatan.creation),
			"owner": catatan.owner,
		}
	ada = frappe.get_all(NASKAH, saring, pluck="name", order_by="creation")
	return ada, "" if ada or not hasil["ditolak"] else hasil["ditolak"][0]["alasan"]


def _simpan(baris, status: str, alasan: str | None = None) -> None:
	frappe.db.set_value(BARIS, baris.name, {"status": status, "alasan": alasan})
	hasil = "selesai" if status == SELESAI else "gagal"
	frappe.db.set_value(CATATAN, baris.parent, hasil, _banyak(baris.parent, status))
	frappe.db.commit()


def _banyak(nama: str, status: str) -> int:
	return frappe.db.count(BARIS, {"parent": nama, "status": status})


def _gabungkan(catatan) -> None:
	"""All letters that are there as one file, instead of that of an earlier run. Asked again who may read them."""
	baris = frappe.get_all(BARIS, {"parent": catatan.name, "status": SELESAI}, "terbit", order_by="idx")
	nama = [satu for b in baris for satu in (b.terbit or "").split("\n") if satu]
	boleh = set(frappe.get_list(NASKAH, {"name": ("in", nama or ["-"])}, pluck="name", limit=0))
	nama = [satu for satu in dict.fromkeys(nama) if satu in boleh]
	url = gabungan_naskah.simpan(nama, catatan.bentuk, CATATAN, catatan.name) if nama else None
	frappe.db.set_value(
		CATATAN,
		catatan.name,
		{
			"status": SELESAI,
			"berkas": url,
			"gagal": _banyak(catatan.name, GAGAL),
			"pesan_galat": None if nama else _("Tidak ada naskah yang dapat dicetak."),
		},
	)
	frappe.db.commit()


def _catatan(bentuk: str, judul: str, baris: list[dict], **lain):
	if bentuk not in gabungan_naskah.BENTUK:
		frappe.throw(_("Bentuk {0} tidak dikenal; pilih PDF atau ZIP.").format(bentuk), TindakanTidakSah)
	catatan = frappe.new_doc(CATATAN)
	catatan.update({"judul": judul[:140], "bentuk": bentuk, "jumlah": len(baris), **lain})
	for satu in baris:
		catatan.append("baris", {"status": MENUNGGU, **satu})
	# Each row was asked for: letters by the list that the user may see, acts by the guard when they are done.
	catatan.flags.ignore_links = True
	# Written by this module only; whoever may see letters may print them.
	return catatan.insert(ignore_permissions=True)


def _daftar(nama: str | list) -> list[str]:
	hasil = list(dict.fromkeys(str(n) for n in frappe.parse_json(nama)))
	if not 0 < len(hasil) <= TERBANYAK:
		frappe.throw(_("Pilih 1 sampai {0} naskah; ini {1}.").format(TERBANYAK, len(hasil)), TindakanTidakSah)
	return hasil


def _antrekan(nama: str) -> None:
	frappe.enqueue(
		"sistem_kerja.layanan.cetak_massal.jalankan",
		queue="long",
		timeout=BATAS_MENIT * 60,
		job_id=_tugas(nama),
		enqueue_after_commit=True,
		nama=nama,
	)


def _tugas(nama: str) -> str:
	return f"pencetakan-naskah-{nama}"


def _kabarkan(catatan) -> None:
	isi = frappe.db.get_value(
		CATATAN, catatan.name, ["name", "status", "jumlah", "selesai", "gagal"], as_dict=True
	)
	frappe.publish_realtime("pencetakan_naskah", isi, user=catatan.owner)


def buang_lama() -> None:
	"""Daily: copies made for one reader are not kept; the letters themselves are."""
	for nama in frappe.get_all(
		CATATAN, {"creation": ("<", add_days(now_datetime(), -UMUR_HARI))}, pluck="name"
	):
		frappe.delete_doc(CATATAN, nama, ignore_permissions=True)  # the daily job's own housekeeping
