"""Where everything lives: the home of the tool, the checkout, the bench."""

import os
from dataclasses import dataclass
from pathlib import Path

APLIKASI = "sistem_kerja"
CABANG = "version-15"


@dataclass(frozen=True)
class Rumah:
	"""The folder that holds all that the tool makes; nothing else on the machine is touched."""

	akar: Path
	kode: Path  # the checkout that called

	@property
	def perkakas(self) -> Path:
		"""venv with frappe-bench (and its uv)."""
		return self.akar / "perkakas"

	@property
	def node(self) -> Path:
		"""npm prefix that holds yarn 1."""
		return self.akar / "node"

	@property
	def uji(self) -> Path:
		"""venv of the parts that need no Frappe: preview, rule tests, ruff."""
		return self.akar / "uji"

	@property
	def bench(self) -> Path:
		return self.akar / "bench"

	@property
	def situs(self) -> Path:
		return self.bench / "sites"

	@property
	def python_bench(self) -> Path:
		return self.bench / "env" / "bin" / "python"

	@property
	def data(self) -> Path:
		"""Data of the private MariaDB and Redis."""
		return self.akar / "data"

	@property
	def cadangan(self) -> Path:
		"""SQL dumps from which sites are made."""
		return self.akar / "cadangan"

	@property
	def keluaran(self) -> Path:
		"""Letters of the example; beside the code, or in the home when the checkout is read-only."""
		di_kode = self.kode / "keluaran"
		bisa = os.access(di_kode if di_kode.exists() else self.kode, os.W_OK)
		return di_kode if bisa else self.akar / "keluaran"

	def catatan(self, nama: str) -> Path:
		"""Log file of a step; older content is dropped by whoever opens it."""
		folder = self.akar / "log"
		folder.mkdir(parents=True, exist_ok=True)
		return folder / f"{nama}.log"

	def baca_cap(self, nama: str) -> str:
		"""Content of a stamp, empty when the step was never finished."""
		berkas = self.akar / "cap" / nama
		return berkas.read_text(encoding="utf-8") if berkas.exists() else ""

	def tulis_cap(self, nama: str, isi: str) -> None:
		"""Record that a step is finished, and for which input."""
		berkas = self.akar / "cap" / nama
		berkas.parent.mkdir(parents=True, exist_ok=True)
		berkas.write_text(isi, encoding="utf-8")

	def hapus_cap(self, nama: str) -> None:
		(self.akar / "cap" / nama).unlink(missing_ok=True)


def rumah_dari(env: dict[str, str] | os._Environ = os.environ) -> Rumah:
	"""Home from SISTEM_KERJA_HOME, XDG_DATA_HOME or ~/.local/share, in this order."""
	if env.get("SISTEM_KERJA_HOME"):
		akar = Path(env["SISTEM_KERJA_HOME"]).expanduser()
	else:
		akar = Path(env.get("XDG_DATA_HOME") or "~/.local/share").expanduser() / APLIKASI
	return Rumah(akar.absolute(), Path(__file__).resolve().parent.parent)
