"""A regency's rules joined with the national ones: what replaces what, and whom nobody would evaluate."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sistem_kerja.regulasi import profil, tipologi
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.istilah import Jalur, Tipologi
from sistem_kerja.tests.regulasi import contoh_profil as c
from sistem_kerja.tests.regulasi.contoh_profil import CONTOH, OBAT


def _gabung(**isi: Any) -> profil.Profil:
	data = {"daerah": CONTOH["daerah"], **isi}
	return profil.gabung(data, profil.baca(profil.NASIONAL), lengkap=True)


@pytest.mark.parametrize(
	("bagian", "aturan"),
	[
		("penilaian", c.nilai(["jptp_sebagai_penilai"], {"jenis": ["Fungsional"]}, "jpt_pratama")),
		(
			"kepemimpinan",
			{
				"tipologi": ["jptp_sebagai_penilai"],
				"unit_organisasi": ["jpt_pratama"],
				"unit_kerja": ["jpt_pratama"],
				"dasar": "Pasal 1",
			},
		),
		("evaluasi", {"tipologi": ["jptp_sebagai_penilai"], "tahap": [["jpt_pratama"]], "dasar": "Pasal 1"}),
	],
)
def test_tipologi_yang_tidak_dinyatakan_ditolak(bagian, aturan):
	with pytest.raises(GalatProfil) as galat:
		_gabung(**{bagian: [aturan]})
	assert (galat.value.berkas, galat.value.kunci) == ("contoh.toml", f"{bagian}[0].tipologi")
	assert "«jptp_sebagai_penilai» tidak dinyatakan; tambahkan [[tipologi]] kode itu" in galat.value.pesan
	dinyatakan = c.kecamatan(
		kode="jptp_sebagai_penilai", pemimpin=["kepala_badan"], tingkat="jpt_pratama", bagan={}
	)
	assert _gabung(tipologi=[dinyatakan], **{bagian: [aturan]})


def test_cakupan_daerah_mengurangi_cakupan_nasional():
	"""One kind of organisation stands under the rules of one other, however it is asked for."""
	p = _gabung(tipologi=[c.kecamatan(mencakup=["uptd_a"])])
	nasional = next(a for a in p.tipologi if a.kode is Tipologi.UPTD)
	assert Tipologi.UPTD_A not in nasional.mencakup and Tipologi.UPTD_B in nasional.mencakup
	hari = date(2025, 3, 3)
	assert (
		p.tipologi_berlaku(Tipologi.UPTD_A, hari)
		is tipologi.cari(p, "uptd_a", hari).kode
		is Tipologi.KECAMATAN
	)
	assert p.tipologi_berlaku(Tipologi.UPTD_B, hari) is tipologi.cari(p, "uptd_b", hari).kode is Tipologi.UPTD


def test_tipologi_yang_dicakup_atau_nasional_bukan_tipologi_asing():
	p = _gabung(
		tipologi=[c.kecamatan(mencakup=["kelurahan"])],
		penilaian=[c.nilai(["kelurahan", "rsud_b"], {"jenjang": ["Ahli Utama"]})],
	)
	assert p.tipologi_berlaku(Tipologi.KELURAHAN, date(2025, 3, 3)) is Tipologi.KECAMATAN


def test_pelaksana_tanpa_penilai_ditolak():
	dinilai = {"jenis": ["Pelaksana"]}
	with pytest.raises(GalatProfil) as galat:
		_gabung(tipologi=[c.kecamatan()], penilaian=[c.nilai(["kecamatan"], dinilai, "kepala_bidang")])
	((kunci, pesan),) = galat.value.semua
	assert (galat.value.berkas, kunci) == ("contoh.toml", "tipologi[0] kecamatan")
	assert pesan.startswith("Pelaksana di mana pun tidak mendapat penilai: ")
	assert "Perbup Contoh 1/2025 Pasal 8 (Kepala Bidang) tidak ada" in pesan and OBAT.search(pesan)
	assert _gabung(tipologi=[c.kecamatan()], penilaian=[c.nilai(["kecamatan"], dinilai, "camat")])


def test_semua_jenjang_yang_tanpa_penilai_disebut_sekaligus():
	with pytest.raises(GalatProfil) as galat:
		_gabung(
			tipologi=[c.kecamatan()], penilaian=[c.nilai(["kecamatan"], {"jenis": ["Fungsional"]}, "asisten")]
		)
	assert [pesan.split(" di mana pun")[0] for _, pesan in galat.value.semua] == [
		f"JF {j}"
		for j in (
			*("Ahli Utama", "Ahli Madya", "Ahli Muda", "Ahli Pertama"),
			*("Penyelia", "Mahir", "Terampil", "Pemula"),
		)
	]


def test_pejabat_tanpa_penilai_pimpinan_atau_peninjau_ditolak():
	kepala = c.nilai(["kecamatan"], {"peran": ["kepala_seksi"]}, "kepala_bidang")
	with pytest.raises(GalatProfil, match=r"Kepala Bidang\) tidak ada di atas unitnya"):
		_gabung(tipologi=[c.kecamatan()], penilaian=[kepala])
	with pytest.raises(GalatProfil, match="Tidak ada pejabat peninjau laporan"):
		_gabung(evaluasi=[{"tipologi": ["kecamatan"], "tahap": [["lurah"]], "dasar": "Pasal 1"}])
	pimpinan = {"unit_organisasi": ["lurah"], "unit_kerja": ["lurah"], "dasar": "Pasal 1"}
	with pytest.raises(GalatProfil, match="Pimpinan unit .* tidak ada di atasnya"):
		_gabung(kepemimpinan=[{"tipologi": ["kecamatan"], **pimpinan}])


def test_senarai_jalur_menjadi_satu_alur_tiap_jalur():
	jalur = ["sukarela_dalam_unit", "sukarela_lintas_unit"]
	p = profil.periksa({"daerah": CONTOH["daerah"], "alur": [c.alur(c.TAHAP, jalur=jalur)]})
	assert [a.jalur for a in p.alur] == [Jalur.SUKARELA_DALAM_UNIT, Jalur.SUKARELA_LINTAS_UNIT]
	satu, dua = (a.model_dump(exclude={"jalur"}) for a in p.alur)
	assert satu == dua
	with pytest.raises(GalatProfil, match=r"alur\[1\].*mengatur hal yang sama dengan alur\[0\]"):
		profil.periksa({"daerah": CONTOH["daerah"], "alur": [c.alur(c.TAHAP, jalur=[jalur[0], jalur[0]])]})
	with pytest.raises(GalatProfil, match=r"alur\[0\].jalur.*nilai tidak dikenal; yang boleh"):
		profil.periksa({"daerah": CONTOH["daerah"], "alur": [c.alur(c.TAHAP, jalur=["laut"])]})


def test_alur_tanpa_tahap_memakai_tahap_nasional_dengan_pasal_sendiri():
	p = _gabung(alur=[c.alur(penetap_tim="sekretaris_daerah")])
	nasional = {(a.dokumen, a.jalur): a for a in profil.periksa(profil.baca(profil.NASIONAL)).alur}
	milik = p.alur[0]
	assert milik.tahap == nasional[milik.dokumen, milik.jalur].tahap
	assert (milik.dasar, milik.penetap_tim) == ("Pasal 3", "sekretaris_daerah")
	assert len([a for a in p.alur if (a.dokumen, a.jalur) == (milik.dokumen, milik.jalur)]) == 1


def test_alur_tanpa_tahap_yang_tidak_diatur_nasional_ditolak():
	asing = c.alur(jalur="sukarela_dalam_unit", dokumen="Surat Permohonan Pelibatan")
	with pytest.raises(GalatProfil) as galat:
		_gabung(alur=[asing])
	assert galat.value.berkas == "contoh.toml" and galat.value.kunci == "alur[0]"
	assert "tulis tahapnya" in galat.value.pesan


def test_aturan_daerah_mengganti_aturan_nasional_yang_sama():
	p = _gabung(
		ketentuan=[{"kode": "tim.satu_ketua", "tingkat": "peringatan", "pesan": "x", "dasar": "Pasal 4"}],
		tipologi=[c.kecamatan(mencakup=["kelurahan"])],
	)
	assert [a.dasar for a in p.ketentuan if a.kode == "tim.satu_ketua"] == ["Pasal 4"]
	assert [a.kode for a in p.tipologi].count(Tipologi.KECAMATAN) == 1
	assert Tipologi.KELURAHAN not in {a.kode for a in p.tipologi}
