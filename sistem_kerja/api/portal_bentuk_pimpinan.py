"""The short forms of leaders in the portal: changes of assignments, demands for reports, monitoring, openings."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import today

from sistem_kerja.api.portal_bidang import KEBUTUHAN, PELUANG, Bentuk, baru, bidang, siapa_saja
from sistem_kerja.layanan import izin, organisasi, pejabat_sementara, pemantauan, permintaan_laporan
from sistem_kerja.layanan import perubahan_penugasan as perubahan
from sistem_kerja.layanan.calon import pengganti
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.aturan import kutip

PUB, PML, PTB = "Perubahan Penugasan", "Permintaan Laporan", "Pemantauan Berkala"


# --- by leaders: a change of an assignment, a demand for a report ---


def _mulai_perubahan(asal):
	if not {asal.unit_pemilik, asal.unit_pegawai} & set(izin.cakupan(frappe.session.user)):
		frappe.throw(_("Perubahan penugasan disiapkan oleh pimpinan salah satu unitnya."), TidakBerwenang)
	return baru(PUB, penugasan=asal.name)


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
	pesan = _("Ditetapkan oleh yang menugaskan, {0}, dengan surat dan alasannya. Dasar: {1}.")
	return pesan.format(perubahan.penugas(asal).jabatan, kutip(asal.aturan(), alur.dasar))


def _mulai_permintaan(asal):
	if not permintaan_laporan.dasar_bagi_saya(asal):
		frappe.throw(
			_("Laporan sewaktu-waktu diminta pimpinan menurut peraturan, bukan Anda."), TidakBerwenang
		)
	return baru(PML, penugasan=asal.name, judul=_("Perkembangan {0}").format(asal.kegiatan)[:140])


def _permintaan(_dokumen) -> list[dict[str, Any]]:
	return [
		bidang("judul", _("Judul"), wajib=True),
		bidang("uraian", _("Yang diminta"), baris=4, wajib=True),
		bidang("paling_lambat", _("Paling lambat"), jenis="date", wajib=True),
	]


def _petunjuk_permintaan(dokumen) -> str:
	dasar = permintaan_laporan.dasar_bagi_saya(frappe.get_doc("Penugasan", dokumen.penugasan))
	return _("Laporan ini langsung kepada Anda dan tidak mengakhiri penugasan. Dasar: {0}.").format(dasar)


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


BENTUK = {
	"perubahan": Bentuk(
		*(PUB, "Perubahan penugasan", ("jenis", "selesai_baru", "pengganti", "alasan")),
		*(_perubahan, siapa_saja, _petunjuk_perubahan, _mulai_perubahan),
	),
	"permintaan": Bentuk(
		*(PML, "Permintaan laporan", ("judul", "uraian", "paling_lambat")),
		*(_permintaan, siapa_saja, _petunjuk_permintaan, _mulai_permintaan),
	),
	"pemantauan": Bentuk(
		*(PTB, "Hasil pemantauan", ("hasil", "capaian", "umpan_balik")),
		*(_pemantauan, _pemantau, lambda d: _("Dasar: {0}.").format(d.dasar_pemantau)),
	),
	"peluang": Bentuk(
		*(PELUANG, "Peluang"),
		("unit_pemilik", "kegiatan", "uraian", "mulai", "selesai", "tutup", *KEBUTUHAN),
		*(_peluang, siapa_saja, _petunjuk_peluang, _mulai_peluang),
		tetap=("unit_pemilik",),
	),
}
