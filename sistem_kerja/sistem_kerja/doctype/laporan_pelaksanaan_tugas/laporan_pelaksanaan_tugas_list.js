sistem_kerja.pasang_daftar("Laporan Pelaksanaan Tugas");
