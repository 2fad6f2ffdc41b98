"""Facts for the decrees on teams and for performance agreements, gathered for `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import bagian_naskah, keanggotaan_tim, organisasi, penetap
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.aturan import berlaku, kutip_lengkap
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.tanggal import rentang, tanggal_panjang

PERAN = {
	"ketua": (Peran.KETUA_TIM, "Ketua Tim"),
	"anggota": (Peran.ANGGOTA_TIM, "Anggota Tim"),
	"pengendali": (Peran.PENGENDALI, "Pengendali"),
}


def _keputusan_tim(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	"""Forming a team, or (from a Perubahan Tim) changing it."""
	tim = dokumen if dokumen.doctype == keanggotaan_tim.DOCTYPE else frappe.get_doc("Tim Kerja", dokumen.tim)
	profil, tanggal = dokumen.aturan(), dokumen.tanggal_hukum()
	if dokumen is tim:
		tentang = f"pembentukan {tim.nama_tim}"
		diktum = _membentuk(tim)
		orang = [b for b in tim.anggota if not b.selesai]
	else:
		lama = nomor_keputusan(tim.name)
		tentang = f"{SEBUTAN[dokumen.jenis]} {tim.nama_tim}"
		diktum = _mengubah(dokumen, tim, lama)
		orang = dokumen.susunan_baru(tim) if dokumen.jenis != "Penutupan" else []
	isi = naskah.IsiKeputusan(
		tentang=tentang,
		menimbang=_menimbang(dokumen, tim),
		mengingat=_mengingat(dokumen),
		diktum=diktum,
		anggota=_anggota(orang, tim),
		tanggung_jawab=_tanggung_jawab(profil, tanggal, tim),
	)
	bagian = replace(bagian, tembusan=_tembusan(dokumen, "keputusan_tim_kerja"))
	return naskah.keputusan("keputusan_tim_kerja", bagian, isi)


SEBUTAN = {
	"Perubahan Anggota": "perubahan susunan",
	"Penggantian Ketua": "penggantian ketua",
	"Perpanjangan": "perpanjangan masa tugas",
	"Penutupan": "pengakhiran",
}


def nomor_keputusan(tim: str) -> str:
	"""Number and date of the decree by which a team was formed; empty where letters of assignment formed it."""
	saring = {"dokumen_tipe": "Tim Kerja", "dokumen": tim, "status": "Berlaku"}
	baris = frappe.db.get_value("Naskah Dinas", saring, ("nomor", "tanggal"), as_dict=True)
	return f"Nomor {baris.nomor} tanggal {tanggal_panjang(baris.tanggal)}" if baris else ""


def _membentuk(tim) -> tuple[str, ...]:
	k = tim.konteks()
	masa = rentang(getdate(tim.mulai), getdate(tim.selesai))
	return (
		f"Membentuk {tim.nama_tim} pada {k.struktur.sebut(tim.unit_pemilik)} untuk melaksanakan {tim.kegiatan}, "
		"dengan susunan dan tugas sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
		f"Hasil yang diharapkan: {tim.tujuan}",
		f"Masa tugas terhitung mulai tanggal {masa}.",
		"Pelaksanaan tugas dilaporkan menurut ketentuan tentang Sistem Kerja.",
		"Keputusan ini mulai berlaku pada tanggal ditetapkan.",
	)


def _mengubah(dokumen, tim, lama: str) -> tuple[str, ...]:
	asal = f" yang dibentuk dengan Keputusan {lama}" if lama else ""
	sejak = tanggal_panjang(getdate(dokumen.tanggal_berlaku))
	if dokumen.jenis == "Penutupan":
		pokok = f"Mengakhiri tugas {tim.nama_tim}{asal} terhitung mulai tanggal {sejak}."
	elif dokumen.jenis == "Perpanjangan":
		baru = tanggal_panjang(getdate(dokumen.selesai_baru))
		pokok = f"Memperpanjang masa tugas {tim.nama_tim}{asal} sampai dengan tanggal {baru}."
	else:
		pokok = (
			f"Mengubah susunan {tim.nama_tim}{asal} terhitung mulai tanggal {sejak}, sehingga menjadi sebagaimana "
			"tercantum dalam Lampiran Keputusan ini."
		)
	return (
		pokok,
		f"Alasan perubahan: {dokumen.alasan}",
		"Keputusan ini mulai berlaku pada tanggal ditetapkan.",
	)


def _keputusan_orang(dokumen, bagian: naskah.Bagian, jenis: str) -> dict[str, Any]:
	"""Appointing a ketua or a pengendali (Usulan Ketua Tim)."""
	tim = frappe.get_doc("Tim Kerja", dokumen.tim)
	(orang,) = bagian_naskah.orang([dokumen.terpilih])
	sebutan = PERAN[dokumen.untuk][1]
	masa = rentang(*dokumen.masa())
	# «Ketua Tim Kerja Aplikasi», not «Ketua Tim Tim Kerja Aplikasi».
	kedudukan = (
		f"{sebutan.removesuffix(' Tim') if tim.nama_tim.startswith('Tim ') else sebutan} {tim.nama_tim}"
	)
	isi = naskah.IsiKeputusan(
		tentang=f"penetapan {kedudukan}",
		menimbang=_menimbang(dokumen, tim),
		mengingat=_mengingat(dokumen),
		diktum=(
			f"Menetapkan {orang.nama}, {orang.jabatan} pada {orang.unit}, sebagai {kedudukan}.",
			f"Penetapan berlaku untuk masa tanggal {masa}.",
			"Keputusan ini mulai berlaku pada tanggal ditetapkan.",
		),
		anggota=(naskah.AnggotaNaskah(orang, sebutan),),
		tanggung_jawab=_butir(dokumen.aturan(), dokumen.tanggal_hukum(), (PERAN[dokumen.untuk],)),
	)
	return naskah.keputusan(jenis, replace(bagian, tembusan=_tembusan(dokumen, jenis)), isi)


def _perjanjian(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	k = dokumen.konteks()
	lama = None
	if dokumen.mengubah:
		lama = frappe.db.get_value(
			"Naskah Dinas", {"dokumen_tipe": dokumen.doctype, "dokumen": dokumen.mengubah}, "nomor"
		) or frappe.db.get_value(dokumen.doctype, dokumen.mengubah, "nomor_luar")
	isi = naskah.IsiPerjanjian(
		tahun=dokumen.tahun,
		subjek=dokumen.nama_pegawai or k.struktur.sebut(dokumen.unit),
		atasan=dokumen.kepada(k),
		dasar=(kutip_lengkap(k.profil, penetap.aturan(dokumen).dasar),),
		sasaran=tuple(
			(b.sasaran, b.indikator, " ".join(filter(None, (b.target, b.satuan)))) for b in dokumen.sasaran
		),
		kegiatan=tuple((b.kegiatan, b.jenis_penugasan or "") for b in dokumen.kegiatan),
		mengubah=lama or "",
	)
	bagian = replace(bagian, tembusan=_tembusan(dokumen, "perjanjian_kinerja"))
	return naskah.perjanjian_kinerja(bagian, isi)


PENYUSUN = {
	"keputusan_tim_kerja": _keputusan_tim,
	"keputusan_ketua_tim": lambda d, b: _keputusan_orang(d, b, "keputusan_ketua_tim"),
	"keputusan_pengendali": lambda d, b: _keputusan_orang(d, b, "keputusan_pengendali"),
	"perjanjian_kinerja": _perjanjian,
}


# --- parts ---


def _menimbang(dokumen, tim) -> tuple[str, ...]:
	unit = organisasi.struktur().sebut(tim.unit_pemilik)
	dasar = kutip_lengkap(dokumen.aturan(), penetap.aturan(dokumen).dasar)
	return (
		f"bahwa untuk mencapai target kinerja {unit} perlu dilaksanakan {tim.kegiatan} oleh tim kerja;",
		f"bahwa sesuai dengan {dasar}, hal tersebut perlu ditetapkan dengan keputusan;",
	)


def _mengingat(dokumen) -> tuple[str, ...]:
	nasional = (
		"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 7 Tahun 2022 tentang Sistem "
		"Kerja pada Instansi Pemerintah untuk Penyederhanaan Birokrasi;"
	)
	daerah = dokumen.aturan().daerah
	sendiri = () if daerah.kode == "nasional" else (f"{daerah.peraturan} tentang Sistem Kerja;",)
	return (nasional, *sendiri)


def _anggota(baris, tim) -> tuple[naskah.AnggotaNaskah, ...]:
	ada = [b for b in sorted(baris, key=lambda b: b.peran != "Ketua") if b.pegawai]
	orang = dict(zip((b.pegawai for b in ada), bagian_naskah.orang([b.pegawai for b in ada]), strict=True))
	hasil = [naskah.AnggotaNaskah(orang[b.pegawai], b.peran, b.tugas or "") for b in ada]
	for b in baris:
		if not b.pegawai:
			luar = naskah.Orang(b.nama_luar or "", "", "", "", b.instansi_luar or "")
			hasil.append(naskah.AnggotaNaskah(luar, b.peran, b.tugas or ""))
	if tim.pengendali:
		(satu,) = bagian_naskah.orang([tim.pengendali])
		hasil.insert(0, naskah.AnggotaNaskah(satu, "Pengendali"))
	return tuple(hasil)


def _tanggung_jawab(profil, tanggal, tim) -> tuple[tuple[str, tuple[str, ...]], ...]:
	return _butir(
		profil,
		tanggal,
		[PERAN[p] for p in ("pengendali", "ketua", "anggota") if p != "pengendali" or tim.pengendali],
	)


def _butir(profil, tanggal, peran) -> tuple[tuple[str, tuple[str, ...]], ...]:
	punya = {a.peran: a.butir for a in reversed(berlaku(profil.tanggung_jawab, tanggal))}
	return tuple((sebutan, tuple(punya[p])) for p, sebutan in peran if p in punya)


def _tembusan(dokumen, jenis: str) -> tuple[str, ...]:
	salinan = naskah.salinan(jenis, dokumen.konteks(), objek=dokumen.objek_penetapan)
	return tuple(p.jabatan for p in salinan)


def penerima_perjanjian(k: aturan_alur.Konteks, penanda: str) -> str:
	"""To whom an agreement is made: of a ketua or pengendali the Pimpinan Unit Organisasi, of a head whoever evaluates
	him, also where he fixes the agreement of a unit below his own."""
	pimpinan = aturan_alur.pelaku(Peran.PIMPINAN_UNIT_ORGANISASI, k)
	orang_tim = {p.id for p in (k.ketua_tim, k.pengendali) if p}
	if penanda in orang_tim and pimpinan.pegawai != penanda:
		return pimpinan.jabatan
	unit = k.penetap.unit if k.penetap else k.unit_pemilik
	return aturan_alur.pelaku(Peran.PENILAI, replace(k, unit_pemilik=unit)).jabatan
