"""Rules on the work itself: reports, monitoring, problems, responsibilities, income, cost, process maps."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from sistem_kerja.regulasi.istilah import Dokumen, Peran
from sistem_kerja.regulasi.model_dasar import Aturan, SenaraiPeran, SenaraiTeks, Teks, ke_tuple

SenaraiHari = Annotated[tuple[int, ...], BeforeValidator(ke_tuple)]


class AturanPelaporan(Aturan):
	"""Who reports to whom, through whom, how often."""

	bentuk: Teks
	pelapor: SenaraiPeran
	penerima: SenaraiPeran
	melalui: SenaraiPeran = ()
	berkala: str = ""
	syarat: str = ""


class AturanPengingat(Aturan):
	"""When whose turn it is gets reminded, in days before and after the due date, and when his superior is told.

	Without `dokumen` it holds for every document that no other rule names. Days stand in the order of time.
	"""

	dokumen: Dokumen | None = None
	sebelum: SenaraiHari = ()
	sesudah: SenaraiHari = ()
	eskalasi: int | None = None


class AturanPemantauan(Aturan):
	"""Who looks at the work under way, and how often."""

	lingkup: Teks
	pemantau: SenaraiPeran
	berkala: str = ""
	uraian: str = ""


class AturanKendala(Aturan):
	"""Who decides on a problem that a team reports with its alternatives."""

	lingkup: Teks
	pemutus: SenaraiPeran
	uraian: str = ""


class AturanTanggungJawab(Aturan):
	"""The responsibilities of a role, in the regulation's words; printed in decrees."""

	peran: Peran
	butir: SenaraiTeks


class AturanTambahanPenghasilan(Aturan):
	"""Additional income for a role, and the instrument that fixes it."""

	penerima: SenaraiPeran
	sifat: Teks
	diatur_dengan: str = ""


class AturanPembiayaan(Aturan):
	sumber: SenaraiTeks


class AturanProsesBisnis(Aturan):
	"""Kinds of process maps, who draws them up, what fixes them."""

	peta: SenaraiTeks = ()
	penyusun: SenaraiTeks = ()
	ditetapkan_dengan: str = ""
	pendamping: str = ""
	uraian: str = ""


class Pertentangan(Aturan):
	"""A conflict inside the regulation: what each place says and which one stands."""

	tentang: Teks
	batang_tubuh: str = ""
	lampiran: str = ""
	dipakai: Teks
