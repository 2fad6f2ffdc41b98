"""Requests to mend an employee's record: he says what is wrong, an HR officer puts it right or refuses with a reason.

Frappe's forms and REST cannot write them (the controller refuses); whoever may act is decided here.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, now_datetime

from sistem_kerja.layanan import kabar, organisasi, pencatat
from sistem_kerja.layanan.bagian_data import BAGIAN, bersih, tercatat
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi.istilah import Peran

DOCTYPE = "Permintaan Perbaikan Data"
DIAJUKAN, DITINDAKLANJUTI, DITOLAK, DITARIK = "Diajukan", "Ditindaklanjuti", "Ditolak", "Ditarik"
PENGELOLA = pencatat.BERSAMA[Peran.PENGELOLA_KEPEGAWAIAN]


def ajukan(pegawai: str, bagian: str, seharusnya: str, alasan: str):
	"""A new request of this employee, who is the session's user. Returns the document; throws on a second one for the
	same part of the record while the first is open."""
	nilai, alasan = bersih(bagian, seharusnya), cstr(alasan).strip()
	kini = tercatat(pegawai, bagian)
	if not alasan:
		frappe.throw(_("Isi alasannya: dari mana diketahui bahwa datanya salah."), TindakanTidakSah)
	if nilai == kini:
		frappe.throw(_("{0} sudah tercatat «{1}».").format(_(bagian), nilai), TindakanTidakSah)
	kunci = f"{pegawai}:{bagian}"
	if ada := frappe.db.get_value(DOCTYPE, {"kunci": kunci}):
		_sudah_ada(bagian, ada)
	dokumen = frappe.new_doc(DOCTYPE)
	dokumen.update(
		{
			"pegawai": pegawai,
			"nama_pegawai": frappe.db.get_value("Employee", pegawai, "employee_name"),
			"bagian": bagian,
			"tercatat": kini,
			"seharusnya": nilai,
			"alasan": alasan,
			"status": DIAJUKAN,
			"diajukan_pada": now_datetime(),
			"kunci": kunci,
		}
	)
	dokumen.flags.oleh_sistem = True
	try:
		# No role creates requests by hand; the caller is the employee whom it is about.
		dokumen.insert(ignore_permissions=True)
	except frappe.UniqueValidationError:  # sent twice at one instant
		frappe.clear_messages()
		_sudah_ada(bagian, "")
	_kabari_pengelola(dokumen)
	return dokumen


def _sudah_ada(bagian: str, nama: str) -> None:
	frappe.throw(
		_("Permintaan perbaikan {0} masih menunggu jawaban {1}. Tarik dahulu bila isinya berubah.")
		.format(_(bagian), nama)
		.strip(),
		TindakanTidakSah,
	)


def tarik(nama: str) -> None:
	"""Take back one's own request that nobody answered yet."""
	dokumen = _buka(nama)
	if dokumen.pegawai != organisasi.pegawai_pengguna():
		frappe.throw(_("Permintaan hanya ditarik oleh pegawai yang membuatnya."), TidakBerwenang)
	_tutup(dokumen, DITARIK, "")


def terapkan(nama: str, catatan: str = "") -> None:
	"""Put what the employee asked for into his record and say so; one transaction. For HR officers."""
	dokumen = _buka_sebagai_pengelola(nama)
	if not BAGIAN[dokumen.bagian].diterapkan:
		frappe.throw(
			_(
				"{0} tidak diubah dari permintaan: ikuti surat keputusannya di Data Pegawai, lalu tekan Tandai Ditindaklanjuti."
			).format(_(dokumen.bagian)),
			TindakanTidakSah,
		)
	kini = tercatat(dokumen.pegawai, dokumen.bagian)
	if kini not in (cstr(dokumen.tercatat), dokumen.seharusnya):
		frappe.throw(
			_(
				"{0} sudah berubah menjadi «{1}» sejak permintaan ini dibuat. Periksa Data Pegawai, lalu tekan Tandai Ditindaklanjuti atau Tolak."
			).format(_(dokumen.bagian), kini),
			TindakanTidakSah,
		)
	if kini != dokumen.seharusnya:
		orang = frappe.get_doc("Employee", dokumen.pegawai, for_update=True)
		orang.update(BAGIAN[dokumen.bagian].isi(dokumen.seharusnya))
		orang.save()  # with the officer's own right; checks, position and history follow as from the form
	dokumen.diterapkan = 1
	_tutup(dokumen, DITINDAKLANJUTI, catatan)


def tandai(nama: str, catatan: str) -> None:
	"""Say what was done where the record was mended by its own way (a decree, another unit). For HR officers."""
	_jawab(nama, DITINDAKLANJUTI, catatan, _("Tulis apa yang sudah dilakukan."))


def tolak(nama: str, alasan: str) -> None:
	"""Refuse with a reason. For HR officers."""
	_jawab(nama, DITOLAK, alasan, _("Isi alasan penolakannya; pegawai membacanya."))


def _jawab(nama: str, status: str, isi: str, bila_kosong: str) -> None:
	dokumen = _buka_sebagai_pengelola(nama)
	if not cstr(isi).strip():
		frappe.throw(bila_kosong, TindakanTidakSah)
	_tutup(dokumen, status, isi)


def menjawab(dokumen) -> bool:
	"""Whether the session user answers this request, for buttons."""
	berhak = pencatat.boleh(frappe.session.user, Peran.PENGELOLA_KEPEGAWAIAN)
	return dokumen.status == DIAJUKAN and berhak and dokumen.pegawai != organisasi.pegawai_pengguna()


def _buka_sebagai_pengelola(nama: str):
	if not pencatat.boleh(frappe.session.user, Peran.PENGELOLA_KEPEGAWAIAN):
		frappe.throw(_("Permintaan perbaikan data dijawab oleh Pengelola Kepegawaian."), TidakBerwenang)
	dokumen = _buka(nama)
	if dokumen.pegawai == organisasi.pegawai_pengguna():
		frappe.throw(
			_("Permintaan Anda sendiri dijawab oleh Pengelola Kepegawaian yang lain."), TidakBerwenang
		)
	return dokumen


def _buka(nama: str):
	"""The locked request, still open: two answers at one instant follow each other, and the second finds the first."""
	dokumen = frappe.get_doc(DOCTYPE, nama, for_update=True)
	dokumen.check_permission("read")
	if dokumen.status != DIAJUKAN:
		frappe.throw(
			_("Permintaan {0} sudah {1}. Muat ulang halamannya.").format(nama, _(dokumen.status).lower()),
			TindakanTidakSah,
		)
	return dokumen


def _tutup(dokumen, status: str, jawaban: str) -> None:
	user = frappe.session.user
	dokumen.update(
		{
			"status": status,
			"jawaban": cstr(jawaban).strip() or None,
			"penjawab": user,
			"nama_penjawab": frappe.db.get_value("User", user, "full_name"),
			"dijawab_pada": now_datetime(),
			"kunci": None,  # another request on the same part may follow
		}
	)
	dokumen.flags.oleh_sistem = True
	dokumen.save(ignore_permissions=True)  # no role writes requests; the caller decided who may
	surel = frappe.db.get_value("Employee", dokumen.pegawai, "user_id")
	untuk_pegawai = [{**_kabar(dokumen, "selesai"), "untuk": surel}] if surel and status != DITARIK else []
	kabar.antrekan(untuk_pegawai, [(DOCTYPE, dokumen.name)])


def _kabari_pengelola(dokumen) -> None:
	giliran = _kabar(dokumen, "giliran")
	kabar.antrekan(
		[{**giliran, "untuk": u} for u in pencatat.pengguna(PENGELOLA) if u != frappe.session.user]
	)


def _kabar(dokumen, ragam: str) -> dict[str, Any]:
	return {
		"ragam": ragam,
		"dari": frappe.session.user,
		"sasaran": [(DOCTYPE, dokumen.name)],
		"dokumen": DOCTYPE,
		"judul": f"{dokumen.bagian}: {dokumen.seharusnya}",
		"jabatan": PENGELOLA,
		"status": dokumen.status,
		"oleh": dokumen.nama_penjawab or dokumen.nama_pegawai,
		"tindakan": dokumen.status,
		"catatan": dokumen.jawaban or "",
		"tenggat": None,
		"dasar": "",
	}
