"""Saving a document that moves: a stale copy, a locked row and an edited Workflow are refused in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import frappe
from frappe import _

from sistem_kerja.layanan import banding, tindakan_terbuka
from sistem_kerja.layanan.galat import SalinanUsang, SedangDiproses, TindakanTidakSah

# What to do in place of cancelling.
GANTI_BATAL = {
	"Penugasan": "Buat Perubahan Penugasan: pengakhiran, penggantian, atau pembatalan.",
	"Tim Kerja": "Buat Perubahan Tim berjenis Penutupan.",
	"Perjanjian Kinerja": "Buat perjanjian kinerja baru yang mengubahnya.",
	"Perubahan Penugasan": "Buat Perubahan Penugasan yang baru.",
	"Perubahan Tim": "Buat Perubahan Tim yang baru.",
	"lain": "Pakai tindakan pada dokumennya (Tarik, Tolak, Kembalikan), atau buat yang baru.",
}


class Penyimpanan:
	"""The part of DokumenBeralur that stands between the guard and Frappe's own saving."""

	def insert(self, *args, **kwargs):
		if self.get("amended_from"):
			tolak_batal(self)
		with sedang_diproses(self.doctype):
			return super().insert(*args, **kwargs)

	def _save(self, *args, **kwargs):
		if self.docstatus == 2:  # cancel(), the bulk action and a save that says so all come through here
			tolak_batal(self)
		with sedang_diproses(self.name):
			return super()._save(*args, **kwargs)

	def check_if_latest(self):
		try:
			super().check_if_latest()
		except frappe.TimestampMismatchError:
			frappe.clear_last_message()
			tolak_usang(self.name)

	def _validate_links(self):
		"""An act changes nothing that it did not fill in, so links that were checked when stored are not looked up again."""
		lama = self.get_doc_before_save()
		if (
			not lama
			or lama.status == self.status
			or banding.berubah(self, lama, {"status", *banding.TURUNAN})
		):
			super()._validate_links()

	def update_child_table(self, fieldname, df=None):
		"""The history only grows: the guard found its stored rows unchanged, so only those behind them are written."""
		lama = self.get_doc_before_save()
		if fieldname != "riwayat" or not lama or lama.docstatus != self.docstatus:
			return super().update_child_table(fieldname, df)
		for baris in self.riwayat[len(lama.riwayat) :]:
			baris.db_insert()

	def validate_workflow(self):
		"""In place of Frappe's: the guard has decided who acts and where to; the Workflow may only close a step.

		One person's consecutive steps are walked in one act, so the first of them counts.
		"""
		ke = self.flags.pop("status_langkah", None)
		if not ke or self.flags.oleh_sistem:  # the system's own acts have no button, hence no transition
			return
		if not tindakan_terbuka.ada_di_workflow(self.get_doc_before_save(), ke):
			frappe.throw(
				_("Workflow {0} tidak membuka langkah ke «{1}» bagi Anda. Hubungi administrator.").format(
					_(self.doctype), ke
				),
				TindakanTidakSah,
				title=_("Tidak dapat dilakukan"),
			)


def tolak_batal(dokumen) -> None:
	"""Refuse Frappe's cancelling and amending: a document ends by its own acts, with reason and letter."""
	frappe.throw(
		_(
			"{0} tidak dibatalkan (Cancel) atau diubah dengan Amend; riwayat dan nomor naskahnya harus tetap ada. {1}"
		).format(_(dokumen.doctype), _(GANTI_BATAL.get(dokumen.doctype, GANTI_BATAL["lain"]))),
		TindakanTidakSah,
		title=_("Tidak dapat dilakukan"),
	)


def tolak_usang(nama: str) -> None:
	"""Refuse an act on a copy that is not the newest any more."""
	frappe.throw(
		_("{0} sudah diubah orang lain sejak Anda membukanya. Muat ulang, lalu putuskan lagi.").format(nama),
		SalinanUsang,
		title=_("Tidak dapat dilakukan"),
	)


@contextmanager
def sedang_diproses(nama: str) -> Iterator[None]:
	"""Turn a deadlock or a lock that was not given in time into a refusal; the request then undoes everything."""
	try:
		yield
	except (frappe.QueryDeadlockError, frappe.QueryTimeoutError):
		frappe.throw(
			_(
				"{0} sedang diproses orang lain pada saat yang sama, sehingga tindakan Anda tidak disimpan. Muat ulang, lalu ulangi."
			).format(nama),
			SedangDiproses,
			title=_("Tidak dapat dilakukan"),
		)
