sistem_kerja.pasang_daftar("Perubahan Penugasan");
