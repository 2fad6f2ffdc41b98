"""The simulation on this site: a saved profile (in force or not), this organisation, who acts in its offices that day."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi, pejabat_sementara, penetapan_penilai, profil
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.regulasi import bagan, simulasi
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.alur import pelaku as pelaku_aturan
from sistem_kerja.regulasi.bentuk_simulasi import Langkah, Pemeran, Simulasi
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Arah, Dokumen, Jalur, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.pilihan import kata


def jalan(kode: str) -> dict[str, Any]:
	"""The flows that a saved profile knows, for the choice of document, path and direction."""
	aturan = profil.muat(kode)
	unik = dict.fromkeys((a.dokumen.value, a.jalur.value, a.arah.value) for a in aturan.alur)
	return {
		"nama": aturan.daerah.nama,
		"peraturan": aturan.daerah.peraturan,
		"berlaku_sejak": aturan.daerah.berlaku_sejak,
		"jalan": [
			{
				**{"dokumen": d, "jalur": j, "arah": a, "nama_jalur": kata(j)},
				**{"ada_doctype": d in DOCTYPE, "lintas": "instansi" in j},
			}
			for d, j, a in unik
		],
	}


def jalankan(
	kode: str,
	dokumen: str,
	jalur: str,
	arah: str,
	pegawai: str,
	unit_pemilik: str | None,
	unit_dituju: str | None,
	tanggal: str | date | None,
) -> dict[str, Any]:
	"""Simulate a document's way under the saved rules of `kode`; plain data for the screen. Throws with the reason."""
	hari = getdate(tanggal or today())
	orang = organisasi.pegawai(pegawai)
	dalam_unit = "dalam_unit" in jalur
	konteks = Konteks(
		profil=profil.muat(kode),
		struktur=organisasi.struktur(),
		tanggal=hari,
		unit_pemilik=unit_pemilik or (orang.unit if dalam_unit else None),
		unit_dituju=unit_dituju or orang.unit,
		pegawai=orang,
		penetapan=penetapan_penilai.pejabat(hari),
	)
	istilah = organisasi.baca_istilah
	try:
		hasil = simulasi.simulasikan(
			*(istilah(Dokumen, dokumen), istilah(Jalur, jalur), istilah(Arah, arah or "keluar")),
			konteks,
			_pelaku_pada(hari),
		)
	except GalatRegulasi as galat:
		frappe.throw(str(galat), title=_("Tidak dapat disimulasikan"))
	return _siap_tampil(hasil, konteks)


def _pelaku_pada(hari: date):
	"""Who acts in a role on that day: the holder, or the Plt. or Plh. of that day."""

	def cari(peran: Peran, k: Konteks) -> Pejabat:
		pejabat = pelaku_aturan(peran, k)
		if peran in pejabat_sementara.ORANG_SENDIRI:
			return pejabat
		return pejabat_sementara.bertindak(pejabat, hari)

	return cari


def _siap_tampil(hasil: Simulasi, k: Konteks) -> dict[str, Any]:
	nama = _nama_orang(hasil)

	def sebut_pemeran(p: Pemeran | None) -> dict[str, Any] | None:
		if p is None:
			return None
		unit = k.struktur.sebut(p.unit) if p.unit else ""
		return {**asdict(p), "nama": nama.get(p.pegawai or "", ""), "nama_unit": unit}

	return {
		"judul": f"{hasil.alur.dokumen}: {kata(hasil.alur.jalur).lower()}",
		"arah": hasil.alur.arah.value if "instansi" in hasil.alur.jalur else "",
		"dasar": hasil.dasar,
		"catatan": hasil.alur.catatan,
		"peraturan": k.profil.daerah.peraturan,
		"daerah": k.profil.daerah.nama,
		"versi": k.profil.versi,
		"tanggal": k.tanggal,
		"pegawai": nama.get(k.pegawai.id) or k.pegawai.nama,
		"jabatan": k.pegawai.jabatan,
		"unit_pegawai": k.struktur.sebut(k.pegawai.unit),
		"unit_pemilik": k.struktur.sebut(k.unit_pemilik),
		"unit_dituju": k.struktur.sebut(k.unit_dituju),
		"penerima": sebut_pemeran(hasil.penerima),
		"penetap_tim": sebut_pemeran(hasil.penetap_tim),
		"tembusan": [sebut_pemeran(p) for p in hasil.tembusan],
		"temuan": [{"tingkat": t.tingkat.value, "pesan": t.pesan, "dasar": t.dasar} for t in hasil.temuan],
		"halangan": hasil.halangan,
		"langkah": [_langkah(satu, sebut_pemeran) for satu in hasil.langkah],
		"gambar": bagan.gambar(k.profil, hasil.alur),
		"ada_doctype": hasil.alur.dokumen.value in DOCTYPE,
	}


def _langkah(satu: Langkah, sebut_pemeran) -> dict[str, Any]:
	return {
		**{"status": satu.status, "urut": satu.urut, "akhir": satu.akhir, "lebur": satu.lebur},
		**{
			"mulai": satu.mulai,
			"tenggat": satu.tenggat,
			"tenggat_hari": satu.tenggat_hari,
			"dasar": satu.dasar,
		},
		"pelaku": sebut_pemeran(satu.pelaku),
		"pencatat": sebut_pemeran(satu.pencatat),
		"tindakan": [
			{
				**{"nama": t.nama, "ke": t.ke, "wajib_alasan": t.wajib_alasan, "maju": t.maju},
				**{"syarat": t.syarat, "dasar": t.dasar, "tertutup": t.tertutup},
				"oleh": sebut_pemeran(t.oleh),
				"surat": [
					{
						**{"nama": s.nama, "dasar": s.dasar},
						"penanda_tangan": sebut_pemeran(s.penanda_tangan),
						"tembusan": [sebut_pemeran(p) for p in s.tembusan],
					}
					for s in t.surat
				],
			}
			for t in satu.tindakan
		],
	}


def _nama_orang(hasil: Simulasi) -> dict[str, str]:
	"""Names of everybody in it, in one query; whoever may read the rules and simulate sees who holds which office."""
	pemeran = [p for p in (hasil.penerima, hasil.penetap_tim, *hasil.tembusan) if p]
	for langkah in hasil.langkah:
		pemeran += [p for p in (langkah.pelaku, langkah.pencatat) if p]
		for tindakan in langkah.tindakan:
			surat = tindakan.surat
			pemeran += [p for p in (tindakan.oleh, *(s.penanda_tangan for s in surat)) if p]
			pemeran += [p for s in surat for p in s.tembusan]
	orang = {p.pegawai for p in pemeran if p.pegawai}
	if not orang:
		return {}
	isi = frappe.get_all(
		"Employee", {"name": ("in", list(orang))}, ("name", "employee_name"), as_list=True, limit=0
	)
	return dict(isi)
