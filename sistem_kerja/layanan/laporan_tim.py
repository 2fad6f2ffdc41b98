"""Reports on teams: running ones with their ends, and who contributes what to which target of a unit and year."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import Any

import frappe
from frappe import _
from frappe.utils import cint, date_diff, getdate, today

from sistem_kerja.layanan import izin, keanggotaan_tim, potongan_laporan, unit_terlihat
from sistem_kerja.layanan.organisasi import pegawai_pengguna
from sistem_kerja.layanan.potongan_laporan import BATAS

MENDEKATI = 30  # days before its end from which a team is shown as ending
LEWAT, SEGERA, BERJALAN, BELUM = "Masa lewat", "Segera berakhir", "Berjalan", "Belum mulai"


def tim_aktif(saring: dict[str, Any]) -> list[dict[str, Any]]:
	"""Running teams, the nearest end first, with who leads them and how many are in them: two queries.

	Leaders see the teams of their units, members their own.
	"""
	user = frappe.session.user
	terlihat = "1 = 1"
	if saring.get("unit") or not izin.melihat_semua(user):
		unit = ", ".join(frappe.db.escape(u) for u in _unit(saring.get("unit"), user)) or "''"
		milik = ", ".join(frappe.db.escape(t) for t in _milik(saring.get("unit"), user)) or "''"
		terlihat = f"(t.unit_pemilik in ({unit}) or t.name in ({milik}))"
	# Codes are escaped above; everything else is constant.
	baris = frappe.db.sql(
		f"""select t.name tim, t.nama_tim, t.bentuk, t.unit_pemilik unit, u.nama_unit, t.kegiatan, t.ketua, t.nama_ketua,
			t.pengendali, t.nama_pengendali, t.mulai, t.selesai, t.lintas
		from `tabTim Kerja` t left join `tabUnit Organisasi` u on u.name = t.unit_pemilik
		where t.docstatus = 1 and t.status = 'Berjalan' and {terlihat}
		order by t.selesai, t.name""",
		as_dict=True,
	)
	banyak, hari = _jumlah_anggota([b.tim for b in baris]), getdate(today())
	for satu in baris:
		satu.sisa = date_diff(satu.selesai, hari)
		satu.keadaan = _keadaan(satu, hari)
		satu.anggota = banyak.get(satu.tim, 0)
	if saring.get("keadaan"):
		baris = [b for b in baris if b.keadaan == saring["keadaan"]]
	return baris


def _keadaan(baris, hari) -> str:
	if baris.selesai < hari:
		return LEWAT
	if baris.mulai > hari:
		return BELUM
	return SEGERA if baris.sisa <= MENDEKATI else BERJALAN


def _jumlah_anggota(tim: list[str]) -> dict[str, int]:
	return dict(
		frappe.db.sql(
			"""select parent, count(*) from `tabAnggota Tim`
			where parenttype = 'Tim Kerja' and parent in %(tim)s and selesai is null group by parent""",
			{"tim": tuple(tim) or ("",)},
		)
	)


def _unit(unit: str | None, user: str) -> tuple[str, ...]:
	"""Units of the report; none for who leads none and asks for his own teams only."""
	if not unit and not izin.melihat_semua(user) and not izin.cakupan(user):
		return ()
	return unit_terlihat.kode(unit, user)


def _milik(unit: str | None, user: str) -> tuple[str, ...]:
	pegawai = pegawai_pengguna(user)
	return keanggotaan_tim.tim_saya(pegawai) if pegawai and not unit else ()


def matriks(saring: dict[str, Any]) -> tuple[list[dict[str, Any]], str | None]:
	"""Matriks Peran Hasil: for each activity of the units' agreements of a year, who does what part of it.

	Rows come from the agreements (an activity nobody is assigned to shows empty), the teams and single assignments;
	an activity that no agreement names shows with a remark. Where there are too many people for one report, it ends with
	the unit before, and the second value says so. Three queries, whatever the number of rows.
	"""
	tahun = cint(saring.get("tahun")) or getdate(today()).year
	isi = {"unit": unit_terlihat.kode(saring.get("unit")) or ("",), "tahun": tahun}
	isi |= {"awal": f"{tahun}-01-01", "akhir": f"{tahun}-12-31"}
	peran = _peran_orang(isi)
	akhir = peran[-1].lft if len(peran) > BATAS else None
	if akhir is not None:
		# All of one unit would be cut off by itself; then its first rows are shown.
		peran = [b for b in peran if b.lft < akhir] or peran[:BATAS]
	kegiatan = [k for k in _kegiatan_perjanjian(isi) if akhir is None or k.lft <= peran[-1].lft]
	sasaran, orang = _sasaran(isi), {}
	for b in peran:
		orang.setdefault(_kunci(b.kegiatan), []).append(b)
	hasil, terpakai = [], set()
	for k in kegiatan:
		kunci = {_kunci(k.kegiatan), _kunci(k.rumpun_sub_kegiatan)} - {""}
		peserta = [b for satu in kunci for b in _di_bawah(orang.get(satu, []), k)]
		terpakai |= {id(b) for b in peserta}
		dasar = {
			"unit": k.unit,
			"nama_unit": k.nama_unit,
			"sasaran": sasaran.get(k.perjanjian, ""),
			"kegiatan": k.kegiatan,
			"jenis_penugasan": k.jenis_penugasan,
			"perjanjian": k.perjanjian,
		}
		hasil += [{**dasar, **_peserta(b)} for b in peserta]
		# Of an agreement above these units only what they work on is theirs.
		if not peserta and k.unit in isi["unit"]:
			hasil.append({**dasar, "keterangan": _("Belum ada yang ditugaskan")})
	for semua in orang.values():
		for b in semua:
			if id(b) not in terpakai:
				luar = {"unit": b.unit, "nama_unit": b.nama_unit, "kegiatan": b.kegiatan}
				hasil.append({**luar, **_peserta(b), "keterangan": _("Tidak ada dalam perjanjian kinerja")})
	return hasil, None if akhir is None else potongan_laporan.pesan()


def _peserta(b) -> dict[str, Any]:
	kolom = (
		"pegawai",
		"nama_pegawai",
		"peran",
		"tugas",
		"tim",
		"nama_tim",
		"penugasan",
		"mulai",
		"selesai",
		"status",
	)
	return {k: b[k] for k in kolom}


def _di_bawah(orang: list[frappe._dict], k: frappe._dict) -> list[frappe._dict]:
	"""Of these people, sorted by the place of their units in the tree, those of the agreement's unit and below."""
	letak = attrgetter("lft")
	return orang[bisect_left(orang, k.lft, key=letak) : bisect_right(orang, k.rgt, key=letak)]


def _kunci(teks: str | None) -> str:
	return " ".join((teks or "").lower().split())


def _kegiatan_perjanjian(isi: dict[str, Any]) -> list[frappe._dict]:
	return frappe.db.sql(
		"""select p.name perjanjian, p.unit, u.nama_unit, u.lft, u.rgt, k.kegiatan, k.rumpun_sub_kegiatan, k.jenis_penugasan
		from `tabPerjanjian Kinerja` p join `tabUnit Organisasi` u on u.name = p.unit
		join `tabKegiatan Perjanjian` k on k.parent = p.name and k.parenttype = 'Perjanjian Kinerja'
		where p.docstatus = 1 and p.status = 'Berlaku' and p.jenis = 'Unit Organisasi' and p.tahun = %(tahun)s
			and (p.unit in %(unit)s or exists (select 1 from `tabUnit Organisasi` b
				where b.name in %(unit)s and b.lft > u.lft and b.rgt < u.rgt))
		order by u.lft, p.name, k.idx""",
		isi,
		as_dict=True,
	)


def _sasaran(isi: dict[str, Any]) -> dict[str, str]:
	return dict(
		frappe.db.sql(
			"""select s.parent, group_concat(s.sasaran order by s.idx separator '; ')
			from `tabSasaran Kinerja` s join `tabPerjanjian Kinerja` p on p.name = s.parent
			join `tabUnit Organisasi` u on u.name = p.unit
			where s.parenttype = 'Perjanjian Kinerja' and p.docstatus = 1 and p.status = 'Berlaku'
				and p.tahun = %(tahun)s and (p.unit in %(unit)s or exists (select 1 from `tabUnit Organisasi` b
					where b.name in %(unit)s and b.lft > u.lft and b.rgt < u.rgt))
			group by s.parent""",
			isi,
		)
	)


def _peran_orang(isi: dict[str, Any]) -> list[frappe._dict]:
	"""Assignments of the year in these units, those of teams with their part; outsiders are no employees and not here."""
	return frappe.db.sql(
		"""select a.unit_pemilik unit, u.nama_unit, u.lft, coalesce(t.kegiatan, a.kegiatan) kegiatan, a.pegawai, a.nama_pegawai,
			coalesce(nullif(a.peran_tim, ''), 'individual') peran, a.tugas, a.tim, t.nama_tim, a.name penugasan, a.mulai,
			a.selesai, a.status
		from `tabPenugasan` a left join `tabTim Kerja` t on t.name = a.tim
		join `tabUnit Organisasi` u on u.name = a.unit_pemilik
		where a.docstatus = 1 and a.status != 'Dibatalkan' and a.unit_pemilik in %(unit)s
			and a.mulai <= %(akhir)s and a.selesai >= %(awal)s
		order by u.lft, a.tim, a.nama_pegawai limit %(batas)s""",
		{**isi, "batas": BATAS + 1},
		as_dict=True,
	)
