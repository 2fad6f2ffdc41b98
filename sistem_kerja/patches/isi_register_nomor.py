"""Sites from before the register of numbers: enter what was issued, and let each book go on after it.

Letters were counted by classification code; those counters become closed books named by their code. A new book begins
after the highest number of the counters that its letters came from, so no text is given twice. The pattern that stood in
the settings moves to the profile, and the rules of numbering are put in force with the others.
"""

from __future__ import annotations

import hashlib

import frappe

from sistem_kerja.layanan import nomor, organisasi, versi_profil
from sistem_kerja.layanan.baris_profil import ke_baris
from sistem_kerja.regulasi import nomor as aturan_nomor
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.naskah import NASKAH

BAWAAN = "{kode}/{urut:3}/{unit}/{bulan_romawi}/{tahun}"
NAMA = {satu.nama: kode for kode, satu in NASKAH.items()}


def execute() -> None:
	lama = frappe.db.sql(
		"select value from `tabSingles` where doctype = 'Pengaturan Sistem Kerja' and field = 'format_nomor'"
	)
	pola = (lama[0][0] if lama else None) or BAWAAN
	_lengkapi_profil(pola)
	_lengkapi_versi(pola)
	frappe.db.delete("Singles", {"doctype": "Pengaturan Sistem Kerja", "field": "format_nomor"})
	if frappe.db.has_column("Naskah Dinas", "kunci_nomor"):
		if frappe.db.sql("show index from `tabNaskah Dinas` where Key_name = 'nomor_naskah'"):
			frappe.db.sql_ddl("alter table `tabNaskah Dinas` drop index `nomor_naskah`")
		_isi(pola)


def _aturan(pola: str) -> list[dict]:
	"""The shipped rules as rows; with a pattern of one's own in place of the general one, which no other may equal."""
	baris = ke_baris(aturan.baca(aturan.NASIONAL))["penomoran"]
	for satu in baris:
		if not satu["kelas"] and not satu["naskah"]:
			satu["pola"] = pola
	umum = aturan_nomor.kerangka(pola)
	return [b for b in baris if b["buku"] == "Surat" or aturan_nomor.kerangka(b["pola"]) != umum]


def _lengkapi_profil(pola: str) -> None:
	if not frappe.db.exists("Profil Sistem Kerja", aturan.NASIONAL):
		return
	dokumen = frappe.get_doc("Profil Sistem Kerja", aturan.NASIONAL)
	if not dokumen.penomoran:
		for satu in _aturan(pola):
			dokumen.append("penomoran", satu)
		dokumen.flags.dari_berkas = True  # the source that it names stays what it was
		dokumen.save()


def _lengkapi_versi(pola: str) -> None:
	"""The rules in force, with nothing but the numbering added: what was edited and not applied stays so."""
	versi = frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi")
	if not versi or versi_profil.muat(versi).penomoran:
		return
	lama = versi_profil.muat(versi)
	baris = [{k: v for k, v in b.items() if v not in (None, "")} for b in _aturan(pola)]
	model = type(lama).model_fields["penomoran"].annotation
	baru = lama.model_copy(update={"penomoran": _model(model, baris)})
	isi = aturan.simpan(baru)
	nama = f"{versi.rsplit('-', 1)[0]}-{hashlib.sha256(isi.encode()).hexdigest()[:8]}"
	if not frappe.db.exists("Versi Profil", nama):
		dokumen = frappe.copy_doc(frappe.get_doc("Versi Profil", versi))
		dokumen.isi = isi
		dokumen.flags.oleh_sistem = True
		# A patch has no user of its own.
		dokumen.insert(set_name=nama, ignore_permissions=True)
	frappe.db.set_single_value("Pengaturan Sistem Kerja", "versi", nama)


def _model(jenis, baris: list[dict]):
	from pydantic import TypeAdapter

	return TypeAdapter(jenis).validate_python(baris)


def _isi(pola: str) -> None:
	surat = frappe.db.sql(
		"""select name, kunci_nomor, urut, tahun, nomor, tanggal, jenis, hal, jabatan_penanda_tangan, unit, dokumen_tipe,
			dokumen, status, owner, creation from `tabNaskah Dinas` n
		where kunci_nomor is not null and not exists (select 1 from `tabNomor Naskah` b where b.naskah = n.name)
		order by kunci_nomor, urut""",
		as_dict=True,
	)
	pohon, akhir = organisasi.struktur(), {}
	for satu in surat:
		satu.penerbit = pohon.berdiri_sendiri(satu.unit).kode
		kunci = (satu.penerbit, satu.tahun, satu.kunci_nomor)
		akhir[kunci] = max(akhir.get(kunci, 0), satu.urut)
	for satu in surat:
		_catat(satu)
	for (buku, unit, tahun), mulai in _pembukaan(surat, akhir, pola).items():
		kunci = nomor.Buku(buku, unit, tahun).kunci
		if (kini := nomor.pesan(kunci, 0)) < mulai:
			nomor.pesan(kunci, mulai - kini)


def _catat(satu) -> None:
	kode = satu.kunci_nomor.removeprefix("NASKAH/").split("/")[0]
	nomor.tulis(
		nomor.Buku(f"Kode {kode}"[:30], satu.penerbit, satu.tahun),
		satu.urut,
		"",
		**{"nomor": satu.nomor, "tanggal": satu.tanggal, "status": nomor.TERPAKAI, "naskah": satu.name},
		**{"jenis": satu.jenis, "perihal": satu.hal, "penanda_tangan": satu.jabatan_penanda_tangan},
		**{"dokumen_tipe": satu.dokumen_tipe, "dokumen": satu.dokumen},
	)


def _pembukaan(surat: list, akhir: dict, pola: str) -> dict[tuple[str, str, int], int]:
	"""Where each new book begins: (book, unit, year) -> the last number that counts as used."""
	profil, hasil = organisasi.profil_aktif(), {}
	serupa = {
		a.buku for a in profil.penomoran if aturan_nomor.kerangka(a.pola) == aturan_nomor.kerangka(pola)
	}
	for satu in surat:
		terakhir = akhir[satu.penerbit, satu.tahun, satu.kunci_nomor]
		buku = set(serupa)
		if satu.jenis in NAMA:
			buku.add(aturan_nomor.aturan(profil, NAMA[satu.jenis], satu.tanggal).buku)
		for nama in buku:
			kunci = (nama, satu.penerbit, satu.tahun)
			hasil[kunci] = max(hasil.get(kunci, 0), terakhir)
	return hasil
