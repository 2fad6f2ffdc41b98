"""Whether the documents of a site agree with each other: nothing points nowhere, and what belongs together is so.

Reads only; for administrators (`bench periksa-data`) and for the tests of what happens in the middle of a process.
"""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import register_nomor, rujukan
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.layanan.pemegang import JALAN, TAMPAK, harusnya

# What must hold -> the query of the documents for which it does not. Constants only.
KEUTUHAN = {
	"Permohonan yang disetujui mempunyai penugasan bagi tiap pegawai yang disebutnya": """
		select s.name from `tabSurat Permohonan Pelibatan` s join `tabPegawai Ditugaskan` b
			on b.parent = s.name and b.parenttype = 'Surat Permohonan Pelibatan'
		left join `tabPenugasan` p on p.name = b.penugasan and p.pegawai = b.pegawai and p.docstatus = 1
		where s.docstatus = 1 and s.status = 'Disetujui' and p.name is null""",
	"Pengajuan sukarela yang disetujui mempunyai penugasan": """
		select s.name from `tabPengajuan Sukarela` s left join `tabPenugasan` p on p.name = s.penugasan
		where s.docstatus = 1 and s.status = 'Disetujui' and p.name is null""",
	"Anggota tim yang berjalan mempunyai penugasan dalam tim itu": """
		select t.name from `tabTim Kerja` t join `tabAnggota Tim` a on a.parent = t.name and a.parenttype = 'Tim Kerja'
		left join `tabPenugasan` p on p.name = a.penugasan and p.pegawai = a.pegawai and p.tim = t.name
		where t.status = 'Berjalan' and ifnull(a.pegawai, '') != '' and a.selesai is null and p.name is null""",
	"Tim yang selesai tidak mempunyai penugasan yang masih terbuka": """
		select t.name from `tabTim Kerja` t join `tabPenugasan` p on p.tim = t.name
		where t.status = 'Selesai' and p.docstatus = 1 and p.status in ('Ditugaskan', 'Berjalan')""",
	"Penugasan yang terbuka dalam tim milik orang yang ada dalam tim itu": """
		select p.name from `tabPenugasan` p join `tabTim Kerja` t on t.name = p.tim
		where p.docstatus = 1 and p.status in ('Ditugaskan', 'Berjalan') and ifnull(t.pengendali, '') != p.pegawai
			and not exists (select 1 from `tabAnggota Tim` a where a.parent = t.name and a.parenttype = 'Tim Kerja'
				and a.pegawai = p.pegawai and a.selesai is null)""",
	"Penugasan dari laporan akhir yang diterima tidak berjalan lagi": """
		select l.name from `tabLaporan Pelaksanaan Tugas` l join `tabPenugasan` p on p.name = l.penugasan
		where l.docstatus = 1 and l.status = 'Selesai' and ifnull(l.sifat, '') != 'Berkala'
			and l.bentuk not in ('anggota_tim', 'sewaktu_waktu') and p.status in ('Ditugaskan', 'Berjalan')""",
	"Naskah yang berlaku bukan milik penugasan yang dibatalkan": """
		select n.name from `tabNaskah Dinas` n join `tabPenugasan` p on p.name = n.dokumen and n.dokumen_tipe = 'Penugasan'
		where n.status = 'Berlaku' and p.status = 'Dibatalkan'""",
	"Perubahan penugasan yang ditetapkan tampak pada penugasannya": """
		select u.name from `tabPerubahan Penugasan` u join `tabPenugasan` p on p.name = u.penugasan
		where u.docstatus = 1 and u.status = 'Ditetapkan' and (
			(u.jenis = 'Pembatalan' and p.status != 'Dibatalkan') or (u.jenis = 'Pengakhiran' and p.status != 'Diakhiri')
			or (u.jenis = 'Penggantian' and (p.status != 'Diganti' or ifnull(u.penugasan_pengganti, '') = '')))""",
	"Permintaan yang dijawab menyebut laporannya": """
		select name from `tabPermintaan Laporan` where status = 'Dilaporkan' and ifnull(laporan, '') = ''""",
	"Unit dipimpin pegawai yang masih bekerja, dan yang bubar tidak dipimpin": """
		select u.name from `tabUnit Organisasi` u left join `tabEmployee` p on p.name = u.kepala
		where ifnull(u.kepala, '') != '' and (p.name is null or p.status = 'Left' or u.berakhir is not null)""",
	"Pegawai aktif tidak berada di unit yang bubar": """
		select p.name from `tabEmployee` p join `tabUnit Organisasi` u on u.name = p.sk_unit
		where p.status = 'Active' and u.berakhir is not null""",
	"Tiap unit mempunyai Department sendiri": """
		select u.name from `tabUnit Organisasi` u where ifnull(u.department, '') = '' or exists (
			select 1 from `tabUnit Organisasi` v where v.department = u.department and v.name != u.name)""",
}  # fmt: skip
# Of every document with steps: who holds it can act, or it says what it waits for.
PEMEGANG = {
	"Pemegang ialah pegawai aktif dengan akunnya yang aktif": """
		select d.name from `tab{0}` d left join `tabEmployee` p on p.name = d.pemegang left join `tabUser` u on u.name = p.user_id
		where ifnull(d.pemegang, '') != '' and not (ifnull(p.status, '') = 'Active' and ifnull(u.enabled, 0) = 1
			and ifnull(d.pemegang_user, '') = ifnull(p.user_id, ''))""",
	"Dokumen yang menunggu mempunyai pemegang atau menyebut apa yang kurang": """
		select d.name from `tab{0}` d where (d.docstatus = 0 or d.status = 'Ditugaskan') and ifnull(d.pemegang, '') = ''
			and ifnull(d.menunggu_pejabat, '') = '' and d.status != 'Menunggu Instansi Luar' {1}""",
	"Tugas yang terbuka milik pemegangnya": """
		select d.name from `tab{0}` d join `tabToDo` t on t.reference_type = '{0}' and t.reference_name = d.name
		where t.status = 'Open' and ifnull(d.pemegang_user, '') != t.allocated_to""",
}  # fmt: skip


def periksa(pemegang: bool = False) -> list[str]:
	"""What does not agree, one line each; empty for a site in order. `pemegang`: also ask the rules who should hold
	each document under way, which takes some milliseconds for each."""
	hasil = [f"{d} {n}: {k} menunjuk «{ke}» yang tidak ada" for d, n, k, ke in rujukan.menggantung()]
	for apa, kueri in KEUTUHAN.items():
		hasil += [f"{nama}: {apa}" for (nama,) in frappe.db.sql(kueri)]
	hasil += register_nomor.masalah()
	for satu in BERALUR:
		bersama = frappe.get_meta(satu.value).has_field("pemegang_peran")
		syarat = "and ifnull(d.pemegang_peran, '') = ''" if bersama else ""
		for apa, kueri in PEMEGANG.items():
			hasil += [
				f"{satu.value} {nama}: {apa}" for (nama,) in frappe.db.sql(kueri.format(satu.value, syarat))
			]
		if pemegang:
			hasil += _pemegang_lain(satu.value)
	return hasil


def _pemegang_lain(doctype: str) -> list[str]:
	"""Documents under way whose stored holder is not the one whom the rules mean now."""
	hasil = []
	for nama in frappe.get_all(doctype, JALAN, pluck="name", limit=0):
		dokumen = frappe.get_doc(doctype, nama)
		lama, kini = [dokumen.get(k) for k in TAMPAK], harusnya(dokumen)
		if lama != kini:
			hasil.append(f"{doctype} {nama}: dipegang {lama}, seharusnya {kini}")
	return hasil
