"""The short forms of the portal, one `Bentuk` each: which fields, who begins and changes it, by which article.

The page draws what `bidang` describes. Documents' own guards decide; what is asked here only spares a useless form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.api.portal_bentuk_pimpinan import BENTUK as PIMPINAN
from sistem_kerja.api.portal_bidang import KDL, Bentuk, baru, bidang
from sistem_kerja.layanan import keanggotaan_tim, organisasi, rekomendasi
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.ketentuan_tim import PREDIKAT

RKP = "Rekomendasi Penilaian"
LINGKUP = (
	("", "Tentukan dari orang yang terlibat"),
	("lintas_unit_kolaborasi", "Lintas unit, tiap pimpinan memutuskan bagi unitnya"),
	("lintas_instansi_kolaborasi", "Lintas instansi, tiap pimpinan memutuskan"),
)
KEPADA = {"pimpinan_unit_organisasi": "Pimpinan Unit Organisasi", "penilai": "Pejabat Penilai Kinerja"}


# --- a problem ---


def _dari_saya(asal) -> None:
	saya = organisasi.pegawai_pengguna()
	if not saya or asal.pegawai != saya:
		frappe.throw(_("Dokumen ini hanya dibuat dari penugasan Anda sendiri."), TidakBerwenang)


def _mulai_kendala(asal):
	_dari_saya(asal)
	return baru(KDL, penugasan=asal.name)


def _aturan_kendala() -> list[Any]:
	profil, tanggal = organisasi.profil_aktif(), organisasi.tanggal_aturan(today())
	return [a for a in berlaku(profil.kendala, tanggal) if not a.lingkup.endswith("kolaborasi")]


def _kendala(_dokumen) -> list[dict[str, Any]]:
	peran = {p.value for a in _aturan_kendala() for p in a.pemutus}
	kepada = [("", _("Menurut peraturan")), *((k, _(v)) for k, v in KEPADA.items() if k in peran)]
	return [
		bidang("judul", _("Judul"), wajib=True),
		bidang("permasalahan", _("Permasalahan"), baris=5, wajib=True),
		bidang("alternatif", _("Alternatif penyelesaian, satu baris satu alternatif"), baris=4),
		bidang("lingkup", _("Lingkup"), pilihan=[(k, _(v)) for k, v in LINGKUP]),
		*([bidang("kepada", _("Disampaikan kepada"), pilihan=kepada)] if "penilai" in peran else []),
	]


def _petunjuk_kendala(_dokumen) -> str:
	profil = organisasi.profil_aktif()
	dasar = kutip(profil, "; ".join(dict.fromkeys(a.dasar for a in _aturan_kendala())))
	return _("Kendala disampaikan dengan alternatifnya untuk diputuskan pimpinan. Dasar: {0}.").format(dasar)


# --- a recommendation ---


def _mulai_rekomendasi(asal):
	"""By the ketua, of a member of his team; or by who recommends the employee of this assignment."""
	masa = {"tim": asal.tim, "periode_mulai": asal.mulai, "periode_selesai": asal.selesai}
	if asal.pegawai != organisasi.pegawai_pengguna() and rekomendasi.dasar_bagi_saya(asal):
		return baru(RKP, pegawai=asal.pegawai, **{**masa, "tim": None, "penugasan": asal.name})
	_dari_saya(asal)
	return baru(RKP, **masa)


def _rekomendasi(dokumen) -> list[dict[str, Any]]:
	orang = (dokumen.pegawai,) if dokumen.pegawai else keanggotaan_tim.orang(dokumen.tim).anggota
	return [
		bidang("pegawai", _("Pegawai"), pilihan=_nama(orang), wajib=True),
		bidang("periode_mulai", _("Masa, mulai"), jenis="date", wajib=True),
		bidang("periode_selesai", _("Masa, sampai"), jenis="date", wajib=True),
		bidang("hasil", _("Hasil kerja"), baris=4),
		bidang(
			"predikat",
			_("Rekomendasi predikat"),
			pilihan=[("", "–"), *((p, _(p)) for p in reversed(PREDIKAT))],
		),
		bidang("umpan_balik", _("Umpan balik"), baris=3),
	]


def _nama(orang) -> list[tuple[str, str]]:
	saring = {"name": ("in", list(orang) or [""])}
	baris = frappe.get_all("Employee", saring, ("name", "employee_name"), as_list=True, limit=0)
	return sorted(baris, key=lambda b: b[1])


def _pengirim(kolom: str) -> Callable[[Any], bool]:
	return lambda dokumen: bool(dokumen.get(kolom)) and dokumen.get(kolom) == organisasi.pegawai_pengguna()


BENTUK = {
	"kendala": Bentuk(
		*(KDL, "Kendala", ("judul", "lingkup", "kepada", "permasalahan", "alternatif")),
		*(_kendala, _pengirim("pegawai"), _petunjuk_kendala, _mulai_kendala),
	),
	"rekomendasi": Bentuk(
		*(RKP, "Rekomendasi penilaian"),
		("pegawai", "periode_mulai", "periode_selesai", "hasil", "predikat", "umpan_balik"),
		*(_rekomendasi, _pengirim("pembuat"), lambda d: cstr(d.dasar_pembuat), _mulai_rekomendasi),
		tetap=("pegawai",),
	),
	**PIMPINAN,
}


def bentuk(jenis: str) -> Bentuk:
	"""The form of this name; throws where the portal has none."""
	if jenis not in BENTUK:
		frappe.throw(_("{0} tidak diisi di portal.").format(jenis), TindakanTidakSah)
	return BENTUK[jenis]
