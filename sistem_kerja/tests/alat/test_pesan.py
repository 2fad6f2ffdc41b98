"""A failure must tell what happened, where the log is, and what to do."""

import pytest

from alat.pesan import GagalLangkah, Kemajuan, ekor, saran_dari_catatan


def test_pesan_memuat_apa_catatan_dan_saran(tmp_path):
	catatan = tmp_path / "langkah.log"
	catatan.write_text("".join(f"baris {n}\n" for n in range(40)))
	teks = GagalLangkah("Membangun aset gagal", "Ulangi nanti.", catatan).teks()
	assert teks.startswith("GAGAL: Membangun aset gagal\n")
	assert str(catatan) in teks
	assert "| baris 39" in teks and "| baris 25" in teks
	assert "| baris 24" not in teks
	assert teks.endswith("Yang perlu dilakukan: Ulangi nanti.")


@pytest.mark.parametrize(
	("isi", "kata"),
	[
		("OSError: [Errno 28] No space left on device", "Disk penuh"),
		("error An unexpected error occurred: ENOSPC", "Disk penuh"),
		("fatal: unable to access: Could not resolve host: github.com", "Jaringan"),
		("client error: invalid peer certificate: UnknownIssuer", "Sertifikat"),
		("Error: listen EADDRINUSE: address already in use", "PORT=8080"),
		("mkdir: cannot create directory: Permission denied", "SISTEM_KERJA_HOME"),
	],
)
def test_sebab_yang_dikenal_mendapat_saran_tersendiri(tmp_path, isi, kata):
	catatan = tmp_path / "x.log"
	catatan.write_text(isi + "\nbaris lain\n")
	assert kata in GagalLangkah("Langkah gagal", catatan=catatan).teks()


def test_disk_penuh_mendahului_sebab_lain():
	assert "Disk penuh" in saran_dari_catatan("connection timed out\nno space left on device")
	assert saran_dari_catatan("semua baik") is None


def test_ekor_hanya_mengambil_keadaan_akhir_bilah_kemajuan(tmp_path):
	catatan = tmp_path / "x.log"
	catatan.write_bytes(b"mulai\nMemuat 1%\rMemuat 50%\rMemuat 100%\r\nselesai\n")
	assert ekor(catatan) == ["mulai", "Memuat 100%", "selesai"]
	assert ekor(tmp_path / "tidak-ada.log") == []


def test_langkah_bernomor_dan_berwaktu(capsys):
	kemajuan = Kemajuan(2)
	with kemajuan.langkah("Satu"):
		pass
	with pytest.raises(ValueError), kemajuan.langkah("Dua"):
		raise ValueError
	assert capsys.readouterr().out == "[1/2] Satu ... (0 s)\n[2/2] Dua ... berhenti\n"
