"""Problems in carrying out the work: who must decide, his decision, and the answers of other institutions."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import cstr, now_datetime

from sistem_kerja.layanan import keanggotaan_tim, kedudukan, organisasi
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah, sebagai_pesan
from sistem_kerja.regulasi import kendala as aturan
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.istilah import Lingkup, Peran
from sistem_kerja.regulasi.kedudukan import Pejabat

KDL = "Kendala Pelaksanaan"
PUTUSAN = {"Putuskan": "Diputuskan", "Tindak": "Ditindaklanjuti"}
PENCATAT = "Pengelola Kepegawaian"


def konteks(dokumen, evaluator: Pejabat | None = None) -> Konteks:
	return kedudukan.konteks(
		dokumen,
		unit_pemilik=dokumen.unit_pemilik,
		pegawai=organisasi.pegawai(dokumen.pegawai),
		evaluator=evaluator,
		**keanggotaan_tim.peran(dokumen.tim),
	)


def isi(dokumen) -> None:
	"""Fill what follows from the assignment, the scope where it was left open, and who must decide."""
	asal = frappe.get_doc("Penugasan", dokumen.penugasan)
	if dokumen.is_new() and asal.status != "Berjalan":
		frappe.throw(
			_("Penugasan ini berstatus «{0}». Kendala disampaikan selama penugasan berjalan.").format(
				asal.status
			),
			TindakanTidakSah,
		)
	dokumen.pegawai, dokumen.nama_pegawai = asal.pegawai, asal.nama_pegawai
	dokumen.unit_pemilik, dokumen.unit_pegawai, dokumen.tim = (
		asal.unit_pemilik,
		asal.unit_pegawai,
		asal.get("tim"),
	)
	siapa, unit = _peserta(dokumen)
	nyata = aturan.lingkup_dari(konteks(dokumen), unit, siapa.instansi)
	lingkup = Lingkup(dokumen.lingkup) if dokumen.lingkup else nyata
	aturan.periksa_lingkup(lingkup, nyata)
	dokumen.lingkup = lingkup.value
	dokumen.set("keputusan", [])
	susun_pemutus(dokumen)


def _peserta(dokumen) -> tuple[keanggotaan_tim.OrangTim, tuple[str, ...]]:
	"""People of the team, and the units of all of them."""
	siapa = keanggotaan_tim.orang(dokumen.tim)
	orang = organisasi.banyak_pegawai([dokumen.pegawai, *siapa.semua])
	return siapa, tuple(dict.fromkeys((*siapa.unit, *(p.unit for p in orang.values()))))


def susun_pemutus(dokumen) -> None:
	"""One row for each who must decide by the document's rules; who has decided already stays."""
	siapa, unit = _peserta(dokumen)
	pilihan = Peran(dokumen.kepada) if dokumen.kepada else None
	sudah = [b for b in dokumen.keputusan if b.putusan]
	punya = {(b.unit or None, b.instansi or None) for b in sudah}
	semua = aturan.pemutus(konteks(dokumen), Lingkup(dokumen.lingkup), unit, siapa.instansi, pilihan)
	sisa = [p for p in semua if (p.pejabat.unit if p.pejabat else None, p.instansi or None) not in punya]
	if sudah and not sisa:
		frappe.throw(
			_(
				"Menurut aturan ini tidak ada lagi yang harus memutuskan {0}. Biarkan ia memakai aturan semula."
			).format(dokumen.name),
			TindakanTidakSah,
		)
	dokumen.set("keputusan", sudah)
	for urut, p in enumerate(sisa, len(sudah) + 1):
		kantor = p.pejabat
		dokumen.append(
			"keputusan",
			{
				"urut": urut,
				"jabatan": kantor.jabatan if kantor else _("Pimpinan {0}").format(p.instansi),
				"unit": kantor.unit if kantor else None,
				"instansi": p.instansi or None,
				"dasar": p.dasar,
			},
		)


def menunggu(dokumen) -> list:
	"""Rows of our leaders who have not answered, in order."""
	return [b for b in dokumen.keputusan if b.unit and not b.putusan]


def menunggu_luar(dokumen) -> list:
	return [b for b in dokumen.keputusan if not b.unit and not b.putusan]


def evaluator(dokumen) -> Pejabat | None:
	"""The leader whose turn it is: whoever heads that unit now."""
	baris = next(iter(menunggu(dokumen)), None)
	if not baris:
		return None
	unit = organisasi.struktur().unit(baris.unit)
	return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, baris.dasar, "memutuskan kendala")


def terpenuhi(dokumen, syarat: str) -> bool:
	"""The named conditions of the acts."""
	kita, luar = len(menunggu(dokumen)), len(menunggu_luar(dokumen))
	return {
		"belum_dijawab": not any(b.putusan for b in dokumen.keputusan),
		"keputusan_lanjut": kita > 1,
		"keputusan_luar": kita == 1 and luar > 0,
		"keputusan_terakhir": kita == 1 and luar == 0,
	}.get(syarat, False)


def putuskan(dokumen, tindakan: str, uraian: str, pejabat: Pejabat | None) -> None:
	"""Write the decision of the leader who just acted into his row."""
	putusan = PUTUSAN.get(tindakan.split()[0])
	if not putusan:
		return
	orang = pejabat.pegawai if pejabat else None
	_tulis(menunggu(dokumen)[0], putusan, uraian, orang)


def _tulis(baris, putusan: str, uraian: str, pegawai: str | None) -> None:
	baris.update({"putusan": putusan, "uraian": uraian, "waktu": now_datetime(), "pegawai": pegawai})
	baris.nama = frappe.get_cached_value("Employee", pegawai, "employee_name") if pegawai else baris.jabatan


def catat_instansi(nama: str, baris: str, putusan: str, uraian: str) -> str:
	"""Record what another institution answered; the document ends with the last answer. Returns its status.

	For the HR officers: nobody of that institution has an account here.
	"""
	dokumen = frappe.get_doc(KDL, nama)
	dokumen.check_permission("read")
	if PENCATAT not in frappe.get_roles():
		frappe.throw(
			_("Jawaban instansi lain dicatat oleh {0}, bukan Anda.").format(_(PENCATAT)), TidakBerwenang
		)
	satu = next((b for b in menunggu_luar(dokumen) if b.name == baris), None)
	if not satu or dokumen.docstatus or dokumen.sedang_disusun():
		frappe.throw(_("Tidak ada jawaban instansi lain yang ditunggu pada baris ini."), TindakanTidakSah)
	if putusan not in PUTUSAN.values() or not cstr(uraian).strip():
		frappe.throw(
			_("Isi putusan ({0}) dan uraiannya.").format(", ".join(PUTUSAN.values())), TindakanTidakSah
		)
	_tulis(satu, putusan, cstr(uraian).strip(), None)
	dokumen.flags.oleh_sistem = True
	dokumen.flags.pencatatan = True
	if dokumen.status == "Menunggu Instansi Luar" and not menunggu_luar(dokumen):
		dokumen.status, dokumen.docstatus = "Ditindaklanjuti", 1
	# Recorded by an HR officer, who reads problems but writes none.
	dokumen.flags.ignore_permissions = True
	with sebagai_pesan():
		dokumen.save()
	return dokumen.status
