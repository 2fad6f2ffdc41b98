"""Requests for people: what each path fills in by itself, and the findings on the request and on its answer."""

from __future__ import annotations

from collections import Counter

import frappe
from frappe import _

from sistem_kerja.layanan import kompetensi, organisasi, penugasan, permohonan_tim
from sistem_kerja.layanan.baris import buang_kosong
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jalan_permohonan import DITOLAK, dalam_unit, diminta, keluar, masuk
from sistem_kerja.layanan.pejabat_sementara import pelaku
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import MENUGASKAN, dinilai_penjawab, penjawab, tahap
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import Arah, Jalur, JenisJabatan, Peran, TingkatTemuan
from sistem_kerja.regulasi.pelaku import penilai_dari
from sistem_kerja.regulasi.struktur import Pegawai

TERBUKA = "Tetap Terbuka"
KEBUTUHAN = ("kompetensi", "jenis_jabatan", "jenjang", "keterangan")
# What a request for the rest has in common with the first one.
DISALIN = (
	*(
		"jalur",
		"arah",
		"unit_pemilik",
		"tim",
		"unit_dituju",
		"instansi",
		"kegiatan",
		"maksud_tujuan",
		"kompetensi",
	),
	*("ekspektasi_target", "jenis_jabatan_diminta", "jenjang_diminta", "mulai", "selesai"),
)


def lengkapi(d) -> None:
	"""Fill what follows from other fields on this path, and empty what has no place on it. Throws on what is missing."""
	_kosongkan_yang_lain(d)
	permohonan_tim.ikuti(d)
	_wajib(d)
	buang_kosong(d, "kebutuhan", lambda b: (b.jumlah or 0) > 1 or any(b.get(k) for k in KEBUTUHAN))
	if d.kebutuhan:
		d.jumlah = sum(b.jumlah or 0 for b in d.kebutuhan)
		d.kompetensi = d.kompetensi or _sebut_kebutuhan(d)
	if not dalam_unit(d):
		return
	k = d.konteks()
	d.unit_dituju = pelaku(Peran.PIMPINAN_UNIT_PEMILIK, k).unit
	if d.pegawai_ditugaskan:
		pertama = organisasi.pegawai(d.pegawai_ditugaskan[0].pegawai)
		d.jenis_jabatan_diminta = pertama.jenis_jabatan.value
		d.jenjang_diminta = pertama.jenjang.value if pertama.jenjang else None
		if not d.kebutuhan:
			d.jumlah = len(d.pegawai_ditugaskan)


def _kosongkan_yang_lain(d) -> None:
	if d.jalur != Jalur.PENUNJUKAN_LINTAS_INSTANSI:
		d.arah = Arah.KELUAR.value
	if not masuk(d) and not keluar(d):
		d.instansi = None
	if not masuk(d):
		d.update(dict.fromkeys(("nomor_surat_luar", "tanggal_surat_luar", "berkas_surat_luar")))
	if masuk(d):
		d.unit_pemilik = d.tim = None
	if keluar(d):
		d.unit_dituju = d.pegawai_diminta = None
	if not dalam_unit(d):
		d.set("pegawai_ditugaskan", [])
	d.set("pegawai_luar", [])
	d.keputusan_sisa = d.alasan_sisa = None


def _wajib(d) -> None:
	wajib = {
		"unit_pemilik": not masuk(d),
		"unit_dituju": masuk(d) or d.jalur == Jalur.PENUNJUKAN_LINTAS_UNIT,
		"instansi": masuk(d) or keluar(d),
	}
	for kolom, perlu in wajib.items():
		if perlu and not d.get(kolom):
			frappe.throw(
				_("Isian «{0}» wajib diisi pada jalur ini.").format(_(d.meta.get_label(kolom))),
				frappe.MandatoryError,
			)


def _sebut_kebutuhan(d) -> str:
	"""The needs as the letter lists them, where nobody wrote them in words."""
	baris = []
	for satu in d.kebutuhan:
		jabatan = " ".join(filter(None, (satu.jenis_jabatan, satu.jenjang)))
		apa = ", ".join(filter(None, (satu.kompetensi, jabatan, satu.keterangan)))
		baris.append(f"{satu.idx}. {apa or 'pegawai'}: {satu.jumlah} orang")
	return "\n".join(baris)


# --- the request ---


def temuan_permohonan(d) -> list[ketentuan.Temuan]:
	"""Contents, period and units of a request that is sent; for one from outside also the letter that it came with."""
	diminta = (organisasi.pegawai(d.pegawai_diminta),) if d.pegawai_diminta else ()
	fakta = ketentuan.FaktaPermohonan(
		unit_pemilik=d.unit_pemilik or None,
		unit_dituju=d.unit_dituju or None,
		maksud_tujuan=d.maksud_tujuan or "",
		kompetensi=d.kompetensi or "",
		ekspektasi_target=d.ekspektasi_target or "",
		mulai=organisasi.tanggal_aturan(d.mulai) if d.mulai else None,
		selesai=organisasi.tanggal_aturan(d.selesai) if d.selesai else None,
		diminta=diminta,
	)
	hasil = ketentuan.permohonan(d.aturan(), organisasi.struktur(), fakta, d.tanggal_hukum())
	return [*hasil, *(temuan_surat_luar(d) if masuk(d) else [])]


def temuan_surat_luar(d) -> list[ketentuan.Temuan]:
	"""What another institution writes is recorded with the number and date of its letter."""
	if d.nomor_surat_luar and d.tanggal_surat_luar:
		return []
	return [_tolak(d, _("Nomor dan tanggal surat {0} belum diisi. Lengkapi dahulu.").format(d.instansi))]


def temuan_balasan(d, disetujui: bool) -> list[ketentuan.Temuan]:
	"""The recorded answer of another institution: its letter, and the people whom an approval names."""
	hasil = temuan_surat_luar(d)
	orang = [(b.nip or b.nama or "").strip() for b in d.pegawai_luar]
	if disetujui and not orang:
		hasil += ketentuan.jawaban(
			d.aturan(), organisasi.struktur(), ketentuan.FaktaJawaban((), d.jumlah, ""), d.tanggal_hukum()
		)
	if len(set(orang)) != len(orang):
		hasil.append(_tolak(d, _("Seorang pegawai instansi lain disebut dua kali. Hapus salah satunya.")))
	return [*hasil, *(_temuan_sisa(d, len(orang)) if disetujui else [])]


# --- the answer ---


def temuan_jawaban(d) -> list[ketentuan.Temuan]:
	"""The people named: allowed, of the unit asked, not too many, and what becomes of the rest."""
	ada = organisasi.banyak_pegawai([b.pegawai for b in d.pegawai_ditugaskan])
	orang = tuple(ada.get(b.pegawai) or organisasi.pegawai(b.pegawai) for b in d.pegawai_ditugaskan)
	k, alur = d.konteks(), d.alur()
	menilai = dinilai_penjawab(alur, k, orang)
	saya = pelaku(penjawab(alur), k).pegawai
	fakta = ketentuan.FaktaJawaban(orang, diminta(d), d.unit_dituju, menilai, saya)
	return [
		*ketentuan.jawaban(k.profil, k.struktur, fakta, k.tanggal),
		*_temuan_usulan(d, k, orang),
		*_temuan_kebutuhan(d),
		*_temuan_sisa(d, len(orang)),
		*penugasan.temuan(d, orang, kompetensi_kurang=_kompetensi_kurang(d)),
	]


def _temuan_usulan(d, k, orang: tuple[Pegawai, ...]) -> list[ketentuan.Temuan]:
	"""Where the evaluator proposes whom the leader appoints, he proposes people whom he evaluates."""
	if not dalam_unit(d) or d.alur().tahap[0].pelaku is not Peran.PENILAI_PEGAWAI or not orang:
		return []
	pengusul = penilai_dari(k, orang[0])
	lain = [p for p in orang[1:] if penilai_dari(k, p).unit != pengusul.unit]
	pesan = _("{0} tidak dinilai oleh {1}. Usulkan hanya pegawai yang dinilai pejabat yang sama.")
	return [_tolak(d, pesan.format(p.nama, pengusul.jabatan)) for p in lain]


def _temuan_kebutuhan(d) -> list[ketentuan.Temuan]:
	"""Each person answers one of the needs, and none gets more people than were asked for."""
	if not d.kebutuhan:
		return []
	minta = {b.idx: b.jumlah or 0 for b in d.kebutuhan}
	for baris in d.pegawai_ditugaskan:
		baris.kebutuhan = baris.kebutuhan or (1 if len(minta) == 1 else 0)
	hasil = [
		_tolak(d, _("{0}: pilih nomor kebutuhan yang dipenuhinya (1 sampai {1}).").format(b.nama, len(minta)))
		for b in d.pegawai_ditugaskan
		if b.kebutuhan not in minta
	]
	dapat = Counter(b.kebutuhan for b in d.pegawai_ditugaskan)
	pesan = _("Kebutuhan nomor {0} meminta {1} orang, sedangkan yang ditugaskan {2} orang. Kurangi.")
	lebih = [n for n, jumlah in minta.items() if dapat[n] > jumlah]
	return [*hasil, *(_tolak(d, pesan.format(n, minta[n], dapat[n])) for n in lebih)]


def _temuan_sisa(d, ada: int) -> list[ketentuan.Temuan]:
	"""Fewer than asked: the answer says whether the rest stays open or is declined, and then why."""
	if not 0 < ada < diminta(d):
		return []
	if not d.keputusan_sisa:
		pesan = _("Ditugaskan {0} dari {1} orang yang diminta. Pilih: sisanya tetap terbuka, atau ditolak.")
		return [_tolak(d, pesan.format(ada, d.jumlah))]
	if d.keputusan_sisa == DITOLAK:
		return ketentuan.penolakan(d.aturan(), d.alasan_sisa or "", d.tanggal_hukum())
	return []


def _kompetensi_kurang(d) -> dict[str, tuple[str, ...]]:
	"""By employee: the competence of his need that is not on record for him. One query."""
	minta = {b.idx: b.kompetensi for b in d.kebutuhan if b.kompetensi}
	perlu = {b.pegawai: minta[b.kebutuhan] for b in d.pegawai_ditugaskan if b.kebutuhan in minta}
	punya = kompetensi.tingkat_dimiliki([*perlu], [*perlu.values()]) if perlu else {}
	return {p: (k,) for p, k in perlu.items() if k not in punya.get(p, {})}


# --- what an answer left open ---


def sisa(asal) -> int:
	"""How many people an answered request still wants."""
	return (asal.jumlah or 0) - len(asal.pegawai_luar if keluar(asal) else asal.pegawai_ditugaskan)


def sisa_kebutuhan(asal) -> list[dict]:
	"""The needs that are still open, counting only the rest; none where an answer from outside does not say which it met."""
	dapat = Counter(b.kebutuhan for b in asal.pegawai_ditugaskan)
	kurang = [] if keluar(asal) else [(b, (b.jumlah or 0) - dapat[b.idx]) for b in asal.kebutuhan]
	return [{**{k: b.get(k) for k in KEBUTUHAN}, "jumlah": n} for b, n in kurang if n]


def minta_sisa(asal):
	"""A draft like an approved request, for the people who are still wanting; its needs count only the rest.

	Throws where nothing was left open, or the rest was asked for already.
	"""
	if asal.docstatus != 1 or asal.keputusan_sisa != TERBUKA or sisa(asal) < 1 or masuk(asal):
		frappe.throw(_("Tidak ada sisa yang masih terbuka pada permohonan ini."), TindakanTidakSah)
	if lanjutan := frappe.db.get_value(asal.doctype, {"lanjutan_dari": asal.name}):
		frappe.throw(_("Sisanya sudah diminta dengan {0}.").format(lanjutan), TindakanTidakSah)
	baru = frappe.new_doc(asal.doctype)
	baru.update({k: asal.get(k) for k in DISALIN})
	baru.update({"jumlah": sisa(asal), "kebutuhan": sisa_kebutuhan(asal)})
	baru.insert()
	baru.db_set("lanjutan_dari", asal.name)
	return baru


def _tolak(d, pesan: str) -> ketentuan.Temuan:
	"""A finding of the flow itself: its article is that of the present step, else of the flow."""
	alur, lama = d.alur(), d.get_doc_before_save()
	dasar = tahap(alur, lama.status if lama else alur.tahap[0].status).dasar or alur.dasar
	return ketentuan.Temuan(TingkatTemuan.TOLAK, pesan, kutip(d.aturan(), dasar))


def menugaskan(tindakan) -> bool:
	return bool({*MENUGASKAN} & {*tindakan.naskah})


def jenis_diminta(d) -> JenisJabatan:
	return organisasi.baca_istilah(JenisJabatan, d.jenis_jabatan_diminta) or JenisJabatan.FUNGSIONAL
