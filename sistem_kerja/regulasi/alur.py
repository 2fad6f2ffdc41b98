"""Which steps a document takes, who acts at each, which letters come out, who gets the copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi
from sistem_kerja.regulasi.istilah import Arah, Dokumen, Jalur, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import AturanAlur, AturanPenetapan, Profil, Tahap, Tindakan
from sistem_kerja.regulasi.pelaku import Konteks as Konteks
from sistem_kerja.regulasi.pelaku import pelaku as pelaku
from sistem_kerja.regulasi.pelaku import penilai_dari
from sistem_kerja.regulasi.struktur import Pegawai


class TindakanDitolak(GalatRegulasi):
	"""The act is not possible in this status."""


def cari(
	profil: Profil,
	dokumen: Dokumen | str,
	jalur: Jalur | str,
	tanggal: date,
	arah: Arah | str = Arah.KELUAR,
) -> AturanAlur:
	"""The flow of a document on a path; `arah` tells our requests from those of other institutions.

	Raises AturanTidakAda.
	"""
	pastikan_berlaku(profil, tanggal)
	for aturan in berlaku(profil.alur, tanggal):
		if (aturan.dokumen, aturan.jalur, aturan.arah) == (dokumen, jalur, arah):
			return aturan
	nama_jalur = str(jalur or "belum dipilih").replace("_", " ")
	searah = f" arah {arah}" if arah != Arah.KELUAR else ""
	raise AturanTidakAda(
		f"{profil.daerah.singkatan} tidak mengatur alur {dokumen} pada jalur {nama_jalur}{searah}."
	)


def tahap(alur: AturanAlur, status: str) -> Tahap:
	for satu in alur.tahap:
		if satu.status == status:
			return satu
	raise TindakanDitolak(
		f"Status «{status}» tidak ada dalam alur {alur.dokumen}. Minta administrator memeriksa profil."
	)


def tindakan(alur: AturanAlur, status: str, ke: str) -> Tindakan:
	"""The act that leads from one status to another. Raises TindakanDitolak."""
	for satu in tahap(alur, status).tindakan:
		if satu.ke == ke:
			return satu
	boleh = ", ".join(f"«{t.nama}»" for t in tahap(alur, status).tindakan) or "tidak ada"
	raise TindakanDitolak(
		f"{alur.dokumen} berstatus «{status}» tidak dapat langsung menjadi «{ke}». Tindakan yang ada: {boleh}."
	)


def lebur_ke(
	alur: AturanAlur,
	status: str,
	konteks: Callable[[str], Konteks],
	terpenuhi: Callable[[str], bool],
	cari_pelaku: Callable[[Peran, Konteks], Pejabat] = pelaku,
) -> Tindakan | None:
	"""The act by which a document walks on by itself, because one person holds this step and the next (`lebur`).

	`konteks` gives what roles are resolved against in a status, `terpenuhi` whether a named condition holds,
	`cari_pelaku` who acts in a role where somebody stands in for the holder of the office.
	"""
	kini = tahap(alur, status)
	if not (kini.lebur and kini.tindakan):
		return None
	maju = kini.tindakan[0]
	nanti = tahap(alur, maju.ke)
	if nanti.docstatus or not kini.pelaku or not nanti.pelaku or Peran.SISTEM in (kini.pelaku, nanti.pelaku):
		return None
	if maju.syarat and not terpenuhi(maju.syarat):
		return None
	satu = cari_pelaku(kini.pelaku, konteks(kini.status)).pegawai
	dua = cari_pelaku(nanti.pelaku, konteks(nanti.status)).pegawai
	return maju if satu and satu == dua else None


def dasar_langkah(
	profil: Profil,
	alur: AturanAlur,
	status: str,
	pejabat: Pejabat | None = None,
	tindakan: Tindakan | None = None,
) -> str:
	"""The article of acting in a status: the act's own, else the step's, else what makes this office the one to
	act, else the flow's."""
	sendiri = (tindakan.dasar if tindakan else "") or tahap(alur, status).dasar
	if not sendiri and pejabat and pejabat.dasar:
		return pejabat.dasar
	return kutip(profil, sendiri or alur.dasar)


# Letters that assign: which of them, the regulation says.
MENUGASKAN = ("surat_penugasan", "surat_perintah_tugas")
# What an assignment on a path fixes (`penetapan.objek`).
OBJEK_PENUGASAN = {
	Jalur.PENUNJUKAN_DALAM_UNIT: "penugasan_dalam_unit",
	Jalur.PENUNJUKAN_LINTAS_UNIT: "penugasan_lintas_unit",
	Jalur.PENUNJUKAN_LINTAS_INSTANSI: "penugasan_lintas_instansi",
	Jalur.SUKARELA_DALAM_UNIT: "penugasan_sukarela",
	Jalur.SUKARELA_LINTAS_UNIT: "penugasan_sukarela",
}


def terbit_pada(alur: AturanAlur, *naskah: str) -> tuple[Tahap, Tindakan]:
	"""The step and the act (not a refusal) by which one of these letters is issued. Raises TindakanDitolak."""
	for satu in alur.tahap:
		for tindakan in satu.tindakan:
			if {*naskah} & {*tindakan.naskah} and not tindakan.wajib_alasan:
				return satu, tindakan
	raise TindakanDitolak(
		f"Alur {alur.dokumen} tidak menerbitkan {naskah[0].replace('_', ' ')}. Periksa profil."
	)


def menyebut_pegawai(alur: AturanAlur) -> tuple[Tahap, Tindakan]:
	"""The step and the act by which people are named: the approval, else the act that assigns at once."""
	setuju = [n for t in alur.tahap for x in t.tindakan if not x.wajib_alasan for n in x.naskah]
	return terbit_pada(alur, *(("surat_jawaban",) if "surat_jawaban" in setuju else MENUGASKAN))


def merekomendasikan(alur: AturanAlur, status: str) -> bool:
	"""Whether who acts in a status recommends: he is of the unit asked, but not the one who names people."""
	peran = tahap(alur, status).pelaku
	if peran not in (Peran.PIMPINAN_UNIT_DITUJU, Peran.PENILAI_DITUJU):
		return False
	return peran is not menyebut_pegawai(alur)[0].pelaku


def pelaksana(tahap: Tahap) -> Peran | None:
	"""The role whose hand acts in a step: who records what somebody outside does, else the step's own actor."""
	return tahap.pencatat or tahap.pelaku


def penjawab(alur: AturanAlur) -> Peran:
	"""The role that answers a request: the one who acts where the letter of assignment is issued."""
	return _pelaku_tahap(alur, terbit_pada(alur, *MENUGASKAN)[0])


def penerima(alur: AturanAlur, naskah: str = "surat_permohonan") -> Peran:
	"""The role that a request is addressed to: as the flow says, else whoever acts first after it is sent."""
	if alur.penerima:
		return alur.penerima
	return _pelaku_tahap(alur, tahap(alur, terbit_pada(alur, naskah)[1].ke))


def _pelaku_tahap(alur: AturanAlur, satu: Tahap) -> Peran:
	if satu.pelaku is None:
		raise TindakanDitolak(
			f"Tahap «{satu.status}» dalam alur {alur.dokumen} tidak menyebut pelakunya. Periksa profil."
		)
	return satu.pelaku


def dinilai_penjawab(alur: AturanAlur, k: Konteks, pegawai: Iterable[Pegawai]) -> tuple[bool, ...] | None:
	"""Whether the one who answers evaluates each of these people; None where he answers as leader, not evaluator."""
	if menyebut_pegawai(alur)[0].pelaku is not Peran.PENILAI_DITUJU:
		return None
	saya = pelaku(Peran.PENILAI_DITUJU, k)
	semua = (penilai_dari(k, p) for p in pegawai)
	return tuple((p.unit, p.pegawai) == (saya.unit, saya.pegawai) for p in semua)


def belum_dijawab(alur: AturanAlur, riwayat: Sequence[tuple[str, bool]]) -> bool:
	"""Whether nobody of the unit asked has acted since the request was last sent.

	`riwayat`: for each act so far the status it left, and whether a person did it (not the document by itself).
	"""
	for dari, oleh_orang in reversed(riwayat):
		if dari == alur.tahap[0].status:
			return True
		if oleh_orang:
			return False
	return bool(riwayat)


def tembusan(alur: AturanAlur, k: Konteks, kecuali: tuple[str, ...] = ()) -> list[Pejabat]:
	"""Offices that get a copy by the flow, without those in `kecuali` (unit codes: the addressee, the sender)."""
	return salinan(alur.tembusan, k, kecuali)


def salinan(peran: Iterable[Peran], k: Konteks, kecuali: tuple[str, ...] = ()) -> list[Pejabat]:
	"""The offices that these roles mean, each unit once, without the units in `kecuali`."""
	hasil: list[Pejabat] = []
	for satu in peran:
		pejabat = pelaku(satu, k)
		if pejabat.unit not in kecuali and pejabat.unit not in [p.unit for p in hasil]:
			hasil.append(pejabat)
	return hasil


def penetapan(profil: Profil, objek: str, tanggal: date) -> AturanPenetapan:
	"""Which letter fixes an object and who signs it."""
	for aturan in berlaku(profil.penetapan, tanggal):
		if aturan.objek == objek:
			return aturan
	raise AturanTidakAda(f"{profil.daerah.singkatan} tidak mengatur penetapan {objek.replace('_', ' ')}.")
