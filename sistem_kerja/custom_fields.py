"""Fields added to ERPNext's Employee. This one dict drives install, update and uninstall."""

from __future__ import annotations

from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, KategoriJF
from sistem_kerja.regulasi.ketentuan_tim import PREDIKAT
from sistem_kerja.regulasi.pangkat import GOLONGAN_PNS, GOLONGAN_PPPK

PENDIDIKAN = ("SD", "SMP", "SMA", "D1", "D2", "D3", "D4", "S1", "S2", "S3")


def _pilihan(nilai) -> str:
	return "\n".join(["", *(str(n) for n in nilai)])


_HITUNG = {"read_only": 1, "no_copy": 1}


def _pegawai(nama: str, label: str, **lain) -> dict:
	return {
		"fieldname": nama,
		"fieldtype": "Link",
		"label": label,
		"options": "Employee",
		"ignore_user_permissions": 1,
		**_HITUNG,
		**lain,
	}


def _kalimat(nama: str, label: str, **lain) -> dict:
	return {"fieldname": nama, "fieldtype": "Small Text", "label": label, **_HITUNG, **lain}


def _pejabat(nama: str, label: str) -> tuple[dict, ...]:
	"""An office that the rules name: who holds it, which it is, why."""
	return (
		_pegawai(nama, label),
		_kalimat(f"{nama}_jabatan", "Jabatan"),
		_kalimat(f"{nama}_alasan", "Alasan"),
	)


CUSTOM_FIELDS = {
	"Employee": [
		{"fieldname": "sk_tab", "fieldtype": "Tab Break", "label": "ASN", "insert_after": "branch"},
		{
			"fieldname": "sk_nip",
			"fieldtype": "Data",
			"label": "NIP",
			"length": 18,
			"unique": 1,
			"in_standard_filter": 1,
			"in_global_search": 1,
			"description": "18 angka tanpa spasi",
			"no_copy": 1,
		},
		{"fieldname": "sk_gelar_depan", "fieldtype": "Data", "label": "Gelar Depan"},
		{"fieldname": "sk_gelar_belakang", "fieldtype": "Data", "label": "Gelar Belakang"},
		{
			"fieldname": "sk_pendidikan",
			"fieldtype": "Select",
			"label": "Pendidikan Terakhir",
			"options": _pilihan(PENDIDIKAN),
		},
		{
			"fieldname": "sk_predikat_terakhir",
			"fieldtype": "Select",
			"label": "Predikat Kinerja Terakhir",
			"options": _pilihan(reversed(PREDIKAT)),
		},
		{
			"fieldname": "sk_predikat_tahun",
			"fieldtype": "Int",
			"label": "Tahun Predikat",
			"depends_on": "eval:doc.sk_predikat_terakhir",
		},
		{
			"fieldname": "sk_pengalaman_sejak",
			"fieldtype": "Date",
			"label": "Berpengalaman di Bidang Tugasnya Sejak",
			"description": "Dipakai untuk syarat ketua tim.",
		},
		{"fieldname": "sk_kolom_asn", "fieldtype": "Column Break"},
		{
			"fieldname": "sk_jenis_asn",
			"fieldtype": "Select",
			"label": "Jenis ASN",
			"options": _pilihan(("PNS", "PPPK")),
		},
		{
			"fieldname": "sk_golongan",
			"fieldtype": "Select",
			"label": "Golongan/Ruang",
			"options": _pilihan((*GOLONGAN_PNS, *GOLONGAN_PPPK)),
		},
		{"fieldname": "sk_jabatan", "fieldtype": "Section Break", "label": "Jabatan dan Unit"},
		{
			"fieldname": "sk_unit",
			"fieldtype": "Link",
			"label": "Unit Organisasi",
			"options": "Unit Organisasi",
			"search_index": 1,
			"in_standard_filter": 1,
		},
		{
			"fieldname": "sk_jenis_jabatan",
			"fieldtype": "Select",
			"label": "Jenis Jabatan",
			"options": _pilihan(JenisJabatan),
			"in_standard_filter": 1,
		},
		{"fieldname": "sk_kolom_jf", "fieldtype": "Column Break"},
		{
			"fieldname": "sk_kategori_jf",
			"fieldtype": "Select",
			"label": "Kategori JF",
			"options": _pilihan(KategoriJF),
			"depends_on": "eval:doc.sk_jenis_jabatan=='Fungsional'",
			"read_only": 1,
		},
		{
			"fieldname": "sk_jenjang",
			"fieldtype": "Select",
			"label": "Jenjang JF",
			"options": _pilihan(Jenjang),
			"depends_on": "eval:doc.sk_jenis_jabatan=='Fungsional'",
			"mandatory_depends_on": "eval:doc.sk_jenis_jabatan=='Fungsional'",
		},
		{
			"fieldname": "sk_kedudukan",
			"fieldtype": "Section Break",
			"label": "Pejabat Penilai Kinerja (dihitung dari profil)",
		},
		_pegawai("sk_penilai", "Pejabat Penilai Kinerja", search_index=1),
		{"fieldname": "sk_penilai_jabatan", "fieldtype": "Data", "label": "Jabatan Penilai", **_HITUNG},
		{"fieldname": "sk_kedudukan_dasar", "fieldtype": "Data", "label": "Dasar", **_HITUNG},
		{"fieldname": "sk_kolom_kedudukan", "fieldtype": "Column Break"},
		_kalimat("sk_kedudukan_alasan", "Alasan"),
		{
			"fieldname": "sk_penetapan",
			"fieldtype": "Link",
			"label": "Ditetapkan dengan",
			"options": "Penetapan Penilai",
			"depends_on": "eval:doc.sk_penetapan",
			"search_index": 1,
			**_HITUNG,
		},
		{
			"fieldname": "sk_penetapan_sampai",
			"fieldtype": "Date",
			"label": "Penetapan Berlaku Sampai",
			"depends_on": "eval:doc.sk_penetapan",
			**_HITUNG,
		},
		_kalimat("sk_penilai_aturan", "Penilai menurut Aturan", depends_on="eval:doc.sk_penetapan"),
		{"fieldname": "sk_pimpinan", "fieldtype": "Section Break", "label": "Pimpinan"},
		*_pejabat("sk_pimpinan_unit_kerja", "Pimpinan Unit Kerja"),
		{"fieldname": "sk_kolom_pimpinan", "fieldtype": "Column Break"},
		*_pejabat("sk_pimpinan_unit_organisasi", "Pimpinan Unit Organisasi"),
		{
			"fieldname": "sk_bagian_rekomendasi",
			"fieldtype": "Section Break",
			"label": "Rekomendasi Penilaian",
			"depends_on": "eval:doc.sk_rekomendasi_jabatan",
		},
		*_pejabat("sk_rekomendasi", "Pemberi Rekomendasi Penilaian"),
		{"fieldname": "sk_contoh", "fieldtype": "Check", "label": "Data Contoh", "hidden": 1, **_HITUNG},
	]
}


def berurutan() -> dict[str, list[dict]]:
	"""The fields with `module` and the order in which they follow each other."""
	hasil = {}
	for doctype, daftar in CUSTOM_FIELDS.items():
		hasil[doctype] = []
		for i, bidang in enumerate(daftar):
			sesudah = bidang.get("insert_after") or daftar[i - 1]["fieldname"]
			hasil[doctype].append({**bidang, "insert_after": sesudah, "module": "Sistem Kerja"})
	return hasil
