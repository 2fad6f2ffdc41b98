sistem_kerja.pasang_daftar("Perubahan Tim");
