"""Loads an example regency into the site: settings, units, employees, accounts. Can be run again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import frappe
from frappe.utils import getdate, today

from sistem_kerja.demo import perjanjian, waktu
from sistem_kerja.demo.daerah import Contoh, PegawaiContoh, UnitContoh, bangun, cerita
from sistem_kerja.layanan import kedudukan, organisasi, penerapan, peran_jabatan, profil
from sistem_kerja.regulasi.istilah import JenisJabatan
from sistem_kerja.regulasi.struktur import Struktur, Unit

SANDI = "Contoh-Kerja-2024"
KEPALA_DAERAH = "Contoh Teladan, S.E., M.Si."  # no employee, invented like all others
LAMBANG = "/assets/sistem_kerja/images/lambang_contoh.svg"
LAMBANG_NEGARA = "/assets/sistem_kerja/images/lambang_negara_contoh.svg"
KELAMIN = {"L": "Male", "P": "Female"}
AKUN_KANTOR = (
	("pengelola@contoh.invalid", "Pengelola", ("Pengelola Kepegawaian",)),
	(
		"administrator.sk@contoh.invalid",
		"Administrator Daerah",
		("Administrator Sistem Kerja", "Pengelola Kepegawaian"),
	),
	("auditor@contoh.invalid", "Auditor", ("Auditor Sistem Kerja",)),
)
Lapor = Callable[[str], None]


def muat(daerah: str, lapor: Lapor = print) -> Contoh:
	"""Load the regency `daerah`. Returns what was built, so that callers know the cast."""
	contoh = bangun(daerah)
	siapkan_situs()
	atur(contoh)
	with tanpa_bersih_cache():
		_muat_unit(contoh, lapor)
		_muat_pegawai(contoh, lapor)
		_isi_kepala(contoh)
		_muat_akun(contoh, lapor)
	organisasi.lupakan()
	akar = next(u.kode for u in contoh.units if not u.induk)
	lapor(f"Kedudukan dihitung untuk {kedudukan.hitung_di_bawah(akar)} pegawai.")
	with waktu.pada(date(getdate(today()).year - 1, 12, 20)):  # agreements precede their year
		baru = perjanjian.muat(contoh, AKUN_KANTOR[0][0], getdate(today()).year + 1)
	lapor(f"Perjanjian Kinerja perangkat daerah: {baru} baru.")
	return contoh


@contextmanager
def tanpa_bersih_cache() -> Iterator[None]:
	"""ERPNext clears the whole site's cache at each saved Employee (0.7 s); once at the end is enough."""
	asli = frappe.clear_cache
	frappe.clear_cache = lambda *a, **k: None
	try:
		yield
	finally:
		frappe.clear_cache = asli
		frappe.clear_cache()


def siapkan_situs() -> None:
	"""What the set-up wizard would do, in Indonesian; nothing when it was done already."""
	if frappe.db.get_single_value("System Settings", "setup_complete"):
		return
	atur = frappe.get_single("System Settings")
	atur.update(
		{
			"language": "id",
			"country": "Indonesia",
			"time_zone": "Asia/Jakarta",
			"date_format": "dd-mm-yyyy",
			"number_format": "#.###,##",
			"setup_complete": 1,
		}
	)
	atur.flags.ignore_mandatory = True
	atur.save()
	for nama in ("Male", "Female"):
		if not frappe.db.exists("Gender", nama):
			frappe.get_doc({"doctype": "Gender", "gender": nama}).insert()
	frappe.db.set_value("User", "Administrator", {"time_zone": "Asia/Jakarta", "language": "id"})
	for aplikasi in ("frappe", "erpnext"):
		frappe.db.set_value("Installed Application", {"app_name": aplikasi}, "is_setup_complete", 1)


def atur(contoh: Contoh) -> None:
	"""Settings of the regency: profile in force, company, letterhead."""
	profil.pasang(contoh.daerah)
	isi = profil.muat(contoh.daerah).daerah
	pengaturan = frappe.get_single("Pengaturan Sistem Kerja")
	pengaturan.update(
		{
			"company": _company(isi.nama),
			"kop_pemerintah": f"Pemerintah {isi.nama}",
			"lambang": LAMBANG,
			"lambang_negara": LAMBANG_NEGARA,
			"alamat": isi.ibu_kota,
		}
	)
	pengaturan.save()
	# The example's positions are computed where its employees are loaded.
	penerapan.berlakukan(contoh.daerah, hitung=False)


def _company(nama: str) -> str:
	perusahaan = f"Pemerintah {nama}"
	if not frappe.db.exists("Company", perusahaan):
		frappe.local.flags.ignore_chart_of_accounts = True
		# ERPNext counts in rupees of India until its set-up wizard was walked.
		if not frappe.db.count("Company"):
			frappe.db.set_single_value("Global Defaults", "default_currency", "IDR")
			frappe.db.set_default("currency", "IDR")
		frappe.get_doc(
			{
				"doctype": "Company",
				"company_name": perusahaan,
				"abbr": "".join(k[0] for k in perusahaan.split()) + nama[-2:].upper(),
				"default_currency": "IDR",
				"country": "Indonesia",
			}
		).insert()
	return perusahaan


def _muat_unit(contoh: Contoh, lapor: Lapor) -> None:
	ada = set(frappe.get_all("Unit Organisasi", pluck="name"))
	baru = [u for u in contoh.units if u.kode not in ada]
	induk = {u.induk for u in contoh.units}
	for unit in baru:
		_buat_unit(unit, unit.kode in induk)
	lapor(f"Unit organisasi: {len(baru)} dibuat, {len(contoh.units) - len(baru)} sudah ada.")


def _buat_unit(unit: UnitContoh, punya_bawahan: bool) -> None:
	dokumen = frappe.new_doc("Unit Organisasi")
	dokumen.update(
		{
			"kode": unit.kode,
			"nama_unit": unit.nama,
			"parent_unit_organisasi": unit.induk,
			"is_group": int(punya_bawahan),
			"jenis": unit.jenis,
			"tipologi": unit.tipologi,
			"peran": unit.peran,
			"tingkat": unit.tingkat,
			"jabatan_kepala": unit.jabatan_kepala,
			"nama_kepala_daerah": KEPALA_DAERAH if unit.tingkat == "kepala_daerah" else None,
			"kode_surat": unit.kode_surat,
			"singkatan": unit.singkatan,
			"alamat": unit.alamat,
			"contoh": 1,
		}
	)
	dokumen.insert()


def _muat_pegawai(contoh: Contoh, lapor: Lapor) -> None:
	ada = set(frappe.get_all("Employee", pluck="name"))
	baru = [p for p in contoh.pegawai if p.id not in ada]
	_lengkapi_designation({p.jabatan for p in baru})
	company = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
	for i, orang in enumerate(baru, 1):
		_buat_pegawai(orang, company)
		if i % 100 == 0:
			lapor(f"  {i} dari {len(baru)} pegawai ...")
	lapor(f"Pegawai: {len(baru)} dibuat, {len(contoh.pegawai) - len(baru)} sudah ada.")


def _lengkapi_designation(nama: set[str]) -> None:
	ada = set(frappe.get_all("Designation", pluck="name"))
	for satu in sorted(nama - ada):
		frappe.get_doc({"doctype": "Designation", "designation_name": satu}).insert()


def _buat_pegawai(orang: PegawaiContoh, company: str) -> None:
	dokumen = frappe.new_doc("Employee")
	dokumen.update(
		{
			"employee": orang.id,
			"naming_series": "HR-EMP-",
			"first_name": orang.nama,
			"gender": KELAMIN[orang.kelamin],
			"date_of_birth": orang.tanggal_lahir,
			"date_of_joining": orang.tmt,
			"status": "Active",
			"company": company,
			"designation": orang.jabatan,
			"create_user_permission": 0,
			"sk_nip": orang.nip,
			"sk_gelar_depan": orang.gelar_depan,
			"sk_gelar_belakang": orang.gelar_belakang,
			"sk_pendidikan": orang.pendidikan,
			"sk_predikat_terakhir": "Baik",
			"sk_predikat_tahun": getdate(today()).year - 1,
			"sk_pengalaman_sejak": orang.tmt,
			"sk_jenis_asn": orang.jenis_asn,
			"sk_golongan": orang.golongan,
			"sk_unit": orang.unit,
			"sk_jenis_jabatan": orang.jenis_jabatan,
			"sk_jenjang": orang.jenjang,
			"sk_contoh": 1,
		}
	)
	dokumen.insert(set_name=orang.id)


def _isi_kepala(contoh: Contoh) -> None:
	"""Heads in one statement: their employees exist only now."""
	nama = {p.id: p.nama for p in contoh.pegawai}
	kosong = set(frappe.get_all("Unit Organisasi", filters={"kepala": ("is", "not set")}, pluck="name"))
	isi = {
		u.kode: {"kepala": u.kepala, "nama_kepala": nama[u.kepala]}
		for u in contoh.units
		if u.kepala and u.kode in kosong
	}
	if isi:
		frappe.db.bulk_update("Unit Organisasi", isi)


def akun_cerita(contoh: Contoh) -> list[PegawaiContoh]:
	"""Employees of the main case who log in: the heads above both units, the staff of the unit asked."""
	inti = cerita(contoh.daerah)
	pohon = Struktur(
		Unit(u.kode, u.nama, u.induk, u.peran, u.tingkat, u.jabatan_kepala, u.tipologi, u.kepala)
		for u in contoh.units
	)
	kepala = {u.kepala for k in (inti.unit_pemilik, inti.unit_dituju) for u in pohon.ke_atas(k) if u.kepala}
	sekda = {u.kepala for u in contoh.units if u.peran == "sekretaris_daerah" and u.kepala}
	return [
		p
		for p in contoh.pegawai
		if p.id in kepala | sekda
		or (p.unit == inti.unit_dituju and p.jenis_jabatan == JenisJabatan.FUNGSIONAL)
	]


def _muat_akun(contoh: Contoh, lapor: Lapor) -> None:
	for surel, nama, peran in AKUN_KANTOR:
		_buat_user(surel, nama, peran)
	orang = akun_cerita(contoh)
	beri_akun(orang)
	lapor(f"Akun: {len(orang) + len(AKUN_KANTOR)} siap, sandi «{SANDI}».")


def beri_akun(orang: list[PegawaiContoh]) -> None:
	"""An account for each of these employees who has none, with the roles of his office."""
	saring = {"name": ("in", [o.id for o in orang]), "user_id": ("is", "set")}
	punya = set(frappe.get_all("Employee", saring, pluck="name", limit=0))
	baru = [o for o in orang if o.id not in punya]
	# Frappe lets only sixty accounts be made in an hour; two examples have more.
	frappe.local.conf.throttle_user_limit = 10_000
	for satu in baru:
		_buat_user(satu.email, satu.nama, ("Pegawai ASN",))
	if baru:
		frappe.db.bulk_update("Employee", {o.id: {"user_id": o.email} for o in baru})
	peran_jabatan.selaraskan([o.id for o in orang])


def _buat_user(surel: str, nama: str, peran: tuple[str, ...]) -> None:
	if frappe.db.exists("User", surel):
		return
	user = frappe.new_doc("User")
	user.update(
		{
			"email": surel,
			"first_name": nama,
			"language": "id",
			"time_zone": "Asia/Jakarta",
			"send_welcome_email": 0,
			"new_password": SANDI,
		}
	)
	user.flags.no_welcome_mail = True
	user.append_roles(*peran)
	user.insert()
	# Nobody reads mail at contoh.invalid; the bell in the desk is enough.
	frappe.db.set_value("Notification Settings", surel, "enable_email_notifications", 0)
