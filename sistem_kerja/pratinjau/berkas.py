"""A document under way without a database: only `regulasi` says who acts and where each act leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import ketentuan, pelaporan
from sistem_kerja.regulasi.alur import Konteks, TindakanDitolak
from sistem_kerja.regulasi.istilah import Dokumen, Jalur, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.ketentuan import Temuan
from sistem_kerja.regulasi.model import Tahap, Tindakan
from sistem_kerja.regulasi.struktur import Pegawai


@dataclass(frozen=True)
class Langkah:
	"""One act. `pejabat` is None for the system's own; `otomatis`: walked on, as the same person held both steps."""

	dari: str
	tindakan: str
	ke: str
	peran: Peran | None
	pejabat: Pejabat | None
	dasar: str
	tenggat: date | None = None
	tenggat_hari: int | None = None
	catatan: str = ""
	otomatis: bool = False
	naskah: tuple[str, ...] = ()
	peringatan: tuple[Temuan, ...] = ()


class Berkas:
	"""One document of the case. `rantai` is the evaluation chain that a report climbs."""

	def __init__(self, dokumen: Dokumen, konteks: Konteks, rantai: tuple[Pejabat, ...] = ()):
		self.dokumen, self.rantai, self._konteks = dokumen, rantai, konteks
		self.alur = aturan_alur.cari(konteks.profil, dokumen, Jalur.PENUNJUKAN_LINTAS_UNIT, konteks.tanggal)
		self.status = self.alur.tahap[0].status
		self.langkah: list[Langkah] = []
		self._disebut: Pegawai | None = None
		self._jalan_sendiri()

	def sebut(self, pegawai: Pegawai) -> None:
		"""The answer names this person; a later step of "the employee" is his."""
		self._disebut = pegawai

	@property
	def tahap(self) -> Tahap:
		return aturan_alur.tahap(self.alur, self.status)

	@property
	def selesai(self) -> bool:
		"""Nobody is asked to act any more."""
		return self.tahap.pelaku in (None, Peran.SISTEM)

	def konteks(self, status: str | None = None) -> Konteks:
		"""What roles are resolved against in a status (the present one unless named)."""
		status = status or self.status
		urutan = pelaporan.giliran(self.alur, status, len(self.rantai))
		k = replace(self._konteks, evaluator=None if urutan is None else self.rantai[urutan])
		if self._disebut and aturan_alur.tahap(self.alur, status).pelaku is Peran.PEGAWAI:
			k = replace(k, pegawai=self._disebut)
		return k

	def pemegang(self) -> Pejabat | None:
		"""Who must act now. Raises PejabatKosong when nobody holds that office."""
		return None if self.selesai else aturan_alur.pelaku(self.tahap.pelaku, self.konteks()).wajib_terisi()

	def maju(self, catatan: str = "", temuan: Iterable[Temuan] = ()) -> Langkah:
		"""The act that leads on: the first one of the step whose condition holds."""
		return self._lakukan(self._pilih(lambda t: not t.wajib_alasan), catatan, temuan)

	def kembalikan(self, alasan: str) -> Langkah:
		"""The act that hands the document back with a reason."""
		return self._lakukan(self._pilih(lambda t: t.wajib_alasan), alasan, ())

	@property
	def dapat_dikembalikan(self) -> bool:
		k = self.konteks()
		tertutup = k.evaluator and pelaporan.halangan_pengembalian(
			k.profil, k.struktur, k.unit_pemilik, k.evaluator, k.tanggal
		)
		return not tertutup and any(t.wajib_alasan for t in self.tahap.tindakan)

	def _pilih(self, cocok) -> Tindakan:
		for satu in self.tahap.tindakan:
			if cocok(satu) and (not satu.syarat or self.terpenuhi(satu.syarat)):
				return satu
		raise TindakanDitolak(
			f"{self.dokumen} berstatus «{self.status}» tidak punya tindakan untuk itu. Periksa profil."
		)

	def _lakukan(self, tindakan: Tindakan, catatan: str, temuan: Iterable[Temuan]) -> Langkah:
		if tindakan.wajib_alasan:
			temuan = [*temuan, *ketentuan.penolakan(self._konteks.profil, catatan, self._konteks.tanggal)]
		temuan = list(temuan)
		if ditolak := ketentuan.tolak(temuan):
			raise TindakanDitolak(f"«{tindakan.nama}» ditolak: " + " ".join(map(str, ditolak)))
		peringatan = tuple(t for t in temuan if t not in ditolak)
		langkah = self._catat(tindakan, self.pemegang(), catatan=catatan, peringatan=peringatan)
		if len(self.langkah) > 4 * len(self.alur.tahap):
			raise TindakanDitolak(
				f"Alur {self.dokumen} berputar tanpa akhir. Periksa urutan tahap pada profil."
			)
		self.status = tindakan.ke
		self._jalan_sendiri()
		return langkah

	def _jalan_sendiri(self) -> None:
		while maju := aturan_alur.lebur_ke(self.alur, self.status, self.konteks, self.terpenuhi):
			self._catat(maju, self.pemegang(), otomatis=True)
			self.status = maju.ke

	def _catat(self, tindakan: Tindakan, pejabat: Pejabat | None, **lain) -> Langkah:
		tahap, k = self.tahap, self._konteks
		hari = tahap.tenggat_hari if pejabat else None
		langkah = Langkah(
			dari=self.status,
			tindakan=tindakan.nama,
			ke=tindakan.ke,
			peran=tahap.pelaku,
			pejabat=pejabat,
			dasar=aturan_alur.dasar_langkah(k.profil, self.alur, self.status, pejabat, tindakan),
			tenggat=k.tanggal + timedelta(days=hari) if hari else None,
			tenggat_hari=hari,
			naskah=tindakan.naskah,
			**lain,
		)
		self.langkah.append(langkah)
		return langkah

	def terpenuhi(self, syarat: str) -> bool:
		"""Whether a named condition of an act holds now."""
		return pelaporan.terpenuhi(self.alur, self.status, len(self.rantai), syarat)
