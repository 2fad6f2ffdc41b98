sistem_kerja.pasang_alur("Rekomendasi Penilaian");
