"""Every day: remind holders of what is due, tell the superior of who is late. By each document's own rules.

How far a document has come is kept in its `diingatkan` (the day of the last point reached, empty at the beginning of a
turn), so that a second run does nothing and a missed day is made up for. Written in portions, each whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import frappe
from frappe.utils import getdate, now_datetime, today

from sistem_kerja.layanan import kabar, setelan_kabar, versi_profil
from sistem_kerja.layanan.jenis_dokumen import BERALUR, kolom_daftar
from sistem_kerja.layanan.setelan_kabar import Setelan
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.model_kerja import AturanPengingat
from sistem_kerja.regulasi.pengingat import Jatuh, aturan_bagi, jatuh

PORSI = 200
KOLOM = (
	*("name", "status", "tenggat", "diingatkan", "pemegang", "pemegang_user", "pemegang_jabatan"),
	*("nama_pemegang", "pemegang_dasar", "pemegang_sejak", "profil_versi", "tanggal_aturan"),
)
# If one of these changed since it was read, the document moved on and is left alone.
PENENTU = ("pemegang_user", "tenggat", "diingatkan", "status")


@dataclass(frozen=True)
class Satu:
	"""One document for which something falls due."""

	baris: frappe._dict
	jatuh: Jatuh
	dasar: str
	hari: int  # days past the due date; negative before it


def harian() -> None:
	"""The daily job."""
	setelan = setelan_kabar.kini()
	if setelan.pengingat or setelan.eskalasi:
		jalankan(getdate(today()), setelan)


def jalankan(hari_ini: date, setelan: Setelan) -> int:
	"""Remind and escalate what falls due on that day; returns how many documents that were."""
	semua = _jatuh_tempo(hari_ini, setelan)
	for doctype, milik in groupby(semua, key=lambda s: s.baris.doctype):
		daftar = list(milik)
		for i in range(0, len(daftar), PORSI):
			_porsi(doctype, daftar[i : i + PORSI])
	return len(semua)


def _porsi(doctype: str, daftar: list[Satu]) -> None:
	frappe.db.savepoint("pengingat")
	try:
		sah = _kunci(doctype, daftar)
		atasan = _atasan([s.baris.pemegang for s in sah if s.jatuh.eskalasi])
		_tulis(doctype, sah)
		_riwayat(doctype, sah, atasan)
		kabar.antrekan(_kabar(sah, atasan))
	except Exception:
		frappe.db.rollback(save_point="pengingat")
		frappe.log_error(title=f"Pengingat {doctype} gagal")
	frappe.db.commit()


# --- what falls due ---


def _jatuh_tempo(hari_ini: date, setelan: Setelan) -> list[Satu]:
	hasil, aturan = [], _Aturan(setelan)
	for baris in _terbuka():
		satu, dasar = aturan.bagi(baris)
		if not satu:
			continue
		sejak = getdate(baris.pemegang_sejak or baris.tenggat)
		terakhir = (baris.diingatkan - baris.tenggat).days if baris.diingatkan else 0
		apa = jatuh(satu, baris.tenggat, hari_ini, sejak, terakhir)
		if apa:
			hasil.append(Satu(baris, apa, dasar, (hari_ini - baris.tenggat).days))
	return hasil


def _terbuka() -> list[frappe._dict]:
	"""Everything that waits for somebody with a due date: one query, sorted by DocType."""
	bagian = []
	for d in BERALUR:
		judul = kolom_daftar(d.value)["judul"]
		kolom = ", ".join((f"{frappe.db.escape(d.value)} as doctype", f"`{judul}` as judul", *KOLOM))
		syarat = "pemegang_user > '' and tenggat is not null and docstatus < 2"
		bagian.append(f"select {kolom} from `tab{d.value}` where {syarat}")
	return frappe.db.sql(
		f"select * from ({' union all '.join(bagian)}) m order by doctype, name", as_dict=True
	)


class _Aturan:
	"""The rule for each document, found once for each version, kind and date."""

	def __init__(self, setelan: Setelan):
		self.mati: dict[str, Any] = {} if setelan.pengingat else {"sebelum": (), "sesudah": ()}
		self.mati |= {} if setelan.eskalasi else {"eskalasi": None}
		self.ada: dict[tuple, tuple[AturanPengingat | None, str]] = {}

	def bagi(self, baris: frappe._dict) -> tuple[AturanPengingat | None, str]:
		"""The rule without what is switched off, and its citation. A version that cannot be read has none."""
		kunci = (baris.profil_versi, baris.doctype, baris.tanggal_aturan)
		if kunci not in self.ada:
			try:
				self.ada[kunci] = self._cari(*kunci)
			except Exception:
				frappe.log_error(title=f"Pengingat: aturan {baris.profil_versi} tidak terbaca")
				self.ada[kunci] = (None, "")
		return self.ada[kunci]

	def _cari(self, versi: str, doctype: str, tanggal: date) -> tuple[AturanPengingat | None, str]:
		profil = versi_profil.muat(versi)
		aturan = aturan_bagi(profil.pengingat, Dokumen(doctype), getdate(tanggal))
		if not aturan:
			return None, ""
		return aturan.model_copy(update=self.mati), kutip(profil, aturan.dasar)


# --- writing it down ---


def _kunci(doctype: str, daftar: list[Satu]) -> list[Satu]:
	"""Lock the rows; only documents that are still as they were read."""
	kini = {
		b.name: b
		for b in frappe.db.sql(
			f"select name, {', '.join(PENENTU)} from `tab{doctype}` where name in %(nama)s for update",
			{"nama": tuple(s.baris.name for s in daftar)},
			as_dict=True,
		)
	}
	return [
		s
		for s in daftar
		if s.baris.name in kini and all(kini[s.baris.name][k] == s.baris[k] for k in PENENTU)
	]


def _tulis(doctype: str, daftar: list[Satu]) -> None:
	"""One statement for each point reached. An open form of the document is then outdated, and says so."""
	for hari in {s.jatuh.hari for s in daftar}:
		nama = [s.baris.name for s in daftar if s.jatuh.hari == hari]
		frappe.db.sql(
			f"""update `tab{doctype}` set diingatkan = date_add(tenggat, interval %(hari)s day),
				modified = %(kini)s, modified_by = %(user)s where name in %(nama)s""",
			{"hari": hari, "kini": now_datetime(), "user": frappe.session.user, "nama": tuple(nama)},
		)


def _atasan(pegawai: list[str]) -> dict[str, frappe._dict]:
	"""Employee -> his evaluator as stored, who is whoever acts in that office; only those with an account."""
	if not pegawai:
		return {}
	baris = frappe.db.sql(
		"""select e.name pegawai, a.name atasan, a.employee_name nama, a.user_id user, e.sk_penilai_jabatan jabatan
		from tabEmployee e join tabEmployee a on a.name = e.sk_penilai join tabUser u on u.name = a.user_id
		where e.name in %(pegawai)s and a.status = 'Active' and u.enabled = 1 and a.name != e.name""",
		{"pegawai": tuple(pegawai)},
		as_dict=True,
	)
	return {b.pegawai: b for b in baris}


def _riwayat(doctype: str, daftar: list[Satu], atasan: dict[str, frappe._dict]) -> None:
	naik = [s for s in daftar if s.jatuh.eskalasi and s.baris.pemegang in atasan]
	if not naik:
		return
	terakhir = dict(
		frappe.db.sql(
			"select parent, max(idx) from `tabRiwayat Alur` where parenttype = %s and parent in %s group by parent",
			(doctype, tuple(s.baris.name for s in naik)),
		)
	)
	kini, user = now_datetime(), frappe.session.user
	kolom = (
		"name",
		"creation",
		"modified",
		"owner",
		"modified_by",
		"parent",
		"parenttype",
		"parentfield",
		"idx",
	)
	isi = ("waktu", "tindakan", "nama", "sebagai", "catatan", "dari_status", "ke_status", "dasar")
	nilai = []
	for s in naik:
		b, urut = s.baris, (terakhir.get(s.baris.name) or 0) + 1
		atas = atasan[b.pemegang]
		catatan = (
			f"Diberitahukan kepada atasan: {atas.nama}, {atas.jabatan or '-'}. Tenggat lewat {s.hari} hari."
		)
		kepala = (frappe.generate_hash(length=10), kini, kini, user, user, b.name, doctype, "riwayat", urut)
		nilai.append(
			(
				*kepala,
				kini,
				"Diberitahukan kepada atasan",
				"Sistem",
				"",
				catatan,
				b.status,
				b.status,
				s.dasar,
			)
		)
	frappe.db.bulk_insert("Riwayat Alur", [*kolom, *isi], nilai)


def _kabar(daftar: list[Satu], atasan: dict[str, frappe._dict]) -> list[kabar.Kabar]:
	hasil = []
	for s in daftar:
		b = s.baris
		isi = {
			"dari": None,
			"sasaran": [(b.doctype, b.name)],
			"dokumen": b.doctype,
			"judul": b.judul or b.name,
			"jabatan": b.pemegang_jabatan,
			"tenggat": b.tenggat,
			"hari": s.hari,
		}
		if s.jatuh.ingatkan:
			hasil.append({**isi, "ragam": "pengingat", "untuk": b.pemegang_user, "dasar": b.pemegang_dasar})
		if s.jatuh.eskalasi and (atas := atasan.get(b.pemegang)):
			naik = {"ragam": "eskalasi", "untuk": atas.user, "nama": b.nama_pemegang, "dasar": s.dasar}
			hasil.append({**isi, **naik})
	return hasil
