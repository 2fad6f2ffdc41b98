sistem_kerja.pasang_alur("Permintaan Laporan");
