"""Housekeeping: keep the private services up, stop them, remove everything."""

import shutil
import threading

from alat import layanan as lay
from alat.pesan import GagalLangkah, ucap
from alat.tempat import Rumah


def jaga(rumah: Rumah) -> int:
	"""Run MariaDB and Redis in the foreground until a signal, for developers."""
	with lay.layanan(rumah) as port:
		ucap(f"MariaDB 127.0.0.1:{port['mariadb']}, Redis {port['redis_cache']} dan {port['redis_queue']}.")
		ucap("Ctrl-C untuk berhenti.")
		threading.Event().wait()
	return 0


def berhenti(rumah: Rumah) -> int:
	"""Stop services that a killed command left behind."""
	if not rumah.akar.exists():
		ucap("Tidak ada yang berjalan.")
		return 0
	hasil = lay.matikan_bila_sepi(rumah)
	if hasil is None:
		ucap(
			"Layanan sedang dipakai perintah lain (make demo, make test, ...); hentikan perintah itu dengan Ctrl-C."
		)
		return 1
	ucap(f"Dihentikan: {', '.join(hasil)}." if hasil else "Tidak ada yang berjalan.")
	return 0


def bersih(rumah: Rumah) -> int:
	"""Remove the home after stopping what runs in it."""
	if not rumah.akar.exists():
		ucap("Sudah bersih.")
		return 0
	# Signs of ours: stamps of finished steps, or the lock that every command takes first.
	milik_kita = (rumah.akar / "cap").is_dir() or (rumah.akar / "kerja.kunci").is_file()
	if not milik_kita and any(rumah.akar.iterdir()):
		raise GagalLangkah(
			f"{rumah.akar} bukan buatan alat ini, tidak dihapus", "Periksa nilai SISTEM_KERJA_HOME."
		)
	if berhenti(rumah):
		return 1
	shutil.rmtree(rumah.akar)
	ucap(f"{rumah.akar} dihapus.")
	return 0
