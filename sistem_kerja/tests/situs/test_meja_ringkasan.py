"""The desk's overview: each number card says how many rows its list shows to the same user; charts agree with reports."""

from __future__ import annotations

import frappe
import pytest
from frappe.desk.desktop import get_desktop_page
from frappe.desk.doctype.number_card.number_card import get_result
from frappe.desk.query_report import run
from frappe.utils import add_days, getdate, today

from sistem_kerja.api import meja
from sistem_kerja.layanan import laporan_kerja
from sistem_kerja.tests.situs.kabar import akun

HR, AUDITOR, ADMIN = "pengelola@contoh.invalid", "auditor@contoh.invalid", "administrator.sk@contoh.invalid"
KARTU = (
	*("Permohonan Belum Dijawab", "Penugasan Berjalan", "Laporan Lewat Tenggat"),
	*("Pegawai tanpa Tugas", "Jabatan Kosong", "Menunggu Tanda Tangan", "Menunggu Saya"),
)
METODE = (
	*(meja.laporan_lewat_tenggat, meja.pegawai_tanpa_tugas, meja.jabatan_kosong),
	*(meja.penugasan_per_bulan, meja.lama_menjawab, meja.ketepatan_laporan),
)


def angka_dan_baris(nama: str) -> tuple[int, int]:
	"""What the card says, and how many rows the list or report has that a click on it opens."""
	kartu = frappe.get_doc("Number Card", nama)
	if kartu.type == "Document Type":
		saring = frappe.parse_json(kartu.filters_json)
		baris = frappe.get_list(kartu.document_type, filters=[s[:4] for s in saring], limit=0)
		return int(get_result(kartu.as_json(), kartu.filters_json)), len(baris)
	isi = frappe.get_attr(kartu.method)()
	assert isi["route"][0] == "query-report"
	return isi["value"], len(run(isi["route"][1], filters=isi.get("route_options") or {})["result"])


def kartu_terlihat() -> list[str]:
	isi = get_desktop_page(frappe.as_json({"name": "Sistem Kerja", "title": "Sistem Kerja"}))
	return [k.number_card_name for k in isi["number_cards"]["items"]]


@pytest.fixture
def isi(kapuas):
	"""One request that waits, one assignment running with its letter, one over without a report, and one cancelled."""
	kapuas.terkirim()
	jalan = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	lewat = frappe.copy_doc(frappe.get_doc("Penugasan", jalan))
	for nama, ganti in {"PNG-LEWAT": {}, "PNG-BATAL": {"status": "Dibatalkan"}}.items():
		satu = frappe.copy_doc(lewat)
		satu.update({"name": nama, "docstatus": 1, "status": "Berjalan", **ganti})
		satu.mulai, satu.selesai = (
			f"{getdate().year}-01-01",
			max(add_days(today(), -1), f"{getdate().year}-01-01"),
		)
		satu.db_insert()
	frappe.set_user(HR)
	return kapuas


@pytest.mark.parametrize("siapa", ["hr", "auditor", "kepala dinas", "kepala bidang"])
def test_angka_kartu_sama_dengan_daftar_yang_dibukanya(isi, siapa):
	unit = isi.cerita.unit_dituju
	frappe.set_user(
		{
			"hr": HR,
			"auditor": AUDITOR,
			"kepala dinas": akun(isi.kepala_dinas(unit)),
			"kepala bidang": akun(isi.kepala(unit)),
		}[siapa]
	)
	hasil = {nama: angka_dan_baris(nama) for nama in KARTU if nama != "Menunggu Saya" or siapa != "auditor"}
	assert {n: a for n, (a, b) in hasil.items() if a != b} == {}
	if siapa == "hr":
		assert all(a for n, (a, _b) in hasil.items() if n != "Menunggu Saya"), hasil


def test_yang_lewat_dihitung_yang_dibatalkan_tidak(isi):
	awal = meja.laporan_lewat_tenggat()["value"]
	frappe.db.set_value("Penugasan", "PNG-LEWAT", "status", "Dibatalkan")
	assert meja.laporan_lewat_tenggat()["value"] == awal - 1


def test_kartu_dan_grafik_menurut_hak(isi):
	"""Who may not open a report is not told its figures, neither in the workspace nor by asking."""
	pegawai = akun(isi.cerita.pegawai)
	for user in (pegawai, "Guest"):
		frappe.set_user(user)
		for satu in METODE:
			with pytest.raises(frappe.PermissionError):
				satu()


@pytest.mark.parametrize("user", [HR, AUDITOR, ADMIN])
def test_tiap_kartu_di_ruang_kerja_dapat_dijawab(isi, user):
	frappe.set_user(user)
	terlihat = kartu_terlihat()
	assert set(KARTU) - {"Menunggu Saya"} <= set(terlihat)
	for nama in set(terlihat) - {"Menunggu Saya"}:
		assert angka_dan_baris(nama)[0] >= 0


def test_grafik_sama_dengan_laporannya(isi):
	tahun = getdate().year
	hari = {"dari": f"{tahun}-01-01", "sampai": f"{tahun}-12-31"}
	tepat = {d["name"]: sum(d["values"]) for d in meja.ketepatan_laporan({"tahun": tahun})["datasets"]}
	_baris, jumlah = laporan_kerja.kepatuhan(hari)
	jumlah.pop(laporan_kerja.MENUNGGU)
	assert tepat == jumlah and sum(tepat.values())
	lama = meja.lama_menjawab(frappe.as_json({"tahun": tahun}))
	dijawab = [b["hari"] for b in laporan_kerja.permohonan(hari) if b["hari"] is not None]
	assert max(lama["datasets"][0]["values"]) <= round(max(dijawab), 1)
	per_bulan = meja.penugasan_per_bulan()
	sah = {"docstatus": 1, "status": ("!=", "Dibatalkan"), "mulai": ("between", [*hari.values()])}
	assert sum(sum(d["values"]) for d in per_bulan["datasets"]) == frappe.db.count("Penugasan", sah)
	assert len(per_bulan["labels"]) == 12


def test_tahun_tanpa_isi_dan_tahun_yang_bukan_tahun(isi):
	assert meja.penugasan_per_bulan({"tahun": 1999}) == {}
	assert meja.penugasan_per_bulan({"tahun": "1; drop"}) == meja.penugasan_per_bulan(
		{"tahun": getdate().year}
	)


def test_isi_ruang_kerja_hanya_yang_ada(situs):
	"""Every block of a workspace names something that it holds, and every link leads somewhere."""
	for nama in ("Sistem Kerja", "Laporan", "Konfigurasi"):
		ruang = frappe.get_doc("Workspace", nama)
		punya = {
			"number_card": {k.number_card_name for k in ruang.number_cards},
			"chart": {g.chart_name for g in ruang.charts},
			"shortcut": {p.label for p in ruang.shortcuts},
			"quick_list": {c.label for c in ruang.quick_lists},
			"card": {t.label for t in ruang.links if t.type == "Card Break"},
		}
		for blok in frappe.parse_json(ruang.content):
			if blok["type"] in punya:
				assert blok["data"][f"{blok['type']}_name"] in punya[blok["type"]], (nama, blok)
		for tautan in (*(t for t in ruang.links if t.type == "Link"), *ruang.shortcuts):
			jenis = tautan.get("link_type") or tautan.type
			assert frappe.db.exists(jenis, tautan.link_to), (nama, tautan.link_to)
