"""What benchmarks.penugasan_situs measures, and the bare statements beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

import frappe
from frappe.desk import query_report, reportview
from frappe.utils import add_days, getdate, today

from benchmarks.penugasan_isi import AWAL, LPT, PNG, SPP, TIM, akun
from sistem_kerja.api import menunggu as kartu
from sistem_kerja.api import portal, sukarela
from sistem_kerja.layanan import (
	beban,
	calon,
	ekspor_skp,
	izin,
	menunggu,
	pemantauan,
	pemindahan,
	penerapan,
	pengingat,
	pengingat_tim,
	penugasan,
	setelan_kabar,
	versi_profil,
)
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.layanan.pemindahan import Perintah

HR, BUPATI, PEMIMPIN, KECIL, PEGAWAI = SIAPA = ("HR", "bupati", "dinas", "seksi", "pegawai")


@dataclass
class Ukuran:
	"""One thing to measure: done by whom, beside what."""

	nama: str
	siapa: str
	kerja: Callable[[], Any]
	acuan: Callable[[], Any]
	nama_acuan: str = "SQL"


class Pelaku:
	"""Who looks: an HR officer, the kepala daerah, the head of the largest agency, the head of a lowest unit, an employee with a team."""

	def __init__(self) -> None:
		besar = """select a.name, a.kepala, a.lft, a.rgt from `tabUnit Organisasi` a
			join `tabUnit Organisasi` u on u.lft between a.lft and a.rgt join tabEmployee e on e.sk_unit = u.name
			where a.name like %s and a.kepala > '' and a.parent_unit_organisasi is not null
			group by a.name order by count(*) desc limit 1"""
		self.unit, dinas, self.lft, self.rgt = _sql(besar, f"{AWAL}%")[0]
		akar = "select kepala from `tabUnit Organisasi` where name like %s and parent_unit_organisasi is null"
		kecil = "select kepala from `tabUnit Organisasi` where lft > %s and rgt < %s and rgt = lft + 1 and kepala > '' limit 1"
		orang = f"select pegawai from `tabPenugasan` where tim > '' and name like '{AWAL}%%' order by name limit 1"
		self.pegawai = _sql(orang)[0][0]
		self.akun = {
			HR: "pengelola@contoh.invalid",
			BUPATI: akun(_sql(akar, f"{AWAL}%")[0][0]),
			PEMIMPIN: akun(dinas),
			KECIL: akun(_sql(kecil, self.lft, self.rgt)[0][0]),
			PEGAWAI: akun(self.pegawai),
		}


def _sql(kueri: str, *nilai: Any) -> Any:
	return frappe.db.sql(kueri, nilai)


def _daftar(p: Pelaku) -> Iterator[Ukuran]:
	"""First page and count of each list, without a filter and with the one on the status."""
	for doctype in (*(d.value for d in BERALUR), "Naskah Dinas", "Peluang"):
		meta = frappe.get_meta(doctype)
		kolom = ["name", *(f.fieldname for f in meta.fields if f.in_list_view), "modified", "docstatus"]
		status = _sql(f"select status from `tab{doctype}` group by status order by count(*) limit 1")[0][0]
		for saring in ({}, {"status": status}) if doctype in (PNG, LPT) else ({},):
			for siapa in SIAPA:
				nama = f"{doctype}{', satu status' if saring else ''}"
				yield _halaman(p, doctype, nama, siapa, kolom, saring)
		if doctype in (PNG, LPT):
			for siapa in SIAPA:
				semua = f"select count(*) from (select name from `tab{doctype}` limit 1001) t"
				kerja = lambda d=doctype: _jumlah(d)  # noqa: E731
				yield Ukuran(f"{doctype}, jumlah", siapa, kerja, lambda q=semua: _sql(q))


def _jumlah(doctype: str) -> int:
	frappe.local.form_dict = frappe._dict(doctype=doctype, filters="[]", fields="[]", distinct="false", limit="1001")
	return reportview.get_count()


def _halaman(p: Pelaku, doctype: str, nama: str, siapa: str, kolom: list[str], saring: dict[str, str]) -> Ukuran:
	def kerja() -> list:
		return frappe.get_list(
			doctype, filters=saring, fields=kolom, order_by=f"`tab{doctype}`.modified desc", limit=20
		)

	dari = f"select {', '.join(f'`{k}`' for k in kolom)} from `tab{doctype}`"
	syarat = "where status = %s" if saring else ""
	polos = f"{dari} {syarat} order by modified desc limit 20"
	return Ukuran(nama, siapa, kerja, lambda: _sql(polos, *saring.values()))


def _laporan(p: Pelaku) -> Iterator[Ukuran]:
	tahun = getdate(today()).year
	awal, akhir = f"{tahun}-01-01", f"{tahun}-12-31"
	polos = {
		"Rekap Penugasan": (
			"""select unit_pemilik, count(*), count(distinct pegawai), sum(status = 'Selesai') from tabPenugasan
			where docstatus = 1 and mulai between %s and %s group by unit_pemilik""",
			{"tahun": tahun},
		),
		"Riwayat Perbantuan": (
			"""select name, row_number() over (partition by pegawai order by mulai) from tabPenugasan where docstatus = 1
			and jalur = 'penunjukan_lintas_unit' and mulai between %s and %s""",
			{"tahun": tahun},
		),
		"Beban Kerja Pegawai": (
			"""select e.name, count(p.name), sum(datediff(p.selesai, p.mulai)) from tabEmployee e left join tabPenugasan p
			on p.pegawai = e.name and p.docstatus = 1 and p.status in ('Ditugaskan', 'Berjalan')
			and p.selesai >= %s and p.mulai <= %s where e.status = 'Active' group by e.name""",
			{"mulai": awal, "selesai": akhir},
		),
		"Matriks Peran Hasil": (
			"""select unit_pemilik, kegiatan, pegawai, count(*) from tabPenugasan where docstatus = 1 and selesai >= %s
			and mulai <= %s group by unit_pemilik, kegiatan, pegawai""",
			{"tahun": tahun},
		),
		"Kepatuhan Pelaporan": (
			f"""select p.name, count(*), min(l.creation) from tabPenugasan p left join `tab{LPT}` l on l.penugasan = p.name
			where p.docstatus = 1 and p.selesai between %s and %s group by p.name""",
			{"dari": awal, "sampai": akhir},
		),
		"Lama Proses Permohonan": (
			f"""select p.name, min(r.waktu), max(r.waktu) from `tab{SPP}` p join `tabRiwayat Alur` r on r.parent = p.name
			where p.tanggal between %s and %s group by p.name""",
			{"dari": awal, "sampai": akhir},
		),
		"Tim Kerja Aktif": (
			f"""select t.name, count(*) from `tab{TIM}` t join `tabAnggota Tim` a on a.parent = t.name
			where t.status = 'Berjalan' and t.selesai between %s and %s group by t.name""",
			{},
		),
	}
	for nama, (kueri, saring) in polos.items():
		for siapa, lain in ((HR, {}), (HR, {"unit": p.unit}), (BUPATI, {}), (PEMIMPIN, {})):
			judul = f"{nama}{', satu dinas' if lain else ''}"
			kerja = lambda n=nama, s={**saring, **lain}: query_report.run(n, filters=s)["result"]  # noqa: E731
			yield Ukuran(judul, siapa, kerja, lambda q=kueri: _sql(q, awal, akhir))
	tahap = lambda: query_report.run(  # noqa: E731
		"Lama Proses Permohonan", filters={"dari": awal, "sampai": akhir, "rinci": "Per Tahap"}
	)["result"]
	kueri = polos["Lama Proses Permohonan"][0]
	yield Ukuran("Lama Proses Permohonan per tahap", HR, tahap, lambda: _sql(kueri, awal, akhir))
	bagian = " union all ".join(f"select name from `tab{d.value}` where menunggu_pejabat > ''" for d in BERALUR)
	for siapa in (HR, PEMIMPIN):
		kerja = lambda: query_report.run("Menunggu Pejabat", filters={})["result"]  # noqa: E731
		yield Ukuran("Menunggu Pejabat", siapa, kerja, lambda: _sql(bagian))


def _saya(p: Pelaku) -> Iterator[Ukuran]:
	"""What waits for somebody, and the portal."""
	for siapa in SIAPA:
		user = p.akun[siapa]
		bagian = " union all ".join(
			f"select name, status, tenggat from `tab{d.value}` where pemegang_user = %(user)s" for d in BERALUR
		)
		polos = lambda q=bagian, u=user: frappe.db.sql(q, {"user": u})  # noqa: E731
		yield Ukuran("Menunggu saya", siapa, lambda u=user: menunggu.daftar(u), polos)
		yield Ukuran("Laporan Menunggu Saya", siapa, lambda: query_report.run("Menunggu Saya", filters={})["result"], polos)
		yield Ukuran("Kartu Menunggu Saya", siapa, lambda: kartu.kartu()["value"], polos)
	for siapa in (PEMIMPIN, KECIL, PEGAWAI):
		dua = [f"select * from `tab{d}` where pegawai = %s order by modified desc limit 50" for d in (PNG, LPT)]
		acuan = lambda q=dua: [_sql(k, p.pegawai) for k in q]  # noqa: E731
		yield Ukuran("Portal: beranda", siapa, portal.beranda, acuan, "dua daftar SQL")
	satu = lambda d: _sql(f"select name from `tab{d}` where pegawai = %s order by name desc limit 1", p.pegawai)[0][0]  # noqa: E731
	for doctype in (PNG, LPT):
		acuan = lambda d=doctype: frappe.get_doc(d, satu(d))  # noqa: E731
		yield Ukuran(f"Portal: rincian {doctype}", PEGAWAI, lambda d=doctype: portal.rincian(d, satu(d)), acuan, "get_doc")
	peluang = lambda: _sql("select * from tabPeluang where status = 'Terbuka' order by tutup limit 100")  # noqa: E731
	yield Ukuran("Portal: peluang", PEGAWAI, sukarela.daftar_peluang, peluang)


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


def _layanan(p: Pelaku) -> Iterator[Ukuran]:
	tahun = getdate(today()).year
	seribu = [b[0] for b in _sql("select name from tabEmployee where name like %s limit 1000", f"{AWAL}%")]
	muatan = lambda: beban.beban(seribu, f"{tahun}-01-01", f"{tahun}-12-31")  # noqa: E731
	polos = """select pegawai, count(*), sum(datediff(selesai, mulai)) from tabPenugasan where pegawai in %s and docstatus = 1
		and status in ('Ditugaskan', 'Berjalan') group by pegawai"""
	yield Ukuran("Beban 1.000 pegawai", HR, muatan, lambda: _sql(polos, tuple(seribu)))
	surat = _sql(f"select name from `tab{SPP}` where status = 'Menunggu Jawaban' and name like %s limit 1", f"{AWAL}%")[0][0]
	frappe.db.set_value(SPP, surat, "unit_dituju", p.unit, update_modified=False)
	frappe.db.commit()
	orang = """select e.name, e.employee_name, e.designation from tabEmployee e join `tabUnit Organisasi` u on u.name = e.sk_unit
		where u.lft between %s and %s and e.status = 'Active'"""
	minta = frappe.get_doc(SPP, surat)
	yield Ukuran("Calon bagi permohonan", HR, lambda: calon.calon(minta), lambda: _sql(orang, p.lft, p.rgt))
	hasil = f"""select l.name, l.judul, l.hasil, p.kegiatan from `tab{LPT}` l join tabPenugasan p on p.name = l.penugasan
		join `tabUnit Organisasi` u on u.name = l.unit_pegawai where l.status = 'Selesai' and u.lft between %s and %s
		and l.periode_selesai between %s and %s"""
	masa = (f"{tahun}-01-01", f"{tahun}-12-31")
	for siapa in (HR, PEMIMPIN):
		acuan = lambda: _sql(hasil, p.lft, p.rgt, *masa)  # noqa: E731
		yield Ukuran("Ekspor SKP satu dinas", siapa, lambda: ekspor_skp.buat(tahun, unit=p.unit), acuan)
	sendiri = f"select * from `tab{LPT}` where pegawai = %s and status = 'Selesai'"
	kerja = lambda: ekspor_skp.buat(tahun, pegawai=p.pegawai)  # noqa: E731
	yield Ukuran("Ekspor SKP sendiri", PEGAWAI, kerja, lambda: _sql(sendiri, p.pegawai))
	yield Ukuran("Menugaskan 10 orang", HR, _batal(lambda: _tugaskan(surat, seribu[-10:])), _batal(lambda: _sisip(seribu[-10:])), "sisip polos")
	yield Ukuran("Menugaskan 1 orang", HR, _batal(lambda: _tugaskan(surat, seribu[-1:])), _batal(lambda: _sisip(seribu[-1:])), "sisip polos")


def _tugaskan(surat: str, pegawai: list[str]) -> dict[str, str]:
	sumber = frappe.get_doc(SPP, surat)
	sumber.flags.pejabat = None
	return penugasan.tugaskan(sumber, "surat_penugasan", [penugasan.Tugas(o, "Menyusun bahan") for o in pegawai])


_nomor = count()


def _sisip(pegawai: list[str]) -> None:
	for satu in pegawai:
		for doctype in (PNG, "Naskah Dinas"):
			isi = {"name": f"{AWAL}sisip{next(_nomor)}", "pegawai": satu, "mulai": today(), "selesai": today()}
			frappe.get_doc({"doctype": doctype, **isi}).db_insert()


def _harian(p: Pelaku) -> Iterator[Ukuran]:
	"""The daily jobs, undone."""
	hari = getdate(today())
	setelan = setelan_kabar.kini()
	terbuka = " union all ".join(
		f"select name, tenggat, pemegang_user from `tab{d.value}` where pemegang_user > '' and tenggat is not null"
		for d in BERALUR
	)
	yield Ukuran("Pengingat", HR, _batal(lambda: pengingat.jalankan(hari, setelan)), lambda: _sql(terbuka))
	tim = f"select name, selesai from `tab{TIM}` where status = 'Berjalan'"
	yield Ukuran("Pengingat akhir tim", HR, _batal(pengingat_tim.harian), lambda: _sql(tim))
	yield Ukuran("Pemantauan: sudah dibuat", HR, _batal(lambda: pemantauan._belum_dipantau(_masa(hari))), lambda: _sql(tim))
	yield Ukuran("Ringkasan: yang menunggu siapa pun", HR, menunggu.semua, lambda: _sql(terbuka))


def _masa(hari: Any) -> Any:
	from sistem_kerja.layanan import organisasi

	satu = pemantauan.aturan.aturan_tim(organisasi.profil_aktif(), hari)
	return pemantauan.aturan.periode(satu, hari)


KELOMPOK: dict[str, Callable[[Pelaku], Iterator[Ukuran]]] = {
	"daftar": _daftar,
	"laporan": _laporan,
	"saya": _saya,
	"layanan": _layanan,
	"harian": _harian,
}
