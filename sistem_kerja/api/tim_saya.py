"""Tim saya of the portal: the running teams that I lead or am in, their people, reports and open problems.

Whoever leads a team reads his members' assignments and reports (layanan.izin); a member sees who is in the team and
his own part. The number of queries grows neither with teams nor with people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import frappe
from frappe import _
from frappe.utils import add_days, cstr, getdate, today

from sistem_kerja.api.rincian_laporan import nama_dari
from sistem_kerja.layanan import izin, keanggotaan_tim, organisasi
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.pelaksanaan import kemajuan

BATAS_TIM, BATAS = 20, 1000
MENDEKATI = 14  # days before an assignment's end from which its report is shown as due
KOLOM_TIM = ("name", "nama_tim", "bentuk", "kegiatan", "unit_pemilik", "mulai", "selesai", "ketua", "pengendali",
	"nama_pengendali")  # fmt: skip
# How a member's report stands, in the order in which it asks for attention.
TUNGGU_SAYA, LAMBAT, JATUH_TEMPO, DIPERBAIKI, MASUK, BELUM = (
	*("menunggu_anda", "terlambat", "jatuh_tempo", "diperbaiki", "masuk", "belum"),
)


@frappe.whitelist(methods=["GET"])
def daftar() -> dict[str, Any]:
	"""My running teams, the nearest end first."""
	saya = organisasi.pegawai_pengguna() if frappe.session.user != "Guest" else None
	if not saya:
		frappe.throw(_("Akun Anda belum terhubung dengan data pegawai yang aktif."), TidakBerwenang)
	tim = frappe.get_list(
		"Tim Kerja",
		{"name": ("in", keanggotaan_tim.tim_saya(saya) or [""]), "status": keanggotaan_tim.BERJALAN},
		KOLOM_TIM,
		order_by="selesai, name",
		limit=BATAS_TIM,
	)
	nama = [t.name for t in tim]
	orang, dipimpin = keanggotaan_tim.anggota_banyak(nama), {*keanggotaan_tim.dipimpin(saya)}
	unit = {t.unit_pemilik for t in tim} | {b.unit for semua in orang.values() for b in semua}
	bahan = {
		"saya": saya,
		"unit": nama_dari("Unit Organisasi", "nama_unit", unit),
		"penugasan": _penugasan(nama),
		"laporan": _per_penugasan(nama),
		"kendala": _kendala(nama),
	}
	return {
		"tim": [_tim(t, orang.get(t.name, []), t.name in dipimpin, bahan) for t in tim],
		"batas": BATAS_TIM,
		"pimpinan": bool(izin.cakupan(frappe.session.user)),
	}


def _tim(t, orang: list, memimpin: bool, bahan: dict[str, Any]) -> dict[str, Any]:
	saya = bahan["saya"]
	# The ketua and who stands in for him today give feedback (layanan.pelaksanaan asks again).
	ketua = memimpin and (saya == t.ketua or saya != t.pengendali)
	if t.pengendali:
		pengendali = frappe._dict(pegawai=t.pengendali, nama=t.nama_pengendali, peran="Pengendali")
		orang = [pengendali, *orang]
	anggota = [_orang(b, t.name, ketua, bahan) for b in orang]
	peran = next((a["peran"] for a in anggota if a["saya"]), _("Ketua Sementara"))
	return {
		**{k: t[k] for k in ("name", "nama_tim", "bentuk", "kegiatan", "mulai", "selesai")},
		"unit": bahan["unit"].get(t.unit_pemilik, t.unit_pemilik),
		"peran": peran,
		"memimpin": memimpin,
		"lewat": getdate(t.selesai) < getdate(today()),
		"anggota": anggota,
		"hitung": Counter(a["laporan"]["keadaan"] for a in anggota if a["laporan"]) if memimpin else {},
		"kendala": bahan["kendala"].get(t.name, []),
	}


def _orang(b, tim: str, ketua: bool, bahan: dict[str, Any]) -> dict[str, Any]:
	tugas = bahan["penugasan"].get((tim, b.pegawai)) if b.pegawai else None
	return {
		"nama": b.nama or b.nama_luar,
		"peran": b.peran,
		"tugas": b.tugas,
		"asal": bahan["unit"].get(b.unit) or b.instansi_luar,
		"saya": b.pegawai == bahan["saya"],
		"penugasan": tugas and tugas.name,
		"status": tugas and tugas.status,
		"kemajuan": tugas and tugas.kemajuan,
		"rincian": tugas.rincian if tugas else [],
		"laporan": _keadaan(tugas, bahan["laporan"].get(tugas.name, [])) if tugas else None,
		"umpan_balik": bool(ketua and tugas and tugas.status in BERJALAN and b.pegawai != bahan["saya"]),
	}


def _penugasan(tim: list[str]) -> dict[tuple[str, str], frappe._dict]:
	"""Assignments that the reader may open, by team and employee, with plan and progress: three queries."""
	baris = frappe.get_list(
		"Penugasan",
		{"tim": ("in", tim or [""]), "docstatus": 1},
		("name", "tim", "pegawai", "status", "mulai", "selesai"),
		order_by="creation",
		limit=BATAS,
	)
	nama = [b.name for b in baris]
	maju, rincian = kemajuan(nama), defaultdict(list)
	for satu in frappe.get_all(
		"Rincian Kegiatan",
		{"parenttype": "Penugasan", "parent": ("in", nama or [""])},
		("parent", "kegiatan", "kemajuan"),
		order_by="parent, idx",
		limit=0,
	):
		rincian[satu.parent].append({"kegiatan": satu.kegiatan, "kemajuan": satu.kemajuan})
	for satu in baris:
		satu.update({"kemajuan": maju.get(satu.name), "rincian": rincian.get(satu.name, [])})
	return {(b.tim, b.pegawai): b for b in baris}


def _per_penugasan(tim: list[str]) -> dict[str, list[frappe._dict]]:
	"""Reports that the reader may see, newest first, by assignment."""
	hasil = defaultdict(list)
	for satu in frappe.get_list(
		"Laporan Pelaksanaan Tugas",
		{"tim": ("in", tim or [""]), "status": ("!=", "Draf")},
		("name", "judul", "status", "docstatus", "penugasan", "pemegang_user"),
		order_by="creation desc",
		limit=BATAS,
	):
		hasil[satu.penugasan].append(satu)
	return hasil


def _keadaan(tugas, laporan: list) -> dict[str, Any] | None:
	"""Where the report of an assignment stands, with the report itself where one was sent."""
	if satu := next((b for b in laporan if b.pemegang_user == frappe.session.user and not b.docstatus), None):
		return {"keadaan": TUNGGU_SAYA, "name": satu.name, "judul": satu.judul, "status": satu.status}
	if laporan:
		satu = laporan[0]
		keadaan = DIPERBAIKI if satu.status == "Perlu Perbaikan" else MASUK
		return {"keadaan": keadaan, "name": satu.name, "judul": satu.judul, "status": satu.status}
	if tugas.status not in BERJALAN:
		return None
	if cstr(tugas.selesai) < today():
		return {"keadaan": LAMBAT, "tenggat": tugas.selesai}
	dekat = cstr(tugas.selesai) <= add_days(today(), MENDEKATI)
	return {"keadaan": JATUH_TEMPO if dekat else BELUM, "tenggat": tugas.selesai}


def _kendala(tim: list[str]) -> dict[str, list[frappe._dict]]:
	"""Problems of the teams that nobody has settled yet and that the reader may see."""
	hasil = defaultdict(list)
	for satu in frappe.get_list(
		"Kendala Pelaksanaan",
		{"tim": ("in", tim or [""]), "docstatus": 0, "status": ("!=", "Draf")},
		(
			"name",
			"tim",
			"judul",
			"nama_pegawai",
			"status",
			"docstatus",
			"pemegang_user",
			"pemegang_jabatan",
			"tenggat",
		),
		order_by="creation desc",
		limit=BATAS,
	):
		satu.doctype = "Kendala Pelaksanaan"
		satu.pada_saya = satu.pop("pemegang_user") == frappe.session.user
		satu.terlambat = bool(satu.tenggat and cstr(satu.tenggat) < today())
		hasil[satu.tim].append(satu)
	return hasil
