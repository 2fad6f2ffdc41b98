"""Runs one pytest suite and adds up the results of all."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from alat.jalankan import kode_keluar, lingkungan
from alat.pesan import ucap
from alat.tempat import Rumah

TANPA_UJI = 5  # pytest's exit code when it collected nothing


@dataclass
class Hasil:
	"""Outcome of one suite."""

	nama: str
	lulus: int = 0
	gagal: int = 0
	dilewati: int = 0
	tidak_jalan: str = ""  # why the suite could not run: counts as a failure
	catatan: str = ""  # why there is nothing to run: no failure

	@property
	def baik(self) -> bool:
		return not self.gagal and not self.tidak_jalan

	def baris(self) -> str:
		"""One line of the summary."""
		if self.tidak_jalan:
			return f"{self.nama}: TIDAK JALAN ({self.tidak_jalan})"
		if self.catatan:
			return f"{self.nama}: dilewati ({self.catatan})"
		bagian = [f"{self.lulus} lulus"]
		bagian += [f"{self.gagal} gagal"] if self.gagal else []
		bagian += [f"{self.dilewati} dilewati"] if self.dilewati else []
		return f"{self.nama}: {', '.join(bagian)}"


def baca_junit(berkas: Path, nama: str) -> Hasil:
	"""Counts from pytest's JUnit file."""
	hasil = Hasil(nama)
	akar = ET.parse(berkas).getroot()
	for suite in akar.iter("testsuite"):
		jumlah = {k: int(suite.get(k, 0)) for k in ("tests", "failures", "errors", "skipped")}
		hasil.gagal += jumlah["failures"] + jumlah["errors"]
		hasil.dilewati += jumlah["skipped"]
		hasil.lulus += jumlah["tests"] - jumlah["failures"] - jumlah["errors"] - jumlah["skipped"]
	return hasil


def jalankan_suite(
	rumah: Rumah, nama: str, python: Path, folder: list[Path], *kata: str, cwd: Path, **env: str
) -> Hasil:
	"""pytest over the folders that exist, with further arguments `kata`; its output shown."""
	ada = [f for f in folder if f.is_dir()]
	for f in folder:
		if f not in ada:
			ucap(f"(folder {f.name} tidak ada, dilewati)")
	if not ada:
		return Hasil(nama, catatan="tidak ada folder")
	junit = rumah.catatan(f"junit-{nama}").with_suffix(".xml")
	junit.unlink(missing_ok=True)
	singgahan = rumah.akar / "pytest" / nama
	perintah = [
		*(python, "-m", "pytest", "-c", rumah.kode / "pyproject.toml", "--rootdir", rumah.kode),
		# The checkout may be read-only: pytest's cache goes to the home.
		*("-o", f"cache_dir={singgahan}", f"--junitxml={junit}", *kata, *ada),
	]
	kode = kode_keluar(perintah, rumah, cwd=cwd, env=lingkungan(rumah, **env))
	if kode == TANPA_UJI:
		return Hasil(nama, tidak_jalan="tidak ada uji di foldernya")
	if not junit.exists():
		return Hasil(nama, tidak_jalan=f"pytest berhenti dengan kode {kode}")
	hasil = baca_junit(junit, nama)
	if kode and hasil.baik:
		hasil.tidak_jalan = f"pytest berhenti dengan kode {kode}"
	return hasil


def ringkasan(hasil: list[Hasil]) -> int:
	"""Final lines; the last one adds up all suites. The exit code."""
	ucap("\n" + "\n".join(h.baris() for h in hasil))
	lulus = sum(h.lulus for h in hasil)
	gagal = sum(h.gagal or bool(h.tidak_jalan) for h in hasil)
	dilewati = sum(h.dilewati for h in hasil)
	ucap(f"{lulus} passed, {gagal} failed" + (f", {dilewati} skipped" if dilewati else ""))
	return 0 if all(h.baik for h in hasil) else 1
