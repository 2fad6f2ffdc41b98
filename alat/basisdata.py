"""The private MariaDB: data directory, start, SQL, dump and load."""

import gzip
import os
import secrets
import shutil
import subprocess
import tempfile
from pathlib import Path

from alat.jalankan import cari, jalankan, lingkungan
from alat.pesan import GagalLangkah
from alat.tempat import Rumah

PANJANG_SOKET = 100  # sun_path holds 107 characters


def folder(rumah: Rumah) -> Path:
	return rumah.data / "mariadb"


def soket(rumah: Rumah) -> Path:
	"""Socket file; in the temporary folder when the home's path is too long for a Unix socket."""
	dekat = rumah.data / "m.sock"
	if len(str(dekat)) <= PANJANG_SOKET:
		return dekat
	import hashlib

	return Path(tempfile.gettempdir()) / f"sk-{hashlib.sha1(str(rumah.akar).encode()).hexdigest()[:12]}.sock"


def berkas_klien(rumah: Rumah) -> Path:
	"""Client options with the root password: 0600, so that it never stands on a command line."""
	return rumah.data / "klien.cnf"


def pasang(rumah: Rumah) -> None:
	"""Make the data directory once; a half-made one is thrown away."""
	if rumah.baca_cap("mariadb"):
		return
	if folder(rumah).exists():
		shutil.rmtree(folder(rumah))
	rumah.data.mkdir(parents=True, exist_ok=True)
	rumah.data.chmod(0o700)
	sandi = secrets.token_urlsafe(24)
	awal = rumah.data / "awal.sql"
	_tulis_rahasia(awal, _sql_awal(sandi))
	_tulis_rahasia(berkas_klien(rumah), f'[client]\nuser=root\npassword="{sandi}"\nsocket="{soket(rumah)}"\n')
	perintah = [
		"mariadb-install-db",
		"--force",  # a bare system has no `hostname` command, and grants by host name are not wanted
		"--no-defaults",
		f"--datadir={folder(rumah)}",
		"--auth-root-authentication-method=normal",
		"--skip-test-db",
		f"--extra-file={awal}",
		# The mysql user could not reach a folder below /root, and data owned by root is fine for a private server.
		*(["--user=root"] if os.geteuid() == 0 else []),
	]
	try:
		jalankan(perintah, rumah, "Membuat basis data pribadi gagal", catatan=rumah.catatan("mariadb-pasang"))
	finally:
		awal.unlink(missing_ok=True)
	rumah.tulis_cap("mariadb", "1")


def _sql_awal(sandi: str) -> str:
	"""Root with a password on the socket only; the passwordless roots of other hosts go."""
	return (
		"DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys' AND NOT (User = 'root' AND Host = 'localhost');\n"
		"FLUSH PRIVILEGES;\n"
		f"ALTER USER root@localhost IDENTIFIED BY '{sandi}';\n"
	)


def _tulis_rahasia(berkas: Path, isi: str) -> None:
	berkas.unlink(missing_ok=True)
	with open(os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as keluar:
		keluar.write(isi)


def perintah_server(rumah: Rumah, port: int) -> list[str]:
	"""Command line of the server: no system defaults, local only, tuned for a throw-away database."""
	return [
		"mariadbd",
		"--no-defaults",
		f"--datadir={folder(rumah)}",
		f"--socket={soket(rumah)}",
		f"--port={port}",
		"--bind-address=127.0.0.1",
		f"--pid-file={rumah.data / 'mariadb.pid'}",
		"--character-set-server=utf8mb4",
		"--collation-server=utf8mb4_unicode_ci",
		"--skip-name-resolve",
		"--skip-log-bin",
		"--innodb-doublewrite=0",
		"--innodb-flush-log-at-trx-commit=2",
		"--innodb-buffer-pool-size=512M",
		"--max-allowed-packet=256M",
		*(["--user=root"] if os.geteuid() == 0 else []),
	]


def siap(rumah: Rumah) -> bool:
	"""Whether the server answers on our socket with our password."""
	try:
		hasil = subprocess.run(
			[
				cari("mariadb-admin", rumah) or "mariadb-admin",
				f"--defaults-file={berkas_klien(rumah)}",
				"ping",
			],
			stdin=subprocess.DEVNULL,
			capture_output=True,
			timeout=10,
		)
	except (OSError, subprocess.TimeoutExpired):
		return False
	return hasil.returncode == 0 and b"alive" in hasil.stdout


def sql(rumah: Rumah, perintah: str) -> list[list[str]]:
	"""Run statements as root, rows as lists of text."""
	hasil = subprocess.run(
		["mariadb", f"--defaults-file={berkas_klien(rumah)}", "--batch", "--skip-column-names"],
		input=perintah.encode(),
		capture_output=True,
		env=lingkungan(rumah),
	)
	if hasil.returncode:
		raise GagalLangkah(
			f"Perintah basis data ditolak: {hasil.stderr.decode(errors='replace').strip()[:300]}"
		)
	return [baris.split("\t") for baris in hasil.stdout.decode().splitlines()]


def cadangkan(rumah: Rumah, basis: str, tujuan: Path) -> None:
	"""Dump one database, compressed; the file appears only when complete."""
	tujuan.parent.mkdir(parents=True, exist_ok=True)
	sementara = tujuan.with_suffix(".sementara")
	perintah = [
		"mariadb-dump",
		f"--defaults-file={berkas_klien(rumah)}",
		"--single-transaction",
		"--quick",
		basis,
	]
	catatan = rumah.catatan("cadangan")
	with catatan.open("wb") as galat:
		proses = subprocess.Popen(perintah, stdout=subprocess.PIPE, stderr=galat, env=lingkungan(rumah))
		with gzip.open(sementara, "wb", compresslevel=3) as keluar:
			shutil.copyfileobj(proses.stdout, keluar, 1 << 20)
		kode = proses.wait()
	if kode:
		sementara.unlink(missing_ok=True)
		raise GagalLangkah("Menyimpan cadangan basis data gagal", catatan=catatan)
	sementara.replace(tujuan)


def muat(rumah: Rumah, basis: str, sumber: Path) -> None:
	"""Load a dump into an existing, empty database."""
	catatan = rumah.catatan("muat-cadangan")
	# One transaction and no checks: the dump is consistent by itself, and this halves the time.
	pembuka = "SET SESSION foreign_key_checks=0, unique_checks=0, autocommit=0;"
	perintah = ["mariadb", f"--defaults-file={berkas_klien(rumah)}", f"--init-command={pembuka}", basis]
	with catatan.open("wb") as galat:
		proses = subprocess.Popen(
			perintah, stdin=subprocess.PIPE, stdout=galat, stderr=galat, env=lingkungan(rumah)
		)
		try:
			with gzip.open(sumber, "rb") as masuk:
				shutil.copyfileobj(masuk, proses.stdin, 1 << 20)
			proses.stdin.write(b"\nCOMMIT;\n")
			proses.stdin.close()
		except (OSError, EOFError, gzip.BadGzipFile) as salah:
			proses.kill()
			galat.write(f"{salah}\n".encode())
		kode = proses.wait()
	if kode:
		sumber.unlink(missing_ok=True)  # a broken dump would fail for ever
		raise GagalLangkah(
			f"Memuat cadangan {sumber.name} gagal", "Ulangi: cadangan dibuat kembali.", catatan
		)
