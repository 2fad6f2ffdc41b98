"""What stands on screens is translated: every text into English and none too many, codes into Indonesian words."""

from __future__ import annotations

import csv
import re

import pytest

from sistem_kerja.tests.struktur import sumber as s
from sistem_kerja.tests.struktur import teks_layar, teks_skrip

KODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+")
SISIPAN = re.compile(r"\{\w*\}")


def test_setiap_teks_layar_ada_bahasa_inggrisnya_dan_tidak_ada_yang_berlebih():
	assert not teks_layar.kurang() and not teks_layar.berlebih(), "\n" + teks_layar.laporan()


def test_terkumpul_dari_semua_sumber():
	"""One text of each kind, so that a collector that finds nothing any more does not pass for a complete one."""
	semua = teks_layar.semua()
	for teks in (
		"Surat Permohonan Pelibatan",  # a DocType
		"Isi pada Perangkat Daerah atau UPTD; unit di bawahnya mengikuti",  # help of a field
		"Data Pokok",  # a card of the workspaces
		"Pengelola Kepegawaian",  # a role
		"Menunggu Pimpinan Unit",  # a state of the flows
		"Nyatakan Tersedia",  # an act of the flows
		"Bukan giliran Anda.",  # Python
		"Buat Perubahan Tim berjenis Penutupan.",  # a table that _() takes its text from
		"18 angka tanpa spasi",  # a custom field
		"Menerapkan profil …",  # JavaScript
	):
		assert teks in semua, teks


def test_kode_pilihan_tampil_sebagai_kata():
	ada = teks_layar.kamus("id")
	kurang = {t: b for t, b in teks_layar.dari_rekaman() if KODE.fullmatch(t) and t not in ada}
	assert kurang == {}


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_terjemahan_tidak_ganda_tidak_kosong_dan_sisipannya_sama(bahasa):
	with (s.PAKET / "translations" / f"{bahasa}.csv").open(encoding="utf-8", newline="") as berkas:
		baris = [b for b in csv.reader(berkas) if b]
	asal = [(b[0], *b[2:]) for b in baris]  # a third column: the place of Frappe's where the text says it
	assert sorted({a for a in asal if asal.count(a) > 1}) == [], bahasa
	assert [b for b in baris if len(b) < 2 or not b[1].strip()] == [], bahasa
	# Frappe's own sentences may lose a part that Indonesian does not need; ours may not.
	beda = [b for b in baris if set(SISIPAN.findall(b[1])) - set(SISIPAN.findall(b[0]))]
	beda += [b for b in baris if bahasa == "en" and set(SISIPAN.findall(b[0])) - set(SISIPAN.findall(b[1]))]
	assert beda == []


def test_teks_skrip_terbaca_utuh_dan_sisipan_ditolak():
	sumber = 'f(__("satu", [a]), __(x ? "dua" : `tiga`), g(__( // catatan "bukan"\n\t"em\\"pat")));'
	assert [t for t, _baris in teks_skrip.teks(sumber)] == ["satu", "dua", "tiga", 'em"pat']
	with pytest.raises(teks_skrip.TeksDisisipi):
		list(teks_skrip.teks("__(`halo ${nama}`)"))
