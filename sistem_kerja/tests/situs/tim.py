"""Teams for tests: an agreement, a team, its ketua, each act done by the person whom the profile names."""

from __future__ import annotations

from datetime import date

import frappe

from sistem_kerja.demo import jalan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import matriks

PENGELOLA = "pengelola@contoh.invalid"
PK, TIM, UBAH, USULAN = "Perjanjian Kinerja", "Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim"
KEGIATAN = "Pengelolaan Aplikasi Layanan Publik"
# Where ketua and pengendali are appointed by a decree of their own; and what fixes the team.
TERSENDIRI = {"pekalongan", "surakarta"}
NASKAH_TIM = {
	**dict.fromkeys(("kapuas", "pekalongan", "surakarta"), "Keputusan Tim Kerja"),
	"boalemo": "Surat Penugasan",
	"pulang_pisau": "Surat Perintah Tugas",
}
BENTUK = {"pekalongan": "squad"}


def tahun() -> int:
	"""Next year: agreements are fixed before theirs. Asked while tests are collected, when there is no site yet."""
	return date.today().year + 1


def masa() -> dict:
	return {"mulai": f"{tahun()}-01-01", "selesai": f"{tahun()}-12-31"}


def bertindak(dokumen, tindakan: str, catatan: str = ""):
	"""The act by whoever holds the document now."""
	jalan.sebagai(jalan.pemegang(dokumen))
	return lakukan(dokumen.doctype, dokumen.name, tindakan, catatan)


def perjanjian(daerah, **lain):
	"""A draft agreement of the unit that owns the team's work, for next year."""
	frappe.set_user(lain.pop("oleh", PENGELOLA))
	isi = {
		"jenis": "Unit Organisasi",
		"unit": daerah.cerita.unit_dituju,
		"tahun": tahun(),
		"sasaran": [{"sasaran": "Layanan daring naik", "indikator": "Layanan daring", "target": "12", "satuan": "layanan"}],
		"kegiatan": [{"kegiatan": KEGIATAN, "rumpun_sub_kegiatan": "Aplikasi", "jenis_penugasan": "tim"}],
		**lain,
	}  # fmt: skip
	return frappe.get_doc({"doctype": PK, **isi}).insert()


def perjanjian_berlaku(daerah, **lain):
	return bertindak(perjanjian(daerah, **lain), "Tetapkan")


def orang(daerah) -> list[str]:
	"""Employees of the team's unit: the one of the case and three others, all with accounts."""
	semua = [
		*daerah.fungsional("Ahli Muda"),
		*daerah.fungsional("Ahli Madya"),
		*daerah.fungsional("Ahli Pertama"),
	]
	for satu in semua:
		matriks.beri_akun(daerah, satu)
	return semua


def tim(daerah, **lain):
	"""A draft team of two members and a ketua (where the team's own letter names him)."""
	ketua, dua, tiga, *_ = orang(daerah)
	frappe.set_user(lain.pop("oleh", PENGELOLA))
	isi = {
		"unit_pemilik": daerah.cerita.unit_dituju,
		"bentuk": BENTUK.get(daerah.kode, "tim_kerja"),
		"kegiatan": KEGIATAN,
		"rumpun_sub_kegiatan": "Aplikasi",
		"tujuan": "Dua belas layanan dapat dipakai daring.",
		"ketua": None if daerah.kode in TERSENDIRI else ketua,
		"cascading": "Sasaran 1 perangkat daerah",
		"abk_ketua": 1.2,
		"anggota": [{"pegawai": dua, "tugas": "Menguji"}, {"pegawai": tiga, "tugas": "Menulis panduan"}],
		"analisis_kebutuhan": [
			{"unsur": "Rencana Hasil Kerja", "isi": "Dua belas layanan"},
			{"unsur": "Sifat Pekerjaan", "isi": "Berkala"},
			{"unsur": "Teknis Pelaksanaan", "isi": "Bersama"},
		],
		**masa(),
		**lain,
	}
	return frappe.get_doc({"doctype": TIM, **isi}).insert()


def usulan(daerah, tim_, calon, untuk="ketua", **lain):
	frappe.set_user(PENGELOLA)
	isi = {"tim": tim_.name, "untuk": untuk, "calon": [{"pegawai": c} for c in calon], **lain}
	if untuk == "pengendali":
		isi = {"abk": 1, "cascading": "Program 1", **isi}
	return frappe.get_doc({"doctype": USULAN, **isi}).insert()


def tetapkan_usulan(dokumen, terpilih):
	"""Through consideration (where the profile has it) and proposal to the appointment."""
	if dokumen.untuk == "ketua" and any(t.status == "Menunggu Pertimbangan" for t in dokumen.alur().tahap):
		dokumen = bertindak(dokumen, "Minta Pertimbangan")
		dokumen = bertindak(dokumen, "Beri Pertimbangan", "Cakap dan tersedia.")
	dokumen = bertindak(dokumen, "Usulkan")
	return pilih(dokumen, terpilih)


def pilih(dokumen, terpilih):
	jalan.sebagai(jalan.pemegang(dokumen))
	dokumen = frappe.get_doc(dokumen.doctype, dokumen.name)
	dokumen.terpilih = terpilih
	dokumen.save()
	return lakukan(dokumen.doctype, dokumen.name, "Tetapkan")


def berketua(daerah, tim_, **lain):
	"""The team with its ketua appointed, and his agreement where that is due."""
	calon = orang(daerah)[0]
	tetapkan_usulan(usulan(daerah, tim_, [calon], **lain), calon)
	perjanjian_berlaku(daerah, jenis="Ketua Tim", pegawai=calon, tim=tim_.name, kegiatan=[])
	return frappe.get_doc(TIM, tim_.name)


def berjalan(daerah, **lain):
	"""A team fixed by whoever fixes it, with all that must go before."""
	if not frappe.db.exists(PK, {"unit": daerah.cerita.unit_dituju, "jenis": "Unit Organisasi"}):
		perjanjian_berlaku(daerah)
	dokumen = tim(daerah, **lain)
	if daerah.kode in TERSENDIRI:
		dokumen = berketua(daerah, dokumen)
	return bertindak(bertindak(dokumen, "Usulkan"), "Tetapkan")


def ubah(daerah, tim_, jenis: str, **lain):
	frappe.set_user(PENGELOLA)
	isi = {"tim": tim_.name, "jenis": jenis, "alasan": "Kebutuhan berubah.", **lain}
	return frappe.get_doc({"doctype": UBAH, **isi}).insert()


def ditetapkan(dokumen):
	return bertindak(bertindak(dokumen, "Usulkan"), "Tetapkan")


def surat(dokumen) -> list[str]:
	return frappe.get_all("Naskah Dinas", {"dokumen": dokumen.name, "status": "Berlaku"}, pluck="jenis")
