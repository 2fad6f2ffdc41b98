"""Terapkan Profil: what putting a profile in force would change, doing it in one transaction, and taking it back.

New documents take the version in force. Documents under way keep theirs, unless a group of them is moved.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict
from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, now_datetime, today

from sistem_kerja.layanan import berjalan, kedudukan, pemindahan, versi_profil
from sistem_kerja.layanan.galat import SalinanUsang, TindakanTidakSah, sebagai_pesan
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.layanan.pemindahan import Perintah
from sistem_kerja.regulasi import perbedaan
from sistem_kerja.regulasi.aturan import pastikan_berlaku
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.profil import NASIONAL
from sistem_kerja.sistem_kerja.workflow import perubahan, susun

DOCTYPE, PENGATURAN = "Penerapan Profil", "Pengaturan Sistem Kerja"
DITERAPKAN, DIBATALKAN = "Diterapkan", "Dibatalkan"


def rencana(kode: str) -> dict[str, Any]:
	"""What applying the saved profile `kode` would change; nothing is written.

	`versi_lama`, `versi_baru` and how they are called; `perbedaan`: rules old and new with their articles; `dokumen`: groups under way by other
	rules, with the statuses to which they can be moved; `workflow`: by DocType what an administrator changed by hand.
	"""
	_pastikan_daerah(kode)
	baru = versi_profil.siapkan(kode)
	lama = frappe.db.get_single_value(PENGATURAN, "versi")
	beda = perbedaan.perbedaan(versi_profil.muat(lama), baru.profil) if lama else []
	tersusun = susun.tersusun_terakhir()
	tangan = {d.value: perubahan.oleh_orang(d.value, tersusun) for d in BERALUR}
	return {
		"profil": kode,
		"versi_lama": lama,
		"versi_baru": baru.nama,
		"sebutan_lama": _sebut(versi_profil.muat(lama)) if lama else "",
		"sebutan_baru": _sebut(baru.profil),
		"sama": lama == baru.nama,
		"perbedaan": [asdict(b) | {"jenis": b.jenis} for b in beda],
		"dokumen": [pemindahan.pilihan(k, baru.profil) for k in berjalan.kelompok() if k.versi != baru.nama],
		"workflow": {d: isi for d, isi in tangan.items() if isi},
	}


def terapkan(
	kode: str,
	pindah: Iterable[Perintah] = (),
	timpa: Collection[str] = (),
	catatan: str = "",
	rencana_versi: tuple[str | None, str] | None = None,
	hitung: bool = True,
) -> str:
	"""Put the saved profile `kode` in force. Returns the Penerapan Profil that records it.

	`pindah`: groups of documents to be moved to the new rules; the others keep theirs. `timpa`: DocTypes whose Workflow
	is composed anew although an administrator changed it. `rencana_versi`: old and new version of the plan that was
	shown; refused when either is no longer so. `hitung`: also compute everybody's position anew, in the background.
	"""
	_pastikan_daerah(kode)
	lama = _kunci_yang_berlaku()
	baru = versi_profil.siapkan(kode)
	if rencana_versi and rencana_versi != (lama.versi, baru.nama):
		frappe.throw(
			_("Profil berubah sejak rencana ini dibuat. Tutup, lalu buka Terapkan Profil lagi."), SalinanUsang
		)
	with sebagai_pesan():
		pastikan_berlaku(baru.profil, getdate(today()))
	isi = rencana(kode)
	versi_profil.bekukan(kode)
	sebelum = _potret_workflow()
	_tetapkan(kode, baru.nama)
	dipindahkan = pemindahan.pindahkan(pindah, baru.nama)
	susun.pasang_semua(timpa)
	nama = _catat(isi, catatan, sebelum, dipindahkan)
	if hitung:
		kedudukan.hitung_semua(_("Profil diterapkan: {0}").format(baru.nama), otomatis=True)
	return nama


def batalkan(nama: str, alasan: str) -> dict[str, int]:
	"""Take the latest application back: the former version, its Workflows, and the moved documents that nobody acted on.

	Documents begun meanwhile keep the rules that they began with. Returns how many documents went back and how many did not.
	"""
	doc = frappe.get_doc(DOCTYPE, nama)
	_pastikan_dapat_dibatalkan(doc, alasan)
	profil_lama = frappe.db.get_value(versi_profil.DOCTYPE, doc.versi_lama, "profil")
	_tetapkan(profil_lama, doc.versi_lama)
	hasil = pemindahan.kembalikan(doc)
	_pulihkan_workflow(json.loads(doc.workflow_sebelum))
	doc.update(
		{
			"status": DIBATALKAN,
			"dibatalkan_oleh": frappe.session.user,
			"dibatalkan_pada": now_datetime(),
			"alasan_batal": alasan,
		}
	)
	doc.flags.oleh_sistem = True
	# The right to put profiles in force was checked by the caller; nobody writes these records by hand.
	doc.save(ignore_permissions=True)
	kedudukan.hitung_semua(_("Penerapan profil dibatalkan: {0}").format(doc.versi_baru), otomatis=True)
	return hasil


def berlakukan(kode: str, hitung: bool = True) -> None:
	"""Put a profile in force without asking, unless it is: for a new site and for examples."""
	lama = frappe.db.get_single_value(PENGATURAN, "versi")
	if lama != versi_profil.siapkan(kode).nama:
		terapkan(kode, hitung=hitung)


def _sebut(profil: Profil) -> str:
	return f"{profil.daerah.singkatan} versi {profil.daerah.versi}"


def _pastikan_daerah(kode: str) -> None:
	if kode == NASIONAL:
		frappe.throw(_("Profil nasional hanya pelengkap. Terapkan profil daerah."), TindakanTidakSah)


def _kunci_yang_berlaku():
	"""What is in force, locked until the end of the transaction: two administrators apply one after the other."""
	baris = frappe.db.sql(
		"select field, value from tabSingles where doctype = %s and field in ('profil', 'versi') for update",
		PENGATURAN,
	)
	return frappe._dict({"profil": None, "versi": None}, **{k: v or None for k, v in baris})


def _tetapkan(kode: str, versi: str) -> None:
	pengaturan = frappe.get_single(PENGATURAN)
	pengaturan.update({"profil": kode, "versi": versi})
	pengaturan.flags.oleh_sistem = True
	# Whoever may put profiles in force (checked by the caller) need not be allowed to edit the letterhead here.
	pengaturan.save(ignore_permissions=True)


def _catat(isi: dict[str, Any], catatan: str, sebelum: dict[str, Any], dipindahkan: list[dict]) -> str:
	doc = frappe.new_doc(DOCTYPE)
	doc.update(
		{
			"profil": isi["profil"],
			"versi_lama": isi["versi_lama"],
			"versi_baru": isi["versi_baru"],
			"status": DITERAPKAN,
			"oleh": frappe.session.user,
			"waktu": now_datetime(),
			"catatan": catatan,
			"perbedaan": json.dumps({k: isi[k] for k in ("perbedaan", "workflow")}, ensure_ascii=False),
			"workflow_sebelum": json.dumps(sebelum, ensure_ascii=False),
			"dipindahkan": dipindahkan,
		}
	)
	doc.flags.oleh_sistem = True
	# Written by the system alone, so no role may create it; the right to put profiles in force was checked by the caller.
	return doc.insert(ignore_permissions=True).name


def _pastikan_dapat_dibatalkan(doc, alasan: str) -> None:
	_kunci_yang_berlaku()
	terakhir = frappe.get_all(
		DOCTYPE, {"status": DITERAPKAN}, pluck="name", order_by="creation desc", limit=1
	)
	if [doc.name] != terakhir:
		frappe.throw(_("Hanya penerapan terakhir yang dapat dibatalkan."), TindakanTidakSah)
	if not doc.versi_lama:
		frappe.throw(
			_("Penerapan pertama tidak dapat dibatalkan: sebelumnya belum ada profil yang berlaku."),
			TindakanTidakSah,
		)
	if not alasan.strip():
		frappe.throw(_("Isi alasan pembatalan."), TindakanTidakSah)


def _potret_workflow() -> dict[str, Any]:
	"""The Workflows as they stand, an administrator's edits included, and what was composed last."""
	potret = {}
	for dokumen in BERALUR:
		nama = susun.nama_workflow(dokumen.value)
		if frappe.db.exists("Workflow", nama):
			potret[dokumen.value] = frappe.get_doc("Workflow", nama).as_dict(
				convert_dates_to_str=True, no_nulls=True, no_default_fields=True
			)
	return {"workflow": potret, "tersusun": susun.tersusun_terakhir()}


def _pulihkan_workflow(potret: dict[str, Any]) -> None:
	susun.pasang_semua(timpa=[d.value for d in BERALUR])  # with what documents begun meanwhile need
	for dokumen, isi in potret["workflow"].items():
		lama = potret["tersusun"].get(dokumen)
		kini = frappe.get_doc("Workflow", susun.nama_workflow(dokumen))
		diubah_orang = lama and perubahan.beda(lama, perubahan.inti(frappe._dict(isi)))
		if diubah_orang and {s["state"] for s in isi["states"]} >= {s.state for s in kini.states}:
			susun.tulis_ulang(dokumen, isi)
