"""A profile's flows between their nested shape and three flat tables: Alur Dokumen, Tahap Alur, Tindakan Alur."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sistem_kerja.layanan.kolom_profil import TERTANGGAL, koma, pisah, tanpa_kosong, tgl
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.profil import identitas

KUNCI_ALUR = ("dokumen", "jalur", "arah")


def tulis_alur(profil: Profil) -> dict[str, Any]:
	hasil: dict[str, Any] = {"alur": [], "tahap": [], "tindakan": []}
	kali = Counter(identitas("alur", a) for a in profil.alur)
	for satu in profil.alur:
		isi = satu.model_dump(mode="json")
		kunci = {k: isi[k] for k in KUNCI_ALUR}
		# The same path may change on a date; only then its steps must say to which flow they belong.
		berganti = {"aturan_sejak": isi["berlaku_sejak"]} if kali[identitas("alur", satu)] > 1 else {}
		lain = {k: isi[k] for k in ("penerima", "penetap_tim", *TERTANGGAL)}
		hasil["alur"].append(kunci | {"tembusan": koma(isi["tembusan"])} | lain)
		for tahap in isi["tahap"]:
			status = kunci | berganti | {"status": tahap["status"]}
			biasa = ("pelaku", "lebur", "tenggat_hari", "pencatat", "dasar")
			hasil["tahap"].append(
				status | {"docstatus_hasil": str(tahap["docstatus"])} | {k: tahap[k] for k in biasa}
			)
			hasil["tindakan"] += [
				status
				| {"nama_tindakan": t["nama"], "naskah": koma(t["naskah"])}
				| {k: t[k] for k in ("ke", "wajib_alasan", "oleh", "syarat", "dasar")}
				for t in tahap["tindakan"]
			]
	return hasil


def _sama(satu, dua, *lain: str) -> bool:
	return all(satu.get(k) == dua.get(k) for k in (*KUNCI_ALUR, *lain))


def _milik(tahap, alur) -> bool:
	"""Whether a step belongs to this flow, not to the one that it replaced or that replaced it."""
	return _sama(tahap, alur) and (
		not tahap.aturan_sejak or tgl(tahap.aturan_sejak) == tgl(alur.berlaku_sejak)
	)


def baca_alur(dokumen, baris) -> dict[str, Any]:
	isi = {k: baris.get(k) for k in (*KUNCI_ALUR, "penerima", "penetap_tim", *TERTANGGAL)}
	isi |= {k: tgl(isi[k]) for k in ("berlaku_sejak", "berlaku_sampai")}
	isi["tembusan"] = pisah(baris.tembusan)
	isi["tahap"] = [
		tanpa_kosong(
			{
				"status": t.status,
				"docstatus": int(t.docstatus_hasil or 0),
				"pelaku": t.pelaku,
				"lebur": bool(t.lebur),
				"tenggat_hari": t.tenggat_hari or None,
				"pencatat": t.pencatat,
				"dasar": t.dasar,
				"tindakan": _baca_tindakan(dokumen, t),
			}
		)
		for t in baris_tahap(dokumen, baris)
	]
	return tanpa_kosong(isi)


def baris_tahap(dokumen, alur) -> list:
	"""The rows of Tahap Alur that belong to a row of Alur Dokumen, in their order."""
	return [t for t in dokumen.tahap if _milik(t, alur)]


def tanpa_induk(dokumen) -> list[tuple[str, Any]]:
	"""Rows of steps without a flow and of acts without a step, with their table: they would be no rules at all."""
	tahap = [t for a in dokumen.alur for t in baris_tahap(dokumen, a)]
	terpakai = {id(t) for t in tahap} | {id(x) for t in tahap for x in baris_tindakan(dokumen, t)}
	return [(nama, b) for nama in ("tahap", "tindakan") for b in dokumen.get(nama) if id(b) not in terpakai]


def baris_tindakan(dokumen, tahap) -> list:
	"""The rows of Tindakan Alur that belong to a row of Tahap Alur, in their order."""
	return [
		t
		for t in dokumen.tindakan
		if _sama(t, tahap, "status") and tgl(t.aturan_sejak) == tgl(tahap.aturan_sejak)
	]


def _baca_tindakan(dokumen, tahap) -> list[dict[str, Any]]:
	return [
		tanpa_kosong(
			{
				"nama": t.nama_tindakan,
				"ke": t.ke,
				"wajib_alasan": bool(t.wajib_alasan),
				"oleh": t.oleh,
				"syarat": t.syarat,
				"naskah": pisah(t.naskah),
				"dasar": t.dasar,
			}
		)
		for t in baris_tindakan(dokumen, tahap)
	]
