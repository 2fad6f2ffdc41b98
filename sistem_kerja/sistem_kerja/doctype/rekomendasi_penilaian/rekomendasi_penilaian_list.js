sistem_kerja.pasang_daftar("Rekomendasi Penilaian");
