sistem_kerja.pasang_daftar("Pemantauan Berkala");
