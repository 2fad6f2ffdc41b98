"""Portal accounts for employees who have an address but no account, made in the background."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import validate_email_address

from sistem_kerja.layanan.galat import TindakanTidakSah

PEMBUAT = "sistem_kerja.layanan.akun_pegawai.buat_semua"
TUGAS = "akun-pegawai"


def calon() -> list[frappe._dict]:
	"""Active employees without an account whose address belongs to no account yet; of twins the first."""
	semua = frappe.get_all(
		"Employee",
		{"status": "Active", "user_id": ("is", "not set")},
		("name", "employee_name", "company_email", "personal_email"),
		order_by="name",
		limit=0,
	)
	for satu in semua:
		satu.surel = (validate_email_address(satu.company_email or satu.personal_email or "") or "").lower()
	dipakai = set(
		frappe.get_all("User", {"name": ("in", [s.surel for s in semua] or [""])}, pluck="name", limit=0)
	)
	hasil: dict[str, frappe._dict] = {}
	for satu in semua:
		if satu.surel and satu.surel not in dipakai:
			hasil.setdefault(satu.surel, satu)
	return list(hasil.values())


def mulai() -> str:
	"""Have them made; returns what was begun. Refuses where nobody has an address that could be used."""
	orang = calon()
	if not orang:
		frappe.throw(
			_(
				"Tidak ada pegawai tanpa akun yang alamat surelnya dapat dipakai. Isi Surel Perusahaan (Company Email) pada data pegawai; "
				"alamat yang sudah menjadi akun dihubungkan lewat kolom User ID pegawai."
			),
			TindakanTidakSah,
		)
	frappe.enqueue(
		PEMBUAT, queue="long", timeout=3600, job_id=TUGAS, deduplicate=True, enqueue_after_commit=True
	)
	return _("{0} akun dibuat di latar belakang; pemiliknya menerima surel untuk memilih sandi.").format(
		len(orang)
	)


def buat_semua() -> int:
	"""The job. Each account is kept by itself: one that is refused stands in the Error Log and stops nobody."""
	# Frappe lets only sixty accounts be made in an hour, against floods from outside; this list is our own.
	frappe.local.conf.throttle_user_limit = 100_000
	jumlah = 0
	for satu in calon():
		try:
			buat(satu)
			frappe.db.commit()
			jumlah += 1
		except Exception:
			frappe.db.rollback()
			frappe.log_error(title=_("Akun {0} tidak dapat dibuat").format(satu.surel))
	return jumlah


def buat(orang: frappe._dict) -> str:
	user = frappe.new_doc("User")
	user.update(
		{
			"email": orang.surel,
			"first_name": orang.employee_name,
			"user_type": "Website User",
			"language": "id",
			"send_welcome_email": int(bool(_bisa_menyurat())),
		}
	)
	user.append_roles("Pegawai ASN")
	# Who began this may keep employees but not users; it gives the one role of the portal and nothing else.
	user.insert(ignore_permissions=True)
	pegawai = frappe.get_doc("Employee", orang.name)
	pegawai.user_id, pegawai.create_user_permission = user.name, 0
	# The record was chosen above, and only its account is added.
	pegawai.save(ignore_permissions=True)
	return user.name


def _bisa_menyurat() -> bool:
	return bool(
		frappe.db.exists("Email Account", {"enable_outgoing": 1, "default_outgoing": 1})
		or frappe.conf.get("mail_server")
	)
