"""Facts for the decrees on teams, their ketua and pengendali, gathered for `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import bagian_naskah, keanggotaan_tim, penetap, rujukan_naskah
from sistem_kerja.regulasi import naskah, rantai_laporan
from sistem_kerja.regulasi.aturan import berlaku, kutip_lengkap
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import BentukLaporan, Peran
from sistem_kerja.regulasi.ketentuan_tim import BentukTim
from sistem_kerja.regulasi.naskah import lampiran_keputusan as lampiran
from sistem_kerja.regulasi.tanggal import rentang, tanggal_panjang

PERAN = {
	"ketua": (Peran.KETUA_TIM, "Ketua Tim"),
	"anggota": (Peran.ANGGOTA_TIM, "Anggota Tim"),
	"pengendali": (Peran.PENGENDALI, "Pengendali"),
}
SEBUTAN = {
	"Perubahan Anggota": "perubahan susunan",
	"Penggantian Ketua": "penggantian ketua",
	"Perpanjangan": "perpanjangan masa tugas",
	"Penutupan": "pengakhiran",
}
# The points of the decree that each change takes.
RAGAM = {
	"Perubahan Anggota": "anggota",
	"Penggantian Ketua": "anggota",
	"Perpanjangan": "perpanjangan",
	"Penutupan": "penutupan",
}
BENTUK = {
	BentukTim.SQUAD.value: "Kelompok Kerja (squad)",
	BentukTim.AD_HOC.value: "Tim Kerja tematik yang bersifat sementara (ad hoc)",
	BentukTim.TIM_KERJA.value: "Tim Kerja",
}
# Agreements of their own that ketua and pengendali make where the regulation says so.
PERJANJIAN = {"ketua": "perjanjian_kinerja_ketua", "pengendali": "perjanjian_kinerja_pengendali"}


def _keputusan_tim(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	"""Forming a team, or (from a Perubahan Tim) changing it."""
	tim = dokumen if dokumen.doctype == keanggotaan_tim.DOCTYPE else frappe.get_doc("Tim Kerja", dokumen.tim)
	isi = _membentuk(tim) if dokumen is tim else _mengubah(dokumen, tim)
	bagian = replace(bagian, tembusan=tembusan(dokumen, "keputusan_tim_kerja"))
	ragam = "" if dokumen is tim else RAGAM[dokumen.jenis]
	return naskah.keputusan("keputusan_tim_kerja", bagian, isi, ragam)


def nomor_keputusan(tim: str) -> str:
	"""Number and date of the decree by which a team was formed; empty where letters of assignment formed it."""
	saring = {"dokumen_tipe": "Tim Kerja", "dokumen": tim, "status": "Berlaku"}
	baris = frappe.db.get_value("Naskah Dinas", saring, ("nomor", "tanggal"), as_dict=True)
	return f"Nomor {baris.nomor} tanggal {tanggal_panjang(baris.tanggal)}" if baris else ""


def _membentuk(tim) -> naskah.IsiKeputusan:
	profil, tanggal = tim.aturan(), tim.tanggal_hukum()
	peran = [PERAN[p] for p in ("pengendali", "ketua", "anggota") if p != "pengendali" or tim.pengendali]
	susunan = lampiran.susunan(
		f"Susunan keanggotaan {tim.nama_tim}", _anggota([b for b in tim.anggota if not b.selesai], tim)
	)
	ada, sebutan = _lampiran(susunan, _butir(profil, tanggal, peran), tim.nama_tim)
	return naskah.IsiKeputusan(
		tentang=f"pembentukan {tim.nama_tim}",
		medan={
			**_medan(tim, tim),
			"tujuan": (tim.tujuan or "").rstrip(". "),
			"masa": rentang(getdate(tim.mulai), getdate(tim.selesai)),
			"dasar_laporan": _dasar_laporan(profil, tanggal),
			**sebutan,
		},
		selaku=penetap.aturan(tim).selaku,
		memperhatikan=rujukan_naskah.tim(tim),
		lampiran=ada,
	)


def _lampiran(susunan, butir, nama_tim: str):
	"""The annexes that there are, and how the sentences call them."""
	if not butir:
		return (susunan,), {"lampiran_susunan": "Lampiran"}
	satu, dua = naskah.sebutan_lampiran(2)
	ada = (susunan, lampiran.tanggung_jawab(f"Tanggung jawab menurut peran dalam {nama_tim}", butir))
	return ada, {"lampiran_susunan": satu, "lampiran_tanggung_jawab": dua}


def _mengubah(dokumen, tim) -> naskah.IsiKeputusan:
	lama = nomor_keputusan(tim.name)
	berubah = RAGAM[dokumen.jenis] == "anggota"
	judul = f"Susunan keanggotaan {tim.nama_tim}"
	return naskah.IsiKeputusan(
		tentang=f"{SEBUTAN[dokumen.jenis]} {tim.nama_tim}",
		medan={
			**_medan(dokumen, tim),
			"alasan": (dokumen.alasan or "").rstrip(". "),
			"asal": f"yang dibentuk dengan Keputusan {lama}" if lama else "",
			"keputusan_lama": lama,
			"sejak": tanggal_panjang(getdate(dokumen.tanggal_berlaku)),
			"selesai_lama": tanggal_panjang(getdate(tim.selesai)),
			"selesai_baru": tanggal_panjang(getdate(dokumen.selesai_baru)) if dokumen.selesai_baru else "",
			"lampiran_susunan": "Lampiran",
		},
		selaku=penetap.aturan(dokumen).selaku,
		memperhatikan=(f"Keputusan {lama} tentang pembentukan {tim.nama_tim}",) if lama else (),
		ubahan=_ubahan(dokumen, tim),
		lampiran=(lampiran.susunan(judul, _anggota(dokumen.susunan_baru(tim), tim)),) if berubah else (),
	)


def _ubahan(dokumen, tim) -> tuple[str, ...]:
	"""What changes, from what to what, person by person."""
	if dokumen.jenis == "Penggantian Ketua":
		lama, baru = tim.nama_ketua or "belum ada", dokumen.nama_ketua_baru
		return (f"mengganti Ketua, semula {lama} menjadi {baru}",)
	if dokumen.jenis != "Perubahan Anggota":
		return ()
	tugas = {b.pegawai or b.nama_luar: b.tugas for b in tim.anggota if not b.selesai}
	hasil = []
	for baris in dokumen.perubahan:
		nama = baris.nama or baris.nama_luar
		if baris.tindakan == "Masuk":
			hasil.append(
				f"menambahkan {nama} sebagai Anggota"
				+ (f", dengan tugas {baris.tugas}" if baris.tugas else "")
			)
		elif baris.tindakan == "Keluar":
			hasil.append(f"memberhentikan {nama} sebagai Anggota")
		else:
			lama = tugas.get(baris.pegawai or baris.nama_luar) or "belum ditentukan"
			hasil.append(f"mengubah tugas {nama}, semula «{lama}» menjadi «{baris.tugas}»")
	return tuple(hasil)


def _keputusan_orang(dokumen, bagian: naskah.Bagian, jenis: str) -> dict[str, Any]:
	"""Appointing a ketua or a pengendali (Usulan Ketua Tim)."""
	tim = frappe.get_doc("Tim Kerja", dokumen.tim)
	(orang,) = bagian_naskah.orang([dokumen.terpilih])
	sebutan = PERAN[dokumen.untuk][1]
	# «Ketua Tim Kerja Aplikasi», not «Ketua Tim Tim Kerja Aplikasi».
	awal = sebutan.removesuffix(" Tim") if tim.nama_tim.startswith("Tim ") else sebutan
	butir = _butir(dokumen.aturan(), dokumen.tanggal_hukum(), (PERAN[dokumen.untuk],))
	isi = naskah.IsiKeputusan(
		tentang=f"penetapan {awal} {tim.nama_tim}",
		medan={
			**_medan(dokumen, tim),
			"kedudukan": f"{awal} {tim.nama_tim}",
			"peran": sebutan,
			"nama": orang.nama,
			"masa": rentang(*dokumen.masa()),
			"dasar_perjanjian": _dasar_perjanjian(dokumen),
			"lampiran_tanggung_jawab": "Lampiran" if butir else "",
		},
		selaku=penetap.aturan(dokumen).selaku,
		memperhatikan=_pertimbangan(dokumen, tim),
		orang=orang,
		lampiran=(lampiran.tanggung_jawab(f"Tanggung jawab {sebutan}", butir),) if butir else (),
	)
	return naskah.keputusan(jenis, replace(bagian, tembusan=tembusan(dokumen, jenis)), isi)


def _pertimbangan(dokumen, tim) -> tuple[str, ...]:
	keputusan = nomor_keputusan(tim.name)
	return tuple(
		filter(
			None,
			(
				f"Keputusan {keputusan} tentang pembentukan {tim.nama_tim}" if keputusan else "",
				f"Pertimbangan {dokumen.pemberi_pertimbangan}" if dokumen.pemberi_pertimbangan else "",
			),
		)
	)


PENYUSUN = {
	"keputusan_tim_kerja": _keputusan_tim,
	"keputusan_ketua_tim": lambda d, b: _keputusan_orang(d, b, "keputusan_ketua_tim"),
	"keputusan_pengendali": lambda d, b: _keputusan_orang(d, b, "keputusan_pengendali"),
}


# --- parts ---


def dasar_hukum(dokumen) -> dict[str, str]:
	"""What every decree names: the regency's regulation, and the article by which it is fixed."""
	daerah = dokumen.aturan().daerah
	sendiri = daerah.kode != "nasional"
	return {
		"peraturan": f"{daerah.peraturan} tentang {daerah.tentang}" if sendiri else "",
		"dasar": kutip_lengkap(dokumen.aturan(), penetap.aturan(dokumen).dasar),
	}


def _medan(dokumen, tim) -> dict[str, str]:
	profil = dokumen.aturan()
	biaya = berlaku(profil.pembiayaan, dokumen.tanggal_hukum())
	return {
		**dasar_hukum(dokumen),
		"nama_tim": tim.nama_tim,
		"unit_pemilik": tim.konteks().struktur.sebut(tim.unit_pemilik),
		"kegiatan": tim.kegiatan,
		"bentuk": BENTUK[tim.bentuk],
		"pembiayaan": ", ".join(biaya[0].sumber) if biaya else "",
	}


def _dasar_laporan(profil, tanggal) -> str:
	try:
		return kutip_lengkap(profil, rantai_laporan.aturan(profil, BentukLaporan.KETUA_TIM, tanggal).dasar)
	except AturanTidakAda:
		return ""


def _dasar_perjanjian(dokumen) -> str:
	objek = PERJANJIAN[dokumen.untuk]
	for satu in berlaku(dokumen.aturan().penetapan, dokumen.tanggal_hukum()):
		if satu.objek == objek:
			return kutip_lengkap(dokumen.aturan(), satu.dasar)
	return ""


def _anggota(baris, tim) -> tuple[naskah.AnggotaNaskah, ...]:
	ada = [b for b in sorted(baris, key=lambda b: b.peran != "Ketua") if b.pegawai]
	nama = [*([tim.pengendali] if tim.pengendali else []), *(b.pegawai for b in ada)]
	orang = dict(zip(nama, bagian_naskah.orang(nama), strict=True))
	hasil = [naskah.AnggotaNaskah(orang[b.pegawai], b.peran, b.tugas or "") for b in ada]
	for b in baris:
		if not b.pegawai:
			luar = naskah.Orang(b.nama_luar or "", "", "", "", b.instansi_luar or "")
			hasil.append(naskah.AnggotaNaskah(luar, b.peran, b.tugas or ""))
	if tim.pengendali:
		hasil.insert(0, naskah.AnggotaNaskah(orang[tim.pengendali], "Pengendali"))
	return tuple(hasil)


def _butir(profil, tanggal, peran) -> tuple[tuple[str, tuple[str, ...]], ...]:
	punya = {a.peran: a.butir for a in reversed(berlaku(profil.tanggung_jawab, tanggal))}
	return tuple((sebutan, tuple(punya[p])) for p, sebutan in peran if p in punya)


def tembusan(dokumen, jenis: str) -> tuple[str, ...]:
	k = dokumen.konteks()
	salinan = naskah.salinan(jenis, k, objek=dokumen.objek_penetapan)
	return naskah.tulis_tembusan(salinan, penetap.aturan(dokumen), k)
