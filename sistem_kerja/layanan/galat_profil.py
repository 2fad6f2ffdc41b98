"""Faults of an edited profile at the rows where they are: the rules' keys turned into tab, table, row and column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass

import frappe
from frappe import _
from frappe.utils import escape_html

from sistem_kerja.layanan.baris_alur import baris_tahap, baris_tindakan, tanpa_induk

# Keys of the rules whose column has another name.
KOLOM = {
	"tahap": {"docstatus": "docstatus_hasil"},
	"tindakan": {"nama": "nama_tindakan"},
}
KUNCI = re.compile(r"^(?P<bagian>\w+)(?:\[(?P<urut>\d+)\])?(?P<sisa>.*)$")
TAHAP = re.compile(r"^\.tahap\[(\d+)\](.*)$")
TINDAKAN = re.compile(r"^\.tindakan\[(\d+)\](.*)$")
KOLOM_KUNCI = re.compile(r"\.(\w+)")
RUJUKAN = re.compile(r"\b(\w+)\[(\d+)\]")


@dataclass(frozen=True)
class Cacat:
	"""One fault. `tabel` and `kolom` are fieldnames, `baris` counts from 1, `letak` says the same in words.

	`tabel` is empty for a field of the profile itself, `baris` 0 where no row of this profile is at fault.
	"""

	tabel: str
	baris: int
	kolom: str
	letak: str
	pesan: str


def sebutkan(dokumen, cacat: Iterable[tuple[str, str]]) -> list[Cacat]:
	"""Faults as (key, message) of the rules, placed; each once, in the order in which they are given."""
	semua = [_letakkan(dokumen, kunci, pesan) for kunci, pesan in cacat]
	return list(dict.fromkeys((*semua, *_tanpa_induk(dokumen))))


def pada_daerah(kode: str, kunci: str, pesan: str) -> Cacat:
	"""A fault in another profile, which stands on the one that is being saved."""
	return Cacat("", 0, "", _("Profil {0} menjadi tidak sah ({1})").format(kode, kunci), pesan)


def lempar(cacat: list[Cacat]) -> None:
	"""Refuse to save, naming every fault at its row; the form reads the rows from the answer (`sk_cacat`)."""
	frappe.local.response["sk_cacat"] = [asdict(c) for c in cacat]
	butir = "".join(
		f'<li><a class="sk-tuju-cacat" data-cacat="{i}">{escape_html(c.letak)}</a>: {escape_html(c.pesan)}</li>'
		for i, c in enumerate(cacat)
	)
	pembuka = _("Profil belum disimpan karena {0} kesalahan. Perbaiki lalu simpan lagi:").format(len(cacat))
	frappe.throw(f"<p>{pembuka}</p><ol>{butir}</ol>", title=_("Profil tidak sah"), wide=True)


def _letakkan(dokumen, kunci: str, pesan: str) -> Cacat:
	bagian, urut, sisa = KUNCI.match(kunci).group("bagian", "urut", "sisa")
	if not dokumen.meta.get_field(bagian) or urut is None:
		kolom = (KOLOM_KUNCI.match(sisa) or [None, bagian])[1]
		return _cacat(dokumen, "" if dokumen.meta.get_field(kolom) else bagian, None, kolom, pesan)
	baris = dokumen.get(bagian)
	if int(urut) >= len(baris):
		# A joined profile: the regency's own rules first, then the national ones.
		tempat = _("Ketentuan nasional, tabel {0}").format(_label_tabel(dokumen, bagian))
		return Cacat(bagian, 0, "", tempat, _dalam_kata(dokumen, pesan))
	satu = baris[int(urut)]
	if bagian == "alur":
		bagian, satu, sisa = _dalam_alur(dokumen, satu, sisa)
	kolom = (KOLOM_KUNCI.match(sisa) or ["", ""])[1]
	return _cacat(dokumen, bagian, satu, KOLOM.get(bagian, {}).get(kolom, kolom), pesan)


def _dalam_alur(dokumen, alur, sisa: str):
	"""The row of a flow's step or act that a key means, with what remains of the key."""
	if not (cocok := TAHAP.match(sisa)):
		return "alur", alur, sisa
	tahap, sisa = baris_tahap(dokumen, alur)[int(cocok[1])], cocok[2]
	if not (cocok := TINDAKAN.match(sisa)):
		return "tahap", tahap, sisa
	return "tindakan", baris_tindakan(dokumen, tahap)[int(cocok[1])], cocok[2]


def _tanpa_induk(dokumen) -> list[Cacat]:
	pesan = {
		"tahap": _(
			"tidak ada Alur Dokumen dengan dokumen, jalur, dan arah ini; tambahkan alurnya atau hapus baris ini"
		),
		"tindakan": _(
			"tidak ada Tahap Alur dengan dokumen, jalur, arah, dan status ini; tambahkan tahapnya atau hapus baris ini"
		),
	}
	return [_cacat(dokumen, nama, baris, "", pesan[nama]) for nama, baris in tanpa_induk(dokumen)]


def _cacat(dokumen, tabel: str, baris, kolom: str, pesan: str) -> Cacat:
	meta = frappe.get_meta(baris.doctype) if baris is not None else dokumen.meta
	bidang = meta.get_field(kolom) if kolom else None
	tempat = [_("Tab {0}").format(_tab(dokumen, tabel or kolom))]
	if tabel:
		tempat.append(_("tabel {0}").format(_label_tabel(dokumen, tabel)))
	if baris is not None:
		tempat.append(_("baris {0}").format(baris.idx))
	if bidang:
		tempat.append(_("kolom {0}").format(_(bidang.label)))
	return Cacat(
		tabel,
		baris.idx if baris is not None else 0,
		bidang.fieldname if bidang else "",
		", ".join(tempat),
		_dalam_kata(dokumen, pesan),
	)


def _tab(dokumen, fieldname: str) -> str:
	"""Label of the tab on which a field stands."""
	label = ""
	for bidang in dokumen.meta.fields:
		if bidang.fieldtype == "Tab Break":
			label = _(bidang.label)
		if bidang.fieldname == fieldname:
			break
	return label


def _label_tabel(dokumen, tabel: str) -> str:
	bidang = dokumen.meta.get_field(tabel)
	return _(bidang.label) if bidang else tabel


def _dalam_kata(dokumen, pesan: str) -> str:
	"""Other rules that a message names by key ("penilaian[3]") in words."""

	def ganti(cocok: re.Match[str]) -> str:
		bidang = dokumen.meta.get_field(cocok[1])
		if not bidang or bidang.fieldtype != "Table":
			return cocok[0]
		if int(cocok[2]) >= len(dokumen.get(cocok[1])):
			return _("ketentuan nasional pada tabel {0}").format(_(bidang.label))
		return _("tabel {0} baris {1}").format(_(bidang.label), int(cocok[2]) + 1)

	return RUJUKAN.sub(ganti, pesan)
