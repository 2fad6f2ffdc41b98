"""Candidates for ketua tim or pengendali: what is checked of them, and what follows when one is appointed."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import fakta_tim, keanggotaan_tim, organisasi, pemegang, penugasan_tim, syarat_tim
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi import ketentuan_tim
from sistem_kerja.regulasi import syarat_tim as aturan_tim
from sistem_kerja.regulasi.alur import penetapan
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.ketentuan_tim import FaktaKetua, FaktaPengendali, FaktaUsulan
from sistem_kerja.regulasi.pemeriksa import Temuan


def pastikan_dikenal(usulan, tim) -> None:
	"""Refuse where the regulation appoints with the team's own letter, or knows no pengendali; and for ended teams."""
	profil, tanggal = usulan.aturan(), usulan.tanggal_hukum()
	if tim.status == keanggotaan_tim.SELESAI:
		frappe.throw(_("{0} sudah selesai.").format(tim.nama_tim), TindakanTidakSah)
	if aturan_tim.tersendiri(profil, usulan.untuk, tanggal):
		return
	dasar = kutip(profil, penetapan(profil, usulan.objek_penetapan, tanggal).dasar)
	frappe.throw(
		_(
			"Di sini ketua tim ditetapkan bersama timnya ({0}), tidak dengan usulan tersendiri. Isi ketuanya pada Tim Kerja, atau buat Perubahan Tim bila tim sudah berjalan."
		).format(dasar),
		TindakanTidakSah,
	)


def cara(profil, tanggal) -> dict[str, str | None]:
	"""For ketua and pengendali: "usulan", "tim", or None where the regulation knows no such person."""
	hasil: dict[str, str | None] = {}
	for untuk in aturan_tim.TERSENDIRI:
		try:
			hasil[untuk] = "usulan" if aturan_tim.tersendiri(profil, untuk, tanggal) else "tim"
		except AturanTidakAda:
			hasil[untuk] = None
	return hasil


def temuan(usulan, *, menetapkan: bool, mengusulkan: bool = True) -> list[Temuan]:
	"""All findings on a proposal: number, consideration, vacancy, and the conditions of each candidate (of the one
	chosen, when he is appointed)."""
	tim = frappe.get_doc("Tim Kerja", usulan.tim)
	pastikan_dikenal(usulan, tim)
	orang = _fakta_calon(usulan, tim)
	hasil = [*_tentang_usulan(usulan, orang, menetapkan, mengusulkan)]
	diperiksa = [usulan.terpilih] if menetapkan and usulan.terpilih in orang else list(orang)
	for nama in diperiksa:
		hasil += tentang_calon(usulan, tim, orang[nama])
	return list(dict.fromkeys(hasil))


def tentang_calon(usulan, tim, satu: FaktaKetua) -> list[Temuan]:
	if usulan.untuk == "ketua":
		return syarat_tim.calon_ketua(tim, satu, tim.konteks())
	k = tim.konteks()
	abk, diampu, cascading = usulan.fakta_beban()
	fakta = FaktaPengendali(
		orang=satu,
		unit_pemilik=fakta_tim.unit_organisasi(k, tim.unit_pemilik),
		nama_unit_pemilik=k.struktur.unit(tim.unit_pemilik).nama,
		mulai=getdate(usulan.mulai),
		selesai=getdate(usulan.selesai),
		abk=abk,
		diampu_administrator=diampu,
		cascading=cascading,
	)
	return ketentuan_tim.pengendali(k.profil, fakta, k.tanggal)


def isi_hasil(usulan, tim) -> None:
	"""Write into each row what its candidate lacks, so that who chooses sees it."""
	orang = _fakta_calon(usulan, tim)
	for baris in usulan.calon:
		kurang = tentang_calon(usulan, tim, orang[baris.pegawai])
		baris.hasil_periksa = "\n".join(map(str, kurang)) or "Memenuhi syarat yang tercatat."
		baris.nama = orang[baris.pegawai].pegawai.nama


def _fakta_calon(usulan, tim) -> dict[str, FaktaKetua]:
	return fakta_tim.ketua([b.pegawai for b in usulan.calon], tim.konteks(), getdate(tim.mulai).year)


def _tentang_usulan(
	usulan, orang: dict[str, FaktaKetua], menetapkan: bool, mengusulkan: bool
) -> list[Temuan]:
	profil, tanggal = usulan.aturan(), usulan.tanggal_hukum()
	dasar = kutip(profil, penetapan(profil, usulan.objek_penetapan, tanggal).dasar)
	hasil = []
	if not usulan.calon:
		hasil.append(Temuan(TingkatTemuan.TOLAK, "Usulan belum menyebut calon. Isi calonnya.", dasar))
	if len(orang) != len(usulan.calon):
		hasil.append(
			Temuan(TingkatTemuan.TOLAK, "Seorang calon disebut dua kali. Hapus salah satunya.", dasar)
		)
	if menetapkan and usulan.terpilih not in orang:
		pesan = "Belum dipilih siapa yang ditetapkan, atau ia bukan calon yang diusulkan. Pilih satu dari calonnya."
		hasil.append(Temuan(TingkatTemuan.TOLAK, pesan, dasar))
	fakta = FaktaUsulan(
		untuk=usulan.untuk,
		calon=tuple(satu.pegawai for satu in orang.values()),
		mengisi_kekosongan=bool(usulan.mengisi_kekosongan),
		ditetapkan=getdate(today()),
		pertimbangan_penilai=bool(usulan.pertimbangan_penilai)
		if mengusulkan and usulan.untuk == "ketua"
		else None,
	)
	return [*hasil, *ketentuan_tim.usulan(profil, fakta, tanggal)]


def terapkan(usulan) -> None:
	"""The one chosen becomes the team's ketua or pengendali; in a running team he gets his assignment at once."""
	tim = frappe.get_doc("Tim Kerja", usulan.tim, for_update=True)
	nama = usulan.nama_terpilih or frappe.get_cached_value("Employee", usulan.terpilih, "employee_name")
	if usulan.untuk == "pengendali":
		lama = tim.pengendali
		nilai = {"pengendali": usulan.terpilih, "nama_pengendali": nama, "usulan_pengendali": usulan.name}
		tim.db_set(nilai)
		if tim.docstatus == 1 and lama != usulan.terpilih:
			if lama:
				penugasan_tim.akhiri(tim.name, [lama], getdate(today()), f"Diganti dengan {usulan.name}")
			penugasan_tim.tugaskan_pengendali(tim, None)
			pemegang.segarkan(None, lama)
	else:
		ganti_ketua(tim, usulan.terpilih, usulan.name, getdate(today()), usulan.name)
	keanggotaan_tim.lupakan()


def ganti_ketua(tim, pegawai: str, alasan: str, sejak, usulan: str | None, jenis: str | None = None) -> None:
	"""Give a team this ketua: in its member table, and (in a running team) with the assignments that follow."""
	lama, berjalan = tim.ketua, tim.docstatus == 1
	orang = organisasi.pegawai(pegawai)
	tim.db_set({"ketua": pegawai, "nama_ketua": orang.nama, "usulan_ketua": usulan})
	if berjalan and lama and lama != pegawai:
		akhiri_baris([b for b in tim.anggota if b.pegawai == lama and not b.selesai], sejak)
		penugasan_tim.akhiri(tim.name, [lama], sejak, f"Diganti sebagai ketua: {alasan}")
	elif lama and lama != pegawai:
		for baris in [b for b in tim.anggota if b.pegawai == lama]:
			baris.db_set("peran", "Anggota", update_modified=False)
			baris.peran = "Anggota"
	ada = next((b for b in tim.anggota if b.pegawai == pegawai and not b.selesai), None)
	if ada and not berjalan:
		ada.db_set("peran", "Ketua", update_modified=False)
		return
	if ada:
		akhiri_baris([ada], sejak)
		penugasan_tim.akhiri(tim.name, [pegawai], sejak, "Menjadi ketua tim")
	punya = penugasan_tim.permohonan_bagi(tim, [pegawai]).get(pegawai)
	isi = {"pegawai": pegawai, "nama": orang.nama, "unit": orang.unit, "peran": "Ketua"}
	baris = tambah_baris(tim, isi | {"permohonan": punya.permohonan if punya else None}, sejak)
	if berjalan:
		penugasan_tim.tugaskan(tim, [baris], jenis, mulai=sejak)
		pemegang.segarkan(None, lama)  # reports that wait for the ketua


def akhiri_baris(baris: list, sejak) -> None:
	"""Close rows of the member table: the last day is the one before the change, never before the first."""
	for satu in baris:
		sampai = penugasan_tim.sehari_sebelum(sejak)
		satu.db_set("selesai", max(sampai, getdate(satu.mulai or sejak)), update_modified=False)


def tambah_baris(tim, isi: dict, sejak):
	"""One more row of the member table, written beside the guard: a fixed team changes by what fixes the change only."""
	baris = tim.append("anggota", {**isi, "mulai": sejak if tim.docstatus == 1 else None})
	baris.docstatus = tim.docstatus
	baris.db_insert()
	return baris
