"""The words of notices in the reader's language: one sentence for the bell, the same with its details for e-mail.

The kinds (`ragam`) and the facts that each needs besides dokumen (kind of document) and judul:

giliran     jabatan, tenggat, dasar; oleh, tindakan, catatan where somebody's act brought it
kembali     the same; it comes back to who sent it
pengingat   jabatan, tenggat, dasar, hari (days from the due date, before it negative)
eskalasi    nama, jabatan, tenggat, dasar, hari
tembusan    naskah, nomor, tanggal, penanda_tangan
selesai     status, oleh, tindakan, catatan, dasar
akhir_tim   tenggat (the team's last day), hari (days after it; before it negative), dasar
"""

from __future__ import annotations

from typing import Any

from babel.dates import format_date
from frappe import _
from frappe.utils import escape_html, getdate

Fakta = dict[str, Any]
# From so many notices of one kind to one person on, one takes their place (`banyak` holds them).
BANYAK = 4
SEJENIS = {"giliran": "giliran", "kembali": "giliran", "pengingat": "pengingat", "eskalasi": "eskalasi"}


def ringkas(kabar: list[Fakta]) -> list[Fakta]:
	"""The same notices; many of one kind to one person made one."""
	kelompok: dict[tuple[str, str], list[Fakta]] = {}
	for i, satu in enumerate(kabar):
		kelompok.setdefault((satu["untuk"], SEJENIS.get(satu["ragam"]) or str(i)), []).append(satu)
	hasil = []
	for (untuk, ragam), isi in kelompok.items():
		if len(isi) < BANYAK:
			hasil += isi
			continue
		satu = {"ragam": ragam, "untuk": untuk, "dari": None, "sasaran": [], "banyak": isi}
		hasil.append({**satu, "dokumen": "", "judul": "", "jabatan": isi[0]["jabatan"]})
	return hasil


def lonceng(kabar: Fakta, bahasa: str) -> str:
	"""HTML for the desk's bell; what people wrote is escaped."""
	fakta = {k: escape_html(str(v)) for k, v in _fakta(kabar, bahasa).items()}
	fakta["judul"] = f'<b class="subject-title">{fakta["judul"]}</b>'
	kalimat = [_kalimat(kabar, fakta, bahasa)]
	if kabar["ragam"] in ("giliran", "kembali") and fakta["tenggat"]:
		kalimat.append(_("Tenggat {0}.", bahasa).format(fakta["tenggat"]))
	if fakta["dasar"]:
		kalimat.append(f"({fakta['dasar']})")
	return " ".join(kalimat)


def surel(kabar: Fakta, bahasa: str, desk: bool = True) -> dict[str, Any]:
	"""Plain text for a template that escapes: subjek, kalimat, rinci (pairs of label and value), tombol."""
	fakta = _fakta(kabar, bahasa)
	kalimat = _kalimat(kabar, fakta, bahasa)
	return {
		"subjek": kalimat.rstrip("."),
		"kalimat": kalimat,
		"rinci": _rinci(kabar, fakta, bahasa),
		"tombol": _("Buka Menunggu Saya", bahasa) if kabar.get("banyak") else _("Buka dokumen", bahasa),
		"kaki": kaki(bahasa, desk),
	}


def kaki(bahasa: str, desk: bool) -> str:
	"""The last line of each mail; who has a desk can choose his mails there."""
	teks = _("Surel ini dikirim oleh Sistem Kerja.", bahasa)
	return (
		f"{teks} {_('Atur surel Anda pada Pengaturan Notifikasi di meja kerja.', bahasa)}" if desk else teks
	)


def tugas(kabar: Fakta, bahasa: str) -> str:
	"""HTML for the holder's ToDo."""
	fakta = {k: escape_html(str(v)) for k, v in _fakta(kabar, bahasa).items()}
	return _kalimat({**kabar, "ragam": "giliran"}, fakta, bahasa)


def tanggal(nilai: Any, bahasa: str) -> str:
	"""A date with its month in words, or an empty text."""
	return format_date(getdate(nilai), "d MMMM y", locale=bahasa.replace("-", "_")) if nilai else ""


def _fakta(kabar: Fakta, bahasa: str) -> Fakta:
	isi = dict.fromkeys(
		("jabatan", "dasar", "oleh", "tindakan", "catatan", "nama", "nomor", "penanda_tangan"), ""
	)
	isi |= {k: v for k, v in kabar.items() if v is not None}
	hari = isi.get("hari", 0)
	return isi | {
		"dokumen": _(kabar["dokumen"], bahasa) if kabar["dokumen"] else "",
		"jumlah": len(kabar.get("banyak", ())),
		"naskah": _(kabar["naskah"], bahasa) if kabar.get("naskah") else "",
		"status": _(kabar["status"], bahasa) if kabar.get("status") else "",
		"tenggat": tanggal(kabar.get("tenggat"), bahasa),
		"tanggal": tanggal(kabar.get("tanggal"), bahasa),
		"hari": abs(hari),
	}


def _kalimat(kabar: Fakta, fakta: Fakta, bahasa: str) -> str:
	ragam = kabar["ragam"]
	if kabar.get("banyak"):
		return _kalimat_banyak(ragam, bahasa).format(**fakta)
	if ragam == "giliran":
		pola = _("{dokumen} «{judul}» menunggu tindakan Anda sebagai {jabatan}.", bahasa)
	elif ragam == "kembali":
		pola = _("{dokumen} «{judul}» kembali kepada Anda: {tindakan} oleh {oleh}.", bahasa)
	elif ragam == "pengingat" and kabar["hari"] < 0:
		pola = _(
			"Tenggat {tenggat}, {hari} hari lagi: {dokumen} «{judul}» menunggu Anda sebagai {jabatan}.",
			bahasa,
		)
	elif ragam == "pengingat":
		pola = _(
			"Lewat tenggat {hari} hari ({tenggat}): {dokumen} «{judul}» menunggu Anda sebagai {jabatan}.",
			bahasa,
		)
	elif ragam == "eskalasi":
		pola = _(
			"{nama}, {jabatan}, belum bertindak atas {dokumen} «{judul}»; tenggat {tenggat} lewat {hari} hari.",
			bahasa,
		)
	elif ragam == "tembusan":
		pola = _("Tembusan untuk Anda sebagai {jabatan}: {naskah} Nomor {nomor}, «{judul}».", bahasa)
	elif ragam == "akhir_tim" and kabar["hari"] < 0:
		pola = _(
			"Masa tugas {judul} berakhir {tenggat}, {hari} hari lagi. Perpanjang atau tutup timnya.", bahasa
		)
	elif ragam == "akhir_tim":
		pola = _("Masa tugas {judul} sudah berakhir {tenggat}. Perpanjang atau tutup timnya.", bahasa)
	else:
		pola = _("{dokumen} «{judul}» yang Anda kirim: {status}.", bahasa)
	return pola.format(**fakta)


def _kalimat_banyak(ragam: str, bahasa: str) -> str:
	if ragam == "pengingat":
		return _("{jumlah} dokumen yang menunggu Anda dekat atau lewat tenggatnya.", bahasa)
	if ragam == "eskalasi":
		return _("{jumlah} dokumen terlambat pada pegawai yang Anda nilai.", bahasa)
	return _("{jumlah} dokumen menunggu tindakan Anda sebagai {jabatan}.", bahasa)


def _rinci(kabar: Fakta, fakta: Fakta, bahasa: str) -> list[tuple[str, str]]:
	if kabar.get("banyak"):
		return [_rinci_satu(satu, bahasa) for satu in kabar["banyak"]]
	oleh = f"{fakta['tindakan']}: {fakta['oleh']}" if fakta["tindakan"] and fakta["oleh"] else ""
	pasangan = [
		(_("Sebagai", bahasa), fakta["jabatan"] if kabar["ragam"] not in ("eskalasi", "selesai") else ""),
		(_("Tenggat", bahasa), fakta["tenggat"]),
		(_("Tindakan terakhir", bahasa), oleh),
		(_("Catatan", bahasa), fakta["catatan"]),
		(_("Tanggal", bahasa), fakta["tanggal"]),
		(_("Penanda Tangan", bahasa), fakta["penanda_tangan"]),
		(_("Dasar", bahasa), fakta["dasar"]),
	]
	return [(label, nilai) for label, nilai in pasangan if nilai]


def _rinci_satu(satu: Fakta, bahasa: str) -> tuple[str, str]:
	"""One of many documents: its kind, and its title with the due date and, of a late one, with whom it waits."""
	fakta = _fakta(satu, bahasa)
	siapa = f"{fakta['nama']}, {fakta['jabatan']}" if satu["ragam"] == "eskalasi" else ""
	return fakta["dokumen"], " · ".join(t for t in (fakta["judul"], siapa, fakta["tenggat"]) if t)
