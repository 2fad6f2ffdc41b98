"""What is named by text (hooks, patches, calls from scripts) exists: Frappe would find out only at run time."""

from __future__ import annotations

import ast
import re

import pytest

from sistem_kerja.tests.struktur import sumber as s

JALAN = re.compile(rf"{s.NAMA}(\.\w+)+")
BATAS_KAIT = 150
# hooks whose values are files: relative to the app, or /assets/<app>/ for those that the browser loads
ASET = re.compile(r"(app_include|web_include|webform_include|page|doctype(_\w+)?)_(js|css)")


def test_kait_ringkas_dan_hanya_berisi_nilai():
	assert len((s.PAKET / "hooks.py").read_text(encoding="utf-8").splitlines()) < BATAS_KAIT
	lain = [x for x in s.pohon(s.PAKET / "hooks.py").body if not isinstance(x, ast.Assign)]
	assert lain == [], "hooks.py memuat selain penetapan nilai"


def test_jalan_bertitik_di_kait_ada():
	jalan = [t for t in s.teks(s.kait()) if JALAN.fullmatch(t)]
	assert jalan, "tidak ada yang diperiksa"
	hilang = [j for j in jalan if not isinstance(s.cari(j), (*s.Fungsi.__args__, ast.ClassDef))]
	assert hilang == []


def test_kait_izin_dan_dokumen_menunjuk_fungsi():
	for nama in (
		"doc_events",
		"permission_query_conditions",
		"has_permission",
		"override_whitelisted_methods",
		"jinja",
	):
		for jalan in s.teks(s.kait().get(nama, {})):
			assert s.fungsi_ada(jalan), f"{nama}: {jalan}"


def test_tidak_ada_kejadian_untuk_semua_doctype():
	assert "*" not in s.kait().get("doc_events", {})


def test_pengganti_metode_terbuka_juga_terbuka():
	for asli, ganti in s.kait().get("override_whitelisted_methods", {}).items():
		assert s.whitelist(s.cari(ganti)) is not None, f"{asli} -> {ganti}"


def test_berkas_aset_ada():
	diperiksa = 0
	for nama, nilai in s.kait().items():
		if not ASET.fullmatch(nama):
			continue
		for satu in s.teks(nilai):
			diperiksa += 1
			if satu.startswith(f"/assets/{s.NAMA}/"):
				ada = (s.PAKET / "public" / satu.removeprefix(f"/assets/{s.NAMA}/")).is_file()
			elif ".bundle." in satu:
				ada = any((s.PAKET / "public").rglob(satu))
			else:
				ada = (s.PAKET / satu).is_file()
			assert ada, f"{nama}: {satu}"
	assert diperiksa


def _teks_python():
	for berkas in s.python():
		for simpul in ast.walk(s.pohon(berkas)):
			if (
				isinstance(simpul, ast.Constant)
				and isinstance(simpul.value, str)
				and JALAN.fullmatch(simpul.value)
			):
				yield s.sebut(berkas, simpul), simpul.value


def test_jalan_bertitik_di_python_ada():
	"""Methods named for the queue, for mail or for `get_attr`."""
	hilang = [f"{di}: {jalan}" for di, jalan in _teks_python() if s.cari(jalan) is None]
	assert hilang == []


def test_panggilan_dari_skrip_menuju_metode_terbuka():
	pola = re.compile(rf"(?:/api/method/|[\"'`])({s.NAMA}(?:\.\w+){{2,}})(\.?)")
	salah = []
	for berkas in s.berkas(".js", ".html"):
		for jalan, titik in pola.findall(berkas.read_text(encoding="utf-8")):
			# With a dot behind it, it is a module to which the script adds the method's name.
			ada = s.berkas_modul(jalan) if titik else s.whitelist(s.cari(jalan))
			if not ada:
				salah.append(f"{s.sebut(berkas)}: {jalan}{titik}")
	assert salah == []


def test_tambalan_dapat_dijalankan():
	for baris in (s.PAKET / "patches.txt").read_text(encoding="utf-8").splitlines():
		baris = baris.partition("#")[0].strip()
		if not baris or baris.startswith("["):
			continue
		if baris.startswith("execute:"):
			ast.parse(baris.removeprefix("execute:"))
		else:
			assert s.fungsi_ada(f"{baris.split()[0]}.execute"), baris


@pytest.mark.parametrize("baris", ["pre_model_sync", "post_model_sync"])
def test_tambalan_berbagian(baris):
	assert f"[{baris}]" in (s.PAKET / "patches.txt").read_text(encoding="utf-8")


def test_modul_frappe_ada_foldernya():
	for nama in (s.PAKET / "modules.txt").read_text(encoding="utf-8").split("\n"):
		if nama.strip():
			assert (s.PAKET / nama.strip().lower().replace(" ", "_") / "__init__.py").is_file(), nama


@pytest.mark.parametrize(
	("jalan", "ada"),
	[
		("sistem_kerja.cetak", True),
		("sistem_kerja.cetak.pdf", True),
		("sistem_kerja.regulasi.kedudukan.Pejabat.wajib_terisi", True),
		("sistem_kerja.cetak.tidak_ada", False),
		("sistem_kerja.tidak_ada.pdf", False),
	],
)
def test_pencari_jalan_bertitik(jalan, ada):
	assert (s.cari(jalan) is not None) is ada
