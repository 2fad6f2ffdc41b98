"""The remaining limits of an assignment, provoked through volunteering, each with its article."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import fakta_penugasan
from sistem_kerja.layanan.galat import KetentuanDilanggar
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi import profil as aturan_profil
from sistem_kerja.tests.situs import sukarela as s

MENGHALANGI = {"pekalongan", "pulang_pisau", "surakarta"}  # elsewhere a warning


def pasal(kode: str, ketentuan: str) -> str:
	return next(k.dasar for k in aturan_profil.muat(kode).ketentuan if k.kode == ketentuan)


def test_tanpa_perjanjian_kinerja_ditolak_atau_diperingatkan(tiap_daerah, monkeypatch):
	monkeypatch.setattr(fakta_penugasan, "_perjanjian_kinerja", lambda k, tahun: False)
	kode, dokumen = tiap_daerah.kode, s.pengajuan(tiap_daerah)
	dasar = pasal(kode, "penugasan.setelah_perjanjian_kinerja")
	frappe.clear_messages()
	if kode in MENGHALANGI:
		with pytest.raises(KetentuanDilanggar) as galat:
			lakukan(s.PSK, dokumen.name, "Kirim")
		assert dasar in str(galat.value)
		assert frappe.db.get_value(s.PSK, dokumen.name, "status") == "Draf"
	else:
		lakukan(s.PSK, dokumen.name, "Kirim")
		assert dasar in " ".join(str(m) for m in frappe.get_message_log())


def test_tanpa_penilai_ditolak(kapuas):
	dokumen = s.pengajuan(kapuas)
	frappe.set_user("Administrator")
	dinas = frappe.get_doc("Unit Organisasi", {"kepala": kapuas.kepala_dinas(kapuas.cerita.unit_dituju)})
	dinas.kepala = None
	dinas.save()
	sebagai(kapuas.cerita.pegawai)
	with pytest.raises(KetentuanDilanggar, match=r"Kedudukan .* belum ditetapkan.*Lampiran A.2.1"):
		lakukan(s.PSK, dokumen.name, "Kirim")


def test_penugasan_bersamaan_diperingatkan_dengan_nama_kegiatannya(tiap_daerah):
	s.maju(s.pengajuan(tiap_daerah, kegiatan="Kegiatan yang lama"))
	dua = s.pengajuan(tiap_daerah, kegiatan="Kegiatan yang baru")
	frappe.clear_messages()
	lakukan(s.PSK, dua.name, "Kirim")
	pesan = " ".join(str(m) for m in frappe.get_message_log())
	assert "Kegiatan yang lama" in pesan and pasal(tiap_daerah.kode, "penugasan.bersamaan") in pesan


def test_dilebihi_saat_diputuskan_walau_belum_saat_dikirim(kapuas):
	"""The limit is asked again when the assignment is given, not only when the wish is sent."""
	unit = kapuas.cerita.unit_pemilik
	tunda = s.maju(s.pengajuan(kapuas, unit), "Menunggu Penilai")
	for _ke in range(3):
		s.maju(s.pengajuan(kapuas, unit))
	sebagai(tunda.pemegang)
	with pytest.raises(KetentuanDilanggar, match="ke-4"):
		lakukan(s.PSK, tunda.name, "Setujui")
	assert frappe.db.get_value(s.PSK, tunda.name, "status") == "Menunggu Penilai"
	assert not frappe.db.exists(s.PNG, {"sumber": tunda.name})
