"""All findings on a team before it is fixed, each with its article: the team, its ketua and pengendali, its members."""

from __future__ import annotations

import frappe
from frappe.utils import flt, getdate

from sistem_kerja.layanan import fakta_tim, organisasi, perjanjian_kinerja
from sistem_kerja.layanan.pejabat_sementara import punya_penilai
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi import ketentuan, ketentuan_tim, syarat_tim
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import Dokumen, Jalur, TingkatTemuan
from sistem_kerja.regulasi.ketentuan_tim import BentukTim, FaktaKetua, FaktaPengendali, FaktaTim
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.pemeriksa import Temuan

TOLAK, PERINGATAN = TingkatTemuan.TOLAK, TingkatTemuan.PERINGATAN


def temuan(tim, *, menetapkan: bool) -> list[Temuan]:
	"""Findings on this team as it stands. `menetapkan`: also what is due once ketua and pengendali are appointed."""
	return list(
		dict.fromkeys(
			[
				*_bentuk(tim),
				*_tanpa_orang(tim),
				*tentang_tim(tim, menetapkan=menetapkan),
				*_pengendali(tim, menetapkan),
				*_penetapan_sendiri(tim),
				*tentang_anggota(tim, tim.anggota, getdate(tim.mulai), getdate(tim.selesai)),
				*perjanjian_kinerja.kegiatan_asing(
					tim.aturan(), tim.unit_pemilik, tim.kegiatan, True, getdate(tim.mulai)
				),
			]
		)
	)


def tentang_tim(tim, *, menetapkan: bool, selesai=None, ketua: str | None = None) -> list[Temuan]:
	"""Findings on the team and its ketua, with another end or another ketua where those are given."""
	k = tim.konteks()
	nama = list(dict.fromkeys([ketua] if ketua else [tim.ketua, *_baris_ketua(tim)]))
	nama = [n for n in nama if n]
	perlu = perjanjian_kinerja.KETUA if menetapkan else None
	orang = fakta_tim.ketua(nama, k, getdate(tim.mulai).year, perlu)
	fakta = _fakta(tim, k, tuple(orang.values()), selesai)
	belum = [t for satu in orang.values() for t in syarat_tim.belum_tercatat(k.profil, satu, k.tanggal)]
	return [*ketentuan_tim.tim(k.profil, fakta, k.tanggal), *belum]


def calon_ketua(tim, orang: FaktaKetua, k: aturan_alur.Konteks) -> list[Temuan]:
	"""Findings on one candidate for ketua of this team; nothing about the team itself."""
	semua = ketentuan_tim.tim(k.profil, _fakta(tim, k, (orang,), None), k.tanggal)
	sendiri = [t for t in semua if t.kode.startswith(("ketua.", "perjanjian_kinerja."))]
	return [*sendiri, *syarat_tim.belum_tercatat(k.profil, orang, k.tanggal)]


def _baris_ketua(tim) -> list[str]:
	return [b.pegawai for b in tim.anggota if b.peran == "Ketua" and b.pegawai and not b.selesai]


def _fakta(tim, k: aturan_alur.Konteks, ketua: tuple[FaktaKetua, ...], selesai) -> FaktaTim:
	return FaktaTim(
		bentuk=BentukTim(tim.bentuk),
		unit_pemilik=fakta_tim.unit_organisasi(k, tim.unit_pemilik),
		nama_unit_pemilik=k.struktur.unit(tim.unit_pemilik).nama,
		mulai=getdate(tim.mulai) if tim.mulai else None,
		selesai=getdate(selesai or tim.selesai) if selesai or tim.selesai else None,
		ketua=ketua,
		lintas=bool(tim.lintas),
		rumpun_sub_kegiatan=(tim.rumpun_sub_kegiatan or "").strip(),
		diampu_pengawas=bool(tim.diampu_pengawas),
		abk_ketua=flt(tim.abk_ketua),
		cascading=bool((tim.cascading or "").strip()),
		kebutuhan=frozenset(
			b.unsur.lower().replace(" ", "_") for b in tim.analisis_kebutuhan if (b.isi or "").strip()
		),
	)


def _bentuk(tim) -> list[Temuan]:
	boleh = syarat_tim.bentuk(tim.aturan(), tim.tanggal_hukum())
	if BentukTim(tim.bentuk) in boleh:
		return []
	dikenal = ", ".join(SEBUTAN[b] for b in boleh)
	pesan = f"{tim.aturan().daerah.singkatan} tidak mengenal bentuk {SEBUTAN[BentukTim(tim.bentuk)]}. Pilih: {dikenal}."
	dikenal_sebagai = syarat_tim.objek(tim.aturan(), boleh[0], tim.tanggal_hukum())
	dasar = aturan_alur.penetapan(tim.aturan(), dikenal_sebagai, tim.tanggal_hukum()).dasar
	return [_sendiri(tim.aturan(), TOLAK, pesan, dasar, "tim.bentuk")]


def _tanpa_orang(tim) -> list[Temuan]:
	pesan = "Anggota baris {} tidak menyebut siapa. Isi pegawai atau nama dari luar, atau hapus barisnya."
	return [
		_sendiri(tim.aturan(), TOLAK, pesan.format(b.idx), _dasar_tim(tim), "tim.anggota")
		for b in tim.anggota
		if not (b.pegawai or b.nama_luar)
	]


SEBUTAN = {
	BentukTim.SQUAD: "Kelompok Kerja (squad)",
	BentukTim.AD_HOC: "Tim Kerja tematik (ad hoc)",
	BentukTim.TIM_KERJA: "Tim Kerja",
}


def _dasar_tim(tim) -> str:
	return aturan_alur.penetapan(tim.aturan(), tim.objek_penetapan, tim.tanggal_hukum()).dasar


def _pengendali(tim, menetapkan: bool) -> list[Temuan]:
	if not tim.pengendali:
		return []
	k = tim.konteks()
	if not syarat_tim.kenal_pengendali(k.profil, k.tanggal):
		pesan = f"{k.profil.daerah.singkatan} tidak mengenal Pengendali. Kosongkan isiannya."
		return [_sendiri(k.profil, TOLAK, pesan, _dasar_tim(tim), "pengendali.tidak_dikenal")]
	perlu = perjanjian_kinerja.PENGENDALI if menetapkan else None
	orang = fakta_tim.ketua([tim.pengendali], k, getdate(tim.mulai).year, perlu)[tim.pengendali]
	fakta = FaktaPengendali(
		orang=orang,
		unit_pemilik=fakta_tim.unit_organisasi(k, tim.unit_pemilik),
		nama_unit_pemilik=k.struktur.unit(tim.unit_pemilik).nama,
		mulai=getdate(tim.mulai),
		selesai=getdate(tim.selesai),
	)
	return ketentuan_tim.pengendali(k.profil, fakta, k.tanggal)


def _penetapan_sendiri(tim) -> list[Temuan]:
	"""Where ketua or pengendali is appointed by a letter of his own, the team cannot name somebody else."""
	profil, tanggal = tim.aturan(), tim.tanggal_hukum()
	hasil = []
	for untuk, siapa, usulan in (
		("ketua", tim.ketua, tim.usulan_ketua),
		("pengendali", tim.pengendali, tim.usulan_pengendali),
	):
		if untuk == "pengendali" and not syarat_tim.kenal_pengendali(profil, tanggal):
			continue
		aturan = syarat_tim.tersendiri(profil, untuk, tanggal)
		sebutan = "Ketua Tim Kerja" if untuk == "ketua" else "Pengendali"
		terpilih = frappe.db.get_value("Usulan Ketua Tim", usulan, "terpilih") if usulan else None
		if aturan and siapa and siapa != terpilih:
			pesan = f"{sebutan} ditetapkan tersendiri dengan keputusan. Kosongkan isiannya, lalu buat Usulan Ketua Tim bagi tim ini."
			hasil.append(_sendiri(profil, TOLAK, pesan, aturan.dasar, f"{untuk}.ditetapkan_tersendiri"))
		if untuk == "ketua" and not siapa:
			dasar = aturan_alur.penetapan(profil, "ketua_tim", tanggal).dasar
			hasil.append(
				_sendiri(profil, PERINGATAN, "Ketua tim belum ditetapkan.", dasar, "ketua.belum_ada")
			)
	return hasil


def tentang_anggota(tim, baris, mulai, selesai) -> list[Temuan]:
	"""Findings on assigning these people (rows with `pegawai`) for this period."""
	k = tim.konteks()
	nama = [b.pegawai for b in baris if b.pegawai]
	hasil = []
	if len(set(nama)) != len(nama):
		kembar = next(b.nama or b.pegawai for b in baris if nama.count(b.pegawai) > 1)
		pesan = f"{kembar} disebut dua kali sebagai anggota. Hapus salah satunya."
		hasil.append(_sendiri(k.profil, TOLAK, pesan, _dasar_tim(tim), "tim.anggota_kembar"))
	dikenal, sibuk = organisasi.banyak_pegawai(nama), bersamaan(nama, mulai, selesai, tim.name)
	ada_perjanjian = bool(perjanjian_kinerja.berlaku(tim.unit_pemilik, mulai.year))
	for satu in baris:
		if not satu.pegawai:
			continue
		orang = dikenal.get(satu.pegawai) or organisasi.pegawai(satu.pegawai)
		luar = fakta_tim.unit_asal(k, orang.unit) != fakta_tim.unit_organisasi(k, tim.unit_pemilik)
		fakta = ketentuan.FaktaPenugasan(
			pegawai=orang,
			mulai=mulai,
			selesai=selesai,
			punya_penilai=orang.id in k.penetapan or punya_penilai(k.profil, k.struktur, orang, k.tanggal),
			bersamaan=tuple(sibuk.get(orang.id, ())),
			beban_kerja=not sibuk.get(orang.id),
			perjanjian_kinerja=ada_perjanjian,
			lintas_unit=False,
		)
		hasil += ketentuan.penugasan(k.profil, fakta, k.tanggal)
		if luar and not satu.permohonan:
			hasil.append(_tanpa_permohonan(k, orang.nama))
	return hasil


def _tanpa_permohonan(k: aturan_alur.Konteks, nama: str) -> Temuan:
	aturan = aturan_alur.cari(
		k.profil, Dokumen.SURAT_PERMOHONAN_PELIBATAN, Jalur.PENUNJUKAN_LINTAS_UNIT, k.tanggal
	)
	pesan = (
		f"{nama} dari unit organisasi lain, dan belum ada Surat Permohonan Pelibatan yang disetujui baginya"
		" pada masa tim ini. Ajukan permohonannya dahulu."
	)
	return _sendiri(k.profil, TOLAK, pesan, aturan.dasar, "tim.anggota_lintas_unit")


def bersamaan(pegawai: list[str], mulai, selesai, kecuali: str | None) -> dict[str, list[str]]:
	"""Activities of other running assignments in the period, by employee: one query."""
	p = frappe.qb.DocType("Penugasan")
	query = (
		frappe.qb.from_(p)
		.where(p.pegawai.isin(pegawai or [""]) & (p.docstatus == 1))
		.where(p.status.isin(("Ditugaskan", "Berjalan")))
		.where((p.mulai <= selesai) & (p.selesai >= mulai))
		.where(p.tim.isnull() | (p.tim != (kecuali or "")))
		.select(p.pegawai, p.kegiatan)
	)
	hasil: dict[str, list[str]] = {}
	for orang, kegiatan in query.run():
		hasil.setdefault(orang, []).append(kegiatan or "")
	return hasil


def _sendiri(profil: Profil, tingkat: TingkatTemuan, pesan: str, dasar: str, kode: str) -> Temuan:
	return Temuan(tingkat, pesan, kutip(profil, dasar), kode)
