"""What follows from appointing a Plt., a Plh. or a temporary ketua tim: on its start, its end, its cancelling."""

from __future__ import annotations

from datetime import date

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import kedudukan, organisasi, pemegang, peran_jabatan
from sistem_kerja.layanan.syarat_sementara import DOCTYPE, KOLOM, nama_orang
from sistem_kerja.regulasi import pejabat_sementara as aturan
from sistem_kerja.regulasi.pejabat_sementara import MENJALANKAN_JABATAN, Sifat, Status


def status_kini(doc) -> Status:
	return aturan.status(getdate(doc.mulai), getdate(doc.selesai), bool(doc.dibatalkan), getdate(today()))


def terapkan(doc, pejabat_lama: str | None = None) -> None:
	"""Put the present state of an appointment into effect: roles, sight, who holds documents under way."""
	organisasi.lupakan()
	orang = [p for p in {doc.pejabat, doc.digantikan, pejabat_lama} if p]
	if doc.sifat not in MENJALANKAN_JABATAN:
		pemegang.segarkan(None, *orang)  # what waits for the ketua of a team
		return
	peran_jabatan.selaraskan(orang)
	pemegang.segarkan(doc.unit, *orang)
	kedudukan.hitung_unit(doc.unit, juga=orang, sebab=f"{doc.sifat} {doc.jabatan}: {doc.status}")


@frappe.whitelist(methods=["POST"])
def akhiri(nama: str, hari_terakhir: str | None = None, alasan: str | None = None) -> str:
	"""End an appointment: its last day is `hari_terakhir` (yesterday unless given); cancelled if it began today or later."""
	doc = frappe.get_doc(DOCTYPE, nama)
	doc.check_permission("write")
	hentikan(doc, getdate(hari_terakhir) if hari_terakhir else None, alasan or "")
	return doc.status


def hentikan(doc, hari_terakhir: date | None = None, alasan: str = "") -> None:
	kini = getdate(today())
	doc.alasan_berakhir = alasan or doc.alasan_berakhir
	if getdate(doc.mulai) >= kini and not hari_terakhir:
		doc.dibatalkan = 1
	else:
		doc.selesai = hari_terakhir or aturan.hari_terakhir_kemarin(kini)
	doc.save()


def akhiri_yang_tak_sesuai(unit: str, kepala: str | None, alasan: str, semua: bool = False) -> list[str]:
	"""End the Plt. or Plh. of a unit that no longer fit its holder, or all of them; returns how each is called."""
	baris = frappe.get_all(
		DOCTYPE,
		filters={
			"unit": unit,
			"dibatalkan": 0,
			"selesai": (">=", today()),
			"sifat": ("in", [s.value for s in MENJALANKAN_JABATAN]),
		},
		fields=KOLOM,
		limit=0,
	)
	diakhiri = []
	for b in baris:
		nanti = b.sifat == Sifat.PLT.value and b.mulai > getdate(today())
		if not semua and (nanti or aturan.sah(Sifat(b.sifat), b.digantikan or None, kepala)):
			continue
		doc = frappe.get_doc(DOCTYPE, b.name)
		# Follows from the change of the unit, whoever may make that.
		doc.flags.ignore_permissions = True
		hentikan(doc, alasan=alasan)
		diakhiri.append(f"{b.sifat} {nama_orang(b.pejabat)}")
	return diakhiri


def harian() -> None:
	"""Every day: whose term began or ended since the last run. A failure of one does not stop the others."""
	baris = frappe.get_all(
		DOCTYPE,
		filters={"status": ("in", (Status.AKAN_DATANG.value, Status.BERLAKU.value))},
		fields=("name", "mulai", "selesai", "dibatalkan", "status"),
		limit=0,
	)
	for b in baris:
		if b.status == status_kini(b).value:
			continue
		frappe.db.savepoint("pejabat_sementara")
		try:
			doc = frappe.get_doc(DOCTYPE, b.name)
			doc.db_set("status", status_kini(doc).value)
			terapkan(doc)
		except Exception:
			frappe.db.rollback(save_point="pejabat_sementara")
			frappe.log_error(title=f"{DOCTYPE} {b.name}")
		frappe.db.commit()
