"""Faults that a profile's shape alone does not show; each is (key, what is wrong and what to do)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any

from sistem_kerja.regulasi import (
	kedudukan,
	kode_ketentuan,
	nomor,
	pengingat,
	periksa_naskah,
	pilihan,
	tipologi,
)
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, PeranStruktural, Tingkat, Tipologi
from sistem_kerja.regulasi.model import AturanAlur, AturanPenilaian, Profil
from sistem_kerja.regulasi.model_dasar import Aturan
from sistem_kerja.regulasi.periksa_naskah import asing
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

Cacat = tuple[str, str]
PEMILIH = {*(p.value for p in PeranStruktural), *(t.value for t in Tingkat)}


def sendiri(profil: Profil, identitas: Mapping[str, tuple[str, ...] | None]) -> list[Cacat]:
	"""Faults inside one profile file: dates, unknown offices, flows that do not end, unknown limits, two rules for
	one case."""
	return [
		*_tanggal(profil, identitas),
		*_pemilih(profil),
		*_bagan(profil),
		*(
			(f"ketentuan[{i}].{kolom}", pesan)
			for i, aturan in enumerate(profil.ketentuan)
			for kolom, pesan in kode_ketentuan.cacat(aturan)
		),
		*(
			(f"pengingat[{i}].{kolom}", pesan)
			for i, satu in enumerate(profil.pengingat)
			for kolom, pesan in pengingat.cacat(satu)
		),
		*_dicakup_ganda(profil),
		*(c for i, alur in enumerate(profil.alur) for c in _alur(i, alur)),
		*periksa_naskah.cacat(profil),
		*nomor.cacat(profil),
		*_kembar(profil, identitas),
		*_penilaian_ganda(profil.penilaian),
	]


def gabungan(profil: Profil) -> list[Cacat]:
	"""Faults of a joined profile: kinds of organisation that nobody declares, employees without an evaluator, books
	that would give the same numbers."""
	return [*_tipologi_asing(profil), *_tanpa_penilai(profil), *nomor.kembar(profil)]


def _tanggal(profil: Profil, bagian: Iterable[str]) -> Iterator[Cacat]:
	for nama in bagian:
		for i, aturan in enumerate(getattr(profil, nama)):
			kunci = f"{nama}[{i}].berlaku_sampai"
			if aturan.berlaku_sampai and aturan.berlaku_sampai < aturan.berlaku_sejak:
				yield (
					kunci,
					"mendahului berlaku_sejak; aturan itu tidak akan pernah berlaku. Perbaiki tanggalnya",
				)


def _pemilih(profil: Profil) -> Iterator[Cacat]:
	def cek(kunci: str, pemilih: tuple[str, ...], boleh_kosong: bool = False) -> Iterator[Cacat]:
		if not pemilih and not boleh_kosong:
			yield kunci, "tidak boleh kosong; sebut sedikitnya satu jabatan"
		for satu in pemilih:
			if satu not in PEMILIH:
				yield kunci, f"«{satu}» bukan peran struktural atau tingkat jabatan; perbaiki ejaannya"

	for i, nilai in enumerate(profil.penilaian):
		yield from cek(f"penilaian[{i}].penilai", nilai.penilai)
		yield from cek(f"penilaian[{i}].bila_tidak_ada", nilai.bila_tidak_ada, boleh_kosong=True)
		yield from cek(f"penilaian[{i}].rekomendasi", nilai.rekomendasi, boleh_kosong=True)
	for i, pimpin in enumerate(profil.kepemimpinan):
		yield from cek(f"kepemimpinan[{i}].unit_organisasi", pimpin.unit_organisasi)
		yield from cek(f"kepemimpinan[{i}].unit_kerja", pimpin.unit_kerja)
	for i, evaluasi in enumerate(profil.evaluasi):
		if not evaluasi.tahap:
			yield f"evaluasi[{i}].tahap", "tidak boleh kosong; sebut sedikitnya satu tahap"
		for j, tahap in enumerate(evaluasi.tahap):
			yield from cek(f"evaluasi[{i}].tahap[{j}]", tahap)
		yield from cek(f"evaluasi[{i}].pengembali", evaluasi.pengembali, boleh_kosong=True)


def _bagan(profil: Profil) -> Iterator[Cacat]:
	for i, aturan in enumerate(profil.tipologi):
		kunci = f"tipologi[{i}].bagan"
		if not aturan.pemimpin:
			yield f"tipologi[{i}].pemimpin", "tidak boleh kosong; sebut jabatan yang memimpin"
			continue
		terhubung = {aturan.pemimpin[0]}
		while baru := {b for b, atas in aturan.bagan.items() if b not in terhubung and terhubung & set(atas)}:
			terhubung |= baru
		for bawahan, atas in aturan.bagan.items():
			if asing := [a for a in atas if a != aturan.pemimpin[0] and a not in aturan.bagan]:
				yield (
					f"{kunci}.{bawahan}",
					f"atasannya «{asing[0]}» tidak ada dalam bagan; tambahkan atau perbaiki",
				)
			elif bawahan not in terhubung:
				yield f"{kunci}.{bawahan}", "tidak terhubung ke pemimpin; periksa lingkaran dalam bagan"


def _alur(i: int, alur: AturanAlur) -> Iterator[Cacat]:
	if not alur.tahap:
		return
	kunci = f"alur[{i}].tahap"
	tahap = {t.status: t for t in alur.tahap}
	urutan = [t.status for t in alur.tahap]
	for j, status in enumerate(urutan):
		if status in urutan[:j]:
			yield f"{kunci}[{j}].status", f"status «{status}» ditulis dua kali; gabungkan tahapnya"
	for j, satu in enumerate(alur.tahap):
		yield from _tindakan(f"{kunci}[{j}]", satu, tahap)
	berakhir = {t.status for t in alur.tahap if not t.tindakan and t.docstatus}
	while baru := {
		t.status for t in alur.tahap if t.status not in berakhir and berakhir & {x.ke for x in t.tindakan}
	}:
		berakhir |= baru
	tercapai = {alur.tahap[0].status}
	while baru := {x.ke for s in tercapai if s in tahap for x in tahap[s].tindakan} - tercapai:
		tercapai |= baru
	for j, satu in enumerate(alur.tahap):
		if satu.status not in berakhir:
			yield (
				f"{kunci}[{j}]",
				f"dari «{satu.status}» tidak ada jalan ke akhir; tambahkan tindakan menuju status akhir (docstatus 1)",
			)
		if satu.status not in tercapai:
			yield (
				f"{kunci}[{j}]",
				f"«{satu.status}» tidak dapat dicapai dari tahap pertama; hapus atau hubungkan",
			)


def _tindakan(kunci: str, tahap: Any, semua: Mapping[str, Any]) -> Iterator[Cacat]:
	tempat = f"{kunci}.tindakan"
	for k, tindakan in enumerate(tahap.tindakan):
		if tindakan.ke not in semua:
			yield (
				f"{tempat}[{k}].ke",
				f"«{tindakan.nama}» menuju status «{tindakan.ke}» yang tidak ada; tambahkan status itu",
			)
		if tindakan.syarat and tindakan.syarat not in pilihan.SYARAT:
			yield f"{tempat}[{k}].syarat", asing(tindakan.syarat, "syarat", pilihan.SYARAT)
		for naskah in tindakan.naskah:
			if naskah not in pilihan.NAMA_NASKAH:
				yield f"{tempat}[{k}].naskah", asing(naskah, "naskah", pilihan.NAMA_NASKAH)
	for apa, isi in (("nama", [t.nama for t in tahap.tindakan]), ("tujuan", [t.ke for t in tahap.tindakan])):
		kembar = {x for x in isi if isi.count(x) > 1}
		# Two acts to one status are told apart only by a condition.
		if apa == "tujuan":
			kembar = {x for x in kembar if any(t.ke == x and not t.syarat for t in tahap.tindakan)}
		for satu in sorted(kembar):
			kolom = {"nama": "nama", "tujuan": "ke"}[apa]
			terakhir = len(isi) - 1 - isi[::-1].index(satu)
			yield (
				f"{tempat}[{terakhir}].{kolom}",
				f"dua tindakan ber-{apa} «{satu}» pada satu tahap; bedakan atau hapus salah satunya",
			)
	if tahap.tindakan and not tahap.pelaku and not all(t.oleh for t in tahap.tindakan):
		yield (
			f"{kunci}.pelaku",
			f"«{tahap.status}» punya tindakan tetapi tidak menyebut pelakunya; isi pelaku",
		)


def _kembar(profil: Profil, identitas: Mapping[str, tuple[str, ...] | None]) -> Iterator[Cacat]:
	"""Two rules of one section for the same case at the same time."""
	for nama, kunci in identitas.items():
		aturan = list(enumerate(getattr(profil, nama)))
		for (i, satu), (j, dua) in combinations(aturan, 2):
			if kunci is None or not _bersamaan(satu, dua):
				continue
			if all(getattr(satu, k) == getattr(dua, k) for k in kunci):
				tentang = ", ".join(filter(None, (str(getattr(satu, k)) for k in kunci))) or nama
				yield (
					f"{nama}[{j}]",
					f"mengatur hal yang sama dengan {nama}[{i}] ({tentang}); hapus salah satunya",
				)
	for nama in ("kepemimpinan", "evaluasi"):
		for (i, satu), (j, dua) in combinations(enumerate(getattr(profil, nama)), 2):
			sama = set(satu.tipologi) & set(dua.tipologi)
			if _bersamaan(satu, dua) and (sama or (not satu.tipologi and not dua.tipologi)):
				tentang = ", ".join(sorted(sama)) or "semua tipologi"
				yield f"{nama}[{j}].tipologi", f"{tentang} sudah diatur {nama}[{i}]; hapus salah satunya"


def _dicakup_ganda(profil: Profil) -> Iterator[Cacat]:
	"""A kind of organisation stands under the rules of one other, no more."""
	for (i, satu), (j, dua) in combinations(enumerate(profil.tipologi), 2):
		if _bersamaan(satu, dua) and (sama := set(satu.mencakup) & set(dua.mencakup)):
			kode = ", ".join(sorted(sama))
			yield f"tipologi[{j}].mencakup", f"{kode} sudah dicakup tipologi[{i}]; hapus salah satunya"


def _bersamaan(satu: Aturan, dua: Aturan) -> bool:
	return (satu.berlaku_sampai is None or dua.berlaku_sejak <= satu.berlaku_sampai) and (
		dua.berlaku_sampai is None or satu.berlaku_sejak <= dua.berlaku_sampai
	)


def _penilaian_ganda(semua: tuple[AturanPenilaian, ...]) -> Iterator[Cacat]:
	"""An exception may stand before the general rule; anything else that overlaps would depend on mere order."""
	for (i, satu), (j, dua) in combinations(enumerate(semua), 2):
		if bool(satu.dinilai.peran) != bool(dua.dinilai.peran) or not _bersamaan(satu, dua):
			continue
		sisi = [
			(set(getattr(a, k)), set(getattr(b, k)))
			for a, b, k in (
				(satu, dua, "tipologi"),
				(satu.dinilai, dua.dinilai, "jenis"),
				(satu.dinilai, dua.dinilai, "jenjang"),
				(satu.dinilai, dua.dinilai, "peran"),
			)
		]
		if any(a and b and not a & b for a, b in sisi):
			continue
		if all(not b or (a and a <= b) for a, b in sisi) and any(a != b for a, b in sisi):
			continue  # the exception first, then the rule
		yield (
			f"penilaian[{j}].dinilai",
			(
				f"mengatur kasus yang juga diatur penilaian[{i}]; tulis pengecualian lebih dahulu, atau pisahkan kasusnya"
			),
		)


def _tipologi_asing(profil: Profil) -> Iterator[Cacat]:
	dikenal = {k for a in profil.tipologi for k in (a.kode, *a.mencakup)}
	for nama in ("penilaian", "kepemimpinan", "evaluasi"):
		for i, aturan in enumerate(getattr(profil, nama)):
			for kode in aturan.tipologi:
				if kode not in dikenal:
					yield (
						f"{nama}[{i}].tipologi",
						f"«{kode}» tidak dinyatakan; tambahkan [[tipologi]] kode itu",
					)


def _tanpa_penilai(profil: Profil) -> Iterator[Cacat]:
	"""In each typical structure every kind of employee must find an evaluator somewhere, every head one, and
	every unit its leader and its reviewers."""
	for i, aturan in enumerate(profil.tipologi):
		if aturan.kode is Tipologi.PEMERINTAH_DAERAH:
			continue
		tanggal = max(aturan.berlaku_sejak, profil.daerah.berlaku_sejak)
		pohon, units = tipologi.struktur(profil, aturan, tanggal)
		kunci = f"tipologi[{i}] {aturan.kode}"
		for jenis, jenjang in [
			(JenisJabatan.PELAKSANA, None),
			*((JenisJabatan.FUNGSIONAL, j) for j in Jenjang),
		]:
			nama = f"JF {jenjang}" if jenjang else str(jenis)
			orang = [Pegawai(u.kode, f"{nama} pada {u.nama}", u.kode, jenis, jenjang) for u in units]
			# `kode` is nobody's id, so these employees head nothing.
			hasil = list(kedudukan.semua_penilai(profil, pohon, orang, tanggal).values())
			if all(isinstance(h, GalatRegulasi) for h in hasil):
				yield kunci, f"{nama} di mana pun tidak mendapat penilai: {hasil[0]}"
		for unit in units:
			yield from _pejabat_unit(profil, pohon, unit, tanggal, kunci)


def _pejabat_unit(profil: Profil, pohon: Struktur, unit: Unit, tanggal: date, kunci: str) -> Iterator[Cacat]:
	kepala = Pegawai(unit.kepala or "", unit.jabatan_kepala, unit.kode, JenisJabatan.STRUKTURAL)
	try:
		kedudukan.penilai(profil, pohon, kepala, tanggal)
		kedudukan.pimpinan_unit_organisasi(profil, pohon, unit.kode, tanggal)
		kedudukan.rantai_evaluasi(profil, pohon, unit.kode, tanggal)
	except GalatRegulasi as galat:
		yield kunci, str(galat)
