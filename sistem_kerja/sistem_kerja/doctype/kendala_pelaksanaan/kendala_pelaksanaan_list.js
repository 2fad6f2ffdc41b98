sistem_kerja.pasang_daftar("Kendala Pelaksanaan");
