"""The letters of the case: signer, number, letterhead and content, for the builders of `regulasi.naskah`."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sistem_kerja.demo.bentuk import Contoh, PegawaiContoh
from sistem_kerja.demo.kasus import ISI, LAPORAN, TUGAS
from sistem_kerja.pratinjau.berkas import Berkas
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import naskah, nomor
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.aturan import kutip, kutip_lengkap
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.naskah import NASKAH
from sistem_kerja.regulasi.pangkat import sebut

GAMBAR = Path(__file__).parents[1] / "public" / "images"


@dataclass(frozen=True)
class Surat:
	"""An issued letter: `isi` is what the template prints."""

	jenis: str
	nomor: str
	penanda_tangan: Pejabat
	nama: str
	peran: Peran
	dasar: str
	isi: dict[str, Any]

	@property
	def sebutan(self) -> str:
		return NASKAH[self.jenis].nama


class Penerbit:
	"""Issues letters of one regency on one day, numbering each unit's book from 001."""

	def __init__(self, contoh: Contoh, konteks: Konteks):
		self.contoh, self.k = contoh, konteks
		self.orang = {p.id: p for p in contoh.pegawai}
		self.unit = {u.kode: u for u in contoh.units}
		self.terbit: dict[str, Surat] = {}
		self._buku: Counter[tuple[str, str]] = Counter()

	def permohonan(self, berkas: Berkas, mulai: date, selesai: date) -> Surat:
		k = berkas.konteks()
		penerima = aturan_alur.pelaku(aturan_alur.penerima(berkas.alur), k)
		salinan = aturan_alur.tembusan(berkas.alur, k, kecuali=(penerima.unit,))
		isi = naskah.IsiPermohonan(
			**ISI,
			mulai=mulai,
			selesai=selesai,
			unit_pemilik=k.struktur.sebut(k.unit_pemilik),
			unit_dituju=k.struktur.sebut(k.unit_dituju),
		)
		return self._terbitkan(
			"surat_permohonan",
			k,
			yth=penerima.jabatan,
			di=k.profil.daerah.ibu_kota,
			isi=isi,
			dasar_hukum=(kutip_lengkap(k.profil, berkas.alur.dasar),),
			tembusan=tuple(p.jabatan for p in salinan),
		)

	def jawaban(self, berkas: Berkas, orang: PegawaiContoh, mulai: date, selesai: date) -> Surat:
		k = berkas.konteks()
		pemilik = aturan_alur.pelaku(Peran.PIMPINAN_UNIT_PEMILIK, k)
		# Who walks on over his own step recommends nothing to himself.
		rekomendasi = [
			s.pejabat.jabatan
			for s in berkas.langkah
			if aturan_alur.merekomendasikan(berkas.alur, s.dari) and not s.otomatis
		]
		isi = naskah.IsiJawaban(
			disetujui=True,
			nomor_permohonan=self.terbit["surat_permohonan"].nomor,
			tanggal_permohonan=k.tanggal,
			hal_permohonan=NASKAH["surat_permohonan"].hal,
			orang=self._orang([orang]),
			rekomendasi=rekomendasi[-1] if rekomendasi else "",
			kegiatan=ISI["kegiatan"],
			mulai=mulai,
			selesai=selesai,
			dituangkan=naskah.yang_menugaskan(berkas.alur),
		)
		return self._terbitkan(
			"surat_jawaban",
			k,
			yth=pemilik.jabatan,
			di=k.profil.daerah.ibu_kota,
			isi=isi,
			dasar_hukum=(self._dasar("surat_jawaban"),),
			tembusan=naskah.tembusan("surat_jawaban", k, pemilik.unit),
		)

	def penugasan(
		self, jenis: str, berkas: Berkas, orang: PegawaiContoh, mulai: date, selesai: date
	) -> Surat:
		"""A letter that assigns. Signed for the request that led to it, so the request's roles count."""
		k = berkas.konteks()
		pengirim = aturan_alur.pelaku(Peran.PIMPINAN_UNIT_PEMILIK, k).jabatan
		asal = self.terbit["surat_permohonan"]
		isi = naskah.IsiPenugasan(
			orang=self._orang([orang]),
			tugas=naskah.uraian_tugas(ISI["kegiatan"], TUGAS),
			keluaran="",
			ekspektasi_target=ISI["ekspektasi_target"],
			unit_pemilik=k.struktur.sebut(k.unit_pemilik),
			mulai=mulai,
			selesai=selesai,
			dasar=(
				self._dasar(jenis),
				naskah.rujuk_surat("Surat", pengirim, asal.nomor, NASKAH["surat_permohonan"].hal),
			),
		)
		return self._terbitkan(jenis, k, isi=isi, tembusan=naskah.tembusan(jenis, k))

	def laporan(self, berkas: Berkas, hasil: str, mulai: date, selesai: date) -> Surat:
		k = berkas.konteks()
		asal = next(s for jenis, s in self.terbit.items() if jenis in aturan_alur.MENUGASKAN)
		tinjauan = [s for s in berkas.langkah if s.pejabat and s.pejabat.pegawai != k.pegawai.id]
		isi = naskah.IsiLaporan(
			**{**LAPORAN, "hasil": hasil},
			kegiatan=ISI["kegiatan"],
			dasar=(
				self._dasar("laporan"),
				naskah.rujuk_surat(asal.sebutan, asal.penanda_tangan.jabatan, asal.nomor),
			),
			periode_mulai=mulai,
			periode_selesai=selesai,
			evaluasi=tuple(
				naskah.BarisEvaluasi(
					self.nama(s.pejabat), s.pejabat.jabatan, k.tanggal, s.tindakan, s.catatan
				)
				for s in tinjauan
			),
			dinyatakan_selesai=f"oleh {tinjauan[-1].pejabat.jabatan}",
		)
		return self._terbitkan("laporan", k, isi=isi)

	# --- parts ---

	def nama(self, pejabat: Pejabat) -> str:
		return self.orang[pejabat.wajib_terisi().pegawai].nama_lengkap

	def _terbitkan(self, jenis: str, k: Konteks, isi: Any, **bagian: Any) -> Surat:
		aturan = naskah.penetapan(k.profil, jenis, k.tanggal, naskah.objek_pada(jenis, k.jalur, k.arah))
		pejabat = naskah.penanda_tangan(jenis, k)
		puncak = self.unit[k.struktur.berdiri_sendiri(pejabat.unit).kode]
		orang = self.orang[pejabat.pegawai]
		angka = self._nomor(jenis, aturan.kode_klasifikasi, puncak.kode_surat, k.tanggal)
		bingkai = naskah.Bagian(
			kop=self._kop(k, pejabat.unit, aturan.kop),
			kepala=naskah.Kepala(
				angka,
				k.tanggal,
				k.profil.daerah.ibu_kota,
				sifat=aturan.sifat or naskah.SIFAT[0],
				hal=NASKAH[jenis].hal,
			),
			penandatangan=naskah.Penandatangan(
				pejabat.jabatan,
				orang.nama_lengkap,
				orang.nip,
				sebut(orang.golongan, orang.jenis_asn),
				atas_nama=naskah.pemberi_mandat(k.profil.daerah, aturan.atas_nama),
			),
			kertas=naskah.kertas(k.profil, jenis, k.tanggal),
			teks=naskah.teks_naskah(k.profil, jenis, k.tanggal),
			**bagian,
		)
		dasar = kutip(k.profil, aturan.dasar)
		surat = Surat(
			jenis,
			angka,
			pejabat,
			orang.nama_lengkap,
			aturan.penanda_tangan,
			dasar,
			getattr(naskah, jenis)(bingkai, isi),
		)
		self.terbit[jenis] = surat
		return surat

	def _kop(self, k: Konteks, unit: str, milik: str) -> naskah.Kop:
		pemilik = naskah.pemilik(k.struktur, unit, milik)
		kepala_daerah = pemilik.jenis == naskah.KEPALA_DAERAH
		return naskah.Kop(
			"" if kepala_daerah else f"Pemerintah {k.profil.daerah.nama}",
			pemilik.unit.jabatan_kepala if kepala_daerah else pemilik.unit.nama,
			self.unit[pemilik.unit.kode].alamat,
			lambang=_lambang("lambang_negara_contoh" if kepala_daerah else "lambang_contoh"),
			jenis=pemilik.jenis,
			induk=pemilik.induk,
		)

	def _nomor(self, jenis: str, kode: str, unit: str, tanggal: date) -> str:
		aturan = nomor.aturan(self.k.profil, jenis, tanggal)
		self._buku[aturan.buku, unit] += 1
		return nomor.susun(aturan.pola, kode, self._buku[aturan.buku, unit], unit, tanggal)

	def _orang(self, orang: Iterable[PegawaiContoh]) -> tuple[naskah.Orang, ...]:
		sebut_unit = self.k.struktur.sebut
		return tuple(
			naskah.Orang(o.nama_lengkap, o.nip, sebut(o.golongan, o.jenis_asn), o.jabatan, sebut_unit(o.unit))
			for o in orang
		)

	def _dasar(self, jenis: str) -> str:
		"""The article that fixes this kind of letter, in full words."""
		return kutip_lengkap(self.k.profil, naskah.penetapan(self.k.profil, jenis, self.k.tanggal).dasar)


@cache
def _lambang(nama: str) -> str:
	return "data:image/svg+xml;base64," + base64.b64encode((GAMBAR / f"{nama}.svg").read_bytes()).decode()
