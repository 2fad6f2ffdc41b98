"""Short forms of the portal page /kerja: a problem in the work, a recommendation on a member of my team.

The page draws what `isian` describes; `simpan` takes back those fields and no others. The documents' guards decide.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.layanan import keanggotaan_tim, organisasi
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi.aturan import berlaku
from sistem_kerja.regulasi.ketentuan_tim import PREDIKAT

KDL, RKP, PNG = "Kendala Pelaksanaan", "Rekomendasi Penilaian", "Penugasan"
DOKUMEN = {"kendala": KDL, "rekomendasi": RKP}
ISIAN = {
	KDL: ("judul", "lingkup", "kepada", "permasalahan", "alternatif"),
	RKP: ("pegawai", "periode_mulai", "periode_selesai", "hasil", "predikat", "umpan_balik"),
}
LINGKUP = (
	("", "Tentukan dari orang yang terlibat"),
	("lintas_unit_kolaborasi", "Lintas unit, tiap pimpinan memutuskan bagi unitnya"),
	("lintas_instansi_kolaborasi", "Lintas instansi, tiap pimpinan memutuskan"),
)
KEPADA = {"pimpinan_unit_organisasi": "Pimpinan Unit Organisasi", "penilai": "Pejabat Penilai Kinerja"}


@frappe.whitelist(methods=["GET"])
def isian(jenis: str, penugasan: str | None = None, nama: str | None = None) -> dict[str, Any]:
	"""The fields of a new document for my assignment `penugasan`, or of my own draft `nama`, with their values."""
	dokumen = _milik_saya(jenis, nama) if nama else _baru(jenis, penugasan)
	bidang = _kendala(dokumen) if dokumen.doctype == KDL else _rekomendasi(dokumen)
	nilai = {k: cstr(dokumen.get(k)) for k in ISIAN[dokumen.doctype] if k != "alternatif"}
	if dokumen.doctype == KDL:
		nilai["alternatif"] = "\n".join(b.alternatif for b in dokumen.alternatif)
		nilai["lingkup"] = dokumen.lingkup if cstr(dokumen.lingkup).endswith("kolaborasi") else ""
	return {
		"doctype": dokumen.doctype,
		"judul": _("Kendala") if dokumen.doctype == KDL else _("Rekomendasi penilaian"),
		"bidang": bidang,
		"nilai": nilai,
		"versi": cstr(dokumen.modified) if nama else None,
	}


@frappe.whitelist(methods=["POST"])
def simpan(
	jenis: str,
	isi: dict,
	penugasan: str | None = None,
	nama: str | None = None,
	versi: str | None = None,
) -> dict[str, Any]:
	"""Save a draft from the fields of the form; other fields are refused."""
	dokumen = _milik_saya(jenis, nama) if nama else _baru(jenis, penugasan)
	asing = set(isi) - set(ISIAN[dokumen.doctype])
	if asing:
		frappe.throw(_("Isian tidak dikenal: {0}.").format(", ".join(sorted(asing))), TindakanTidakSah)
	if nama and versi and cstr(dokumen.modified) != versi:
		frappe.throw(_("{0} sudah diubah di tempat lain. Muat ulang.").format(nama), SalinanUsang)
	bersih = {k: cstr(v).strip() or None for k, v in isi.items() if k != "alternatif"}
	if nama:
		bersih.pop("pegawai", None)  # whom it concerns is fixed with the first draft
	dokumen.update(bersih)
	if "alternatif" in isi:
		baris = [b.strip() for b in cstr(isi["alternatif"]).splitlines() if b.strip()]
		dokumen.set("alternatif", [{"alternatif": b} for b in baris])
	dokumen.save()  # checks create or write, then the guard
	return {"doctype": dokumen.doctype, "name": dokumen.name, "versi": cstr(dokumen.modified)}


def _doctype(jenis: str) -> str:
	if jenis not in DOKUMEN:
		frappe.throw(_("{0} tidak diisi di portal.").format(jenis), TindakanTidakSah)
	return DOKUMEN[jenis]


def _milik_saya(jenis: str, nama: str):
	dokumen = frappe.get_doc(_doctype(jenis), nama)
	dokumen.check_permission("write")
	saya = organisasi.pegawai_pengguna()
	if saya != dokumen.get("pembuat" if dokumen.doctype == RKP else "pegawai"):
		frappe.throw(_("Dokumen ini hanya diubah oleh yang membuatnya."), TidakBerwenang)
	if not dokumen.sedang_disusun():
		frappe.throw(_("{0} sudah dikirim, sehingga tidak dapat diubah.").format(nama), TindakanTidakSah)
	return dokumen


def _baru(jenis: str, penugasan: str | None):
	doctype = _doctype(jenis)
	saya = organisasi.pegawai_pengguna()
	asal = frappe.get_doc(PNG, penugasan or "")
	asal.check_permission("read")
	if not saya or asal.pegawai != saya:
		frappe.throw(_("Dokumen ini hanya dibuat dari penugasan Anda sendiri."), TidakBerwenang)
	dokumen = frappe.new_doc(doctype)
	dokumen.tanggal = today()
	if doctype == KDL:
		dokumen.penugasan = asal.name
	else:
		dokumen.update({"tim": asal.tim, "periode_mulai": asal.mulai, "periode_selesai": asal.selesai})
	return dokumen


def _kendala(dokumen) -> list[dict[str, Any]]:
	profil, tanggal = organisasi.profil_aktif(), organisasi.tanggal_aturan(today())
	peran = {
		p.value
		for a in berlaku(profil.kendala, tanggal)
		if not a.lingkup.endswith("kolaborasi")
		for p in a.pemutus
	}
	kepada = [("", _("Menurut peraturan")), *((k, _(v)) for k, v in KEPADA.items() if k in peran)]
	return [
		_bidang("judul", _("Judul"), wajib=True),
		_bidang("permasalahan", _("Permasalahan"), baris=5, wajib=True),
		_bidang("alternatif", _("Alternatif penyelesaian, satu baris satu alternatif"), baris=4),
		_bidang("lingkup", _("Lingkup"), pilihan=[(k, _(v)) for k, v in LINGKUP]),
		*([_bidang("kepada", _("Disampaikan kepada"), pilihan=kepada)] if "penilai" in peran else []),
	]


def _rekomendasi(dokumen) -> list[dict[str, Any]]:
	if dokumen.is_new():
		anggota = keanggotaan_tim.orang(dokumen.tim).anggota
	else:
		anggota = (dokumen.pegawai,)
	nama = dict(
		frappe.get_all(
			"Employee", {"name": ("in", anggota or [""])}, ("name", "employee_name"), as_list=True, limit=0
		)
	)
	return [
		_bidang("pegawai", _("Anggota tim"), pilihan=sorted(nama.items(), key=lambda x: x[1]), wajib=True),
		_bidang("periode_mulai", _("Masa, mulai"), jenis="date", wajib=True),
		_bidang("periode_selesai", _("Masa, sampai"), jenis="date", wajib=True),
		_bidang("hasil", _("Hasil kerja"), baris=4),
		_bidang(
			"predikat",
			_("Rekomendasi predikat"),
			pilihan=[("", "–"), *((p, _(p)) for p in reversed(PREDIKAT))],
		),
		_bidang("umpan_balik", _("Umpan balik"), baris=3),
	]


def _bidang(nama: str, label: str, **lain: Any) -> dict[str, Any]:
	return {"nama": nama, "label": label, "jenis": "", "baris": 0, "wajib": False, "pilihan": None, **lain}
