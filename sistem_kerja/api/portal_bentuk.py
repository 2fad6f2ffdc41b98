"""The short forms of the portal, one `Bentuk` each: which fields, who begins and changes it, by which article.

The page draws what `bidang` describes. Documents' own guards decide; what is asked here only spares a useless form.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import frappe
from frappe import _
from frappe.utils import cint, cstr, today

from sistem_kerja.layanan import (
	izin,
	keanggotaan_tim,
	organisasi,
	pejabat_sementara,
	pemantauan,
	permintaan_laporan,
	rekomendasi,
)
from sistem_kerja.layanan import perubahan_penugasan as perubahan
from sistem_kerja.layanan.calon import pengganti
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.ketentuan_tim import PREDIKAT

KDL, RKP, PUB, PML, PTB = (
	*("Kendala Pelaksanaan", "Rekomendasi Penilaian", "Perubahan Penugasan"),
	*("Permintaan Laporan", "Pemantauan Berkala"),
)
LINGKUP = (
	("", "Tentukan dari orang yang terlibat"),
	("lintas_unit_kolaborasi", "Lintas unit, tiap pimpinan memutuskan bagi unitnya"),
	("lintas_instansi_kolaborasi", "Lintas instansi, tiap pimpinan memutuskan"),
)
KEPADA = {"pimpinan_unit_organisasi": "Pimpinan Unit Organisasi", "penilai": "Pejabat Penilai Kinerja"}
PELUANG = "Peluang"


@dataclass(frozen=True)
class Bentuk:
	"""One form. `mulai(asal)`: a new document for an assignment (None: nobody begins it here). `milik(dok)`: whether
	the user changes this one. `petunjuk(dok)`: what the user should know, with its article."""

	doctype: str
	judul: str
	isian: tuple[str, ...]
	bidang: Callable[[Any], list[dict[str, Any]]]
	milik: Callable[[Any], bool]
	petunjuk: Callable[[Any], str]
	mulai: Callable[[Any], Any] | None = None
	tetap: tuple[str, ...] = ()  # fixed with the first draft


def bidang(nama: str, label: str, **lain: Any) -> dict[str, Any]:
	"""One field of a form; `bila`: shown only where that other field holds one of these values."""
	kosong = {"jenis": "", "baris": 0, "wajib": False, "pilihan": None, "bila": None, "bantu": ""}
	return {"nama": nama, "label": label, **kosong, **lain}


def nilai(dokumen, bentuk: Bentuk) -> dict[str, str]:
	"""The values of a form as text; tables in the one-line shape in which the form shows them."""
	hasil = {k: cstr(dokumen.get(k)) for k in bentuk.isian if k not in TABEL}
	if bentuk.doctype == KDL:
		hasil["alternatif"] = "\n".join(b.alternatif for b in dokumen.alternatif)
		hasil["lingkup"] = hasil["lingkup"] if hasil["lingkup"].endswith("kolaborasi") else ""
	if bentuk.doctype == PELUANG:
		satu = dokumen.kebutuhan[0] if dokumen.kebutuhan else {}
		hasil |= {k: cstr(satu.get(k)) for k in KEBUTUHAN}
	return hasil


def tulis(dokumen, bentuk: Bentuk, isi: dict[str, Any]) -> None:
	"""Put a form's values into the document; the caller saves."""
	baru = dokumen.is_new()
	bersih = {k: cstr(v).strip() or None for k, v in isi.items() if k not in TABEL}
	dokumen.update({k: v for k, v in bersih.items() if baru or k not in bentuk.tetap})
	if "alternatif" in isi:
		baris = [b.strip() for b in cstr(isi["alternatif"]).splitlines() if b.strip()]
		dokumen.set("alternatif", [{"alternatif": b} for b in baris])
	if bentuk.doctype == PELUANG and len(dokumen.kebutuhan) < 2 and set(isi) & set(KEBUTUHAN):
		satu = {k: cstr(isi.get(k)).strip() or None for k in KEBUTUHAN}
		satu["jumlah"] = cint(satu["jumlah"]) or 1
		dokumen.set("kebutuhan", [satu])


# --- a problem ---


def _dari_saya(asal) -> None:
	saya = organisasi.pegawai_pengguna()
	if not saya or asal.pegawai != saya:
		frappe.throw(_("Dokumen ini hanya dibuat dari penugasan Anda sendiri."), TidakBerwenang)


def _baru(doctype: str, **isi: Any):
	dokumen = frappe.new_doc(doctype)
	return dokumen.update({"tanggal": today(), **isi})


def _mulai_kendala(asal):
	_dari_saya(asal)
	return _baru(KDL, penugasan=asal.name)


def _aturan_kendala() -> list[Any]:
	profil, tanggal = organisasi.profil_aktif(), organisasi.tanggal_aturan(today())
	return [a for a in berlaku(profil.kendala, tanggal) if not a.lingkup.endswith("kolaborasi")]


def _kendala(_dokumen) -> list[dict[str, Any]]:
	peran = {p.value for a in _aturan_kendala() for p in a.pemutus}
	kepada = [("", _("Menurut peraturan")), *((k, _(v)) for k, v in KEPADA.items() if k in peran)]
	return [
		bidang("judul", _("Judul"), wajib=True),
		bidang("permasalahan", _("Permasalahan"), baris=5, wajib=True),
		bidang("alternatif", _("Alternatif penyelesaian, satu baris satu alternatif"), baris=4),
		bidang("lingkup", _("Lingkup"), pilihan=[(k, _(v)) for k, v in LINGKUP]),
		*([bidang("kepada", _("Disampaikan kepada"), pilihan=kepada)] if "penilai" in peran else []),
	]


def _petunjuk_kendala(_dokumen) -> str:
	profil = organisasi.profil_aktif()
	dasar = "; ".join(dict.fromkeys(kutip(profil, a.dasar) for a in _aturan_kendala()))
	return _("Kendala disampaikan dengan alternatifnya untuk diputuskan pimpinan ({0}).").format(dasar)


# --- a recommendation ---


def _mulai_rekomendasi(asal):
	"""By the ketua, of a member of his team; or by who recommends the employee of this assignment."""
	masa = {"tim": asal.tim, "periode_mulai": asal.mulai, "periode_selesai": asal.selesai}
	if asal.pegawai != organisasi.pegawai_pengguna() and rekomendasi.dasar_bagi_saya(asal):
		return _baru(RKP, pegawai=asal.pegawai, **{**masa, "tim": None, "penugasan": asal.name})
	_dari_saya(asal)
	return _baru(RKP, **masa)


def _rekomendasi(dokumen) -> list[dict[str, Any]]:
	orang = (dokumen.pegawai,) if dokumen.pegawai else keanggotaan_tim.orang(dokumen.tim).anggota
	return [
		bidang("pegawai", _("Pegawai"), pilihan=_nama(orang), wajib=True),
		bidang("periode_mulai", _("Masa, mulai"), jenis="date", wajib=True),
		bidang("periode_selesai", _("Masa, sampai"), jenis="date", wajib=True),
		bidang("hasil", _("Hasil kerja"), baris=4),
		bidang(
			"predikat",
			_("Rekomendasi predikat"),
			pilihan=[("", "–"), *((p, _(p)) for p in reversed(PREDIKAT))],
		),
		bidang("umpan_balik", _("Umpan balik"), baris=3),
	]


def _nama(orang) -> list[tuple[str, str]]:
	saring = {"name": ("in", list(orang) or [""])}
	baris = frappe.get_all("Employee", saring, ("name", "employee_name"), as_list=True, limit=0)
	return sorted(baris, key=lambda b: b[1])


# --- by leaders: a change of an assignment, a demand for a report ---


def _mulai_perubahan(asal):
	if not {asal.unit_pemilik, asal.unit_pegawai} & set(izin.cakupan(frappe.session.user)):
		frappe.throw(_("Perubahan penugasan disiapkan oleh pimpinan salah satu unitnya."), TidakBerwenang)
	return _baru(PUB, penugasan=asal.name)


def _perubahan(dokumen) -> list[dict[str, Any]]:
	asal = frappe.get_doc("Penugasan", dokumen.penugasan)
	semua = (perubahan.PERPANJANGAN, perubahan.PENGAKHIRAN, perubahan.PENGGANTIAN, perubahan.PEMBATALAN)
	orang = [(c["pegawai"], _("{nama}, {jabatan} (beban {beban})").format(**c)) for c in pengganti(asal)]
	return [
		bidang("jenis", _("Jenis perubahan"), pilihan=[(j, _(j)) for j in semua], wajib=True),
		bidang(
			"selesai_baru",
			_("Hari terakhir bertugas yang baru"),
			jenis="date",
			bila=("jenis", semua[:3]),
			bantu=_("Pada perpanjangan: hari terakhir yang baru."),
		),
		bidang(
			"pengganti", _("Pengganti"), pilihan=[("", "–"), *orang], bila=("jenis", (perubahan.PENGGANTIAN,))
		),
		bidang("alasan", _("Alasan"), baris=4, wajib=True),
	]


def _petunjuk_perubahan(dokumen) -> str:
	asal = frappe.get_doc("Penugasan", dokumen.penugasan)
	alur = aturan_alur.cari(asal.aturan(), PUB, "umum", asal.tanggal_hukum())
	pesan = _("Ditetapkan oleh yang menugaskan, {0}, dengan surat dan alasannya ({1}).")
	return pesan.format(perubahan.penugas(asal).jabatan, kutip(asal.aturan(), alur.dasar))


def _mulai_permintaan(asal):
	if not permintaan_laporan.dasar_bagi_saya(asal):
		frappe.throw(
			_("Laporan sewaktu-waktu diminta pimpinan menurut peraturan, bukan Anda."), TidakBerwenang
		)
	return _baru(PML, penugasan=asal.name, judul=_("Perkembangan {0}").format(asal.kegiatan)[:140])


def _permintaan(_dokumen) -> list[dict[str, Any]]:
	return [
		bidang("judul", _("Judul"), wajib=True),
		bidang("uraian", _("Yang diminta"), baris=4, wajib=True),
		bidang("paling_lambat", _("Paling lambat"), jenis="date", wajib=True),
	]


def _petunjuk_permintaan(dokumen) -> str:
	dasar = permintaan_laporan.dasar_bagi_saya(frappe.get_doc("Penugasan", dokumen.penugasan))
	return _("Laporan ini langsung kepada Anda dan tidak mengakhiri penugasan ({0}).").format(dasar)


# --- monitoring, openings ---


def _pemantau(dokumen) -> bool:
	pejabat = pejabat_sementara.bertindak(pemantauan.pemantau(dokumen))
	return bool(pejabat.pegawai) and pejabat.pegawai == organisasi.pegawai_pengguna()


def _pemantauan(_dokumen) -> list[dict[str, Any]]:
	return [
		bidang("hasil", _("Hasil pemantauan dan evaluasi"), baris=5, wajib=True),
		bidang("capaian", _("Capaian (persen)"), jenis="number"),
		bidang("umpan_balik", _("Umpan balik dan arahan kepada tim"), baris=4, wajib=True),
	]


KEBUTUHAN = ("kompetensi", "jenis_jabatan", "jenjang", "jumlah")
TABEL = {"alternatif", *KEBUTUHAN}


def _mulai_peluang(_asal):
	if not izin.cakupan(frappe.session.user):
		frappe.throw(_("Peluang dibuka oleh pimpinan unitnya."), TidakBerwenang)
	return frappe.new_doc(PELUANG)


def _peluang(dokumen) -> list[dict[str, Any]]:
	unit = frappe.get_all(
		"Unit Organisasi",
		{"name": ("in", izin.cakupan(frappe.session.user) or [""])},
		("name", "nama_unit"),
		order_by="lft",
		as_list=True,
		limit=0,
	)
	anak = frappe.get_meta("Kebutuhan Pegawai")
	pilih = {k: [(o, _(o) or "–") for o in anak.get_options(k).split("\n")] for k in KEBUTUHAN[1:3]}
	kompetensi = [("", "–"), *((k, k) for k in frappe.get_all("Kompetensi", pluck="name", order_by="name"))]
	satu = [
		bidang("kompetensi", _("Kompetensi yang dibutuhkan"), pilihan=kompetensi),
		bidang("jenis_jabatan", _("Jenis jabatan"), pilihan=pilih["jenis_jabatan"]),
		bidang("jenjang", _("Jenjang"), pilihan=pilih["jenjang"], bila=("jenis_jabatan", ("Fungsional",))),
		bidang("jumlah", _("Jumlah orang"), jenis="number"),
	]
	return [
		bidang("unit_pemilik", _("Unit pemilik kinerja"), pilihan=unit, wajib=True),
		bidang("kegiatan", _("Kegiatan"), wajib=True),
		bidang("uraian", _("Uraian pekerjaan"), baris=4),
		*(satu if len(dokumen.kebutuhan) < 2 else ()),
		bidang("mulai", _("Mulai"), jenis="date", wajib=True),
		bidang("selesai", _("Selesai"), jenis="date", wajib=True),
		bidang("tutup", _("Hari terakhir mengajukan diri"), jenis="date", wajib=True),
	]


def _petunjuk_peluang(_dokumen) -> str:
	profil, tanggal = organisasi.profil_aktif(), organisasi.tanggal_aturan(today())
	alur = aturan_alur.cari(profil, "Pengajuan Sukarela", "sukarela_lintas_unit", tanggal)
	pesan = _("Pegawai yang mengajukan diri memerlukan persetujuan menurut {0}; tidak lintas instansi.")
	return pesan.format(kutip(profil, alur.dasar))


def _pengirim(kolom: str) -> Callable[[Any], bool]:
	return lambda dokumen: bool(dokumen.get(kolom)) and dokumen.get(kolom) == organisasi.pegawai_pengguna()


def _siapa_saja(_dokumen) -> bool:
	return True  # whoever may write it; its guard asks again


BENTUK = {
	"kendala": Bentuk(
		*(KDL, "Kendala", ("judul", "lingkup", "kepada", "permasalahan", "alternatif")),
		*(_kendala, _pengirim("pegawai"), _petunjuk_kendala, _mulai_kendala),
	),
	"rekomendasi": Bentuk(
		*(RKP, "Rekomendasi penilaian"),
		("pegawai", "periode_mulai", "periode_selesai", "hasil", "predikat", "umpan_balik"),
		*(_rekomendasi, _pengirim("pembuat"), lambda d: cstr(d.dasar_pembuat), _mulai_rekomendasi),
		tetap=("pegawai",),
	),
	"perubahan": Bentuk(
		*(PUB, "Perubahan penugasan", ("jenis", "selesai_baru", "pengganti", "alasan")),
		*(_perubahan, _siapa_saja, _petunjuk_perubahan, _mulai_perubahan),
	),
	"permintaan": Bentuk(
		*(PML, "Permintaan laporan", ("judul", "uraian", "paling_lambat")),
		*(_permintaan, _siapa_saja, _petunjuk_permintaan, _mulai_permintaan),
	),
	"pemantauan": Bentuk(
		*(PTB, "Hasil pemantauan", ("hasil", "capaian", "umpan_balik")),
		*(_pemantauan, _pemantau, lambda d: _("Dasar: {0}").format(d.dasar_pemantau)),
	),
	"peluang": Bentuk(
		*(PELUANG, "Peluang"),
		("unit_pemilik", "kegiatan", "uraian", "mulai", "selesai", "tutup", *KEBUTUHAN),
		*(_peluang, _siapa_saja, _petunjuk_peluang, _mulai_peluang),
		tetap=("unit_pemilik",),
	),
}


def bentuk(jenis: str) -> Bentuk:
	"""The form of this name; throws where the portal has none."""
	if jenis not in BENTUK:
		frappe.throw(_("{0} tidak diisi di portal.").format(jenis), TindakanTidakSah)
	return BENTUK[jenis]
