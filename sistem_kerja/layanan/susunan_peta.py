"""Boxes and lines of a Peta Kedudukan from plain facts, as the regulations' figures draw them. No queries.

[Bupati]  (dashed: outside the unit)
└─ [Kepala Dinas]
   ├─ {JF Ahli Madya: 3}     a group stands under its evaluator, wherever its people work
   ├─ [Sekretaris]
   └─ [Kepala Bidang] ── {JF Ahli Muda: 2} {Pelaksana: 1}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from frappe import _

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, Tingkat
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.struktur import Struktur

URUTAN = {j.value: i for i, j in enumerate(Jenjang)}
LAIN = len(URUTAN)


@dataclass
class Bahan:
	"""What is drawn. `units` in the order of the tree, the topmost first; `pengganti`: unit -> who acts; `sifat`: as what.

	`ditetapkan`: employees whose evaluator was set by hand; `nama`: of people outside; `pimpin`: head -> his unit.
	"""

	akar: str
	units: list[Any]
	pegawai: list[Any]
	seharusnya: Mapping[str, Pejabat | GalatRegulasi]
	struktur: Struktur
	pengganti: dict[str, str]
	sifat: dict[str, str]
	ditetapkan: set[str]
	nama: dict[str, str] = field(default_factory=dict)
	pimpin: dict[str, str] = field(init=False)
	dalam: set[str] = field(init=False)

	def __post_init__(self) -> None:
		self.dalam = {u.name for u in self.units}
		self.nama |= {p.name: p.employee_name for p in self.pegawai}
		self.pimpin = {orang: unit for unit, orang in self.pengganti.items()}
		self.pimpin |= {u.kepala: u.kode for u in self.struktur if u.kepala}

	def pejabat(self, unit: str) -> set[str]:
		"""Those who may act in an office today: its holder and whoever stands in."""
		return {p for p in (self.struktur.unit(unit).kepala, self.pengganti.get(unit)) if p}


def susun(bahan: Bahan) -> dict[str, Any]:
	"""`kotak`: boxes, parents first, by id; `garis`: evaluation lines that do not follow the tree; `masalah`; `jumlah`."""
	orang = {p.name: p for p in bahan.pegawai}
	kotak = {f"u:{u.name}": _kotak_unit(bahan, u, orang.get(u.kepala)) for u in bahan.units}
	kelompok: dict[str, dict[str, Any]] = {}
	memimpin = {u.kepala for u in bahan.units if u.kepala}
	for satu in bahan.pegawai:
		if satu.name not in memimpin:
			_masukkan(bahan, kelompok, satu)
	luar = _kotak_luar(bahan, [*kotak.values(), *kelompok.values()])
	akar = kotak[f"u:{bahan.akar}"]
	akar["induk"] = akar["penilai"] if akar["penilai"] in luar else None
	garis = [
		[k["penilai"], k["id"]]
		for k in kotak.values()
		if k["penilai"] and k["penilai"] != k["induk"] and k["penilai"] != k["id"]
	]
	urut = sorted(kelompok.values(), key=lambda k: k["urut"])
	semua = [*luar.values(), *kotak.values(), *urut]
	masalah = _masalah(semua)
	return {
		"akar": akar["id"],
		"judul": akar["unit"],
		"kotak": semua,
		"garis": garis,
		"masalah": masalah,
		"jumlah": {
			"unit": len(kotak),
			"pegawai": len(bahan.pegawai),
			"kosong": sum(k["kosong"] for k in kotak.values()),
			"masalah": len(masalah),
		},
	}


def _kotak_unit(bahan: Bahan, unit: Any, kepala: Any) -> dict[str, Any]:
	acting = bahan.pengganti.get(unit.name)
	salah = periksa(bahan, kepala) if kepala else ""
	if unit.kepala and not kepala:
		salah = _("{0} tidak aktif lagi sebagai pegawai. Isi pejabat baru pada unit ini.").format(
			unit.nama_kepala or unit.kepala
		)
	induk = unit.parent_unit_organisasi
	return {
		"id": f"u:{unit.name}",
		"jenis": "unit",
		"induk": f"u:{induk}" if induk in bahan.dalam else None,
		"kode": unit.name,
		"jabatan": unit.jabatan_kepala,
		"unit": unit.nama_unit,
		"tingkat": unit.tingkat,
		"pegawai": unit.kepala or None,
		"nama": (kepala.employee_name if kepala else unit.nama_kepala) if unit.kepala else "",
		# The kepala daerah is elected, not an employee: his office is not vacant for want of one.
		"kosong": not unit.kepala and unit.tingkat != Tingkat.KEPALA_DAERAH.value,
		"pengganti": acting and [bahan.sifat[unit.name], acting, bahan.nama.get(acting, acting)],
		"penilai": _kotak_penilai(bahan, kepala) if kepala else None,
		"alasan": (kepala.sk_kedudukan_alasan or "") if kepala else "",
		"masalah": salah,
	}


def _kotak_penilai(bahan: Bahan, pegawai: Any) -> str | None:
	"""Box of the one who evaluates: of the office where that is known, else of the person."""
	seharusnya = bahan.seharusnya.get(pegawai.name)
	kantor = seharusnya.unit if isinstance(seharusnya, Pejabat) else None
	tercatat = pegawai.sk_penilai
	if tercatat and not (kantor and tercatat in bahan.pejabat(kantor)):
		kantor = bahan.pimpin.get(tercatat)
		if not kantor:
			return f"o:{tercatat}"
	if not kantor:
		return None
	return f"u:{kantor}" if kantor in bahan.dalam else f"l:{kantor}"


def periksa(bahan: Bahan, pegawai: Any) -> str:
	"""What is wrong with the stored evaluator of an employee, in words with what to do; empty when nothing is."""
	if not (pegawai.sk_unit and pegawai.sk_jenis_jabatan):
		return _("Jenis jabatan belum diisi. Lengkapi di data pegawai.")
	tercatat = pegawai.sk_penilai
	if tercatat and tercatat not in bahan.nama:
		return _("Penilai yang tercatat ({0}) tidak aktif lagi. Hitung ulang kedudukannya.").format(tercatat)
	if pegawai.name in bahan.ditetapkan:
		return ""
	seharusnya = bahan.seharusnya[pegawai.name]
	if isinstance(seharusnya, GalatRegulasi):
		return str(seharusnya)
	return _bandingkan(bahan, tercatat, seharusnya)


def _bandingkan(bahan: Bahan, tercatat: str | None, seharusnya: Pejabat) -> str:
	boleh = bahan.pejabat(seharusnya.unit)
	if not boleh and not tercatat:
		if bahan.struktur.unit(seharusnya.unit).tingkat is Tingkat.KEPALA_DAERAH:
			return ""
		return _(
			"Jabatan {0} kosong, jadi tidak ada yang menilai ({1}). Isi pejabatnya atau tetapkan Pejabat Sementara."
		).format(seharusnya.jabatan, seharusnya.dasar)
	if tercatat in boleh:
		return ""
	pemegang = ", ".join(sorted(bahan.nama.get(p, p) for p in boleh)) or _("kosong")
	siapa = f"{seharusnya.jabatan} ({pemegang})"
	if not tercatat:
		return _("Penilai belum dihitung; seharusnya {0} menurut {1}. Hitung ulang kedudukannya.").format(
			siapa, seharusnya.dasar
		)
	return _("Penilai tercatat {0}, seharusnya {1} menurut {2}. Hitung ulang kedudukannya.").format(
		bahan.nama[tercatat], siapa, seharusnya.dasar
	)


def _masukkan(bahan: Bahan, kelompok: dict[str, dict[str, Any]], pegawai: Any) -> None:
	"""Put an employee who heads nothing into the group of his kind under his evaluator."""
	penilai = _kotak_penilai(bahan, pegawai)
	induk = penilai or f"u:{pegawai.sk_unit}"
	jenis, jenjang = pegawai.sk_jenis_jabatan or "", pegawai.sk_jenjang or ""
	kunci = f"k:{induk}:{jenis}:{jenjang}" + ("" if penilai else ":tanpa")
	if kunci not in kelompok:
		kelompok[kunci] = {
			"id": kunci,
			"jenis": "kelompok",
			"induk": induk,
			"judul": _sebut(jenis, jenjang),
			"urut": URUTAN.get(jenjang, LAIN + (jenis != JenisJabatan.PELAKSANA)),
			"penilai": penilai,
			"orang": [],
			"masalah": "",
		}
	satu, salah = kelompok[kunci], periksa(bahan, pegawai)
	satu["orang"].append(
		[pegawai.name, pegawai.employee_name, pegawai.designation or "", pegawai.sk_unit, salah]
	)
	satu["masalah"] = satu["masalah"] or salah


def _sebut(jenis: str, jenjang: str) -> str:
	if jenis == JenisJabatan.FUNGSIONAL:
		return f"JF {jenjang}".strip()
	if jenis == JenisJabatan.STRUKTURAL:
		return _("Struktural tanpa unit yang dipimpin")
	return jenis or _("Jenis jabatan belum diisi")


def _kotak_luar(bahan: Bahan, kotak: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
	"""Evaluators who stand outside the drawn units, each once."""
	hasil: dict[str, dict[str, Any]] = {}
	for kunci in {k["penilai"]: None for k in kotak if k["penilai"]}:
		asal, _titik, nama = kunci.partition(":")
		if asal == "u":
			continue
		unit = bahan.struktur.unit(nama) if asal == "l" else None
		pegawai = unit.kepala if unit else nama
		acting = bahan.pengganti.get(nama) if unit else None
		hasil[kunci] = {
			"id": kunci,
			"jenis": "luar",
			"induk": None,
			"kode": unit.kode if unit else None,
			"jabatan": unit.jabatan_kepala if unit else _("Pejabat lain"),
			"unit": unit.nama if unit else _("tidak memimpin unit"),
			"tingkat": unit.tingkat.value if unit else "",
			"pegawai": pegawai,
			"nama": bahan.nama.get(pegawai, pegawai) if pegawai else "",
			"kosong": bool(unit and not pegawai and unit.tingkat is not Tingkat.KEPALA_DAERAH),
			"pengganti": acting and [bahan.sifat[nama], acting, bahan.nama.get(acting, acting)],
			"penilai": None,
			"masalah": "",
		}
	return hasil


def _masalah(kotak: list[dict[str, Any]]) -> list[list[str]]:
	"""Every problem: box, employee, name, reason."""
	hasil = []
	for satu in kotak:
		if satu["jenis"] == "kelompok":
			hasil += [[satu["id"], o[0], o[1], o[4]] for o in satu["orang"] if o[4]]
		elif satu["masalah"]:
			hasil.append([satu["id"], satu["pegawai"], satu["nama"], satu["masalah"]])
	return hasil
