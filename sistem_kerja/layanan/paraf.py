"""Paraf before signing, where the profile asks: who must put it, whose turn it is, and the check at signing.

A paraf holds for one text: the fingerprint of the draft as it would be signed. Where the text changes, it falls and is
asked again. Rows are never removed; what fell or came back stays as it was given.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import now_datetime

from sistem_kerja.layanan import isi_naskah, kabar, organisasi, pejabat_sementara
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import judul
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import paraf as aturan_paraf
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.naskah import NASKAH

DOCTYPE = "Paraf Naskah"
MENUNGGU, NANTI, DIPARAF, DIKEMBALIKAN, GUGUR = (
	*("Menunggu", "Menunggu Giliran"),
	*("Diparaf", "Dikembalikan", "Gugur"),
)
TERBUKA = (MENUNGGU, NANTI)
KOLOM = (
	"name",
	"status",
	"jenis_naskah",
	"unit",
	"pemegang_jabatan",
	"ragam",
	"urutan",
	"sidik",
	"oleh",
	"waktu",
)
UNIT_PENYUSUN = ("unit_pemilik", "unit_dituju", "unit_pegawai", "unit")


# --- which paraf a document needs ---


def siapkan(dokumen, diminta: bool = False) -> None:
	"""Keep the list of paraf of a document as its status and text now need it; the one whose turn it is is told.

	A draft still being written asks nobody, unless its writer asked for paraf (`diminta`).
	"""
	if not _diatur(dokumen):
		return
	ada = _baris(dokumen, naskah=("is", "not set"))  # what led to a letter stands
	if not (ada or diminta) and dokumen.sedang_disusun():
		return
	for jenis in _yang_diparaf(dokumen) | {b.jenis_naskah for b in ada}:
		milik = [b for b in ada if b.jenis_naskah == jenis and b.status not in (DIKEMBALIKAN, GUGUR)]
		# What was returned is asked again when it was changed, or by its writer.
		kembali = {b.sidik for b in ada if b.jenis_naskah == jenis and b.status == DIKEMBALIKAN}
		_selaraskan(dokumen, jenis, milik, set() if diminta else kembali)


def _diatur(dokumen) -> bool:
	return any(a.paraf or a.paraf_koordinasi for a in dokumen.aturan().penetapan)


def _yang_diparaf(dokumen) -> set[str]:
	tahap = aturan_alur.tahap(dokumen.alur(), dokumen.status)
	naskah = {j for t in tahap.tindakan if not t.wajib_alasan for j in t.naskah}
	return naskah - {*aturan_alur.MENUGASKAN}


def _selaraskan(dokumen, jenis: str, ada: list, kembali: set[str]) -> None:
	"""Rows of one letter: what is not asked any more or was given on another text falls, what is missing is added."""
	try:
		perlu = _pemaraf(dokumen, jenis) if jenis in _yang_diparaf(dokumen) else []
		sidik = aturan_paraf.sidik(isi_naskah.susun(dokumen, jenis)) if perlu else ""
	except GalatRegulasi:
		perlu, sidik = [], ""  # not complete yet, or nobody who would sign it
	unit = {p.pejabat.unit for p in perlu}
	tetap = [b for b in ada if b.unit in unit and (b.status != DIPARAF or b.sidik == sidik)]
	if gugur := [b.name for b in ada if b not in tetap]:
		kosong = dict.fromkeys(("pemegang", "pemegang_user", "menunggu_pejabat", "menunggu_unit"))
		frappe.db.set_value(DOCTYPE, {"name": ("in", gugur)}, {"status": GUGUR, **kosong})
	if sidik not in kembali:
		for urut, satu in enumerate(perlu, 1):
			if satu.pejabat.unit not in {b.unit for b in tetap}:
				_tambah(dokumen, jenis, urut, satu)
	beri_giliran(dokumen.doctype, dokumen.name, jenis)


def _pemaraf(dokumen, jenis: str) -> list[aturan_paraf.Pemaraf]:
	aturan = isi_naskah.penetapan(dokumen, jenis)
	if not (aturan.paraf or aturan.paraf_koordinasi):
		return []
	pejabat = isi_naskah.penanda_tangan(dokumen, jenis)
	k = isi_naskah.konteks(dokumen)
	punya = [dokumen.get(u) for u in UNIT_PENYUSUN if dokumen.get(u)]
	unit = next((u for u in punya if k.struktur.di_bawah(u, pejabat.unit)), pejabat.unit)
	return aturan_paraf.pemaraf(aturan, k, unit, pejabat)


def _tambah(dokumen, jenis: str, urut: int, satu: aturan_paraf.Pemaraf) -> None:
	baris = frappe.new_doc(DOCTYPE)
	baris.update(
		{
			"judul": f"{NASKAH[jenis].nama}: {judul(dokumen)}"[:255],
			"status": NANTI,
			"ragam": satu.jenis,
			"urutan": urut,
			"dokumen_tipe": dokumen.doctype,
			"dokumen": dokumen.name,
			"jenis_naskah": jenis,
			"pemegang_jabatan": satu.pejabat.jabatan,
			"unit": satu.pejabat.unit,
			"unit_pemilik": next((dokumen.get(u) for u in UNIT_PENYUSUN if dokumen.get(u)), None),
			"pemegang_dasar": kutip(dokumen.aturan(), isi_naskah.penetapan(dokumen, jenis).dasar),
		}
	)
	baris.flags.oleh_sistem = True
	# Rows follow from the profile; no role makes them by hand.
	baris.insert(ignore_permissions=True)


def _baris(dokumen, **lain) -> list[frappe._dict]:
	saring = {"dokumen_tipe": dokumen.doctype, "dokumen": dokumen.name, **lain}
	return frappe.get_all(DOCTYPE, saring, KOLOM, order_by="urutan, creation", limit=0)


# --- whose turn ---


def beri_giliran(tipe: str, nama: str, jenis: str) -> None:
	"""Give the turn to the first who has not put his paraf; he is told."""
	saring = {"dokumen_tipe": tipe, "dokumen": nama, "jenis_naskah": jenis, "status": ("in", TERBUKA)}
	baris = frappe.get_all(DOCTYPE, saring, pluck="name", order_by="urutan, creation", limit=0)
	if baris:
		_serahkan(frappe.get_doc(DOCTYPE, baris[0]))


def _serahkan(baris) -> None:
	"""Store who acts in the office today; he is told if that is somebody else than before."""
	orang = pejabat_sementara.penjabat(baris.unit)
	akun = (
		frappe.db.get_value("Employee", orang, ("employee_name", "user_id"), as_dict=True) if orang else None
	)
	kurang = "" if akun and akun.user_id else _("{0} kosong") if not orang else _("{0} belum berakun")
	user = akun.user_id if akun and akun.user_id else None
	if baris.status == MENUNGGU and (user or None) == (baris.pemegang_user or None):
		return
	isi = {
		"status": MENUNGGU,
		"pemegang": orang,
		"nama_pemegang": akun.employee_name if akun else None,
		"pemegang_user": user,
		"pemegang_sejak": now_datetime(),
		"menunggu_pejabat": kurang.format(baris.pemegang_jabatan) or None,
		"menunggu_unit": baris.unit if kurang and not orang else None,
	}
	frappe.db.set_value(DOCTYPE, baris.name, isi)
	if user and user != frappe.session.user:
		kabar.antrekan([kabari(baris, "giliran", user, (DOCTYPE, baris.name))])


def kabari(baris, ragam: str, untuk: str, sasaran: tuple[str, str], **lain: Any) -> kabar.Kabar:
	return {
		"ragam": ragam,
		"untuk": untuk,
		"dari": frappe.session.user,
		"sasaran": [sasaran],
		"dokumen": DOCTYPE,
		"judul": baris.judul,
		"jabatan": baris.pemegang_jabatan,
		"tenggat": None,
		"dasar": baris.pemegang_dasar,
		**lain,
	}


def segarkan() -> None:
	"""Hand over what waits where an office changed hands, or got its holder or his account."""
	with kabar.sekaligus():
		for nama in frappe.get_all(DOCTYPE, {"status": MENUNGGU}, pluck="name", limit=0):
			_serahkan(frappe.get_doc(DOCTYPE, nama))


def giliran_saya(baris) -> bool:
	saya = organisasi.pegawai_pengguna()
	return bool(saya) and baris.status == MENUNGGU and pejabat_sementara.penjabat(baris.unit) == saya


# --- at signing ---


def pastikan(dokumen, jenis: str, konsep: dict[str, Any]) -> list[str]:
	"""Throw where a letter about to be signed lacks a paraf, naming whose; returns the rows that stand on it.

	A refusal's reason is written by the act of refusing itself, so nobody could have put his paraf on it.
	"""
	if dokumen.get("alasan_penolakan") or jenis in aturan_alur.MENUGASKAN:
		return []
	perlu = _pemaraf(dokumen, jenis)
	if not perlu:
		return []
	sidik, ada = aturan_paraf.sidik(konsep), _baris(dokumen, jenis_naskah=jenis)
	sah = [b for b in ada if b.status == DIPARAF and b.sidik == sidik]
	kurang = [p.pejabat.jabatan for p in perlu if p.pejabat.unit not in {b.unit for b in sah}]
	if not kurang:
		return [b.name for b in sah]
	dasar = kutip(dokumen.aturan(), isi_naskah.penetapan(dokumen, jenis).dasar)
	pesan = _("{0} belum diparaf oleh: {1} ({2}).").format(NASKAH[jenis].nama, "; ".join(kurang), dasar)
	lain = {b.pemegang_jabatan for b in ada if b.status in (DIPARAF, GUGUR) and b.sidik not in (None, sidik)}
	if gugur := [j for j in kurang if j in lain]:
		pesan += " " + _(
			"Paraf {0} gugur karena isi naskahnya berubah sesudah diparaf; mintakan lagi."
		).format("; ".join(gugur))
	frappe.throw(pesan, TindakanTidakSah, title=_("Belum diparaf"))


def tautkan(baris: list[str], naskah: str) -> None:
	"""The paraf stand on the kept draft of the letter that was issued."""
	if baris:
		frappe.db.set_value(DOCTYPE, {"name": ("in", baris)}, "naskah", naskah)


def untuk_formulir(dokumen) -> dict[str, Any] | None:
	"""For a document's form: its paraf and whether they may be asked for now; None where the profile asks none."""
	if not _diatur(dokumen):
		return None
	return {"baris": status_paraf(dokumen), "diperlukan": bool(_yang_diparaf(dokumen))}


def status_paraf(dokumen) -> list[frappe._dict]:
	"""Paraf of a document in force, awaited or returned."""
	return [b for b in _baris(dokumen) if b.status != GUGUR]
