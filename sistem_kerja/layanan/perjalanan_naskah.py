"""An issued letter as its form, the portal and a download show it: what became of it in words, what may be done now."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import cstr, format_datetime, getdate

from sistem_kerja import cetak
from sistem_kerja.layanan import arsip_naskah, organisasi, status_naskah
from sistem_kerja.regulasi.tanggal import tanggal_panjang


def diubah_dengan(nama: list[str]) -> dict[str, list[frappe._dict]]:
	"""Letters in force that amend each of these: one query."""
	baris = frappe.get_all(
		status_naskah.DOCTYPE,
		{"mengubah": ("in", nama or [""]), "status": status_naskah.BERLAKU},
		("name", "jenis", "nomor", "tanggal", "mengubah"),
		order_by="tanggal, creation",
		limit=0,
	)
	hasil: dict[str, list[frappe._dict]] = {}
	for b in baris:
		hasil.setdefault(b.mengubah, []).append(b)
	return hasil


def keterangan_status(naskah, ubahan: list[frappe._dict], bahasa: str | None = None) -> str:
	"""One sentence: in force (and by what it was amended), replaced by what, or revoked when and why."""
	sejak = (
		" " + _("pada {0}", bahasa).format(tanggal_panjang(getdate(naskah.berakhir)))
		if naskah.berakhir
		else ""
	)
	if naskah.status == status_naskah.DICABUT:
		alasan = f": {naskah.alasan_cabut}" if naskah.alasan_cabut else ""
		return _("Dicabut{0}{1}", bahasa).format(sejak, alasan)
	if naskah.status == status_naskah.DIGANTI:
		return _("Diganti dengan {0}{1}", bahasa).format(naskah.dasar_cabut or "-", sejak)
	if naskah.status_tte == "Menunggu TTE":
		return _("Menunggu tanda tangan elektronik", bahasa)
	if ubahan:
		lain = "; ".join(f"{b.jenis} Nomor {b.nomor}" for b in ubahan)
		return _("Berlaku, diubah dengan {0}", bahasa).format(lain)
	return _("Berlaku", bahasa)


def susun(naskah) -> list[dict[str, str]]:
	"""What happened to a letter, the oldest first: rows of `waktu` (as it is read) and `teks`."""
	oleh = f"{naskah.nama_penanda_tangan}, {naskah.jabatan_penanda_tangan}"
	terbit = (
		_("Terbit dengan Nomor {0}, untuk ditandatangani secara elektronik oleh {1}")
		if naskah.status_tte
		else _("Terbit dengan Nomor {0}, ditandatangani {1}")
	)
	hasil = [(cstr(naskah.creation), terbit.format(naskah.nomor, oleh))]
	if naskah.waktu_tte:
		kata = _("Ditandatangani secara elektronik, sertifikat terbitan {0}")
		hasil.append((cstr(naskah.waktu_tte), kata.format(naskah.penerbit_sertifikat)))
	lama = naskah.menggantikan or naskah.mengubah
	if lama and (nomor := frappe.db.get_value(status_naskah.DOCTYPE, lama, "nomor")):
		kata = _("Menggantikan Nomor {0}") if naskah.menggantikan else _("Mengubah Nomor {0}")
		hasil.append((cstr(naskah.creation), kata.format(nomor)))
	for b in naskah.arsip:
		kata = (
			_("Pindaian diunggah oleh {0}") if b.ragam == arsip_naskah.PINDAIAN else _("Salinan disahkan {0}")
		)
		hasil.append((cstr(b.waktu), kata.format(b.oleh) + (f" ({b.keterangan})" if b.keterangan else "")))
	for b in diubah_dengan([naskah.name]).get(naskah.name, []):
		hasil.append((cstr(b.tanggal), _("Diubah dengan {0} Nomor {1}").format(b.jenis, b.nomor)))
	if naskah.berakhir:
		dasar = (
			f" ({naskah.dasar_cabut})"
			if naskah.dasar_cabut and naskah.status == status_naskah.DICABUT
			else ""
		)
		hasil.append(
			(cstr(naskah.modified), f"{keterangan_status(naskah, [])}{dasar}; {naskah.dicabut_oleh or '-'}")
		)
	return [
		{
			"waktu": tanggal_panjang(getdate(w)) if len(w) == 10 else format_datetime(w, "d MMMM y HH:mm"),
			"teks": t,
		}
		for w, t in sorted(hasil, key=lambda b: b[0])
	]


def onload(naskah) -> None:
	"""For the form: its sentence, its story, and which acts this reader may do."""
	ubahan = diubah_dengan([naskah.name]).get(naskah.name, [])
	penyalin = arsip_naskah.penyalin(naskah)
	naskah.set_onload("keterangan", keterangan_status(naskah, ubahan))
	naskah.set_onload("diubah_dengan", ubahan)
	naskah.set_onload("perjalanan", susun(naskah))
	naskah.set_onload("boleh", {
		"cabut": naskah.status == status_naskah.BERLAKU and status_naskah.boleh_cabut(naskah),
		"pindai": not naskah.status_tte and arsip_naskah.boleh_memindai(naskah),
		"salin": naskah.status == status_naskah.BERLAKU
		and bool(penyalin and penyalin.pegawai)
		and organisasi.pegawai_pengguna() == penyalin.pegawai,
	})  # fmt: skip
	naskah.set_onload("penyalin", penyalin.sebutan if penyalin else "")


def untuk_unduhan(naskah, isi: bytes) -> bytes:
	"""A letter's PDF as it is downloaded: of one no longer in force a copy with its status on each page.

	The kept file is not touched, so its hash stays that of what was signed.
	"""
	if naskah.status == status_naskah.BERLAKU:
		return isi
	return cetak.bubuhi(isi, naskah.status.upper(), keterangan_status(naskah, [], "id"))
