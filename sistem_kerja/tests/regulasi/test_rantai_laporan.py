"""Whom reports pass (kasus/rantai_laporan.yaml), who decides on problems, and when teams are looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from sistem_kerja.regulasi import kendala, pelaporan, pemantauan, profil
from sistem_kerja.regulasi.alur import cari
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import (
	TINGKAT_BIASA,
	BentukLaporan,
	Dokumen,
	Jalur,
	JenisJabatan,
	Jenjang,
	Lingkup,
	Peran,
	PeranStruktural,
	Tipologi,
)
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.pelaku import Konteks
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

KASUS = yaml.safe_load((Path(__file__).parent / "kasus/rantai_laporan.yaml").read_text(encoding="utf-8"))
HARI = date(2025, 3, 3)
P, T = PeranStruktural, Tipologi
# office -> (its unit, parent, office kind, tipologi)
JABATAN = {
	"Bupati": ("PEMDA", None, P.KEPALA_DAERAH, T.PEMERINTAH_DAERAH),
	"Sekretaris Daerah": ("SETDA", "PEMDA", P.SEKRETARIS_DAERAH, T.SEKRETARIAT_DAERAH),
	"Asisten": ("ASISTEN", "SETDA", P.ASISTEN, None),
	"Kepala Bagian": ("BAGIAN", "ASISTEN", P.KEPALA_BAGIAN, None),
	"Kepala Dinas": ("DINAS", "PEMDA", P.KEPALA_DINAS, None),
	"Kepala Bidang": ("BIDANG", "DINAS", P.KEPALA_BIDANG, None),
	"Kepala Dinas Lain": ("DINAS2", "PEMDA", P.KEPALA_DINAS, None),
	"Kepala Bidang Lain": ("BIDANG2", "DINAS2", P.KEPALA_BIDANG, None),
}
DINAS = {"boalemo": T.DINAS_BADAN, "kapuas": T.DINAS_BADAN, "pulang_pisau": T.DINAS_BADAN}


def _struktur(kode: str) -> Struktur:
	tipologi = DINAS.get(kode, T.DINAS_BADAN_2_LEVEL)
	return Struktur(
		Unit(u, f"Unit {j}", induk, p, TINGKAT_BIASA[p], j, tipologi if p is P.KEPALA_DINAS else t, f"p-{j}")
		for j, (u, induk, p, t) in JABATAN.items()
	)


def _orang(nama: str, unit: str, jenjang: Jenjang = Jenjang.AHLI_MUDA) -> Pegawai:
	return Pegawai(nama, nama, unit, JenisJabatan.FUNGSIONAL, jenjang)


def _konteks(kode: str, kasus: dict[str, Any], **lain: Any) -> Konteks:
	pohon = _struktur(kode)
	setda = kasus.get("di") == "setda"
	unit = "BAGIAN" if setda else "BIDANG"
	pengendali = _orang("pengendali", "DINAS", Jenjang.AHLI_MADYA)
	pelapor = {
		"ketua_tim": _orang("ketua", unit),
		"pengendali": pengendali,
	}.get(
		kasus.get("bentuk", ""), _orang("pegawai", unit, Jenjang.AHLI_MADYA if setda else Jenjang.AHLI_MUDA)
	)
	peminta = next((u for u in pohon if u.jabatan_kepala == kasus.get("peminta")), None)
	return Konteks(
		profil.muat(kode),
		pohon,
		KASUS["tanggal"],
		unit_pemilik=unit,
		pegawai=pelapor,
		evaluator=Pejabat(peminta.kode, peminta.jabatan_kepala, peminta.kepala, "", "") if peminta else None,
		ketua_tim=_orang("ketua", unit),
		pengendali=pengendali if kasus.get("pengendali") or kasus.get("bentuk") == "pengendali" else None,
		**lain,
	)


@pytest.mark.parametrize(
	"kasus", KASUS["kasus"], ids=lambda k: f"{k['daerah']} {k['bentuk']} {k.get('peminta', '')}"
)
def test_rantai(kasus):
	k = _konteks(kasus["daerah"], kasus)
	bentuk = BentukLaporan(kasus["bentuk"])
	if "galat" in kasus:
		with pytest.raises(AturanTidakAda) as galat:
			pelaporan.rantai(k.profil, k.struktur, bentuk, k)
		assert kasus["galat"] in str(galat.value)
		return
	hasil = pelaporan.rantai(k.profil, k.struktur, bentuk, k)
	assert [p.pejabat.jabatan for p in hasil] == kasus["rantai"]
	assert kasus.get("dasar", "") in hasil[-1].pejabat.dasar
	assert all(p.pejabat.dasar for p in hasil)


@pytest.mark.parametrize("kode", profil.daftar())
@pytest.mark.parametrize("bentuk", [*BentukLaporan])
def test_rantai_muat_dalam_alur_dan_tanpa_pelapor(kode, bentuk):
	k = _konteks(kode, {"bentuk": bentuk.value, "pengendali": True})
	try:
		hasil = pelaporan.rantai(k.profil, k.struktur, bentuk, k)
	except AturanTidakAda:
		assert bentuk in (BentukLaporan.PENGENDALI, BentukLaporan.SEWAKTU_WAKTU)
		return
	alur = cari(k.profil, Dokumen.LAPORAN_PELAKSANAAN_TUGAS, Jalur.PENUNJUKAN_LINTAS_UNIT, HARI)
	assert 0 < len(hasil) <= pelaporan.tahap_peninjau(alur)
	orang = [p.pejabat.pegawai for p in hasil]
	assert k.pegawai.id not in orang and len(orang) == len({*orang})


# --- problems ---

PEMUTUS = {
	Lingkup.DALAM_UNIT: ["PUO"],
	Lingkup.LINTAS_UNIT: ["PUO"],
	Lingkup.LINTAS_UNIT_KOLABORASI: ["PUO", "PUO lain"],
	Lingkup.LINTAS_INSTANSI: ["PUO"],
	Lingkup.LINTAS_INSTANSI_KOLABORASI: ["PUO", "PUO lain", "Kabupaten Tetangga"],
}
PUO = {"boalemo": "Kepala Bidang", "kapuas": "Kepala Bidang"}  # elsewhere the Kepala Dinas


@pytest.mark.parametrize("kode", profil.daftar())
@pytest.mark.parametrize("lingkup", [*Lingkup])
def test_pemutus_kendala(kode, lingkup):
	k = _konteks(kode, {})
	hasil = kendala.pemutus(k, lingkup, ("BIDANG", "BIDANG2"), ("Kabupaten Tetangga",))
	puo = PUO.get(kode, "Kepala Dinas")
	harapan = [puo if n == "PUO" else f"{puo} Lain" if n == "PUO lain" else n for n in PEMUTUS[lingkup]]
	assert [p.pejabat.jabatan if p.pejabat else p.instansi for p in hasil] == harapan
	assert all("20" in p.dasar for p in hasil)


def test_pilihan_penilai_hanya_bila_diatur():
	k = _konteks("surakarta", {})
	(satu,) = kendala.pemutus(k, Lingkup.DALAM_UNIT, ("BIDANG",), pilihan=Peran.PENILAI)
	assert satu.pejabat.jabatan == "Kepala Bidang" and "Lampiran V huruf a" in satu.dasar
	with pytest.raises(AturanTidakAda, match="Pasal|Lampiran"):
		kendala.pemutus(_konteks("boalemo", {}), Lingkup.DALAM_UNIT, ("BIDANG",), pilihan=Peran.PENILAI)


def test_lingkup_mengikuti_orangnya():
	k = _konteks("kapuas", {})
	assert kendala.lingkup_dari(k, ("BIDANG",)) is Lingkup.DALAM_UNIT
	assert kendala.lingkup_dari(k, ("BIDANG", "BIDANG2")) is Lingkup.LINTAS_UNIT
	assert kendala.lingkup_dari(k, ("BIDANG",), ("Kabupaten Tetangga",)) is Lingkup.LINTAS_INSTANSI
	kendala.periksa_lingkup(Lingkup.LINTAS_UNIT_KOLABORASI, Lingkup.LINTAS_UNIT)
	with pytest.raises(AturanTidakAda, match="lintas unit"):
		kendala.periksa_lingkup(Lingkup.DALAM_UNIT, Lingkup.LINTAS_UNIT)


# --- monitoring ---

PEMANTAU = {
	"boalemo": ("Kepala Bidang", "Lampiran II.C"),
	"kapuas": ("Kepala Bidang", "Lampiran A.2.2 angka (5)"),
	"pekalongan": ("Kepala Dinas", "Lampiran 4.1.3 angka 2 huruf d"),
	"pulang_pisau": ("Kepala Dinas", "Lampiran II.B.2.A.2"),
	"surakarta": ("Kepala Dinas", "Lampiran IV angka 3.1.2 angka 2 huruf d"),
}


@pytest.mark.parametrize("kode", sorted(PEMANTAU))
def test_pemantau_tim(kode):
	k = _konteks(kode, {})
	satu = pemantauan.pemantau(k, pemantauan.aturan_tim(k.profil, HARI))
	assert satu.jabatan == PEMANTAU[kode][0] and PEMANTAU[kode][1] in satu.dasar


@pytest.mark.parametrize(
	("hari", "mulai", "selesai", "sebutan"),
	[
		(date(2025, 1, 1), date(2025, 1, 1), date(2025, 3, 31), "Triwulan I 2025"),
		(date(2025, 8, 31), date(2025, 7, 1), date(2025, 9, 30), "Triwulan III 2025"),
		(date(2024, 12, 31), date(2024, 10, 1), date(2024, 12, 31), "Triwulan IV 2024"),
	],
)
def test_masa_triwulan(hari, mulai, selesai, sebutan):
	satu = pemantauan.aturan_tim(profil.muat("surakarta"), HARI)
	assert pemantauan.periode(satu, hari) == pemantauan.Periode(mulai, selesai, sebutan)
