"""Limits on agreements, teams and their ketua, broken through Perjanjian Kinerja, Tim Kerja and Usulan Ketua Tim."""

from __future__ import annotations

import frappe
from frappe.utils import add_days, today

from sistem_kerja.tests.situs import jalan_lain
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.ketentuan.pemicu import Percobaan, memicu
from sistem_kerja.tests.situs.ketentuan.permohonan import orang_unit_lain, struktural


def tetapkan_perjanjian(daerah, **isi) -> Percobaan:
	d = t.perjanjian(daerah, **isi)
	return Percobaan(lambda: t.bertindak(d, "Tetapkan"), d)


def usulkan(daerah, **isi) -> Percobaan:
	t.perjanjian_berlaku(daerah)
	d = t.tim(daerah, **isi)
	return Percobaan(lambda: t.bertindak(d, "Usulkan"), d)


def usulkan_calon(daerah, calon: list[str], untuk="ketua", tim=None, **isi) -> Percobaan:
	"""The first act on a proposal: the evaluator's consideration is asked for where the profile wants one."""
	d = t.usulan(daerah, tim or t.tim(daerah), calon, untuk, **isi)
	dipertimbangkan = untuk == "ketua" and any(x.status == "Menunggu Pertimbangan" for x in d.alur().tahap)
	tindakan = "Minta Pertimbangan" if dipertimbangkan else "Usulkan"
	return Percobaan(lambda: t.bertindak(d, tindakan), d)


def calon_ketua(daerah, pegawai: str, **isi) -> Percobaan:
	"""Where the ketua is appointed by a decree of his own he is proposed, elsewhere the team names him."""
	if daerah.kode in t.TERSENDIRI:
		return usulkan_calon(daerah, [pegawai], tim=t.tim(daerah, **isi))
	return usulkan(daerah, ketua=pegawai, **isi)


def kurang(daerah, **kolom) -> Percobaan:
	"""A ketua whose record lacks this."""
	ketua = t.orang(daerah)[0]
	frappe.db.set_value("Employee", ketua, kolom)
	return calon_ketua(daerah, ketua)


def bulan(jumlah: int) -> dict:
	akhir = {0: f"{t.tahun()}-01-20", 13: f"{t.tahun() + 1}-01-31"}[jumlah]
	return {"mulai": f"{t.tahun()}-01-01", "selesai": akhir}


# --- agreements ---


@memicu("perjanjian_kinerja.sebelum_tahun")
def ditetapkan_dalam_tahunnya(daerah):
	return tetapkan_perjanjian(daerah, tahun=t.tahun() - 1)


@memicu("perjanjian_kinerja.jenis_penugasan")
def kegiatan_tanpa_jenis(daerah):
	return tetapkan_perjanjian(daerah, kegiatan=[{"kegiatan": t.KEGIATAN}])


@memicu("perjanjian_kinerja.ubah_bila_kegiatan_berubah")
def kegiatan_di_luar_perjanjian(daerah):
	return usulkan(daerah, kegiatan="Kegiatan Baru", rumpun_sub_kegiatan="Rumpun Baru")


def tetapkan_tanpa_perjanjian(daerah, untuk: str) -> Percobaan:
	"""A team whose ketua or pengendali was appointed and has no agreement of his own."""
	t.perjanjian_berlaku(daerah)
	t.orang(daerah)
	tim, calon = t.tim(daerah), daerah.fungsional("Ahli Madya")[0]
	if untuk == "pengendali":
		t.tetapkan_usulan(t.usulan(daerah, tim, [calon], untuk), calon)
		tim = t.berketua(daerah, tim)
	else:
		t.tetapkan_usulan(t.usulan(daerah, tim, [calon]), calon)
	d = t.bertindak(frappe.get_doc(t.TIM, tim.name), "Usulkan")
	return Percobaan(lambda: t.bertindak(d, "Tetapkan"), d)


@memicu("perjanjian_kinerja.ketua_tim")
def ketua_tanpa_perjanjian(daerah):
	return tetapkan_tanpa_perjanjian(daerah, "ketua")


@memicu("perjanjian_kinerja.pengendali")
def pengendali_tanpa_perjanjian(daerah):
	return tetapkan_tanpa_perjanjian(daerah, "pengendali")


# --- the team ---


@memicu("squad.maks_bulan")
def squad_terlalu_lama(daerah):
	return usulkan(daerah, bentuk="squad", **bulan(13))


@memicu("ad_hoc.maks_bulan")
def ad_hoc_terlalu_lama(daerah):
	return usulkan(daerah, bentuk="ad_hoc", **bulan(13))


@memicu("ad_hoc.min_bulan")
def ad_hoc_terlalu_singkat(daerah):
	return usulkan(daerah, bentuk="ad_hoc", **bulan(0))


@memicu("ad_hoc.lintas")
def ad_hoc_satu_unit(daerah):
	return usulkan(daerah, bentuk="ad_hoc")


@memicu("tim.maks_bulan")
def tim_terlalu_lama(daerah):
	return usulkan(daerah, **bulan(13))


@memicu("tim.satu_ketua")
def dua_ketua(daerah):
	return usulkan(daerah, anggota=[{"pegawai": p, "peran": "Ketua"} for p in t.orang(daerah)[1:3]])


@memicu("tim.nama_rumpun_sub_kegiatan")
def tanpa_rumpun(daerah):
	return usulkan(daerah, rumpun_sub_kegiatan="")


@memicu("tim.cascading")
def tanpa_cascading(daerah):
	return usulkan(daerah, cascading="")


@memicu("tim.tidak_diampu_pengawas")
def diampu_pengawas(daerah):
	return usulkan(daerah, diampu_pengawas=1)


@memicu("tim.abk_min_ketua")
def beban_ketua_kurang(daerah):
	return usulkan(daerah, abk_ketua=0.5)


@memicu("tim.kebutuhan_diidentifikasi")
def tanpa_analisis(daerah):
	return usulkan(daerah, analisis_kebutuhan=[])


# --- its ketua ---


@memicu("ketua.jenis_jabatan")
def ketua_struktural(daerah):
	return calon_ketua(daerah, struktural(daerah))


@memicu("ketua.maks_bulan")
def ketua_terlalu_lama(daerah):
	return calon_ketua(daerah, t.orang(daerah)[0], **bulan(13))


@memicu("ketua.dari_unit_pemilik")
def ketua_dari_unit_lain(daerah):
	"""Lent by an approved request where the team itself names him."""
	if daerah.kode in t.TERSENDIRI:
		return calon_ketua(daerah, orang_unit_lain(daerah))
	inti = daerah.cerita
	t.orang(daerah)
	t.perjanjian_berlaku(daerah, unit=daerah.unit[inti.unit_pemilik].induk)
	daerah.disetujui(**t.masa())
	d = t.tim(daerah, unit_pemilik=inti.unit_pemilik, ketua=inti.pegawai, anggota=[])
	return Percobaan(lambda: t.bertindak(d, "Usulkan"), d)


@memicu("ketua.dari_unit_pemilik_lintas")
def ketua_tim_lintas_dari_unit_lain(daerah):
	luar = [{"nama_luar": "Sari Contoh", "instansi_luar": jalan_lain.instansi()}]
	return calon_ketua(daerah, orang_unit_lain(daerah), anggota=luar)


@memicu("ketua.pendidikan_min")
def pendidikan_kurang(daerah):
	return kurang(daerah, sk_pendidikan="D3")


@memicu("ketua.golongan_min")
def golongan_kurang(daerah):
	return kurang(daerah, sk_golongan="II/d", sk_jenis_asn="PNS")


@memicu("ketua.predikat_min")
def predikat_kurang(daerah):
	return kurang(daerah, sk_predikat_terakhir="Butuh Perbaikan")


@memicu("ketua.pengalaman_min_tahun")
def pengalaman_kurang(daerah):
	return kurang(daerah, sk_pengalaman_sejak=add_days(today(), -700))
