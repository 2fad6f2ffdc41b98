sistem_kerja.pasang_daftar("Permintaan Laporan");
