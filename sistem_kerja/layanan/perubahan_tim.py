"""Changes of a running team: what is checked, and what they do to the team and its assignments."""

from __future__ import annotations

from collections.abc import Callable

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import (
	fakta_tim,
	keanggotaan_tim,
	naskah,
	organisasi,
	penetap,
	penugasan_tim,
	syarat_tim,
	usulan_tim,
)
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi import syarat_tim as aturan_tim
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.pemeriksa import Temuan
from sistem_kerja.regulasi.tanggal import tanggal_panjang

ANGGOTA, KETUA, PERPANJANGAN, PENUTUPAN = (
	"Perubahan Anggota",
	"Penggantian Ketua",
	"Perpanjangan",
	"Penutupan",
)
# What happens as it is fixed, whatever its date.
SEKETIKA = {
	KETUA: "Ketua yang baru bertindak",
	PENUTUPAN: "Tim berstatus Selesai dan penugasannya berakhir",
}


def pastikan_berjalan(tim) -> None:
	if tim.status != keanggotaan_tim.BERJALAN:
		frappe.throw(
			_("{0} berstatus «{1}»; yang diubah ialah tim yang berjalan.").format(tim.nama_tim, tim.status),
			TindakanTidakSah,
		)


def lengkapi(dokumen, tim) -> None:
	"""What follows from others in each row: name, unit, the request that lent him."""
	nama = [b.pegawai for b in dokumen.perubahan if b.pegawai]
	punya, dikenal = penugasan_tim.permohonan_bagi(tim, nama), organisasi.banyak_pegawai(nama)
	for baris in dokumen.perubahan:
		baris.permohonan = punya[baris.pegawai].permohonan if baris.pegawai in punya else None
		if baris.pegawai in dikenal:
			baris.nama, baris.unit = dikenal[baris.pegawai].nama, dikenal[baris.pegawai].unit


def temuan(dokumen) -> list[Temuan]:
	"""All findings on a change, each with the article of what it breaks."""
	tim = dokumen.dasar_tim()
	pastikan_berjalan(tim)
	return list(dict.fromkeys([*_periksa_tanggal(dokumen, tim), *_PERIKSA[dokumen.jenis](dokumen, tim)]))


def _periksa_tanggal(dokumen, tim) -> list[Temuan]:
	"""People change within the period of the team. A new ketua and the end happen as they are fixed, which is said when
	that would be before their day."""
	berlaku, selesai = getdate(dokumen.tanggal_berlaku), getdate(tim.selesai)
	if dokumen.jenis in (ANGGOTA, KETUA) and berlaku > selesai:
		pesan = (
			f"Berlaku Sejak {tanggal_panjang(berlaku)} sesudah masa tim berakhir ({tanggal_panjang(selesai)})."
			" Pilih tanggal di dalam masa tim, atau perpanjang timnya dahulu."
		)
		return [_tolak(dokumen, pesan)]
	if dokumen.jenis in SEKETIKA and berlaku > getdate(today()):
		pesan = f"{SEKETIKA[dokumen.jenis]} begitu perubahan ini ditetapkan, walau berlaku sejak {tanggal_panjang(berlaku)}."
		saran = " Tetapkan pada hari itu bila sampai saat itu tidak boleh berubah."
		return [
			Temuan(
				TingkatTemuan.PERINGATAN,
				pesan + saran,
				kutip(dokumen.aturan(), penetap.aturan(dokumen).dasar),
			)
		]
	return []


def _tolak(dokumen, pesan: str, dasar: str | None = None) -> Temuan:
	return Temuan(TingkatTemuan.TOLAK, pesan, kutip(dokumen.aturan(), dasar or penetap.aturan(dokumen).dasar))


def _periksa_anggota(dokumen, tim) -> list[Temuan]:
	hasil = (
		[]
		if dokumen.perubahan
		else [_tolak(dokumen, "Perubahan anggota belum diisi. Isi siapa yang masuk atau keluar.")]
	)
	kini = {b.pegawai for b in tim.anggota if b.pegawai and not b.selesai}
	luar = {b.nama_luar for b in tim.anggota if b.nama_luar and not b.selesai}
	for nomor, baris in enumerate(dokumen.perubahan):
		ada, sebutan = (baris.pegawai in kini) or (baris.nama_luar in luar), baris.nama or baris.nama_luar
		if not sebutan:
			hasil.append(
				_tolak(dokumen, "Baris perubahan tidak menyebut siapa. Isi pegawai atau nama dari luar.")
			)
		elif baris.tindakan == "Masuk" and ada:
			hasil.append(_tolak(dokumen, f"{sebutan} sudah menjadi anggota tim."))
		elif baris.tindakan != "Masuk" and not ada:
			hasil.append(_tolak(dokumen, f"{sebutan} bukan anggota tim."))
		elif baris.tindakan == "Keluar" and baris.pegawai == tim.ketua:
			hasil.append(_tolak(dokumen, f"{sebutan} ketua tim. Ganti ketuanya dahulu."))
		elif baris.tindakan == "Ubah Tugas" and not (baris.tugas or "").strip():
			hasil.append(_tolak(dokumen, f"Tugas baru {sebutan} belum diisi. Isi kolom Tugas."))
		if sebutan in [b.nama or b.nama_luar for b in dokumen.perubahan[:nomor]]:
			hasil.append(_tolak(dokumen, f"{sebutan} disebut dua kali. Hapus salah satu barisnya."))
	masuk = [b for b in dokumen.perubahan if b.tindakan == "Masuk"]
	return [*hasil, *syarat_tim.tentang_anggota(tim, masuk, *_sisa_masa(dokumen, tim))]


def _periksa_ketua(dokumen, tim) -> list[Temuan]:
	profil, tanggal = dokumen.aturan(), dokumen.tanggal_hukum()
	aturan = aturan_tim.tersendiri(profil, "ketua", tanggal)
	if aturan:
		pesan = "Ketua Tim Kerja ditetapkan tersendiri dengan keputusan. Buat Usulan Ketua Tim bagi tim ini."
		return [_tolak(dokumen, pesan, aturan.dasar)]
	if not dokumen.ketua_baru:
		return [_tolak(dokumen, "Ketua baru belum diisi.")]
	if dokumen.ketua_baru == tim.ketua:
		return [_tolak(dokumen, "Ketua baru sama dengan ketua sekarang. Pilih orang lain.")]
	k = tim.konteks()
	orang = fakta_tim.ketua([dokumen.ketua_baru], k, getdate(tim.mulai).year)[dokumen.ketua_baru]
	baris = [] if _anggota_kini(tim, dokumen.ketua_baru) else [_baris_ketua(dokumen, tim)]
	return [
		*syarat_tim.calon_ketua(tim, orang, k),
		*syarat_tim.tentang_anggota(tim, baris, *_sisa_masa(dokumen, tim)),
	]


def _baris_ketua(dokumen, tim) -> frappe._dict:
	punya = penugasan_tim.permohonan_bagi(tim, [dokumen.ketua_baru]).get(dokumen.ketua_baru)
	return frappe._dict(
		pegawai=dokumen.ketua_baru,
		nama=dokumen.nama_ketua_baru,
		permohonan=punya.permohonan if punya else None,
	)


def _anggota_kini(tim, pegawai: str) -> bool:
	return any(b.pegawai == pegawai and not b.selesai for b in tim.anggota)


def _periksa_perpanjangan(dokumen, tim) -> list[Temuan]:
	if not dokumen.selesai_baru or getdate(dokumen.selesai_baru) <= getdate(tim.selesai):
		lama = getdate(tim.selesai).strftime("%d-%m-%Y")
		return [_tolak(dokumen, f"Akhir yang baru harus sesudah akhir sekarang ({lama}).")]
	batas = syarat_tim.tentang_tim(tim, menetapkan=True, selesai=dokumen.selesai_baru)
	kini = [b for b in tim.anggota if b.pegawai and not b.selesai and not b.permohonan]
	masa = (getdate(tim.mulai), getdate(dokumen.selesai_baru))
	return [*batas, *syarat_tim.tentang_anggota(tim, kini, *masa)]


def _periksa_penutupan(dokumen, tim) -> list[Temuan]:
	"""Reports that reviewers hold are decided first; what is still open is named, because it ends with the team."""
	hasil = []
	if ditinjau := penugasan_tim.laporan_ditinjau(tim.name):
		daftar = ", ".join(f"{b.name} ({b.nama_pegawai}, «{b.status}»)" for b in ditinjau)
		hasil.append(_tolak(dokumen, f"Laporan anggota masih ditinjau: {daftar}. Tunggu sampai diputuskan."))
	if terbuka := [b for b in penugasan_tim.terbuka(tim.name) if not b.permohonan]:
		daftar = ", ".join(f"{b.nama_pegawai} ({b.name})" for b in terbuka)
		dasar = kutip(dokumen.aturan(), penetap.aturan(dokumen).dasar)
		pesan = f"Penugasan yang ikut diakhiri bersama tim: {daftar}."
		hasil.append(Temuan(TingkatTemuan.PERINGATAN, pesan, dasar))
	return hasil


_PERIKSA: dict[str, Callable] = {
	ANGGOTA: _periksa_anggota,
	KETUA: _periksa_ketua,
	PERPANJANGAN: _periksa_perpanjangan,
	PENUTUPAN: _periksa_penutupan,
}


def _sisa_masa(dokumen, tim):
	return max(getdate(dokumen.tanggal_berlaku), getdate(tim.mulai)), getdate(tim.selesai)


def susunan(dokumen, tim) -> list:
	"""Members as the change makes them."""
	kini = [frappe._dict(b.as_dict()) for b in tim.anggota if not b.selesai]
	if dokumen.jenis == KETUA:
		lain = [b for b in kini if b.pegawai not in (tim.ketua, dokumen.ketua_baru)]
		return [frappe._dict(pegawai=dokumen.ketua_baru, peran="Ketua", tugas=""), *lain]
	if dokumen.jenis != ANGGOTA:
		return kini
	ubah = {(b.pegawai or b.nama_luar): b for b in dokumen.perubahan}
	for b in kini:
		if (satu := ubah.get(b.pegawai or b.nama_luar)) and satu.tindakan == "Ubah Tugas":
			b.tugas = satu.tugas
	keluar = {kunci for kunci, b in ubah.items() if b.tindakan == "Keluar"}
	masuk = [frappe._dict(b.as_dict(), peran="Anggota") for b in ubah.values() if b.tindakan == "Masuk"]
	return [*(b for b in kini if (b.pegawai or b.nama_luar) not in keluar), *masuk]


def terapkan(dokumen, jenis: str | None) -> None:
	"""Carry a fixed change out. `jenis`: the letter by which members are assigned, where no decree does it."""
	tim = frappe.get_doc("Tim Kerja", dokumen.tim, for_update=True)
	pastikan_berjalan(tim)
	_TERAPKAN[dokumen.jenis](dokumen, tim, jenis)
	keanggotaan_tim.lupakan()


def _ubah_anggota(dokumen, tim, jenis: str | None) -> None:
	sejak, masuk = getdate(dokumen.tanggal_berlaku), []
	for satu in dokumen.perubahan:
		ada = [
			b for b in tim.anggota
			if not b.selesai and (b.pegawai or b.nama_luar) == (satu.pegawai or satu.nama_luar)
		]  # fmt: skip
		if satu.tindakan == "Masuk":
			kolom = ("pegawai", "nama", "unit", "tugas", "nama_luar", "instansi_luar", "permohonan")
			masuk.append(
				usulan_tim.tambah_baris(tim, {k: satu.get(k) for k in kolom} | {"peran": "Anggota"}, sejak)
			)
		elif satu.tindakan == "Keluar":
			usulan_tim.akhiri_baris(ada, sejak)
		else:
			for baris in ada:
				baris.db_set("tugas", satu.tugas, update_modified=False)
	if any(b.permohonan or not b.pegawai for b in masuk):
		tim.db_set("lintas", 1)
	keluar = [b.pegawai for b in dokumen.perubahan if b.tindakan == "Keluar" and b.pegawai]
	penugasan_tim.akhiri(tim.name, keluar, sejak, f"Keluar dari tim: {dokumen.alasan}")
	penugasan_tim.tugaskan(tim, masuk, jenis, mulai=max(sejak, getdate(tim.mulai)))


def _ganti_ketua(dokumen, tim, jenis: str | None) -> None:
	sejak = getdate(dokumen.tanggal_berlaku)
	usulan_tim.ganti_ketua(tim, dokumen.ketua_baru, dokumen.alasan, sejak, None, jenis)


def _perpanjang(dokumen, tim, jenis: str | None) -> None:
	tim.db_set({"selesai_semula": tim.selesai_semula or tim.selesai, "selesai": dokumen.selesai_baru})
	penugasan_tim.perpanjang(tim.name, dokumen.selesai_baru)
	if jenis:
		for satu in penugasan_tim.terbuka(tim.name):
			naskah.terbitkan(frappe.get_doc("Penugasan", satu.name), jenis)


def _tutup(dokumen, tim, jenis: str | None) -> None:
	sejak = getdate(dokumen.tanggal_berlaku)
	usulan_tim.akhiri_baris([b for b in tim.anggota if not b.selesai], sejak)
	penugasan_tim.akhiri(tim.name, None, sejak, f"Tim ditutup: {dokumen.alasan}")
	frappe.get_doc("Tim Kerja", tim.name).selesaikan(dokumen.alasan)


_TERAPKAN: dict[str, Callable] = {
	ANGGOTA: _ubah_anggota,
	KETUA: _ganti_ketua,
	PERPANJANGAN: _perpanjang,
	PENUTUPAN: _tutup,
}
