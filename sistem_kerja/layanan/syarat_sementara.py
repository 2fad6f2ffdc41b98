"""What is refused when a Plt., a Plh. or a temporary ketua tim is appointed or changed."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import get_link_to_form, getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import TindakanTidakSah, laporkan
from sistem_kerja.regulasi import pejabat_sementara as aturan
from sistem_kerja.regulasi.ketentuan_tim import ketua_sementara
from sistem_kerja.regulasi.pejabat_sementara import MENJALANKAN_JABATAN, Penunjukan, Sifat, Status

DOCTYPE = "Pejabat Sementara"
KOLOM = ("name", "unit", "sifat", "pejabat", "digantikan", "mulai", "selesai")
PASAL_PEJABAT = "UU 30/2014 Pasal 14 ayat (2)"


def periksa(doc) -> None:
	"""Throw for whatever the dates, the office and the regulation do not allow; show its warnings."""
	_periksa_masa(doc)
	organisasi.wajib_aktif(doc.unit)
	# Two officers who appoint for one unit at the same moment wait for each other here.
	unit = frappe.db.get_value(
		"Unit Organisasi",
		doc.unit,
		("kepala", "nama_kepala", "jabatan_kepala"),
		as_dict=True,
		for_update=True,
	)
	doc.jabatan = unit.jabatan_kepala
	_periksa_yang_digantikan(doc, unit)
	_periksa_pejabat(doc, unit)
	baru = penunjukan(doc)
	lain = _yang_bersamaan(baru)
	_tolak_bentrok(aturan.bentrok(baru, lain))
	_tolak_lingkaran(aturan.lingkaran(baru, lain))
	_periksa_tingkat(doc)


def penunjukan(baris) -> Penunjukan:
	return Penunjukan(
		baris.name or "",
		baris.unit,
		Sifat(baris.sifat),
		baris.pejabat,
		baris.digantikan or None,
		getdate(baris.mulai),
		getdate(baris.selesai),
	)


def _periksa_masa(doc) -> None:
	if getdate(doc.selesai) < getdate(doc.mulai):
		frappe.throw(
			_("Tanggal selesai ({0}) mendahului tanggal mulai ({1}). Perbaiki masanya.").format(
				_tgl(doc.selesai), _tgl(doc.mulai)
			)
		)


def _periksa_yang_digantikan(doc, unit) -> None:
	"""A Plh. is for the holder, a Plt. for a vacancy, a temporary ketua for a ketua."""
	if doc.sifat == Sifat.PLH.value:
		if not unit.kepala:
			_tolak(
				_(
					"Jabatan {0} kosong, jadi tidak ada pejabat yang berhalangan ({1} huruf a). Pilih Plt."
				).format(unit.jabatan_kepala, PASAL_PEJABAT)
			)
		if doc.digantikan and doc.digantikan != unit.kepala:
			_tolak(
				_("Yang digantikan seorang Plh. ialah pemegang jabatan {0}, yaitu {1}. Pilih dia.").format(
					unit.jabatan_kepala, unit.nama_kepala or unit.kepala
				)
			)
		doc.digantikan = unit.kepala
	elif doc.sifat == Sifat.PLT.value and unit.kepala:
		_plt_padahal_terisi(doc, unit)
	elif doc.sifat == Sifat.KETUA_TIM.value and not doc.digantikan:
		_tolak(_("Sebutkan ketua tim yang digantikan sementara."))


def _plt_padahal_terisi(doc, unit) -> None:
	isi = (unit.jabatan_kepala, unit.nama_kepala or unit.kepala, PASAL_PEJABAT)
	if getdate(doc.mulai) > getdate(today()):
		pesan = _(
			"Jabatan {0} masih dijabat {1}; Plt. baru bertindak sesudah jabatan itu dikosongkan ({2} huruf b)."
		)
		frappe.msgprint(pesan.format(*isi), title=_("Peringatan"), indicator="orange", alert=True)
		return
	_tolak(
		_(
			"Jabatan {0} masih dijabat {1}; Plt. mengisi jabatan yang lowong ({2} huruf b). "
			"Kosongkan dahulu kepala unitnya, atau pilih Plh. bila ia hanya berhalangan sementara."
		).format(*isi)
	)


def _periksa_pejabat(doc, unit) -> None:
	orang = frappe.db.get_value("Employee", doc.pejabat, ("employee_name", "status", "user_id"), as_dict=True)
	doc.nama_pejabat = orang.employee_name
	memegang = unit.kepala if doc.sifat in MENJALANKAN_JABATAN else None
	if doc.pejabat in {doc.digantikan, memegang} - {None, ""}:
		_tolak(
			_("{0} tidak dapat menggantikan dirinya sendiri. Pilih pejabat sementara yang lain.").format(
				orang.employee_name
			)
		)
	if orang.status != "Active":
		_tolak(_("{0} bukan pegawai aktif. Pilih pegawai yang aktif.").format(orang.employee_name))
	if not orang.user_id:
		pesan = _("{0} belum mempunyai akun, sehingga belum dapat bertindak. Buatkan akunnya sebelum {1}.")
		frappe.msgprint(
			pesan.format(orang.employee_name, _tgl(doc.mulai)), title=_("Peringatan"), indicator="orange"
		)


def _yang_bersamaan(baru: Penunjukan) -> list[Penunjukan]:
	baris = frappe.get_all(
		DOCTYPE,
		filters={
			"name": ("!=", baru.id),
			"dibatalkan": 0,
			"mulai": ("<=", baru.selesai),
			"selesai": (">=", baru.mulai),
		},
		fields=KOLOM,
		limit=0,
	)
	return [penunjukan(b) for b in baris]


def _tolak_bentrok(lain: Penunjukan | None) -> None:
	if lain:
		_tolak(
			_(
				"Bertumpuk dengan {0}: {1} sudah ditunjuk dari {2} sampai {3}. "
				"Satu jabatan dijalankan satu orang; akhiri yang lama atau ubah masanya."
			).format(_sebut(lain), nama_orang(lain.pejabat), _tgl(lain.mulai), _tgl(lain.selesai))
		)


def _tolak_lingkaran(jalan: tuple[Penunjukan, ...]) -> None:
	if jalan:
		urutan = "; ".join(
			_("{0} menggantikan {1} ({2})").format(nama_orang(p.pejabat), nama_orang(p.digantikan), _sebut(p))
			for p in jalan
		)
		_tolak(_("Penggantian berputar: {0}. Pilih pejabat sementara yang lain.").format(urutan))


def _periksa_tingkat(doc) -> None:
	pohon, profil = organisasi.struktur(), organisasi.profil_aktif()
	orang, hari = organisasi.pegawai(doc.pejabat), getdate(doc.mulai)
	if doc.sifat == Sifat.KETUA_TIM.value:
		laporkan(ketua_sementara(profil, organisasi.pegawai(doc.digantikan), orang, hari))
		return
	memimpin = next((u for u in pohon if u.kepala == orang.id), None)
	laporkan(aturan.periksa_tingkat(profil, Sifat(doc.sifat), pohon.unit(doc.unit), orang, memimpin, hari))


def periksa_perubahan(doc, lama) -> None:
	"""Once it has begun, who acted for whom stays on record; only its end may still move."""
	if lama.status in (Status.BERAKHIR.value, Status.DIBATALKAN.value):
		_tolak(
			_("{0} sudah {1}; catatannya tetap. Buat Pejabat Sementara baru.").format(
				doc.name, lama.status.lower()
			)
		)
	if lama.status != Status.BERLAKU.value:
		return
	for kolom in ("unit", "sifat", "pejabat", "digantikan", "mulai"):
		beda = (
			getdate(doc.mulai) != getdate(lama.mulai)
			if kolom == "mulai"
			else doc.get(kolom) != lama.get(kolom)
		)
		if beda:
			_tolak(
				_(
					"«{0}» tidak dapat diubah sesudah masanya dimulai. Akhiri yang ini, lalu buat yang baru."
				).format(_(doc.meta.get_label(kolom)))
			)
	if doc.dibatalkan and getdate(doc.mulai) < getdate(today()):
		_tolak(_("Masanya sudah berjalan sejak {0}; akhiri, jangan batalkan.").format(_tgl(doc.mulai)))
	if not doc.dibatalkan and getdate(doc.selesai) < aturan.hari_terakhir_kemarin(getdate(today())):
		_tolak(
			_("Hari terakhir paling awal ialah kemarin; sebelum itu ia sudah bertindak sebagai {0}.").format(
				doc.sifat
			)
		)


# --- words ---


def nama_orang(pegawai: str | None) -> str:
	return frappe.get_cached_value("Employee", pegawai, "employee_name") if pegawai else ""


def _sebut(p: Penunjukan) -> str:
	return get_link_to_form(DOCTYPE, p.id, f"{p.sifat} {organisasi.struktur().unit(p.unit).jabatan_kepala}")


def _tgl(nilai) -> str:
	return frappe.format(getdate(nilai), "Date")


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah, title=_("Ditolak"))
