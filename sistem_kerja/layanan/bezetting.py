"""Bezetting: positions needed by the maps in force (ABK) against those filled now, per unit and position."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import frappe

from sistem_kerja.layanan import peta_jabatan, unit_terlihat


def daftar(
	unit: str | None, tanggal: date, user: str | None = None
) -> tuple[list[dict[str, Any]], list[str]]:
	"""Rows of a unit with all below, and codes of units with employees but without a map in force.

	Row: unit, nama_unit, jabatan, jenis_jabatan, jenjang, kebutuhan, terisi, selisih (filled minus needed), peta. A
	position that is filled but not in the map of its unit has a need of 0. Refuses units that the user may not see.
	"""
	kode = unit_terlihat.kode(unit, user)
	semua: dict[peta_jabatan.Kunci, dict[str, Any]] = {}
	for butir in peta_jabatan.berlaku(kode, tanggal):
		posisi = (butir.unit, butir.jabatan, butir.jenjang)
		satu = semua.setdefault(posisi, _baris(posisi, butir.jenis_jabatan, butir.peta))
		satu["kebutuhan"] += butir.kebutuhan or 0
	berpeta = {k[0]: b["peta"] for k, b in semua.items()}
	tanpa_peta = set()
	for posisi, (jenis, banyak) in peta_jabatan.terisi(kode).items():
		if posisi[0] not in berpeta:
			tanpa_peta.add(posisi[0])
			continue
		semua.setdefault(posisi, _baris(posisi, jenis, berpeta[posisi[0]]))["terisi"] = banyak
	urutan, nama = {k: i for i, k in enumerate(kode)}, _nama(berpeta)
	for satu in semua.values():
		satu["selisih"] = satu["terisi"] - satu["kebutuhan"]
		satu["nama_unit"] = nama.get(satu["unit"], satu["unit"])
	baris = sorted(
		semua.values(), key=lambda b: (urutan[b["unit"]], b["jenis_jabatan"] != "Struktural", b["jabatan"])
	)
	return baris, sorted(tanpa_peta, key=urutan.__getitem__)


def _baris(posisi: peta_jabatan.Kunci, jenis: str, peta: str) -> dict[str, Any]:
	unit, jabatan, jenjang = posisi
	return {
		"unit": unit,
		"jabatan": jabatan,
		"jenjang": jenjang,
		"jenis_jabatan": jenis,
		"kebutuhan": 0,
		"terisi": 0,
		"peta": peta,
	}


def _nama(kode: Iterable[str]) -> dict[str, str]:
	saring = {"name": ("in", [*kode, ""])}
	return dict(
		frappe.get_all("Unit Organisasi", filters=saring, fields=("name", "nama_unit"), as_list=True, limit=0)
	)


def gabung(baris: list[dict[str, Any]], menurut: str) -> list[dict[str, Any]]:
	"""Sums per unit ("Unit") or per position wherever it is ("Jabatan"); surplus and shortage are not set off."""
	kolom = ("unit", "nama_unit", "peta") if menurut == "Unit" else ("jabatan", "jenjang", "jenis_jabatan")
	hasil: dict[tuple, dict[str, Any]] = {}
	for satu in baris:
		kunci = tuple(satu[k] for k in kolom)
		jumlah = hasil.setdefault(
			kunci,
			dict(zip(kolom, kunci, strict=True))
			| {"kebutuhan": 0, "terisi": 0, "selisih": 0, "kurang": 0, "lebih": 0},
		)
		for apa in ("kebutuhan", "terisi", "selisih"):
			jumlah[apa] += satu[apa]
		jumlah["kurang"] += max(0, -satu["selisih"])
		jumlah["lebih"] += max(0, satu["selisih"])
	return list(hasil.values())
