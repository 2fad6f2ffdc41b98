"""Two people, or one in two tabs, act at the same instant on the running server: exactly one wins, nothing twice."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

import frappe
import pytest
import requests

from sistem_kerja.demo import jalan
from sistem_kerja.layanan import register_nomor
from sistem_kerja.tests.peramban.permohonan import SPP, Permohonan

ULANG = 10
# What the one who came second reads, whichever way the two met.
PESAN = (
	"sudah diubah orang lain",
	"sedang diproses orang lain",
	"tidak ada pada status",
	"tidak lagi berhak",
)


class Perlombaan(Permohonan):
	"""Requests of one round, and who acts on them."""

	def __init__(self, sesi, alamat: str):
		super().__init__()
		self.sesi, self.alamat = sesi, alamat
		self._masuk: dict[tuple[str, int], requests.Session] = {}

	def akun(self, pegawai: str, tab: int = 1) -> requests.Session:
		"""A session of its own for each tab; logged in once."""
		user = frappe.db.get_value("Employee", pegawai, "user_id")
		if (user, tab) not in self._masuk:
			self._masuk[user, tab] = self.sesi(user)
		return self._masuk[user, tab]

	def meja(self, s: requests.Session, dokumen, tindakan: str, catatan: str = "") -> Callable:
		isi = frappe.as_json({**dokumen.as_dict(), "catatan_tindakan": catatan})
		return self._kirim(s, "frappe.model.workflow.apply_workflow", {"doc": isi, "action": tindakan})

	def portal(self, s: requests.Session, dokumen, tindakan: str, catatan: str = "") -> Callable:
		isi = {"doctype": SPP, "name": dokumen.name, "tindakan": tindakan, "catatan": catatan}
		return self._kirim(s, "sistem_kerja.api.portal.tindak", isi)

	def massal(self, s: requests.Session, nama: list[str], tindakan: str, catatan: str) -> Callable:
		isi = {"docnames": json.dumps(nama), "doctype": SPP, "action": tindakan, "catatan": catatan}
		return self._kirim(s, "frappe.model.workflow.bulk_workflow_approval", isi)

	def _kirim(self, s: requests.Session, metode: str, isi: dict) -> Callable:
		return lambda: s.post(f"{self.alamat}/api/method/{metode}", data=isi, timeout=120)


@pytest.fixture
def lomba(situs, sesi, alamat):
	satu = Perlombaan(sesi, alamat)
	yield satu
	satu.hapus()


def serentak(*panggilan: Callable[[], requests.Response]) -> list[requests.Response]:
	"""Answers in the order of the calls, all let go at one moment."""
	palang, jawaban = threading.Barrier(len(panggilan)), [None] * len(panggilan)

	def satu(i: int) -> None:
		palang.wait()
		jawaban[i] = panggilan[i]()

	utas = [threading.Thread(target=satu, args=(i,)) for i in range(len(panggilan))]
	for u in utas:
		u.start()
	for u in utas:
		u.join()
	return jawaban


def tersimpan(dokumen):
	frappe.db.rollback()  # see what the server committed
	return frappe.get_doc(SPP, dokumen.name)


def tindakan(dokumen) -> list[str]:
	"""The acts of people so far; steps that the document walked on by itself have no account."""
	return [b.tindakan for b in dokumen.riwayat if b.pengguna]


def surat(dokumen) -> list[tuple[str, str]]:
	return sorted(
		frappe.get_all("Naskah Dinas", {"dokumen": dokumen.name}, ("jenis", "status"), as_list=True, limit=0)
	)


def satu_menang(dokumen, jawaban: list[requests.Response]) -> tuple[int, int]:
	"""Index of the winner and status code of the loser, both checked; one row of history more."""
	menang = [i for i, j in enumerate(jawaban) if j.ok]
	assert len(menang) == 1, [(j.status_code, j.text[:300]) for j in jawaban]
	kalah = jawaban[1 - menang[0]]
	assert 400 <= kalah.status_code < 500, kalah.text[:500]
	pesan = json.loads(kalah.json()["_server_messages"])
	assert any(p in json.loads(m)["message"] for m in pesan for p in PESAN), pesan
	assert len(tindakan(tersimpan(dokumen))) == len(tindakan(dokumen)) + 1
	return menang[0], kalah.status_code


def test_setujui_sambil_ditarik(lomba):
	"""Holder and sender meet; the letters belong to whoever won."""
	for _putaran in range(ULANG):
		d = lomba.menunggu_jawaban()
		pemegang, pengirim = lomba.akun(d.pemegang), lomba.akun(d.riwayat[0].pegawai)
		jawaban = serentak(lomba.meja(pemegang, d, "Setujui"), lomba.portal(pengirim, d, "Tarik"))
		menang, _kode = satu_menang(d, jawaban)
		baru = tersimpan(d)
		permohonan = "Berlaku" if menang == 0 else "Dicabut"
		assert baru.status == ("Disetujui" if menang == 0 else "Draf")
		assert ("Surat Permohonan Pelibatan", permohonan) in surat(d)
		assert len(surat(d)) == (2 if menang == 0 else 1)
		assert frappe.db.count("Penugasan", {"permohonan": d.name}) == (1 if menang == 0 else 0)
		lomba.hapus()


def test_setujui_dalam_dua_tab(lomba):
	kode = []
	for _putaran in range(ULANG):
		d = lomba.menunggu_jawaban()
		satu, dua = lomba.akun(d.pemegang, 1), lomba.akun(d.pemegang, 2)
		jawaban = serentak(lomba.meja(satu, d, "Setujui"), lomba.portal(dua, d, "Setujui"))
		kode.append(satu_menang(d, jawaban)[1])
		assert tersimpan(d).status == "Disetujui"
		assert surat(d) == [("Surat Jawaban Pelibatan", "Berlaku"), ("Surat Permohonan Pelibatan", "Berlaku")]
		(penugasan,) = frappe.get_all("Penugasan", {"permohonan": d.name}, pluck="name")
		assert frappe.db.count("Naskah Dinas", {"dokumen": penugasan}) == 1
		_nomor_tidak_kembar()
		lomba.hapus()
	assert 409 in kode, "permintaan tidak pernah benar-benar bersamaan"


def test_tolak_lawan_setujui(lomba):
	for _putaran in range(ULANG):
		d = lomba.menunggu_jawaban()
		satu, dua = lomba.akun(d.pemegang, 1), lomba.akun(d.pemegang, 2)
		jawaban = serentak(
			lomba.meja(satu, d, "Setujui"), lomba.meja(dua, d, "Tolak", "Sedang tidak tersedia.")
		)
		menang, _kode = satu_menang(d, jawaban)
		baru = tersimpan(d)
		assert baru.status == ("Disetujui", "Ditolak")[menang]
		assert bool(baru.alasan_penolakan) is (menang == 1)
		assert len(surat(d)) == 2  # the request's, and one answer
		lomba.hapus()


def test_kirim_lalu_tarik_masing_masing_dua_kali(lomba):
	for _putaran in range(ULANG):
		d = lomba.draf()
		satu, dua = lomba.akun(d.pemegang, 1), lomba.akun(d.pemegang, 2)
		satu_menang(d, serentak(lomba.meja(satu, d, "Kirim"), lomba.portal(dua, d, "Kirim")))
		d = tersimpan(d)
		assert surat(d) == [("Surat Permohonan Pelibatan", "Berlaku")]
		satu_menang(d, serentak(lomba.portal(satu, d, "Tarik"), lomba.meja(dua, d, "Tarik")))
		assert tersimpan(d).status == "Draf"
		assert surat(d) == [("Surat Permohonan Pelibatan", "Dicabut")]
		lomba.hapus()


def test_dua_tindakan_massal_atas_dokumen_yang_sama(lomba):
	"""Each document is decided once; each answer tells which ones it decided, and why not the others."""
	for _putaran in range(ULANG // 2):
		semua = [lomba.menunggu_jawaban() for _ in range(3)]
		nama, pemegang = [d.name for d in semua], semua[0].pemegang
		jawaban = serentak(
			*(
				lomba.massal(lomba.akun(pemegang, t), nama[:: 3 - 2 * t], "Tolak", "Sedang penuh.")
				for t in (1, 2)
			)
		)
		assert all(j.status_code in (200, 417) for j in jawaban), [j.text[:300] for j in jawaban]
		hasil = [j.json()["message"] for j in jawaban]
		assert sorted(b["name"] for h in hasil for b in h["berhasil"]) == sorted(nama)
		ditolak = [b for h in hasil for b in h["ditolak"]]
		assert len(ditolak) == 3 and all(any(p in b["alasan"] for p in PESAN) for b in ditolak), ditolak
		for d, j in zip(hasil, jawaban, strict=True):
			assert (j.status_code == 417) is (not d["berhasil"])
		for d in semua:
			baru = tersimpan(d)
			assert baru.status == "Ditolak" and tindakan(baru) == [*tindakan(d), "Tolak"]
			assert len(surat(d)) == 2
		_nomor_tidak_kembar()
		lomba.hapus()


def test_batas_perbantuan_tidak_terlampaui_oleh_dua_persetujuan_serentak(lomba):
	"""Kapuas lends a person three times a year. Two requests for his third time meet: one is approved."""
	assert lomba.daerah == "kapuas"
	for _putaran in range(ULANG // 2):
		for _sebelumnya in range(2):
			d = lomba.menunggu_jawaban()
			jalan.sebagai(d.pemegang)
			jalan.lakukan(SPP, d.name, "Setujui")
		semua = [lomba.menunggu_jawaban() for _ in range(2)]
		panggilan = (lomba.meja(lomba.akun(d.pemegang, i), d, "Setujui") for i, d in enumerate(semua))
		jawaban = serentak(*panggilan)
		assert sorted(j.status_code for j in jawaban) == [200, 417], [j.text[:300] for j in jawaban]
		(kalah,) = (j for j in jawaban if not j.ok)
		pesan = json.loads(kalah.json()["_server_messages"])[0]
		assert "Pasal 9 ayat (4)" in json.loads(pesan)["message"]
		assert sorted(tersimpan(d).status for d in semua) == ["Disetujui", "Menunggu Jawaban"]
		lomba.hapus()


def _nomor_tidak_kembar() -> None:
	assert register_nomor.masalah() == []
