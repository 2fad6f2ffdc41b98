"""What waits for a leader as cards on which he can decide: who asks for what, whom it concerns, how busy they are.

The list is `layanan.menunggu`; the facts of all cards are read together, so the number of queries follows from the
kinds of documents on them and not from how many wait.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import isi_kartu, menunggu, perwakilan
from sistem_kerja.layanan.beban import Beban, beban_masa
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.regulasi.istilah import Dokumen

BATAS = 50
SPP, TIM = Dokumen.SURAT_PERMOHONAN_PELIBATAN.value, Dokumen.TIM_KERJA.value
# Where people stand in a document besides its field `pegawai`: its tables, its fields.
TABEL = {
	SPP: "Pegawai Ditugaskan",
	TIM: "Anggota Tim",
	Dokumen.PERUBAHAN_TIM.value: "Perubahan Anggota Tim",
	Dokumen.USULAN_KETUA_TIM.value: "Calon Ketua Tim",
}
KOLOM = {
	SPP: "pegawai_diminta",
	TIM: "ketua",
	Dokumen.PERUBAHAN_TIM.value: "ketua_baru",
	Dokumen.PERUBAHAN_PENUGASAN.value: "pengganti",
}
# These give people work, so their load counts.
MEMBEBANI = {*TABEL, *KOLOM, Dokumen.PENGAJUAN_SUKARELA.value}
Kunci = tuple[str, str]


def daftar(user: str, pegawai: str, lewati: int = 0) -> list[dict[str, Any]]:
	"""Cards of what waits for this account, held by `pegawai`, the nearest due date first; BATAS at a time.

	Each: doctype, name, judul, status, versi, tenggat, sisa, terlambat, sejak, jabatan (the capacity), menggantikan
	(for whom, of a stand-in), dasar, unit, mulai, selesai, sendiri (his own matter), pengirim, minta, orang. One of
	`orang`: nama, jabatan and, where the document gives them work, beban, hari_kerja, kegiatan (what overlaps).
	"""
	baris = menunggu.daftar(user, batas=BATAS, lewati=lewati)
	wakil = perwakilan.menggantikan(pegawai) if baris else {}
	orang, pengirim, minta = _orang(baris), _pengirim(baris), isi_kartu.minta(baris)
	nama = _nama({p for satu in orang.values() for p in satu})
	tanggungan = beban_masa(_bermasa(baris, orang))
	return [
		{
			**{
				k: b[k]
				for k in ("doctype", "name", "judul", "status", "versi", "tenggat", "sisa", "terlambat")
			},
			**{k: b[k] for k in ("sejak", "jabatan", "dasar", "unit", "mulai", "selesai")},
			"menggantikan": wakil.get(b.jabatan or ""),
			"sendiri": b.pegawai == pegawai,
			"pengirim": pengirim.get(_kunci(b)),
			"minta": minta.get(_kunci(b)),
			"orang": [
				_satu_orang(nama[p], tanggungan.get(_kunci(b), {}).get(p))
				for p in orang[_kunci(b)]
				if p in nama
			],
		}
		for b in baris
	]


def _kunci(b: frappe._dict) -> Kunci:
	return b.doctype, b.name


def _satu_orang(nama: frappe._dict, satu: Beban | None) -> dict[str, Any]:
	hasil = {"nama": nama.employee_name, "jabatan": nama.designation}
	if satu:
		hasil |= {
			"beban": satu.penugasan + satu.tim,
			"hari_kerja": satu.hari_kerja,
			"kegiatan": satu.kegiatan,
		}
	return hasil


def _orang(baris: list[frappe._dict]) -> dict[Kunci, list[str]]:
	"""Employees whom each document concerns, each once."""
	hasil = {_kunci(b): [b.pegawai] if b.pegawai else [] for b in baris}
	per_jenis: dict[str, list[str]] = {}
	for b in baris:
		per_jenis.setdefault(b.doctype, []).append(b.name)
	bagian, isi = [], {}
	for i, (doctype, nama) in enumerate(per_jenis.items()):
		isi |= {f"d{i}": doctype, f"n{i}": nama}
		if kolom := KOLOM.get(doctype):
			bagian.append(f"select %(d{i})s, name, {kolom}, 0 from `tab{doctype}` where name in %(n{i})s")
		if tabel := TABEL.get(doctype):
			dari = f"select parenttype, parent, pegawai, idx from `tab{tabel}`"
			bagian.append(f"{dari} where parenttype = %(d{i})s and parent in %(n{i})s")
	if bagian:
		# Names of tables and columns are the constants above; values go by the driver.
		for doctype, nama, orang, _urut in sorted(
			frappe.db.sql(" union all ".join(bagian), isi), key=lambda b: b[3] or 0
		):
			if orang and orang not in hasil[doctype, nama]:
				hasil[doctype, nama].append(orang)
	return hasil


def _pengirim(baris: list[frappe._dict]) -> dict[Kunci, dict[str, Any]]:
	"""The last act of a person on each document: who brought it here, in which capacity, with what note."""
	nama = [b.name for b in baris if b.doctype in DOCTYPE]
	if not nama:
		return {}
	semua = frappe.db.sql(
		"""select r.parenttype, r.parent, r.nama, r.sebagai, r.nama_diwakili, r.tindakan, r.catatan, r.waktu
		from `tabRiwayat Alur` r
		join (select parenttype, parent, max(idx) idx from `tabRiwayat Alur`
			where parent in %(nama)s and pengguna > '' group by parenttype, parent) akhir
			on akhir.parenttype = r.parenttype and akhir.parent = r.parent and akhir.idx = r.idx
		where r.parent in %(nama)s and r.pengguna > ''""",
		{"nama": nama},
		as_dict=True,
	)
	return {(b.pop("parenttype"), b.pop("parent")): b for b in semua}


def _nama(pegawai: set[str]) -> dict[str, frappe._dict]:
	if not pegawai:
		return {}
	kolom = ("name", "employee_name", "designation")
	return {b.name: b for b in frappe.get_all("Employee", {"name": ("in", [*pegawai])}, kolom, limit=0)}


def _bermasa(baris: list[frappe._dict], orang: dict[Kunci, list[str]]):
	return {
		_kunci(b): (orang[_kunci(b)], getdate(b.mulai), getdate(b.selesai))
		for b in baris
		if b.doctype in MEMBEBANI and b.mulai and b.selesai
	}
