sistem_kerja.pasang_daftar("Usulan Ketua Tim");
