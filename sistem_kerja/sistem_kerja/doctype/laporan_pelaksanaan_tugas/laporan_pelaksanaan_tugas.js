sistem_kerja.pasang_alur("Laporan Pelaksanaan Tugas");
