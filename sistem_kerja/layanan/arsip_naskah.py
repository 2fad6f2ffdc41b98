"""What is kept beside an issued letter: the scan of the signed paper, and certified copies of decrees.

Each is a private file with its SHA-256, written once; an earlier scan stays when another takes its place.
"""

from __future__ import annotations

import hashlib
import io
import json
from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, now_datetime

from sistem_kerja import cetak
from sistem_kerja.layanan import (
	bagian_naskah,
	organisasi,
	pejabat_sementara,
	pencatat,
	status_naskah,
	versi_profil,
)
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah, sebagai_pesan
from sistem_kerja.regulasi import naskah as aturan_naskah
from sistem_kerja.regulasi import paraf as aturan_paraf
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat

DOCTYPE = status_naskah.DOCTYPE
PINDAIAN, SALINAN = "Pindaian", "Salinan"
BATAS_UKURAN = 10 * 1024 * 1024  # bytes of a scan
TANDA_JENIS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}


# --- scan ---


def boleh_memindai(naskah) -> bool:
	"""The HR officer, and who acts today for the office that issued the letter or as secretary of its unit."""
	if pencatat.boleh(frappe.session.user, Peran.PENGELOLA_KEPEGAWAIAN):
		return True
	saya = organisasi.pegawai_pengguna()
	pohon = organisasi.struktur()
	sekretaris = aturan_paraf.sekretaris(pohon, naskah.unit)
	kantor = [pohon.unit(naskah.unit).kode, *([sekretaris.kode] if sekretaris else [])]
	return bool(saya) and saya in [pejabat_sementara.penjabat(k) for k in kantor]


def simpan_pindaian(nama: str, isi: bytes, alasan: str = "") -> str:
	"""Keep the scan of the letter as signed on paper; returns the file's URL.

	Throws TidakBerwenang, or TindakanTidakSah where the file is no PDF, JPG or PNG, too large, the same as before, or
	takes the place of an earlier one without a reason.
	"""
	naskah = _terkunci(nama)
	if not boleh_memindai(naskah):
		frappe.throw(
			_(
				"Pindaian diunggah oleh pimpinan atau sekretaris unit penerbit, atau Pengelola Kepegawaian, bukan oleh Anda."
			),
			TidakBerwenang,
		)
	jenis, alasan, sidik = _periksa_berkas(isi), cstr(alasan).strip(), hashlib.sha256(isi).hexdigest()
	lama = [b for b in naskah.arsip if b.ragam == PINDAIAN]
	if any(b.sha256 == sidik for b in lama):
		_tolak(_("Berkas ini sudah menjadi pindaian naskah ini."))
	if lama and not alasan:
		_tolak(_("Naskah ini sudah berpindaian. Isi alasan menggantinya; pindaian yang lama tetap disimpan."))
	for b in lama:
		b.berlaku = 0
	url = _tambah(naskah, PINDAIAN, f"Pindaian {naskah.nomor} {len(lama) + 1}.{jenis}", isi, alasan)
	naskah.pindaian = url
	_simpan(naskah)
	return url


def _periksa_berkas(isi: bytes) -> str:
	"""The kind of a scan by its content, not by its name."""
	if not isi:
		_tolak(_("Berkasnya kosong. Pilih berkas pindaian."))
	if len(isi) > BATAS_UKURAN:
		_tolak(_("Berkasnya {0} MB; paling besar {1} MB. Pindai dengan resolusi lebih rendah.").format(
			round(len(isi) / 1024 / 1024, 1), BATAS_UKURAN // 1024 // 1024
		))  # fmt: skip
	jenis = next((j for tanda, j in TANDA_JENIS.items() if isi.startswith(tanda)), "")
	if not jenis or not _terbaca(jenis, isi):
		_tolak(_("Berkas ini bukan PDF, JPG, atau PNG yang dapat dibuka. Pindai ulang ke salah satunya."))
	return jenis


def _terbaca(jenis: str, isi: bytes) -> bool:
	from PIL import Image
	from pypdf import PdfReader

	try:
		if jenis == "pdf":
			return len(PdfReader(io.BytesIO(isi)).pages) > 0
		Image.open(io.BytesIO(isi)).verify()
	except Exception:  # whatever a broken file makes these readers raise
		return False
	return True


# --- certified copy ---


def penyalin(naskah) -> Pejabat | None:
	"""The office that certifies copies of this letter, with who acts in it today: as the profile names it, else the
	secretary of the unit that issued it, else its head. None for letters of which no such copy is made."""
	jenis = _kode(naskah)
	if not jenis.startswith("keputusan"):
		return None
	pohon, profil = organisasi.struktur(), versi_profil.muat(naskah.profil_versi)
	nama = next(
		(a.salinan_oleh for a in profil.penetapan if a.naskah == jenis and a.dasar == naskah.dasar), ""
	)
	unit = (
		aturan_paraf.kantor(pohon, nama, naskah.unit) if nama else aturan_paraf.sekretaris(pohon, naskah.unit)
	)
	unit = unit or pohon.unit(naskah.unit)
	return pejabat_sementara.bertindak(
		Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, "", "mengesahkan salinan")
	)


def buat_salinan(nama: str, untuk: str = "") -> str:
	"""Make a certified copy of a decree in force, as the official who certifies them; returns the file's URL."""
	naskah = _terkunci(nama)
	pejabat = penyalin(naskah)
	if not pejabat:
		_tolak(
			_("Salinan yang disahkan dibuat dari keputusan. Untuk {0} pakai PDF-nya.").format(naskah.jenis)
		)
	if not pejabat.pegawai or organisasi.pegawai_pengguna() != pejabat.pegawai:
		frappe.throw(_("Salinan disahkan oleh {0}, bukan oleh Anda.").format(pejabat.sebutan), TidakBerwenang)
	if naskah.status != status_naskah.BERLAKU:
		_tolak(
			_("Naskah ini berstatus «{0}»; salinan dibuat dari naskah yang berlaku.").format(naskah.status)
		)
	with sebagai_pesan():
		isi = cetak.pdf(cetak.html(isi_salinan(naskah, pejabat)))
	urut = 1 + sum(b.ragam == SALINAN for b in naskah.arsip)
	url = _tambah(naskah, SALINAN, f"Salinan {naskah.nomor} {urut}.pdf", isi, cstr(untuk).strip())
	_simpan(naskah)
	return url


def isi_salinan(naskah, pejabat: Pejabat) -> dict[str, Any]:
	"""The frozen content with "ttd" in the place of the signature and, below, who certifies it."""
	return aturan_paraf.salinan(json.loads(naskah.isi), bagian_naskah.penandatangan(pejabat, ""))


def _kode(naskah) -> str:
	return next((k for k, j in aturan_naskah.NASKAH.items() if j.nama == naskah.jenis), "")


# --- keeping ---


def _terkunci(nama: str):
	naskah = frappe.get_doc(DOCTYPE, nama, for_update=True)
	naskah.check_permission("read")
	return naskah


def _tambah(naskah, ragam: str, nama_berkas: str, isi: bytes, keterangan: str) -> str:
	berkas = frappe.get_doc(
		{
			"doctype": "File",
			"file_name": nama_berkas.replace("/", "-").replace(" ", "_"),
			"is_private": 1,
			"attached_to_doctype": DOCTYPE,
			"attached_to_name": naskah.name,
			"content": isi,
		}
	)
	berkas.flags.oleh_sistem = True
	# The file belongs to the letter; whoever may read the letter may read it.
	berkas.insert(ignore_permissions=True)
	naskah.append(
		"arsip",
		{
			"ragam": ragam,
			"berkas": berkas.file_url,
			"sha256": hashlib.sha256(isi).hexdigest(),
			"waktu": now_datetime(),
			"oleh": status_naskah.sebutan_pengguna(),
			"pengguna": frappe.session.user,
			"keterangan": keterangan,
			"berlaku": 1,
		},
	)
	return berkas.file_url


def _simpan(naskah) -> None:
	naskah.flags.oleh_sistem = True
	# Nobody has write access to letters; who may add this was decided by the caller.
	naskah.save(ignore_permissions=True)


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah, title=_("Tidak dapat dilakukan"))
