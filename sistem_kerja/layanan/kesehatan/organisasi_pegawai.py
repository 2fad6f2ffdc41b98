"""Does everybody have a place, a head, an evaluator, a number and an account?"""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import today

from sistem_kerja.layanan import nip_janggal, organisasi, penghitungan
from sistem_kerja.layanan import sertifikat as sertifikat_elektronik
from sistem_kerja.layanan.kesehatan.hasil import GANGGUAN, PERINGATAN, SARAN, Hasil, Tombol, baik
from sistem_kerja.regulasi.istilah import Tingkat

UNIT, PEGAWAI = "Unit Organisasi", "Employee"
ADA = {"berakhir": ("is", "not set")}
AKTIF = {"status": "Active"}


def _laporan(nama: str) -> Tombol:
	return Tombol(_("Buka {0}").format(_(nama)), f"/app/query-report/{nama}", PEGAWAI)


def _daftar_pegawai(kolom: str) -> Tombol:
	return Tombol(_("Buka Daftar Pegawai"), f'/app/employee?status=Active&{kolom}=["is","not set"]', PEGAWAI)


def _impor() -> Tombol:
	return Tombol(_("Impor SIMPEG"), "/app/impor-simpeg/new", "Impor SIMPEG")


def _dasar_penilaian() -> str:
	"""The article on evaluators of the profile in force."""
	if not frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi"):
		return ""
	return next((a.dasar for a in organisasi.profil_aktif().penilaian if a.dasar), "")


def unit() -> Hasil:
	if not (jumlah := frappe.db.count(UNIT, ADA)):
		return Hasil(
			GANGGUAN, _("Belum ada Unit Organisasi. Impor, atau isi dari yang teratas."), 1, "", (_impor(),)
		)
	return baik(_("{0} unit organisasi.").format(jumlah))


def kepala_daerah() -> Hasil:
	puncak = frappe.get_all(
		UNIT, {**ADA, "tingkat": Tingkat.KEPALA_DAERAH.value}, ("name", "kepala", "nama_kepala_daerah")
	)
	if not puncak:
		return Hasil(
			GANGGUAN,
			_("Tidak ada unit bertingkat Kepala Daerah; rantai penilai berakhir di sana."),
			1,
			_dasar_penilaian(),
			(Tombol(_("Buka Unit Organisasi"), "/app/unit-organisasi", UNIT),),
		)
	if kosong := [u.name for u in puncak if not u.kepala and not u.nama_kepala_daerah]:
		return Hasil(
			PERINGATAN,
			_(
				"Nama kepala daerah belum diisi pada unit {0}: surat yang ditandatanganinya tanpa nama."
			).format(", ".join(kosong)),
			len(kosong),
			tombol=(Tombol(_("Buka Unit"), f"/app/unit-organisasi/{kosong[0]}", UNIT),),
		)
	return baik(_("Kepala daerah tercatat."))


def unit_tanpa_kepala() -> Hasil:
	jumlah = frappe.db.count(
		UNIT, {**ADA, "kepala": ("is", "not set"), "tingkat": ("!=", Tingkat.KEPALA_DAERAH.value)}
	)
	if jumlah:
		kalimat = _(
			"{0} jabatan pimpinan unit kosong. Isi Dijabat oleh, atau tetapkan Plt.; yang memang kosong boleh tetap."
		)
		return Hasil(PERINGATAN, kalimat.format(jumlah), jumlah, tombol=(_laporan("Jabatan Kosong"),))
	return baik(_("Tiap unit dipimpin."))


def pegawai() -> Hasil:
	if not (jumlah := frappe.db.count(PEGAWAI, AKTIF)):
		return Hasil(
			GANGGUAN, _("Belum ada pegawai. Impor, atau tambahkan satu per satu."), 1, "", (_impor(),)
		)
	return baik(_("{0} pegawai aktif.").format(jumlah))


def tanpa_unit() -> Hasil:
	if jumlah := frappe.db.count(PEGAWAI, {**AKTIF, "sk_unit": ("is", "not set")}):
		return Hasil(
			PERINGATAN,
			_(
				"{0} pegawai aktif tanpa Unit Organisasi: tidak dapat ditugaskan dan tidak mempunyai penilai."
			).format(jumlah),
			jumlah,
			tombol=(_daftar_pegawai("sk_unit"),),
		)
	return baik(_("Tiap pegawai aktif mempunyai unit."))


def tanpa_penilai() -> Hasil:
	"""Those whom the kepala daerah evaluates are not counted: he is elected and needs no Employee."""
	puncak = frappe.get_all(UNIT, {"tingkat": Tingkat.KEPALA_DAERAH.value}, pluck="jabatan_kepala")
	saring = {
		**AKTIF,
		"sk_unit": ("is", "set"),
		"sk_penilai": ("is", "not set"),
		"sk_penilai_jabatan": ("not in", puncak or [""]),
	}
	if jumlah := frappe.db.count(PEGAWAI, saring):
		return Hasil(
			PERINGATAN,
			_(
				"{0} pegawai tanpa Pejabat Penilai Kinerja. Laporannya menyebut sebab dan perbaikannya."
			).format(jumlah),
			jumlah,
			_dasar_penilaian(),
			(_laporan("Pegawai tanpa Penilai"),),
		)
	return baik(_("Tiap pegawai yang berunit mempunyai penilai."))


def tanpa_akun() -> Hasil:
	if jumlah := frappe.db.count(PEGAWAI, {**AKTIF, "user_id": ("is", "not set")}):
		return Hasil(
			PERINGATAN,
			_("{0} pegawai aktif tanpa akun: gilirannya menunggu sampai akunnya ada.").format(jumlah),
			jumlah,
			tombol=(
				Tombol(_("Buat Akun"), perbaikan="akun"),
				_daftar_pegawai("user_id"),
			),
		)
	return baik(_("Tiap pegawai aktif mempunyai akun."))


def nip() -> Hasil:
	if jumlah := len({b["pegawai"] for b in nip_janggal.cari()}):
		return Hasil(
			PERINGATAN,
			_("{0} pegawai dengan NIP kosong, ganda, atau tidak cocok dengan datanya.").format(jumlah),
			jumlah,
			tombol=(_laporan("NIP Ganda atau Janggal"),),
		)
	return baik(_("NIP lengkap, tunggal, dan cocok."))


def penghitungan_kedudukan() -> Hasil:
	"""The stored evaluators are stale when the last run broke off, or none followed the last application of a profile."""
	terakhir = frappe.get_all(
		penghitungan.CATATAN, fields=("name", "status", "creation"), order_by="creation desc", limit=1
	)
	berlaku = frappe.get_all(
		"Penerapan Profil", {"status": "Diterapkan"}, pluck="creation", order_by="creation desc", limit=1
	)
	if not frappe.db.count(PEGAWAI, {**AKTIF, "sk_unit": ("is", "set")}):
		return baik(_("Kedudukan dihitung saat pegawai disimpan."))
	hitung = (Tombol(_("Hitung Ulang"), perbaikan="kedudukan"),)
	if terakhir and terakhir[0].status == penghitungan.GAGAL:
		catatan = Tombol(
			_("Buka Catatan"), f"/app/penghitungan-kedudukan/{terakhir[0].name}", penghitungan.CATATAN
		)
		kalimat = _(
			"Penghitungan kedudukan terakhir ({0}) gagal; penilai sebagian pegawai mungkin sudah usang."
		)
		return Hasil(GANGGUAN, kalimat.format(terakhir[0].name), 1, "", (*hitung, catatan))
	if terakhir and terakhir[0].status != penghitungan.SELESAI:
		return Hasil(SARAN, _("Penghitungan kedudukan {0} masih berjalan.").format(terakhir[0].name), 1)
	if berlaku and terakhir and terakhir[0].creation < berlaku[0]:
		kalimat = _("Kedudukan belum dihitung sejak profil terakhir diterapkan.")
		return Hasil(PERINGATAN, kalimat, 1, "", hitung)
	return baik(_("Kedudukan pegawai mutakhir."))


def sertifikat() -> Hasil:
	"""Electronic certificates in use that end within a month, or have ended."""
	batas = frappe.utils.add_days(today(), 31)
	saring = {"status": sertifikat_elektronik.AKTIF, "berlaku_sampai": ("<", batas)}
	if jumlah := frappe.db.count("Sertifikat Elektronik", saring):
		return Hasil(
			PERINGATAN,
			_(
				"{0} sertifikat elektronik habis masanya dalam sebulan atau sudah habis. Minta pemiliknya memasang yang baru."
			).format(jumlah),
			jumlah,
			tombol=(
				Tombol(
					_("Buka Sertifikat"),
					f'/app/sertifikat-elektronik?status=Aktif&berlaku_sampai=["<","{batas}"]',
					"Sertifikat Elektronik",
				),
			),
		)
	return baik(_("Tidak ada sertifikat yang segera habis masanya."))
