"""Facts for performance agreements, gathered for `regulasi.naskah`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sistem_kerja.layanan import bagian_naskah, isi_keputusan, pejabat_sementara, penetap, rujukan_naskah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.aturan import kutip_lengkap
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat


def perjanjian(dokumen, bagian: naskah.Bagian) -> dict[str, Any]:
	k = dokumen.konteks()
	isi = naskah.IsiPerjanjian(
		tahun=dokumen.tahun,
		subjek=dokumen.nama_pegawai or k.struktur.sebut(dokumen.unit),
		atasan=_atasan(penerima(k, k.penetap.pegawai)),
		dasar=(kutip_lengkap(k.profil, penetap.aturan(dokumen).dasar),),
		sasaran=tuple(
			(b.sasaran, b.indikator, " ".join(filter(None, (b.target, b.satuan)))) for b in dokumen.sasaran
		),
		kegiatan=tuple((b.kegiatan, b.jenis_penugasan or "", b.anggaran or None) for b in dokumen.kegiatan),
		mengubah=rujukan_naskah.nomor_perjanjian(dokumen.mengubah),
		alasan=dokumen.alasan_perubahan or "",
	)
	bagian = replace(bagian, tembusan=isi_keputusan.tembusan(dokumen, "perjanjian_kinerja"))
	return naskah.perjanjian_kinerja(bagian, isi)


def _atasan(pejabat: Pejabat) -> naskah.Pihak:
	"""Who signs as the second side: whoever acts in that office today; the office alone where nobody does."""
	kini = pejabat_sementara.bertindak(pejabat)
	if not (kini.pegawai or pejabat_sementara.nama_kepala_daerah(kini)):
		return naskah.Pihak("", pejabat.jabatan)
	satu = bagian_naskah.penandatangan(kini, "")
	return naskah.Pihak(satu.nama, satu.jabatan, satu.nip, satu.pangkat, satu.kapasitas)


def penerima(k: aturan_alur.Konteks, penanda: str) -> Pejabat:
	"""To whom an agreement is made: of a ketua or pengendali the Pimpinan Unit Organisasi, of a head whoever evaluates
	him, also where he fixes the agreement of a unit below his own."""
	pimpinan = aturan_alur.pelaku(Peran.PIMPINAN_UNIT_ORGANISASI, k)
	orang_tim = {p.id for p in (k.ketua_tim, k.pengendali) if p}
	if penanda in orang_tim and pimpinan.pegawai != penanda:
		return pimpinan
	unit = k.penetap.unit if k.penetap else k.unit_pemilik
	return aturan_alur.pelaku(Peran.PENILAI, replace(k, unit_pemilik=unit))
