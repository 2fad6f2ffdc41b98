"""What employees find wrong in their records: one put right, one refused for want of proof, one that still waits."""

from __future__ import annotations

from collections.abc import Callable

import frappe

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.lakon import PENGELOLA, TETANGGA, Lakon
from sistem_kerja.demo.waktu import Kisah
from sistem_kerja.layanan import perbaikan_data


def susun(lk: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [(-20, lambda: diperbaiki(lk)), (-15, lambda: ditolak(lk)), (-2, lambda: menunggu(lk))]


def minta(pegawai: str, bagian: str, seharusnya: str, alasan: str) -> str:
	sebagai(pegawai)
	return perbaikan_data.ajukan(pegawai, bagian, seharusnya, alasan).name


def diperbaiki(lk: Lakon) -> Kisah:
	nama = minta(lk.staf(TETANGGA)[0], "Nomor Telepon", "081200000001", "Nomor lama sudah tidak dipakai.")
	yield 2
	frappe.set_user(PENGELOLA)
	perbaikan_data.terapkan(nama)


def ditolak(lk: Lakon) -> Kisah:
	nama = minta(lk.staf(TETANGGA)[1], "Pendidikan Terakhir", "S3", "Baru lulus.")
	yield 3
	frappe.set_user(PENGELOLA)
	perbaikan_data.tolak(nama, "Lampirkan ijazah atau surat keterangan lulus, lalu ajukan lagi.")


def menunggu(lk: Lakon) -> Kisah:
	minta(lk.staf(TETANGGA)[2], "Jabatan", "Pranata Komputer Ahli Muda", "SK kenaikan jenjang.")
	yield 0
