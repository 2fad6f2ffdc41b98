"""Profiles of single limits from plain data, and facts that break none, for the tests of limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sistem_kerja.regulasi import ketentuan, ketentuan_tim, profil
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang
from sistem_kerja.regulasi.ketentuan import FaktaPenugasan, FaktaPerjanjianKinerja, FaktaSukarela
from sistem_kerja.regulasi.ketentuan_tim import (
	BentukTim,
	FaktaKetua,
	FaktaPengendali,
	FaktaTim,
	FaktaUsulan,
)
from sistem_kerja.regulasi.kode_ketentuan import FAKTA
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.struktur import Pegawai

TANGGAL = date(2025, 3, 3)
DAERAH = {
	"kode": "contoh",
	"nama": "Kabupaten Contoh",
	"jenis": "Kabupaten",
	"kepala_daerah": "Bupati",
	"ibu_kota": "Contoh",
	"peraturan": "Peraturan Bupati Contoh Nomor 1 Tahun 2025",
	"singkatan": "Perbup Contoh 1/2025",
	"tanggal": date(2025, 1, 2),
	"berlaku_sejak": date(2025, 1, 2),
}


def profil_dari(**nilai: Any) -> Profil:
	"""A profile with these rules only; the code with "__" for its point. Its messages show every fact."""
	aturan = []
	for nomor, (kunci, isi) in enumerate(nilai.items(), 1):
		kode = kunci.replace("__", ".")
		fakta = "".join(f" {nama}=«{{{nama}}}»" for nama in sorted(FAKTA[kode]))
		satu = {"kode": kode, "tingkat": "tolak", "pesan": f"{kode}{fakta}", "dasar": f"Pasal {nomor}"}
		aturan.append(satu if isi is None else {**satu, "nilai": isi})
	return profil.periksa({"daerah": DAERAH, "ketentuan": aturan})


def orang(
	nama: str = "Contoh", jenis: str = "Fungsional", jenjang: str | None = "Ahli Muda", unit: str = "U"
) -> Pegawai:
	return Pegawai(nama, nama, unit, JenisJabatan(jenis), Jenjang(jenjang) if jenjang else None)


PELAKSANA = orang(jenis="Pelaksana", jenjang=None)
KETUA = FaktaKetua(orang(), "U")
TIM = FaktaTim(BentukTim.TIM_KERJA, "U", "Unit U", None, None)
PENGENDALI = FaktaPengendali(KETUA, "U", "Unit U", None, None)
USULAN = FaktaUsulan("ketua", ())
TUGAS = FaktaPenugasan(orang(), None, None, punya_penilai=True)
PERJANJIAN = FaktaPerjanjianKinerja(2025, date(2024, 12, 31))


def tim(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan_tim.tim(p, replace(TIM, **ubah), TANGGAL)]


def ketua(p: Profil, *, lintas: bool = False, **ubah: Any) -> list[str]:
	return tim(p, ketua=(replace(KETUA, **ubah),), lintas=lintas)


def pengendali(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan_tim.pengendali(p, replace(PENGENDALI, **ubah), TANGGAL)]


def usulan(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan_tim.usulan(p, replace(USULAN, **ubah), TANGGAL)]


def tugas(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan.penugasan(p, replace(TUGAS, **ubah), TANGGAL)]


def sukarela(p: Profil, **fakta: bool) -> list[str]:
	return [t.pesan for t in ketentuan.sukarela(p, FaktaSukarela(**{"lintas_unit": False, **fakta}), TANGGAL)]


def perjanjian(p: Profil, **ubah: Any) -> list[str]:
	return [t.pesan for t in ketentuan.perjanjian_kinerja(p, replace(PERJANJIAN, **ubah), TANGGAL)]
