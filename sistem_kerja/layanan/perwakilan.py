"""Whom somebody stands in for today, and who stands in for him: for the list of what waits, on phone and desk."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import escape_html, formatdate, today

from sistem_kerja.layanan import pejabat_sementara
from sistem_kerja.regulasi.pejabat_sementara import Sifat


def kini(pegawai: str) -> dict[str, list[dict[str, Any]]]:
	"""`mewakili`: offices in which he acts without holding them; `diwakili`: offices of his in which another acts.

	Each: sebutan (the capacity), jabatan, nama (of the other; empty where the office is vacant), sampai. Two queries at most.
	"""
	kantor = [
		(p.sebutan, p.jabatan, p.pejabat, p.digantikan, p.selesai)
		for p in pejabat_sementara.pemegang_hari_ini().values()
		if pegawai in (p.pejabat, p.digantikan)
	]
	semua = [*kantor, *_ketua_tim(pegawai)]
	nama = _nama({orang for _s, _j, pejabat, lama, _t in semua for orang in (pejabat, lama) if orang})
	hasil: dict[str, list[dict[str, Any]]] = {"mewakili": [], "diwakili": []}
	for sebutan, jabatan, pejabat, lama, sampai in semua:
		saya = pejabat == pegawai
		isi = {"sebutan": sebutan, "jabatan": jabatan, "sampai": sampai}
		hasil["mewakili" if saya else "diwakili"].append(
			{**isi, "nama": nama.get((lama if saya else pejabat) or "", "")}
		)
	return hasil


def menggantikan(pegawai: str) -> dict[str, str]:
	"""Capacity, as documents store it, -> name of the holder for whom he acts in it today."""
	return {w["sebutan"]: w["nama"] for w in kini(pegawai)["mewakili"] if w["nama"]}


def pesan(pegawai: str | None) -> str:
	"""The same in words for the desk, escaped; empty on an ordinary day."""
	wakil = kini(pegawai) if pegawai else {"mewakili": [], "diwakili": []}
	bertindak = _("Anda bertindak sebagai {0}, menggantikan {1}, sampai {2}.")
	lowong = _("Anda bertindak sebagai {0} sampai {2}.")
	lain = _("Jabatan Anda, {0}, sedang dijalankan oleh {1} ({2}) sampai {3}.")
	return "<br>".join(
		[(bertindak if w["nama"] else lowong).format(*_aman(w, "sebutan", "nama")) for w in wakil["mewakili"]]
		+ [lain.format(*_aman(w, "jabatan", "nama", "sebutan")) for w in wakil["diwakili"]]
	)


def _aman(w: dict[str, Any], *kolom: str) -> list[str]:
	return [*(escape_html(w[k]) for k in kolom), formatdate(w["sampai"], "d MMMM yyyy")]


def _ketua_tim(pegawai: str) -> list[tuple]:
	saring = {"sifat": Sifat.KETUA_TIM.value, "dibatalkan": 0}
	saring |= {"mulai": ("<=", today()), "selesai": (">=", today())}
	baris = frappe.get_all(
		"Pejabat Sementara",
		filters=saring,
		or_filters={"pejabat": pegawai, "digantikan": pegawai},
		fields=("pejabat", "digantikan", "selesai"),
		limit=0,
	)
	sebutan = str(Sifat.KETUA_TIM)
	return [(sebutan, _("Ketua Tim"), b.pejabat, b.digantikan, b.selesai) for b in baris]


def _nama(pegawai: set[str]) -> dict[str, str]:
	if not pegawai:
		return {}
	baris = frappe.get_all("Employee", {"name": ("in", [*pegawai])}, ("name", "employee_name"), limit=0)
	return {b.name: b.employee_name for b in baris}
