"""Naming people in an approval: the candidates, those who may not be chosen and why, and the act with the names."""

from __future__ import annotations

from typing import Any

from frappe.utils import cint, cstr

from sistem_kerja.layanan import calon as layanan_calon
from sistem_kerja.layanan import fakta_penugasan, organisasi
from sistem_kerja.layanan.jalan_permohonan import diminta
from sistem_kerja.layanan.pejabat_sementara import pelaku
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import dinilai_penjawab, penjawab
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.struktur import Pegawai

KEBUTUHAN = ("idx", "kompetensi", "jenis_jabatan", "jenjang", "jumlah")


def isian(d) -> dict[str, Any]:
	"""What the form of naming shows for a request. The caller has checked that the user names people in it now."""
	calon = layanan_calon.calon(d)
	tertolak = _tertolak(d, [c["pegawai"] for c in calon])
	return {
		"jumlah": diminta(d),
		"kebutuhan": [{k: b.get(k) for k in KEBUTUHAN} for b in d.kebutuhan],
		"dipilih": [{k: b.get(k) for k in ("pegawai", "kebutuhan", "tugas")} for b in d.pegawai_ditugaskan],
		"keputusan_sisa": cstr(d.keputusan_sisa),
		"alasan_sisa": cstr(d.alasan_sisa),
		"calon": [{**c, "halangan": tertolak.get(c["pegawai"], [])} for c in calon],
	}


def tindak(d, orang: list[dict[str, Any]], sisa: dict[str, str], tindakan: str, catatan: str):
	"""Write these people into the request and act, both or neither: the transaction is the caller's. Returns the request."""
	d.set("pegawai_ditugaskan", [])
	for satu in orang:
		d.append(
			"pegawai_ditugaskan",
			{
				"pegawai": cstr(satu.get("pegawai")),
				"kebutuhan": cint(satu.get("kebutuhan")),
				"tugas": cstr(satu.get("tugas")).strip(),
			},
		)
	d.keputusan_sisa = cstr(sisa.get("keputusan_sisa")) or None
	d.alasan_sisa = cstr(sisa.get("alasan_sisa")).strip() or None
	d.save()  # the guard lets who acts now fill these fields and no other
	return lakukan(d.doctype, d.name, tindakan, catatan)


def _tertolak(d, pegawai: list[str]) -> dict[str, list[str]]:
	"""By employee why he may not be named, each with its article; the same rules as the answer's, in the same few queries."""
	orang = tuple(organisasi.banyak_pegawai(pegawai).values())
	if not orang:
		return {}
	alur, k = d.alur(), d.konteks()
	menilai = dinilai_penjawab(alur, k, orang)
	saya = pelaku(penjawab(alur), k).pegawai
	# Competences stand beside each candidate already; what lacks of them forbids nothing.
	tiap = fakta_penugasan.temuan_tiap_orang(d, orang, kompetensi_kurang={})

	def semua(i: int, satu: Pegawai) -> list[ketentuan.Temuan]:
		fakta = ketentuan.FaktaJawaban((satu,), 1, d.unit_dituju, menilai and (menilai[i],), saya)
		return [*ketentuan.jawaban(k.profil, k.struktur, fakta, k.tanggal), *tiap[satu.id]]

	return {
		satu.id: list(dict.fromkeys(str(t) for t in semua(i, satu) if t.tingkat is TingkatTemuan.TOLAK))
		for i, satu in enumerate(orang)
	}
