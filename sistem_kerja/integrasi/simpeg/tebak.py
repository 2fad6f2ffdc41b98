"""The office that heads a unit, guessed from the unit's name where the export is silent."""

from __future__ import annotations

import re

from sistem_kerja.regulasi.istilah import PeranStruktural as P

# First words of a name (in upper case, SUB joined to the next word) -> role and title of the head; longest first.
_AWAL: tuple[tuple[str, P, str], ...] = (
	("SEKRETARIAT DAERAH", P.SEKRETARIS_DAERAH, "Sekretaris Daerah"),
	("SEKRETARIAT DPRD", P.SEKRETARIS_DPRD, "Sekretaris DPRD"),
	("SEKRETARIAT DEWAN", P.SEKRETARIS_DPRD, "Sekretaris DPRD"),
	("SEKRETARIAT KECAMATAN", P.SEKRETARIS_KECAMATAN, "Sekretaris Kecamatan"),
	("SEKRETARIAT KELURAHAN", P.SEKRETARIS_KELURAHAN, "Sekretaris Kelurahan"),
	("SEKRETARIAT", P.SEKRETARIS, "Sekretaris"),
	("INSPEKTUR PEMBANTU", P.INSPEKTUR_PEMBANTU, "{nama}"),
	("INSPEKTORAT", P.INSPEKTUR, "Inspektur"),
	("WAKIL DIREKTUR", P.WAKIL_DIREKTUR, "{nama}"),
	("ASISTEN", P.ASISTEN, "{nama}"),
	("BAGIAN", P.KEPALA_BAGIAN, "Kepala {nama}"),
	("DINAS", P.KEPALA_DINAS, "Kepala {nama}"),
	("BADAN", P.KEPALA_BADAN, "Kepala {nama}"),
	("SATUAN", P.KEPALA_SATUAN, "Kepala {nama}"),
	("BIDANG", P.KEPALA_BIDANG, "Kepala {nama}"),
	("SUBBIDANG", P.KEPALA_SUBBIDANG, "Kepala {nama}"),
	("SUBBAGIAN", P.KEPALA_SUBBAGIAN, "Kepala {nama}"),
	("SEKSI", P.KEPALA_SEKSI, "Kepala {nama}"),
	("UPTD", P.KEPALA_UPTD, "Kepala {nama}"),
	("UPT", P.KEPALA_UPTD, "Kepala {nama}"),
	("PUSKESMAS", P.KEPALA_PUSKESMAS, "Kepala {nama}"),
	("SDN", P.KEPALA_SEKOLAH, "Kepala {nama}"),
	("SMPN", P.KEPALA_SEKOLAH, "Kepala {nama}"),
	("SD NEGERI", P.KEPALA_SEKOLAH, "Kepala {nama}"),
	("SMP NEGERI", P.KEPALA_SEKOLAH, "Kepala {nama}"),
	("TK NEGERI", P.KEPALA_SEKOLAH, "Kepala {nama}"),
	("RSUD", P.DIREKTUR, "Direktur {nama}"),
	("RUMAH SAKIT", P.DIREKTUR, "Direktur {nama}"),
	("KECAMATAN", P.CAMAT, "Camat {pendek}"),
	("KELURAHAN", P.LURAH, "Lurah {pendek}"),
	("PEMERINTAH KABUPATEN", P.KEPALA_DAERAH, "Bupati {pendek}"),
	("PEMERINTAH KOTA", P.KEPALA_DAERAH, "Wali Kota {pendek}"),
)


def peran(nama: str) -> tuple[P, str] | None:
	"""Role and title of the head of a unit of that name, None when the name tells nothing."""
	rapat = re.sub(r"^SUB[ -]+", "SUB", nama.upper())
	for awal, satu, jabatan in _AWAL:
		if rapat == awal or rapat.startswith(f"{awal} "):
			return satu, jabatan.format(nama=nama, pendek=nama[len(awal) :].strip() or nama)
	return None
