"""Limits on candidates for pengendali and ketua and on who acts for another, broken through their documents."""

from __future__ import annotations

from unittest.mock import patch

from sistem_kerja.layanan import usulan_tim
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.ketentuan.pemicu import Percobaan, memicu
from sistem_kerja.tests.situs.ketentuan.permohonan import orang_unit_lain
from sistem_kerja.tests.situs.ketentuan.tim import usulkan_calon
from sistem_kerja.tests.situs.penunjukan import tunjuk, unit_dari


def usulkan_pengendali(daerah, *calon: str, **isi) -> Percobaan:
	return usulkan_calon(daerah, [*calon] or daerah.fungsional("Ahli Madya")[:1], "pengendali", **isi)


# --- proposals ---


@memicu("ketua.calon_maks")
def empat_calon_ketua(daerah):
	return usulkan_calon(daerah, t.orang(daerah)[:4])


@memicu("usulan.pertimbangan_penilai")
def tanpa_pertimbangan(daerah):
	d = t.usulan(daerah, t.tim(daerah), t.orang(daerah)[:1])
	return Percobaan(lambda: t.bertindak(d, "Usulkan"), d)


@memicu("kekosongan.bulan_pengisian")
def mengisi_di_bulan_lain(daerah):
	coba = usulkan_calon(daerah, t.orang(daerah)[:1], mengisi_kekosongan=1)

	def langkah():
		with patch.object(usulan_tim, "today", lambda: f"{t.tahun()}-03-05"):
			return coba.langkah()

	return Percobaan(langkah, coba.dokumen)


@memicu("pengendali.calon_maks")
def empat_calon_pengendali(daerah):
	return usulkan_pengendali(daerah, *t.orang(daerah)[:4])


@memicu("pengendali.jenjang_min")
def pengendali_ahli_pertama(daerah):
	return usulkan_pengendali(daerah, daerah.fungsional("Ahli Pertama")[0])


@memicu("pengendali.dari_unit_pemilik")
def pengendali_dari_unit_lain(daerah):
	return usulkan_pengendali(daerah, orang_unit_lain(daerah))


@memicu("pengendali.maks_bulan")
def pengendali_terlalu_lama(daerah):
	return usulkan_pengendali(daerah, selesai=f"{t.tahun() + 1}-02-01")


@memicu("pengendali.abk_min")
def beban_pengendali_kurang(daerah):
	return usulkan_pengendali(daerah, abk=0.5)


@memicu("pengendali.cascading")
def pengendali_tanpa_cascading(daerah):
	return usulkan_pengendali(daerah, cascading="")


@memicu("pengendali.tidak_diampu_administrator")
def diampu_administrator(daerah):
	return usulkan_pengendali(daerah, diampu_administrator=1)


# --- who acts for another ---


@memicu("ketua_sementara.selisih_jenjang")
def ketua_sementara_dua_jenjang_di_bawah(daerah):
	unit, ketua, jauh = jenjang_jauh(daerah)
	return Percobaan(lambda: tunjuk(unit, jauh, "Ketua Tim Sementara", digantikan=ketua))


@memicu("pejabat_sementara.selisih_tingkat")
def plh_jauh_di_bawah(daerah):
	pertama = next(p.id for p in daerah.contoh.pegawai if str(p.jenjang) == "Ahli Pertama")
	dinas = unit_dari(daerah.kepala_dinas(daerah.cerita.unit_dituju))
	return Percobaan(lambda: tunjuk(dinas, pertama))


@memicu("pejabat_sementara.lebih_tinggi")
def plh_lebih_tinggi(daerah):
	bidang = daerah.cerita.unit_dituju
	return Percobaan(lambda: tunjuk(bidang, daerah.kepala_dinas(bidang)))


def jenjang_jauh(daerah) -> tuple[str, str, str]:
	"""A unit with two functionals whose jenjang are two steps apart: the higher and the lower one."""
	garis = ["Ahli Utama", "Ahli Madya", "Ahli Muda", "Ahli Pertama"]
	for atas, bawah in zip(garis, garis[2:], strict=False):
		for unit in {p.unit for p in daerah.contoh.pegawai}:
			satu, dua = daerah.fungsional(atas, unit), daerah.fungsional(bawah, unit)
			if satu and dua:
				return unit, satu[0], dua[0]
	raise AssertionError("contoh tidak memuatnya")
