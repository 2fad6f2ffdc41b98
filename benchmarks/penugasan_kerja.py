"""What benchmarks.penugasan_situs measures of lists, reports and the portal, and the bare statements beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import frappe
from frappe.desk import query_report, reportview
from frappe.utils import getdate, today

from benchmarks.penugasan_isi import LPT, PNG, SPP, TIM
from benchmarks.penugasan_layanan import harian, layanan, penerapan
from benchmarks.penugasan_pelaku import BUPATI, HR, KECIL, PEGAWAI, PEMIMPIN, SIAPA, Pelaku, Ukuran, sql
from sistem_kerja.api import menunggu as kartu
from sistem_kerja.api import portal, sukarela
from sistem_kerja.layanan import menunggu
from sistem_kerja.layanan.jenis_dokumen import BERALUR


def _daftar(p: Pelaku) -> Iterator[Ukuran]:
	"""First page and count of each list, without a filter and with the one on the status."""
	for doctype in (*(d.value for d in BERALUR), "Naskah Dinas", "Peluang"):
		meta = frappe.get_meta(doctype)
		kolom = ["name", *(f.fieldname for f in meta.fields if f.in_list_view), "modified", "docstatus"]
		status = sql(f"select status from `tab{doctype}` group by status order by count(*) limit 1")[0][0]
		for saring in ({}, {"status": status}) if doctype in (PNG, LPT) else ({},):
			for siapa in SIAPA:
				nama = f"{doctype}{', satu status' if saring else ''}"
				yield _halaman(p, doctype, nama, siapa, kolom, saring)
		if doctype in (PNG, LPT):
			for siapa in SIAPA:
				semua = f"select count(*) from (select name from `tab{doctype}` limit 1001) t"
				kerja = lambda d=doctype: _jumlah(d)  # noqa: E731
				yield Ukuran(f"{doctype}, jumlah", siapa, kerja, lambda q=semua: sql(q))


def _jumlah(doctype: str) -> int:
	frappe.local.form_dict = frappe._dict(
		doctype=doctype, filters="[]", fields="[]", distinct="false", limit="1001"
	)
	return reportview.get_count()


def _halaman(
	p: Pelaku, doctype: str, nama: str, siapa: str, kolom: list[str], saring: dict[str, str]
) -> Ukuran:
	def kerja() -> list:
		return frappe.get_list(
			doctype, filters=saring, fields=kolom, order_by=f"`tab{doctype}`.modified desc", limit=20
		)

	dari = f"select {', '.join(f'`{k}`' for k in kolom)} from `tab{doctype}`"
	syarat = "where status = %s" if saring else ""
	polos = f"{dari} {syarat} order by modified desc limit 20"
	return Ukuran(nama, siapa, kerja, lambda: sql(polos, *saring.values()))


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
			yield Ukuran(judul, siapa, kerja, lambda q=kueri: sql(q, awal, akhir))
	tahap = lambda: query_report.run(  # noqa: E731
		"Lama Proses Permohonan", filters={"dari": awal, "sampai": akhir, "rinci": "Per Tahap"}
	)["result"]
	kueri = polos["Lama Proses Permohonan"][0]
	yield Ukuran("Lama Proses Permohonan per tahap", HR, tahap, lambda: sql(kueri, awal, akhir))
	bagian = " union all ".join(
		f"select name from `tab{d.value}` where menunggu_pejabat > ''" for d in BERALUR
	)
	for siapa in (HR, PEMIMPIN):
		kerja = lambda: query_report.run("Menunggu Pejabat", filters={})["result"]  # noqa: E731
		yield Ukuran("Menunggu Pejabat", siapa, kerja, lambda: sql(bagian))


def _saya(p: Pelaku) -> Iterator[Ukuran]:
	"""What waits for somebody, and the portal."""
	for siapa in SIAPA:
		user = p.akun[siapa]
		bagian = " union all ".join(
			f"select name, status, tenggat from `tab{d.value}` where pemegang_user = %(user)s"
			for d in BERALUR
		)
		polos = lambda q=bagian, u=user: frappe.db.sql(q, {"user": u})  # noqa: E731
		yield Ukuran("Menunggu saya", siapa, lambda u=user: menunggu.daftar(u), polos)
		yield Ukuran(
			"Laporan Menunggu Saya",
			siapa,
			lambda: query_report.run("Menunggu Saya", filters={})["result"],
			polos,
		)
		yield Ukuran("Kartu Menunggu Saya", siapa, lambda: kartu.kartu()["value"], polos)
	for siapa in (PEMIMPIN, KECIL, PEGAWAI):
		dua = [
			f"select * from `tab{d}` where pegawai = %s order by modified desc limit 50" for d in (PNG, LPT)
		]
		acuan = lambda q=dua: [sql(k, p.pegawai) for k in q]  # noqa: E731
		yield Ukuran("Portal: beranda", siapa, portal.beranda, acuan, "dua daftar SQL")

	def satu(doctype: str) -> str:
		return sql(
			f"select name from `tab{doctype}` where pegawai = %s order by name desc limit 1", p.pegawai
		)[0][0]

	for doctype in (PNG, LPT):
		acuan = lambda d=doctype: frappe.get_doc(d, satu(d))  # noqa: E731
		yield Ukuran(
			f"Portal: rincian {doctype}",
			PEGAWAI,
			lambda d=doctype: portal.rincian(d, satu(d)),
			acuan,
			"get_doc",
		)
	peluang = lambda: sql("select * from tabPeluang where status = 'Terbuka' order by tutup limit 100")  # noqa: E731
	yield Ukuran("Portal: peluang", PEGAWAI, sukarela.daftar_peluang, peluang)


KELOMPOK: dict[str, Callable[[Pelaku], Iterator[Ukuran]]] = {
	"daftar": _daftar,
	"laporan": _laporan,
	"saya": _saya,
	"layanan": layanan,
	"harian": harian,
	"penerapan": penerapan,
}
