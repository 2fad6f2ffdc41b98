sistem_kerja.pasang_alur("Perubahan Penugasan");
