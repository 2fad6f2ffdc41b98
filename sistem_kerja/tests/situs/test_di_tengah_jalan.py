"""Deleting, renaming, cancelling and amending in the middle of a process: refused with the reason, or all agrees."""

from __future__ import annotations

import re
from collections.abc import Callable

import frappe
import frappe.client
import pytest
from frappe.core.doctype.deleted_document.deleted_document import restore
from frappe.desk.doctype.bulk_update.bulk_update import submit_cancel_or_update_docs
from frappe.desk.reportview import delete_bulk
from frappe.model.rename_doc import rename_doc

from sistem_kerja.tests.situs.keadaan import KOMPETENSI, Keadaan, coba, selaras, sementara
from sistem_kerja.tests.situs.penunjukan import PENGELOLA

AKUN_SISTEM = "pengelola.sistem@contoh.invalid"
DIKIRIM = "sudah pernah dikirim tidak dapat dihapus"
TERBIT = "sudah dikirim atau ditetapkan, sehingga tidak dapat dihapus"
DIRUJUK = "tidak dapat dihapus karena dirujuk oleh"
# What each record says when Administrator deletes it; what is not here may go, because nothing stands on it.
HAPUS = {
	**dict.fromkeys(
		("permohonan menunggu", "permohonan keluar", "laporan ditinjau", "laporan anggota"), DIKIRIM
	),
	**dict.fromkeys(("kendala", "permintaan", "rekomendasi", "pengajuan", "usulan menunggu"), DIKIRIM),
	**dict.fromkeys(
		("permohonan disetujui", "penugasan baru", "penugasan berjalan", "penugasan ketua"), TERBIT
	),
	**dict.fromkeys(("tim berjalan", "perjanjian berlaku", "peta jabatan"), TERBIT),
	**dict.fromkeys(("instansi", "kompetensi", "jabatan", "tim draf"), f"{DIRUJUK}.*Hapus atau ubah dahulu"),
	"naskah": "nomornya harus tetap ada",
	"bukti terkirim": "lampirannya tetap. Tarik dahulu",
	"unit": f"{DIRUJUK}.*Ubah Struktur → Bubarkan atau Gabungkan",
	"pegawai": f"{DIRUJUK}.*Penugasan PNG-.*Isi status Keluar",
	"akun": f"{DIRUJUK}.*Nonaktifkan akunnya",
	"peluang": "Ubah statusnya menjadi Ditutup",
	"penetapan": "Isi tanggal Selesai untuk mengakhirinya",
	"pejabat sementara": "Akhiri masanya",
	"profil": f"{DIRUJUK}.*Biarkan tersimpan",
	"versi": "dibekukan saat diterapkan",
	"workflow": "Susun ulang dengan Terapkan Profil; jangan dihapus",
}
TETAP = "tidak diganti kodenya dan tidak digabungkan: surat dan riwayat menyebutnya.*(Ubah|Salin)"
BERNAMA = {"instansi", "kompetensi", "jabatan", "pegawai", "akun"}
# Other words than TETAP.
NAMA = {
	**dict.fromkeys(("bukti draf", "bukti terkirim"), "tidak dapat dinamakan kembali"),
	"versi": "dibekukan saat diterapkan",
	"workflow": "tidak diganti namanya.*Terapkan Profil",
}
GABUNG = {
	**dict.fromkeys(("bukti draf", "bukti terkirim"), "belum ada, pilih target"),
	"pegawai": "riwayat dan dokumen keduanya tercampur.*Isi status Keluar",
	"akun": "riwayat dan dokumen keduanya tercampur.*Nonaktifkan",
	"kompetensi": "sama-sama tercatat pada .*Hapus salah satunya",
	"jabatan": "sama-sama tercatat pada PTJ-.*Hapus salah satunya",
}
BATAL = r"tidak dibatalkan \(Cancel\) atau diubah dengan Amend.*(Buat|Pakai)"


@pytest.fixture(autouse=True)
def tanpa_pembatalan(bersih, monkeypatch):
	"""Bulk actions roll back by themselves; that would undo this test's own set-up."""
	asli = frappe.db.rollback
	monkeypatch.setattr(frappe.db, "rollback", lambda **a: asli(**a) if a else None)


@pytest.fixture
def k(pakai) -> Keadaan:
	"""Kapuas, whose rules all documents keep but for those of the ketua's proposal."""
	keadaan = Keadaan(pakai("kapuas"))
	keadaan.usulkan_ketua(pakai("surakarta"))
	assert selaras() == []
	return keadaan


def periksa(k: Keadaan, harap: dict[str, str], tindakan: Callable[[str, str], object]) -> list[str]:
	"""Do it to every record, each undone: what `harap` expects is said, everything else is done and all agrees."""
	salah = []
	for sebutan, (doctype, nama) in k.semua.items():
		with sementara():
			pesan, pola = coba(lambda d=doctype, n=nama: tindakan(d, n)), harap.get(sebutan)
			if pola and not (pesan and re.search(pola, pesan, re.DOTALL)):
				salah.append(f"{sebutan}: {pesan or 'tidak ditolak'}")
			if pesan and not pola:
				salah.append(f"{sebutan} seharusnya dapat: {pesan}")
			if not pesan:
				salah += [f"{sebutan}: {x}" for x in selaras()]
	return salah


def test_hapus(k):
	assert periksa(k, HAPUS, lambda d, n: frappe.delete_doc(d, n, ignore_missing=False)) == []


@pytest.mark.parametrize(
	("user", "tindakan"),
	[(PENGELOLA, frappe.client.delete), (AKUN_SISTEM, lambda d, n: delete_bulk(d, [n]))],
	ids=["REST", "daftar"],
)
def test_hapus_oleh_yang_berhak_atas_situs(k, user, tindakan):
	"""Whatever they may delete leaves all in agreement, whatever else says why."""
	_akun_sistem()
	frappe.set_user(user)
	hasil = periksa(k, {}, tindakan)
	assert [x for x in hasil if " seharusnya dapat: " not in x] == []
	assert all(re.search("[a-z]{4}", x.split("dapat: ")[1]) for x in hasil)


def _akun_sistem() -> None:
	isi = {"email": AKUN_SISTEM, "first_name": "Pengelola", "send_welcome_email": 0, "enabled": 1}
	frappe.get_doc({"doctype": "User", **isi, "roles": [{"role": "System Manager"}]}).insert()


def test_dari_daftar_tidak_mengubah_apa_pun(k):
	"""Bulk delete and bulk cancel of everything that was sent: all of it stands as before."""
	terkirim = {
		s: k.semua[s] for s in HAPUS if s in k.semua and frappe.get_meta(k.semua[s][0]).is_submittable
	}
	sebelum = {s: potret(*x) for s, x in terkirim.items()}
	for doctype, nama in terkirim.values():
		delete_bulk(doctype, [nama])
		if doctype != "Peta Jabatan":
			submit_cancel_or_update_docs(doctype, frappe.as_json([nama]), "cancel")
	assert {s: potret(*x) for s, x in terkirim.items()} == sebelum and selaras() == []


def potret(doctype: str, nama: str) -> dict:
	isi = frappe.get_doc(doctype, nama).as_dict(no_nulls=True)
	return {k: v for k, v in isi.items() if k not in ("modified", "modified_by")}


def test_dipulihkan_setelah_dihapus(k):
	"""What could be deleted comes back as a draft of its own, or not at all."""

	def pulihkan(d: str, n: str):
		frappe.delete_doc(d, n, ignore_missing=False)
		restore(
			frappe.get_all("Deleted Document", {"deleted_doctype": d, "deleted_name": n}, pluck="name")[0]
		)

	# A file's content leaves the disk with it, which no rollback undoes.
	k.semua = {s: x for s, x in k.semua.items() if s not in HAPUS and x[0] != "File"}
	assert periksa(k, {"pemantauan": "dibuat oleh sistem menjelang akhir masanya"}, pulihkan) == []


def test_ganti_nama(k):
	harap = {s: NAMA.get(s, TETAP) for s in k.semua if s not in BERNAMA}
	assert periksa(k, harap, lambda d, n: rename_doc(d, n, f"lain-{n}", show_alert=False)) == []


def test_batal_dan_amend(k):
	"""Only a job map is cancelled, and amended then; nobody else's document knows it."""

	def amend(d: str, n: str):
		lama = frappe.get_doc(d, n)
		salinan = frappe.copy_doc(lama)
		salinan.update({"amended_from": n, "docstatus": 0})
		return salinan.insert()

	def batal(d: str, n: str):
		frappe.get_doc(d, n).cancel()

	def simpan_batal(d: str, n: str):
		dokumen = frappe.get_doc(d, n)
		dokumen.docstatus = 2
		dokumen.save()

	def cabut(d: str, n: str):
		dokumen = frappe.get_doc(d, n)
		dokumen.amended_from = n
		dokumen.save()

	k.semua = {s: (d, n) for s, (d, n) in k.semua.items() if frappe.get_meta(d).is_submittable}
	harap = dict.fromkeys(k.semua, BATAL)
	assert periksa(k, harap | {"peta jabatan": "sebelum membuat|not cancelled|belum dibatalkan"}, amend) == []
	assert periksa(k, harap | {"peta jabatan": ""}, batal) == []
	assert periksa(k, harap | {"peta jabatan": ""}, simpan_batal) == []
	beralur = {s: "diatur oleh sistem dan tidak dapat diubah" for s in k.semua if s != "peta jabatan"}
	assert periksa(k, beralur | {"peta jabatan": "."}, cabut) == []
	batal(*k.semua["peta jabatan"])
	assert amend(*k.semua["peta jabatan"]).docstatus == 0 and selaras() == []


def test_gabung(k):
	harap = {s: GABUNG.get(s, NAMA.get(s, TETAP)) for s in k.semua if s != "instansi"}
	assert periksa(k, harap, lambda d, n: rename_doc(d, n, _lain(d, n), merge=True, show_alert=False)) == []


def _lain(doctype: str, nama: str) -> str:
	"""Another record with which it might be merged; one that makes something double where there is one."""
	if doctype == "Instansi Pemerintah":
		isi = {"nama": "Pemerintah Kota Rekaan", "jabatan_pejabat": "Sekretaris Daerah Kota Rekaan"}
		return frappe.get_doc({"doctype": doctype, **isi}).insert().name
	if doctype == "Kompetensi":
		return next(n for n in KOMPETENSI if n != nama)
	if doctype == "Designation":
		satu = frappe.get_all("Butir Peta Jabatan", {"jabatan": nama}, ("parent", "unit_kerja", "jenjang"))[0]
		lain = next(b for b in frappe.get_doc("Peta Jabatan", satu.parent).butir if b.jabatan != nama)
		sama = {"unit_kerja": satu.unit_kerja, "jenjang": satu.jenjang}
		frappe.db.set_value("Butir Peta Jabatan", lain.name, sama)
		return lain.jabatan
	return f"{nama}-lain"
