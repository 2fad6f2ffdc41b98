sistem_kerja.pasang_alur("Penugasan");
