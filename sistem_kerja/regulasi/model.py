"""Shape of a profile: one regency's rules as data. Unknown keys are refused, every rule carries its `dasar`."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, field_validator

from sistem_kerja.regulasi import model_kerja as kerja
from sistem_kerja.regulasi.istilah import (
	Arah,
	Dokumen,
	Jalur,
	JenisJabatan,
	Jenjang,
	Peran,
	PeranStruktural,
	Tingkat,
	TingkatTemuan,
	Tipologi,
)
from sistem_kerja.regulasi.model_dasar import (
	Aturan,
	Daerah,
	Model,
	Pemilih,
	SenaraiJabatan,
	SenaraiPeran,
	SenaraiTeks,
	SenaraiTipologi,
	Teks,
	ke_tuple,
)


class Dinilai(Model):
	"""Selects employees; an empty list selects all of that aspect."""

	jenis: Annotated[tuple[JenisJabatan, ...], BeforeValidator(ke_tuple)] = ()
	jenjang: Annotated[tuple[Jenjang, ...], BeforeValidator(ke_tuple)] = ()
	peran: Annotated[tuple[PeranStruktural, ...], BeforeValidator(ke_tuple)] = ()


class AturanTipologi(Aturan):
	"""A kind of organisation that the regulation gives rules, with its typical structure (the regulation's figure).

	`bagan` names for each office below the head the office(s) it stands under. `unit` are units that the regulation
	itself places here; `mencakup` are codes that it treats as this one.
	"""

	kode: Tipologi
	nama: Teks
	pemimpin: SenaraiJabatan
	tingkat: Tingkat
	di_bawah: SenaraiJabatan = ()
	bagan: dict[PeranStruktural, SenaraiJabatan] = Field(default_factory=dict)
	tingkat_jabatan: dict[PeranStruktural, Tingkat] = Field(default_factory=dict)
	unit: SenaraiTeks = ()
	mencakup: SenaraiTipologi = ()

	@field_validator("bagan", mode="before")
	@classmethod
	def _satu_atau_banyak(cls, nilai: Any) -> Any:
		return (
			{k: [v] if isinstance(v, str) else v for k, v in nilai.items()}
			if isinstance(nilai, dict)
			else nilai
		)


class AturanPenilaian(Aturan):
	"""Who evaluates whom: the nearest office of any in `penilai` on the way up from the employee's unit.

	`bila_tidak_ada` is asked only where none of them stands above him. A rule with `dinilai.peran` concerns heads,
	one without concerns everybody else.
	"""

	tipologi: SenaraiTipologi  # empty: every tipologi
	dinilai: Dinilai
	penilai: Pemilih
	bila_tidak_ada: Pemilih = ()
	rekomendasi: Pemilih = ()  # offices whose recommendation the evaluator needs
	syarat: str = ""  # the condition in the regulation's words
	sebutan: str = ""  # the evaluator in the regulation's words, where it says more than the office
	di_luar_unit: bool = False  # he stands outside the unit: a Kepala Dinas for an RSUD or UPTD


class AturanKepemimpinan(Aturan):
	"""Which office is Pimpinan Unit Organisasi (owner of performance) and Pimpinan Unit Kerja in a tipologi."""

	tipologi: SenaraiTipologi
	unit_organisasi: Pemilih
	unit_kerja: Pemilih


class AturanEvaluasi(Aturan):
	"""The chain a report climbs; the last office declares the work finished. Absent offices are skipped.

	`pengembali` are the offices that return work below its target; none named: each reviewer may.
	"""

	tipologi: SenaraiTipologi
	tahap: Annotated[tuple[Pemilih, ...], BeforeValidator(ke_tuple)]
	pengembali: Pemilih = ()
	dasar_pengembalian: str = ""


class Tindakan(Model):
	"""One act that a step allows: its name on the button, the status it leads to."""

	nama: Teks
	ke: Teks
	wajib_alasan: bool = False
	oleh: Peran | None = None  # someone else than the step's `pelaku` (withdrawing by the sender)
	syarat: str = ""  # named condition that the document's facts must meet
	naskah: SenaraiTeks = ()  # letters signed by this act
	dasar: str = ""


class Tahap(Model):
	"""A status of a document, who acts in it and what he may do."""

	status: Teks
	docstatus: int = Field(0, ge=0, le=2)
	pelaku: Peran | None = None  # None: nobody acts (the end)
	lebur: bool = False  # the same person in this and the next step acts once
	tenggat_hari: int | None = Field(None, ge=1)
	pencatat: Peran | None = None  # who records here what somebody outside (another institution) does
	tindakan: Annotated[tuple[Tindakan, ...], BeforeValidator(ke_tuple)] = ()
	dasar: str = ""


class AturanAlur(Aturan):
	"""The steps of one document on one path. The first step is where a new document starts.

	A regency's rule without steps takes the national ones and only names its own article.
	"""

	dokumen: Dokumen
	jalur: Jalur
	arah: Arah = Arah.KELUAR
	penerima: Peran | None = None  # whom the letter is addressed to, where he is not the first to act on it
	penetap_tim: Peran | None = None  # who afterwards fixes the team by decree
	tembusan: SenaraiPeran = ()
	tahap: Annotated[tuple[Tahap, ...], BeforeValidator(ke_tuple)] = ()


class AturanKetentuan(Aturan):
	"""A limit or requirement. `pesan` may use {nilai} and the facts that the check names."""

	kode: Teks
	nilai: bool | int | str | list[int] | list[str] | None = None
	tingkat: TingkatTemuan
	pesan: Teks


class AturanPenetapan(Aturan):
	"""Which letter fixes an object, who signs it and on whose behalf.

	`pilihan` are others who may sign instead ("dan/atau"); `selaku` is a capacity that the regulation adds. `atas_nama` may
	hold the chain of a.n. and u.b. ("Bupati; Sekretaris Daerah"). `kop` names another letterhead than the signer's own,
	`sifat` what a letter is unless its document says, `sebagai_laporan` whose copy is a report to him. `paraf` are
	offices that put their paraf before, in rising order, `paraf_koordinasi` those beside them; `salinan_oleh` certifies
	copies. Offices are named by a role, a structural role, or as they are written.
	"""

	objek: Teks
	naskah: Teks
	penanda_tangan: Peran
	pilihan: SenaraiPeran = ()
	selaku: str = ""
	atas_nama: str = ""
	tembusan: SenaraiPeran = ()
	kode_klasifikasi: str = ""
	kop: str = ""
	sifat: str = ""
	sebagai_laporan: SenaraiPeran = ()
	paraf: SenaraiTeks = ()
	paraf_koordinasi: SenaraiTeks = ()
	salinan_oleh: str = ""


class AturanKertas(Aturan):
	"""Paper, type and margins of one class of letters. Lengths in millimetres, type in points.

	`penyambung`: each page ends with the first words of the next (kata penyambung, Permendagri 1/2023 Pasal 33).
	"""

	kelas: Teks
	lebar: float = Field(gt=0)
	tinggi: float = Field(gt=0)
	huruf: Teks
	ukuran: float = Field(gt=0)
	tepi: Annotated[tuple[float, float, float, float], BeforeValidator(ke_tuple)]  # top, right, bottom, left
	spasi: float = Field(1.15, gt=0)
	penyambung: bool = True


class AturanTeks(Aturan):
	"""A regency's own sentence in one part of a letter (`naskah.kalimat`); empty: the shipped one."""

	naskah: Teks
	bagian: Teks
	isi: str = ""


class AturanPenomoran(Aturan):
	"""How letters are numbered: `pola` is the text, `buku` the book that counts, one for each unit and year.

	The rule of a kind (`naskah`) goes before that of its class (`kelas`), and that before the one without either.
	`sisipan` shows how the letter of a back-dated number is written: a, A, .a or .A.
	"""

	kelas: str = ""
	naskah: str = ""
	buku: Teks
	pola: Teks
	sisipan: str = "a"


class Profil(Model):
	"""A regency's rules joined with the national ones (the regency's come first)."""

	daerah: Daerah
	tipologi: tuple[AturanTipologi, ...] = ()
	penilaian: tuple[AturanPenilaian, ...] = ()
	kepemimpinan: tuple[AturanKepemimpinan, ...] = ()
	evaluasi: tuple[AturanEvaluasi, ...] = ()
	alur: tuple[AturanAlur, ...] = ()
	ketentuan: tuple[AturanKetentuan, ...] = ()
	penetapan: tuple[AturanPenetapan, ...] = ()
	pelaporan: tuple[kerja.AturanPelaporan, ...] = ()
	pengingat: tuple[kerja.AturanPengingat, ...] = ()
	pemantauan: tuple[kerja.AturanPemantauan, ...] = ()
	kendala: tuple[kerja.AturanKendala, ...] = ()
	tanggung_jawab: tuple[kerja.AturanTanggungJawab, ...] = ()
	tambahan_penghasilan: tuple[kerja.AturanTambahanPenghasilan, ...] = ()
	pembiayaan: tuple[kerja.AturanPembiayaan, ...] = ()
	proses_bisnis: tuple[kerja.AturanProsesBisnis, ...] = ()
	pertentangan: tuple[kerja.Pertentangan, ...] = ()
	kertas: tuple[AturanKertas, ...] = ()
	teks: tuple[AturanTeks, ...] = ()
	penomoran: tuple[AturanPenomoran, ...] = ()

	@property
	def versi(self) -> str:
		return f"{self.daerah.kode}/{self.daerah.versi}"

	def tipologi_berlaku(self, kode: Tipologi | None, tanggal: date) -> Tipologi | None:
		"""The kind of organisation under whose rules `kode` stands here: itself, or the one that covers it."""
		if kode is None:
			return None
		return self._indeks(tanggal).tipologi.get(kode, kode)

	def penilaian_berlaku(self, tipologi: Tipologi | None, tanggal: date) -> tuple[AturanPenilaian, ...]:
		"""Rules of evaluation in force that can concern a kind of organisation, in their order."""
		indeks = self._indeks(tanggal)
		return indeks.penilaian.get(tipologi, indeks.umum)

	def _indeks(self, tanggal: date) -> _Indeks:
		# Ten thousand employees ask for the same few rules: sorted once per date. A copy of a profile shares the
		# store, hence the identity of what was sorted; the index keeps it alive, so it cannot be mistaken.
		kunci = (id(self.penilaian), id(self.tipologi), tanggal)
		if kunci not in self._simpanan:
			if len(self._simpanan) > 50:
				self._simpanan.clear()
			self._simpanan[kunci] = _Indeks(self.penilaian, self.tipologi, tanggal)
		return self._simpanan[kunci]

	@cached_property
	def _simpanan(self) -> dict[tuple[int, int, date], _Indeks]:
		return {}


class _Indeks:
	"""What is asked most often, sorted by tipologi for one date."""

	def __init__(
		self, penilaian: tuple[AturanPenilaian, ...], tipologi: tuple[AturanTipologi, ...], tanggal: date
	):
		self.sumber = (penilaian, tipologi)
		sendiri = {a.kode for a in tipologi if a.berlaku(tanggal)}
		self.tipologi = {
			lain: a.kode for a in tipologi if a.berlaku(tanggal) for lain in a.mencakup if lain not in sendiri
		}
		kini = [a for a in penilaian if a.berlaku(tanggal)]
		self.umum = tuple(a for a in kini if not a.tipologi)
		self.penilaian: dict[Tipologi | None, tuple[AturanPenilaian, ...]] = {
			kode: tuple(a for a in kini if not a.tipologi or kode in a.tipologi)
			for kode in {k for a in kini for k in a.tipologi}
		}
