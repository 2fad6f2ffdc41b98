"""What benchmarks.penugasan_situs measures of use cases and daily jobs; what writes is undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import frappe
from frappe.utils import getdate, today

from benchmarks.penugasan_isi import LPT, PNG, SPP, TIM
from benchmarks.penugasan_pelaku import ADMIN, HR, PEGAWAI, PEMIMPIN, Pelaku, Ukuran, sql
from benchmarks.peta_kedudukan import AWAL
from sistem_kerja.layanan import (
	beban,
	berjalan,
	calon,
	ekspor_skp,
	menunggu,
	organisasi,
	pemantauan,
	pemindahan,
	pengingat,
	pengingat_tim,
	penugasan,
	setelan_kabar,
)
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.layanan.pemindahan import Perintah


@contextmanager
def dibatalkan() -> Iterator[None]:
	"""What happens inside is undone, commits included."""
	simpan, frappe.db.commit = frappe.db.commit, lambda *a, **k: None
	frappe.db.savepoint("tolok")
	try:
		yield
	finally:
		frappe.db.rollback(save_point="tolok")
		frappe.db.commit = simpan
		frappe.db.after_commit.reset()


def _batal(kerja: Callable[[], Any]) -> Callable[[], Any]:
	def jalan() -> Any:
		with dibatalkan():
			return kerja()

	return jalan


def layanan(p: Pelaku) -> Iterator[Ukuran]:
	tahun = getdate(today()).year
	seribu = [b[0] for b in sql("select name from tabEmployee where name like %s limit 1000", f"{AWAL}%")]
	muatan = lambda: beban.beban(seribu, f"{tahun}-01-01", f"{tahun}-12-31")  # noqa: E731
	polos = """select pegawai, count(*), sum(datediff(selesai, mulai)) from tabPenugasan where pegawai in %s and docstatus = 1
		and status in ('Ditugaskan', 'Berjalan') group by pegawai"""
	yield Ukuran("Beban 1.000 pegawai", HR, muatan, lambda: sql(polos, tuple(seribu)))
	surat = sql(
		f"select name from `tab{SPP}` where status = 'Menunggu Jawaban' and name like %s limit 1", f"{AWAL}%"
	)[0][0]
	frappe.db.set_value(SPP, surat, "unit_dituju", p.unit, update_modified=False)
	frappe.db.commit()
	orang = """select e.name, e.employee_name, e.designation from tabEmployee e join `tabUnit Organisasi` u on u.name = e.sk_unit
		where u.lft between %s and %s and e.status = 'Active'"""
	minta = frappe.get_doc(SPP, surat)
	yield Ukuran("Calon bagi permohonan", HR, lambda: calon.calon(minta), lambda: sql(orang, p.lft, p.rgt))
	hasil = f"""select l.name, l.judul, l.hasil, p.kegiatan from `tab{LPT}` l join tabPenugasan p on p.name = l.penugasan
		join `tabUnit Organisasi` u on u.name = l.unit_pegawai where l.status = 'Selesai' and u.lft between %s and %s
		and l.periode_selesai between %s and %s"""
	masa = (f"{tahun}-01-01", f"{tahun}-12-31")
	for siapa in (HR, PEMIMPIN):
		acuan = lambda: sql(hasil, p.lft, p.rgt, *masa)  # noqa: E731
		yield Ukuran("Ekspor SKP satu dinas", siapa, lambda: ekspor_skp.buat(tahun, unit=p.unit), acuan)
	sendiri = f"select * from `tab{LPT}` where pegawai = %s and status = 'Selesai'"
	kerja = lambda: ekspor_skp.buat(tahun, pegawai=p.pegawai)  # noqa: E731
	yield Ukuran("Ekspor SKP sendiri", PEGAWAI, kerja, lambda: sql(sendiri, p.pegawai))
	yield Ukuran(
		"Menugaskan 10 orang",
		HR,
		_batal(lambda: _tugaskan(surat, seribu[-10:])),
		_batal(lambda: _sisip(seribu[-10:])),
		"sisip polos",
	)
	yield Ukuran(
		"Menugaskan 1 orang",
		HR,
		_batal(lambda: _tugaskan(surat, seribu[-1:])),
		_batal(lambda: _sisip(seribu[-1:])),
		"sisip polos",
	)


def _tugaskan(surat: str, pegawai: list[str]) -> dict[str, str]:
	sumber = frappe.get_doc(SPP, surat)
	sumber.flags.pejabat = None
	return penugasan.tugaskan(
		sumber, "surat_penugasan", [penugasan.Tugas(o, "Menyusun bahan") for o in pegawai]
	)


_nomor = count()


def _sisip(pegawai: list[str]) -> None:
	for satu in pegawai:
		for doctype in (PNG, "Naskah Dinas"):
			isi = {
				"name": f"{AWAL}sisip{next(_nomor)}",
				"pegawai": satu,
				"mulai": today(),
				"selesai": today(),
			}
			frappe.get_doc({"doctype": doctype, **isi}).db_insert()


def harian(p: Pelaku) -> Iterator[Ukuran]:
	"""The daily jobs, undone."""
	hari = getdate(today())
	setelan = setelan_kabar.kini()
	terbuka = " union all ".join(
		f"select name, tenggat, pemegang_user from `tab{d.value}` where pemegang_user > '' and tenggat is not null"
		for d in BERALUR
	)
	yield Ukuran("Pengingat", HR, _batal(lambda: pengingat.jalankan(hari, setelan)), lambda: sql(terbuka))
	tim = f"select name, selesai from `tab{TIM}` where status = 'Berjalan'"
	yield Ukuran("Pengingat akhir tim", HR, _batal(pengingat_tim.harian), lambda: sql(tim))
	yield Ukuran(
		"Pemantauan: sudah dibuat",
		HR,
		_batal(lambda: pemantauan._belum_dipantau(_masa(hari))),
		lambda: sql(tim),
	)
	yield Ukuran("Ringkasan: yang menunggu siapa pun", HR, menunggu.semua, lambda: sql(terbuka))


def penerapan(p: Pelaku) -> Iterator[Ukuran]:
	"""Moving documents under way to other rules (Terapkan Profil), undone."""
	psk, status, versi = "Pengajuan Sukarela", "Menunggu Pimpinan Unit", organisasi.versi_aktif()
	kolom = ", ".join(f"`{k}`" for k in frappe.db.get_table_columns("Versi Profil") if k != "name")
	perintah = Perintah(psk, "sukarela_dalam_unit", status, versi, status)
	nama = frappe.get_all(psk, {"status": status, "profil_versi": versi}, pluck="name", limit=0)

	def pindah() -> list[dict]:
		salin = f"insert into `tabVersi Profil` (name, {kolom}) select 'tolok', {kolom} from `tabVersi Profil` where name = %s"
		sql(salin, versi)
		return pemindahan.pindahkan([perintah], "tolok")

	yield Ukuran(
		"Pindah aturan", ADMIN, _batal(pindah), lambda: [frappe.get_doc(psk, n) for n in nama], "get_doc"
	)
	kelompok = " union all ".join(f"select count(*) from `tab{d.value}` group by status" for d in BERALUR)
	yield Ukuran("Dokumen berjalan per kelompok", ADMIN, berjalan.kelompok, lambda: sql(kelompok))


def _masa(hari: Any) -> Any:
	satu = pemantauan.aturan.aturan_tim(organisasi.profil_aktif(), hari)
	return pemantauan.aturan.periode(satu, hari)
