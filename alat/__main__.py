"""Entry point, `python3 -m alat <perintah>`. Kept parseable by old Pythons so that they get a clear message."""

# Old Pythons must be able to read this file: no f-strings.
# ruff: noqa: UP031

import os
import shutil
import sys

TERENDAH, BATAS_ATAS = (3, 10), (3, 14)


def cari_python():
	"""Path of a Python that Frappe v15 accepts, or None."""
	for kecil in range(BATAS_ATAS[1] - 1, TERENDAH[1] - 1, -1):
		calon = shutil.which("python3.%d" % kecil)
		if calon:
			return calon
	return None


def utama():
	"""Hand over to a fitting Python when this one is too old or too new, then run the command."""
	if not TERENDAH <= sys.version_info[:2] < BATAS_ATAS:
		lain = cari_python()
		if lain and not os.environ.get("ALAT_PYTHON_PINDAH"):
			os.environ["ALAT_PYTHON_PINDAH"] = "1"
			os.execv(lain, [lain, "-m", "alat", *sys.argv[1:]])
		sys.stderr.write(
			"GAGAL: Python %d.%d tidak dapat dipakai; Frappe v15 memerlukan Python 3.10 sampai 3.13.\n"
			"Yang perlu dilakukan: pasang python3.11 (Debian/Ubuntu: apt-get install python3.11 python3.11-venv)\n"
			"atau tunjuk Python yang sesuai: make demo PYTHON=/jalan/ke/python3.11\n" % sys.version_info[:2]
		)
		return 1
	from alat.perintah import jalankan_perintah

	return jalankan_perintah(sys.argv[1:])


if __name__ == "__main__":
	sys.exit(utama())
