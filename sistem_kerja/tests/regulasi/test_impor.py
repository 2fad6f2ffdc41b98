"""The rules, the preview and the example stay pure: none of their modules reaches Frappe, not through others either."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PAKET = Path(__file__).parents[2]
AKAR = PAKET.parent
TERLARANG = {"frappe", "erpnext", "hrms"}


def _impor(berkas: Path) -> set[str]:
	"""Full dotted names that a file imports anywhere, functions included."""
	nama = set()
	for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
		if isinstance(simpul, ast.Import):
			nama |= {a.name for a in simpul.names}
		elif isinstance(simpul, ast.ImportFrom):
			induk = (
				list(berkas.relative_to(AKAR).parent.parts)[: 1 - simpul.level or None]
				if simpul.level
				else []
			)
			dari = ".".join([*induk, *filter(None, [simpul.module])])
			nama |= {dari, *(f"{dari}.{a.name}" for a in simpul.names)}
		elif isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name | ast.Attribute):
			panggil = simpul.func.id if isinstance(simpul.func, ast.Name) else simpul.func.attr
			if panggil in {"__import__", "import_module"} and simpul.args:
				teks = simpul.args[0]
				nama.add(teks.value if isinstance(teks, ast.Constant) else "?impor-dinamis")
	return nama


def _berkas(modul: str) -> list[Path]:
	"""The files that importing a module of ours executes: the packages on the way, then itself."""
	bagian = modul.split(".")
	jalan = [AKAR.joinpath(*bagian[: i + 1]) for i in range(len(bagian))]
	return [p for j in jalan for p in (j / "__init__.py", j.with_suffix(".py")) if p.is_file()]


def _pelanggaran(mulai: Path) -> list[str]:
	antre, terlihat, salah = [(mulai, (mulai.name,))], {mulai}, []
	while antre:
		berkas, lewat = antre.pop()
		for modul in sorted(_impor(berkas)):
			puncak = modul.split(".")[0]
			if puncak in TERLARANG or modul == "?impor-dinamis":
				salah.append(f"{' -> '.join(lewat)} -> {modul}")
			elif puncak == PAKET.name:
				for lanjut in _berkas(modul):
					if lanjut not in terlihat:
						terlihat.add(lanjut)
						antre.append((lanjut, (*lewat, lanjut.name)))
	return salah


MURNI = [
	*sorted((PAKET / "regulasi").rglob("*.py")),
	*sorted((PAKET / "pratinjau").rglob("*.py")),
	*(PAKET / "demo" / f"{n}.py" for n in ("daerah", "bentuk", "isi", "jenis", "kasus", "nama")),
	PAKET / "cetak.py",
]


@pytest.mark.parametrize("berkas", [pytest.param(b, id=str(b.relative_to(PAKET))) for b in MURNI])
def test_tidak_menyentuh_frappe(berkas):
	assert _pelanggaran(berkas) == []


def test_pemeriksa_ini_melihat_impor_langsung_tak_langsung_dan_dinamis(tmp_path, monkeypatch):
	paket = tmp_path / "contoh"
	(paket / "dalam").mkdir(parents=True)
	for nama, isi in {
		"__init__.py": "",
		"frap.py": "def f():\n\timport frappe.utils\n",
		"lewat.py": "from contoh import frap\n",
		"relatif.py": "from .frap import f\n",
		"dalam/__init__.py": "",
		"dalam/naik.py": "from ..lewat import x\n",
		"dinamis.py": "import importlib\nimportlib.import_module('frappe')\n",
		"bersih.py": "import datetime\nfrom contoh import dalam\n",
	}.items():
		(paket / nama).write_text(isi)
	monkeypatch.setitem(globals(), "PAKET", paket)
	monkeypatch.setitem(globals(), "AKAR", tmp_path)
	for nama in ("frap", "lewat", "relatif", "dalam/naik", "dinamis"):
		assert _pelanggaran(paket / f"{nama}.py"), nama
	assert _pelanggaran(paket / "bersih.py") == []
