"""Openings, and employees who volunteer: taken, on the way, refused."""

from __future__ import annotations

from collections.abc import Callable

from sistem_kerja.demo.lakon import DITUJU, PEMILIK, PSK, SEBELAH, TETANGGA, Lakon
from sistem_kerja.demo.waktu import Kisah

PELUANG = {
	"kegiatan": "Pembuatan Infografik Gizi Keluarga",
	"uraian": "Membuat seri infografik gizi keluarga untuk posyandu dan media sosial.",
	"minta": "Visualisasi Data",
}
PELUANG_TUTUP = {
	"kegiatan": "Pendataan Kader Posyandu",
	"uraian": "Mendata kader posyandu aktif di seluruh desa.",
	"minta": "Pengelolaan Basis Data",
}
PELUANG_LAIN = {
	"kegiatan": "Pemetaan Daerah Rawan Penyakit",
	"uraian": "Memetakan daerah rawan penyakit dari laporan tiga tahun terakhir.",
	"minta": "Analisis Data Kesehatan",
}


def susun(lk: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-56, lambda: dari_peluang(lk)),
		(-20, lambda: dalam_unit(lk)),
		(-18, lambda: terbuka(lk)),
		(-9, lambda: menunggu(lk)),
		(-33, lambda: ditolak(lk)),
	]


def buka(lk: Lakon, unit: str, isi: dict, mulai: int, selesai: int, tutup: int):
	"""An opening made by the head of one of the stories' units."""
	return lk.buat(
		"Peluang",
		lk.kepala(unit),
		unit_pemilik=lk.unit[unit],
		kegiatan=isi["kegiatan"],
		uraian=isi["uraian"],
		tutup=lk.hari(tutup),
		kebutuhan=[{"kompetensi": isi["minta"], "jenis_jabatan": "Fungsional", "jumlah": 2}],
		**lk.masa(mulai, selesai),
	)


def ajukan(lk: Lakon, pegawai: str, unit: str, kegiatan: str, alasan: str, mulai: int, selesai: int, **lain):
	isi = {"tugas": f"Membantu {kegiatan[0].lower()}{kegiatan[1:]}", "alasan": alasan}
	masa = lk.masa(mulai, selesai)
	return lk.buat(PSK, pegawai, unit_pemilik=lk.unit[unit], kegiatan=kegiatan, **isi, **masa, **lain)


def dari_peluang(lk: Lakon) -> Kisah:
	"""An opening answered from another unit; taken, at work, its report waits; the opening is closed."""
	peluang = buka(lk, PEMILIK, PELUANG_TUTUP, -45, 35, -10)
	yield 2
	pegawai = lk.staf(DITUJU, jf=True)[-1]
	alasan = "Pernah mengelola basis data kependudukan desa."
	d = ajukan(lk, pegawai, PEMILIK, PELUANG_TUTUP["kegiatan"], alasan, -45, 35, peluang=peluang.name)
	d = yield from lk.maju(d)
	lk.sebagai_kepala(PEMILIK)
	peluang.reload()
	peluang.status = "Ditutup"
	peluang.save()
	lk.terima(d.penugasan)
	yield 28
	laporan = lk.laporkan(
		d.penugasan,
		hasil="Kader dari 84 desa terdata; 11 desa menunggu konfirmasi kepala puskesmas.",
		kegiatan_dilaksanakan="1. Menyusun borang pendataan.\n2. Mendampingi petugas puskesmas.\n3. Memeriksa isian ganda.",
	)
	yield 2
	if "Teruskan" in lk.terbuka(lk.giliran(laporan)):
		lk.tindak(laporan, "Teruskan")


def dalam_unit(lk: Lakon) -> Kisah:
	"""Within the unit; assigned, not yet received."""
	pegawai = lk.staf(PEMILIK)[-1]
	alasan = "Terbiasa mendampingi penyuluhan di posyandu."
	d = ajukan(lk, pegawai, PEMILIK, "Penyuluhan Gizi Keluarga", alasan, -10, 30)
	yield 3
	yield from lk.maju(d, jeda=4)


def terbuka(lk: Lakon) -> Kisah:
	"""Two that still wait for volunteers."""
	buka(lk, PEMILIK, PELUANG, 0, 50, 14)
	yield 3
	buka(lk, SEBELAH, PELUANG_LAIN, 5, 60, 20)


def menunggu(lk: Lakon) -> Kisah:
	"""Across units, one consent given where there are several."""
	pegawai = lk.staf(TETANGGA, jf=True)[0]
	alasan = "Menguasai penyusunan infografik dan penulisan naskah publik."
	d = ajukan(lk, pegawai, PEMILIK, PELUANG["kegiatan"], alasan, 0, 50)
	yield 1
	d = lk.tindak(d)
	yield 3
	lk.tindak(d)


def ditolak(lk: Lakon) -> Kisah:
	pegawai = lk.staf(DITUJU)[-1]
	alasan = "Ingin belajar mengolah data kesehatan."
	d = ajukan(lk, pegawai, PEMILIK, "Pemutakhiran Data Posyandu", alasan, -25, 30)
	yield 1
	d = lk.tindak(d)
	yield 3
	yield from lk.tolak(
		d, "Kebutuhan pegawai untuk kegiatan ini sudah terpenuhi dari dalam bidang.", _nama_tolak(lk, d)
	)


def _nama_tolak(lk: Lakon, dokumen) -> str:
	"""Refusing, or not recommending where that ends it."""
	alur = dokumen.alur()
	bisa = [
		t.nama for t in next(x for x in alur.tahap if x.status == dokumen.status).tindakan if t.wajib_alasan
	]
	return bisa[0] if bisa else "Tolak"
