"""Data saya of the portal: my own record, who evaluates me and why, and my requests to mend what is wrong in it."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.api import berkas_bukti
from sistem_kerja.api.rincian_laporan import nama_berkas, nama_dari
from sistem_kerja.layanan import organisasi, perbaikan_data
from sistem_kerja.layanan.bagian_data import BAGIAN
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.perbaikan_data import DIAJUKAN, DOCTYPE
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.pangkat import pangkat

BATAS = 50
KOLOM = ("name", "employee_name", "user_id", "sk_jenis_asn", "sk_jenis_jabatan", "sk_jenjang", "sk_penilai_jabatan",
	"sk_kedudukan_dasar", "sk_kedudukan_alasan", "sk_penetapan_sampai")  # fmt: skip
PEJABAT = ("sk_pimpinan_unit_kerja", "sk_pimpinan_unit_organisasi", "sk_rekomendasi")
KOLOM_RIWAYAT = ("mulai", "selesai", "unit", "penilai", "penilai_jabatan", "dasar", "sebab")
KOLOM_MINTA = ("name", "bagian", "tercatat", "seharusnya", "alasan", "bukti", "status", "diajukan_pada", "jawaban",
	"nama_penjawab", "dijawab_pada")  # fmt: skip


@frappe.whitelist(methods=["GET"])
def baca() -> dict[str, Any]:
	"""My record in words, the history of my position, my competences and requests. Ten queries."""
	saya = _saya()
	kolom = {b.kolom for b in BAGIAN.values() if b.kolom} | {*KOLOM}
	kolom |= {f"{p}{akhir}" for p in PEJABAT for akhir in ("", "_jabatan", "_alasan")}
	# His own record, so no permission on Employee is asked.
	orang = frappe.db.get_value("Employee", saya, sorted(kolom), as_dict=True)
	riwayat = frappe.get_list(
		"Riwayat Kedudukan", {"pegawai": saya}, KOLOM_RIWAYAT, order_by="mulai desc", limit=BATAS
	)
	siapa = {orang.sk_penilai, *(orang[p] for p in PEJABAT), *(r.penilai for r in riwayat)}
	nama = nama_dari("Employee", "employee_name", siapa)
	unit = nama_dari("Unit Organisasi", "nama_unit", {orang.sk_unit, *(r.unit for r in riwayat)})
	tampil = {k: str(v) for b in BAGIAN.values() if (k := b.kolom) and (v := orang[k])}
	tampil |= {"sk_unit": unit.get(orang.sk_unit, ""), "sk_penilai": nama.get(orang.sk_penilai, "")}
	for satu in riwayat:
		satu.unit, satu.penilai = unit.get(satu.unit, satu.unit), nama.get(satu.penilai)
	return {
		"data": [_butir(bagian, tampil) for bagian in BAGIAN],
		"nama": orang.employee_name,
		"akun": orang.user_id,
		"pangkat": _pangkat(orang),
		"jenis_jabatan": " ".join(filter(None, (orang.sk_jenis_jabatan, orang.sk_jenjang))),
		"penilai": {
			"nama": nama.get(orang.sk_penilai),
			"jabatan": orang.sk_penilai_jabatan,
			"alasan": orang.sk_kedudukan_alasan,
			"dasar": orang.sk_kedudukan_dasar,
			"sampai": orang.sk_penetapan_sampai,
		},
		"pejabat": [_pejabat(orang, p, nama) for p in PEJABAT if orang[f"{p}_jabatan"]],
		"riwayat": riwayat,
		"kompetensi": frappe.get_list(
			"Kompetensi Pegawai",
			{"pegawai": saya},
			("kompetensi", "tingkat", "berlaku_sampai"),
			order_by="kompetensi",
			limit=BATAS,
		),
		"permintaan": _permintaan(saya),
	}


@frappe.whitelist(methods=["POST"])
def ajukan(bagian: str, seharusnya: str, alasan: str) -> str:
	"""Ask HR to mend one part of my record; with the form field `bukti` a file as proof. Returns the request's name."""
	kiriman = frappe.request.files.get("bukti") if frappe.request else None
	dokumen = perbaikan_data.ajukan(_saya(), bagian, seharusnya, alasan)
	if kiriman and kiriman.filename:
		# Read no more than the limit and one byte: enough to see that it is too large.
		isi = kiriman.stream.read(berkas_bukti.BATAS + 1)
		berkas_bukti.lampirkan(dokumen, kiriman.filename, isi)
	return dokumen.name


@frappe.whitelist(methods=["POST"])
def tarik(nama: str) -> None:
	"""Take back my own request that nobody answered yet."""
	perbaikan_data.tarik(nama)


def _saya() -> str:
	pegawai = organisasi.pegawai_pengguna() if frappe.session.user != "Guest" else None
	if not pegawai:
		frappe.throw(_("Akun Anda belum terhubung dengan data pegawai yang aktif."), TidakBerwenang)
	return pegawai


def _butir(bagian: str, tampil: dict[str, str]) -> dict[str, Any]:
	satu = BAGIAN[bagian]
	return {
		"bagian": bagian,
		"nilai": tampil.get(satu.kolom or "", ""),
		"jenis": satu.jenis,
		"pilihan": satu.pilihan,
		"diterapkan": satu.diterapkan,
	}


def _pangkat(orang) -> str | None:
	try:
		return pangkat(orang.sk_golongan, orang.sk_jenis_asn) if orang.sk_golongan else None
	except GalatRegulasi:  # a golongan of the other kind of ASN: just what his request would mend
		return None


def _pejabat(orang, kolom: str, nama: dict[str, str]) -> dict[str, str | None]:
	sebutan = {
		"sk_pimpinan_unit_kerja": _("Pimpinan Unit Kerja"),
		"sk_pimpinan_unit_organisasi": _("Pimpinan Unit Organisasi"),
		"sk_rekomendasi": _("Pemberi Rekomendasi Penilaian"),
	}
	isi = {"sebutan": sebutan[kolom], "nama": nama.get(orang[kolom]), "jabatan": orang[f"{kolom}_jabatan"]}
	return isi | {"alasan": orang[f"{kolom}_alasan"]}


def _permintaan(saya: str) -> list[frappe._dict]:
	semua = frappe.get_list(DOCTYPE, {"pegawai": saya}, KOLOM_MINTA, order_by="creation desc", limit=BATAS)
	for satu in semua:
		satu.terbuka = satu.status == DIAJUKAN
		satu.nama_bukti = nama_berkas(satu.bukti) if satu.bukti else None
	return semua
