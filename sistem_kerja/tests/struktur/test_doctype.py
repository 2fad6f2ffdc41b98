"""DocTypes and other records shipped as JSON point at things that exist, and give rights only to roles we ship."""

from __future__ import annotations

from collections import Counter

import pytest

from sistem_kerja.custom_fields import CUSTOM_FIELDS
from sistem_kerja.tests.struktur import sumber as s

MODUL = "Sistem Kerja"
# DocTypes of Frappe and ERPNext that ours link to; a name that is not here is a misspelling until proven.
DIKENAL = {
	*("User", "ToDo", "Role", "DocType", "File", "Workflow State", "Workflow", "Print Format", "Report"),
	*("Employee", "Department", "Designation", "Company", "Branch"),
}
PERAN = {*s.fixture("role"), "System Manager"}
TATA_LETAK = {"Section Break", "Column Break", "Tab Break", "HTML", "Heading", "Button", "Fold"}
SEMUA = s.doctype()
ANAK = {nama for nama, d in SEMUA.items() if d.get("istable")}


@pytest.fixture(params=sorted(SEMUA))
def doctype(request):
	return SEMUA[request.param]


def _bidang(doctype, *jenis):
	return [b for b in doctype["fields"] if not jenis or b["fieldtype"] in jenis]


def test_modul_dan_tempatnya(doctype):
	nama = doctype["name"].lower().replace(" ", "_").replace("-", "_")
	assert doctype["module"] == MODUL
	assert doctype["_folder"].name == nama
	assert (doctype["_folder"] / f"{nama}.json").is_file()
	assert (doctype["_folder"] / "__init__.py").is_file()


def test_pengendali_ada(doctype):
	nama, kelas = doctype["_folder"].name, doctype["name"].replace(" ", "").replace("-", "")
	assert s.cari(f"{s.NAMA}.{s.NAMA}.doctype.{nama}.{nama}.{kelas}") is not None


def test_tautan_menuju_doctype_yang_ada(doctype):
	for b in _bidang(doctype, "Link"):
		assert b["options"] in DIKENAL | (set(SEMUA) - ANAK), b["fieldname"]
	for b in _bidang(doctype, "Table", "Table MultiSelect"):
		assert b["options"] in ANAK, b["fieldname"]
	nama = {b["fieldname"] for b in doctype["fields"]}
	for b in _bidang(doctype, "Dynamic Link"):
		assert b["options"] in nama, b["fieldname"]


def test_user_permission_tidak_berlaku_pada_tautan_ke_orang_dan_unit(doctype):
	"""ERPNext gives accounts one for their own Employee; who sees a document is decided by `layanan.izin` alone."""
	orang = {"Employee", "User", "Unit Organisasi", "Company", "Department", "Designation"}
	tautan = [b for b in _bidang(doctype, "Link") if b["options"] in orang]
	assert [b["fieldname"] for b in tautan if not b.get("ignore_user_permissions")] == []


def test_urutan_bidang_lengkap_tanpa_kembar(doctype):
	nama = [b["fieldname"] for b in doctype["fields"]]
	assert [n for n, banyak in Counter(nama).items() if banyak > 1] == []
	assert sorted(doctype["field_order"]) == sorted(nama)


def test_bidang_yang_disebut_ada(doctype):
	nama = {"name", *(b["fieldname"] for b in doctype["fields"])}
	cari = [c.strip() for c in (doctype.get("search_fields") or "").split(",") if c.strip()]
	judul = [doctype[k] for k in ("title_field", "image_field") if doctype.get(k)]
	assert {*cari, *judul} <= nama


def test_tabel_anak_berisi_dan_tanpa_izin_sendiri():
	assert ANAK
	for nama in sorted(ANAK):
		isi = [b for b in SEMUA[nama]["fields"] if b["fieldtype"] not in TATA_LETAK]
		assert isi, nama
		assert not SEMUA[nama].get("permissions"), nama


def test_izin_hanya_bagi_peran_yang_dikirim(doctype):
	assert {i["role"] for i in doctype.get("permissions") or []} <= PERAN
	assert doctype["name"] in ANAK or doctype["permissions"], "tak seorang pun dapat membukanya"


def test_bidang_tambahan_bertaut_benar_dan_berawalan():
	for induk, bidang in CUSTOM_FIELDS.items():
		assert induk in DIKENAL
		for b in bidang:
			assert b["fieldname"].startswith("sk_"), b["fieldname"]
			if b["fieldtype"] == "Link":
				assert b["options"] in DIKENAL | set(SEMUA), b["fieldname"]


def test_rekaman_lain_menunjuk_yang_ada():
	"""Print formats, reports, workspaces, notifications, charts ..."""
	for satu in sorted(s.MODUL.rglob("*.json")):
		data = s.baca_json(satu)
		if satu.parents[1].name == "doctype" or not isinstance(data, dict):
			continue
		if "module" in data:
			assert data["module"] == MODUL, s.sebut(satu)
		for kunci in ("doc_type", "ref_doctype", "document_type"):
			if data.get(kunci):
				assert data[kunci] in DIKENAL | set(SEMUA), s.sebut(satu)
		assert {r["role"] for r in data.get("roles") or []} <= PERAN, s.sebut(satu)
