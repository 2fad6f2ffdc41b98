"""Connections of a form point at fields that exist: Frappe would fail while counting, on the user's screen."""

from __future__ import annotations

import ast

import pytest

from sistem_kerja.tests.struktur import sumber as s

SEMUA = s.doctype()
LUAR = {"Employee": {"sk_unit"}}


def _isi(doctype: str) -> dict | None:
	folder = SEMUA[doctype]["_folder"]
	berkas = folder / f"{folder.name}_dashboard.py"
	if not berkas.is_file():
		return None
	kembali = next(n for n in ast.walk(s.pohon(berkas)) if isinstance(n, ast.Return))
	# Labels are calls of _(), which stand here as their own text.
	polos = ast.unparse(kembali.value).replace("_('", "('")
	return ast.literal_eval(polos)


def _bidang(doctype: str) -> set[str]:
	return LUAR.get(doctype) or {b["fieldname"] for b in SEMUA[doctype]["fields"]}


ADA = {nama: isi for nama in sorted(SEMUA) if (isi := _isi(nama))}


def test_semua_dokumen_beralur_punya_hubungan():
	beralur = {n for n, d in SEMUA.items() if any(b["fieldname"] == "riwayat" for b in d["fields"])}
	assert beralur and beralur - set(ADA) == set()
	for nama in beralur:
		tab = [b for b in SEMUA[nama]["fields"] if b["fieldtype"] == "Tab Break" and b.get("show_dashboard")]
		assert len(tab) == 1, nama


@pytest.mark.parametrize("doctype", sorted(ADA))
def test_hubungan_menunjuk_bidang_yang_ada(doctype):
	isi = ADA[doctype]
	lain, dalam = isi.get("non_standard_fieldnames", {}), isi.get("internal_links", {})
	semua = [satu for grup in isi["transactions"] for satu in grup["items"]]
	assert semua and len(semua) == len(set(semua))
	for satu in semua:
		if satu in dalam:
			assert dalam[satu] in _bidang(doctype), satu
		else:
			assert lain.get(satu, isi["fieldname"]) in _bidang(satu), satu
	for kolom, (nama, jenis) in isi.get("dynamic_links", {}).items():
		assert nama == doctype
		for satu in semua:
			if satu not in dalam and lain.get(satu, isi["fieldname"]) == kolom:
				assert jenis in _bidang(satu), satu
