"""Delivering notices, in the background after the act is stored: the bell and e-mail of one person each.

A notice is a plain dict: `ragam` (its kind, see layanan.isi_kabar), `untuk` (user), `dari` (user or None), `sasaran`
(documents [doctype, name] of which the first that he may read is linked) and the facts that its words need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import frappe
from frappe.desk.doctype.notification_log.notification_log import set_notifications_as_unseen
from frappe.email.doctype.email_account.email_account import EmailAccount
from frappe.utils import get_url
from frappe.utils.data import get_absolute_url, quoted

from sistem_kerja.layanan import isi_kabar, setelan_kabar
from sistem_kerja.layanan.jenis_dokumen import PORTAL
from sistem_kerja.layanan.setelan_kabar import RINGKASAN, SEKETIKA, Setelan

Kabar = dict[str, Any]
PENGIRIM = "sistem_kerja.layanan.kabar.kirim"
# These are in the daily digest too; the others are told at once even where the digest is chosen.
DALAM_RINGKASAN = {"giliran", "kembali", "pengingat"}
# Of these the reader is the holder, who may read the document; of the others it is asked.
MILIK_PEMEGANG = {"giliran", "kembali", "pengingat"}
SEKALI_ANTRE = 100


def antrekan(kabar: list[Kabar], usang: Iterable[tuple[str, str]] = ()) -> None:
	"""Have notices delivered once the present transaction is stored; nothing is sent of what is undone.

	`usang`: documents that moved on, whose older notices need no reading any more.
	"""
	bersama = getattr(frappe.local, "sk_kabar", None)
	if bersama is not None:
		bersama[0].extend(kabar)
		bersama[1].extend(usang)
		return
	urut, usang = sorted(kabar, key=lambda k: k["untuk"]), [*usang]
	for i in range(0, max(len(urut), bool(usang)), SEKALI_ANTRE):
		potong = urut[i : i + SEKALI_ANTRE]
		frappe.enqueue(PENGIRIM, queue="short", enqueue_after_commit=True, kabar=potong, usang=usang)
		usang = []


@contextmanager
def sekaligus() -> Iterator[None]:
	"""What is put off inside is delivered together: a new head is told once of the hundred documents that wait for him."""
	if getattr(frappe.local, "sk_kabar", None) is not None:
		yield
		return
	frappe.local.sk_kabar = bersama = ([], [])
	try:
		yield
	finally:
		frappe.local.sk_kabar = None
	antrekan(*bersama)


def kirim(kabar: list[Kabar], usang: list[tuple[str, str]] | None = None) -> None:
	"""Deliver notices by the switches of the site and of each reader. One that fails does not stop the others."""
	_anggap_terbaca(usang or [])
	kabar = isi_kabar.ringkas(kabar)
	setelan, orang = setelan_kabar.kini(), pembaca(k["untuk"] for k in kabar)
	terbaca = _terbaca([k for k in kabar if k["untuk"] in orang])
	bisa_surel = ada_akun_keluar() if any(_lewat_surel(k, setelan) for k in kabar) else False
	for satu in kabar:
		tujuan = orang.get(satu["untuk"])
		if not tujuan:
			continue
		sasaran = next((s for s in satu["sasaran"] if (tujuan.name, *s) in terbaca), None)
		jalan = tautan(*sasaran, tujuan.desk) if sasaran else _tautan_daftar(satu, tujuan.desk)
		try:
			if setelan.lonceng and tujuan.lonceng:
				_lonceng(satu, tujuan, sasaran, jalan)
			if bisa_surel and tujuan.surel and _lewat_surel(satu, setelan):
				_surel(satu, tujuan, sasaran, jalan)
		except Exception:
			frappe.log_error(title=f"Kabar untuk {tujuan.name} tidak terkirim")


def pembaca(user: Iterable[str]) -> dict[str, frappe._dict]:
	"""Enabled accounts with language, address, and what each allows in his Notification Settings: one query."""
	baris = frappe.db.sql(
		"""select u.name, u.email, u.language, u.user_type, coalesce(n.enabled, 1) lonceng,
			u.email > '' and coalesce(n.enable_email_notifications, 1) and coalesce(n.enable_email_assignment, 1) surel
		from tabUser u left join `tabNotification Settings` n on n.name = u.name
		where u.enabled = 1 and u.name in %(user)s""",
		{"user": tuple({*user}) or ("",)},
		as_dict=True,
	)
	bawaan = bahasa_situs()
	for satu in baris:
		satu.language, satu.desk = satu.language or bawaan, satu.user_type == "System User"
	return {b.name: b for b in baris}


def bahasa_situs() -> str:
	return frappe.db.get_default("lang") or "id"


def tautan(doctype: str, name: str, desk: bool) -> str | None:
	"""Where this reader opens a document: the desk's form, or the portal for who has no desk. Relative to the site."""
	if desk:
		return get_absolute_url(doctype, name)
	if doctype in PORTAL:
		return f"/sistem-kerja?buka={PORTAL[doctype]}/{quoted(name)}"
	if doctype == "Naskah Dinas":
		return f"/api/method/sistem_kerja.layanan.pdf_naskah.unduh?nama={quoted(name)}"
	return None


def daftar_menunggu(desk: bool) -> str:
	"""Where this reader finds all that waits for him. Relative to the site."""
	return "/app/query-report/Menunggu%20Saya" if desk else "/sistem-kerja"


def _tautan_daftar(satu: Kabar, desk: bool) -> str | None:
	return daftar_menunggu(desk) if satu["ragam"] in MILIK_PEMEGANG and satu.get("banyak") else None


def ada_akun_keluar() -> bool:
	"""Whether this site can send e-mail at all. Without an account notices stay on the bell, and nothing fails."""
	return bool(EmailAccount.find_default_outgoing())


def surati(tujuan: frappe._dict, subjek: str, templat: str, isi: dict[str, Any], **lain: Any) -> None:
	"""Put one e-mail into the queue, in words that are already in the reader's language."""
	frappe.sendmail(
		recipients=[tujuan.email],
		subject=subjek,
		template=templat,
		args={**isi, "bahasa": tujuan.language},
		add_unsubscribe_link=0,
		**lain,
	)


def _lewat_surel(satu: Kabar, setelan: Setelan) -> bool:
	if setelan.surel == RINGKASAN:
		return satu["ragam"] not in DALAM_RINGKASAN
	return setelan.surel == SEKETIKA


def _lonceng(satu: Kabar, tujuan: frappe._dict, sasaran: tuple[str, str] | None, jalan: str | None) -> None:
	doctype, name = sasaran or (None, None)
	catatan = frappe.new_doc("Notification Log")
	catatan.update(
		{
			# Of this type Frappe sends no mail of its own, whose words and link would be for the desk only.
			"type": "Alert",
			"for_user": tujuan.name,
			"from_user": satu.get("dari"),
			"subject": isi_kabar.lonceng(satu, tujuan.language),
			"document_type": doctype,
			"document_name": name,
			"link": jalan,
		}
	)
	# The row itself, with the two things that Frappe does behind it; its checks of links and rights were made above.
	catatan.set_user_and_timestamp()
	catatan.set_new_name()
	catatan.db_insert()
	frappe.publish_realtime("notification", after_commit=True, user=tujuan.name)
	set_notifications_as_unseen(tujuan.name)


def _surel(satu: Kabar, tujuan: frappe._dict, sasaran: tuple[str, str] | None, jalan: str | None) -> None:
	isi = isi_kabar.surel(satu, tujuan.language, tujuan.desk)
	rujukan = {"reference_doctype": sasaran[0], "reference_name": sasaran[1]} if sasaran else {}
	surati(tujuan, isi["subjek"], "kabar_dokumen", {**isi, "tautan": jalan and get_url(jalan)}, **rujukan)


def _anggap_terbaca(dokumen: list[tuple[str, str]]) -> None:
	for doctype in {d for d, _nama in dokumen}:
		nama = [n for d, n in dokumen if d == doctype]
		saring = {"document_type": doctype, "document_name": ("in", nama), "read": 0}
		frappe.db.set_value("Notification Log", saring, "read", 1, update_modified=False)


def _terbaca(kabar: list[Kabar]) -> set[tuple[str, str, str]]:
	"""(user, doctype, name) of what the readers may open, asked once for each reader and kind of document."""
	hasil: set[tuple[str, str, str]] = set()
	tanya: dict[tuple[str, str], set[str]] = {}
	for satu in kabar:
		for doctype, name in satu["sasaran"]:
			if satu["ragam"] in MILIK_PEMEGANG:
				hasil.add((satu["untuk"], doctype, name))
			else:
				tanya.setdefault((satu["untuk"], doctype), set()).add(name)
	for (user, doctype), nama in tanya.items():
		if frappe.has_permission(doctype, "read", user=user):
			boleh = frappe.get_list(doctype, {"name": ("in", [*nama])}, pluck="name", user=user, limit=0)
			hasil |= {(user, doctype, n) for n in boleh}
	return hasil
