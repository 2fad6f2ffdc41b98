"""A flow in one look: who sends, receives, recommends, answers, assigns, fixes the team and refuses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sistem_kerja.regulasi.alur import MENUGASKAN
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import AturanAlur, Tindakan


@dataclass(frozen=True)
class Ringkasan:
	"""A flow in one look: who does what in it. Roles are None where the path has no such step."""

	pengirim: Peran
	penerima: Peran | None
	rekomendasi: tuple[Peran, ...]
	penjawab: Peran | None
	penugas: Peran | None
	penetap_tim: Peran | None
	penolak: tuple[Peran, ...]
	tembusan: tuple[Peran, ...]


def ringkas(alur: AturanAlur) -> Ringkasan:
	"""Who sends, receives, recommends, answers, assigns and refuses in a flow."""
	awal = alur.tahap[0]
	menurut_status = {t.status: t for t in alur.tahap}
	lanjut = menurut_status[awal.tindakan[0].ke] if awal.tindakan else awal
	penugas = next((t.pelaku for t in alur.tahap for x in t.tindakan if {*x.naskah} & {*MENUGASKAN}), None)
	penjawab = next(
		(t.pelaku for t in alur.tahap for x in t.tindakan if not x.wajib_alasan and _menjawab(x)), penugas
	)
	return Ringkasan(
		pengirim=awal.pelaku or Peran.SISTEM,
		penerima=alur.penerima or lanjut.pelaku,
		rekomendasi=_unik(
			t.pelaku for t in alur.tahap if any(x.nama == "Rekomendasikan" for x in t.tindakan)
		),
		penjawab=penjawab,
		penugas=penugas,
		penetap_tim=alur.penetap_tim,
		penolak=_unik(
			t.pelaku
			for t in alur.tahap
			for x in t.tindakan
			if x.wajib_alasan and menurut_status[x.ke].docstatus
		),
		tembusan=alur.tembusan,
	)


def _menjawab(tindakan: Tindakan) -> bool:
	return bool({*tindakan.naskah} & {"surat_jawaban", "surat_jawaban_instansi"})


def _unik(peran: Iterable[Peran | None]) -> tuple[Peran, ...]:
	return tuple(dict.fromkeys(p for p in peran if p))
