"""Acts on paraf: putting it, returning the draft, asking for it; and the draft that its readers see."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, now_datetime

from sistem_kerja.layanan import isi_naskah, kabar, organisasi, paraf, pejabat_sementara
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi import paraf as aturan_paraf
from sistem_kerja.regulasi.kedudukan import Pejabat


def bubuhkan(nama: str, sidik: str | None = None) -> None:
	"""Put one's paraf on the draft as it now stands. `sidik`: of the text that the reader saw, refused when another."""
	baris = _giliranku(nama)
	dokumen = frappe.get_doc(baris.dokumen_tipe, baris.dokumen)
	kini = aturan_paraf.sidik(isi_naskah.susun(dokumen, baris.jenis_naskah))
	if sidik and sidik != kini:
		frappe.throw(
			_("Isi konsep berubah sejak Anda membukanya. Muat ulang, baca lagi, lalu paraf."), SalinanUsang
		)
	_tutup(baris, paraf.DIPARAF, sidik=kini)
	paraf.beri_giliran(baris.dokumen_tipe, baris.dokumen, baris.jenis_naskah)


def kembalikan(nama: str, alasan: str) -> str:
	"""Return the draft with a reason; whoever holds the document is told. Returns who that is, in words."""
	baris, alasan = _giliranku(nama), cstr(alasan).strip()
	if not alasan:
		frappe.throw(_("Isi alasannya: apa yang harus diubah pada konsep."), TindakanTidakSah)
	dokumen = frappe.get_doc(baris.dokumen_tipe, baris.dokumen)
	_tutup(
		baris,
		paraf.DIKEMBALIKAN,
		alasan=alasan,
		sidik=aturan_paraf.sidik(isi_naskah.susun(dokumen, baris.jenis_naskah)),
	)
	lain = {"dokumen_tipe": baris.dokumen_tipe, "dokumen": baris.dokumen, "jenis_naskah": baris.jenis_naskah}
	frappe.db.set_value(paraf.DOCTYPE, {**lain, "status": paraf.NANTI}, "status", paraf.GUGUR)
	untuk = dokumen.pemegang_user
	if untuk and untuk != frappe.session.user:
		isi = {"tindakan": _("Kembalikan"), "catatan": alasan, "oleh": baris.oleh}
		kabar.antrekan([paraf.kabari(baris, "kembali", untuk, (dokumen.doctype, dokumen.name), **isi)])
	return ", ".join(filter(None, (dokumen.nama_pemegang, dokumen.pemegang_jabatan)))


def _giliranku(nama: str):
	"""The row, locked. Throws where it is not this user's turn."""
	baris = frappe.get_doc(paraf.DOCTYPE, nama, for_update=True)
	if baris.status != paraf.MENUNGGU:
		frappe.throw(
			_("Paraf {0} berstatus «{1}», jadi tidak ada yang dibubuhkan sekarang.").format(
				baris.pemegang_jabatan, baris.status
			),
			TindakanTidakSah,
		)
	if not paraf.giliran_saya(baris):
		frappe.throw(
			_("Yang memaraf sekarang ialah {0} ({1}), bukan Anda.").format(
				baris.pemegang_jabatan, baris.pemegang_dasar
			),
			TidakBerwenang,
		)
	return baris


def _tutup(baris, status: str, **isi: str) -> None:
	pejabat = pejabat_sementara.bertindak(
		Pejabat(baris.unit, baris.pemegang_jabatan, organisasi.struktur().unit(baris.unit).kepala, "", "")
	)
	nama = frappe.db.get_value("Employee", pejabat.pegawai, "employee_name")
	baris.update(
		{
			"status": status,
			"oleh": f"{nama}, {pejabat.sebutan}",
			"waktu": now_datetime(),
			"pemegang_user": None,
			**isi,
		}
	)
	baris.flags.oleh_sistem = True
	# Whose turn it is was decided above; no role writes these rows.
	baris.save(ignore_permissions=True)


def minta(doctype: str, name: str) -> None:
	"""Ask for the paraf of a draft, or again after it was changed; whoever may write the document, or holds it."""
	dokumen = frappe.get_doc(doctype, name)
	if dokumen.pemegang_user != frappe.session.user:
		dokumen.check_permission("write")
	paraf.siapkan(dokumen, diminta=True)


def konsep(baris) -> dict[str, Any]:
	"""The draft as it would be signed, with the tables of paraf; of an issued letter the draft that is kept."""
	if baris.naskah:
		isi = frappe.parse_json(frappe.db.get_value("Naskah Dinas", baris.naskah, "isi"))
	else:
		isi = isi_naskah.susun(frappe.get_doc(baris.dokumen_tipe, baris.dokumen), baris.jenis_naskah)
	saring = {
		"dokumen_tipe": baris.dokumen_tipe,
		"dokumen": baris.dokumen,
		"jenis_naskah": baris.jenis_naskah,
	}
	semua = frappe.get_all(
		paraf.DOCTYPE,
		{**saring, "status": ("not in", (paraf.GUGUR, paraf.DIKEMBALIKAN))},
		paraf.KOLOM,
		order_by="urutan",
	)
	return aturan_paraf.dengan_paraf(
		isi,
		[
			{
				"jenis": b.ragam,
				"jabatan": b.pemegang_jabatan,
				"nama": cstr(b.oleh).partition(",")[0],
				"waktu": frappe.utils.format_datetime(b.waktu, "d MMM y HH:mm") if b.waktu else "",
			}
			for b in semua
		],
	)
