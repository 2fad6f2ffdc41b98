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


def susun(l: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-56, lambda: dari_peluang(l)),
		(-20, lambda: dalam_unit(l)),
		(-18, lambda: terbuka(l)),
		(-9, lambda: menunggu(l)),
		(-33, lambda: ditolak(l)),
	]


def buka(l: Lakon, unit: str, isi: dict, mulai: int, selesai: int, tutup: int):
	"""An opening made by the head of one of the stories' units."""
	return l.buat(
		"Peluang",
		l.kepala(unit),
		unit_pemilik=l.unit[unit],
		kegiatan=isi["kegiatan"],
		uraian=isi["uraian"],
		tutup=l.hari(tutup),
		kebutuhan=[{"kompetensi": isi["minta"], "jenis_jabatan": "Fungsional", "jumlah": 2}],
		**l.masa(mulai, selesai),
	)


def ajukan(l: Lakon, pegawai: str, unit: str, kegiatan: str, alasan: str, mulai: int, selesai: int, **lain):
	isi = {"tugas": f"Membantu {kegiatan[0].lower()}{kegiatan[1:]}", "alasan": alasan}
	masa = l.masa(mulai, selesai)
	return l.buat(PSK, pegawai, unit_pemilik=l.unit[unit], kegiatan=kegiatan, **isi, **masa, **lain)


def dari_peluang(l: Lakon) -> Kisah:
	"""An opening answered from another unit; taken, at work, its report waits; the opening is closed."""
	peluang = buka(l, PEMILIK, PELUANG_TUTUP, -45, 35, -10)
	yield 2
	pegawai = l.staf(DITUJU, jf=True)[-1]
	alasan = "Pernah mengelola basis data kependudukan desa."
	d = ajukan(
		l, pegawai, PEMILIK, PELUANG_TUTUP["kegiatan"], alasan, -45, 35, peluang=peluang.name
	)
	d = yield from l.maju(d)
	l.sebagai_kepala(PEMILIK)
	peluang.reload()
	peluang.status = "Ditutup"
	peluang.save()
	l.terima(d.penugasan)
	yield 28
	laporan = l.laporkan(
		d.penugasan,
		hasil="Kader dari 84 desa terdata; 11 desa menunggu konfirmasi kepala puskesmas.",
		kegiatan_dilaksanakan="1. Menyusun borang pendataan.\n2. Mendampingi petugas puskesmas.\n3. Memeriksa isian ganda.",
	)
	yield 2
	if "Teruskan" in l.terbuka(l.giliran(laporan)):
		l.tindak(laporan, "Teruskan")


def dalam_unit(l: Lakon) -> Kisah:
	"""Within the unit; assigned, not yet received."""
	pegawai = l.staf(PEMILIK)[-1]
	alasan = "Terbiasa mendampingi penyuluhan di posyandu."
	d = ajukan(l, pegawai, PEMILIK, "Penyuluhan Gizi Keluarga", alasan, -10, 30)
	yield 3
	yield from l.maju(d, jeda=4)


def terbuka(l: Lakon) -> Kisah:
	"""Two that still wait for volunteers."""
	buka(l, PEMILIK, PELUANG, 0, 50, 14)
	yield 3
	buka(l, SEBELAH, PELUANG_LAIN, 5, 60, 20)


def menunggu(l: Lakon) -> Kisah:
	"""Across units, one consent given where there are several."""
	pegawai = l.staf(TETANGGA, jf=True)[0]
	alasan = "Menguasai penyusunan infografik dan penulisan naskah publik."
	d = ajukan(l, pegawai, PEMILIK, PELUANG["kegiatan"], alasan, 0, 50)
	yield 1
	d = l.tindak(d)
	yield 3
	l.tindak(d)


def ditolak(l: Lakon) -> Kisah:
	pegawai = l.staf(DITUJU)[-1]
	alasan = "Ingin belajar mengolah data kesehatan."
	d = ajukan(l, pegawai, PEMILIK, "Pemutakhiran Data Posyandu", alasan, -25, 30)
	yield 1
	d = l.tindak(d)
	yield 3
	yield from l.tolak(d, "Kebutuhan pegawai untuk kegiatan ini sudah terpenuhi dari dalam bidang.", _nama_tolak(l, d))


def _nama_tolak(l: Lakon, dokumen) -> str:
	"""Refusing, or not recommending where that ends it."""
	alur = dokumen.alur()
	bisa = [t.nama for t in next(x for x in alur.tahap if x.status == dokumen.status).tindakan if t.wajib_alasan]
	return bisa[0] if bisa else "Tolak"
