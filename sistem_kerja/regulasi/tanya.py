"""Questions about a profile without a real organisation: plain answers for the command line, the desk and the tests.

Every function takes a joined profile and a date and returns a dict that JSON can write; it always carries `dasar`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import bentuk_jawaban as bentuk
from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.bentuk_jawaban import Jawaban
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi
from sistem_kerja.regulasi.istilah import Arah, Dokumen, Jalur
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.ringkasan_alur import ringkas
from sistem_kerja.regulasi.tanya_kedudukan import evaluasi, kepemimpinan, penilai

__all__ = [
	"MENURUT",
	"alur",
	"bagian",
	"daftar_tipologi",
	"evaluasi",
	"kepemimpinan",
	"ketentuan",
	"penetapan",
	"penilai",
]


def alur(profil: Profil, tanggal: date, *, dokumen: str, jalur: str, arah: str = "keluar") -> Jawaban:
	"""The steps of a document on a path: who acts, what he may do, which letter comes out, who gets a copy."""
	aturan = aturan_alur.cari(profil, baca_dokumen(dokumen), baca_jalur(jalur), tanggal, baca_arah(arah))
	ringkasan = ringkas(aturan)
	return {
		"daerah": profil.daerah.kode,
		"tanggal": tanggal.isoformat(),
		"dokumen": aturan.dokumen.value,
		"jalur": aturan.jalur.value,
		"arah": aturan.arah.value,
		**{k: _nilai_peran(v) for k, v in vars(ringkasan).items()},
		"status": [t.status for t in aturan.tahap],
		"tahap": [
			{
				"status": t.status,
				"pelaku": t.pelaku.value if t.pelaku else "",
				"pencatat": t.pencatat.value if t.pencatat else "",
				"tenggat_hari": t.tenggat_hari,
				"selesai": bool(t.docstatus),
				"tindakan": [
					{
						"nama": x.nama,
						"ke": x.ke,
						"oleh": x.oleh.value if x.oleh else "",
						"wajib_alasan": x.wajib_alasan,
						"naskah": list(x.naskah),
						"dasar": kutip(profil, x.dasar or t.dasar or aturan.dasar),
					}
					for x in t.tindakan
				],
				"dasar": kutip(profil, t.dasar or aturan.dasar),
			}
			for t in aturan.tahap
		],
		**bentuk.dasar(profil, aturan),
	}


def _nilai_peran(nilai: Any) -> Any:
	if isinstance(nilai, tuple):
		return [p.value for p in nilai]
	return nilai.value if nilai else ""


def penetapan(profil: Profil, tanggal: date, *, objek: str) -> Jawaban:
	"""Which letter fixes an object, who signs, on whose behalf."""
	pastikan_berlaku(profil, tanggal)
	ada = {a.objek for a in berlaku(profil.penetapan, tanggal)}
	if objek not in ada:
		raise AturanTidakAda(
			f"{profil.daerah.singkatan} tidak mengatur penetapan «{objek}». Yang diatur: {', '.join(sorted(ada))}."
		)
	return bentuk.jawab(profil, tanggal, aturan_alur.penetapan(profil, objek, tanggal))


def ketentuan(profil: Profil, tanggal: date, *, kode: str = "") -> list[Jawaban]:
	"""The limits and requirements in force, all of them or the one of that code (or whose code begins so)."""
	pastikan_berlaku(profil, tanggal)
	semua = {a.kode: a for a in reversed(berlaku(profil.ketentuan, tanggal))}
	pilih = [a for k, a in sorted(semua.items()) if not kode or k == kode or k.startswith(f"{kode}.")]
	if not pilih:
		raise AturanTidakAda(
			f"{profil.daerah.singkatan} tidak mempunyai ketentuan «{kode}». Yang ada: {', '.join(sorted(semua))}."
		)
	return [bentuk.jawab(profil, tanggal, a) for a in pilih]


# Sections that are asked by one value, and the column it stands in.
MENURUT: Mapping[str, str] = {
	"pelaporan": "bentuk",
	"pengingat": "",
	"pemantauan": "lingkup",
	"kendala": "lingkup",
	"tanggung_jawab": "peran",
	"tambahan_penghasilan": "penerima",
	"pembiayaan": "",
	"proses_bisnis": "",
	"pertentangan": "",
}


def bagian(profil: Profil, tanggal: date, nama: str, pilih: str = "") -> list[Jawaban]:
	"""Rules of one section (MENURUT), all or those about `pilih`. Raises AturanTidakAda when there is none."""
	pastikan_berlaku(profil, tanggal)
	kolom = MENURUT[nama]
	semua = berlaku(getattr(profil, nama), tanggal)
	cocok = [a for a in semua if not (pilih and kolom) or pilih in _teks(getattr(a, kolom))]
	if not cocok:
		tentang = f" {pilih}" if pilih else ""
		raise AturanTidakAda(f"{profil.daerah.singkatan} tidak mengatur {nama.replace('_', ' ')}{tentang}.")
	return [bentuk.jawab(profil, tanggal, a) for a in cocok]


def _teks(nilai: Any) -> list[str]:
	return [str(n) for n in (nilai if isinstance(nilai, tuple) else (nilai,))]


def daftar_tipologi(profil: Profil, tanggal: date) -> list[Jawaban]:
	"""The kinds of organisation that a profile knows."""
	return [
		{
			"kode": a.kode.value,
			"nama": a.nama,
			"mencakup": [t.value for t in a.mencakup],
			"unit": list(a.unit),
			**bentuk.dasar(profil, a),
		}
		for a in berlaku(profil.tipologi, tanggal)
	]


# --- words of the questions ---


def baca_dokumen(teks: str) -> Dokumen:
	for dokumen in Dokumen:
		if teks in (dokumen.value, dokumen.kode):
			return dokumen
	raise GalatRegulasi(f"Dokumen «{teks}» tidak dikenal. Pilihannya: {', '.join(d.kode for d in Dokumen)}.")


def baca_jalur(teks: str) -> Jalur:
	if teks in {j.value for j in Jalur}:
		return Jalur(teks)
	if teks == "sukarela_lintas_instansi":
		raise GalatRegulasi(
			"Pengajuan sukarela tidak ada lintas instansi; hanya di dalam unit organisasi atau lintas unit organisasi."
		)
	raise GalatRegulasi(f"Jalur «{teks}» tidak dikenal. Pilihannya: {', '.join(j.value for j in Jalur)}.")


def baca_arah(teks: str) -> Arah:
	if teks in {a.value for a in Arah}:
		return Arah(teks)
	raise GalatRegulasi(f"Arah «{teks}» tidak dikenal. Pilihannya: {', '.join(a.value for a in Arah)}.")
