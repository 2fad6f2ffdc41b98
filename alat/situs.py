"""Sites: one base dump with Frappe and ERPNext, every site loaded from a dump."""

import base64
import hashlib
import json
import os
import secrets
import shutil
from pathlib import Path

from alat import basisdata, sidik
from alat.jalankan import jalankan
from alat.layanan import kosongkan_singgahan
from alat.tempat import APLIKASI, Rumah

SITUS_DASAR = "dasar.localhost"
SITUS_UJI = "uji.localhost"
# A second copy of it: site tests run in two processes.
SITUS_UJI_KEDUA = "uji2.localhost"
# With the app and nothing else, not even set up: for the test of an administrator's first day.
SITUS_KOSONG = "kosong.localhost"
SANDI_ADMIN = "admin"
# Example people have no mailbox: nothing is sent, but Frappe refuses to compose a notice without a sender.
SURAT = {"mute_emails": 1, "mail_server": "127.0.0.1", "auto_email_id": "sistem-kerja@contoh.invalid"}


def perintah_frappe(rumah: Rumah, *kata: str) -> list[str]:
	"""A Frappe command without the `bench` wrapper, which starts Python twice. Runs in sites/."""
	return [str(rumah.python_bench), "-m", "frappe.utils.bench_helper", "frappe", *kata]


def frappe(rumah: Rumah, apa: str, catatan: str, *kata: str, saran: str | None = None) -> None:
	"""Run a Frappe command with its output in a log."""
	jalankan(
		perintah_frappe(rumah, *kata),
		rumah,
		apa,
		catatan=rumah.catatan(catatan),
		cwd=rumah.situs,
		saran=saran,
	)


def nama_basis(situs: str) -> str:
	"""Database and user of a site."""
	return "sk_" + hashlib.sha1(situs.encode(), usedforsecurity=False).hexdigest()[:12]


def buat_basis(rumah: Rumah, situs: str) -> str:
	"""Drop and create the database and the user of a site; gives the new password."""
	nama, sandi = nama_basis(situs), secrets.token_urlsafe(16)
	basisdata.sql(
		rumah,
		f"DROP DATABASE IF EXISTS `{nama}`; CREATE DATABASE `{nama}`;"
		f"CREATE OR REPLACE USER `{nama}`@`%` IDENTIFIED BY '{sandi}';"
		f"GRANT ALL PRIVILEGES ON `{nama}`.* TO `{nama}`@`%`;",
	)
	return sandi


def ada(rumah: Rumah, situs: str) -> bool:
	"""Whether the site has its configuration and its database."""
	if not (rumah.situs / situs / "site_config.json").exists():
		return False
	baris = basisdata.sql(
		rumah,
		f"SELECT 1 FROM information_schema.tables WHERE table_schema='{nama_basis(situs)}' AND table_name='tabDocType'",
	)
	return bool(baris)


def hapus(rumah: Rumah, situs: str) -> None:
	"""Remove a site altogether."""
	nama = nama_basis(situs)
	basisdata.sql(rumah, f"DROP DATABASE IF EXISTS `{nama}`; DROP USER IF EXISTS `{nama}`@`%`;")
	shutil.rmtree(rumah.situs / situs, ignore_errors=True)
	rumah.hapus_cap(f"situs-{situs}")


def kunci_enkripsi(rumah: Rumah) -> str:
	"""One key for all sites of the home: secrets inside a dump stay readable wherever it is loaded."""
	berkas = rumah.data / "kunci-enkripsi"
	if not berkas.exists():
		with open(os.open(berkas, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as keluar:
			keluar.write(base64.urlsafe_b64encode(os.urandom(32)).decode())
	return berkas.read_text(encoding="utf-8")


def tulis_situs(rumah: Rumah, situs: str, sandi: str) -> None:
	"""Folders and site_config.json; addresses of services stand in common_site_config.json."""
	folder = rumah.situs / situs
	shutil.rmtree(folder, ignore_errors=True)
	for sub in ("public/files", "private/files", "private/backups", "locks", "logs"):
		(folder / sub).mkdir(parents=True)
	isi = {
		"db_name": nama_basis(situs),
		"db_password": sandi,
		"db_type": "mariadb",
		"encryption_key": kunci_enkripsi(rumah),
		**SURAT,
	}
	berkas = folder / "site_config.json"
	berkas.write_text(json.dumps(isi, indent=1), encoding="utf-8")
	berkas.chmod(0o600)


def ubah_situs(rumah: Rumah, situs: str, **nilai: object) -> None:
	"""Set values in site_config.json."""
	berkas = rumah.situs / situs / "site_config.json"
	isi = json.loads(berkas.read_text(encoding="utf-8"))
	if isi | nilai != isi:
		berkas.write_text(json.dumps(isi | nilai, indent=1), encoding="utf-8")


def cadangan_dasar(rumah: Rumah) -> Path:
	return rumah.cadangan / f"dasar-{sidik.kunci_dasar(rumah)}.sql.gz"


def siapkan_dasar(rumah: Rumah) -> None:
	"""Make the base dump once per version of Frappe and ERPNext; the site itself is then dropped."""
	tujuan = cadangan_dasar(rumah)
	if tujuan.exists():
		return
	hapus(rumah, SITUS_DASAR)
	sandi = buat_basis(rumah, SITUS_DASAR)
	frappe(
		rumah,
		"Membuat situs dasar (Frappe + ERPNext) gagal",
		"situs-dasar",
		*("new-site", SITUS_DASAR, "--db-name", nama_basis(SITUS_DASAR), "--db-password", sandi),
		*("--no-setup-db", "--admin-password", SANDI_ADMIN, "--install-app", "erpnext"),
	)
	basisdata.cadangkan(rumah, nama_basis(SITUS_DASAR), tujuan)
	hapus(rumah, SITUS_DASAR)
	for lama in rumah.cadangan.glob("dasar-*.sql.gz"):
		if lama != tujuan:
			lama.unlink()


def dari_cadangan(rumah: Rumah, situs: str, sumber: Path) -> None:
	"""Make a site anew from a dump."""
	rumah.hapus_cap(f"situs-{situs}")
	sandi = buat_basis(rumah, situs)
	basisdata.muat(rumah, nama_basis(situs), sumber)
	tulis_situs(rumah, situs, sandi)
	kosongkan_singgahan(rumah)


def pasang_aplikasi(rumah: Rumah, situs: str) -> None:
	"""Install our app on a site that does not have it."""
	frappe(
		rumah,
		f"Memasang {APLIKASI} di situs {situs} gagal",
		f"pasang-{situs}",
		*("--site", situs, "install-app", APLIKASI),
	)


def siapkan_situs(rumah: Rumah, situs: str) -> str:
	"""Site with our app in its present state: made, migrated, or left alone. Says which."""
	cap = f"{sidik.kunci_dasar(rumah)} {sidik.sidik_aplikasi(rumah.kode)}"
	lama = rumah.baca_cap(f"situs-{situs}")
	if lama and not os.environ.get("SEGAR") and ada(rumah, situs):
		if lama == cap:
			return "sudah ada"
		frappe(
			rumah,
			f"Memutakhirkan situs {situs} gagal",
			f"migrasi-{situs}",
			*("--site", situs, "migrate"),
			saran="Buat situs itu dari awal (isinya hilang): ulangi perintah dengan SEGAR=1.",
		)
		rumah.tulis_cap(f"situs-{situs}", cap)
		return "dimutakhirkan"
	dari_cadangan(rumah, situs, cadangan_dasar(rumah))
	pasang_aplikasi(rumah, situs)
	rumah.tulis_cap(f"situs-{situs}", cap)
	return "baru"
