"""Moving documents under way to other rules, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, now_datetime, today

from sistem_kerja.layanan import banding, kabar, pemegang, versi_profil
from sistem_kerja.layanan.berjalan import Kelompok, tahap_dari
from sistem_kerja.layanan.galat import TindakanTidakSah, sebagai_pesan
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.model import AturanAlur, Profil


@dataclass(frozen=True)
class Perintah:
	"""A group of documents (kind, path, status, version) and the status `ke` in which it goes on by the new rules."""

	dokumen: str
	jalur: str
	status: str
	versi: str
	ke: str
	arah: str = "keluar"


def pilihan(k: Kelompok, profil: Profil) -> dict[str, Any]:
	"""A group and where it could go: `tujuan` are the statuses under way of the same docstatus; `lenyap` tells that its
	own status is none of them; `saran` is the status to offer; `aturan` names the rules they keep until then."""
	tujuan = _tujuan(_alur(profil, k.dokumen, k.jalur, k.arah), k.tahap.docstatus if k.tahap else 0)
	lenyap = k.status not in tujuan
	return {
		"dokumen": k.dokumen,
		"jalur": k.jalur,
		"arah": k.arah,
		"status": k.status,
		"versi": k.versi,
		"aturan": versi_profil.muat(k.versi).daerah.singkatan,
		"jumlah": k.jumlah,
		"tujuan": tujuan,
		"lenyap": lenyap,
		"saran": "" if lenyap else k.status,
	}


def pindahkan(perintah: Iterable[Perintah], versi: str) -> list[dict[str, Any]]:
	"""Move the documents of each group to `versi`; returns a row for each, with what is needed to move it back.

	Refuses as a whole when a status is none of the new rules' or a document finds no place in them.
	"""
	profil, hasil = versi_profil.muat(versi), []
	# A demand before the report that answers it, whose reviewer is whoever demands by then.
	for satu in sorted(perintah, key=lambda p: p.dokumen == Dokumen.LAPORAN_PELAKSANAAN_TUGAS):
		_pastikan(satu, profil)
		nama = frappe.get_all(
			satu.dokumen,
			{
				**{"jalur": satu.jalur, "status": satu.status, "profil_versi": satu.versi},
				**{"docstatus": ("<", 2), **_searah(satu)},
			},
			pluck="name",
			limit=0,
		)
		with kabar.sekaligus():
			hasil += [
				_pindahkan(frappe.get_doc(satu.dokumen, n, for_update=True), satu.ke, versi) for n in nama
			]
	return hasil


def kembalikan(penerapan) -> dict[str, int]:
	"""Move the documents of an application back, those on which somebody acted since excepted."""
	hasil = {"kembali": 0, "tetap": 0}
	for baris in penerapan.dipindahkan:
		dokumen = frappe.get_doc(baris.dokumen_tipe, baris.dokumen, for_update=True)
		berubah = (dokumen.profil_versi, dokumen.status) != (penerapan.versi_baru, baris.status_baru)
		if berubah or _tindakan_orang(dokumen) != baris.tindakan_saat_itu:
			baris.keterangan = "Tidak dikembalikan: sudah ditindak sesudahnya."
			hasil["tetap"] += 1
			continue
		_tempatkan(
			dokumen,
			baris.status_lama,
			baris.versi_lama,
			baris.tanggal_aturan_lama,
			"Kembali ke aturan semula",
		)
		baris.keterangan = "Dikembalikan."
		hasil["kembali"] += 1
	return hasil


def _pastikan(satu: Perintah, profil: Profil) -> None:
	if satu.dokumen not in DOCTYPE:
		frappe.throw(_("{0} tidak mempunyai alur persetujuan.").format(satu.dokumen), TindakanTidakSah)
	asal = tahap_dari(versi_profil.muat(satu.versi), satu.dokumen, satu.jalur, satu.status, satu.arah)
	tujuan = _tujuan(_alur(profil, satu.dokumen, satu.jalur, satu.arah), asal.docstatus if asal else 0)
	if satu.ke not in tujuan:
		frappe.throw(
			_("{0} berstatus «{1}» tidak dapat dipindahkan ke «{2}». Status yang dapat dipilih: {3}.").format(
				*(
					_(satu.dokumen),
					satu.status,
					satu.ke,
					", ".join(f"«{t}»" for t in tujuan) or _("tidak ada"),
				)
			),
			TindakanTidakSah,
		)


def _searah(satu: Perintah) -> dict[str, str]:
	return {"arah": satu.arah} if frappe.get_meta(satu.dokumen).has_field("arah") else {}


def _alur(profil: Profil, dokumen: str, jalur: str, arah: str) -> AturanAlur | None:
	try:
		return aturan_alur.cari(profil, dokumen, jalur, getdate(today()), arah)
	except GalatRegulasi:
		return None


def _tujuan(alur: AturanAlur | None, docstatus: int) -> list[str]:
	return [t.status for t in alur.tahap if t.docstatus == docstatus and t.tindakan] if alur else []


def _pindahkan(dokumen, ke: str, versi: str) -> dict[str, Any]:
	asal = {
		"dokumen_tipe": dokumen.doctype,
		"dokumen": dokumen.name,
		"status_lama": dokumen.status,
		"status_baru": ke,
		"versi_lama": dokumen.profil_versi,
		"tanggal_aturan_lama": dokumen.tanggal_aturan,
	}
	_tempatkan(dokumen, ke, versi, getdate(today()), "Pindah aturan")
	return asal | {"tindakan_saat_itu": _tindakan_orang(dokumen)}


def _tindakan_orang(dokumen) -> int:
	"""How often somebody acted; what the system noted (an escalation) is no act."""
	return sum(bool(b.pengguna) for b in dokumen.riwayat)


def _turunan_baru(dokumen) -> dict[str, Any]:
	"""Let the document compute anew what follows from its rules. Returns the fields that changed; rows are stored here."""
	lama = {k: banding.isi(dokumen, k) for k in dokumen.MESIN_SENDIRI}
	dokumen.pindah_aturan()
	berubah = [k for k in lama if banding.isi(dokumen, k) != lama[k]]
	tabel = {b.fieldname: b.options for b in dokumen.meta.get_table_fields() if b.fieldname in berubah}
	for kolom, anak in tabel.items():
		frappe.db.delete(anak, {"parent": dokumen.name, "parenttype": dokumen.doctype, "parentfield": kolom})
		for idx, baris in enumerate(dokumen.get(kolom), 1):
			baris.idx, baris.docstatus = idx, dokumen.docstatus
			baris.db_insert()
	return {k: dokumen.get(k) for k in berubah if k not in tabel}


def _tempatkan(dokumen, status: str, versi: str, tanggal, apa: str) -> None:
	"""Put a document under other rules in a status, with a row in its history and the holder that follows."""
	dari, versi_lama = dokumen.status, dokumen.profil_versi
	isi = {
		"status": status,
		"profil": frappe.db.get_value(versi_profil.DOCTYPE, versi, "profil", cache=True),
		"profil_versi": versi,
		"tanggal_aturan": tanggal,
	}
	dokumen.update(isi)
	with sebagai_pesan():
		isi |= _turunan_baru(dokumen)
		dasar = aturan_alur.dasar_langkah(dokumen.aturan(), dokumen.alur(), status)
	baris = dokumen.append(
		"riwayat",
		{
			"waktu": now_datetime(),
			"tindakan": apa,
			"nama": frappe.utils.get_fullname(),
			"sebagai": "Administrator Sistem Kerja",
			"catatan": f"{versi_lama} → {versi}",
			"dari_status": dari,
			"ke_status": status,
			"dasar": dasar,
		},
	)
	baris.db_insert()
	# As one statement: Document.db_set would read the document with its tables once more.
	frappe.db.set_value(dokumen.doctype, dokumen.name, isi)
	try:
		pemegang.serahkan(dokumen, wajib=True)
		# By another article, also where he is the same.
		frappe.db.set_value(dokumen.doctype, dokumen.name, "pemegang_dasar", dokumen.pemegang_dasar)
	except GalatRegulasi as galat:
		frappe.throw(
			_("{0} {1} tidak dapat dipindahkan ke «{2}»: {3}").format(
				_(dokumen.doctype), dokumen.name, status, galat
			),
			TindakanTidakSah,
		)
