sistem_kerja.pasang_daftar("Penugasan");
