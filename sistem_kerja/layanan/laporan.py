"""Reports: their form, chain of reviewers, the versions that were sent, and what an accepted one ends."""

from __future__ import annotations

from dataclasses import replace

import frappe
from frappe import _
from frappe.utils import cstr, now_datetime

from sistem_kerja.layanan import keanggotaan_tim, kedudukan, organisasi, pejabat_sementara, penugasan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import pelaporan
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.istilah import BentukLaporan, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat

LPT, PLP = "Laporan Pelaksanaan Tugas", "Permintaan Laporan"
DARI_PERAN = {
	"ketua": BentukLaporan.KETUA_TIM,
	"anggota": BentukLaporan.ANGGOTA_TIM,
	"pengendali": BentukLaporan.PENGENDALI,
}
# Lines of a version, in the order in which the report shows them.
ISI = (
	"judul",
	"periode_mulai",
	"periode_selesai",
	"maksud",
	"kegiatan_dilaksanakan",
	"hasil",
	"kendala",
	"simpulan_saran",
)


def bentuk(laporan, asal) -> BentukLaporan:
	"""The form that follows from the assignment: alone, or in a team as what; on demand where one is answered."""
	if laporan.permintaan:
		return BentukLaporan.SEWAKTU_WAKTU
	return (
		DARI_PERAN.get(cstr(asal.get("peran_tim")), BentukLaporan.INDIVIDU)
		if asal.get("tim")
		else BentukLaporan.INDIVIDU
	)


def periksa_permintaan(laporan) -> None:
	"""A report on demand answers a demand of the same assignment that still waits."""
	minta = frappe.db.get_value(PLP, laporan.permintaan, ("penugasan", "status"), as_dict=True)
	if not minta or minta.penugasan != laporan.penugasan:
		frappe.throw(_("Permintaan laporan itu bukan untuk penugasan ini."), TidakBerwenang)
	if laporan.is_new() and minta.status != "Menunggu Laporan":
		frappe.throw(
			_("Permintaan laporan ini berstatus «{0}», sehingga tidak menunggu laporan lagi.").format(
				minta.status
			),
			TindakanTidakSah,
		)


def konteks(laporan, evaluator: Pejabat | None) -> Konteks:
	return kedudukan.konteks(
		laporan,
		unit_pemilik=laporan.unit_pemilik,
		pegawai=organisasi.pegawai(laporan.pegawai),
		evaluator=evaluator,
		**keanggotaan_tim.peran(laporan.tim),
	)


def unit_peninjau(laporan) -> str:
	"""The unit whose chain reviews: it owns the work; for work that another institution owns, the employee's own."""
	return laporan.unit_pemilik or laporan.unit_pegawai


def susun_rantai(laporan) -> None:
	"""Store the chain of reviewers by the rules of the report's form."""
	k = konteks(laporan, _peminta(laporan) if laporan.permintaan else None)
	k = replace(k, unit_pemilik=unit_peninjau(laporan))
	satu = pelaporan.rantai(
		k.profil, k.struktur, BentukLaporan(laporan.bentuk or BentukLaporan.INDIVIDU), k, laporan.jalur
	)
	if len(satu) > (muat := pelaporan.tahap_peninjau(laporan.alur())):
		frappe.throw(
			_(
				"Laporan ini melewati {0} peninjau, sedangkan alurnya memuat {1}. Tambahkan tahap pada profil."
			).format(len(satu), muat),
			TindakanTidakSah,
		)
	laporan.set("rantai_evaluasi", [])
	for urut, p in enumerate(satu, 1):
		orang = p.pejabat.pegawai
		laporan.append(
			"rantai_evaluasi",
			{
				"urut": urut,
				"unit": p.pejabat.unit,
				"jabatan": p.pejabat.jabatan,
				"dasar": p.pejabat.dasar,
				"peran": p.peran.value if p.peran else None,
				# Only a person who does not head that unit: the others are whoever heads it then.
				"pegawai": orang if orang != k.struktur.unit(p.pejabat.unit).kepala else None,
			},
		)


def evaluator(laporan, baris) -> Pejabat:
	"""Who holds a place of the chain now: a person of the team, a person named, or the head of a unit."""
	pohon = organisasi.struktur()
	if baris.peran:
		k = konteks(laporan, None)
		return replace(pejabat_sementara.pelaku(Peran(baris.peran), k), dasar=baris.dasar)
	unit = pohon.unit(baris.unit)
	if baris.pegawai:
		return Pejabat(unit.kode, baris.jabatan, baris.pegawai, baris.dasar, "meninjau hasil")
	return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, baris.dasar, "meninjau hasil")


def _peminta(laporan) -> Pejabat:
	unit = organisasi.struktur().unit(frappe.db.get_value(PLP, laporan.permintaan, "unit_peminta"))
	return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, "", "meminta laporan")


# --- a team's report ---


def susun_anggota(laporan) -> None:
	"""The members' reports that the ketua accepted and that stand in no other report of the team: one query."""
	laporan.set("laporan_anggota", [])
	if laporan.bentuk != BentukLaporan.KETUA_TIM:
		return
	baris = frappe.db.sql(
		"""select l.name laporan, l.pegawai, l.nama_pegawai nama, l.judul, l.hasil
		from `tabLaporan Pelaksanaan Tugas` l
		where l.tim = %(tim)s and l.bentuk = %(bentuk)s and l.docstatus = 1 and not exists (
			select 1 from `tabLaporan Anggota Tim` a where a.laporan = l.name and a.parent != %(ini)s)
		order by l.nama_pegawai, l.name""",
		{"tim": laporan.tim, "bentuk": BentukLaporan.ANGGOTA_TIM.value, "ini": laporan.name or ""},
		as_dict=True,
	)
	for satu in baris:
		laporan.append("laporan_anggota", satu)


# --- what was sent ---


def catat_versi(laporan) -> None:
	"""Keep what is sent now, as it reads, with the files that go with it."""
	teks = [f"{_(laporan.meta.get_label(k))}: {cstr(laporan.get(k))}" for k in ISI if laporan.get(k)]
	laporan.append(
		"versi_laporan",
		{
			"urut": len(laporan.versi_laporan) + 1,
			"waktu": now_datetime(),
			"isi": "\n".join(teks),
			"berkas": "\n".join(berkas(laporan)),
		},
	)


def catat_tinjauan(laporan, tindakan: str, alasan: str, pejabat: Pejabat | None) -> None:
	"""What became of the version sent last: returned with its reason, withdrawn, accepted."""
	if laporan.versi_laporan:
		laporan.versi_laporan[-1].update(
			{"hasil_tinjauan": tindakan, "alasan": alasan, "oleh": pejabat.sebutan if pejabat else ""}
		)


def berkas(laporan) -> list[str]:
	"""Addresses of all evidence of a report."""
	return [u for u in (laporan.bukti, *(b.berkas for b in laporan.bukti_lain)) if u]


def terkirim_dengan(laporan: str, url: str) -> bool:
	"""Whether a file went with a version that was sent, so that it must stay."""
	semua = frappe.get_all("Versi Laporan", {"parent": laporan, "parenttype": LPT}, pluck="berkas")
	return any(url in cstr(b).split("\n") for b in semua)


# --- effects ---


def selesai(laporan) -> None:
	"""The assignments that end with an accepted last report: his own; with a team's, those of its members' reports.

	A member's report is accepted by the ketua; his assignment ends with the report of the team.
	"""
	if laporan.sifat == "Berkala" or laporan.bentuk in (
		BentukLaporan.ANGGOTA_TIM,
		BentukLaporan.SEWAKTU_WAKTU,
	):
		return
	anggota = [b.laporan for b in laporan.laporan_anggota]
	saring = {"name": ("in", anggota), "sifat": ("!=", "Berkala")}
	nama = [laporan.penugasan, *(frappe.get_all(LPT, saring, pluck="penugasan", limit=0) if anggota else [])]
	# One that was called off or ended early meanwhile stays as it is.
	berjalan = {"name": ("in", nama), "status": "Berjalan"}
	for satu in frappe.get_all("Penugasan", berjalan, pluck="name", order_by="name", limit=0):
		penugasan.selesaikan(satu)


def jawab_permintaan(laporan) -> None:
	"""The demand is answered by the report just sent."""
	minta = frappe.get_doc(PLP, laporan.permintaan)
	if minta.status != "Menunggu Laporan":
		return
	minta.status, minta.laporan = "Dilaporkan", laporan.name
	minta.docstatus = 1
	minta.flags.oleh_sistem = True
	# The employee answers by his report; he does not write the leader's demand.
	minta.flags.ignore_permissions = True
	minta.save()
