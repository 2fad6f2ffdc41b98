"""Which steps a document takes, who acts at each, which letters come out, who gets the copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi
from sistem_kerja.regulasi.istilah import Dokumen, Jalur, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat, penilai, pimpinan_unit_organisasi
from sistem_kerja.regulasi.model import AturanAlur, AturanPenetapan, Profil, Tahap, Tindakan
from sistem_kerja.regulasi.profil import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.struktur import Pegawai, Struktur


@dataclass(frozen=True)
class Konteks:
	"""What a role is resolved against.

	`pegawai` is the subject (the employee assigned or asked for). `evaluator` is the office whose turn it is in
	the evaluation chain of a report.
	"""

	profil: Profil
	struktur: Struktur
	tanggal: date
	unit_pemilik: str | None = None
	unit_dituju: str | None = None
	pegawai: Pegawai | None = None
	evaluator: Pejabat | None = None


class TindakanDitolak(GalatRegulasi):
	"""The act is not possible in this status."""


def cari(profil: Profil, dokumen: Dokumen | str, jalur: Jalur | str, tanggal: date) -> AturanAlur:
	"""The flow of a document on a path. Raises AturanTidakAda."""
	pastikan_berlaku(profil, tanggal)
	for aturan in berlaku(profil.alur, tanggal):
		if aturan.dokumen == dokumen and aturan.jalur == jalur:
			return aturan
	nama_jalur = str(jalur or "belum dipilih").replace("_", " ")
	raise AturanTidakAda(f"{profil.daerah.singkatan} tidak mengatur alur {dokumen} pada jalur {nama_jalur}.")


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


def pelaku(peran: Peran, k: Konteks) -> Pejabat:
	"""The office or employee that a role means here.

	Raises AturanTidakAda or PejabatKosong when the organisation gives no answer.
	"""
	if peran is Peran.PIMPINAN_UNIT_PEMILIK:
		return pimpinan_unit_organisasi(
			k.profil, k.struktur, _wajib(k.unit_pemilik, "unit pemilik kinerja"), k.tanggal
		)
	if peran is Peran.PIMPINAN_UNIT_DITUJU:
		return pimpinan_unit_organisasi(
			k.profil, k.struktur, _wajib(k.unit_dituju, "unit yang dituju"), k.tanggal
		)
	if peran in (Peran.PENILAI_DITUJU, Peran.PENILAI_PEGAWAI):
		return penilai(
			k.profil, k.struktur, _wajib(k.pegawai, "pegawai atau jenjang yang diminta"), k.tanggal
		)
	if peran is Peran.PEGAWAI:
		pegawai = _wajib(k.pegawai, "pegawai")
		return Pejabat(pegawai.unit, pegawai.jabatan, pegawai.id, "", "pegawai yang ditugaskan")
	if peran is Peran.EVALUATOR:
		return _wajib(k.evaluator, "rantai evaluasi")
	raise AturanTidakAda(f"Peran {peran} tidak menunjuk seseorang.")


def lebur_ke(
	alur: AturanAlur, status: str, konteks: Callable[[str], Konteks], terpenuhi: Callable[[str], bool]
) -> Tindakan | None:
	"""The act by which a document walks on by itself, because one person holds this step and the next (`lebur`).

	`konteks` gives what roles are resolved against in a status, `terpenuhi` whether a named condition holds.
	"""
	kini = tahap(alur, status)
	if not (kini.lebur and kini.tindakan):
		return None
	maju = kini.tindakan[0]
	nanti = tahap(alur, maju.ke)
	if nanti.docstatus or {kini.pelaku, nanti.pelaku} & {None, Peran.SISTEM}:
		return None
	if maju.syarat and not terpenuhi(maju.syarat):
		return None
	satu, dua = (pelaku(t.pelaku, konteks(t.status)).pegawai for t in (kini, nanti))
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


def terbit_pada(alur: AturanAlur, naskah: str) -> tuple[Tahap, Tindakan]:
	"""The step and the act (not a refusal) by which a letter is issued. Raises TindakanDitolak."""
	for satu in alur.tahap:
		for tindakan in satu.tindakan:
			if naskah in tindakan.naskah and not tindakan.wajib_alasan:
				return satu, tindakan
	raise TindakanDitolak(
		f"Alur {alur.dokumen} tidak menerbitkan {naskah.replace('_', ' ')}. Periksa profil."
	)


def penjawab(alur: AturanAlur) -> Peran:
	"""The role that answers a request: the one who acts where the letter of assignment is issued."""
	return terbit_pada(alur, "surat_penugasan")[0].pelaku


def penerima(alur: AturanAlur) -> Peran:
	"""The role that a request is addressed to: whoever acts first after it is sent."""
	return tahap(alur, terbit_pada(alur, "surat_permohonan")[1].ke).pelaku


def dinilai_penjawab(alur: AturanAlur, k: Konteks, pegawai: Iterable[Pegawai]) -> tuple[bool, ...] | None:
	"""Whether the one who answers evaluates each of these people; None where he answers as leader, not evaluator."""
	if penjawab(alur) is not Peran.PENILAI_DITUJU:
		return None
	unit = pelaku(Peran.PENILAI_DITUJU, k).unit
	return tuple(penilai(k.profil, k.struktur, p, k.tanggal).unit == unit for p in pegawai)


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


def _wajib(nilai, apa: str):
	if nilai is None:
		raise AturanTidakAda(
			f"{apa.capitalize()} belum diisi, sehingga pejabat yang berwenang belum dapat ditentukan."
		)
	return nilai
