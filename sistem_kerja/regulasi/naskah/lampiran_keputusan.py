"""Annexes of decrees: members of a team, responsibilities by role, positions of a job map, employees with their evaluator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sistem_kerja.regulasi.naskah.bentuk import Orang
from sistem_kerja.regulasi.naskah.bentuk_keputusan import (
	AnggotaNaskah,
	BarisKedudukan,
	BarisPeta,
	Kolom,
	LampiranNaskah,
)
from sistem_kerja.regulasi.naskah.peta_jabatan import tulis_selisih
from sistem_kerja.regulasi.naskah.teks import tulis_nip, tulis_pangkat

NOMOR = Kolom("No.", "t-no")
NAMA = Kolom("Nama / NIP", "t-nama")


def susunan(judul: str, anggota: Iterable[AnggotaNaskah]) -> LampiranNaskah:
	"""Members: No, Nama/NIP, Jabatan, Kedudukan dalam Tim, Uraian Tugas/Target."""
	return LampiranNaskah(
		judul,
		(
			NOMOR,
			NAMA,
			Kolom("Jabatan"),
			Kolom("Kedudukan dalam Tim", "t-peran"),
			Kolom("Uraian Tugas / Target"),
		),
		tuple(
			(f"{i}.", _nama(a.orang), _jabatan(a.orang), a.peran, a.tugas or "-")
			for i, a in enumerate(anggota, 1)
		),
	)


def tanggung_jawab(judul: str, butir: Sequence[tuple[str, Sequence[str]]]) -> LampiranNaskah:
	"""Responsibilities by role, as the regulation lists them."""
	return LampiranNaskah(judul, butir=tuple((peran, tuple(satu)) for peran, satu in butir))


def peta(judul: str, baris: Sequence[BarisPeta]) -> LampiranNaskah:
	"""Positions under their units: No, Jabatan, Jenjang, Kebutuhan by ABK, Terisi, Selisih; sums at the end."""
	hasil: list[tuple[str, ...]] = []
	unit, nomor = None, 0
	for satu in baris:
		if satu.unit != unit:
			unit = satu.unit
			hasil.append((unit,))
		nomor += 1
		jabatan = "\n".join(filter(None, (satu.jabatan, satu.keterangan)))
		angka = (satu.kebutuhan, satu.terisi, satu.terisi - satu.kebutuhan)
		hasil.append(
			(f"{nomor}.", jabatan, satu.jenjang or "-", *map(str, angka[:2]), tulis_selisih(angka[2]))
		)
	butuh, isi = sum(b.kebutuhan for b in baris), sum(b.terisi for b in baris)
	kolom = (
		*(NOMOR, Kolom("Jabatan"), Kolom("Jenjang", "t-jenjang")),
		*(Kolom("Kebutuhan (ABK)", "t-angka"), Kolom("Terisi", "t-angka"), Kolom("Selisih", "t-angka")),
	)
	return LampiranNaskah(
		judul, kolom, tuple(hasil), ("", "Jumlah", "", str(butuh), str(isi), tulis_selisih(isi - butuh))
	)


def kedudukan(judul: str, baris: Iterable[BarisKedudukan]) -> LampiranNaskah:
	"""Employees: No, Nama/NIP, Pangkat/Golongan, Jabatan, Pejabat Penilai Kinerja."""
	return LampiranNaskah(
		judul,
		(
			*(NOMOR, NAMA, Kolom("Pangkat/ Golongan", "t-pangkat")),
			*(Kolom("Jabatan dan Unit Kerja"), Kolom("Pejabat Penilai Kinerja")),
		),
		tuple(
			(
				f"{i}.",
				_nama(b.orang),
				tulis_pangkat(b.orang.pangkat) or "-",
				_jabatan(b.orang),
				b.penilai or "-",
			)
			for i, b in enumerate(baris, 1)
		),
	)


def _nama(orang: Orang) -> str:
	return f"{orang.nama}\nNIP {tulis_nip(orang.nip)}" if orang.nip else orang.nama


def _jabatan(orang: Orang) -> str:
	return "\n".join(filter(None, (orang.jabatan, orang.unit))) or "-"
