"""Moving, dissolving and merging units by a decree: one transaction, on record, now or on the decree's day."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import kedudukan, organisasi, pemegang, penunjukan_sementara
from sistem_kerja.layanan.dampak_unit import (
	BUBAR,
	DIBATALKAN,
	DILAKSANAKAN,
	DOCTYPE,
	GAGAL,
	JENIS,
	PINDAH,
	TERJADWAL,
	UNIT,
	dampak,
	dampak_tercatat,
)
from sistem_kerja.layanan.dampak_unit import cabang as cabang_unit
from sistem_kerja.layanan.galat import TindakanTidakSah


@frappe.whitelist(methods=["POST"])
def ubah(
	unit: str,
	jenis: str,
	tanggal: str,
	nomor_sk: str,
	tujuan: str | None = None,
	alasan: str | None = None,
) -> dict:
	"""Move, dissolve or merge a unit. A date to come schedules it; the daily job carries it out on that day.

	Returns name, status and what was affected. Needs write access to the unit and to its target.
	"""
	for satu in (unit, tujuan):
		if satu:
			frappe.get_doc(UNIT, satu).check_permission("write")
	_wajib_isi(jenis, tanggal, nomor_sk)
	doc = frappe.new_doc(DOCTYPE)
	doc.update(
		{
			"jenis": jenis,
			"unit": unit,
			"tujuan": tujuan or None,
			"tanggal": getdate(tanggal),
			"nomor_sk": nomor_sk.strip(),
			"alasan": alasan,
			"status": TERJADWAL,
		}
	)
	periksa(doc)
	doc.flags.oleh_sistem = True
	# The record follows from changing the unit, for which the right was checked above; no role writes it by hand.
	doc.insert(ignore_permissions=True)
	if doc.tanggal <= getdate(today()):
		laksanakan(doc)
	return {"name": doc.name, "status": doc.status, **dampak_tercatat(doc)}


@frappe.whitelist(methods=["GET", "POST"])
def pratinjau(unit: str, jenis: str, tujuan: str | None = None) -> dict:
	"""What an act would affect, and what forbids it, for the dialog. Changes nothing."""
	frappe.get_doc(UNIT, unit).check_permission("write")
	doc = frappe.new_doc(DOCTYPE)
	doc.update({"jenis": jenis, "unit": unit, "tujuan": tujuan or None, "tanggal": getdate(today())})
	halangan = ""
	try:
		periksa(doc)
	except frappe.ValidationError as galat:
		frappe.clear_last_message()
		halangan = str(galat)
	return {**dampak(unit, jenis), "halangan": halangan}


@frappe.whitelist(methods=["POST"])
def batalkan(nama: str) -> None:
	"""Take a scheduled change back before its day, or one that failed on its day."""
	doc = frappe.get_doc(DOCTYPE, nama)
	frappe.get_doc(UNIT, doc.unit).check_permission("write")
	if doc.status not in (TERJADWAL, GAGAL):
		_tolak(_("{0} sudah {1}, tidak dapat dibatalkan.").format(doc.name, doc.status.lower()))
	_simpan(doc, {"status": DIBATALKAN})


# --- what is refused ---


def _wajib_isi(jenis: str, tanggal: str, nomor_sk: str) -> None:
	if jenis not in JENIS:
		_tolak(_("Jenis perubahan «{0}» tidak dikenal. Pilihannya: {1}.").format(jenis, ", ".join(JENIS)))
	if not tanggal:
		_tolak(_("Tanggal berlakunya perubahan belum diisi."))
	if not (nomor_sk or "").strip():
		_tolak(_("Nomor keputusan yang mengubah unit belum diisi."))


def periksa(doc) -> None:
	"""Throw when the tree as it is does not allow the change."""
	unit = _baris(doc.unit)
	if unit.berakhir:
		organisasi.wajib_aktif(doc.unit)
	if unit.berlaku_sejak and doc.tanggal < unit.berlaku_sejak:
		_tolak(
			_("{0} baru ada sejak {1}; tanggal perubahannya tidak dapat mendahului.").format(
				unit.nama_unit, frappe.format(unit.berlaku_sejak, "Date")
			)
		)
	lain = frappe.db.exists(DOCTYPE, {"unit": doc.unit, "status": TERJADWAL, "name": ("!=", doc.name or "")})
	if lain:
		_tolak(
			_("{0} sudah dijadwalkan berubah ({1}). Batalkan dahulu yang itu.").format(unit.nama_unit, lain)
		)
	if doc.tujuan:
		_periksa_tujuan(doc, unit)
	elif doc.jenis == BUBAR:
		_pastikan_tak_dirujuk(unit)
	else:
		_tolak(_("Unit tujuan belum diisi."))


def _periksa_tujuan(doc, unit) -> None:
	organisasi.wajib_aktif(doc.tujuan)
	tujuan = _baris(doc.tujuan)
	if unit.lft <= tujuan.lft and tujuan.rgt <= unit.rgt:
		_tolak(
			_("{0} ialah unit itu sendiri atau unit di bawahnya. Pilih unit tujuan di luar {1}.").format(
				tujuan.nama_unit, unit.nama_unit
			)
		)
	if doc.jenis == PINDAH and unit.parent_unit_organisasi == tujuan.name:
		_tolak(_("{0} sudah berada di bawah {1}.").format(unit.nama_unit, tujuan.nama_unit))


def _pastikan_tak_dirujuk(unit) -> None:
	"""Dissolved without a target, a unit must stand empty: name everything that still refers to it."""
	if not unit.parent_unit_organisasi:
		_tolak(
			_("{0} ialah puncak struktur. Sebutkan unit tujuan yang meneruskannya.").format(unit.nama_unit)
		)
	merujuk = []
	if pegawai := frappe.db.count("Employee", {"sk_unit": unit.name, "status": ("!=", "Left")}):
		merujuk.append(_("{0} pegawai").format(pegawai))
	anak = frappe.get_all(
		UNIT, {"parent_unit_organisasi": unit.name, "berakhir": ("is", "not set")}, pluck="nama_unit"
	)
	if anak:
		merujuk.append(_("unit di bawahnya: {0}").format(", ".join(anak)))
	if unit.kepala:
		merujuk.append(_("pejabatnya, {0}").format(unit.nama_kepala or unit.kepala))
	merujuk += [f"{n} {_(doctype)}" for doctype, n in pemegang.terbuka([unit.name]).items()]
	if merujuk:
		_tolak(
			_(
				"{0} masih dirujuk: {1}. Sebutkan unit tujuan yang meneruskannya, atau pindahkan dahulu."
			).format(unit.nama_unit, "; ".join(merujuk))
		)


# --- carrying out ---


def laksanakan(doc) -> None:
	"""Carry a change out within the running transaction and write down what it affected."""
	# Both rows locked in one order, so that two changes at once wait for each other instead of crossing.
	for satu in sorted(filter(None, (doc.unit, doc.tujuan))):
		frappe.db.get_value(UNIT, satu, "name", for_update=True)
	periksa(doc)
	unit = frappe.get_doc(UNIT, doc.unit)
	catatan = {
		"induk_lama": unit.parent_unit_organisasi,
		"kepala_lama": unit.kepala,
		**dampak(unit.name, doc.jenis),
	}
	cabang = cabang_unit(unit.name)
	if doc.jenis == PINDAH:
		_pindahkan(unit, doc.tujuan)
	else:
		_leburkan(unit, doc.tujuan or unit.parent_unit_organisasi, doc)
	organisasi.lupakan()
	pemegang.segarkan_unit(cabang)
	_simpan(
		doc,
		{**catatan, "status": DILAKSANAKAN, "dilaksanakan_pada": frappe.utils.now_datetime(), "galat": None},
	)


def _pindahkan(unit, tujuan: str) -> None:
	unit.parent_unit_organisasi = tujuan
	unit.save()


def _leburkan(unit, penerus: str, doc) -> None:
	"""Hand children and employees to the successor; the unit stays below it, readable and closed."""
	anak = frappe.get_all(
		UNIT, {"parent_unit_organisasi": unit.name, "berakhir": ("is", "not set")}, pluck="name"
	)
	for satu in anak:
		_pindahkan(frappe.get_doc(UNIT, satu), penerus)
	sebab = _("{0} {1} ({2})").format(unit.nama_unit, doc.jenis.lower(), doc.nomor_sk)
	penunjukan_sementara.akhiri_yang_tak_sesuai(unit.name, None, sebab, semua=True)
	unit.reload()
	unit.update(
		{"kepala": None, "berakhir": doc.tanggal, "digabung_ke": penerus, "parent_unit_organisasi": penerus}
	)
	unit.flags.lewat_perubahan = True
	unit.save()
	_pindahkan_pegawai(unit, penerus)
	kedudukan.hitung_unit(penerus)


def _pindahkan_pegawai(unit, penerus: str) -> None:
	"""Everybody in one statement; who has left stays where he was last."""
	p = frappe.qb.DocType("Employee")
	department = frappe.db.get_value(UNIT, penerus, "department")
	di_sini = (p.sk_unit == unit.name) & (p.status != "Left")
	frappe.qb.update(p).set(p.department, department).where(di_sini & (p.department == unit.department)).run()
	kini = (frappe.utils.now(), frappe.session.user)
	frappe.qb.update(p).set(p.sk_unit, penerus).set(p.modified, kini[0]).set(p.modified_by, kini[1]).where(
		di_sini
	).run()
	frappe.clear_document_cache("Employee")


def jalankan_terjadwal() -> None:
	"""Every day: changes whose day has come, each whole or not at all; what failed says why and waits."""
	jatuh_tempo = frappe.get_all(
		DOCTYPE, {"status": TERJADWAL, "tanggal": ("<=", today())}, pluck="name", order_by="tanggal, creation"
	)
	for nama in jatuh_tempo:
		doc = frappe.get_doc(DOCTYPE, nama)
		frappe.db.savepoint("perubahan_unit")
		try:
			laksanakan(doc)
		except Exception as galat:
			frappe.db.rollback(save_point="perubahan_unit")
			organisasi.lupakan()
			frappe.log_error(title=f"{DOCTYPE} {nama}")
			_simpan(frappe.get_doc(DOCTYPE, nama), {"status": GAGAL, "galat": str(galat)})
		frappe.db.commit()


def _baris(unit: str):
	kolom = (
		"name",
		"nama_unit",
		"parent_unit_organisasi",
		"berakhir",
		"berlaku_sejak",
		"lft",
		"rgt",
		"kepala",
		"nama_kepala",
	)
	baris = frappe.db.get_value(UNIT, unit, kolom, as_dict=True)
	if not baris:
		frappe.throw(_("Unit {0} tidak ada.").format(unit), frappe.DoesNotExistError)
	return baris


def _simpan(doc, isi: dict) -> None:
	doc.update(isi)
	doc.flags.oleh_sistem = True
	# As in `ubah`: the right was checked on the unit, or the daily job carries out what was scheduled with it.
	doc.save(ignore_permissions=True)


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah, title=_("Tidak dapat dilakukan"))
