"""What kind of unit a name tells of: the office that heads it, its level and its tipologi."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sistem_kerja.regulasi.istilah import PeranStruktural as P
from sistem_kerja.regulasi.istilah import Tingkat as T
from sistem_kerja.regulasi.istilah import Tipologi


@dataclass(frozen=True)
class Ciri:
	jenis: str
	peran: P
	tingkat: T
	jabatan_kepala: str
	tipologi: Tipologi | None = None


# jenis of a [[perangkat]] -> (peran, tingkat, title of the head, tipologi); "{nama}" is the unit's name.
PERANGKAT = {
	"Sekretariat Daerah": (
		P.SEKRETARIS_DAERAH,
		T.JPT_PRATAMA,
		"Sekretaris Daerah",
		Tipologi.SEKRETARIAT_DAERAH,
	),
	"Sekretariat DPRD": (P.SEKRETARIS_DPRD, T.JPT_PRATAMA, "Sekretaris DPRD", Tipologi.SEKRETARIAT_DPRD),
	"Inspektorat": (P.INSPEKTUR, T.JPT_PRATAMA, "Inspektur", Tipologi.INSPEKTORAT),
	"Dinas": (P.KEPALA_DINAS, T.JPT_PRATAMA, "Kepala {nama}", Tipologi.DINAS_BADAN),
	"Badan": (P.KEPALA_BADAN, T.JPT_PRATAMA, "Kepala {nama}", Tipologi.DINAS_BADAN),
	"Satuan": (P.KEPALA_SATUAN, T.JPT_PRATAMA, "Kepala {nama}", Tipologi.DINAS_BADAN),
	"BPBD": (P.KEPALA_PELAKSANA, T.ADMINISTRATOR, "Kepala Pelaksana {nama}", Tipologi.BPBD),
	"Kecamatan": (P.CAMAT, T.ADMINISTRATOR, "Camat {pendek}", Tipologi.KECAMATAN),
	"Kelurahan": (P.LURAH, T.PENGAWAS, "Lurah {pendek}", Tipologi.KELURAHAN),
	"RSUD": (P.DIREKTUR, T.ADMINISTRATOR, "Direktur {nama}", Tipologi.RSUD),
	"UPTD": (P.KEPALA_UPTD, T.PENGAWAS, "Kepala {nama}", Tipologi.UPTD_PENGAWAS),
	"Puskesmas": (P.KEPALA_PUSKESMAS, T.FUNGSIONAL, "Kepala {nama}", Tipologi.PUSKESMAS),
	"Sekolah": (P.KEPALA_SEKOLAH, T.FUNGSIONAL, "Kepala {nama}", Tipologi.SATUAN_PENDIDIKAN),
}
# First words of a unit inside -> (peran, tingkat, title of the head); longest first.
BAGIAN = {
	"Inspektur Pembantu": (P.INSPEKTUR_PEMBANTU, T.ADMINISTRATOR, "{nama}"),
	"Wakil Direktur": (P.WAKIL_DIREKTUR, T.ADMINISTRATOR, "{nama}"),
	"Asisten": (P.ASISTEN, T.JPT_PRATAMA, "{nama}"),
	"Bagian": (P.KEPALA_BAGIAN, T.ADMINISTRATOR, "Kepala {nama}"),
	"Bidang": (P.KEPALA_BIDANG, T.ADMINISTRATOR, "Kepala {nama}"),
	"Subbagian": (P.KEPALA_SUBBAGIAN, T.PENGAWAS, "Kepala {nama}"),
	"Subbidang": (P.KEPALA_SUBBIDANG, T.PENGAWAS, "Kepala {nama}"),
	"Seksi": (P.KEPALA_SEKSI, T.PENGAWAS, "Kepala {nama}"),
}
# A sekretariat inside depends on what it is the secretariat of.
SEKRETARIAT = {
	"Kecamatan": (P.SEKRETARIS_KECAMATAN, T.ADMINISTRATOR, "Sekretaris {nama}"),
	"Kelurahan": (P.SEKRETARIS_KELURAHAN, T.PENGAWAS, "Sekretaris {nama}"),
	"BPBD": (P.SEKRETARIS_PELAKSANA, T.PENGAWAS, "Sekretaris Pelaksana {nama}"),
}
SEKRETARIAT_BIASA = (P.SEKRETARIS, T.ADMINISTRATOR, "Sekretaris {nama}")


def ciri_perangkat(data: dict[str, Any]) -> Ciri:
	"""Of a [[perangkat]]; its own keys peran, tingkat, tipologi and jabatan_kepala override its jenis."""
	peran, tingkat, jabatan, tipologi = PERANGKAT[data["jenis"]]
	nama = data["nama"]
	return Ciri(
		jenis=data["jenis"],
		peran=P(data.get("peran", peran)),
		tingkat=T(data.get("tingkat", tingkat)),
		jabatan_kepala=data.get("jabatan_kepala")
		or jabatan.format(nama=nama, pendek=nama.removeprefix(f"{data['jenis']} ")),
		tipologi=Tipologi(data.get("tipologi", tipologi)),
	)


def ciri_bagian(nama: str, jenis_induk: str, nama_induk: str) -> Ciri:
	"""Of a unit inside a perangkat, by the first words of its name."""
	if nama == "Sekretariat":
		peran, tingkat, jabatan = SEKRETARIAT.get(jenis_induk, SEKRETARIAT_BIASA)
		return Ciri("Sekretariat", peran, tingkat, jabatan.format(nama=nama_induk))
	for awal, (peran, tingkat, jabatan) in BAGIAN.items():
		if nama.startswith(f"{awal} "):
			return Ciri(awal, peran, tingkat, jabatan.format(nama=nama))
	raise ValueError(f"Jenis unit «{nama}» tidak dikenal.")
