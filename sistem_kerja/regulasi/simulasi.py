"""A document's whole way before there is a document: each step with its office and person, due date, letters, article.

Takes every flow that a profile knows, also of documents that the site does not keep (yet). What cannot be resolved
(a vacant office, somebody of another institution) is said in the step, and the way goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import ketentuan, pelaporan, peran_simulasi
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.bentuk_simulasi import Langkah, Pemeran, Pilihan, Simulasi, SuratTerbit
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Arah, Dokumen, Jalur, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat, penilai
from sistem_kerja.regulasi.model import AturanAlur, AturanPenetapan, Tahap, Tindakan
from sistem_kerja.regulasi.naskah.jenis import NASKAH, objek_pada
from sistem_kerja.regulasi.pemeriksa import Temuan
from sistem_kerja.regulasi.pilihan import NAMA_NASKAH, SYARAT, kata

CariPelaku = Callable[[Peran, Konteks], Pejabat]
# Who is no office of this government's structure.
TANPA_PEJABAT = {
	Peran.PEJABAT_BERWENANG_LUAR: "pejabat instansi lain, di luar struktur ini",
	Peran.PENGELOLA_KEPEGAWAIAN: "siapa pun yang berperan Pengelola Kepegawaian",
	Peran.PENUGAS: "pejabat yang memberi penugasannya, dikenal dari dokumennya",
	Peran.SISTEM: "berjalan sendiri, tanpa orang",
}


def simulasikan(
	dokumen: Dokumen,
	jalur: Jalur,
	arah: Arah,
	k: Konteks,
	cari_pelaku: CariPelaku = aturan_alur.pelaku,
) -> Simulasi:
	"""The way of a document on a path under the rules, in the structure and from the date of `k`.

	`cari_pelaku` tells who acts in a role where somebody stands in for the holder. Raises AturanTidakAda where the
	profile has no such flow or is not in force on that date.
	"""
	return _Jalan(aturan_alur.cari(k.profil, dokumen, jalur, k.tanggal, arah), k, cari_pelaku).hasil()


class _Jalan:
	def __init__(self, alur: AturanAlur, k: Konteks, cari_pelaku: CariPelaku):
		self.alur, self.k, self.cari_pelaku = alur, k, cari_pelaku
		self.rantai: tuple[Pejabat, ...] = ()
		self.halangan = ""
		if any(Peran.EVALUATOR in (t.pelaku, *(x.oleh for x in t.tindakan)) for t in alur.tahap):
			self._susun_rantai()
		if k.penetap is None:
			self._isi_penetap()

	def _susun_rantai(self) -> None:
		try:
			self.rantai = peran_simulasi.evaluator(self.alur.dokumen, self.k)
		except GalatRegulasi as galat:
			self.halangan = str(galat)

	def _isi_penetap(self) -> None:
		try:
			siapa = peran_simulasi.penetap(self.alur.dokumen, self.k, aturan_alur.penetapan)
		except GalatRegulasi as galat:
			self.halangan = self.halangan or str(galat)
			return
		self.k = replace(self.k, penetap=siapa)

	def hasil(self) -> Simulasi:
		utama = self._jalan_utama()
		samping = [t for t in self.alur.tahap if t.status not in {t.status for t, _maju, _lebur in utama}]
		langkah, kini = [], self.k.tanggal
		for urut, (tahap, maju, lebur) in enumerate(utama, 1):
			satu = self._langkah(tahap, urut, maju, lebur, kini)
			kini = satu.tenggat or kini
			langkah.append(satu)
		langkah += [self._langkah(t, None, None, False, None) for t in samping]
		return Simulasi(
			alur=self.alur,
			dasar=kutip(self.k.profil, self.alur.dasar),
			langkah=tuple(langkah),
			penerima=self._pemeran(self.alur.penerima, self.k) if self.alur.penerima else None,
			tembusan=tuple(self._pemeran(p, self.k) for p in self.alur.tembusan),
			penetap_tim=self._pemeran(self.alur.penetap_tim, self.k) if self.alur.penetap_tim else None,
			temuan=tuple(self._temuan()),
			halangan=self.halangan,
		)

	# --- the main way ---

	def _jalan_utama(self) -> list[tuple[Tahap, Tindakan | None, bool]]:
		"""Each status of the main way with the act that leads on, and whether the step merges with the next."""
		hasil: list[tuple[Tahap, Tindakan | None, bool]] = []
		tahap: Tahap | None = self.alur.tahap[0] if self.alur.tahap else None
		lewat: set[str] = set()
		while tahap and tahap.status not in lewat:
			lewat.add(tahap.status)
			maju = self._maju(tahap, lewat)
			hasil.append((tahap, maju, self._lebur(tahap.status)))
			tahap = aturan_alur.tahap(self.alur, maju.ke) if maju else None
		return hasil

	def _maju(self, tahap: Tahap, lewat: set[str]) -> Tindakan | None:
		"""The act with which work goes on: the first whose condition holds, that is no refusal and does not go back."""
		boleh = [t for t in tahap.tindakan if not t.syarat or self._terpenuhi(tahap.status, t.syarat)]
		lanjut = [t for t in boleh if t.ke not in lewat]
		return next((t for t in lanjut if not t.wajib_alasan), None) or next(iter(lanjut or boleh), None)

	def _terpenuhi(self, status: str, syarat: str) -> bool:
		if syarat.startswith("keputusan_") or syarat == "belum_dijawab":
			return syarat in ("belum_dijawab", "keputusan_terakhir")  # one leader decides
		# Without a known chain the longest way is shown.
		panjang = len(self.rantai) or sum(t.pelaku is Peran.EVALUATOR for t in self.alur.tahap)
		return pelaporan.terpenuhi(self.alur, status, panjang, syarat)

	def _lebur(self, status: str) -> bool:
		def terpenuhi(syarat: str) -> bool:
			return self._terpenuhi(status, syarat)

		try:
			maju = aturan_alur.lebur_ke(self.alur, status, self._konteks, terpenuhi, self.cari_pelaku)
		except GalatRegulasi:
			return False
		return maju is not None

	def _konteks(self, status: str) -> Konteks:
		giliran = pelaporan.giliran(self.alur, status, len(self.rantai))
		return self.k if giliran is None else replace(self.k, evaluator=self.rantai[giliran])

	# --- one step ---

	def _langkah(
		self, tahap: Tahap, urut: int | None, maju: Tindakan | None, lebur: bool, mulai: date | None
	) -> Langkah:
		k = self._konteks(tahap.status)
		hari = None if lebur else tahap.tenggat_hari
		pelaku = self._pemeran(tahap.pelaku, k, tahap=True) if tahap.pelaku else None
		pejabat = self._pejabat(tahap.pelaku, k)
		return Langkah(
			status=tahap.status,
			urut=urut,
			akhir=not tahap.tindakan,
			pelaku=pelaku,
			pencatat=self._pemeran(tahap.pencatat, k) if tahap.pencatat else None,
			lebur=lebur,
			mulai=mulai,
			tenggat=mulai + timedelta(days=hari) if mulai and hari else None,
			tenggat_hari=tahap.tenggat_hari,
			tindakan=tuple(self._pilihan(t, tahap, k, t is maju) for t in tahap.tindakan),
			dasar=aturan_alur.dasar_langkah(self.k.profil, self.alur, tahap.status, pejabat),
		)

	def _pilihan(self, tindakan: Tindakan, tahap: Tahap, k: Konteks, maju: bool) -> Pilihan:
		return Pilihan(
			nama=tindakan.nama,
			ke=tindakan.ke,
			wajib_alasan=tindakan.wajib_alasan,
			maju=maju,
			oleh=self._pemeran(tindakan.oleh, k) if tindakan.oleh else None,
			syarat=SYARAT.get(tindakan.syarat, tindakan.syarat),
			surat=tuple(self._surat(n, k) for n in tindakan.naskah),
			dasar=kutip(self.k.profil, tindakan.dasar) if tindakan.dasar else "",
			tertutup=self._tertutup(tindakan, k),
		)

	def _tertutup(self, tindakan: Tindakan, k: Konteks) -> str:
		"""Some regulations let only certain reviewers return work."""
		if not (tindakan.wajib_alasan and k.evaluator and k.unit_pemilik):
			return ""
		return pelaporan.halangan_pengembalian(k.profil, k.struktur, k.unit_pemilik, k.evaluator, k.tanggal)

	def _surat(self, jenis: str, k: Konteks) -> SuratTerbit:
		nama, aturan = NAMA_NASKAH.get(jenis, kata(jenis)), self._penetapan(jenis)
		if aturan is None:
			return SuratTerbit(jenis, nama, None, "")
		return SuratTerbit(
			*(jenis, nama, self._pemeran(aturan.penanda_tangan, k), kutip(k.profil, aturan.dasar)),
			tuple(self._pemeran(p, k) for p in aturan.tembusan),
		)

	def _penetapan(self, jenis: str) -> AturanPenetapan | None:
		"""What the profile says on this letter: for this path, else as letters of this kind are usually fixed."""
		semua = [a for a in berlaku(self.k.profil.penetapan, self.k.tanggal) if a.naskah == jenis]
		utama = objek_pada(jenis, self.alur.jalur, self.alur.arah) if jenis in NASKAH else ""
		return next((a for a in semua if a.objek == utama), None) or next(iter(semua), None)

	# --- people ---

	def _pejabat(self, peran: Peran | None, k: Konteks) -> Pejabat | None:
		if peran is None or peran in TANPA_PEJABAT:
			return None
		try:
			return self.cari_pelaku(peran, k)
		except GalatRegulasi:
			return None

	def _pemeran(self, peran: Peran, k: Konteks, tahap: bool = False) -> Pemeran:
		nama = kata(peran)
		if peran in TANPA_PEJABAT:
			return Pemeran(nama, halangan=TANPA_PEJABAT[peran])
		if peran is Peran.EVALUATOR and not k.evaluator:
			ditempuh = f"tidak ditempuh; rantai peninjau di sini {len(self.rantai)} tahap"
			return Pemeran(nama, halangan=ditempuh if self.rantai else self.halangan)
		try:
			pejabat = self.cari_pelaku(peran, k)
		except GalatRegulasi as galat:
			return Pemeran(nama, halangan=str(galat))
		halangan = "" if pejabat.pegawai else f"{pejabat.jabatan} kosong"
		diri_sendiri = k.pegawai and pejabat.pegawai == k.pegawai.id
		if tahap and diri_sendiri and peran is not Peran.PEGAWAI:
			halangan = "ia sendiri pegawai yang bersangkutan, jadi tidak dapat memutus"
		return Pemeran(
			*(nama, pejabat.sebutan, pejabat.unit, pejabat.pegawai, pejabat.kapasitas, pejabat.dasar),
			halangan,
		)

	def _temuan(self) -> list[Temuan]:
		"""What the limits say on this employee and these units; contents and periods are the document's own."""
		k = self.k
		hasil: list[Temuan] = []
		if k.pegawai:
			fakta = ketentuan.FaktaPenugasan(k.pegawai, None, None, punya_penilai=self._dinilai())
			hasil += ketentuan.penugasan(k.profil, fakta, k.tanggal)
		if self.alur.jalur is Jalur.PENUNJUKAN_LINTAS_UNIT and k.unit_pemilik and k.unit_dituju:
			isi = ketentuan.FaktaPermohonan(
				*(k.unit_pemilik, k.unit_dituju, "-", "-", "-", k.tanggal, k.tanggal),
				(k.pegawai,) if k.pegawai else (),
			)
			try:
				hasil += ketentuan.permohonan(k.profil, k.struktur, isi, k.tanggal)
			except GalatRegulasi:
				pass  # the step that asks for this leader says so
		return list(dict.fromkeys(hasil))

	def _dinilai(self) -> bool:
		pegawai = self.k.pegawai
		if pegawai is None or pegawai.id in self.k.penetapan:
			return True
		try:
			penilai(self.k.profil, self.k.struktur, pegawai, self.k.tanggal)
		except GalatRegulasi:
			return False
		return True
